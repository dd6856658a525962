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

  test('the example is for the instance, wherever the method is written', () => {
    const text = `${oracle('local.method')}${task()}${instance()}locals {\n  method = "kerberos"\n}\n`;
    const finding = run(text).findings.find(({ rule }) => rule.id === RULE)!;
    expect(words(finding).lines[0]).toBe('kerberos_authentication_settings {');
  });
});

/** What is found where nothing is said. */
describe('nothing is missing, or that is not known, or nothing is needed', () => {
  const role = (value: string) => iam('mysql', 'mysql_settings', `service_access_role_arn = ${value}`);
  const kerberos = endpoint('oracle', 'oracle_settings {', '  authentication_method = "kerberos"', '}');
  const instance = (...body: string[]) =>
    block('aws_dms_replication_instance', 'r', ['replication_instance_id = "r"', ...body]);
  const task = (side: string, arn = 'aws_dms_replication_instance.r.replication_instance_arn') =>
    block('aws_dms_replication_task', 't', [
      'replication_task_id = "t"',
      `replication_instance_arn = ${arn}`,
      `${side}_endpoint_arn = aws_dms_endpoint.a.endpoint_arn`,
    ]);
  const leaving = (text: string, what: string) =>
    text.replace(/}\n$/, `  ${lifecycle(`ignore_changes = [${what}]`)}\n}\n`);
  const extra = (value: string) => `extra_connection_attributes = ${value}`;
  const attributes = (value: string, ...settings: string[]) =>
    kafka(...settings).replace('kafka_settings', `${extra(value)}\n  kafka_settings`);

  test.each<[name: string, files: string, expected: 'pass' | 'undetermined' | 'not-applicable' | 'fail']>([
    ['a role', role('"arn:aws:iam::123456789012:role/dms"'), 'pass'],
    ['a role of the configuration', role('aws_iam_role.r.arn') + block('aws_iam_role', 'r', ['name = "r"']), 'pass'],
    ['a role that is not known', role(unknown), 'undetermined'],
    ['a role that is null', role('null'), 'fail'],
    ['a method that is not known', iam('mysql', 'mysql_settings').replace('"iam"', unknown), 'undetermined'],
    ['a password', iam('mysql', 'mysql_settings').replace('"iam"', '"password"'), 'not-applicable'],
    ['no settings', endpoint('mysql'), 'not-applicable'],
    ['settings of another engine', iam('postgres', 'mysql_settings'), 'not-applicable'],
    ['settings that Terraform leaves alone', leaving(iam('mysql', 'mysql_settings'), 'mysql_settings'), 'undetermined'],
    ['an engine with one way', endpoint('s3'), 'not-applicable'],
    ['an engine that is none', iam('mysqll', 'mysql_settings'), 'not-applicable'],
    ['an engine that is not known', iam('mysql', 'mysql_settings').replace('"mysql"', unknown), 'undetermined'],
    ['SASL with both', kafka(sasl, user, 'sasl_password = "x"'), 'pass'],
    [
      'SASL with a password that is made',
      kafka(sasl, user, 'sasl_password = random_password.p.result') + block('random_password', 'p', ['length = 20']),
      'pass',
    ],
    ['SASL with both in the attributes', attributes('"saslUsername=dms;saslPassword=x"', sasl), 'pass'],
    ['SASL by the attributes', attributes('"securityProtocol=sasl-ssl;saslUsername=dms;saslPassword=x"'), 'pass'],
    ['SASL with an empty one in the attributes', attributes('"saslUsername=dms;saslPassword="', sasl), 'fail'],
    ['SASL with attributes that are not known', attributes(unknown, sasl), 'undetermined'],
    ['SASL that Terraform leaves alone', leaving(kafka(sasl), 'kafka_settings'), 'undetermined'],
    ['attributes that Terraform leaves alone', leaving(kafka(sasl), 'extra_connection_attributes'), 'undetermined'],
    ['a protocol that is not known', kafka(`security_protocol = ${unknown}`), 'undetermined'],
    ['another protocol', kafka('security_protocol = "ssl-authentication"'), 'not-applicable'],
    ['another protocol in the attributes', attributes('"securityProtocol=ssl-encryption"'), 'not-applicable'],
    [
      'Kerberos at the instance',
      kerberos + task('source') + instance('kerberos_authentication_settings {', '  krb5_file_contents = "x"', '}'),
      'pass',
    ],
    ['Kerberos and an instance of elsewhere', kerberos + task('source', unknown), 'undetermined'],
    [
      'Kerberos at one instance, and another of elsewhere',
      kerberos +
        task('source') +
        task('source', unknown).replace('"t"', '"u"') +
        instance('kerberos_authentication_settings {', '  krb5_file_contents = "x"', '}'),
      'undetermined',
    ],
    [
      'Kerberos and a serverless replication',
      kerberos +
        block('aws_dms_replication_config', 'c', ['source_endpoint_arn = aws_dms_endpoint.a.endpoint_arn']) +
        instance(),
      'not-applicable',
    ],
    ['Kerberos without a task', kerberos + instance(), 'not-applicable'],
    ['Kerberos as a target', kerberos + task('target') + instance(), 'not-applicable'],
    [
      'Kerberos that Terraform leaves alone',
      leaving(kerberos, 'oracle_settings') + task('source') + instance(),
      'undetermined',
    ],
    [
      'Kerberos that Terraform leaves alone at the instance',
      kerberos + task('source') + instance(lifecycle('ignore_changes = [kerberos_authentication_settings]')),
      'undetermined',
    ],
  ])('%s', (_, files, expected) => {
    const { report } = run(files + declared, { evidence: true });
    const found = report.evidence!.filter(({ rule }) => rule.id === RULE).map(({ outcome }) => outcome);
    expect(found).toEqual([expected]);
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
