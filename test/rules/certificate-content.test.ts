import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/lint/finding.ts';
import { CERTIFICATE_FILES } from './certificate-files.ts';
import { lines, run, words } from './run.ts';

/** What certificates hold: the rules certificate-*, on the certificates of scripts/make-certificates.mjs, at the first of January 2026. */

/** A certificate, `aws_dms_certificate.ca`, whose content stands in line 3, and the endpoint that verifies with it. */
function linked(content: string, server = 'db.example.com', engine = 'postgres', mode = 'verify-full'): string {
  return `resource "aws_dms_certificate" "ca" {
  certificate_id = "ca"
  ${content}
}
resource "aws_dms_endpoint" "a" {
  endpoint_id = "a"
  endpoint_type = "source"
  engine_name = "${engine}"
  server_name = "${server}"
  ssl_mode = "${mode}"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
}
variable "unknown" {}
`;
}

const pem = (file: string) => `certificate_pem = file("${file}")`;

/** Rotation is about lifecycle blocks, which only its own table has. */
function isAboutContent({ rule }: Finding): boolean {
  return rule.id !== 'certificate-rotation-blocked';
}

function rulesOf(text: string): string[] {
  const { findings, diagnostics } = run({ ...CERTIFICATE_FILES, 'main.tf': text });
  return [...lines(findings.filter(isAboutContent)), ...diagnostics].map((line) =>
    line.replace(' aws_dms_certificate.ca', ''),
  );
}

describe('an endpoint that verifies with a certificate', () => {
  test.each<[string, string, string[]]>([
    ['a root', pem('root.pem'), []],
    ['a chain with text between', pem('chain.pem'), []],
    ['CRLF', 'certificate_pem = replace(file("chain.pem"), "\\n", "\\r\\n")', []],
    ['indented', 'certificate_pem = replace(file("chain.pem"), "/(?m)^/", "    ")', []],
    ['a hundred', 'certificate_pem = join("", [for i in range(100) : file("root.pem")])', []],
    ['a variable without value', 'certificate_pem = var.unknown', []],
    ['a data source', 'certificate_pem = data.http.ca.response_body', []],
    ['a template', 'certificate_pem = templatefile("root.pem", {})', []],
    ['an empty wallet beside it', `${pem('root.pem')}\n  certificate_wallet = ""`, []],
    ['a self-signed leaf', pem('self-signed.pem'), []],
    ['a root signed with SHA-1', pem('sha1-root.pem'), []],
    ['an old one beside a good one', 'certificate_pem = "${file("expired.pem")}${file("root.pem")}"', []],
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
    ['both', `${pem('root.pem')}\n  certificate_wallet = "AAAA"`, ['invalid@3']],
    ['a key with it', 'certificate_pem = "${file("root.pem")}${file("key.pem")}"', ['private-key@3']],
    ['a key alone', pem('key.pem'), ['private-key@3']],
    ['a leaf', pem('leaf.pem'), ['not-ca@3']],
    ['expired', pem('expired.pem'), ['expired@3']],
    ['expired, in a child of its own text', 'certificate_pem = "x\\n${file("expired.pem")}\\ny"', ['expired@3']],
    ['an old leaf', pem('expired-leaf.pem'), ['not-ca@3', 'expired@3']],
    [
      'a valid leaf does not save an old authority',
      'certificate_pem = "${file("leaf.pem")}${file("expired.pem")}"',
      ['expired@3'],
    ],
    ['expiring', pem('expiring.pem'), ['expiring@3']],
    ['expiring beside one that lasts', 'certificate_pem = "${file("expiring.pem")}${file("root.pem")}"', []],
    ['RSA 1024', pem('rsa-1024.pem'), ['weak@3']],
    ['SHA-1', pem('sha1-intermediate.pem'), ['weak@3']],
    ['MD5', pem('md5-intermediate.pem'), ['weak@3']],
  ])('%s', (_, content, expected) => {
    expect(rulesOf(linked(content))).toEqual(expected.map((rule) => `certificate-${rule}`));
  });

  test('a file that is not there is a note, and nothing is judged', () => {
    const { findings, diagnostics } = run(linked('certificate_pem = file("fetched-by-ci.pem")'));
    expect(findings.filter(isAboutContent)).toEqual([]);
    expect(diagnostics.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['note file-missing']);
  });

  test('content that Terraform does not change later may be left out', () => {
    expect(rulesOf(linked('lifecycle { ignore_changes = [certificate_pem] }'))).toEqual([]);
  });
});

