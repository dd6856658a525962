import { expect, test } from 'vitest';
import { bundleAddress, bundleAt, partitionOf, truststoreAt } from '../../../src/dms/certificates/bundles.ts';

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
  ['https://www.amazontrust.com/repository/AmazonRootCA1.pem.txt', undefined],
  ['https://www.amazontrust.com/a/repository/AmazonRootCA1.pem', undefined],
  ['https://www.amazontrust.com.example.com/repository/AmazonRootCA1.pem', undefined],
  ['https://a.www.amazontrust.com/repository/AmazonRootCA1.pem', undefined],
  ['http://WWW.AmazonTrust.com/repository/AmazonRootCA4.pem#a', amazon],
  [' https://www.amazontrust.com/repository/AmazonRootCA1.pem\n', amazon],
  ['xhttps://www.amazontrust.com/repository/AmazonRootCA1.pem', undefined],
  ['https://s3.amazonaws.com/rds-downloads/rds-ca-2015-root.pem', retired()],
  ['https://s3.amazonaws.com/rds-downloads/rds-ca-2019-root.pem', retired()],
  ['https://S3.amazonaws.com/rds-downloads/rds-ca-2019-root.pem?x', retired()],
  ['https://s3.amazonaws.com/rds-downloads/rds-ca-2019-root.pem.txt', undefined],
  ['https://s3.amazonaws.com/rds-downloads/a/rds-ca-2019-root.pem', undefined],
  ['https://s3.amazonaws.com/a/rds-downloads/rds-ca-2019-root.pem', undefined],
  ['https://a.s3.amazonaws.com/rds-downloads/rds-ca-2019-root.pem', undefined],
  ['', undefined],
])('%s', (address, expected) => {
  expect(bundleAt(address)).toEqual(expected);
});

const partly = (partition: string) => ({ ...rds(undefined, partition), isPartlyKnown: true });
test.each([
  ['https://truststore.pki.rds.amazonaws.com/', partly('aws')],
  ['HTTP://Truststore.pki.rds.amazonaws.com/eu', partly('aws')],
  ['https://rds-truststore.s3.cn-north-1.amazonaws.com.cn/', partly('aws-cn')],
  ['https://truststore.pki.rds.amazonaws.com', undefined],
  ['https://truststore.pki.rds.amazonaws.com.example.com/', undefined],
  ['xhttps://truststore.pki.rds.amazonaws.com/', undefined],
  ['https://www.amazontrust.com/', undefined],
  ['', undefined],
])('what begins with %s', (beginning, expected) => {
  expect(truststoreAt(beginning)).toEqual(expected);
});

test.each([
  ['us-iso-east-1', undefined],
  ['us-isob-east-1', undefined],
  ['eu-isoe-west-1', undefined],
  ['eusc-de-east-1', undefined],
  ['us-gov-west-1', 'aws-us-gov'],
  ['cn-north-1', 'aws-cn'],
  ['me-central-1', 'aws'],
])('the partition of %s: %s', (region, expected) => {
  expect(partitionOf(region)).toBe(expected);
});
