import type { Options } from 'yargs';

const common = { help: { type: 'boolean', alias: 'h' }, version: { type: 'boolean' } } as const;

/** What is read, and how. */
const input = {
  affected: { type: 'boolean' },
  config: { type: 'string' },
  environment: { type: 'string' },
  now: { type: 'string' },
  plans: { type: 'string' },
  root: { type: 'string' },
  source: { type: 'string' },
  var: { type: 'string' },
  'var-file': { type: 'string' },
  workspace: { type: 'string' },
} as const;

/** The options of each command; the check has no name. */
export const options = {
  check: {
    ...common,
    ...input,
    baseline: { type: 'string' },
    evidence: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    'fail-on': { type: 'string' },
    fix: { type: 'boolean' },
    'fix-unsafe': { type: 'boolean' },
    format: { type: 'string' },
    'only-changed': { type: 'boolean' },
    suppressed: { type: 'boolean' },
    'update-baseline': { type: 'boolean' },
    watch: { type: 'boolean' },
  },
  config: { ...common, config: { type: 'string' }, root: { type: 'string' } },
  graph: { ...common, ...input, json: { type: 'boolean' }, mermaid: { type: 'boolean' } },
  explain: common,
  init: common,
  rules: { ...common, controls: { type: 'boolean' } },
} as const satisfies Record<string, Record<string, Options>>;

export type Command = keyof typeof options;

/** Options that `--no-…` switches off. */
export const SWITCHED_OFF: ReadonlySet<string> = new Set(['baseline', 'config', 'source']);
