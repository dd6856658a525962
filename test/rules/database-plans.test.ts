import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lines, run } from './support/run.ts';

/** Databases in real plans: new ones, of which the addresses are not known, and the same ones when they exist. */

const read = (name: string) => readFileSync(new URL(`support/plans/${name}`, import.meta.url), 'utf8');

function found(files: Readonly<Record<string, string>>, more?: Parameters<typeof run>[1]): string[] {
  const { findings, diagnostics } = run({ 'eu-west-1-bundle.pem': read('../ca.pem'), ...files }, more);
  return [...lines(findings.filter(({ rule }) => rule.id.startsWith('database-'))), ...diagnostics];
}

const config = read('database-new/main.tf');
const alone = [
  'database-requires-tls@plan.json:1 aws_dms_endpoint.carts',
  'database-requires-tls@plan.json:1 aws_dms_endpoint.orders',
  'database-allows-plaintext@plan.json:1 aws_dms_endpoint.copy',
  'database-ca-retired@plan.json:1 aws_dms_endpoint.orders',
];
const placed = [
  'database-ca-retired@25 aws_dms_endpoint.orders',
  'database-requires-tls@36 aws_dms_endpoint.orders',
  'database-allows-plaintext@45 aws_dms_endpoint.copy',
  'database-requires-tls@90 aws_dms_endpoint.carts',
];

test('the configuration', () => {
  expect(found({ 'main.tf': config })).toEqual(placed);
});

describe.each(['database-new', 'database-existing'])('%s', (name) => {
  const files = { 'main.tf': read(`${name}/main.tf`), 'plan.json': read(`${name}/plan.json`) };

  test('is made from the configuration', () => {
    expect(files['main.tf']).toBe(config);
  });

  test('alone', () => {
    expect(found(files, { paths: ['plan.json'] })).toEqual(alone);
  });

  test('with its sources', () => {
    expect(found(files, { paths: ['plan.json'], source: '.' })).toEqual(placed);
  });
});
