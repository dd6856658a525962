import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { planFixes } from '../../src/fix/index.ts';
import { fixed, planned } from './run.ts';

/** What is taken back, what comes to light, what is left alone. */

const CA = 'resource "aws_dms_certificate" "ca" {\n  certificate_pem = file("ca.pem")\n}\n';
const WALLET = 'resource "aws_dms_certificate" "ca" {\n  certificate_wallet = filebase64("x.sso")\n}\n';
const LINK = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';
const endpoint = (name: string, ...lines: string[]) =>
  `resource "aws_dms_endpoint" "${name}" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const OPEN = 'resource "aws_dms_replication_instance" "r" {\n  publicly_accessible = true\n}\n';

describe('what edits would bring', () => {
  test('a warning, and so they are taken back, but the rest of the file is fixed', () => {
    const oracle = endpoint('a', 'engine_name = "oracle"', 'port = 1521', 'ssl_mode = "none"');
    const { files, applied, refused } = fixed(WALLET + oracle + OPEN);
    expect(files['main.tf']).toBe(WALLET + oracle + OPEN.replace('true', 'false'));
    expect(applied).toEqual(['replication-instance-public aws_dms_replication_instance.r']);
    expect(refused).toEqual([
      'endpoint-plaintext aws_dms_endpoint.a: that alone would cause the finding endpoint-port-mismatch for aws_dms_endpoint.a',
    ]);
  });

  test('a note in the place of an error', () => {
    const { left } = fixed(
      CA + endpoint('a', 'engine_name = "postgres"', 'server_name = "db.internal"', 'ssl_mode = "verify_ca"'),
      { which: 'safe' },
    );
    expect(left).toEqual(['endpoint-hostname-unverified aws_dms_endpoint.a']);
  });

  test('an error that was hidden: safely nothing, else both are fixed', () => {
    const hcl = CA + endpoint('a', 'engine_name = "postgresql"');
    expect(fixed(hcl, { which: 'safe' })).toMatchObject({
      files: {},
      refused: [],
      withheld: ['endpoint-engine-unknown aws_dms_endpoint.a'],
    });
    expect(fixed(hcl)).toMatchObject({
      applied: ['endpoint-engine-unknown aws_dms_endpoint.a'],
      refused: [],
      left: [],
    });
  });

  test('an error that was hidden and can not be fixed', () => {
    expect(fixed(endpoint('a', 'engine_name = "MySQL"'))).toMatchObject({
      files: {},
      refused: [
        'endpoint-engine-unknown aws_dms_endpoint.a: that alone would cause the finding endpoint-plaintext for aws_dms_endpoint.a',
      ],
    });
  });

  test('two that need each other are found whatever their order', () => {
    const { left } = fixed(
      CA +
        endpoint(
          'a',
          'engine_name = "mysql"',
          'ssl_mode = "verify_full"',
          'certificate_arn = try(aws_dms_certificate.ca.arn, null)',
        ),
      { which: 'safe' },
    );
    expect(left).toEqual([]);
  });
});

describe('several findings', () => {
  test('one edit for all that ask for it', () => {
    const { applied, diff } = fixed(CA + endpoint('a', 'engine_name = "mysql"', LINK));
    expect(applied).toEqual([
      'endpoint-plaintext aws_dms_endpoint.a',
      'endpoint-certificate-unused aws_dms_endpoint.a',
    ]);
    expect(diff.match(/^\+ /gm)).toHaveLength(1);
  });

  test('edits at odds: none is made where neither suits all instances', () => {
    const { files, refused, left } = fixed(
      `${CA}${endpoint('a', 'for_each = toset(["sqlserver", "db2"])', 'engine_name = each.key')}`,
    );
    expect(files).toEqual({});
    expect(refused).toEqual([]);
    expect(left).toContain('endpoint-plaintext aws_dms_endpoint.a["db2"] aws_dms_endpoint.a["sqlserver"]');
  });

  test('many are tried at once, and the few to blame are found', () => {
    const good = Array.from({ length: 20 }, (_, i) =>
      endpoint(`g${i}`, 'engine_name = "mysql"', 'ssl_mode = "verify_full"', LINK),
    );
    const bad = ['b', 'c'].map((name) =>
      endpoint(name, 'engine_name = "postgresql"', 'lifecycle {', '  ignore_changes = [ssl_mode]', '}'),
    );
    const hcl = [CA, ...good.slice(0, 7), bad[0], ...good.slice(7), bad[1]].join('');
    let asked = 0;
    const reported = () => {
      asked++;
      return true;
    };
    const plan = planned(hcl, { which: 'safe', reported });
    expect(plan.applied).toHaveLength(20);
    expect(plan.refused).toHaveLength(2);
    // Each check asks for every finding; trying each alone would take as many checks as there are fixes.
    expect(asked / 22).toBeLessThan(30);
  });
});

test('what can be told without trying is not tried', () => {
  let asked = 0;
  const reported = () => {
    asked++;
    return true;
  };
  const plan = planned(`${CA}${endpoint('a', 'for_each = toset(["mysql", "s3"])', 'engine_name = each.key')}`, {
    reported,
  });
  expect(plan.refused.map(({ why }) => why)).toEqual(['aws_dms_endpoint.a["s3"] would also change']);
  // The two findings, in the one check that there has to be.
  expect(asked).toBe(2);
});

describe('what is not to be fixed', () => {
  test('suppressed findings, nor what would change them', () => {
    const hcl = `${CA}# dmslint:ignore endpoint-plaintext[a] -- test
