import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { endpoint, verified } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { found, run, words } from './support/run.ts';

/** Real plans of an endpoint whose ssl_mode was removed after it had been applied. */

testOutcomes('endpoint-mode-inherited', {
  fail: { fixture: 'mode-removed', address: 'aws_dms_endpoint.this' },
  pass: { never: 'there is nothing to praise in a mode that is written' },
  undetermined: { never: 'where a plan does not tell whether a mode is written, it says nothing of it' },
  notApplicable: endpoint('mysql', verified),
});

testInModule('endpoint-mode-inherited', {
  fixture: 'module-changes',
  input: 'plan with sources',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["dropped"]',
});

const read = (name: string) => readFileSync(new URL(`support/plans/${name}`, import.meta.url), 'utf8');
const inherited = read('mode-inherited/plan.json');
const written = read('mode-written/plan.json');

const rule = 'endpoint-mode-inherited';
const a = 'aws_dms_endpoint.orders';

describe('a plan alone', () => {
  test.each<[string, string, string[]]>([
    ['the mode of the state verifies', inherited, [`${rule}@plan.json:1 ${a}`]],
    ['the mode is written', written, []],
    [
      'the mode of the state is require',
      inherited.replaceAll('"verify-full"', '"require"'),
      [
        `${rule}@plan.json:1 ${a}`,
        `endpoint-server-unverified@plan.json:1 ${a}`,
        `endpoint-certificate-unused@plan.json:1 ${a}`,
      ],
    ],
    [
      'the mode of the state is none',
      inherited.replaceAll('"verify-full"', '"none"'),
      [
        `endpoint-plaintext@plan.json:1 ${a}`,
        `${rule}@plan.json:1 ${a}`,
        `endpoint-certificate-unused@plan.json:1 ${a}`,
      ],
    ],
    [
      'an engine without the switch',
      inherited.replaceAll('"verify-full"', '"none"').replaceAll('"postgres"', '"kinesis"'),
      [`endpoint-certificate-unused@plan.json:1 ${a}`],
    ],
    [
      'an engine that dmslint does not know has been accepted',
      inherited.replaceAll('"postgres"', '"postgresql"'),
      [`endpoint-undetermined@plan.json:1 ${a}`, `${rule}@plan.json:1 ${a}`],
    ],
  ])('%s', (_, plan, expected) => {
    expect(found({ 'plan.json': plan }, { paths: ['plan.json'] })).toEqual(expected);
  });
});

test('with the sources it stands at the block that lacks the mode', () => {
  const files = {
    'plan.json': inherited,
    'main.tf': read('mode-inherited/main.tf'),
    'eu-west-1-bundle.pem': read('../ca.pem'),
  };
  expect(found(files, { paths: ['plan.json'], source: '.' })).toEqual([`${rule}@11 ${a}`]);
});

test('the sources alone can say only that a new endpoint would be in clear text', () => {
  const files = { 'main.tf': read('mode-inherited/main.tf'), 'eu-west-1-bundle.pem': read('../ca.pem') };
  expect(found(files)).toEqual([`endpoint-plaintext@11 ${a}`, `endpoint-certificate-unused@20 ${a}`]);
});

test.each([
  ['verify-full', 'Set ssl_mode = "verify-full".', []],
  ['require', 'Set ssl_mode = "require". It encrypts, but does not verify the server.', []],
  ['none', 'Set ssl_mode = "verify-full".', []],
])('what it says of %s', (mode, remedy, lines) => {
  const { findings } = run(
    { 'plan.json': inherited.replaceAll('"verify-full"', `"${mode}"`) },
    { paths: ['plan.json'] },
  );
  const finding = findings.find((one) => one.rule.id === rule)!;
  expect(words(finding)).toEqual({
    fact: `${a} (PostgreSQL source) does not set ssl_mode: "${mode}" comes from the state, and a new endpoint with this configuration would use "none".`,
    remedy,
    lines,
  });
});
