import { describe, expect, test } from 'vitest';
import { linkFacts } from '../../src/dms/connection/facts.ts';
import { CERTIFICATE_FILES } from '../rules/support/certificate-files.ts';
import { block, ca, endpoint, linked, pem, verified } from '../rules/support/configuration.ts';
import { endpointIn } from './server-text.ts';

/** What is known of the links of a connection, in words. */

const NOW = new Date('2026-01-01T00:00:00Z');
const VARIABLE = 'variable "u" {}\n';

function facts(hcl: string, files: Readonly<Record<string, string>> = {}): Record<string, string | undefined> {
  const found = linkFacts(endpointIn({ ...CERTIFICATE_FILES, ...files, 'main.tf': hcl + VARIABLE }), NOW);
  return Object.fromEntries([...found].map(([link, fact]) => [link, fact && `${fact.answer}: ${fact.what}`]));
}

describe('the name', () => {
  test.each<[written: string, rest: string, expected: string]>([
    ['"db.example.com"', '', 'yes: db.example.com'],
    ['"  "', '', 'yes: "  "'],
    ['" db.example.com"', '', 'yes:  db.example.com'],
    ['aws_db_instance.x.address', block('aws_db_instance', 'x', []), 'yes: aws_db_instance.x.address'],
    ['var.u', '', 'unknown: var.u has no value and no default'],
    [
      'aws_memorydb_cluster.x.cluster_endpoint[0].port',
      block('aws_memorydb_cluster', 'x', []),
      'unknown: aws_memorydb_cluster.x.cluster_endpoint is known only after apply',
    ],
  ])('%s', (written, rest, expected) => {
    expect(facts(endpoint('mysql', `server_name = ${written}`) + rest).name).toBe(expected);
  });

  test('of nothing, and of a secret', () => {
    expect(facts(endpoint('mysql')).name).toBe('unknown: no server is set');
    expect(facts(endpoint('mysql', 'secrets_manager_arn = "arn"')).name).toBe('unknown: it is in the secret');
  });
});

describe('the CA', () => {
  const NOT_KNOWN = "which CA issued the server's certificate is not in this configuration";
  const withCa = (content: string) => facts(endpoint('mysql', verified, 'server_name = "h"', linked) + ca(content)).ca;

  test.each<[name: string, content: string, expected: string]>([
    ['one', pem('root'), `unknown: 1 CA certificate, the last one valid until 2120-01-01; ${NOT_KNOWN}`],
    [
      'two, of which one ends earlier',
      'certificate_pem = "${file("expiring.pem")}${file("root.pem")}"',
      `unknown: 2 CA certificates, the last one valid until 2120-01-01; ${NOT_KNOWN}`,
    ],
    ['none but a leaf', pem('leaf'), 'unknown: its content is undetermined'],
    ['a variable', 'certificate_pem = var.u', 'unknown: var.u has no value and no default'],
    ['a wallet', 'certificate_wallet = filebase64("cwallet.sso")', 'unknown: it is an Oracle wallet'],
  ])('%s', (_, content, expected) => expect(withCa(content)).toBe(expected));

  test('whose end cannot be read', () => {
    const [body] = /[^-]{100,}/.exec(CERTIFICATE_FILES['root.pem']!)!;
    const der = Buffer.from(body, 'base64');
    // A month that there is not.
    der.write('21201301000000Z', der.indexOf('21200101000000Z'));
    const odd = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
    const hcl = endpoint('mysql', verified, 'server_name = "h"', linked) + ca(pem('odd'));
    expect(facts(hcl, { 'odd.pem': odd }).ca).toBe(`unknown: 1 CA certificate; ${NOT_KNOWN}`);
  });
});

describe('the links that there are', () => {
  const names = (hcl: string) => Object.keys(facts(hcl));
  const FIRST = ['mode', 'name', 'server', 'port', 'network'];
  test.each<[name: string, hcl: string, expected: string[]]>([
    ['of a service', endpoint('kinesis'), ['mode']],
    ['without TLS', endpoint('mysql', 'ssl_mode = "none"'), [...FIRST, 'tls-required']],
    ['with TLS', endpoint('mysql', 'ssl_mode = "require"'), [...FIRST, 'tls-offered', 'tls-required']],
    [
      'with a CA',
      endpoint('mysql', 'ssl_mode = "verify-ca"'),
      [...FIRST, 'tls-offered', 'tls-required', 'certificate', 'ca'],
    ],
    [
      'with a name',
      endpoint('mysql', verified),
      [...FIRST, 'tls-offered', 'tls-required', 'certificate', 'ca', 'certificate-name'],
    ],
    ...['redshift', 'redshift-serverless', 'neptune'].map((engine): [string, string, string[]] => [
      `of ${engine}, that is always encrypted`,
      endpoint(engine),
      [...FIRST, 'tls-offered', 'tls-required'],
    ]),
    [
      'with a secret',
      endpoint('mysql', 'ssl_mode = "none"', 'secrets_manager_arn = "arn"'),
      [...FIRST, 'tls-required', 'secret'],
    ],
  ])('%s', (_, hcl, expected) => expect(names(hcl)).toEqual(expected));
});

describe('the port', () => {
  const kafka = (broker: string, ...settings: string[]) =>
    endpoint('kafka', 'kafka_settings {', `broker = ${broker}`, ...settings, '}');
  const IAM = 'yes: 9098, for IAM authentication, which DMS does not support for Kafka';
  const serverless = (...body: string[]) => block('aws_msk_serverless_cluster', 'c', body);
  test.each<[name: string, hcl: string, expected: string]>([
    ['of serverless brokers', kafka('aws_msk_serverless_cluster.c.bootstrap_brokers_sasl_iam') + serverless(), IAM],
    [
      'of serverless brokers with clients',
      kafka('aws_msk_serverless_cluster.c.bootstrap_brokers_sasl_iam') +
        serverless('client_authentication {', 'sasl {', 'iam {', 'enabled = true', '}', '}', '}'),
      IAM,
    ],
    [
      'of an endpoint that is none of Kafka',
      kafka('aws_msk_cluster.c.bootstrap_brokers_tls').replace('"kafka"', '"mysql"\n  port = 3306') +
        block('aws_msk_cluster', 'c', []),
      'yes: 3306',
    ],
    [
      'of an engine that is not known',
      kafka('aws_msk_cluster.c.bootstrap_brokers_tls').replace('"kafka"', 'var.u') + block('aws_msk_cluster', 'c', []),
      'unknown: the port is undetermined',
    ],
    [
      'of a listener without a protocol',
      kafka('aws_msk_cluster.c.bootstrap_brokers_tls') + block('aws_msk_cluster', 'c', []),
      'yes: 9094, for TLS',
    ],
    [
      'of a listener of other VPCs, which is not the same for all brokers',
      kafka('aws_msk_cluster.c.bootstrap_brokers_vpc_connectivity_tls', 'security_protocol = "ssl-encryption"') +
        block('aws_msk_cluster', 'c', []),
      'unknown: bootstrap_brokers_vpc_connectivity_tls, for TLS: vpc_connectivity of aws_msk_cluster.c is undetermined',
    ],
  ])('%s', (_, hcl, expected) => expect(facts(hcl).port).toBe(expected));
});
