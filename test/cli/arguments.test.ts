import { expect, test } from 'vitest';
import { helpOf } from '../../src/cli/help.ts';
import { commandNames, commands, FORMATS, optionsOf } from '../../src/cli/options.ts';
import { formats } from '../../src/report/index.ts';
import { run } from './fake.ts';

test.each([
  { argv: [], asked: { paths: [], failOn: undefined, variables: [], varFiles: [], evidence: false } },
  { argv: ['a', '-', '0123'], asked: { paths: ['a', '-', '0123'] } },
  { argv: ['-', 'a', '--', '-b', '--version', 'rules'], asked: { paths: ['-', 'a', '-b', '--version', 'rules'] } },
  { argv: ['--', 'rules'], asked: { paths: ['rules'] } },
  { argv: ['./rules'], asked: { paths: ['./rules'] } },
  {
    argv: ['--var', 'a=1', '--var=b="x"', '--var', 'c=--x=y', '--var', 'd='],
    asked: { variables: ['a=1', 'b="x"', 'c=--x=y', 'd='] },
  },
  {
    argv: ['--var-file', 'a.tfvars', '--var-file=b.tfvars', 'x'],
    asked: { varFiles: ['a.tfvars', 'b.tfvars'], variablesBefore: [0, 0], paths: ['x'] },
  },
  {
    argv: ['--var=a=1', '--var-file', 'a.tfvars', '--var', 'b=1', '--var-file=b.tfvars', '--', '--var-file'],
    asked: { variables: ['a=1', 'b=1'], varFiles: ['a.tfvars', 'b.tfvars'], variablesBefore: [1, 2] },
  },
  { argv: ['--evidence', 'x'], asked: { evidence: true, paths: ['x'] } },
  { argv: ['--fail-on', 'note', '--fail-on', 'never'], asked: { failOn: 'never' } },
  { argv: ['--preset=migration'], asked: { preset: 'migration' } },
  { argv: ['--source', 'd'], asked: { source: 'd' } },
  { argv: ['--no-source', 'x'], asked: { source: false, paths: ['x'] } },
  { argv: ['--source', 'd', '--no-source'], asked: { source: false } },
  { argv: ['--workspace', 'prod', '--root', '..'], asked: { workspace: 'prod', root: '..' } },
  { argv: ['--now', '2026-01-31'], asked: { now: new Date('2026-01-31T00:00:00Z') } },
  { argv: ['graph', '--json', 'x', '--var', 'a=1'], asked: { paths: ['x'], variables: ['a=1'] } },
  { argv: ['graph', '--mermaid'], asked: { paths: [] } },
  {
    argv: ['--affected', 'a.tf', '--plans', 'p'],
    asked: { mode: 'affected', paths: ['a.tf'], planDirectories: ['p'] },
  },
  {
    argv: ['--plans', 'p', '--plans=a/plan.json=infra/env=prod', '--plans=tf=plan.json=a', '--plans', 'plan=b'],
    asked: {
      planDirectories: ['p'],
      plansWithSources: [
        { plan: 'a/plan.json', source: 'infra/env=prod' },
        { plan: 'tf=plan.json', source: 'a' },
        { plan: 'plan', source: 'b' },
      ],
    },
  },
  { argv: ['x'], asked: { mode: 'named', config: undefined, baseline: { file: undefined, mode: 'apply' } } },
  { argv: ['--config', 'c.hcl'], asked: { config: 'c.hcl' } },
  { argv: ['--no-config'], asked: { config: false } },
  { argv: ['--no-baseline'], asked: { baseline: { file: false, mode: 'apply' } } },
  { argv: ['--no-baseline', '--baseline', 'b.json'], asked: { baseline: { file: 'b.json', mode: 'apply' } } },
  { argv: ['--baseline', 'b.json', '--update-baseline'], asked: { baseline: { file: 'b.json', mode: 'update' } } },
])('dmslint $argv is understood', async ({ argv, asked }) => {
  const { code, options, stderr } = await run(argv);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(options).toMatchObject(asked);
});

