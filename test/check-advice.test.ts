import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { saysMore } from '../scripts/check-advice/planning.mjs';

const scratch = mkdtempSync(path.join(tmpdir(), 'dmslint-check-advice-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Runs the script with a plan maker that keeps what it was given, and refuses with some words what a file of the folder says. */
function checkAdvice(args: readonly string[], refuses: Readonly<Record<string, string>> = {}) {
  const calls = path.join(scratch, 'calls');
  writeFileSync(calls, '');
  const maker = path.join(scratch, 'maker.mjs');
  writeFileSync(
    maker,
    `import { appendFileSync, readFileSync } from 'node:fs';
const [folder, ...rest] = process.argv.slice(2);
appendFileSync(${JSON.stringify(calls)}, JSON.stringify(rest) + '\\n');
const text = readFileSync(folder + '/main.tf', 'utf8');
for (const [part, words] of Object.entries(${JSON.stringify(refuses)}))
  if (text.includes(part)) { console.error('│ Error: ' + words); process.exitCode = 1; }
`,
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check-advice.mjs', ...args.map((one) => (one === 'MAKER' ? maker : one))],
    { encoding: 'utf8' },
  );
  const asked = readFileSync(calls, 'utf8').split('\n').filter(Boolean);
  return { status, lines: stdout.trim().split('\n'), stderr, asked: asked.map((line) => JSON.parse(line) as string[]) };
}

test('what the fixes make is planned, and counted by rule', () => {
  const { status, lines, asked } = checkAdvice(['--terraform', 'MAKER', 'migration']);
  expect(lines).toEqual([
    'rule                                     planned refused not plannable',
    'endpoint-plaintext                             1       0             0',
    'endpoint-server-unverified                     1       0             0',
  ]);
  expect(status).toBe(0);
  // --fix has nothing to do there.
  expect(asked).toHaveLength(1);
  expect(asked[0]).toEqual(expect.arrayContaining(['-o', '--chdir', '.', '--schemas', '--']));
});

test('what is refused only after the fixes is named with its rule', () => {
  const { status, lines } = checkAdvice(['--terraform', 'MAKER', 'migration'], {
    'port     = 5432\n      ssl_mode = "verify-full"': 'Invalid mode',
  });
  expect(lines[0]).toBe('REFUSED fixtures/migration all endpoint-server-unverified: Error: Invalid mode');
  expect(lines).toContain('endpoint-plaintext                             1       0             0');
  expect(lines).toContain('endpoint-server-unverified                     0       1             0');
  expect(status).toBe(1);
});

test('what is refused before them, too, says nothing', () => {
  const { status, lines } = checkAdvice(['--terraform', 'MAKER', 'migration'], { sources: 'Unsupported block type' });
  expect(lines[0]).toBe('not plannable either before: fixtures/migration: Error: Unsupported block type');
  expect(lines).toContain('endpoint-plaintext                             0       0             1');
  expect(status).toBe(0);
});

test.each([
  ['an unknown name', ['--terraform', 'MAKER', 'no-such-fixture'], 'There is no fixture or page no-such-fixture'],
  ['an unknown option', ['--teraform', 'MAKER'], "Unknown option '--teraform'"],
  ['a tool that is not there', ['--terraform', '/no/such/tool', 'migration'], 'ENOENT'],
])('%s is refused', (_, args, words) => {
  const { status, stderr } = checkAdvice(args);
  expect(stderr).toContain(words);
  expect(status).toBe(1);
});

test.each([
  ['Error: a; on main.tf line 3:', 'Error: a; on main.tf line 2:', false],
  ['Error: a; on main.tf line 3:; Error: b', 'Error: a; on main.tf line 2:', true],
  ['Error: a', '', true],
])('%s after %s', (after, before, expected) => {
  expect(saysMore(after, before)).toBe(expected);
});
