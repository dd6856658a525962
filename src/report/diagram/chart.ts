import type { DiagramNode } from '../../dms/diagram/diagram.ts';
import { LINE_STYLES, type Line, NODE_STYLES, type NodeClass, type Tone } from './styles.ts';

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
