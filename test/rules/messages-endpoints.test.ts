import { expect, test } from 'vitest';
import { block } from './support/configuration.ts';
import { instance } from './support/databases.ts';
import { CA, MODE, VARIABLES } from './support/fixes.ts';
import { a, type Case, ca, linked, reported, source, target } from './support/messages.ts';

/** What rules about names, engines and passwords say, word by word, as messages.test.ts does for modes. */

const CASES: Case[] = [
  [
    'endpoint-hostname-is-address',
    source('postgres', MODE, 'server_name = "10.0.0.1"', linked) + ca,
    'aws_dms_endpoint.a (PostgreSQL source) verifies the host name with ssl_mode = "verify-full", but server_name is an IP address, which database certificates rarely contain.',
    `Set server_name to the DNS name in the server's certificate, or set ssl_mode = "verify-ca", which does not verify the name. The endpoint is changed in place, which AWS refuses while a task is running on it.`,
    '# line 5:',
    'ssl_mode = "verify-ca"',
  ],
  [
    'endpoint-hostname-is-address',
    source('sqlserver', MODE, 'server_name = "10.0.0.1"', linked) + ca,
    'aws_dms_endpoint.a (SQL Server source) verifies the host name with ssl_mode = "verify-full", but server_name is an IP address, which database certificates rarely contain.',
    `Set server_name to the DNS name in the server's certificate. No lines are given, because the name of the server is not known.`,
  ],
  [
    'endpoint-hostname-is-address',
    `${source('mysql', MODE, 'server_name = google_sql_database_instance.g.public_ip_address', linked)}${ca}${block('google_sql_database_instance', 'g', ['name = "g"'])}`,
    'aws_dms_endpoint.a (MySQL source) verifies the host name with ssl_mode = "verify-full", but server_name is the IP address of a Cloud SQL instance, for which the DMS guide does not support verify-full.',
    'Set ssl_mode = "verify-ca". The endpoint is changed in place, which AWS refuses while a task is running on it.',
    '# line 5:',
    'ssl_mode = "verify-ca"',
  ],
  [
    'endpoint-hostname-mismatch',
    `${source('postgres', MODE, 'server_name = aws_route53_record.r.fqdn', linked)}${ca}${block('aws_route53_record', 'r', ['name = "db.example.com"', 'type = "CNAME"', 'records = [aws_db_instance.db.address]'])}${instance('engine = "postgres"')}`,
    'aws_dms_endpoint.a (PostgreSQL source) verifies the host name with ssl_mode = "verify-full", but server_name is the DNS record aws_route53_record.r in front of an RDS instance, whose certificate contains only the names that AWS gives it.',
    'Set server_name to aws_db_instance.db.address, or set ssl_mode = "verify-ca", which does not verify the name.',
    'server_name = aws_db_instance.db.address',
  ],
  [
    'endpoint-hostname-mismatch',
    `${source('sqlserver', MODE, 'server_name = aws_route53_record.r.fqdn', linked)}${ca}${block('aws_route53_record', 'r', ['name = "db.example.com"', 'type = "CNAME"', 'records = [aws_db_instance.db.address]'])}${instance('engine = "sqlserver-ee"')}`,
    'aws_dms_endpoint.a (SQL Server source) verifies the host name with ssl_mode = "verify-full", but server_name is the DNS record aws_route53_record.r in front of an RDS instance, whose certificate contains only the names that AWS gives it.',
    'Set server_name to aws_db_instance.db.address.',
    'server_name = aws_db_instance.db.address',
  ],
  [
    'endpoint-password-literal',
    source('postgres', 'password = "x"'),
    'aws_dms_endpoint.a (PostgreSQL source) has its password in the configuration, where anyone who can read the code can read it.',
    'Read it from AWS Secrets Manager (instead of username, password, server_name and port) or from a sensitive variable without a default, and change it. The lines are only an example, because it is not known where the new password is kept.',
    'secrets_manager_arn             = SECRET_ARN',
    'secrets_manager_access_role_arn = ROLE_ARN',
  ],
  [
    'endpoint-password-literal',
    target('redis', 'redis_settings {', '  auth_password = "x"', '}'),
    'aws_dms_endpoint.a (Redis target) has its redis_settings.auth_password in the configuration, where anyone who can read the code can read it.',
    'Read it from a sensitive variable without a default, and change it. The lines are only an example, because it is not known where the new password is kept.',
    'auth_password = var.PASSWORD',
  ],
  [
    'endpoint-password-literal',
    target('kafka', 'kafka_settings {', '  sasl_password = "x"', '}'),
    'aws_dms_endpoint.a (Kafka target) has its kafka_settings.sasl_password in the configuration, where anyone who can read the code can read it.',
    'Read it from a sensitive variable without a default, and change it. The lines are only an example, because it is not known where the new password is kept.',
    'sasl_password = var.PASSWORD',
  ],
  [
    'endpoint-password-literal',
    target('kafka', 'extra_connection_attributes = "saslPassword=x"'),
    'aws_dms_endpoint.a (Kafka target) has its saslPassword in the configuration, in extra_connection_attributes, where anyone who can read the code can read it.',
    'Remove it from there, read kafka_settings.sasl_password from a sensitive variable without a default, and change it. The lines are only an example, because it is not known where the new password is kept.',
    'sasl_password = var.PASSWORD',
  ],
  [
    'endpoint-password-literal',
    source('postgres', 'extra_connection_attributes = "password=x"'),
    'aws_dms_endpoint.a (PostgreSQL source) has its password in the configuration, in extra_connection_attributes, where anyone who can read the code can read it.',
    'Remove it from there, read password from a sensitive variable without a default, and change it. The lines are only an example, because it is not known where the new password is kept.',
    'password = var.PASSWORD',
  ],
  [
    'endpoint-engine-unknown',
    source('postgresql', MODE, linked) + ca,
    'aws_dms_endpoint.a (source) has engine_name = "postgresql", which is not a DMS engine.',
    'Did you mean "postgres"?',
    'engine_name = "postgres"',
  ],
  [
    'endpoint-engine-unknown',
    source('postgresql', 'ssl_mode = "require"'),
    'aws_dms_endpoint.a (source) has engine_name = "postgresql", which is not a DMS engine.',
    'Did you mean "postgres"? The server is not verified then: ssl_mode = "require" only encrypts.',
    'engine_name = "postgres"',
  ],
  [
    'endpoint-engine-unknown',
    source('postgresql') + CA + VARIABLES,
    'aws_dms_endpoint.a (source) has engine_name = "postgresql", which is not a DMS engine.',
    'Did you mean "postgres"? Set ssl_mode = "verify-full" and link the CA certificate.',
    'engine_name = "postgres"',
    'ssl_mode        = "verify-full"',
    'certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-engine-unknown',
    `${a('endpoint_type = "source"', 'engine_name = var.password')}variable "password" {\n  default = "postgresql"\n}\n`,
    'aws_dms_endpoint.a (source) has engine_name = (sensitive), which is not a DMS engine.',
    `Did you mean "postgres"? Set ssl_mode = "require". It encrypts, but does not verify the server. "verify-full" needs the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate.`,
    '# after line 4:',
    'ssl_mode    = "require"',
    '# line 7:',
    'default = "…"',
  ],
  [
    'endpoint-authentication-incomplete',
    target('kafka', 'kafka_settings {', '  security_protocol = "sasl-ssl"', '}'),
    'aws_dms_endpoint.a (Kafka target) cannot log in: security_protocol is "sasl-ssl", which requires sasl_username and sasl_password, but they are not set.',
    'Set sasl_username and sasl_password. The lines are only an example, because the values are not known.',
    'sasl_username = "USER"',
    'sasl_password = var.PASSWORD',
  ],
  [
    'endpoint-authentication-incomplete',
    target('kafka', 'kafka_settings {', '  security_protocol = "sasl-ssl"', '  sasl_username = "u"', '}'),
    'aws_dms_endpoint.a (Kafka target) cannot log in: security_protocol is "sasl-ssl", which requires sasl_password, but it is not set.',
    'Set sasl_password. The lines are only an example, because the values are not known.',
    'sasl_password = var.PASSWORD',
  ],
  [
    'endpoint-mode-unsupported',
    `${a('endpoint_type = "source"', 'ssl_mode = "on"')}`,
    'aws_dms_endpoint.a (source) has ssl_mode = "on", which is not a valid mode; the modes are "none", "require", "verify-ca" and "verify-full".',
    `Set ssl_mode = "verify-full" and link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate. No lines are given, because it is not known which certificate the engine takes.`,
  ],
];

test.each(CASES)('%s', (rule, hcl, ...expected) => {
  expect(reported(rule, hcl)).toEqual([expected]);
});
