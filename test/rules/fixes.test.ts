import { describe, expect, test } from 'vitest';
import { block, CA, ca, endpoint, fixes, LINK, MODE, PEM, VARIABLES } from './support/fixes.ts';
import type { Files } from './support/run.ts';

/** What rules say that is to be set, in their modes and links. */

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
