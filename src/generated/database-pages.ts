// Made by scripts/cookbook.mjs from rules/databases/*.md. Do not edit.
/** A page of the cookbook, `databases/<name>.md`: how to encrypt the connection to these databases, and to verify the server. */
export interface DatabasePage {
  readonly name: string;
  readonly title: string;
  /** Every engine of `src/dms/engines.ts` is on one page. */
  readonly engines: readonly string[];
  /** What else people call them, in lower case, the words separated by spaces. */
  readonly words: readonly string[];
}

export const databasePages: readonly DatabasePage[] = [
  {
    name: 'documentdb',
    title: 'Amazon DocumentDB',
    engines: ['docdb'],
    words: ['documentdb', 'document db', 'amazon documentdb'],
  },
  {
    name: 'db2',
    title: 'Db2',
    engines: ['db2', 'db2-zos'],
    words: ['db2 luw', 'ibm db2', 'rds db2', 'db2 z/os'],
  },
  {
    name: 'kafka',
    title: 'Kafka',
    engines: ['kafka'],
    words: ['msk', 'amazon msk', 'apache kafka'],
  },
  {
    name: 'mongodb',
    title: 'MongoDB',
    engines: ['mongodb'],
    words: ['mongo', 'atlas', 'mongodb atlas'],
  },
  {
    name: 'mysql',
    title: 'MySQL and MariaDB',
    engines: ['mysql', 'mariadb', 'aurora', 'aurora-serverless'],
    words: ['rds mysql', 'rds mariadb', 'aurora mysql', 'aurora mysql serverless', 'maria'],
  },
  {
    name: 'opensearch',
    title: 'OpenSearch and Elasticsearch',
    engines: ['opensearch', 'elasticsearch'],
    words: ['open search', 'elastic', 'amazon opensearch', 'opensearch service'],
  },
  {
    name: 'oracle',
    title: 'Oracle',
    engines: ['oracle'],
    words: ['rds oracle', 'wallet', 'tcps'],
  },
  {
    name: 'postgresql',
    title: 'PostgreSQL',
    engines: ['postgres', 'aurora-postgresql', 'aurora-postgresql-serverless'],
    words: ['postgresql', 'pg', 'rds postgres', 'rds postgresql', 'aurora postgres', 'aurora pg'],
  },
  {
    name: 'redis',
    title: 'Redis',
    engines: ['redis'],
    words: ['elasticache', 'elasticache redis', 'memorydb', 'valkey'],
  },
  {
    name: 'redshift-s3-and-other-aws-services',
    title: 'Redshift, S3 and other services of AWS',
    engines: ['redshift', 'redshift-serverless', 's3', 'dynamodb', 'kinesis', 'neptune', 'dms-transfer'],
    words: ['amazon redshift', 'amazon s3', 'dynamo', 'kinesis data streams', 'amazon neptune'],
  },
  {
    name: 'sybase',
    title: 'SAP ASE (Sybase)',
    engines: ['sybase'],
    words: ['sap ase', 'ase', 'sap sybase'],
  },
  {
    name: 'sqlserver',
    title: 'SQL Server',
    engines: ['sqlserver', 'babelfish', 'azuredb', 'azure-sql-managed-instance'],
    words: ['sql server', 'mssql', 'ms sql', 'microsoft sql server', 'rds sqlserver', 'rds sql server', 'azure sql'],
  },
];
