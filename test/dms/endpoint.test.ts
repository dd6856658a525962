import { describe, expect, test } from 'vitest';
import { block } from '../rules/support/configuration.ts';
import { found, run, words } from '../rules/support/run.ts';

/** How an endpoint is read: its engine, where only its server is known, and what Terraform leaves alone. */

const unknownEngine = (...lines: string[]) =>
  `${block('aws_dms_endpoint', 'a', ['endpoint_id = "a"', 'endpoint_type = "source"', 'engine_name = var.x', ...lines])}variable "x" {}\n`;
const rules = (hcl: string) => found(hcl).map((line) => line.replace(/@.*/, ''));

describe('an engine that is not known has the family of its server', () => {
  const at = (type: string, attribute: string) =>
    unknownEngine(`server_name = ${type}.db.${attribute}`, 'ssl_mode = "none"') + block(type, 'db', []);

  test.each([
    ['aws_db_instance', 'address'],
    ['aws_db_proxy', 'endpoint'],
    ['aws_db_proxy_endpoint', 'endpoint'],
    ['aws_docdb_cluster', 'endpoint'],
    ['aws_docdb_cluster_instance', 'endpoint'],
    ['aws_docdbelastic_cluster', 'endpoint'],
    ['aws_rds_cluster', 'reader_endpoint'],
    ['aws_rds_cluster_endpoint', 'endpoint'],
    ['aws_rds_cluster_instance', 'endpoint'],
  ])('%s has the mode', (type, attribute) => {
    expect(rules(at(type, attribute))).toContain('endpoint-plaintext');
  });

  test.each([
    ['aws_redshift_cluster', 'dns_name'],
    ['aws_neptune_cluster', 'endpoint'],
    ['aws_instance', 'private_dns'],
  ])('%s may have none', (type, attribute) => {
    expect(rules(at(type, attribute))).toEqual(['endpoint-undetermined']);
  });

  test('without a server nothing is known', () => {
    expect(rules(unknownEngine('ssl_mode = "none"'))).toEqual(['endpoint-undetermined']);
  });
});

test.each([
  ['aws_db_instance', 'engine', 'endpoint-plaintext'],
  ['aws_rds_cluster', 'engine', 'endpoint-plaintext'],
  ['aws_rds_cluster_instance', 'engine', 'endpoint-plaintext'],
  ['aws_rds_global_cluster', 'engine', 'endpoint-plaintext'],
  ['aws_db_instance', 'identifier', 'endpoint-undetermined'],
  ['aws_elasticache_cluster', 'engine', 'endpoint-undetermined'],
])('the engine that %s has as its %s: %s', (type, attribute, expected) => {
  const hcl = unknownEngine('ssl_mode = "none"').replace('= var.x', `= ${type}.db.${attribute}`);
  expect(rules(hcl + block(type, 'db', [`${attribute} = var.x`]))).toEqual([expected]);
});

describe('what Terraform leaves alone', () => {
  const kafka = (ignored: string) =>
    block('aws_dms_endpoint', 'a', [
      'endpoint_id = "a"',
      'endpoint_type = "target"',
      'engine_name = "kafka"',
      'kafka_settings {\n    broker = "k:9094"\n    security_protocol = "ssl-encryption"\n  }',
      `lifecycle {\n    ignore_changes = ${ignored}\n  }`,
    ]);
  test.each([
    ['all', ['endpoint-undetermined']],
    ['[kafka_settings]', ['endpoint-undetermined']],
    ['[kafka_settings[0].security_protocol]', ['endpoint-undetermined']],
    ['[tags, kafka_settings]', ['endpoint-undetermined']],
    ['[tags]', []],
    ['[redis_settings]', []],
    ['[ssl_mode]', []],
    ['[]', []],
  ])('%s', (ignored, expected) => {
    expect(rules(kafka(ignored))).toEqual(expected);
  });
});

test('a mode that is no text is undetermined, and that is said', () => {
  const hcl = unknownEngine('ssl_mode = ["none"]').replace('= var.x', '= "mysql"');
  const [finding] = run(hcl).findings.filter(({ rule }) => rule.id === 'endpoint-undetermined');
  expect(words(finding!).fact).toContain('because ssl_mode is not a simple value');
});
