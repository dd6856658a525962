import { expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { certificate, isAboutContent, used, verifying } from './support/certificates.ts';
import { lifecycle, pem } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { lines, run } from './support/run.ts';

testOutcomes('certificate-rotation-blocked', {
  fail: used(pem('root')),
  pass: used(pem('root'), lifecycle('create_before_destroy = true')).replace('"a"\n', '"a-${md5(file("root.pem"))}"\n'),
  undetermined: { fixture: 'module-faults', address: 'module.dms.aws_dms_certificate.this["root"]' },
  notApplicable: certificate(pem('root')),
});

testInModule('certificate-rotation-blocked', {
  fixture: 'module-changes',
  file: 'dms/main.tf',
  address: 'module.dms.aws_dms_certificate.this["root"]',
});

const AROUND = '\n  lifecycle { create_before_destroy = true }';
const HASHED = 'certificate_id = "ca-${filesha256("root.pem")}"';
test.each<[string, string, string[]]>([
  ['neither', verifying(pem('root')), ['1']],
  ['only create_before_destroy', verifying(pem('root') + AROUND), ['2']],
  ['only a certificate_id by content', verifying(pem('root')).replace('certificate_id = "ca"', HASHED), ['1']],
  ['both', verifying(pem('root') + AROUND).replace('certificate_id = "ca"', HASHED), []],
  [
    'the endpoint hands it on',
    verifying(pem('root')).replace('ssl_mode', 'lifecycle { create_before_destroy = true }\n  ssl_mode'),
    ['2'],
  ],
  ['a changed content is ignored', verifying(`${pem('root')}\n  lifecycle { ignore_changes = [certificate_pem] }`), []],
  ['no endpoint uses it', verifying(pem('root')).replace('aws_dms_certificate.ca.certificate_arn', 'null'), []],
])('%s', (_, text, expected) => {
  const { findings } = run({ ...CERTIFICATE_FILES, 'main.tf': text });
  const own = lines(findings.filter((finding) => !isAboutContent(finding)));
  expect(own).toEqual(expected.map((line) => `certificate-rotation-blocked@${line} aws_dms_certificate.ca`));
});
