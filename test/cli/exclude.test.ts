import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { JsonReport } from '../../src/report/json.ts';
import { endpoint, tree } from '../check.ts';
import { dmslint } from './real.ts';

const plan = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/branch-types/plan.json'), 'utf8');

const FILES = {
  'prod/main.tf': endpoint('a'),
  'examples/one/main.tf': endpoint('b'),
  'modules/examples/main.tf': `module "m" {\n  source = "../m"\n}\n`,
  'modules/m/main.tf': endpoint('m'),
  'plans/p.json': plan,
};

async function checked(
  argv: readonly string[],
  { files = {}, cwd = '.' }: { files?: Record<string, string>; cwd?: string } = {},
) {
  const root = tree({ ...FILES, ...files });
  mkdirSync(path.join(root, '.git'));
  const { stdout, stderr } = await dmslint(path.join(root, cwd), ['-f', 'json', ...argv]);
  const { findings, counts, judgedBy } = JSON.parse(stdout) as JsonReport;
  const roots = findings.flatMap(({ subjects }) => subjects.map((one) => one.root));
  return { stderr, roots: [...new Set(roots)].sort(), counts, settings: judgedBy?.settings };
}

const ALL = ['examples/one', 'modules/examples', 'prod'];

test.each([
  { argv: [], roots: ALL },
  { argv: ['--exclude', 'examples'], roots: ['prod'] },
  { argv: ['--exclude', './examples'], roots: ['modules/examples', 'prod'] },
  { argv: ['--exclude', 'examples/**', '--exclude=prod'], roots: ['modules/examples'] },
  // Files that pre-commit names, and directories.
  {
    argv: ['--affected', 'examples/one/main.tf', 'prod/main.tf', '--exclude', 'examples'],
    roots: ['prod'],
    excluded: 1,
  },
  { argv: ['prod', 'examples', '--exclude', 'examples/**'], roots: ['prod'], excluded: 1 },
])('$argv checks $roots, and counts the others', async ({ argv, roots, excluded = ALL.length - roots.length }) => {
  const got = await checked(argv);
  expect(got.stderr).toBe('');
  expect(got.roots).toEqual(roots);
  expect(got.counts).toMatchObject({ excluded, roots: roots.length });
});

const NO_MATCH = 'matches no root module, plan or state, so it has no effect.';

test.each([
  { argv: ['--exclude', 'exmaples'], told: ['exmaples'] },
  { argv: ['--exclude', 'examples', '--exclude', './nowhere/**'], told: ['./nowhere/**'] },
  // What another pattern excludes, too.
  { argv: ['--exclude', 'examples', '--exclude', 'examples/one'], told: [] },
  // Most changed files are nowhere near.
  { argv: ['--affected', 'prod/main.tf', '--exclude', 'exmaples'], told: [] },
  { argv: ['--exclude', 'exmaples', '-q'], told: [] },
])('a pattern that matches nothing is told: $argv', async ({ argv, told }) => {
  const { stderr } = await checked(argv);
  expect(stderr.match(/--exclude \S+ matches .*?\./g) ?? []).toEqual(told.map((one) => `--exclude ${one} ${NO_MATCH}`));
});

test('those of the settings may be meant for other runs', async () => {
  const { stderr } = await checked([], { files: { '.dmslint.hcl': 'exclude = ["exmaples"]\n' } });
  expect(stderr).toBe('');
});

test('what a checked root module calls is read nevertheless', async () => {
  const got = await checked(['--exclude', 'modules/m']);
  expect(got.roots).toEqual(ALL);
  expect(got.stderr).toContain(`--exclude modules/m ${NO_MATCH}`);
});

test('plans, too', async () => {
  const { counts } = await checked(['--plans', 'plans', '--exclude', 'plans/*.json']);
  expect(counts).toMatchObject({ roots: 0, endpoints: 0, excluded: 1 });
});

test.each([
  { settings: 'exclude = ["examples"]', roots: ['prod'] },
  { settings: 'exclude = ["prod", "./examples/*"]', roots: ['modules/examples'] },
  { settings: 'exclude = ["examples"]', argv: ['--exclude', 'prod'], roots: [] },
  { settings: 'exclude = ["examples"]', argv: ['--no-config'], roots: ALL },
  { settings: 'exclude = ["examples"]', argv: ['.'], cwd: 'examples', roots: [], excluded: 1 },
])(
  '$settings with $argv in $cwd',
  async ({ settings, argv = [], cwd = '.', roots, excluded = ALL.length - roots.length }) => {
    const got = await checked(argv, { files: { '.dmslint.hcl': `${settings}\n` }, cwd });
    expect(got.stderr).toBe('');
    expect(got.roots).toEqual(roots);
    expect(got.counts.excluded).toBe(excluded);
    // Who judges a pull request by it is told, also where everything is excluded.
    if (!argv.includes('--no-config')) expect(got.settings).toEqual(['.dmslint.hcl']);
  },
);

test('settings that exclude wrongly are told, and nothing is excluded', async () => {
  const got = await checked([], { files: { '.dmslint.hcl': 'exclude = ["prod", "!a"]\n' } });
  expect(got.stderr).toBe(
    '.dmslint.hcl:1:1: error: A pattern of exclude cannot begin with an exclamation mark: write what is to be excluded. [configuration]\n',
  );
  expect(got.roots).toEqual(ALL);
});

test('the summary counts what is excluded, also if that is all', async () => {
  const root = tree(FILES);
  const summary = async (...argv: string[]) => (await dmslint(root, argv)).stdout;
  expect(await summary('--exclude', 'examples')).toContain('1 endpoint checked in 1 root (2 excluded): ');
  expect(await summary('--exclude', '**')).toBe('0 endpoints in 0 roots (3 excluded).\nNo findings.\n');
});

test('a pattern that is none is refused', async () => {
  const { code, stderr } = await dmslint(tree({}), ['--exclude', '!x']);
  expect(code).toBe(2);
  expect(stderr).toBe(
    "dmslint: --exclude cannot begin with an exclamation mark: write what is to be excluded. Write a path or a pattern such as --exclude 'examples/**'.\n",
  );
});
