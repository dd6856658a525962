import type { Block, Body, Expression } from '../../src/hcl/syntax.ts';
import { SYNTACTIC } from './native.ts';
import type { Random } from './random.ts';

/** Members of an object, whose names may come twice; a list; or a text of JSON. */
type Tree =
  | { readonly members: readonly (readonly [string, Tree])[] }
  | { readonly list: readonly Tree[] }
  | { readonly text: string };

const TYPES = new Set(['resource', 'data', 'module', 'locals', 'output', 'variable']);
const NOT_TOLD = new Set(['lifecycle', 'provisioner', 'connection']);

/** Whether a block can be written in the JSON syntax here. */
export function isConvertible({ type, body }: Block): boolean {
  return (
    TYPES.has(type) &&
    (type === 'variable' ? isPlainVariable(body) : isPlainBody(body)) &&
    (type !== 'module' || hasPlainSource(body))
  );
}

/** In JSON, Terraform before 1.15 takes a source as it is written. */
function hasPlainSource({ items }: Body): boolean {
  return items.some((item) => item.kind === 'attribute' && item.name === 'source' && item.value.kind === 'literal');
}

function isPlainBody({ items }: Body): boolean {
  return items.every((item) =>
    item.kind === 'attribute'
      ? !SYNTACTIC.has(item.name) || item.name === 'type'
      : !NOT_TOLD.has(item.type) && isPlainBody(item.body),
  );
}

/** Strings of a default are no templates in JSON. */
function isPlainVariable({ items }: Body): boolean {
  return items.every(
    (item) =>
      item.kind === 'attribute' &&
      (item.name === 'type' || (item.value.kind === 'literal' && !/[$%]\{/.test(JSON.stringify(item.value.value)))),
  );
}

/** Writes a block of a file as a file in the JSON syntax would have it: its members at the top level. */
export class Json {
  constructor(
    private readonly text: string,
    private readonly escapes: boolean,
    private readonly random: Random,
  ) {}

  file(blocks: readonly { readonly block: Block; readonly from: Json }[]): string {
    const members = blocks.map(({ block, from }) => [block.type, from.#block(block)] as const);
    return `${this.#write({ members })}\n`;
  }

  #block({ type, labels, body }: Block): Tree {
    let tree: Tree = this.#body(body, type === 'variable');
    if (labels.length > 0 && this.random.chance(0.3)) tree = { list: [tree] };
    for (const { value } of [...labels].reverse()) {
      tree = { members: [[value, tree]] };
      if (this.random.chance(0.2)) tree = { list: [tree] };
    }
    return tree;
  }

  #body({ items }: Body, isVariable: boolean): Tree {
    const members: (readonly [string, Tree])[] = [];
    const nested = new Map<string, Tree[]>();
    if (this.random.chance(0.2)) members.push(['//', { text: '"module: { source: ../other }"' }]);
    for (const item of items) {
      if (item.kind === 'attribute')
        members.push([item.name, this.#value(item.value, isVariable && item.name === 'type')]);
      else nested.set(item.type, [...(nested.get(item.type) ?? []), this.#block(item)]);
    }
    for (const [type, list] of nested) members.push([type, { list }]);
    return { members };
  }

  #value(value: Expression, isType: boolean): Tree {
    const source = this.text.slice(value.start, value.end);
    if (isType) return { text: this.#string(source) };
    if (value.kind === 'literal') {
      const { value: known } = value;
      if (typeof known === 'string') return { text: this.#string(known.replace(/([$%])\{/g, '$1$1{')) };
      return { text: typeof known === 'object' && known !== null ? known.number : String(known) };
    }
    return { text: this.#string(`\${${source}${source.includes('<<') ? '\n' : ''}}`) };
  }

  #string(value: string): string {
    if (!this.escapes) return JSON.stringify(value);
    const written = [
      ...JSON.stringify(value)
        .slice(1, -1)
        .matchAll(/\\u....|\\.|./gs),
    ].map(([piece]) => {
      if (piece.length > 1 || !this.random.chance(0.15)) return piece;
      return piece === '/' && this.random.chance(0.5)
        ? '\\/'
        : `\\u${piece.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
    return `"${written.join('')}"`;
  }

  #write(tree: Tree): string {
    if ('text' in tree) return tree.text;
    const space = () => this.random.pick(['', ' ', '\n', '\t']);
    if ('list' in tree) return `[${tree.list.map((one) => space() + this.#write(one)).join(',')}]`;
    return `{${tree.members.map(([name, one]) => `${space()}${this.#string(name)}${space()}:${this.#write(one)}`).join(',')}}`;
  }
}
