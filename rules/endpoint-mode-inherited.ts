import { strongestLines, strongestModeOf } from '../src/dms/advice.ts';
import { type Endpoint, isInherited } from '../src/dms/endpoint.ts';
import { endpointRule, fail, notApplicable, type Outcome } from '../src/lint/rule.ts';

export const endpointModeInherited = endpointRule({
  id: 'endpoint-mode-inherited',
  level: 'note',
  securitySeverity: '3.0',
  precision: 'high',
  title: 'The mode is not written; the state supplies it',
  check,
  message: ({ mode, strongest }, address) => ({
    fact: `${address} has no ssl_mode in its configuration: the mode "${mode}" comes from the state, and a new endpoint of this configuration would use "none".`,
    remedy: `Write the mode: ssl_mode = "${mode === 'none' ? strongest : mode}".`,
    lines: mode === 'none' ? strongestLines(String(strongest)) : [`ssl_mode = "${mode}"`],
  }),
});

function check(endpoint: Endpoint): Outcome {
  const { engine, mode } = endpoint;
  if (!isInherited(endpoint, 'ssl_mode')) return notApplicable('ssl_mode does not come from a state');
  if (engine.state === 'known' && engine.engine.switch !== 'mode' && engine.engine.switch !== 'undocumented')
    return notApplicable('ssl_mode is not the TLS switch of this engine');
  if (mode.state !== 'set') return notApplicable('the state holds no mode');
  return fail(mode.place, { mode: mode.shown, strongest: strongestModeOf(endpoint) });
}
