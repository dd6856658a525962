import { expect, test } from 'vitest';
import { said, used, verifying } from './support/certificates.ts';
import { declared, pem, unknown, wallet } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';

/** Certificates of scripts/make-certificates.mjs, at the first of January 2026. */

testOutcomes('certificate-expiring', {
  fail: used(pem('expiring')),
  pass: used(pem('root')),
  undetermined: used(`certificate_pem = ${unknown}`) + declared,
  notApplicable: used(wallet),
});

testInModule('certificate-expiring', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_certificate.this["expiring"]',
});

test.each<[name: string, content: string, expected: string[]]>([
  ['expiring', pem('expiring'), ['expiring@3']],
  ['expiring beside one that lasts', 'certificate_pem = "${file("expiring.pem")}${file("root.pem")}"', []],
])('%s', (_, content, expected) => {
  expect(said(verifying(content))).toEqual(expected.map((rule) => `certificate-${rule}`));
});
