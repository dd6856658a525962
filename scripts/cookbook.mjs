// `npm run cookbook`: keeps the pages rules/databases/*.md and what is made from them. Tests hold all of it.
// - The configurations of fixtures/cookbook-*/config/main.tf go into the pages, where `<!-- fixture: NAME -->` stands above a block.
// - The rows that each page has in a comment go into the table of rules/databases/README.md.
// - What each page is about (its title, its table of engines, its comment `Also called`) goes into src/generated/database-pages.ts.
// `npm run cookbook -- --check` writes nothing, and ends with 1 where something is not up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const pages = new URL('../rules/databases/', import.meta.url);
const fixtures = new URL('../fixtures/', import.meta.url);
const generated = new URL('../src/generated/database-pages.ts', import.meta.url);
const INDEX = 'README.md';
const files = readdirSync(pages).filter((one) => one.endsWith('.md'));
const texts = new Map(files.map((name) => [name, withFixtures(readFileSync(new URL(name, pages), 'utf8'))]));
const databases = [...texts]
  .filter(([name]) => name !== INDEX)
  .map(([name, text]) => databaseOf(name.slice(0, -'.md'.length), text))
  .sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));

texts.set(INDEX, withRows(texts.get(INDEX)));
for (const [name, text] of texts) keep(new URL(name, pages), text);
keep(generated, moduleOf(databases));

function keep(file, text) {
  if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) === text) return;
  if (process.argv.includes('--check')) {
    console.error(`${file.pathname} is not up to date: npm run cookbook`);
    process.exitCode = 1;
  } else writeFileSync(file, text);
}

function withFixtures(text) {
  return text.replace(
    /^(<!-- fixture: ([a-z0-9-]+) -->\n```hcl\n)[\s\S]*?^```$/gm,
    (_, start, fixture) => `${start}${readFileSync(new URL(`${fixture}/config/main.tf`, fixtures), 'utf8')}\`\`\``,
  );
}

function withRows(text) {
  return text.replace(
    /^(<!-- rows -->\n\n(?:\|.*\n){2})[\s\S]*?(?=\n<!-- \/rows -->$)/m,
    (_, head) => `${head}${databases.map(({ rows }) => rows).join('')}`,
  );
}

/** What a page is about. It throws where a part is missing. */
function databaseOf(name, text) {
  const part = (what, pattern) => {
    const found = pattern.exec(text)?.[1];
    if (found === undefined) throw new Error(`rules/databases/${name}.md has no ${what}.`);
    return found;
  };
  const engines = part('section Engines with a table', /^## Engines\n\n(?:\|.*\n){2}((?:\|.*\n)+)/m);
  return {
    name,
    title: part('title', /^# (.+)$/m),
    engines: [...engines.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell]) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, engine]) => engine),
    ),
    words: part('comment "Also called"', /^<!-- Also called: ([^>]+?)\s-->$/m)
      .replaceAll(/\s+/g, ' ')
      .split(', '),
    rows: part('comment "Rows of the README"', /^<!-- Rows of the README:\n((?:\|.*\n)+)-->$/m),
  };
}

function moduleOf(databases) {
  const quoted = (text) => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
  const list = (values) => `[${values.map(quoted).join(', ')}]`;
  const rows = databases.map(
    ({ name, title, engines, words }) =>
      `  {\n    name: ${quoted(name)},\n    title: ${quoted(title)},\n    engines: ${list(engines)},\n    words: ${list(words)},\n  },\n`,
  );
  return `// Made by scripts/cookbook.mjs from rules/databases/*.md. Do not edit.
/** A page of the cookbook, \`databases/<name>.md\`: how to encrypt the connection to these databases, and to verify the server. */
export interface DatabasePage {
  readonly name: string;
  readonly title: string;
  /** Every engine of \`src/dms/engines.ts\` is on one page. */
  readonly engines: readonly string[];
  /** What else people call them, in lower case, the words separated by spaces. */
  readonly words: readonly string[];
}

export const databasePages: readonly DatabasePage[] = [
${rows.join('')}];
`;
}
