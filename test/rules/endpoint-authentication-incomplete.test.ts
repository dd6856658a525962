import { describe, expect, test } from 'vitest';
import { block, declared, endpoint, lifecycle, unknown } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run, words } from './support/run.ts';
import { places } from './support/source-endpoint.ts';

const RULE = 'endpoint-authentication-incomplete';
const kafka = (...settings: string[]) =>
  endpoint('kafka', 'kafka_settings {', '  broker = "kafka.example.com:9093"', ...settings, '}');
const sasl = 'security_protocol = "sasl-ssl"';
const user = 'sasl_username = "dms"';
const password = `sasl_password = ${unknown}`;
const iam = (engine: string, settings: string, ...body: string[]) =>
  endpoint(engine, `${settings} {`, '  authentication_method = "iam"', ...body, '}');

testOutcomes('endpoint-authentication-incomplete', {
  fail: kafka(sasl, user),
  pass: kafka(sasl, user, 'sasl_password = "x"'),
  undetermined: kafka(sasl, user, password) + declared,
  notApplicable: kafka('security_protocol = "ssl-encryption"'),
});

testInModule('endpoint-authentication-incomplete', {
  fixture: 'module-databases-tls',
  file: 'main.tf',
  address: 'module.store["nobody"].aws_dms_endpoint.events',
});

describe('SASL of Kafka', () => {
  const attributes = (value: string, ...settings: string[]) =>
    endpoint(
      'kafka',
      `extra_connection_attributes = ${value}`,
      'kafka_settings {',
      '  broker = "kafka.example.com:9093"',
      ...settings,
      '}',
    );
  test.each<[name: string, files: string, expected: string[]]>([
    ['without either', kafka(sasl), ['5 aws_dms_endpoint.a']],
    ['without a password', kafka(sasl, user), ['5 aws_dms_endpoint.a']],
    ['without a user', `${kafka(sasl, password)}${declared}`, ['5 aws_dms_endpoint.a']],
    ['with an empty user', kafka(sasl, 'sasl_username = ""', 'sasl_password = "x"'), ['8 aws_dms_endpoint.a']],
    ['with a user that is null', kafka(sasl, 'sasl_username = null', 'sasl_password = "x"'), ['8 aws_dms_endpoint.a']],
    ['with both', kafka(sasl, user, 'sasl_password = "x"'), []],
    ['with what is not known', `${kafka(sasl, `sasl_username = ${unknown}`, password)}${declared}`, []],
    ['by another protocol', kafka('security_protocol = "ssl-authentication"'), []],
    ['by a protocol that is not known', `${kafka(`security_protocol = ${unknown}`)}${declared}`, []],
    ['in the connection attributes', attributes('"saslUsername=dms;saslPassword=x"', sasl), []],
    ['half in the connection attributes', attributes('"saslUsername=dms"', sasl), ['6 aws_dms_endpoint.a']],
    ['in both', attributes('"saslPassword=x"', sasl, user), []],
    ['in connection attributes that are not known', `${attributes(unknown, sasl)}${declared}`, []],
    [
      'all in the connection attributes',
      attributes('"securityProtocol=sasl-ssl;saslUsername=dms"'),
      ['6 aws_dms_endpoint.a'],
    ],
    ['left alone', kafka(sasl).replace(/}\n$/, `  ${lifecycle('ignore_changes = [kafka_settings]')}\n}\n`), []],
    [
      'left alone in the connection attributes',
      kafka(sasl).replace(/}\n$/, `  ${lifecycle('ignore_changes = [extra_connection_attributes]')}\n}\n`),
      [],
    ],
  ])('%s', (_, files, expected) => {
    expect(places(RULE, files)).toEqual(expected);
  });
});

