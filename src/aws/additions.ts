import type { Listed } from '../generated/provider-schema.ts';
import { table } from '../table.ts';
import type { Additions } from './table.ts';

/**
 * What the provider's schema has and its bindings do not say: defaults, what is sensitive, what stays null when it is omitted, and what other versions have.
 * From the documentation of the provider and, where that is silent, from its own code (hashicorp/terraform-provider-aws, internal/service). A type that is not
 * here needs nothing of it.
 */
type Table = Readonly<Record<string, () => Additions>>;

/** Of DMS everything is listed. */
const DMS: Additions = { complete: true, unset: 'all' };

const STREAM_DEFAULTS = {
  include_control_details: false,
  include_null_and_empty: false,
  include_partition_value: false,
  include_table_alter_operations: false,
  include_transaction_details: false,
  partition_include_schema_table: false,
  message_format: 'json',
};

const ENDPOINT_SETTINGS = table<Additions>({
  elasticsearch_settings: { defaults: { error_retry_duration: 300, full_load_error_percentage: 10 } },
  kafka_settings: {
    sensitive: 'sasl_password ssl_client_key_password',
    defaults: { ...STREAM_DEFAULTS, message_max_bytes: 1000000, topic: 'kafka-default-topic' },
    // The API's (docs/facts.md, section 3); 6.66 does not have it yet.
    others: { optional: { string: 'ssl_endpoint_identification_algorithm' } },
  },
  kinesis_settings: { defaults: STREAM_DEFAULTS },
  mongodb_settings: {
    defaults: {
      auth_mechanism: 'default',
      auth_source: 'admin',
      auth_type: 'password',
      docs_to_investigate: '1000',
      extract_doc_id: 'false',
      nesting_level: 'none',
    },
  },
  redis_settings: { sensitive: 'auth_password', defaults: { ssl_security_protocol: 'ssl-encryption' } },
  redshift_settings: { defaults: { encryption_mode: 'SSE_S3' }, omitted: 'computed' },
});

/** Version 4 and 5 only: all that the DMS types of 5.99 have and those of 6.66 have not. Its defaults are left out: none bears on TLS. */
const S3_SETTINGS: Listed = {
  optional: {
    bool: 'add_column_name add_trailing_padding_character cdc_inserts_and_updates cdc_inserts_only date_partition_enabled enable_statistics glue_catalog_generation include_op_for_full_load parquet_timestamp_in_millisecond preserve_transactions rfc_4180 use_csv_no_sup_value use_task_start_time_for_full_load_timestamp',
    number:
      'cdc_max_batch_interval cdc_min_file_size data_page_size dict_page_size_limit ignore_header_rows ignore_headers_row max_file_size row_group_length',
    string:
      'bucket_folder bucket_name canned_acl_for_objects cdc_path compression_type csv_delimiter csv_no_sup_value csv_null_value csv_row_delimiter data_format date_partition_delimiter date_partition_sequence encoding_type encryption_mode external_table_definition parquet_version server_side_encryption_kms_key_id service_access_role_arn timestamp_column_name',
  },
};

/** The provider refuses a second one. */
const ONCE: Additions = { occurs: 'once' };

const DATA_PROVIDER_ENGINES =
  'doc_db_settings ibm_db2_luw_settings ibm_db2_zos_settings maria_db_settings microsoft_sql_server_settings mongo_db_settings mysql_settings oracle_settings postgresql_settings redshift_settings sybase_ase_settings';

/** When a parameter is applied where it isn't said. */
const parameters = (applied: string) => (): Additions => ({
  blocks: { parameter: { unset: 'all', defaults: { apply_method: applied } } },
});

const SUBNET_GROUP = (): Additions => ({ defaults: { description: 'Managed by Terraform' } });

const RULES = (omitted: 'computed' | 'empty'): Additions => ({
  blocks: { ingress: { unset: 'all', omitted }, egress: { unset: 'all', omitted } },
});

