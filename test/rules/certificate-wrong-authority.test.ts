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

const instance = 'orders.abc123.eu-west-1.rds.amazonaws.com';
const cluster = 'orders.cluster-ro-abc123.eu-west-1.rds.amazonaws.com';
const proxy = 'orders.proxy-abc123.eu-west-1.rds.amazonaws.com';
const wrong = ['certificate-wrong-authority@3'];
test.each([
  ['rds-eu-west-1', instance, []],
  ['rds-us-east-1', instance, wrong],
  ['rds-us-east-1', cluster, wrong],
  ['rds-eu-west-1', cluster, []],
  ['rds-eu-west-1', proxy, wrong],
  ['rds-eu-west-1', 'orders-ro.endpoint.proxy-abc123.eu-west-1.rds.amazonaws.com', wrong],
  ['amazon-root', proxy, []],
  ['amazon-root', instance, wrong],
  ['amazon-root', cluster, []],
  ['root', instance, []],
  ['rds-us-east-1', 'db.example.com', []],
  ['rds-us-east-1', 'orders.abc123.rds.cn-north-1.amazonaws.com.cn', wrong],
])('%s for %s', (file, host, expected) => {
  expect(said(verifying(pem(file), host))).toEqual(expected);
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
  ['amazon-root', 'aws_rds_cluster', database('aws_rds_cluster') + inRegion, []],
  ['rds-eu-west-1', 'aws_db_proxy', database('aws_db_proxy', 'engine_family = "POSTGRESQL"'), wrong],
  ['amazon-root', 'aws_db_proxy', database('aws_db_proxy', 'engine_family = "POSTGRESQL"') + inRegion, []],
  ['root', 'aws_db_proxy', database('aws_db_proxy', 'engine_family = "POSTGRESQL"') + inRegion, []],
  ['amazon-root', 'aws_docdb_cluster', database('aws_docdb_cluster', '') + inRegion, []],
])('%s for the address of an %s: %#', (file, type, rest, expected) => {
  expect(said(address(type, file) + rest).filter((one) => one.includes('wrong-authority'))).toEqual(expected);
});

test('the message names what is known of the server', () => {
  const text = address('aws_db_proxy', 'rds-eu-west-1') + database('aws_db_proxy', '');
  const { findings } = run({ ...CERTIFICATE_FILES, 'main.tf': text });
  const finding = findings.find(({ rule }) => rule.id === 'certificate-wrong-authority');
  expect(words(finding!)).toMatchObject({
    fact: 'aws_dms_certificate.ca contains only RDS CAs of eu-west-1, such as "Amazon RDS eu-west-1 Root CA RSA2048 G1", but aws_dms_endpoint.a connects to an RDS Proxy, whose certificate is issued by another CA.',
    remedy: "Use Amazon's root CAs, from www.amazontrust.com/repository.",
  });
});

test('one region of several is enough', () => {
  const both = 'certificate_pem = "${file("rds-us-east-1.pem")}${file("rds-eu-west-1.pem")}"';
  expect(said(verifying(both, instance))).toEqual([]);
});

test('nothing is verified', () => {
  expect(said(verifying(pem('rds-us-east-1'), instance, 'postgres', 'require'))).not.toContain(wrong[0]);
});
