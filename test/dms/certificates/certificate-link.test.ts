import { describe, expect, test } from 'vitest';
import { linkOf, missedText, regionsDiffer } from '../../../src/dms/certificates/link.ts';
import { fieldOf } from '../../../src/dms/field.ts';
import { positionAt, type Range } from '../../../src/text/source.ts';
import { block } from '../../rules/support/configuration.ts';
import { ca, each, linking, none, two } from '../../rules/support/links.ts';
import { type Files, runWhole } from '../../rules/support/run.ts';

/** Where a certificate_arn leads, with what may be shown of it. The argument stands in line 6. */

const lineOf = ({ source, start }: Range) => positionAt(source, start).line;

/** `foreign an ARN of …`, and where, if it is not line 6. */
function linksOf(files: Files, paths = ['.']): string[] {
  return runWhole(files, { paths }).graph.roots.flatMap((root) =>
    [...root.resources.values()]
      .filter(({ type, name }) => type === 'aws_dms_endpoint' && name === 'a')
      .map((resource) => {
        const link = linkOf(
          fieldOf(resource.values.get('certificate_arn'), 'certificate_arn', resource),
          resource,
          root,
        );
        const [line, ...related] = [
          lineOf(link.location.at),
          ...link.location.related.map(({ range }) => lineOf(range)),
        ];
        return [link.state, ...textOf(link), ...(line === 6 ? [] : [`@${[line, ...related].join(' ')}`])].join(' ');
      }),
  );
}

function textOf(link: ReturnType<typeof linkOf>): string[] {
  switch (link.state) {
    case 'literal':
      return [link.shown, link.arn];
    case 'foreign':
      return [link.what];
    case 'linked':
      return [link.address, ...(link.certificate === undefined ? ['(which is not known)'] : [])];
    case 'dangling':
      return [missedText(link.missed), ...(link.none ? ['(none)'] : [])];
    default:
      return [];
  }
}

const region = 'provider "aws" {\n  region = "eu-west-1"\n}';
const noArn = 'foreign a value that is not an ARN';
const malformed = 'foreign the ARN of another kind of DMS resource, or a malformed ARN';
const hidden = 'foreign a value that is not the ARN of a DMS certificate';
const secret = (value: string) => `variable "s" {\n  sensitive = true\n  default = "${value}"\n}`;
const ARN = 'arn:aws:dms:eu-west-1:123456789012:cert:CA-1';

describe('a text', () => {
  test.each<[value: string, expected: string]>([
    ['', 'none'],
    ['  ', 'none'],
    [ARN, `literal CA-1 ${ARN}`],
    [`${ARN}_`, malformed],
    [` ${ARN}`, noArn],
    [`${ARN} `, malformed],
    [ARN.replace('CA-1', ''), malformed],
    [ARN.replace('123456789012', '12345678901'), malformed],
    [ARN.replace('123456789012', '1234567890123'), malformed],
    [ARN.replace('cert', 'endpoint'), malformed],
    [ARN.replace('aws', 'aws-us-gov'), `literal CA-1 ${ARN.replace('aws', 'aws-us-gov')}`],
    [ARN.replace('aws', 'gcp'), noArn],
    ['arn:aws:acm:eu-west-1:123456789012:certificate/1', 'foreign the ARN of an ACM certificate'],
    ['arn:aws-cn:acm:cn-north-1:123456789012:certificate/1', 'foreign the ARN of an ACM certificate'],
    ['arn:aws:iam::123456789012:server-certificate/a', 'foreign the ARN of an IAM server certificate'],
    ['arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/1', 'foreign an ARN of the service acm-pca'],
    ['arn:aws:s3:::bucket/ca.pem', 'foreign an ARN of the service s3'],
    ['cb', noArn],
    ['ca', 'foreign the certificate_id of the certificate, not its ARN'],
  ])('%j', (value, expected) => {
    expect(linksOf(linking(JSON.stringify(value), ca))).toEqual([expected]);
  });

  test('an ID of something else is no ID of a certificate', () => {
    const other = block('aws_acm_certificate', 'x', ['certificate_id = "cb"']);
    expect(linksOf(linking('"cb"', other, ca))).toEqual([noArn]);
  });

  test('an ID of hashicorp/awscc, as it is called there', () => {
    const own = ca.replace('aws_', 'awscc_').replaceAll('certificate_id', 'certificate_identifier');
    expect(linksOf(linking('"ca"', own))).toEqual([
      'foreign the certificate_identifier of the certificate, not its ARN',
    ]);
  });

  test('an ID that is written elsewhere is told at the endpoint, another text where it is written', () => {
    const variable = (value: string) => `variable "v" {\n  default = "${value}"\n}`;
    expect(linksOf(linking('var.v', variable('ca'), ca))).toEqual([
      'foreign the certificate_id of the certificate, not its ARN',
    ]);
    expect(linksOf(linking('local.l', 'locals {\n  l = var.v\n}', variable('ca'), ca))).toEqual([
      'foreign the certificate_id of the certificate, not its ARN',
    ]);
    expect(linksOf(linking('var.v', variable('cb'), ca))).toEqual([`${noArn} @9 6`]);
  });

  test.each<[value: string, expected: string]>([
    ['hunter2', hidden],
    ['arn:aws:hunter2:eu-west-1:123456789012:x', hidden],
    [ARN.replace('eu-west-1', 'us-east-1'), 'foreign a certificate in us-east-1, but the endpoint is in eu-west-1'],
    [
      ARN.replace('eu-west-1', 'ab-hunter-2'),
      'foreign a certificate in another region, but the endpoint is in eu-west-1',
    ],
  ])('one that is sensitive is not shown: %j', (value, expected) => {
    const found = linksOf(linking('var.s', secret(value), region)).map((one) => one.replace(/ @.*/, ''));
    expect(found).toEqual([expected]);
  });
});

