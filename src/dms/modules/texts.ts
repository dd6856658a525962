import { readFileSync } from 'node:fs';

/** The text of a stand-in, `<name>.tf` beside this file. In the bundle, `scripts/bundle.mjs` replaces this module by the texts. */
export function standInText(name: string): string {
  return readFileSync(new URL(`./${name}.tf`, import.meta.url), 'utf8');
}
