import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnosticLines, endpoint, found, outcome, run, tree } from '../check.ts';

/** What a stranger can put into a tree: the run ends soon, tells what it could not read, and reads nothing outside. */

const IN_CLEAR = ['error endpoint-plaintext aws_dms_endpoint.a'];
const MIB = 1024 * 1024;

/** What a call gives, and that it takes no longer than a loaded machine may need. */
function soon<T>(call: () => T): T {
  const start = performance.now();
  const result = call();
  expect(performance.now() - start).toBeLessThan(5_000);
  return result;
}

const unreadable = (file: string) => expect.stringMatching(new RegExp(`^error unreadable-file Cannot read ${file}: `));

describe('files that are none', () => {
  it.skipIf(process.platform === 'win32')('does not wait for a pipe', () => {
    const root = tree({ 'main.tf': endpoint('a') });
    execFileSync('mkfifo', [path.join(root, 'x.tf'), path.join(root, 'terraform.tfvars')]);
    const report = soon(() => run(root));
    expect(found(report.findings)).toEqual(IN_CLEAR);
    expect(diagnosticLines(report)).toEqual([unreadable('terraform.tfvars'), unreadable('x.tf')]);
    expect(report.exitCode).toBe(2);
  });

  it.skipIf(!existsSync('/dev/zero'))('does not read a device', () => {
    const root = tree({ 'main.tf': endpoint('a'), 'b.tf': endpoint('b', 'password = file("zero")') });
    for (const name of ['x.tf', 'zero']) symlinkSync('/dev/zero', path.join(root, name));
    const report = soon(() => run(root));
    expect(report.findings).toHaveLength(2);
    expect(diagnosticLines(report)[0]).toEqual(unreadable('x.tf'));
  });

  it('leaves out a directory, and tells of links in a circle', () => {
    const root = tree({ 'main.tf': endpoint('a'), 'x.tf/readme': '' });
    symlinkSync('loop.tf', path.join(root, 'loop.tf'));
    const report = run(root);
    expect(found(report.findings)).toEqual(IN_CLEAR);
    expect(diagnosticLines(report)).toEqual([unreadable('loop.tf')]);
  });

  it('tells of a link whose target is not there, also where nothing else mentions DMS', () => {
    const root = tree({ 'main.tf': 'locals {}\n', 'sub/other.tf': endpoint('a') });
    symlinkSync('../not-fetched/dms.tf', path.join(root, 'dms.tf'));
    // An editor's lock.
    symlinkSync('me@host.1234', path.join(root, '.#main.tf'));
    const report = run(root);
    expect(found(report.findings)).toEqual(IN_CLEAR);
    expect(diagnosticLines(report)).toEqual([unreadable('dms.tf')]);
    expect(report.exitCode).toBe(2);
  });

  it('does not read files that are too long', () => {
    const root = tree({ 'main.tf': endpoint('a'), 'x.tf': '', 'terraform.tfvars': '', 'sub/y.tf': '' });
    for (const name of ['x.tf', 'terraform.tfvars', 'sub/y.tf']) truncateSync(path.join(root, name), 33 * MIB);
    const report = soon(() => run(root));
    expect(found(report.findings)).toEqual(IN_CLEAR);
    expect(diagnosticLines(report)).toEqual([
      unreadable('terraform.tfvars'),
      unreadable('x.tf'),
      unreadable('sub/y.tf'),
    ]);
  });

  it.skipIf(process.platform === 'win32')('tells of a file that is the only one, and can not be read', () => {
    const root = tree({ 'readme.md': '' });
    execFileSync('mkfifo', [path.join(root, 'main.tf')]);
    expect(diagnosticLines(run(root))).toEqual([unreadable('main.tf')]);
  });

  it('does not read a plan that fits into no text', () => {
    const root = tree({ 'plan.json': '' });
    truncateSync(path.join(root, 'plan.json'), 600 * MIB);
    expect(diagnosticLines(run(root, { paths: ['plan.json'] }))[0]).toMatch(/^error plan-not-json /);
    truncateSync(path.join(root, 'plan.json'), 9000 * MIB);
    expect(diagnosticLines(run(root, { paths: ['plan.json'] }))).toEqual([
      'error unreadable-file plan.json is too large and was not read: more than 8 GB, or 500 MB in UTF-16 or from a pipe. Check a smaller plan.',
    ]);
    writeFileSync(path.join(root, 'plan.json'), '{\0');
    truncateSync(path.join(root, 'plan.json'), 600 * MIB);
    expect(diagnosticLines(run(root, { paths: ['plan.json'] }))[0]).toMatch(
      /^error unreadable-file plan.json is too large/,
    );
  });
});

