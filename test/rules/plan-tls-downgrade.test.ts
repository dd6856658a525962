import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Changed } from './support/changed-endpoint.ts';
import { endpoint } from './support/configuration.ts';
import { endpointPlan } from './support/endpoint-plan.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run, words } from './support/run.ts';

testOutcomes('plan-tls-downgrade', {
  fail: { fixture: 'downgrade', address: 'aws_dms_endpoint.weaker' },
  pass: { fixture: 'downgrade', address: 'aws_dms_endpoint.stronger' },
  undetermined: { fixture: 'mode-not-yet-known', address: 'aws_dms_endpoint.a' },
  notApplicable: endpoint('mysql'),
});

testInModule('plan-tls-downgrade', {
  fixture: 'module-changes',
  input: 'plan with sources',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["weaker"]',
});

describe('where something other than Terraform has changed the endpoint', () => {
  const drifted = readFileSync(new URL('support/plans/drifted/plan.json', import.meta.url), 'utf8');
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
      fact: 'aws_dms_endpoint.drifted (PostgreSQL source) was weakened outside Terraform: ssl_mode was changed from "verify-full" to "none", and this plan does not revert it.',
      remedy:
        'Set ssl_mode = "verify-full", so that the apply restores it. The lines are only an example, because a plan cannot be edited.',
      lines: ['ssl_mode = "verify-full"'],
    });
  });
});

test('the address of an OpenSearch domain without HTTPS, of which only the scheme is shown', () => {
  const settings = (uri: string) => ({
    elasticsearch_settings: [{ endpoint_uri: uri, service_access_role_arn: 'arn:aws:iam::1:role/x' }],
  });
  const to = (before: string, after: string) =>
    findingsOf('opensearch', { before: settings(before), after: settings(after) }).map(words);
  expect(to('https://user:secret@a', 'http://user:secret@a')).toEqual([
    {
      fact: 'aws_dms_endpoint.a (OpenSearch target) is weakened by this plan: elasticsearch_settings.endpoint_uri changes from "https://…" to "http://…".',
      remedy:
        'Keep elasticsearch_settings.endpoint_uri = "https://…". The lines are only an example, because a plan cannot be edited.',
      lines: ['endpoint_uri = "https://…"'],
    },
  ]);
  expect(to('a.example.com', 'http://b.example.com')).toHaveLength(1);
  expect(to('http://a', 'https://a')).toEqual([]);
  expect(to('https://a', 'https://b')).toEqual([]);
  expect(to('http://a', 'http://b')).toEqual([]);
});

/** Planned and drifted changes of one endpoint that exists; `drifted`: what was before something else changed it. */
function findingsOf(engine: string, change: Changed, drifted?: object) {
  const named = { endpoint_id: 'a', endpoint_type: 'target', engine_name: engine };
  const plan = endpointPlan(named, change, drifted === undefined ? {} : { drifted });
  return run({ 'plan.json': plan }, { paths: ['plan.json'] }).findings.filter(
    (one) => one.rule.id === 'plan-tls-downgrade',
  );
}

function downgrades(...given: Parameters<typeof findingsOf>) {
  return findingsOf(...given).map(({ args }) => `${args.by} ${args.argument}: ${args.before} to ${args.after}`);
}

const kafka = (security_protocol: string | null) => ({ kafka_settings: [{ broker: 'b:9094', security_protocol }] });
const redis = (ssl_security_protocol: string | null) => ({
  redis_settings: [{ server_name: 'r', port: 6379, auth_type: 'none', ssl_security_protocol }],
});

