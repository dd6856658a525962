import { readdirSync } from 'node:fs';
import path from 'node:path';

/** They run the pages, or the whole command, or every rule at once: a mutant that only they see is a gap in the tests of its rule. */
const NOT_OF_ONE_RULE = /^test\/rules\/(pages|cookbook-pages|each-rule|canaries[^/]*)\.test\.ts$/;
/** They are about time, and take it. */
const SLOW = /^test\/(lint\/many-suppressions|rules\/certificates-many|rules\/long-literals)\.test\.ts$/;

/** Those of fixes that are about what is to be set, and quick. */
const FIXES = /^test\/fix\/(compatible|engine|kafka|new|other|side)[a-z-]*\.test\.ts$/;

/** The test files that judge mutants of `rules/` and `src/dms/`. */
export function files(root) {
  return ['test/rules', 'test/dms', 'test/lint', 'test/fix', 'test/report/certificates']
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith('.test.ts') && !NOT_OF_ONE_RULE.test(file) && !SLOW.test(file))
    .filter((file) => !file.startsWith('test/fix/') || FIXES.test(file))
    .sort();
}