describe('a text that is partly known', () => {
  const VARIABLES = 'variable "a" {}\ndata "aws_partition" "p" {}';
  test.each<[value: string, expected: string]>([
    ['arn:aws:dms:eu-west-1:${var.a}:cert:CA', 'literal CA arn:aws:dms:eu-west-1:…:cert:CA'],
    ['arn:aws:dms:eu-west-1:123456789012:cert:${var.a}', 'literal … arn:aws:dms:eu-west-1:123456789012:cert:…'],
    ['arn:aws:dms:eu-west-1:123456789012:cert:A${var.a}B', 'literal A…B arn:aws:dms:eu-west-1:123456789012:cert:A…B'],
    ['arn:aws:dms:eu-west-1:${var.a}', 'undetermined'],
    ['arn:aws:dms:${var.a}', 'undetermined'],
    ['arn:aws:dms:${var.a}:cert:CA', 'literal CA arn:aws:dms:…:cert:CA'],
    ['arn:aws:dms:${var.a}:cert:C_A', 'undetermined'],
    ['arn:aws:dms:${var.a}:cert:CA x', 'undetermined'],
    ['arn:aws:dms:us-east-1:${var.a}', 'foreign a certificate in us-east-1, but the endpoint is in eu-west-1'],
    ['arn:aws:acm:${var.a}', 'foreign the ARN of an ACM certificate'],
    ['arn:aws:s3:::${var.a}:cert:CA', 'foreign an ARN of the service s3'],
    [
      'arn:aws-us-gov:dms:us-gov-west-1:${var.a}:cert:CA',
      'foreign a certificate in us-gov-west-1, but the endpoint is in eu-west-1',
    ],
    ['arn:${data.aws_partition.p.partition}:dms:eu-west-1:${var.a}:cert:CA', 'literal CA arn:…:cert:CA'],
    ['arn:${data.aws_partition.p.partition}:acm:eu-west-1:1:certificate/1', 'undetermined'],
    ['arn${var.a}:cert:CA', 'undetermined'],
    ['x arn:aws:dms:eu-west-1:${var.a}:cert:CA', 'undetermined'],
    ['${var.a}', 'undetermined @8 6'],
  ])('%s', (value, expected) => {
    expect(linksOf(linking(`"${value}"`, VARIABLES, region))).toEqual([expected]);
  });

  test.each<[value: string, expected: string]>([
    ['arn:aws:hunter2:', hidden],
    ['arn:aws:dms:ab-hunter-2:', 'foreign a certificate in another region, but the endpoint is in eu-west-1'],
    ['arn:aws:dms:us-east-1:', 'foreign a certificate in us-east-1, but the endpoint is in eu-west-1'],
    [ARN, `literal … ${ARN}…`],
  ])('of which nothing that is sensitive is shown: %s', (value, expected) => {
    const found = linksOf(linking('"${var.s}${var.a}"', 'variable "a" {}', secret(value), region));
    expect(found.map((one) => one.replace(/ @.*/, ''))).toEqual([expected]);
  });
});

