import { describe, expect, test } from 'vitest';
import { type Files, found } from './support/run.ts';

/** Kafka, Redis, Elasticsearch and OpenSearch: TLS by settings. */

/** A target `aws_dms_endpoint.a` of the engine; the lines given begin with line 5. */
function target(engine: string, ...lines: string[]): string {
  return [
    'resource "aws_dms_endpoint" "a" {',
    '  endpoint_id   = "a"',
    '  endpoint_type = "target"',
    `  engine_name   = "${engine}"`,
    ...lines.map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}

/** A block whose arguments begin with line 6. */
function block(name: string, ...lines: string[]): string[] {
  return [`${name} {`, ...lines.map((line) => `  ${line}`), '}'];
}

const client = 'resource "aws_dms_certificate" "client" {\n  certificate_id = "client"\n}\n';
const plaintext = 'endpoint-settings-plaintext';
const a = 'aws_dms_endpoint.a';

type Case = [name: string, files: Files, expected: string[]];

describe('Redis', () => {
  const redis = (...lines: string[]) => target('redis', ...block('redis_settings', ...lines));
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
        ...block('redis_settings', 'port = 6379'),
      ),
      [`${plaintext}@5 ${a}`],
    ],
    [
      'names are case-insensitive',
      target(
        'redis',
        'extra_connection_attributes = "a=b;SSLSECURITYPROTOCOL=Plaintext"',
        ...block('redis_settings', 'port = 6379'),
      ),
      [`${plaintext}@5 ${a}`],
    ],
    ['plaintext in capitals', redis('ssl_security_protocol = "PLAINTEXT"'), [`${plaintext}@6 ${a}`]],
    ['no protocol at all', redis('ssl_security_protocol = "ssl_encryption"'), [`endpoint-undetermined@6 ${a}`]],
    ['empty', redis('ssl_security_protocol = ""'), [`endpoint-undetermined@6 ${a}`]],
    [
      'changes are ignored',
      target(
        'redis',
        ...block('redis_settings', 'port = 6379'),
        'lifecycle {',
        '  ignore_changes = [redis_settings]',
        '}',
      ),
      [`endpoint-undetermined@5 ${a}`],
    ],
    [
      'changes of another argument are ignored',
      target('redis', ...block('redis_settings', 'port = 6379'), 'lifecycle {', '  ignore_changes = [tags]', '}'),
      [],
    ],
    [
      'changes within the block are ignored',
      target(
        'redis',
        ...block('redis_settings', 'port = 6379'),
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
        ...block('redis_settings', 'ssl_security_protocol = "ssl-encryption"'),
      ),
      [`${plaintext}@5 ${a}`],
    ],
    [
      'the weaker counts: the block',
      target(
        'redis',
        ...block('redis_settings', 'ssl_security_protocol = "plaintext"'),
        'extra_connection_attributes = "sslSecurityProtocol=ssl-encryption"',
      ),
      [`${plaintext}@6 ${a}`],
    ],
    [
      'unknown extra connection attributes',
      `${target('redis', 'extra_connection_attributes = var.more', ...block('redis_settings', 'port = 6379'))}variable "more" {}\n`,
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
      'a CA that leads nowhere',
      redis('ssl_ca_certificate_arn = aws_dms_certificate.client.arn') + client,
      [`endpoint-certificate-dangling@6 ${a}`],
    ],
    [
      'an ACM certificate as CA',
      redis('ssl_ca_certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/1"'),
      [`endpoint-certificate-foreign@6 ${a}`],
    ],
    [
      'another engine has no use for the block',
      target(
        'mysql',
        'ssl_mode = "verify-ca"',
        'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:CA"',
        ...block('redis_settings', 'ssl_security_protocol = "plaintext"'),
      ),
      [],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe('Kafka', () => {
  const kafka = (...lines: string[]) => target('kafka', ...block('kafka_settings', ...lines));
  const unset = 'kafka-protocol-unset';
  test.each<Case>([
    ['omitted', kafka('topic = "a"'), [`${unset}@5 ${a}`]],
    ['null', kafka('security_protocol = null'), [`${unset}@6 ${a}`]],
    ['plaintext', kafka('security_protocol = "plaintext"'), [`${plaintext}@6 ${a}`]],
    ['ssl-encryption', kafka('security_protocol = "ssl-encryption"'), []],
    ['empty is not sent', kafka('security_protocol = ""'), [`${unset}@6 ${a}`]],
    ['no protocol at all', kafka('security_protocol = "sasl_ssl"'), [`endpoint-undetermined@6 ${a}`]],
    ['sasl-ssl', kafka('security_protocol = "sasl-ssl"'), []],
    [
      'not known',
      `${kafka('security_protocol = var.protocol')}variable "protocol" {}\n`,
      [`endpoint-undetermined@9 ${a}`],
    ],
    [
      'in worlds',
      `${kafka('security_protocol = var.tls ? "ssl-encryption" : null')}variable "tls" {\n  type = bool\n}\n`,
      [`${unset}@6 ${a} when var.tls is false`],
    ],
    [
      'a lookup that finds nothing',
      `${kafka('security_protocol = lookup(var.kafka, "security_protocol", null)')}variable "kafka" {\n  default = { topic = "a" }\n}\n`,
      [`${unset}@10 ${a}`],
    ],
    [
      'an extra connection attribute sets it',
      target(
        'kafka',
        'extra_connection_attributes = "securityProtocol=ssl-encryption"',
        ...block('kafka_settings', 'topic = "a"'),
      ),
      [],
    ],
    [
      'an extra connection attribute of plaintext',
      target(
        'kafka',
        'extra_connection_attributes = "securityProtocol=plaintext"',
        ...block('kafka_settings', 'topic = "a"'),
      ),
      [`${plaintext}@5 ${a}`],
    ],
    [
      'unknown extra connection attributes',
      `${target('kafka', 'extra_connection_attributes = var.more', ...block('kafka_settings', 'topic = "a"'))}variable "more" {}\n`,
      [`endpoint-undetermined@10 ${a}`],
    ],
    ['no block: the provider refuses the endpoint', target('kafka'), []],
    [
      'ssl-authentication with nothing',
      kafka('security_protocol = "ssl-authentication"'),
      [`endpoint-certificate-missing@5 ${a}`, `endpoint-certificate-missing@5 ${a}`],
    ],
    [
      'ssl-authentication without the key',
      `${kafka('security_protocol = "ssl-authentication"', 'ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn')}${client}`,
      [`endpoint-certificate-missing@5 ${a}`],
    ],
    [
      'ssl-authentication with an empty key',
      `${kafka('security_protocol = "ssl-authentication"', 'ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn', 'ssl_client_key_arn = ""')}${client}`,
      [`endpoint-certificate-missing@8 ${a}`],
    ],
    [
      'ssl-authentication with both',
      `${kafka('security_protocol = "ssl-authentication"', 'ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn', 'ssl_client_key_arn = aws_dms_certificate.client.certificate_arn')}${client}`,
      [],
    ],
    [
      'an unknown key',
      `${kafka('security_protocol = "ssl-authentication"', 'ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn', 'ssl_client_key_arn = var.key')}${client}variable "key" {}\n`,
      [`endpoint-undetermined@14 ${a}`],
    ],
    [
      'a link that leads nowhere',
      `${kafka('security_protocol = "ssl-encryption"', 'ssl_ca_certificate_arn = aws_dms_certificate.client.arn')}${client}`,
      [`endpoint-certificate-dangling@7 ${a}`],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe.each(['elasticsearch', 'opensearch'])('%s', (engine) => {
  const search = (...lines: string[]) => target(engine, ...block('elasticsearch_settings', ...lines));
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
        ...block('elasticsearch_settings', 'endpoint_uri = "https://search.example.com"'),
        'lifecycle {',
        '  ignore_changes = all',
        '}',
      ),
      [`endpoint-undetermined@6 ${a}`],
    ],
    ['no block', target(engine), []],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});
