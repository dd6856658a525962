import { describe, expect, test } from 'vitest';
import { block, declared, emptyCa, endpoint, lifecycle, linked, mode, unknown } from './support/configuration.ts';
import { at, found as databases, group, instance } from './support/databases.ts';
import { bare, fixes, VARIABLES } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { type Case, type Files, run, words } from './support/run.ts';

const redis = (server: string, ...body: string[]) =>
  endpoint('redis', 'redis_settings {', `  server_name = ${server}`, ...body, '}');
const cache = (...body: string[]) =>
  block('aws_elasticache_replication_group', 'r', ['replication_group_id = "r"', 'description = "r"', ...body]);
const ofGroup = redis('aws_elasticache_replication_group.r.primary_endpoint_address');
const kafka = (protocol: string, broker = 'bootstrap_brokers') =>
  endpoint('kafka', 'kafka_settings {', `  broker = aws_msk_cluster.m.${broker}`, protocol, '}');
const encrypted = 'security_protocol = "ssl-encryption"';
const brokers = (...body: string[]) => block('aws_msk_cluster', 'm', ['cluster_name = "m"', ...body]);
const clientBroker = (value: string) =>
  brokers('encryption_info {', '  encryption_in_transit {', `    client_broker = ${value}`, '  }', '}');
const oracle = (...body: string[]) =>
  endpoint('oracle', at, mode('verify-ca'), linked, ...body) +
  emptyCa +
  instance('engine = "oracle-ee"', 'option_group_name = aws_db_option_group.o.name');
const options = (...body: string[]) =>
  block('aws_db_option_group', 'o', ['name = "o"', 'engine_name = "oracle-ee"', ...body]);
const option = (name: string) => `option {\n    option_name = ${name}\n  }`;
const docdb = (engine = 'docdb') => endpoint(engine, 'server_name = aws_docdb_cluster.d.endpoint', mode('require'));
const docdbCluster = (...body: string[]) => block('aws_docdb_cluster', 'd', ['cluster_identifier = "d"', ...body]);
const docdbGrouped = docdbCluster('db_cluster_parameter_group_name = aws_docdb_cluster_parameter_group.g.name');
const tls = (value: string) => group('aws_docdb_cluster_parameter_group', 'tls', value);

testOutcomes('database-offers-no-tls', {
  fail: ofGroup + cache(),
  pass: ofGroup + cache('transit_encryption_enabled = true'),
  undetermined: ofGroup + cache(`transit_encryption_enabled = ${unknown}`) + declared,
  notApplicable:
    redis('aws_elasticache_replication_group.r.primary_endpoint_address', '  ssl_security_protocol = "plaintext"') +
    cache(),
});

testInModule('database-offers-no-tls', {
  fixture: 'module-databases-tls',
  file: 'main.tf',
  address: 'module.store["clear"].aws_dms_endpoint.documents',
});

/** The findings of this rule alone, with their lines. */
function found(files: Files): string[] {
  return databases(files).filter((line) => !/^database-(requires-tls|allows-plaintext|ca-retired)@/.test(line));
}

const none = (line: number) => [`database-offers-no-tls@${line} aws_dms_endpoint.a`];

