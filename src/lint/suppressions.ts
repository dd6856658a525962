import { suppressionExpired } from '../../rules/suppression-expired.ts';
import { suppressionUnused } from '../../rules/suppression-unused.ts';
import type { Outline } from '../graph/graph.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { positionAt, type Range } from '../text/source.ts';
import type { Finding, Subject, SuppressedFinding } from './finding.ts';

/** One comment that answers for findings. */
interface Suppression {
  /** Rule ids, each for all instances or for one key. */
  readonly targets: readonly { readonly rule: string; readonly key?: string }[];
  readonly reason: string;
  /** The last day on which it holds, as YYYY-MM-DD. */
  readonly until?: string;
  readonly at: Range;
  readonly line: number;
  /** What it covers when it stands on a line of its own inside a block, or just above it. */
  readonly block?: { readonly start: number; readonly end: number };
  readonly own: boolean;
  /** One of Checkov's: it is never told as unused. */
  readonly foreign: boolean;
}

export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly diagnostics: readonly Diagnostic[];
}

const IGNORE = /\bdmslint:ignore\s+([\s\S]*)$/;
const CHECKOV = /\bcheckov\s*:\s*skip\s*=\s*CKV2_AWS_49\b\s*(?::\s*([\s\S]*))?/;

/** Takes out the findings that comments in the configuration answer for; adds findings on suppressions that are past their day or match nothing. */
export function suppress(
  findings: readonly Finding[],
  outlines: readonly Outline[],
  ruleIds: ReadonlySet<string>,
  now: Date,
): Suppressed {
  const diagnostics: Diagnostic[] = [];
  const bySource = new Map<string, Suppression[]>();
  for (const outline of outlines) {
    const found = readOutline(outline, ruleIds, diagnostics);
    if (found.length > 0) bySource.set(outline.source.path, found);
  }
  const today = now.toISOString().slice(0, 10);
  const used = new Set<Suppression>();
  const left: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    // Each of the finding's instances may be answered for by another comment, or by none.
    const answers = new Map<Suppression | undefined, Subject[]>();
    for (const subject of finding.subjects) {
      const by = bySource.size === 0 ? undefined : findSuppression(finding, subject, bySource);
      if (by !== undefined) used.add(by);
      const holding = by?.until !== undefined && by.until < today ? undefined : by;
      answers.set(holding, [...(answers.get(holding) ?? []), subject]);
    }
    for (const [by, subjects] of answers) {
      if (by === undefined) left.push({ ...finding, subjects });
      else suppressed.push({ ...finding, subjects, reason: by.reason, by: by.at });
    }
  }
  for (const one of [...bySource.values()].flat()) {
    const rules = one.targets.map(({ rule }) => rule).join(', ');
    if (one.until !== undefined && one.until < today)
      left.push(finding(suppressionExpired, one, { rules, until: one.until }));
    else if (!used.has(one) && !one.foreign) left.push(finding(suppressionUnused, one, { rules }));
  }
  return { findings: left, suppressed, diagnostics };
}

function finding(rule: Finding['rule'], { at }: Suppression, args: Finding['args']): Finding {
  return { rule, level: rule.level, subjects: [], args, at, related: [] };
}

function readOutline(
  { source, comments, blocks }: Outline,
  ruleIds: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): Suppression[] {
  const found: Suppression[] = [];
  for (const comment of comments) {
    if (!comment.text.includes('dmslint:ignore') && !comment.text.includes('checkov')) continue;
    const at: Range = { source, start: comment.start, end: comment.end };
    const text = comment.text.replace(/\*\/\s*$/, '').trim();
    const read = readComment(text, ruleIds, at, diagnostics);
    if (read === undefined) continue;
    const lineStart = source.text.lastIndexOf('\n', comment.start - 1) + 1;
    const own = source.text.slice(lineStart, comment.start).trim() === '';
    const inside = blocks.find(({ start, end }) => start <= comment.start && comment.end <= end);
    const below = blocks.find(
      ({ start }) =>
        start >= comment.end && /^(\s|#[^\n]*\n|\/\/[^\n]*\n)*$/.test(source.text.slice(comment.end, start)),
    );
    found.push({
      ...read,
      at,
      own,
      line: positionAt(source, comment.end - (comment.text.endsWith('\n') ? 1 : 0)).line,
      ...(own ? { block: inside ?? below } : {}),
    });
  }
  return found;
}

function readComment(
  text: string,
  ruleIds: ReadonlySet<string>,
  at: Range,
  diagnostics: Diagnostic[],
): Pick<Suppression, 'targets' | 'reason' | 'until' | 'foreign'> | undefined {
  const checkov = CHECKOV.exec(text);
  if (checkov !== null)
    return {
      targets: [{ rule: 'endpoint-plaintext' }],
      reason: checkov[1]?.trim() || 'skipped for Checkov, without a reason',
      foreign: true,
    };
  const body = IGNORE.exec(text)?.[1];
  if (body === undefined) return undefined;
  const complain = (message: string) => {
    diagnostics.push({ severity: 'note', code: 'suppression-invalid', message, at });
    return undefined;
  };
  const [names = '', ...rest] = body.split(/\s+--\s+/);
  const reasonText = rest.join(' -- ');
  const until = /\buntil=(\S+)/.exec(reasonText)?.[1];
  const reason = reasonText.replace(/\[?\buntil=\S+\]?/, '').trim();
  if (reason === '')
    return complain(
      'This suppression has no reason and does not hold. Write it behind two dashes: # dmslint:ignore RULE -- why.',
    );
  if (until !== undefined && !/^\d{4}-\d\d-\d\d$/.test(until.replace(/\]$/, '')))
    return complain("The day of this suppression can't be read, so it does not hold. Write until=YYYY-MM-DD.");
  const targets = names.split(/\s*,\s*/).map((name) => {
    const [, rule = name.trim(), key] = /^([\w-]+)(?:\[\s*"?(.*?)"?\s*\])?$/.exec(name.trim()) ?? [];
    return { rule, ...(key === undefined ? {} : { key }) };
  });
  const stranger = targets.find(({ rule }) => !ruleIds.has(rule));
  if (stranger !== undefined)
    return complain(
      'This suppression names a rule that does not exist, so it does not hold. dmslint rules lists them.',
    );
  return { targets, reason, foreign: false, ...(until === undefined ? {} : { until: until.replace(/\]$/, '') }) };
}

/** The suppression that answers for a finding on one of its instances, at any step of the value's way. */
function findSuppression(
  finding: Finding,
  { address }: Subject,
  bySource: ReadonlyMap<string, readonly Suppression[]>,
): Suppression | undefined {
  const covers = (key: string | undefined) =>
    key === undefined || address.includes(`["${key}"]`) || address.includes(`[${key}]`);
  for (const range of [finding.at, ...finding.related.map((related) => related.range)]) {
    for (const one of bySource.get(range.source.path) ?? []) {
      if (one.targets.some(({ rule, key }) => rule === finding.rule.id && covers(key)) && stands(one, range))
        return one;
    }
  }
  return undefined;
}

/** Whether a suppression stands on the line of a range, just above it, or in its block. */
function stands({ line, own, block }: Suppression, range: Range): boolean {
  const at = positionAt(range.source, range.start).line;
  if (line === at || (own && line === at - 1)) return true;
  return block !== undefined && block.start <= range.start && range.end <= block.end;
}
