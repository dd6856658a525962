import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { connectionsOf } from '../../src/lint/connections.ts';
import { block } from '../rules/support/configuration.ts';
import { cluster, group, instance } from '../rules/support/databases.ts';
import { runWhole } from '../rules/support/run.ts';

/** What a database of the configuration says of TLS: whether it offers it, whether it takes anything else, and in which versions. */

const NOW = new Date('2026-01-01T00:00:00Z');

const endpoint = (engine: string, ...body: string[]) =>
  block('aws_dms_endpoint', 'a', [
    'endpoint_id = "a"',
    'endpoint_type = "target"',
    `engine_name = "${engine}"`,
    ...body,
  ]);
const ON = 'transit_encryption_enabled = true';
const OFF = 'transit_encryption_enabled = false';
const RG = 'aws_elasticache_replication_group.c.primary_endpoint_address';
const EC = 'aws_elasticache_cluster.c.cache_nodes[0].address';
const SV = 'aws_elasticache_serverless_cache.c.endpoint[0].address';
const MD = 'aws_memorydb_cluster.c.cluster_endpoint[0].address';
const MSK = 'aws_msk_cluster.c.bootstrap_brokers_tls';
const DB = 'aws_db_instance.db.address';
const AURORA = 'aws_rds_cluster.db.endpoint';
const DOCDB = 'aws_docdb_cluster.db.endpoint';
const REDSHIFT = 'aws_redshift_cluster.db.dns_name';
const PROXY = 'aws_db_proxy.p.endpoint';

const redis = (server: string, protocol = 'ssl-encryption') =>
  endpoint('redis', 'redis_settings {', `  server_name = ${server}`, `  ssl_security_protocol = "${protocol}"`, '}');
const kafka = (broker: string, protocol = 'ssl-encryption') =>
  endpoint('kafka', 'kafka_settings {', `  broker = ${broker}`, `  security_protocol = "${protocol}"`, '}');
const sql = (engine: string, server: string, mode = 'require') =>
  endpoint(engine, `server_name = ${server}`, `ssl_mode = "${mode}"`);

const replicationGroup = (...body: string[]) =>
  block('aws_elasticache_replication_group', 'c', ['replication_group_id = "c"', 'description = "c"', ...body]);
const cache = (...body: string[]) => block('aws_elasticache_cluster', 'c', ['cluster_id = "c"', ...body]);
const serverless = (...body: string[]) => block('aws_elasticache_serverless_cache', 'c', ['name = "c"', ...body]);
const memoryDb = (...body: string[]) => block('aws_memorydb_cluster', 'c', ['name = "c"', ...body]);
const brokers = (...body: string[]) => block('aws_msk_cluster', 'c', ['cluster_name = "c"', ...body]);
const clientBroker = (value: string) =>
  brokers('encryption_info {', '  encryption_in_transit {', `    client_broker = ${value}`, '  }', '}');
const documentDb = (...body: string[]) => block('aws_docdb_cluster', 'db', ['cluster_identifier = "db"', ...body]);
const warehouse = (...body: string[]) => block('aws_redshift_cluster', 'db', ['cluster_identifier = "db"', ...body]);
const proxy = (...body: string[]) => block('aws_db_proxy', 'p', ['name = "p"', ...body]);
const oracle = (...body: string[]) => instance('engine = "oracle-ee"', ...body);
const options = (...body: string[]) => block('aws_db_option_group', 'o', ['name = "o"', ...body]);
const optioned = oracle('option_group_name = aws_db_option_group.o.name');
const option = (name: string, ...body: string[]) => ['option {', `  option_name = ${name}`, ...body, '}'];
const version = (value: string) => [
  '  option_settings {',
  '    name  = "SQLNET.SSL_VERSION"',
  `    value = ${value}`,
  '  }',
];
const inCluster = 'db_cluster_parameter_group_name = aws_docdb_cluster_parameter_group.g.name';
const tls = (value: string) => group('aws_docdb_cluster_parameter_group', 'tls', value);
const force = (value: string) => group('aws_db_parameter_group', 'rds.force_ssl', value);
const versions = (value: string) => group('aws_db_parameter_group', 'tls_version', value);
const UNKNOWN = 'variable "u" {}\n';

