// `node scripts/cookbook.mjs`: puts the configurations of fixtures/cookbook-*/config/main.tf into the pages rules/databases/*.md, where
// `<!-- fixture: NAME -->` stands above a block. A test holds them equal; change the fixture, make its plan anew, then run this.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const pages = new URL('../rules/databases/', import.meta.url);
const fixtures = new URL('../fixtures/', import.meta.url);

for (const name of readdirSync(pages)) {
  const file = new URL(name, pages);
  const written = readFileSync(file, 'utf8');
  const fresh = written.replace(
    /^(<!-- fixture: ([a-z0-9-]+) -->\n```hcl\n)[\s\S]*?^```$/gm,
    (_, start, fixture) => `${start}${readFileSync(new URL(`${fixture}/config/main.tf`, fixtures), 'utf8')}\`\`\``,
  );
  if (fresh !== written) writeFileSync(file, fresh);
}
