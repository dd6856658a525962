import { tlsChanges } from '../src/dms/change.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass } from '../src/lint/rule.ts';

export const planTlsDowngrade = endpointRule({
  id: 'plan-tls-downgrade',
  level: 'error',
  securitySeverity: '7.5',
  precision: 'very-high',
  title: 'The plan makes a connection weaker',
  check,
  message: ({ argument, before, after }, address) => ({
    fact: `${address} gets a weaker connection by this plan: ${argument} goes from ${JSON.stringify(before)} to ${after === undefined ? 'nothing' : JSON.stringify(after)}.`,
    remedy: 'Keep what is there.',
    lines: [`${String(argument).replace(/^.*\./, '')} = ${JSON.stringify(before)}`],
  }),
});

function check(endpoint: Endpoint): Outcome | Outcome[] {
  const { engine, resource } = endpoint;
  if (resource.change?.before === undefined)
    return notApplicable('the endpoint does not exist yet, or this is no plan');
  const byMode = engine.state !== 'known' || engine.engine.switch === 'mode' || engine.engine.switch === 'undocumented';
  const weaker = tlsChanges(endpoint).filter((change) => change.weaker && (byMode || change.argument !== 'ssl_mode'));
  if (weaker.length === 0) return pass(endpoint.modeField.place);
  return weaker.map(({ argument, before, after, field }) => fail(field.place, { argument, before, after }));
}
