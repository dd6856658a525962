import { strongestModeOf } from './advice.ts';
import type { Endpoint } from './endpoint.ts';
import { MODES, type Mode } from './engines.ts';
import { type NoChanges, type Setting, settingsForMode } from './remedy.ts';

/** A mode that an endpoint can be given, and what gives it. */
export interface ModeOption {
  readonly mode: Mode;
  readonly changes: readonly Setting[];
}

/** The modes that an endpoint can be given, from the one that is wanted down to the weakest that encrypts; or why it can't have any. */
export function modeOptions(
  endpoint: Endpoint,
  wanted: Mode = strongestModeOf(endpoint),
  weakest: Mode = 'require',
): readonly [ModeOption, ...ModeOption[]] | NoChanges {
  const made = [wanted, ...weakerThan(wanted, weakest, endpoint)].map((mode) => ({
    mode,
    changes: settingsForMode(endpoint, mode),
  }));
  const [first, ...others] = made.flatMap(({ mode, changes }) => ('why' in changes ? [] : [{ mode, changes }]));
  return first === undefined ? (made[0]!.changes as NoChanges) : [first, ...others];
}

/** The modes of the engine between the two, the strongest first. */
function weakerThan(wanted: Mode, weakest: Mode, { engine }: Endpoint): readonly Mode[] {
  const modes = (engine.state === 'known' && engine.engine.modes) || [];
  const isBetween = (mode: Mode) =>
    MODES.indexOf(mode) < MODES.indexOf(wanted) && MODES.indexOf(mode) >= MODES.indexOf(weakest);
  return modes.filter(isBetween).reverse();
}