describe('the protocol of a settings block', () => {
  test.each<[string, string, object, object, string[]]>([
    [
      'what Redis does by itself, to plaintext',
      'redis',
      redis(null),
      redis('plaintext'),
      ['plan redis_settings.ssl_security_protocol: undefined to plaintext'],
    ],
    ['what Redis does by itself, written', 'redis', redis('ssl-encryption'), redis(null), []],
    ...['ssl-encryption', 'ssl-authentication', 'sasl-ssl'].flatMap(
      (protocol): [string, string, object, object, string[]][] => [
        [
          `${protocol} to plaintext`,
          'kafka',
          kafka(protocol),
          kafka('plaintext'),
          [`plan kafka_settings.security_protocol: ${protocol} to plaintext`],
        ],
        [
          `${protocol} to nothing`,
          'kafka',
          kafka(protocol),
          kafka(null),
          [`plan kafka_settings.security_protocol: ${protocol} to undefined`],
        ],
        [`plaintext to ${protocol}`, 'kafka', kafka('plaintext'), kafka(protocol), []],
        [`${protocol} as before`, 'kafka', kafka(protocol), kafka(protocol), []],
      ],
    ),
    ['one protocol to another', 'kafka', kafka('sasl-ssl'), kafka('ssl-encryption'), []],
    ['nothing to plaintext', 'kafka', kafka(null), kafka('plaintext'), []],
    ['an empty text to plaintext', 'kafka', kafka(''), kafka('plaintext'), []],
    [
      'of Redis',
      'redis',
      redis('ssl-encryption'),
      redis('plaintext'),
      ['plan redis_settings.ssl_security_protocol: ssl-encryption to plaintext'],
    ],
    ['of Redis to nothing, which encrypts', 'redis', redis('ssl-encryption'), redis(null), []],
    ['of Redis, as before', 'redis', redis('plaintext'), redis('plaintext'), []],
  ])('%s', (_, engine, before, after, expected) => expect(downgrades(engine, { before, after })).toEqual(expected));
});

test.each([
  [['update'], 1],
  [['delete', 'create'], 1],
  [['create', 'delete'], 1],
  [['no-op'], 0],
])('what the plan does is %s: %i', (actions, count) => {
  const change = { before: { ssl_mode: 'verify-full' }, after: { ssl_mode: 'none' }, actions };
  expect(downgrades('postgres', change)).toHaveLength(count);
});

test.each([
  ['babelfish', 1],
  ['azuredb', 1],
  ['kinesis', 0],
  ['cockroach', 1],
])('ssl_mode of %s, which may or may not be the switch: %i', (engine, count) => {
  expect(downgrades(engine, { before: { ssl_mode: 'verify-ca' }, after: { ssl_mode: 'none' } })).toHaveLength(count);
});

describe('planned and drifted together', () => {
  const mode = (ssl_mode: string) => ({ ssl_mode });
  test.each<[string, { before: object; after: object }, object, string[]]>([
    [
      'one setting is weakened twice, and told once',
      { before: mode('require'), after: mode('none') },
      mode('verify-full'),
      ['plan ssl_mode: require to none'],
    ],
    [
      'what drifted stays',
      { before: mode('none'), after: mode('none') },
      mode('verify-full'),
      ['drift ssl_mode: verify-full to none'],
    ],
    ['what drifted is mended', { before: mode('none'), after: mode('verify-full') }, mode('verify-full'), []],
    ['what drifted is stronger', { before: mode('verify-full'), after: mode('verify-full') }, mode('none'), []],
    [
      'part of it is mended',
      { before: mode('none'), after: mode('require') },
      mode('verify-full'),
      ['drift ssl_mode: verify-full to require'],
    ],
  ])('%s', (_, change, drifted, expected) => expect(downgrades('postgres', change, drifted)).toEqual(expected));

  test('each setting by what changed it', () =>
    expect(
      downgrades(
        'kafka',
        { before: { ...kafka('plaintext'), ...mode('none') }, after: { ...kafka('plaintext'), ...mode('none') } },
        { ...kafka('sasl-ssl'), ...mode('none') },
      ),
    ).toEqual(['drift kafka_settings.security_protocol: sasl-ssl to plaintext']));

  test('one setting by the plan, another by something else', () =>
    expect(
      downgrades(
        'kafka',
        {
          before: { ...kafka('plaintext'), extra_connection_attributes: '' },
          after: { ...kafka('plaintext'), extra_connection_attributes: 'securityProtocol=plaintext' },
        },
        { ...kafka('sasl-ssl'), extra_connection_attributes: '' },
      ),
    ).toEqual([
      'drift kafka_settings.security_protocol: sasl-ssl to plaintext',
      'plan securityProtocol in extra_connection_attributes: undefined to plaintext',
    ]));

  test('ssl_mode does not count where it is not the switch', () =>
    expect(
      downgrades('kafka', {
        before: { ...kafka('sasl-ssl'), ...mode('require') },
        after: { ...kafka('sasl-ssl'), ...mode('none') },
      }),
    ).toEqual([]));
});

