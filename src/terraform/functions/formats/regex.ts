import type { RE2JS } from 're2js';
import { list, nothing, object, string } from '../../../graph/make.ts';
import type { Value } from '../../../graph/value.ts';
import { MOST_TEXT } from '../../values/size.ts';
import { MOST_ITEMS, refuse, tooMuch } from '../define.ts';

/** RE2, which matches in linear time. Loaded for the first regular expression. */
const re2 = () => require('re2js') as typeof import('re2js');

const compiled = new Map<string, RE2JS>();

/** Whether a whole string matches an untrusted pattern in RE2's syntax; undefined if the pattern is invalid. */
export function wholeMatcher(pattern: string): ((text: string) => boolean) | undefined {
  try {
    const regex = re2().RE2JS.compile(pattern);
    return (text) => regex.matches(text);
  } catch {
    return undefined;
  }
}

function compile(pattern: string): RE2JS {
  if (pattern.length > 10_000) tooMuch('a regular expression of more than 10,000 characters');
  let regex = compiled.get(pattern);
  if (regex === undefined) {
    regex = compiledOr(pattern, () => compiledOr(withDistinctNames(pattern), () => undefined));
    if (regex === undefined) refuse('The pattern is not a valid regular expression.');
    compiled.set(pattern, regex);
  }
  return regex;
}

function compiledOr(pattern: string, otherwise: () => RE2JS | undefined): RE2JS | undefined {
  try {
    return re2().RE2JS.compile(pattern);
  } catch {
    return otherwise();
  }
}

/** Go takes a name for several groups. */
function withDistinctNames(pattern: string): string {
  const seen = new Set<string>();
  return pattern.replace(OPENINGS, (token, name?: string) => {
    if (name === undefined) return token;
    const distinct = seen.has(name) ? `again${seen.size}_${name}` : name;
    seen.add(distinct);
    return `(?P<${distinct}>`;
  });
}

/** Quoted texts, escaped characters and sets, which are no openings; and the openings of named groups. */
const OPENINGS = /\\Q.*?(?:\\E|$)|\\.|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]|\(\?P?<(\w+)>/gs;

/** Start and end of the match and of each group; a group that did not take part is undefined. */
interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

/** All matches as in Go: an empty match right after another one does not count. */
function* matchesOf(regex: RE2JS, text: string): Generator<Match> {
  const matcher = regex.matcher(text);
  let before = -1;
  while (matcher.find()) {
    const start = matcher.start();
    const end = matcher.end();
    if (start === end && start === before) continue;
    before = end;
    const groups: (string | undefined)[] = [];
    for (let i = 0; i <= matcher.groupCount(); i++) groups.push(matcher.group(i) ?? undefined);
    yield { start, end, groups };
  }
}

/** `regex()`: the first match, a tuple of its groups, or an object of its named groups. */
export function firstMatch(pattern: string, text: string): Value {
  const regex = compile(pattern);
  const shape = shapeOf(regex);
  for (const match of matchesOf(regex, text)) return resultOf(match, shape);
  refuse('The pattern did not match.');
}

/** `regexall()`. */
export function allMatches(pattern: string, text: string): Value {
  const regex = compile(pattern);
  const shape = shapeOf(regex);
  const found: Value[] = [];
  for (const match of matchesOf(regex, text)) {
    found.push(resultOf(match, shape));
    if (found.length > MOST_ITEMS) tooMuch('more than 100,000 matches');
  }
  return list(found, 'list');
}

/** Names of the groups, by number (from 1); undefined for those without a name. */
function shapeOf(regex: RE2JS): readonly (string | undefined)[] {
  const names = new Array<string | undefined>(regex.groupCount()).fill(undefined);
  const named = Object.entries(regex.namedGroups() as Record<string, number>);
  for (const [name, index] of named) names[index - 1] = name.replace(/^again\d+_/, '');
  if (named.length > 0 && named.length < names.length) refuse('The pattern mixes named and unnamed groups.');
  return names;
}

function resultOf(match: Match, names: readonly (string | undefined)[]): Value {
  if (names.length === 0) return string(match.groups[0] ?? '');
  const groups = match.groups.slice(1).map((text) => (text === undefined ? nothing() : string(text)));
  if (names[0] === undefined) return list(groups, 'tuple');
  return object(names.map((name, index) => [name!, groups[index]!] as const));
}

/** Go's ReplaceAllString: `$1`, `$name` and `${name}` refer to groups. */
export function replaceMatches(text: string, pattern: string, replacement: string): string {
  const regex = compile(pattern);
  const named = regex.namedGroups() as Record<string, number>;
  let result = '';
  let from = 0;
  for (const match of matchesOf(regex, text)) {
    result += text.slice(from, match.start) + expand(replacement, match, named);
    from = match.end;
    if (result.length > MOST_TEXT) tooMuch('a text of more than a million characters');
  }
  return result + text.slice(from);
}

function expand(template: string, match: Match, named: Record<string, number>): string {
  return template.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (all, bare?: string, braced?: string) => {
    if (all === '$$') return '$';
    const name = bare ?? braced ?? '';
    // A number with a leading zero is a name.
    const index = /^(0|[1-9]\d*)$/.test(name) ? Number(name) : named[name];
    return (index === undefined ? undefined : match.groups[index]) ?? '';
  });
}
