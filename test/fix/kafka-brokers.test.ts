import { expect, test } from 'vitest';
import { remediesFor } from '../../src/fix/remedies.ts';
import { checked } from './checked.ts';
import { fixed, inFolder, terraformFormats } from './run.ts';

/** Each port of Amazon MSK has one protocol: both change in one remedy. */

const HOSTS = ['b-1.x.abcdef.c2.kafka.eu-west-1.amazonaws.com', 'b-2.x.abcdef.c2.kafka.eu-west-1.amazonaws.com'];
const literal = (port: number, between = ',') => `"${HOSTS.map((host) => `${host}:${port}`).join(between)}"`;
const CLUSTER =
  'resource "aws_msk_cluster" "k" {\n  encryption_info {\n    encryption_in_transit {\n      client_broker = "TLS_PLAINTEXT"\n    }\n  }\n}\n\n';
const LOGINS = CLUSTER.replace(
  'encryption_info',
  'client_authentication {\n    sasl {\n      iam   = true\n      scram = true\n    }\n  }\n\n  encryption_info',
);
const endpoint = (...lines: string[]) =>
  `resource "aws_dms_endpoint" "a" {\n  endpoint_type = "target"\n  engine_name   = "kafka"\n\n  kafka_settings {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n}\n`;
const SASL = 'security_protocol = "sasl-ssl"';
const [PLAIN, SCRAM] = ['sasl_mechanism    = "plain"', 'sasl_mechanism    = "scram-sha-512"'];
const LOGIN = ['sasl_username     = "a"', 'sasl_password     = var.password'];

test.each<readonly [name: string, before: string, after: string]>([
  [
    'a list of brokers',
    endpoint(`broker            = ${literal(9092)}`, 'security_protocol = "plaintext"'),
    endpoint(`broker            = ${literal(9094)}`, 'security_protocol = "ssl-encryption"'),
  ],
  [
    'a list with spaces, and a login',
    endpoint(`broker            = ${literal(9092, ', ')}`, 'security_protocol = "plaintext"', ...LOGIN),
    endpoint(`broker            = ${literal(9096, ', ')}`, 'security_protocol = "sasl-ssl"', ...LOGIN),
  ],
  [
    'the attribute of the cluster',
    CLUSTER + endpoint('broker            = aws_msk_cluster.k.bootstrap_brokers', 'security_protocol = "plaintext"'),
    CLUSTER +
      endpoint('broker            = aws_msk_cluster.k.bootstrap_brokers_tls', 'security_protocol = "ssl-encryption"'),
  ],
  [
    'no protocol',
    CLUSTER + endpoint('broker = aws_msk_cluster.k.bootstrap_brokers'),
    CLUSTER +
      endpoint('broker            = aws_msk_cluster.k.bootstrap_brokers_tls', 'security_protocol = "ssl-encryption"'),
  ],
  [
    'a mechanism that Amazon MSK does not have',
    endpoint(`broker            = ${literal(9096)}`, SASL, ...LOGIN, PLAIN),
    endpoint(`broker            = ${literal(9096)}`, SASL, ...LOGIN, SCRAM),
  ],
  [
    'the same at the brokers of IAM',
    LOGINS + endpoint('broker            = aws_msk_cluster.k.bootstrap_brokers_sasl_iam', SASL, ...LOGIN, PLAIN),
    LOGINS + endpoint('broker            = aws_msk_cluster.k.bootstrap_brokers_sasl_scram', SASL, ...LOGIN, SCRAM),
  ],
  [
    'brokers of its own stay',
    endpoint('broker            = "kafka.example.com:9092"', 'security_protocol = "plaintext"'),
    endpoint('broker            = "kafka.example.com:9092"', 'security_protocol = "ssl-encryption"'),
  ],
])('%s', (_, before, after) => {
  const password = 'variable "password" {\n  sensitive = true\n}\n\n';
  const { files, left } = fixed(password + before);
  expect(files).toEqual({ 'main.tf': password + after });
  expect(left).toEqual([]);
  expect(terraformFormats(after) ?? after).toBe(after);
});

test.each<readonly [rule: string, before: readonly string[], lines: readonly string[]]>([
  ['kafka-protocol-unset', [`broker            = ${literal(9096)}`], []],
  [
    'endpoint-settings-plaintext',
    [`broker            = ${literal(9092)}`, 'security_protocol = "plaintext"'],
    [`broker            = ${literal(9096)}`],
  ],
  ['endpoint-settings-invalid', [`broker            = ${literal(9096)}`, 'security_protocol = "SASL-SSL"'], []],
])('the remedy of %s sets the mechanism, too', (rule, before, lines) => {
  const shown = inFolder(endpoint(...before, ...LOGIN, PLAIN!), (cwd) =>
    [...remediesFor(checked(cwd))].flatMap(([finding, remedy]) =>
      finding.rule.id === rule && remedy.kind === 'edits' ? remedy.shown.flatMap((one) => one.lines) : [],
    ),
  );
  expect(shown.map((line) => line.trim())).toEqual([...lines, SASL, SCRAM]);
});

test('brokers of its own may take any mechanism', () => {
  const own = endpoint('broker            = "kafka.example.com:9096"', SASL, 'sasl_username     = "a"', PLAIN);
  expect(fixed(own).left).toEqual(['endpoint-authentication-incomplete aws_dms_endpoint.a']);
});

test('in the JSON syntax', () => {
  const json = (kafka_settings: object) =>
    `${JSON.stringify({ resource: { aws_dms_endpoint: { a: { endpoint_type: 'target', engine_name: 'kafka', kafka_settings } } } }, undefined, 2)}\n`;
  const of = (port: number, security_protocol: string) => json({ broker: `${HOSTS[0]}:${port}`, security_protocol });
  expect(fixed({ 'main.tf.json': of(9092, 'plaintext') }).files).toEqual({
    'main.tf.json': of(9094, 'ssl-encryption'),
  });
});
