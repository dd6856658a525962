import { readFileSync } from 'node:fs';
import type { ChangeSlice } from '../../src/plan/shape.ts';

interface BigPlan {
  resource_changes: ChangeSlice[];
  planned_values: unknown;
  configuration: { root_module: { resources: { type: string }[] } };
}

const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: ['s3:GetObject', 'kms:Decrypt', 'logs:PutLogEvents'].map((action, index) => ({
    Sid: `s${index}`,
    Effect: 'Allow',
    Action: action,
    Resource: '*',
  })),
});

/**
 * A real plan with so many other resources around its DMS ones that its JSON has about `size` bytes: in turn as many-sided as an endpoint, and with a policy
 * (JSON in a string, full of escapes).
 */
export function bigPlan(real: string, size: number): Buffer {
  const plan = JSON.parse(readFileSync(real, 'utf8')) as BigPlan;
  const model = plan.resource_changes.find((change) => change.type === 'aws_dms_endpoint')!;
  const changes: ChangeSlice[] = [];
  const values: unknown[] = [];
  const configurations: { type: string }[] = [];
  const makers = [
    (name: string) => ({
      ...model,
      type: 'aws_instance',
      change: { ...model.change, after: { ...model.change.after, endpoint_id: name } },
    }),
    (name: string) => ({
      ...model,
      type: 'aws_iam_policy',
      change: {
        actions: ['create'] as const,
        before: null,
        after: { name, path: '/', policy: POLICY, description: null, tags: { team: 'core' } },
        after_unknown: { arn: true, id: true, policy_id: true, tags_all: true },
        after_sensitive: { tags: {} },
      },
    }),
  ];
  for (let index = 0, made = 0; made < size; index++) {
    const name = `resource_${index}`;
    const change = { ...makers[index % makers.length]!(name), name };
    const common = {
      address: `${change.type}.${name}`,
      mode: change.mode,
      type: change.type,
      name,
      provider_name: 'registry.terraform.io/hashicorp/aws',
    };
    changes.push({ ...change, address: common.address });
    values.push({ ...common, schema_version: 0, values: change.change.after, sensitive_values: {} });
    const expressions = {
      name: { constant_value: name },
      policy: { references: ['data.aws_iam_policy_document.p.json', 'data.aws_iam_policy_document.p'] },
    };
    configurations.push({ ...common, expressions } as { type: string });
    made +=
      JSON.stringify(changes.at(-1)).length +
      JSON.stringify(values.at(-1)).length +
      JSON.stringify(configurations.at(-1)).length +
      3;
  }
  plan.resource_changes.unshift(...changes);
  plan.planned_values = { root_module: { resources: values } };
  plan.configuration.root_module.resources.unshift(...configurations);
  return Buffer.from(JSON.stringify(plan));
}
