import { block, whole } from './table.ts';

// The provider's own schemas (hashicorp/terraform-provider-aws, internal/service/dms), version 6.65, and what versions 4 and 5 had besides.

const STREAM_SWITCHES =
  'include_control_details include_null_and_empty include_partition_value include_table_alter_operations include_transaction_details partition_include_schema_table';

const STREAM_DEFAULTS = {
  include_control_details: false,
  include_null_and_empty: false,
  include_partition_value: false,
  include_table_alter_operations: false,
  include_transaction_details: false,
  partition_include_schema_table: false,
  message_format: 'json',
};

const ELASTICSEARCH = block({
  required: { string: 'endpoint_uri service_access_role_arn' },
  optional: { bool: 'use_new_mapping_type', number: 'error_retry_duration full_load_error_percentage' },
  defaults: { error_retry_duration: 300, full_load_error_percentage: 10 },
});

// `ssl_endpoint_identification_algorithm` is the API's (docs/facts.md, section 3); 6.65 does not have it yet.
const KAFKA = block({
  required: { string: 'broker' },
  optional: {
    bool: `${STREAM_SWITCHES} no_hex_prefix`,
    number: 'message_max_bytes',
    string:
      'message_format sasl_mechanism sasl_password sasl_username security_protocol ssl_ca_certificate_arn ssl_client_certificate_arn ssl_client_key_arn ssl_client_key_password ssl_endpoint_identification_algorithm topic',
  },
  sensitive: 'sasl_password ssl_client_key_password',
  defaults: { ...STREAM_DEFAULTS, message_max_bytes: 1000000, topic: 'kafka-default-topic' },
});

const KINESIS = block({
  optional: {
    bool: `${STREAM_SWITCHES} use_large_integer_value`,
    string: 'message_format service_access_role_arn stream_arn',
  },
  defaults: STREAM_DEFAULTS,
});

const MONGODB = block({
  optional: {
    bool: 'use_update_lookup',
    string: 'auth_mechanism auth_source auth_type docs_to_investigate extract_doc_id nesting_level',
  },
  defaults: {
    auth_mechanism: 'default',
    auth_source: 'admin',
    auth_type: 'password',
    docs_to_investigate: '1000',
    extract_doc_id: 'false',
    nesting_level: 'none',
  },
});

const MYSQL = block({
  filled: {
    bool: 'clean_source_metadata_on_mismatch',
    number: 'events_poll_interval execute_timeout max_file_size parallel_load_threads',
    string: 'after_connect_script authentication_method server_timezone service_access_role_arn target_db_type',
  },
});

const ORACLE = block({
  filled: {
    bool: 'access_alternate_directly add_supplemental_logging allow_selected_nested_tables archived_logs_only convert_timestamp_with_zone_to_utc direct_path_no_log direct_path_parallel_load enable_homogenous_tablespace fail_task_on_lob_truncation read_table_space_name replace_path_prefix trim_space_in_char use_alternate_folder_for_online use_bfile use_direct_path_full_load use_logminer_reader',
    number:
      'additional_archived_log_dest_id archived_log_dest_id number_datatype_scale open_transaction_window parallel_asm_read_threads read_ahead_blocks retry_interval standby_delay_time',
    list: 'extra_archived_log_dest_ids',
    string:
      'asm_password asm_server asm_user authentication_method char_length_semantics oracle_path_prefix secrets_manager_oracle_asm_access_role_arn secrets_manager_oracle_asm_secret_id security_db_encryption security_db_encryption_name spatial_data_option_to_geo_json_function_name use_path_prefix',
  },
  sensitive: 'asm_password security_db_encryption',
});

const POSTGRES = block({
  optional: {
    bool: 'capture_ddls fail_tasks_on_lob_truncation heartbeat_enable map_boolean_as_boolean map_jsonb_as_clob',
    number: 'execute_timeout heartbeat_frequency max_file_size',
    string:
      'after_connect_script babelfish_database_name database_mode ddl_artifacts_schema heartbeat_schema map_long_varchar_as plugin_name service_access_role_arn slot_name',
  },
  filled: { string: 'authentication_method' },
});

