import { expect, test } from 'vitest';
import { run, tree } from '../check.ts';

const PROVIDER = 'registry.terraform.io/hashicorp/aws';
const planned = (type: string, name: string, key: string, after: object, after_unknown: object) => ({
  address: `${type}.${name}["${key}"]`,
  mode: 'managed',
  type,
  name,
  index: key,
  provider_name: PROVIDER,
  change: { actions: ['create'], before: null, after, after_unknown, after_sensitive: {} },
});
const endpoint = { endpoint_id: 'a', endpoint_type: 'source', engine_name: 'mysql', ssl_mode: 'verify-ca' };
const configured = (type: string, name: string, references: string[], expressions: object) => ({
  address: `${type}.${name}`,
  mode: 'managed',
  type,
  name,
  expressions,
  schema_version: 0,
  for_each_expression: { references },
});

test('a plan does not show which of several databases a for_each over them leads to', () => {
  const plan = {
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: {} },
    resource_changes: ['x', 'y'].flatMap((key) => [
      planned('aws_db_instance', 'd', key, { engine: 'mysql' }, { address: true }),
      planned('aws_dms_endpoint', 'a', key, endpoint, { server_name: true }),
    ]),
    configuration: {
      root_module: {
        resources: [
          configured('aws_db_instance', 'd', ['local.databases'], { engine: { constant_value: 'mysql' } }),
          configured('aws_dms_endpoint', 'a', ['aws_db_instance.d'], {
            ...Object.fromEntries(Object.entries(endpoint).map(([name, constant_value]) => [name, { constant_value }])),
            server_name: { references: ['each.value.address', 'each.value'] },
          }),
        ],
      },
    },
  };
  const report = run(tree({ 'plan.json': JSON.stringify(plan) }), { paths: ['plan.json'], evidence: true });
  const said = report.evidence!.filter(({ rule }) => rule.id === 'database-offers-no-tls');
  expect(said.map(({ outcome, why }) => [outcome, why])).toEqual([
    ['undetermined', "the endpoint's database is undetermined"],
    ['undetermined', "the endpoint's database is undetermined"],
  ]);
});
