import { bool } from '../../graph/make.ts';
import { ANY, listOf, STRING } from '../../graph/type.ts';
import type { UnknownValue, Value } from '../../graph/value.ts';
import { certainItems, havingItems } from '../values/known-part.ts';
import { lift } from '../values/lift.ts';
import { compareTexts } from '../values/sets.ts';
import { MOST_TEXT } from '../values/size.ts';
import { joinTexts } from './concatenation.ts';
import {
  type Family,
  guarded,
  itemsOf,
  lists,
  made,
  num,
  pure,
  refuse,
  str,
  stringList,
  structural,
  textOf,
  textsOf,
  tooMuch,
  typedList,
  wholeOf,
} from './define.ts';
import { graphemesOf } from './formats/graphemes.ts';
import { allMatches, firstMatch, replaceMatches } from './formats/regex.ts';
import { formatPieces } from './formats/verbs.ts';

/** Go's unicode.IsSpace. */
const SPACE = '[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';

export const strings: Family = {
  chomp: pure([str('string')], 'string', ([text]) => made(textOf(text).replace(/[\r\n]+$/, ''))),
  endswith: structural('raw', [{ ...str('str'), as: 'maybe' }, str('suffix')], 'bool', ([text, end]) =>
    endsWith(text!, end!),
  ),
  format: structural('raw', [{ ...str('format'), as: 'maybe' }], 'string', ([text, ...args]) => format(text!, args), {
    name: 'args',
    type: ANY,
    nullable: true,
    as: 'untouched',
  }),
  formatlist: structural('shallow', [str('format')], 'list', ([text, ...args]) => formatList(text!, args), {
    name: 'args',
    type: ANY,
    nullable: true,
    as: 'maybe',
  }),
  indent: pure([num('spaces'), str('string')], 'string', ([spaces, text]) =>
    made(indent(wholeOf(spaces, 'spaces'), textOf(text))),
  ),
  join: structural('shallow', [str('separator')], 'string', ([separator, ...parts]) => join(separator!, parts), {
    name: 'lists',
    type: listOf(STRING),
  }),
  lower: pure([str('str')], 'string', ([text]) => made(cased(textOf(text), lowerCase))),
  regex: pure([str('pattern'), str('string')], undefined, ([pattern, text]) =>
    firstMatch(textOf(pattern), textOf(text)),
  ),
  regexall: pure([str('pattern'), str('string')], 'list', ([pattern, text]) =>
    allMatches(textOf(pattern), textOf(text)),
  ),
  replace: pure([str('str'), str('substr'), str('replace')], 'string', ([text, part, by]) =>
    made(replace(textOf(text), textOf(part), textOf(by))),
  ),
  sort: {
    ...pure([lists('list', STRING)], 'list', ([items]) => stringList(textsOf(items, 'list').sort(compareTexts))),
    about: ([items]) => havingItems(certainItems(items)),
  },
  split: pure([str('separator'), str('str')], 'list', ([separator, text]) =>
    stringList(split(textOf(separator), textOf(text))),
  ),
  startswith: structural('raw', [{ ...str('str'), as: 'maybe' }, str('prefix')], 'bool', ([text, start]) =>
    startsWith(text!, start!),
  ),
  strcontains: pure([str('str'), str('substr')], 'bool', ([text, part]) => bool(textOf(text).includes(textOf(part)))),
  strrev: pure([str('str')], 'string', ([text]) => made(graphemesOf(textOf(text)).reverse().join(''))),
  substr: pure([str('str'), num('offset'), num('length')], 'string', ([text, offset, length]) =>
    made(substr(textOf(text), wholeOf(offset, 'offset'), wholeOf(length, 'length'))),
  ),
  title: pure([str('str')], 'string', ([text]) => made(title(textOf(text)))),
  trim: pure([str('str'), str('cutset')], 'string', ([text, cut]) => made(trim(textOf(text), textOf(cut)))),
  trimprefix: pure([str('str'), str('prefix')], 'string', ([text, start]) => {
    const [whole, cut] = [textOf(text), textOf(start)];
    return made(whole.startsWith(cut) ? whole.slice(cut.length) : whole);
  }),
  trimspace: pure([str('str')], 'string', ([text]) =>
    made(
      textOf(text)
        .replace(new RegExp(`^${SPACE}+`), '')
        .replace(new RegExp(`(?<!${SPACE})${SPACE}+$`), ''),
    ),
  ),
  trimsuffix: pure([str('str'), str('suffix')], 'string', ([text, end]) => {
    const [whole, cut] = [textOf(text), textOf(end)];
    return made(cut !== '' && whole.endsWith(cut) ? whole.slice(0, -cut.length) : whole);
  }),
  upper: pure([str('str')], 'string', ([text]) => made(cased(textOf(text), upperCase))),
};

function format(text: Value, args: readonly Value[]): Value {
  if (text.kind !== 'string')
    return again('format', [text, ...args], ([known, ...rest]) => format(known!, rest), 'string');
  return joinTexts(formatPieces(text.value, args));
}

/** The unknown result of a function of these arguments. */
function again(
  name: string,
  args: readonly Value[],
  make: (args: readonly Value[]) => Value,
  type?: UnknownValue['type'],
): Value {
  return lift(
    {
      text: (texts) => `${name}(${texts.join(', ')})`,
      need: 'deep',
      make: (known) => guarded(() => make(known)),
      ...(type ? { type } : {}),
    },
    args,
  );
}

