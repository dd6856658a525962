import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import type { ControlResult } from '../../src/lint/finding.ts';
import { locationText } from '../../src/report/text.ts';
import { type Files, run } from '../rules/support/run.ts';

/** `DMS.9 fail aws_dms_endpoint.a: ssl_mode is "none" at main.tf:4:3`; what a control is not about, only when asked for. */
function results(files: Files, more: Parameters<typeof run>[1] = {}): string[] {
  const { report, diagnostics } = run(files, { ...more, evidence: true });
  expect(diagnostics).toEqual([]);
  return report.audit!.controls.map(lineOf);
}

function lineOf({ control, outcome, subject, found, why, when, at, exemptions, reported }: ControlResult): string {
  const environment = subject.environment === undefined ? '' : ` (${subject.environment})`;
  const what = found ?? why;
  return [
    `${control.id} ${outcome} ${subject.address}${environment}`,
    what === undefined ? '' : `: ${what}`,
    ` at ${locationText(at)}`,
    when === undefined ? '' : ` when ${when}`,
    ...exemptions.map(({ reason, by }) => ` -- ${reason}${by ? ` (${locationText(by)})` : ''}`),
    outcome === 'fail' && !reported ? ' unreported' : '',
  ].join('');
}

/** What is told of one control. */
const of = (control: string, lines: readonly string[]) => lines.filter((line) => line.startsWith(`${control} `));

