import { describe, expect, test } from 'vitest';
import { proven } from '../../src/cli/remedies.ts';
import { messageOf } from '../../src/report/text.ts';
import { checked } from './checked.ts';
import { type Files, fixed, inFolder } from './run.ts';

/** What is tried where the strongest mode can't be proven: the message, the lines and what --fix-unsafe writes are about the same mode. */

const endpoint = (name: string, ...lines: string[]) =>
  `resource "aws_dms_endpoint" "${name}" {\n  endpoint_id   = "${name}"\n  endpoint_type = "source"\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const CA = 'resource "aws_dms_certificate" "ca" {\n  certificate_pem = var.pem\n}\nvariable "pem" {}\n';
const LINK = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';
const RDS = 'server_name = "shop.cabcdefghijk.eu-west-1.rds.amazonaws.com"';

const MODULE = `variable "engine" {}
variable "mode" {
  default = null
}
${endpoint('this', 'engine_name = var.engine', RDS, 'ssl_mode = var.mode')}`;
const call = (name: string, engine: string, ...lines: string[]) =>
  `module "${name}" {\n  source = "./m"\n  engine = "${engine}"\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

type Row = readonly [
  name: string,
  files: Files,
  rule: string,
  lines: readonly string[],
  remedy: RegExp,
  left: readonly string[],
];

const BOTH = ['aws_dms_endpoint.a', 'aws_dms_endpoint.b'];
const unverified = (...addresses: string[]) => addresses.map((one) => `endpoint-server-unverified ${one}`);

describe('the next best mode', () => {
  test.each<Row>([
    [
      'of two engines that share a local',
      `locals {\n  mode = "none"\n}\n${endpoint('a', 'engine_name = "postgres"', 'ssl_mode = local.mode')}${endpoint('b', 'engine_name = "sqlserver"', 'ssl_mode = local.mode')}`,
      'endpoint-plaintext',
      ['mode = "require"'],
      /^Set ssl_mode = "require"\. It encrypts, but does not verify the server\./,
      [`endpoint-server-unverified ${BOTH.join(' ')}`],
    ],
    [
      'of two engines of which one has no verify-full',
      `${CA}locals {\n  mode = "none"\n}\n${endpoint('a', 'engine_name = "mysql"', LINK, 'ssl_mode = local.mode')}${endpoint('b', 'engine_name = "db2"', LINK, 'ssl_mode = local.mode')}`,
      'endpoint-plaintext',
      ['mode = "verify-ca"'],
      /^Set ssl_mode = "verify-ca"\. .*Lines for ssl_mode = "verify-full" are not shown, because the resources that it is about need different values\.$/,
      [],
    ],
    [
      'of engines in one for_each, where one server is known and one is not',
      `locals {\n  servers = {\n    a = "shop.cabcdefghijk.eu-west-1.rds.amazonaws.com"\n    b = "db.example.com"\n  }\n}\n${endpoint('e', 'for_each = local.servers', 'engine_name = "postgres"', 'server_name = each.value', 'ssl_mode = "none"')}`,
      'endpoint-plaintext',
      ['ssl_mode = "require"'],
      /^Set ssl_mode = "require"\. .*Lines for ssl_mode = "verify-full" are not shown, because the resources that it is about need different values\.$/,
      ['endpoint-server-unverified aws_dms_endpoint.e["a"] aws_dms_endpoint.e["b"]'],
    ],
    [
      'where the certificate would reach a sibling that wants none',
      { 'main.tf': call('a', 'postgres', 'mode = "none"') + call('b', 'redshift'), 'm/main.tf': MODULE },
      'endpoint-plaintext',
      ['mode = "require"'],
      /^Set ssl_mode = "require"\. .*Lines for ssl_mode = "verify-full" are not shown, because module\.b\.aws_dms_endpoint\.this would also change\.$/,
      unverified('module.a.aws_dms_endpoint.this'),
    ],
    [
      'where it is not known whether a certificate is linked',
      `variable "ca" {}\n${endpoint('a', 'engine_name = "postgres"', 'certificate_arn = var.ca', 'ssl_mode = "none"')}`,
      'endpoint-plaintext',
      ['ssl_mode = "require"'],
      /^Set ssl_mode = "require"\. It encrypts, but does not verify the server\. "verify-full" does, with the CA certificate linked\./,
      unverified('aws_dms_endpoint.a'),
    ],
    [
      'instead of one that the engine lacks',
      endpoint('a', 'engine_name = "sqlserver"', 'server_name = "db.example.com"', 'ssl_mode = "verify-ca"'),
      'endpoint-mode-unsupported',
      ['ssl_mode = "require"'],
      /^Set ssl_mode = "require"\. It encrypts, but does not verify the server\. "verify-full" needs the CA certificate\./,
      unverified('aws_dms_endpoint.a'),
    ],
  ])('%s', (_, files, rule, lines, remedy, left) => {
    const said = inFolder(files, (cwd) =>
      proven(checked(cwd))
        .report.findings.filter((one) => one.rule.id === rule)
        .map((one) => ({ one, text: messageOf(one) })),
    );
    expect(said).toHaveLength(1);
    const [{ one, text }] = said as [(typeof said)[number]];
    expect(text.lines.filter((line) => !line.startsWith('#')).map((line) => line.replace(/ +=/, ' ='))).toEqual(lines);
    expect(text.remedy).toMatch(remedy);
    // What JSON says of the fix is what the lines do.
    expect(`${one.fix!.changes[0]!.attribute} = ${one.fix!.changes[0]!.value}`).toContain(lines[0]);
    const { left: after, files: written } = fixed(files);
    expect(after.filter((line) => !/hostname-unverified|undetermined|orphaned/.test(line))).toEqual(left);
    expect(Object.values(written).join('').replaceAll(/ +=/g, ' =')).toContain(lines[0]);
  });
});
