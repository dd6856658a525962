import type { Diagram, DiagramLink, DiagramNode } from '../../dms/diagram/diagram.ts';
import { TLS_VERDICTS } from '../../dms/tls/verdict.ts';
import { Chart, type Edge } from './chart.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type Ends, edgesOf } from './edges.ts';
import { asideLabel, LEGEND, label, nodeLabel } from './labels.ts';
import { drawnAs } from './names.ts';
import { CERTIFICATE_TONES, type NodeClass, TLS_LOOKS } from './styles.ts';

/** A flowchart with sources on the left and targets on the right; `elsewhere` returns where a node of another part is drawn. */
export function flowchart(diagram: Diagram, elsewhere: (id: string) => string): string {
  const { names, lines } = drawnAs(diagram);
  const columns = columnsOf(diagram);
  const chart = new Chart();
  const ids = new Map<string, string>();
  const draw = (node: DiagramNode) => {
    const id = `n${ids.size + 1}`;
    ids.set(node.id, id);
    if (diagram.aside.has(node.id)) chart.node(id, node.kind, asideLabel(node, elsewhere(node.id)), 'aside');
    else chart.node(id, node.kind, nodeLabel(node, names.get(node.id)), classOf(node));
  };
  for (const column of [columns.left, columns.middle, columns.right, columns.below]) column.forEach(draw);
  const ends = endsIn(diagram, ids);
  const links = lines.flatMap((kind) => diagram.links.filter((link) => link.kind === kind));
  const edges = links.flatMap((link) => edgesOf(link, ends));
  for (const edge of [...edges, ...anchors(columns, links, ids)]) chart.edge(edge);
  addLegend(chart, diagram);
  return chart.text();
}

function endsIn({ nodes }: Diagram, ids: ReadonlyMap<string, string>): Ends {
  const known = new Map(nodes.map((node) => [node.id, node]));
  return {
    idOf: (id) => ids.get(id)!,
    roleOf: (id) => {
      const node = known.get(id);
      return node?.kind === 'endpoint' ? node.role : 'unknown';
    },
    stateOf: (id) => {
      const node = known.get(id);
      return (node?.kind === 'certificate' ? node.states[0]?.kind : undefined) ?? 'unread';
    },
  };
}

function classOf(node: DiagramNode): NodeClass {
  switch (node.kind) {
    case 'endpoint':
      return TLS_LOOKS[node.tls[0]?.kind ?? 'undetermined'].tone;
    case 'certificate':
      return CERTIFICATE_TONES[node.states[0]?.kind ?? 'unread'];
    case 'blocker':
      return 'bad';
    default:
      return 'plain';
  }
}

/** Invisible lines that keep targets on the right if no task leads to them. */
function anchors(
  { left, middle, right }: Columns,
  links: readonly DiagramLink[],
  ids: ReadonlyMap<string, string>,
): Edge[] {
  const led = new Set(
    links.flatMap((link) => (link.kind === 'replication' && link.side === 'target' ? [link.endpoint] : [])),
  );
  const sources = new Set(left.map(({ id }) => id));
  const certificate = links.find((link) => link.kind === 'certificate' && sources.has(link.endpoint));
  const anchor =
    middle[0]?.id ??
    (certificate?.kind === 'certificate' ? certificate.certificate : left.find(({ kind }) => kind === 'endpoint')?.id);
  if (anchor === undefined) return [];
  const from = ids.get(anchor)!;
  return right.flatMap(({ id, kind }): Edge[] =>
    kind === 'endpoint' && !led.has(id)
      ? [{ from, to: ids.get(id)!, line: 'hidden', tone: 'plain', head: 'none' }]
      : [],
  );
}

/** The legend of the lines that are used. */
function addLegend(chart: Chart, { links }: Diagram): void {
  const kinds = new Set(links.flatMap((link) => (link.kind === 'connection' ? [link.tls[0]?.kind] : [])));
  const texts = TLS_VERDICTS.filter((kind) => kinds.has(kind)).map((kind) => LEGEND[kind]);
  if (texts.length > 0) chart.node('legend', 'legend', label(texts), 'legend');
}
