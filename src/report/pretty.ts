import type { Audit } from '../lint/audit.ts';
import type { CheckResult, Finding, Level, Related } from '../lint/finding.ts';
import { pushAll } from '../spread.ts';
import { plain } from '../text/escape.ts';
import type { Range } from '../text/source.ts';
import { widthOf, wrap } from '../text/width.ts';
import { type Colors, colorsOf } from './colors.ts';
import { evidenceText } from './controls/pretty.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import type { Output, Report, Reporter } from './report.ts';
import { statisticsOf } from './statistics.ts';
import { distinctResources, exempted, locationText, messageOf, nameOf, rootsOf, summaryOf } from './text.ts';

/** For terminals: each finding with its line, the trace of its value and what to write, and a summary. */
export const pretty: Reporter = (report, output) => {
  const page = new Page(output);
  if (output.amount === 'numbers') return statisticsOf(report).slice(0, -1).join('');
  if (output.amount === 'statistics') return `${statisticsOf(report).join('')}${page.summary(report)}`;
  return [
    ...report.findings.map((finding) => page.finding(finding, report)),
    ...(output.suppressed === 'shown' ? exempted(report, output.from).map((one) => page.exempted(one, report)) : []),
    ...(report.audit === undefined ? [] : [page.evidence(report.audit, report.evidence ?? [])]),
    ...(output.amount === 'findings' ? [] : [page.summary(report)]),
  ].join('\n');
};

/** Rules whose findings are themselves about secrets: hard-coded credentials, published keys. */
const aboutSecrets = /^external\/cwe\/cwe-(259|312|321|522|798)$/;

/** Addresses named before "and n more". */
const mostNamed = 8;

class Page {
  private readonly colors: Colors;
  private readonly width: number;
  private readonly from: string | undefined;
  private readonly pages: string | undefined;

  constructor(output: Output) {
    this.colors = colorsOf(output);
    this.from = output.from;
    this.pages = output.pages;
    this.width = Math.min(Math.max(output.width ?? 80, 40), 100);
  }

  finding(finding: Finding, report: Report): string {
    const text = messageOf(finding, this.from);
    const secret = finding.secret || finding.rule.tags.some((tag) => aboutSecrets.test(tag));
    const excerpt = excerptOf(finding.at, { width: this.width, mask: secret ? 'all' : 'outside' });
    const gutter = ' '.repeat(String(excerpt?.line ?? 0).length);
    const also = distinctResources(finding.subjects).slice(1);
    const rest = also.length - mostNamed;
    return [
      ...this.head(finding.level, finding.rule.id, text.fact),
      ...this.location(finding.level, finding.at, excerpt, gutter),
      ...(text.when === undefined ? [] : this.note(gutter, 'when', text.when)),
      ...also.slice(0, mostNamed).flatMap((subject) => this.note(gutter, 'also', nameOf(subject, finding.subjects[0]))),
      ...(rest > 0 ? this.note(gutter, 'also', `${rest} more`) : []),
      ...this.roots(gutter, rootsOf(finding, report)),
      ...finding.related.flatMap((one) => this.related(gutter, one)),
      ...(text.remedy === '' ? [] : this.note(gutter, 'help', text.remedy)),
      ...text.lines.map((line) => `${gutter}           ${this.colors.green(line)}`.trimEnd()),
      '',
    ].join('\n');
  }

  /** A suppressed or baselined finding, in short. */
  exempted({ finding, by, reason }: ReturnType<typeof exempted>[number], report: Report): string {
    const { fact } = messageOf(finding);
    const [first, ...more] = wrap(`${finding.level}[${plain(finding.rule.id)}], ${by}: ${fact}`, this.width);
    return [
      ...[first!, ...more].map(this.colors.dim),
      `${this.colors.blue('-->')} ${locationText(finding.at, this.from)}`,
      ...(reason === '' ? [] : this.note('', 'reason', reason)),
      ...this.roots('', rootsOf(finding, report)),
      '',
    ].join('\n');
  }

