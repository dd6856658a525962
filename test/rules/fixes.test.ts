import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/report/text.ts';
import { type Files, run } from './run.ts';

/** What rules say that is to be set, as `attribute = value` lines; `safe` or `unsafe` before them. */

const ca = (name: string, ...lines: string[]) => block('aws_dms_certificate', name, ['certificate_id = "x"', ...lines]);
const PEM = 'certificate_pem = var.pem';
const CA = ca('ca', PEM);
const VARIABLES = 'variable "pem" {}\nvariable "arn" {}\n';
const MODE = 'ssl_mode = "verify-full"';
const LINK = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';

function block(type: string, name: string, body: readonly string[]): string {
  return `resource "${type}" "${name}" {\n${body.map((line) => `  ${line}\n`).join('')}}\n`;
}

function endpoint(engine: string, ...body: string[]): string {
  return block('aws_dms_endpoint', 'a', [`engine_name = "${engine}"`, ...body]);
}

/** The intents of one rule about `aws_dms_endpoint.a`, or about all. */
function fixes(rule: string, files: Files): string[] {
  return run(files)
    .findings.filter((finding) => finding.rule.id === rule)
    .flatMap(({ fix }) =>
      fix === undefined
        ? ['none']
        : [
            [
              fix.safe ? 'safe' : 'unsafe',
              ...(fix.address ? [fix.address] : []),
              fix.changes.map(({ attribute, value }) => `${attribute} = ${value}`).join(', '),
            ].join(' '),
          ],
    );
}

