import { expect, test } from 'vitest';
import { block, endpoint, mode } from './support/configuration.ts';
import { at, atCluster, cluster, group, grouped, instance } from './support/databases.ts';
import { fixes } from './support/fixes.ts';
import { run } from './support/run.ts';
import { target } from './support/settings.ts';

/**
 * How the rules about databases end, by the endpoint that connects: what fails, what can't be known, and what passes. The rest does not apply. What databases do
 * is in docs/facts.md, section 6.
 */

type Row = [what: string, hcl: string, ...outcomes: string[]];

const UNKNOWN = 'variable "u" {}\n';
/** An endpoint that connects to the instance: of an engine by its name, of one that is not known, or of none. */
const of = (engine: string, ssl: string) =>
  endpoint(engine, at, `ssl_mode = ${ssl}`)
    .replace('"var.u"', 'var.u')
    .replace(/ +engine_name = ""\n/, '') + UNKNOWN;
const postgres = (force: string) =>
  instance('engine = "postgres"', grouped) + group('aws_db_parameter_group', 'rds.force_ssl', force);
const newOnly =
  instance('engine = "mysql"', 'engine_version = "8.0.35"', grouped) +
  group('aws_db_parameter_group', 'tls_version', 'TLSv1.3');
const sqlserver = instance('engine = "sqlserver-ee"', grouped) + group('aws_db_parameter_group', 'rds.force_ssl', '1');
const atDocdb = (engine: string) =>
  endpoint(engine, 'server_name = aws_docdb_cluster.d.endpoint', mode('require')) +
  block('aws_docdb_cluster', 'd', ['db_cluster_parameter_group_name = aws_docdb_cluster_parameter_group.g.name']) +
  group('aws_docdb_cluster_parameter_group', 'tls', 'disabled');
const viaProxy = (engine: string) =>
  endpoint(engine, 'server_name = aws_db_proxy.p.endpoint', mode('none')) +
  block('aws_db_proxy', 'p', ['name = "p"', 'engine_family = "POSTGRESQL"', 'require_tls = true']);
const member = (name: string, ca: string) =>
  block('aws_rds_cluster_instance', name, ['cluster_identifier = aws_rds_cluster.db.id', `ca_cert_identifier = ${ca}`]);
const aurora = (...members: string[]) =>
  endpoint('aurora', atCluster, mode('none')) +
  cluster('engine = "aurora-mysql"', 'engine_version = "8.0.mysql_aurora.3.05.2"') +
  members.join('') +
  UNKNOWN;

const kafka = (protocol: string) =>
  target(
    'kafka',
    'kafka_settings {',
    '  broker = aws_msk_cluster.m.bootstrap_brokers',
    `  security_protocol = ${protocol}`,
    '}',
  ) +
  block('aws_msk_cluster', 'm', [
    'cluster_name = "m"',
    'encryption_info {',
    '  encryption_in_transit {',
    '    client_broker = "TLS"',
    '  }',
    '}',
  ]);

const WHYS: [rule: string, why: string, hcl: string][] = [
  ['database-ca-retired', 'its database sets no CA', aurora(member('old', 'null'))],
  [
    'database-allows-plaintext',
    'no parameter group turns TLS enforcement off for aws_db_instance.db',
    of('mysql', '"none"') + newOnly,
  ],
  [
    'database-allows-plaintext',
    "the endpoint's engine does not match aws_db_instance.db",
    of('mysql', '"verify-ca"') + postgres('0'),
  ],
  ['database-requires-tls', 'aws_db_instance.db does not enforce TLS', of('postgres', '"none"') + postgres('0')],
  [
    'database-requires-tls',
    "the endpoint's engine does not match aws_db_instance.db",
    of('mysql', '"none"') + postgres('1'),
  ],
  [
    'database-requires-tls',
    'how SQL Server treats a client that requests no encryption is not documented',
    of('sqlserver', '"none"') + sqlserver,
  ],
  ['database-requires-tls', 'whether the endpoint uses TLS is undetermined', of('postgres', 'var.u') + postgres('1')],
  ['database-offers-no-tls', 'ssl_mode is "none"', of('postgres', '"none"') + postgres('0')],
  [
    'database-offers-no-tls',
    "the endpoint's engine does not match aws_db_instance.db",
    of('mysql', '"verify-ca"') + postgres('0'),
  ],
  [
    'database-tls-version-unsupported',
    'nothing restricts the TLS versions of aws_db_instance.db',
    of('postgres', '"require"') + postgres('1'),
  ],
  [
    'database-tls-version-unsupported',
    "the endpoint's engine does not match aws_db_instance.db",
    of('postgres', '"require"') + newOnly,
  ],
  ['database-tls-version-unsupported', 'the engine is undetermined', of('', '"verify-ca"') + newOnly],
];

test.each(WHYS)('%s: %s', (rule, why, hcl) => {
  const { evidence = [] } = run(hcl, { evidence: true }).report;
  const own = evidence.filter((one) => one.rule.id === rule && one.subject.address === 'aws_dms_endpoint.a');
  expect(own.map((one) => one.why)).toEqual([why]);
});

