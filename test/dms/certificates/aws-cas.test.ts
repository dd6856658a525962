import { expect, test } from 'vitest';
import { awsCa } from '../../../src/dms/certificates/aws-cas.ts';
import type { Certificate509 } from '../../../src/dms/certificates/x509.ts';
import { awsCaRows } from '../../../src/generated/aws-cas.ts';

/** A certificate with what its CA is told by. */
const certificate = (name: string, issuer = name, fingerprint = '00') =>
  ({ name, issuer, fingerprint, isSelfSigned: issuer === name }) as Certificate509;
const rds = (region?: string) => ({ kind: 'rds', region });
const test2 = (region?: string) => ({ ...rds(region), isForTests: true });
const amazon = { kind: 'amazon' };

test.each([
  ['Amazon RDS eu-west-1 Root CA RSA2048 G1', rds('eu-west-1')],
  ['Amazon RDS us-gov-west-1 Root CA ECC384 G1', rds('us-gov-west-1')],
  ['Amazon RDS cn-north-1 Root CA RSA4096 G2', rds('cn-north-1')],
  ['Amazon RDS eu-west-1 2019 CA', rds('eu-west-1')],
  ['Amazon RDS af-south-1 Root CA', rds('af-south-1')],
  ['Amazon RDS af-south-1 CA', rds('af-south-1')],
  ['Amazon RDS Root 2019 CA', rds()],
  ['Amazon RDS Beta us-east-1 Root CA RSA2048 G1', test2('us-east-1')],
  ['Amazon RDS Preview us-east-2 2019 CA', test2('us-east-2')],
  ['Amazon RDS Preview Root 2019 CA', test2()],
  ['Amazon Root CA 1', amazon],
  ['Starfield Services Root Certificate Authority - G2', amazon],
  ['C=US, O=Starfield Technologies, Inc., OU=Starfield Class 2 Certification Authority', amazon],
  ['Amazon RDS eu-west-1', undefined],
  ['My Amazon RDS eu-west-1 Root CA RSA2048 G1', undefined],
  ['Amazon RDS eu-west-1 Root CA RSA2048 G1 of mine', undefined],
  ['Example Root CA', undefined],
])('the name %s', (name, expected) => {
  expect(awsCa(certificate(name))).toEqual(expected);
});

test.each([
  ['Amazon RDS eu-west-1 Subordinate CA RSA2048 G1.A.6', 'Amazon RDS eu-west-1 Root CA RSA2048 G1', rds('eu-west-1')],
  ['Anything', 'Amazon RDS eu-west-1 Root CA RSA2048 G1', rds('eu-west-1')],
  ['Amazon RSA 2048 M02', 'Amazon Root CA 1', amazon],
  ['Example Intermediate CA', 'Example Root CA', undefined],
])('%s, issued by %s', (name, issuer, expected) => {
  expect(awsCa(certificate(name, issuer))).toEqual(expected && { ...expected, isIntermediate: true });
});

test('every certificate that AWS has published is recognized by its fingerprint, and by its name', () => {
  const rows = awsCaRows();
  expect(rows.length).toBe(120);
  for (const [name, kind, region, , , fingerprint] of rows) {
    const colons = fingerprint.toUpperCase().replace(/..(?=.)/g, '$&:');
    expect(awsCa(certificate('?', '?', colons)), name).toMatchObject(
      kind === 'rds' ? { region: region || undefined } : amazon,
    );
    expect(awsCa(certificate(name)), name).toMatchObject({ kind });
  }
});
