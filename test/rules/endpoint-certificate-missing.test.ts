import { describe, expect, test } from 'vitest';
import { block, declared, endpoint, linked, mode, rootCa, unknown, verified } from './support/configuration.ts';
import { bare, CA, fixes, LINK, MODE, named, PEM, VARIABLES } from './support/fixes.ts';
import { ca, linking, missing } from './support/links.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { type Case, type Files, found } from './support/run.ts';
import { a, client, kafka } from './support/settings.ts';
import { HERE, places, source } from './support/source-endpoint.ts';

const link = (arn: string) => endpoint('postgres', verified, `certificate_arn = ${arn}`);

testOutcomes('endpoint-certificate-missing', {
  fail: link('null'),
  pass: endpoint('postgres', verified, linked) + rootCa,
  undetermined: link(unknown) + declared,
  notApplicable: endpoint('postgres', mode('require')),
});

testInModule('endpoint-certificate-missing', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["unlinked"]',
});

test.each<Case>([
  [
    'omitted',
    linking('null').replace(/ {2}certificate_arn.*\n/, ''),
    ['endpoint-certificate-missing@1 aws_dms_endpoint.a'],
  ],
  ['null', linking('null'), [missing]],
  ['empty', linking('""'), [missing]],
  [
    'empty by a variable',
    linking('var.arn', 'variable "arn" {\n  default = ""\n}'),
    ['endpoint-certificate-missing@9 aws_dms_endpoint.a'],
  ],
  ['a variable without value', linking('var.arn', 'variable "arn" {}'), ['endpoint-undetermined@8 aws_dms_endpoint.a']],
  ['the same for verify-ca', linking('null').replace('verify-full', 'verify-ca'), [missing]],
  [
    'no mode that verifies',
    linking('var.arn', 'variable "arn" {}').replace('verify-full', 'require'),
    ['endpoint-server-unverified@5 aws_dms_endpoint.a'],
  ],
  [
    'a conditional certificate',
    linking('var.tls ? aws_dms_certificate.ca.certificate_arn : ""', ca, 'variable "tls" {\n  type = bool\n}'),
    [`${missing} when var.tls is false`],
  ],
  [
    'a certificate that exists in some worlds',
    linking(
      'one(aws_dms_certificate.ca[*].certificate_arn)',
      ca.replace('certificate_id', 'count = var.tls ? 1 : 0\n  certificate_id'),
      'variable "tls" {\n  type = bool\n}',
    ),
    [`${missing} when var.tls is false`],
  ],
])('%s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

describe('Kafka', () => {
  test.each<Case>([
    [
      'ssl-authentication with nothing',
      kafka('security_protocol = "ssl-authentication"'),
      [`endpoint-certificate-missing@5 ${a}`, `endpoint-certificate-missing@5 ${a}`],
    ],
    [
      'ssl-authentication without the key',
      `${kafka('security_protocol = "ssl-authentication"', 'ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn')}${client}`,
      [`endpoint-certificate-missing@5 ${a}`],
    ],
    [
      'ssl-authentication with an empty key',
      `${kafka('security_protocol = "ssl-authentication"', 'ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn', 'ssl_client_key_arn = ""')}${client}`,
      [`endpoint-certificate-missing@8 ${a}`],
    ],
    [
      'ssl-authentication with both',
      `${kafka('security_protocol = "ssl-authentication"', 'ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn', 'ssl_client_key_arn = aws_dms_certificate.client.certificate_arn')}${client}`,
      [],
    ],
    [
      'an unknown key',
      `${kafka('security_protocol = "ssl-authentication"', 'ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn', 'ssl_client_key_arn = var.key')}${client}variable "key" {}\n`,
      [`endpoint-undetermined@14 ${a}`],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

test('a certificate that Terraform does not change later is undetermined; one that is missing still fails', () => {
  const text = (arn: string) =>
    `${source('postgres', `certificate_arn = ${arn}`, 'ssl_mode = "verify-full"', 'lifecycle { ignore_changes = [certificate_arn] }')}resource "aws_dms_certificate" "ca" {}\n`;
  expect(places('endpoint-undetermined', text('aws_dms_certificate.ca.certificate_arn'))).toEqual(HERE);
  expect(places('endpoint-undetermined', text('null'))).toEqual([]);
  expect(places('endpoint-certificate-missing', text('null'))).toEqual(HERE);
});

describe('what is to be set: the certificate that could be linked', () => {
  const LINKED = [`unsafe ${LINK}`];
  const NONE = ['none'];
  const child = (hcl: string) => ({
    'main.tf': 'module "m" {\n  source = "./m"\n}\n',
    'm/main.tf': hcl.replaceAll('var.pem', 'file("x")'),
  });
  const leaf = 'certificate_pem = file("leaf.pem")';

  test.each<[name: string, files: Files, expected: string[]]>([
    ['the only one', CA + bare('postgres', MODE), LINKED],
    ['in a module', child(CA + bare('postgres', MODE)), LINKED],
    ['of another module', { ...child(bare('postgres', MODE)), 'ca.tf': CA + VARIABLES }, NONE],
    ['a choice', CA + named('cb', PEM) + bare('postgres', MODE), NONE],
    ['beside a wallet', CA + named('w', 'certificate_wallet = "eA=="') + bare('postgres', MODE), LINKED],
    ['beside one that may be of the kind', CA + named('w') + bare('postgres', MODE), NONE],
    ['a wallet', named('ca', 'certificate_wallet = "eA=="') + bare('postgres', MODE), NONE],
    [
      'a wallet for Oracle',
      named('ca', 'certificate_wallet = "eA=="') + bare('oracle', 'ssl_mode = "verify-ca"'),
      LINKED,
    ],
    ['counted', named('ca', 'count = 1', PEM) + bare('postgres', MODE), NONE],
    ['of a map', named('ca', 'for_each = { a = 1 }', PEM) + bare('postgres', MODE), NONE],
    ['beside a counted one', CA + named('cb', 'count = 1', PEM) + bare('postgres', MODE), NONE],
    ['none at all', bare('postgres', MODE), NONE],
    [
      'with a name that is none',
      {
        'main.tf': bare('postgres', MODE),
        'ca.tf.json': '{"resource": {"aws_dms_certificate": {"c a\\nb": {"certificate_pem": "${file(\\"x\\")}"}}}}',
      },
      NONE,
    ],
    ['a data source', `data "aws_dms_certificate" "ca" {\n  certificate_id = "x"\n}\n${bare('postgres', MODE)}`, NONE],
    ['of another provider', named('ca', 'provider = aws.eu', PEM) + bare('postgres', MODE), NONE],
    [
      'of the same provider',
      named('ca', 'provider = aws.eu', PEM) + bare('postgres', 'provider = aws.eu', MODE),
      LINKED,
    ],
    [
      'of another region',
      named('ca', 'region = "eu-west-1"', PEM) + bare('postgres', 'region = "eu-west-2"', MODE),
      NONE,
    ],
    [
      'of a client',
      CA +
        bare('postgres', MODE) +
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
    ['written on purpose as null', CA + bare('postgres', MODE, 'certificate_arn = null'), LINKED],
    ['a leaf', { 'main.tf': named('ca', leaf) + bare('postgres', MODE), 'leaf.pem': 'no PEM' }, NONE],
    [
      'through a look-up that found nothing',
      CA + bare('postgres', MODE, 'certificate_arn = try(aws_dms_certificate.ca["x"].certificate_arn, null)'),
      NONE,
    ],
    [
      'for an engine without one',
      CA +
        bare(
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
