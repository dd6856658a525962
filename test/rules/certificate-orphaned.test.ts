import { expect, test } from 'vitest';
import { certificate, said, used, user, verifying } from './support/certificates.ts';
import { declared, endpoint, pem, unknown, verified } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run, words } from './support/run.ts';

testOutcomes('certificate-orphaned', {
  fail: certificate(pem('root')) + endpoint('mysql', verified).replace('"a" {', '"b" {'),
  pass: used(pem('root')),
  undetermined:
    certificate(pem('root')) + user().replace(/certificate_arn = .*/, `certificate_arn = ${unknown}`) + declared,
  notApplicable: { never: 'a certificate is used, or it is not, or that is not known' },
});

testInModule('certificate-orphaned', {
  fixture: 'module-databases',
  file: 'replication/main.tf',
  address: 'module.replication.aws_dms_certificate.this["former"]',
});

const other = 'resource "aws_dms_certificate" "b" {\n  certificate_id = "b"\n  certificate_pem = file("root.pem")\n}\n';
const orphaned = 'certificate-orphaned@14 aws_dms_certificate.b';
test.each<[string, string, string[]]>([
  ['no other use', '', [orphaned]],
  ['an output', 'output "b" {\n  value = [aws_dms_certificate.b[*].certificate_arn]\n}\n', []],
  ['a local value', 'locals { b = { x = aws_dms_certificate.b.certificate_arn } }\n', []],
  ['another resource', 'resource "aws_ssm_parameter" "b" {\n  value = aws_dms_certificate.b.certificate_arn\n}\n', []],
  ['moved here', 'moved {\n  from = aws_dms_certificate.old\n  to = aws_dms_certificate.b\n}\n', [orphaned]],
])('%s', (_, more, expected) => {
  expect(said(verifying(pem('root')) + other + more)).toEqual(expected);
});

test('a link that slipped was meant for something', () => {
  const slipped = verifying(pem('root')).replace('ca.certificate_arn', 'ca.arn');
  expect(said(slipped)).toEqual(['endpoint-certificate-dangling@11 aws_dms_endpoint.a']);
});

test('no endpoints at all', () => {
  expect(said(other)).toEqual([]);
});

test.each([
  ['alone', '', 'aws_dms_certificate.a.certificate_arn'],
  ['an instance', 'for_each = { eu = 1 }', 'aws_dms_certificate.a["eu"].certificate_arn'],
])('the line that links it, as its module writes it: %s', (_, repeated, expected) => {
  const files = {
    'main.tf': 'module "m" {\n  source = "./m"\n}\n',
    'm/main.tf': `resource "aws_dms_certificate" "a" {\n  ${repeated}\n  certificate_id = "a"\n}\n${endpoint('mysql')}`,
  };
  const own = run(files).findings.filter(({ rule }) => rule.id === 'certificate-orphaned');
  expect(own.map((one) => words(one).lines)).toEqual([[`certificate_arn = ${expected}`]]);
});
