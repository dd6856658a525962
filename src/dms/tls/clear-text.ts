import { adviseMode, modeRemedy } from '../advice.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Location } from '../location.ts';
import { modeOptions } from '../mode-options.ts';
import { settingsTlsOf } from './settings.ts';

/** That an endpoint connects without TLS: what says so, where, and what to write instead. */
export interface ClearText {
  /** A clause: `ssl_mode is not set`. */
  readonly setting: string;
  /** The same, with what follows from it where that is not plain. */
  readonly what: string;
  readonly location: Location;
  /** What to do, as sentences. */
  readonly remedy: string;
}

/** Undefined where the endpoint uses TLS, or where it can't be known whether it does. */
export function clearTextOf(endpoint: Endpoint): ClearText | undefined {
  const { engine, mode } = endpoint;
  const tls = settingsTlsOf(endpoint);
  if (tls?.state === 'clear' || tls?.state === 'unset') {
    const setting = `${tls.argument} is ${tls.state === 'clear' ? tls.shown : 'not set'}`;
    return { setting, what: setting, location: tls.location, remedy: tls.remedy };
  }
  const isByMode = engine.state === 'relational' || (engine.state === 'known' && engine.engine.switch === 'mode');
  if (!isByMode || (mode.state !== 'absent' && !(mode.state === 'set' && mode.mode === 'none'))) return undefined;
  const setting = mode.state === 'absent' ? 'ssl_mode is not set' : `ssl_mode is "${mode.shown}"`;
  const options = modeOptions(endpoint);
  const what = mode.state === 'absent' ? `${setting}, and DMS then uses "none"` : setting;
  return {
    setting,
    what,
    location: mode.location,
    remedy: modeRemedy(adviseMode(endpoint, 'why' in options ? undefined : options[0].mode)),
  };
}
