import type { Output } from '../report/report.ts';
import type { Io } from './io.ts';
import type { Color } from './values.ts';

/** Colours as `--color` says; else FORCE_COLOR and then NO_COLOR decide, and then whether it is a terminal. */
export function outputOf({ stdout, env }: Io, color: Color | undefined): Pick<Output, 'color' | 'width'> {
  const forced =
    env.FORCE_COLOR === undefined || env.FORCE_COLOR === ''
      ? undefined
      : env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  const isColored =
    color === undefined || color === 'auto'
      ? (forced ?? (!env.NO_COLOR && stdout.isTTY && env.TERM !== 'dumb'))
      : color === 'always';
  // A pseudo-terminal without a size, as pre-commit opens one, has 0 columns.
  return { color: isColored, width: stdout.columns || undefined };
}
