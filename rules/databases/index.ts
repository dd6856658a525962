import { databasePages } from '../../src/generated/database-pages.ts';

/** The id of the cookbook's index, for `page`. */
export const DATABASES_INDEX = 'databases/README';

const INDEX_WORDS = ['databases', 'database', 'cookbook', 'rds', 'aws'];

/** The pages of the cookbook. */
export { databasePages };

/** The id of the page (for `page`) that someone asks for by the name of an engine or of a page, or in other words; case, `-` and `_` do not matter. */
export function databasePageId(asked: string): string | undefined {
  const wanted = plain(asked);
  if (INDEX_WORDS.includes(wanted)) return DATABASES_INDEX;
  const found = databasePages.find((one) =>
    [one.name, one.title, ...one.engines, ...one.words].some((word) => plain(word) === wanted),
  );
  return found && `databases/${found.name}`;
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, ' ');
}
