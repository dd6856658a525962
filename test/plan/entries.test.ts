import { expect, test } from 'vitest';
import { run, tree } from '../check.ts';

const main = `data "aws_region" "r" {}
resource "aws_dms_certificate" "ca" {
  certificate_id = "ca"
}
locals {
  endpoints = {
    "\${data.aws_region.r.name}-a" = { ca = aws_dms_certificate.ca.certificate_arn }
    "\${data.aws_region.r.name}-b" = { ca = null }
  }
}
resource "aws_dms_endpoint" "e" {
  for_each        = local.endpoints
  endpoint_id     = "e"
  endpoint_type   = "source"
  engine_name     = "mysql"
  ssl_mode        = "verify-ca"
  certificate_arn = each.value.ca
}
`;
const written = { endpoint_id: 'e', endpoint_type: 'source', engine_name: 'mysql', ssl_mode: 'verify-ca' };
const provider_name = 'registry.terraform.io/hashicorp/aws';

/** The plan of these instances. */
function plan(...keys: readonly string[]): string {
  const created = (resource: object, after: object) => ({
    ...resource,
    mode: 'managed',
    provider_name,
    change: { actions: ['create'], before: null, after, after_unknown: { certificate_arn: true }, after_sensitive: {} },
  });
  const constants = (values: object) =>
    Object.fromEntries(Object.entries(values).map(([name, constant_value]) => [name, { constant_value }]));
  const ca = { address: 'aws_dms_certificate.ca', type: 'aws_dms_certificate', name: 'ca' };
  const e = { address: 'aws_dms_endpoint.e', type: 'aws_dms_endpoint', name: 'e' };
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: {} },
    resource_changes: [
      created(ca, { certificate_id: 'ca' }),
      ...keys.map((key) => created({ ...e, address: `${e.address}["${key}"]`, index: key }, written)),
    ],
    configuration: {
      root_module: {
        resources: [
          { ...ca, mode: 'managed', schema_version: 0, expressions: constants({ certificate_id: 'ca' }) },
          {
            ...e,
            mode: 'managed',
            schema_version: 0,
            expressions: { ...constants(written), certificate_arn: { references: ['each.value.ca', 'each.value'] } },
            for_each_expression: { references: ['local.endpoints'] },
          },
        ],
      },
    },
  });
}

test('the key of an instance tells which entry it is made of, where the configuration does not show the keys', () => {
  const root = tree({ 'main.tf': main, 'plan.json': plan('eu-west-1-a', 'eu-west-1-b') });
  const missing = run(root, { paths: ['plan.json'] }).findings.filter(
    ({ rule }) => rule.id === 'endpoint-certificate-missing',
  );
  expect(missing.map(({ subjects, when }) => [subjects.map(({ address }) => address), when])).toEqual([
    [['aws_dms_endpoint.e["eu-west-1-b"]'], undefined],
  ]);
});
