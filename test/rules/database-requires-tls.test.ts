import { describe, expect, test } from 'vitest';
import { block, declared, emptyCa, endpoint, mode, unknown } from './support/configuration.ts';
import { at, cluster, found, group, grouped, instance, requires } from './support/databases.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import type { Case } from './support/run.ts';

/** More of what forces TLS: database-requires-tls-defaults.test.ts. */

const clear = endpoint('postgres', at, mode('none'));
const encrypted = endpoint('postgres', at, mode('require'));
const version = (text: string) => instance('engine = "postgres"', `engine_version = ${text}`);

testOutcomes('database-requires-tls', {
  fail: clear + version('"16.3"'),
  pass: encrypted + version('"16.3"'),
  undetermined: clear + version(unknown) + declared,
  notApplicable: clear + version('"14.9"'),
});

testInModule('database-requires-tls', {
  fixture: 'module-databases',
  file: 'main.tf',
  address: 'module.pair["clear"].aws_dms_endpoint.this',
});

describe('what the endpoint does', () => {
  const forced = instance('engine = "postgres"', 'engine_version = "16.3"');
  test.each<Case>([
    ['none', endpoint('postgres', at, 'ssl_mode = "none"') + forced, ['database-requires-tls@6 aws_dms_endpoint.a']],
    ['require', endpoint('postgres', at, 'ssl_mode = "require"') + forced, []],
    [
      'verify-full',
      endpoint('postgres', at, 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.certificate_arn') +
        forced +
        emptyCa,
      [],
    ],
    ['a mode that is not known', `${endpoint('postgres', at, 'ssl_mode = var.mode')}${forced}variable "mode" {}\n`, []],
    [
      'no mode in one case',
      `${endpoint('postgres', at, 'ssl_mode = var.env == "prod" ? "require" : "none"')}${forced}variable "env" {}\n`,
      ['database-requires-tls@6 aws_dms_endpoint.a when var.env is not "prod"'],
    ],
    ['a mode that is none of them', endpoint('postgres', at, 'ssl_mode = "verify_full"') + forced, []],
    ['another engine than that of the database', endpoint('mysql', at) + forced, []],
    ['an engine whose switch is not documented', endpoint('babelfish', at) + forced, []],
    [
      'the engine of the database, whichever it is',
      endpoint('postgres', at).replace('"postgres"', 'aws_db_instance.db.engine') + forced,
      [requires],
    ],
    [
      'a secret',
      endpoint('postgres', 'secrets_manager_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x"') + forced,
      [],
    ],
    [
      'Redis with encryption by default',
      endpoint(
        'redis',
        'redis_settings {',
        '  server_name = aws_elasticache_replication_group.r.primary_endpoint_address',
        '}',
      ) + block('aws_elasticache_replication_group', 'r', ['transit_encryption_enabled = true']),
      [],
    ],
    [
      'Kafka that hides its protocol',
      endpoint(
        'kafka',
        'extra_connection_attributes = "securityProtocol=ssl-encryption"',
        'kafka_settings {',
        '  broker = aws_msk_cluster.m.bootstrap_brokers_tls',
        '}',
      ) + block('aws_msk_cluster', 'm', ['cluster_name = "m"']),
      [],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe('the way to the database', () => {
  const forced = instance('engine = "postgres"', 'engine_version = "16.3"');
  const counted = (text: string) => text.replace('identifier = "db"', 'count = 1\n  identifier = "db"');
  const other = 'variable "host" {}\n';
  test.each<Case>([
    [
      'its endpoint without the port',
      endpoint('postgres', 'server_name = split(":", aws_db_instance.db.endpoint)[0]') + forced,
      [requires],
    ],
    [
      'its endpoint without its port',
      endpoint('postgres', 'server_name = replace(aws_db_instance.db.endpoint, ":${aws_db_instance.db.port}", "")') +
        forced,
      [requires],
    ],
    [
      'one of a list',
      endpoint('postgres', 'server_name = one(aws_db_instance.db[*].address)') + counted(forced),
      [requires],
    ],
    [
      'through a local',
      `${endpoint('postgres', 'server_name = local.host')}${forced}locals {\n  host = aws_db_instance.db.address\n}\n`,
      [requires],
    ],
    [
      'a host name like another',
      endpoint('postgres', 'server_name = "db.abc123.eu-west-1.rds.amazonaws.com"') + forced,
      [],
    ],
    ['a host name beside it', endpoint('postgres', 'server_name = "proxy.${aws_db_instance.db.address}"') + forced, []],
    [
      'a host that may be another',
      endpoint('postgres', 'server_name = coalesce(var.host, aws_db_instance.db.address)') + forced + other,
      [],
    ],
    [
      'the port alone',
      endpoint('postgres', 'server_name = var.host', 'port = aws_db_instance.db.port') + forced + other,
      [],
    ],
    [
      'one of two, in one case',
      `${endpoint('postgres', 'server_name = var.host == "" ? aws_db_instance.db.address : "db.example.com"')}${forced}${other}`,
      [`${requires} when var.host is ""`],
    ],
    [
      'a data source',
      `${endpoint('postgres', 'server_name = data.aws_db_instance.db.address')}data "aws_db_instance" "db" {\n  db_instance_identifier = "db"\n}\n`,
      [],
    ],
    [
      'an instance of a cluster',
      endpoint('aurora-postgresql', 'server_name = aws_rds_cluster_instance.i[0].endpoint') +
        block('aws_rds_cluster_instance', 'i', [
          'count = 2',
          'cluster_identifier = aws_rds_cluster.db.id',
          'engine = "aurora-postgresql"',
        ]) +
        cluster('engine = "aurora-postgresql"', 'engine_version = "17.4"'),
      [requires],
    ],
    [
      'a custom endpoint of a cluster',
      endpoint('aurora-postgresql', 'server_name = aws_rds_cluster_endpoint.e.endpoint') +
        block('aws_rds_cluster_endpoint', 'e', ['cluster_identifier = aws_rds_cluster.db.cluster_identifier']) +
        cluster('engine = "aurora-postgresql"', 'engine_version = "17.4"'),
      [requires],
    ],
    [
      'a parameter group by its prefix',
      `${endpoint('postgres', at)}${instance('engine = "postgres"', 'parameter_group_name = aws_db_parameter_group.g.id')}${group('aws_db_parameter_group', 'rds.force_ssl', '1').replace('name = "g"', 'name_prefix = "g"')}`,
      [requires],
    ],
    [
      'a parameter group of which there are two by this name',
      `${endpoint('postgres', at)}${instance('engine = "postgres"', grouped)}${group('aws_db_parameter_group', 'rds.force_ssl', '1')}${group('aws_db_parameter_group', 'rds.force_ssl', '1').replace('"g" {', '"h" {')}`,
      [],
    ],
    [
      'an endpoint in a module',
      {
        'main.tf': `module "dms" {\n  source = "./dms"\n  host = module.db.host\n}\nmodule "db" {\n  source = "./db"\n}\n`,
        'dms/main.tf': `variable "host" {}\n${endpoint('postgres', 'server_name = var.host')}`,
        'db/main.tf': `${forced}output "host" {\n  value = aws_db_instance.db.address\n}\n`,
      },
      ['database-requires-tls@dms/main.tf:2 module.dms.aws_dms_endpoint.a'],
    ],
    [
      'a module with several databases',
      {
        'main.tf': `module "dms" {\n  source = "./dms"\n  for_each = { old = "14.2", new = "16.1" }\n  version_of = each.value\n}\n`,
        'dms/main.tf': `variable "version_of" {}\n${endpoint('postgres', at)}${instance('engine = "postgres"', 'engine_version = var.version_of')}`,
      },
      ['database-requires-tls@dms/main.tf:2 module.dms["new"].aws_dms_endpoint.a'],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});
