import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commandsIn } from '../text/commands.ts';
import { directory, dist, dmslint, encrypted, endpoint, node, plan, repository, run } from './command.ts';

const read = (file: string) => parse(readFileSync(path.join(repository, file), 'utf8'));

test('dist/ works alone, with nothing installed', () => {
  const alone = directory();
  cpSync(dist, path.join(alone, 'tool'), { recursive: true });
  const cwd = directory({
    'main.tf': endpoint('plain'),
    'broken.tf': 'resource "aws_dms_endpoint" "b" {\n  port = 1 +\n}\n',
  });
  const { code, stdout, stderr } = dmslint(['--format', 'compact'], { cwd, dist: path.join(alone, 'tool') });
  expect(code).toBe(2);
  expect(stdout).toContain('[endpoint-plaintext]');
  expect(stderr).toMatch(/^broken\.tf:2:\d+: error: /m);
  expect(stderr).not.toContain('bug');
});

test('nothing in dist/ names a machine’s paths', () => {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(files.length).toBeGreaterThan(5);
  for (const { parentPath, name } of files) {
    expect(readFileSync(path.join(parentPath, name)).includes(repository), name).toBe(false);
  }
});

describe('the pre-commit hooks', () => {
  const [hook, all] = read('.pre-commit-hooks.yaml');
  /** As `language: script` does: the entry below the hook's checkout, started in the checked repository with the files that have changed. */
  function start({ entry }: { entry: string }, files: string[]) {
    const [script = '', ...args] = entry.split(' ');
    const cwd = directory({ 'infra/main.tf': endpoint('plain'), 'old/main.tf': endpoint('old') });
    expect(run('git', ['init', '-q'], { cwd }).code).toBe(0);
    return run(path.join(repository, script), [...args, '--format', 'compact', ...files], { cwd });
  }
  test('dmslint checks the roots that the changed files belong to', () => {
    expect(hook).toMatchObject({ id: 'dmslint', language: 'script' });
    const { code, stdout } = start(hook, ['infra/main.tf']);
    expect(code).toBe(1);
    expect(stdout).toContain('infra/main.tf:1:1');
    expect(stdout).not.toContain('old/main.tf');
  });
  test('dmslint-all checks the repository', () => {
    expect(all).toMatchObject({ id: 'dmslint-all', language: 'script', pass_filenames: false });
    expect(start(all, []).stdout).toMatch(/infra\/main\.tf:1:1[\s\S]*old\/main\.tf:1:1/);
  });
  test.each([
    ['main.tf', true],
    ['a/b.tofu', true],
    ['prod.auto.tfvars', true],
    ['main.tf.json', true],
    ['certs/eu-west-1-bundle.pem', true],
    ['.dmslint.hcl', true],
    ['infra/.dmslint.hcl', true],
    ['x.dmslint.hcl', false],
    ['readme.md', false],
    ['package.json', false],
  ])('%s starts it: %s', (file, starts) => {
    expect(new RegExp(hook.files).test(file)).toBe(starts);
  });
});

