import { table } from '../../table.ts';
import { MSK_PORTS } from '../database/ports.ts';
import type { ServerKind } from './server-kind.ts';

/** What the text of an attribute is: a host name, an IP address, a host name with a port (or several brokers with theirs), or an address with a scheme. */
export type AddressForm = 'name' | 'address' | 'with-port' | 'brokers' | 'uri';

interface Row {
  /** Undefined where the type says nothing of the server behind it. */
  readonly kind?: ServerKind;
  readonly attributes: Readonly<Record<string, AddressForm>>;
  /** Where a member of such an attribute is the address itself: `endpoint[0].address`. */
  readonly nested?: readonly string[];
}

const CLUSTER = { endpoint: 'name', reader_endpoint: 'name' } as const;

/** Those that list the brokers of MSK, from outside of the VPC and by IPv6 as well. */
const BROKERS = Object.fromEntries(MSK_PORTS.map(({ attribute }) => [attribute, 'brokers' as const]));

/**
 * The attributes by which servers are named, by resource type; data sources of the same name have them too. From the documentation of the providers
 * (hashicorp/aws, hashicorp/google, hashicorp/azurerm, confluentinc/confluent), "Attribute Reference".
 */
export const ADDRESSES = table<Row>({
  aws_db_instance: { kind: 'rds-instance', attributes: { address: 'name', endpoint: 'with-port' } },
  aws_db_proxy: { kind: 'rds-proxy', attributes: { endpoint: 'name' } },
  aws_db_proxy_endpoint: { kind: 'rds-proxy', attributes: { endpoint: 'name' } },
  aws_docdb_cluster: { kind: 'documentdb', attributes: CLUSTER },
  aws_docdb_cluster_instance: { kind: 'documentdb', attributes: { endpoint: 'name' } },
  aws_docdbelastic_cluster: { kind: 'documentdb-elastic', attributes: { endpoint: 'name' } },
  aws_elasticache_cluster: {
    kind: 'elasticache',
    attributes: { cache_nodes: 'name', cluster_address: 'name', configuration_endpoint: 'with-port' },
    nested: ['address'],
  },
  aws_elasticache_replication_group: {
    kind: 'elasticache',
    attributes: {
      primary_endpoint_address: 'name',
      reader_endpoint_address: 'name',
      configuration_endpoint_address: 'name',
    },
  },
  aws_elasticache_serverless_cache: {
    kind: 'elasticache-serverless',
    attributes: { endpoint: 'name', reader_endpoint: 'name' },
    nested: ['address'],
  },
  aws_memorydb_cluster: { kind: 'memorydb', attributes: { cluster_endpoint: 'name' }, nested: ['address'] },
  aws_msk_bootstrap_brokers: { kind: 'msk', attributes: BROKERS },
  aws_msk_cluster: { kind: 'msk', attributes: BROKERS },
  aws_msk_serverless_cluster: { kind: 'msk-serverless', attributes: { bootstrap_brokers_sasl_iam: 'brokers' } },
  aws_opensearch_domain: { kind: 'opensearch', attributes: { endpoint: 'name', endpoint_v2: 'name' } },
  aws_elasticsearch_domain: { kind: 'opensearch', attributes: { endpoint: 'name' } },
  aws_rds_cluster: { kind: 'rds-cluster', attributes: CLUSTER },
  aws_rds_cluster_endpoint: { kind: 'rds-cluster', attributes: { endpoint: 'name' } },
  aws_rds_cluster_instance: { kind: 'rds-cluster', attributes: { endpoint: 'name' } },
  aws_redshift_cluster: { kind: 'redshift', attributes: { dns_name: 'name', endpoint: 'with-port' } },
  aws_redshiftserverless_workgroup: {
    kind: 'redshift-serverless',
    attributes: { endpoint: 'name' },
    nested: ['address'],
  },
  aws_route53_record: { attributes: { fqdn: 'name', name: 'name' } },
  aws_lb: { attributes: { dns_name: 'name' } },
  aws_alb: { attributes: { dns_name: 'name' } },
  aws_elb: { attributes: { dns_name: 'name' } },
  aws_instance: {
    attributes: { private_dns: 'name', public_dns: 'name', private_ip: 'address', public_ip: 'address' },
  },
  aws_eip: {
    attributes: { private_dns: 'name', public_dns: 'name', private_ip: 'address', public_ip: 'address' },
  },
  aws_network_interface: { attributes: { private_ip: 'address', private_dns_name: 'name' } },
  azurerm_cosmosdb_account: { kind: 'azure', attributes: { endpoint: 'uri' } },
  azurerm_mariadb_server: { kind: 'azure', attributes: { fqdn: 'name' } },
  azurerm_mssql_managed_instance: { kind: 'azure', attributes: { fqdn: 'name' } },
  azurerm_mssql_server: { kind: 'azure', attributes: { fully_qualified_domain_name: 'name' } },
  azurerm_mysql_flexible_server: { kind: 'azure', attributes: { fqdn: 'name' } },
  azurerm_mysql_server: { kind: 'azure', attributes: { fqdn: 'name' } },
  azurerm_postgresql_flexible_server: { kind: 'azure', attributes: { fqdn: 'name' } },
  azurerm_postgresql_server: { kind: 'azure', attributes: { fqdn: 'name' } },
  azurerm_public_ip: { attributes: { ip_address: 'address' } },
  confluent_kafka_cluster: { kind: 'confluent', attributes: { bootstrap_endpoint: 'uri' } },
  google_compute_address: { attributes: { address: 'address' } },
  google_compute_global_address: { attributes: { address: 'address' } },
  google_sql_database_instance: {
    kind: 'cloud-sql',
    attributes: {
      dns_name: 'name',
      first_ip_address: 'address',
      ip_address: 'address',
      private_ip_address: 'address',
      public_ip_address: 'address',
    },
    nested: ['ip_address'],
  },
});

/** The types of hashicorp/aws that are servers, or lead to one. */
export const SERVER_TYPES: readonly string[] = Object.keys(ADDRESSES).filter(
  (type) =>
    type.startsWith('aws_') && !/^aws_(?:instance|eip|network_interface|alb|elb|elasticsearch_domain)$/.test(type),
);
