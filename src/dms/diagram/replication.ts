import type { Resource, Root } from '../../graph/graph.ts';
import type { World } from '../../graph/possible-worlds.ts';
import { replicationInstances, replications } from '../replication.ts';
import { type Drawing, nameOf } from './builder.ts';
import { whenIn } from './cases.ts';
import type { DiagramLink } from './diagram.ts';

/** Draws a replication instance. */
export function addInstance(drawing: Drawing, resource: Resource): void {
  if (replicationInstances(resource).length === 0) return;
  drawing.node({ kind: 'instance', id: drawing.idOf(resource), name: nameOf(resource) });
}

/** Draws a task or a serverless replication, and its links to endpoints and the instance. */
export function addReplication(drawing: Drawing, resource: Resource, root: Root): void {
  const worlds = replications(resource, root);
  if (worlds.length === 0) return;
  const task = drawing.node({
    kind: resource.type === 'aws_dms_replication_config' ? 'serverless' : 'task',
    id: drawing.idOf(resource),
    name: nameOf(resource),
  });
  const found = new Map<string, { link: DiagramLink; worlds: World[] }>();
  const add = (link: DiagramLink, world: World) => {
    const key = JSON.stringify(link);
    const known = found.get(key) ?? { link, worlds: [] };
    found.set(key, known);
    known.worlds.push(world);
  };
  for (const { view, world } of worlds) {
    for (const side of ['source', 'target'] as const) {
      const endpoint = view[side];
      if (endpoint !== undefined) add({ kind: 'replication', task, endpoint: drawing.idOf(endpoint), side }, world);
    }
    if (view.instance !== undefined) add({ kind: 'instance', task, instance: drawing.idOf(view.instance) }, world);
  }
  const all = worlds.map(({ world }) => world);
  for (const { link, worlds: holding } of found.values()) drawing.link({ ...link, ...whenIn(holding, all) });
}