describe('a reference', () => {
  test.each<[name: string, value: string, rest: string, expected: string]>([
    ['the ARN', 'aws_dms_certificate.ca.certificate_arn', ca, 'linked aws_dms_certificate.ca'],
    [
      'an instance of a count that is not known',
      'aws_dms_certificate.ca[0].certificate_arn',
      `${ca.replace('certificate_id', 'count = var.k\n  certificate_id')}\nvariable "k" {}`,
      'linked aws_dms_certificate.ca[?]',
    ],
    ['the ID', 'aws_dms_certificate.ca.id', ca, 'foreign the ID of the certificate, not its ARN'],
    ['its region', 'aws_dms_certificate.ca.region', ca, 'foreign the region of the certificate, not its ARN'],
    ['nothing', 'null', ca, 'none'],
    ['what Terraform refuses', 'file("gone.arn")', ca, 'undetermined'],
    ['what is no text', 'tonumber("x")', ca, 'undetermined'],
    ['no such attribute', 'aws_dms_certificate.ca.arn', ca, 'dangling aws_dms_certificate.ca has no attribute arn'],
    [
      'no such certificate',
      'aws_dms_certificate.cb.certificate_arn',
      ca,
      'dangling aws_dms_certificate.cb is not declared',
    ],
    [
      'no such certificate, or nothing',
      'try(aws_dms_certificate.cb.certificate_arn, null)',
      ca,
      'dangling aws_dms_certificate.cb is not declared (none)',
    ],
    [
      'all instances',
      'aws_dms_certificate.ca.certificate_arn',
      two,
      'dangling aws_dms_certificate.ca has instances, and the reference selects none',
    ],
    [
      'no such instance',
      'aws_dms_certificate.ca[0].certificate_arn',
      none,
      'dangling aws_dms_certificate.ca has no instance 0',
    ],
    [
      'no such key, or nothing',
      'try(aws_dms_certificate.ca["ap"].certificate_arn, null)',
      each,
      'dangling aws_dms_certificate.ca has no instance "ap" (none)',
    ],
    [
      'a key that is null on purpose, or nothing',
      'try(aws_dms_certificate.ca[null].certificate_arn, null)',
      each,
      'none',
    ],
    [
      'another type of resource that has no such instance, or nothing',
      'try(aws_acm_certificate.a["ap"].arn, null)',
      'resource "aws_acm_certificate" "a" {\n  for_each = toset(["eu"])\n  domain_name = each.key\n}',
      'none',
    ],
  ])('%s', (_, value, rest, expected) => {
    expect(linksOf(linking(value, rest))).toEqual([expected]);
  });

  test('its region is that of the resource, not that of another alias', () => {
    const alias = 'provider "aws" {\n  alias = "us"\n  region = "us-east-1"\n}';
    const other = ca.replace('certificate_id', 'provider = aws.us\n  certificate_id');
    expect(linksOf(linking('aws_dms_certificate.ca.certificate_arn', other, region, alias))).toEqual([
      'foreign a certificate in us-east-1, but the endpoint is in eu-west-1',
    ]);
  });

  const OTHERS: readonly [type: string, attribute: string, what: string | undefined][] = [
    ['aws_acm_certificate', 'arn', 'an ACM certificate'],
    ['aws_acm_certificate', 'id', 'an ACM certificate'],
    ['aws_acm_certificate', 'status', undefined],
    ['aws_acm_certificate_validation', 'certificate_arn', 'an ACM certificate'],
    ['aws_iam_server_certificate', 'arn', 'an IAM server certificate'],
    ['aws_iam_server_certificate', 'expiration', undefined],
    ['aws_acmpca_certificate', 'arn', 'an AWS Private CA certificate'],
    ['aws_acmpca_certificate_authority', 'arn', 'an AWS Private CA'],
    ['aws_iot_certificate', 'arn', 'an AWS IoT certificate'],
    ['aws_rds_certificate', 'id', 'an RDS certificate'],
    ['aws_secretsmanager_secret', 'arn', 'a secret'],
    ['aws_s3_object', 'arn', 'an S3 object'],
    ['aws_s3_object', 'version_id', 'an S3 object'],
    ['aws_s3_object', 'etag', undefined],
    ['aws_s3_bucket_object', 'id', 'an S3 object'],
    ['aws_ssm_parameter', 'arn', undefined],
  ];
  test.each(OTHERS)('of another type: %s.%s', (type, attribute, what) => {
    expect(linksOf(linking(`${type}.x.${attribute}`, block(type, 'x', [])))).toEqual([
      what === undefined ? 'undetermined' : `foreign the ${attribute} of ${what}`,
    ]);
  });
});

