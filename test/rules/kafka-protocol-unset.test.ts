import { describe, expect, test } from 'vitest';
import { declared, endpoint, unknown } from './support/configuration.ts';
import { bare, fixes, VARIABLES } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { type Case, found } from './support/run.ts';
import { a, kafka, settings, target, unset } from './support/settings.ts';

testOutcomes('kafka-protocol-unset', {
  fail: kafka('broker = "b:9092"'),
  pass: kafka('broker = "b:9094"', 'security_protocol = "sasl-ssl"'),
  undetermined: kafka('broker = "b:9094"', `security_protocol = ${unknown}`) + declared,
  notApplicable: endpoint('mysql'),
});

testInModule('kafka-protocol-unset', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["kafka"]',
});

test.each<Case>([
  ['omitted', kafka('topic = "a"'), [`${unset}@5 ${a}`]],
  ['null', kafka('security_protocol = null'), [`${unset}@6 ${a}`]],
  ['ssl-encryption', kafka('security_protocol = "ssl-encryption"'), []],
  ['empty is not sent', kafka('security_protocol = ""'), [`${unset}@6 ${a}`, `endpoint-settings-invalid@6 ${a}`]],
  ['no protocol at all', kafka('security_protocol = "sasl_ssl"'), [`endpoint-settings-invalid@6 ${a}`]],
  [
    'sasl-ssl',
    kafka('security_protocol = "sasl-ssl"', 'sasl_username = "u"', 'sasl_password = var.unknown') + declared,
    [],
  ],
  [
    'not known',
    `${kafka('security_protocol = var.protocol')}variable "protocol" {}\n`,
    [`endpoint-undetermined@9 ${a}`],
  ],
  [
    'in worlds',
    `${kafka('security_protocol = var.tls ? "ssl-encryption" : null')}variable "tls" {\n  type = bool\n}\n`,
    [`${unset}@6 ${a} when var.tls is false`],
  ],
  [
    'a lookup that finds nothing',
    `${kafka('security_protocol = lookup(var.kafka, "security_protocol", null)')}variable "kafka" {\n  default = { topic = "a" }\n}\n`,
    [`${unset}@10 ${a}`],
  ],
  [
    'an extra connection attribute sets it',
    target(
      'kafka',
      'extra_connection_attributes = "securityProtocol=ssl-encryption"',
      ...settings('kafka_settings', 'topic = "a"'),
    ),
    [],
  ],
  [
    'unknown extra connection attributes',
    `${target('kafka', 'extra_connection_attributes = var.more', ...settings('kafka_settings', 'topic = "a"'))}variable "more" {}\n`,
    [`endpoint-undetermined@10 ${a}`],
  ],
  ['no block: the provider refuses the endpoint', target('kafka'), []],
])('%s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

describe('what is to be set', () => {
  const bareKafka = (...lines: string[]) => bare('kafka', 'kafka_settings {', ...lines.map((line) => `  ${line}`), '}');
  test.each<[name: string, hcl: string, expected: string]>([
    ['Kafka, unset', bareKafka('broker = "b"'), 'unsafe kafka_settings.security_protocol = "ssl-encryption"'],
    ['Kafka with a user, who needs sasl-ssl', bareKafka('sasl_username = "u"'), 'none'],
    [
      'Kafka, and changes are ignored',
      bare('kafka', 'kafka_settings {', '}', 'lifecycle {', '  ignore_changes = [kafka_settings]', '}'),
      'none',
    ],
  ])('%s', (_, hcl, expected) => {
    expect(fixes('kafka-protocol-unset', VARIABLES + hcl)).toContain(expected);
  });
});
