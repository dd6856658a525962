import { describe, expect, test } from 'vitest';
import { block, declared, endpoint, unknown } from './support/configuration.ts';
import { endpointPlan } from './support/endpoint-plan.ts';
import { bare, fixes } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { type Case, found, run, words } from './support/run.ts';
import { a, kafka, plaintext, redis, settings, target, unset } from './support/settings.ts';

const invalid = 'endpoint-settings-invalid';

testOutcomes('endpoint-settings-invalid', {
  fail: kafka('security_protocol = "SASL_SSL"'),
  pass: kafka('security_protocol = "sasl-ssl"'),
  undetermined: kafka(`security_protocol = ${unknown}`) + declared,
  notApplicable: endpoint('mysql'),
});

testInModule('endpoint-settings-invalid', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["kafka_name"]',
});

const attributes = (engine: string, text: string, ...inside: string[]) =>
  target(engine, `extra_connection_attributes = ${text}`, ...settings(`${engine}_settings`, ...inside));

describe('what is not a protocol', () => {
  test.each<Case>([
    ['a name of Kafka', kafka('security_protocol = "SASL_SSL"'), [`${invalid}@6 ${a}`]],
    ['other letters', kafka('security_protocol = "sasl-SSL"'), [`${invalid}@6 ${a}`]],
    ['a version of TLS', redis('ssl_security_protocol = "TLS1_2"'), [`${invalid}@6 ${a}`]],
    ['a protocol of another engine', redis('ssl_security_protocol = "sasl-ssl"'), [`${invalid}@6 ${a}`]],
    ['empty', redis('ssl_security_protocol = ""'), [`${invalid}@6 ${a}`]],
    ['empty, for Kafka also not set', kafka('security_protocol = ""'), [`${unset}@6 ${a}`, `${invalid}@6 ${a}`]],
    [
      'clear text by another name is both',
      kafka('security_protocol = "PLAINTEXT"'),
      [`${plaintext}@6 ${a}`, `${invalid}@6 ${a}`],
    ],
    [
      'clear text with a password, too',
      kafka('security_protocol = "SASL_PLAINTEXT"'),
      [`${plaintext}@6 ${a}`, `${invalid}@6 ${a}`],
    ],
    ['clear text of Redis', redis('ssl_security_protocol = "Plaintext"'), [`${plaintext}@6 ${a}`, `${invalid}@6 ${a}`]],
    [
      'in one world',
      `${kafka('security_protocol = var.tls ? "SASL_SSL" : "ssl-encryption"')}variable "tls" {\n  type = bool\n}\n`,
      [`${invalid}@6 ${a} when var.tls is true`],
    ],
    [
      'Terraform refuses it whatever is ignored',
      target(
        'kafka',
        ...settings('kafka_settings', 'security_protocol = "SSL"'),
        'lifecycle {',
        '  ignore_changes = all',
        '}',
      ),
      [`${invalid}@6 ${a}`],
    ],
    [
      'another engine has no use for the block',
      target('mysql', ...settings('kafka_settings', 'security_protocol = "SSL"')),
      [`endpoint-plaintext@1 ${a}`],
    ],
    [
      'a protocol',
      kafka(
        'security_protocol = "ssl-authentication"',
        'ssl_client_certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:A"',
        'ssl_client_key_arn = "arn:aws:dms:eu-west-1:123456789012:cert:B"',
      ),
      [],
    ],
    ['clear text by its name', kafka('security_protocol = "plaintext"'), [`${plaintext}@6 ${a}`]],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });

  test('in hashicorp/awscc', () => {
    const hcl = block('awscc_dms_endpoint', 'a', [
      'endpoint_type = "target"',
      'engine_name = "kafka"',
      'kafka_settings = { security_protocol = "SASL_SSL" }',
    ]);
    expect(found(hcl)).toEqual([`${invalid}@4 awscc_dms_endpoint.a`]);
  });
});

