import { type Changed, namesOf, planOf } from './changed-endpoint.ts';

type Values = Readonly<Record<string, unknown>>;

/** What is there already and refers to the endpoint: `aws_dms_replication_task.t` with its values, and the argument that names the endpoint. */
export interface User {
  readonly address: string;
  readonly argument: string;
  readonly values?: Values;
}

const ARN = 'arn:aws:dms:us-east-1:123456789012:endpoint:A';

/**
 * A plan, made by hand, that changes one endpoint that exists: `aws_dms_endpoint.a`. `change`: what the plan does; `drifted`: what was before something else
 * changed the endpoint; `type`: that of another provider.
 */
export function endpointPlan(
  named: Values,
  change: Changed,
  { drifted, users = [], type = 'aws_dms_endpoint' }: { drifted?: object; users?: readonly User[]; type?: string } = {},
): string {
  const address = `${type}.a`;
  const endpoint = (one: Changed) => withValues({ endpoint_arn: ARN, ...named }, one);
  const kept = users.map((user) => [
    user.address,
    withValues({ ...user.values, [user.argument]: ARN }, { before: {}, after: {}, actions: ['no-op'] }),
  ]);
  return planOf(
    { [address]: endpoint(change), ...Object.fromEntries(kept) },
    drifted === undefined ? {} : { [address]: endpoint({ before: drifted, after: change.before ?? {} }) },
    users.map((user) => ({
      ...namesOf(user.address),
      expressions: { [user.argument]: { references: [`${address}.endpoint_arn`, address] } },
    })),
  );
}

function withValues(values: Values, change: Changed): Changed {
  return { ...change, before: { ...values, ...change.before }, after: { ...values, ...change.after } };
}
