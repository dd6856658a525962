import { expect, test } from 'vitest';
import { CERTIFICATE_FILES } from '../rules/support/certificate-files.ts';
import { endpoint, linked, rootCa, verified } from '../rules/support/configuration.ts';
import { run, words } from '../rules/support/run.ts';

/** Names of servers, and what stands in secrets, are not quoted where they must not be. */

const declare = (...body: string[]) => `variable "host" {\n${body.map((line) => `  ${line}\n`).join('')}}\n`;
const zone = 'resource "aws_route53_zone" "z" {\n  name = "example.com"\n}\n';
const record = (name: string) =>
  `${zone}resource "aws_route53_record" "r" {\n  zone_id = aws_route53_zone.z.id\n  name = ${name}\n  type = "CNAME"\n  ttl = 60\n  records = ["x.abc123.eu-west-1.rds.amazonaws.com"]\n}\n`;
const to = (server: string, ...more: string[]) =>
  endpoint('postgres', verified, linked, `server_name = ${server}`, ...more) + rootCa;
const secret = (content: string) =>
  `${endpoint('postgres', verified, linked, 'secrets_manager_arn = aws_secretsmanager_secret.s.arn')}${rootCa}
resource "aws_secretsmanager_secret" "s" {
  name = "s"
}
resource "aws_secretsmanager_secret_version" "v" {
  secret_id = aws_secretsmanager_secret.s.id
  secret_string = ${content}
}
`;
const sensitive = (value: string) => declare('sensitive = true', `default = "${value}"`);

test.each<[name: string, text: string, rule: string]>([
  [
    'a sensitive name with a port',
    to('var.host') + sensitive('canary.example.com:5432'),
    'endpoint-server-name-invalid',
  ],
  ['a sensitive URI', to('var.host') + sensitive('postgres://dms:canary@h/'), 'endpoint-server-name-invalid'],
  [
    'a part that is sensitive',
    to('"${var.host}.example.com:5432"') + sensitive('canary'),
    'endpoint-server-name-invalid',
  ],
  ['a file', to('file("host.txt")'), 'endpoint-server-name-invalid'],
  ['a file, trimmed', to('trimspace(file("host.txt"))'), 'endpoint-server-name-invalid'],
  [
    'a record with a sensitive name',
    to('var.host') + record('var.host') + sensitive('canary.example.com'),
    'endpoint-hostname-mismatch',
  ],
  [
    'a record from a file',
    to('trimspace(file("record.txt"))') + record('trimspace(file("record.txt"))'),
    'endpoint-hostname-mismatch',
  ],
  [
    'a host in a secret',
    secret('jsonencode({ username = "canary", password = "canary", host = "canary:1", port = 1 })'),
    'endpoint-server-name-invalid',
  ],
  [
    'a host in the text of a secret',
    secret('"{\\"username\\":\\"canary\\",\\"password\\":\\"canary\\",\\"host\\":\\"canary:1\\",\\"port\\":1}"'),
    'endpoint-server-name-invalid',
  ],
  [
    'a secret without a host',
    secret('jsonencode({ username = "canary", password = "canary" })'),
    'endpoint-secret-incomplete',
  ],
  ['a secret that is no object', secret('"canary"'), 'endpoint-secret-incomplete'],
])('%s', (_, text, rule) => {
  const files = { ...CERTIFICATE_FILES, 'host.txt': 'canary.example.com:5432\n', 'record.txt': 'canary.example.com\n' };
  const { findings } = run({ ...files, 'main.tf': text });
  expect(findings.map((finding) => finding.rule.id)).toContain(rule);
  expect(JSON.stringify(findings.map((finding) => [words(finding), finding.args, finding.fix]))).not.toContain(
    'canary',
  );
});
