import { dirname, join } from 'node:path/posix';
import { type Finding, type Level, type Message, type RemedyLines, type Subject, subjectKey } from '../lint/finding.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { plain, plainLines } from '../text/escape.ts';
import { type Position, positionAt, type Range } from '../text/source.ts';
import type { Gap, Report } from './report.ts';

/** The text of a finding, free of unsafe characters, but not yet escaped for a format. */
export interface FindingText {
  /** One sentence or more that name the first resource, as `Message.fact`. */
  readonly fact: string;
  /** The condition alone, without "when". */
  readonly when: string | undefined;
  /** "The same applies to `address` and 2 more." */
  readonly also: string | undefined;
  readonly remedy: string;
  /** The suggested lines. */
  readonly lines: readonly string[];
  /** Everything except the lines, as self-contained running text. */
  readonly oneLine: string;
}

/** `from`: where the paths are shown, as in `Output`. */
export function messageOf(finding: Finding, from?: string): FindingText {
  const [first, ...others] = distinctResources(finding.subjects);
  const message = finding.rule.message(finding.args, first?.address ?? '');
  const fact = sentence(plain(message.fact));
  const when =
    [environmentsOf(finding), finding.when && plain(finding.when).replace(/\.$/, '')].filter(Boolean).join(', and ') ||
    undefined;
  // Not every format shows them.
  let lines: readonly string[] | undefined;
  const remedy = [
    ...(message.remedy === '' ? [] : [sentence(plain(message.remedy))]),
    ...(finding.remedy?.kind === 'edits' ? finding.remedy.effects.map((one) => sentence(plain(one))) : []),
    ...whyNone(finding, message),
  ].join(' ');
  const also = others.length === 0 ? undefined : `The same applies to ${namesOf(others, first, 2)}.`;
  const oneLine = [when === undefined ? fact : `When ${when}: ${fact}`, also, remedy].filter(Boolean).join(' ');
  return {
    fact,
    when,
    also,
    remedy,
    get lines() {
      lines ??= linesOf(message, finding, from);
      return lines;
    },
    oneLine,
  };
}

/** The lines of the proven remedy, each group below a comment that says where it goes, if that is not the location of the finding. */
function linesOf(message: Message, finding: Finding, from: string | undefined): string[] {
  const { at, remedy } = finding;
  if (remedy?.kind !== 'edits') return hasExample(message, finding) ? message.lines.flatMap(plainLines) : [];
  const { line } = positionAt(at.source, at.start);
  const isHere =
    remedy.shown.length === 1 && remedy.shown[0]!.path === at.source.path && remedy.shown[0]!.line === line;
  return remedy.shown.flatMap((one) => [
    ...(isHere && !one.isNew ? [] : [`# ${placeOf(one, at, from)}:`]),
    ...one.lines.flatMap(plainLines),
  ]);
}

/** `line 6`, `before line 6 of modules/dms/main.tf`. */
function placeOf({ path, line, isNew }: RemedyLines, at: Range, from: string | undefined): string {
  return `${isNew ? `after line ${line - 1}` : `line ${line}`}${path === at.source.path ? '' : ` of ${pathText(path, from)}`}`;
}

/** An example is for the block that the finding is in; one for another place would name what is not there. */
function hasExample({ lines, elsewhere }: Message, { block, inInstalled, fix }: Finding): boolean {
  return lines.length > 0 && fix === undefined && ((block === undefined && !inInstalled) || elsewhere === true);
}

/** Why no lines are shown that were tried. */
function whyNone(finding: Finding, message: Message): string[] {
  const { fix, noFix, remedy } = finding;
  const why = fix === undefined ? noFix : remedy?.kind === 'none' ? remedy.why : undefined;
  if (why === undefined) return [];
  const what = hasExample(message, finding) ? 'The lines are only an example' : 'No lines are given';
  return [sentence(plain(`${what}, because ${why}`))];
}

