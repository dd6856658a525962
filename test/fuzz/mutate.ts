import type { Random } from './random.ts';

/** Words, numbers, strings without interpolations, comments, white space, and everything else by its characters. */
const TOKENS = /[\p{L}_][\w-]*|\d+|"(?:[^"\\$%\n]|\\.)*"|#[^\n]*|\s+|[^\s\w]/gu;

const PIECES = [
  ...['"', '${', '}', '{', '[', ']', '(', ')', '\n', '=', '.', '*', '[*]', '...', '%{ if x }', '%{ for a in b }'],
  ...['%{ endif }', '<<E\n', '<<-E\n', 'E\n', '/*', '*/', '#', '//', ',', ':', '?', '=>', '==', '!', '-', '\r\n'],
  ...['\t', '\0', '\x1b[31m', '\u202e', '\ufeff', '😀', '👨‍👩‍👧', 'e\u0301', '\ud800', '::error::x\n', '1e99999', '1e-99999', '-0'],
  ...['null', 'true', 'each.value', 'count.index', 'var.x', 'local.a', 'module.m.x', 'terraform.workspace', 'self'],
  ...['for_each = ', 'count = 3\n', 'dynamic "x" {\nfor_each = [1]\ncontent {}\n}\n', 'lifecycle { enabled = false }\n'],
  ...['# dmslint:ignore endpoint-plaintext -- x\n', '// dmslint:ignore *\n', '# checkov:skip=CKV2_AWS_49: x\n'],
  ...['"__proto__"', 'constructor', 'hasOwnProperty', '"verify-full"', '"none"', '"postgres"', '"oracle"'],
] as const; // biome-ignore format: a table

const FUNCTIONS = [
  ...['abs', 'coalesce', 'concat', 'csvdecode', 'element', 'file', 'fileset', 'flatten', 'format', 'formatlist'],
  ...['jsondecode', 'jsonencode', 'join', 'keys', 'length', 'lookup', 'merge', 'range', 'regex', 'replace', 'sensitive'],
  ...['setproduct', 'slice', 'sort', 'split', 'substr', 'sum', 'templatefile', 'templatestring', 'title', 'tolist'],
  ...['tomap', 'toset', 'try', 'can', 'upper', 'yamldecode', 'yamlencode', 'zipmap', 'cidrsubnets', 'timeadd', 'chunklist'],
] as const; // biome-ignore format: a table

/** An expression of the language, most often one that means something. */
function expression(random: Random, depth = 4): string {
  const inner = () => expression(random, depth - 1);
  if (depth === 0)
    return random.of([
      '1',
      '"a"',
      'true',
      'null',
      'var.x',
      'local.a',
      '"none"',
      '0.5',
      '-1',
      '"😀"',
      'each.key',
      '{}',
      '[]',
    ]);
  switch (random.below(12)) {
    case 0:
      return `[for x in ${inner()} : ${inner()}]`;
    case 1:
      return `{ for k, v in ${inner()} : ${inner()} => ${inner()}${random.of(['', '...', ' if k != null'])} }`;
    case 2:
      return `(${inner()} ? ${inner()} : ${inner()})`;
    case 3:
      return `"a\${${inner()}}${random.of(['', '%{ if true }x%{ endif }', '%{ for y in [1, 2] }${y}%{ endfor }'])}"`;
    case 4:
      return `[${inner()}, ${inner()}]`;
    case 5:
      return `{ a = ${inner()}, (${inner()}) = ${inner()} }`;
    case 6:
      return `(${inner()} ${random.of(['+', '-', '*', '/', '%', '==', '!=', '<', '>=', '&&', '||'])} ${inner()})`;
    case 7:
      return `${inner()}${random.of(['[0]', '["a"]', '.a', '[*]', '.*.a', '[*].a'])}`;
    case 8:
      return `range(${random.of(['3', '1000', '1000000000', '-5', '0.1'])})`;
    default:
      return `${random.of(FUNCTIONS)}(${Array.from({ length: 1 + random.below(3) }, inner).join(', ')})`;
  }
}

const HEADER = /^([ \t]*)([a-z_]+)((?:[ \t]+"(?:[^"\\\n]|\\.)*")*)[ \t]*\{/gm;
const LABELS = [
  '',
  '""',
  '"a"',
  '"a" "b" "c"',
  'a',
  '"\\n"',
  '"${x}"',
  '"a.b"',
  '"__proto__"',
  '"aws_dms_endpoint"',
  '"data" "x"',
];
const TYPES = [
  'resource',
  'data',
  'module',
  'variable',
  'output',
  'locals',
  'terraform',
  'provider',
  'dynamic',
  'content',
  'ephemeral',
  'check',
  'moved',
  'import',
  'removed',
  'backend',
  'lifecycle',
  'validation',
  'timeouts',
];

