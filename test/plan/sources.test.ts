import { expect, test } from 'vitest';
import { found, run, tree } from '../check.ts';

/** A plan that makes one resource `a` of a type, with what is planned, what is unknown, and how it is written; and a domain that it can refer to. */
function plan(type: string, after: object, after_unknown: object, expressions: object): string {
  const resource = { address: `${type}.a`, mode: 'managed', type, name: 'a' };
  const domain = {
    address: 'aws_opensearch_domain.d',
    mode: 'managed',
    type: 'aws_opensearch_domain',
    name: 'd',
    provider_name: 'registry.terraform.io/hashicorp/aws',
    change: { actions: ['create'], before: null, after: {}, after_unknown: { endpoint: true }, after_sensitive: {} },
  };
  const change = { actions: ['create'], before: null, after, after_unknown, after_sensitive: {} };
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: {} },
    resource_changes: [{ ...resource, provider_name: 'registry.terraform.io/hashicorp/aws', change }, domain],
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
