import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/report/json.ts';
import { endpoint, tree } from '../check.ts';
import { dmslint } from './real.ts';

// An error and a note against a, a warning against b.
const FILES = {
  'main.tf': `${endpoint('a', 'server_name = "db.example.com"', 'certificate_arn = aws_dms_certificate.c.certificate_arn')}
${endpoint('b', 'server_name = "db.example.com"', 'ssl_mode = "require"').replace('mysql', 'postgres')}
resource "aws_dms_certificate" "c" {
  certificate_id  = "c"
  certificate_pem = var.pem
}
variable "pem" {}
`,
};

async function report(argv: readonly string[], files: Readonly<Record<string, string>> = FILES) {
  const { stdout, stderr, code } = await dmslint(tree(files), ['--format', 'json', ...argv]);
  expect(stderr).toBe('');
  const { findings, counts, exitCode } = JSON.parse(stdout) as JsonReport;
  expect(code).toBe(exitCode);
  return { code, found: findings.map(({ rule }) => rule).sort(), counts };
}

const ALL = ['endpoint-certificate-unused', 'endpoint-plaintext', 'endpoint-server-unverified'];

test.each([
  { argv: [], found: ALL, code: 1 },
  { argv: ['--only', 'endpoint-plaintext'], found: ['endpoint-plaintext'], code: 1 },
  { argv: ['--only', 'endpoint-server-unverified'], found: ['endpoint-server-unverified'], code: 0 },
  { argv: ['--only=endpoint-plaintext,endpoint-server-unverified'], found: [ALL[1], ALL[2]], code: 1 },
  {
    argv: ['--only', 'endpoint-plaintext, ', '--only', 'endpoint-server-unverified', '--skip', 'endpoint-plaintext'],
    found: ['endpoint-server-unverified'],
    code: 0,
  },
  { argv: ['--skip', 'endpoint-plaintext'], found: [ALL[0], ALL[2]], code: 0 },
  { argv: ['--skip', 'endpoint-plaintext', '--fail-on', 'note'], found: [ALL[0], ALL[2]], code: 1 },
  { argv: ['--min-level', 'note'], found: ALL, code: 1 },
  { argv: ['--min-level', 'warning'], found: [ALL[1], ALL[2]], code: 1 },
  { argv: ['--min-level', 'error'], found: [ALL[1]], code: 1 },
  { argv: ['--min-level', 'warning', '--skip', ALL.slice(1).join(), '--fail-on', 'note'], found: [], code: 0 },
])('$argv reports $found', async ({ argv, found, code }) => {
  const got = await report(argv);
  expect(got.found).toEqual(found);
  expect(got.code).toBe(code);
  // Nothing has passed for being left out, and what is left out is counted.
  const { counts } = got;
  expect(counts).toMatchObject({ endpoints: 2, passed: 0, hidden: ALL.length - found.length });
  expect(counts.errors + counts.warnings + counts.notes).toBe(found.length);
});

test('what is left out is in the summary', async () => {
  const { stdout } = await dmslint(tree(FILES), ['--only', 'endpoint-plaintext', '--min-level', 'warning']);
  expect(stdout).toContain('1 error. 2 more findings left out by --only, --min-level.');
  expect(stdout).not.toContain('endpoint-server-unverified');
  const none = await dmslint(tree(FILES), ['--skip', ALL.join()]);
  expect(none.stdout).toContain('No findings. 3 more findings left out by --skip.');
});

