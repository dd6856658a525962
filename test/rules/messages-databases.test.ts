import { expect, test } from 'vitest';
import { block, endpoint, mode } from './support/configuration.ts';
import { at, group, grouped, instance } from './support/databases.ts';
import { type Case, reported } from './support/messages.ts';
import { acl, allIn, atDms, whole } from './support/networks.ts';

/** What rules about databases, networks and public addresses say, word by word: the fact, the remedy, and the lines to write below it. */

/** A value that stands elsewhere than in the endpoint: the example is for another place, and shown all the same. */
const elsewhere = (hcl: string, written: string) => `${hcl.replace(written, 'local.x')}locals {\n  x = ${written}\n}\n`;
const postgres = instance('engine = "postgres"', grouped) + group('aws_db_parameter_group', 'rds.force_ssl', '0');
const oracle = (option: string) =>
  endpoint(
    'oracle',
    at,
    mode('verify-ca'),
    'port = 2484',
    'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABC"',
  ) +
  instance('engine = "oracle-ee"', 'option_group_name = aws_db_option_group.o.name') +
  block('aws_db_option_group', 'o', ['name = "o"', 'engine_name = "oracle-ee"', option]);

const SSL = (version: string) => `option {
    option_name = "SSL"
    port = 2484
    option_settings {
      name = "SQLNET.SSL_VERSION"
      value = "${version}"
    }
  }`;
const NO_SSL = [
  'aws_dms_endpoint.a (Oracle source) connects with TLS (ssl_mode is "verify-ca") to aws_db_instance.db, which offers none: aws_db_option_group.o has no option SSL.',
  'Add the option SSL to aws_db_option_group.o, and connect to its port. The lines are only an example, because it takes more than a change of one setting.',
  'option {',
  '  option_name = "SSL"',
  '  port        = 2484',
  '',
  '  option_settings {',
  '    name  = "SQLNET.SSL_VERSION"',
  '    value = "1.2"',
  '  }',
  '}',
];
const NO_EGRESS = [
  'aws_dms_endpoint.a (PostgreSQL source) connects from aws_dms_replication_instance.i to port 5432 of aws_db_instance.db, and no egress rule of aws_network_acl.dms allows this.',
  'Add an egress rule for the port to 10.0.11.0/24 and 10.0.12.0/24, or correct the port of the endpoint. The lines are only an example, because whether to open the port is a choice.',
  'rule_no   = 100',
  'action    = "allow"',
  'protocol  = "tcp"',
  'from_port = 5432',
  'to_port   = 5432',
];
const profile = (...body: string[]) => block('aws_dms_instance_profile', 'p', ['name = "p"', ...body]);

const CASES: Case[] = [
  [
    'database-allows-plaintext',
    endpoint('postgres', at, mode('require')) + postgres,
    'aws_dms_endpoint.a (PostgreSQL source) connects to aws_db_instance.db, whose aws_db_parameter_group.g allows connections without TLS: rds.force_ssl is "0".',
    'Set rds.force_ssl = "1" once every client uses TLS. Clients that connect without TLS are refused then.',
    'value = "1"',
  ],
  [
    'database-ca-retired',
    endpoint('postgres', at, mode('require')) + instance('ca_cert_identifier = "rds-ca-2019"'),
    'aws_dms_endpoint.a (PostgreSQL source) connects to aws_db_instance.db, whose certificate is issued by the CA "rds-ca-2019", which expired in 2024.',
    'Set a current CA, and link a bundle that contains it to the endpoint. A client whose bundle lacks the new CA is locked out: install the bundle on all of them first. Some engine versions restart for it.',
    'ca_cert_identifier = "rds-ca-rsa2048-g1"',
  ],
  ['database-offers-no-tls', oracle(''), ...NO_SSL],
  ['database-offers-no-tls', elsewhere(oracle(''), '"verify-ca"'), ...NO_SSL],
  [
    'database-tls-version-unsupported',
    oracle(SSL('1.0')),
    'aws_dms_endpoint.a (Oracle source) connects with TLS to aws_db_instance.db, which accepts only TLS 1.0: SQLNET.SSL_VERSION is "1.0" in aws_db_option_group.o. DMS does not support that version for this engine.',
    'Set SQLNET.SSL_VERSION = "1.2" in the option SSL of aws_db_option_group.o. The lines are only an example, because it takes more than a change of one setting.',
    'option_settings {',
    '  name  = "SQLNET.SSL_VERSION"',
    '  value = "1.2"',
    '}',
  ],
  [
    'database-tls-version-unsupported',
    endpoint('mysql', at, mode('verify-ca'), 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABC"') +
      instance('engine = "mysql"', grouped) +
      group('aws_db_parameter_group', 'tls_version', 'TLSv1.3'),
    'aws_dms_endpoint.a (MySQL source) connects with TLS to aws_db_instance.db, which accepts only TLS 1.3: tls_version is "TLSv1.3" in aws_db_parameter_group.g. DMS does not support that version for this engine.',
    'Add TLSv1.2 to tls_version in aws_db_parameter_group.g.',
    'value = "TLSv1.2,TLSv1.3"',
  ],
  ['security-group-blocks-endpoint', whole + acl('dms', atDms, allIn), ...NO_EGRESS],
  ['security-group-blocks-endpoint', elsewhere(whole + acl('dms', atDms, allIn), '5432'), ...NO_EGRESS],
  [
    'replication-instance-public',
    block('aws_dms_replication_instance', 'r', ['publicly_accessible = true']),
    'aws_dms_replication_instance.r has a public IP address: publicly_accessible is true.',
    'Set publicly_accessible = false. This replaces the instance: move its tasks to another instance first. Tasks that are still on the replication instance are replaced with it.',
    'publicly_accessible = false',
  ],
  [
    'instance-profile-public',
    profile(),
    'aws_dms_instance_profile.p gives its instances a public IP address: publicly_accessible is not set, and AWS then uses true.',
    'Set publicly_accessible = false.',
    '# after line 2:',
    'publicly_accessible = false',
  ],
  [
    'instance-profile-public',
    profile('publicly_accessible = true'),
    'aws_dms_instance_profile.p gives its instances a public IP address: publicly_accessible is true.',
    'Set publicly_accessible = false.',
    'publicly_accessible = false',
  ],
];

test.each(CASES)('%s: %#', (rule, hcl, ...expected) => {
  expect(reported(rule, hcl)).toEqual([expected]);
});
