import { readFileSync } from 'node:fs';

/** dmslint's own version. In the bundle `scripts/bundle.mjs` puts a constant in the place of this module. */
export const version: string = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