describe('IAM', () => {
  const role = 'service_access_role_arn = "arn:aws:iam::123456789012:role/dms"';
  test.each<[name: string, files: string, expected: string[]]>([
    ['of MySQL without a role', iam('mysql', 'mysql_settings'), ['5 aws_dms_endpoint.a']],
    ['of MariaDB without a role', iam('mariadb', 'mysql_settings'), ['5 aws_dms_endpoint.a']],
    ['of Aurora without a role', iam('aurora', 'mysql_settings'), ['5 aws_dms_endpoint.a']],
    ['of PostgreSQL without a role', iam('postgres', 'postgres_settings'), ['5 aws_dms_endpoint.a']],
    [
      'of Aurora PostgreSQL, with an empty one',
      iam('aurora-postgresql', 'postgres_settings', 'service_access_role_arn = ""'),
      ['7 aws_dms_endpoint.a'],
    ],
    ['with a role', iam('mysql', 'mysql_settings', role), []],
    [
      'with a role that is not known',
      `${iam('mysql', 'mysql_settings', `service_access_role_arn = ${unknown}`)}${declared}`,
      [],
    ],
    ['by password', iam('mysql', 'mysql_settings').replace('"iam"', '"password"'), []],
    ['by a method that is not known', `${iam('mysql', 'mysql_settings').replace('"iam"', unknown)}${declared}`, []],
    ['in the block of another engine', iam('postgres', 'mysql_settings'), []],
    [
      'left alone',
      iam('mysql', 'mysql_settings').replace(/}\n$/, `  ${lifecycle('ignore_changes = [mysql_settings]')}\n}\n`),
      [],
    ],
  ])('%s', (_, files, expected) => {
    expect(places(RULE, files)).toEqual(expected);
  });
});

describe('Kerberos', () => {
  const settings = [
    'kerberos_authentication_settings {',
    '  key_cache_secret_id = "s"',
    '  key_cache_secret_iam_arn = "arn:aws:iam::123456789012:role/dms"',
    '  krb5_file_contents = "x"',
    '}',
  ];
  const oracle = (method = '"kerberos"', engine = 'oracle', of = 'oracle_settings') =>
    endpoint(engine, `${of} {`, `  authentication_method = ${method}`, '}');
  const instance = (...body: string[]) =>
    block('aws_dms_replication_instance', 'r', ['replication_instance_id = "r"', ...body]);
  const task = (side = 'source', arn = 'aws_dms_replication_instance.r.replication_instance_arn') =>
    block('aws_dms_replication_task', 't', [
      'replication_task_id = "t"',
      `replication_instance_arn = ${arn}`,
      `${side}_endpoint_arn = aws_dms_endpoint.a.endpoint_arn`,
    ]);
  test.each<[name: string, files: string, expected: string[]]>([
    ['on an instance without it', oracle() + task() + instance(), ['6 aws_dms_endpoint.a']],
    [
      'of SQL Server',
      oracle('"kerberos"', 'sqlserver', 'microsoft_sql_server_settings') + task() + instance(),
      ['6 aws_dms_endpoint.a'],
    ],
    ['on an instance with it', oracle() + task() + instance(...settings), []],
    ['on an instance of elsewhere', oracle() + task('source', '"arn:aws:dms:eu-west-1:123456789012:rep:X"'), []],
    [
      'on an instance that Terraform leaves alone',
      oracle() + task() + instance(lifecycle('ignore_changes = [kerberos_authentication_settings]')),
      [],
    ],
    ['without a task', oracle() + instance(), []],
    ['as a target, of which nothing is documented', oracle() + task('target') + instance(), []],
    ['by password', oracle('"password"') + task() + instance(), []],
  ])('%s', (_, files, expected) => {
    expect(places(RULE, files)).toEqual(expected);
  });

  test('what is said', () => {
    const { findings } = run(oracle() + task() + instance());
    const finding = findings.find(({ rule }) => rule.id === RULE)!;
    expect(words(finding).fact).toBe(
      'aws_dms_endpoint.a (Oracle source) cannot log in: authentication_method is "kerberos", which requires kerberos_authentication_settings in the replication instance, but aws_dms_replication_instance.r has none.',
    );
  });
});

test('what is said of a login', () => {
  const { findings } = run(kafka(sasl));
  const finding = findings.find(({ rule }) => rule.id === RULE)!;
  expect(words(finding)).toEqual({
    fact: 'aws_dms_endpoint.a (Kafka source) cannot log in: security_protocol is "sasl-ssl", which requires sasl_username and sasl_password, but they are not set.',
    remedy: 'Set sasl_username and sasl_password. The lines are only an example, because the values are not known.',
    lines: ['sasl_username = "USER"', 'sasl_password = var.PASSWORD'],
  });
});