/** `the environment is dev or prod`, if a run has environments. */
function environmentsOf({ subjects, everywhere }: Finding): string | undefined {
  if (everywhere) return undefined;
  const names = [...new Set(subjects.flatMap(({ environment }) => (environment === undefined ? [] : [environment])))];
  return names.length === 0 ? undefined : `the environment is ${names.map(plain).join(' or ')}`;
}

/** The subjects without repetitions, in their order. */
export function distinct(subjects: readonly Subject[]): Subject[] {
  return [...new Map(subjects.map((one) => [subjectKey(one), one])).values()];
}

/** The resources of the subjects, whatever their environments. */
export function distinctResources(subjects: readonly Subject[]): Subject[] {
  return distinct(subjects.map(({ root, address }) => ({ root, address })));
}

/** A subject's address, with its root if that differs from the root of `beside`, and its environment. */
export function nameOf(subject: Subject, beside: Subject | undefined): string {
  const root = beside !== undefined && subject.root !== beside.root ? ` in ${subject.root}` : '';
  const environment = subject.environment === undefined ? '' : ` (${subject.environment})`;
  return plain(subject.address + root + environment);
}

/** "a, b and 3 more". */
function namesOf(subjects: readonly Subject[], beside: Subject | undefined, most: number): string {
  const names = subjects
    .slice(0, subjects.length <= most + 1 ? subjects.length : most)
    .map((subject) => nameOf(subject, beside));
  const rest = subjects.length - names.length;
  const last = rest > 0 ? `${rest} more` : names.pop();
  return names.length === 0 ? String(last) : `${names.join(', ')} and ${last}`;
}

/** The roots of a finding's subjects, if the run has several and the finding's path does not show which. */
export function rootsOf(finding: Finding, report: Report): string[] {
  if (report.counts.roots < 2) return [];
  const roots = [...new Set(finding.subjects.map((subject) => subject.root))];
  const { path } = finding.at.source;
  return roots.length === 1 && (roots[0] === dirname(path) || roots[0] === path) ? [] : roots;
}

export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** Where a range starts and ends. */
export function spanOf(range: Range): Span {
  return { start: positionAt(range.source, range.start), end: positionAt(range.source, range.end) };
}

/** A range as data: its path, exact, and its lines and columns. */
export interface Located extends Span {
  readonly path: string;
}

export function locatedAt(range: Range): Located {
  return { path: range.source.path, ...spanOf(range) };
}

/** `path:line:column`, safe to print; the path is relative to `from`, as in `Output`. */
export function locationText(range: Range, from = '.'): string {
  const { line, column } = positionAt(range.source, range.start);
  return `${pathText(range.source.path, from)}:${line}:${column}`;
}

/** A path of the checked tree as seen from one of its directories or, if `from` ends with a slash, from elsewhere; safe to print. */
export function pathText(path: string, from = '.'): string {
  if (from === '.' || /^[</]/.test(path)) return plain(path);
  return plain(from.endsWith('/') ? join(from, path) : relativeTo(from, path));
}

/** As `relative` of node:path, which would take both for paths of the working directory, and stop at the root of the disk. */
function relativeTo(from: string, path: string): string {
  const [here, there] = [from.split('/'), path.split('/')];
  const same = here.findIndex((part, i) => part !== there[i]);
  const common = same < 0 ? here.length : same;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/') || '.';
}

/** A gap, with its root module as it is seen from `from`. */
export function gapText({ root, text }: Gap, from?: string): string {
  if (root === '.') return text;
  return `${from === undefined ? root : pathText(root, from)}: ${text}`;
}

