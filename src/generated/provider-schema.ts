// Made by scripts/make-provider-schema.mjs from @cdktn/provider-aws 25.7.0 (hashicorp/aws 6.66.0) and @cdktn/provider-random 15.0.1 (hashicorp/random 3.9.1). Do not edit.
/** Names by their types, separated by spaces. */
type Names = Partial<Record<'string' | 'number' | 'bool' | 'list' | 'set' | 'map' | 'any', string>>;

/** What the provider's schema says of a resource type, data source or block. */
export interface Listed {
  readonly required?: Names;
  readonly optional?: Names;
  /** Arguments that the provider fills in when they are omitted (Optional + Computed). */
  readonly filled?: Names;
  readonly computed?: Names;
  /** A block that may stand there more than once. */
  readonly occurs?: 'often';
  /** An omitted block whose content the provider fills in. */
  readonly omitted?: 'computed';
  readonly blocks?: Readonly<Record<string, Listed>>;
}

export const managed: Readonly<Record<string, () => Listed>> = {
  aws_dms_certificate: () => ({
    required: { string: 'certificate_id' },
    optional: { string: 'certificate_pem certificate_wallet', map: 'tags' },
    filled: { string: 'region', map: 'tags_all' },
    computed: { string: 'certificate_arn id' },
  }),
  aws_dms_data_provider: () => ({
    required: { string: 'engine' },
    optional: { string: 'description', map: 'tags' },
    filled: { string: 'name region', bool: 'virtual' },
    computed: { string: 'arn creation_time', map: 'tags_all' },
    blocks: {
      settings: {
        occurs: 'often',
        blocks: {
          doc_db_settings: {
            optional: { string: 'certificate_arn database_name server_name', number: 'port' },
            filled: { string: 'ssl_mode' },
            occurs: 'often',
          },
          ibm_db2_luw_settings: {
            optional: { string: 'certificate_arn database_name s3_access_role_arn s3_path server_name', number: 'port' },
            filled: { number: 'encryption_algorithm security_mechanism', string: 'ssl_mode' },
            occurs: 'often',
          },
          ibm_db2_zos_settings: {
            optional: { string: 'certificate_arn database_name s3_access_role_arn s3_path server_name', number: 'port' },
            filled: { string: 'ssl_mode' },
            occurs: 'often',
          },
          maria_db_settings: {
            optional: { string: 'certificate_arn s3_access_role_arn s3_path server_name', number: 'port' },
            filled: { string: 'ssl_mode' },
            occurs: 'often',
          },
          microsoft_sql_server_settings: {
            optional: { string: 'certificate_arn database_name s3_access_role_arn s3_path server_name', number: 'port' },
            filled: { string: 'ssl_mode' },
            occurs: 'often',
          },
          mongo_db_settings: {
            optional: { string: 'certificate_arn database_name server_name', number: 'port' },
            filled: { string: 'auth_mechanism auth_source auth_type ssl_mode' },
            occurs: 'often',
          },
          mysql_settings: {
            optional: { string: 'certificate_arn s3_access_role_arn s3_path server_name', number: 'port' },
            filled: { string: 'ssl_mode' },
            occurs: 'often',
          },
          oracle_settings: {
            optional: { string: 'asm_server certificate_arn database_name s3_access_role_arn s3_path secrets_manager_oracle_asm_access_role_arn secrets_manager_oracle_asm_secret_id secrets_manager_security_db_encryption_access_role_arn secrets_manager_security_db_encryption_secret_id server_name', number: 'port' },
            filled: { string: 'ssl_mode' },
            occurs: 'often',
          },
          postgresql_settings: {
            optional: { string: 'certificate_arn database_name s3_access_role_arn s3_path server_name', number: 'port' },
            filled: { string: 'ssl_mode' },
            occurs: 'often',
          },
          redshift_settings: {
            optional: { string: 'database_name s3_access_role_arn s3_path server_name', number: 'port' },
            occurs: 'often',
          },
          sybase_ase_settings: {
            optional: { string: 'certificate_arn database_name server_name', number: 'port' },
            filled: { bool: 'encrypt_password', string: 'ssl_mode' },
            occurs: 'often',
          },
        },
      },
    },
  }),
  aws_dms_endpoint: () => ({
    required: { string: 'endpoint_id endpoint_type engine_name' },
    optional: { string: 'database_name password secrets_manager_access_role_arn secrets_manager_arn server_name service_access_role username', bool: 'pause_replication_tasks', number: 'port', map: 'tags' },
    filled: { string: 'certificate_arn extra_connection_attributes kms_key_arn region ssl_mode', map: 'tags_all' },
    computed: { string: 'endpoint_arn id' },
    blocks: {
      elasticsearch_settings: {
        required: { string: 'endpoint_uri service_access_role_arn' },
        optional: { number: 'error_retry_duration full_load_error_percentage', bool: 'use_new_mapping_type' },
      },
      kafka_settings: {
        required: { string: 'broker' },
        optional: { bool: 'include_control_details include_null_and_empty include_partition_value include_table_alter_operations include_transaction_details no_hex_prefix partition_include_schema_table', string: 'message_format sasl_mechanism sasl_password sasl_username security_protocol ssl_ca_certificate_arn ssl_client_certificate_arn ssl_client_key_arn ssl_client_key_password topic', number: 'message_max_bytes' },
      },
      kinesis_settings: {
        optional: { bool: 'include_control_details include_null_and_empty include_partition_value include_table_alter_operations include_transaction_details partition_include_schema_table use_large_integer_value', string: 'message_format service_access_role_arn stream_arn' },
      },
      mongodb_settings: {
        optional: { string: 'auth_mechanism auth_source auth_type docs_to_investigate extract_doc_id nesting_level', bool: 'use_update_lookup' },
      },
      mysql_settings: {
        filled: { string: 'after_connect_script authentication_method server_timezone service_access_role_arn target_db_type', bool: 'clean_source_metadata_on_mismatch', number: 'events_poll_interval execute_timeout max_file_size parallel_load_threads' },
      },
      oracle_settings: {
        filled: { bool: 'access_alternate_directly add_supplemental_logging allow_selected_nested_tables archived_logs_only convert_timestamp_with_zone_to_utc direct_path_no_log direct_path_parallel_load enable_homogenous_tablespace fail_task_on_lob_truncation read_table_space_name replace_path_prefix trim_space_in_char use_alternate_folder_for_online use_bfile use_direct_path_full_load use_logminer_reader', number: 'additional_archived_log_dest_id archived_log_dest_id number_datatype_scale open_transaction_window parallel_asm_read_threads read_ahead_blocks retry_interval standby_delay_time', string: 'asm_password asm_server asm_user authentication_method char_length_semantics oracle_path_prefix secrets_manager_oracle_asm_access_role_arn secrets_manager_oracle_asm_secret_id security_db_encryption security_db_encryption_name spatial_data_option_to_geo_json_function_name use_path_prefix', list: 'extra_archived_log_dest_ids' },
      },
      postgres_settings: {
        optional: { string: 'after_connect_script babelfish_database_name database_mode ddl_artifacts_schema heartbeat_schema map_long_varchar_as plugin_name service_access_role_arn slot_name', bool: 'capture_ddls fail_tasks_on_lob_truncation heartbeat_enable map_boolean_as_boolean map_jsonb_as_clob', number: 'execute_timeout heartbeat_frequency max_file_size' },
        filled: { string: 'authentication_method' },
      },
      redis_settings: {
        required: { string: 'auth_type server_name', number: 'port' },
        optional: { string: 'auth_password auth_user_name ssl_ca_certificate_arn ssl_security_protocol' },
      },
      redshift_settings: {
        optional: { string: 'bucket_folder bucket_name encryption_mode server_side_encryption_kms_key_id service_access_role_arn' },
      },
      timeouts: {
        optional: { string: 'create delete' },
      },
    },
  }),
  aws_dms_instance_profile: () => ({
    optional: { string: 'description', map: 'tags' },
    filled: { string: 'availability_zone kms_key_arn name network_type region subnet_group_identifier', bool: 'publicly_accessible', set: 'vpc_security_group_ids' },
    computed: { string: 'arn', map: 'tags_all' },
  }),
  aws_dms_replication_config: () => ({
    required: { string: 'replication_config_identifier replication_type source_endpoint_arn table_mappings target_endpoint_arn' },
    optional: { bool: 'start_replication', string: 'supplemental_settings', map: 'tags' },
    filled: { string: 'region replication_settings resource_identifier', map: 'tags_all' },
    computed: { string: 'arn id' },
    blocks: {
      compute_config: {
        required: { string: 'replication_subnet_group_id' },
        optional: { string: 'dns_name_servers', number: 'max_capacity_units min_capacity_units' },
        filled: { string: 'availability_zone kms_key_id preferred_maintenance_window', bool: 'multi_az', set: 'vpc_security_group_ids' },
      },
      timeouts: {
        optional: { string: 'create delete update' },
      },
    },
  }),
  aws_dms_replication_instance: () => ({
    required: { string: 'replication_instance_class replication_instance_id' },
    optional: { bool: 'allow_major_version_upgrade apply_immediately', string: 'dns_name_servers', map: 'tags' },
    filled: { number: 'allocated_storage', bool: 'auto_minor_version_upgrade multi_az publicly_accessible', string: 'availability_zone engine_version kms_key_arn network_type preferred_maintenance_window region replication_subnet_group_id', map: 'tags_all', set: 'vpc_security_group_ids' },
    computed: { string: 'id replication_instance_arn', list: 'replication_instance_private_ips replication_instance_public_ips' },
    blocks: {
      kerberos_authentication_settings: {
        required: { string: 'key_cache_secret_iam_arn key_cache_secret_id krb5_file_contents' },
      },
      timeouts: {
        optional: { string: 'create delete update' },
      },
    },
  }),
  aws_dms_replication_subnet_group: () => ({
    required: { string: 'replication_subnet_group_description replication_subnet_group_id', set: 'subnet_ids' },
    optional: { map: 'tags' },
    filled: { string: 'region', map: 'tags_all' },
    computed: { string: 'id replication_subnet_group_arn vpc_id' },
  }),
  aws_dms_replication_task: () => ({
    required: { string: 'migration_type replication_instance_arn replication_task_id source_endpoint_arn table_mappings target_endpoint_arn' },
    optional: { string: 'cdc_start_time resource_identifier', bool: 'start_replication_task', map: 'tags' },
    filled: { string: 'cdc_start_position region replication_task_settings', map: 'tags_all' },
    computed: { string: 'id replication_task_arn status' },
  }),
  aws_dms_s3_endpoint: () => ({
    required: { string: 'bucket_name endpoint_id endpoint_type service_access_role_arn' },
    optional: { bool: 'add_column_name add_trailing_padding_character cdc_inserts_and_updates cdc_inserts_only date_partition_enabled detach_target_on_lob_lookup_failure_parquet enable_statistics glue_catalog_generation include_op_for_full_load parquet_timestamp_in_millisecond preserve_transactions rfc_4180 use_csv_no_sup_value use_task_start_time_for_full_load_timestamp', string: 'bucket_folder canned_acl_for_objects cdc_path compression_type csv_delimiter csv_no_sup_value csv_null_value csv_row_delimiter data_format date_partition_delimiter date_partition_sequence date_partition_timezone encoding_type encryption_mode expected_bucket_owner external_table_definition parquet_version server_side_encryption_kms_key_id timestamp_column_name', number: 'cdc_max_batch_interval cdc_min_file_size data_page_size dict_page_size_limit ignore_header_rows max_file_size row_group_length', map: 'tags' },
    filled: { string: 'certificate_arn kms_key_arn region ssl_mode', map: 'tags_all' },
    computed: { string: 'endpoint_arn engine_display_name external_id id status' },
    blocks: {
      timeouts: {
        optional: { string: 'create delete' },
      },
    },
  }),
  aws_db_instance: () => ({
    required: { string: 'instance_class' },
    optional: { bool: 'allow_major_version_upgrade apply_immediately auto_minor_version_upgrade copy_tags_to_snapshot customer_owned_ip_enabled dedicated_log_volume delete_automated_backups deletion_protection iam_database_authentication_enabled manage_master_user_password performance_insights_enabled publicly_accessible skip_final_snapshot storage_encrypted upgrade_storage_config', string: 'custom_iam_instance_profile domain domain_auth_secret_arn domain_iam_role_name domain_ou final_snapshot_identifier password password_wo replicate_source_db', list: 'domain_dns_ips', set: 'enabled_cloudwatch_logs_exports warning_event_categories', number: 'max_allocated_storage monitoring_interval password_wo_version', map: 'tags' },
    filled: { number: 'allocated_storage backup_retention_period iops performance_insights_retention_period port storage_throughput', string: 'availability_zone backup_target backup_window ca_cert_identifier character_set_name database_insights_mode db_name db_subnet_group_name domain_fqdn engine engine_lifecycle_support engine_version identifier identifier_prefix kms_key_id license_model maintenance_window master_user_secret_kms_key_id monitoring_role_arn nchar_character_set_name network_type option_group_name parameter_group_name performance_insights_kms_key_id region replica_mode snapshot_identifier storage_type timezone username', bool: 'multi_az', map: 'tags_all', set: 'vpc_security_group_ids' },
    computed: { string: 'address arn endpoint engine_version_actual hosted_zone_id id latest_restorable_time resource_id status upgrade_rollout_order', list: 'listener_endpoint master_user_secret replicas' },
  }),
  aws_db_option_group: () => ({
    required: { string: 'engine_name major_engine_version' },
    optional: { string: 'option_group_description', bool: 'skip_destroy', map: 'tags' },
    filled: { string: 'name name_prefix region', map: 'tags_all' },
    computed: { string: 'arn id' },
    blocks: {
      option: {
        required: { string: 'option_name' },
        optional: { set: 'db_security_group_memberships vpc_security_group_memberships', number: 'port', string: 'version' },
        occurs: 'often',
        blocks: {
          option_settings: {
            required: { string: 'name value' },
            occurs: 'often',
          },
        },
      },
    },
  }),
  aws_db_parameter_group: () => ({
    required: { string: 'family' },
    optional: { string: 'description', bool: 'skip_destroy', map: 'tags' },
    filled: { string: 'name name_prefix region', map: 'tags_all' },
    computed: { string: 'arn id' },
    blocks: {
      parameter: {
        required: { string: 'name value' },
        optional: { string: 'apply_method' },
        occurs: 'often',
      },
    },
  }),
  aws_db_proxy: () => ({
    required: { string: 'engine_family name role_arn', set: 'vpc_subnet_ids' },
    optional: { bool: 'debug_logging require_tls', map: 'tags' },
    filled: { string: 'default_auth_scheme endpoint_network_type region target_connection_network_type', number: 'idle_client_timeout', map: 'tags_all', set: 'vpc_security_group_ids' },
    computed: { string: 'arn endpoint id' },
    blocks: {
      auth: {
        optional: { string: 'auth_scheme description iam_auth secret_arn username' },
        filled: { string: 'client_password_auth_type' },
        occurs: 'often',
      },
    },
  }),
  aws_db_proxy_endpoint: () => ({
    required: { string: 'db_proxy_endpoint_name db_proxy_name', set: 'vpc_subnet_ids' },
    optional: { map: 'tags', string: 'target_role' },
    filled: { string: 'region', map: 'tags_all', set: 'vpc_security_group_ids' },
    computed: { string: 'arn endpoint id vpc_id', bool: 'is_default' },
  }),
  aws_docdb_cluster: () => ({
    optional: { bool: 'allow_major_version_upgrade apply_immediately deletion_protection manage_master_user_password skip_final_snapshot storage_encrypted', number: 'backup_retention_period master_password_wo_version port', list: 'enabled_cloudwatch_logs_exports', string: 'engine final_snapshot_identifier global_cluster_identifier master_password master_password_wo snapshot_identifier storage_type', map: 'tags' },
    filled: { set: 'availability_zones cluster_members vpc_security_group_ids', string: 'cluster_identifier cluster_identifier_prefix db_cluster_parameter_group_name db_subnet_group_name engine_version kms_key_id master_username network_type preferred_backup_window preferred_maintenance_window region', map: 'tags_all' },
    computed: { string: 'arn cluster_resource_id endpoint hosted_zone_id id reader_endpoint', list: 'master_user_secret' },
  }),
  aws_docdb_cluster_instance: () => ({
    required: { string: 'cluster_identifier instance_class' },
    optional: { bool: 'apply_immediately auto_minor_version_upgrade copy_tags_to_snapshot enable_performance_insights', string: 'certificate_rotation_restart engine', number: 'promotion_tier', map: 'tags' },
    filled: { string: 'availability_zone ca_cert_identifier identifier identifier_prefix performance_insights_kms_key_id preferred_maintenance_window region', map: 'tags_all' },
    computed: { string: 'arn db_subnet_group_name dbi_resource_id endpoint engine_version id kms_key_id preferred_backup_window', number: 'port', bool: 'publicly_accessible storage_encrypted writer' },
  }),
  aws_docdb_cluster_parameter_group: () => ({
    required: { string: 'family' },
    optional: { string: 'description', map: 'tags' },
    filled: { string: 'name name_prefix region', map: 'tags_all' },
    computed: { string: 'arn id' },
    blocks: {
      parameter: {
        required: { string: 'name value' },
        optional: { string: 'apply_method' },
        occurs: 'often',
      },
    },
  }),
  aws_docdbelastic_cluster: () => ({
    required: { string: 'admin_user_name admin_user_password auth_type name', number: 'shard_capacity shard_count' },
    optional: { map: 'tags' },
    filled: { number: 'backup_retention_period shard_instance_count', string: 'kms_key_id preferred_backup_window preferred_maintenance_window region', set: 'subnet_ids vpc_security_group_ids' },
    computed: { string: 'arn endpoint id', map: 'tags_all' },
  }),
  aws_elasticache_cluster: () => ({
    required: { string: 'cluster_id' },
    optional: { string: 'auto_minor_version_upgrade final_snapshot_identifier notification_topic_arn outpost_mode snapshot_name', list: 'preferred_availability_zones snapshot_arns', number: 'snapshot_retention_limit', map: 'tags' },
    filled: { bool: 'apply_immediately transit_encryption_enabled', string: 'availability_zone az_mode engine engine_version ip_discovery maintenance_window network_type node_type parameter_group_name preferred_outpost_arn region replication_group_id snapshot_window subnet_group_name', number: 'num_cache_nodes port', set: 'security_group_ids', map: 'tags_all' },
    computed: { string: 'arn cluster_address configuration_endpoint engine_version_actual id', list: 'cache_nodes' },
  }),
  aws_elasticache_replication_group: () => ({
    required: { string: 'description replication_group_id' },
    optional: { string: 'auth_token auth_token_update_strategy auth_token_wo final_snapshot_identifier kms_key_id notification_topic_arn snapshot_name', number: 'auth_token_wo_version port snapshot_retention_limit', bool: 'automatic_failover_enabled multi_az_enabled', list: 'preferred_cache_cluster_azs', set: 'snapshot_arns user_group_ids', map: 'tags' },
    filled: { bool: 'apply_immediately data_tiering_enabled transit_encryption_enabled', string: 'at_rest_encryption_enabled auto_minor_version_upgrade cluster_mode durability engine engine_version global_replication_group_id ip_discovery maintenance_window network_type node_type parameter_group_name region snapshot_window subnet_group_name transit_encryption_mode', number: 'num_cache_clusters num_node_groups replicas_per_node_group', set: 'security_group_ids security_group_names', map: 'tags_all' },
    computed: { string: 'arn configuration_endpoint_address engine_version_actual id primary_endpoint_address reader_endpoint_address', bool: 'cluster_enabled', set: 'member_clusters' },
  }),
  aws_elasticache_serverless_cache: () => ({
    required: { string: 'engine name' },
    optional: { string: 'kms_key_id user_group_id', list: 'snapshot_arns_to_restore', map: 'tags' },
    filled: { string: 'daily_snapshot_time description major_engine_version network_type region', set: 'security_group_ids subnet_ids', number: 'snapshot_retention_limit' },
    computed: { string: 'arn create_time full_engine_version id status', map: 'tags_all', list: 'endpoint reader_endpoint' },
  }),
  aws_lb: () => ({
    optional: { number: 'client_keep_alive idle_timeout', string: 'customer_owned_ipv4_pool desync_mitigation_mode dns_record_client_routing_policy load_balancer_type xff_header_processing_mode', bool: 'drop_invalid_header_fields enable_cross_zone_load_balancing enable_deletion_protection enable_http2 enable_tls_version_and_cipher_suite_headers enable_waf_fail_open enable_xff_client_port enable_zonal_shift preserve_host_header', map: 'tags' },
    filled: { string: 'enable_prefix_for_ipv6_source_nat enforce_security_group_inbound_rules_on_private_link_traffic ip_address_type name name_prefix region', bool: 'internal', number: 'secondary_ips_auto_assigned_per_subnet', set: 'security_groups subnets', map: 'tags_all' },
    computed: { string: 'arn arn_suffix dns_name id vpc_id zone_id' },
  }),
  aws_memorydb_cluster: () => ({
    required: { string: 'acl_name node_type' },
    optional: { bool: 'auto_minor_version_upgrade data_tiering tls_enabled', string: 'description final_snapshot_name kms_key_arn multi_region_cluster_name snapshot_name sns_topic_arn', number: 'num_replicas_per_shard num_shards', set: 'security_group_ids', list: 'snapshot_arns', map: 'tags' },
    filled: { string: 'engine engine_version ip_discovery maintenance_window name name_prefix network_type parameter_group_name region snapshot_window subnet_group_name', number: 'port snapshot_retention_limit', map: 'tags_all' },
    computed: { string: 'arn engine_patch_version id', list: 'cluster_endpoint', set: 'shards' },
  }),
  aws_msk_cluster: () => ({
    required: { string: 'cluster_name kafka_version', number: 'number_of_broker_nodes' },
    optional: { string: 'enhanced_monitoring', map: 'tags' },
    filled: { string: 'region storage_mode', map: 'tags_all' },
    computed: { string: 'arn bootstrap_brokers bootstrap_brokers_ipv6 bootstrap_brokers_public_sasl_iam bootstrap_brokers_public_sasl_scram bootstrap_brokers_public_tls bootstrap_brokers_sasl_iam bootstrap_brokers_sasl_iam_ipv6 bootstrap_brokers_sasl_scram bootstrap_brokers_sasl_scram_ipv6 bootstrap_brokers_tls bootstrap_brokers_tls_ipv6 bootstrap_brokers_vpc_connectivity_sasl_iam bootstrap_brokers_vpc_connectivity_sasl_scram bootstrap_brokers_vpc_connectivity_tls cluster_uuid current_version customer_action_status id zookeeper_connect_string zookeeper_connect_string_tls' },
    blocks: {
      broker_node_group_info: {
        required: { set: 'client_subnets security_groups', string: 'instance_type' },
        optional: { string: 'az_distribution' },
        blocks: {
          connectivity_info: {
            filled: { string: 'network_type' },
            blocks: {
              public_access: {
                filled: { string: 'type' },
              },
              vpc_connectivity: {
                blocks: {
                  client_authentication: {
                    filled: { bool: 'tls' },
                    blocks: {
                      sasl: {
                        filled: { bool: 'iam scram' },
                      },
                    },
                  },
                },
              },
            },
          },
          storage_info: {
            blocks: {
              ebs_storage_info: {
                optional: { number: 'volume_size' },
                blocks: {
                  provisioned_throughput: {
                    optional: { bool: 'enabled', number: 'volume_throughput' },
                  },
                },
              },
            },
          },
        },
      },
      client_authentication: {
        optional: { bool: 'unauthenticated' },
        blocks: {
          sasl: {
            optional: { bool: 'iam scram' },
          },
          tls: {
            optional: { set: 'certificate_authority_arns' },
          },
        },
      },
      encryption_info: {
        filled: { string: 'encryption_at_rest_kms_key_arn' },
        blocks: {
          encryption_in_transit: {
            optional: { string: 'client_broker', bool: 'in_cluster' },
          },
        },
      },
    },
  }),
  aws_msk_serverless_cluster: () => ({
    required: { string: 'cluster_name' },
    optional: { map: 'tags' },
    filled: { string: 'region', map: 'tags_all' },
    computed: { string: 'arn bootstrap_brokers_sasl_iam cluster_uuid id' },
  }),
  aws_opensearch_domain: () => ({
    required: { string: 'domain_name' },
    optional: { map: 'tags' },
    filled: { string: 'access_policies engine_version ip_address_type region', map: 'advanced_options tags_all' },
    computed: { string: 'arn dashboard_endpoint dashboard_endpoint_v2 domain_endpoint_v2_hosted_zone_id domain_id endpoint endpoint_v2 id' },
  }),
  aws_rds_cluster: () => ({
    required: { string: 'engine' },
    optional: { bool: 'allow_major_version_upgrade copy_tags_to_snapshot delete_automated_backups deletion_protection enable_global_write_forwarding enable_http_endpoint enable_local_write_forwarding iam_database_authentication_enabled manage_master_user_password performance_insights_enabled skip_final_snapshot', number: 'backtrack_window iops master_password_wo_version', string: 'db_cluster_instance_class db_instance_parameter_group_name domain domain_iam_role_name engine_mode final_snapshot_identifier global_cluster_identifier master_password master_password_wo replication_source_identifier snapshot_identifier source_region', set: 'enabled_cloudwatch_logs_exports warning_event_categories', map: 'tags' },
    filled: { number: 'allocated_storage backup_retention_period monitoring_interval performance_insights_retention_period port', bool: 'apply_immediately auto_minor_version_upgrade storage_encrypted', set: 'availability_zones cluster_members iam_roles vpc_security_group_ids', string: 'ca_certificate_identifier cluster_identifier cluster_identifier_prefix cluster_scalability_type database_insights_mode database_name db_cluster_parameter_group_name db_subnet_group_name db_system_id engine_lifecycle_support engine_version kms_key_id master_user_secret_kms_key_id master_username monitoring_role_arn network_type performance_insights_kms_key_id preferred_backup_window preferred_maintenance_window region storage_type', map: 'tags_all' },
    computed: { string: 'arn ca_certificate_valid_till cluster_resource_id endpoint engine_version_actual hosted_zone_id id reader_endpoint upgrade_rollout_order', list: 'master_user_secret' },
  }),
  aws_rds_cluster_endpoint: () => ({
    required: { string: 'cluster_endpoint_identifier cluster_identifier custom_endpoint_type' },
    optional: { set: 'excluded_members static_members', map: 'tags' },
    filled: { string: 'region', map: 'tags_all' },
    computed: { string: 'arn endpoint id' },
  }),
  aws_rds_cluster_instance: () => ({
    required: { string: 'cluster_identifier engine instance_class' },
    optional: { bool: 'auto_minor_version_upgrade copy_tags_to_snapshot force_destroy', string: 'custom_iam_instance_profile', number: 'monitoring_interval promotion_tier', map: 'tags', set: 'warning_event_categories' },
    filled: { bool: 'apply_immediately performance_insights_enabled publicly_accessible', string: 'availability_zone ca_cert_identifier db_parameter_group_name db_subnet_group_name engine_version identifier identifier_prefix monitoring_role_arn performance_insights_kms_key_id preferred_backup_window preferred_maintenance_window region', number: 'performance_insights_retention_period', map: 'tags_all' },
    computed: { string: 'arn dbi_resource_id endpoint engine_version_actual id kms_key_id network_type', number: 'port', bool: 'storage_encrypted writer' },
  }),
  aws_rds_cluster_parameter_group: () => ({
    required: { string: 'family' },
    optional: { string: 'description', map: 'tags' },
    filled: { string: 'name name_prefix region', map: 'tags_all' },
    computed: { string: 'arn id' },
    blocks: {
      parameter: {
        required: { string: 'name value' },
        optional: { string: 'apply_method' },
        occurs: 'often',
      },
    },
  }),
  aws_redshift_cluster: () => ({
    required: { string: 'cluster_identifier node_type' },
    optional: { bool: 'allow_version_upgrade apply_immediately availability_zone_relocation_enabled manage_master_password multi_az publicly_accessible skip_final_snapshot', number: 'automated_snapshot_retention_period manual_snapshot_retention_period master_password_wo_version number_of_nodes port', string: 'cluster_version elastic_ip encrypted final_snapshot_identifier maintenance_track_name master_password master_password_wo master_username owner_account snapshot_arn snapshot_cluster_identifier snapshot_identifier', map: 'tags' },
    filled: { string: 'aqua_configuration_status availability_zone cluster_parameter_group_name cluster_subnet_group_name cluster_type database_name default_iam_role_arn kms_key_id master_password_secret_kms_key_id preferred_maintenance_window region', bool: 'enhanced_vpc_routing', set: 'iam_roles vpc_security_group_ids', map: 'tags_all' },
    computed: { string: 'arn cluster_namespace_arn cluster_public_key cluster_revision_number dns_name endpoint id master_password_secret_arn', list: 'cluster_nodes' },
  }),
  aws_redshift_parameter_group: () => ({
    required: { string: 'family name' },
    optional: { string: 'description', map: 'tags' },
    filled: { string: 'region', map: 'tags_all' },
    computed: { string: 'arn id' },
    blocks: {
      parameter: {
        required: { string: 'name value' },
        occurs: 'often',
      },
    },
  }),
  aws_redshiftserverless_workgroup: () => ({
    required: { string: 'namespace_name workgroup_name' },
    optional: { bool: 'enhanced_vpc_routing publicly_accessible', number: 'max_capacity', map: 'tags' },
    filled: { number: 'base_capacity port', string: 'region track_name', set: 'security_group_ids subnet_ids', map: 'tags_all' },
    computed: { string: 'arn id workgroup_id', list: 'endpoint' },
  }),
  aws_route53_record: () => ({
    required: { string: 'name type zone_id' },
    optional: { string: 'health_check_id set_identifier', bool: 'multivalue_answer_routing_policy', set: 'records', number: 'ttl' },
    filled: { bool: 'allow_overwrite' },
    computed: { string: 'fqdn id' },
    blocks: {
      alias: {
        required: { bool: 'evaluate_target_health', string: 'name zone_id' },
      },
    },
  }),
  aws_acm_certificate: () => ({
    optional: { string: 'certificate_authority_arn certificate_body certificate_chain early_renewal_duration private_key private_key_wo', number: 'private_key_wo_version', map: 'tags' },
    filled: { string: 'domain_name key_algorithm region validation_method', set: 'subject_alternative_names', map: 'tags_all' },
    computed: { string: 'arn id not_after not_before renewal_eligibility status type', bool: 'pending_renewal', list: 'renewal_summary validation_emails', set: 'domain_validation_options' },
  }),
  aws_iam_role: () => ({
    required: { string: 'assume_role_policy' },
    optional: { string: 'description path permissions_boundary', bool: 'force_detach_policies', number: 'max_session_duration', map: 'tags' },
    filled: { set: 'managed_policy_arns', string: 'name name_prefix', map: 'tags_all' },
    computed: { string: 'arn create_date id unique_id' },
  }),
  aws_iam_server_certificate: () => ({
    required: { string: 'certificate_body private_key' },
    optional: { string: 'certificate_chain path', map: 'tags' },
    filled: { string: 'name name_prefix', map: 'tags_all' },
    computed: { string: 'arn expiration id upload_date' },
  }),
  aws_kms_key: () => ({
    optional: { bool: 'bypass_policy_lockout_safety_check enable_key_rotation is_enabled', string: 'custom_key_store_id customer_master_key_spec key_usage xks_key_id', number: 'deletion_window_in_days', map: 'tags' },
    filled: { string: 'description policy region', bool: 'multi_region', number: 'rotation_period_in_days', map: 'tags_all' },
    computed: { string: 'arn id key_id' },
  }),
  aws_s3_bucket: () => ({
    optional: { bool: 'force_destroy', map: 'tags' },
    filled: { string: 'acceleration_status acl bucket bucket_namespace bucket_prefix policy region request_payer', bool: 'object_lock_enabled', map: 'tags_all' },
    computed: { string: 'arn bucket_domain_name bucket_region bucket_regional_domain_name hosted_zone_id id website_domain website_endpoint' },
  }),
  aws_secretsmanager_secret: () => ({
    optional: { string: 'description kms_key_id type', bool: 'force_overwrite_replica_secret', number: 'recovery_window_in_days', map: 'tags' },
    filled: { string: 'name name_prefix policy region', map: 'tags_all' },
    computed: { string: 'arn id' },
  }),
  aws_secretsmanager_secret_version: () => ({
    required: { string: 'secret_id' },
    optional: { string: 'secret_binary secret_string secret_string_wo', number: 'secret_string_wo_version' },
    filled: { string: 'region', set: 'version_stages' },
    computed: { string: 'arn id secret_arn version_id', bool: 'has_secret_string_wo' },
  }),
  aws_db_subnet_group: () => ({
    required: { set: 'subnet_ids' },
    optional: { string: 'description', map: 'tags' },
    filled: { string: 'name name_prefix region', map: 'tags_all' },
    computed: { string: 'arn id vpc_id', set: 'supported_network_types' },
  }),
  aws_default_network_acl: () => ({
    required: { string: 'default_network_acl_id' },
    optional: { set: 'subnet_ids', map: 'tags' },
    filled: { string: 'region', map: 'tags_all' },
    computed: { string: 'arn id owner_id vpc_id' },
    blocks: {
      egress: {
        required: { string: 'action protocol', number: 'from_port rule_no to_port' },
        optional: { string: 'cidr_block ipv6_cidr_block', number: 'icmp_code icmp_type' },
        occurs: 'often',
      },
      ingress: {
        required: { string: 'action protocol', number: 'from_port rule_no to_port' },
        optional: { string: 'cidr_block ipv6_cidr_block', number: 'icmp_code icmp_type' },
        occurs: 'often',
      },
    },
  }),
  aws_default_security_group: () => ({
    optional: { bool: 'revoke_rules_on_delete', map: 'tags' },
    filled: { string: 'region vpc_id', map: 'tags_all' },
    computed: { string: 'arn description id name name_prefix owner_id' },
    blocks: {
      egress: {
        optional: { list: 'cidr_blocks ipv6_cidr_blocks prefix_list_ids', string: 'description protocol', number: 'from_port to_port', set: 'security_groups', bool: 'self' },
        occurs: 'often',
        omitted: 'computed',
      },
      ingress: {
        optional: { list: 'cidr_blocks ipv6_cidr_blocks prefix_list_ids', string: 'description protocol', number: 'from_port to_port', set: 'security_groups', bool: 'self' },
        occurs: 'often',
        omitted: 'computed',
      },
    },
  }),
  aws_docdb_subnet_group: () => ({
    required: { set: 'subnet_ids' },
    optional: { string: 'description', map: 'tags' },
    filled: { string: 'name name_prefix region', map: 'tags_all' },
    computed: { string: 'arn id', set: 'supported_network_types' },
  }),
  aws_elasticache_subnet_group: () => ({
    required: { string: 'name', set: 'subnet_ids' },
    optional: { string: 'description', map: 'tags' },
    filled: { string: 'region', map: 'tags_all' },
    computed: { string: 'arn id vpc_id' },
  }),
  aws_network_acl: () => ({
    required: { string: 'vpc_id' },
    optional: { map: 'tags' },
    filled: { string: 'region', set: 'subnet_ids', map: 'tags_all' },
    computed: { string: 'arn id owner_id' },
    blocks: {
      egress: {
        optional: { string: 'action cidr_block ipv6_cidr_block protocol', number: 'from_port icmp_code icmp_type rule_no to_port' },
        occurs: 'often',
        omitted: 'computed',
      },
      ingress: {
        optional: { string: 'action cidr_block ipv6_cidr_block protocol', number: 'from_port icmp_code icmp_type rule_no to_port' },
        occurs: 'often',
        omitted: 'computed',
      },
    },
  }),
  aws_network_acl_association: () => ({
    required: { string: 'network_acl_id subnet_id' },
    filled: { string: 'region' },
    computed: { string: 'id' },
  }),
  aws_network_acl_rule: () => ({
    required: { string: 'network_acl_id protocol rule_action', number: 'rule_number' },
    optional: { string: 'cidr_block ipv6_cidr_block', bool: 'egress', number: 'from_port icmp_code icmp_type to_port' },
    filled: { string: 'region' },
    computed: { string: 'id' },
  }),
  aws_redshift_subnet_group: () => ({
    required: { string: 'name', set: 'subnet_ids' },
    optional: { string: 'description', map: 'tags' },
    filled: { string: 'region', map: 'tags_all' },
    computed: { string: 'arn id' },
  }),
  aws_security_group: () => ({
    optional: { string: 'description', bool: 'revoke_rules_on_delete', map: 'tags' },
    filled: { string: 'name name_prefix region vpc_id', map: 'tags_all' },
    computed: { string: 'arn id owner_id' },
    blocks: {
      egress: {
        optional: { list: 'cidr_blocks ipv6_cidr_blocks prefix_list_ids', string: 'description protocol', number: 'from_port to_port', set: 'security_groups', bool: 'self' },
        occurs: 'often',
        omitted: 'computed',
      },
      ingress: {
        optional: { list: 'cidr_blocks ipv6_cidr_blocks prefix_list_ids', string: 'description protocol', number: 'from_port to_port', set: 'security_groups', bool: 'self' },
        occurs: 'often',
        omitted: 'computed',
      },
    },
  }),
  aws_security_group_rule: () => ({
    required: { number: 'from_port to_port', string: 'protocol security_group_id type' },
    optional: { list: 'cidr_blocks ipv6_cidr_blocks prefix_list_ids', string: 'description', bool: 'self' },
    filled: { string: 'region source_security_group_id' },
    computed: { string: 'id security_group_rule_id' },
  }),
  aws_subnet: () => ({
    required: { string: 'vpc_id' },
    optional: { bool: 'assign_ipv6_address_on_creation enable_dns64 enable_resource_name_dns_a_record_on_launch enable_resource_name_dns_aaaa_record_on_launch ipv6_native map_customer_owned_ip_on_launch map_public_ip_on_launch', string: 'customer_owned_ipv4_pool ipv4_ipam_pool_id ipv6_ipam_pool_id outpost_arn', number: 'enable_lni_at_device_index ipv4_netmask_length ipv6_netmask_length', map: 'tags' },
    filled: { string: 'availability_zone availability_zone_id cidr_block ipv6_cidr_block private_dns_hostname_type_on_launch region', map: 'tags_all' },
    computed: { string: 'arn id ipv6_cidr_block_association_id owner_id' },
  }),
  aws_vpc: () => ({
    optional: { bool: 'assign_generated_ipv6_cidr_block enable_dns_support', string: 'instance_tenancy ipv4_ipam_pool_id ipv6_ipam_pool_id', number: 'ipv4_netmask_length ipv6_netmask_length', map: 'tags' },
    filled: { string: 'cidr_block ipv6_cidr_block ipv6_cidr_block_network_border_group region', bool: 'enable_dns_hostnames enable_network_address_usage_metrics', map: 'tags_all' },
    computed: { string: 'arn default_network_acl_id default_route_table_id default_security_group_id dhcp_options_id id ipv6_association_id main_route_table_id owner_id' },
  }),
  aws_vpc_security_group_egress_rule: () => ({
    required: { string: 'ip_protocol security_group_id' },
    optional: { string: 'cidr_ipv4 cidr_ipv6 description prefix_list_id referenced_security_group_id', number: 'from_port to_port', map: 'tags' },
    filled: { string: 'region' },
    computed: { string: 'arn id security_group_rule_id', map: 'tags_all' },
  }),
  aws_vpc_security_group_ingress_rule: () => ({
    required: { string: 'ip_protocol security_group_id' },
    optional: { string: 'cidr_ipv4 cidr_ipv6 description prefix_list_id referenced_security_group_id', number: 'from_port to_port', map: 'tags' },
    filled: { string: 'region' },
    computed: { string: 'arn id security_group_rule_id', map: 'tags_all' },
  }),
  random_password: () => ({
    required: { number: 'length' },
    optional: { map: 'keepers', string: 'override_special' },
    filled: { bool: 'lower number numeric special upper', number: 'min_lower min_numeric min_special min_upper' },
    computed: { string: 'bcrypt_hash id result' },
  }),
};

