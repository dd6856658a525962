import { expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { verifying } from './support/certificates.ts';
import { block } from './support/configuration.ts';
import { a, type Case, ca, keyed, linked, reported, source, target } from './support/messages.ts';

/** What rules say where something is in the way of what they usually advise, or is written elsewhere. */

const ignoring = (name: string) => `lifecycle {\n    ignore_changes = [${name}]\n  }`;
const full = (...lines: string[]) => source('postgres', 'ssl_mode = "verify-full"', linked, ...lines);
/** A DNS record in front of a server that has no name in the configuration. */
const record =
  block('aws_route53_zone', 'z', ['name = "example.com"']) +
  block('aws_route53_record', 'r', [
    'zone_id = aws_route53_zone.z.zone_id',
    'name = "r"',
    'type = "CNAME"',
    'records = ["db.abc123.eu-west-1.rds.amazonaws.com"]',
  ]) +
  ca;
const BY_RECORD =
  'verifies the host name with ssl_mode = "verify-full", but server_name is the DNS record aws_route53_record.r in front of an RDS instance, whose certificate contains only the names that AWS gives it.';
const secret = (host: string) =>
  block('aws_secretsmanager_secret', 's', ['name = "s"']) +
  block('aws_secretsmanager_secret_version', 's', [
    'secret_id = aws_secretsmanager_secret.s.id',
    `secret_string = jsonencode({ username = "dms", password = var.password, host = "${host}", port = 5432 })`,
  ]) +
  'variable "password" {}\n';
const bySecret = 'secrets_manager_arn = aws_secretsmanager_secret.s.arn';
const certificates = (...names: string[]) => ({
  ...CERTIFICATE_FILES,
  'main.tf': verifying(`certificate_pem = "${names.map((name) => `\${file("${name}.pem")}`).join('')}"`),
});

const CASES: Case[] = [
  [
    'endpoint-undetermined',
    full(ignoring('certificate_arn')) + ca,
    'aws_dms_endpoint.a (PostgreSQL source): cannot determine whether the endpoint actually has this certificate, because lifecycle.ignore_changes covers certificate_arn.',
    'Remove it from ignore_changes, or check the endpoint in AWS.',
  ],
  [
    'endpoint-hostname-mismatch',
    {
      'main.tf': `module "m" {
  source = "./m"
  server = aws_route53_record.r.fqdn
}
${record.replace(/"db\.abc.*?"/, 'aws_db_instance.db.address')}${block('aws_db_instance', 'db', ['engine = "sqlserver-ee"'])}`,
      'm/main.tf': `variable "server" {}\n${source('sqlserver', 'ssl_mode = "verify-full"', linked, 'server_name = var.server')}${ca}`,
    },
    `module.m.aws_dms_endpoint.a (SQL Server source) ${BY_RECORD}`,
    'Set server_name to the name that AWS gives the server. No lines are given, because it is not known how this module names the server.',
  ],
  [
    'endpoint-hostname-mismatch',
    full('server_name = "r.example.com"', ignoring('ssl_mode')) + record,
    `aws_dms_endpoint.a (PostgreSQL source) ${BY_RECORD}`,
    'Set server_name to the name that AWS gives the server, or set ssl_mode = "verify-ca", which does not verify the name. No lines are given, because lifecycle.ignore_changes lists ssl_mode, and Terraform would not change it.',
  ],
  [
    'endpoint-hostname-unverified',
    source('postgres', 'ssl_mode = "verify-ca"', linked, 'server_name = "db.example.com"', ignoring('ssl_mode')) + ca,
    'aws_dms_endpoint.a (PostgreSQL source) verifies the server\'s certificate, but not its host name: ssl_mode is "verify-ca", although server_name is a host name.',
    'Set ssl_mode = "verify-full". No lines are given, because lifecycle.ignore_changes lists ssl_mode, and Terraform would not change it.',
  ],
  [
    'endpoint-undetermined',
    `${a('endpoint_type = "source"', 'engine_name = var.engine', 'ssl_mode = "require"')}variable "engine" {}\n`,
    'aws_dms_endpoint.a (source): cannot determine whether the engine supports the mode require, because var.engine has no value and no default.',
    'Set it with --var engine=… or --var-file FILE.',
  ],
  [
    'endpoint-certificate-missing',
    `${source('postgres', 'ssl_mode = "verify-full"')}${ca.replace('id', 'pem = file("ca.pem")\n  certificate_id')}`,
    'aws_dms_endpoint.a (PostgreSQL source) has ssl_mode = "verify-full", which requires a certificate according to AWS, but certificate_arn is not set.',
    'Link the CA certificate. The endpoint is changed in place, which AWS refuses while a task is running on it.',
    '# after line 5:',
    'certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-certificate-kind',
    {
      ...CERTIFICATE_FILES,
      'main.tf': `${target('redis', 'redis_settings {', '  ssl_ca_certificate_arn = local.arn', '}')}${ca.replace('id', 'wallet = filebase64("cwallet.sso")\n  certificate_id')}locals {\n  arn = aws_dms_certificate.ca.certificate_arn\n}\n`,
    },
    'aws_dms_endpoint.a (Redis target) links aws_dms_certificate.ca as its redis_settings.ssl_ca_certificate_arn, which is an Oracle wallet; Redis endpoints need a PEM.',
    'Import the CA certificate as certificate_pem. The lines are only an example, because it is not known which certificate is meant.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'database-requires-tls',
    source('postgres', 'server_name = aws_db_instance.db.address', ignoring('certificate_arn')) +
      block('aws_db_instance', 'db', ['engine = "postgres"', 'engine_version = "16.3"']),
    'aws_dms_endpoint.a (PostgreSQL source) connects without TLS (ssl_mode is not set, and DMS then uses "none") to aws_db_instance.db, which refuses such connections: RDS for PostgreSQL 16.3 has rds.force_ssl = "1" by default.',
    'Set ssl_mode = "require". It encrypts, but does not verify the server. "verify-full" needs the CA certificate. Import the bundle of all regions as an aws_dms_certificate, from https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem. The endpoint is changed in place, which AWS refuses while a task is running on it.',
    '# after line 5:',
    'ssl_mode    = "require"',
  ],
  [
    'database-requires-tls',
    target(
      'kafka',
      'kafka_settings {',
      '  broker = aws_msk_cluster.m.bootstrap_brokers',
      '}',
      ignoring('kafka_settings'),
    ) + block('aws_msk_cluster', 'm', ['cluster_name = "m"']),
    'aws_dms_endpoint.a (Kafka target) connects without TLS (kafka_settings.security_protocol is not set) to aws_msk_cluster.m, which refuses such connections: client_broker is "TLS" by default.',
    'Set security_protocol = "ssl-encryption" in kafka_settings. No lines are given, because lifecycle.ignore_changes lists kafka_settings, and Terraform would not change it.',
  ],
  [
    'endpoint-certificate-dangling',
    source('postgres', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.foo') + ca,
    'aws_dms_endpoint.a (PostgreSQL source) has a certificate_arn that does not resolve: aws_dms_certificate.ca has no attribute foo.',
    'Did you mean certificate_arn?',
    'certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-certificate-dangling',
    source(
      'postgres',
      'ssl_mode = "verify-full"',
      'certificate_arn = aws_dms_certificate.ca["orders1"].certificate_arn',
    ) + keyed.replace('"eu", "us"', '"orders2"'),
    'aws_dms_endpoint.a (PostgreSQL source) has a certificate_arn that does not resolve: aws_dms_certificate.ca has no instance "orders1". Declared: orders2.',
    'Reference a declared certificate. No lines are given, because it is not known which certificate is meant.',
  ],
  [
    'endpoint-certificate-dangling',
    source('postgres', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca[12].certificate_arn') +
      ca.replace('  certificate_id', '  count = 12\n  certificate_id'),
    expect.stringMatching(/: aws_dms_certificate\.ca has no instance 12\. Declared: 0, 1, .*11/),
    'Reference a declared certificate. No lines are given, because it is not known which certificate is meant.',
  ],
  [
    'endpoint-password-literal',
    block('awscc_dms_endpoint', 'a', [
      'endpoint_identifier = "a"',
      'endpoint_type = "source"',
      'engine_name = "postgres"',
      'password = "hunter2"',
    ]),
    'awscc_dms_endpoint.a (PostgreSQL source) has its password in the configuration, where anyone who can read the code can read it.',
    'Read it from a sensitive variable without a default, and change it. The lines are only an example, because it is not known where the new password is kept.',
    'password = var.PASSWORD',
  ],
  [
    'endpoint-password-literal',
    `${a('endpoint_type = "source"', 'engine_name = aws_db_instance.db.engine', 'password = "hunter2"')}${block('aws_db_instance', 'db', ['engine = var.engine'])}variable "engine" {}\n`,
    'aws_dms_endpoint.a (source) has its password in the configuration, where anyone who can read the code can read it.',
    'Read it from AWS Secrets Manager (instead of username, password, server_name and port) or from a sensitive variable without a default, and change it. The lines are only an example, because it is not known where the new password is kept.',
    'secrets_manager_arn             = SECRET_ARN',
    'secrets_manager_access_role_arn = ROLE_ARN',
  ],
  [
    'endpoint-password-literal',
    source('oracle', 'oracle_settings {', '  asm_password = "hunter2"', '}'),
    'aws_dms_endpoint.a (Oracle source) has its oracle_settings.asm_password in the configuration, where anyone who can read the code can read it.',
    'Read it from a sensitive variable without a default, and change it. The lines are only an example, because it is not known where the new password is kept.',
    'asm_password = var.PASSWORD',
  ],
  [
    'endpoint-undetermined',
    `${a('endpoint_type = "source"', 'engine_name = aws_db_instance.db.engine', 'ssl_mode = "require"')}${block('aws_db_instance', 'db', ['engine = var.engine'])}variable "engine" {}\n`,
    'aws_dms_endpoint.a (source): cannot determine whether the engine supports this mode, because the engine is that of the database.',
    'Write the value in the configuration, or check a plan.',
  ],
  [
    'endpoint-hostname-is-address',
    full('server_name = google_sql_database_instance.db.public_ip_address', ignoring('ssl_mode')) +
      block('google_sql_database_instance', 'db', ['name = "db"']) +
      ca,
    'aws_dms_endpoint.a (PostgreSQL source) verifies the host name with ssl_mode = "verify-full", but server_name is the IP address of a Cloud SQL instance, for which the DMS guide does not support verify-full.',
    'Set ssl_mode = "verify-ca". No lines are given, because lifecycle.ignore_changes lists ssl_mode, and Terraform would not change it.',
  ],
  [
    'endpoint-server-name-invalid',
    source('postgres', bySecret) + secret('db.example.com:5432'),
    'aws_dms_endpoint.a (PostgreSQL source) cannot connect: the host in its secret contains a port, and DMS expects the host name alone.',
    'Set the host in its secret to the host name, and port to the port. No lines are given, because the right name is not known.',
  ],
  [
    'certificate-expired',
    certificates('rds-eu-west-1-2019', 'rds-us-east-1-2019', 'expired'),
    expect.stringMatching(/, expired on 2024-08-22 \(SHA-256 [0-9A-F:]+\), and 2 more before that\.$/),
    'Replace it with the current CA certificate. The lines are only an example, because the current CA certificate is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-invalid',
    // A label that is not known is not quoted.
    verifying('certificate_pem = "-----BEGIN SOMETHING-----\\nAAAA\\n-----END SOMETHING-----"'),
    'aws_dms_certificate.ca has no certificate in certificate_pem.',
    'Set certificate_pem to the CA certificate as PEM, or certificate_wallet to a wallet for Oracle. The lines are only an example, because the file with the right content is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
];

test.each(CASES)('%s: %#', (rule, hcl, ...expected) => {
  expect(reported(rule, hcl)).toEqual([expected]);
});
