import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { found, run, words } from './run.ts';

/** endpoint-mode-inherited: a real plan of an endpoint whose ssl_mode was removed after it had been applied. */

const read = (name: string) => readFileSync(new URL(`plans/${name}`, import.meta.url), 'utf8');
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
  ['verify-full', 'Write the mode: ssl_mode = "verify-full".', ['ssl_mode = "verify-full"']],
  ['require', 'Write the mode: ssl_mode = "require".', ['ssl_mode = "require"']],
  ['none', 'Write the mode: ssl_mode = "verify-full".', ['ssl_mode = "verify-full"']],
])('what it says of %s', (mode, remedy, lines) => {
  const { findings } = run(
    { 'plan.json': inherited.replaceAll('"verify-full"', `"${mode}"`) },
    { paths: ['plan.json'] },
  );
  const finding = findings.find((one) => one.rule.id === rule)!;
  expect(words(finding)).toEqual({
    fact: `${a} (PostgreSQL source) has no ssl_mode in its configuration: the mode "${mode}" comes from the state, and a new endpoint of this configuration would use "none".`,
    remedy,
    lines,
  });
});

describe('plan-tls-downgrade, where something other than Terraform has changed the endpoint', () => {
  const drifted = read('drifted/plan.json');
  const downgrades = () =>
    run({ 'plan.json': drifted }, { paths: ['plan.json'] }).findings.filter(
      (one) => one.rule.id === 'plan-tls-downgrade',
    );
  test('what the plan leaves weaker is told; what it mends is not', () => {
    expect(downgrades().flatMap(({ subjects }) => subjects.map(({ address }) => address))).toEqual([
      'aws_dms_endpoint.drifted',
      'aws_dms_endpoint.omitted',
    ]);
  });
  test('what it says', () => {
    expect(words(downgrades()[0]!)).toEqual({
      fact: 'aws_dms_endpoint.drifted (PostgreSQL source) has a weaker connection than Terraform gave it: something else changed ssl_mode from "verify-full" to "none", and this plan leaves it so.',
      remedy: 'Write what was there, so that the apply restores it.',
      lines: ['ssl_mode = "verify-full"'],
    });
  });
});

test('plan-tls-downgrade: the address of an OpenSearch domain without HTTPS, of which only the scheme is shown', () => {
  const to = (before: string, after: string) => {
    const settings = (uri: string) => [{ endpoint_uri: uri, service_access_role_arn: 'arn:aws:iam::1:role/x' }];
    const values = (uri: string) => ({
      endpoint_id: 'a',
      endpoint_type: 'target',
      engine_name: 'opensearch',
      elasticsearch_settings: settings(uri),
    });
    const plan = {
      format_version: '1.2',
      planned_values: {},
      resource_changes: [
        {
          address: 'aws_dms_endpoint.a',
          mode: 'managed',
          type: 'aws_dms_endpoint',
          name: 'a',
          change: {
            actions: ['update'],
            before: values(before),
            after: values(after),
            after_unknown: {},
            before_sensitive: {},
            after_sensitive: {},
          },
        },
      ],
      configuration: { root_module: {} },
    };
    return run({ 'plan.json': JSON.stringify(plan) }, { paths: ['plan.json'] })
      .findings.filter((one) => one.rule.id === 'plan-tls-downgrade')
      .map((finding) => words(finding));
  };
  expect(to('https://user:secret@a', 'http://user:secret@a')).toEqual([
    {
      fact: 'aws_dms_endpoint.a (OpenSearch target) gets a weaker connection by this plan: elasticsearch_settings.endpoint_uri goes from "https://…" to "http://…".',
      remedy: 'Keep what is there.',
      lines: ['endpoint_uri = "https://…"'],
    },
  ]);
  expect(to('a.example.com', 'http://b.example.com')).toHaveLength(1);
  expect(to('http://a', 'https://a')).toEqual([]);
  expect(to('https://a', 'https://b')).toEqual([]);
});

describe('plan-task-interrupted: why an endpoint is replaced', () => {
  const plan = readFileSync('fixtures/renewed-certificate/plan.json', 'utf8');
  const fact = (text: string) =>
    run({ 'plan.json': text }, { paths: ['plan.json'] })
      .findings.filter(({ subjects }) => subjects[0]?.address === 'aws_dms_endpoint.rekeyed')
      .map((finding) => words(finding).fact)[0];
  test('an attribute that forces it', () => {
    expect(fact(plan)).toContain('is replaced by this plan, since kms_key_arn changes, while');
  });
  test.each([
    ['replace_because_tainted', 'since it is tainted,'],
    ['replace_by_request', 'since -replace requests it,'],
    ['replace_by_triggers', 'since replace_triggered_by refers to something that changes,'],
    ['replace_because_of_the_moon', 'is replaced by this plan while'],
  ])('%s', (reason, says) => {
    const changed = JSON.parse(plan);
    const one = changed.resource_changes.find(
      ({ address }: { address: string }) => address === 'aws_dms_endpoint.rekeyed',
    );
    one.action_reason = reason;
    one.change.replace_paths = undefined;
    expect(fact(JSON.stringify(changed))).toContain(says);
  });
});
