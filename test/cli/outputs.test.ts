import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { endpoint, tree } from '../check.ts';
import { dmslint } from './real.ts';

/** No output goes through a link that a stranger can have committed; all other outputs are written, and the run ends with 2. */

/** A checkout `repo` beside its owner's `home`, in which nothing may be written. */
function checkout(files: Readonly<Record<string, string>> = {}): { base: string; repo: string } {
  const base = tree({ 'repo/main.tf': endpoint('a'), 'home/.bashrc': 'mine\n', ...files });
  const repo = path.join(base, 'repo');
  mkdirSync(path.join(repo, '.git'), { recursive: true });
  return { base, repo };
}

const NONE_FOLLOWED = 'is a symbolic link in the checked tree, and dmslint does not write through such links.';

describe('a link in the checked tree', () => {
  const OUTPUTS: readonly (readonly [link: string, target: string, argv: readonly string[], settings: string])[] = [
    ['x.sarif', '../home/.bashrc', ['--format=sarif=x.sarif'], ''],
    ['x.sarif', '../home/none', ['--format=sarif=x.sarif'], ''],
    ['x.sarif', 'main.tf', ['--format=sarif=x.sarif'], ''],
    ['out', '../home', ['--format=sarif=out/x.sarif'], ''],
    ['out', '../home', ['--format=sarif=out/new/x.sarif'], ''],
    ['out', '../home', ['--format=sarif=../repo/out/x.sarif'], ''],
    ['out', '../home', ['--format=sarif=BASE/repo/out/x.sarif'], ''],
    ['b.json', 'old.json', ['--update-baseline'], 'baseline = "b.json"\n'],
  ];
  test.each(OUTPUTS)('%s -> %s, and %j', async (link, target, argv, settings) => {
    const old = '{ "format": 1, "findings": [] }\n';
    const { base, repo } = checkout({
      'repo/old.json': old,
      'repo/.dmslint.hcl': settings,
    });
    symlinkSync(target, path.join(repo, link));
    const { code, stdout, stderr } = await dmslint(repo, [
      ...argv.map((one) => one.replace('BASE', base)),
      '--format=json=good.json',
      '--format=pretty',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain(`: ${link} ${NONE_FOLLOWED} Remove it, or name another path.\n`);
    expect(readdirSync(path.join(base, 'home'))).toEqual(['.bashrc']);
    expect(readFileSync(path.join(base, 'home/.bashrc'), 'utf8')).toBe('mine\n');
    expect(readFileSync(path.join(repo, 'main.tf'), 'utf8')).toBe(endpoint('a'));
    expect(readFileSync(path.join(repo, 'old.json'), 'utf8')).toBe(old);
    // All else is written.
    expect(stdout).toContain('1 endpoint checked');
    expect(JSON.parse(readFileSync(path.join(repo, 'good.json'), 'utf8')).exitCode).toBeDefined();
  });

  test.each([
    ['out/b.json', 'out', '../home', ''],
    ['b.json', 'b.json', '../home/none', ''],
    ['b.json', 'b.json', '../home/none', 'baseline = "b.json"\n'],
  ])('a baseline that leads outside: %s by %s -> %s, settings %j', async (file, link, target, settings) => {
    const { base, repo } = checkout({ 'repo/.dmslint.hcl': settings });
    symlinkSync(target, path.join(repo, link));
    const named = settings === '' ? ['--baseline', file] : [];
    const { code, stderr } = await dmslint(repo, ['--update-baseline', ...named]);
    expect(code).toBe(2);
    expect(stderr).toContain(`The baseline ${file} is outside the checked tree.`);
    expect(readdirSync(path.join(base, 'home'))).toEqual(['.bashrc']);
  });

  test('a configured baseline that leads outside', async () => {
    const { base, repo } = checkout({ 'repo/.dmslint.hcl': 'baseline = "out/b.json"\n' });
    symlinkSync('../home', path.join(repo, 'out'));
    const { code, stderr } = await dmslint(repo, ['--update-baseline']);
    expect(code).toBe(2);
    expect(stderr).toContain('The baseline out/b.json is outside the checked tree.');
    expect(readdirSync(path.join(base, 'home'))).toEqual(['.bashrc']);
  });

  test('of the checkout that is worked in, where a checkout inside of it is checked', async () => {
    const { base, repo } = checkout({ 'repo/vendor/main.tf': endpoint('b'), 'repo/vendor/.git/HEAD': '' });
    symlinkSync('../home/.bashrc', path.join(repo, 'x.sarif'));
    const { code, stderr } = await dmslint(repo, ['vendor', '--format=sarif=x.sarif']);
    expect(code).toBe(2);
    expect(stderr).toContain(`x.sarif ${NONE_FOLLOWED}`);
    expect(readFileSync(path.join(base, 'home/.bashrc'), 'utf8')).toBe('mine\n');
  });
});

test.each([
  ['../home/reports/x.sarif', 'home/mnt/x.sarif'],
  ['../home/latest.sarif', 'home/mnt/latest.sarif'],
  ['../home/repo/sub/x.sarif', 'repo/sub/x.sarif'],
])('a link outside of the tree is followed: %s', async (typed, written) => {
  const { base, repo } = checkout({ 'home/mnt/y': '' });
  symlinkSync('mnt', path.join(base, 'home/reports'));
  symlinkSync('mnt/latest.sarif', path.join(base, 'home/latest.sarif'));
  symlinkSync('../repo', path.join(base, 'home/repo'));
  const { code, stderr } = await dmslint(repo, [`--format=sarif=${typed}`, '--fail-on=never']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(readFileSync(path.join(base, written), 'utf8')).version).toBe('2.1.0');
});

test('a link that the path names and leaves again is not on its way', async () => {
  const { repo } = checkout();
  symlinkSync('../home', path.join(repo, 'out'));
  const { code } = await dmslint(repo, ['--format=sarif=out/../x.sarif', '--fail-on=never']);
  expect(code).toBe(0);
  expect(existsSync(path.join(repo, 'x.sarif'))).toBe(true);
});

test.each(['--fix', '--fix-unsafe'])('%s edits nothing outside the tree through a link', async (fix) => {
  const text = 'resource "aws_dms_replication_instance" "a" {\n  publicly_accessible = true\n}\n';
  const { base, repo } = checkout({ 'home/other.tf': text });
  symlinkSync('../home/other.tf', path.join(repo, 'other.tf'));
  mkdirSync(path.join(repo, 'm'));
  writeFileSync(path.join(repo, 'call.tf'), 'module "m" {\n  source = "./m/linked"\n}\n');
  symlinkSync('../../home', path.join(repo, 'm/linked'));
  const { code } = await dmslint(repo, [fix]);
  expect(code).toBe(2);
  expect(readFileSync(path.join(base, 'home/other.tf'), 'utf8')).toBe(text);
  expect(readdirSync(path.join(base, 'home')).sort()).toEqual(['.bashrc', 'other.tf']);
});

describe('the commands that print a document write it with -o', () => {
  test.each([
    { argv: ['graph'] },
    { argv: ['graph', '-f', 'json'] },
    { argv: ['connect'] },
    { argv: ['certificates', '-f', 'ics', '--now', '2026-01-01'] },
    { argv: ['certificates', '--color', 'always'] },
    { argv: ['diagnose', 'timeout expired'] },
    { argv: ['runbook', '--now', '2026-01-01'] },
  ])('$argv', async ({ argv }) => {
    const { repo } = checkout();
    const printed = await dmslint(repo, argv);
    const { code, stdout } = await dmslint(repo, [...argv, '-o', 'out/file']);
    expect({ code, stdout }).toEqual({ code: printed.code, stdout: '' });
    expect(readFileSync(path.join(repo, 'out/file'), 'utf8')).toBe(printed.stdout);
    expect(await dmslint(repo, [...argv, '--output=-'])).toEqual(printed);
  });

  test('not through a link of the tree', async () => {
    const { base, repo } = checkout();
    symlinkSync('../home/.bashrc', path.join(repo, 'runbook.md'));
    const { code, stderr } = await dmslint(repo, ['runbook', '--output', 'runbook.md']);
    expect(code).toBe(2);
    expect(stderr).toContain(`: runbook.md ${NONE_FOLLOWED}`);
    expect(readFileSync(path.join(base, 'home/.bashrc'), 'utf8')).toBe('mine\n');
  });
});
