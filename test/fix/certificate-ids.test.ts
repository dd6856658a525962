import { expect, test } from 'vitest';
import { fixed } from './run.ts';

/** The ID of a certificate in the place of its ARN: AWS refuses it, so that the ARN is a safe fix. */

const PROVIDERS =
  'provider "aws" {\n  region = "eu-west-1"\n}\n\nprovider "aws" {\n  alias  = "dr"\n  region = "us-east-1"\n}\n\n';
const certificate = (...more: string[]) =>
  `resource "aws_dms_certificate" "ca" {\n${more.map((line) => `  ${line}\n`).join('')}  certificate_id = "ca"\n}\n\n`;
const endpoint = (link: string, ...more: string[]) =>
  `resource "aws_dms_endpoint" "a" {\n${more.map((line) => `  ${line}\n`).join('')}  endpoint_type   = "source"\n  engine_name     = "mysql"\n  ssl_mode        = "verify-full"\n  certificate_arn = ${link}\n}\n`;
const KEYS = 'for_each = toset(["x", "y"])';

test.each<readonly [name: string, around: string, slip: string, meant: string]>([
  ['the ID', certificate(), 'aws_dms_certificate.ca.id', 'aws_dms_certificate.ca.certificate_arn'],
  [
    'the certificate_id',
    certificate(),
    'aws_dms_certificate.ca.certificate_id',
    'aws_dms_certificate.ca.certificate_arn',
  ],
  ['its text', certificate(), '"ca"', 'aws_dms_certificate.ca.certificate_arn'],
  [
    'of each instance',
    certificate(KEYS),
    'aws_dms_certificate.ca[each.key].id',
    'aws_dms_certificate.ca[each.key].certificate_arn',
  ],
  [
    'in hashicorp/awscc, whose ID is the ARN',
    certificate().replace('aws_dms', 'awscc_dms').replace('certificate_id', 'certificate_identifier'),
    'awscc_dms_certificate.ca.certificate_identifier',
    'awscc_dms_certificate.ca.id',
  ],
])('%s', (_, around, slip, meant) => {
  const written = (link: string) => around + endpoint(link, ...(slip.includes('each.key') ? [KEYS] : []));
  const { files } = fixed(written(slip), { which: 'safe' });
  expect(files).toEqual({ 'main.tf': written(meant) });
});

test('through a module', () => {
  const call = (link: string) => ({
    'main.tf': `${certificate()}module "m" {\n  source = "./m"\n  ca     = ${link}\n}\n`,
    'm/main.tf': `variable "ca" {}\n\n${endpoint('var.ca')}`,
  });
  const { files } = fixed(call('aws_dms_certificate.ca.id'), { which: 'safe' });
  expect(files).toEqual({ 'main.tf': call('aws_dms_certificate.ca.certificate_arn')['main.tf'] });
});

const ALIASES = 'provider "aws" {\n  alias = "one"\n}\n\nprovider "aws" {\n  alias = "two"\n}\n\n';
const named = (name: string, ...more: string[]) => certificate(...more).replace('"ca" {', `"${name}" {`);
const CHILD = 'module "m" {\n  source = "./m"\n}\n\n';
const MINE = 'resource "aws_dms_certificate" "ca" {\n  certificate_id = "mine"\n}\n';

test.each<readonly [of: string, around: string, meant: string, more?: string]>([
  ['in the region of the endpoint', PROVIDERS + named('us', 'provider = aws.dr') + named('eu'), 'eu'],
  [
    'with the provider of the endpoint',
    ALIASES + named('x', 'provider = aws.one') + named('y', 'provider = aws.two'),
    'y',
    'provider = aws.two',
  ],
  ['in the module of the endpoint', CHILD + certificate(), 'ca'],
])('of several with one ID, the one %s', (_, around, meant, more) => {
  const main = (link: string) => around + endpoint(link, ...(more === undefined ? [] : [more]));
  const { files } = fixed({ 'main.tf': main('"ca"'), 'm/main.tf': certificate() }, { which: 'safe' });
  expect(files).toEqual({ 'main.tf': main(`aws_dms_certificate.${meant}.certificate_arn`) });
});

test.each<readonly [name: string, files: Readonly<Record<string, string>>]>([
  [
    'another certificate with the same address in this module is none that is meant',
    { 'main.tf': CHILD + certificate() + endpoint('"mine"'), 'm/main.tf': MINE },
  ],
  ['two with the same ID', { 'main.tf': certificate() + named('other') + endpoint('"ca"') }],
  [
    'one of another provider configuration, which may be of another account',
    {
      'main.tf':
        ALIASES + certificate('provider = aws.one') + endpoint('aws_dms_certificate.ca.id', 'provider = aws.two'),
    },
  ],
  [
    'Terraform would not change it',
    {
      'main.tf':
        certificate() +
        endpoint('aws_dms_certificate.ca.id', 'lifecycle {', '  ignore_changes = [certificate_arn]', '}'),
    },
  ],
])('no safe fix: %s', (_, files) => {
  const { files: changed, left } = fixed(files, { which: 'safe' });
  expect(changed).toEqual({});
  expect(left).toContain('endpoint-certificate-foreign aws_dms_endpoint.a');
});

test('the ARN of one in another region is none that is meant', () => {
  const { files, left } = fixed(PROVIDERS + certificate('provider = aws.dr') + endpoint('aws_dms_certificate.ca.id'), {
    which: 'safe',
  });
  expect(files).toEqual({});
  expect(left).toContain('endpoint-certificate-foreign aws_dms_endpoint.a');
});
