import { expect, test } from 'vitest';
import { emptyCa, endpoint, linked } from './support/configuration.ts';
import { type Case, found, run, words } from './support/run.ts';

/** A variable that nobody sets, with the values that its validation accepts. */
const accepting = (name: string, ...values: string[]) =>
  `variable "${name}" {\n  validation {\n    condition     = contains(${JSON.stringify(values)}, var.${name})\n    error_message = "no"\n  }\n}\n`;

const byMode = (...values: string[]) =>
  endpoint('postgres', 'ssl_mode = var.mode', linked, 'server_name = "10.0.0.1"') +
  emptyCa +
  accepting('mode', ...values);

const kafka = (...values: string[]) =>
  `resource "aws_dms_endpoint" "a" {\n  endpoint_id = "a"\n  endpoint_type = "target"\n  engine_name = "kafka"\n  kafka_settings {\n    broker = "b.example.com:9093"\n    security_protocol = var.protocol\n  }\n}\n${accepting('protocol', ...values)}`;

test.each<Case>([
  [
    'each of the modes that are accepted is judged',
    byMode('verify-ca', 'verify-full'),
    ['endpoint-hostname-is-address@7 aws_dms_endpoint.a when var.mode is "verify-full"'],
  ],
  [
    'the certificate is judged for all of them',
    byMode('verify-ca', 'verify-full').replace(linked, ''),
    [
      'endpoint-certificate-missing@1 aws_dms_endpoint.a when var.mode is "verify-ca"',
      'endpoint-certificate-missing@1 aws_dms_endpoint.a when var.mode is "verify-full"',
      'endpoint-hostname-is-address@7 aws_dms_endpoint.a when var.mode is "verify-full"',
    ],
  ],
  [
    'in one branch of a condition',
    `${byMode('verify-ca').replace('= var.mode', '= var.x == "a" ? var.mode : "require"').replace(linked, '')}variable "x" {}\n`,
    [
      'endpoint-certificate-missing@1 aws_dms_endpoint.a when var.x is "a"',
      'endpoint-server-unverified@5 aws_dms_endpoint.a when var.x is not "a"',
    ],
  ],
  [
    'in the other branch of a condition',
    `${byMode('verify-ca').replace('= var.mode', '= var.x == "a" ? "require" : var.mode').replace(linked, '')}variable "x" {}\n`,
    [
      'endpoint-certificate-missing@1 aws_dms_endpoint.a when var.x is not "a"',
      'endpoint-server-unverified@5 aws_dms_endpoint.a when var.x is "a"',
    ],
  ],
  ['one mode', byMode('verify-ca'), []],
  [
    'where weak modes are accepted, too, the mode is undetermined',
    byMode('none', 'verify-full'),
    ['endpoint-undetermined@12 aws_dms_endpoint.a'],
  ],
  ['one weak mode is known', byMode('none').replace(linked, ''), ['endpoint-plaintext@12 aws_dms_endpoint.a']],
  [
    'weak modes alone: which one is undetermined',
    byMode('none', 'require').replace(linked, ''),
    ['endpoint-undetermined@12 aws_dms_endpoint.a'],
  ],
  ['clear text alone', kafka('plaintext'), ['endpoint-settings-plaintext@10 aws_dms_endpoint.a']],
  ['the protocols of Kafka', kafka('ssl-encryption'), []],
  [
    'the protocols of Kafka, with clear text',
    kafka('ssl-encryption', 'plaintext'),
    ['endpoint-undetermined@10 aws_dms_endpoint.a'],
  ],
  [
    'where all but one value are excluded, it is the value',
    `${endpoint('"', 'ssl_mode = var.engine == "mysql" ? "verify-ca" : "require"').replace('"""', 'var.engine')}${accepting('engine', 'mysql', 'postgres')}`,
    [
      'endpoint-certificate-missing@1 aws_dms_endpoint.a when var.engine is "mysql"',
      'endpoint-server-unverified@5 aws_dms_endpoint.a when var.engine is "postgres"',
    ],
  ],
])('%s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

const byEngine = (mode: string, ...engines: string[]) =>
  `${endpoint('x', mode).replace('"x"', 'var.engine')}${accepting('engine', ...engines)}`;

test.each<Case>([
  [
    'clear text, whichever engine it is',
    byEngine('ssl_mode = "none"', 'mysql', 'oracle'),
    ['endpoint-plaintext@5 aws_dms_endpoint.a'],
  ],
  ['no mode', byEngine('', 'mysql', 'postgres'), ['endpoint-plaintext@1 aws_dms_endpoint.a']],
  [
    'an engine that encrypts without a mode',
    byEngine('ssl_mode = "none"', 'mysql', 's3'),
    ['endpoint-undetermined@7 aws_dms_endpoint.a'],
  ],
  [
    'whether each of them has the mode is undetermined',
    byEngine('ssl_mode = "require"', 'mysql', 'postgres'),
    ['endpoint-undetermined@7 aws_dms_endpoint.a'],
  ],
])('the engine is one of some: %s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

test.each([
  [byMode('none', 'verify-full'), ' var.mode accepts "none" and "verify-full".'],
  [byMode('none', 'require', 'verify-full'), ' var.mode accepts "none", "require" and "verify-full".'],
  [kafka('plaintext', 'ssl-encryption'), ' var.protocol accepts "plaintext" and "ssl-encryption".'],
  [byMode('none', 'a-secret'), ''],
  [byMode('none', 'verify-full').replace('variable "mode" {', 'variable "mode" {\n  sensitive = true'), ''],
])('what is accepted is told (%#)', (files, told) => {
  const { findings } = run(files);
  const { fact } = words(findings.find(({ rule }) => rule.id === 'endpoint-undetermined')!);
  expect(fact).toMatch(new RegExp(`because .* has no value and no default\\.${told.replace(/\./g, '\\.')}$`));
});
