import { BELONGS_AFTER } from '../aws/argument-order.ts';
import type { Block, ObjectExpression } from '../hcl/syntax.ts';
import { largest } from '../spread.ts';
import type { Edit } from '../text/edit.ts';
import type { Source } from '../text/source.ts';
import { isJson } from './syntax.ts';

/** A block body or an object to which attributes can be added. */
export interface Container {
  readonly source: Source;
  readonly kind: 'block' | 'object' | 'json';
  /** The range between the braces. */
  readonly start: number;
  readonly end: number;
  readonly items: readonly Item[];
}

interface Item {
  /** Undefined: a nested block. */
  readonly name: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Where the name ends. */
  readonly nameEnd: number;
}

/** An attribute to add, with its value as an HCL expression. */
export interface Addition {
  readonly name: string;
  readonly value: string;
}

const ORDER = [...BELONGS_AFTER.keys()];

export function containerOf(source: Source, node: Block | ObjectExpression): Container {
  if (node.kind === 'block') {
    const items = node.body.items.map((item) =>
      item.kind === 'block'
        ? { name: undefined, start: item.start, end: item.end, nameEnd: item.header.end }
        : { name: item.name, start: item.start, end: item.end, nameEnd: item.nameSpan.end },
    );
    return { source, kind: isJson(source) ? 'json' : 'block', start: node.body.start, end: node.body.end, items };
  }
  const items = node.items.map(({ key, start, end }) => ({
    name: key.kind === 'literal' && typeof key.value === 'string' ? key.value : undefined,
    start,
    end,
    nameEnd: key.end,
  }));
  return { source, kind: isJson(source) ? 'json' : 'object', start: node.start + 1, end: node.end - 1, items };
}

/** The edits that add the attributes, each after its preferred neighbour; undefined if the text has an unsupported form. */
export function insertions(into: Container, additions: readonly Addition[]): Edit[] | undefined {
  const ordered = [...additions].sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  if (into.kind === 'block')
    return into.source.text.slice(into.start, into.end).includes('\n')
      ? ownLines(into, ordered)
      : openedUp(into, ordered);
  const inside = into.source.text.slice(into.start, into.end);
  if (into.items.length === 0)
    return inside.trim() === ''
      ? [
          {
            source: into.source,
            start: into.start,
            end: into.end,
            text: ` ${ordered.map((one) => assignment(one, into)).join(', ')} `,
          },
        ]
      : undefined;
  return (into.kind === 'object' && ownLines(into, ordered)) || beside(into, ordered);
}

/** New lines after the line of the attribute that they follow. */
function ownLines(into: Container, additions: readonly Addition[]): Edit[] | undefined {
  const { source } = into;
  const anchor = anchorOf(into, additions);
  const from = anchor?.end ?? into.start;
  const { end, rest } = restOfLine(source.text, from);
  const comma = NOTHING_MORE.exec(rest)?.[1];
  if (comma === undefined) return undefined;
  const lineStart = startOfLine(source.text, anchor?.start ?? into.start);
  const indentation = /^[ \t]*/.exec(source.text.slice(lineStart))![0];
  if (anchor !== undefined && lineStart + indentation.length !== anchor.start) return undefined;
  const indent = anchor === undefined ? indentation + unitOf(indentation) : indentation;
  const own = anchor === undefined ? 0 : widthOfName(source.text, anchor);
  const widest = Math.max(own, largest(additions.map(({ name }) => name.length)));
  const lines = additions.map(
    ({ name, value }) => `${lineEndOf(source.text, end)}${indent}${name.padEnd(widest)} = ${value}${comma}`,
  );
  return lines.map((text) => ({ source, start: end, end, text }));
}

