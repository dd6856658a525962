import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  checkout,
  eventOf,
  type Files,
  type PullRequest,
  pullRequest,
  temporary,
} from '../cli/pull-request/checkouts.ts';
import { directory, dmslint, endpoint, node, repository, run } from './command.ts';
import { blocksOf, documentNamed, documents, stepsOf } from './documents.ts';

const action = parse(readFileSync(path.join(repository, 'action.yml'), 'utf8'));

/** As the runner starts the action in a checkout. */
function act(root: string, made: PullRequest, inputs: Readonly<Record<string, string>> = {}, temp = temporary()) {
  const around = directory({ output: '', summary: '', 'event.json': JSON.stringify(eventOf(made)) });
  const env: Record<string, string> = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: path.join(around, 'event.json'),
    GITHUB_OUTPUT: path.join(around, 'output'),
    GITHUB_SHA: made.merge,
    GITHUB_STEP_SUMMARY: path.join(around, 'summary'),
    GITHUB_WORKSPACE: root,
    RUNNER_TEMP: temp,
  };
  for (const [name, { default: value }] of Object.entries<{ default: string }>(action.inputs))
    env[`INPUT_${name.toUpperCase()}`] = inputs[name] ?? value;
  const ran = run(node, [path.join(repository, action.runs.main)], { cwd: root, env });
  return { ...ran, summary: readFileSync(path.join(around, 'summary'), 'utf8') };
}

const entry = (name: string) => ({ root: '.', address: `aws_dms_endpoint.${name}`, rule: 'endpoint-plaintext' });
const known = (...names: string[]) => `${JSON.stringify({ format: 1, findings: names.map(entry) })}\n`;
const quiet = 'rule "endpoint-password-literal" {\n  level = "off"\n}\n';
const suppressed = (name: string) => `# dmslint:ignore endpoint-plaintext -- test data\n${endpoint(name)}`;

/** A base that would fail the endpoints, and a pull request that lets each of them through in another way. */
const hushed = {
  base: { '.dmslint.hcl': `${quiet}baseline = "known.json"\n`, 'known.json': known('old'), 'old.tf': endpoint('old') },
  change: {
    '.dmslint.hcl': `${quiet}baseline = "known.json"
fail_on = "never"
ignore {
  rule    = "endpoint-plaintext"
  address = "aws_dms_endpoint.ignored"
  reason  = "trust me"
}
`,
    'known.json': known('old', 'baselined'),
    'a|b`<b>.tf': suppressed('suppressed'),
    'ignored.tf': endpoint('ignored'),
    'baselined.tf': endpoint('baselined'),
    'new.tf': endpoint('new'),
  },
} satisfies { base: Files; change: Files };

