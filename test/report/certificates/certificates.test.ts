import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { tree } from '../../check.ts';
import { dmslint } from '../../cli/real.ts';
import { fixtures } from '../../fixtures/cases.ts';
import { ESTATE } from './estate.ts';

const HOSTILE_PEM = readFileSync(path.join(fixtures, 'certificates/hostile.pem'), 'utf8');

const certificates = (cwd: string, argv: readonly string[], around: Parameters<typeof dmslint>[2] = {}) =>
  dmslint(cwd, ['certificates', ...argv, '--now', '2026-11-23'], around);

test.each(['pretty', 'json', 'ics'])('an estate with certificates of all kinds, as %s', async (format) => {
  const { code, stdout, stderr } = await certificates(tree(ESTATE), ['--format', format]);
  expect({ code, errors: /: error:/.test(stderr) }).toEqual({ code: 0, errors: false });
  expect(stdout).not.toContain('hunter2');
  await expect(stdout.replaceAll('\r\n', '\n')).toMatchFileSnapshot(`golden/estate-${format}.txt`);
});

interface Listed {
  readonly address: string;
  readonly when?: string;
  readonly state: string;
  readonly expires: { readonly first?: string; readonly last?: string; readonly undetermined?: string };
  readonly serves: readonly { readonly address: string; readonly expires: Listed['expires'] }[];
}

const rowsOf = async (cwd: string, argv: readonly string[]) => {
  const { stdout } = await certificates(cwd, ['--format', 'json', ...argv]);
  return (JSON.parse(stdout).certificates as Listed[]).map(
    ({ address, when, state, expires: { first, last, undetermined }, serves }) =>
      [
        address,
        when ?? '',
        state,
        first ?? '',
        last ?? undetermined ?? '',
        serves.map((one) => one.address).join(' '),
      ] as const,
  );
};

test('what expires first is first, and what has no date has a reason', async () => {
  const rows = await rowsOf(tree(ESTATE), []);
  expect(
    rows.map(([address, when, state, first, last]) => [address, when, state, first, last].join(' | ')),
  ).toMatchInlineSnapshot(`
    [
      "aws_dms_certificate.cases | var.which is "old" | expired | 2024-08-22 | 2024-08-22",
      "aws_dms_certificate.expired |  | expired | 2024-08-22 | 2024-08-22",
      "aws_dms_certificate.legacy |  | expired | 2025-06-01 | 2025-06-01",
      "aws_dms_certificate.expiring |  | expired | 2026-03-01 | 2026-03-01",
      "aws_dms_certificate.amazon |  | valid | 2038-01-17 | 2038-01-17",
      "aws_dms_certificate.global |  | valid | 2061-05-20 | 2121-05-20",
      "aws_dms_certificate.rds |  | valid | 2061-05-20 | 2121-05-20",
      "aws_dms_certificate.cases | var.which is not "old" | valid | 2120-01-01 | 2120-01-01",
      "aws_dms_certificate.chain |  | valid | 2120-01-01 | 2120-01-01",
      "aws_dms_certificate.two-regions |  | valid | 2120-01-01 | 2120-01-01",
      "aws_dms_certificate.china |  | undetermined |  | dmslint does not have the CAs in the bundle of cn-north-1 (aws-cn)",
      "aws_dms_certificate.key |  | undetermined |  | it holds a private key, which has no date",
      "aws_dms_certificate.missing |  | undetermined |  | the file ./missing.pem does not exist",
      "aws_dms_certificate.own |  | undetermined |  | it is fetched from https://pki.example.com/ca.pem when Terraform runs, and dmslint fetches nothing",
      "aws_dms_certificate.wallet |  | undetermined |  | it is an Oracle wallet, which dmslint does not open: orapki wallet display shows what is in it",
      "certificate ABCDEF |  | undetermined |  | it is not in this configuration: aws dms describe-certificates shows its ValidToDate, which is that of one certificate in it",
      "data.aws_dms_certificate.there |  | undetermined |  | it is in AWS: a plan or state that has read it shows its valid_to_date",
    ]
  `);
});

describe('a plan', () => {
  test.each(['certificate-given', 'regions', 'rotated-bundle', 'kafka-client', 'cookbook-documentdb'])(
    'of %s has the dates of its configuration',
    async (name) => {
      const plan = await rowsOf(fixtures, [`${name}/plan.json`, '--no-source']);
      const configuration = await rowsOf(fixtures, [`${name}/config`]);
      const dated = (rows: typeof plan) => rows.map(([address, , state, first, last]) => [address, state, first, last]);
      expect(plan.length).toBeGreaterThan(0);
      expect(dated(plan)).toEqual(dated(configuration));
    },
  );

  test('and a state that has read a certificate of AWS has its date', async () => {
    const state = stateOf([
      {
        address: 'data.aws_dms_certificate.there',
        mode: 'data',
        type: 'aws_dms_certificate',
        name: 'there',
        values: { certificate_id: 'there', valid_to_date: '2031-03-04T05:06:07Z' },
      },
    ]);
    const { stdout } = await certificates(fixtures, ['--format', 'json', '-'], { stdin: state });
    expect(JSON.parse(stdout).certificates).toMatchObject([
      { state: 'valid', expires: { first: '2031-03-04', last: '2031-03-04' }, holds: { from: 'told' } },
    ]);
  });
});

test.each([
  ['2024-08-21', 'expiring'],
  ['2024-08-22', 'expiring'],
  ['2024-08-23', 'expired'],
  ['2024-01-01', 'valid'],
])('on %s a certificate that ends on 2024-08-22 is %s', async (now, state) => {
  const { stdout } = await dmslint(tree(ESTATE), ['certificates', '--format', 'json', '--now', now]);
  const found = JSON.parse(stdout).certificates.find((one: Listed) => one.address === 'aws_dms_certificate.expired');
  expect(found.state).toBe(state);
});

test.each(['pretty', 'json', 'ics'])('what is hostile is escaped as %s', async (format) => {
  const hostile = '\u001b[31m\u202e::error::x##[error]y;,\\';
  const root = tree({ ...ESTATE, 'expired.pem': HOSTILE_PEM });
  const stdin = stateOf([
    {
      address: `aws_dms_certificate.a["${hostile}"]`,
      mode: 'managed',
      type: 'aws_dms_certificate',
      name: 'a',
      index: hostile,
      values: { certificate_id: `\n::error::z${hostile}`, certificate_pem: HOSTILE_PEM },
    },
  ]);
  for (const { stdout } of [
    await certificates(fixtures, ['--format', format, '-'], { stdin }),
    await certificates(root, ['--format', format]),
  ]) {
    expect(stdout).toContain('aws_dms_certificate');
    expect(stdout.replaceAll('\r\n', '\n')).not.toMatch(/[\u001b\u202e\r]|^\s*::|##\[/m);
  }
});

test('a form that there is not is refused', async () => {
  const { code, stderr } = await certificates(fixtures, ['--format', 'sarif']);
  expect(code).toBe(2);
  expect(stderr).toContain('Use pretty, json or ics.');
});

test.each([40, 60, 120])('lines fit %i columns, unless a place or a name does not', async (columns) => {
  const { stdout } = await certificates(tree(ESTATE), [], { terminal: { isTTY: false, columns } });
  const long = stdout.split('\n').filter((line) => line.length > columns && !/-->|aws_|\S{26}|\d to \d/.test(line));
  expect(long).toEqual([]);
});

function stateOf(resources: readonly object[]): string {
  return JSON.stringify({
    format_version: '1.0',
    terraform_version: '1.11.4',
    values: { root_module: { resources } },
  });
}
