import { describe, expect, test } from 'vitest';
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
import { bare, CA, fixes, LINK, MODE, named, PEM, VARIABLES } from './support/fixes.ts';
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

describe('what is to be set', () => {
  const sso = 'certificate_wallet = "eA=="';
  test.each([
    ['the PEM beside the wallet', bare('postgres', MODE, LINK) + named('ca', sso) + named('cb', PEM), '.cb'],
    ['the wallet beside the PEM', bare('oracle', mode('verify-ca'), LINK) + CA + named('cb', sso), '.cb'],
    ['nothing of the kind', bare('oracle', mode('verify-ca'), LINK) + CA, undefined],
    [
      'in settings it is not known which is meant',
      bare('redis', 'redis_settings {', '  ssl_ca_certificate_arn = aws_dms_certificate.ca.certificate_arn', '}') +
        named('ca', sso) +
        named('cb', PEM),
      undefined,
    ],
  ])('%s', (_, hcl, name) => {
    expect(fixes('endpoint-certificate-kind', VARIABLES + hcl)).toEqual([
      name === undefined ? 'none' : `unsafe certificate_arn = aws_dms_certificate${name}.certificate_arn`,
    ]);
  });
});
