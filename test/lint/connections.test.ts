import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { LINKS } from '../../src/dms/connection/links.ts';
import { type ConnectionAnswer, connectionsOf } from '../../src/lint/connections.ts';
import { outcome, tree } from '../check.ts';
import { CERTIFICATE_FILES } from '../rules/support/certificate-files.ts';

const NOW = new Date('2026-11-23T00:00:00Z');

function connections(
  files: Readonly<Record<string, string>>,
  options: Parameters<typeof outcome>[1] = {},
): ConnectionAnswer[] {
  return connectionsOf(outcome(tree(files), options).graph, rules, NOW);
}

/** `mode yes`, and of what does not hold `tls-required no database-requires-tls`. */
function linesOf({ links }: ConnectionAnswer): string[] {
  return links.map(({ link, answer, rule }) => [link, answer, ...(rule ? [rule.id] : [])].join(' '));
}

const DATABASE = `
resource "aws_db_parameter_group" "db" {
  family = "postgres17"
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}
resource "aws_db_instance" "db" {
  identifier           = "db"
  engine               = "postgres"
  engine_version       = "17"
  parameter_group_name = aws_db_parameter_group.db.name
}
`;

const endpoint = (name: string, body: string, engine = 'postgres', server = 'aws_db_instance.db.address') => `
resource "aws_dms_endpoint" "${name}" {
  endpoint_id   = "${name}"
  endpoint_type = "source"
  engine_name   = "${engine}"
  server_name   = ${server}
  port          = 5432
  ${body}
}
`;

const ACM = '"arn:aws:acm:us-east-1:123456789012:certificate/149868af-1cc0-4a62-b881-d5111725e9cf"';

describe('links', () => {
  test.each<[string, string, string[]]>([
    ['the mode holds', endpoint('a', 'ssl_mode = "require"'), ['mode yes', 'tls-offered yes', 'tls-required yes']],
    ['no such mode', endpoint('a', 'ssl_mode = "required"'), ['mode no endpoint-mode-unsupported']],
    ['a mode without value', `variable "m" {}\n${endpoint('a', 'ssl_mode = var.m')}`, ['mode unknown']],
    ['TLS required, and not used', endpoint('a', 'ssl_mode = "none"'), ['tls-required no database-requires-tls']],
    [
      'a name with a scheme',
      endpoint('a', '', 'postgres', '"https://db.example.com"'),
      ['name no endpoint-server-name-invalid'],
    ],
    [
      'a server elsewhere',
      endpoint('a', '', 'postgres', '"db.example.com"'),
      ['name yes', 'server unknown', 'network unknown'],
    ],
    [
      'a foreign certificate',
      endpoint('a', `ssl_mode = "verify-full"\ncertificate_arn = ${ACM}`),
      ['certificate no endpoint-certificate-foreign', 'ca unknown'],
    ],
    [
      'a certificate elsewhere, and an address',
      endpoint(
        'a',
        'ssl_mode = "verify-full"\ncertificate_arn = "arn:aws:dms:us-east-1:123456789012:cert:ABC"',
        'postgres',
        '"10.0.0.1"',
      ),
      ['certificate yes', 'certificate-name no endpoint-hostname-is-address'],
    ],
  ])('%s', (_, main, expected) => {
    const [connection, ...more] = connections({ 'main.tf': DATABASE + main });
    expect(more).toEqual([]);
    expect(linesOf(connection!)).toEqual(expect.arrayContaining(expected));
  });

  test('they come in the order in which a connection is made', () => {
    const [{ links } = { links: [] }] = connections({ 'main.tf': DATABASE + endpoint('a', 'ssl_mode = "none"') });
    const names = links.map(({ link }) => link);
    expect(names).toEqual(LINKS.filter((link) => names.includes(link)));
  });
});

