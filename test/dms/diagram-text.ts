import { type Diagram, type DiagramLink, type DiagramNode, diagramOf } from '../../src/dms/diagram/diagram.ts';
import { block } from '../rules/support/configuration.ts';
import { type Files, runWhole } from '../rules/support/run.ts';
import { VERDICTS } from '../verdicts.ts';

/** Pictures as lines: a node each, and a link each. */

export const NOW = new Date('2026-01-01T00:00:00Z');

export function diagramIn(files: Files): Diagram {
  const [root] = runWhole(files).graph.roots;
  return diagramOf(root!, NOW, VERDICTS);
}

export interface State {
  readonly kind: string;
  readonly what: string;
  readonly when?: string;
}

function stateText({ kind, what, when }: State): string {
  return `${kind}: ${what}${whenText(when)}`;
}

function whenText(when: string | undefined): string {
  return when === undefined ? '' : ` when ${when}`;
}

export function nodeText(node: DiagramNode): string {
  switch (node.kind) {
    case 'endpoint':
      return `${node.role} ${node.name} (${node.title}) ${node.tls.map(stateText).join('; ')}`;
    case 'server':
      return `${node.of} ${node.name}`;
    case 'certificate':
      return `certificate ${node.name} ${node.states.map(stateText).join('; ')}`;
    case 'blocker':
      return `no ${node.direction} on ${node.port}: ${node.names.join(', ')}`;
    default:
      return `${node.kind} ${node.name}`;
  }
}

function linkText(link: DiagramLink): string {
  switch (link.kind) {
    case 'connection':
      return (
        [link.endpoint, ...[...link.through].reverse(), link.server].join(' -> ') +
        `: ${link.tls.map(stateText).join('; ')}`
      );
    case 'certificate':
      return `${link.endpoint} -> ${link.certificate}: ${link.use}${whenText(link.when)}`;
    case 'replication':
      return `${link.task} -> ${link.endpoint}: ${link.side}${whenText(link.when)}`;
    case 'instance':
      return `${link.task} -> ${link.instance}${whenText(link.when)}`;
  }
}

export const nodes = (diagram: Diagram) => diagram.nodes.map(nodeText);
export const links = (diagram: Diagram) => diagram.links.map(linkText);

export const endpoint = (name: string, role: string, engine: string, ...more: string[]) =>
  block('aws_dms_endpoint', name, [
    `endpoint_id = "${name}"`,
    `endpoint_type = "${role}"`,
    `engine_name = "${engine}"`,
    ...more,
  ]);
export const mysql = (...more: string[]) => endpoint('a', 'source', 'mysql', ...more);
export const task = (name: string, source: string, target: string, ...more: string[]) =>
  block('aws_dms_replication_task', name, [
    `replication_task_id = "${name}"`,
    `source_endpoint_arn = aws_dms_endpoint.${source}.endpoint_arn`,
    `target_endpoint_arn = aws_dms_endpoint.${target}.endpoint_arn`,
    ...more,
  ]);
export const instance = (name: string) =>
  block('aws_dms_replication_instance', name, [`replication_instance_id = "${name}"`]);
export const on = (name: string) =>
  `replication_instance_arn = aws_dms_replication_instance.${name}.replication_instance_arn`;
export const clear = 'plaintext: ssl_mode is not set';
