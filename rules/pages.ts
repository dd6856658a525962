import { readFileSync } from 'node:fs';

/** The page (Markdown) of a rule, `rules/<id>.md`. In the bundle `scripts/bundle.mjs` puts the texts in the place of this module. Throws when there is none. */
export function page(ruleId: string): string {
  return readFileSync(new URL(`./${ruleId}.md`, import.meta.url), 'utf8');
}