/** What a block, and whatever refers to it, is called. */
const NAMES = [
  'größe',
  '名前',
  'a-',
  'constructor',
  '__proto__',
  'e\u0301t\u00e9',
  'each',
  'count',
  'data',
  'module',
] as const;

/** A text in which the header of a block has other labels, or another type, or is there twice, a whole block lies within another, or a name is another one. */
export function mutatedBlocks(text: string, random: Random): string {
  const headers = [...text.matchAll(HEADER)];
  if (headers.length === 0) return text;
  const { 0: whole, 1: indent = '', 2: type = '', 3: labels = '', index } = random.of(headers);
  const rest = text.slice(index + whole.length);
  const made = (of: string, by: string) => `${text.slice(0, index)}${indent}${of} ${by} {${rest}`;
  const each = labels.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  switch (random.below(7)) {
    case 0:
      return made(type, each.slice(0, -1).join(' '));
    case 1:
      return made(type, [random.of(LABELS), ...each.slice(1)].join(' '));
    case 2:
      return made(type, [...each.slice(0, -1), random.of(LABELS)].join(' '));
    case 3:
      return made(random.of(TYPES), labels);
    case 4:
      return made(type, `${labels} {}\n${type} ${labels}`);
    case 5: {
      const name = each.at(-1)?.slice(1, -1) ?? '';
      return /^[\w-]+$/.test(name)
        ? text.replaceAll(new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'g'), random.of(NAMES))
        : text;
    }
    default:
      return made(type, `${labels} {\n${random.of(TYPES)} ${random.of(LABELS)}`);
  }
}

/** A text with some of its tokens left out, doubled, exchanged or replaced. */
export function mutatedText(text: string, random: Random, others: readonly string[]): string {
  const tokens: string[] = text.match(TOKENS) ?? [];
  for (let changes = 1 + random.below(4); changes > 0; changes--) {
    const at = random.below(tokens.length + 1);
    switch (random.below(7)) {
      case 0:
        tokens.splice(at, 1 + random.below(3));
        break;
      case 1:
        tokens.splice(at, 0, random.of(PIECES));
        break;
      case 2:
        tokens.splice(at, 0, ...tokens.slice(at, at + 1 + random.below(20)));
        break;
      case 3: {
        const other = random.of(others).match(TOKENS) ?? [];
        const from = random.below(other.length + 1);
        tokens.splice(at, random.below(5), ...other.slice(from, from + random.below(30)));
        break;
      }
      case 4:
        if (at < tokens.length) tokens[at] = random.of(PIECES);
        break;
      default: {
        // The value of an attribute.
        const equals = tokens.indexOf('=', at);
        if (equals >= 0) tokens.splice(equals + 1, 2, ' ', expression(random));
      }
    }
  }
  return tokens.join('');
}

type Json = null | string | number | boolean | Json[] | { [name: string]: Json };

const VALUES: readonly Json[] = [
  null,
  0,
  -1,
  1e300,
  '',
  'x',
  '\u202e',
  true,
  false,
  [],
  {},
  [null],
  [[]],
  { a: null },
  ['x', 1],
  'none',
];

/** JSON with some of its nodes replaced, left out, doubled or under another name. */
export function mutatedJson(text: string, random: Random): string {
  const whole = { root: JSON.parse(text) as Json };
  for (let changes = 1 + random.below(3); changes > 0; changes--) {
    const places = placesIn(whole);
    if (places.length === 0) break;
    const [parent, name] = random.of(places);
    const node = parent as { [name: string]: Json };
    switch (random.below(6)) {
      case 0:
        delete node[name];
        break;
      case 1:
        node[random.of(['__proto__x', 'constructor', '//', 'dynamic', ''])] = node[name] ?? null;
        break;
      case 2:
        node[name] = { a: node[name] ?? null };
        break;
      case 3:
        node[name] = [node[name] ?? null, node[name] ?? null];
        break;
      default:
        node[name] = structuredClone(random.of(VALUES));
    }
  }
  const made = JSON.stringify(whole.root ?? null, null, random.of([0, 2])) ?? '';
  if (random.once(20)) return made.slice(0, random.below(made.length));
  return random.once(20) ? made.replace(/"(\w+)":/, '"$1": 1, "$1":') : made;
}

function placesIn(node: Json): [parent: object, name: string][] {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([name, inner]) => [[node, name] as [object, string], ...placesIn(inner)]);
}
