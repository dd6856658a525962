import type { Endpoint } from '../src/dms/endpoint.ts';
import { settingsTlsOf } from '../src/dms/tls/settings.ts';
import { type TlsChange, tlsChanges, tlsDrift } from '../src/dms/tls-change.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unreported } from '../src/lint/rule.ts';

interface Args {
  readonly argument: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly by: 'plan' | 'drift';
}

export const planTlsDowngrade = endpointRule<Args>({
  id: 'plan-tls-downgrade',
  level: 'error',
  securitySeverity: '7.5',
  precision: 'very-high',
  cwe: [757],
  controls: [
    { id: 'DMS.9', how: 'supports' },
    { id: 'DMS.12', how: 'supports' },
  ],
  title: 'The plan weakens the TLS protection of a connection',
  tls: 'unrelated',
  check,
  message: ({ argument, before, after, by }, address) => {
    const [from, to] = [before, after].map((one) => (one === undefined ? 'nothing' : JSON.stringify(one)));
    return {
      fact:
        by === 'drift'
          ? `${address} was weakened outside Terraform: ${argument} was changed from ${from} to ${to}, and this plan does not revert it.`
          : `${address} is weakened by this plan: ${argument} changes from ${from} to ${to}.`,
      remedy: remedyOf(argument, before === undefined ? undefined : from, by),
      // Extra connection attributes are all in one text.
      lines: before === undefined || argument.includes(' ') ? [] : [`${argument.replace(/^.*\./, '')} = ${from}`],
    };
  },
});

/** `argument`: a name, or `securityProtocol in extra_connection_attributes`. */
function remedyOf(argument: string, before: string | undefined, by: Args['by']): string {
  const written = before === undefined ? argument : argument.replace(/^\S+/, (name) => `${name} = ${before}`);
  if (by === 'drift') return `${before === undefined ? 'Remove' : 'Set'} ${written}, so that the apply restores it.`;
  return `${before === undefined ? 'Leave out' : 'Keep'} ${written}.`;
}

const PLAN = { why: 'a plan cannot be edited' };

function check(endpoint: Endpoint): Outcome<Args> | Outcome<Args>[] {
  const { engine, mode, resource } = endpoint;
  if (resource.change?.before === undefined)
    return notApplicable('the endpoint does not exist yet, or the input is not a plan');
  const byMode = engine.state !== 'known' || engine.engine.switch === 'mode' || engine.engine.switch === 'undocumented';
  const counts = ({ weaker, argument }: TlsChange) => weaker && (byMode || argument !== 'ssl_mode');
  const changes = tlsChanges(endpoint);
  const planned = changes.filter(counts);
  const drifted = tlsDrift(endpoint).filter(
    (change) => counts(change) && !planned.some(({ argument }) => argument === change.argument),
  );
  if (planned.length + drifted.length === 0)
    return (byMode ? mode.state : settingsTlsOf(endpoint)?.state) === 'undetermined'
      ? unreported('the effect of the plan on the connection is undetermined')
      : pass(endpoint.modeField.location);
  // What was as it is until this plan is not what something else has changed.
  const isPlanned = ({ argument, before }: TlsChange) =>
    changes.some((one) => one.argument === argument && one.before === before);
  return [...planned, ...drifted].map((change): Outcome<Args> => {
    const { argument, before, after, location } = change;
    return fail(location, { argument, before, after, by: isPlanned(change) ? 'plan' : 'drift' }, PLAN);
  });
}