describe('the action', () => {
  test('says what a pull request changes of its own judge', () => {
    const made = pullRequest(hushed);
    const { code, stdout, summary } = act(checkout(made, made.merge, 2), made);
    expect(code).toBe(0);
    expect(stdout).toContain(
      '\n::warning title=dmslint::This pull request changes how it is checked: .dmslint.hcl (changed; it ignores 1 finding of this run), the baseline known.json (changed), 1 new suppression (a|b`<b>.tf:1).\n',
    );
    expect(summary).toMatch(
      /^\*\*Warning:\*\* This pull request changes how it is checked: `\.dmslint\.hcl` \\\(changed; it ignores 1 finding of this run\\\), the baseline `known\.json` \\\(changed\\\), 1 new suppression \\\(<code>a&#124;b&#96;&#60;b&#62;&#46;tf&#58;1<\/code>\\\)\.$/m,
    );
    expect(summary).toContain('endpoint-plaintext');
  });

  test('says it in the log where there are no annotations, and where nothing is left to check', () => {
    const made = pullRequest({
      base: { '.dmslint.hcl': '', 'infra/main.tf': endpoint('a') },
      change: { '.dmslint.hcl': 'paths = ["docs"]\n', 'docs/a.tf': '' },
    });
    const root = checkout(made, made.merge, 2);
    const { stdout, summary } = act(root, made, { annotations: 'false', summary: 'false' });
    expect(stdout).toMatch(
      /^::stop-commands::(.*)\nThis pull request changes how it is checked: \.dmslint\.hcl \(changed\)\.\n\n::\1::$/m,
    );
    expect(summary).toBe('');
    const gone = pullRequest({
      base: { '.dmslint.hcl': '', 'main.tf': endpoint('a') },
      change: { '.dmslint.hcl': undefined, 'main.tf': undefined, x: '' },
    });
    expect(act(checkout(gone, gone.merge, 2), gone).stdout).toContain(
      '::warning title=dmslint::This pull request changes how it is checked: .dmslint.hcl (removed).',
    );
  });

  test('says that it could not compare, and how it could', () => {
    const made = pullRequest(hushed);
    const { stdout, summary } = act(checkout(made, made.merge, 1), made);
    const diagnosticLines =
      'Cannot determine whether this pull request changes its own settings, baseline or suppressions: the base commit is not in the checkout. Set fetch-depth: 2 for actions/checkout.';
    expect(stdout).toContain(`::notice title=dmslint::${diagnosticLines}\n`);
    expect(summary.startsWith(diagnosticLines)).toBe(true);
  });

  test('says nothing where nothing of it has changed', () => {
    const made = pullRequest({
      base: { ...hushed.base, 'a.tf': suppressed('a') },
      change: { 'new.tf': endpoint('new') },
    });
    const { code, stdout, summary } = act(checkout(made, made.merge, 2), made);
    expect(code).toBe(1);
    expect(stdout + summary).not.toContain('This pull request');
    expect(stdout + summary).not.toContain('Cannot determine');
  });
});

describe('the documented step', () => {
  const steps = stepsOf(documentNamed('docs/github-actions.md'));
  const at = steps.findIndex(({ name }) => name === 'Settings and baseline of the base');
  const script = steps[at]!.run!;
  /** As the runner gives them. */
  const inputs = (temp: string) =>
    Object.fromEntries(
      Object.entries(steps[at + 1]!.with!).map(([name, value]) => [name, value.replace('${{ runner.temp }}', temp)]),
    );

  function judged(files: { base: Files; change: Files }, commit: 'merge' | 'head', depth: number) {
    const made = pullRequest(files);
    const root = checkout(made, made[commit], depth);
    const temp = temporary();
    const env: Record<string, string> = { RUNNER_TEMP: temp, ...(commit === 'head' ? { BASE: made.base } : {}) };
    const step = run('bash', ['-e', path.join(directory({ 'step.sh': script }), 'step.sh')], { cwd: root, env });
    return { step, ...act(root, made, { ...inputs(temp), format: 'compact' }, temp) };
  }

  test.each([
    ['merge', 2],
    ['head', 0],
  ] as const)('takes the settings and the baseline of the base: the %s with fetch-depth: %s', (commit, depth) => {
    const { step, code, stdout } = judged(hushed, commit, depth);
    expect(step).toMatchObject({ code: 0, stderr: '' });
    expect(code).toBe(1);
    const lines = stdout.split('\n').filter((line) => /^\S+:\d+:\d+: /.test(line));
    expect(lines.map((line) => /aws_dms_endpoint\.(\w+)/.exec(line)![1])).toEqual(['baselined', 'ignored', 'new']);
    // The comment holds all the same, and is told; what was not used is told apart.
    expect(stdout).toContain('checked: 1 new suppression (');
    expect(stdout).toContain('changes settings that this run did not use: .dmslint.hcl (changed).');
  });

  test('takes empty ones where the base has none', () => {
    const { base, change } = hushed;
    const { step, code, stdout } = judged({ base: { 'old.tf': base['old.tf'] }, change }, 'merge', 2);
    expect(step.code).toBe(0);
    expect(code).toBe(1);
    expect(stdout.match(/error: aws_dms_endpoint\.\w+/g)).toHaveLength(4);
    expect(stdout).toContain('[endpoint-password-literal]');
  });

  test('fails where the base is not there', () => {
    const { step } = judged(hushed, 'merge', 1);
    expect(step.code).not.toBe(0);
  });
});

describe('--config and --baseline', () => {
  const files = {
    '.dmslint.hcl': 'fail_on = "never"\nbaseline = "known.json"\n',
    'infra/.dmslint.hcl': 'rule "endpoint-plaintext" {\n  level = "off"\n}\n',
    'known.json': known('a').replaceAll('"."', '"infra"'),
    'none.tfvars': '',
    'infra/main.tf': endpoint('a'),
  };
  const outside = (text: string) => path.join(directory({ 'given.hcl': text, 'empty.json': known() }), 'given.hcl');

  test.each([
    ['the tree’s own files are switched off', () => [], 'off', 0],
    ['a given file replaces all of them', () => ['--config', outside('')], 'plain', 1],
    ['none replaces all of them', () => ['--no-config'], 'plain', 1],
    [
      'a given file may name a baseline, from the root of the tree',
      () => ['--config', outside('baseline = "known.json"\n')],
      'baselined',
      0,
    ],
    [
      '--baseline wins',
      () => {
        const config = outside('baseline = "known.json"\n');
        return ['--config', config, '--baseline', path.join(path.dirname(config), 'empty.json')];
      },
      'plain',
      1,
    ],
    ['--no-baseline wins', () => ['--config', outside('baseline = "known.json"\n'), '--no-baseline'], 'plain', 1],
    [
      'its files of variables are those of the tree',
      () => ['--config', outside('var_files = ["none.tfvars"]\n')],
      'plain',
      1,
    ],
  ])('%s', (_, argv, outcome, code) => {
    const cwd = directory(files);
    expect(run('git', ['init', '-q'], { cwd }).code).toBe(0);
    const ran = dmslint(['--format', 'json', '--suppressed', ...argv()], { cwd: path.join(cwd, 'infra') });
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(code);
    const { findings, baselined } = JSON.parse(ran.stdout);
    const has = (list: { rule: string }[]) => list.some(({ rule }) => rule === 'endpoint-plaintext');
    expect(has(findings) ? 'plain' : has(baselined) ? 'baselined' : 'off').toBe(outcome);
  });
});

test('every checkout that is shown keeps its token out of .git/config', () => {
  const cwd = directory({ '.git/HEAD': 'ref: refs/heads/main\n' });
  expect(dmslint(['init'], { cwd }).code).toBe(0);
  const texts = [
    ...documents.flatMap((document) => blocksOf(document, 'yaml')),
    readFileSync(path.join(cwd, '.github/workflows/dmslint.yml'), 'utf8'),
    readFileSync(path.join(repository, '.github/workflows/ci.yml'), 'utf8'),
  ];
  type Step = { uses?: string; with?: Record<string, unknown> };
  const stepsIn = (value: unknown): Step[] =>
    value === null || typeof value !== 'object'
      ? []
      : [...('uses' in value ? [value as Step] : []), ...Object.values(value).flatMap(stepsIn)];
  const checkouts = texts
    .flatMap((text) => stepsIn(parse(text)))
    .filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  expect(checkouts.length).toBeGreaterThan(4);
  for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
});