const REDIS = block({
  required: { number: 'port', string: 'auth_type server_name' },
  optional: { string: 'auth_password auth_user_name ssl_ca_certificate_arn ssl_security_protocol' },
  sensitive: 'auth_password',
  defaults: { ssl_security_protocol: 'ssl-encryption' },
});

const REDSHIFT = block(
  {
    optional: {
      string: 'bucket_folder bucket_name encryption_mode server_side_encryption_kms_key_id service_access_role_arn',
    },
    defaults: { encryption_mode: 'SSE_S3' },
  },
  { omitted: 'computed' },
);

/** Versions 4 and 5 only. Defaults are left out, since none affects TLS. */
const S3 = block({
  optional: {
    bool: 'add_column_name add_trailing_padding_character cdc_inserts_and_updates cdc_inserts_only date_partition_enabled enable_statistics glue_catalog_generation include_op_for_full_load parquet_timestamp_in_millisecond preserve_transactions rfc_4180 use_csv_no_sup_value use_task_start_time_for_full_load_timestamp',
    number:
      'cdc_max_batch_interval cdc_min_file_size data_page_size dict_page_size_limit ignore_header_rows ignore_headers_row max_file_size row_group_length',
    string:
      'bucket_folder bucket_name canned_acl_for_objects cdc_path compression_type csv_delimiter csv_no_sup_value csv_null_value csv_row_delimiter data_format date_partition_delimiter date_partition_sequence encoding_type encryption_mode external_table_definition parquet_version server_side_encryption_kms_key_id service_access_role_arn timestamp_column_name',
  },
});

const SETTINGS = {
  elasticsearch_settings: ELASTICSEARCH,
  kafka_settings: KAFKA,
  kinesis_settings: KINESIS,
  mongodb_settings: MONGODB,
  mysql_settings: MYSQL,
  oracle_settings: ORACLE,
  postgres_settings: POSTGRES,
  redis_settings: REDIS,
  redshift_settings: REDSHIFT,
  s3_settings: S3,
};

export const endpoint = () =>
  whole(
    {
      required: { string: 'endpoint_id endpoint_type engine_name' },
      optional: {
        bool: 'pause_replication_tasks',
        number: 'port',
        string:
          'database_name password secrets_manager_access_role_arn secrets_manager_arn server_name service_access_role username',
      },
      filled: { string: 'certificate_arn extra_connection_attributes kms_key_arn ssl_mode' },
      computed: { string: 'endpoint_arn' },
      sensitive: 'password',
    },
    SETTINGS,
  );

export const s3Endpoint = () =>
  whole({
    required: { string: 'bucket_name endpoint_id endpoint_type service_access_role_arn' },
    optional: {
      bool: 'add_column_name add_trailing_padding_character cdc_inserts_and_updates cdc_inserts_only date_partition_enabled detach_target_on_lob_lookup_failure_parquet enable_statistics glue_catalog_generation include_op_for_full_load parquet_timestamp_in_millisecond preserve_transactions rfc_4180 use_csv_no_sup_value use_task_start_time_for_full_load_timestamp',
      number:
        'cdc_max_batch_interval cdc_min_file_size data_page_size dict_page_size_limit ignore_header_rows max_file_size row_group_length',
      string:
        'bucket_folder canned_acl_for_objects cdc_path compression_type csv_delimiter csv_no_sup_value csv_null_value csv_row_delimiter data_format date_partition_delimiter date_partition_sequence date_partition_timezone encoding_type encryption_mode expected_bucket_owner external_table_definition parquet_version server_side_encryption_kms_key_id timestamp_column_name',
    },
    filled: { string: 'certificate_arn kms_key_arn ssl_mode' },
    computed: { string: 'endpoint_arn engine_display_name external_id status' },
  });

/** The data source: only the identifier goes in; the settings come out, of all engines but Oracle. */
export const endpointData = () =>
  whole(
    {
      required: { string: 'endpoint_id' },
      computed: {
        number: 'port',
        string:
          'certificate_arn database_name endpoint_arn endpoint_type engine_name extra_connection_attributes kms_key_arn password secrets_manager_access_role_arn secrets_manager_arn server_name service_access_role ssl_mode username',
      },
      sensitive: 'password',
    },
    SETTINGS,
  );
