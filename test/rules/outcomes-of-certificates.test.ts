import { expect, test } from 'vitest';
import type { CheckResult } from '../../src/lint/finding.ts';
import { certificate, said, used, user, verifying } from './support/certificates.ts';
import { block, endpoint, host, lifecycle, pem } from './support/configuration.ts';
import { outcomesOf } from './support/outcomes.ts';

/** How the rules about certificates end on one of them, `aws_dms_certificate.a`, where that is not what their own tables show. */

type Row = [rule: string, what: string, hcl: string, outcome: CheckResult['outcome']];

const UNKNOWN = 'variable "u" {}\n';
/** Who uses it is not told by this configuration alone. */
const exported = (content: string) =>
  `${certificate(content)}output "arn" {\n  value = aws_dms_certificate.a.certificate_arn\n}\n`;
/** One beside an endpoint that links nothing. */
const unused = (content: string) => certificate(content) + endpoint('postgres').replace('"a" {', '"b" {');
const both = (pem: string, wallet: string) =>
  used(`certificate_pem = ${pem}`, `certificate_wallet = ${wallet}`) + UNKNOWN;
const ROOT = 'file("root.pem")';
const files = (...names: string[]) => `certificate_pem = "${names.map((name) => `\${file("${name}.pem")}`).join('')}"`;
const server = (region: string) => `"orders.abc123.${region}.rds.amazonaws.com"`;
/** The server of an endpoint that verifies with RDS CAs of us-east-1, in both of its cases. */
const inCases = (first: string, second: string) =>
  certificate(pem('rds-us-east-1')) + user(`server_name = var.u == "x" ? ${first} : ${second}`) + UNKNOWN;
/** RDS CAs that brokers of Amazon MSK are verified with, if the endpoint is one of Kafka and encrypts. */
const msk = (engine: string, protocol = 'ssl-encryption') =>
  certificate(pem('rds-us-east-1')) +
  block('aws_dms_endpoint', 'b', [
    'endpoint_type = "target"',
    `engine_name = ${engine}`,
    'kafka_settings {',
    '  broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9094"',
    `  security_protocol = "${protocol}"`,
    '  ssl_ca_certificate_arn = aws_dms_certificate.a.certificate_arn',
    '}',
  ]) +
  UNKNOWN;
const BEFORE = lifecycle('create_before_destroy = true');

