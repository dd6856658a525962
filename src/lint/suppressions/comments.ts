import type { Outline } from '../../graph/graph.ts';
import { isDay } from '../../text/day.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { positionAt, type Range } from '../../text/source.ts';
import { nearest } from '../../text/suggest.ts';
import type { Related } from '../finding.ts';
import type { Suppression } from './suppression.ts';

/** One suppression comment. */
interface Comment extends Omit<Suppression, 'isFor'> {
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
const UNTIL = /\buntil\s*[:=]?\s*\d{4}-\d\d?-\d\d?\b|\buntil\s*=/;

/** The suppression comments of the configuration, by the path of their source. Invalid ones are diagnostics. */
export function commentsIn(
  outlines: readonly Outline[],
  ruleIds: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, readonly Suppression[]> {
  const bySource = new Map<string, Suppression[]>();
  for (const outline of outlines) {
    const found = readOutline(outline, ruleIds, diagnostics);
    if (found.length > 0) bySource.set(outline.source.path, found.map(suppressionOf));
  }
  return bySource;
}

/** A suppression matches at any step of the value's trace; where a finding stands for several entries, not at one of those. */
function suppressionOf(comment: Comment): Suppression {
  return {
    ...comment,
    isFor: ({ rule, at, related }, { address }) =>
      comment.targets.some((target) => target.rule === rule.id && covers(target.key, address)) &&
      placesOf(at, related).some((range) => range.source.path === comment.at.source.path && stands(comment, range)),
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
  for (const comment of comments) {
    if (!/dmslint|checkov/.test(comment.text)) continue;
    const at: Range = { source, start: comment.start, end: comment.end };
    const text = comment.text.replace(/\*\/\s*$/, '').trim();
    const read = readComment(text, ruleIds, at, diagnostics);
    if (read === undefined) continue;
    const lineStart = source.text.lastIndexOf('\n', comment.start - 1) + 1;
    const own = source.text.slice(lineStart, comment.start).trim() === '';
    found.push({
      ...read,
      at,
      own,
      line: positionAt(source, comment.end - (comment.text.endsWith('\n') ? 1 : 0)).line,
      block: own ? coveredBy(comment, outline) : undefined,
    });
  }
  return found;
}

type Span = Outline['blocks'][number];

/** What a comment on its own line covers: the entry of a map or list that it is in or above, else the block. */
function coveredBy(comment: Span, { source, blocks, collections }: Outline): Span | undefined {
  const holds = ({ start, end }: Span) => start <= comment.start && comment.end <= end;
  const isBelow = ({ start }: Span) =>
    start >= comment.end && /^(\s|#[^\n]*\n|\/\/[^\n]*\n)*$/.test(source.text.slice(comment.end, start));
  const innermost = collections().findLast(holds);
  if (innermost !== undefined) return innermost.entries.find(holds) ?? innermost.entries.find(isBelow);
  return blocks.find(holds) ?? blocks.find(isBelow);
}

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
  const [names = '', ...rest] = body.split(/\s+--\s+/);
  const reasonText = rest.join(' -- ');
  const until = /\buntil=(\S+)/.exec(reasonText)?.[1]?.replace(/\]$/, '');
  const reason = reasonText.replace(/\[?\buntil=\S+\]?/, '').trim();
  if (reason === '')
    return complain(
      'This suppression has no reason and has no effect. Add the reason after two dashes: # dmslint:ignore RULE -- reason.',
    );
  if (until === undefined ? UNTIL.test(reason) : !isDay(until))
    return complain('The date of this suppression is invalid, so it has no effect. Write until=YYYY-MM-DD.');
  const targets = names.split(/\s*,\s*/).map((name): Target => {
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
