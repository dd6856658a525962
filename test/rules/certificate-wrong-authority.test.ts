import { expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { certificate, said, user, verifying } from './support/certificates.ts';
import { declared, host, pem, unknown } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run, words } from './support/run.ts';

/** Certificates of scripts/make-certificates.mjs, at the first of January 2026. */

const ofRds = (...body: string[]) => certificate(pem('rds-us-east-1')) + user(...body);
const server = (region: string) => `server_name = "orders.abc123xyz.${region}.rds.amazonaws.com"`;

testOutcomes('certificate-wrong-authority', {
  fail: ofRds(server('eu-west-1')),
  pass: ofRds(server('us-east-1')),
  undetermined: ofRds(`server_name = ${unknown}`) + declared,
  notApplicable: ofRds(host),
});

testInModule('certificate-wrong-authority', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_certificate.this["virginia"]',
});

const wrong = ['certificate-wrong-authority@3'];
/** What is said, without what other rules say of expired CAs. */
const saidOf = (content: string, host: string, engine = 'postgres', mode = 'verify-full') =>
  said(verifying(content, host, engine, mode)).filter((one) => one.includes('wrong-authority'));
const saidOnly = (text: string) => said(text).filter((one) => one.includes('wrong-authority'));
/** How the rule itself ended. */
const ended = (text: string) => {
  const { report } = run({ ...CERTIFICATE_FILES, 'main.tf': text }, { evidence: true });
  return (report.evidence ?? [])
    .filter(({ rule }) => rule.id === 'certificate-wrong-authority')
    .map(({ outcome }) => outcome);
};

const instance = 'orders.abc123.eu-west-1.rds.amazonaws.com';
const cluster = 'orders.cluster-ro-abc123.eu-west-1.rds.amazonaws.com';
const proxy = 'orders.proxy-abc123.eu-west-1.rds.amazonaws.com';
const china = 'orders.abc123.rds.cn-north-1.amazonaws.com.cn';
const government = 'orders.abc123.us-gov-west-1.rds.amazonaws.com';
const documentdb = 'orders.cluster-abc123.eu-west-1.docdb.amazonaws.com';
const elastic = 'orders-123456789012.eu-west-1.docdb-elastic.amazonaws.com';
const preview = 'orders.abc123.us-east-2.rds.amazonaws.com';
const atlas = 'orders.ab1cd.mongodb.net';
test.each([
  ['rds-eu-west-1', instance, []],
  ['rds-us-east-1', instance, wrong],
  ['rds-us-east-1', cluster, wrong],
  ['rds-eu-west-1', cluster, []],
  ['rds-eu-west-1', proxy, wrong],
  ['rds-eu-west-1', 'orders-ro.endpoint.proxy-abc123.eu-west-1.rds.amazonaws.com', wrong],
  ['rds-eu-west-1', documentdb, []],
  ['rds-us-east-1', documentdb, wrong],
  ['rds-eu-west-1', elastic, wrong],
  ['amazon-root', proxy, []],
  ['amazon-root', elastic, []],
  ['amazon-root', instance, wrong],
  ['amazon-root', cluster, wrong],
  ['amazon-root', documentdb, wrong],
  ['root', instance, wrong],
  ['root', cluster, wrong],
  ['root', proxy, wrong],
  ['root', documentdb, wrong],
  ['root', elastic, wrong],
  ['intermediate', instance, wrong],
  ['chain', instance, wrong],
  ['self-signed', instance, wrong],
  ['rds-us-east-1', 'db.example.com', []],
  ['rds-us-east-1', china, wrong],
  ['rds-us-gov-west-1', government, []],
  ['rds-us-east-1', government, wrong],
  ['rds-preview', instance, wrong],
  ['rds-preview', preview, []],
  ['rds-subordinate', instance, []],
  ['rds-subordinate', 'orders.abc123.us-east-1.rds.amazonaws.com', wrong],
  ['rds-eu-west-1', 'orders.postgres.database.azure.com', wrong],
  ['rds-eu-west-1', 'orders.123.us-central1.sql.goog', wrong],
  ['rds-eu-west-1', atlas, wrong],
  ['rds-eu-west-1', 'pkc-1.eu-west-1.aws.confluent.cloud', wrong],
  ['amazon-root', atlas, []],
  ['root', atlas, []],
  ['root', 'orders.postgres.database.azure.com', []],
])('%s for %s', (file, host, expected) => {
  expect(saidOf(pem(file), host)).toEqual(expected);
});

