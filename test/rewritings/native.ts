import type { Attribute, Block, Body, Expression } from '../../src/hcl/syntax.ts';
import { everyExpression } from '../../src/hcl/walk.ts';
import type { Random } from './random.ts';

/** Ways to write the same. */
export const WAYS = [
  'escapes',
  'templates',
  'parentheses',
  'comments',
  'heredocs',
  'bare labels',
  'one line',
  'line ends',
  'files',
  'json',
] as const;
export type ConnectionPath = (typeof WAYS)[number];

/** Arguments that Terraform reads by their syntax, not their value. */
export const SYNTACTIC = new Set([
  'depends_on',
  'provider',
  'providers',
  'iterator',
  'type',
  'ignore_changes',
  'replace_triggered_by',
]);
/** Blocks that are written as they are. */
const KEPT = new Set([
  'terraform',
  'provider',
  'moved',
  'import',
  'removed',
  'check',
  'lifecycle',
  'provisioner',
  'connection',
]);

/** Writes blocks in the native syntax in other ways than they are. */
export class Native {
  constructor(
    private readonly text: string,
    private readonly ways: ReadonlySet<ConnectionPath>,
    private readonly random: Random,
  ) {}

  block(block: Block): string {
    if (KEPT.has(block.type)) return this.text.slice(block.start, block.end);
    const labels = block.labels.map(({ value }) => this.label(value));
    const gaps = labels.map((label, i) => {
      const bare = !label.startsWith('"') && (i === 0 || !labels[i - 1]!.startsWith('"'));
      return `${this.gap(bare ? 'needed' : 'free')}${label}`;
    });
    const header = `${block.type}${gaps.join('')}${this.gap('free')}{`;
    const [only] = block.body.items;
    if (only === undefined && this.may('one line')) return `${header}}`;
    if (block.body.items.length === 1 && only?.kind === 'attribute' && this.may('one line')) {
      const text = this.expression(only.value);
      if (!text.includes('\n')) return `${header} ${only.name}${this.gap('free')}=${this.gap('free')}${text} }`;
    }
    return `${header}${this.lineEnd()}\n${this.body(block.body)}}`;
  }

  private body(body: Body): string {
    return body.items
      .map((item) => `${this.before()}${item.kind === 'block' ? this.block(item) : this.attribute(item)}\n`)
      .join('');
  }

  private attribute({ name, value }: Attribute): string {
    const start = `${name}${this.gap('free')}=`;
    if (SYNTACTIC.has(name)) return `${start} ${this.text.slice(value.start, value.end)}`;
    const plain = value.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
    if (plain !== undefined && /^[\w./@:*-]+$/.test(plain) && this.may('heredocs')) {
      const [flush, indent] = this.random.pick([
        ['', ''],
        ['-', '    '],
      ] as const);
      return `${start} <<${flush}E_1\n${indent}${plain}%{ if true }%{ endif ~}\n${indent}E_1`;
    }
    const text = this.expression(value);
    // What ends in a heredoc has nothing behind it on its line.
    if (text.includes('<<')) return `${start}${this.gap('free')}${text}`;
    const inside = this.may('parentheses')
      ? `(${this.random.pick(['', '\n', ' # )\n'])}${text}${this.random.pick(['', '\n'])})`
      : text;
    return `${start}${this.gap('free')}${inside}${this.lineEnd()}`;
  }

  /** The text of an expression, its strings written in other ways. */
  private expression(expression: Expression): string {
    const { text } = this;
    const edits: { start: number; end: number; text: string }[] = [];
    everyExpression(expression, (one) => {
      if (one.kind !== 'literal' || typeof one.value !== 'string' || text[one.start] !== '"') return;
      const quoted = this.string(one.value);
      edits.push({ start: one.start, end: one.end, text: this.may('templates') ? `"\${${quoted}}"` : quoted });
    });
    let written = '';
    let at = expression.start;
    for (const edit of edits.sort((a, b) => a.start - b.start)) {
      written += text.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return written + text.slice(at, expression.end);
  }

  private label(value: string): string {
    if (/^[A-Za-z_][\w-]*$/.test(value) && this.may('bare labels')) return value;
    return this.string(value);
  }

  private string(value: string): string {
    let written = '';
    for (const character of value) {
      const point = character.codePointAt(0)!;
      if (this.ways.has('escapes') && this.random.chance(0.15))
        written += this.random.pick([
          `\\U${point.toString(16).padStart(8, '0')}`,
          point < 0x10000 ? `\\u${point.toString(16).padStart(4, '0')}` : character,
        ]);
      else if (character === '"' || character === '\\') written += `\\${character}`;
      else if (character === '\n') written += '\\n';
      else if (character === '\r') written += '\\r';
      else if (character === '\t') written += '\\t';
      else written += character;
    }
    return `"${written.replace(/([$%])\{/g, '$1$1{')}"`;
  }

  private may(way: ConnectionPath): boolean {
    return this.ways.has(way) && this.random.chance(0.3);
  }

  private gap(space: 'free' | 'needed'): string {
    if (this.may('comments'))
      return this.random.pick([
        ' /* = { */ ',
        '/* " */',
        '\t/* <<E */',
        ' /*\n module "m" { source = "../other" }\n*/ ',
      ]);
    return this.random.pick(space === 'free' ? [' ', '  ', '\t', ''] : [' ', '\t']);
  }

  private before(): string {
    if (!this.may('comments')) return '';
    return this.random.pick([
      '# source = "../other"\n',
      '  // */ "\n',
      '/* {\n# */',
      '/*\n source = "../other"\n <<E\n*/\n',
      '\n\n \t\n',
    ]);
  }

  private lineEnd(): string {
    return this.may('comments') ? this.random.pick([' # }', ' // "', ' /* ${ */', '\t']) : '';
  }
}