describe('paths that can not be', () => {
  it.each([
    ['too long', 'a'.repeat(5000)],
    ['with a null character', 'a\0b'],
  ])('named ones: %s', (_, name) => {
    const root = tree({ 'main.tf': endpoint('a') });
    expect(diagnosticLines(run(root, { paths: [name] }))[0]).toMatch(/^error path-missing .* does not exist\./s);
  });

  it('named ones: links in a circle', () => {
    const root = tree({ 'main.tf': endpoint('a') });
    symlinkSync('loop', path.join(root, 'loop'));
    expect(diagnosticLines(run(root, { paths: ['loop'] }))[0]).toMatch(/^error path-missing loop does not exist\./);
  });

  it('written ones', () => {
    const long = 'a'.repeat(5000);
    const root = tree({
      'main.tf': endpoint('a', `ssl_mode = file("${long}")`),
      'b.tf': endpoint('b', 'ssl_mode = file("a\\u0000b")', `server_name = fileexists("${long}") ? "c" : "d"`),
      'c.tf': `module "m" {\n  source = "./${long}/dms"\n}\nmodule "n" {\n  source = "./a\\u0000dms"\n}\n`,
    });
    const report = run(root);
    expect(found(report.findings).map((text) => text.split(' ')[1])).toEqual([
      'endpoint-undetermined',
      'endpoint-undetermined',
    ]);
    expect(diagnosticLines(report).filter((text) => text.startsWith('error module-missing'))).toEqual([
      expect.stringMatching(/ The file has 1 more of this kind\.$/),
    ]);
  });
});

describe('searches that could take for ever', () => {
  it.each([
    ['empty lines behind a word that is looked for', `backend${'\n'.repeat(300_000)}`],
    ['calls on one line', `module ${' source = "./x",'.repeat(60_000)}`],
    ['comments that are none', `module x /*/* ${' source = "./x",/*'.repeat(20_000)}`],
  ])('%s', (_, text) => {
    const root = tree({ 'main.tf': endpoint('a'), 'x.tf': text });
    expect(found(soon(() => run(root)).findings)).toEqual(IN_CLEAR);
  });

  it.each([
    ['stars', '*a'.repeat(12)],
    ['braces', '{a,a}'.repeat(150)],
  ])('fileset with many %s', (_, pattern) => {
    const root = tree({
      'main.tf': endpoint('a', `server_name = join("", fileset(".", "${pattern}b"))`),
      ['a'.repeat(200)]: '',
    });
    expect(found(soon(() => run(root)).findings)).toEqual(IN_CLEAR);
  });
});

describe('links that lead outside', () => {
  const SETTINGS = (text: string) => ({
    'tree/main.tf': `variable "mode" {}\n${endpoint('a', 'ssl_mode = var.mode')}`,
    'tree/.dmslint.hcl': text,
  });

  it('a file of variables that is configured', () => {
    const root = tree({ ...SETTINGS('var_files = ["x.tfvars"]\n'), 'secret.tfvars': 'mode = "none"\n' });
    symlinkSync('../secret.tfvars', path.join(root, 'tree/x.tfvars'));
    const report = run(path.join(root, 'tree'));
    expect(report.findings.map(({ rule }) => rule.id)).toEqual(['endpoint-undetermined']);
    expect(diagnosticLines(report)).toEqual([
      'error var-file-missing The variables file x.tfvars is outside the checked tree.',
    ]);
  });

  it("a root's workspace", () => {
    const root = tree({
      'tree/main.tf': endpoint('a', 'ssl_mode = terraform.workspace'),
      workspace: 'none',
    });
    mkdirSync(path.join(root, 'tree/.terraform'));
    symlinkSync('../../workspace', path.join(root, 'tree/.terraform/environment'));
    expect(run(path.join(root, 'tree')).findings.map(({ rule }) => rule.id)).toEqual(['endpoint-undetermined']);
  });

  it('a baseline that is configured, for reading and writing', () => {
    const root = tree({ ...SETTINGS('baseline = "out/new/b.json"\n'), 'outside/x': '' });
    symlinkSync('../outside', path.join(root, 'tree/out'));
    for (const mode of ['apply', 'update'] as const) {
      const { report, baseline } = outcome(path.join(root, 'tree'), { baseline: { file: undefined, mode } });
      expect(baseline).toBeUndefined();
      expect(diagnosticLines(report)).toEqual([
        'error baseline The baseline out/new/b.json is outside the checked tree. Set another as baseline in .dmslint.hcl.',
      ]);
    }
  });

  it('plans below a directory', () => {
    const root = tree({ 'plans/readme': '', 'elsewhere/plan.json': '{}' });
    symlinkSync('../elsewhere', path.join(root, 'plans/linked'));
    symlinkSync('../elsewhere/plan.json', path.join(root, 'plans/plan.json'));
    expect(diagnosticLines(run(root, { planDirectories: ['plans'] }))[0]).toMatch(/^error no-plans /);
  });
});