export const MANAGED: Table = {
  aws_dms_certificate: () => ({ ...DMS, sensitive: 'certificate_pem certificate_wallet' }),
  aws_dms_data_provider: () => ({
    ...DMS,
    // In 6.66 an omitted one is null; the provider's code has made it "", too.
    filled: 'description',
    defaults: { virtual: false },
    blocks: {
      settings: { ...ONCE, blocks: Object.fromEntries(DATA_PROVIDER_ENGINES.split(' ').map((name) => [name, ONCE])) },
    },
  }),
  aws_dms_endpoint: () => ({
    ...DMS,
    sensitive: 'password',
    blocks: { ...ENDPOINT_SETTINGS, oracle_settings: { sensitive: 'asm_password security_db_encryption' } },
    others: { blocks: { s3_settings: S3_SETTINGS } },
  }),
  aws_dms_instance_profile: () => ({ ...DMS, filled: 'publicly_accessible' }),
  aws_dms_replication_config: () => DMS,
  aws_dms_replication_instance: () => DMS,
  aws_dms_replication_subnet_group: () => DMS,
  // Optional to the bindings. That it is filled in is the weaker claim, and what the plans in fixtures/ were made with.
  aws_dms_replication_task: () => ({ ...DMS, filled: 'resource_identifier' }),
  aws_dms_s3_endpoint: () => DMS,

  aws_db_instance: () => ({
    unset: 'manage_master_user_password password replicate_source_db',
    sensitive: 'password password_wo',
  }),
  aws_db_option_group: () => ({ blocks: { option: { unset: 'all' } } }),
  aws_db_parameter_group: parameters('immediate'),
  aws_db_proxy: () => ({ unset: 'debug_logging require_tls', blocks: { auth: { unset: 'all' } } }),
  aws_docdb_cluster: () => ({
    unset: 'manage_master_user_password master_password snapshot_identifier',
    sensitive: 'master_password master_password_wo',
  }),
  aws_docdbelastic_cluster: () => ({ sensitive: 'admin_user_password' }),
  aws_docdb_cluster_parameter_group: parameters('pending-reboot'),
  aws_elasticache_replication_group: () => ({
    unset: 'auth_token port user_group_ids',
    sensitive: 'auth_token auth_token_wo',
  }),
  aws_memorydb_cluster: () => ({ defaults: { tls_enabled: true } }),
  aws_msk_cluster: () => ({
    blocks: {
      broker_node_group_info: { unset: 'az_distribution', omitted: 'empty' },
      client_authentication: { unset: 'all' },
      encryption_info: {
        unset: 'all',
        blocks: { encryption_in_transit: { defaults: { client_broker: 'TLS', in_cluster: true } } },
      },
    },
  }),
  aws_rds_cluster: () => ({
    unset: 'manage_master_user_password master_password snapshot_identifier',
    sensitive: 'master_password master_password_wo',
  }),
  aws_rds_cluster_parameter_group: parameters('immediate'),
  aws_redshift_cluster: () => ({
    unset: 'manage_master_password master_password master_username',
    sensitive: 'master_password master_password_wo',
    defaults: { port: 5439 },
  }),
  aws_route53_record: () => ({
    unset: 'health_check_id records set_identifier ttl',
    blocks: { alias: { ...ONCE, unset: 'all', omitted: 'empty' } },
  }),
  aws_redshift_parameter_group: () => ({ blocks: { parameter: { unset: 'all' } } }),

  aws_acm_certificate: () => ({
    unset: 'certificate_authority_arn certificate_body certificate_chain private_key',
    sensitive: 'private_key private_key_wo',
  }),
  aws_iam_role: () => ({ unset: 'description permissions_boundary' }),
  aws_iam_server_certificate: () => ({ unset: 'certificate_chain', sensitive: 'private_key' }),
  aws_secretsmanager_secret: () => ({ unset: 'description kms_key_id' }),
  aws_secretsmanager_secret_version: () => ({
    unset: 'secret_binary secret_string',
    sensitive: 'secret_binary secret_string secret_string_wo',
  }),

  aws_db_subnet_group: SUBNET_GROUP,
  aws_docdb_subnet_group: SUBNET_GROUP,
  aws_elasticache_subnet_group: SUBNET_GROUP,
  aws_redshift_subnet_group: SUBNET_GROUP,
  aws_network_acl: () => RULES('computed'),
  // It keeps no rule but what is written: an omitted block is none.
  aws_default_network_acl: () => ({ ...RULES('empty'), unset: 'subnet_ids' }),
  aws_network_acl_rule: () => ({
    unset: 'cidr_block from_port icmp_code icmp_type ipv6_cidr_block to_port',
    defaults: { egress: false },
  }),
  aws_security_group: () => RULES('computed'),
  aws_default_security_group: () => RULES('computed'),
  aws_security_group_rule: () => ({ unset: 'cidr_blocks description ipv6_cidr_blocks prefix_list_ids' }),
  aws_vpc_security_group_egress_rule: () => ({ unset: 'all' }),
  aws_vpc_security_group_ingress_rule: () => ({ unset: 'all' }),

  random_password: () => ({ unset: 'keepers override_special', sensitive: 'bcrypt_hash result' }),
};

export const DATA: Table = {
  aws_dms_certificate: () => ({ ...DMS, sensitive: 'certificate_pem certificate_wallet' }),
  aws_dms_endpoint: () => ({ ...DMS, sensitive: 'password', blocks: ENDPOINT_SETTINGS }),
  aws_secretsmanager_secret_version: () => ({ sensitive: 'secret_binary secret_string' }),
};
