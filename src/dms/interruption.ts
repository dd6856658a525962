import type { Change } from '../graph/graph.ts';
import type { Endpoint } from './endpoint.ts';
import type { Location } from './location.ts';
import { existingUsers, pausesTasks } from './replication.ts';
import { isReplaced, tlsChanges } from './tls-change.ts';

/** What a plan does to the tasks and serverless replications that use an endpoint already. */
export type Interruption =
  | { readonly state: 'not-applicable' | 'undetermined'; readonly why: string }
  /** The endpoint stays as it is for them. */
  | { readonly state: 'none'; readonly location: Location }
  /** `because`: as the rest of a sentence. `cdc`: at least one of the tasks replicates changes. */
  | (Users & {
      readonly state: 'replaced';
      readonly location: Location;
      readonly because: string | undefined;
      readonly cdc: boolean;
    })
  /** `renewed`: the certificate that is replaced. `pauses`: pause_replication_tasks is true; undefined where there is no such argument. */
  | (Users & {
      readonly state: 'updated';
      readonly location: Location;
      readonly argument: string;
      readonly renewed: string | undefined;
      readonly pauses: boolean | undefined;
    });

/** By their addresses. */
interface Users {
  readonly tasks: readonly string[];
  readonly serverless: readonly string[];
}

export function interruptionOf(endpoint: Endpoint): Interruption {
  const { resource, modeField, certificateField } = endpoint;
  const { change } = resource;
  if (change?.before === undefined)
    return { state: 'not-applicable', why: 'the endpoint does not exist yet, or the input is not a plan' };
  const existing = existingUsers(endpoint);
  if (existing.length === 0)
    return { state: 'not-applicable', why: 'no existing task or serverless replication in this plan uses it' };
  const addressesOf = (type: string) => existing.flatMap((user) => (user.type === type ? [user.address] : [])).sort();
  const users = {
    tasks: addressesOf('aws_dms_replication_task'),
    serverless: addressesOf('aws_dms_replication_config'),
  };
  const { location } = modeField;
  if (isReplaced(resource)) {
    const cdc = existing.some(({ type, values: own }) => {
      const kind = own.get('migration_type');
      return type === 'aws_dms_replication_task' && !(kind?.kind === 'string' && kind.value === 'full-load');
    });
    return { state: 'replaced', location, because: reasonOf(change), cdc, ...users };
  }
  const [first] = tlsChanges(endpoint);
  if (first === undefined)
    return [modeField, certificateField].some(({ state }) => state === 'undetermined')
      ? { state: 'undetermined', why: 'whether the plan changes its TLS settings is undetermined' }
      : { state: 'none', location };
  return {
    state: 'updated',
    location: first.location,
    argument: first.argument,
    renewed: first.renewed?.address,
    pauses: resource.declaredType === undefined ? pausesTasks(resource) : undefined,
    ...users,
  };
}

/** Why an endpoint is replaced, as the rest of a sentence. */
function reasonOf(change: Change): string | undefined {
  const { replacePaths: paths, reason } = change;
  if (paths.length > 0) return `${paths.join(' and ')} ${paths.length === 1 ? 'changes' : 'change'}`;
  return reason;
}