${endpoint('e', 'for_each = toset(["a", "b"])', 'engine_name = "mysql"')}`;
    expect(fixed(hcl)).toMatchObject({
      files: {},
      refused: ['endpoint-plaintext aws_dms_endpoint.e["b"]: aws_dms_endpoint.e["a"] would also change'],
    });
    expect(fixed(hcl.replace('[a]', ''))).toMatchObject({ files: {}, refused: [] });
  });

  test('those of a baseline', () => {
    expect(fixed(OPEN, { reported: ({ rule }) => rule.id !== 'replication-instance-public' })).toMatchObject({
      files: {},
      applied: [],
      refused: [],
    });
  });

  test('unsafe ones, when only safe ones are asked for', () => {
    expect(fixed(OPEN, { which: 'safe' })).toMatchObject({
      files: {},
      refused: [],
      withheld: ['replication-instance-public aws_dms_replication_instance.r'],
    });
  });

  test('a plan, with its sources or without', () => {
    const plan = readFileSync(new URL('../../fixtures/public-instances/plan.json', import.meta.url), 'utf8');
    const result = fixed({ 'plan.json': plan }, { paths: ['plan.json'] });
    expect(result.refused.length).toBeGreaterThan(0);
    for (const line of result.refused)
      expect(line).toMatch(/: a plan cannot be edited: check the configuration itself$/);
  });

  test('standard input', () => {
    const plan = planFixes(
      (edited) =>
        check({
          paths: ['-'],
          cwd: process.cwd(),
          variables: [],
          varFiles: [],
          source: false,
          evidence: false,
          now: new Date('2026-01-01'),
          failOn: 'error',
          env: {},
          stdin: Buffer.from(OPEN),
          edited,
          reads: 'all',
        }),
      'all',
    );
    expect(plan.files).toEqual([]);
    expect(plan.refused.map(({ why }) => why)).toEqual(['it is not in a file of the checked tree']);
  });
});

describe('data providers', () => {
  const provider = (...lines: string[]) =>
    `resource "aws_dms_data_provider" "p" {\n  engine = "postgres"\n\n  settings {\n    postgresql_settings {\n${lines.map((line) => `      ${line}\n`).join('')}    }\n  }\n}\n`;
  test('in the block of the engine', () => {
    const { files } = fixed(CA + provider('server_name = "db.example.com"', 'port        = 5432'));
    expect(files['main.tf']).toBe(
      CA +
        provider(
          'server_name     = "db.example.com"',
          'port            = 5432',
          'ssl_mode        = "verify-full"',
          'certificate_arn = aws_dms_certificate.ca.certificate_arn',
        ),
    );
  });
  test('a slip', () => {
    const hcl = (mode: string, attribute: string) =>
      CA + provider(`ssl_mode        = "${mode}"`, `certificate_arn = aws_dms_certificate.ca.${attribute}`);
    expect(fixed(hcl('verify_full', 'arn'), { which: 'safe' }).files['main.tf']).toBe(
      hcl('verify-full', 'certificate_arn'),
    );
  });
});
