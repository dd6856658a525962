import { expect, test } from 'vitest';
import { managedHost } from '../../src/dms/connection/server-kind.ts';

test.each([
  ['orders.cabcdefghijk.eu-west-1.rds.amazonaws.com', 'rds-instance', 'eu-west-1'],
  ['ORDERS.CABCDEFGHIJK.EU-WEST-1.RDS.AMAZONAWS.COM.', 'rds-instance', 'eu-west-1'],
  ['orders.cluster-cabcdefghijk.us-gov-west-1.rds.amazonaws.com', 'rds-cluster', 'us-gov-west-1'],
  ['orders.cluster-ro-cabcdefghijk.eu-west-1.rds.amazonaws.com', 'rds-cluster', 'eu-west-1'],
  ['orders.proxy-cabcdefghijk.eu-west-1.rds.amazonaws.com', 'rds-proxy', 'eu-west-1'],
  ['readers.endpoint.proxy-cabcdefghijk.eu-west-1.rds.amazonaws.com', 'rds-proxy', 'eu-west-1'],
  ['orders.cabcdefghijk.rds.cn-north-1.amazonaws.com.cn', 'rds-instance', 'cn-north-1'],
  ['orders.cluster-cabcdefghijk.rds.cn-northwest-1.amazonaws.com.cn', 'rds-cluster', 'cn-northwest-1'],
  ['docs.cluster-cabcdefghijk.eu-central-1.docdb.amazonaws.com', 'documentdb', 'eu-central-1'],
  ['docs-0.cabcdefghijk.eu-central-1.docdb.amazonaws.com', 'documentdb', 'eu-central-1'],
  ['docs-123456789012.us-east-1.docdb-elastic.amazonaws.com', 'documentdb-elastic', 'us-east-1'],
  ['b-1.stream.abcdef.c2.kafka.eu-west-1.amazonaws.com', 'msk', 'eu-west-1'],
  ['boot-abcdefgh.c1.kafka-serverless.eu-west-1.amazonaws.com', 'msk-serverless', 'eu-west-1'],
  ['master.cache.abcdef.euw1.cache.amazonaws.com', 'elasticache', undefined],
  ['cache-abcdef.serverless.euw1.cache.amazonaws.com', 'elasticache-serverless', undefined],
  ['clustercfg.cache.abcdef.memorydb.eu-west-1.amazonaws.com', 'memorydb', 'eu-west-1'],
  ['vpc-search-abcdef.eu-west-1.es.amazonaws.com', 'opensearch', 'eu-west-1'],
  ['dw.cabcdefghijk.eu-west-1.redshift.amazonaws.com', 'redshift', 'eu-west-1'],
  ['dw.123456789012.eu-west-1.redshift-serverless.amazonaws.com', 'redshift-serverless', 'eu-west-1'],
  ['orders.database.windows.net', 'azure', undefined],
  ['orders.postgres.database.azure.com', 'azure', undefined],
  ['abcdef.eu-west1.sql.goog', 'cloud-sql', undefined],
  ['cluster0.abcde.mongodb.net', 'mongodb-atlas', undefined],
  ['pkc-abcde.eu-west-1.aws.confluent.cloud', 'confluent', undefined],
])('%s is %s', (host, kind, region) => {
  expect(managedHost(host)).toEqual({ kind, region });
});

test('a custom endpoint of a cluster is told apart', () => {
  expect(managedHost('some.cluster-custom-cabcdefghijk.eu-west-1.rds.amazonaws.com')).toEqual({
    kind: 'rds-cluster',
    region: 'eu-west-1',
    isCustomEndpoint: true,
  });
});

test.each([
  'db.example.com',
  'rds.amazonaws.com',
  'orders.rds.amazonaws.com.example.com',
  'orders.cabcdefghijk.eu-west-1.rds.amazonaws.com:5432',
  'mongodb.net.example.org',
  '10.0.0.5',
  '',
])('%j is none of them', (host) => {
  expect(managedHost(host)).toBeUndefined();
});
