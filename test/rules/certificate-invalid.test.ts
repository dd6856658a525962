import { describe, expect, test } from 'vitest';
import { isAboutContent, said, used, verifying, verifyingOracle } from './support/certificates.ts';
import { declared, lifecycle, pem, unknown } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run } from './support/run.ts';

/** Certificates of scripts/make-certificates.mjs, at the first of January 2026. */

testOutcomes('certificate-invalid', {
  fail: used('certificate_pem = "the authority"'),
  pass: used(pem('root')),
  undetermined: used(`certificate_pem = ${unknown}`) + declared,
  notApplicable: used(lifecycle('ignore_changes = [certificate_pem]')),
});

testInModule('certificate-invalid', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_certificate.this["text"]',
});

test.each<[name: string, content: string, expected: string[]]>([
  ['a root', pem('root'), []],
  ['a chain with text between', pem('chain'), []],
  ['CRLF', 'certificate_pem = replace(file("chain.pem"), "\\n", "\\r\\n")', []],
  ['indented', 'certificate_pem = replace(file("chain.pem"), "/(?m)^/", "    ")', []],
  ['a hundred', 'certificate_pem = join("", [for i in range(100) : file("root.pem")])', []],
  ['a variable without value', 'certificate_pem = var.unknown', []],
  ['a data source', 'certificate_pem = data.http.ca.response_body', []],
  ['a template', 'certificate_pem = templatefile("root.pem", {})', []],
  ['an empty wallet beside it', `${pem('root')}\n  certificate_wallet = ""`, []],
  ['dots', 'certificate_pem = "-----BEGIN CERTIFICATE-----\\n...\\n-----END CERTIFICATE-----"', ['invalid@3']],
  ['three dots alone', 'certificate_pem = "..."', ['invalid@3']],
  ['no end', 'certificate_pem = "-----BEGIN CERTIFICATE-----\\nMIID"', ['invalid@3']],
  [
    'one of two is broken',
    'certificate_pem = "${file("root.pem")}-----BEGIN CERTIFICATE-----\\nMIID\\n-----END CERTIFICATE-----"',
    ['invalid@3'],
  ],
  ['literal \\n', 'certificate_pem = replace(file("root.pem"), "\\n", "\\\\n")', ['invalid@3']],
  ['base64 of it', 'certificate_pem = filebase64("root.pem")', ['invalid@3']],
  ['the name of the file', 'certificate_pem = "root.pem"', ['invalid@3']],
  ['neither', '', ['invalid@1']],
  ['null', 'certificate_pem = null', ['invalid@3']],
  ['empty', 'certificate_pem = ""', ['invalid@3']],
  ['both', `${pem('root')}\n  certificate_wallet = "AAAA"`, ['invalid@3']],
])('%s', (_, content, expected) => {
  expect(said(verifying(content))).toEqual(expected.map((rule) => `certificate-${rule}`));
});

describe('Oracle wallets', () => {
  test.each<[name: string, content: string, expected: string[]]>([
    ['a wallet', 'certificate_wallet = filebase64("cwallet.sso")', []],
    ['a PEM', 'certificate_wallet = file("root.pem")', ['certificate-invalid@3']],
    ['the base64 of a PEM', 'certificate_wallet = filebase64("root.pem")', ['certificate-invalid@3']],
    ['no base64', 'certificate_wallet = "%%"', ['certificate-invalid@3']],
    ['unknown', 'certificate_wallet = var.unknown', []],
  ])('%s', (_, content, expected) => {
    expect(said(verifyingOracle(content))).toEqual(expected);
  });
});

test('a file that is not there is a note, and nothing is judged', () => {
  const { findings, diagnostics } = run(verifying('certificate_pem = file("fetched-by-ci.pem")'));
  expect(findings.filter(isAboutContent)).toEqual([]);
  expect(diagnostics.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['note file-missing']);
});

test('content that Terraform does not change later may be left out', () => {
  expect(said(verifying('lifecycle { ignore_changes = [certificate_pem] }'))).toEqual([]);
});
