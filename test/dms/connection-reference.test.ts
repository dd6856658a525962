import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/dms/connection/name.ts';
import { addressReference } from '../../src/dms/connection/reference.ts';
import { addressField } from '../../src/dms/connection/server.ts';
import { block, endpoint } from '../rules/support/configuration.ts';
import { endpointIn, serverText } from './server-text.ts';

/** What is written as the name of a server, and which attribute it is made from. */

const VARIABLE = 'variable "u" {}\n';
const at = (written: string, rest = '') =>
  endpointIn(endpoint('mongodb', `server_name = ${written}`) + rest + VARIABLE);
const type = (name: string) => block(name, 'x', ['tags = {}']);

describe('a text', () => {
  test.each<[written: string, expected: object]>([
    ['"DB.Example.com."', { state: 'name', text: 'db.example.com' }],
    ['"10.0.0.1"', { state: 'address' }],
    ['"10.0.0.256"', { state: 'name', text: '10.0.0.256' }],
    ['"2001:db8::1"', { state: 'address' }],
    ['"[2001:db8::1]"', { state: 'address' }],
    ['"1[::2]"', { state: 'name', text: '1[::2]' }],
    ['"[2001:DB8::1]:5432"', { state: 'invalid', what: 'with-port' }],
    ['""', { state: 'invalid', what: 'empty' }],
    ['" "', { state: 'invalid', what: 'empty' }],
    ['" db.example.com"', { state: 'invalid', what: 'white-space', host: 'db.example.com' }],
    ['"db example.com"', { state: 'invalid', what: 'white-space' }],
    ['"db.example.com:5432"', { state: 'invalid', what: 'with-port', host: 'db.example.com', port: '5432' }],
    ['"db.example.com:543210"', { state: 'name', text: 'db.example.com:543210' }],
    ['"a/db.example.com:5432"', { state: 'name', text: 'a/db.example.com:5432' }],
    ['"a,db.example.com:5432"', { state: 'name', text: 'a,db.example.com:5432' }],
    ['"https://db.example.com:443/x?y#z"', { state: 'invalid', what: 'uri', host: 'db.example.com' }],
    ['"jdbc:postgresql://db.example.com:5432/x"', { state: 'invalid', what: 'uri', host: 'db.example.com' }],
    ['"JDBC:oracle:thin:@db.example.com:1521"', { state: 'invalid', what: 'uri' }],
    ['"mongodb+srv://db.example.com"', { state: 'invalid', what: 'uri', host: 'db.example.com' }],
    // More than one host, and a user.
    ['"mysql://a.example.com:1,b.example.com:2/x"', { state: 'invalid', what: 'uri' }],
    ['"mysql://a.example.com,b.example.com/x"', { state: 'invalid', what: 'uri' }],
    ['"mysql://user@a.example.com/x"', { state: 'invalid', what: 'uri' }],
    ['"1://a.example.com"', { state: 'name', text: '1://a.example.com' }],
  ])('%s', (written, expected) => expect(nameOf(at(written))).toEqual(expected));
});

