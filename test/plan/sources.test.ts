import { describe, expect, test } from 'vitest';
import { found, run, tree } from '../check.ts';

/** A plan that makes one resource `a` of a type, with what is planned, what is unknown, and how it is written; and what it can refer to. */
function plan(
  type: string,
  after: object,
  after_unknown: object,
  expressions: object,
  refersTo: readonly [type: string, attribute: string] = ['aws_opensearch_domain', 'endpoint'],
): string {
  const resource = { address: `${type}.a`, mode: 'managed', type, name: 'a' };
  const made = (of: string, attribute: string) => ({
    address: `${of}.d`,
    mode: 'managed',
    type: of,
    name: 'd',
    provider_name: 'registry.terraform.io/hashicorp/aws',
    change: { actions: ['create'], before: null, after: {}, after_unknown: { [attribute]: true }, after_sensitive: {} },
  });
  const change = { actions: ['create'], before: null, after, after_unknown, after_sensitive: {} };
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: {} },
    resource_changes: [
      { ...resource, provider_name: 'registry.terraform.io/hashicorp/aws', change },
      made(...refersTo),
    ],
    configuration: { root_module: { resources: [{ ...resource, expressions, schema_version: 0 }] } },
  });
}

const joined = (main: string, json: string) =>
  found(run(tree({ 'main.tf': main, 'plan.json': json }), { paths: ['plan.json'] }).findings);

test('the sources know that a dynamic block leaves an attribute out, which is unknown in the plan', () => {
  const main = `resource "aws_opensearch_domain" "d" {}
resource "aws_dms_data_provider" "a" {
  name   = "a"
  engine = "oracle"
  settings {
    dynamic "oracle_settings" {
      for_each = [1]
      content {
        server_name = "db.example.com"
      }
    }
  }
}
`;
  const json = plan(
    'aws_dms_data_provider',
    { name: 'a', engine: 'oracle', settings: [{ oracle_settings: [{ server_name: 'db.example.com' }] }] },
    { settings: [{ oracle_settings: [{ ssl_mode: true }] }] },
    { name: { constant_value: 'a' }, engine: { constant_value: 'oracle' }, settings: [{}] },
  );
  expect(joined(main, json)).toEqual(['error endpoint-plaintext aws_dms_data_provider.a']);
});

test('a plan decides whether the blocks are there that exist in some workspaces only', () => {
  const main = `resource "aws_dms_endpoint" "a" {
  endpoint_id   = "a"
  endpoint_type = "target"
  engine_name   = "kafka"
  dynamic "kafka_settings" {
    for_each = terraform.workspace == "prod" ? ["b"] : []
    content {
      broker            = kafka_settings.value
      security_protocol = "plaintext"
    }
  }
}
`;
  const written = { endpoint_id: 'a', endpoint_type: 'target', engine_name: 'kafka' };
  const constants = Object.fromEntries(
    Object.entries(written).map(([name, constant_value]) => [name, { constant_value }]),
  );
  const json = (blocks: readonly object[]) =>
    plan(
      'aws_dms_endpoint',
      { ...written, kafka_settings: blocks },
      { kafka_settings: blocks.map(() => ({})) },
      constants,
    );
  expect(joined(main, json([]))).toEqual([]);
  expect(joined(main, json([{ broker: 'b', security_protocol: 'plaintext' }]))).toEqual([
    'error endpoint-settings-plaintext aws_dms_endpoint.a',
  ]);
});

test('the sources know how an address begins that a plan knows by its references only', () => {
  const main = `resource "aws_opensearch_domain" "d" {}
resource "aws_dms_endpoint" "a" {
  endpoint_id   = "a"
  endpoint_type = "target"
  engine_name   = "opensearch"
  elasticsearch_settings {
    endpoint_uri = "http://\${aws_opensearch_domain.d.endpoint}"
  }
}
`;
  const json = plan(
    'aws_dms_endpoint',
    { endpoint_id: 'a', endpoint_type: 'target', engine_name: 'opensearch', elasticsearch_settings: [{}] },
    { elasticsearch_settings: [{ endpoint_uri: true }] },
    {
      endpoint_id: { constant_value: 'a' },
      endpoint_type: { constant_value: 'target' },
      engine_name: { constant_value: 'opensearch' },
      elasticsearch_settings: [
        { endpoint_uri: { references: ['aws_opensearch_domain.d.endpoint', 'aws_opensearch_domain.d'] } },
      ],
    },
  );
  expect(joined(main, json)).toEqual(['error endpoint-settings-plaintext aws_dms_endpoint.a']);
});