/** The summary of a run: a line about the endpoints, a line about the findings, and the gaps. */
export function summaryOf(
  report: Report,
  from?: string,
): {
  readonly endpoints: string;
  readonly findings: string;
  readonly gaps: readonly string[];
  /** A sentence, if something could not be read. */
  readonly broken: string | undefined;
} {
  const { roots, endpoints, passed, undetermined, unchanged, errors, warnings, notes } = report.counts;
  const broken = report.diagnostics.filter(({ severity }) => severity === 'error').length;
  const left = [
    ...(unchanged === 0 ? [] : [`${unchanged} unchanged skipped`]),
    ...(report.excluded ? [`${report.excluded} excluded`] : []),
  ];
  const where = `in ${count(roots, 'root')}${left.length === 0 ? '' : ` (${left.join(', ')})`}`;
  const parts = [
    errors && count(errors, 'error'),
    warnings && count(warnings, 'warning'),
    notes && count(notes, 'note'),
  ].filter((part) => part !== 0);
  return {
    endpoints:
      endpoints === 0
        ? `0 endpoints ${where}.`
        : `${count(endpoints, 'endpoint')} checked ${where}: ${passed} passed, ${undetermined} undetermined.`,
    findings: [parts.length === 0 ? 'No findings.' : `${parts.join(', ')}.`, ...exemptionsText(report)].join(' '),
    gaps: report.gaps.map((gap) => sentence(plain(gapText(gap, from)))),
    broken: broken === 0 ? undefined : `Results are incomplete: ${count(broken, 'problem')} in the input.`,
  };
}

/** Sentences about findings that are not reported and about rules that are off. */
function exemptionsText({ suppressed, baselined, off, hidden }: Report): string[] {
  const checkov = suppressed.filter(({ how }) => how === 'checkov').length;
  const by =
    checkov === 0
      ? ''
      : checkov === suppressed.length
        ? ' by Checkov skip comments'
        : ` (${checkov} by Checkov skip comments)`;
  return [
    ...(hidden === undefined || hidden.findings === 0
      ? []
      : [`${count(hidden.findings, 'more finding')} left out by ${hidden.by.join(', ')}.`]),
    ...(suppressed.length > 0 ? [`${suppressed.length} suppressed${by}.`] : []),
    ...(baselined.length > 0 ? [`${baselined.length} in the baseline.`] : []),
    ...(off.length > 0 ? [`Switched off: ${off.map(({ id }) => id).join(', ')}.`] : []),
  ];
}

/** Suppressed and baselined findings, with the reason and the location of the suppression, or the baseline. */
export function exempted(
  { suppressed, baselined }: Report,
  from?: string,
): { readonly finding: Finding; readonly by: string; readonly reason: string }[] {
  return [
    ...suppressed.map((finding) => ({
      finding,
      by: `suppressed at ${locationText(finding.by, from)}`,
      reason: plain(finding.reason),
    })),
    ...baselined.map((finding) => ({ finding, by: 'in the baseline', reason: '' })),
  ];
}

/** "1 endpoint", "2 endpoints". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A diagnostic as one line for a problem matcher: `path:line:column: level: message [code]`. */
export function diagnosticLine(diagnostic: Diagnostic, from?: string): string {
  const location = diagnostic.at === undefined ? 'dmslint' : locationText(diagnostic.at, from);
  return `${location}: ${diagnostic.severity}: ${plain(diagnostic.message)} [${plain(diagnostic.code)}]`;
}

/** The levels, the gravest first. */
const levels: readonly Level[] = ['error', 'warning', 'note'];

function sentence(text: string): string {
  return /[.!?:\u2026][)"'`]?$/.test(text) ? text : `${text}.`;
}

/** A rule's page, as a link in Markdown. */
export function ruleLink(id: string): string {
  return `[${id}](https://github.com/dmslint/dmslint/blob/main/rules/${id}.md)`;
}

/** Sorts by level, then by the severity of the rule; stable. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding) => levels.indexOf(finding.level);
  const severity = ({ rule }: Finding) => Number(rule.securitySeverity);
  return [...findings].sort((a, b) => rank(a) - rank(b) || severity(b) - severity(a));
}