describe('a mode', () => {
  test.each<[name: string, rule: string, hcl: string, expected: string]>([
    ['none', 'endpoint-plaintext', CA + endpoint('mysql'), `unsafe ${MODE}, ${LINK}`],
    ['none, linked', 'endpoint-plaintext', CA + endpoint('mysql', LINK), `unsafe ${MODE}`],
    [
      'none, with an ARN',
      'endpoint-plaintext',
      endpoint('mysql', 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:X"'),
      `unsafe ${MODE}`,
    ],
    [
      'none, with a link that is not known',
      'endpoint-plaintext',
      CA + endpoint('mysql', 'certificate_arn = var.arn'),
      'none',
    ],
    [
      'none, with a link that slipped',
      'endpoint-plaintext',
      CA + endpoint('mysql', 'certificate_arn = aws_dms_certificate.ca.arn'),
      `unsafe ${MODE}`,
    ],
    [
      'none, with a link that leads nowhere',
      'endpoint-plaintext',
      CA + endpoint('mysql', 'certificate_arn = aws_dms_certificate.cb.certificate_arn'),
      'none',
    ],
    [
      'none, with a foreign one',
      'endpoint-plaintext',
      CA + endpoint('mysql', 'certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/x"'),
      'none',
    ],
    [
      'none, and changes are ignored',
      'endpoint-plaintext',
      CA + endpoint('mysql', 'lifecycle {', '  ignore_changes = [ssl_mode]', '}'),
      'none',
    ],
    [
      'none, and those of the link are ignored',
      'endpoint-plaintext',
      CA + endpoint('mysql', 'lifecycle {', '  ignore_changes = [certificate_arn]', '}'),
      'none',
    ],
    [
      'Oracle',
      'endpoint-plaintext',
      ca('ca', 'certificate_wallet = var.pem') + endpoint('oracle'),
      `unsafe ssl_mode = "verify-ca", ${LINK}`,
    ],
    [
      'require',
      'endpoint-server-unverified',
      CA + endpoint('postgres', 'ssl_mode = "require"'),
      `unsafe ${MODE}, ${LINK}`,
    ],
    [
      'verify-ca',
      'endpoint-hostname-unverified',
      CA + endpoint('postgres', 'ssl_mode = "verify-ca"', 'server_name = "db.internal"', LINK),
      `unsafe ${MODE}`,
    ],
    ['a certificate without use', 'endpoint-certificate-unused', CA + endpoint('postgres', LINK), `unsafe ${MODE}`],
    ['a certificate where none is taken', 'endpoint-certificate-unused', CA + endpoint('s3', LINK), 'none'],
    [
      'a certificate where the switch is not documented',
      'endpoint-certificate-unused',
      CA + endpoint('babelfish', LINK),
      'none',
    ],
    [
      'one that the engine lacks',
      'endpoint-mode-unsupported',
      CA + endpoint('mysql', 'ssl_mode = "require"'),
      `safe ${MODE}, ${LINK}`,
    ],
    [
      'one that the engine lacks, without a certificate',
      'endpoint-mode-unsupported',
      endpoint('mysql', 'ssl_mode = "require"'),
      'none',
    ],
    ['where ssl_mode is no switch', 'endpoint-mode-unsupported', endpoint('kinesis', MODE), 'safe ssl_mode = "none"'],
    [
      'a slip',
      'endpoint-mode-unsupported',
      CA + endpoint('mysql', 'ssl_mode = "verify_ca"'),
      `safe ssl_mode = "verify-ca", ${LINK}`,
    ],
    [
      'a slip, with a link that is not known',
      'endpoint-mode-unsupported',
      endpoint('mysql', 'ssl_mode = "verify_full"', 'certificate_arn = var.arn'),
      `safe ${MODE}`,
    ],
    [
      'a slip for a mode without a certificate',
      'endpoint-mode-unsupported',
      endpoint('postgres', 'ssl_mode = "required"'),
      'safe ssl_mode = "require"',
    ],
    [
      'a slip that can mean two modes',
      'endpoint-mode-unsupported',
      CA + endpoint('mysql', 'ssl_mode = "verify"'),
      `unsafe ssl_mode = "verify-ca", ${LINK}`,
    ],
    [
      'a slip for none',
      'endpoint-mode-unsupported',
      CA + endpoint('mysql', 'ssl_mode = "disabled"'),
      `unsafe ${MODE}, ${LINK}`,
    ],
    [
      'a slip where ssl_mode is no switch',
      'endpoint-mode-unsupported',
      endpoint('kafka', 'ssl_mode = "verify_full"'),
      'safe ssl_mode = "none"',
    ],
  ])('%s', (_, rule, hcl, expected) => {
    expect(fixes(rule, VARIABLES + hcl)).toEqual([expected]);
  });
});

describe('the certificate that could be linked', () => {
  const LINKED = [`unsafe ${LINK}`];
  const NONE = ['none'];
  const child = (hcl: string) => ({
    'main.tf': 'module "m" {\n  source = "./m"\n}\n',
    'm/main.tf': hcl.replaceAll('var.pem', 'file("x")'),
  });
  const leaf = 'certificate_pem = file("leaf.pem")';

  test.each<[name: string, files: Files, expected: string[]]>([
    ['the only one', CA + endpoint('postgres', MODE), LINKED],
    ['in a module', child(CA + endpoint('postgres', MODE)), LINKED],
    ['of another module', { ...child(endpoint('postgres', MODE)), 'ca.tf': CA + VARIABLES }, NONE],
    ['a choice', CA + ca('cb', PEM) + endpoint('postgres', MODE), NONE],
    ['beside a wallet', CA + ca('w', 'certificate_wallet = "eA=="') + endpoint('postgres', MODE), LINKED],
    ['beside one that may be of the kind', CA + ca('w') + endpoint('postgres', MODE), NONE],
    ['a wallet', ca('ca', 'certificate_wallet = "eA=="') + endpoint('postgres', MODE), NONE],
    [
      'a wallet for Oracle',
      ca('ca', 'certificate_wallet = "eA=="') + endpoint('oracle', 'ssl_mode = "verify-ca"'),
      LINKED,
    ],
    ['counted', ca('ca', 'count = 1', PEM) + endpoint('postgres', MODE), NONE],
    ['of a map', ca('ca', 'for_each = { a = 1 }', PEM) + endpoint('postgres', MODE), NONE],
    ['beside a counted one', CA + ca('cb', 'count = 1', PEM) + endpoint('postgres', MODE), NONE],
    ['none at all', endpoint('postgres', MODE), NONE],
    [
      'with a name that is none',
      {
        'main.tf': endpoint('postgres', MODE),
        'ca.tf.json': '{"resource": {"aws_dms_certificate": {"c a\\nb": {"certificate_pem": "${file(\\"x\\")}"}}}}',
      },
      NONE,
    ],
    [
      'a data source',
      `data "aws_dms_certificate" "ca" {\n  certificate_id = "x"\n}\n${endpoint('postgres', MODE)}`,
      NONE,
    ],
    ['of another provider', ca('ca', 'provider = aws.eu', PEM) + endpoint('postgres', MODE), NONE],
    [
      'of the same provider',
      ca('ca', 'provider = aws.eu', PEM) + endpoint('postgres', 'provider = aws.eu', MODE),
      LINKED,
    ],
    [
      'of another region',
      ca('ca', 'region = "eu-west-1"', PEM) + endpoint('postgres', 'region = "eu-west-2"', MODE),
      NONE,
    ],
    [
      'of a client',
      CA +
        endpoint('postgres', MODE) +
        block('aws_dms_endpoint', 'k', [
          'engine_name = "kafka"',
          'kafka_settings {',
          '  security_protocol = "ssl-authentication"',
          '  ssl_client_certificate_arn = aws_dms_certificate.ca.certificate_arn',
          '  ssl_client_key_arn = aws_dms_certificate.ca.certificate_arn',
          '}',
        ]),
      NONE,
    ],
    ['written on purpose as null', CA + endpoint('postgres', MODE, 'certificate_arn = null'), LINKED],
    ['a leaf', { 'main.tf': ca('ca', leaf) + endpoint('postgres', MODE), 'leaf.pem': 'no PEM' }, NONE],
    [
      'through a look-up that found nothing',
      CA + endpoint('postgres', MODE, 'certificate_arn = try(aws_dms_certificate.ca["x"].certificate_arn, null)'),
      NONE,
    ],
    [
      'for an engine without one',
      CA +
        endpoint(
          'kafka',
          'kafka_settings {',
          '  security_protocol = "ssl-authentication"',
          '  ssl_client_key_arn = "arn:aws:dms:eu-west-1:123456789012:cert:X"',
          '}',
        ),
      NONE,
    ],
  ])('%s', (_, files, expected) => {
    const all = typeof files === 'string' ? { 'main.tf': VARIABLES + files } : files;
    expect(fixes('endpoint-certificate-missing', all)).toEqual(expected);
  });
});

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
    expect(messageOf(finding!).lines).toEqual([MODE.replace('mode', 'mode       '), LINK.replace('.ca.', '.NAME.')]);
  });
});
