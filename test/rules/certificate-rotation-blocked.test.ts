import { expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { isAboutContent, used, verifying } from './support/certificates.ts';
import { lifecycle, pem } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { lines, run } from './support/run.ts';

testOutcomes('certificate-rotation-blocked', {
  fail: used(pem('expired')),
  pass: used(pem('expired'), lifecycle('create_before_destroy = true')).replace(
    '"a"\n',
    '"a-${md5(file("expired.pem"))}"\n',
  ),
  undetermined: { fixture: 'module-faults', address: 'module.dms.aws_dms_certificate.this["expired"]' },
  notApplicable: used(pem('root')),
});

testInModule('certificate-rotation-blocked', {
  fixture: 'module-faults',
  file: 'dms/main.tf',
  address: 'module.dms.aws_dms_certificate.this["expiring"]',
});

const AROUND = '\n  lifecycle { create_before_destroy = true }';
const HASHED = 'certificate_id = "ca-${filesha256("expired.pem")}"';
test.each<[string, string, string[]]>([
  ['valid for years', verifying(pem('root')), []],
  ['about to expire', verifying(pem('expiring')), ['1']],
  [
    'fetched',
    `${verifying('certificate_pem = data.http.ca.response_body')}data "http" "ca" {\n  url = "https://ca.example.com"\n}\n`,
    ['1'],
  ],
  [
    'from a private CA',
    `${verifying('certificate_pem = aws_acmpca_certificate_authority.ca.certificate')}resource "aws_acmpca_certificate_authority" "ca" {}\n`,
    ['1'],
  ],
  [
    'made by the tls provider',
    `${verifying('certificate_pem = tls_self_signed_cert.ca.cert_pem')}resource "tls_self_signed_cert" "ca" {}\n`,
    ['1'],
  ],
  ['neither', verifying(pem('expired')), ['1']],
  ['only create_before_destroy', verifying(pem('expired') + AROUND), ['2']],
  ['only a certificate_id by content', verifying(pem('expired')).replace('certificate_id = "ca"', HASHED), ['1']],
  ['both', verifying(pem('expired') + AROUND).replace('certificate_id = "ca"', HASHED), []],
  [
    'the endpoint hands it on',
    verifying(pem('expired')).replace('ssl_mode', 'lifecycle { create_before_destroy = true }\n  ssl_mode'),
    ['2'],
  ],
  [
    'a changed content is ignored',
    verifying(`${pem('expired')}\n  lifecycle { ignore_changes = [certificate_pem] }`),
    [],
  ],
  ['no endpoint uses it', verifying(pem('expired')).replace('aws_dms_certificate.ca.certificate_arn', 'null'), []],
])('%s', (_, text, expected) => {
  const { findings } = run({ ...CERTIFICATE_FILES, 'main.tf': text });
  const own = lines(findings.filter((finding) => !isAboutContent(finding)));
  expect(own).toEqual(expected.map((line) => `certificate-rotation-blocked@${line} aws_dms_certificate.ca`));
});
