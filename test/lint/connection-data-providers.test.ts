import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { connectionsOf } from '../../src/lint/connections.ts';
import { outcome, tree } from '../check.ts';
import { CERTIFICATE_FILES } from '../rules/support/certificate-files.ts';
import { block } from '../rules/support/configuration.ts';

/** The links of data providers: those of endpoints, but for what they do not have, such as secrets and tasks. */

const NOW = new Date('2026-01-01T00:00:00Z');

interface Case {
  readonly name: string;
  readonly engine?: string;
  readonly settings: readonly string[];
  readonly outer?: string;
  readonly rest?: string;
  readonly expected: Readonly<Record<string, string>>;
}

function linksOf({ engine = 'postgresql', settings, outer = '', rest = '' }: Case): Record<string, string> {
  const provider = block('aws_dms_data_provider', 'a', [
    'name = "a"',
    'engine = "any"',
    outer,
    `settings {\n    ${engine}_settings {\n      ${settings.join('\n      ')}\n    }\n  }`,
  ]);
  const files = { ...CERTIFICATE_FILES, 'main.tf': `${provider}${rest}variable "unknown" {}\n` };
  const [found] = connectionsOf(outcome(tree(files)).graph, rules, NOW);
  return Object.fromEntries(
    found!.links.map(({ link, answer, rule }) => [link, [answer, ...(rule ? [rule.id] : [])].join(' ')]),
  );
}

const RDS = 'server_name = "orders.abc123.eu-west-1.rds.amazonaws.com"';
const DATABASE = 'server_name = aws_db_instance.db.address';
const CA = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';
const full = (...more: string[]) => ['ssl_mode = "verify-full"', CA, ...more];
const ca = (file: string) =>
  block('aws_dms_certificate', 'ca', ['certificate_id = "ca"', `certificate_pem = file("${file}.pem")`]);
const db = (engine: string, name: string, value: string) =>
  block('aws_db_instance', 'db', [
    'identifier = "db"',
    `engine = "${engine}"`,
    'parameter_group_name = aws_db_parameter_group.g.name',
  ]) +
  block('aws_db_parameter_group', 'g', [
    'name = "g"',
    'family = "any"',
    `parameter {\n    name = "${name}"\n    value = ${value}\n  }`,
  ]);

const CASES: readonly Case[] = [
  {
    name: 'all that a server known by its name can have',
    settings: full(RDS, 'port = 5432'),
    rest: ca('rds-eu-west-1'),
    expected: {
      mode: 'yes',
      name: 'yes',
      server: 'yes',
      port: 'yes',
      network: 'unknown',
      'tls-offered': 'unknown',
      'tls-required': 'unknown',
      certificate: 'yes',
      ca: 'yes',
      'certificate-name': 'yes',
    },
  },
  {
    name: 'a mode that is none',
    settings: ['ssl_mode = "verify_full"', RDS],
    expected: { mode: 'no endpoint-mode-unsupported' },
  },
  { name: 'a mode that is not known', settings: ['ssl_mode = var.unknown', RDS], expected: { mode: 'unknown' } },
  {
    name: 'a host with a port',
    settings: ['ssl_mode = "require"', 'server_name = "db.example.com:5432"'],
    expected: { name: 'no endpoint-server-name-invalid', server: 'unknown' },
  },
  {
    name: 'a host that is not known',
    settings: ['ssl_mode = "require"', 'server_name = var.unknown', 'port = var.unknown'],
    expected: { name: 'unknown', server: 'unknown', port: 'unknown' },
  },
  {
    name: 'a database that accepts TLS only',
    settings: ['ssl_mode = "none"', DATABASE],
    rest: db('postgres', 'rds.force_ssl', '"1"'),
    expected: { server: 'yes', 'tls-required': 'no database-requires-tls' },
  },
  {
    name: 'a database that accepts both',
    settings: ['ssl_mode = "require"', DATABASE],
    rest: db('postgres', 'rds.force_ssl', '"0"'),
    expected: { 'tls-offered': 'yes', 'tls-required': 'yes' },
  },
  {
    name: 'a database with a version that DMS has not',
    engine: 'mysql',
    settings: full(DATABASE),
    rest: db('mysql', 'tls_version', '"TLSv1.3"') + ca('rds-us-east-1'),
    expected: { 'tls-version': 'no database-tls-version-unsupported' },
  },
  {
    name: 'a database with a version that is not known',
    engine: 'mysql',
    settings: full(DATABASE),
    rest: db('mysql', 'tls_version', 'var.unknown') + ca('rds-us-east-1'),
    expected: { 'tls-version': 'unknown' },
  },
  {
    name: 'a cluster without TLS',
    engine: 'doc_db',
    settings: full('server_name = aws_docdb_cluster.d.endpoint'),
    rest:
      ca('rds-us-east-1') +
      block('aws_docdb_cluster', 'd', ['db_cluster_parameter_group_name = aws_docdb_cluster_parameter_group.g.name']) +
      block('aws_docdb_cluster_parameter_group', 'g', [
        'name = "g"',
        'family = "docdb5.0"',
        'parameter {\n    name = "tls"\n    value = "disabled"\n  }',
      ]),
    expected: { 'tls-offered': 'no database-offers-no-tls' },
  },
  {
    name: 'no certificate',
    settings: ['ssl_mode = "verify-full"', RDS],
    expected: { certificate: 'no endpoint-certificate-missing' },
  },
  {
    name: 'a certificate that is not known',
    settings: ['ssl_mode = "verify-full"', 'certificate_arn = var.unknown', RDS],
    expected: { certificate: 'unknown', ca: 'unknown' },
  },
  {
    name: 'the CA of another region',
    settings: full(RDS),
    rest: ca('rds-us-east-1'),
    expected: { ca: 'no certificate-wrong-authority' },
  },
  {
    name: 'a record in front of the database',
    settings: full('server_name = aws_route53_record.r.fqdn'),
    rest:
      ca('rds-eu-west-1') +
      block('aws_route53_record', 'r', [
        'zone_id = "Z"',
        'name = "db.example.com"',
        'type = "CNAME"',
        'records = ["orders.abc123.eu-west-1.rds.amazonaws.com"]',
      ]),
    expected: { server: 'yes', 'certificate-name': 'no endpoint-hostname-mismatch' },
  },
  {
    name: 'a name of someone',
    settings: full('server_name = "db.example.com"'),
    rest: ca('root'),
    expected: { 'certificate-name': 'unknown', ca: 'unknown' },
  },
];

describe('a data provider', () => {
  test.each(CASES)('$name', (one) => {
    expect(linksOf(one)).toMatchObject(one.expected);
  });

  test('has no links that it does not need', () => {
    expect(Object.keys(linksOf(CASES[0]!))).toEqual(Object.keys(CASES[0]!.expected));
  });

  test.each([
    ['virtual', 'virtual = true', []],
    ['offline', '', ['s3_path = "s3://bucket/schema.sql"']],
  ])('that is %s connects nowhere', (_, outer, more) => {
    expect(linksOf({ name: '', settings: [RDS, ...more], outer, expected: {} })).toEqual({ mode: 'yes' });
  });
});