describe('Oracle wallets', () => {
  test.each<[string, string, string[]]>([
    ['a wallet', 'certificate_wallet = filebase64("cwallet.sso")', []],
    ['a PEM', 'certificate_wallet = file("root.pem")', ['certificate-invalid@3']],
    ['the base64 of a PEM', 'certificate_wallet = filebase64("root.pem")', ['certificate-invalid@3']],
    ['no base64', 'certificate_wallet = "%%"', ['certificate-invalid@3']],
    ['unknown', 'certificate_wallet = var.unknown', []],
    ['certificate_pem instead', pem('root.pem'), ['endpoint-certificate-kind@11 aws_dms_endpoint.a']],
    ['which of them is not known', 'certificate_wallet = var.unknown\n  certificate_pem = var.unknown', []],
  ])('%s', (_, content, expected) => {
    expect(rulesOf(linked(content, 'db.example.com', 'oracle', 'verify-ca'))).toEqual(expected);
  });

  test('a wallet for another engine', () => {
    expect(rulesOf(linked('certificate_wallet = filebase64("cwallet.sso")'))).toEqual([
      'endpoint-certificate-kind@11 aws_dms_endpoint.a',
    ]);
  });
});

describe('Kafka clients', () => {
  const kafka = (argument: string, file: string) => `resource "aws_dms_certificate" "ca" {
  certificate_id = "ca"
  certificate_pem = file("${file}")
}
resource "aws_dms_endpoint" "a" {
  endpoint_id = "a"
  endpoint_type = "target"
  engine_name = "kafka"
  kafka_settings {
    broker = "kafka.example.com:9094"
    security_protocol = "ssl-encryption"
    ${argument} = aws_dms_certificate.ca.certificate_arn
  }
}
`;
  test.each([
    ['ssl_client_certificate_arn', 'leaf.pem', []],
    ['ssl_client_certificate_arn', 'expired-leaf.pem', ['certificate-expired@3']],
    ['ssl_client_key_arn', 'key.pem', []],
    ['ssl_ca_certificate_arn', 'key.pem', ['certificate-private-key@3']],
    ['ssl_ca_certificate_arn', 'leaf.pem', ['certificate-not-ca@3']],
  ])('%s = %s', (argument, file, expected) => {
    expect(rulesOf(kafka(argument, file))).toEqual(expected);
  });
});