describe('the action', () => {
  const action = read('action.yml');
  /** As the runner does: inputs with their defaults, in a checkout, with files for outputs and summary. */
  function act(
    files: Record<string, string>,
    inputs: Record<string, string> = {},
    environment: Record<string, string> = {},
    links: Record<string, string> = {},
  ) {
    const cwd = directory(files);
    for (const [name, target] of Object.entries(links)) symlinkSync(target, path.join(cwd, name));
    run('git', ['init', '-q'], { cwd });
    const identity = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a' };
    run('git', ['add', '-A'], { cwd });
    run('git', ['commit', '-qm', 'a pull request'], { cwd, env: identity });
    const event = { pull_request: { number: 1, head: { sha: 'a' }, base: { sha: 'b' } } };
    const around = directory({ output: '', summary: '', 'event.json': JSON.stringify(event) });
    const env: Record<string, string> = {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: path.join(around, 'event.json'),
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'me/infra',
      GITHUB_SHA: run('git', ['rev-parse', 'HEAD'], { cwd }).stdout.trim(),
      GITHUB_WORKSPACE: cwd,
      GITHUB_OUTPUT: path.join(around, 'output'),
      GITHUB_STEP_SUMMARY: path.join(around, 'summary'),
      RUNNER_TEMP: around,
      ...environment,
    };
    for (const [name, { default: value }] of Object.entries<{ default: string }>(action.inputs))
      env[`INPUT_${name.toUpperCase()}`] = inputs[name] ?? value;
    const ran = run(node, [path.join(repository, action.runs.main)], { cwd: around, env });
    const outputs = Object.fromEntries(
      readFileSync(path.join(around, 'output'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    return { ...ran, cwd, outputs, summary: readFileSync(path.join(around, 'summary'), 'utf8') };
  }

  test('annotates, sums up and sets every output', () => {
    const { code, stdout, outputs, summary, cwd } = act(
      { 'main.tf': endpoint('plain') },
      { 'sarif-file': 'out/dms.sarif' },
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=main\.tf,line=1,.*title=dmslint endpoint-plaintext::/m);
    expect(outputs).toMatchObject({ 'sarif-file': 'out/dms.sarif', errors: '1', undetermined: '0', 'exit-code': '1' });
    expect(Object.keys(outputs)).toEqual(Object.keys(action.outputs));
    expect(outputs['evidence-file']).toBe('');
    expect(summary).toMatch(
      /\| \[`main\.tf:1:1`\]\(https:\/\/github\.com\/me\/infra\/blob\/[0-9a-f]{40}\/main\.tf#L1\) \|/,
    );
    expect(summary).toContain('endpoint-plaintext');
    expect(summary).toMatch(/^```mermaid$/m);
    expect(JSON.parse(readFileSync(path.join(cwd, 'out/dms.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  test('annotates the worst first, and takes settings, a baseline, and no summary', () => {
    const files = {
      'a/main.tf': endpoint('a', 'require').replace('mysql', 'postgres'),
      'z/main.tf': endpoint('z'),
      'known.json': JSON.stringify({
        format: 1,
        findings: ['a', 'z'].map((name) => ({
          root: name,
          address: `aws_dms_endpoint.${name}`,
          rule: 'endpoint-password-literal',
        })),
      }),
      'strict.hcl': 'fail_on = "note"\n',
    };
    const levels = (stdout: string) =>
      [...stdout.matchAll(/^::(error|warning) file=(.)/gm)].map(([, ...found]) => found);
    const { stdout, outputs } = act(files);
    expect(levels(stdout)).toEqual([
      ['error', 'z'],
      ['warning', 'a'],
      ['warning', 'z'],
      ['warning', 'a'],
    ]);
    expect(outputs).toMatchObject({ findings: '4', warnings: '3' });
    const known = act(files, { baseline: 'known.json', config: 'strict.hcl', summary: 'false', paths: 'a' });
    expect(levels(known.stdout)).toEqual([['warning', 'a']]);
    expect(known).toMatchObject({ code: 1, summary: '' });
  });

  test('takes several paths, plans and files of variables', () => {
    const files = {
      'a/main.tf': `variable "mode" {}\n${endpoint('a').replace('port ', 'ssl_mode = var.mode\n  port ')}`,
      'b/main.tf': endpoint('b'),
      'c/main.tf': endpoint('c'),
      'plan.json': plan,
      'none.tfvars': 'mode = "none"\n',
    };
    const { stdout } = act(files, {
      paths: 'a\nb\n',
      plan: 'plan.json',
      'var-file': 'none.tfvars',
      format: 'compact',
      annotations: 'false',
    });
    expect(stdout).toContain('aws_dms_endpoint.a ');
    expect(stdout).toContain('aws_dms_endpoint.b ');
    expect(stdout).toContain('aws_dms_endpoint.plain ');
    expect(stdout).not.toContain('aws_dms_endpoint.c ');
    expect(stdout).not.toContain('::error');
  });

  test('passes where nothing is as grave as fail-on', () => {
    expect(act({ 'main.tf': endpoint('plain') }, { 'fail-on': 'never' })).toMatchObject({
      code: 0,
      outputs: { 'exit-code': '0', errors: '1' },
    });
  });

  test.each([
    ['fail-on', 'blue', '--fail-on cannot be "blue"'],
    ['format', 'prety', 'Input format cannot be "prety"'],
    ['format', 'json', 'Input format cannot be "json"'],
    ['annotations', 'no', 'Input annotations cannot be "no"'],
    ['args', '--oops', 'Unknown option --oops'],
    ['args', '--fail-on=warning --evidence', 'In args, write one option on a line.'],
    ['args', '--fail-on warning', 'looks like several values. Write one on a line.'],
    ['paths', 'infra prod', 'looks like several values. Write one on a line.'],
    ['working-directory', '..', 'leads out of the workspace'],
  ])('fails with 2 on a wrong input, and says so everywhere: %s is %s', (name, value, reported) => {
    const { code, outputs, stdout, summary } = act({ 'main.tf': '' }, { [name]: value });
    expect(code).toBe(2);
    expect(stdout).toContain('::error title=dmslint::');
    expect(stdout).toContain(reported);
    expect(summary).toContain('**Nothing was checked.**');
    expect(outputs['exit-code']).toBe('2');
  });

  test('writes no SARIF after a usage error, and hands on none that lies there', () => {
    const inputs = { args: '--oops', 'sarif-file': 'dms.sarif' };
    const { outputs, cwd } = act({ 'main.tf': '', 'dms.sarif': '{"version":"2.1.0","runs":[]}' }, inputs);
    expect(outputs['sarif-file']).toBe('');
    expect(readFileSync(path.join(cwd, 'dms.sarif'), 'utf8')).toBe('{"version":"2.1.0","runs":[]}');
    expect(existsSync(path.join(act({ 'main.tf': '' }, inputs).cwd, 'dms.sarif'))).toBe(false);
  });

  test('hands on no SARIF where nothing was checked because of a wrong path', () => {
    const { code, outputs } = act({ 'main.tf': '' }, { paths: 'infra', 'sarif-file': 'dms.sarif' });
    expect(code).toBe(2);
    expect(outputs['sarif-file']).toBe('');
  });

  test('warns where there is nothing to check, and hands on no SARIF, which would close every alert', () => {
    const { code, stdout, summary, outputs } = act({ 'readme.md': '' }, { 'sarif-file': 'dms.sarif' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::warning title=dmslint::Nothing was checked: no Terraform files.*checked out\?/m);
    expect(summary).toContain('**Warning:** Nothing was checked');
    expect(outputs['sarif-file']).toBe('');
    for (const [files, inputs] of [
      [{ 'main.tf': '' }, {}],
      [{ 'a.json': plan }, { plan: 'a.json' }],
      [{ 'readme.md': '' }, { args: '--affected', paths: 'readme.md' }],
    ] as const)
      expect(act(files, inputs).stdout).not.toContain('Nothing was checked');
  });

  test('runs in a directory; what it writes is named from the root of the workspace', () => {
    const files = { 'infra/main.tf': endpoint('plain'), 'other/main.tf': endpoint('other') };
    const inputs = { 'working-directory': 'infra', 'sarif-file': 'dms.sarif', args: '--evidence' };
    const { stdout, outputs, cwd, summary } = act(files, inputs);
    expect(stdout).toMatch(/^::error file=infra\/main\.tf,line=1,/m);
    expect(stdout).not.toContain('other/main.tf');
    expect(summary).toContain('/infra/main.tf#L1');
    expect(outputs).toMatchObject({ 'sarif-file': 'infra/dms.sarif', 'evidence-file': 'infra/dms.evidence.sarif' });
    for (const name of ['sarif-file', 'evidence-file']) expect(existsSync(path.join(cwd, outputs[name]!))).toBe(true);
  });

  test.each(['--evidence', '--suppressed'])('keeps what %s adds out of the file for code scanning', (option) => {
    const files = { 'main.tf': `# dmslint:ignore endpoint-plaintext -- a test\n${endpoint('plain')}\n${encrypted}` };
    const { outputs, cwd } = act(files, { 'sarif-file': 'dms.sarif', args: option });
    const results = (file: string): Record<string, unknown>[] =>
      JSON.parse(readFileSync(path.join(cwd, file), 'utf8')).runs[0].results;
    const isMore = (one: Record<string, unknown>) => 'kind' in one || 'suppressions' in one;
    expect(results(outputs['sarif-file']!).filter(isMore)).toEqual([]);
    expect(results(outputs['sarif-file']!).length).toBeGreaterThan(0);
    expect(results(outputs['evidence-file']!).filter(isMore).length).toBeGreaterThan(0);
  });

  test('reports some rules and levels alone', () => {
    const files = { 'main.tf': endpoint('plain') };
    const titles = (inputs: Record<string, string>) =>
      [...act(files, inputs).stdout.matchAll(/^::\w+ .*title=dmslint ([a-z-]+)::/gm)].map(([, title]) => title);
    expect(titles({})).toEqual(['endpoint-plaintext', 'endpoint-password-literal']);
    expect(titles({ 'min-level': 'error' })).toEqual(['endpoint-plaintext']);
    expect(titles({ only: 'endpoint-password-literal\nendpoint-undetermined' })).toEqual(['endpoint-password-literal']);
    expect(act(files, { only: 'no-such-rule' })).toMatchObject({ code: 2, outputs: { 'sarif-file': '' } });
  });

  test('writes no SARIF without advanced security', () => {
    const inputs = { 'sarif-file': 'dms.sarif', 'advanced-security': 'false' };
    const { code, outputs, cwd, stdout } = act({ 'main.tf': endpoint('plain') }, inputs);
    expect(code).toBe(1);
    expect(stdout).toContain('::error file=main.tf');
    expect(outputs['sarif-file']).toBe('');
    expect(existsSync(path.join(cwd, 'dms.sarif'))).toBe(false);
  });

  test('annotates what could not be read before the findings, of which GitHub shows only ten', () => {
    const broken = 'resource "aws_dms_endpoint" "b" {\n  port = 1 +\n}\n';
    const { stdout } = act({ 'a.tf': endpoint('plain'), 'z.tf': broken });
    const errors = [...stdout.matchAll(/^::error file=(\S+?),/gm)].map(([, file]) => file);
    expect(errors).toEqual(['z.tf', 'a.tf']);
  });

  test('what could not be read is in the annotations and in the summary', () => {
    const broken = 'resource "aws_dms_endpoint" "b" {\n  port = 1 +\n}\n';
    const { code, stdout, summary } = act({ 'main.tf': endpoint('plain'), 'broken.tf': broken });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^::error file=broken\.tf,line=2/m);
    expect(stdout).toContain('Results are incomplete: 1 problem in the input.');
    expect(summary).toMatch(/^- \[`broken\.tf:2:\d+`\]\(\S+\/broken\.tf#L2\): /m);
  });

  test('takes further options of the command line', () => {
    const { summary } = act({ 'plans/a.json': plan, 'main.tf': '' }, { plans: 'plans', args: '--suppressed' });
    expect(summary).toContain('aws_dms_endpoint.plain');
  });

  test('reads plans with their configurations, and tells where it found none', () => {
    const files = {
      'a/main.tf': endpoint('plain', 'none'),
      'a/plan.json': plan,
      'b/main.tf': endpoint('plain', 'none'),
      'plans/b.json': plan,
      'plans/c.json': plan,
    };
    const errors = (inputs: Record<string, string>) => {
      const { stdout } = act(files, { ...inputs, format: 'compact' });
      return [...stdout.matchAll(/^::error file=(\S+?),line=(\d+)/gm)].map(([, file, line]) => `${file}:${line}`);
    };
    expect(errors({ plan: 'a/plan.json' })).toEqual(['a/main.tf:9']);
    expect(errors({ plan: 'plans/c.json', source: 'b' })).toEqual(['b/main.tf:9']);
    expect(errors({ plan: 'a/plan.json', plans: 'plans/b.json=b\n' })).toEqual(['a/main.tf:9', 'b/main.tf:9']);
    expect(errors({ plan: 'plans/c.json' })).toEqual(['plans/c.json:1']);
    const { stdout, stderr } = act(files, { plan: 'plans/c.json' });
    for (const text of [stdout, stderr]) expect(text).toContain('a and b declare every resource of the plan');
    expect(stdout).toMatch(/^::notice title=dmslint source-not-found::/m);
  });

  test('writes SARIF through no link of the checkout', () => {
    const home = directory();
    const { code, stderr, stdout } = act(
      { 'main.tf': endpoint('plain') },
      { 'sarif-file': 'out/dms.sarif' },
      {},
      { out: home },
    );
    expect(code).toBe(2);
    expect(stderr).toContain('cannot write out/dms.sarif: out is a symbolic link in the checked tree');
    expect(existsSync(path.join(home, 'dms.sarif'))).toBe(false);
    expect(stdout).toMatch(/^::error file=main\.tf,line=1,/m);
  });

  test('keeps the runner from reading commands in the names of files', () => {
    const { stdout, stderr } = act({
      '::warning::x.tf': 'resource "aws_dms_endpoint" "b" {\n  port = 1 +\n}\n',
      '##[error]/main.tf': endpoint('plain'),
      '##vso[task.complete]/main.tf': endpoint('plain'),
    });
    const all = stdout + stderr;
    const token = /^::stop-commands::(.*)$/m.exec(all)?.[1];
    expect(token).toBeTruthy();
    const outside = stdout.slice(stdout.indexOf(`::${token}::`));
    expect(outside).not.toMatch(/^::warning::x/m);
    const own = new RegExp(`^::(${token}::$|stop-commands::|(error|warning|notice) (file=[^:]*,)?title=dmslint)`);
    expect(commandsIn(all).filter((line) => !own.test(line))).toEqual([]);
  });
});

describe('the command', () => {
  test('loads no module that starts programs or opens connections', () => {
    const files = readdirSync(dist).filter((name) => name.endsWith('.js') && name !== 'action.js');
    expect(files).toContain('cli.js');
    for (const name of files) {
      const text = readFileSync(path.join(dist, name), 'utf8');
      const loaded = [
        ...text.matchAll(/(?:require|getBuiltinModule|import)\(["'`](?:node:)?([\w/]+)["'`]\)(?:\.(\w+))?/g),
      ];
      const dangerous = loaded.filter(
        ([, module, member]) =>
          /^(child_process|cluster|dgram|dns|http2?|https|net|tls|worker_threads|inspector)(\/|$)/.test(module!) &&
          !(module === 'net' && member === 'isIP'),
      );
      expect(dangerous.map(([all]) => `${name}: ${all}`)).toEqual([]);
    }
  });
});
