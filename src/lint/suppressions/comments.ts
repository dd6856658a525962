import type { Outline } from '../../graph/graph.ts';
import { isDay } from '../../text/day.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { positionAt, type Range } from '../../text/source.ts';
import { nearest } from '../../text/suggest.ts';
import type { Related } from '../finding.ts';
import { Nested } from './nested.ts';
import type { Suppression } from './suppression.ts';

type Span = Outline['blocks'][number];

/** One suppression comment. */
interface Comment extends Omit<Suppression, 'isFor' | 'concerns'> {
  /** Rule ids, each for all instances or for one key. */
  readonly targets: readonly Target[];
  readonly line: number;
  /** The block or entry that it covers, if it is on its own line inside or just above it. */
  readonly block?: { readonly start: number; readonly end: number } | undefined;
  readonly own: boolean;
}

interface Target {
  readonly rule: string;
  readonly key?: string;
}

const IGNORE = /\bdmslint:\s*ignore\s+([\s\S]*)$/;
/** Syntax of other linters, which people write by mistake and which would have no effect. */
const NEARLY = /^[#/*\s]*dmslint(?:-|\s+|:\s*)(?:ignore|disable|skip|nolint)\b|^[#/*\s]*nolint:\s*dmslint\b/;
const CHECKOV = /\bcheckov\s*:\s*skip\s*=\s*CKV2_AWS_49\b\s*(?::\s*([\s\S]*))?/;

/** An end date in a form that would not be recognized as one. */
const UNTIL = /\buntil(?:\s*[:=])?\s*\d{4}-\d\d?-\d\d?\b|\buntil\s*=/;

/** The suppressions in one file. */
export interface CommentsOfFile {
  readonly all: readonly Suppression[];
  /** Those that may stand for a place in the file, in their order. */
  near(at: Range): readonly Suppression[];
}

/** The suppression comments of the configuration, by the path of their source. Invalid ones are diagnostics. */
export function commentsIn(
  outlines: readonly Outline[],
  ruleIds: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, CommentsOfFile> {
  const bySource = new Map<string, CommentsOfFile>();
  for (const outline of outlines) {
    const found = readOutline(outline, ruleIds, diagnostics);
    if (found.length > 0) bySource.set(outline.source.path, indexed(found));
  }
  return bySource;
}

/** A file may have thousands: they are found by their line, and by the block that they cover. */
function indexed(found: readonly Comment[]): CommentsOfFile {
  const all = found.map(suppressionOf);
  const byLine = new Map<number, number[]>();
  const byBlock = new Map<string, Span & { readonly comments: number[] }>();
  for (const [index, { line, block }] of found.entries()) {
    const ofLine = byLine.get(line);
    if (ofLine === undefined) byLine.set(line, [index]);
    else ofLine.push(index);
    if (block === undefined) continue;
    const key = `${block.start} ${block.end}`;
    const ofBlock = byBlock.get(key);
    if (ofBlock === undefined) byBlock.set(key, { start: block.start, end: block.end, comments: [index] });
    else ofBlock.comments.push(index);
  }
  const blocks = new Nested([...byBlock.values()]);
  return {
    all,
    near(at) {
      const { line } = positionAt(at.source, at.start);
      const near = new Set([...(byLine.get(line - 1) ?? []), ...(byLine.get(line) ?? [])]);
      for (const { comments } of blocks.around(at)) for (const index of comments) near.add(index);
      return [...near].sort((a, b) => a - b).map((index) => all[index]!);
    },
  };
}

/** A suppression matches at any step of the value's trace; where a finding stands for several entries, not at one of those. */
function suppressionOf(comment: Comment): Suppression {
  const { path } = comment.at.source;
  return {
    ...comment,
    concerns: ({ rule, at, related }) =>
      comment.targets.some((target) => target.rule === rule.id) &&
      placesOf(at, related).some((range) => range.source.path === path && stands(comment, range)),
    isFor: ({ rule }, { address }) =>
      comment.targets.some((target) => target.rule === rule.id && covers(target.key, address)),
  };
}

function placesOf(at: Range, related: readonly Related[]): readonly Range[] {
  const others = related.filter(({ alike }) => !alike);
  return others.length === related.length
    ? [at, ...others.map(({ range }) => range)]
    : others.map(({ range }) => range);
}

function covers(key: string | undefined, address: string): boolean {
  return key === undefined || address.includes(`["${key}"]`) || address.includes(`[${key}]`);
}

function readOutline(outline: Outline, ruleIds: ReadonlySet<string>, diagnostics: Diagnostic[]): Comment[] {
  const { source, comments } = outline;
  const found: Comment[] = [];
  let coveredBy: ReturnType<typeof coverIn> | undefined;
  for (const comment of comments) {
    if (!/dmslint|checkov/.test(comment.text)) continue;
    const at: Range = { source, start: comment.start, end: comment.end };
    const text = comment.text.replace(/\*\/\s*$/, '').trim();
    const read = readComment(text, ruleIds, at, diagnostics);
    if (read === undefined) continue;
    const lineStart = source.text.lastIndexOf('\n', comment.start - 1) + 1;
    const own = source.text.slice(lineStart, comment.start).trim() === '';
    if (own) coveredBy ??= coverIn(outline, openingsIn(outline));
    found.push({
      ...read,
      at,
      own,
      line: positionAt(source, comment.end - (comment.text.endsWith('\n') ? 1 : 0)).line,
      block: own ? coveredBy?.(comment) : undefined,
    });
  }
  return found;
}

/** What a comment on its own line covers: the entry of a map or list that it is in or above, else the block. */
function coverIn(
  { blocks, collections }: Outline,
  opens: (comment: Span) => number,
): (comment: Span) => Span | undefined {
  const nestedBlocks = new Nested(blocks);
  let nestedCollections: Nested<ReturnType<Outline['collections']>[number]> | undefined;
  const entries = new Map<object, Nested<Span>>();
  return (comment) => {
    const within = (spans: Nested<Span>) => {
      const below = spans.next(comment.end);
      return spans.innermost(comment) ?? (below?.start === opens(comment) ? below : undefined);
    };
    nestedCollections ??= new Nested(collections());
    const innermost = nestedCollections.innermost(comment);
    if (innermost === undefined) return within(nestedBlocks);
    const nested = entries.get(innermost) ?? new Nested(innermost.entries);
    entries.set(innermost, nested);
    return within(nested);
  };
}

/** Where what follows a comment begins, behind blank lines and further comments on lines of their own. */
function openingsIn({ source: { text }, comments }: Outline): (comment: Span) => number {
  const openings = new Map<number, number>();
  for (const { end } of comments.toReversed()) {
    let at = end;
    while (at < text.length && /\s/.test(text[at]!)) at++;
    const isLine = text[at] === '#' || text.startsWith('//', at);
    const lineEnd = isLine ? text.indexOf('\n', at) : -1;
    // A comment ends before its line does, or behind it.
    openings.set(end, lineEnd < 0 ? at : (openings.get(lineEnd + 1) ?? openings.get(lineEnd) ?? at));
  }
  return ({ end }) => openings.get(end) ?? end;
}

/** Characters without width are no reason. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

function readComment(
  text: string,
  ruleIds: ReadonlySet<string>,
  at: Range,
  diagnostics: Diagnostic[],
): Pick<Comment, 'how' | 'rules' | 'targets' | 'reason' | 'until'> | undefined {
  const checkov = CHECKOV.exec(text);
  if (checkov !== null)
    return {
      how: 'checkov',
      rules: ['endpoint-plaintext'],
      targets: [{ rule: 'endpoint-plaintext' }],
      reason: checkov[1]?.trim() || 'skipped for Checkov, no reason given',
      until: undefined,
    };
  const body = IGNORE.exec(text)?.[1];
  const complain = (message: string) => {
    diagnostics.push({ severity: 'note', code: 'suppression-invalid', message, at });
    return undefined;
  };
  if (body === undefined)
    return NEARLY.test(text)
      ? complain('This suppression comment is invalid and has no effect. Write # dmslint:ignore RULE -- reason.')
      : undefined;
  // Each of these expressions takes linear time: comments are hostile, too.
  const [names = '', ...rest] = body.split(/(?<=\s)--(?=\s)/);
  const reasonText = rest.map((one) => one.trim()).join(' -- ');
  const until = /\buntil=(\S+)/.exec(reasonText)?.[1]?.replace(/\]$/, '');
  const reason = reasonText.replace(/\[?\buntil=\S+\]?/, '').trim();
  if (!VISIBLE.test(reason))
    return complain(
      'This suppression has no reason and has no effect. Add the reason after two dashes: # dmslint:ignore RULE -- reason.',
    );
  if (until === undefined ? UNTIL.test(reason) : !isDay(until))
    return complain('The date of this suppression is invalid, so it has no effect. Write until=YYYY-MM-DD.');
  const targets = names.split(',').map((name): Target => {
    const [, rule = name.trim(), key] = /^([\w-]+)(?:\[\s*"?(.*?)"?\s*\])?$/.exec(name.trim()) ?? [];
    return { rule, ...(key === undefined ? {} : { key }) };
  });
  const stranger = targets.find(({ rule }) => !ruleIds.has(rule));
  if (stranger !== undefined)
    return complain(
      `Unknown rule ${JSON.stringify(stranger.rule)}, so this suppression has no effect. ${meant(stranger.rule, ruleIds)}`,
    );
  const rules = targets.map(({ rule }) => rule);
  return { how: 'comment', rules, targets, reason, until };
}

function meant(name: string, ruleIds: ReadonlySet<string>): string {
  const near = nearest(name, [...ruleIds]);
  return near === undefined ? 'Run dmslint rules for the list.' : `Did you mean ${near}?`;
}

/** Whether a comment is on the line of a range, just above it, or in its block. */
function stands({ line, own, block }: Comment, range: Range): boolean {
  const at = positionAt(range.source, range.start).line;
  if (line === at || (own && line === at - 1)) return true;
  return block !== undefined && block.start <= range.start && range.end <= block.end;
}
