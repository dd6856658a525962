import { block, partial } from './table.ts';

// The databases behind endpoints: only what is relevant to the address, the port and TLS.

export const dbInstance = () =>
  partial({
    required: { string: 'instance_class' },
    optional: {
      string: 'password replicate_source_db',
      bool: 'manage_master_user_password publicly_accessible storage_encrypted',
    },
    filled: {
      string:
        'availability_zone ca_cert_identifier db_name db_subnet_group_name engine engine_version identifier identifier_prefix kms_key_id option_group_name parameter_group_name snapshot_identifier username',
      number: 'allocated_storage port',
      bool: 'multi_az',
      set: 'vpc_security_group_ids',
    },
    computed: {
      string: 'address arn endpoint engine_version_actual hosted_zone_id resource_id status',
      list: 'listener_endpoint master_user_secret replicas',
    },
    sensitive: 'password',
  });

export const rdsCluster = () =>
  partial({
    required: { string: 'engine' },
    optional: { string: 'engine_mode master_password snapshot_identifier', bool: 'manage_master_user_password' },
    filled: {
      string:
        'ca_certificate_identifier cluster_identifier cluster_identifier_prefix database_name db_cluster_parameter_group_name db_subnet_group_name engine_version kms_key_id master_username network_type',
      number: 'port',
      bool: 'storage_encrypted',
      set: 'availability_zones cluster_members iam_roles vpc_security_group_ids',
    },
    computed: {
      string:
        'arn ca_certificate_valid_till cluster_resource_id endpoint engine_version_actual hosted_zone_id reader_endpoint',
      list: 'master_user_secret',
    },
    sensitive: 'master_password',
  });

export const rdsClusterInstance = () =>
  partial({
    required: { string: 'cluster_identifier engine instance_class' },
    filled: {
      string:
        'availability_zone ca_cert_identifier db_parameter_group_name db_subnet_group_name engine_version identifier identifier_prefix',
      bool: 'publicly_accessible',
    },
    computed: {
      string: 'arn dbi_resource_id endpoint engine_version_actual kms_key_id network_type',
      number: 'port',
      bool: 'storage_encrypted writer',
    },
  });

export const dbOptionGroup = () =>
  partial(
    {
      required: { string: 'engine_name major_engine_version' },
      optional: { string: 'option_group_description' },
      filled: { string: 'name name_prefix' },
      computed: { string: 'arn' },
    },
    {
      option: block(
        {
          required: { string: 'option_name' },
          optional: { number: 'port', set: 'vpc_security_group_memberships', string: 'version' },
        },
        {
          occurs: 'often',
          blocks: { option_settings: block({ required: { string: 'name value' } }, { occurs: 'often' }) },
        },
      ),
    },
  );

/** The data source of an RDS instance. */
export const dbInstanceData = () =>
  partial({
    filled: { string: 'db_instance_identifier', map: 'tags' },
    computed: {
      string:
        'address ca_cert_identifier db_instance_arn db_name endpoint engine engine_version master_username option_group_memberships resource_id',
      number: 'db_instance_port port',
      bool: 'publicly_accessible',
      list: 'db_parameter_groups vpc_security_groups master_user_secret',
    },
  });

/** The data source of an Aurora cluster. */
export const rdsClusterData = () =>
  partial({
    required: { string: 'cluster_identifier' },
    computed: {
      string:
        'arn cluster_resource_id database_name db_cluster_parameter_group_name db_subnet_group_name endpoint engine engine_mode engine_version hosted_zone_id master_username reader_endpoint',
      number: 'port',
      set: 'cluster_members vpc_security_group_ids',
      list: 'master_user_secret',
    },
  });

export const dbProxy = () =>
  partial(
    {
      required: { string: 'engine_family name role_arn', set: 'vpc_subnet_ids' },
      optional: { bool: 'debug_logging require_tls' },
      filled: {
        string: 'default_auth_scheme endpoint_network_type target_connection_network_type',
        number: 'idle_client_timeout',
        set: 'vpc_security_group_ids',
      },
      computed: { string: 'arn endpoint' },
    },
    {
      auth: block(
        {
          optional: { string: 'auth_scheme description iam_auth secret_arn username' },
          filled: { string: 'client_password_auth_type' },
        },
        { occurs: 'often' },
      ),
    },
  );

