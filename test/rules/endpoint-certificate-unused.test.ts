import { describe, expect, test } from 'vitest';
import { declared, endpoint, linked, mode, rootCa, unknown, verified } from './support/configuration.ts';
import { bare, CA, fixes, LINK, MODE, VARIABLES } from './support/fixes.ts';
import { ca, linking } from './support/links.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { type Case, found } from './support/run.ts';

testOutcomes('endpoint-certificate-unused', {
  fail: endpoint('postgres', mode('require'), linked) + rootCa,
  pass: endpoint('postgres', verified, linked) + rootCa,
  undetermined: endpoint('postgres', `ssl_mode = ${unknown}`, linked) + rootCa + declared,
  notApplicable: endpoint('postgres', mode('require')),
});

testInModule('endpoint-certificate-unused', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["unused"]',
});

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

describe('what is to be set', () => {
  test.each<[name: string, hcl: string, expected: string]>([
    ['a certificate without use', CA + bare('postgres', LINK), `unsafe ${MODE}`],
    ['a certificate where none is taken', CA + bare('s3', LINK), 'none'],
    ['a certificate where the switch is not documented', CA + bare('babelfish', LINK), 'none'],
  ])('%s', (_, hcl, expected) => {
    expect(fixes('endpoint-certificate-unused', VARIABLES + hcl)).toEqual([expected]);
  });
});