describe('an address that is cut out of an attribute, of which a plan knows the reference only', () => {
  const written = { endpoint_id: 'a', endpoint_type: 'source', engine_name: 'mysql', ssl_mode: 'none' };
  const constants = Object.fromEntries(
    Object.entries(written).map(([name, constant_value]) => [name, { constant_value }]),
  );
  const json = plan(
    'aws_dms_endpoint',
    written,
    { server_name: true },
    {
      ...constants,
      server_name: { references: ['aws_db_instance.d.endpoint', 'aws_db_instance.d'] },
    },
    ['aws_db_instance', 'endpoint'],
  );
  const main = (server: string) => `resource "aws_db_instance" "d" {}
resource "aws_dms_endpoint" "a" {
  endpoint_id   = "a"
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = "none"
  server_name   = ${server}
}
`;
  const PLAINTEXT = 'error endpoint-plaintext aws_dms_endpoint.a';
  const INVALID = 'error endpoint-server-name-invalid aws_dms_endpoint.a';

  test.each<[server: string, findings: string[]]>([
    ['aws_db_instance.d.endpoint', [PLAINTEXT, INVALID]],
    ['"${aws_db_instance.d.endpoint}"', [PLAINTEXT, INVALID]],
    ['split(":", aws_db_instance.d.endpoint)[0]', [PLAINTEXT]],
    ['element(split(":", aws_db_instance.d.endpoint), 0)', [PLAINTEXT]],
    ['replace(aws_db_instance.d.endpoint, "/:.*/", "")', [PLAINTEXT]],
    ['regex("[^:]+", aws_db_instance.d.endpoint)', [PLAINTEXT]],
  ])('%s', (server, findings) => {
    expect(joined(main(server), json).sort()).toEqual(findings);
  });

  test('without sources it may be the host alone', () => {
    expect(found(run(tree({ 'plan.json': json }), { paths: ['plan.json'] }).findings)).toEqual([PLAINTEXT]);
  });

  test.each<[broker: string, findings: string[]]>([
    ['aws_msk_cluster.d.bootstrap_brokers', ['warning endpoint-port-mismatch aws_dms_endpoint.a']],
    ['replace(aws_msk_cluster.d.bootstrap_brokers, "9092", "9094")', []],
  ])('%s', (broker, findings) => {
    const kafka = `resource "aws_msk_cluster" "d" {}
resource "aws_dms_endpoint" "a" {
  endpoint_id   = "a"
  endpoint_type = "target"
  engine_name   = "kafka"
  kafka_settings {
    broker            = ${broker}
    security_protocol = "ssl-encryption"
  }
}
`;
    const planned = plan(
      'aws_dms_endpoint',
      {
        endpoint_id: 'a',
        endpoint_type: 'target',
        engine_name: 'kafka',
        kafka_settings: [{ security_protocol: 'ssl-encryption' }],
      },
      { kafka_settings: [{ broker: true }] },
      {
        endpoint_id: { constant_value: 'a' },
        endpoint_type: { constant_value: 'target' },
        engine_name: { constant_value: 'kafka' },
        kafka_settings: [
          {
            broker: { references: ['aws_msk_cluster.d.bootstrap_brokers', 'aws_msk_cluster.d'] },
            security_protocol: { constant_value: 'ssl-encryption' },
          },
        ],
      },
      ['aws_msk_cluster', 'bootstrap_brokers'],
    );
    expect(joined(kafka, planned)).toEqual(findings);
  });
});
