import type { Resource, Root } from '../../graph/graph.ts';
import { compareText } from '../../text/compare.ts';
import type { Diagram, DiagramLink, DiagramNode } from './diagram.ts';

/** A picture in the making. */
export class Drawing {
  readonly #root: Root;
  readonly #ids = new Map<Resource, string>();
  readonly #nodes = new Map<string, DiagramNode>();
  readonly #links: DiagramLink[] = [];

  constructor(root: Root) {
    this.#root = root;
    for (const [key, resource] of root.resources) this.#ids.set(resource, key);
  }

  /** The id of a resource's node, whether it is drawn or not; of two with one address each has its own. */
  idOf(resource: Resource): string {
    return this.#ids.get(resource) ?? resource.address;
  }

  /** Draws a node, unless its id is there already. */
  node(node: DiagramNode): string {
    if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, node);
    return node.id;
  }

  link(link: DiagramLink): void {
    this.#links.push(link);
  }

  /** In a stable order; without links to what is not drawn, such as endpoints that are there in no world. */
  finished(): Diagram {
    const { path, environment } = this.#root;
    const nodes = [...this.#nodes.values()].sort((a, b) => compareText(a.id, b.id));
    const links = this.#links
      .filter((link) => endsOf(link).every((id) => this.#nodes.has(id)))
      .map((link) => ({ link, key: endsOf(link).join('\n') }))
      .sort((a, b) => compareText(a.key, b.key))
      .map(({ link }) => link);
    return { root: path, ...(environment ? { environment } : {}), nodes, links, aside: new Set() };
  }
}

/** An address without the type of the resource: `module.dms.this["orders"]`. */
export function nameOf({ address, module, type }: Resource): string {
  const before = module === '' ? '' : `${module}.`;
  return address.startsWith(`${before}${type}.`) ? before + address.slice(before.length + type.length + 1) : address;
}

/** The ids that a link joins; the first is the one that it belongs to. */
export function endsOf(link: DiagramLink): readonly string[] {
  switch (link.kind) {
    case 'connection':
      return [link.endpoint, link.server, ...link.through];
    case 'certificate':
      return [link.endpoint, link.certificate];
    case 'replication':
      return [link.task, link.endpoint];
    case 'instance':
      return [link.task, link.instance];
  }
}