test.each([
  { argv: ['--format'], says: '--format needs a value.' },
  { argv: ['--format', '--fail-on', 'note'], says: '--format needs a value.' },
  {
    argv: ['--format', 'jsn'],
    says: 'Unknown format "jsn". Did you mean json? The formats are pretty, compact, sarif, code-scanning, json',
  },
  { argv: ['--format', 'sarif='], says: '--format sarif= needs a file. Write --format sarif=FILE' },
  {
    argv: ['--format', 'sarif', '--format', 'pretty'],
    says: 'sarif cannot share standard output with another format. Write one of them to a file: --format sarif=FILE.',
  },
  { argv: ['--frmat', 'x'], says: 'Unknown option --frmat. Did you mean --format?' },
  { argv: ['-x'], says: 'Unknown option -x. Run dmslint --help' },
  { argv: ['--no-format'], says: 'Unknown option --no-format.' },
  { argv: ['--controls'], says: 'Unknown option --controls.' },
  { argv: ['graph', '--json', '--mermaid'], says: 'graph prints one format.' },
  { argv: ['graph', '--json', '-f', 'mermaid'], says: 'graph prints one format.' },
  { argv: ['graph', '-f', 'dot'], says: '--format cannot be "dot" here.' },
  { argv: ['--dry-run'], says: '--dry-run needs a fix to show. Add --fix' },
  { argv: ['--fix', '--watch'], says: '--fix and --watch cannot be combined.' },
  { argv: ['--no-baseline', '--update-baseline'], says: '--no-baseline and --update-baseline cannot be combined.' },
  { argv: ['--affected', '-'], says: '--affected takes paths, not standard input.' },
  { argv: ['--fix', '-'], says: '--fix cannot change standard input.' },
  { argv: ['--json'], says: 'Unknown option --json.' },
  { argv: ['--preset', 'strict'], says: '--preset cannot be "strict". Use one of security, migration.' },
  { argv: ['connect', '--format', 'sarif'], says: '--format cannot be "sarif" here. Use pretty or json.' },
  { argv: ['--fail-on', 'info'], says: '--fail-on cannot be "info". Use one of error, warning, note, never.' },
  { argv: ['--now', '2026-02-31'], says: '--now cannot be "2026-02-31". Write a date' },
  { argv: ['--var', 'secret'], says: "--var needs a name and a value. Write --var 'NAME=VALUE'." },
  { argv: ['--source='], says: '--source needs a value.' },
  {
    argv: ['--plans', 'plan.json='],
    says: '--plans cannot be "plan.json=". Write --plans DIR for all plans below DIR',
  },
  { argv: ['--plans', '=infra'], says: '--plans cannot be "=infra". Write --plans DIR for all plans below DIR' },
  { argv: ['explain'], says: 'explain needs the name of a rule, a database or a control.' },
  {
    argv: ['explain', 'endpoint-plaintxt'],
    says: 'No such rule, database or control: endpoint-plaintxt. Did you mean endpoint-plaintext?',
  },
  { argv: ['explain', 'x'], says: 'No such rule, database or control: x. dmslint rules lists the rules' },
  { argv: ['config', '--format', 'json'], says: 'Unknown option --format.' },
  { argv: ['rules', 'x'], says: 'rules takes no arguments. To check a directory named rules, run dmslint ./rules.' },
  { argv: ['completion'], says: 'completion needs the name of a shell. Use one of bash, zsh, fish.' },
  { argv: ['completion', 'bash', 'x'], says: 'completion needs the name of a shell.' },
  { argv: ['--\u001b[31mx'], says: 'Unknown option --\\u001b[31mx.' },
])('dmslint $argv is a usage error', async ({ argv, says }) => {
  const { code, stdout, stderr, options } = await run(argv);
  expect(stderr).toContain(`dmslint: ${says}`);
  expect(stderr.split('\n')).toHaveLength(2);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(options).toBeUndefined();
});

test('a value of --var is never repeated', async () => {
  expect((await run(['--var', 'hunter2'])).stderr).not.toContain('hunter2');
});

test.each(['check', ...commandNames] as const)(
  'the help of %s fits a terminal and names every option',
  async (command) => {
    const words = command === 'check' ? ['--help'] : [command, '-h'];
    const { code, stdout, stderr } = await run(words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(helpOf(command));
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const shown = [...stdout.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, name]) => name);
    expect(shown).toEqual(optionsOf(command).map(({ name }) => name));
  },
);

test('the help of a check names every command, format and --no-… form', () => {
  const text = helpOf('check').replaceAll(/\s+/g, ' ');
  for (const name of commandNames) expect(text).toContain(` ${name} ${commands[name].text} `);
  expect(text).toContain(`formats: ${Object.keys(formats).join(', ')} `);
  for (const name of ['source', 'config', 'baseline']) expect(text).toContain(`--no-${name} `);
});

test('the table has all formats', () => {
  expect(Object.keys(FORMATS)).toEqual(Object.keys(formats));
});

test('an option of several commands is parsed the same way in all of them', () => {
  const all = (['check', ...commandNames] as const).flatMap(optionsOf);
  for (const { name, alias, value } of all)
    for (const other of all)
      if (other.name === name) expect([other.alias, other.value === undefined]).toEqual([alias, value === undefined]);
});

test('--version prints the version alone', async () => {
  expect(await run(['--version'])).toMatchObject({ code: 0, stdout: '1.2.3\n' });
});

test.each([
  ['explan', 'No such path or command: explan. Did you mean dmslint explain endpoint-plaintext?'],
  ['grap', 'Did you mean dmslint graph endpoint-plaintext?'],
  ['help', 'No such path or command: help. Run dmslint --help.'],
])('%s is nearly a command', async (word, hint) => {
  const { code, stderr } = await run([word, 'endpoint-plaintext']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(hint) });
});

test('what is nothing like a command is a path', async () => {
  expect(await run(['infrastructure'])).toMatchObject({ code: 0, stderr: '' });
});

test('standard input is not watched', async () => {
  expect((await run(['--watch', '-'])).stderr).toBe(
    'dmslint: --watch cannot read standard input. Name a directory or a file.\n',
  );
});
