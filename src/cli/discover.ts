import type { CheckOptions } from '../check.ts';
import { ReaderMissing } from '../discover/declared.ts';
import { discoverInputs, type Found, hasSettings } from '../discover/inputs.ts';

/** What there is to read, where no settings and no baseline have a say in it: most of the program need not be loaded when that is nothing. */
export function discover(options: CheckOptions): Found | undefined {
  const { baseline } = options;
  if (hasSettings(options) || baseline?.mode === 'update' || baseline?.file !== undefined) return undefined;
  try {
    return discoverInputs(options);
  } catch (error) {
    // With the rest of the program, the files are read that are not written plainly.
    if (error instanceof ReaderMissing) return undefined;
    throw error;
  }
}
