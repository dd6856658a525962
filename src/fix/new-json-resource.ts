import type { Block, Span } from '../hcl/syntax.ts';
import type { NewResource, RemedyEdit } from '../lint/finding.ts';
import type { Source } from '../text/source.ts';
import { jsonValue } from './insert.ts';

/** The edit that adds a resource in the JSON syntax: after one of its type, else after those of the type beside which it belongs. Undefined for lists of objects. */
export function jsonAddition(
  added: NewResource,
  source: Source,
  blocks: readonly Block[],
  beside: Block,
): RemedyEdit | undefined {
  const anyResource = blocks.filter(({ type }) => type === 'resource').at(-1);
  if (beside.type === 'module')
    return anyResource === undefined
      ? besideModules(added, source, blocks)
      : jsonAddition(added, source, blocks, anyResource);
  const own = blocks.filter(({ type, labels }) => type === 'resource' && labels[0]?.value === added.type).at(-1);
  const at =
    own === undefined ? afterType(source, blocks, beside) : isObject(source, own.labels[1]!) ? own.end : undefined;
  if (at === undefined) return undefined;
  // A new property is written as the one before it: on lines of its own, or beside it.
  const label = own === undefined ? beside.labels[0]! : own.labels[1]!;
  const indent = before(source.text, label.start);
  const newLine = source.text.includes('\r\n') ? '\r\n' : '\n';
  const isMultiLine = indent.trim() === '' && source.text.slice(label.start, at).includes('\n');
  const unit = indent.startsWith('\t') ? '\t' : unitOf(source.text, beside, indent);
  const line = (depth: number) => (isMultiLine ? newLine + indent + unit.repeat(depth) : '');
  const object = (depth: number) => objectOf(added, line, depth, isMultiLine);
  const property = own === undefined ? `${JSON.stringify(added.type)}: {${line(1)}${object(1)}${line(0)}}` : object(0);
  return { source, start: at, end: at, text: `,${line(0) || ' '}${property}`, adds: added };
}

/** The new resource by its name. `line`: what begins a line that is so much deeper. */
function objectOf(added: NewResource, line: (depth: number) => string, depth: number, isMultiLine: boolean): string {
  const properties = added.arguments.map(
    ({ name, value }) =>
      `${line(depth + 1)}${JSON.stringify(name)}: ${name === 'provider' ? JSON.stringify(value) : jsonValue(value)}`,
  );
  return `${JSON.stringify(added.name)}: {${properties.join(isMultiLine ? ',' : ', ')}${line(depth)}}`;
}

/** A file with calls of modules and without resources: these come after all of the calls. */
function besideModules(added: NewResource, source: Source, blocks: readonly Block[]): RemedyEdit | undefined {
  const { text } = source;
  const calls = blocks.filter(({ type }) => type === 'module');
  const [name, last] = [calls[0]?.labels[0], calls.at(-1)];
  const key = name && /"module"\s*:\s*\{\s*$/.exec(text.slice(0, name.start));
  const rest = last && /^\s*\}/.exec(text.slice(last.end));
  if (!name || !key || !last || !rest) return undefined;
  const [indent, inner] = [before(text, key.index), before(text, name.start)];
  const isMultiLine = indent.trim() === '' && inner.trim() === '' && inner.length > indent.length;
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const unit = inner.slice(indent.length);
  const line = (depth: number) => (isMultiLine ? newLine + indent + unit.repeat(depth) : '');
  const object = objectOf(added, line, 2, isMultiLine);
  const property = `"resource": {${line(1)}${JSON.stringify(added.type)}: {${line(2)}${object}${line(1)}}${line(0)}}`;
  const at = last.end + rest[0].length;
  return { source, start: at, end: at, text: `,${line(0) || ' '}${property}`, adds: added };
}

/** Where the object ends that has all resources of a type. */
function afterType(
  source: Source,
  blocks: readonly Block[],
  { type: kind, labels: [type] }: Block,
): number | undefined {
  const last = blocks.filter(({ labels }) => labels[0]?.start === type!.start).at(-1);
  if (kind !== 'resource' || last === undefined || !isObject(source, type!)) return undefined;
  const rest = /^\s*\}/.exec(source.text.slice(last.end));
  return rest === null ? undefined : last.end + rest[0].length;
}

/** Whether the value of a key is an object, and no list. */
function isObject({ text }: Source, key: Span): boolean {
  return /^\s*:\s*\{/.test(text.slice(key.end));
}

/** What stands on the line before an offset. */
function before(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** By how much a resource is indented below its type. */
function unitOf(text: string, { labels: [type, name] }: Block, indent: string): string {
  const [outer, inner] = [before(text, type!.start), before(text, name!.start)];
  const unit = inner.trim() === '' && outer.trim() === '' ? inner.slice(outer.length) : '';
  return unit === '' ? (indent === '' ? '' : '  ') : unit;
}