describe('certificate-wrong-authority', () => {
  const instance = 'orders.abc123.eu-west-1.rds.amazonaws.com';
  const cluster = 'orders.cluster-ro-abc123.eu-west-1.rds.amazonaws.com';
  const proxy = 'orders.proxy-abc123.eu-west-1.rds.amazonaws.com';
  const wrong = ['certificate-wrong-authority@3'];
  test.each([
    ['rds-eu-west-1.pem', instance, []],
    ['rds-us-east-1.pem', instance, wrong],
    ['rds-us-east-1.pem', cluster, wrong],
    ['rds-eu-west-1.pem', cluster, []],
    ['rds-eu-west-1.pem', proxy, wrong],
    ['rds-eu-west-1.pem', 'orders-ro.endpoint.proxy-abc123.eu-west-1.rds.amazonaws.com', wrong],
    ['amazon-root.pem', proxy, []],
    ['amazon-root.pem', instance, wrong],
    ['amazon-root.pem', cluster, []],
    ['root.pem', instance, []],
    ['rds-us-east-1.pem', 'db.example.com', []],
    ['rds-us-east-1.pem', 'orders.abc123.rds.cn-north-1.amazonaws.com.cn', wrong],
  ])('%s for %s', (file, host, expected) => {
    expect(rulesOf(linked(pem(file), host))).toEqual(expected);
  });

  const inRegion = 'provider "aws" {\n  region = "eu-west-1"\n}\n';
  const database = (type: string, rest = 'engine = "postgres"') => `resource "${type}" "b" {\n  ${rest}\n}\n`;
  const address = (type: string, file: string) =>
    linked(pem(file)).replace('"db.example.com"', `${type}.b.${type === 'aws_db_instance' ? 'address' : 'endpoint'}`);
  test.each([
    ['rds-eu-west-1.pem', 'aws_db_instance', database('aws_db_instance') + inRegion, []],
    ['rds-us-east-1.pem', 'aws_db_instance', database('aws_db_instance') + inRegion, wrong],
    ['rds-us-east-1.pem', 'aws_db_instance', database('aws_db_instance'), []],
    ['amazon-root.pem', 'aws_db_instance', database('aws_db_instance'), wrong],
    ['amazon-root.pem', 'aws_db_instance', database('aws_db_instance', 'engine = "custom-oracle-ee"'), []],
    ['amazon-root.pem', 'aws_db_instance', database('aws_db_instance', 'engine = var.unknown'), []],
    ['rds-us-east-1.pem', 'aws_rds_cluster', database('aws_rds_cluster') + inRegion, wrong],
    ['amazon-root.pem', 'aws_rds_cluster', database('aws_rds_cluster') + inRegion, []],
    ['rds-eu-west-1.pem', 'aws_db_proxy', database('aws_db_proxy', 'engine_family = "POSTGRESQL"'), wrong],
    ['amazon-root.pem', 'aws_db_proxy', database('aws_db_proxy', 'engine_family = "POSTGRESQL"') + inRegion, []],
    ['root.pem', 'aws_db_proxy', database('aws_db_proxy', 'engine_family = "POSTGRESQL"') + inRegion, []],
    ['amazon-root.pem', 'aws_docdb_cluster', database('aws_docdb_cluster', '') + inRegion, []],
  ])('%s for the address of an %s: %#', (file, type, rest, expected) => {
    expect(rulesOf(address(type, file) + rest).filter((one) => one.includes('wrong-authority'))).toEqual(expected);
  });

  test('the message names what is known of the server', () => {
    const text = address('aws_db_proxy', 'rds-eu-west-1.pem') + database('aws_db_proxy', '');
    const { findings } = run({ ...CERTIFICATE_FILES, 'main.tf': text });
    const finding = findings.find(({ rule }) => rule.id === 'certificate-wrong-authority');
    expect(words(finding!)).toMatchObject({
      fact: 'aws_dms_certificate.ca contains only RDS CAs of eu-west-1, such as "Amazon RDS eu-west-1 Root CA RSA2048 G1", but aws_dms_endpoint.a connects to an RDS Proxy, whose certificate is issued by another CA.',
      remedy: "Use Amazon's root CAs, from www.amazontrust.com/repository.",
    });
  });

  test('one region of several is enough', () => {
    const both = 'certificate_pem = "${file("rds-us-east-1.pem")}${file("rds-eu-west-1.pem")}"';
    expect(rulesOf(linked(both, instance))).toEqual([]);
  });

  test('nothing is verified', () => {
    expect(rulesOf(linked(pem('rds-us-east-1.pem'), instance, 'postgres', 'require'))).not.toContain(wrong[0]);
  });
});

