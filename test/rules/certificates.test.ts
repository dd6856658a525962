import { describe, expect, test } from 'vitest';
import { type Files, found, run, words } from './support/run.ts';

/** Where certificate arguments lead: dangling, foreign, missing, unused. */

/** A PostgreSQL source with verify-full, `aws_dms_endpoint.a`, whose certificate_arn stands in line 6; more blocks follow from line 8. */
function linking(certificateArn: string, ...blocks: string[]): string {
  return [
    'resource "aws_dms_endpoint" "a" {',
    '  endpoint_id   = "a"',
    '  endpoint_type = "source"',
    '  engine_name   = "postgres"',
    '  ssl_mode      = "verify-full"',
    `  certificate_arn = ${certificateArn}`,
    '}',
    ...blocks,
    '',
  ].join('\n');
}

const ca = 'resource "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n}';
const each = 'resource "aws_dms_certificate" "ca" {\n  for_each = toset(["eu", "us"])\n  certificate_id = each.key\n}';
const none = 'resource "aws_dms_certificate" "ca" {\n  count = 0\n  certificate_id = "ca"\n}';
const two = 'resource "aws_dms_certificate" "ca" {\n  count = 2\n  certificate_id = "ca"\n}';

const dangling = 'endpoint-certificate-dangling@6 aws_dms_endpoint.a';
const missing = 'endpoint-certificate-missing@6 aws_dms_endpoint.a';
const foreign = 'endpoint-certificate-foreign@6 aws_dms_endpoint.a';
const undetermined = 'endpoint-undetermined@6 aws_dms_endpoint.a';

type Case = [name: string, files: Files, expected: string[]];

