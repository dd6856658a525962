import type { Finding } from '../lint/finding.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { plain, xmlText } from '../text/escape.ts';
import type { Report, Reporter } from './report.ts';
import { locationText, messageOf, nameOf, summaryOf } from './text.ts';

/**
 * Test results as JUnit writes them, and as Jenkins reads them (`junit-10.xsd` of its xUnit plugin): errors and warnings are failed tests, notes are skipped
 * ones, what could not be read is an error. A run without any of these is one test that passed, since a file without tests counts as a mistake.
 */
export const junit: Reporter = (report) => {
  const broken = report.diagnostics.filter(({ severity }) => severity === 'error');
  const skipped = report.findings.filter(({ level }) => level === 'note').length;
  const nth = counter();
  const cases = [
    ...report.findings.map((finding) => findingCase(finding, nth)),
    ...broken.map((one) => brokenCase(one, nth)),
  ];
  if (cases.length === 0) cases.push(testCase('dmslint', 'no findings', []));
  const counts = [
    `tests="${cases.length}"`,
    `failures="${report.findings.length - skipped}"`,
    `errors="${broken.length}"`,
  ].join(' ');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="dmslint" ${counts}>`,
    `  <testsuite name="dmslint" ${counts} skipped="${skipped}">`,
    ...cases,
    `    <system-out>${summaryText(report)}</system-out>`,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

function summaryText(report: Report): string {
  const { endpoints, findings, gaps, broken } = summaryOf(report);
  return [endpoints, findings, ...gaps, broken]
    .flatMap((line) => (line === undefined ? [] : [xmlText(line)]))
    .join('\n');
}

/** Servers follow a test by its name through the runs, so that lines are not in it: the second of a name has a number. */
function counter(): (where: string, name: string) => string {
  const seen = new Map<string, number>();
  return (where, name) => {
    const key = JSON.stringify([where, name]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? name : `${name} (${count})`;
  };
}

function findingCase(finding: Finding, nth: ReturnType<typeof counter>): string {
  const { rule, level, at, subjects } = finding;
  const { fact, oneLine, lines } = messageOf(finding);
  const [first] = subjects;
  const about = first === undefined ? '' : `: ${nameOf(first, undefined)}`;
  const text = [`${locationText(at)}: ${level}: ${oneLine}`, ...lines].map(xmlText).join('\n');
  const name = nth(at.source.path, `${rule.id}${about}`);
  const element =
    level === 'note'
      ? `<skipped message="${xmlText(fact)}">${text}</skipped>`
      : `<failure type="${level}" message="${xmlText(fact)}">${text}</failure>`;
  return testCase(at.source.path, name, [element]);
}

function brokenCase({ at, code, message }: Diagnostic, nth: ReturnType<typeof counter>): string {
  const where = at?.source.path ?? 'dmslint';
  const location = at === undefined ? '' : `${locationText(at)}: `;
  const text = xmlText(`${location}${plain(message)}`);
  return testCase(where, nth(where, code), [
    `<error type="${xmlText(code)}" message="${xmlText(plain(message))}">${text}</error>`,
  ]);
}

/** `where`: what servers group by. A dot divides packages there. */
function testCase(where: string, name: string, elements: readonly string[]): string {
  const head = `    <testcase classname="${xmlText(where)}" name="${xmlText(name)}"`;
  return elements.length === 0
    ? `${head}/>`
    : [`${head}>`, ...elements.map((element) => `      ${element}`), '    </testcase>'].join('\n');
}
