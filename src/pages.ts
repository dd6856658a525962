import { readFileSync } from 'node:fs';

/** The page (Markdown) of a rule, `rules/<id>.md`, or of a database, `databases/<name>`. In the bundle, `scripts/bundle.mjs` replaces this module by the texts. Throws if there is no such page. */
export function page(id: string): string {
  return readFileSync(new URL(`../rules/${id}.md`, import.meta.url), 'utf8');
}
