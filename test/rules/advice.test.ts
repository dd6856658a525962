import { expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { block } from './support/configuration.ts';
import { type Files, lines, run, runProven, words } from './support/run.ts';

/** What to write, where the first thing that comes to mind would be wrong: the places of the findings, the remedies, and the lines. */

const endpoint = (name: string, engine: string, ...more: string[]) =>
  block('aws_dms_endpoint', name, [
    `endpoint_id   = "${name}"`,
    'endpoint_type = "target"',
    `engine_name   = "${engine}"`,
    ...more,
  ]);
const MODULE = (...more: string[]) => `variable "engine" {}\n${more.join('\n')}\n`;
const calls = (...bodies: string[]) =>
  bodies.map((body, index) => `module "m${index}" {\n  source = "./mod"\n  ${body}\n}\n`).join('');
const ofModule = (mode: string) =>
  block('aws_dms_endpoint', 'x', [
    'endpoint_id   = "x"',
    'endpoint_type = "source"',
    'engine_name   = var.engine',
    mode,
  ]);
const RDS = 'server_name   = "o.cabc12345678.eu-west-1.rds.amazonaws.com"';
const provider = 'provider "aws" {\n  region = "eu-west-1"\n}\n';
const found = (type: string) => `data "${type}" "d" {\n  tags = {}\n}\n`;
const IN_PLACE = 'The endpoint is changed in place, which AWS refuses while a task is running on it.';
const IMPORT = "Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate.";

test.each<[name: string, rule: string, files: Files, at: string, remedy: string, shown: string[]]>([
  [
    'an IP address: a mode that does not verify the name',
    'endpoint-plaintext',
    endpoint('a', 'mysql', 'server_name   = "10.0.0.5"', 'ssl_mode      = "none"'),
    'endpoint-plaintext@6 aws_dms_endpoint.a',
    `Set ssl_mode = "verify-ca" and link the CA certificate. ${IMPORT} verify-full also takes the DNS name in the server's certificate: server_name is an IP address. No lines are given, because the CA is not known.`,
    [],
  ],
  [
    'an IP address, and verify-full alone verifies',
    'endpoint-server-unverified',
    endpoint('a', 'sqlserver', 'server_name   = "10.0.0.5"', 'ssl_mode      = "require"'),
    'endpoint-server-unverified@6 aws_dms_endpoint.a',
    `Set ssl_mode = "verify-full" and link the CA certificate. ${IMPORT} Set server_name to the DNS name in the server's certificate: it is an IP address, which verify-full refuses. No lines are given, because verify-full would refuse the server_name that the endpoint has.`,
    [],
  ],
  [
    'the certificate of another server is not linked: the bundle of the server is imported',
    'endpoint-plaintext',
    {
      ...CERTIFICATE_FILES,
      'main.tf':
        block('aws_dms_certificate', 'own', ['certificate_id = "own"', 'certificate_pem = file("root.pem")']) +
        endpoint(
          'a',
          'mysql',
          'server_name   = "db.corp.example"',
          'ssl_mode      = "verify-full"',
          'certificate_arn = aws_dms_certificate.own.certificate_arn',
        ) +
        endpoint('b', 'postgres', RDS, 'ssl_mode      = "none"'),
    },
    'endpoint-plaintext@18 aws_dms_endpoint.b',
    `Set ssl_mode = "verify-full" and link the CA certificate. Import the bundle of eu-west-1 as an aws_dms_certificate, from https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem. ${IN_PLACE}`,
    [
      '# after line 12:',
      'resource "aws_dms_certificate" "rds_eu_west_1" {',
      '  certificate_id  = "rds-eu-west-1"',
      '  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")',
      '}',
      '# line 18:',
      'ssl_mode        = "verify-full"',
      'certificate_arn = aws_dms_certificate.rds_eu_west_1.certificate_arn',
    ],
  ],
  [
    'an instance of a data source',
    'endpoint-plaintext',
    provider +
      found('aws_db_instance') +
      endpoint('a', 'postgres', 'server_name   = data.aws_db_instance.d.address', 'ssl_mode      = "none"'),
    'endpoint-plaintext@12 aws_dms_endpoint.a',
    `Set ssl_mode = "verify-full" and link the CA certificate. Import the bundle of eu-west-1 as an aws_dms_certificate, from https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem. ${IN_PLACE}`,
    [
      '# line 12:',
      'ssl_mode        = "verify-full"',
      'certificate_arn = aws_dms_certificate.rds_eu_west_1.certificate_arn',
      '# after line 13:',
      'resource "aws_dms_certificate" "rds_eu_west_1" {',
      '  certificate_id  = "rds-eu-west-1"',
      '  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")',
      '}',
    ],
  ],
  [
    'a cluster of a data source',
    'endpoint-plaintext',
    provider +
      found('aws_rds_cluster') +
      endpoint('a', 'aurora-postgresql', 'server_name   = data.aws_rds_cluster.d.endpoint', 'ssl_mode      = "none"'),
    'endpoint-plaintext@12 aws_dms_endpoint.a',
    `Set ssl_mode = "verify-full" and link the CA certificate. Import the bundle of eu-west-1 as an aws_dms_certificate, from https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem. ${IN_PLACE}`,
    [
      '# line 12:',
      'ssl_mode        = "verify-full"',
      'certificate_arn = aws_dms_certificate.rds_eu_west_1.certificate_arn',
      '# after line 13:',
      'resource "aws_dms_certificate" "rds_eu_west_1" {',
      '  certificate_id  = "rds-eu-west-1"',
      '  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")',
      '}',
    ],
  ],
  [
    'Kafka that authenticates',
    'endpoint-settings-plaintext',
    `${endpoint(
      'a',
      'kafka',
      'kafka_settings {\n    broker = "k:9096"\n    security_protocol = "plaintext"\n    sasl_username = "u"\n    sasl_password = var.p\n  }',
    )}variable "p" {}\n`,
    'endpoint-settings-plaintext@7 aws_dms_endpoint.a',
    `Set security_protocol = "sasl-ssl" in kafka_settings. ${IN_PLACE}`,
    ['security_protocol = "sasl-ssl"'],
  ],
  [
    'a DNS record in front of a server of RDS: no verify-full',
    'endpoint-plaintext',
    `${endpoint('a', 'mysql', 'server_name = aws_route53_record.r.fqdn', 'ssl_mode = "none"')}${block('aws_db_instance', 'db', ['engine = "mysql"'])}${block('aws_route53_record', 'r', ['zone_id = "Z1"', 'name = "db"', 'type = "CNAME"', 'ttl = 60', 'records = [aws_db_instance.db.address]'])}`,
    'endpoint-plaintext@6 aws_dms_endpoint.a',
    'Set ssl_mode = "verify-ca" and link the CA certificate. Import the bundle of all regions as an aws_dms_certificate, from https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem. verify-full also takes the name that AWS gives the server: server_name is not a name in the server\'s certificate. The endpoint is changed in place, which AWS refuses while a task is running on it.',
    [
      '# line 6:',
      'ssl_mode = "verify-ca"',
      'certificate_arn = aws_dms_certificate.rds_global.certificate_arn',
      '# after line 7:',
      'resource "aws_dms_certificate" "rds_global" {',
      '  certificate_id  = "rds-global"',
      '  certificate_pem = file("${path.module}/global-bundle.pem")',
      '}',
    ],
  ],
  [
    'Kafka with a port for logins, but none: what it also takes',
    'endpoint-port-mismatch',
    endpoint(
      'a',
      'kafka',
      'kafka_settings {\n    broker = "b.c.kafka.eu-west-1.amazonaws.com:9096"\n    security_protocol = "plaintext"\n  }',
    ),
    'endpoint-port-mismatch@6 aws_dms_endpoint.a',
    'Set security_protocol = "sasl-ssl", with sasl_username and sasl_password. No lines are given, because sasl_username and sasl_password would have to be set as well.',
    [],
  ],
  [
    'the key of a Kafka client',
    'endpoint-certificate-foreign',
    endpoint(
      'a',
      'kafka',
      'kafka_settings {\n    broker = "k:9093"\n    security_protocol = "ssl-authentication"\n    ssl_client_key_arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:key"\n  }',
    ),
    'endpoint-certificate-foreign@8 aws_dms_endpoint.a',
    "Import the private key of the client's certificate as a PEM with aws_dms_certificate, and link it. No lines are given, because which certificate is meant is not known.",
    [],
  ],
  [
    "Oracle's wallet and port",
    'endpoint-plaintext',
    endpoint('a', 'oracle', 'port          = 1521', 'ssl_mode      = "none"'),
    'endpoint-plaintext@6 aws_dms_endpoint.a',
    'Set ssl_mode = "verify-ca" and link an Oracle wallet. Put the CA certificate into a wallet with orapki, and import it as certificate_wallet of an aws_dms_certificate. Set the port of the TCPS listener: 2484, or that of the SSL option on RDS. No lines are given, because the CA is not known.',
    [],
  ],
  [
    "Oracle's port is one with TLS already",
    'endpoint-plaintext',
    endpoint('a', 'oracle', 'port          = 2484', 'ssl_mode      = "none"'),
    'endpoint-plaintext@6 aws_dms_endpoint.a',
    'Set ssl_mode = "verify-ca" and link an Oracle wallet. Put the CA certificate into a wallet with orapki, and import it as certificate_wallet of an aws_dms_certificate. No lines are given, because the CA is not known.',
    [],
  ],
  [
    'an IP address, where no mode verifies the name',
    'endpoint-plaintext',
    endpoint('a', 'db2', 'server_name   = "10.0.0.5"', 'ssl_mode      = "none"'),
    'endpoint-plaintext@6 aws_dms_endpoint.a',
    `Set ssl_mode = "verify-ca" and link the CA certificate. ${IMPORT} No lines are given, because the CA is not known.`,
    [],
  ],
  [
    'a mode where none is used',
    'endpoint-mode-unsupported',
    endpoint('a', 'redshift', 'ssl_mode      = "require"'),
    'endpoint-mode-unsupported@5 aws_dms_endpoint.a',
    'Set ssl_mode = "none": the mode does not control TLS for this engine.',
    ['ssl_mode      = "none"'],
  ],
  [
    'a password of DocumentDB, which takes no secret',
    'endpoint-password-literal',
    endpoint('a', 'docdb', 'password      = "hunter22"'),
    'endpoint-password-literal@5 aws_dms_endpoint.a',
    'Read it from a sensitive variable without a default, and change it. The lines are only an example, because it is not known where the new password is kept.',
    ['password = var.PASSWORD'],
  ],
  [
    'one password for two roles',
    'endpoint-password-literal',
    `variable "pw" {\n  default = "test1234"\n}\n${endpoint('a', 'dynamodb', 'password = var.pw')}${endpoint('b', 'kinesis', 'password = var.pw')}`,
    'endpoint-password-literal@2 aws_dms_endpoint.a, aws_dms_endpoint.b',
    'Read it from a sensitive variable without a default, and change it. No lines are given, because it is not known where the new password is kept.',
    [],
  ],
  [
    'one default for two engines',
    'endpoint-plaintext',
    `variable "mode" {\n  default = "none"\n}\n${endpoint('a', 'oracle', 'ssl_mode = var.mode')}${endpoint('b', 'db2', 'ssl_mode = var.mode')}${endpoint('c', 'mysql', 'ssl_mode = var.mode')}`,
    'endpoint-plaintext@2 aws_dms_endpoint.a, aws_dms_endpoint.b, aws_dms_endpoint.c',
    'Several endpoints have their mode from here and need different ones: "verify-ca" for Db2 LUW, "verify-ca" for Oracle, "verify-full" for MySQL. Give each endpoint a separate mode. No lines are given, because the CA is not known.',
    [],
  ],
  [
    'one block for two engines',
    'endpoint-plaintext',
    { 'main.tf': calls('engine = "oracle"', 'engine = "mysql"'), 'mod/main.tf': MODULE() + ofModule('') },
    'endpoint-plaintext@mod/main.tf:3 module.m0.aws_dms_endpoint.x, module.m1.aws_dms_endpoint.x',
    'Several endpoints have their mode from here and need different ones: "verify-ca" for Oracle, "verify-full" for MySQL. Give each endpoint a separate mode. No lines are given, because the CA is not known.',
    [],
  ],
  [
    'what the caller has an argument for',
    'endpoint-plaintext',
    {
      'main.tf': calls('engine = "mysql"\n  mode   = "none"\n  cert   = null'),
      'mod/main.tf':
        MODULE('variable "mode" {}\nvariable "cert" {}') +
        ofModule('ssl_mode = var.mode\n  certificate_arn = var.cert'),
    },
    'endpoint-plaintext@4 module.m0.aws_dms_endpoint.x',
    `Set ssl_mode = "verify-full" and link the CA certificate. ${IMPORT} Pass its certificate_arn as cert (line 5). No lines are given, because the CA is not known.`,
    [],
  ],
  [
    'what the caller has an argument for, in another file',
    'endpoint-plaintext',
    {
      'main.tf': calls('engine = "mysql"\n  cert   = null'),
      'mod/main.tf': MODULE('variable "cert" {}') + ofModule('ssl_mode = "none"\n  certificate_arn = var.cert'),
    },
    'endpoint-plaintext@mod/main.tf:7 module.m0.aws_dms_endpoint.x',
    `Set ssl_mode = "verify-full" and link the CA certificate. ${IMPORT} Pass its certificate_arn as cert (main.tf:4). No lines are given, because the CA is not known.`,
    [],
  ],
  [
    'the strongest mode of the engine, and a certificate',
    'endpoint-server-unverified',
    endpoint('a', 'postgres', 'ssl_mode      = "require"'),
    'endpoint-server-unverified@5 aws_dms_endpoint.a',
    `Set ssl_mode = "verify-full", the strongest mode for this engine, and link the CA certificate. ${IMPORT} No lines are given, because the CA is not known.`,
    [],
  ],
  [
    'a reference without its key',
    'endpoint-certificate-dangling',
    block('aws_dms_certificate', 'this', [
      'for_each = { ca = var.pem }',
      'certificate_id = each.key',
      'certificate_pem = each.value',
    ]) +
      'variable "pem" {}\n' +
      endpoint(
        'a',
        'postgres',
        'ssl_mode = "verify-full"',
        'certificate_arn = aws_dms_certificate.this.certificate_arn',
      ),
    'endpoint-certificate-dangling@12 aws_dms_endpoint.a',
    'Select one: aws_dms_certificate.this["ca"].',
    ['certificate_arn = aws_dms_certificate.this["ca"].certificate_arn'],
  ],
  [
    'a slip in an output: there',
    'endpoint-certificate-dangling',
    {
      'main.tf': `module "trust" {\n  source = "./trust"\n}\n${endpoint('a', 'postgres', 'ssl_mode = "verify-full"', 'certificate_arn = module.trust.arn')}`,
      'trust/main.tf': `${block('aws_dms_certificate', 'ca', ['certificate_id = "ca"', 'certificate_pem = var.pem'])}variable "pem" {\n  default = null\n}\noutput "arn" {\n  value = aws_dms_certificate.ca.arn\n}\n`,
    },
    'endpoint-certificate-dangling@trust/main.tf:9 aws_dms_endpoint.a',
    'Did you mean certificate_arn?',
    ['value = aws_dms_certificate.ca.certificate_arn'],
  ],
])('%s', (_, rule, files, at, remedy, shown) => {
  const found = runProven(files).findings.filter((finding) => finding.rule.id === rule);
  const said = words(found.at(-1)!);
  expect([lines(found).at(-1), said.remedy, said.lines]).toEqual([at, remedy, shown]);
});

test('the trace is that of the endpoint that is named', () => {
  const module = { 'mod/main.tf': endpoint('s', 'sqlserver', 'ssl_mode = "require"') };
  const call = (name: string) => `module "${name}" {\n  source = "./mod"\n}\n`;
  const [finding] = runProven({ 'main.tf': call('zeta') + call('alpha'), ...module }).findings;
  expect(finding!.subjects[0]!.address).toBe('module.alpha.aws_dms_endpoint.s');
  expect(finding!.related.map(({ label }) => label)).toEqual(['called as module.alpha']);
});

test.each([
  [
    'us-gov-west-1.rds.amazonaws.com',
    'https://truststore.pki.us-gov-west-1.rds.amazonaws.com/us-gov-west-1/us-gov-west-1-bundle.pem',
  ],
  [
    'rds.cn-north-1.amazonaws.com.cn',
    'https://rds-truststore.s3.cn-north-1.amazonaws.com.cn/cn-north-1/cn-north-1-bundle.pem',
  ],
  ['eu-west-1.rds.amazonaws.com', 'https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem'],
])('the bundle of the servers at %s', (host, address) => {
  const [finding] = runProven(endpoint('a', 'mysql', `server_name   = "o.cabcdefghijk.${host}"`)).findings;
  expect(words(finding!).remedy).toContain(`from ${address}. `);
});

test('a new resource stands below the only endpoint', () => {
  const [finding] = runProven(endpoint('a', 'mysql', RDS, 'ssl_mode      = "none"')).findings;
  expect(words(finding!).lines).toEqual([
    '# line 6:',
    'ssl_mode        = "verify-full"',
    'certificate_arn = aws_dms_certificate.rds_eu_west_1.certificate_arn',
    '# after line 7:',
    'resource "aws_dms_certificate" "rds_eu_west_1" {',
    '  certificate_id  = "rds-eu-west-1"',
    '  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")',
    '}',
  ]);
});

/** A module that selects the certificate by a key, which the entry of the endpoint lacks. */
const selecting = (certificates: string) => ({
  'main.tf': `module "m" {\n  source = "./m"\n  certificates = ${certificates}\n  endpoints = {\n    a = { mode = "none" }\n  }\n}\n`,
  'm/main.tf': `variable "certificates" {}\nvariable "endpoints" {}\n${block('aws_dms_certificate', 'this', [
    'for_each = var.certificates',
    'certificate_id = each.key',
    'certificate_pem = file("x")',
  ])}${endpoint(
    'a',
    'mysql',
    'for_each = var.endpoints',
    'ssl_mode = each.value.mode',
    'certificate_arn = try(aws_dms_certificate.this[each.value.certificate_key].certificate_arn, null)',
  )}`,
});
const ORACLE_ON_RDS = block('aws_db_instance', 'db', [
  'engine            = "oracle-ee"',
  'option_group_name = aws_db_option_group.o.name',
]);
const OPTIONS = block('aws_db_option_group', 'o', [
  'name = "o"',
  'option {\n    option_name = "SSL"\n    port        = 2492\n  }',
]);
const LINK = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';
const ca = (attribute: string) =>
  block('aws_dms_certificate', 'ca', ['certificate_id = "ca"', `${attribute} = var.pem`]);
const CLEAR = 'ssl_mode = "none"';

test.each<[name: string, files: Files, remedy: string]>([
  [
    'the key of the only certificate',
    selecting('{ rds = true }'),
    'Set ssl_mode = "verify-full" and link the CA certificate. Select it with certificate_key = "rds".',
  ],
  [
    'a key, where there are several certificates',
    selecting('{ rds = true, own = true }'),
    `Set ssl_mode = "verify-full" and link the CA certificate. ${IMPORT} Select it with certificate_key.`,
  ],
  [
    'a wallet with the certificates of the server',
    endpoint('a', 'oracle', RDS, CLEAR),
    'Set ssl_mode = "verify-ca" and link an Oracle wallet. Put the certificates of the bundle of eu-west-1, from https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem, into a wallet with orapki, and import it as certificate_wallet of an aws_dms_certificate.',
  ],
  [
    'the port of the option SSL',
    endpoint('a', 'oracle', 'server_name = aws_db_instance.db.address', 'port = 1521', CLEAR, LINK) +
      ca('certificate_wallet') +
      ORACLE_ON_RDS +
      OPTIONS,
    'Set ssl_mode = "verify-ca". Set the port of the option SSL, 2492.',
  ],
  [
    "Oracle's port at another engine",
    endpoint('a', 'mysql', 'port = 1521', CLEAR, LINK) + ca('certificate_pem'),
    'Set ssl_mode = "verify-full".',
  ],
  [
    'Oracle without a port',
    endpoint('a', 'oracle', CLEAR, LINK) + ca('certificate_wallet'),
    'Set ssl_mode = "verify-ca".',
  ],
  [
    'a link that slipped: no certificate is asked for',
    endpoint('a', 'mysql', CLEAR, 'certificate_arn = aws_dms_certificate.ca.arn') + ca('certificate_pem'),
    'Set ssl_mode = "verify-full".',
  ],
  [
    'a mode that does not verify, and what it takes to verify by an IP address',
    `${endpoint('a', 'postgres', CLEAR, 'server_name = "10.0.0.5"', 'certificate_arn = var.pem')}`,
    'Set ssl_mode = "require". It encrypts, but does not verify the server. "verify-ca" does, with the CA certificate linked. verify-full also takes the DNS name in the server\'s certificate: server_name is an IP address.',
  ],
])('what it takes: %s', (_, files, remedy) => {
  const text = typeof files === 'string' ? `${files}variable "pem" {}\n` : files;
  const [finding] = run(text).findings.filter((one) => one.rule.id === 'endpoint-plaintext');
  expect(
    words(finding!).remedy.replace(/ (No lines are given|The lines are only|The endpoint is changed in place).*$/, ''),
  ).toBe(remedy);
});

test.each([
  ['engine_name = "mysql"', 'endpoint_type = "source"', 'aws_dms_endpoint.a (MySQL source): '],
  ['engine_name = "mysql"', 'endpoint_type = "resource"', 'aws_dms_endpoint.a (MySQL): '],
  ['engine_name = "mysql"', 'endpoint_type = "sources"', 'aws_dms_endpoint.a (MySQL): '],
  ['engine_name = "mysql"', 'endpoint_type = var.pem', 'aws_dms_endpoint.a (MySQL): '],
  ['engine_name = var.pem', 'endpoint_type = "target"', 'aws_dms_endpoint.a (target): '],
  ['engine_name = var.pem', 'endpoint_type = var.pem', 'aws_dms_endpoint.a: '],
])('what an endpoint is called: %s, %s', (engine, role, expected) => {
  const hcl = `${block('aws_dms_endpoint', 'a', ['endpoint_id = "a"', role, engine, 'ssl_mode = var.pem'])}variable "pem" {}\n`;
  const [finding] = run(hcl).findings.filter((one) => one.rule.id === 'endpoint-undetermined');
  expect(words(finding!).fact.slice(0, expected.length)).toBe(expected);
});
