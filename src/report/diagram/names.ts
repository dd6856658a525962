import type { CertificateNode, Diagram, DiagramLink, ReplicationNode } from '../../dms/diagram/diagram.ts';
import { CERTIFICATE_TONES } from './styles.ts';

/** Which links of a diagram are drawn as lines, and which are only named in nodes. */
export interface DrawnAs {
  /** By the node that names them: the certificates of an endpoint, the instance of a task. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** The links that are lines, in the order in which they are written. */
  readonly lines: readonly DiagramLink['kind'][];
}

/** More lines to certificates would cross everything else. */
const FEW = 4;

export function drawnAs({ nodes, links }: Diagram): DrawnAs {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const hasLines = links.filter(({ kind }) => kind === 'certificate').length <= FEW;
  const names = new Map<string, string[]>();
  const name = (by: string, text: string) => names.set(by, [...(names.get(by) ?? []), text]);
  for (const link of links) {
    if (link.kind === 'instance') name(link.task, instanceName(link, known.get(link.instance) as ReplicationNode));
    if (link.kind === 'certificate' && !hasLines)
      name(link.endpoint, certificateName(link, known.get(link.certificate) as CertificateNode));
  }
  return { names, lines: ['connection', 'replication', ...(hasLines ? (['certificate'] as const) : [])] };
}

const USES = { verifies: 'certificate', client: 'client auth:', unused: 'unused certificate' } as const;

/** `certificate rds`, and what is wrong with it. */
export function certificateName(
  { use, when }: DiagramLink & { kind: 'certificate' },
  { name, states: [state] }: CertificateNode,
): string {
  const tone = state === undefined ? 'plain' : CERTIFICATE_TONES[state.kind];
  const wrong = tone === 'bad' || tone === 'weak' ? ` (${state?.what})` : '';
  return `${USES[use]} ${name}${wrong}${whenText(when)}`;
}

/** `on main` */
export function instanceName({ when }: DiagramLink & { kind: 'instance' }, { name }: ReplicationNode): string {
  return `on ${name}${whenText(when)}`;
}

function whenText(when: string | undefined): string {
  return when === undefined ? '' : ` when ${when}`;
}
