import { describe, expect, test } from 'vitest';
import type { AwsCa } from '../../../src/dms/certificates/aws-cas.ts';
import type { Bundle } from '../../../src/dms/certificates/bundles.ts';
import { bundleIssues, issues, type Verdict } from '../../../src/dms/certificates/issuing.ts';
import type { ServerKind } from '../../../src/dms/connection/server-kind.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const BEFORE = new Date('2025-01-01T00:00:00Z');
const EU = 'eu-west-1';
const rds = (region?: string, more: Partial<AwsCa> = {}): AwsCa => ({ kind: 'rds', region, ...more }) as AwsCa;
const amazon = (more: Partial<AwsCa> = {}): AwsCa => ({ kind: 'amazon', ...more }) as AwsCa;
const at = (kind: ServerKind, region?: string, mayBeCustom = false) => ({ server: { kind, region }, mayBeCustom });

describe('whether a CA issues the certificate of a server', () => {
  test.each<[what: string, ca: AwsCa | undefined, server: ReturnType<typeof at>, expected: Verdict, now?: Date]>([
    ['RDS of the region', rds(EU), at('rds-instance', EU), 'yes'],
    ['RDS of another region', rds('us-east-1'), at('rds-instance', EU), 'no'],
    ['RDS of no region', rds(), at('rds-instance', EU), 'yes'],
    ['RDS, a region that is not known', rds(EU), at('rds-instance'), 'undetermined'],
    ['RDS, a region that is none', rds(EU), at('rds-instance', 'mock-region'), 'undetermined'],
    ['RDS, for tests', rds(EU, { isForTests: true }), at('rds-instance', EU), 'undetermined'],
    ['RDS, an intermediate', rds(EU, { isIntermediate: true }), at('rds-instance', EU), 'undetermined'],
    ['RDS for a cluster', rds(EU), at('rds-cluster', EU), 'yes'],
    ['RDS for DocumentDB', rds(EU), at('documentdb', EU), 'yes'],
    ['RDS for a proxy', rds(EU), at('rds-proxy', EU), 'no'],
    ['RDS for an elastic cluster of DocumentDB', rds(EU), at('documentdb-elastic', EU), 'no'],
    ['RDS for MSK', rds(EU), at('msk', EU), 'no'],
    ['RDS for ElastiCache', rds(EU), at('elasticache'), 'no'],
    ['RDS for a serverless cache', rds(EU), at('elasticache-serverless'), 'no'],
    ['RDS for Azure', rds(EU), at('azure'), 'no'],
    ['RDS for Cloud SQL', rds(EU), at('cloud-sql'), 'no'],
    ['RDS for Atlas', rds(EU), at('mongodb-atlas'), 'no'],
    ['RDS for Confluent', rds(EU), at('confluent'), 'no'],
    ['RDS for Redshift', rds(EU), at('redshift', EU), 'undetermined'],
    ['RDS for OpenSearch', rds(EU), at('opensearch', EU), 'undetermined'],
    ['Amazon for a proxy', amazon(), at('rds-proxy', EU), 'yes'],
    ['Amazon for MSK', amazon(), at('msk', EU), 'yes'],
    ['Amazon, an intermediate', amazon({ isIntermediate: true }), at('rds-proxy', EU), 'undetermined'],
    ['Amazon for RDS', amazon(), at('rds-instance', EU), 'no'],
    ['Amazon for a cluster', amazon(), at('rds-cluster', EU), 'no'],
    [
      'Amazon for a cluster, when there was Aurora Serverless v1',
      amazon(),
      at('rds-cluster', EU),
      'undetermined',
      BEFORE,
    ],
    ['Amazon for a cluster, the day after', amazon(), at('rds-cluster', EU), 'no', new Date('2025-04-01T00:00:00Z')],
    ['Amazon for an instance at that time', amazon(), at('rds-instance', EU), 'no', BEFORE],
    ['Amazon for Azure', amazon(), at('azure'), 'undetermined'],
    ['another for RDS', undefined, at('rds-instance', EU), 'no'],
    ['another for a cluster at that time', undefined, at('rds-cluster', EU), 'no', BEFORE],
    ['another for what may be RDS Custom', undefined, at('rds-instance', EU, true), 'undetermined'],
    ['RDS of another region for what may be RDS Custom', rds('us-east-1'), at('rds-instance', EU, true), 'no'],
    ['another for a proxy', undefined, at('rds-proxy', EU), 'no'],
    ['another for a proxy of China', undefined, at('rds-proxy', 'cn-north-1'), 'undetermined'],
    ['another for a proxy of GovCloud', undefined, at('rds-proxy', 'us-gov-west-1'), 'undetermined'],
    ['another for a proxy of a region that is not known', undefined, at('rds-proxy'), 'undetermined'],
    ['another for Azure', undefined, at('azure'), 'undetermined'],
  ])('%s', (_, ca, server, expected, now = NOW) => {
    expect(issues(ca, server, now)).toBe(expected);
  });
});

describe('whether a bundle has such a CA', () => {
  const bundle = (kind: Bundle['kind'], region?: string, more: Partial<Bundle> = {}): Bundle => ({
    kind,
    region,
    partition: 'aws',
    ...more,
  });
  test.each<[what: string, bundle: Bundle, server: ReturnType<typeof at>, expected: Verdict, now?: Date]>([
    ['that of the region', bundle('rds', EU), at('rds-instance', EU), 'yes'],
    ['that of another region', bundle('rds', 'us-east-1'), at('rds-instance', EU), 'no'],
    ['the global one', bundle('rds'), at('rds-instance', EU), 'yes'],
    [
      'the global one of another partition',
      bundle('rds', undefined, { partition: 'aws-cn' }),
      at('rds-instance', EU),
      'no',
    ],
    ['the global one for another partition', bundle('rds'), at('rds-instance', 'cn-north-1'), 'no'],
    ['one that is known in part', bundle('rds', EU, { isPartlyKnown: true }), at('rds-instance', EU), 'undetermined'],
    ['a retired one', bundle('rds', undefined, { isRetired: true }), at('rds-instance', EU), 'no'],
    [
      'a retired one at its time',
      bundle('rds', undefined, { isRetired: true }),
      at('rds-instance', EU),
      'undetermined',
      BEFORE,
    ],
    ['a retired one for a proxy', bundle('rds', undefined, { isRetired: true }), at('rds-proxy', EU), 'no', BEFORE],
    ['that of Amazon for a proxy', bundle('amazon'), at('rds-proxy', EU), 'yes'],
    ['that of Amazon for a proxy of China', bundle('amazon'), at('rds-proxy', 'cn-north-1'), 'yes'],
    [
      'a retired one, the day after',
      bundle('rds', undefined, { isRetired: true }),
      at('rds-instance', EU),
      'no',
      new Date('2025-06-02T00:00:00Z'),
    ],
    ['that of Amazon for RDS', bundle('amazon'), at('rds-instance', EU), 'no'],
    ['for a region that is not known', bundle('rds', EU), at('rds-instance'), 'undetermined'],
  ])('%s', (_, one, server, expected, now = NOW) => {
    expect(bundleIssues(one, server, now)).toBe(expected);
  });
});
