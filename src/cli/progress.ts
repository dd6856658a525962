import { plain } from '../text/escape.ts';
import type { Sink } from './io.ts';

/** Reports what is being done. `check` calls it often, so it costs no more than reading the clock. */
export type Progress = (doing: string) => void;

/** A progress line on standard error, if that is a terminal: shown after a second, updated every tenth of a second, removed by `clear`. */
export function progressLine(
  stderr: Sink,
  // Node loads a module for `performance` when it is first used.
  clock: () => number = () => performance.now(),
): { readonly tell: Progress; readonly clear: () => void } {
  if (!stderr.isTTY) return { tell: () => {}, clear: () => {} };
  let next = clock() + 1000;
  let shown = false;
  return {
    tell(doing) {
      const now = clock();
      if (now < next) return;
      next = now + 100;
      shown = true;
      stderr.write(`\r\u001b[2K${plain(doing).slice(0, (stderr.columns || 80) - 1)}`);
    },
    clear() {
      if (shown) stderr.write('\r\u001b[2K');
      shown = false;
    },
  };
}