test.each<[name: string, hcl: string, ...links: string[]]>([
  [
    'replication group, on',
    redis(RG) + replicationGroup(ON),
    'offered yes: transit_encryption_enabled is true',
    'required yes: aws_elasticache_replication_group.c accepts TLS only: transit_encryption_enabled is true',
  ],
  [
    'replication group, required',
    redis(RG) + replicationGroup(ON, 'transit_encryption_mode = "required"'),
    'offered yes: transit_encryption_enabled is true',
    'required yes: aws_elasticache_replication_group.c accepts TLS only: transit_encryption_enabled is true',
  ],
  [
    'replication group, preferred',
    redis(RG) + replicationGroup(ON, 'transit_encryption_mode = "preferred"'),
    'offered yes: transit_encryption_enabled is true',
    'required yes: aws_elasticache_replication_group.c also accepts connections without TLS',
  ],
  [
    'replication group, a mode of another name',
    redis(RG) + replicationGroup(ON, 'transit_encryption_mode = "x"'),
    'offered yes: transit_encryption_enabled is true',
    'required unknown: whether aws_elasticache_replication_group.c accepts connections without TLS is undetermined',
  ],
  [
    'replication group, a mode that is not known',
    redis(RG) + replicationGroup(ON, 'transit_encryption_mode = var.u'),
    'offered yes: transit_encryption_enabled is true',
    'required unknown: whether aws_elasticache_replication_group.c accepts connections without TLS is undetermined',
  ],
  [
    'replication group, off',
    redis(RG) + replicationGroup(OFF),
    'offered no: aws_dms_endpoint.a connects with TLS (redis_settings.ssl_security_protocol is "ssl-encryption") to aws_elasticache_replication_group.c, which offers none: transit_encryption_enabled is false.',
    'required yes: aws_elasticache_replication_group.c also accepts connections without TLS',
  ],
  [
    'replication group, not known',
    redis(RG) + replicationGroup('transit_encryption_enabled = var.u'),
    'offered unknown: transit_encryption_enabled of aws_elasticache_replication_group.c is undetermined',
    'required unknown: whether aws_elasticache_replication_group.c accepts connections without TLS is undetermined',
  ],
  [
    'replication group, not set',
    redis(RG) + replicationGroup(),
    'offered no: aws_dms_endpoint.a connects with TLS (redis_settings.ssl_security_protocol is "ssl-encryption") to aws_elasticache_replication_group.c, which offers none: transit_encryption_enabled is not set, and false by default.',
    'required yes: aws_elasticache_replication_group.c also accepts connections without TLS',
  ],
  [
    'replication group, not set, for Redis',
    redis(RG) + replicationGroup('engine = "redis"'),
    'offered no: aws_dms_endpoint.a connects with TLS (redis_settings.ssl_security_protocol is "ssl-encryption") to aws_elasticache_replication_group.c, which offers none: transit_encryption_enabled is not set, and false by default.',
    'required yes: aws_elasticache_replication_group.c also accepts connections without TLS',
  ],
  [
    'replication group, not set, for Valkey',
    redis(RG) + replicationGroup('engine = "valkey"'),
    'offered unknown: transit_encryption_enabled of aws_elasticache_replication_group.c is undetermined',
    'required unknown: whether aws_elasticache_replication_group.c accepts connections without TLS is undetermined',
  ],
  [
    'replication group, not set, for an engine that is not known',
    redis(RG) + replicationGroup('engine = var.u'),
    'offered unknown: transit_encryption_enabled of aws_elasticache_replication_group.c is undetermined',
    'required unknown: whether aws_elasticache_replication_group.c accepts connections without TLS is undetermined',
  ],
  [
    'replication group, not set, with a token',
    redis(RG) + replicationGroup('auth_token = "x"'),
    'offered unknown: transit_encryption_enabled of aws_elasticache_replication_group.c is undetermined',
    'required unknown: whether aws_elasticache_replication_group.c accepts connections without TLS is undetermined',
  ],
  [
    'replication group, not set, an empty list of snapshots',
    redis(RG) + replicationGroup('snapshot_arns = []'),
    'offered no: aws_dms_endpoint.a connects with TLS (redis_settings.ssl_security_protocol is "ssl-encryption") to aws_elasticache_replication_group.c, which offers none: transit_encryption_enabled is not set, and false by default.',
    'required yes: aws_elasticache_replication_group.c also accepts connections without TLS',
  ],
  [
    'replication group, not set, from a snapshot',
    redis(RG) + replicationGroup('snapshot_arns = ["x"]'),
    'offered unknown: transit_encryption_enabled of aws_elasticache_replication_group.c is undetermined',
    'required unknown: whether aws_elasticache_replication_group.c accepts connections without TLS is undetermined',
  ],
  [
    'replication group, not set, and no users',
    redis(RG) + replicationGroup('user_group_ids = null'),
    'offered no: aws_dms_endpoint.a connects with TLS (redis_settings.ssl_security_protocol is "ssl-encryption") to aws_elasticache_replication_group.c, which offers none: transit_encryption_enabled is not set, and false by default.',
    'required yes: aws_elasticache_replication_group.c also accepts connections without TLS',
  ],
  [
    'replication group, preferred, in clear text',
    redis(RG, 'plaintext') + replicationGroup(ON, 'transit_encryption_mode = "preferred"'),
    'required yes: aws_elasticache_replication_group.c also accepts connections without TLS',
  ],
  [
    'replication group, on, in clear text',
    redis(RG, 'plaintext') + replicationGroup(ON),
    'required no: aws_dms_endpoint.a connects without TLS (redis_settings.ssl_security_protocol is "plaintext") to aws_elasticache_replication_group.c, which refuses such connections: transit_encryption_enabled is true.',
  ],
  [
    'replication group, a mode that is not known, in clear text',
    redis(RG, 'plaintext') + replicationGroup(ON, 'transit_encryption_mode = var.u'),
    'required unknown: whether aws_elasticache_replication_group.c accepts connections without TLS is undetermined',
  ],
  [
    'cluster, on',
    redis(EC) + cache('engine = "redis"', ON),
    'offered yes: transit_encryption_enabled is true',
    'required unknown: whether aws_elasticache_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'cluster, off',
    redis(EC) + cache('engine = "redis"', OFF),
    'offered no: aws_dms_endpoint.a connects with TLS (redis_settings.ssl_security_protocol is "ssl-encryption") to aws_elasticache_cluster.c, which offers none: transit_encryption_enabled is false.',
    'required yes: aws_elasticache_cluster.c also accepts connections without TLS',
  ],
  [
    'cluster, not set',
    redis(EC) + cache('engine = "redis"'),
    'offered no: aws_dms_endpoint.a connects with TLS (redis_settings.ssl_security_protocol is "ssl-encryption") to aws_elasticache_cluster.c, which offers none: transit_encryption_enabled is not set, and false by default.',
    'required yes: aws_elasticache_cluster.c also accepts connections without TLS',
  ],
  [
    'cluster, not known',
    redis(EC) + cache('engine = "redis"', 'transit_encryption_enabled = var.u'),
    'offered unknown: transit_encryption_enabled of aws_elasticache_cluster.c is undetermined',
    'required unknown: whether aws_elasticache_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'cluster, from a snapshot',
    redis(EC) + cache('engine = "redis"', 'snapshot_name = "x"'),
    'offered unknown: transit_encryption_enabled of aws_elasticache_cluster.c is undetermined',
    'required unknown: whether aws_elasticache_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'cluster, from snapshots',
    redis(EC) + cache('engine = "redis"', 'snapshot_arns = ["x"]'),
    'offered unknown: transit_encryption_enabled of aws_elasticache_cluster.c is undetermined',
    'required unknown: whether aws_elasticache_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'cluster, an empty list of snapshots',
    redis(EC) + cache('engine = "redis"', 'snapshot_arns = []'),
    'offered no: aws_dms_endpoint.a connects with TLS (redis_settings.ssl_security_protocol is "ssl-encryption") to aws_elasticache_cluster.c, which offers none: transit_encryption_enabled is not set, and false by default.',
    'required yes: aws_elasticache_cluster.c also accepts connections without TLS',
  ],
  [
    'cluster, of Valkey',
    redis(EC) + cache('engine = "valkey"', OFF),
    'offered unknown: engine of aws_elasticache_cluster.c is undetermined',
    'required unknown: whether aws_elasticache_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'cluster, without an engine',
    redis(EC) + cache(OFF),
    'offered unknown: engine of aws_elasticache_cluster.c is undetermined',
    'required unknown: whether aws_elasticache_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'cluster, of an engine that is not known',
    redis(EC) + cache('engine = var.u', OFF),
    'offered unknown: engine of aws_elasticache_cluster.c is undetermined',
    'required unknown: whether aws_elasticache_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'cluster, of a group elsewhere',
    redis(EC) + cache('replication_group_id = "h"'),
    'offered unknown: replication_group_id of aws_elasticache_cluster.c is undetermined',
    'required unknown: whether aws_elasticache_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'cluster, of a group that is not known',
    redis(EC) + cache('replication_group_id = var.u'),
    'offered unknown: replication_group_id of aws_elasticache_cluster.c is undetermined',
    'required unknown: whether aws_elasticache_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'cluster of a group',
    redis(EC) + cache('replication_group_id = aws_elasticache_replication_group.c.id') + replicationGroup(ON),
    'offered yes: transit_encryption_enabled is true',
    'required yes: aws_elasticache_cluster.c accepts TLS only: transit_encryption_enabled is true',
  ],
  [
    'cluster of a group by its name',
    redis(EC) + cache('replication_group_id = "c"') + replicationGroup(OFF),
    'offered no: aws_dms_endpoint.a connects with TLS (redis_settings.ssl_security_protocol is "ssl-encryption") to aws_elasticache_cluster.c, which offers none: transit_encryption_enabled is false.',
    'required yes: aws_elasticache_cluster.c also accepts connections without TLS',
  ],
  [
    'serverless, redis',
    redis(SV) + serverless('engine = "redis"'),
    'offered yes: a serverless cache accepts only TLS',
    'required yes: aws_elasticache_serverless_cache.c accepts TLS only: a serverless cache accepts only TLS',
  ],
  [
    'serverless, valkey',
    redis(SV) + serverless('engine = "valkey"'),
    'offered yes: a serverless cache accepts only TLS',
    'required yes: aws_elasticache_serverless_cache.c accepts TLS only: a serverless cache accepts only TLS',
  ],
  [
    'serverless, memcached',
    redis(SV) + serverless('engine = "memcached"'),
    'offered unknown: engine of aws_elasticache_serverless_cache.c is undetermined',
    'required unknown: whether aws_elasticache_serverless_cache.c accepts connections without TLS is undetermined',
  ],
  [
    'serverless, xredis',
    redis(SV) + serverless('engine = "xredis"'),
    'offered unknown: engine of aws_elasticache_serverless_cache.c is undetermined',
    'required unknown: whether aws_elasticache_serverless_cache.c accepts connections without TLS is undetermined',
  ],
  [
    'serverless, redisx',
    redis(SV) + serverless('engine = "redisx"'),
    'offered unknown: engine of aws_elasticache_serverless_cache.c is undetermined',
    'required unknown: whether aws_elasticache_serverless_cache.c accepts connections without TLS is undetermined',
  ],
  [
    'serverless, an engine that is not known',
    redis(SV) + serverless('engine = var.u'),
    'offered unknown: engine of aws_elasticache_serverless_cache.c is undetermined',
    'required unknown: whether aws_elasticache_serverless_cache.c accepts connections without TLS is undetermined',
  ],
  [
    'MemoryDB, on',
    redis(MD) + memoryDb('tls_enabled = true'),
    'offered yes: tls_enabled is true',
    'required yes: aws_memorydb_cluster.c accepts TLS only: tls_enabled is true',
  ],
  [
    'MemoryDB, off',
    redis(MD) + memoryDb('tls_enabled = false'),
    'offered no: aws_dms_endpoint.a connects with TLS (redis_settings.ssl_security_protocol is "ssl-encryption") to aws_memorydb_cluster.c, which offers none: tls_enabled is false.',
    'required yes: aws_memorydb_cluster.c also accepts connections without TLS',
  ],
  [
    'MemoryDB, not known',
    redis(MD) + memoryDb('tls_enabled = var.u'),
    'offered unknown: tls_enabled of aws_memorydb_cluster.c is undetermined',
    'required unknown: whether aws_memorydb_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'MemoryDB, not set',
    redis(MD) + memoryDb(),
    'offered yes: tls_enabled is true',
    'required yes: aws_memorydb_cluster.c accepts TLS only: tls_enabled is true',
  ],
  [
    'brokers, "TLS"',
    kafka(MSK) + clientBroker('"TLS"'),
    'offered yes: client_broker is "TLS"',
    'required yes: aws_msk_cluster.c accepts TLS only: client_broker is "TLS"',
  ],
  [
    'brokers, "TLS_PLAINTEXT"',
    kafka(MSK) + clientBroker('"TLS_PLAINTEXT"'),
    'offered yes: client_broker is "TLS_PLAINTEXT"',
    'required yes: aws_msk_cluster.c also accepts connections without TLS',
  ],
  [
    'brokers, "PLAINTEXT"',
    kafka(MSK) + clientBroker('"PLAINTEXT"'),
    'offered no: aws_dms_endpoint.a connects with TLS (kafka_settings.security_protocol is "ssl-encryption") to aws_msk_cluster.c, which offers none: client_broker is "PLAINTEXT".',
    'required yes: aws_msk_cluster.c also accepts connections without TLS',
  ],
  [
    'brokers, "x"',
    kafka(MSK) + clientBroker('"x"'),
    'offered unknown: client_broker of aws_msk_cluster.c is undetermined',
    'required unknown: whether aws_msk_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'brokers, var.u',
    kafka(MSK) + clientBroker('var.u'),
    'offered unknown: client_broker of aws_msk_cluster.c is undetermined',
    'required unknown: whether aws_msk_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'brokers, null',
    kafka(MSK) + clientBroker('null'),
    'offered yes: client_broker is "TLS"',
    'required yes: aws_msk_cluster.c accepts TLS only: client_broker is "TLS"',
  ],
  [
    'brokers, nothing set',
    kafka(MSK) + brokers(),
    'offered yes: client_broker is "TLS" by default',
    'required yes: aws_msk_cluster.c accepts TLS only: client_broker is "TLS" by default',
  ],
  [
    'brokers in clear text, "TLS"',
    kafka('aws_msk_cluster.c.bootstrap_brokers', 'plaintext') + clientBroker('"TLS"'),
    'required no: aws_dms_endpoint.a connects without TLS (kafka_settings.security_protocol is "plaintext") to aws_msk_cluster.c, which refuses such connections: client_broker is "TLS".',
  ],
  [
    'brokers in clear text, "TLS_PLAINTEXT"',
    kafka('aws_msk_cluster.c.bootstrap_brokers', 'plaintext') + clientBroker('"TLS_PLAINTEXT"'),
    'required yes: aws_msk_cluster.c also accepts connections without TLS',
  ],
  [
    'brokers in clear text, "PLAINTEXT"',
    kafka('aws_msk_cluster.c.bootstrap_brokers', 'plaintext') + clientBroker('"PLAINTEXT"'),
    'required yes: aws_msk_cluster.c also accepts connections without TLS',
  ],
  [
    'brokers in clear text, var.u',
    kafka('aws_msk_cluster.c.bootstrap_brokers', 'plaintext') + clientBroker('var.u'),
    'required unknown: whether aws_msk_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'serverless brokers',
    kafka('aws_msk_serverless_cluster.c.bootstrap_brokers_sasl_iam') +
      block('aws_msk_serverless_cluster', 'c', ['cluster_name = "c"']),
    'offered yes: MSK Serverless accepts only TLS',
    'required unknown: whether aws_msk_serverless_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'brokers of a VPC connection',
    kafka('aws_msk_cluster.c.bootstrap_brokers_vpc_connectivity_tls') + brokers(),
    'offered yes: client_broker is "TLS" by default',
    'required yes: aws_msk_cluster.c accepts TLS only: client_broker is "TLS" by default',
  ],
  [
    'RDS, postgres "15.4"',
    sql('postgres', DB) + instance('engine = "postgres"', 'engine_version = "15.4"'),
    'offered yes: PostgreSQL on Amazon RDS always offers TLS',
    'required yes: aws_db_instance.db accepts TLS only: RDS for PostgreSQL 15.4 has rds.force_ssl = "1" by default',
  ],
  [
    'RDS, postgres "14.9"',
    sql('postgres', DB) + instance('engine = "postgres"', 'engine_version = "14.9"'),
    'offered yes: PostgreSQL on Amazon RDS always offers TLS',
    'required yes: aws_db_instance.db also accepts connections without TLS',
  ],
  [
    'RDS, postgres "15"',
    sql('postgres', DB) + instance('engine = "postgres"', 'engine_version = "15"'),
    'offered yes: PostgreSQL on Amazon RDS always offers TLS',
    'required yes: aws_db_instance.db accepts TLS only: RDS for PostgreSQL 15 has rds.force_ssl = "1" by default',
  ],
  [
    'RDS, postgres "16beta1"',
    sql('postgres', DB) + instance('engine = "postgres"', 'engine_version = "16beta1"'),
    'offered yes: PostgreSQL on Amazon RDS always offers TLS',
    'required yes: aws_db_instance.db accepts TLS only: RDS for PostgreSQL 16beta1 has rds.force_ssl = "1" by default',
  ],
  [
    'RDS, postgres "x15"',
    sql('postgres', DB) + instance('engine = "postgres"', 'engine_version = "x15"'),
    'offered yes: PostgreSQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
  ],
  [
    'RDS, postgres var.u',
    sql('postgres', DB) + instance('engine = "postgres"', 'engine_version = var.u'),
    'offered yes: PostgreSQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
  ],
  [
    'RDS, mysql "8.0.36"',
    sql('mysql', DB) + instance('engine = "mysql"', 'engine_version = "8.0.36"'),
    'offered yes: MySQL on Amazon RDS always offers TLS',
    'required yes: aws_db_instance.db also accepts connections without TLS',
  ],
  [
    'RDS, mysql "8.4.3"',
    sql('mysql', DB) + instance('engine = "mysql"', 'engine_version = "8.4.3"'),
    'offered yes: MySQL on Amazon RDS always offers TLS',
    'required yes: aws_db_instance.db also accepts connections without TLS',
  ],
  [
    'RDS, mariadb "11.8.3"',
    sql('mariadb', DB) + instance('engine = "mariadb"', 'engine_version = "11.8.3"'),
    'offered yes: MariaDB on Amazon RDS always offers TLS',
    'required yes: aws_db_instance.db accepts TLS only: RDS for MariaDB 11.8.3 has require_secure_transport = "1" by default',
  ],
  [
    'RDS, mariadb "11.4.3"',
    sql('mariadb', DB) + instance('engine = "mariadb"', 'engine_version = "11.4.3"'),
    'offered yes: MariaDB on Amazon RDS always offers TLS',
    'required yes: aws_db_instance.db also accepts connections without TLS',
  ],
  [
    'RDS, mariadb "10.11"',
    sql('mariadb', DB) + instance('engine = "mariadb"', 'engine_version = "10.11"'),
    'offered yes: MariaDB on Amazon RDS always offers TLS',
    'required yes: aws_db_instance.db also accepts connections without TLS',
  ],
  [
    'RDS, PostgreSQL without a version',
    sql('postgres', DB) + instance('engine = "postgres"'),
    'offered yes: PostgreSQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
  ],
  [
    'RDS, an engine that is not known',
    sql('postgres', DB) + instance('engine = var.u'),
    'offered unknown: the TLS of aws_db_instance.db is undetermined',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version unknown: the engine of aws_db_instance.db is undetermined',
  ],
  [
    'RDS, the default group',
    sql('postgres', DB) +
      instance('engine = "postgres"', 'engine_version = "16.1"', 'parameter_group_name = "default.postgres16"'),
    'offered yes: PostgreSQL on Amazon RDS always offers TLS',
    'required yes: aws_db_instance.db accepts TLS only: RDS for PostgreSQL 16.1 has rds.force_ssl = "1" by default',
  ],
  [
    'RDS, rds.force_ssl 1',
    sql('postgres', DB) +
      instance(
        'engine = "postgres"',
        'engine_version = "16.1"',
        'parameter_group_name = aws_db_parameter_group.g.name',
      ) +
      force('1'),
    'offered yes: PostgreSQL on Amazon RDS always offers TLS',
    'required yes: aws_db_instance.db accepts TLS only: rds.force_ssl is "1" in aws_db_parameter_group.g',
  ],
  [
    'RDS, rds.force_ssl 0',
    sql('postgres', DB) +
      instance(
        'engine = "postgres"',
        'engine_version = "16.1"',
        'parameter_group_name = aws_db_parameter_group.g.name',
      ) +
      force('0'),
    'offered yes: PostgreSQL on Amazon RDS always offers TLS',
    'required yes: aws_db_instance.db also accepts connections without TLS',
  ],
  [
    'RDS, rds.force_ssl x',
    sql('postgres', DB) +
      instance(
        'engine = "postgres"',
        'engine_version = "16.1"',
        'parameter_group_name = aws_db_parameter_group.g.name',
      ) +
      force('x'),
    'offered yes: PostgreSQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
  ],
  [
    'RDS, rds.force_ssl TRUE',
    sql('postgres', DB) +
      instance(
        'engine = "postgres"',
        'engine_version = "16.1"',
        'parameter_group_name = aws_db_parameter_group.g.name',
      ) +
      force('TRUE'),
    'offered yes: PostgreSQL on Amazon RDS always offers TLS',
    'required yes: aws_db_instance.db accepts TLS only: rds.force_ssl is "TRUE" in aws_db_parameter_group.g',
  ],
  [
    'RDS, tls_version TLSv1.3',
    sql('mysql', DB, 'verify-ca') +
      instance('engine = "mysql"', 'parameter_group_name = aws_db_parameter_group.g.name') +
      versions('TLSv1.3'),
    'offered yes: MySQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version no: aws_dms_endpoint.a connects with TLS to aws_db_instance.db, which accepts only TLS 1.3: tls_version is "TLSv1.3" in aws_db_parameter_group.g. DMS does not support that version for this engine.',
  ],
  [
    'RDS, tls_version TLSv1.2',
    sql('mysql', DB, 'verify-ca') +
      instance('engine = "mysql"', 'parameter_group_name = aws_db_parameter_group.g.name') +
      versions('TLSv1.2'),
    'offered yes: MySQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version yes: tls_version has TLSv1.2 in aws_db_parameter_group.g',
  ],
  [
    'RDS, tls_version TLSv1.2,TLSv1.3',
    sql('mysql', DB, 'verify-ca') +
      instance('engine = "mysql"', 'parameter_group_name = aws_db_parameter_group.g.name') +
      versions('TLSv1.2,TLSv1.3'),
    'offered yes: MySQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version yes: tls_version has TLSv1.2 in aws_db_parameter_group.g',
  ],
  [
    'RDS, tls_version TLSv1.3, TLSv1.3',
    sql('mysql', DB, 'verify-ca') +
      instance('engine = "mysql"', 'parameter_group_name = aws_db_parameter_group.g.name') +
      versions('TLSv1.3, TLSv1.3'),
    'offered yes: MySQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version no: aws_dms_endpoint.a connects with TLS to aws_db_instance.db, which accepts only TLS 1.3: tls_version is "TLSv1.3" in aws_db_parameter_group.g. DMS does not support that version for this engine.',
  ],
  [
    'RDS, tls_version tlsv1.3',
    sql('mysql', DB, 'verify-ca') +
      instance('engine = "mysql"', 'parameter_group_name = aws_db_parameter_group.g.name') +
      versions('tlsv1.3'),
    'offered yes: MySQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version no: aws_dms_endpoint.a connects with TLS to aws_db_instance.db, which accepts only TLS 1.3: tls_version is "TLSv1.3" in aws_db_parameter_group.g. DMS does not support that version for this engine.',
  ],
  [
    'RDS, tls_version TLSv1.1',
    sql('mysql', DB, 'verify-ca') +
      instance('engine = "mysql"', 'parameter_group_name = aws_db_parameter_group.g.name') +
      versions('TLSv1.1'),
    'offered yes: MySQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version unknown: the TLS versions of aws_db_instance.db are undetermined',
  ],
  [
    'RDS, tls_version TLSv1.1,TLSv1.3',
    sql('mysql', DB, 'verify-ca') +
      instance('engine = "mysql"', 'parameter_group_name = aws_db_parameter_group.g.name') +
      versions('TLSv1.1,TLSv1.3'),
    'offered yes: MySQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version unknown: the TLS versions of aws_db_instance.db are undetermined',
  ],
  [
    'RDS, a group that says nothing of versions',
    sql('mysql', DB, 'verify-ca') +
      instance('engine = "mysql"', 'parameter_group_name = aws_db_parameter_group.g.name') +
      group('aws_db_parameter_group', 'x', '1'),
    'offered yes: MySQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
  ],
  [
    'RDS, a group elsewhere',
    sql('mysql', DB, 'verify-ca') + instance('engine = "mysql"', 'parameter_group_name = "elsewhere"'),
    'offered yes: MySQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version unknown: the TLS versions of aws_db_instance.db are undetermined',
  ],
  [
    'RDS, from a snapshot',
    sql('mysql', DB, 'verify-ca') + instance('engine = "mysql"', 'snapshot_identifier = "x"'),
    'offered yes: MySQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version unknown: the TLS versions of aws_db_instance.db are undetermined',
  ],
  [
    'RDS, in clear text, where TLS is required',
    sql('postgres', DB, 'none') + instance('engine = "postgres"', 'engine_version = "16.1"'),
    'required no: aws_dms_endpoint.a connects without TLS (ssl_mode is "none") to aws_db_instance.db, which refuses such connections: RDS for PostgreSQL 16.1 has rds.force_ssl = "1" by default.',
  ],
  [
    'Aurora',
    sql('aurora-postgresql', AURORA) + cluster('engine = "aurora-postgresql"', 'engine_version = "17.4"'),
    'offered yes: PostgreSQL on Amazon RDS always offers TLS',
    'required yes: aws_rds_cluster.db accepts TLS only: Aurora PostgreSQL 17.4 has rds.force_ssl = "1" by default',
  ],
  [
    'Aurora MySQL',
    sql('aurora', AURORA, 'verify-ca') + cluster('engine = "aurora-mysql"'),
    'offered yes: MySQL on Amazon RDS always offers TLS',
    'required unknown: whether aws_rds_cluster.db accepts connections without TLS is undetermined',
  ],
  [
    'an instance of Aurora whose cluster is not known',
    sql('aurora-postgresql', 'aws_rds_cluster_instance.i.endpoint') +
      block('aws_rds_cluster_instance', 'i', ['cluster_identifier = var.u', 'engine = "aurora-postgresql"']),
    'offered unknown: the cluster of aws_rds_cluster_instance.i is undetermined',
    'required unknown: whether aws_rds_cluster_instance.i accepts connections without TLS is undetermined',
    'version unknown: the cluster of aws_rds_cluster_instance.i is undetermined',
  ],
  [
    'DocumentDB, tls enabled',
    sql('docdb', DOCDB) + documentDb(inCluster) + tls('enabled'),
    'offered yes: tls is "enabled" in aws_docdb_cluster_parameter_group.g',
    'required yes: aws_docdb_cluster.db accepts TLS only: tls is "enabled" in aws_docdb_cluster_parameter_group.g',
    'version yes: tls is "enabled" in aws_docdb_cluster_parameter_group.g',
  ],
  [
    'DocumentDB, tls disabled',
    sql('docdb', DOCDB) + documentDb(inCluster) + tls('disabled'),
    'offered no: aws_dms_endpoint.a connects with TLS (ssl_mode is "require") to aws_docdb_cluster.db, which offers none: tls is "disabled" in aws_docdb_cluster_parameter_group.g.',
    'required yes: aws_docdb_cluster.db also accepts connections without TLS',
  ],
  [
    'DocumentDB, tls tls1.3+',
    sql('docdb', DOCDB) + documentDb(inCluster) + tls('tls1.3+'),
    'offered yes: tls is "tls1.3+" in aws_docdb_cluster_parameter_group.g',
    'required yes: aws_docdb_cluster.db accepts TLS only: tls is "tls1.3+" in aws_docdb_cluster_parameter_group.g',
    'version unknown: whether DMS speaks TLS 1.3 to Amazon DocumentDB is not documented',
  ],
  [
    'DocumentDB, tls tls1.2+',
    sql('docdb', DOCDB) + documentDb(inCluster) + tls('tls1.2+'),
    'offered yes: tls is "tls1.2+" in aws_docdb_cluster_parameter_group.g',
    'required yes: aws_docdb_cluster.db accepts TLS only: tls is "tls1.2+" in aws_docdb_cluster_parameter_group.g',
    'version yes: tls is "tls1.2+" in aws_docdb_cluster_parameter_group.g',
  ],
  [
    'DocumentDB, tls fips-140-3',
    sql('docdb', DOCDB) + documentDb(inCluster) + tls('fips-140-3'),
    'offered yes: tls is "fips-140-3" in aws_docdb_cluster_parameter_group.g',
    'required yes: aws_docdb_cluster.db accepts TLS only: tls is "fips-140-3" in aws_docdb_cluster_parameter_group.g',
    'version yes: tls is "fips-140-3" in aws_docdb_cluster_parameter_group.g',
  ],
  [
    'DocumentDB, tls x',
    sql('docdb', DOCDB) + documentDb(inCluster) + tls('x'),
    'offered unknown: the parameter tls of aws_docdb_cluster.db is undetermined',
    'required unknown: whether aws_docdb_cluster.db accepts connections without TLS is undetermined',
    'version unknown: the TLS versions of aws_docdb_cluster.db are undetermined',
  ],
  [
    'DocumentDB, tls disabled, in clear text',
    sql('docdb', DOCDB, 'none') + documentDb(inCluster) + tls('disabled'),
    'required yes: aws_docdb_cluster.db also accepts connections without TLS',
  ],
  [
    'DocumentDB, the default',
    sql('docdb', DOCDB) + documentDb(),
    'offered yes: Amazon DocumentDB has tls = "enabled" by default',
    'required yes: aws_docdb_cluster.db accepts TLS only: Amazon DocumentDB has tls = "enabled" by default',
  ],
  [
    'DocumentDB, the default, with a version',
    sql('docdb', DOCDB) + documentDb('engine_version = "5.0.0"'),
    'offered yes: Amazon DocumentDB has tls = "enabled" by default',
    'required yes: aws_docdb_cluster.db accepts TLS only: Amazon DocumentDB has tls = "enabled" by default',
  ],
  [
    'DocumentDB, the default, in clear text',
    sql('docdb', DOCDB, 'none') + documentDb('engine_version = "5.0.0"'),
    'required no: aws_dms_endpoint.a connects without TLS (ssl_mode is "none") to aws_docdb_cluster.db, which refuses such connections: Amazon DocumentDB has tls = "enabled" by default.',
  ],
  [
    'DocumentDB, a group elsewhere',
    sql('docdb', DOCDB) + documentDb('db_cluster_parameter_group_name = "elsewhere"'),
    'offered unknown: the parameter tls of aws_docdb_cluster.db is undetermined',
    'required unknown: whether aws_docdb_cluster.db accepts connections without TLS is undetermined',
    'version unknown: the TLS versions of aws_docdb_cluster.db are undetermined',
  ],
  [
    'DocumentDB, a group that says nothing of TLS',
    sql('docdb', DOCDB) + documentDb(inCluster) + group('aws_docdb_cluster_parameter_group', 'x', '1'),
    'offered yes: Amazon DocumentDB has tls = "enabled" by default',
    'required yes: aws_docdb_cluster.db accepts TLS only: Amazon DocumentDB has tls = "enabled" by default',
  ],
  [
    'DocumentDB, a group whose parameters are not known',
    sql('docdb', DOCDB) +
      documentDb(inCluster) +
      block('aws_docdb_cluster_parameter_group', 'g', [
        'name = "g"',
        'dynamic "parameter" {',
        '  for_each = var.u',
        '  content {',
        '    name = parameter.value',
        '    value = "x"',
        '  }',
        '}',
      ]),
    'offered unknown: the parameter tls of aws_docdb_cluster.db is undetermined',
    'required unknown: whether aws_docdb_cluster.db accepts connections without TLS is undetermined',
    'version unknown: the TLS versions of aws_docdb_cluster.db are undetermined',
  ],
  [
    'DocumentDB, a parameter whose name is not known',
    sql('docdb', DOCDB) +
      documentDb(inCluster) +
      block('aws_docdb_cluster_parameter_group', 'g', [
        'name = "g"',
        'parameter {',
        '  name = var.u',
        '  value = "x"',
        '}',
      ]),
    'offered unknown: the parameter tls of aws_docdb_cluster.db is undetermined',
    'required unknown: whether aws_docdb_cluster.db accepts connections without TLS is undetermined',
    'version unknown: the TLS versions of aws_docdb_cluster.db are undetermined',
  ],
  [
    'an elastic cluster of DocumentDB',
    sql('docdb', 'aws_docdbelastic_cluster.c.endpoint') + block('aws_docdbelastic_cluster', 'c', ['name = "c"']),
    'offered yes: elastic clusters of Amazon DocumentDB always offer TLS',
    'required unknown: whether aws_docdbelastic_cluster.c accepts connections without TLS is undetermined',
  ],
  [
    'Redshift',
    endpoint('redshift', `server_name = ${REDSHIFT}`) + warehouse(),
    'offered yes: Amazon Redshift always offers TLS',
    'required unknown: whether aws_redshift_cluster.db accepts connections without TLS is undetermined',
  ],
  [
    'proxy, MYSQL',
    sql('postgres', PROXY) + proxy('engine_family = "MYSQL"', 'require_tls = true'),
    'offered yes: RDS Proxy always offers TLS',
    'required yes: aws_db_proxy.p accepts TLS only: require_tls is true',
  ],
  [
    'proxy, POSTGRESQL',
    sql('postgres', PROXY) + proxy('engine_family = "POSTGRESQL"', 'require_tls = true'),
    'offered yes: RDS Proxy always offers TLS',
    'required yes: aws_db_proxy.p accepts TLS only: require_tls is true',
  ],
  [
    'proxy, SQLSERVER',
    sql('postgres', PROXY) + proxy('engine_family = "SQLSERVER"', 'require_tls = true'),
    'offered yes: RDS Proxy always offers TLS',
    'required unknown: whether aws_db_proxy.p accepts connections without TLS is undetermined',
  ],
  [
    'proxy, a family that is not known',
    sql('postgres', PROXY) + proxy('engine_family = var.u'),
    'offered unknown: engine_family of aws_db_proxy.p is undetermined',
    'required unknown: whether aws_db_proxy.p accepts connections without TLS is undetermined',
  ],
  [
    'proxy, clear text',
    sql('postgres', PROXY, 'none') + proxy('engine_family = "POSTGRESQL"'),
    'required yes: aws_db_proxy.p also accepts connections without TLS',
  ],
  [
    'proxy, clear text where TLS is required',
    sql('postgres', PROXY, 'none') + proxy('engine_family = "POSTGRESQL"', 'require_tls = true'),
    'required no: aws_dms_endpoint.a connects without TLS (ssl_mode is "none") to aws_db_proxy.p, which refuses such connections: require_tls is true.',
  ],
  [
    'proxy, clear text where TLS may be required',
    sql('postgres', PROXY, 'none') + proxy('engine_family = "POSTGRESQL"', 'require_tls = var.u'),
    'required unknown: whether aws_db_proxy.p accepts connections without TLS is undetermined',
  ],
  [
    'Oracle, no option group',
    sql('oracle', DB, 'verify-ca') + oracle(),
    'offered no: aws_dms_endpoint.a connects with TLS (ssl_mode is "verify-ca") to aws_db_instance.db, which offers none: no option group with the option SSL is set.',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
  ],
  [
    'Oracle, no option group, from a snapshot',
    sql('oracle', DB, 'verify-ca') + oracle('snapshot_identifier = "x"'),
    'offered unknown: the option group of aws_db_instance.db is undetermined',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version unknown: the option group of aws_db_instance.db is undetermined',
  ],
  [
    'Oracle, the default group',
    sql('oracle', DB, 'verify-ca') + oracle('option_group_name = "default:oracle-ee-19"'),
    'offered no: aws_dms_endpoint.a connects with TLS (ssl_mode is "verify-ca") to aws_db_instance.db, which offers none: its option group is "default:oracle-ee-19", which has no option SSL.',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
  ],
  [
    'Oracle, a group elsewhere',
    sql('oracle', DB, 'verify-ca') + oracle('option_group_name = "elsewhere"'),
    'offered unknown: the option group of aws_db_instance.db is undetermined',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version unknown: the option group of aws_db_instance.db is undetermined',
  ],
  [
    'Oracle, no option',
    sql('oracle', DB, 'verify-ca') + optioned + options(),
    'offered no: aws_dms_endpoint.a connects with TLS (ssl_mode is "verify-ca") to aws_db_instance.db, which offers none: aws_db_option_group.o has no option SSL.',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
  ],
  [
    'Oracle, another option',
    sql('oracle', DB, 'verify-ca') + optioned + options(...option('"S3_INTEGRATION"')),
    'offered no: aws_dms_endpoint.a connects with TLS (ssl_mode is "verify-ca") to aws_db_instance.db, which offers none: aws_db_option_group.o has no option SSL.',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
  ],
  [
    'Oracle, SSL',
    sql('oracle', DB, 'verify-ca') + optioned + options(...option('"SSL"')),
    'offered yes: aws_db_option_group.o has the option SSL',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version unknown: SQLNET.SSL_VERSION of aws_db_option_group.o is undetermined',
  ],
  [
    'Oracle, ssl',
    sql('oracle', DB, 'verify-ca') + optioned + options(...option('"ssl"')),
    'offered yes: aws_db_option_group.o has the option SSL',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version unknown: SQLNET.SSL_VERSION of aws_db_option_group.o is undetermined',
  ],
  [
    'Oracle, SSL twice',
    sql('oracle', DB, 'verify-ca') + optioned + options(...option('"SSL"'), ...option('"SSL"')),
    'offered unknown: the options of aws_db_option_group.o are undetermined',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version unknown: the options of aws_db_option_group.o are undetermined',
  ],
  [
    'Oracle, an option that is not known',
    sql('oracle', DB, 'verify-ca') + optioned + options(...option('var.u')),
    'offered unknown: the options of aws_db_option_group.o are undetermined',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version unknown: the options of aws_db_option_group.o are undetermined',
  ],
  [
    'Oracle, native network encryption',
    sql('oracle', DB, 'verify-ca') + optioned + options(...option('"NATIVE_NETWORK_ENCRYPTION"')),
    'offered no: aws_dms_endpoint.a connects with TLS (ssl_mode is "verify-ca") to aws_db_instance.db, which offers none: aws_db_option_group.o has the option NATIVE_NETWORK_ENCRYPTION, which excludes SSL.',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
  ],
  [
    'Oracle, options that Terraform does not change',
    sql('oracle', DB, 'verify-ca') +
      optioned +
      options(...option('"SSL"'), 'lifecycle {', '  ignore_changes = [option]', '}'),
    'offered unknown: the options of aws_db_option_group.o are undetermined',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version unknown: the options of aws_db_option_group.o are undetermined',
  ],
  [
    'Oracle, SSL of version "1.0"',
    sql('oracle', DB, 'verify-ca') + optioned + options(...option('"SSL"', ...version('"1.0"'))),
    'offered yes: aws_db_option_group.o has the option SSL',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version no: aws_dms_endpoint.a connects with TLS to aws_db_instance.db, which accepts only TLS 1.0: SQLNET.SSL_VERSION is "1.0" in aws_db_option_group.o. DMS does not support that version for this engine.',
  ],
  [
    'Oracle, SSL of version "1.2"',
    sql('oracle', DB, 'verify-ca') + optioned + options(...option('"SSL"', ...version('"1.2"'))),
    'offered yes: aws_db_option_group.o has the option SSL',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version yes: SQLNET.SSL_VERSION is "1.2" in aws_db_option_group.o',
  ],
  [
    'Oracle, SSL of version "1.2 or 1.0"',
    sql('oracle', DB, 'verify-ca') + optioned + options(...option('"SSL"', ...version('"1.2 or 1.0"'))),
    'offered yes: aws_db_option_group.o has the option SSL',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version yes: SQLNET.SSL_VERSION is "1.2 or 1.0" in aws_db_option_group.o',
  ],
  [
    'Oracle, SSL of version "1.1"',
    sql('oracle', DB, 'verify-ca') + optioned + options(...option('"SSL"', ...version('"1.1"'))),
    'offered yes: aws_db_option_group.o has the option SSL',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version unknown: SQLNET.SSL_VERSION of aws_db_option_group.o is undetermined',
  ],
  [
    'Oracle, SSL of version var.u',
    sql('oracle', DB, 'verify-ca') + optioned + options(...option('"SSL"', ...version('var.u'))),
    'offered yes: aws_db_option_group.o has the option SSL',
    'required unknown: whether aws_db_instance.db accepts connections without TLS is undetermined',
    'version unknown: SQLNET.SSL_VERSION of aws_db_option_group.o is undetermined',
  ],
])('%s', (_, hcl, ...expected) => {
  const { graph, report } = runWhole(hcl + UNKNOWN);
  expect(report.diagnostics).toEqual([]);
  const found = connectionsOf(graph, rules, NOW).find(({ address }) => address === 'aws_dms_endpoint.a')!;
  const links = found.links.filter(({ link }) => link.startsWith('tls-'));
  expect(links.map(({ link, answer, what }) => `${link.slice('tls-'.length)} ${answer}: ${what}`)).toEqual(expected);
});
