import { expect, test } from 'vitest';
import { said, verifying } from '../rules/support/certificates.ts';
import { pem } from '../rules/support/configuration.ts';

/** A certificate that an endpoint names is not to be removed, although no endpoint uses it. */

const named = (link: string, repeated = '') => `${verifying(pem('root')).replace(
  '= aws_dms_certificate.ca.certificate_arn',
  `= ${link}`,
)}locals {
  on = false
  chosen = "x"
}
output "ca" {
  value = aws_dms_certificate.ca.certificate_arn
}
resource "aws_dms_certificate" "b" {
  ${repeated}
  certificate_id = "b"
  ${pem('root')}
}
`;
const orphans = (link: string, repeated?: string) =>
  said(named(link, repeated)).filter((one) => one.startsWith('certificate-orphaned'));
const CA = 'aws_dms_certificate.ca.certificate_arn';
const instance = (key: string) => `aws_dms_certificate.b["${key}"]`;

test.each<readonly [name: string, link: string, orphaned: boolean]>([
  ['not named', CA, true],
  ['behind a condition', `local.on ? aws_dms_certificate.b.certificate_arn : ${CA}`, false],
  ['in a text', `local.on ? "\${aws_dms_certificate.b.certificate_arn}" : ${CA}`, false],
  ['in a call', `local.on ? try(aws_dms_certificate.b.certificate_arn, null) : ${CA}`, false],
  ['all of its instances', `local.on ? one(aws_dms_certificate.b[*].certificate_arn) : ${CA}`, false],
])('%s', (_, link, orphaned) => {
  expect(orphans(link)).toEqual(orphaned ? ['certificate-orphaned@21 aws_dms_certificate.b'] : []);
});

test.each<readonly [name: string, link: string, repeated: string, orphaned: readonly string[]]>([
  ['by a key', instance('x'), 'for_each = toset(["x", "y"])', [instance('y')]],
  ['by a key with a quote', instance('\\"'), 'for_each = toset(["\\"", "y"])', [instance('y')]],
  ['by an index', 'aws_dms_certificate.b[1]', 'count = 2', ['aws_dms_certificate.b[0]']],
  [
    'by a key that is chosen',
    'aws_dms_certificate.b[local.chosen]',
    'for_each = toset(["x", "y"])',
    [instance('x'), instance('y')],
  ],
])('an instance %s', (_, one, repeated, orphaned) => {
  expect(orphans(`local.on ? ${one}.certificate_arn : ${CA}`, repeated)).toEqual([
    `certificate-orphaned@21 ${orphaned.join(', ')}`,
  ]);
});
