import { type Advised, adviseMode, modeLines } from '../src/dms/advice.ts';
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
  title: 'The mode is not written; the state supplies it',
  check,
  message: ({ mode, instead, link }, address) => ({
    fact: `${address} has no ssl_mode in its configuration: the mode "${mode}" comes from the state, and a new endpoint of this configuration would use "none".`,
    remedy: `Write the mode: ssl_mode = "${instead}".`,
    lines: modeLines({ instead, link }),
  }),
});

function check(endpoint: Endpoint): Outcome<Args> {
  const { engine, mode } = endpoint;
  if (!isInherited(endpoint, 'ssl_mode')) return notApplicable('ssl_mode does not come from a state');
  if (engine.state === 'known' && engine.engine.switch !== 'mode' && engine.engine.switch !== 'undocumented')
    return notApplicable('ssl_mode is not the TLS switch of this engine');
  if (mode.state !== 'set') return notApplicable('the state holds no mode');
  // A mode that encrypts is right as it is; it is only to be written.
  const advised = mode.mode === 'none' ? adviseMode(endpoint) : { instead: mode.mode, link: undefined };
  return fail(mode.location, { mode: mode.shown, ...advised });
}
