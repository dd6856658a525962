import { type Advised, adviseMode, modeRemedy } from '../src/dms/advice.ts';
import { type Endpoint, isInherited } from '../src/dms/endpoint.ts';
import { endpointRule, fail, notApplicable, type Outcome } from '../src/lint/rule.ts';

interface Args extends Advised {
  readonly mode: string;
}

export const endpointModeInherited = endpointRule<Args>({
  id: 'endpoint-mode-inherited',
  level: 'note',
  securitySeverity: '3.0',
  precision: 'high',
  controls: [{ id: 'DMS.9', how: 'supports' }],
  title: 'ssl_mode is not set, and its value comes from the state',
  check,
  message: ({ mode, ...advised }, address) => ({
    fact: `${address} does not set ssl_mode: "${mode}" comes from the state, and a new endpoint with this configuration would use "none".`,
    remedy: modeRemedy(advised),
    lines: [],
  }),
});

function check(endpoint: Endpoint): Outcome<Args> {
  const { engine, mode } = endpoint;
  if (!isInherited(endpoint, 'ssl_mode')) return notApplicable('ssl_mode does not come from the state');
  if (engine.state === 'known' && engine.engine.switch !== 'mode' && engine.engine.switch !== 'undocumented')
    return notApplicable('ssl_mode does not control TLS for this engine');
  if (mode.state !== 'set') return notApplicable('the state contains no mode');
  // A mode that encrypts is right as it is; it is only to be written.
  const advised = mode.mode === 'none' ? adviseMode(endpoint) : { instead: mode.mode };
  return fail(mode.location, { mode: mode.shown, ...advised });
}
