import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/report/text.ts';
import { block, CA, ca, endpoint, fixes, LINK, MODE, VARIABLES } from './support/fixes.ts';
import { run } from './support/run.ts';

/** What rules say that is to be set, beside modes and links. */

describe('an engine', () => {
  test.each([
    ['postgresql', 'safe "postgres"'],
    ['aurora-mysql', 'safe "aurora"'],
    ['MySQL', 'safe "mysql"'],
    ['Aurora_PostgreSQL', 'safe "aurora-postgresql"'],
    ['mssql', 'safe "sqlserver"'],
    ['msk', 'safe "kafka"'],
    ['mysq', 'unsafe "mysql"'],
    ['redshfit', 'unsafe "redshift"'],
  ])('%s', (engine, expected) => {
    expect(fixes('endpoint-engine-unknown', endpoint(engine))).toEqual([expected.replace(' ', ' engine_name = ')]);
  });
});

describe('the rest', () => {
  const kafka = (...lines: string[]) => endpoint('kafka', 'kafka_settings {', ...lines.map((line) => `  ${line}`), '}');
  const SET = 'unsafe kafka_settings.security_protocol = "ssl-encryption"';

  test.each<[name: string, rule: string, hcl: string, expected: string]>([
    [
      'Redis',
      'endpoint-settings-plaintext',
      endpoint('redis', 'redis_settings {', '  ssl_security_protocol = "plaintext"', '}'),
      'unsafe redis_settings.ssl_security_protocol = "ssl-encryption"',
    ],
    ['Kafka', 'endpoint-settings-plaintext', kafka('security_protocol = "plaintext"'), SET],
    ['Kafka, unset', 'kafka-protocol-unset', kafka('broker = "b"'), SET],
    ['Kafka with a user, who needs sasl-ssl', 'kafka-protocol-unset', kafka('sasl_username = "u"'), 'none'],
    [
      'Kafka with a client certificate',
      'endpoint-settings-plaintext',
      kafka('security_protocol = "plaintext"', 'ssl_client_key_arn = "x"'),
      'none',
    ],
    [
      'in extra connection attributes',
      'endpoint-settings-plaintext',
      endpoint('redis', 'extra_connection_attributes = "sslSecurityProtocol=plaintext"'),
      'none',
    ],
    [
      'an address of Elasticsearch',
      'endpoint-settings-plaintext',
      endpoint('opensearch', 'elasticsearch_settings {', '  endpoint_uri = "http://x"', '}'),
      'none',
    ],
    [
      'Kafka, and changes are ignored',
      'kafka-protocol-unset',
      endpoint('kafka', 'kafka_settings {', '}', 'lifecycle {', '  ignore_changes = [kafka_settings]', '}'),
      'none',
    ],
    [
      'a public instance',
      'replication-instance-public',
      block('aws_dms_replication_instance', 'r', ['publicly_accessible = true']),
      'unsafe publicly_accessible = false',
    ],
    [
      'a slip in a link',
      'endpoint-certificate-dangling',
      CA + endpoint('redis', 'redis_settings {', '  ssl_ca_certificate_arn = aws_dms_certificate.ca.arn', '}'),
      'safe redis_settings.ssl_ca_certificate_arn = aws_dms_certificate.ca.certificate_arn',
    ],
    [
      'another slip in a link',
      'endpoint-certificate-dangling',
      CA + endpoint('postgres', 'certificate_arn = aws_dms_certificate.cb.certificate_arn'),
      'none',
    ],
    [
      'a parameter of the database',
      'database-allows-plaintext',
      `${block('aws_db_parameter_group', 'g', ['family = "mysql8.0"', 'parameter {', '  name  = "x"', '  value = "0"', '}', 'parameter {', '  name  = "require_secure_transport"', '  value = "OFF"', '}'])}${block('aws_db_instance', 'db', ['engine = "mysql"', 'parameter_group_name = aws_db_parameter_group.g.name'])}${endpoint('mysql', 'server_name = aws_db_instance.db.address')}`,
      'unsafe aws_db_parameter_group.g parameter[1].value = "1"',
    ],
  ])('%s', (_, rule, hcl, expected) => {
    expect(fixes(rule, VARIABLES + hcl)).toContain(expected);
  });

  test('a slip in a link of a module, as the module writes it', () => {
    const files = {
      'main.tf': 'module "m" {\n  source   = "./m"\n  for_each = { "a.b" = 1 }\n}\n',
      'm/main.tf':
        ca('ca', 'for_each = { "c]d" = 1 }', 'certificate_pem = file("x")') +
        endpoint('postgres', 'certificate_arn = aws_dms_certificate.ca["c]d"].arn'),
    };
    expect(fixes('endpoint-certificate-dangling', files)).toEqual([
      'safe certificate_arn = aws_dms_certificate.ca["c]d"].certificate_arn',
    ]);
  });

  test('what is not the same for all that a finding is about is not said', () => {
    const hcl = `locals {\n  mode = "none"\n}\n${CA}${VARIABLES}${endpoint('mysql', 'ssl_mode = local.mode')}`;
    const other = block('aws_dms_endpoint', 'b', ['engine_name = "mysql"', 'ssl_mode = local.mode', LINK]);
    expect(fixes('endpoint-plaintext', hcl)).toEqual([`unsafe ${MODE}, ${LINK}`]);
    expect(fixes('endpoint-plaintext', hcl + other)).toEqual(['none']);
    const finding = run(hcl + other).findings.find((one) => one.rule.id === 'endpoint-plaintext');
    expect(messageOf(finding!).lines).toEqual([
      '# line 2:',
      MODE.replace('ssl_mode', 'mode'),
      '# in each of them:',
      LINK.replace('.ca.', '.NAME.'),
    ]);
  });
});
