/** What an endpoint connects to, as far as its certificate and its listeners depend on it. */
export type ServerKind =
  | 'rds-instance'
  | 'rds-cluster'
  | 'rds-proxy'
  | 'documentdb'
  | 'documentdb-elastic'
  | 'msk'
  | 'msk-serverless'
  | 'elasticache'
  | 'elasticache-serverless'
  | 'memorydb'
  | 'opensearch'
  | 'redshift'
  | 'redshift-serverless'
  | 'azure'
  | 'cloud-sql'
  | 'mongodb-atlas'
  | 'confluent';

/** A managed server, by its kind and, in AWS, its region; undefined where that is not known. */
export interface ManagedServer {
  readonly kind: ServerKind;
  readonly region: string | undefined;
  /** A custom endpoint of an Aurora cluster: whether its name is in the certificates is not documented. */
  readonly isCustomEndpoint?: true;
}

/** What each kind is called in messages, with its article. */
export const SERVER_TITLES: Readonly<Record<ServerKind, string>> = {
  'rds-instance': 'an RDS instance',
  'rds-cluster': 'an RDS cluster',
  'rds-proxy': 'an RDS Proxy',
  documentdb: 'an Amazon DocumentDB cluster',
  'documentdb-elastic': 'an Amazon DocumentDB elastic cluster',
  msk: 'an Amazon MSK cluster',
  'msk-serverless': 'an Amazon MSK Serverless cluster',
  elasticache: 'an ElastiCache cluster',
  'elasticache-serverless': 'an ElastiCache serverless cache',
  memorydb: 'an Amazon MemoryDB cluster',
  opensearch: 'an OpenSearch domain',
  redshift: 'an Amazon Redshift cluster',
  'redshift-serverless': 'an Amazon Redshift Serverless workgroup',
  azure: 'an Azure database',
  'cloud-sql': 'a Google Cloud SQL instance',
  'mongodb-atlas': 'a MongoDB Atlas cluster',
  confluent: 'a Confluent Cloud cluster',
};

const REGION = '(?<region>[a-z]{2}(?:-[a-z]+)+-\\d)';

/**
 * Host names that a service gives to its servers. In the regions of China the service stands before the region, elsewhere after it.
 * Amazon RDS, Aurora, DocumentDB, MSK, ElastiCache, MemoryDB, OpenSearch and Redshift guides, "endpoints"; Azure, Google Cloud, MongoDB and Confluent documentation
 * (docs/facts.md, section 4).
 */
const HOSTS: readonly (readonly [kind: ServerKind, pattern: RegExp])[] = [
  ['rds-proxy', rds('(?:[a-z0-9-]+\\.endpoint|[a-z0-9-]+)\\.proxy-[a-z0-9]+', 'rds')],
  ['rds-cluster', rds('[a-z0-9-]+\\.cluster-(?:ro-|custom-)?[a-z0-9]+', 'rds')],
  ['rds-instance', rds('[a-z0-9-]+\\.[a-z0-9]+', 'rds')],
  ['documentdb', rds('[a-z0-9-]+\\.(?:cluster-(?:ro-)?)?[a-z0-9]+', 'docdb')],
  ['documentdb-elastic', new RegExp(`^[a-z0-9-]+\\.${REGION}\\.docdb-elastic\\.amazonaws\\.com$`)],
  ['msk', new RegExp(`\\.kafka\\.${REGION}\\.amazonaws\\.com(?:\\.cn)?$`)],
  ['msk-serverless', new RegExp(`\\.kafka-serverless\\.${REGION}\\.amazonaws\\.com(?:\\.cn)?$`)],
  ['elasticache-serverless', /\.serverless\.[a-z0-9-]+\.cache\.amazonaws\.com(?:\.cn)?$/],
  ['elasticache', /\.cache\.amazonaws\.com(?:\.cn)?$/],
  ['memorydb', new RegExp(`\\.memorydb\\.${REGION}\\.amazonaws\\.com(?:\\.cn)?$`)],
  ['opensearch', new RegExp(`^[a-z0-9-]+\\.${REGION}\\.(?:es|aoss)\\.amazonaws\\.com(?:\\.cn)?$`)],
  ['opensearch', new RegExp(`\\.aos\\.${REGION}\\.on\\.aws$`)],
  ['redshift', rds('[a-z0-9-]+\\.[a-z0-9]+', 'redshift')],
  ['redshift-serverless', rds('[a-z0-9-]+\\.\\d{12}', 'redshift-serverless')],
  ['azure', /\.(?:database\.windows\.net|database\.azure\.com|cosmos\.azure\.com|database\.chinacloudapi\.cn)$/],
  ['azure', /\.(?:database\.usgovcloudapi\.net|cosmos\.azure\.(?:us|cn))$/],
  ['cloud-sql', /\.sql\.goog$/],
  ['mongodb-atlas', /\.mongodb(?:gov)?\.net$/],
  ['confluent', /\.confluent\.cloud$/],
];

function rds(server: string, service: string): RegExp {
  return new RegExp(
    `^${server}\\.(?:${REGION}\\.${service}\\.amazonaws\\.com(?:\\.cn)?|${service}\\.${REGION.replace('region', 'china')}\\.amazonaws\\.com\\.cn)$`,
  );
}

/** The server behind a host name that a service gives out; undefined for all others. */
export function managedHost(name: string): ManagedServer | undefined {
  const host = name.trim().toLowerCase().replace(/\.$/, '');
  for (const [kind, pattern] of HOSTS) {
    const found = pattern.exec(host);
    if (found === null) continue;
    const isCustomEndpoint = kind === 'rds-cluster' && host.includes('.cluster-custom-');
    const { region, china } = found.groups ?? {};
    return { kind, region: region ?? china, ...(isCustomEndpoint ? { isCustomEndpoint } : {}) };
  }
  return undefined;
}
