import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { endpoint, tree } from '../check.ts';
import { dmslint } from './real.ts';

const REASON = 'accepted until=2099-01-31';
const ARGV = ['--add-suppressions', '--reason', REASON];

async function suppressed(files: Readonly<Record<string, string>>, argv: readonly string[] = ARGV) {
  const root = tree(files);
  const { stdout, stderr, code } = await dmslint(root, argv);
  const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
  return { stdout, stderr, code, read };
}

const comment = (...rules: string[]) => `# dmslint:ignore ${rules.join(', ')} -- ${REASON}`;

/** A file before, and after. */
const CASES: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'at the end of the line of an attribute',
    endpoint('a', 'ssl_mode = "none"'),
    endpoint('a', `ssl_mode = "none" ${comment('endpoint-plaintext')}`),
  ],
  [
    'at the end of the line of a block',
    endpoint('a'),
    endpoint('a').replace('"a" {\n', `"a" { ${comment('endpoint-plaintext')}\n`),
  ],
  [
    'above a line that has a comment',
    endpoint('a', 'ssl_mode = "none" # for now'),
    endpoint('a', comment('endpoint-plaintext'), 'ssl_mode = "none" # for now'),
  ],
  [
    'the ends of lines stay as they are',
    endpoint('a', 'ssl_mode = "none"').replaceAll('\n', '\r\n'),
    endpoint('a', `ssl_mode = "none" ${comment('endpoint-plaintext')}`).replaceAll('\n', '\r\n'),
  ],
  [
    'several lines of a block',
    endpoint('a', 'ssl_mode = "verify_full"', 'server_name = "h:1"'),
    endpoint(
      'a',
      `ssl_mode = "verify_full" ${comment('endpoint-mode-unsupported')}`,
      `server_name = "h:1" ${comment('endpoint-server-name-invalid')}`,
    ),
  ],
  [
    'an entry of a map alone',
    `locals {\n  m = {\n    a = { ssl = "none" }\n    b = { ssl = "none" }\n  }\n}\n${endpoint('x', 'for_each = local.m', 'ssl_mode = each.value.ssl')}`,
    `locals {\n  m = {\n    a = { ssl = "none" } ${comment('endpoint-plaintext')}\n    b = { ssl = "none" } ${comment('endpoint-plaintext')}\n  }\n}\n${endpoint('x', 'for_each = local.m', 'ssl_mode = each.value.ssl')}`,
  ],
];

test.each(CASES)('%s', async (_, before, after) => {
  const { read, stdout, stderr, code } = await suppressed({ 'main.tf': before });
  expect(read('main.tf')).toBe(after);
  expect(stderr).toMatch(/^dmslint: suppressed \d findings? in 1 file \(main\.tf\)\.\n$/);
  expect(stdout).toContain('No findings.');
  expect(code).toBe(0);
});

test('a module is suppressed where the value is written', async () => {
  const { read, code } = await suppressed({
    'a/main.tf': 'module "m" {\n  source = "../m"\n  mode   = "none"\n}\n',
    'm/main.tf': `variable "mode" {}\n${endpoint('m', 'ssl_mode = var.mode')}`,
  });
  expect(read('a/main.tf')).toContain(`  mode   = "none" ${comment('endpoint-plaintext')}\n`);
  expect(code).toBe(0);
});

test('only what is reported', async () => {
  const files = { 'main.tf': `${endpoint('a')}${endpoint('b', 'ssl_mode = "verify_full"')}` };
  const { read, code } = await suppressed(files, [...ARGV, '--only', 'endpoint-mode-unsupported']);
  expect(read('main.tf').match(/dmslint:ignore/g)).toHaveLength(1);
  expect(code).toBe(0);
});

test('what no comment can suppress is told, and stays', async () => {
  const json = JSON.stringify({
    resource: { aws_dms_endpoint: { j: { endpoint_id: 'j', endpoint_type: 'source', engine_name: 'mysql' } } },
  });
  const { read, stderr, stdout, code } = await suppressed({ 'main.tf.json': json });
  expect(read('main.tf.json')).toBe(json);
  expect(stderr).toBe(
    'dmslint: suppressed 0 findings in 0 files.\nmain.tf.json:1:34 endpoint-plaintext: not suppressed, because JSON has no comments: write an ignore block in the settings.\n',
  );
  expect(stdout).toContain('1 error.');
  expect(code).toBe(1);
});

test('--dry-run prints the comments and writes nothing', async () => {
  const before = endpoint('a', 'password = "hunter2"', 'ssl_mode = "none"');
  const { read, stdout, stderr } = await suppressed({ 'main.tf': before }, [...ARGV, '--dry-run']);
  expect(read('main.tf')).toBe(before);
  expect(stdout).toContain('+++ b/main.tf\n');
  expect(stdout).toContain(comment('endpoint-plaintext'));
  expect(stdout).not.toContain('hunter2');
  expect(stderr).toContain('dmslint: would suppress 2 findings in 1 file (main.tf).\n');
});

describe('is refused:', () => {
  test.each([
    [['--add-suppressions'], '--add-suppressions needs a reason.'],
    [['--add-suppressions', '--reason', ' '], '--add-suppressions needs a reason.'],
    [['--add-suppressions', '--reason', 'a\nb'], '--reason must be one line without control characters.'],
    [['--add-suppressions', '--reason', 'x until=tomorrow'], 'The date in --reason is invalid.'],
    [['--add-suppressions', '--reason', 'x until: 2099-01-31x'], 'The date in --reason is invalid.'],
    [['--add-suppressions', '--reason', 'x until=2020-01-31'], 'The date in --reason has passed.'],
    [
      ['--add-suppressions', '--now', '2099-02-01', '--reason', 'x until=2099-01-31'],
      'The date in --reason has passed.',
    ],
    [['--reason', 'x'], '--reason is for --add-suppressions.'],
    [[...ARGV, '--fix'], '--fix and --add-suppressions cannot be combined.'],
    [[...ARGV, '-'], '--add-suppressions cannot change standard input.'],
    [[...ARGV, '--watch'], '--add-suppressions and --watch cannot be combined.'],
  ])('%j', async (argv, says) => {
    const before = endpoint('a');
    const { stderr, code, read } = await suppressed({ 'main.tf': before }, argv);
    expect(stderr).toContain(says);
    expect(code).toBe(2);
    expect(read('main.tf')).toBe(before);
  });
});
