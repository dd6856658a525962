import type { Alias, CST, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { bool, list, nothing, number, object, string, unknown } from '../../../graph/make.ts';
import { parseNumber } from '../../../graph/number.ts';
import type { Value } from '../../../graph/value.ts';
import { table } from '../../../table.ts';
import { sortedEntries } from '../../values/sets.ts';
import { MOST_TEXT } from '../../values/size.ts';
import { MOST_ITEMS, refuse, tooMuch } from '../define.ts';

const yaml = () => require('yaml') as typeof import('yaml');

const DEEPEST = 200;
/** What is on the parser's stack besides the collections: the document and a scalar, with room to spare. */
const AROUND = 10;
const TOO_DEEP = `YAML nested more than ${DEEPEST} levels deep`;

/** The value of a YAML document, as go-cty-yaml reads it: YAML 1.1's words for true and false, timestamps as strings, merge keys. */
export function parseYaml(text: string): Value {
  if (text.length > MOST_TEXT) tooMuch('a string of more than a million characters');
  const [head = ''] = text.split(/^---/m);
  if (/^%(?!YAML[ \t]+1\.1\b|TAG\b)/m.test(head)) refuse('The YAML has a directive that Terraform does not know.');
  const composer = new (yaml().Composer)({
    schema: 'failsafe',
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  });
  const documents = [...composer.compose(parsed(text))];
  const [document] = documents;
  if (document === undefined) refuse('The string contains no YAML document.');
  if (documents.length > 1) refuse('The string contains more than one YAML document.');
  if (document.errors.length > 0) refuse('The string is not valid YAML.');
  return new YamlReader().value(document.contents, 0);
}

/**
 * The syntax of a text, with a bound on how deep it is nested. What composes documents from it calls itself for each level: where the stack ends, it is not
 * always an error that can be caught, since V8 ends the process if it has no room left to compile a regular expression.
 */
function parsed(text: string): CST.Token[] {
  const { Lexer, Parser } = yaml();
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST + AROUND) tooMuch(TOO_DEEP);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

class YamlReader {
  private readonly anchors = new Map<string, Node>();
  private count = 0;

  value(node: Node | null | undefined, depth: number): Value {
    this.count += 1;
    if (this.count > MOST_ITEMS) tooMuch(`more than ${MOST_ITEMS} YAML nodes`);
    if (depth > DEEPEST) tooMuch(TOO_DEEP);
    const { isAlias, isMap, isScalar, isSeq } = yaml();
    if (node === null || node === undefined) return nothing();
    if (isAlias(node))
      return this.value(
        this.anchors.get((node as Alias).source) ?? refuse('A YAML alias refers to an undefined anchor.'),
        depth + 1,
      );
    const { anchor } = node as Scalar | YAMLMap | YAMLSeq;
    if (anchor !== undefined) this.anchors.set(anchor, node);
    if (isScalar(node)) return scalar(node as Scalar);
    const isOwn = (tag: 'seq' | 'map') => node.tag === undefined || shortTag(node.tag) === `!!${tag}`;
    if (isSeq(node) && isOwn('seq'))
      return list((node as YAMLSeq).items.map((item) => this.value(item as Node, depth + 1)));
    if (isMap(node) && isOwn('map')) return this.map(node as YAMLMap, depth);
    return refuse('The YAML contains an unsupported kind of node.');
  }

  /** In the order of the text, since a merge key overrides earlier entries. */
  private map(map: YAMLMap, depth: number): Value {
    const entries = new Map<string, Value>();
    for (const { key, value } of map.items as Pair<Node, Node | null>[]) {
      const read = this.value(value, depth + 1);
      if (!isMergeKey(key)) {
        entries.set(keyText(this.value(key, depth + 1)), read);
        continue;
      }
      if (read.kind !== 'object') refuse('A YAML merge key requires a map.');
      for (const [name, entry] of read.entries) entries.set(name, entry);
    }
    return object(entries);
  }
}

function isMergeKey(key: unknown): boolean {
  const scalarKey = key as Scalar | null;
  return (
    scalarKey?.value === '<<' &&
    (scalarKey.type === 'PLAIN' || scalarKey.type === undefined) &&
    scalarKey.tag === undefined
  );
}

function keyText(key: Value): string {
  switch (key.kind) {
    case 'string':
      return key.value;
    case 'number':
      return key.digits;
    case 'bool':
      return String(key.value);
    default:
      return refuse('A YAML key must be a string, number or bool.');
  }
}

const shortTag = (tag: string): string => tag.replace('tag:yaml.org,2002:', '!!');

function scalar(node: Scalar): Value {
  const text = String(node.value ?? '').normalize('NFC');
  const isQuoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE';
  if (node.tag !== undefined) return tagged(shortTag(node.tag), text, isQuoted);
  return node.type === 'PLAIN' || node.type === undefined ? resolved(text) : string(text);
}

const KINDS = table<Value['kind']>({
  '!!int': 'number',
  '!!float': 'number',
  '!!bool': 'bool',
  '!!null': 'null',
  '!!timestamp': 'string',
});

function tagged(tag: string, text: string, isQuoted: boolean): Value {
  if (tag === '!!str') return string(text);
  if (tag === '!!binary')
    return isBase64(text) ? string(text) : refuse('A YAML value with the tag !!binary is not Base64.');
  const kind = KINDS[tag] ?? refuse('The YAML contains an unsupported tag.');
  // By its first letter, it might be something else than a text: one in quotes stays a text then, whatever the tag says.
  const isLike = text === '' || /^[-+0-9yYnNtTfFoO~.]/.test(text);
  if (isQuoted && isLike) return string(text);
  if (kind === 'null') return isLike ? resolved(text) : nothing();
  const value = resolved(text);
  return value.kind === kind && (isLike || kind !== 'string') ? value : refuse('A YAML value does not match its tag.');
}

function isBase64(text: string): boolean {
  const plain = text.replace(/[\r\n]/g, '');
  return plain.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(plain);
}

function resolved(text: string): Value {
  if (/^(|~|null|Null|NULL)$/.test(text)) return nothing();
  if (/^(y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/.test(text)) return bool(true);
  if (/^(n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/.test(text)) return bool(false);
  if (/^[+-]?\.(inf|Inf|INF)$/.test(text))
    return unknown({ kind: 'limit', what: 'an infinite number' }, { type: 'number' });
  if (/^\.(nan|NaN|NAN)$/.test(text)) refuse('The YAML contains a NaN.');
  const radix = /^([+-]?)(0x[0-9a-fA-F]+|0o[0-7]+)$/.exec(text);
  if (radix) return number(`${radix[1] === '-' ? '-' : ''}${BigInt(radix[2]!)}`);
  if (/^[+-]?(\d|\.\d)/.test(text)) {
    const digits = parseNumber(text);
    if (digits === 'huge') tooMuch('a number with thousands of digits');
    if (digits !== undefined) return number(digits);
    const stamp = timestamp(text);
    if (stamp !== undefined) return string(stamp);
  }
  return string(text);
}

/** A date, or a date and time, in Terraform's canonical form. */
function timestamp(text: string): string | undefined {
  const found =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/.exec(text) ??
    /^(\d{4})-(\d{1,2})-(\d{1,2}) +(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?$/.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone = 'Z'] = found;
  const two = (part: string | undefined) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${zone}`;
}

/** YAML as Terraform writes it: every string and key is quoted, except multi-line text, which becomes a block. */
export function yamlText(value: Value): string {
  if (value.kind === 'object' && value.entries.size > 0) return `${mapLines(value, '').join('\n')}\n`;
  if (value.kind === 'list' && value.items.length > 0) return `${listLines(value, '').join('\n')}\n`;
  if (value.kind === 'null') return 'null\n...\n';
  const text = inline(value, '', 0);
  return `${text}${value.kind === 'number' || value.kind === 'bool' ? '\n...' : ''}\n`;
}

function mapLines(value: Extract<Value, { kind: 'object' }>, indent: string): string[] {
  return sortedEntries(value.entries).flatMap(([key, entry]) => {
    const head = `${indent}${quoted(key)}:`;
    if (entry.kind === 'object' && entry.entries.size > 0) return [head, ...mapLines(entry, `${indent}  `)];
    if (entry.kind === 'list' && entry.items.length > 0) return [head, ...listLines(entry, indent)];
    return [`${head} ${inline(entry, indent, [...head].length + 1)}`];
  });
}

function listLines(value: Extract<Value, { kind: 'list' }>, indent: string): string[] {
  return value.items.flatMap((item) => {
    const inner = `${indent}  `;
    const lines =
      item.kind === 'object' && item.entries.size > 0
        ? mapLines(item, inner)
        : item.kind === 'list' && item.items.length > 0
          ? listLines(item, inner)
          : [`${inner}${inline(item, indent, inner.length)}`];
    return [`${indent}- ${lines[0]!.slice(inner.length)}`, ...lines.slice(1)];
  });
}

/** `column`: where the value begins in its line. */
function inline(value: Value, indent: string, column: number): string {
  switch (value.kind) {
    case 'string':
      return value.value.includes('\n') && !/[ \t](?:\n|$)|[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]/.test(value.value)
        ? block(value.value, indent)
        : folded(value.value, indent, column);
    case 'number':
      return value.digits;
    case 'bool':
      return String(value.value);
    case 'list':
      return '[]';
    case 'object':
      return '{}';
    case 'null':
      return 'null';
    default:
      return refuse('Part of the value is unknown.');
  }
}

/** Columns after which a text in quotes goes on in the next line. */
const WIDTH = 80;

/** A text in quotes, whose lines end at the first space behind that column. */
function folded(text: string, indent: string, column: number): string {
  const whole = quoted(text);
  if (column + whole.length <= WIDTH) return whole;
  const characters = [...text];
  let [made, at, afterSpace] = ['"', column + 1, false];
  for (const [index, character] of characters.entries()) {
    const isInside = index > 0 && index < characters.length - 1;
    if (character === ' ' && !afterSpace && at > WIDTH && isInside) {
      const mark = characters[index + 1] === ' ' ? '\\' : '';
      made += `\n${indent}  ${mark}`;
      at = indent.length + 2 + mark.length;
    } else {
      const shown = quoted(character).slice(1, -1);
      made += shown;
      at += [...shown].length;
    }
    afterSpace = character === ' ';
  }
  return `${made}"`;
}

function block(text: string, indent: string): string {
  const ends = text.endsWith('\n\n') || text === '\n' ? '+' : text.endsWith('\n') ? '' : '-';
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  const head = /^[ \n]/.test(text) ? '2' : '';
  return [`|${head}${ends}`, ...lines.map((line) => (line === '' ? '' : `${indent}  ${line}`))].join('\n');
}

function quoted(text: string): string {
  const escapes: Record<string, string> = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
    '\0': '\\0',
    '\x07': '\\a',
    '\b': '\\b',
    '\v': '\\v',
    '\f': '\\f',
    '\x1b': '\\e',
    '\u0085': '\\N',
    '\u2028': '\\L',
    '\u2029': '\\P',
    '\ufeff': '\\uFEFF',
  };
  const shown = text.replace(
    /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Cs}|[\u{10000}-\u{10ffff}]/gu,
    (character) => {
      const code = character.codePointAt(0)!.toString(16).toUpperCase();
      return escapes[character] ?? (code.length > 2 ? `\\U${code.padStart(8, '0')}` : `\\x${code.padStart(2, '0')}`);
    },
  );
  return `"${shown}"`;
}