test.each([
  ['sqlserver', 'root', []],
  ['sqlserver', 'amazon-root', []],
  ['sqlserver', 'rds-us-east-1', wrong],
  ['mysql', 'root', wrong],
  ['mariadb', 'rds-eu-west-1', []],
])('%s, which RDS Custom may be, with %s', (engine, file, expected) => {
  expect(saidOf(pem(file), instance, engine)).toEqual(expected);
});

const files = (...names: string[]) => `certificate_pem = "${names.map((name) => `\${file("${name}.pem")}`).join('')}"`;
const broken = '-----BEGIN CERTIFICATE-----\\nAAAA\\n-----END CERTIFICATE-----';
test.each([
  ['one region of several', files('rds-us-east-1', 'rds-eu-west-1'), []],
  ['other regions only', files('rds-us-east-1', 'rds-us-gov-west-1'), wrong],
  ['the right region among others', files('root', 'rds-eu-west-1'), []],
  ['a CA of nobody that counts', files('root', 'amazon-root'), wrong],
  ['an ended CA hides the wrong region', files('rds-eu-west-1-2019', 'rds-us-east-1'), wrong],
  ['an ended CA of the wrong region', files('rds-us-east-1-2019', 'rds-eu-west-1'), []],
  ['ended, and of another region', pem('rds-us-east-1-2019'), wrong],
  ['ended: another rule says so', pem('rds-eu-west-1-2019'), []],
  ['a part that is unreadable', files('rds-us-east-1').replace(/"$/, `\\n${broken}"`), []],
  ['an unknown part', 'certificate_pem = "${file("rds-us-east-1.pem")}${var.unknown}"', []],
  ['no CA at all', pem('leaf'), []],
])('%s', (_, content, expected) => {
  expect(saidOf(content, instance)).toEqual(expected);
});

test.each([
  ['the right region', pem('rds-eu-west-1'), instance, ['pass']],
  ['an unknown part', 'certificate_pem = "${file("rds-us-east-1.pem")}${var.unknown}"', instance, ['undetermined']],
  ['a part that is unreadable', files('rds-us-east-1').replace(/"$/, `\\n${broken}"`), instance, ['undetermined']],
  ['a CA below a root that is not there', pem('rds-subordinate'), instance, ['undetermined']],
  ['a CA of a test environment', pem('rds-preview'), preview, ['undetermined']],
  ['a CA that may be that of Atlas', pem('root'), atlas, ['undetermined']],
  ['expired', pem('rds-eu-west-1-2019'), instance, ['not-applicable']],
])('%s ends so', (_, content, host, expected) => {
  expect(ended(verifying(content, host))).toEqual(expected);
});

const inRegion = 'provider "aws" {\n  region = "eu-west-1"\n}\n';
const database = (type: string, rest = 'engine = "postgres"') => `resource "${type}" "b" {\n  ${rest}\n}\n`;
const address = (type: string, file: string) =>
  verifying(pem(file)).replace('"db.example.com"', `${type}.b.${type === 'aws_db_instance' ? 'address' : 'endpoint'}`);
test.each([
  ['rds-eu-west-1', 'aws_db_instance', database('aws_db_instance') + inRegion, []],
  ['rds-us-east-1', 'aws_db_instance', database('aws_db_instance') + inRegion, wrong],
  ['rds-us-east-1', 'aws_db_instance', database('aws_db_instance'), []],
  ['amazon-root', 'aws_db_instance', database('aws_db_instance'), wrong],
  ['amazon-root', 'aws_db_instance', database('aws_db_instance', 'engine = "custom-oracle-ee"'), []],
  ['amazon-root', 'aws_db_instance', database('aws_db_instance', 'engine = var.unknown'), []],
  ['rds-us-east-1', 'aws_rds_cluster', database('aws_rds_cluster') + inRegion, wrong],
  ['amazon-root', 'aws_rds_cluster', database('aws_rds_cluster') + inRegion, wrong],
  ['rds-eu-west-1', 'aws_db_proxy', database('aws_db_proxy', 'engine_family = "POSTGRESQL"'), wrong],
  ['amazon-root', 'aws_db_proxy', database('aws_db_proxy', 'engine_family = "POSTGRESQL"') + inRegion, []],
  ['root', 'aws_db_proxy', database('aws_db_proxy', 'engine_family = "POSTGRESQL"') + inRegion, wrong],
  ['root', 'aws_db_proxy', database('aws_db_proxy', 'engine_family = "POSTGRESQL"'), []],
  ['root', 'aws_db_instance', database('aws_db_instance'), wrong],
  ['root', 'aws_db_instance', database('aws_db_instance', 'engine = "custom-oracle-ee"'), []],
  ['amazon-root', 'aws_docdb_cluster', database('aws_docdb_cluster', '') + inRegion, wrong],
  ['rds-eu-west-1', 'aws_docdb_cluster', database('aws_docdb_cluster', '') + inRegion, []],
])('%s for the address of an %s: %#', (file, type, rest, expected) => {
  expect(said(address(type, file) + rest).filter((one) => one.includes('wrong-authority'))).toEqual(expected);
});

const byData = (type: string, file: string, engine = 'postgres') =>
  verifying(pem(file), '', engine).replace(
    '""',
    `data.${type}.b.${type === 'aws_db_instance' ? 'address' : 'endpoint'}`,
  );
const dataSource = (type: string, body = '') => `data "${type}" "b" {\n${body}}\n`;
/** `region` of the data source itself, from version 6 of the provider on. */
const ownRegion = '  region = "us-east-1"\n';
test.each([
  ['rds-eu-west-1', 'aws_db_instance', 'postgres', inRegion, []],
  ['rds-us-east-1', 'aws_db_instance', 'postgres', inRegion, wrong],
  ['rds-us-east-1', 'aws_db_instance', 'postgres', '', []],
  ['root', 'aws_db_instance', 'postgres', '', wrong],
  // It may be one of RDS Custom.
  ['root', 'aws_db_instance', 'sqlserver', inRegion, []],
  ['rds-us-east-1', 'aws_db_instance', 'sqlserver', inRegion, wrong],
  ['rds-eu-west-1', 'aws_rds_cluster', 'aurora-postgresql', inRegion, []],
  ['rds-us-east-1', 'aws_rds_cluster', 'aurora-postgresql', inRegion, wrong],
  ['rds-us-east-1', 'aws_rds_cluster', 'aurora-postgresql', '', []],
  ['rds-eu-west-1', 'aws_db_proxy', 'postgres', inRegion, wrong],
  ['amazon-root', 'aws_db_proxy', 'postgres', inRegion, []],
])('%s for the address of a data source %s, %s: %#', (file, type, engine, rest, expected) => {
  const text = byData(type, file, engine) + dataSource(type) + rest;
  expect(said(text).filter((one) => one.includes('wrong-authority'))).toEqual(expected);
});

test('a data source with a region of its own', () => {
  const inOwn = (file: string) =>
    saidOnly(byData('aws_db_instance', file) + dataSource('aws_db_instance', ownRegion) + inRegion);
  expect(inOwn('rds-us-east-1')).toEqual([]);
  expect(inOwn('rds-eu-west-1')).toEqual(wrong);
});

test('what is not known of a data source is undetermined', () => {
  const text = (rest: string) => byData('aws_db_instance', 'rds-us-east-1') + dataSource('aws_db_instance') + rest;
  expect(ended(text(''))).toEqual(['undetermined']);
  expect(ended(text('provider "aws" {\n  region = var.unknown\n}\n'))).toEqual(['undetermined']);
  expect(ended(text('provider "aws" {\n  region = "us-east-1"\n}\n'))).toEqual(['pass']);
});

test('the message names what is known of the server', () => {
  const text = address('aws_db_proxy', 'rds-eu-west-1') + database('aws_db_proxy', '');
  const { findings } = run({ ...CERTIFICATE_FILES, 'main.tf': text });
  const finding = findings.find(({ rule }) => rule.id === 'certificate-wrong-authority');
  expect(words(finding!)).toMatchObject({
    fact: 'aws_dms_certificate.ca contains only RDS CAs of eu-west-1, such as "Amazon RDS eu-west-1 Root CA RSA2048 G1", but aws_dms_endpoint.a connects to an RDS Proxy, whose certificate is issued by another CA.',
    remedy:
      "Use Amazon's root CAs, from www.amazontrust.com/repository. The lines are only an example, because one of the server's CA certificates has to be selected.",
  });
});

const truststore = 'https://truststore.pki.rds.amazonaws.com';
const fetched = (url: string, body = 'data.http.ca.response_body') =>
  [`certificate_pem = ${body}`, `data "http" "ca" {\n  url = ${url}\n}\n`] as const;
const saidOfFetched = (host: string, url: string, body?: string) => {
  const [content, source] = fetched(url, body);
  return said(verifying(content, host) + source).filter((one) => one.includes('wrong-authority'));
};
const atUrl = ['certificate-wrong-authority@15'];
const bundleOf = (region: string) => `"${truststore}/${region}/${region}-bundle.pem"`;
test.each([
  ['the right region', instance, bundleOf('eu-west-1'), undefined, []],
  ['another region', instance, bundleOf('us-east-1'), undefined, atUrl],
  ['another region, trimmed', instance, bundleOf('us-east-1'), 'trimspace(data.http.ca.response_body)', atUrl],
  ['the old name of the body', instance, bundleOf('us-east-1'), 'data.http.ca.body', atUrl],
  ['the beginning', instance, bundleOf('us-east-1'), 'substr(data.http.ca.response_body, 0, 3000)', []],
  [
    'a part of it',
    instance,
    bundleOf('us-east-1'),
    'split("-----END CERTIFICATE-----", data.http.ca.response_body)[0]',
    [],
  ],
  ['all regions', instance, `"${truststore}/global/global-bundle.pem"`, undefined, []],
  ['all regions, for a proxy', proxy, `"${truststore}/global/global-bundle.pem"`, undefined, atUrl],
  ['a region that is unknown', instance, `"${truststore}/\${var.unknown}/x.pem"`, undefined, []],
  ['a region that is unknown, for a proxy', proxy, `"${truststore}/\${var.unknown}/x.pem"`, undefined, atUrl],
  ['all regions, for GovCloud', government, `"${truststore}/global/global-bundle.pem"`, undefined, atUrl],
  [
    'of GovCloud',
    government,
    '"https://truststore.pki.us-gov-west-1.rds.amazonaws.com/global/global-bundle.pem"',
    undefined,
    [],
  ],
  [
    'of China',
    china,
    '"https://rds-truststore.s3.cn-north-1.amazonaws.com.cn/global/global-bundle.pem"',
    undefined,
    [],
  ],
  ['all regions, for China', china, `"${truststore}/global/global-bundle.pem"`, undefined, atUrl],
  ['legacy', instance, '"https://s3.amazonaws.com/rds-downloads/rds-combined-ca-bundle.pem"', undefined, atUrl],
  ['Amazon roots', proxy, '"https://www.amazontrust.com/repository/AmazonRootCA1.pem"', undefined, []],
  ['Amazon roots, for RDS', instance, '"https://www.amazontrust.com/repository/AmazonRootCA1.pem"', undefined, atUrl],
  ['for Azure', 'a.postgres.database.azure.com', `"${truststore}/global/global-bundle.pem"`, undefined, atUrl],
  ['from elsewhere', instance, '"https://example.com/us-east-1/us-east-1-bundle.pem"', undefined, []],
  ['from nowhere known', instance, 'var.unknown', undefined, []],
])('fetched: %s', (_, host, url, body, expected) => {
  expect(saidOfFetched(host, url, body)).toEqual(expected);
});

test('what is fetched comes through modules', () => {
  const { findings } = run({
    'main.tf': `data "http" "ca" {
  url = "${truststore}/us-east-1/us-east-1-bundle.pem"
}
module "ca" {
  source = "./ca"
  pem    = data.http.ca.response_body
}
module "endpoint" {
  source = "./endpoint"
  ca     = module.ca.arn
}
`,
    'ca/main.tf': `variable "pem" {}
resource "aws_dms_certificate" "ca" {
  certificate_id  = "ca"
  certificate_pem = trimspace(var.pem)
}
output "arn" {
  value = aws_dms_certificate.ca.certificate_arn
}
`,
    'endpoint/main.tf': `variable "ca" {}
resource "aws_dms_endpoint" "a" {
  endpoint_id     = "a"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "${instance}"
  ssl_mode        = "verify-full"
  certificate_arn = var.ca
}
`,
  });
  const found = findings.filter(({ rule }) => rule.id === 'certificate-wrong-authority');
  expect(found.map(({ subjects, at }) => [subjects[0]?.address, at.source.path])).toEqual([
    ['module.ca.aws_dms_certificate.ca', 'main.tf'],
  ]);
  expect(words(found[0]!)).toMatchObject({
    fact: 'module.ca.aws_dms_certificate.ca is fetched from truststore.pki.rds.amazonaws.com/us-east-1/us-east-1-bundle.pem, which contains only RDS CAs of us-east-1, but module.endpoint.aws_dms_endpoint.a connects to an RDS instance in eu-west-1, whose certificate is issued by another CA.',
    remedy: 'Use the bundle of that region, from truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem.',
    lines: [],
  });
});

const chosen = (whenTrue: string, whenFalse: string) => `var.unknown == "x" ? ${whenTrue} : ${whenFalse}`;
const hostIn = (region: string) => `"orders.abc123.${region}.rds.amazonaws.com"`;
const file = (name: string) => `file("${name}.pem")`;
test.each([
  ['every region is wrong', chosen(hostIn('eu-west-1'), hostIn('eu-west-1')), file('rds-us-east-1'), wrong],
  ['one region is wrong', chosen(hostIn('eu-west-1'), hostIn('us-east-1')), file('rds-us-east-1'), []],
  [
    'host and CA by one variable',
    chosen(hostIn('eu-west-1'), hostIn('us-east-1')),
    chosen(file('rds-eu-west-1'), file('rds-us-east-1')),
    [],
  ],
  [
    'host and CA by one variable, exchanged',
    chosen(hostIn('eu-west-1'), hostIn('us-east-1')),
    chosen(file('rds-us-east-1'), file('rds-eu-west-1')),
    [`${wrong[0]} when var.unknown is "x"`, `${wrong[0]} when var.unknown is not "x"`],
  ],
])('in worlds: %s', (_, host, content, expected) => {
  const text = verifying(`certificate_pem = ${content}`).replace('"db.example.com"', host);
  expect(said(text).filter((one) => one.includes('wrong-authority'))).toEqual(expected);
});

test('nothing is verified', () => {
  expect(said(verifying(pem('rds-us-east-1'), instance, 'postgres', 'require'))).not.toContain(wrong[0]);
});

/** A Kafka or Redis target that links the certificate of a file, with its server and protocol. */
const target = (engine: 'kafka' | 'redis', file: string, server: string, protocol = 'ssl-encryption') => {
  const [name, of] = engine === 'kafka' ? ['broker', 'security_protocol'] : ['server_name', 'ssl_security_protocol'];
  return `resource "aws_dms_certificate" "ca" {
  certificate_id = "ca"
  ${pem(file)}
}
resource "aws_dms_endpoint" "a" {
  endpoint_id = "a"
  endpoint_type = "target"
  engine_name = "${engine}"
  ${engine}_settings {
    ${name} = ${server}
    ${of} = ${protocol.startsWith('var.') ? protocol : `"${protocol}"`}
    ${engine === 'redis' ? 'auth_type = "none"\n    port = 6379' : ''}
    ssl_ca_certificate_arn = aws_dms_certificate.ca.certificate_arn
  }
}
variable "unknown" {}
`;
};
const msk = 'b-1.x.abc123.c2.kafka.eu-west-1.amazonaws.com:9094';
const mskOfChina = '"b-1.x.abc123.c2.kafka.cn-north-1.amazonaws.com.cn:9094"';
const other = (type: string) => `resource "${type}" "s" {\n  tags = {}\n}\n${inRegion}`;
const brokers = 'aws_msk_cluster.s.bootstrap_brokers_tls';
const primary = 'aws_elasticache_replication_group.s.primary_endpoint_address';
test.each<[name: string, text: string, outcome: string[]]>([
  ['an RDS CA for MSK', target('kafka', 'rds-eu-west-1', `"${msk}"`), ['fail']],
  ['several brokers', target('kafka', 'rds-eu-west-1', `"${msk},${msk.replace('b-1', 'b-2')}"`), ['fail']],
  ['a CA of its own for MSK', target('kafka', 'root', `"${msk}"`), ['fail']],
  ['an Amazon root for MSK', target('kafka', 'amazon-root', `"${msk}"`), ['pass']],
  ['the protocol with a login', target('kafka', 'root', `"${msk}"`, 'sasl-ssl'), ['fail']],
  ['a cluster of this configuration', target('kafka', 'root', brokers) + other('aws_msk_cluster'), ['fail']],
  ['the same, right', target('kafka', 'amazon-root', brokers) + other('aws_msk_cluster'), ['pass']],
  [
    'one that a data source reads',
    `${target('kafka', 'root', 'data.aws_msk_bootstrap_brokers.b.bootstrap_brokers_tls')}${dataSource('aws_msk_bootstrap_brokers')}${inRegion}`,
    ['fail'],
  ],
  ['a Kafka of one’s own', target('kafka', 'root', '"kafka.example.com:9094"'), ['not-applicable']],
  ['brokers of two kinds', target('kafka', 'root', `"${msk},kafka.example.com:9094"`), ['not-applicable']],
  ['clear text', target('kafka', 'root', `"${msk}"`, 'plaintext'), ['not-applicable']],
  ['a protocol that is not known', target('kafka', 'root', `"${msk}"`, 'var.unknown'), ['undetermined']],
  ['a server that is not known', target('kafka', 'root', 'var.unknown'), ['undetermined']],
  ['China, where it is not documented', target('kafka', 'root', mskOfChina), ['undetermined']],
  ['an RDS CA for China', target('kafka', 'rds-eu-west-1', mskOfChina), ['fail']],
  ['ElastiCache', target('redis', 'root', primary) + other('aws_elasticache_replication_group'), ['fail']],
  ['the same, right', target('redis', 'amazon-root', primary) + other('aws_elasticache_replication_group'), ['pass']],
  ['ElastiCache by its name', target('redis', 'rds-eu-west-1', '"x.abc.0001.euw1.cache.amazonaws.com"'), ['fail']],
  [
    'ElastiCache, whose name has no region',
    target('redis', 'root', '"x.abc.0001.euw1.cache.amazonaws.com"'),
    ['undetermined'],
  ],
  ['a Redis of one’s own', target('redis', 'root', '"redis.example.com"'), ['not-applicable']],
  [
    'MemoryDB, where it is not documented',
    target('redis', 'root', '"x.abc.memorydb.eu-west-1.amazonaws.com"'),
    ['not-applicable'],
  ],
])('ssl_ca_certificate_arn: %s', (_, text, outcome) => {
  expect(ended(text)).toEqual(outcome);
});

test.each([
  [
    'kafka',
    `"${msk}"`,
    'an Amazon MSK cluster in eu-west-1',
    "Use Amazon's root CAs, from www.amazontrust.com/repository. The lines are only an example, because the file with these CAs is not known.",
  ],
  [
    'redis',
    '"x.abc.0001.euw1.cache.amazonaws.com"',
    'an ElastiCache cluster',
    "Use Amazon's root CAs, from www.amazontrust.com/repository, or leave ssl_ca_certificate_arn out, and DMS uses them. The lines are only an example, because the file with these CAs is not known.",
  ],
] as const)('what is said of %s', (engine, server, title, remedy) => {
  const { findings } = run({ ...CERTIFICATE_FILES, 'main.tf': target(engine, 'rds-eu-west-1', server) });
  const finding = findings.find(({ rule }) => rule.id === 'certificate-wrong-authority');
  expect(words(finding!)).toMatchObject({
    fact: `aws_dms_certificate.ca contains only RDS CAs of eu-west-1, such as "Amazon RDS eu-west-1 Root CA RSA2048 G1", but aws_dms_endpoint.a connects to ${title}, whose certificate is issued by another CA.`,
    remedy,
    lines: ['certificate_pem = file("${path.module}/ca.pem")'],
  });
});

test('the ssl_mode of Kafka does not count', () => {
  const text = target('kafka', 'root', `"${msk}"`, 'plaintext').replace(
    '  kafka_settings {',
    '  ssl_mode = "verify-full"\n  certificate_arn = aws_dms_certificate.ca.certificate_arn\n  kafka_settings {',
  );
  expect(ended(text)).toEqual(['not-applicable']);
});