const ROWS: Row[] = [
  [
    'forced, none',
    of('postgres', '"none"') + postgres('1'),
    'fail database-requires-tls',
    'pass database-allows-plaintext',
  ],
  [
    'forced, require',
    of('postgres', '"require"') + postgres('1'),
    'pass database-requires-tls database-offers-no-tls database-allows-plaintext',
  ],
  [
    'forced, a mode that is not known',
    of('postgres', 'var.u') + postgres('1'),
    'undetermined database-requires-tls database-offers-no-tls',
    'pass database-allows-plaintext',
  ],
  [
    'forced, a mode that is none',
    of('postgres', '"on"') + postgres('1'),
    'undetermined database-requires-tls database-offers-no-tls',
    'pass database-allows-plaintext',
  ],
  ['forced, for MySQL', of('mysql', '"none"') + postgres('1'), 'pass database-allows-plaintext'],
  // The engine is that of the database.
  [
    'forced, for an engine that is not known',
    of('var.u', '"none"') + postgres('1'),
    'fail database-requires-tls',
    'pass database-allows-plaintext',
  ],
  [
    'forced, without an engine',
    of('', '"none"') + postgres('1'),
    'undetermined database-requires-tls database-offers-no-tls',
    'pass database-allows-plaintext',
  ],
  [
    'forced, for an engine outside the table',
    of('cockroach', '"none"') + postgres('1'),
    'pass database-allows-plaintext',
  ],
  [
    'not known whether forced',
    of('postgres', '"none"') + postgres('${var.u}'),
    'undetermined database-requires-tls database-allows-plaintext',
  ],
  [
    'let in, require',
    of('postgres', '"require"') + postgres('0'),
    'fail database-allows-plaintext',
    'pass database-offers-no-tls',
  ],
  ['let in, none', of('postgres', '"none"') + postgres('0'), 'fail database-allows-plaintext'],
  ['let in, for MySQL', of('mysql', '"verify-ca"') + postgres('0')],
  [
    'let in, for an engine that is not known',
    of('var.u', '"require"') + postgres('0'),
    'fail database-allows-plaintext',
    'pass database-offers-no-tls',
  ],
  [
    'let in, without an engine',
    of('', '"require"') + postgres('0'),
    'undetermined database-offers-no-tls database-allows-plaintext',
  ],
  ['let in, for an engine outside the table', of('cockroach', '"require"') + postgres('0')],
  // Its login negotiates encryption: whether a client that asks for none is refused is not documented.
  ['SQL Server, forced, none', of('sqlserver', '"none"') + sqlserver, 'pass database-allows-plaintext'],
  [
    'TLS 1.3 alone',
    of('mysql', '"verify-ca"') + newOnly,
    'fail database-tls-version-unsupported',
    'pass database-offers-no-tls',
  ],
  ['TLS 1.3 alone, none', of('mysql', '"none"') + newOnly],
  ['TLS 1.3 alone, for PostgreSQL', of('postgres', '"require"') + newOnly],
  [
    'TLS 1.3 alone, a mode that is not known',
    of('mysql', 'var.u') + newOnly,
    'undetermined database-offers-no-tls database-tls-version-unsupported',
  ],
  [
    'TLS 1.3 alone, without an engine',
    of('', '"verify-ca"') + newOnly,
    'undetermined database-offers-no-tls database-tls-version-unsupported',
  ],
  ['DocumentDB without TLS', atDocdb('docdb'), 'fail database-offers-no-tls'],
  ['DocumentDB without TLS, for PostgreSQL', atDocdb('postgres')],
  ['a proxy that requires TLS', viaProxy('postgres'), 'fail database-requires-tls', 'pass database-allows-plaintext'],
  ['a proxy that requires TLS, for MySQL', viaProxy('mysql'), 'pass database-allows-plaintext'],
  ['brokers, plaintext', kafka('"plaintext"'), 'fail database-requires-tls', 'pass database-allows-plaintext'],
  [
    'brokers, TLS',
    kafka('"ssl-encryption"'),
    'pass database-requires-tls database-offers-no-tls database-allows-plaintext',
  ],
  [
    'brokers, a protocol that is not known',
    kafka('var.u') + UNKNOWN,
    'undetermined database-requires-tls database-offers-no-tls',
    'pass database-allows-plaintext',
  ],
  ['CAs of a cluster', aurora(member('old', '"rds-ca-2015"'), member('new', 'var.u')), 'fail database-ca-retired'],
  [
    'CAs of a cluster, none of them retired',
    aurora(member('one', '"rds-ca-rsa4096-g1"'), member('new', '"rds-ca-ecc384-g1"')),
    'pass database-ca-retired',
  ],
  [
    'CAs of a cluster, one of them not known',
    aurora(member('one', '"rds-ca-rsa4096-g1"'), member('new', 'var.u')),
    'undetermined database-ca-retired',
  ],
  ['no CA that is set', aurora(member('old', 'null'))],
];

test.each(ROWS)('%s', (_, hcl, ...outcomes) => {
  const { evidence } = run(hcl, { evidence: true }).report;
  const ended = (evidence ?? []).filter(
    ({ rule, subject }) => rule.id.startsWith('database-') && subject.address === 'aws_dms_endpoint.a',
  );
  const told = ['fail', 'undetermined', 'pass'].flatMap((outcome) => {
    const rules = ended.filter((one) => one.outcome === outcome).map(({ rule }) => rule.id);
    return rules.length === 0 ? [] : [[outcome, ...rules].join(' ')];
  });
  expect(told).toEqual(outcomes);
});

test('brokers that take only TLS: the protocol, and their TLS listener', () => {
  const wanted = 'kafka_settings.security_protocol = "ssl-encryption"';
  expect(fixes('database-requires-tls', kafka('"plaintext"'))).toEqual([
    `unsafe ${wanted}, kafka_settings.broker = aws_msk_cluster.m.bootstrap_brokers_tls`,
  ]);
});

test('a mode for a server that refuses clear text may stop what runs', () => {
  expect(fixes('database-requires-tls', of('postgres', '"none"') + postgres('1'))).toEqual([
    expect.stringMatching(/^unsafe ssl_mode = "verify-full", certificate_arn = /),
  ]);
});
