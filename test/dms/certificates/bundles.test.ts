import { expect, test } from 'vitest';
import { bundleAddress, bundleAt } from '../../../src/dms/certificates/bundles.ts';

test.each([
  ['rds', 'eu-west-1', 'truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem'],
  ['rds', undefined, 'truststore.pki.rds.amazonaws.com/global/global-bundle.pem'],
  ['rds', 'us-gov-east-1', 'truststore.pki.us-gov-west-1.rds.amazonaws.com/us-gov-east-1/us-gov-east-1-bundle.pem'],
  ['rds', 'cn-north-1', 'rds-truststore.s3.cn-north-1.amazonaws.com.cn/cn-north-1/cn-north-1-bundle.pem'],
  ['rds', 'us-iso-east-1', undefined],
  ['amazon', 'eu-west-1', 'www.amazontrust.com/repository'],
] as const)('the bundle of %s in %s', (kind, region, expected) => {
  expect(bundleAddress(kind, region)).toBe(expected);
});

const rds = (region: string | undefined, partition = 'aws') => ({ kind: 'rds', region, partition });
const retired = (region?: string) => ({ ...rds(region), isRetired: true });
const amazon = { kind: 'amazon', region: undefined, partition: 'aws' };
test.each([
  ['https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem', rds(undefined)],
  ['https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem', rds('eu-west-1')],
  ['HTTPS://TrustStore.PKI.rds.amazonaws.com:443/eu-west-1/eu-west-1-bundle.pem?x=1', rds('eu-west-1')],
  ['https://truststore.pki.rds.amazonaws.com/eu-west-1/us-east-1-bundle.pem', undefined],
  ['https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.p7b', undefined],
  ['https://truststore.pki.rds.amazonaws.com.example.com/global/global-bundle.pem', undefined],
  ['https://example.com/truststore.pki.rds.amazonaws.com/global/global-bundle.pem', undefined],
  ['https://truststore.pki.rds.amazonaws.com@example.com/global/global-bundle.pem', undefined],
  ['truststore.pki.rds.amazonaws.com/global/global-bundle.pem', undefined],
  [
    'https://truststore.pki.us-gov-west-1.rds.amazonaws.com/us-gov-east-1/us-gov-east-1-bundle.pem',
    rds('us-gov-east-1', 'aws-us-gov'),
  ],
  ['https://rds-truststore.s3.cn-north-1.amazonaws.com.cn/global/global-bundle.pem', rds(undefined, 'aws-cn')],
  ['https://s3.amazonaws.com/rds-downloads/rds-combined-ca-bundle.pem', retired()],
  ['https://rds-downloads.s3.amazonaws.com/rds-combined-ca-bundle.pem', retired()],
  ['https://s3.amazonaws.com/rds-downloads/rds-ca-2019-eu-west-1.pem', retired('eu-west-1')],
  ['https://s3.amazonaws.com/rds-downloads/rds-ca-rsa2048-g1.pem', undefined],
  ['https://www.amazontrust.com/repository/AmazonRootCA1.pem', amazon],
  ['https://www.amazontrust.com/repository/SFSRootCAG2.pem', amazon],
  ['https://www.amazontrust.com/repository/AmazonRootCA1.cer', undefined],
])('%s', (address, expected) => {
  expect(bundleAt(address)).toEqual(expected);
});