describe('caches', () => {
  test.each<Case>([
    ['encryption is not set', ofGroup + cache(), none(5)],
    ['encryption is false', ofGroup + cache('transit_encryption_enabled = false'), none(5)],
    [
      'encryption is set by name',
      redis(
        'aws_elasticache_replication_group.r.primary_endpoint_address',
        '  ssl_security_protocol = "ssl-encryption"',
      ) + cache(),
      none(7),
    ],
    ['the engine is redis', ofGroup + cache('engine = "redis"'), none(5)],
    ['the engine is valkey, of which no default is documented', ofGroup + cache('engine = "valkey"'), []],
    [
      'the engine is valkey, without encryption',
      ofGroup + cache('engine = "valkey"', 'transit_encryption_enabled = false'),
      none(5),
    ],
    [
      'both are taken',
      ofGroup + cache('transit_encryption_enabled = true', 'transit_encryption_mode = "preferred"'),
      [],
    ],
    ['a token asks for encryption', ofGroup + cache('auth_token = "x"'), []],
    ['of a global group', ofGroup + cache('global_replication_group_id = "g"'), []],
    ['from a snapshot', ofGroup + cache('snapshot_name = "s"'), []],
    ['Terraform leaves it alone', ofGroup + cache(lifecycle('ignore_changes = [transit_encryption_enabled]')), []],
    ['by a condition', `${ofGroup}${cache('transit_encryption_enabled = var.env == "prod"')}variable "env" {}\n`, []],
    [
      'the endpoint is not known',
      `${redis('aws_elasticache_replication_group.r.primary_endpoint_address', `  ssl_security_protocol = ${unknown}`)}${cache()}${declared}`,
      [],
    ],
    [
      'a cluster of Redis on its own',
      redis('aws_elasticache_cluster.c.cache_nodes[0].address') +
        block('aws_elasticache_cluster', 'c', ['cluster_id = "c"', 'engine = "redis"']),
      none(5),
    ],
    [
      'a node of a group',
      redis('aws_elasticache_cluster.c.cache_nodes[0].address') +
        block('aws_elasticache_cluster', 'c', [
          'cluster_id = "c"',
          'replication_group_id = aws_elasticache_replication_group.r.id',
        ]) +
        cache(),
      none(5),
    ],
    [
      'Memcached',
      redis('aws_elasticache_cluster.c.cache_nodes[0].address') +
        block('aws_elasticache_cluster', 'c', ['cluster_id = "c"', 'engine = "memcached"']),
      [],
    ],
    [
      'serverless',
      redis('aws_elasticache_serverless_cache.s.endpoint[0].address') +
        block('aws_elasticache_serverless_cache', 's', ['name = "s"', 'engine = "redis"']),
      [],
    ],
    [
      'MemoryDB by default',
      redis('aws_memorydb_cluster.m.cluster_endpoint[0].address') + block('aws_memorydb_cluster', 'm', ['name = "m"']),
      [],
    ],
    [
      'MemoryDB without TLS',
      redis('aws_memorydb_cluster.m.cluster_endpoint[0].address') +
        block('aws_memorydb_cluster', 'm', ['name = "m"', 'tls_enabled = false']),
      none(5),
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe('brokers', () => {
  test.each<Case>([
    ['by default', kafka(encrypted) + brokers(), []],
    ['TLS', kafka(encrypted) + clientBroker('"TLS"'), []],
    ['TLS_PLAINTEXT', kafka(encrypted) + clientBroker('"TLS_PLAINTEXT"'), []],
    ['PLAINTEXT', kafka(encrypted) + clientBroker('"PLAINTEXT"'), none(7)],
    ['PLAINTEXT, which the endpoint uses', kafka('security_protocol = "plaintext"') + clientBroker('"PLAINTEXT"'), []],
    ['PLAINTEXT, without a protocol', kafka('') + clientBroker('"PLAINTEXT"'), []],
    ['not known', kafka(encrypted) + clientBroker(unknown) + declared, []],
    [
      'a block without the argument',
      kafka(encrypted) + brokers('encryption_info {', '  encryption_in_transit {', '  }', '}'),
      [],
    ],
    ['an empty block', kafka(encrypted) + brokers('encryption_info {', '}'), []],
    [
      'PLAINTEXT in a cluster that is not referred to',
      endpoint(
        'kafka',
        'kafka_settings {',
        '  broker = "b-1.m.abc.c2.kafka.eu-west-1.amazonaws.com:9094"',
        encrypted,
        '}',
      ) + clientBroker('"PLAINTEXT"'),
      [],
    ],
    [
      'PLAINTEXT that Terraform ignores',
      kafka(encrypted) +
        clientBroker('"PLAINTEXT"').replace(/\}\n$/, '  lifecycle {\n    ignore_changes = [encryption_info]\n  }\n}\n'),
      [],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe('DocumentDB', () => {
  test.each<Case>([
    ['disabled', docdb() + docdbGrouped + tls('disabled'), none(6)],
    ['disabled, as MongoDB', docdb('mongodb') + docdbGrouped + tls('disabled'), none(6)],
    ['enabled', docdb() + docdbGrouped + tls('enabled'), []],
    ['by default', docdb() + docdbCluster(), []],
    ['a group of elsewhere', docdb() + docdbCluster('db_cluster_parameter_group_name = "ours"'), []],
    ['not known', `${docdb()}${docdbGrouped}${tls(`\${${unknown}}`)}${declared}`, []],
    [
      'disabled, for an endpoint without TLS',
      docdb().replace('"require"', '"none"') + docdbGrouped + tls('disabled'),
      [],
    ],
    [
      'disabled, behind an instance of the cluster',
      docdb().replace('aws_docdb_cluster.d.endpoint', 'aws_docdb_cluster_instance.i.endpoint') +
        block('aws_docdb_cluster_instance', 'i', ['cluster_identifier = aws_docdb_cluster.d.id']) +
        docdbGrouped +
        tls('disabled'),
      none(6),
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe('Oracle', () => {
  const bareInstance = (...body: string[]) =>
    endpoint('oracle', at, mode('verify-ca'), linked) + emptyCa + instance('engine = "oracle-ee"', ...body);
  test.each<Case>([
    ['the option SSL', oracle() + options(option('"SSL"')), []],
    ['no option', oracle() + options(), none(6)],
    ['another option', oracle() + options(option('"S3_INTEGRATION"')), none(6)],
    ['native network encryption', oracle() + options(option('"NATIVE_NETWORK_ENCRYPTION"')), none(6)],
    ['an option that is not known', oracle() + options(option(unknown)) + declared, []],
    ['options that Terraform leaves alone', oracle() + options(lifecycle('ignore_changes = [option]')), []],
    [
      'options that are not known',
      `${oracle()}${options('dynamic "option" {', '  for_each = var.unknown', '  content {', '    option_name = option.value', '  }', '}')}${declared}`,
      [],
    ],
    ['no option group', bareInstance(), none(6)],
    ["AWS's own option group", bareInstance('option_group_name = "default:oracle-ee-19"'), none(6)],
    ['an option group of elsewhere', bareInstance('option_group_name = "ours"'), []],
    ['a copy without an option group', bareInstance('snapshot_identifier = "before"'), []],
    ['RDS Custom', bareInstance().replace('"oracle-ee"', '"custom-oracle-ee"'), []],
    ['an endpoint without TLS', oracle().replace('"verify-ca"', '"none"') + options(), []],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

test.each([
  ['postgres', 'postgres', 'require'],
  ['mysql', 'mysql', 'verify-ca'],
  ['mariadb', 'mariadb', 'verify-ca'],
  ['sqlserver', 'sqlserver-ee', 'require'],
])('%s on RDS always offers TLS', (engine, of, value) => {
  const { report } = run(endpoint(engine, at, mode(value), linked) + emptyCa + instance(`engine = "${of}"`), {
    evidence: true,
  });
  const outcomes = report.evidence!.filter(({ rule }) => rule.id === 'database-offers-no-tls');
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['pass']);
});

describe('what is to be set', () => {
  test.each<[name: string, hcl: string, expected: string]>([
    [
      'the argument of the cache',
      bare(
        'redis',
        'redis_settings {',
        '  server_name = aws_elasticache_replication_group.r.primary_endpoint_address',
        '}',
      ) + cache(),
      'unsafe aws_elasticache_replication_group.r transit_encryption_enabled = true, transit_encryption_mode = "preferred"',
    ],
    [
      'the parameter of the cluster',
      bare('docdb', 'server_name = aws_docdb_cluster.d.endpoint', mode('require')) + docdbGrouped + tls('disabled'),
      'unsafe aws_docdb_cluster_parameter_group.g parameter[0].value = "enabled"',
    ],
    [
      'the argument of the brokers',
      bare('kafka', 'kafka_settings {', '  broker = aws_msk_cluster.m.bootstrap_brokers', encrypted, '}') +
        clientBroker('"PLAINTEXT"'),
      'unsafe aws_msk_cluster.m encryption_info.encryption_in_transit.client_broker = "TLS"',
    ],
  ])('%s', (_, hcl, expected) => {
    expect(fixes('database-offers-no-tls', VARIABLES + hcl)).toContain(expected);
  });

  test('the option SSL in place of native network encryption', () => {
    const { findings } = run(oracle() + options(option('"NATIVE_NETWORK_ENCRYPTION"')));
    const [finding] = findings.filter(({ rule }) => rule.id === 'database-offers-no-tls');
    expect(words(finding!)).toEqual({
      fact: 'aws_dms_endpoint.a (Oracle source) connects with TLS (ssl_mode is "verify-ca") to aws_db_instance.db, which offers none: aws_db_option_group.o has the option NATIVE_NETWORK_ENCRYPTION, which excludes SSL.',
      lines: [
        'option {',
        '  option_name = "SSL"',
        '  port        = 2484',
        '',
        '  option_settings {',
        '    name  = "SQLNET.SSL_VERSION"',
        '    value = "1.2"',
        '  }',
        '}',
      ],
      remedy:
        'Replace it with the option SSL, and connect to its port. The lines are only an example, because it takes more than a change of one setting.',
    });
  });
});
