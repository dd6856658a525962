import { describe, expect, test } from 'vitest';
import { kafkaClient, said, used, verifying } from './support/certificates.ts';
import { declared, pem, unknown, wallet } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';

/** Certificates of scripts/make-certificates.mjs, at the first of January 2026. */

testOutcomes('certificate-not-ca', {
  fail: used(pem('leaf')),
  pass: used(pem('root')),
  undetermined: used(`certificate_pem = ${unknown}`) + declared,
  notApplicable: used(wallet),
});

testInModule('certificate-not-ca', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_certificate.this["leaf"]',
});

test.each<[name: string, content: string, expected: string[]]>([
  ['a self-signed leaf', pem('self-signed'), []],
  ['a leaf', pem('leaf'), ['not-ca@3']],
])('%s', (_, content, expected) => {
  expect(said(verifying(content))).toEqual(expected.map((rule) => `certificate-${rule}`));
});

describe('Kafka clients', () => {
  test.each([['ssl_ca_certificate_arn', 'leaf.pem', ['certificate-not-ca@3']]])(
    '%s = %s',
    (argument, file, expected) => {
      expect(said(kafkaClient(argument, file))).toEqual(expected);
    },
  );
});
