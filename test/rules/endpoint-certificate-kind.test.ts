import { expect, test } from 'vitest';
import { said, verifying, verifyingOracle } from './support/certificates.ts';
import {
  ca,
  declared,
  endpoint,
  linked,
  mode,
  pem,
  rootCa,
  unknown,
  verified,
  wallet,
} from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';

const oracle = endpoint('oracle', mode('verify-ca'), linked);

testOutcomes('endpoint-certificate-kind', {
  fail: oracle + rootCa,
  pass: oracle + ca(wallet),
  undetermined: oracle + ca(`certificate_pem = ${unknown}\n  certificate_wallet = ${unknown}`) + declared,
  notApplicable: endpoint('postgres', verified, 'certificate_arn = null'),
});

testInModule('endpoint-certificate-kind', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["oracle"]',
});

test.each<[name: string, content: string, expected: string[]]>([
  ['certificate_pem instead', pem('root'), ['endpoint-certificate-kind@11 aws_dms_endpoint.a']],
  ['which of them is not known', 'certificate_wallet = var.unknown\n  certificate_pem = var.unknown', []],
])('%s', (_, content, expected) => {
  expect(said(verifyingOracle(content))).toEqual(expected);
});

test('a wallet for another engine', () => {
  expect(said(verifying('certificate_wallet = filebase64("cwallet.sso")'))).toEqual([
    'endpoint-certificate-kind@11 aws_dms_endpoint.a',
  ]);
});