describe('endpoint-certificate-dangling', () => {
  test.each<Case>([
    ['certificate_arn is right', linking('aws_dms_certificate.ca.certificate_arn', ca), []],
    ['arn', linking('aws_dms_certificate.ca.arn', ca), [dangling]],
    ['arn in try', linking('try(aws_dms_certificate.ca.arn, null)', ca), [missing, dangling]],
    ['another attribute that is not there', linking('aws_dms_certificate.ca.certificat_arn', ca), [dangling]],
    ['an undeclared certificate', linking('aws_dms_certificate.cb.certificate_arn', ca), [dangling]],
    [
      'an undeclared certificate in try',
      linking('try(aws_dms_certificate.cb.certificate_arn, null)', ca),
      [missing, dangling],
    ],
    ['a key that is there', linking('aws_dms_certificate.ca["eu"].certificate_arn', each), []],
    ['a key that is not there', linking('aws_dms_certificate.ca["ap"].certificate_arn', each), [dangling]],
    [
      'a key that is not there, in try',
      linking('try(aws_dms_certificate.ca["ap"].certificate_arn, null)', each),
      [missing, dangling],
    ],
    [
      'a key that is not there, and a fallback that is',
      linking('try(aws_dms_certificate.ca["ap"].certificate_arn, aws_dms_certificate.ca["eu"].certificate_arn)', each),
      [],
    ],
    ['arn of an instance', linking('aws_dms_certificate.ca["eu"].arn', each), [dangling]],
    ['[0] of count 0', linking('aws_dms_certificate.ca[0].certificate_arn', none), [dangling]],
    [
      '[0] of count 0, in try',
      linking('try(aws_dms_certificate.ca[0].certificate_arn, null)', none),
      [missing, dangling],
    ],
    ['[1] of count 2', linking('aws_dms_certificate.ca[1].certificate_arn', two), []],
    ['[2] of count 2', linking('aws_dms_certificate.ca[2].certificate_arn', two), [dangling]],
    ['[0] of a single resource', linking('aws_dms_certificate.ca[0].certificate_arn', ca), [dangling]],
    ['no index on several instances', linking('aws_dms_certificate.ca.certificate_arn', two), [dangling]],
    [
      'one() of count 1',
      linking(
        'one(aws_dms_certificate.ca[*].certificate_arn)',
        ca.replace('certificate_id', 'count = 1\n  certificate_id'),
      ),
      [],
    ],
    ['one() of count 0', linking('one(aws_dms_certificate.ca[*].certificate_arn)', none), [missing]],
    [
      'through a local',
      linking('local.arn', ca, 'locals {\n  arn = aws_dms_certificate.ca.arn\n}'),
      ['endpoint-certificate-dangling@12 aws_dms_endpoint.a'],
    ],
    [
      'a map of links',
      linking('local.arns["ap"]', ca, 'locals {\n  arns = { eu = aws_dms_certificate.ca.certificate_arn }\n}'),
      [dangling],
    ],
    [
      'an output of a module that is not there',
      {
        'main.tf': linking('module.ca.arn', 'module "ca" {\n  source = "./ca"\n}'),
        'ca/main.tf': `${ca}\noutput "certificate_arn" {\n  value = aws_dms_certificate.ca.certificate_arn\n}\n`,
      },
      [undetermined],
    ],
    [
      'an output of a module',
      {
        'main.tf': linking('module.ca.certificate_arn', 'module "ca" {\n  source = "./ca"\n}'),
        'ca/main.tf': `${ca}\noutput "certificate_arn" {\n  value = aws_dms_certificate.ca.certificate_arn\n}\n`,
      },
      [],
    ],
    [
      '.arn in an output of a module',
      {
        'main.tf': linking('module.ca.arn', 'module "ca" {\n  source = "./ca"\n}'),
        'ca/main.tf': `${ca}\noutput "arn" {\n  value = aws_dms_certificate.ca.arn\n}\n`,
      },
      ['endpoint-certificate-dangling@ca/main.tf:5 aws_dms_endpoint.a'],
    ],
    [
      'a data source',
      linking(
        'data.aws_dms_certificate.ca.certificate_arn',
        'data "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n}',
      ),
      [],
    ],
    [
      'arn of a data source',
      linking('data.aws_dms_certificate.ca.arn', 'data "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n}'),
      [dangling],
    ],
    [
      'a key that is not known',
      linking('aws_dms_certificate.ca[var.key].certificate_arn', each, 'variable "key" {}'),
      [],
    ],
    [
      'a link that leads nowhere matters with mode none too',
      linking('aws_dms_certificate.ca.arn', ca).replace('verify-full', 'none'),
      ['endpoint-plaintext@5 aws_dms_endpoint.a', dangling],
    ],
    [
      'and with an engine outside the table',
      linking('aws_dms_certificate.ca.arn', ca).replace('"postgres"', '"cockroach"'),
      ['endpoint-undetermined@4 aws_dms_endpoint.a', dangling],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });

  test.each([
    ['arn', linking('aws_dms_certificate.ca.arn', ca), 'aws_dms_certificate.ca.certificate_arn'],
    [
      'arn of an instance',
      linking('aws_dms_certificate.ca["eu"].arn', each),
      'aws_dms_certificate.ca["eu"].certificate_arn',
    ],
  ])('the fix of %s', (_, hcl, value) => {
    const findings = run(hcl).findings.filter(({ rule }) => rule.id === 'endpoint-certificate-dangling');
    expect(findings.map(({ fix }) => fix)).toEqual([
      { changes: [{ attribute: 'certificate_arn', value }], safe: true },
    ]);
    expect(words(findings[0]!).lines).toEqual([`certificate_arn = ${value}`]);
  });
});

describe('endpoint-certificate-foreign', () => {
  const region = 'provider "aws" {\n  region = "eu-west-1"\n}';
  const alias = 'provider "aws" {\n  alias = "us"\n  region = "us-east-1"\n}';
  test.each<Case>([
    ['the ARN of a DMS certificate', linking('"arn:aws:dms:eu-west-1:123456789012:cert:CA"'), []],
    ['in China', linking('"arn:aws-cn:dms:cn-north-1:123456789012:cert:CA"'), []],
    ['in GovCloud', linking('"arn:aws-us-gov:dms:us-gov-west-1:123456789012:cert:CA"'), []],
    ['an ACM ARN', linking('"arn:aws:acm:eu-west-1:123456789012:certificate/1"'), [foreign]],
    ['an IAM ARN', linking('"arn:aws:iam::123456789012:server-certificate/a"'), [foreign]],
    ['the ARN of an endpoint', linking('"arn:aws:dms:eu-west-1:123456789012:endpoint:A"'), [foreign]],
    ['an account too short', linking('"arn:aws:dms:eu-west-1:1234:cert:CA"'), [foreign]],
    ['no ARN', linking('"rds-ca"'), [foreign]],
    [
      'an ACM certificate',
      linking('aws_acm_certificate.a.arn', 'resource "aws_acm_certificate" "a" {\n  domain_name = "a.example.com"\n}'),
      [foreign],
    ],
    [
      'a validated ACM certificate',
      linking(
        'aws_acm_certificate_validation.a.certificate_arn',
        'resource "aws_acm_certificate_validation" "a" {\n  certificate_arn = aws_acm_certificate.a.arn\n}',
        'resource "aws_acm_certificate" "a" {\n  domain_name = "a.example.com"\n}',
      ),
      ['endpoint-certificate-foreign@9 aws_dms_endpoint.a'],
    ],
    [
      'an ACM certificate of a data source',
      linking('data.aws_acm_certificate.a.arn', 'data "aws_acm_certificate" "a" {\n  domain = "a.example.com"\n}'),
      [foreign],
    ],
    ['the id of a DMS certificate', linking('aws_dms_certificate.ca.id', ca), [foreign]],
    ['the certificate_id of a DMS certificate', linking('aws_dms_certificate.ca.certificate_id', ca), [foreign]],
    ['the region of the provider', linking('"arn:aws:dms:eu-west-1:123456789012:cert:CA"', region), []],
    ['another region', linking('"arn:aws:dms:us-east-1:123456789012:cert:CA"', region), [foreign]],
    [
      'a certificate of another alias',
      linking(
        'aws_dms_certificate.ca.certificate_arn',
        ca.replace('certificate_id', 'provider = aws.us\n  certificate_id'),
        region,
        alias,
      ),
      [foreign],
    ],
    [
      'a certificate of the same alias',
      linking(
        'aws_dms_certificate.ca.certificate_arn\n  provider = aws.us',
        ca.replace('certificate_id', 'provider = aws.us\n  certificate_id'),
        region,
        alias,
      ),
      [],
    ],
    [
      'a region of its own (provider 6)',
      linking(
        'aws_dms_certificate.ca.certificate_arn',
        ca.replace('certificate_id', 'region = "us-east-1"\n  certificate_id'),
        region,
      ),
      [foreign],
    ],
    [
      'a variable with an ACM ARN',
      linking('var.arn', 'variable "arn" {\n  default = "arn:aws:acm:eu-west-1:123456789012:certificate/1"\n}'),
      ['endpoint-certificate-foreign@9 aws_dms_endpoint.a'],
    ],
    [
      'an ACM ARN made of parts',
      linking('"arn:aws:acm:eu-west-1:${var.account}:certificate/1"', 'variable "account" {}'),
      [foreign],
    ],
    ['a DMS ARN made of parts', linking('"arn:aws:dms:eu-west-1:${var.account}:cert:CA"', 'variable "account" {}'), []],
    [
      'a DMS ARN made of parts, of another region',
      linking('"arn:aws:dms:us-east-1:${var.account}:cert:CA"', 'variable "account" {}', region),
      [foreign],
    ],
    [
      'an ARN with an unknown service',
      linking('"arn:aws:${var.service}:eu-west-1:123456789012:cert:CA"', 'variable "service" {}'),
      [undetermined],
    ],
    [
      'foreign with mode none is not unused as well',
      linking('"arn:aws:acm:eu-west-1:123456789012:certificate/1"').replace('verify-full', 'none'),
      ['endpoint-plaintext@5 aws_dms_endpoint.a', foreign],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe('endpoint-certificate-missing', () => {
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
    [
      'a variable without value',
      linking('var.arn', 'variable "arn" {}'),
      ['endpoint-undetermined@8 aws_dms_endpoint.a'],
    ],
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
});

describe('endpoint-certificate-unused', () => {
  const unused = 'endpoint-certificate-unused@6 aws_dms_endpoint.a';
  test.each<Case>([
    [
      'with none',
      linking('aws_dms_certificate.ca.certificate_arn', ca).replace('verify-full', 'none'),
      ['endpoint-plaintext@5 aws_dms_endpoint.a', unused],
    ],
    [
      'with require',
      linking('aws_dms_certificate.ca.certificate_arn', ca).replace('verify-full', 'require'),
      ['endpoint-server-unverified@5 aws_dms_endpoint.a', unused],
    ],
    [
      'a literal ARN',
      linking('"arn:aws:dms:eu-west-1:123456789012:cert:CA"').replace('verify-full', 'require'),
      ['endpoint-server-unverified@5 aws_dms_endpoint.a', unused],
    ],
    [
      'an unknown mode',
      linking('aws_dms_certificate.ca.certificate_arn', ca, 'variable "mode" {}').replace('"verify-full"', 'var.mode'),
      ['endpoint-undetermined@11 aws_dms_endpoint.a'],
    ],
    [
      'a mode that is none at all',
      linking('aws_dms_certificate.ca.certificate_arn', ca).replace('verify-full', 'on'),
      ['endpoint-mode-unsupported@5 aws_dms_endpoint.a'],
    ],
    [
      'an empty link is no link',
      linking('""').replace('verify-full', 'require'),
      ['endpoint-server-unverified@5 aws_dms_endpoint.a'],
    ],
    [
      'an S3 endpoint',
      'resource "aws_dms_s3_endpoint" "a" {\n  endpoint_id = "a"\n  endpoint_type = "target"\n  bucket_name = "a"\n  service_access_role_arn = "arn:aws:iam::123456789012:role/a"\n  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:CA"\n}\n',
      ['endpoint-certificate-unused@6 aws_dms_s3_endpoint.a'],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});