const ROWS: Row[] = [
  ['certificate-invalid', 'both', both(ROOT, 'filebase64("cwallet.sso")'), 'fail'],
  // A variable without a value may be null.
  ['certificate-invalid', 'a PEM, and perhaps a wallet', both(ROOT, 'var.u'), 'pass'],
  ['certificate-invalid', 'a wallet, and perhaps a PEM', both('var.u', 'filebase64("cwallet.sso")'), 'pass'],
  ['certificate-invalid', 'neither is known', both('var.u', 'var.u'), 'undetermined'],
  ['certificate-private-key', 'a key that another configuration may use', exported(pem('key')), 'undetermined'],
  ['certificate-private-key', 'a key that nothing uses', unused(pem('key')), 'fail'],
  [
    'certificate-private-key',
    'a key with a CA, that another configuration may use',
    exported(files('root', 'key')),
    'fail',
  ],
  ['certificate-private-key', 'a key that an endpoint uses', exported(pem('key')) + user(host), 'fail'],
  ['certificate-not-ca', 'what another configuration may use', exported(pem('leaf')), 'undetermined'],
  ['certificate-not-ca', 'what nothing uses', unused(pem('leaf')), 'fail'],
  ['certificate-not-ca', 'what an endpoint uses', exported(pem('leaf')) + user(host), 'fail'],
  [
    'certificate-not-ca',
    'what a client of Kafka shows',
    msk('"kafka"', 'ssl-authentication').replace('rds-us-east-1', 'leaf').replace('ssl_ca_', 'ssl_client_'),
    'not-applicable',
  ],
  ['certificate-not-ca', 'with its CA', used(files('leaf', 'root')), 'pass'],
  ['certificate-orphaned', 'what another configuration may use', exported(pem('root')), 'undetermined'],
  ['certificate-weak', 'one that has expired', used(pem('rds-eu-west-1-2019')), 'not-applicable'],
  ['certificate-weak', 'a weak one among others', used(files('root', 'rsa-1024')), 'fail'],
  ['certificate-wrong-authority', 'what another configuration may use', exported(pem('rds-us-east-1')), 'undetermined'],
  ['certificate-wrong-authority', 'what nothing uses', unused(pem('rds-us-east-1')), 'not-applicable'],
  ['certificate-wrong-authority', 'wrong in both cases', inCases(server('eu-west-1'), server('eu-west-1')), 'fail'],
  ['certificate-wrong-authority', 'right in both cases', inCases(server('us-east-1'), server('us-east-1')), 'pass'],
  ['certificate-wrong-authority', 'wrong, or right', inCases(server('eu-west-1'), server('us-east-1')), 'undetermined'],
  ['certificate-wrong-authority', 'right, or wrong', inCases(server('us-east-1'), server('eu-west-1')), 'undetermined'],
  [
    'certificate-wrong-authority',
    'wrong in two ways',
    inCases(server('eu-west-1'), server('eu-west-2')),
    'undetermined',
  ],
  [
    'certificate-wrong-authority',
    'wrong, or no server of AWS',
    inCases(server('eu-west-1'), '"db.example.com"'),
    'undetermined',
  ],
  [
    'certificate-wrong-authority',
    'no server of AWS, or wrong',
    inCases('"db.example.com"', server('eu-west-1')),
    'undetermined',
  ],
  [
    'certificate-wrong-authority',
    'no server of AWS',
    inCases('"db.example.com"', '"db.example.org"'),
    'not-applicable',
  ],
  ['certificate-wrong-authority', 'of brokers', msk('"kafka"'), 'fail'],
  ['certificate-wrong-authority', 'of brokers in clear text', msk('"kafka"', 'plaintext'), 'not-applicable'],
  ['certificate-wrong-authority', 'of brokers of an engine that is not known', msk('var.u'), 'undetermined'],
  [
    'certificate-wrong-authority',
    'what a client shows, beside an engine that is not known',
    certificate(pem('rds-us-east-1')) +
      user(`server_name = ${server('eu-west-1')}`)
        .replace('"postgres"', 'var.u')
        .replace(/certificate_arn = (.*)/, 'kafka_settings {\n    ssl_client_certificate_arn = $1\n  }') +
      UNKNOWN,
    'not-applicable',
  ],
  ['certificate-wrong-authority', 'of brokers of another engine', msk('"postgres"'), 'not-applicable'],
  [
    'certificate-wrong-authority',
    'a mode that is not known',
    used(pem('rds-us-east-1')).replace('"verify-full"', 'var.u').replace('"db.example.com"', server('eu-west-1')) +
      UNKNOWN,
    'undetermined',
  ],
  [
    'certificate-wrong-authority',
    'a mode that does not verify',
    used(pem('rds-us-east-1')).replace('"verify-full"', '"require"').replace('"db.example.com"', server('eu-west-1')),
    'not-applicable',
  ],
  ['certificate-rotation-blocked', 'valid for years', used(pem('root')), 'not-applicable'],
  [
    'certificate-rotation-blocked',
    'an id by the content',
    used(pem('expired'), BEFORE).replace('"a"\n', '"a-${md5(file("expired.pem"))}"\n'),
    'pass',
  ],
  [
    'certificate-rotation-blocked',
    'no id, which the provider refuses',
    used(pem('expired'), BEFORE).replace('certificate_id = "a"\n', ''),
    'pass',
  ],
  ['certificate-rotation-blocked', 'a constant id', used(pem('expired'), BEFORE), 'fail'],
];

test.each(ROWS)('%s: %s', (rule, _, hcl, expected) => {
  expect(outcomesOf(rule, hcl).outcomes).toEqual([expected]);
});

test.each([
  ['a wallet', 'certificate_pem = file("root.pem")\n  certificate_wallet = filebase64("missing.sso")'],
  ['a PEM', 'certificate_pem = file("missing.pem")\n  certificate_wallet = filebase64("cwallet.sso")'],
])('%s of a file that is not there is one of two contents', (_, content) => {
  expect(said(verifying(content))).toContain('certificate-invalid@3');
});