  evidence(audit: Audit, checks: readonly CheckResult[]): string {
    const { bold, dim } = this.colors;
    const text = evidenceText(audit, checks);
    return [
      bold(text.title),
      ...text.rows.map((row) => `  ${row}`),
      ...text.notes.flatMap((note) => this.wrapped(note, '  - ', '    ')),
      ...wrap(text.checks, this.width).map(dim),
      '',
    ].join('\n');
  }

  summary(report: Report): string {
    const { bold, dim, green, red, yellow } = this.colors;
    const { endpoints, findings, gaps, broken } = summaryOf(report, this.from);
    const { errors, warnings, notes } = report.counts;
    const color = errors > 0 ? red : warnings > 0 ? yellow : notes > 0 ? bold : green;
    const styled = (text: string, style: (text: string) => string) => wrap(text, this.width).map(style);
    const lines = styled(endpoints, bold);
    if (gaps.length > 0 && report.counts.endpoints > 0) lines.push('There may be more endpoints:');
    pushAll(
      lines,
      gaps.flatMap((gap) => this.wrapped(gap, '  - ', '    ')),
    );
    pushAll(
      lines,
      styled(findings, (text) => bold(color(text))),
    );
    if (broken !== undefined)
      pushAll(
        lines,
        styled(broken.replace(/\.$/, ' (see standard error).'), (text) => bold(red(text))),
      );
    const details =
      this.pages === undefined ? 'Run `dmslint explain <rule>` for details.' : `Each rule has a page in ${this.pages}.`;
    if (report.findings.length > 0) pushAll(lines, styled(details, dim));
    return `${lines.join('\n')}\n`;
  }

  private head(level: Level, id: string, text: string): string[] {
    const name = `${level}[${plain(id)}]:`;
    const [first, ...more] = wrap(`${name} ${text}`, this.width);
    const rest = first!.slice(name.length);
    return [this.tint(level)(name) + this.colors.bold(rest), ...more.map((line) => this.colors.bold(line))];
  }

  private location(level: Level, range: Range, excerpt: Excerpt | undefined, gutter: string): string[] {
    const { blue } = this.colors;
    const lines = [`${gutter}${blue('-->')} ${locationText(range, this.from)}`];
    if (excerpt === undefined) return lines;
    const marker = ' '.repeat(excerpt.indent) + this.tint(level)('^'.repeat(excerpt.length));
    return [
      ...lines,
      blue(`${gutter} |`),
      `${blue(`${excerpt.line} |`)} ${excerpt.text}`,
      `${blue(`${gutter} |`)} ${marker}`,
    ];
  }

  private note(gutter: string, name: string, text: string): string[] {
    const start = `${gutter} = ${name}: `;
    const [first, ...more] = wrap(text, this.width - start.length);
    return [
      `${gutter} ${this.colors.blue('=')} ${this.colors.bold(`${name}:`)} ${first}`,
      ...more.map((line) => ' '.repeat(start.length) + line),
    ];
  }

  private related(gutter: string, { range, label, beside }: Related): string[] {
    return this.note(gutter, beside ? 'see also' : 'from', `${plain(label)} (${locationText(range, this.from)})`);
  }

  private roots(gutter: string, roots: readonly string[]): string[] {
    return roots.length === 0
      ? []
      : this.note(gutter, roots.length === 1 ? 'root' : 'roots', roots.map(plain).join(', '));
  }

  private wrapped(text: string, first: string, rest: string): string[] {
    return wrap(text, this.width - widthOf(first)).map((line, i) => (i === 0 ? first : rest) + line);
  }

  private tint(level: Level): (text: string) => string {
    const { bold, red, yellow, cyan } = this.colors;
    const color = { error: red, warning: yellow, note: cyan }[level];
    return (text) => bold(color(text));
  }
}