describe('what is not known', () => {
  test.each<[written: string, rest: string, expected: object]>([
    ['null', '', { state: 'absent' }],
    ['var.u', '', { state: 'unknown' }],
    ['aws_db_instance.gone.address', '', { state: 'unknown' }],
    ['file("gone.txt")', '', { state: 'unknown' }],
    ['azurerm_cosmosdb_account.x.endpoint', type('azurerm_cosmosdb_account'), { state: 'invalid', what: 'uri' }],
    [
      'confluent_kafka_cluster.x.bootstrap_endpoint',
      type('confluent_kafka_cluster'),
      { state: 'invalid', what: 'uri' },
    ],
    ['aws_redshift_cluster.x.endpoint', type('aws_redshift_cluster'), { state: 'invalid', what: 'with-port' }],
    ['azurerm_public_ip.x.ip_address', type('azurerm_public_ip'), { state: 'address' }],
    ['"https://${var.u}"', '', { state: 'invalid', what: 'uri' }],
    ['"JDBC:postgresql://${var.u}"', '', { state: 'invalid', what: 'uri' }],
    ['"x-https://${var.u}"', '', { state: 'invalid', what: 'uri' }],
    ['"1https://${var.u}"', '', { state: 'name' }],
    ['"${var.u}.example.com"', '', { state: 'name' }],
    ['"${var.u}.example.com:5432"', '', { state: 'invalid', what: 'with-port' }],
    ['"${var.u}.example.com:5432x"', '', { state: 'name' }],
    ['"db-${var.u}"', '', { state: 'name' }],
    ['"db_${var.u}"', '', { state: 'name' }],
    // It may be an address.
    ['"10.${var.u}"', '', { state: 'unknown' }],
    ['"${var.u}.0.0.1"', '', { state: 'unknown' }],
    ['"fe80::${var.u}"', '', { state: 'unknown' }],
    ['"${var.u}:443"', '', { state: 'unknown' }],
    ['"db.${var.u}"', '', { state: 'name' }],
    ['"${var.u}.de"', '', { state: 'name' }],
  ])('%s', (written, rest, expected) => expect(nameOf(at(written, rest))).toEqual(expected));

  test.each(['kinesis', 'kafka', 'mysql'])('nothing, of %s', (engine) => {
    expect(nameOf(endpointIn(endpoint(engine)))).toEqual({ state: 'absent' });
  });
});

describe('the attribute that it is made from', () => {
  const made = (written: string, rest: string): string => {
    const found = at(written, rest);
    const { reference, form } = addressReference(addressField(found)!, found.root) ?? {};
    return reference === undefined ? 'none' : `${reference.attribute} ${form}`;
  };
  const db = block('aws_db_instance', 'x', ['engine = "postgres"']);
  const search = type('aws_opensearch_domain');
  const cloudSql = type('google_sql_database_instance');
  test.each<[written: string, rest: string, expected: string]>([
    ['aws_db_instance.x.address', db, 'address name'],
    ['aws_db_instance.x.endpoint', db, 'endpoint with-port'],
    ['"${aws_db_instance.x.address}:5432"', db, 'address with-port'],
    ['"${aws_db_instance.x.address}:"', db, 'address with-port'],
    ['"${aws_db_instance.x.address}:x"', db, 'none'],
    ['"${aws_db_instance.x.address}:${aws_db_instance.x.port}"', db, 'address with-port'],
    ['"${aws_db_instance.x.address}/x"', db, 'none'],
    ['"x${aws_db_instance.x.address}"', db, 'none'],
    ['"https://${aws_opensearch_domain.x.endpoint}"', search, 'endpoint uri'],
    ['"HTTP://${aws_opensearch_domain.x.endpoint}:443/"', search, 'endpoint uri'],
    ['"https://${aws_opensearch_domain.x.endpoint}/x"', search, 'none'],
    ['"ftp://${aws_opensearch_domain.x.endpoint}"', search, 'none'],
    ['"https://x${aws_opensearch_domain.x.endpoint}"', search, 'none'],
    ['coalesce(aws_opensearch_domain.x.endpoint, aws_opensearch_domain.x.endpoint_v2)', search, 'endpoint name'],
    ['coalesce(aws_opensearch_domain.x.endpoint_v2, aws_opensearch_domain.x.endpoint)', search, 'endpoint_v2 name'],
    // A host and its address are not one.
    ['coalesce(google_sql_database_instance.x.dns_name, "")', cloudSql, 'dns_name name'],
    [
      'coalesce(google_sql_database_instance.x.dns_name, google_sql_database_instance.x.private_ip_address)',
      cloudSql,
      'dns_name undefined',
    ],
    ['google_sql_database_instance.x.ip_address[0].ip_address', cloudSql, 'ip_address address'],
    ['google_sql_database_instance.x.ip_address[0].type', cloudSql, 'ip_address undefined'],
    ['google_sql_database_instance.x.ip_address[0]', cloudSql, 'ip_address undefined'],
    ['split(":", google_sql_database_instance.x.public_ip_address)[0]', cloudSql, 'public_ip_address address'],
    ['split(":", azurerm_cosmosdb_account.x.endpoint)[0]', type('azurerm_cosmosdb_account'), 'endpoint undefined'],
    ['aws_db_instance.x.*.address[0]', db, 'address name'],
    ['element(aws_db_instance.x.*.address, 0)', db, 'address name'],
    ['join("", aws_db_instance.x.address[*])', db, 'address name'],
    // Something else that is not known is in it.
    ['join(".", [aws_db_instance.x.address, random_id.i.hex])', db + block('random_id', 'i', []), 'none'],
    ['join(".", [aws_db_instance.x.address, terraform.workspace, var.u])', db, 'none'],
    ['coalesce(aws_db_instance.x.address, aws_db_instance.y.address)', db + db.replace('"x"', '"y"'), 'none'],
  ])('%s', (written, rest, expected) => expect(made(written, rest)).toBe(expected));
});

