import { defineConfig } from 'vitest/config';

/** What `npm run mutants` runs: the tests that judge rules and src/dms in one process. */
export default defineConfig({
  test: {
    include: ['test/{rules,dms,lint}/**/*.test.ts'],
    // They run the pages, or the whole command, or every rule at once: a mutant that only they see is a gap in the tests of its rule.
    exclude: ['test/rules/{pages,cookbook-pages,each-rule,canaries*}.test.ts'],
    testTimeout: 60_000,
  },
});