test.each([
  ['none', 'require', 0],
  ['require', 'none', 1],
  ['verify-ca', 'require', 1],
  ['verify-full', 'verify-ca', 1],
  ['verify-ca', 'verify-full', 0],
  ['verify-full', 'unheard-of', 0],
  ['require', null, 1],
  [null, 'none', 0],
  ['none', null, 0],
])('ssl_mode from %s to %s: %i', (before, after, count) =>
  expect(downgrades('postgres', { before: { ssl_mode: before }, after: { ssl_mode: after } })).toHaveLength(count),
);

describe('a protocol in extra_connection_attributes', () => {
  const extra = (text: string | null) => ({ extra_connection_attributes: text });
  const where = (name: string) => `plan ${name} in extra_connection_attributes`;

  test.each<[string, string, object, object, string[]]>([
    [
      'plaintext comes',
      'kafka',
      { ...kafka('ssl-encryption'), ...extra('') },
      { ...kafka('ssl-encryption'), ...extra('a=b;SecurityProtocol=PLAINTEXT') },
      [`${where('securityProtocol')}: undefined to plaintext`],
    ],
    [
      'what encrypts goes',
      'kafka',
      { ...kafka(null), ...extra('securityProtocol=sasl-ssl') },
      { ...kafka(null), ...extra('a=b') },
      [`${where('securityProtocol')}: sasl-ssl to undefined`],
    ],
    [
      'it is weakened',
      'kafka',
      { ...kafka(null), ...extra('securityProtocol=sasl-ssl') },
      { ...kafka(null), ...extra('securityProtocol=plaintext') },
      [`${where('securityProtocol')}: sasl-ssl to plaintext`],
    ],
    [
      'it moves from the settings',
      'kafka',
      { ...kafka('ssl-encryption'), ...extra('') },
      { ...kafka(null), ...extra('securityProtocol=ssl-encryption') },
      [],
    ],
    [
      'it moves to the settings',
      'kafka',
      { ...kafka(null), ...extra('securityProtocol=ssl-encryption') },
      { ...kafka('ssl-encryption'), ...extra(null) },
      [],
    ],
    [
      'plaintext in both goes from the settings',
      'kafka',
      { ...kafka('plaintext'), ...extra('securityProtocol=plaintext') },
      { ...kafka('ssl-encryption'), ...extra('securityProtocol=plaintext') },
      [],
    ],
    [
      'plaintext goes',
      'kafka',
      { ...kafka('ssl-encryption'), ...extra('securityProtocol=plaintext') },
      { ...kafka('ssl-encryption'), ...extra('') },
      [],
    ],
    [
      'Redis encrypts by default',
      'redis',
      { ...redis('ssl-encryption'), ...extra('sslSecurityProtocol=ssl-encryption') },
      { ...redis('ssl-encryption'), ...extra('') },
      [],
    ],
    [
      'plaintext for Redis',
      'redis',
      { ...redis('ssl-encryption'), ...extra(null) },
      { ...redis('ssl-encryption'), ...extra('sslSecurityProtocol=plaintext') },
      [`${where('sslSecurityProtocol')}: undefined to plaintext`],
    ],
    [
      'the settings of another engine',
      'redis',
      { ...kafka('ssl-encryption'), ...redis('ssl-encryption') },
      redis('ssl-encryption'),
      [],
    ],
  ])('%s (%s)', (_, engine, before, after, expected) => {
    expect(downgrades(engine, { before, after })).toEqual(expected);
  });
});