describe('the server that it is', () => {
  const [ours, theirs] = ['eu-west-1', 'us-east-1'].map((region) => `x.abc123.c2.kafka.${region}.amazonaws.com:9094`);
  const brokers = (...names: (string | undefined)[]) =>
    endpointIn(
      endpoint('kafka', 'kafka_settings {', `broker = "${names.map((one, index) => `b-${index}.${one}`)}"`, '}'),
    );
  test.each<[name: string, of: (string | undefined)[], expected: string]>([
    ['one broker', [ours], 'msk -'],
    ['several brokers', [ours, ours, ours], 'msk -'],
    ['brokers of two regions', [ours, theirs], 'other'],
    ['brokers of which one is of another region', [ours, ours, theirs], 'other'],
    ['brokers of which one is of someone else', [ours, ours, 'example.com:9094'], 'other'],
    ['brokers of someone else', ['example.com:9094', 'example.com:9094'], 'other'],
    ['brokers of two services', [ours, 'x.c2.kafka-serverless.eu-west-1.amazonaws.com:9098'], 'other'],
  ])('%s', (_, of, expected) => expect(serverText(brokers(...of))).toBe(expected));

  test.each<[written: string, expected: string]>([
    ['"${var.u}.abc123.eu-west-1.rds.amazonaws.com"', 'rds-instance -'],
    ['"db-${var.u}.abc123.eu-west-1.rds.amazonaws.com"', 'rds-instance -'],
    // The rest of the label may make it something else.
    ['"${var.u}db.abc123.eu-west-1.rds.amazonaws.com"', 'undetermined'],
    ['"a.${var.u}.abc123.eu-west-1.rds.amazonaws.com"', 'undetermined'],
    ['"https://${var.u}.abc123.eu-west-1.rds.amazonaws.com"', 'undetermined'],
    ['"user@${var.u}.abc123.eu-west-1.rds.amazonaws.com"', 'undetermined'],
    ['"${var.u}.example.com"', 'undetermined'],
  ])('%s', (written, expected) => expect(serverText(at(written))).toBe(expected));

  test('an empty name is no server that has none', () => {
    const existing = block('aws_db_instance', 'x', ['engine = "postgres"', 'address = ""', 'endpoint = ""']);
    expect(serverText(at('""', existing))).toBe('other');
  });

  test.each([
    ['"db.example.com"', 'rds-instance aws_db_instance.x'],
    ['"db.example.com:5432"', 'rds-instance aws_db_instance.x'],
    ['"db.example.com:x"', 'other'],
    ['"example.com"', 'other'],
  ])('one that a plan knows by its address: %s', (written, expected) => {
    const existing = block('aws_db_instance', 'x', ['engine = "postgres"', 'endpoint = "db.example.com:5432"']);
    expect(serverText(at(written, existing))).toBe(expected);
  });
});
