import type { CheckOptions } from '../check.ts';
import { ReaderMissing } from '../discover/declared.ts';
import { discoverInputs, type Found, hasSettings } from '../discover/inputs.ts';
import { GRACE, interrupted } from '../watchdog.ts';
import { USUAL_SECONDS } from '../work.ts';

/** What there is to read, if neither settings nor a baseline affect it. If there is nothing, most of the program need not be loaded. */
export function discover(options: CheckOptions): Found | undefined {
  const { baseline } = options;
  if (hasSettings(options) || baseline?.mode === 'update' || baseline?.file !== undefined) return undefined;
  try {
    // If it is interrupted, the check ends the run.
    let found: Found | undefined;
    interrupted((options.work?.remaining ?? USUAL_SECONDS * 1000) + GRACE, () => {
      found = discoverInputs(options);
    });
    return found;
  } catch (error) {
    // Some files can be read only with the rest of the program.
    if (error instanceof ReaderMissing) return undefined;
    throw error;
  }
}
