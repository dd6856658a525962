import { describe, expect, test } from 'vitest';
import { declared, endpoint, unknown } from './support/configuration.ts';
import { bare, fixes, VARIABLES } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { type Case, found } from './support/run.ts';
import { a, kafka, plaintext, redis, settings, target } from './support/settings.ts';

testOutcomes('endpoint-settings-plaintext', {
  fail: redis('ssl_security_protocol = "plaintext"'),
  pass: redis('ssl_security_protocol = "ssl-encryption"'),
  undetermined: redis(`ssl_security_protocol = ${unknown}`) + declared,
  notApplicable: endpoint('mysql'),
});

testInModule('endpoint-settings-plaintext', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["redis"]',
});

describe('Redis', () => {
  test.each<Case>([
    ['omitted is TLS', redis('port = 6379'), []],
    ['null is TLS', redis('ssl_security_protocol = null'), []],
    ['ssl-encryption', redis('ssl_security_protocol = "ssl-encryption"'), []],
    ['plaintext', redis('ssl_security_protocol = "plaintext"'), [`${plaintext}@6 ${a}`]],
    [
      'by a variable',
      `${redis('ssl_security_protocol = var.protocol')}variable "protocol" {\n  default = "plaintext"\n}\n`,
      [`${plaintext}@10 ${a}`],
    ],
    [
      'not known',
      `${redis('ssl_security_protocol = var.protocol')}variable "protocol" {}\n`,
      [`endpoint-undetermined@9 ${a}`],
    ],
    [
      'in worlds',
      `${redis('ssl_security_protocol = var.tls ? "ssl-encryption" : "plaintext"')}variable "tls" {\n  type = bool\n}\n`,
      [`${plaintext}@6 ${a} when var.tls is false`],
    ],
    [
      'an extra connection attribute',
      target(
        'redis',
        'extra_connection_attributes = "sslSecurityProtocol=plaintext;"',
        ...settings('redis_settings', 'port = 6379'),
      ),
      [`${plaintext}@5 ${a}`],
    ],
    [
      'of an attribute that is there twice, the weaker counts',
      target(
        'redis',
        'extra_connection_attributes = "sslSecurityProtocol=plaintext;sslSecurityProtocol=ssl-encryption"',
        ...settings('redis_settings', 'port = 6379'),
      ),
      [`${plaintext}@5 ${a}`],
    ],
    [
      'an extra connection attribute behind one that is not known',
      `${target(
        'redis',
        'extra_connection_attributes = "a=${var.a};sslSecurityProtocol=plaintext"',
        ...settings('redis_settings', 'port = 6379'),
      )}variable "a" {}\n`,
      [`${plaintext}@5 ${a}`],
    ],
    [
      'one that begins in what is not known',
      `${target(
        'redis',
        'extra_connection_attributes = "${var.a}sslSecurityProtocol=plaintext"',
        ...settings('redis_settings', 'port = 6379'),
      )}variable "a" {}\n`,
      [`endpoint-undetermined@5 ${a}`],
    ],
    [
      'names are case-insensitive',
      target(
        'redis',
        'extra_connection_attributes = "a=b;SSLSECURITYPROTOCOL=Plaintext"',
        ...settings('redis_settings', 'port = 6379'),
      ),
      [`${plaintext}@5 ${a}`],
    ],
    [
      'plaintext in capitals',
      redis('ssl_security_protocol = "PLAINTEXT"'),
      [`${plaintext}@6 ${a}`, `endpoint-settings-invalid@6 ${a}`],
    ],
    ['no protocol at all', redis('ssl_security_protocol = "ssl_encryption"'), [`endpoint-settings-invalid@6 ${a}`]],
    ['empty', redis('ssl_security_protocol = ""'), [`endpoint-settings-invalid@6 ${a}`]],
    [
      'changes are ignored',
      target(
        'redis',
        ...settings('redis_settings', 'port = 6379'),
        'lifecycle {',
        '  ignore_changes = [redis_settings]',
        '}',
      ),
      [`endpoint-undetermined@5 ${a}`],
    ],
    [
      'changes of another argument are ignored',
      target('redis', ...settings('redis_settings', 'port = 6379'), 'lifecycle {', '  ignore_changes = [tags]', '}'),
      [],
    ],
    [
      'changes within the block are ignored',
      target(
        'redis',
        ...settings('redis_settings', 'port = 6379'),
        'lifecycle {',
        '  ignore_changes = [redis_settings[0].ssl_security_protocol]',
        '}',
      ),
      [`endpoint-undetermined@5 ${a}`],
    ],
    [
      'the weaker counts: the attribute',
      target(
        'redis',
        'extra_connection_attributes = "sslSecurityProtocol=plaintext"',
        ...settings('redis_settings', 'ssl_security_protocol = "ssl-encryption"'),
      ),
      [`${plaintext}@5 ${a}`],
    ],
    [
      'the weaker counts: the block',
      target(
        'redis',
        ...settings('redis_settings', 'ssl_security_protocol = "plaintext"'),
        'extra_connection_attributes = "sslSecurityProtocol=ssl-encryption"',
      ),
      [`${plaintext}@6 ${a}`],
    ],
    [
      'unknown extra connection attributes',
      `${target('redis', 'extra_connection_attributes = var.more', ...settings('redis_settings', 'port = 6379'))}variable "more" {}\n`,
      [`endpoint-undetermined@10 ${a}`],
    ],
    [
      'a dynamic block',
      target(
        'redis',
        'dynamic "redis_settings" {',
        '  for_each = [{ protocol = "plaintext" }]',
        '  content {',
        '    ssl_security_protocol = redis_settings.value.protocol',
        '  }',
        '}',
      ),
      [`${plaintext}@6 ${a}`],
    ],
    [
      'a dynamic block over a map without the key',
      target(
        'redis',
        'dynamic "redis_settings" {',
        '  for_each = [{ port = 6379 }]',
        '  content {',
        '    ssl_security_protocol = try(redis_settings.value.protocol, null)',
        '  }',
        '}',
      ),
      [],
    ],
    [
      'a dynamic block that is not known',
      `${target('redis', 'dynamic "redis_settings" {', '  for_each = var.redis', '  content {', '    ssl_security_protocol = redis_settings.value.protocol', '  }', '}')}variable "redis" {}\n`,
      [`endpoint-undetermined@5 ${a}`],
    ],
    [
      'another engine has no use for the block',
      target(
        'mysql',
        'ssl_mode = "verify-ca"',
        'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:CA"',
        ...settings('redis_settings', 'ssl_security_protocol = "plaintext"'),
      ),
      [],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe('Kafka', () => {
  test.each<Case>([
    ['plaintext', kafka('security_protocol = "plaintext"'), [`${plaintext}@6 ${a}`]],
    [
      'an extra connection attribute of plaintext',
      target(
        'kafka',
        'extra_connection_attributes = "securityProtocol=plaintext"',
        ...settings('kafka_settings', 'topic = "a"'),
      ),
      [`${plaintext}@5 ${a}`],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe.each(['elasticsearch', 'opensearch'])('%s', (engine) => {
  const search = (...lines: string[]) => target(engine, ...settings('elasticsearch_settings', ...lines));
  test.each<Case>([
    ['https', search('endpoint_uri = "https://search.example.com"'), []],
    ['http', search('endpoint_uri = "http://search.example.com"'), [`${plaintext}@6 ${a}`]],
    ['HTTP in capitals', search('endpoint_uri = "HTTP://search.example.com"'), [`${plaintext}@6 ${a}`]],
    ['no scheme is https', search('endpoint_uri = "search.example.com"'), []],
    [
      'a domain of the configuration',
      `${search('endpoint_uri = aws_opensearch_domain.a.endpoint')}resource "aws_opensearch_domain" "a" {\n  domain_name = "a"\n}\n`,
      [],
    ],
    [
      'http and a domain of the configuration',
      `${search('endpoint_uri = "http://${aws_opensearch_domain.a.endpoint}"')}resource "aws_opensearch_domain" "a" {\n  domain_name = "a"\n}\n`,
      [`${plaintext}@6 ${a}`],
    ],
    ['https and an unknown host', `${search('endpoint_uri = "https://${var.host}"')}variable "host" {}\n`, []],
    ['an unknown address', `${search('endpoint_uri = var.uri')}variable "uri" {}\n`, [`endpoint-undetermined@9 ${a}`]],
    [
      'in worlds',
      `${search('endpoint_uri = "${var.tls ? "https" : "http"}://search.example.com"')}variable "tls" {\n  type = bool\n}\n`,
      [`${plaintext}@6 ${a} when var.tls is false`],
    ],
    [
      'changes are ignored',
      target(
        engine,
        ...settings('elasticsearch_settings', 'endpoint_uri = "https://search.example.com"'),
        'lifecycle {',
        '  ignore_changes = all',
        '}',
      ),
      [`endpoint-undetermined@6 ${a}`],
    ],
    ['no block: the provider refuses the endpoint', target(engine), []],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe('what is to be set', () => {
  const bareKafka = (...lines: string[]) => bare('kafka', 'kafka_settings {', ...lines.map((line) => `  ${line}`), '}');
  test.each<[name: string, hcl: string, expected: string]>([
    [
      'Redis',
      bare('redis', 'redis_settings {', '  ssl_security_protocol = "plaintext"', '}'),
      'unsafe redis_settings.ssl_security_protocol = "ssl-encryption"',
    ],
    [
      'Kafka',
      bareKafka('security_protocol = "plaintext"'),
      'unsafe kafka_settings.security_protocol = "ssl-encryption"',
    ],
    [
      'Kafka with a client certificate',
      bareKafka('security_protocol = "plaintext"', 'ssl_client_key_arn = "x"'),
      'none',
    ],
    [
      'in extra connection attributes',
      bare('redis', 'extra_connection_attributes = "sslSecurityProtocol=plaintext"'),
      'none',
    ],
    [
      'an address of Elasticsearch',
      bare('opensearch', 'elasticsearch_settings {', '  endpoint_uri = "http://x"', '}'),
      'unsafe elasticsearch_settings.endpoint_uri = "https://x"',
    ],
    ...['http://x:80', 'http://user:secret@x', 'http://x?a=b'].map((uri): [string, string, string] => [
      `the address ${uri}`,
      bare('opensearch', 'elasticsearch_settings {', `  endpoint_uri = "${uri}"`, '}'),
      'none',
    ]),
  ])('%s', (_, hcl, expected) => {
    expect(fixes('endpoint-settings-plaintext', VARIABLES + hcl)).toContain(expected);
  });
});