test.each([
  [['--only', 'endpoint-plain'], 'Unknown rule "endpoint-plain" for --only. Did you mean endpoint-plaintext?'],
  [['--skip', 'endpoint-plaintext,nothing-like-it'], 'Unknown rule "nothing-like-it" for --skip. Run dmslint rules'],
  [['--only', 'x', '--update-baseline'], '--update-baseline writes all findings, and --only leaves some out.'],
  [['--min-level', 'high'], '--min-level cannot be "high". Use one of error, warning, note.'],
  [['--only', ','], '--only needs the names of rules.'],
  [['--only'], '--only needs a value.'],
])('%j is refused', async (argv, says) => {
  const { code, stdout, stderr } = await dmslint(tree(FILES), argv);
  expect(stderr).toContain(says);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

test('a suppression of a rule that is left out is used nevertheless', async () => {
  const suppressed = { 'main.tf': `# dmslint:ignore endpoint-plaintext -- a test\n${FILES['main.tf']}` };
  expect((await report(['--skip', 'endpoint-plaintext'], suppressed)).found).toEqual([ALL[0], ALL[2]]);
});

describe('--fix', () => {
  const BOTH = {
    'main.tf': `${endpoint('a', 'ssl_mode = "verify_full"')}${endpoint('b', 'ssl_mode = "verify-full"', 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABCDEFGHIJKLMNOPQRSTUVWXYZ"').replace('mysql', 'postgresql')}`,
  };
  test.each([
    { argv: [], expected: [/"verify[_-]full"/, 'postgres"'] },
    { argv: ['--only', 'endpoint-engine-unknown'], expected: ['"verify_full"', 'postgres"'] },
    { argv: ['--skip', 'endpoint-engine-unknown'], expected: [/"verify[_-]full"/, 'postgresql"'] },
  ])('fixes what $argv reports', async ({ argv, expected }) => {
    const root = tree(BOTH);
    await dmslint(root, ['--fix', ...argv]);
    const text = readFileSync(path.join(root, 'main.tf'), 'utf8');
    for (const one of expected) expect(text).toMatch(one);
  });
});

describe('--quiet', () => {
  test('prints findings alone', async () => {
    const loud = await dmslint(tree(FILES), []);
    const quiet = await dmslint(tree(FILES), ['-q']);
    expect(loud.stdout.startsWith(quiet.stdout.trimEnd())).toBe(true);
    expect(quiet.stdout).not.toContain('checked in');
    expect(quiet.code).toBe(loud.code);
  });

  test('prints nothing where nothing is found, and no notes, but errors', async () => {
    const files = {
      'a/main.tf': 'resource "aws_dms_endpoint" "a" {\n',
      'b/main.tf': 'module "dms" { source = "x/dms/aws" }',
    };
    expect((await dmslint(tree({ 'main.tf': '' }), ['-q'])).stdout).toBe('');
    const loud = await dmslint(tree(files), []);
    const { stderr } = await dmslint(tree(files), ['--quiet']);
    expect(loud.stderr).toMatch(/: note: /);
    expect(stderr).not.toMatch(/: note: /);
    expect(stderr).toMatch(/: error: /);
  });
});

describe('--color', () => {
  const colored = (text: string) => text.includes('\u001b[');
  const CASES: readonly { argv: string[]; isTTY: boolean; env: Readonly<Record<string, string>>; expected: boolean }[] =
    [
      { argv: [], isTTY: false, env: {}, expected: false },
      { argv: [], isTTY: true, env: {}, expected: true },
      { argv: ['--color', 'always'], isTTY: false, env: { NO_COLOR: '1' }, expected: true },
      { argv: ['--color', 'always'], isTTY: false, env: { FORCE_COLOR: '0' }, expected: true },
      { argv: ['--color=never'], isTTY: true, env: { FORCE_COLOR: '1' }, expected: false },
      { argv: ['--no-color'], isTTY: true, env: { FORCE_COLOR: '1' }, expected: false },
      { argv: ['--color', 'auto'], isTTY: false, env: { FORCE_COLOR: '1' }, expected: true },
      { argv: ['--no-color', '--color', 'auto'], isTTY: true, env: {}, expected: true },
      { argv: ['--color', 'auto'], isTTY: true, env: { NO_COLOR: '1' }, expected: false },
    ];
  test.each(CASES)('$argv with $env, terminal: $isTTY', async ({ argv, isTTY, env, expected }) => {
    const terminal = { isTTY, columns: isTTY ? 80 : undefined };
    for (const command of [[], ['connect'], ['explain', 'endpoint-plaintext']]) {
      const { stdout, stderr } = await dmslint(tree(FILES), [...command, ...argv], { terminal, env });
      expect(stderr).toBe('');
      expect(colored(stdout)).toBe(expected);
    }
  });
});

describe('--output', () => {
  test.each([
    { argv: ['-o', 'out/x.txt'], starts: 'error[endpoint-plaintext]' },
    { argv: ['-f', 'json', '--output', 'out/x.txt'], starts: '{\n  "format": 2' },
    { argv: ['-f', 'json=other.json', '-f', 'compact', '-o=out/x.txt'], starts: 'main.tf:1:1: error' },
  ])('$argv writes the report', async ({ argv, starts }) => {
    const root = tree(FILES);
    const { stdout, code } = await dmslint(root, argv);
    expect(stdout).toBe('');
    expect(code).toBe(1);
    expect(readFileSync(path.join(root, 'out/x.txt'), 'utf8').startsWith(starts)).toBe(true);
  });

  test.each([
    [['-f', 'compact', '-f', 'pretty', '-o', 'x'], '--output takes one report, and several formats are to be printed.'],
    [['-f', 'json=y', '-o', 'x'], '--output has nothing to write: all formats name files.'],
  ])('%j is refused', async (argv, says) => {
    const { stderr, code } = await dmslint(tree(FILES), argv);
    expect(stderr).toContain(says);
    expect(code).toBe(2);
  });
});
