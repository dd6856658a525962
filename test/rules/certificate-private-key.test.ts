import { describe, expect, test } from 'vitest';
import { kafkaClient, said, used, verifying } from './support/certificates.ts';
import { declared, pem, unknown, wallet } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';

/** Certificates of scripts/make-certificates.mjs, at the first of January 2026. */

testOutcomes('certificate-private-key', {
  fail: used('certificate_pem = "${file("root.pem")}${file("key.pem")}"'),
  pass: used(pem('root')),
  undetermined: used(`certificate_pem = ${unknown}`) + declared,
  notApplicable: used(wallet),
});

testInModule('certificate-private-key', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_certificate.this["key"]',
});

test.each<[name: string, content: string, expected: string[]]>([
  ['a key with it', 'certificate_pem = "${file("root.pem")}${file("key.pem")}"', ['private-key@3']],
  ['a key alone', pem('key'), ['private-key@3']],
])('%s', (_, content, expected) => {
  expect(said(verifying(content))).toEqual(expected.map((rule) => `certificate-${rule}`));
});

describe('Kafka clients', () => {
  test.each([
    ['ssl_client_key_arn', 'key.pem', []],
    ['ssl_ca_certificate_arn', 'key.pem', ['certificate-private-key@3']],
  ])('%s = %s', (argument, file, expected) => {
    expect(said(kafkaClient(argument, file))).toEqual(expected);
  });
});
