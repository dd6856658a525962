import { expect, test } from 'vitest';
import { said, used, verifying } from './support/certificates.ts';
import { declared, pem, unknown, wallet } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';

/** Certificates of scripts/make-certificates.mjs, at the first of January 2026. */

testOutcomes('certificate-weak', {
  fail: used(pem('rsa-1024')),
  pass: used(pem('root')),
  undetermined: used(`certificate_pem = ${unknown}`) + declared,
  notApplicable: used(wallet),
});

testInModule('certificate-weak', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_certificate.this["weak"]',
});

test.each<[name: string, content: string, expected: string[]]>([
  ['a root signed with SHA-1', pem('sha1-root'), []],
  ['RSA 1024', pem('rsa-1024'), ['weak@3']],
  ['SHA-1', pem('sha1-intermediate'), ['weak@3']],
  ['MD5', pem('md5-intermediate'), ['weak@3']],
])('%s', (_, content, expected) => {
  expect(said(verifying(content))).toEqual(expected.map((rule) => `certificate-${rule}`));
});