export const docdbCluster = () =>
  partial({
    optional: {
      string: 'engine master_password snapshot_identifier',
      number: 'port',
      bool: 'manage_master_user_password storage_encrypted',
    },
    filled: {
      string:
        'cluster_identifier cluster_identifier_prefix db_cluster_parameter_group_name db_subnet_group_name engine_version kms_key_id master_username',
      set: 'cluster_members vpc_security_group_ids',
    },
    computed: { string: 'arn cluster_resource_id endpoint hosted_zone_id reader_endpoint' },
    sensitive: 'master_password',
  });

export const redshiftCluster = () =>
  partial({
    required: { string: 'cluster_identifier node_type' },
    optional: {
      string: 'master_password master_username',
      number: 'port',
      bool: 'publicly_accessible manage_master_password',
    },
    filled: {
      string:
        'availability_zone cluster_parameter_group_name cluster_subnet_group_name cluster_type database_name kms_key_id',
      set: 'iam_roles vpc_security_group_ids',
    },
    computed: { string: 'arn dns_name endpoint' },
    sensitive: 'master_password',
    defaults: { port: 5439 },
  });

export const elasticacheReplicationGroup = () =>
  partial({
    required: { string: 'description replication_group_id' },
    optional: { string: 'auth_token', number: 'port', set: 'user_group_ids' },
    filled: {
      string: 'engine engine_version node_type parameter_group_name subnet_group_name transit_encryption_mode',
      bool: 'transit_encryption_enabled',
      set: 'security_group_ids',
    },
    computed: {
      string:
        'arn configuration_endpoint_address engine_version_actual primary_endpoint_address reader_endpoint_address',
      bool: 'cluster_enabled',
    },
    sensitive: 'auth_token',
  });

export const mskCluster = () =>
  partial(
    {
      required: { string: 'cluster_name kafka_version', number: 'number_of_broker_nodes' },
      computed: {
        string:
          'arn bootstrap_brokers bootstrap_brokers_public_sasl_iam bootstrap_brokers_public_sasl_scram bootstrap_brokers_public_tls bootstrap_brokers_sasl_iam bootstrap_brokers_sasl_scram bootstrap_brokers_tls bootstrap_brokers_vpc_connectivity_sasl_iam bootstrap_brokers_vpc_connectivity_sasl_scram bootstrap_brokers_vpc_connectivity_tls zookeeper_connect_string zookeeper_connect_string_tls',
      },
    },
    {
      broker_node_group_info: block({
        required: { string: 'instance_type', set: 'client_subnets security_groups' },
        optional: { string: 'az_distribution' },
      }),
      client_authentication: block(
        { filled: { bool: 'unauthenticated' } },
        {
          blocks: {
            sasl: block({ optional: { bool: 'iam scram' } }),
            tls: block({ optional: { set: 'certificate_authority_arns' } }),
          },
        },
      ),
      encryption_info: block(
        { filled: { string: 'encryption_at_rest_kms_key_arn' } },
        {
          blocks: {
            encryption_in_transit: block({
              optional: { string: 'client_broker', bool: 'in_cluster' },
              defaults: { client_broker: 'TLS', in_cluster: true },
            }),
          },
        },
      ),
    },
  );

/** Parameter groups differ in when a parameter is applied by default. */
const parameterGroup = (applied: string | undefined) =>
  partial(
    {
      required: { string: 'family' },
      optional: { string: 'description', bool: 'skip_destroy' },
      filled: { string: 'name name_prefix' },
      computed: { string: 'arn' },
    },
    {
      parameter: block(
        {
          required: { string: 'name value' },
          ...(applied ? { optional: { string: 'apply_method' }, defaults: { apply_method: applied } } : {}),
        },
        { occurs: 'often' },
      ),
    },
  );

export const dbParameterGroup = () => parameterGroup('immediate');
export const docdbParameterGroup = () => parameterGroup('pending-reboot');
export const redshiftParameterGroup = () => parameterGroup(undefined);