export const data: Readonly<Record<string, () => Listed>> = {
  aws_dms_certificate: () => ({
    required: { string: 'certificate_id' },
    filled: { string: 'region', map: 'tags' },
    computed: { string: 'certificate_arn certificate_creation_date certificate_owner certificate_pem certificate_wallet id signing_algorithm valid_from_date valid_to_date', number: 'key_length' },
  }),
  aws_dms_endpoint: () => ({
    required: { string: 'endpoint_id' },
    filled: { string: 'region', map: 'tags' },
    computed: { string: 'certificate_arn database_name endpoint_arn endpoint_type engine_name extra_connection_attributes id kms_key_arn password secrets_manager_access_role_arn secrets_manager_arn server_name service_access_role ssl_mode username', number: 'port' },
    blocks: {
      elasticsearch_settings: {
        computed: { string: 'endpoint_uri service_access_role_arn', number: 'error_retry_duration full_load_error_percentage' },
        occurs: 'often',
      },
      kafka_settings: {
        computed: { string: 'broker message_format sasl_mechanism sasl_password sasl_username security_protocol ssl_ca_certificate_arn ssl_client_certificate_arn ssl_client_key_arn ssl_client_key_password topic', bool: 'include_control_details include_null_and_empty include_partition_value include_table_alter_operations include_transaction_details no_hex_prefix partition_include_schema_table', number: 'message_max_bytes' },
        occurs: 'often',
      },
      kinesis_settings: {
        computed: { bool: 'include_control_details include_null_and_empty include_partition_value include_table_alter_operations include_transaction_details partition_include_schema_table use_large_integer_value', string: 'message_format service_access_role_arn stream_arn' },
        occurs: 'often',
      },
      mongodb_settings: {
        computed: { string: 'auth_mechanism auth_source auth_type docs_to_investigate extract_doc_id nesting_level', bool: 'use_update_lookup' },
        occurs: 'often',
      },
      mysql_settings: {
        computed: { string: 'after_connect_script authentication_method server_timezone service_access_role_arn target_db_type', bool: 'clean_source_metadata_on_mismatch', number: 'events_poll_interval execute_timeout max_file_size parallel_load_threads' },
        occurs: 'often',
      },
      postgres_settings: {
        computed: { string: 'after_connect_script authentication_method babelfish_database_name database_mode ddl_artifacts_schema heartbeat_schema map_long_varchar_as plugin_name service_access_role_arn slot_name', bool: 'capture_ddls fail_tasks_on_lob_truncation heartbeat_enable map_boolean_as_boolean map_jsonb_as_clob', number: 'execute_timeout heartbeat_frequency max_file_size' },
        occurs: 'often',
      },
      redis_settings: {
        computed: { string: 'auth_password auth_type auth_user_name server_name ssl_ca_certificate_arn ssl_security_protocol', number: 'port' },
        occurs: 'often',
      },
      redshift_settings: {
        computed: { string: 'bucket_folder bucket_name encryption_mode server_side_encryption_kms_key_id service_access_role_arn' },
        occurs: 'often',
      },
      s3_settings: {
        computed: { bool: 'add_column_name cdc_inserts_and_updates cdc_inserts_only date_partition_enabled enable_statistics glue_catalog_generation include_op_for_full_load parquet_timestamp_in_millisecond preserve_transactions rfc_4180 use_csv_no_sup_value use_task_start_time_for_full_load_timestamp', string: 'bucket_folder bucket_name canned_acl_for_objects cdc_path compression_type csv_delimiter csv_no_sup_value csv_null_value csv_row_delimiter data_format date_partition_delimiter date_partition_sequence encoding_type encryption_mode external_table_definition parquet_version server_side_encryption_kms_key_id service_access_role_arn timestamp_column_name', number: 'cdc_max_batch_interval cdc_min_file_size data_page_size dict_page_size_limit ignore_header_rows ignore_headers_row max_file_size row_group_length' },
        occurs: 'often',
      },
    },
  }),
  aws_db_instance: () => ({
    filled: { string: 'db_instance_identifier region', map: 'tags' },
    computed: { string: 'address availability_zone ca_cert_identifier database_insights_mode db_cluster_identifier db_instance_arn db_instance_class db_name db_subnet_group endpoint engine engine_version hosted_zone_id id kms_key_id license_model master_username monitoring_role_arn network_type preferred_backup_window preferred_maintenance_window replicate_source_db resource_id storage_type timezone upgrade_rollout_order', number: 'allocated_storage backup_retention_period db_instance_port iops max_allocated_storage monitoring_interval port storage_throughput', bool: 'auto_minor_version_upgrade multi_az publicly_accessible storage_encrypted', list: 'db_parameter_groups enabled_cloudwatch_logs_exports master_user_secret option_group_memberships vpc_security_groups' },
  }),
  aws_rds_cluster: () => ({
    required: { string: 'cluster_identifier' },
    filled: { string: 'region', map: 'tags' },
    computed: { string: 'arn cluster_resource_id cluster_scalability_type database_insights_mode database_name db_cluster_parameter_group_name db_subnet_group_name db_system_id endpoint engine engine_mode engine_version final_snapshot_identifier hosted_zone_id id kms_key_id master_username monitoring_role_arn network_type preferred_backup_window preferred_maintenance_window reader_endpoint replication_source_identifier upgrade_rollout_order', set: 'availability_zones cluster_members iam_roles vpc_security_group_ids', number: 'backtrack_window backup_retention_period monitoring_interval port', bool: 'deletion_protection iam_database_authentication_enabled storage_encrypted', list: 'enabled_cloudwatch_logs_exports master_user_secret' },
  }),
  aws_secretsmanager_secret_version: () => ({
    required: { string: 'secret_id' },
    optional: { string: 'version_stage' },
    filled: { string: 'region version_id' },
    computed: { string: 'arn created_date id secret_arn secret_binary secret_string', set: 'version_stages' },
  }),
};
