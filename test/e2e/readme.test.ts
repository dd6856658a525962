import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { directory, dmslint, endpoint, node, repository, run } from './command.ts';

const readme = readFileSync(path.join(repository, 'README.md'), 'utf8');

test('the README shows what dmslint prints', () => {
  const { stderr, code } = run(node, ['scripts/readme.mjs', '--check'], { env: { DMSLINT_NODE: node } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('it shows findings, and all rules', () => {
  expect(readme).toMatch(/^error\[endpoint-plaintext\]: /m);
  expect(readme).toContain('[endpoint-undetermined](rules/endpoint-undetermined.md)');
});

test('its commands stand on lines of their own', () => {
  expect(readme).toMatch(/^node dist\/cli\.js fixtures\/\S+$/m);
  expect(readme).toMatch(/^npm ci && npm test$/m);
});

/** The blocks of code in this language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);
}

const shipped = (file: string) => parse(readFileSync(path.join(repository, file), 'utf8'));

test('its hooks, and the inputs and versions of its workflows, are those of the repository', () => {
  const texts = blocks('yaml');
  const hooks = texts.flatMap((text) => parse(text).repos ?? []).flatMap(({ hooks }) => hooks);
  const ids = shipped('.pre-commit-hooks.yaml').map(({ id }: { id: string }) => id);
  expect(hooks.length).toBeGreaterThan(0);
  for (const { id } of hooks) expect(ids).toContain(id);
  expect(readme).toContain('`dmslint-all`');
  const steps = texts.flatMap((text) => {
    const read = parse(text);
    return Array.isArray(read) ? read : (read.steps ?? read.jobs?.dmslint.steps ?? []);
  });
  const uses = steps.filter(({ uses = '' }) => uses.startsWith('dmslint/dmslint@'));
  expect(uses).toHaveLength(4);
  const inputs = Object.keys(shipped('action.yml').inputs);
  for (const step of uses) expect(inputs).toEqual(expect.arrayContaining(Object.keys(step.with)));
  const { version } = shipped('package.json');
  for (const [, found] of readme.matchAll(/dmslint\/dmslint[@#]v([\d.]+)|rev: v([\d.]+)/g))
    if (found) expect(found).toBe(version);
});

describe('the task for VS Code', () => {
  const [task] = JSON.parse(blocks('json')[0]!).tasks;
  const { pattern, background } = task.problemMatcher;

  test('finds the parts of every line of the output', () => {
    const cwd = directory({
      'a b/main.tf': endpoint('plain') + endpoint('no-such', 'full'),
      'z.tf': 'resource "aws_dms_endpoint" "b" {\n  port = 1 +\n}\n',
      'n.tf': 'resource "aws_dms_endpoint" "n" {\n  engine_name = var.x\n  ssl_mode = file("x")\n}\n',
    });
    const { stdout } = dmslint(['--format', 'compact'], { cwd });
    const lines = stdout.trimEnd().split('\n');
    const found = lines.map((line) => new RegExp(pattern.regexp).exec(line));
    expect(found).not.toContain(null);
    const parts = (['file', 'line', 'column', 'severity', 'code'] as const).map((name) => found[0]![pattern[name]]);
    expect(parts).toEqual(['a b/main.tf', '1', '1', 'error', 'endpoint-plaintext']);
    expect(new Set(found.map((one) => one![pattern.severity]))).toEqual(new Set(['error', 'warning', 'note']));
    expect(found[0]![pattern.message]).toMatch(/^aws_dms_endpoint\.plain \(MySQL source\) sends .*authority\.$/);
  });

  test('is told when a run begins and when it ends', () => {
    expect('dmslint: checking').toMatch(new RegExp(background.beginsPattern));
    expect('dmslint: checked in 12 ms, waiting for changes').toMatch(new RegExp(background.endsPattern));
    expect(task.command).toMatch(/ --watch$/);
  });
});

test('its settings are settings, and its comment suppresses', () => {
  const written = blocks('hcl');
  const settings = written.filter((text) => !text.includes('resource '));
  expect(settings).toHaveLength(2);
  for (const text of settings) {
    const cwd = directory({ '.dmslint.hcl': text, 'infra/main.tf': '', 'prod.tfvars': '' });
    expect(dmslint(['config', 'infra'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  }
  const [comment] = written.find((text) => text.includes('resource '))!.split('\n');
  const cwd = directory({ 'main.tf': `${comment}\n${endpoint('sandbox')}` });
  expect(dmslint(['--now', '2027-03-31'], { cwd }).stdout).toContain('1 suppressed');
});

test('what it says of Terragrunt is what the hint says', () => {
  const { stderr } = dmslint([], { cwd: directory({ 'terragrunt.hcl': '' }) });
  const [, command] = /terragrunt run --all --json-out-dir \S+ -- plan/.exec(stderr)
    ? /(terragrunt run --all --json-out-dir) /.exec(stderr)!
    : [];
  expect(readme).toContain(`${command} "$PWD/plans" -- plan`);
});

test('its table of formats has all of them', () => {
  const { stderr } = dmslint(['--format', 'no-such'], { cwd: directory() });
  const names = /The formats are ([\w, ]+)\./.exec(stderr)![1]!.split(', ');
  expect(names.length).toBeGreaterThan(7);
  for (const name of names) expect(readme).toMatch(new RegExp(`^\\| \`${name}\` +\\| `, 'm'));
});