describe('in extra connection attributes', () => {
  test.each<Case>([
    ['a name of Kafka', attributes('kafka', '"securityProtocol=SASL_SSL"'), [`${invalid}@5 ${a}`]],
    ['of Redis', attributes('redis', '"sslSecurityProtocol=TLS1_2"'), [`${invalid}@5 ${a}`]],
    ['case does not count', attributes('kafka', '"securityProtocol=SSL-Encryption"'), []],
    [
      'beside a protocol',
      attributes('kafka', '"securityProtocol=bogus"', 'security_protocol = "ssl-encryption"'),
      [`${invalid}@5 ${a}`],
    ],
    [
      'in both',
      attributes('kafka', '"securityProtocol=SSL"', 'security_protocol = "SSL"'),
      [`${invalid}@5 ${a}`, `${invalid}@7 ${a}`],
    ],
    [
      'clear text by another name',
      attributes('kafka', '"securityProtocol=SASL_PLAINTEXT"'),
      [`${plaintext}@5 ${a}`, `${invalid}@5 ${a}`],
    ],
    ['clear text by its name', attributes('kafka', '"securityProtocol=PLAINTEXT"'), [`${plaintext}@5 ${a}`]],
    ['empty', attributes('kafka', '"securityProtocol="'), [`${unset}@6 ${a}`]],
    [
      'before what is unknown',
      `${attributes('kafka', `"securityProtocol=SASL_SSL;x=\${${unknown}}"`)}${declared}`,
      [`${invalid}@5 ${a}`],
    ],
    ['of another engine', attributes('redis', '"securityProtocol=SASL_SSL"'), []],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe('what is to be written', () => {
  const kafkaWith = (...lines: string[]) => bare('kafka', ...settings('kafka_settings', ...lines));
  const sasl = ['sasl_username = "dms"', 'sasl_password = var.password'];
  test.each<[name: string, hcl: string, expected: string]>([
    [
      'SASL_SSL',
      kafkaWith('security_protocol = "SASL_SSL"', ...sasl),
      'safe kafka_settings.security_protocol = "sasl-ssl"',
    ],
    ['sasl_ssl', kafkaWith('security_protocol = "sasl_ssl"'), 'safe kafka_settings.security_protocol = "sasl-ssl"'],
    ['SSL', kafkaWith('security_protocol = "SSL"'), 'safe kafka_settings.security_protocol = "ssl-encryption"'],
    ['SSL with a password', kafkaWith('security_protocol = "SSL"', ...sasl), 'none'],
    ['SSL with a client key', kafkaWith('security_protocol = "SSL"', 'ssl_client_key_arn = "x"'), 'none'],
    [
      'a slip',
      kafkaWith('security_protocol = "ssl-encription"'),
      'safe kafka_settings.security_protocol = "ssl-encryption"',
    ],
    [
      'PLAINTEXT',
      kafkaWith('security_protocol = "PLAINTEXT"'),
      'unsafe kafka_settings.security_protocol = "ssl-encryption"',
    ],
    [
      'SASL_PLAINTEXT',
      kafkaWith('security_protocol = "SASL_PLAINTEXT"', ...sasl),
      'unsafe kafka_settings.security_protocol = "sasl-ssl"',
    ],
    ['nothing near', kafkaWith('security_protocol = "on"'), 'none'],
    ['near clear text', kafkaWith('security_protocol = "plain"'), 'none'],
    [
      'Redis has one only',
      bare('redis', ...settings('redis_settings', 'ssl_security_protocol = "TLS1_2"')),
      'unsafe redis_settings.ssl_security_protocol = "ssl-encryption"',
    ],
    [
      'Redis, SSL',
      bare('redis', ...settings('redis_settings', 'ssl_security_protocol = "SSL"')),
      'safe redis_settings.ssl_security_protocol = "ssl-encryption"',
    ],
    ['an extra connection attribute', attributes('kafka', '"securityProtocol=SASL_SSL"'), 'none'],
  ])('%s', (_, hcl, expected) => {
    expect(fixes(invalid, `variable "password" {}\n${hcl}`)).toEqual([expected]);
  });

  const told = (files: string | Record<string, string>) =>
    run(files)
      .findings.filter(({ rule }) => rule.id === invalid)
      .map(words);

  test('the value, and what is meant', () => {
    expect(told(kafka('security_protocol = "SASL_SSL"'))).toEqual([
      {
        fact: 'aws_dms_endpoint.a (Kafka target): kafka_settings.security_protocol is "SASL_SSL", which is not a DMS protocol; the protocols are "ssl-encryption", "ssl-authentication", "sasl-ssl" and "plaintext".',
        remedy: 'Write "sasl-ssl".',
        lines: [],
      },
    ]);
  });

  test('nothing near: all that encrypt', () => {
    expect(told(kafka('security_protocol = "on"'))[0]!.remedy).toBe(
      'Write "ssl-encryption", "ssl-authentication" or "sasl-ssl". No lines are given, because it is not known which protocol is meant.',
    );
  });

  test('in extra connection attributes: the settings block', () => {
    expect(told(attributes('kafka', '"securityProtocol=SASL_SSL"'))[0]).toEqual({
      fact: 'aws_dms_endpoint.a (Kafka target): securityProtocol in extra_connection_attributes is "SASL_SSL", which is not a DMS protocol; the protocols are "ssl-encryption", "ssl-authentication", "sasl-ssl" and "plaintext".',
      remedy:
        'Remove it, and set kafka_settings.security_protocol to "sasl-ssl". No lines are given, because dmslint does not edit extra_connection_attributes.',
      lines: [],
    });
  });

  test.each([
    [
      'a sensitive value',
      `${kafka('security_protocol = var.p')}variable "p" {\n  default   = "canary"\n  sensitive = true\n}\n`,
    ],
    ['a file', { 'main.tf': kafka('security_protocol = file("p")'), p: 'canary' }],
    ['an address with a password', attributes('kafka', '"securityProtocol=x://u:canary@h"')],
  ] as const)('%s is not shown', (_, files) => {
    expect(told(files as string)).toHaveLength(1);
    expect(JSON.stringify(told(files as string))).not.toContain('canary');
  });
});

test.each([
  ['sasl-ssl', 'pass', undefined],
  ['', 'not-applicable', 'security_protocol is not set'],
  ['sasl-quic', 'undetermined', 'security_protocol is not a known DMS protocol, but Terraform has accepted it'],
])('%s in a plan', (security_protocol, outcome, why) => {
  const values = { kafka_settings: [{ broker: 'b:9094', security_protocol }] };
  const named = { endpoint_id: 'a', endpoint_type: 'target', engine_name: 'kafka' };
  const plan = endpointPlan(named, { before: values, after: values });
  const { evidence = [] } = run({ 'plan.json': plan }, { paths: ['plan.json'], evidence: true }).report;
  const own = evidence.filter(({ rule }) => rule.id === 'endpoint-settings-invalid');
  expect(own.map((one) => [one.outcome, one.why])).toEqual([[outcome, why]]);
});

describe('a mechanism', () => {
  const own = 'broker = "b-1.example.com:9096"';
  const ofMsk = 'broker = "b-1.x.abc123.c2.kafka.eu-west-1.amazonaws.com:9096"';
  const sasl = (mechanism: string, broker = own) =>
    kafka(
      broker,
      'security_protocol = "sasl-ssl"',
      'sasl_username = "u"',
      'sasl_password = aws_x.y.password',
      `sasl_mechanism = ${mechanism}`,
    );

  test.each<[written: string, remedy: string | undefined, fix: string | undefined, broker?: string]>([
    ['"PLAIN"', 'Write "plain".', 'safe "plain"'],
    ['"PLAIN"', 'Write "scram-sha-512".', 'unsafe "scram-sha-512"', ofMsk],
    ['"SCRAM-SHA-512"', 'Write "scram-sha-512".', 'safe "scram-sha-512"'],
    ['"SCRAM-SHA-512"', 'Write "scram-sha-512".', 'safe "scram-sha-512"', ofMsk],
    ['"plian"', 'Write "plain".', 'unsafe "plain"'],
    ['"GSSAPI"', 'Write "scram-sha-512" or "plain".', 'none'],
    ['""', 'Write "scram-sha-512" or "plain".', 'none'],
    ['"plain"', undefined, undefined],
    ['null', undefined, undefined],
  ])('%s: %s', (written, remedy, fix, broker) => {
    const { findings } = run(sasl(written, broker));
    const told = findings.filter(({ rule }) => rule.id === invalid);
    expect(told.map((one) => words(one).remedy?.replace(/ No lines.*/, ''))).toEqual(
      remedy === undefined ? [] : [remedy],
    );
    expect(fixes(invalid, sasl(written, broker))).toEqual(
      fix === undefined ? [] : [fix.replace(' ', ' kafka_settings.sasl_mechanism = ')],
    );
  });

  test('is none of the protocols', () => {
    const { findings } = run(sasl('"PLAIN"'));
    expect(words(findings.find(({ rule }) => rule.id === invalid)!).fact).toBe(
      `${a} (Kafka target): kafka_settings.sasl_mechanism is "PLAIN", which is not a DMS SASL mechanism; the mechanisms are "scram-sha-512" and "plain".`,
    );
  });
});
