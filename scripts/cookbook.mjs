// `node scripts/cookbook.mjs`: puts the configurations of fixtures/cookbook-*/config/main.tf into the pages rules/databases/*.md, where
// `<!-- fixture: NAME -->` stands above a block, and the rows that each page has in a comment into the table of rules/databases/README.md. A test holds
// them equal; change the fixture, make its plan anew, then run this.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const pages = new URL('../rules/databases/', import.meta.url);
const fixtures = new URL('../fixtures/', import.meta.url);
const textOf = (name) => readFileSync(new URL(name, pages), 'utf8');

for (const name of readdirSync(pages).filter((one) => one.endsWith('.md'))) {
  const written = textOf(name);
  const fresh = written
    .replace(
      /^(<!-- fixture: ([a-z0-9-]+) -->\n```hcl\n)[\s\S]*?^```$/gm,
      (_, start, fixture) => `${start}${readFileSync(new URL(`${fixture}/config/main.tf`, fixtures), 'utf8')}\`\`\``,
    )
    .replace(
      /^(<!-- rows -->\n\n(?:\|.*\n){2})[\s\S]*?(?=\n<!-- \/rows -->$)/m,
      (_, head) => `${head}${rowsOfAll().join('')}`,
    );
  if (fresh !== written) writeFileSync(new URL(name, pages), fresh);
}

/** The rows of all pages, in the order of rules/databases/index.ts. */
function rowsOfAll() {
  const names = [...textOf('index.ts').matchAll(/^ {2,4}(?:\{ )?name: '([a-z0-9-]+)'/gm)].map(([, name]) => name);
  return names.map((name) => /^<!-- Rows of the README:\n((?:\|.*\n)+)-->$/m.exec(textOf(`${name}.md`))?.[1] ?? '');
}
