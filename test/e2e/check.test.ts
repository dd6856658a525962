import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { directory, dist, dmslint, encrypted, endpoint, node, plan, run } from './command.ts';

describe('exit codes', () => {
  test('0: nothing is wrong', () => {
    const cwd = directory({ 'main.tf': encrypted });
    const { code, stdout, stderr } = dmslint([], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('1 endpoint checked in 1 root: 1 passed, 0 undetermined.');
  });

  test('0: there is nothing to check', () => {
    const { code, stdout } = dmslint([], { cwd: directory({ 'main.tf': 'resource "aws_sqs_queue" "q" {}\n' }) });
    expect(code).toBe(0);
    expect(stdout).toContain('0 endpoints in');
  });

  test('1: a finding at the level of --fail-on', () => {
    const cwd = directory({ 'main.tf': endpoint('plain') });
    expect(dmslint([], { cwd }).code).toBe(1);
    expect(dmslint(['--fail-on', 'never'], { cwd }).code).toBe(0);
    const verified = directory({
      'main.tf': endpoint('a', 'verify-ca').replace(
        'port ',
        'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:X"\n  port ',
      ),
    });
    expect(dmslint(['--fail-on', 'error'], { cwd: verified }).code).toBe(0);
  });

  test.skipIf(process.platform === 'win32')('2: standard input is a pipe that does not end', () => {
    const cwd = directory();
    const waiting = 'mkfifo p && exec 3<>p && exec "$0" "$1" - --timeout 1 <p';
    const { code, stderr } = run('sh', ['-c', waiting, node, path.join(dist, 'cli.js')], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('The time for this run (1 s) was up before standard input ended.');
  });

  test('2: a file can’t be read as HCL; the others are checked, and SARIF is written', () => {
    const cwd = directory({
      'broken.tf': 'resource "aws_dms_endpoint" "b" {\n  ssl_mode = "no\\xne"\n}\n',
      'main.tf': endpoint('plain'),
    });
    const { code, stdout, stderr } = dmslint(['--format', 'compact', '--format', 'sarif=out/a.sarif'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^broken\.tf:2:\d+: error: /m);
    expect(stdout).toMatch(/^main\.tf:\d+:\d+: error: aws_dms_endpoint\.plain .*\[endpoint-plaintext\]$/m);
    const sarif = JSON.parse(readFileSync(path.join(cwd, 'out/a.sarif'), 'utf8'));
    expect(sarif.runs[0].results.length).toBeGreaterThan(0);
    expect(sarif.runs[0].invocations[0].toolExecutionNotifications.length).toBeGreaterThan(0);
  });

  test.each([
    ['a path that does not exist', ['nowhere']],
    ['a file that does not exist', ['nowhere.tf']],
    ['a named directory without configuration', ['empty']],
    ['an option that does not exist', ['--frmat', 'json']],
    ['a file of variables that does not exist', ['--var-file', 'nowhere.tfvars']],
  ])('2: %s', (_, argv) => {
    const cwd = directory({ 'main.tf': encrypted, 'empty/readme.md': '' });
    const { code, stderr } = dmslint(argv, { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/nowhere|empty|frmat/);
    expect(stderr).not.toContain('bug');
  });

  test('2: a report can’t be written', () => {
    const cwd = directory({ 'main.tf': endpoint('plain') });
    const { code, stdout, stderr } = dmslint(['--format', 'json=main.tf/a.json', '--format', 'compact'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('dmslint: cannot write main.tf/a.json: ');
    expect(stdout).toContain('[endpoint-plaintext]');
  });
});

describe('formats', () => {
  const files = { 'main.tf': endpoint('plain') };
  test.each(['sarif', 'json', 'gitlab'])('%s is one JSON document', (format) => {
    const { stdout, stderr } = dmslint(['--format', format], { cwd: directory(files) });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toBeTruthy();
  });
  test.each(['pretty', 'compact', 'github', 'markdown'])('%s names the rule, the resource and the line', (format) => {
    const { stdout } = dmslint(['--format', format], { cwd: directory(files) });
    expect(stdout).toContain('endpoint-plaintext');
    expect(stdout).toContain('plain');
    expect(stdout).toMatch(/main\.tf:1:1|file=main\.tf,line=1/);
  });
  test.each(['pretty', 'compact', 'github', 'markdown', 'sarif', 'json', 'gitlab'])(
    '%s never shows the password, and is the same twice',
    (format) => {
      const cwd = directory({ 'main.tf': endpoint('plain') + endpoint('other', 'require') });
      const first = dmslint(['--format', format, '--evidence', '--now', '2026-01-31'], { cwd });
      expect(first.stdout + first.stderr).not.toContain('battery');
      expect(dmslint(['--format', format, '--evidence', '--now', '2026-01-31'], { cwd })).toEqual(first);
    },
  );
});

describe('standard input', () => {
  test('{ is a plan', () => {
    const { code, stdout } = dmslint(['-', '--format', 'compact'], { cwd: directory(), stdin: plan });
    expect(stdout).toContain('aws_dms_endpoint.plain');
    expect(code).toBe(1);
  });
  test('anything else is HCL', () => {
    const { code, stdout } = dmslint(['-', '--format', 'compact'], { cwd: directory(), stdin: endpoint('plain') });
    expect(stdout).toMatch(/^<stdin>:1:1: error: aws_dms_endpoint\.plain/);
    expect(code).toBe(1);
  });
  test('nothing at all is told', () => {
    expect(dmslint(['-'], { cwd: directory(), stdin: '' }).code).toBe(2);
  });
});

describe('plans', () => {
  test('are read from a named file', () => {
    const { code, stdout } = dmslint(['plan.json', '--format', 'compact'], { cwd: directory({ 'plan.json': plan }) });
    expect(stdout).toMatch(/^plan\.json:1:1: error: aws_dms_endpoint\.plain/);
    expect(code).toBe(1);
  });
  test.each([
    ['truncated', plan.slice(0, -200)],
    ['of another major version', plan.replace('"1.2"', '"2.0"')],
    ['binary', 'PK\u0003\u0004\u0000\u0000'],
    ['empty', ''],
  ])('%s: exit code 2, one line, no bug', (_, text) => {
    const { code, stderr } = dmslint(['plan.json'], { cwd: directory({ 'plan.json': text }) });
    expect(code).toBe(2);
    expect(stderr).toContain('plan.json');
    expect(stderr).not.toContain('bug');
  });
});

describe('the environment', () => {
  test('variables come from --var, files and TF_VAR_', () => {
    const files = {
      'main.tf': `variable "mode" {}\n${endpoint('a').replace('port ', 'ssl_mode = var.mode\n  port ')}`,
      'none.tfvars': 'mode = "none"\n',
    };
    for (const [argv, env] of [
      [['--var', 'mode=none'], {}],
      [['--var-file', 'none.tfvars'], {}],
      [[], { TF_VAR_mode: 'none' }],
    ] as const) {
      const { stdout } = dmslint([...argv, '--format', 'compact'], { cwd: directory(files), env });
      expect(stdout).toContain('[endpoint-plaintext]');
    }
    expect(dmslint(['--format', 'compact'], { cwd: directory(files) }).stdout).toContain('[endpoint-undetermined]');
  });

  test('FORCE_COLOR colours a pipe, nothing else does', () => {
    const cwd = directory({ 'main.tf': endpoint('plain') });
    expect(dmslint([], { cwd, env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[');
    expect(dmslint([], { cwd, env: { CI: 'true' } }).stdout).not.toContain('\u001b[');
  });

  test.skipIf(!existsSync('/usr/bin/script'))('a terminal is coloured, unless NO_COLOR is set', () => {
    const cwd = directory({ 'main.tf': endpoint('plain') });
    const typed = (env: Record<string, string>) =>
      run('/usr/bin/script', ['-qec', `node ${path.resolve(import.meta.dirname, '../../dist/cli.js')}`, '/dev/null'], {
        cwd,
        env,
      }).stdout;
    expect(typed({ TERM: 'xterm' })).toContain('\u001b[');
    expect(typed({ TERM: 'xterm', NO_COLOR: '1' })).not.toContain('\u001b[');
  });

  test.skipIf(process.platform === 'win32')('a working directory that is gone is told in one line', () => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1"';
    const command = path.resolve(import.meta.dirname, '../../dist/cli.js');
    const { code, stderr } = run('sh', ['-c', script, node, command], { cwd: directory() });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'dmslint: error: The working directory no longer exists. Change to another.\n',
    });
  });
});

describe('a directory of the tree', () => {
  const files = { 'a/main.tf': endpoint('plain'), 'm/main.tf': 'resource "aws_dms_endpoint" "b" {\n  port = 1 +\n}\n' };
  test('paths are as seen from there on the terminal, and from the root in files', () => {
    const top = directory(files);
    run('git', ['init', '-q'], { cwd: top });
    const { stdout } = dmslint(['--format', 'compact', '--format', 'sarif=s.sarif', '.'], { cwd: path.join(top, 'a') });
    expect(stdout).toMatch(/^main\.tf:1:1: error/m);
    const { runs } = JSON.parse(readFileSync(path.join(top, 'a/s.sarif'), 'utf8'));
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('a/main.tf');
    const beside = dmslint(['--format', 'compact', '../m'], { cwd: path.join(top, 'a') });
    expect(beside.stderr).toMatch(/^\.\.\/m\/main\.tf:\d+:\d+: error/m);
  });
});

describe('environments', () => {
  const hcl = `${endpoint('e').replace('port ', 'ssl_mode = var.mode\n  port ')}variable "mode" {}\n`;
  const files = { 'main.tf': hcl, 'dev.tfvars': 'mode = "none"\n', 'prod.tfvars': 'mode = "none"\n' };
  const argv = ['--environment', 'dev=dev.tfvars', '--environment', 'prod=prod.tfvars', '--format', 'compact'];
  test('are named where a finding is not of all of them', () => {
    const { stdout } = dmslint(argv, { cwd: directory(files) });
    expect(stdout).toMatch(/^dev\.tfvars:1:1: error: When the environment is dev: aws_dms_endpoint\.e /m);
    expect(stdout).toMatch(/^main\.tf:9:3: warning: aws_dms_endpoint\.e .* password/m);
    const verified = { ...files, 'prod.tfvars': 'mode = "verify-full"\n' };
    expect(dmslint(argv, { cwd: directory(verified) }).stdout).toMatch(/When the environment is dev: .*clear text/);
  });
});

describe('a part of what is there', () => {
  test('--only-changed leaves out what the plan does not change', () => {
    const argv = ['fixtures/module-databases/existing.json', '--no-source', '--no-config'];
    expect(dmslint(argv).stdout).toContain('endpoint-plaintext');
    const { code, stdout } = dmslint([...argv, '--only-changed']);
    expect(stdout).toBe('0 endpoints in 1 root (10 unchanged skipped).\nNo findings.\n');
    expect(code).toBe(0);
  });
  test('--affected checks the roots of the changed files, also through modules', () => {
    const cwd = directory({
      'a/main.tf': 'module "db" {\n  source = "../modules/db"\n}\n',
      'b/main.tf': endpoint('b'),
      'modules/db/main.tf': endpoint('shared'),
    });
    const { code, stdout } = dmslint(['--affected', 'modules/db/main.tf', '--root', '.', '--format', 'compact'], {
      cwd,
    });
    expect(stdout).toContain('module.db.aws_dms_endpoint.shared');
    expect(stdout).not.toContain('aws_dms_endpoint.b ');
    expect(code).toBe(1);
    expect(dmslint(['--affected', '-'], { cwd }).code).toBe(2);
  });
});