describe('what is not known yet weakens nothing, and makes nothing better', () => {
  const extra = (text: string | null) => ({ extra_connection_attributes: text });
  const open = { kafka_settings: [{ security_protocol: true }] };
  const broker = { kafka_settings: [{ broker: 'b:9094' }] };
  const attributes = { extra_connection_attributes: true };
  test.each<[string, object, object, object, string[]]>([
    [
      'attributes beside settings that stay',
      { ...kafka('ssl-encryption'), ...extra('') },
      kafka('ssl-encryption'),
      attributes,
      [],
    ],
    [
      'attributes where the settings lose it: it may be in them',
      { ...kafka('ssl-encryption'), ...extra('') },
      kafka(null),
      attributes,
      [],
    ],
    [
      'attributes where the settings get clear text',
      { ...kafka('ssl-encryption'), ...extra('') },
      kafka('plaintext'),
      attributes,
      ['plan kafka_settings.security_protocol: ssl-encryption to plaintext'],
    ],
    [
      'the settings where the attributes lose it',
      { ...kafka(null), ...extra('securityProtocol=sasl-ssl') },
      { ...broker, ...extra('') },
      open,
      [],
    ],
    [
      'the settings where the attributes get clear text',
      { ...kafka(null), ...extra('securityProtocol=sasl-ssl') },
      { ...broker, ...extra('securityProtocol=plaintext') },
      open,
      ['plan securityProtocol in extra_connection_attributes: sasl-ssl to plaintext'],
    ],
  ])('%s', (_, before, after, unknown, expected) => {
    expect(downgrades('kafka', { before, after, unknown })).toEqual(expected);
  });
});

test('what is said of a protocol in extra_connection_attributes', () => {
  const [came] = findingsOf('kafka', {
    before: { ...kafka('ssl-encryption'), extra_connection_attributes: '' },
    after: { ...kafka('ssl-encryption'), extra_connection_attributes: 'securityProtocol=plaintext' },
  });
  const [went] = findingsOf('kafka', {
    before: { ...kafka(null), extra_connection_attributes: 'securityProtocol=sasl-ssl' },
    after: { ...kafka(null), extra_connection_attributes: '' },
  });
  expect([came, went].map((one) => words(one!))).toEqual([
    {
      fact: 'aws_dms_endpoint.a (Kafka target) is weakened by this plan: securityProtocol in extra_connection_attributes changes from nothing to "plaintext".',
      remedy: expect.stringContaining('Leave out securityProtocol in extra_connection_attributes.'),
      lines: [],
    },
    {
      fact: 'aws_dms_endpoint.a (Kafka target) is weakened by this plan: securityProtocol in extra_connection_attributes changes from "sasl-ssl" to nothing.',
      remedy: expect.stringContaining('Keep securityProtocol = "sasl-ssl" in extra_connection_attributes.'),
      lines: [],
    },
  ]);
});
test('what was not set has no line', () => {
  const [finding] = findingsOf('redis', { before: redis(null), after: redis('plaintext') });
  expect(words(finding!)).toEqual({
    fact: 'aws_dms_endpoint.a (Redis target) is weakened by this plan: redis_settings.ssl_security_protocol changes from nothing to "plaintext".',
    remedy: 'Leave out redis_settings.ssl_security_protocol. No lines are given, because a plan cannot be edited.',
    lines: [],
  });
});

test('what was not set, and was weakened outside Terraform, is to be removed', () => {
  const [finding] = findingsOf('redis', { before: redis('plaintext'), after: redis('plaintext') }, redis(null));
  expect(words(finding!).remedy).toBe(
    'Remove redis_settings.ssl_security_protocol, so that the apply restores it. No lines are given, because a plan cannot be edited.',
  );
});

describe('what is sensitive is not shown', () => {
  const change = { before: { ssl_mode: 'verify-full' }, after: { ssl_mode: 'require' } };
  const hidden = { ssl_mode: true };
  test.each<[string, { before?: object; after?: object }, string]>([
    ['neither', {}, 'plan ssl_mode: verify-full to require'],
    ['what was', { before: hidden }, 'plan ssl_mode: (sensitive) to require'],
    ['what will be', { after: hidden }, 'plan ssl_mode: verify-full to (sensitive)'],
    ['both', { before: hidden, after: hidden }, 'plan ssl_mode: (sensitive) to (sensitive)'],
  ])('%s', (_, sensitive, expected) => {
    expect(downgrades('postgres', { ...change, sensitive })).toEqual([expected]);
  });
});
