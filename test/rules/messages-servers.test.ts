import { expect, test } from 'vitest';
import { block } from './support/configuration.ts';
import { instance } from './support/databases.ts';
import { type Case, ca, linked, reported, source, target } from './support/messages.ts';

/** What rules about servers, their ports and protocols, and secrets say, word by word, as messages.test.ts does for modes. */

const CASES: Case[] = [
  [
    'endpoint-port-mismatch',
    target(
      'kafka',
      'kafka_settings {',
      '  broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9092"',
      '  security_protocol = "ssl-encryption"',
      '}',
    ),
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "ssl-encryption", but connects to port 9092 of Amazon MSK, which is for clear text.',
    'Use the brokers of bootstrap_brokers_tls (port 9094). No lines are given, because this module has no name for the other brokers.',
  ],
  [
    'endpoint-port-mismatch',
    target(
      'kafka',
      'kafka_settings {',
      '  broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9094"',
      '  security_protocol = "plaintext"',
      '}',
    ),
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "plaintext", but connects to port 9094 of Amazon MSK, which is for TLS.',
    'Set security_protocol = "ssl-encryption".',
    '# line 7:',
    'security_protocol = "ssl-encryption"',
  ],
  [
    'endpoint-port-mismatch',
    target(
      'kafka',
      'kafka_settings {',
      '  broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9094"',
      '  security_protocol = "sasl-ssl"',
      '}',
    ),
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "sasl-ssl", but connects to port 9094 of Amazon MSK, which is for TLS.',
    'Use the brokers of bootstrap_brokers_sasl_scram (port 9096). No lines are given, because this module has no name for the other brokers.',
  ],
  [
    'endpoint-port-mismatch',
    `${target(
      'kafka',
      'kafka_settings {',
      '  broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9094"',
      '  security_protocol = "sasl-ssl"',
      '  sasl_username = "u"',
      '  sasl_password = var.p',
      '}',
    )}variable "p" {}\n`,
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "sasl-ssl", but connects to port 9094 of Amazon MSK, which is for TLS.',
    'Use the brokers of bootstrap_brokers_sasl_scram (port 9096). No lines are given, because this module has no name for the other brokers.',
  ],
  [
    'endpoint-port-mismatch',
    target(
      'kafka',
      'kafka_settings {',
      '  broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9096"',
      '  security_protocol = "ssl-encryption"',
      '}',
    ),
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "ssl-encryption", but connects to port 9096 of Amazon MSK, which is for TLS with SASL/SCRAM.',
    'Use the brokers of bootstrap_brokers_tls (port 9094). No lines are given, because this module has no name for the other brokers.',
  ],
  [
    'endpoint-port-mismatch',
    `${target(
      'kafka',
      'kafka_settings {',
      '  broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9096"',
      '  security_protocol = "ssl-encryption"',
      '  sasl_username = "u"',
      '  sasl_password = var.p',
      '}',
    )}variable "p" {}\n`,
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "ssl-encryption", but connects to port 9096 of Amazon MSK, which is for TLS with SASL/SCRAM.',
    'Set security_protocol = "sasl-ssl".',
    '# line 7:',
    'security_protocol = "sasl-ssl"',
  ],
  [
    'endpoint-port-mismatch',
    target(
      'kafka',
      'kafka_settings {',
      '  broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9096"',
      '  security_protocol = "ssl-encryption"',
      '  sasl_username = ""',
      '}',
    ),
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "ssl-encryption", but connects to port 9096 of Amazon MSK, which is for TLS with SASL/SCRAM.',
    'Use the brokers of bootstrap_brokers_tls (port 9094). No lines are given, because this module has no name for the other brokers.',
  ],
  [
    'endpoint-port-mismatch',
    target(
      'kafka',
      'kafka_settings {',
      '  broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9098"',
      '  security_protocol = "sasl-ssl"',
      '}',
    ),
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "sasl-ssl", but connects to port 9098 of Amazon MSK, which is for IAM authentication, which DMS does not support for Kafka.',
    'Use the brokers of bootstrap_brokers_sasl_scram (port 9096). No lines are given, because this module has no name for the other brokers.',
  ],
  [
    'endpoint-port-mismatch',
    target(
      'kafka',
      'kafka_settings {',
      '  broker = aws_msk_cluster.x.bootstrap_brokers_tls',
      '  security_protocol = "sasl-ssl"',
      '}',
    ) + block('aws_msk_cluster', 'x', ['cluster_name = "x"']),
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "sasl-ssl", but connects to bootstrap_brokers_tls of Amazon MSK, which is for TLS.',
    'Use the brokers of bootstrap_brokers_sasl_scram (port 9096). No lines are given, because sasl_username and sasl_password would have to be set as well.',
  ],
  [
    'endpoint-port-mismatch',
    target(
      'kafka',
      'kafka_settings {',
      '  broker = aws_msk_cluster.x.bootstrap_brokers',
      '  security_protocol = "ssl-encryption"',
      '}',
    ) + block('aws_msk_cluster', 'x', ['cluster_name = "x"']),
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "ssl-encryption", but connects to bootstrap_brokers of Amazon MSK, which is for clear text.',
    'Use the brokers of bootstrap_brokers_tls (port 9094).',
    'broker = aws_msk_cluster.x.bootstrap_brokers_tls',
  ],
  [
    'endpoint-port-mismatch',
    target(
      'kafka',
      'kafka_settings {',
      '  broker = aws_msk_cluster.x.bootstrap_brokers_sasl_iam',
      '  security_protocol = "ssl-encryption"',
      '}',
    ) + block('aws_msk_cluster', 'x', ['cluster_name = "x"']),
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "ssl-encryption", but connects to bootstrap_brokers_sasl_iam of Amazon MSK, which is for IAM authentication, which DMS does not support for Kafka.',
    'Use the brokers of bootstrap_brokers_tls (port 9094).',
    'broker = aws_msk_cluster.x.bootstrap_brokers_tls',
  ],
  [
    'endpoint-port-mismatch',
    target(
      'kafka',
      'kafka_settings {',
      '  broker = aws_msk_cluster.x.bootstrap_brokers_sasl_scram',
      '  security_protocol = "sasl-ssl"',
      '}',
    ) + block('aws_msk_cluster', 'x', ['cluster_name = "x"']),
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "sasl-ssl", but connects to bootstrap_brokers_sasl_scram of aws_msk_cluster.x, which is a listener that the cluster does not have: client_authentication does not enable SASL/SCRAM.',
    'Set scram = true in the sasl block of client_authentication of aws_msk_cluster.x. No lines are given, because that would change the cluster, or who may log in to it.',
  ],
  [
    'endpoint-port-mismatch',
    target(
      'kafka',
      'extra_connection_attributes = "securityProtocol=ssl-encryption"',
      'kafka_settings {',
      '  broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9092"',
      '}',
    ),
    'aws_dms_endpoint.a (Kafka target) has securityProtocol=ssl-encryption in extra_connection_attributes, but connects to port 9092 of Amazon MSK, which is for clear text.',
    'Use the brokers of bootstrap_brokers_tls (port 9094). No lines are given, because extra_connection_attributes holds other settings as well.',
  ],
  [
    'endpoint-port-mismatch',
    target(
      'kafka',
      'extra_connection_attributes = "saslUsername=u"',
      'kafka_settings {',
      '  broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9092"',
      '  security_protocol = "ssl-encryption"',
      '}',
    ),
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "ssl-encryption", but connects to port 9092 of Amazon MSK, which is for clear text.',
    'Use the brokers of bootstrap_brokers_sasl_scram (port 9096), and set security_protocol = "sasl-ssl", with sasl_username and sasl_password. No lines are given, because this module has no name for the other brokers.',
  ],
  [
    'endpoint-port-mismatch',
    target(
      'kafka',
      'extra_connection_attributes = "saslPassword=u"',
      'kafka_settings {',
      '  broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9092"',
      '  security_protocol = "ssl-encryption"',
      '}',
    ),
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "ssl-encryption", but connects to port 9092 of Amazon MSK, which is for clear text.',
    'Use the brokers of bootstrap_brokers_sasl_scram (port 9096), and set security_protocol = "sasl-ssl", with sasl_username and sasl_password. No lines are given, because this module has no name for the other brokers.',
  ],
  [
    'endpoint-port-mismatch',
    source('oracle', 'ssl_mode = "verify-ca"', 'port = 1521', linked) + ca,
    `aws_dms_endpoint.a (Oracle source) has ssl_mode = "verify-ca", but connects to port 1521, which is for Oracle's listener without TLS.`,
    'Set the port of the TCPS listener: 2484, or that of the SSL option on RDS. The lines are only an example, because the port of its TCPS listener is not known.',
    'port = 2484',
  ],
  [
    'endpoint-port-mismatch',
    source('oracle', 'ssl_mode = "verify-ca"', 'port = 2484', 'server_name = aws_db_instance.db.address') +
      instance('engine = "oracle-ee"', 'option_group_name = aws_db_option_group.o.name') +
      block('aws_db_option_group', 'o', ['name = "o"', 'option {', '  option_name = "SSL"', '  port = 2492', '}']),
    'aws_dms_endpoint.a (Oracle source) has ssl_mode = "verify-ca", but connects to port 2484, which is not the port of the option SSL, 2492.',
    'Set the port of the option SSL.',
    'port = 2492',
  ],
  [
    'endpoint-server-name-invalid',
    source('postgres', 'server_name = "db.example.com:5432"'),
    'aws_dms_endpoint.a (PostgreSQL source) cannot connect: server_name contains a port, and DMS expects the host name alone.',
    'Set server_name to the host name alone.',
    'server_name = "db.example.com"',
    'port        = 5432',
  ],
  [
    'endpoint-server-name-invalid',
    source('postgres', 'server_name = "postgres://db.example.com/x"'),
    'aws_dms_endpoint.a (PostgreSQL source) cannot connect: server_name is a URI, and DMS expects the host name alone.',
    'Set server_name to the host name alone.',
    'server_name = "db.example.com"',
  ],
  [
    'endpoint-server-name-invalid',
    source('postgres', 'server_name = "db example.com"'),
    'aws_dms_endpoint.a (PostgreSQL source) cannot connect: server_name contains white space, which no host name has.',
    'Set server_name to the host name without white space. No lines are given, because the right name is not known.',
  ],
  [
    'endpoint-server-name-invalid',
    source('postgres', 'server_name = ""'),
    'aws_dms_endpoint.a (PostgreSQL source) cannot connect: server_name is empty.',
    'Set server_name to the host name of the server. No lines are given, because the right name is not known.',
  ],
  [
    'endpoint-server-name-invalid',
    source('postgres', 'server_name = "  "'),
    'aws_dms_endpoint.a (PostgreSQL source) cannot connect: server_name is empty.',
    'Set server_name to the host name of the server. No lines are given, because the right name is not known.',
  ],
  [
    'endpoint-server-name-invalid',
    source('postgres', 'server_name = "jdbc:postgresql://db.example.com:5432/x"'),
    'aws_dms_endpoint.a (PostgreSQL source) cannot connect: server_name is a URI, and DMS expects the host name alone.',
    'Set server_name to the host name alone.',
    'server_name = "db.example.com"',
  ],
  [
    'endpoint-settings-invalid',
    target('kafka', 'kafka_settings {', '  security_protocol = "ssl"', '}'),
    'aws_dms_endpoint.a (Kafka target): kafka_settings.security_protocol is "ssl", which is not a DMS protocol; the protocols are "ssl-encryption", "ssl-authentication", "sasl-ssl" and "plaintext".',
    'Write "ssl-encryption".',
    'security_protocol = "ssl-encryption"',
  ],
  [
    'endpoint-settings-invalid',
    target('kafka', 'kafka_settings {', '  security_protocol = "foo"', '}'),
    'aws_dms_endpoint.a (Kafka target): kafka_settings.security_protocol is "foo", which is not a DMS protocol; the protocols are "ssl-encryption", "ssl-authentication", "sasl-ssl" and "plaintext".',
    'Write "ssl-encryption", "ssl-authentication" or "sasl-ssl". No lines are given, because it is not known which protocol is meant.',
  ],
  [
    'endpoint-settings-invalid',
    target('redis', 'redis_settings {', '  ssl_security_protocol = "foo"', '}'),
    'aws_dms_endpoint.a (Redis target): redis_settings.ssl_security_protocol is "foo", which is not a DMS protocol; the protocols are "ssl-encryption" and "plaintext".',
    'Write "ssl-encryption".',
    'ssl_security_protocol = "ssl-encryption"',
  ],
  [
    'endpoint-settings-invalid',
    target('redis', 'redis_settings {', '  ssl_security_protocol = "ssl-encrypted"', '}'),
    'aws_dms_endpoint.a (Redis target): redis_settings.ssl_security_protocol is "ssl-encrypted", which is not a DMS protocol; the protocols are "ssl-encryption" and "plaintext".',
    'Write "ssl-encryption".',
    'ssl_security_protocol = "ssl-encryption"',
  ],
  [
    'endpoint-settings-invalid',
    target('kafka', 'extra_connection_attributes = "securityProtocol=foo"', 'kafka_settings {', '}'),
    'aws_dms_endpoint.a (Kafka target): securityProtocol in extra_connection_attributes is "foo", which is not a DMS protocol; the protocols are "ssl-encryption", "ssl-authentication", "sasl-ssl" and "plaintext".',
    'Remove it, and set kafka_settings.security_protocol to "ssl-encryption", "ssl-authentication" or "sasl-ssl". No lines are given, because extra_connection_attributes holds other settings as well.',
  ],
  [
    'endpoint-settings-invalid',
    target('kafka', 'extra_connection_attributes = "securityProtocol=ssl"', 'kafka_settings {', '}'),
    'aws_dms_endpoint.a (Kafka target): securityProtocol in extra_connection_attributes is "ssl", which is not a DMS protocol; the protocols are "ssl-encryption", "ssl-authentication", "sasl-ssl" and "plaintext".',
    'Remove it, and set kafka_settings.security_protocol to "ssl-encryption". No lines are given, because extra_connection_attributes holds other settings as well.',
  ],
  [
    'endpoint-tls-attribute-ineffective',
    source('postgres', 'extra_connection_attributes = "sslmode=require;sslrootcert=x"'),
    'aws_dms_endpoint.a (PostgreSQL source) has sslmode and sslrootcert in extra_connection_attributes, where AWS documents no attribute that controls TLS for this engine.',
    `Remove it: ssl_mode controls TLS. Set ssl_mode = "verify-full" and link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate.`,
  ],
  [
    'endpoint-tls-attribute-ineffective',
    `${source('postgres', 'extra_connection_attributes = "sslmode=require;x=${var.u};sslrootcert=x"')}variable "u" {}\n`,
    'aws_dms_endpoint.a (PostgreSQL source) has sslmode in extra_connection_attributes, where AWS documents no attribute that controls TLS for this engine.',
    `Remove it: ssl_mode controls TLS. Set ssl_mode = "verify-full" and link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate.`,
  ],
  [
    'endpoint-tls-attribute-ineffective',
    `${source('postgres', 'extra_connection_attributes = var.password')}variable "password" {\n  default = "sslmode=require"\n}\n`,
    'aws_dms_endpoint.a (PostgreSQL source) has an attribute in extra_connection_attributes, where AWS documents no attribute that controls TLS for this engine.',
    `Remove it: ssl_mode controls TLS. Set ssl_mode = "verify-full" and link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate.`,
  ],
  [
    'endpoint-secret-incomplete',
    source('postgres', 'secrets_manager_arn = aws_secretsmanager_secret.s.arn') +
      block('aws_secretsmanager_secret', 's', ['name = "s"']) +
      block('aws_secretsmanager_secret_version', 's', [
        'secret_id = aws_secretsmanager_secret.s.id',
        'secret_string = jsonencode({ username = "u", password = "p" })',
      ]),
    'aws_dms_endpoint.a (PostgreSQL source) reads a secret that aws_secretsmanager_secret_version.s writes without host and port: DMS cannot connect with it.',
    'Add host and port to the secret. No lines are given, because what the secret should contain is not known.',
  ],
  [
    'endpoint-secret-incomplete',
    source('postgres', 'secrets_manager_arn = aws_secretsmanager_secret.s.arn') +
      block('aws_secretsmanager_secret', 's', ['name = "s"']) +
      block('aws_secretsmanager_secret_version', 's', [
        'secret_id = aws_secretsmanager_secret.s.id',
        'secret_string = jsonencode({ username = "u" })',
      ]),
    'aws_dms_endpoint.a (PostgreSQL source) reads a secret that aws_secretsmanager_secret_version.s writes without password, host and port: DMS cannot connect with it.',
    'Add password, host and port to the secret. No lines are given, because what the secret should contain is not known.',
  ],
  [
    'endpoint-secret-incomplete',
    source('postgres', 'secrets_manager_arn = aws_secretsmanager_secret.s.arn') +
      block('aws_secretsmanager_secret', 's', ['name = "s"']) +
      block('aws_secretsmanager_secret_version', 's', [
        'secret_id = aws_secretsmanager_secret.s.id',
        'secret_string = jsonencode({ username = "u", password = "p", host = "h" })',
      ]),
    'aws_dms_endpoint.a (PostgreSQL source) reads a secret that aws_secretsmanager_secret_version.s writes without port: DMS cannot connect with it.',
    'Add port to the secret. No lines are given, because what the secret should contain is not known.',
  ],
  [
    'endpoint-secret-incomplete',
    source('postgres', 'secrets_manager_arn = aws_db_instance.db.master_user_secret[0].secret_arn') +
      instance('engine = "postgres"', 'manage_master_user_password = true'),
    'aws_dms_endpoint.a (PostgreSQL source) reads the secret that RDS manages for aws_db_instance.db, which contains no host and no port: DMS cannot connect with it.',
    'Use another secret, with username, password, host and port, or set server_name, port, username and password. No lines are given, because it is not known which secret has them.',
  ],
  [
    'endpoint-secrets-ignored',
    source('docdb', 'secrets_manager_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x"'),
    'aws_dms_endpoint.a (Amazon DocumentDB source) has secrets_manager_arn, which the AWS provider does not send for Amazon DocumentDB: the endpoint is created without the secret.',
    'Read the secret with a data source, and set server_name, port, username and password from it. The lines are only an example, because the names in the secret are not known.',
    'username = jsondecode(data.aws_secretsmanager_secret_version.NAME.secret_string)["username"]',
  ],
  [
    'endpoint-hostname-unverified',
    source('mysql', 'ssl_mode = "verify-ca"', 'server_name = "db.example.com"', linked) + ca,
    `aws_dms_endpoint.a (MySQL source) verifies the server's certificate, but not its host name: ssl_mode is "verify-ca", although server_name is a host name.`,
    'Set ssl_mode = "verify-full". The endpoint is changed in place, which AWS refuses while a task is running on it.',
    'ssl_mode = "verify-full"',
  ],
];

test.each(CASES)('%s', (rule, hcl, ...expected) => {
  expect(reported(rule, hcl)).toEqual([expected]);
});