/** The rest of a line after an item: a comma, a comment. */
const NOTHING_MORE = /^[ \t]*(,?)[ \t]*(?:(?:#|\/\/).*|\/\*(?:(?!\*\/).)*\*\/[ \t]*)?$/;

/** The width of a name with the padding that aligns its equals sign, without the last space. */
function widthOfName(text: string, { start, nameEnd, end }: Item): number {
  const equals = text.indexOf('=', nameEnd);
  return equals < 0 || equals > end || text.slice(nameEnd, equals).trim() !== '' ? 0 : equals - 1 - start;
}

/** Turns a single-line block into a multi-line one. */
function openedUp(into: Container, additions: readonly Addition[]): Edit[] | undefined {
  const { source, start, end, items } = into;
  const { text } = source;
  const [first, ...others] = items;
  if (others.length > 0 || (first === undefined && text.slice(start, end).trim() !== '')) return undefined;
  if (first && text.slice(first.end, end).trim() !== '') return undefined;
  const outer = /^[ \t]*/.exec(text.slice(startOfLine(text, start)))![0];
  const newLine = lineEndOf(text, end);
  const inner = `${newLine}${outer}${unitOf(outer)}`;
  const lines = additions.map(({ name, value }) => `${inner}${name} = ${value}`).join('');
  const closing = `${lines}${newLine}${outer}`;
  return first === undefined
    ? [{ source, start, end, text: closing }]
    : [
        { source, start, end: first.start, text: inner },
        { source, start: first.end, end, text: closing },
      ];
}

/** Inserts after an item on the same line; in the JSON syntax on a new line if the item has its own line. */
function beside(into: Container, additions: readonly Addition[]): Edit[] | undefined {
  const { source, kind } = into;
  const anchor = anchorOf(into, additions) ?? into.items.at(-1);
  // Only a new line can follow a heredoc.
  if (anchor === undefined || (kind === 'object' && source.text.slice(anchor.nameEnd, anchor.end).includes('\n')))
    return undefined;
  const lineStart = startOfLine(source.text, anchor.start);
  const before = source.text.slice(lineStart, anchor.start);
  const between = kind === 'json' && before.trim() === '' ? `,${lineEndOf(source.text, lineStart)}${before}` : ', ';
  const text = additions.map((one) => between + assignment(one, into)).join('');
  return [{ source, start: anchor.end, end: anchor.end, text }];
}

function assignment({ name, value }: Addition, { kind }: Container): string {
  return kind === 'json' ? `${JSON.stringify(name)}: ${jsonValue(value)}` : `${name} = ${value}`;
}

/** An HCL expression as a value of the JSON syntax: literals stay, all else is a template. */
export function jsonValue(expression: string): string {
  return /^("[^"\\$%]*"|true|false|null|-?\d+(\.\d+)?)$/.test(expression)
    ? expression
    : JSON.stringify(`\${${expression}}`);
}

/** The item after which the attributes are inserted, else the last one; in a block the last attribute before nested blocks. */
function anchorOf({ kind, items }: Container, additions: readonly Addition[]): Item | undefined {
  for (const wanted of BELONGS_AFTER.get(additions[0]!.name) ?? []) {
    const found = items.find(({ name }) => name === wanted);
    if (found !== undefined) return found;
  }
  const firstBlock = kind === 'block' ? items.findIndex(({ name }) => name === undefined) : -1;
  return items[(firstBlock < 0 ? items.length : firstBlock) - 1];
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function restOfLine(text: string, from: number): { end: number; rest: string } {
  const newline = text.indexOf('\n', from);
  const lineEnd = newline < 0 ? text.length : newline;
  const end = text[lineEnd - 1] === '\r' && lineEnd > from ? lineEnd - 1 : lineEnd;
  return { end, rest: text.slice(from, end) };
}

/** The line ending used at or before an offset. */
function lineEndOf(text: string, at: number): string {
  const next = text.indexOf('\n', at);
  const newline = next < 0 ? text.lastIndexOf('\n') : next;
  return text[newline - 1] === '\r' ? '\r\n' : '\n';
}

function unitOf(indentation: string): string {
  return indentation.includes('\t') ? '\t' : '  ';
}