const endpoint = (...lines: readonly string[]) =>
  `resource "aws_dms_endpoint" "a" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const mysql = (...lines: readonly string[]) => endpoint('engine_name = "mysql"', ...lines);

describe('DMS.9', () => {
  const about = 'DMS.9';
  test.each<[string, Files, string]>([
    ['a mode', mysql('ssl_mode = "verify-full"'), 'pass aws_dms_endpoint.a: ssl_mode is "verify-full" at main.tf:3:3'],
    [
      'a mode that MySQL lacks: AWS passes it',
      mysql('ssl_mode = "require"'),
      'pass aws_dms_endpoint.a: ssl_mode is "require" at main.tf:3:3',
    ],
    ['none', mysql('ssl_mode = "none"'), 'fail aws_dms_endpoint.a: ssl_mode is "none" at main.tf:3:3'],
    ['omitted', mysql(), 'fail aws_dms_endpoint.a: ssl_mode is not set, and DMS then uses "none" at main.tf:1:1'],
    [
      'not known',
      `${mysql('ssl_mode = var.mode')}variable "mode" {}\n`,
      'undetermined aws_dms_endpoint.a: cannot determine whether the connection is encrypted, because var.mode has no value and no default at main.tf:5:1',
    ],
    [
      'no mode at all',
      mysql('ssl_mode = "verify_full"'),
      'undetermined aws_dms_endpoint.a: ssl_mode is not a valid mode at main.tf:1:1',
    ],
    [
      'no engine of DMS',
      endpoint('engine_name = "postgresql"', 'ssl_mode = "none"'),
      'undetermined aws_dms_endpoint.a: engine_name is not a DMS engine at main.tf:1:1',
    ],
    [
      'another switch',
      endpoint('engine_name = "kinesis"'),
      'not-applicable aws_dms_endpoint.a: ssl_mode does not control TLS for Amazon Kinesis at main.tf:1:1',
    ],
    [
      'in some worlds',
      `${mysql('ssl_mode = var.env == "prod" ? "verify-full" : "none"')}variable "env" {}\n`,
      'fail aws_dms_endpoint.a: ssl_mode is "none" at main.tf:3:50 when var.env is not "prod"',
    ],
    [
      'another value in each world',
      `${mysql('ssl_mode = var.env == "prod" ? "verify-full" : "verify-ca"')}variable "env" {}\n`,
      'pass aws_dms_endpoint.a: ssl_mode is "verify-full" or ssl_mode is "verify-ca" at main.tf:3:34',
    ],
    [
      'a sensitive mode',
      `${mysql('ssl_mode = var.mode')}variable "mode" {\n  default   = "require"\n  sensitive = true\n}\n`,
      'pass aws_dms_endpoint.a: ssl_mode is "(sensitive)" at main.tf:6:3',
    ],
  ])('%s', (_, files, expected) => expect(of(about, results(files))).toEqual([`DMS.9 ${expected}`]));
});

describe('CT.DMS.PR.2', () => {
  test.each<[string, string]>([
    ['mysql', 'fail'],
    ['aurora-postgresql', 'fail'],
    ['aurora-serverless', 'not-applicable'],
    ['db2-zos', 'not-applicable'],
    ['s3', 'not-applicable'],
    ['postgresql', 'undetermined'],
  ])('%s without a mode: %s', (engine, outcome) => {
    const [line] = of('CT.DMS.PR.2', results(endpoint(`engine_name = "${engine}"`)));
    expect(line).toMatch(new RegExp(`^CT\\.DMS\\.PR\\.2 ${outcome} aws_dms_endpoint\\.a`));
  });

  test('an engine that is in scope in one world fails in that world alone', () => {
    const files = `${endpoint('engine_name = var.old ? "db2-zos" : "db2"')}variable "old" {\n  type = bool\n}\n`;
    const all = results(files);
    expect(of('CT.DMS.PR.2', all)).toEqual([
      'CT.DMS.PR.2 fail aws_dms_endpoint.a: ssl_mode is not set, and DMS then uses "none" at main.tf:1:1 when var.old is false',
    ]);
    expect(of('DMS.9', all)[0]).toMatch(/ at main\.tf:1:1$/);
  });
});

describe('DMS.12', () => {
  const redis = (...lines: readonly string[]) =>
    endpoint('engine_name = "redis"', 'redis_settings {', ...lines.map((line) => `  ${line}`), '}');
  test.each<[string, Files, string]>([
    [
      'plaintext',
      redis('ssl_security_protocol = "plaintext"'),
      'fail aws_dms_endpoint.a: redis_settings.ssl_security_protocol is "plaintext" at main.tf:4:5',
    ],
    [
      'encrypted',
      redis('ssl_security_protocol = "ssl-encryption"'),
      'pass aws_dms_endpoint.a: redis_settings.ssl_security_protocol is "ssl-encryption" at main.tf:4:5',
    ],
    [
      'omitted, which the provider makes encrypted',
      redis(),
      'pass aws_dms_endpoint.a: redis_settings.ssl_security_protocol is "ssl-encryption" at main.tf:3:3',
    ],
    [
      'not known',
      `${redis('ssl_security_protocol = var.p')}variable "p" {}\n`,
      'undetermined aws_dms_endpoint.a: cannot determine whether the connection is encrypted, because var.p has no value and no default at main.tf:7:1',
    ],
    [
      'Kafka in clear text is no matter of it',
      endpoint('engine_name = "kafka"', 'kafka_settings {', '  security_protocol = "plaintext"', '}'),
      'not-applicable aws_dms_endpoint.a: the control is not about Kafka at main.tf:1:1',
    ],
    [
      'an engine that is not known, with settings',
      `${endpoint('engine_name = var.e', 'ssl_mode = "verify-full"', 'redis_settings {', '}')}variable "e" {}\n`,
      'undetermined aws_dms_endpoint.a: the engine is undetermined at main.tf:1:1',
    ],
    [
      'an engine that is not known, without',
      `${endpoint('engine_name = var.e', 'ssl_mode = "verify-full"')}variable "e" {}\n`,
      'not-applicable aws_dms_endpoint.a: the endpoint has no settings that control TLS at main.tf:1:1',
    ],
  ])('%s', (_, files, expected) => expect(of('DMS.12', results(files))).toEqual([`DMS.12 ${expected}`]));
});

describe.each(['DMS.1', 'CT.DMS.PR.1'])('%s', (control) => {
  const instance = (line = '') => `resource "aws_dms_replication_instance" "r" {\n  ${line}\n}\n`;
  test.each<[string, Files, string]>([
    [
      'public',
      instance('publicly_accessible = true'),
      'fail aws_dms_replication_instance.r: publicly_accessible is true at main.tf:2:3',
    ],
    [
      'private',
      instance('publicly_accessible = false'),
      'pass aws_dms_replication_instance.r: publicly_accessible is false at main.tf:2:3',
    ],
    [
      'omitted',
      instance(),
      'pass aws_dms_replication_instance.r: publicly_accessible is not set, and the provider then uses false at main.tf:1:1',
    ],
    [
      'not known',
      `${instance('publicly_accessible = var.p')}variable "p" {}\n`,
      'undetermined aws_dms_replication_instance.r: cannot determine whether the replication instance is public, because var.p has no value and no default at main.tf:4:1',
    ],
  ])('%s', (_, files, expected) => expect(of(control, results(files))).toEqual([`${control} ${expected}`]));

  test('says nothing of endpoints', () => expect(of(control, results(mysql()))).toEqual([]));
});

describe('answers', () => {
  const lines = (files: Files) => of('DMS.9', results(files));
  test('a suppressed finding is still a fail, with its reason', () => {
    expect(lines(`# dmslint:ignore endpoint-plaintext -- test data\n${mysql('ssl_mode = "none"')}`)).toEqual([
      'DMS.9 fail aws_dms_endpoint.a: ssl_mode is "none" at main.tf:4:3 -- test data (main.tf:1:1) unreported',
    ]);
  });
  test('also one for Checkov', () => {
    expect(lines(mysql('#checkov:skip=CKV2_AWS_49:legacy', 'ssl_mode = "none"'))).toEqual([
      'DMS.9 fail aws_dms_endpoint.a: ssl_mode is "none" at main.tf:4:3 -- legacy (main.tf:3:3) unreported',
    ]);
  });
  test('a suppression of another rule answers for nothing', () => {
    expect(lines(`# dmslint:ignore endpoint-password-literal -- x\n${mysql('password = "p"')}`)).toEqual([
      'DMS.9 fail aws_dms_endpoint.a: ssl_mode is not set, and DMS then uses "none" at main.tf:2:1',
    ]);
  });
  test('one that is past its day does not hold', () => {
    expect(lines(`# dmslint:ignore endpoint-plaintext -- x until=2025-12-31\n${mysql()}`)[0]).not.toContain(
      'unreported',
    );
  });
  test('one instance of several', () => {
    const files = `# dmslint:ignore endpoint-plaintext["b"] -- known\n${mysql('for_each = toset(["b", "c"])')}`;
    expect(
      lines(files).map((line) => [line.includes('this'), line.includes('unreported'), line.includes('known')]),
    ).toEqual([
      [false, true, true],
      [false, false, false],
    ]);
  });
  test('one of two causes answers in part', () => {
    const files = `${mysql('ssl_mode = var.env == "prod" ? local.a : local.b')}locals {\n  # dmslint:ignore endpoint-plaintext -- known\n  a = "none"\n\n  b = "none"\n}\nvariable "env" {}\n`;
    const { report } = run(files, { evidence: true });
    const [result] = report.audit!.controls.filter(({ control }) => control.id === 'DMS.9');
    expect(result).toMatchObject({ outcome: 'fail', reported: true, exemptions: [{ reason: 'known' }] });
  });
});

