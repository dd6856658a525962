import { describe, expect, test } from 'vitest';
import { type Authentication, authenticationOf } from '../../src/dms/authentication.ts';
import { beside, block, ignoring } from '../rules/support/configuration.ts';
import { settings } from '../rules/support/settings.ts';
import { source } from '../rules/support/source-endpoint.ts';
import { endpointsIn } from './endpoints.ts';

/** Whether an endpoint has what its way to log in needs: docs/facts.md, sections 3 and 5. */

function told(found: Authentication): string {
  switch (found.state) {
    case 'yes':
      return `yes: ${found.method}`;
    case 'no':
      return `${found.of ?? 'it'} lacks ${found.missing.join(', ')}: ${found.method}`;
    default:
      return `${found.state}: ${found.why}${'isWritten' in found ? ', but written' : ''}`;
  }
}

const authentications = (hcl: string) => endpointsIn(hcl).map((one) => told(authenticationOf(one)));

test.each<[name: string, hcl: string, expected: string]>([
  [
    'a data provider',
    block('aws_dms_data_provider', 'a', ['engine = "mysql"', 'settings {\n    mysql_settings {}\n  }']),
    'none: a data provider has its secrets in the project',
  ],
  ['no engine', source('cockroach'), 'none: engine_name is not a DMS engine'],
  ['an engine that is not known', source('x').replace('"x"', 'var.unknown'), 'unknown: the engine is undetermined'],
  ['another engine', source('mongodb'), 'none: the engine has one way to log in'],
])('%s', (_, hcl, expected) => expect(authentications(hcl)).toEqual([expected]));

describe('Kafka', () => {
  const kafka = (...lines: string[]) => source('kafka', ...settings('kafka_settings', 'broker = "k:9094"', ...lines));
  const [SASL, USER, PASSWORD] = [
    'security_protocol = "sasl-ssl"',
    'sasl_username = "u"',
    'sasl_password = var.unknown',
  ];
  const extra = (text: string) => `extra_connection_attributes = ${text}`;
  const BY = 'security_protocol is "sasl-ssl"';
  const BY_EXTRA = 'securityProtocol in extra_connection_attributes is "sasl-ssl"';
  const NO_LOGIN = 'none: security_protocol is not sasl-ssl';
  test.each<[name: string, hcl: string, expected: string]>([
    ['no protocol', kafka(), NO_LOGIN],
    ['another', kafka('security_protocol = "ssl-encryption"', USER), NO_LOGIN],
    ['one that is not known', kafka('security_protocol = var.unknown'), 'unknown: security_protocol is undetermined'],
    ['neither', kafka(SASL), `it lacks sasl_username, sasl_password: ${BY}`],
    ['a name alone', kafka(SASL, USER), `it lacks sasl_password: ${BY}`],
    ['an empty password', kafka(SASL, USER, 'sasl_password = ""'), `it lacks sasl_password: ${BY}`],
    ['a password alone', kafka(SASL, 'sasl_password = "p"'), `it lacks sasl_username: ${BY}`],
    ['both', kafka(SASL, USER, 'sasl_password = "p"'), `yes: ${BY}`],
    ['one that is not known yet', kafka(SASL, USER, PASSWORD), 'unknown: sasl_password is undetermined, but written'],
    [
      'that of a resource',
      kafka(SASL, USER, 'sasl_password = random_password.p.result') + block('random_password', 'p', ['length = 20']),
      `yes: ${BY}`,
    ],
    ['both in the attributes', beside(kafka(SASL), extra('"saslUsername=u;saslPassword=p"')), `yes: ${BY}`],
    [
      'an empty one there',
      beside(kafka(SASL), extra('"saslUsername=u;saslPassword="')),
      `it lacks sasl_password: ${BY}`,
    ],
    [
      'attributes that are not known',
      beside(kafka(SASL), extra('var.unknown')),
      'unknown: sasl_username is undetermined',
    ],
    [
      'attributes that are known in part',
      beside(kafka(SASL), extra('"saslUsername=u;${var.unknown}"')),
      'unknown: sasl_password is undetermined',
    ],
    [
      'attributes that are known in part, and have an empty one',
      beside(kafka(SASL), extra('"saslUsername=u;saslPassword=;${var.unknown}"')),
      `it lacks sasl_password: ${BY}`,
    ],
    [
      'attributes that are left alone',
      beside(kafka(SASL, USER), ignoring('extra_connection_attributes')),
      'unknown: sasl_password is undetermined',
    ],
    [
      'settings that are left alone',
      beside(kafka(SASL, USER), ignoring('kafka_settings')),
      'unknown: lifecycle.ignore_changes covers kafka_settings',
    ],
    [
      'the protocol in the attributes',
      beside(kafka(), extra('"securityProtocol=SASL-SSL"')),
      `it lacks sasl_username, sasl_password: ${BY_EXTRA}`,
    ],
    [
      'all in the attributes',
      source('kafka', extra('"securityProtocol=sasl-ssl;saslUsername=u;saslPassword=p"')),
      `yes: ${BY_EXTRA}`,
    ],
    [
      'a block that is not known',
      source('kafka', 'dynamic "kafka_settings" {\n    for_each = var.unknown\n    content {}\n  }'),
      'unknown: security_protocol is undetermined',
    ],
  ])('%s', (_, hcl, expected) => expect(authentications(hcl)).toEqual([expected]));
});

