import { type Advised, adviseMode, hasOtherName, modeRemedy, strongestModeOf } from '../src/dms/advice.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { modeOptions } from '../src/dms/mode-options.ts';
import { effectsOn } from '../src/dms/remedy.ts';
import { modeIntent, saidOf } from '../src/lint/mode-intents.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unreported, withoutEngine } from '../src/lint/rule.ts';

interface Args extends Advised {
  readonly mode: string;
  /** The advised mode is the strongest of the engine, not only of what the address allows, or of what can be proven. */
  readonly strongest: boolean;
}

export const endpointServerUnverified = endpointRule<Args>({
  id: 'endpoint-server-unverified',
  level: 'warning',
  securitySeverity: '5.9',
  precision: 'very-high',
  cwe: [295],
  controls: [
    { id: 'DMS.9', how: 'beyond' },
    { id: 'CT.DMS.PR.2', how: 'beyond' },
  ],
  title: 'The connection is encrypted, but the server is not verified',
  check,
  message: ({ mode, strongest, ...advised }, address) => ({
    fact: `${address} encrypts its connection, but does not verify the server's certificate: ssl_mode is "${mode}", so a man in the middle can impersonate the server.`,
    remedy: modeRemedy(advised, strongest ? ', the strongest mode for this engine' : ''),
    lines: [],
  }),
});

function check(endpoint: Endpoint): Outcome<Args> {
  const { engine, mode } = endpoint;
  if (engine.state === 'unlisted' || engine.state === 'undetermined') return withoutEngine(engine);
  const byMode = engine.state === 'relational' || engine.engine.switch === 'mode';
  if (!byMode) return notApplicable('ssl_mode does not control TLS for this engine');
  if (mode.state === 'undetermined') return unreported('ssl_mode is undetermined');
  if (mode.state === 'invalid') return notApplicable('ssl_mode is not a valid mode');
  if (mode.state === 'absent' || mode.mode === 'none') return notApplicable('the connection is in clear text');
  if (mode.mode !== 'require') return pass(mode.location);
  const strongest = strongestModeOf(endpoint);
  const isStrongest = (advised: Advised) => advised.instead === strongest && !hasOtherName(endpoint);
  const said = (advised: Advised) => ({ ...saidOf(advised), strongest: isStrongest(advised) });
  const advised = adviseMode(endpoint);
  const args = { mode: mode.shown, strongest: isStrongest(advised), ...advised };
  const intent = { effects: effectsOn(endpoint), isSafe: () => false, said };
  return fail(mode.location, args, modeIntent(endpoint, modeOptions(endpoint, strongest, 'verify-ca'), intent));
}