describe('the run', () => {
  test('has its day, its roots and, in the order of the table, its results', () => {
    const { report } = run(
      {
        'b/main.tf': mysql(),
        'a/main.tf': `${mysql('ssl_mode = "require"')}resource "aws_dms_replication_instance" "r" {}\n`,
        'c/main.tf': 'resource "aws_s3_bucket" "b" {}\n',
      },
      { evidence: true },
    );
    expect(report.audit).toMatchObject({
      day: '2026-01-01',
      roots: [
        { path: 'a', from: 'configuration', endpoints: 1, instances: 1 },
        { path: 'b', from: 'configuration', endpoints: 1, instances: 0 },
      ],
    });
    expect(report.audit!.controls.map(({ control, subject }) => `${control.id} ${subject.root}`)).toEqual([
      'DMS.1 a',
      'DMS.9 a',
      'DMS.9 b',
      'DMS.12 a',
      'DMS.12 b',
      'CT.DMS.PR.1 a',
      'CT.DMS.PR.2 a',
      'CT.DMS.PR.2 b',
    ]);
  });

  test('tells environments apart', () => {
    const all = results(
      {
        'main.tf': `${mysql('ssl_mode = var.mode')}variable "mode" {}\n`,
        'dev.tfvars': 'mode = "none"\n',
        'prod.tfvars': 'mode = "verify-full"\n',
      },
      {
        environments: [
          { name: 'prod', file: 'prod.tfvars' },
          { name: 'dev', file: 'dev.tfvars' },
        ],
      },
    );
    expect(of('DMS.9', all)).toEqual([
      'DMS.9 fail aws_dms_endpoint.a (dev): ssl_mode is "none" at dev.tfvars:1:1',
      'DMS.9 pass aws_dms_endpoint.a (prod): ssl_mode is "verify-full" at prod.tfvars:1:1',
    ]);
  });

  test('tells a plan from a configuration', () => {
    const plan = readFileSync(new URL('../rules/support/plans/mode-written/plan.json', import.meta.url), 'utf8');
    const { report } = run({ 'plan.json': plan }, { paths: ['plan.json'], evidence: true });
    expect(report.audit!.roots).toEqual([{ path: 'plan.json', from: 'plan or state', endpoints: 1, instances: 0 }]);
    expect(of('DMS.9', report.audit!.controls.map(lineOf))).toEqual([
      'DMS.9 pass aws_dms_endpoint.orders: ssl_mode is "verify-full" at plan.json:1:1',
    ]);
  });

  test('has nothing of the rules that check nothing: what is open, and the suppressions', () => {
    const text = `# dmslint:ignore endpoint-plaintext -- of no use\n${mysql('ssl_mode = var.mode')}variable "mode" {}\n`;
    const { report, findings } = run(text, { evidence: true });
    const ofRun = rules.filter(({ about }) => about === 'run').map(({ id }) => id);
    expect(ofRun).toEqual(['endpoint-undetermined', 'suppression-expired', 'suppression-unused']);
    expect(findings.map(({ rule }) => rule.id)).toEqual(['suppression-unused', 'endpoint-undetermined']);
    expect(report.evidence!.filter(({ rule }) => ofRun.includes(rule.id))).toEqual([]);
  });

  test('has no evidence unless it is asked for', () => {
    const { report } = run(mysql());
    expect(report.audit).toBeUndefined();
    expect(report.evidence).toBeUndefined();
  });

  test('lists a silenced rule as not applicable', () => {
    const { report } = run(mysql('ssl_mode = "require"'), { evidence: true });
    expect(report.evidence?.find(({ rule }) => rule.id === 'endpoint-server-unverified')).toMatchObject({
      outcome: 'not-applicable',
      why: 'another rule reports it',
    });
  });
});
