import { expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { block, declared, endpoint, linked, mode, unknown, verified } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { places } from './support/source-endpoint.ts';

const database = block('aws_db_instance', 'db', ['engine = "postgres"', 'instance_class = "db.t4g.medium"']);
const record = (...body: string[]) =>
  block('aws_route53_record', 'r', [
    'zone_id = "Z1"',
    'name = "db.example.com"',
    'type = "CNAME"',
    'ttl = 60',
    ...body,
  ]);
const toDatabase = record('records = [aws_db_instance.db.address]');
const at = 'server_name = aws_db_instance.db.address';
const byRecord = 'server_name = aws_route53_record.r.fqdn';
const ca = (name: string) =>
  block('aws_dms_certificate', 'ca', ['certificate_id = "ca"', `certificate_pem = file("${name}.pem")`]);

testOutcomes('endpoint-hostname-mismatch', {
  fail: endpoint('postgres', verified, byRecord) + toDatabase + database,
  pass: endpoint('postgres', verified, at) + database,
  undetermined: endpoint('postgres', verified, `server_name = ${unknown}`) + declared,
  notApplicable: endpoint('postgres', mode('verify-ca'), byRecord) + toDatabase + database,
});

testInModule('endpoint-hostname-mismatch', {
  fixture: 'module-connections',
  file: 'link/main.tf',
  address: 'module.link.aws_dms_endpoint.named["aliased"]',
});

const HERE = ['6 aws_dms_endpoint.a'];

test.each<[string, string, string, string[]]>([
  ['the record', byRecord, toDatabase + database, HERE],
  ['its name', 'server_name = aws_route53_record.r.name', toDatabase + database, ['10 aws_dms_endpoint.a']],
  ['the same name as a literal', 'server_name = "DB.example.com."', toDatabase + database, HERE],
  ['another literal', 'server_name = "other.example.com"', toDatabase + database, []],
  ['a literal RDS name in the record', byRecord, record('records = ["x.abc123.eu-west-1.rds.amazonaws.com"]'), HERE],
  [
    'a cluster',
    byRecord,
    record('records = [aws_rds_cluster.c.endpoint]') + block('aws_rds_cluster', 'c', ['engine = "aurora-postgresql"']),
    HERE,
  ],
  ['a proxy', byRecord, record('records = [aws_db_proxy.p.endpoint]') + block('aws_db_proxy', 'p', ['name = "p"']), []],
  ['RDS Custom', byRecord, toDatabase + database.replace('"postgres"', '"custom-oracle-ee"'), []],
  ['an unknown engine', byRecord, toDatabase + database.replace('"postgres"', 'var.unknown') + declared, []],
  [
    'one of several records',
    byRecord,
    record('set_identifier = "a"', 'records = [aws_db_instance.db.address]') + database,
    [],
  ],
  ['several servers', byRecord, record('records = [aws_db_instance.db.address, "other.example.com"]') + database, []],
  [
    'a record that is ignored',
    byRecord,
    record('records = [aws_db_instance.db.address]', 'lifecycle {\n    ignore_changes = [records]\n  }') + database,
    [],
  ],
  ['a loop', byRecord, record('records = [aws_route53_record.r.fqdn]'), []],
  ['the database with its port', 'server_name = aws_db_instance.db.endpoint', database, []],
  ['its host', 'server_name = split(":", aws_db_instance.db.endpoint)[0]', database, []],
  ['a name that RDS gives', 'server_name = "x.abc123.eu-west-1.rds.amazonaws.com"', '', []],
  ['a custom endpoint', 'server_name = "x.cluster-custom-abc123.eu-west-1.rds.amazonaws.com"', '', []],
])('%s', (_, server, others, expected) => {
  expect(places('endpoint-hostname-mismatch', endpoint('postgres', verified, server) + others)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['rds-us-east-1', '"orders.example.com"', ['7 aws_dms_endpoint.a']],
  ['rds-us-east-1', '"localhost"', ['7 aws_dms_endpoint.a']],
  ['rds-us-east-1', 'aws_lb.l.dns_name', ['7 aws_dms_endpoint.a']],
  ['rds-us-east-1', '"orders.${var.unknown}"', []],
  ['rds-us-east-1', '"10.0.0.1"', []],
  ['root', '"orders.example.com"', []],
])('a certificate with %s for %s', (file, server, expected) => {
  const text = endpoint('postgres', verified, linked, `server_name = ${server}`) + ca(file) + declared;
  const load = block('aws_lb', 'l', ['name = "l"']);
  expect(places('endpoint-hostname-mismatch', { 'main.tf': text + load, ...CERTIFICATE_FILES })).toEqual(expected);
});

test('in some worlds', () => {
  const server = 'server_name = var.unknown == "x" ? aws_route53_record.r.fqdn : aws_db_instance.db.address';
  const text = endpoint('postgres', verified, server) + toDatabase + database + declared;
  expect(places('endpoint-hostname-mismatch', text)).toEqual(['6 aws_dms_endpoint.a when var.unknown is "x"']);
});
