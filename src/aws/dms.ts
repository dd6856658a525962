import type { BlockSchema } from './schema.ts';
import { block, whole } from './table.ts';

// DMS except its endpoints; from the same sources as endpoint.ts.

/** There is no `arn`, a common mistake: docs/facts.md, section 4. */
export const certificate = () =>
  whole({
    required: { string: 'certificate_id' },
    optional: { string: 'certificate_pem certificate_wallet' },
    computed: { string: 'certificate_arn' },
    sensitive: 'certificate_pem certificate_wallet',
  });

export const certificateData = () =>
  whole({
    required: { string: 'certificate_id' },
    computed: {
      number: 'key_length',
      string:
        'certificate_arn certificate_creation_date certificate_owner certificate_pem certificate_wallet signing_algorithm valid_from_date valid_to_date',
    },
    sensitive: 'certificate_pem certificate_wallet',
  });

export const replicationInstance = () =>
  whole(
    {
      required: { string: 'replication_instance_class replication_instance_id' },
      optional: { bool: 'allow_major_version_upgrade apply_immediately', string: 'dns_name_servers' },
      filled: {
        bool: 'auto_minor_version_upgrade multi_az publicly_accessible',
        number: 'allocated_storage',
        string:
          'availability_zone engine_version kms_key_arn network_type preferred_maintenance_window replication_subnet_group_id',
        set: 'vpc_security_group_ids',
      },
      computed: {
        string: 'replication_instance_arn',
        list: 'replication_instance_private_ips replication_instance_public_ips',
      },
    },
    {
      kerberos_authentication_settings: block({
        required: { string: 'key_cache_secret_iam_arn key_cache_secret_id krb5_file_contents' },
      }),
    },
  );

export const replicationTask = () =>
  whole({
    required: {
      string:
        'migration_type replication_instance_arn replication_task_id source_endpoint_arn table_mappings target_endpoint_arn',
    },
    optional: { bool: 'start_replication_task', string: 'cdc_start_time' },
    filled: { string: 'cdc_start_position replication_task_settings resource_identifier' },
    computed: { string: 'replication_task_arn status' },
  });

export const replicationConfig = () =>
  whole(
    {
      required: {
        string: 'replication_config_identifier replication_type source_endpoint_arn table_mappings target_endpoint_arn',
      },
      optional: { bool: 'start_replication', string: 'supplemental_settings' },
      filled: { string: 'replication_settings resource_identifier' },
      computed: { string: 'arn' },
    },
    {
      compute_config: block({
        required: { string: 'replication_subnet_group_id' },
        optional: { number: 'max_capacity_units min_capacity_units', string: 'dns_name_servers' },
        filled: {
          bool: 'multi_az',
          string: 'availability_zone kms_key_id preferred_maintenance_window',
          set: 'vpc_security_group_ids',
        },
      }),
    },
  );

export const replicationSubnetGroup = () =>
  whole({
    required: { string: 'replication_subnet_group_description replication_subnet_group_id', set: 'subnet_ids' },
    computed: { string: 'replication_subnet_group_arn vpc_id' },
  });

/** The settings of one engine of a data provider: its address, its TLS switch, and what only that engine has. */
function providerSettings(own: { optional?: string; filled?: string; numbers?: string; bools?: string }): BlockSchema {
  return block({
    optional: { number: 'port', string: `certificate_arn server_name${own.optional ? ` ${own.optional}` : ''}` },
    filled: {
      string: `ssl_mode${own.filled ? ` ${own.filled}` : ''}`,
      ...(own.numbers ? { number: own.numbers } : {}),
      ...(own.bools ? { bool: own.bools } : {}),
    },
  });
}

const BUCKET = 's3_access_role_arn s3_path';

export const dataProvider = () =>
  whole(
    {
      required: { string: 'engine' },
      filled: { bool: 'virtual', string: 'description name' },
      computed: { string: 'arn creation_time' },
      defaults: { virtual: false },
    },
    {
      settings: block(
        {},
        {
          blocks: {
            doc_db_settings: providerSettings({ optional: 'database_name' }),
            ibm_db2_luw_settings: providerSettings({
              optional: `database_name ${BUCKET}`,
              numbers: 'encryption_algorithm security_mechanism',
            }),
            ibm_db2_zos_settings: providerSettings({ optional: `database_name ${BUCKET}` }),
            maria_db_settings: providerSettings({ optional: BUCKET }),
            microsoft_sql_server_settings: providerSettings({ optional: `database_name ${BUCKET}` }),
            mongo_db_settings: providerSettings({
              optional: 'database_name',
              filled: 'auth_mechanism auth_source auth_type',
            }),
            mysql_settings: providerSettings({ optional: BUCKET }),
            oracle_settings: providerSettings({
              optional: `asm_server database_name ${BUCKET} secrets_manager_oracle_asm_access_role_arn secrets_manager_oracle_asm_secret_id secrets_manager_security_db_encryption_access_role_arn secrets_manager_security_db_encryption_secret_id`,
            }),
            postgresql_settings: providerSettings({ optional: `database_name ${BUCKET}` }),
            // Redshift is always encrypted and has no TLS setting.
            redshift_settings: block({ optional: { number: 'port', string: `database_name ${BUCKET} server_name` } }),
            sybase_ase_settings: providerSettings({ optional: 'database_name', bools: 'encrypt_password' }),
          },
        },
      ),
    },
  );