function formatList(text: Value, args: readonly Value[]): Value {
  const undetermined = args.find(
    (arg) => arg.kind === 'unknown' && (arg.type === undefined || arg.type === 'list' || arg.type === 'object'),
  );
  if (undetermined) return again('formatlist', [text, ...args], ([known, ...rest]) => formatList(known!, rest), 'list');
  let length: number | undefined;
  for (const arg of args) {
    if (arg.kind !== 'list') continue;
    if (length !== undefined && length !== arg.items.length) refuse('The lists have different lengths.');
    length = arg.items.length;
  }
  const items: Value[] = [];
  for (let i = 0; i < (length ?? 1); i++) {
    const item = format(
      text,
      args.map((arg) => (arg.kind === 'list' ? arg.items[i]! : arg)),
    );
    if (item.kind === 'error') return item;
    items.push(item);
  }
  return typedList(items, STRING);
}

function join(separator: Value, parts: readonly Value[]): Value {
  if (parts.length === 0) refuse('It requires at least one list.');
  const items = parts.flatMap(itemsOf);
  let total = 0;
  for (const item of items) total += (item.kind === 'string' ? item.value.length : 0) + textOf(separator).length;
  if (total > MOST_TEXT) tooMuch('a text of more than a million characters');
  const all = items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
  return all.length === 0 ? made('') : joinTexts(all);
}

function endsWith(text: Value, end: Value): Value {
  const suffix = textOf(end);
  if (text.kind === 'string') return bool(text.value.endsWith(suffix));
  const known = text.kind === 'unknown' ? (text.suffix ?? '') : '';
  if (known.endsWith(suffix)) return bool(true);
  if (!suffix.endsWith(known)) return bool(false);
  return again('endswith', [text, end], ([whole, part]) => endsWith(whole!, part!), 'bool');
}

function startsWith(text: Value, start: Value): Value {
  const prefix = textOf(start);
  if (text.kind === 'string') return bool(text.value.startsWith(prefix));
  const known = text.kind === 'unknown' ? (text.prefix ?? '') : '';
  if (known.startsWith(prefix)) return bool(true);
  if (!prefix.startsWith(known)) return bool(false);
  return again('startswith', [text, start], ([whole, part]) => startsWith(whole!, part!), 'bool');
}

function indent(spaces: number, text: string): string {
  if (spaces < 0) refuse('The argument "spaces" must not be negative.');
  const lines = text.split('\n');
  if (spaces * lines.length + text.length > MOST_TEXT) tooMuch('a text of more than a million characters');
  return lines.join(`\n${' '.repeat(spaces)}`);
}

function replace(text: string, part: string, by: string): string {
  if (part.length > 1 && part.startsWith('/') && part.endsWith('/')) return replaceMatches(text, part.slice(1, -1), by);
  const pieces = part === '' ? ['', ...text, ''] : text.split(part);
  if (pieces.length * by.length + text.length > MOST_TEXT) tooMuch('a text of more than a million characters');
  return pieces.join(by);
}

function split(separator: string, text: string): string[] {
  if (separator === '') return [...text];
  return text.split(separator);
}

/** By code point, as Go does: a letter whose other case has several letters is kept. */
function mapCharacters(text: string, change: (character: string) => string): string {
  return Array.from(text, change).join('');
}

/** A fast path: ASCII has no such letters. */
function cased(text: string, change: (character: string) => string): string {
  return /[^\p{ASCII}]/u.test(text)
    ? mapCharacters(text, change)
    : change === upperCase
      ? text.toUpperCase()
      : text.toLowerCase();
}

function upperCase(character: string): string {
  const upper = character.toUpperCase();
  return [...upper].length === 1 ? upper : (withIota(character) ?? character);
}

/** The capital of a Greek letter with an iota below, which is two letters in JavaScript. */
function withIota(character: string): string | undefined {
  const code = character.codePointAt(0)!;
  if (code >= 0x1f80 && code < 0x1fb0) return String.fromCodePoint(code | 8);
  return { ᾳ: 'ᾼ', ῃ: 'ῌ', ῳ: 'ῼ' }[character];
}

/** Letters that are two in one have a form of their own, Georgian ones have none. */
function titleCase(character: string): string {
  if (/[\u10d0-\u10ff]/.test(character)) return character;
  const pair = ['Ǆǅǆ', 'Ǉǈǉ', 'Ǌǋǌ', 'Ǳǲǳ'].find((forms) => forms.includes(character));
  return pair?.[1] ?? upperCase(character);
}

function lowerCase(character: string): string {
  const lower = character.toLowerCase();
  return [...lower][0] ?? character;
}

function title(text: string): string {
  let before = ' ';
  return mapCharacters(text, (character) => {
    const first = separates(before);
    before = character;
    return first ? titleCase(character) : character;
  });
}

function separates(character: string): boolean {
  if (character <= '\x7f') return !/[0-9A-Za-z_]/.test(character);
  return !/[\p{L}\p{Nd}]/u.test(character) && new RegExp(SPACE).test(character);
}

function trim(text: string, cutset: string): string {
  const cut = new Set(cutset);
  const characters = [...text];
  let start = 0;
  let end = characters.length;
  while (start < end && cut.has(characters[start]!)) start += 1;
  while (end > start && cut.has(characters[end - 1]!)) end -= 1;
  return characters.slice(start, end).join('');
}

function substr(text: string, offset: number, length: number): string {
  const characters = graphemesOf(text);
  const start = offset < 0 ? offset + characters.length : offset;
  if (offset >= 0 && length === 0) return '';
  const rest = characters.slice(Math.max(0, start));
  return (length <= 0 ? rest : rest.slice(0, length)).join('');
}