describe('certificate-orphaned', () => {
  const other =
    'resource "aws_dms_certificate" "b" {\n  certificate_id = "b"\n  certificate_pem = file("root.pem")\n}\n';
  const orphaned = 'certificate-orphaned@14 aws_dms_certificate.b';
  test.each<[string, string, string[]]>([
    ['no other use', '', [orphaned]],
    ['an output', 'output "b" {\n  value = [aws_dms_certificate.b[*].certificate_arn]\n}\n', []],
    ['a local value', 'locals { b = { x = aws_dms_certificate.b.certificate_arn } }\n', []],
    [
      'another resource',
      'resource "aws_ssm_parameter" "b" {\n  value = aws_dms_certificate.b.certificate_arn\n}\n',
      [],
    ],
    ['moved here', 'moved {\n  from = aws_dms_certificate.old\n  to = aws_dms_certificate.b\n}\n', [orphaned]],
  ])('%s', (_, more, expected) => {
    expect(rulesOf(linked(pem('root.pem')) + other + more)).toEqual(expected);
  });

  test('a link that slipped was meant for something', () => {
    const slipped = linked(pem('root.pem')).replace('ca.certificate_arn', 'ca.arn');
    expect(rulesOf(slipped)).toEqual(['endpoint-certificate-dangling@11 aws_dms_endpoint.a']);
  });

  test('no endpoints at all', () => {
    expect(rulesOf(other)).toEqual([]);
  });
});

describe('certificate-rotation-blocked', () => {
  const AROUND = '\n  lifecycle { create_before_destroy = true }';
  const HASHED = 'certificate_id = "ca-${filesha256("root.pem")}"';
  test.each<[string, string, string[]]>([
    ['neither', linked(pem('root.pem')), ['1']],
    ['only create_before_destroy', linked(pem('root.pem') + AROUND), ['2']],
    ['only a certificate_id by content', linked(pem('root.pem')).replace('certificate_id = "ca"', HASHED), ['1']],
    ['both', linked(pem('root.pem') + AROUND).replace('certificate_id = "ca"', HASHED), []],
    [
      'the endpoint hands it on',
      linked(pem('root.pem')).replace('ssl_mode', 'lifecycle { create_before_destroy = true }\n  ssl_mode'),
      ['2'],
    ],
    [
      'a changed content is ignored',
      linked(`${pem('root.pem')}\n  lifecycle { ignore_changes = [certificate_pem] }`),
      [],
    ],
    ['no endpoint uses it', linked(pem('root.pem')).replace('aws_dms_certificate.ca.certificate_arn', 'null'), []],
  ])('%s', (_, text, expected) => {
    const { findings } = run({ ...CERTIFICATE_FILES, 'main.tf': text });
    const own = lines(findings.filter((finding) => !isAboutContent(finding)));
    expect(own).toEqual(expected.map((line) => `certificate-rotation-blocked@${line} aws_dms_certificate.ca`));
  });
});

test('a name in a certificate is told without its control characters, and bounded', () => {
  const { findings } = run({ ...CERTIFICATE_FILES, 'main.tf': linked(pem('hostile.pem')) });
  const [expired, ...others] = findings.filter(isAboutContent);
  expect([expired?.rule.id, others]).toEqual(['certificate-expired', []]);
  expect(words(expired!).fact).not.toMatch(/[\u0000-\u001f]/);
});

test('two thousand certificates and endpoints are checked in linear time', () => {
  const text = `resource "aws_dms_certificate" "ca" {
  count = 2000
  certificate_id = "ca-\${count.index}"
  certificate_pem = file("root.pem")
}
resource "aws_dms_endpoint" "a" {
  count = 2000
  endpoint_id = "a-\${count.index}"
  endpoint_type = "source"
  engine_name = "postgres"
  ssl_mode = "verify-full"
  certificate_arn = aws_dms_certificate.ca[count.index].certificate_arn
}
`;
  const time = (files: string) => {
    const start = performance.now();
    expect(run({ ...CERTIFICATE_FILES, 'main.tf': files }).findings.filter(isAboutContent)).toEqual([]);
    return performance.now() - start;
  };
  time(text.replaceAll('2000', '200'));
  const [small, large] = [time(text.replaceAll('2000', '500')), time(text)];
  expect(large).toBeLessThan(small * 4 * 3 + 500);
});
