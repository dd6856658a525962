import { describe, expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { isAboutContent, used, user, verifying, verifyingOracle } from './support/certificates.ts';
import { lifecycle, pem } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { lines, run, words } from './support/run.ts';

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
    'one of two endpoints hands it on',
    verifying(pem('expired')).replace('ssl_mode', 'lifecycle { create_before_destroy = true }\n  ssl_mode') +
      user().replace('certificate.a.', 'certificate.ca.'),
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

describe('what is to be written', () => {
  const said = (files: Record<string, string>) => {
    const { findings } = run({ ...CERTIFICATE_FILES, ...files });
    return findings
      .filter(({ rule }) => rule.id === 'certificate-rotation-blocked')
      .map((finding) => {
        const { fact, remedy, lines: written } = words(finding);
        return [fact.replace(/^.*?: /, ''), remedy, ...written.slice(0, 1)];
      });
  };
  const DELETED = 'without create_before_destroy, Terraform deletes it while endpoints still use it.';
  const HASH = /filesha256\((.*?)\)/;

  test.each([
    ['certificate_pem = file("expired.pem")', '"expired.pem"'],
    ['certificate_pem   =   file( "expired.pem" )', '"expired.pem"'],
    ['certificate_pem=file("expired.pem")', '"expired.pem"'],
    ['certificate_pem = file(local.file)', 'local.file'],
    ['certificate_pem = trimspace(file("expired.pem"))', '"${path.module}/ca.pem"'],
    ['certificate_pem = "${file("expired.pem")}"', '"${path.module}/ca.pem"'],
    ['certificate_pem = file("expired.pem") != "" ? file("expired.pem") : ""', '"${path.module}/ca.pem"'],
  ])('the file of %s', (content, file) => {
    const [[, , line] = []] = said({ 'main.tf': `${verifying(content)}locals {\n  file = "expired.pem"\n}\n` });
    expect(HASH.exec(line!)?.[1]).toBe(file);
  });

  test.each([
    ['certificate_wallet = filebase64(terraform_data.w.output)', 'terraform_data.w.output'],
    ['certificate_wallet  =  filebase64(  terraform_data.w.output  )', 'terraform_data.w.output'],
    ['certificate_wallet=filebase64(terraform_data.w.output)', 'terraform_data.w.output'],
    ['certificate_wallet = "${filebase64(terraform_data.w.output)}"', '"${path.module}/ca.pem"'],
    ['certificate_wallet = filebase64(terraform_data.w.output) == "" ? "" : "x"', '"${path.module}/ca.pem"'],
  ])('the file of the wallet %s', (content, file) => {
    const made = 'resource "terraform_data" "w" {\n  input = timestamp()\n}\n';
    const [[, , line] = []] = said({ 'main.tf': verifyingOracle(content) + made });
    expect(HASH.exec(line!)?.[1]).toBe(file);
  });

  test.each([
    ['certificate_id = "ca"', 'ca'],
    ['certificate_id = "orders-2024.v1"', 'orders-2024.v1'],
    ['certificate_id="orders"', 'orders'],
    ['certificate_id   =   "orders"', 'orders'],
    ['certificate_id = "1"', 'ca'],
    ['certificate_id = "a b"', 'ca'],
    ['certificate_id = local.id', 'ca'],
    ['certificate_id = local.id == "" ? "x" : "orders"', 'ca'],
  ])('what %s keeps in front', (id, prefix) => {
    const text = verifying(pem('expired')).replace('certificate_id = "ca"', id);
    const [[, , line] = []] = said({ 'main.tf': `${text}locals {\n  id = "x"\n}\n` });
    expect(line?.replace(/-\$.*/, '"')).toBe(`certificate_id = "${prefix}"`);
  });

  test.each([
    ['no instances', '', 'The module is not yours to edit: it has to set create_before_destroy.'],
    [
      'an instance for each entry',
      'for_each = { a = 1 }',
      'The module is not yours to edit: add the new certificate under another key, link the endpoints to it, then remove the old one.',
    ],
    ['counted', 'count = 1', 'The module is not yours to edit: it has to set create_before_destroy.'],
  ])('in an installed module, %s', (_, repeated, remedy) => {
    const reference = repeated === '' ? 'ca' : repeated.startsWith('for') ? 'ca["a"]' : 'ca[0]';
    const text = verifying('certificate_pem = var.pem')
      .replace('certificate_id = "ca"', `certificate_id = "ca"\n  ${repeated}`)
      .replace('aws_dms_certificate.ca.', `aws_dms_certificate.${reference}.`);
    const files = {
      'main.tf':
        'module "m" {\n  source = "example/m/aws"\n  version = "1.0.0"\n  pem = file("${path.root}/expired.pem")\n}\n',
      '.terraform/modules/modules.json':
        '{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"m","Source":"registry.terraform.io/example/m/aws","Version":"1.0.0","Dir":".terraform/modules/m"}]}',
      '.terraform/modules/m/main.tf': `${text}variable "pem" {}\n`,
    };
    expect(said(files).map(([fact, ...rest]) => [fact, ...rest])).toEqual([[DELETED, remedy]]);
  });

  /** A plan that replaces the certificate, with its sources. */
  const planned = (text: string) => {
    const resource = (type: string, name: string, actions: string[], values: object, unknown = {}) => ({
      ...{ address: `${type}.${name}`, mode: 'managed', type, name },
      change: { actions, before: values, after: values, after_unknown: unknown },
    });
    const links = {
      certificate_arn: { references: ['aws_dms_certificate.ca.certificate_arn', 'aws_dms_certificate.ca'] },
    };
    const plan = {
      format_version: '1.2',
      planned_values: {},
      resource_changes: [
        resource('aws_dms_certificate', 'ca', ['delete', 'create'], { certificate_id: 'ca' }),
        resource('aws_dms_endpoint', 'a', ['update'], { engine_name: 'oracle' }, { certificate_arn: true }),
      ],
      configuration: {
        root_module: {
          resources: [
            { address: 'aws_dms_endpoint.a', mode: 'managed', type: 'aws_dms_endpoint', name: 'a', expressions: links },
          ],
        },
      },
    };
    const files = { ...CERTIFICATE_FILES, 'main.tf': text, 'plan.json': JSON.stringify(plan) };
    return run(files, { paths: ['plan.json'], source: '.' })
      .findings.filter(({ rule }) => rule.id === 'certificate-rotation-blocked')
      .map(words);
  };
  const LINES = (id: string, file: string) => [
    `${id} = "ca-\${substr(filesha256(${file}), 0, 8)}"`,
    'lifecycle {',
    '  create_before_destroy = true',
    '}',
  ];
  const WALLET = 'certificate_wallet = filebase64("cwallet.sso")';
  const HASH_AND_BEFORE = 'Include a hash of the file in certificate_id, and set create_before_destroy.';
  test('what a plan replaces, and what is replaced when its content changes', () => {
    const first = 'the new certificate is created before the old one is deleted, but both have the same';
    expect(planned(verifyingOracle(WALLET))).toEqual([
      {
        fact: `aws_dms_certificate.ca cannot be replaced by this plan: ${DELETED}`,
        remedy: HASH_AND_BEFORE,
        lines: LINES('certificate_id', '"cwallet.sso"'),
      },
    ]);
    expect(planned(verifyingOracle(WALLET + AROUND))).toEqual([
      {
        fact: `aws_dms_certificate.ca cannot be replaced by this plan: ${first} certificate_id, which must be unique.`,
        remedy: HASH_AND_BEFORE,
        lines: LINES('certificate_id', '"cwallet.sso"'),
      },
    ]);
    const [later] = run({ ...CERTIFICATE_FILES, 'main.tf': verifying(pem('expired') + AROUND) }).findings.filter(
      ({ rule }) => rule.id === 'certificate-rotation-blocked',
    );
    expect(words(later!)).toEqual({
      fact: `aws_dms_certificate.ca cannot be replaced when its content changes: ${first} certificate_id, which must be unique.`,
      remedy: HASH_AND_BEFORE,
      lines: LINES('certificate_id', '"expired.pem"'),
    });
  });
});
