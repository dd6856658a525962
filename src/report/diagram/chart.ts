import type { CertificateState } from '../../dms/diagram/certificates.ts';
import type { DiagramNode } from '../../dms/diagram/diagram.ts';
import type { TlsVerdict } from '../../dms/tls/verdict.ts';

/** The style of a line, without its colour. */
export type Line = 'thick' | 'thin' | 'dotted';

/** The meaning of a colour. */
export type Tone = 'good' | 'weak' | 'bad' | 'unknown' | 'plain';

export const TLS_LOOKS: Readonly<Record<TlsVerdict, { readonly line: Line; readonly tone: Tone }>> = {
  verified: { line: 'thick', tone: 'good' },
  unverified: { line: 'thin', tone: 'weak' },
  plaintext: { line: 'thin', tone: 'bad' },
  undetermined: { line: 'dotted', tone: 'unknown' },
};

export const CERTIFICATE_TONES: Readonly<Record<CertificateState['kind'], Tone>> = {
  valid: 'good',
  ending: 'weak',
  expired: 'bad',
  unreadable: 'bad',
  unread: 'unknown',
};

/** Colours of lines that stand out on white as well as on GitHub's dark background; fills and texts are those of the theme. */
const COLORS: Readonly<Record<Tone, string>> = {
  good: 'stroke:#2da44e',
  weak: 'stroke:#bf8700',
  bad: 'stroke:#e5484d',
  unknown: 'stroke:#8b949e',
  plain: 'stroke:#8b949e',
};

const NODE_STYLES: Readonly<Record<Tone | 'aside' | 'legend', string>> = {
  good: `${COLORS.good},stroke-width:2px`,
  weak: `${COLORS.weak},stroke-width:2px`,
  bad: `${COLORS.bad},stroke-width:3px`,
  unknown: `${COLORS.unknown},stroke-width:2px,stroke-dasharray:3 3`,
  plain: COLORS.plain,
  aside: `${COLORS.plain},stroke-dasharray:6 4,fill:none`,
  legend: 'stroke:none,fill:none',
};

const LINE_STYLES: Readonly<Record<Tone, string>> = {
  good: COLORS.good,
  weak: `${COLORS.weak},stroke-width:2px`,
  bad: `${COLORS.bad},stroke-width:3px`,
  unknown: `${COLORS.unknown},stroke-width:2px`,
  plain: COLORS.plain,
};

const SHAPES: Readonly<Record<DiagramNode['kind'] | 'legend', readonly [string, string]>> = {
  endpoint: ['[', ']'],
  server: ['[(', ')]'],
  certificate: ['[/', '/]'],
  blocker: ['{{', '}}'],
  task: ['(', ')'],
  serverless: ['(', ')'],
  instance: ['[[', ']]'],
  legend: ['[', ']'],
};

const ARROWS: Readonly<Record<Line | 'hidden', readonly [arrow: string, plain: string]>> = {
  thick: ['==>', '==='],
  thin: ['-->', '---'],
  dotted: ['-.->', '-.-'],
  hidden: ['~~~', '~~~'],
};

export type NodeClass = keyof typeof NODE_STYLES;

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly line: Line | 'hidden';
  readonly tone: Tone;
  readonly head: 'arrow' | 'none';
  /** Quoted already. */
  readonly label?: string;
}

/** `n1["label"]` */
export function nodeLine(id: string, shape: keyof typeof SHAPES, quoted: string): string {
  const [undetermined, close] = SHAPES[shape];
  return `  ${id}${undetermined}${quoted}${close}`;
}

/** `n1 ==>|"label"| n2` */
export function edgeLine({ from, to, line, head, label }: Edge): string {
  const arrow = ARROWS[line][head === 'arrow' ? 0 : 1];
  return `  ${from} ${arrow}${label === undefined ? '' : `|${label}|`} ${to}`;
}

/** Builds the text of a flowchart. */
export class Chart {
  readonly #lines: string[] = [];
  readonly #edges: Edge[] = [];
  readonly #classes = new Map<NodeClass, string[]>();

  node(id: string, shape: keyof typeof SHAPES, quoted: string, style: NodeClass): void {
    this.#lines.push(nodeLine(id, shape, quoted));
    this.#class(id, style);
  }

  edge(edge: Edge): void {
    this.#edges.push(edge);
  }

  #class(id: string, name: NodeClass): void {
    this.#classes.set(name, [...(this.#classes.get(name) ?? []), id]);
  }

  text(): string {
    const tones = new Map<Tone, number[]>();
    for (const [index, { tone, line }] of this.#edges.entries())
      if (line !== 'hidden') tones.set(tone, [...(tones.get(tone) ?? []), index]);
    return [
      ...HEADER,
      ...this.#lines,
      ...this.#edges.map(edgeLine),
      ...[...this.#classes].flatMap(([name, ids]) => [
        `  classDef ${name} ${NODE_STYLES[name]}`,
        `  class ${ids.join(',')} ${name}`,
      ]),
      ...[...tones].map(([tone, indices]) => `  linkStyle ${indices.join(',')} ${LINE_STYLES[tone]}`),
      '',
    ].join('\n');
  }
}

const HEADER = [
  '%%{init: {"flowchart": {"nodeSpacing": 20, "rankSpacing": 30, "wrappingWidth": 320}}}%%',
  'flowchart LR',
  '  accTitle: AWS DMS connections and their encryption',
];
