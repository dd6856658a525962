import { adviseMode, modeLines } from '../src/dms/advice.ts';
import { type Endpoint, isInherited } from '../src/dms/endpoint.ts';
import { endpointRule, fail, notApplicable, type Outcome } from '../src/lint/rule.ts';

export const endpointModeInherited = endpointRule({
  id: 'endpoint-mode-inherited',
  level: 'note',
  securitySeverity: '3.0',
  precision: 'high',
  title: 'ssl_mode is not set, and its value comes from the state',
  check,
  message: ({ mode, instead, link }, address) => ({
    fact: `${address} has no ssl_mode in its configuration: the mode "${mode}" comes from the state, and a new endpoint of this configuration would use "none".`,
    remedy: `Write the mode: ssl_mode = "${instead}".`,
    lines: modeLines({ instead, link }),
  }),
});

function check(endpoint: Endpoint): Outcome {
  const { engine, mode } = endpoint;
  if (!isInherited(endpoint, 'ssl_mode')) return notApplicable('ssl_mode does not come from a state');
  if (engine.state === 'known' && engine.engine.switch !== 'mode' && engine.engine.switch !== 'undocumented')
    return notApplicable('ssl_mode is not the TLS switch of this engine');
  if (mode.state !== 'set') return notApplicable('the state holds no mode');
  // A mode that encrypts is right as it is; it is only to be written.
  const advised = mode.mode === 'none' ? adviseMode(endpoint) : { instead: mode.mode };
  return fail(mode.location, { mode: mode.shown, ...advised });
}
