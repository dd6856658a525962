import { type Endpoint, endpointWorlds } from '../dms/endpoint.ts';
import type { TlsVerdict, TlsVerdicts } from '../dms/tls/verdict.ts';
import type { Resource, Root } from '../graph/graph.ts';
import type { CheckingRule, EndpointRule, Outcome, Rule } from './rule.ts';
import { optionsOf } from './settings.ts';

/** The verdicts by the outcomes of all rules about endpoints, whatever the settings of a run say of these rules. */
export function tlsVerdictsBy(rules: readonly Rule[]): TlsVerdicts {
  const about = rules.filter((rule): rule is EndpointRule => rule.about === 'endpoint' && rule.tls !== 'unrelated');
  return (resource: Resource, root: Root) =>
    endpointWorlds(resource, root).map(({ endpoint }) =>
      tlsVerdictOf(
        endpoint,
        about.map((rule) => [rule, [rule.check(endpoint, optionsOf(rule, NO_SETTINGS))].flat()] as const),
      ),
    );
}

const NO_SETTINGS = { rules: new Map(), ignores: [], failOn: undefined } as const;

/** The verdict on an endpoint in one world by the outcomes of the rules about it. */
export function tlsVerdictOf(
  { engine }: Endpoint,
  outcomes: readonly (readonly [CheckingRule, readonly Outcome[]])[],
): TlsVerdict {
  const about = outcomes.filter(([rule]) => rule.tls !== 'unrelated');
  const of = (kind: Outcome['kind']) =>
    about.flatMap(([rule, found]) => (found.some((one) => one.kind === kind) ? [rule] : []));
  const failing = of('fail');
  if (failing.some(({ tls }) => tls === 'clear-text')) return 'plaintext';
  // Where ssl_mode is the switch, a mode that is refused is no connection, whatever else is undetermined.
  const isByMode = engine.state !== 'unlisted' && (engine.state !== 'known' || engine.engine.switch !== 'settings');
  const isRefused = isByMode && failing.some(({ tls }) => tls === 'refused');
  if (of('undetermined').length > 0 && !isRefused) return 'undetermined';
  return failing.some(({ level }) => level !== 'note') ? 'unverified' : 'verified';
}
