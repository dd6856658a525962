import { type Advised, adviseMode, modeRemedy, strongestModeOf } from '../src/dms/advice.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { MODES, type Mode } from '../src/dms/engines.ts';
import { modeOptions } from '../src/dms/mode-options.ts';
import { modeIntent } from '../src/lint/mode-intents.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, undetermined, unreported } from '../src/lint/rule.ts';
import { byLetters, meantOne, nearest } from '../src/text/suggest.ts';

interface Args extends Advised {
  readonly mode: string;
  /** `mode` is not the text. */
  readonly hidden?: true;
  readonly from?: string;
  /** The engine, and the modes that it has; without them it is no mode of DMS at all. */
  readonly engine?: string;
  readonly modes?: readonly Mode[];
}

export const endpointModeUnsupported = endpointRule<Args>({
  id: 'endpoint-mode-unsupported',
  level: 'error',
  securitySeverity: '5.9',
  precision: 'very-high',
  cwe: [1188],
  controls: [
    { id: 'DMS.9', how: 'beyond' },
    { id: 'CT.DMS.PR.2', how: 'beyond' },
  ],
  title: 'AWS does not document this ssl_mode for the engine',
  link: 'mode',
  silences: ['endpoint-server-unverified', 'endpoint-hostname-unverified', 'endpoint-certificate-unused'],
  tls: 'refused',
  check,
  message: ({ engine, mode, hidden, from, modes, ...advised }, address) => ({
    fact:
      modes === undefined
        ? `${from ? `${address}: ssl_mode comes from ${from} and is not a valid mode` : `${address} has ssl_mode = ${hidden ? mode : JSON.stringify(mode)}, which is not a valid mode`}; the modes are "none", "require", "verify-ca" and "verify-full".`
        : `${address} has ssl_mode = ${hidden ? mode : JSON.stringify(mode)}, which AWS does not document for ${engine}; documented modes: ${modes.join(', ')}.`,
    // Without the line Terraform would leave the mode as it is.
    remedy: modeRemedy(advised, advised.instead === 'none' ? ': the mode does not control TLS for this engine' : ''),
    lines: [],
  }),
});

function check(endpoint: Endpoint): Outcome<Args> {
  const { engine, mode } = endpoint;
  if (mode.state === 'absent') return notApplicable('ssl_mode is not set');
  if (mode.state === 'undetermined') {
    if (engine.state === 'known' && engine.engine.switch === 'always')
      return undetermined(mode.field.location, mode.field.reason, 'whether the engine supports the mode');
    return engine.state === 'known' && engine.engine.modes === undefined
      ? notApplicable(`AWS documents no modes for ${engine.engine.title}`)
      : unreported('ssl_mode is undetermined');
  }
  if (mode.state === 'invalid') {
    // A slip for none is no reason to advise it, nor is one for a mode that the engine lacks.
    const modes = (engine.state === 'known' && engine.engine.modes) || MODES;
    const strongest = strongestModeOf(endpoint);
    const encrypting = modes.filter((one) => one !== 'none');
    const near = encrypting.find((one) => one === nearest(mode.value, encrypting, byLetters));
    const instead = strongest === 'none' ? strongest : (near ?? strongest);
    const isSure = instead === 'none' || instead === meantOne(mode.value, encrypting, byLetters);
    const options = modeOptions(endpoint, instead);
    return fail(
      mode.location,
      {
        mode: mode.field.shown,
        hidden: mode.field.hidden || undefined,
        from: mode.field.from,
        ...adviseMode(endpoint, instead),
      },
      modeIntent(endpoint, options, { effects: [], isSafe: (one) => isSure && one === instead }),
    );
  }
  if (engine.state === 'relational')
    return mode.mode === 'require' || mode.mode === 'verify-ca'
      ? undetermined(
          mode.location,
          { kind: 'invalid', what: 'the engine is that of the database' },
          'whether the engine supports this mode',
        )
      : pass(mode.location);
  if (engine.state === 'undetermined') {
    if (mode.mode === 'none') return unreported('the engine is undetermined');
    const reason =
      engine.field.state === 'absent'
        ? ({ kind: 'invalid', what: 'engine_name is not set', advice: 'Set engine_name.' } as const)
        : engine.field.reason;
    return undetermined(engine.field.location, reason, `whether the engine supports the mode ${mode.shown}`);
  }
  if (engine.state === 'unlisted') return notApplicable('engine_name is not a DMS engine');
  const { modes, title } = engine.engine;
  if (modes === undefined) return notApplicable(`AWS documents no modes for ${title}`);
  if (modes.includes(mode.mode)) return pass(mode.location);
  const instead = strongestModeOf(endpoint);
  return fail(
    mode.location,
    {
      engine: title,
      mode: mode.shown,
      hidden: mode.shown !== mode.mode || undefined,
      modes,
      ...adviseMode(endpoint, instead),
    },
    modeIntent(endpoint, modeOptions(endpoint, instead), { effects: [], isSafe: () => true }),
  );
}
