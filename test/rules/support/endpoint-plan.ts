/** A plan, made by hand, that changes one endpoint that exists: `aws_dms_endpoint.a`, for tables about what plans change. */

type Values = Readonly<Record<string, unknown>>;

export interface Change {
  readonly before: object;
  readonly after: object;
  readonly unknown?: object;
  readonly actions?: readonly string[];
  readonly sensitive?: { readonly before?: object; readonly after?: object };
}

/** What is there already and refers to the endpoint: `aws_dms_replication_task.t` with its values, and the argument that names the endpoint. */
export interface User {
  readonly address: string;
  readonly argument: string;
  readonly values?: Values;
}

const ARN = 'arn:aws:dms:us-east-1:123456789012:endpoint:A';

/** `change`: what the plan does; `drifted`: what was before something else changed the endpoint; `type`: that of another provider. */
export function endpointPlan(
  named: Values,
  change: Change,
  { drifted, users = [], type = 'aws_dms_endpoint' }: { drifted?: object; users?: readonly User[]; type?: string } = {},
): string {
  const address = `${type}.a`;
  const endpoint = (one: Change) => resource(address, { endpoint_arn: ARN, ...named }, one);
  const plan = {
    format_version: '1.2',
    planned_values: {},
    resource_changes: [
      endpoint(change),
      ...users.map((user) => resource(user.address, { ...user.values, [user.argument]: ARN }, KEPT)),
    ],
    ...(drifted === undefined ? {} : { resource_drift: [endpoint({ before: drifted, after: change.before })] }),
    configuration: {
      root_module: {
        resources: users.map((user) => ({
          ...namesOf(user.address),
          expressions: { [user.argument]: { references: [`${address}.endpoint_arn`, address] } },
        })),
      },
    },
  };
  return JSON.stringify(plan);
}

const KEPT: Change = { before: {}, after: {}, actions: ['no-op'] };

function resource(address: string, named: Values, change: Change) {
  return {
    ...namesOf(address),
    change: {
      actions: change.actions ?? ['update'],
      before: { ...named, ...change.before },
      after: { ...named, ...change.after },
      after_unknown: change.unknown ?? {},
      before_sensitive: change.sensitive?.before ?? {},
      after_sensitive: change.sensitive?.after ?? {},
    },
  };
}

function namesOf(address: string) {
  const [type, name] = address.split('.');
  return { address, mode: 'managed', type, name };
}
