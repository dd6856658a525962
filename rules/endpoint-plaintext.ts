import { type Advised, adviseMode, modeRemedy } from '../src/dms/advice.ts';
import { type Endpoint, ignoresChanges, type ModeOf, withEngineAccepted } from '../src/dms/endpoint.ts';
import { NOT_BY_MODE } from '../src/dms/engines.ts';
import { modeOptions } from '../src/dms/mode-options.ts';
import { acceptedText } from '../src/dms/narrowed.ts';
import { effectsOn } from '../src/dms/remedy.ts';
import { modeIntent } from '../src/lint/mode-intents.ts';
import {
  endpointRule,
  fail,
  found,
  notApplicable,
  type Outcome,
  pass,
  undetermined,
  unreported,
} from '../src/lint/rule.ts';

interface Args extends Advised {
  /** Where it is set. */
  readonly mode?: string;
}

export const endpointPlaintext = endpointRule<Args>({
  id: 'endpoint-plaintext',
  level: 'error',
  securitySeverity: '7.5',
  precision: 'very-high',
  cwe: [319],
  controls: [
    { id: 'DMS.9', how: 'decides', relation: 'superset' },
    { id: 'CT.DMS.PR.2', how: 'decides', relation: 'relevant' },
  ],
  title: 'The endpoint connects to its database in clear text',
  tls: 'clear-text',
  check: (endpoint) => found(modeText(endpoint.mode), check(endpoint)),
  message: ({ mode, ...advised }, address) => ({
    fact: `${address} sends its traffic in clear text: ${mode === undefined ? NOT_SET : `ssl_mode is "${mode}"`}.`,
    remedy: modeRemedy(advised),
    lines: [],
  }),
});

const NOT_SET = 'ssl_mode is not set, and DMS then uses "none"';

function modeText(mode: ModeOf): string | undefined {
  if (mode.state === 'absent') return NOT_SET;
  return mode.state === 'set' ? `ssl_mode is "${mode.shown}"` : undefined;
}

function check(written: Endpoint): Outcome<Args> {
  const isClear = written.mode.state === 'absent' || (written.mode.state === 'set' && written.mode.mode === 'none');
  const endpoint = isClear ? withEngineAccepted(written) : written;
  const { engine, mode } = endpoint;
  if (engine.state === 'unlisted') return unreported('engine_name is not a DMS engine');
  if (engine.state === 'known' && (engine.engine.switch === 'always' || engine.engine.switch === 'settings'))
    return notApplicable(`ssl_mode does not control TLS for ${engine.engine.title}`);
  if (mode.state === 'undetermined')
    return undetermined(
      mode.field.location,
      mode.field.reason,
      'whether the connection is encrypted',
      acceptedText(mode.field),
    );
  const location = mode.location;
  if (mode.state === 'invalid') return unreported('ssl_mode is not a valid mode');
  // Nobody writes a verifying mode without a server that speaks TLS; for DMS transfer not even that much is documented.
  const isVerifying = mode.state === 'set' && mode.mode.startsWith('verify');
  if (
    engine.state === 'known' &&
    engine.engine.switch === 'undocumented' &&
    (!isVerifying || engine.engine.certificate === 'undocumented')
  )
    return undetermined(
      location,
      {
        kind: 'invalid',
        what: `AWS does not say whether ssl_mode controls TLS for ${engine.engine.title}`,
        advice: 'Set the strongest mode that DMS accepts, and enforce TLS at the server.',
      },
      'whether the connection is encrypted',
    );
  if (!isClear)
    return ignoresChanges(endpoint, 'ssl_mode')
      ? undetermined(
          location,
          { kind: 'ignored-changes', attribute: 'ssl_mode' },
          'whether the endpoint actually uses this mode',
        )
      : pass(location);
  if (engine.state === 'undetermined')
    return undetermined(
      engine.field.location,
      reasonOf(engine.field),
      'whether the connection is encrypted',
      `It is not, unless the engine is ${NOT_BY_MODE.slice(0, -1).join(', ')} or ${NOT_BY_MODE.at(-1)}.`,
    );
  const options = modeOptions(endpoint);
  const instead = 'why' in options ? undefined : options[0].mode;
  const args = { mode: mode.state === 'absent' ? undefined : mode.shown, ...adviseMode(endpoint, instead) };
  return fail(location, args, modeIntent(endpoint, options, { effects: effectsOn(endpoint), isSafe: () => false }));
}

function reasonOf(field: (Endpoint['engine'] & { state: 'undetermined' })['field']) {
  return field.state === 'absent'
    ? ({ kind: 'invalid', what: 'engine_name is not set', advice: 'Set engine_name.' } as const)
    : field.reason;
}
