import { describe, expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { isAboutContent, kafkaClient, said, used, verifying } from './support/certificates.ts';
import { declared, pem, unknown, wallet } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run, words } from './support/run.ts';

/** Certificates of scripts/make-certificates.mjs, at the first of January 2026. */

testOutcomes('certificate-expired', {
  fail: used(pem('expired')),
  pass: used(pem('root')),
  undetermined: used(`certificate_pem = ${unknown}`) + declared,
  notApplicable: used(wallet),
});

testInModule('certificate-expired', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_certificate.this["expired"]',
});

test.each<[name: string, content: string, expected: string[]]>([
  ['an old one beside a good one', 'certificate_pem = "${file("expired.pem")}${file("root.pem")}"', []],
  ['expired', pem('expired'), ['expired@3']],
  ['expired, in a child of its own text', 'certificate_pem = "x\\n${file("expired.pem")}\\ny"', ['expired@3']],
  ['an old leaf', pem('expired-leaf'), ['not-ca@3', 'expired@3']],
  [
    'a valid leaf does not save an old authority',
    'certificate_pem = "${file("leaf.pem")}${file("expired.pem")}"',
    ['expired@3'],
  ],
])('%s', (_, content, expected) => {
  expect(said(verifying(content))).toEqual(expected.map((rule) => `certificate-${rule}`));
});

describe('Kafka clients', () => {
  test.each([
    ['ssl_client_certificate_arn', 'leaf.pem', []],
    ['ssl_client_certificate_arn', 'expired-leaf.pem', ['certificate-expired@3']],
  ])('%s = %s', (argument, file, expected) => {
    expect(said(kafkaClient(argument, file))).toEqual(expected);
  });
});

test('a name in a certificate is told without its control characters, and bounded', () => {
  const { findings } = run({ ...CERTIFICATE_FILES, 'main.tf': verifying(pem('hostile')) });
  const [expired, ...others] = findings.filter(isAboutContent);
  expect([expired?.rule.id, others]).toEqual(['certificate-expired', []]);
  expect(words(expired!).fact).not.toMatch(/[\u0000-\u001f]/);
});
