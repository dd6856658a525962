import { expect, test } from 'vitest';
import { declared, endpoint, unknown, verified } from './support/configuration.ts';
import { bare, CA, fixes, LINK, MODE, VARIABLES } from './support/fixes.ts';
import { ca, foreign, linking, undetermined } from './support/links.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { type Case, found } from './support/run.ts';
import { a, redis } from './support/settings.ts';

const link = (arn: string) => endpoint('postgres', verified, `certificate_arn = ${arn}`);
const arnOfAcm = '"arn:aws:acm:eu-west-1:123456789012:certificate/0a0a0a0a-0000-0000-0000-000000000000"';

testOutcomes('endpoint-certificate-foreign', {
  fail: link(arnOfAcm),
  pass: link('"arn:aws:dms:eu-west-1:123456789012:cert:ABC"'),
  undetermined: link(unknown) + declared,
  notApplicable: link('null'),
});

testInModule('endpoint-certificate-foreign', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["acm"]',
});

const ownCa = ca.replace('aws_dms_', 'awscc_dms_').replace('certificate_id', 'certificate_identifier');
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
  ['the id of one of hashicorp/awscc, which is its ARN', linking('awscc_dms_certificate.ca.id', ownCa), []],
  [
    'the identifier of one of hashicorp/awscc',
    linking('awscc_dms_certificate.ca.certificate_identifier', ownCa),
    [foreign],
  ],
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
    'a DMS ARN of an unknown partition',
    linking(
      '"arn:${data.aws_partition.p.partition}:dms:${var.region}:${var.account}:cert:CA"',
      'variable "account" {}\nvariable "region" {}\ndata "aws_partition" "p" {}',
    ),
    [],
  ],
  [
    'an ACM ARN of an unknown partition',
    linking(
      '"arn:${data.aws_partition.p.partition}:acm:eu-west-1:123456789012:certificate/1"',
      'data "aws_partition" "p" {}',
    ),
    [undetermined],
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

test.each<Case>([
  [
    'Redis, an ACM certificate as CA',
    redis('ssl_ca_certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/1"'),
    [`endpoint-certificate-foreign@6 ${a}`],
  ],
])('in settings: %s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

test.each([
  ['the only certificate', bare('postgres', MODE, 'certificate_arn = "rds-ca"'), [`unsafe ${LINK}`]],
  [
    'in settings it is not known which is meant',
    bare('redis', 'redis_settings {', '  ssl_ca_certificate_arn = "rds-ca"', '}'),
    ['none'],
  ],
])('what is to be set: %s', (_, hcl, expected) => {
  expect(fixes('endpoint-certificate-foreign', VARIABLES + CA + hcl)).toEqual(expected);
});