describe('by IAM', () => {
  const iam = (engine: string, name: string, ...lines: string[]) =>
    source(engine, ...settings(`${name}_settings`, 'authentication_method = "iam"', ...lines));
  const role = (value: string) => `service_access_role_arn = ${value}`;
  const [BY, NONE] = ['authentication_method is "iam"', 'none: authentication_method is not iam'];
  const LACKS = `it lacks service_access_role_arn: ${BY}`;
  const UNKNOWN = 'unknown: authentication_method is undetermined';
  test.each<[name: string, hcl: string, expected: string]>([
    ...['mysql', 'mariadb', 'aurora'].map((one): [string, string, string] => [one, iam(one, 'mysql'), LACKS]),
    ...['postgres', 'aurora-postgresql'].map((one): [string, string, string] => [one, iam(one, 'postgres'), LACKS]),
    ['the settings of another', iam('mysql', 'postgres'), NONE],
    ['no settings', source('mysql'), NONE],
    ['a password', source('mysql', ...settings('mysql_settings', 'authentication_method = "password"')), NONE],
    [
      'a method that is not known',
      source('mysql', ...settings('mysql_settings', 'authentication_method = var.unknown')),
      UNKNOWN,
    ],
    [
      'a block that is not known',
      source('mysql', 'dynamic "mysql_settings" {\n    for_each = var.unknown\n    content {}\n  }'),
      UNKNOWN,
    ],
    ['a block that is left alone', beside(iam('mysql', 'mysql'), ignoring('mysql_settings')), UNKNOWN],
    ['a role', iam('mysql', 'mysql', role('"arn:aws:iam::123456789012:role/x"')), `yes: ${BY}`],
    ['an empty one', iam('mysql', 'mysql', role('""')), LACKS],
    [
      'one that is not known',
      iam('mysql', 'mysql', role('var.unknown')),
      'unknown: service_access_role_arn is undetermined',
    ],
    [
      'one of the configuration',
      iam('mysql', 'mysql', role('aws_iam_role.r.arn')) + block('aws_iam_role', 'r', []),
      `yes: ${BY}`,
    ],
  ])('%s', (_, hcl, expected) => expect(authentications(hcl)).toEqual([expected]));
});

describe('by Kerberos', () => {
  const oracle = source('oracle', ...settings('oracle_settings', 'authentication_method = "kerberos"'));
  const sqlserver = source(
    'sqlserver',
    ...settings('microsoft_sql_server_settings', 'authentication_method = "kerberos"'),
  );
  const instance = (...lines: string[]) =>
    block('aws_dms_replication_instance', 'i', ['replication_instance_id = "i"', ...lines]);
  const KERBEROS = 'kerberos_authentication_settings {\n    key_cache_secret_id = "k"\n  }';
  const task = (side: string, ...lines: string[]) =>
    block('aws_dms_replication_task', 't', [`${side}_endpoint_arn = aws_dms_endpoint.a.endpoint_arn`, ...lines]);
  const ON = 'replication_instance_arn = aws_dms_replication_instance.i.replication_instance_arn';
  const BY = 'authentication_method is "kerberos"';
  const UNUSED = 'none: no replication task of this configuration uses it';
  const LACKS = `aws_dms_replication_instance.i lacks kerberos_authentication_settings: ${BY}`;
  const OPEN = 'unknown: kerberos_authentication_settings of its replication instance is undetermined';
  test.each<[name: string, hcl: string, expected: string]>([
    ['no task', oracle, UNUSED],
    ['a target', oracle + task('target', ON) + instance(), UNUSED],
    [
      'another method',
      source('oracle', ...settings('oracle_settings', 'authentication_method = "password"')),
      'none: authentication_method is not kerberos',
    ],
    ['an instance without it', oracle + task('source', ON) + instance(), LACKS],
    ['SQL Server', sqlserver + task('source', ON) + instance(), LACKS],
    ['an instance with it', oracle + task('source', ON) + instance(KERBEROS), `yes: ${BY}`],
    [
      'one that is left alone',
      oracle + task('source', ON) + instance(ignoring('kerberos_authentication_settings')),
      OPEN,
    ],
    ['an instance that is not known', oracle + task('source', 'replication_instance_arn = var.unknown'), OPEN],
    ['a serverless replication has none', oracle + task('source').replace('_task', '_config'), UNUSED],
  ])('%s', (_, hcl, expected) => expect(authentications(hcl)).toEqual([expected]));
});
