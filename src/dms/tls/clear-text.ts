import { adviseMode, type Lines, modeLines } from '../advice.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Location } from '../location.ts';
import { settingsTlsOf } from './settings.ts';

/** That an endpoint connects without TLS: what says so, where, and what to write instead. */
export interface ClearText {
  /** A clause: `ssl_mode is not set`. */
  readonly setting: string;
  /** The same, with what follows from it where that is not plain. */
  readonly what: string;
  readonly location: Location;
  readonly lines: Lines;
}

/** Undefined where the endpoint uses TLS, or where it can't be known whether it does. */
export function clearTextOf(endpoint: Endpoint): ClearText | undefined {
  const { engine, mode } = endpoint;
  const tls = settingsTlsOf(endpoint);
  if (tls?.state === 'clear' || tls?.state === 'unset') {
    const setting = `${tls.argument} is ${tls.state === 'clear' ? tls.shown : 'not set'}`;
    return { setting, what: setting, location: tls.location, lines: { lines: [...tls.lines] } };
  }
  const isByMode = engine.state === 'relational' || (engine.state === 'known' && engine.engine.switch === 'mode');
  if (!isByMode || (mode.state !== 'absent' && !(mode.state === 'set' && mode.mode === 'none'))) return undefined;
  const setting = mode.state === 'absent' ? 'ssl_mode is not set' : `ssl_mode is "${mode.shown}"`;
  const what = mode.state === 'absent' ? `${setting}, and DMS then uses "none"` : setting;
  return { setting, what, location: mode.location, lines: modeLines(adviseMode(endpoint)) };
}
