import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/lint/finding.ts';
import { formats } from '../../src/report/index.ts';
import * as reports from './reports.ts';
import { at, finding, noColor, report, source, subjects, unverified } from './reports.ts';
import { written } from './sarif-log.ts';

const KEY = 'dmslintTrace/v1';
const printsOf = (of: typeof reports.whole): string[] =>
  written(of).runs[0].results.map(
    (one: { partialFingerprints: Record<string, string> }) => one.partialFingerprints[KEY],
  );

const variables = source('variables.tf', 'variable "mode" {\n  default = "none"\n}\n');

/** One finding whose value comes out of a variable. */
function traced(text: string, more: Partial<Finding> = {}): string | undefined {
  const main = source('main.tf', text);
  const related = [{ range: at(variables, '"none"'), label: 'the default of var.mode' }];
  return printsOf(report([finding(at(main, 'ssl_mode'), { related, ...more })]))[0];
}

describe('the fingerprint of a finding', () => {
  const now = traced('ssl_mode = "none"');

  it.each([
    ['lines move', traced('\n\n  # more\n  ssl_mode = "none"')],
    ['the value is another', traced('ssl_mode = "off"')],
    ['the message says another number', traced('ssl_mode = "none"', { args: { engine: 'MySQL', days: 12 } })],
    ['its level is set', traced('ssl_mode = "none"', { level: 'note' })],
  ])('stays when %s', (_, later) => expect(later).toBe(now));

  it.each([
    ['rule', { rule: unverified }],
    ['address', { subjects: subjects('aws_dms_endpoint.stock') }],
    ['root', { subjects: [{ root: 'prod', address: 'aws_dms_endpoint.orders' }] }],
    ['environment', { subjects: [{ ...subjects('aws_dms_endpoint.orders')[0]!, environment: 'prod' }] }],
    ['condition', { when: 'var.env is "dev"' }],
    ['trace', { related: [{ range: at(variables, '"none"'), label: 'local.mode' }] }],
    ['file of the trace', { related: [{ range: at(source('a.tf', 'x'), 'x'), label: 'the default of var.mode' }] }],
  ])('is another for another %s', (_, more) => expect(traced('ssl_mode = "none"', more)).not.toBe(now));

  it('has nothing of the text of a source, which may be a secret', () => {
    const print = (secret: string) => {
      const main = source('main.tf', `password = "${secret}"`);
      return printsOf(report([finding(at(main, `"${secret}"`))]));
    };
    expect(print('hunter2')).toEqual(print('another'));
  });

  it('ignores what stands beside the trace', () => {
    const beside = { range: at(variables, 'variable'), label: 'x', beside: true } as const;
    expect(traced('ssl_mode = 1', { related: [beside] })).toBe(traced('ssl_mode = 1', { related: [] }));
  });
});

describe('in one file', () => {
  const main = source('main.tf', 'a = 1\nb = 2');
  const twice = report([finding(at(main, 'a')), finding(at(main, 'b'))]);

  it.each([
    ['twins', twice],
    ['suppressed twins', { ...reports.audited, baselined: [...reports.audited.findings] }],
    ['evidence', reports.audited],
    ['hostile input', reports.hostile],
  ])('no two are alike: %s', (_, sample) => {
    const prints = printsOf(sample);
    expect(prints.length).toBeGreaterThan(1);
    expect(new Set(prints).size).toBe(prints.length);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('code-scanning', () => {
  const log = JSON.parse(formats['code-scanning'](reports.audited, { ...noColor, suppressed: 'shown' })).runs[0];

  it('has the findings alone, whatever else is asked for', () => {
    expect(log.results).toHaveLength(reports.audited.findings.length);
    for (const result of log.results) {
      expect(result).not.toHaveProperty('kind');
      expect(result).not.toHaveProperty('suppressions');
      expect(result).not.toHaveProperty('baselineState');
    }
  });

  it('is what sarif is without --evidence and --suppressed', () =>
    expect(formats['code-scanning'](reports.whole, noColor)).toBe(formats.sarif(reports.whole, noColor)));
});
