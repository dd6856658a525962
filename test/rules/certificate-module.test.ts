import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from './support/run.ts';

/** A real plan of a module with for_each: the rules about certificates, and about endpoints beside modes. */

describe('a module with for_each, and its plan', () => {
  const folder = new URL('support/plans/certificate-module/', import.meta.url);
  const files = Object.fromEntries(
    ['main.tf', 'dms/main.tf', 'root.pem', 'expired.pem', 'leaf.pem', 'plan.json'].map((name) => [
      name,
      readFileSync(new URL(name, folder), 'utf8'),
    ]),
  );
  const expected = [
    'certificate-expired module.dms.aws_dms_certificate.this["old"]',
    'certificate-invalid module.dms.aws_dms_certificate.this["nothing"]',
    'certificate-not-ca module.dms.aws_dms_certificate.this["server"]',
    'endpoint-certificate-kind module.dms.aws_dms_endpoint.this["oracle"]',
    ...['fine', 'nothing', 'old', 'server'].map(
      (key) => `endpoint-hostname-is-address module.dms.aws_dms_endpoint.this["${key}"]`,
    ),
    ...['fine', 'nothing', 'old', 'oracle', 'server'].map(
      (key) => `endpoint-password-literal module.dms.aws_dms_endpoint.this["${key}"]`,
    ),
    'endpoint-port-mismatch module.dms.aws_dms_endpoint.this["oracle"]',
  ];
  test.each([
    ['the configuration', { paths: ['.'] }],
    ['the plan with its sources', { paths: ['plan.json'], source: '.' }],
  ])('%s', (_, more) => {
    const { findings, diagnostics } = run(files, more);
    const plain = findings.flatMap(({ rule, subjects }) => subjects.map(({ address }) => `${rule.id} ${address}`));
    expect(diagnostics).toEqual([]);
    expect(plain.filter((line) => !line.startsWith('certificate-rotation-blocked')).sort()).toEqual(expected);
  });

  test('the plan alone does not tell which certificate is linked', () => {
    const { findings } = run(files, { paths: ['plan.json'] });
    const plain = findings.flatMap(({ rule, subjects }) => subjects.map(({ address }) => `${rule.id} ${address}`));
    const linkless = expected.filter((line) => !/certificate-(not-ca|kind)/.test(line));
    expect(plain.filter((line) => !line.startsWith('endpoint-undetermined')).sort()).toEqual(linkless);
    expect(plain.filter((line) => line.startsWith('endpoint-undetermined'))).toHaveLength(5);
  });
});
