import { expect, test } from 'vitest';
import type { CheckResult } from '../../src/lint/finding.ts';
import { ca, endpoint, linked, mode, rootCa, verified, wallet } from './support/configuration.ts';
import { each } from './support/links.ts';
import { outcomesOf } from './support/outcomes.ts';
import { kafka, redis, target } from './support/settings.ts';

/** How rules end where nothing is reported, as evidence tells it: what passed, what does not apply, and what stays open for another rule to say. */

type Row = [rule: string, what: string, hcl: string, outcome: CheckResult['outcome']];

const UNKNOWN = 'variable "u" {}\n';
const link = (arn: string) => endpoint('postgres', verified, `certificate_arn = ${arn}`);
const client = (value: string) =>
  kafka(
    'security_protocol = "ssl-authentication"',
    `ssl_client_certificate_arn = ${value}`,
    `ssl_client_key_arn = ${value}`,
  );
const inRedis = redis(
  'ssl_security_protocol = "ssl-encryption"',
  'ssl_ca_certificate_arn = aws_dms_certificate.ca.certificate_arn',
);

const ROWS: Row[] = [
  [
    'endpoint-certificate-kind',
    'a certificate by its ARN',
    link('"arn:aws:dms:eu-west-1:123456789012:cert:ABC"'),
    'undetermined',
  ],
  ['endpoint-certificate-kind', 'an ARN that is not known', link('var.u') + UNKNOWN, 'undetermined'],
  [
    'endpoint-certificate-kind',
    'an instance that is not known',
    `${link('aws_dms_certificate.ca[var.u].certificate_arn')}${each}\n${UNKNOWN}`,
    'undetermined',
  ],
  [
    'endpoint-certificate-kind',
    'a link that leads nowhere',
    link('aws_dms_certificate.cc.certificate_arn') + rootCa,
    'not-applicable',
  ],
  ['endpoint-certificate-kind', 'no mode', endpoint('postgres', linked) + rootCa, 'not-applicable'],
  ['endpoint-certificate-kind', 'the mode none', endpoint('postgres', mode('none'), linked) + rootCa, 'not-applicable'],
  [
    'endpoint-certificate-kind',
    'an engine without',
    endpoint('kinesis', mode('none'), linked) + rootCa,
    'not-applicable',
  ],
  ['endpoint-certificate-kind', 'a PEM in settings', inRedis + rootCa, 'pass'],
  ['endpoint-certificate-kind', 'a wallet in settings', inRedis + ca(wallet), 'fail'],
  ['endpoint-certificate-missing', 'one of another kind', link('"rds-ca"'), 'pass'],
  [
    'endpoint-certificate-missing',
    'a link that leads nowhere',
    link('aws_dms_certificate.cc.certificate_arn') + rootCa,
    'not-applicable',
  ],
  [
    'endpoint-certificate-missing',
    'Kafka, with settings that may not be there',
    `${target('kafka', 'dynamic "kafka_settings" {', '  for_each = var.u', '  content {', '    security_protocol = kafka_settings.value', '  }', '}')}${UNKNOWN}`,
    'undetermined',
  ],
  [
    'endpoint-certificate-missing',
    'Kafka, a protocol that is not known',
    kafka('security_protocol = var.u') + UNKNOWN,
    'undetermined',
  ],
  [
    'endpoint-certificate-missing',
    'Kafka, links that lead nowhere',
    client('aws_dms_certificate.cc.certificate_arn') + rootCa,
    'pass',
  ],
  [
    'endpoint-certificate-missing',
    'Kafka, links that fall back to null',
    client('try(aws_dms_certificate.cc.certificate_arn, null)') + rootCa,
    'fail',
  ],
  [
    'endpoint-certificate-missing',
    'Terraform changes neither the certificate nor the mode',
    endpoint('postgres', verified, linked, 'lifecycle {', '  ignore_changes = [certificate_arn, ssl_mode]', '}') +
      rootCa,
    'pass',
  ],
];

test.each(ROWS)('%s: %s', (rule, _, hcl, expected) => {
  expect(outcomesOf(rule, hcl).outcomes).toEqual([expected]);
});