describe('an ARN in a plan', () => {
  const resource = (type: string, name: string, values: object, actions = ['no-op'], before: object = values) => ({
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    change: { actions, before, after: actions.includes('delete') ? null : values },
  });
  const endpoint = resource('aws_dms_endpoint', 'a', {
    endpoint_id: 'a',
    endpoint_type: 'source',
    engine_name: 'postgres',
    certificate_arn: ARN,
  });
  const certificate = { certificate_id: 'x', certificate_arn: ARN };
  test.each<[name: string, other: object[], expected: string]>([
    ['of no certificate of the configuration', [], `literal CA-1 ${ARN}`],
    ['of one that is there', [resource('aws_dms_certificate', 'x', certificate)], 'linked aws_dms_certificate.x'],
    [
      'of another one',
      [resource('aws_dms_certificate', 'x', { ...certificate, certificate_arn: `${ARN}2` })],
      `literal CA-1 ${ARN}`,
    ],
    ['that another type of resource has', [resource('aws_acm_certificate', 'x', certificate)], `literal CA-1 ${ARN}`],
    [
      'of one that is deleted',
      [resource('aws_dms_certificate', 'x', certificate, ['delete'])],
      'dangling it is the ARN of aws_dms_certificate.x, which this plan deletes',
    ],
    [
      'of something else that is deleted',
      [resource('aws_acm_certificate', 'x', certificate, ['delete'])],
      `literal CA-1 ${ARN}`,
    ],
  ])('%s', (_, others, expected) => {
    const plan = {
      format_version: '1.2',
      planned_values: {},
      resource_changes: [endpoint, ...others],
      configuration: { root_module: {} },
    };
    const found = linksOf({ 'plan.json': JSON.stringify(plan) }, ['plan.json']);
    expect(found.map((one) => one.replace(/ @.*/, ''))).toEqual([expected]);
  });
});

test.each<[where: string, wanted: string, kind: string, expected: string]>([
  ['local.arns', '"ap"', 'key', 'local.arns has no key "ap"'],
  ['var.arns', '"ap"', 'key', 'var.arns has no key "ap"'],
  ['aws_dms_certificate.ca', '"ap"', 'key', 'aws_dms_certificate.ca has no instance "ap"'],
  ['module.local.var.x', '"ap"', 'key', 'module.local.var.x has no instance "ap"'],
])('what a look-up in %s did not find', (where, wanted, kind, expected) => {
  expect(missedText({ kind, in: where, wanted })).toBe(expected);
});

test.each([
  ['eu-west-1', 'us-east-1', true],
  ['eu-west-1', 'eu-west-1', false],
  ['us-gov-west-1', 'us-gov-east-1', true],
  ['eu-west-1', undefined, false],
  [undefined, 'eu-west-1', false],
  ['eu-west-1', 'global', false],
  ['xeu-west-1', 'eu-west-1', false],
  ['eu-west-12', 'eu-west-1', false],
  ['eu-1', 'eu-west-1', false],
])('the regions %s and %s differ: %s', (one, another, expected) => {
  expect([regionsDiffer(one, another), regionsDiffer(another, one)]).toEqual([expected, expected]);
});
