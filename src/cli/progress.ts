import { plain } from '../text/escape.ts';
import type { Sink } from './io.ts';

/** Tells what is being done; `check` calls it now and then, as cheap as a look at the clock. */
export type Progress = (doing: string) => void;

/** A line on a terminal's standard error, once the run has taken a second, rewritten every tenth of one; `clear` takes it away. */
export function progressLine(
  stderr: Sink,
  clock: () => number = () => performance.now(),
): { readonly tell: Progress; readonly clear: () => void } {
  let next = clock() + 1000;
  let shown = false;
  return {
    tell(doing) {
      if (!stderr.isTTY) return;
      const now = clock();
      if (now < next) return;
      next = now + 100;
      shown = true;
      stderr.write(`\r\u001b[2K${plain(doing).slice(0, (stderr.columns ?? 80) - 1)}`);
    },
    clear() {
      if (shown) stderr.write('\r\u001b[2K');
      shown = false;
    },
  };
}