describe('answers', () => {
  const answers = (one: ConnectionAnswer) => [one.address, one.when, one.connects, one.encrypted, one.verified];

  test.each([
    ['none', 'no', 'no', 'no'],
    ['require', 'unknown', 'yes', 'no'],
  ])('%s', (mode, connects, encrypted, verified) => {
    const [one] = connections({ 'main.tf': DATABASE + endpoint('a', `ssl_mode = "${mode}"`) });
    expect(answers(one!)).toEqual(['aws_dms_endpoint.a', undefined, connects, encrypted, verified]);
  });

  test('each case of a condition has its own', () => {
    const main = `variable "tls" {}\n${DATABASE}${endpoint('a', 'ssl_mode = var.tls == "on" ? "require" : "none"')}`;
    expect(connections({ 'main.tf': main }).map(answers)).toEqual([
      ['aws_dms_endpoint.a', 'var.tls is "on"', 'unknown', 'yes', 'no'],
      ['aws_dms_endpoint.a', 'var.tls is not "on"', 'no', 'no', 'no'],
    ]);
  });

  test('each root and each environment has its own', () => {
    const main = `variable "mode" {}\n${DATABASE}${endpoint('a', 'ssl_mode = var.mode')}`;
    const found = connections(
      { 'x/main.tf': main, 'prod.tfvars': 'mode = "require"', 'test.tfvars': 'mode = "none"', 'y/main.tf': main },
      {
        environments: [
          { name: 'prod', file: 'prod.tfvars' },
          { name: 'test', file: 'test.tfvars' },
        ],
      },
    );
    expect(found.map(({ root, environment, encrypted }) => [root, environment, encrypted])).toEqual([
      ['x', 'prod', 'yes'],
      ['x', 'test', 'no'],
      ['y', 'prod', 'yes'],
      ['y', 'test', 'no'],
    ]);
  });

  test('across a module', () => {
    const module = `variable "host" {}\n${endpoint('a', 'ssl_mode = "none"', 'postgres', 'var.host')}`;
    const [one] = connections({
      'main.tf': `${DATABASE}module "m" {\n  source = "./m"\n  host = aws_db_instance.db.address\n}\n`,
      'm/main.tf': module,
    });
    expect(one!.address).toBe('module.m.aws_dms_endpoint.a');
    expect(linesOf(one!)).toContain('tls-required no database-requires-tls');
  });

  test('without endpoints there are none', () => {
    expect(connections({ 'main.tf': DATABASE })).toEqual([]);
  });
});

test.each([
  ['postgres', 'ssl_mode = "none"', 'tls-required', ['postgres-requires-tls']],
  ['postgres', `ssl_mode = "verify-full"\ncertificate_arn = ${ACM}`, 'certificate', ['certificate-arn-invalid']],
  ['postgres', 'ssl_mode = "required"', 'mode', []],
  ['s3', 'ssl_mode = "require"', 'mode', ['mode-refused']],
])('what is said of %s with %s', (engine, body, link, expected) => {
  const [one] = connections({ 'main.tf': DATABASE + endpoint('a', body, engine) });
  const broken = one!.links.find((each) => each.link === link);
  expect(broken?.answer).toBe('no');
  expect(broken?.says?.map(({ id }) => id)).toEqual(expected);
});

test('a certificate that a data source reads is not judged', () => {
  const body = 'ssl_mode = "verify-full"\ncertificate_arn = data.aws_dms_certificate.there.certificate_arn';
  const there = 'data "aws_dms_certificate" "there" {\n  certificate_id = "there"\n}\n';
  const [one] = connections({ 'main.tf': DATABASE + there + endpoint('a', body) });
  expect([one!.encrypted, one!.verified]).toEqual(['yes', 'yes']);
  expect(linesOf(one!)).toContain('certificate yes');
});

test.each([
  ['aws_db_instance', 'address', 'data.aws_db_instance.db.address', 'an RDS instance in eu-west-1'],
  ['aws_rds_cluster', 'endpoint', 'data.aws_rds_cluster.db.endpoint', 'an RDS cluster in eu-west-1'],
])('the server of a data source %s is known by its type and region alone', (type, attribute, shown, server) => {
  const main = `provider "aws" {\n  region = "eu-west-1"\n}\ndata "${type}" "db" {\n  tags = {}\n}\n`;
  const [one] = connections({ 'main.tf': main + endpoint('a', '', 'postgres', `data.${type}.db.${attribute}`) });
  const links = Object.fromEntries(one!.links.map(({ link, answer, what }) => [link, [answer, what]]));
  const elsewhere = ['unknown', "the endpoint's database is not in this configuration"];
  expect(links).toMatchObject({
    name: ['yes', shown],
    server: ['yes', server],
    network: elsewhere,
    'tls-required': elsewhere,
  });
});

test('the CA certificate of Kafka is a link, too', () => {
  const files = {
    ...CERTIFICATE_FILES,
    'main.tf': `resource "aws_dms_certificate" "ca" {
  certificate_id  = "ca"
  certificate_pem = file("root.pem")
}
resource "aws_dms_endpoint" "a" {
  endpoint_id   = "a"
  endpoint_type = "target"
  engine_name   = "kafka"
  kafka_settings {
    broker                 = "b-1.x.abc123.c2.kafka.eu-west-1.amazonaws.com:9094"
    security_protocol      = "ssl-encryption"
    ssl_ca_certificate_arn = aws_dms_certificate.ca.certificate_arn
  }
}
`,
  };
  const [one] = connections(files);
  expect(linesOf(one!)).toContain('ca no certificate-wrong-authority');
  expect([one!.connects, one!.encrypted]).toEqual(['no', 'yes']);
});
