import { expect, test } from 'vitest';
import { help } from '../../src/cli/help.ts';
import { options } from '../../src/cli/options.ts';
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
    asked: { varFiles: ['a.tfvars', 'b.tfvars'], paths: ['x'] },
  },
  { argv: ['--evidence', 'x'], asked: { evidence: true, paths: ['x'] } },
  { argv: ['--fail-on', 'note', '--fail-on', 'never'], asked: { failOn: 'never' } },
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
    says: 'There is no format "jsn". Did you mean json? The formats are pretty, compact, sarif, json',
  },
  { argv: ['--format', 'sarif='], says: '--format sarif= needs a file. Write --format sarif=FILE' },
  {
    argv: ['--format', 'sarif', '--format', 'pretty'],
    says: "Standard output can't take sarif beside another format.",
  },
  { argv: ['--frmat', 'x'], says: 'There is no option --frmat. Did you mean --format?' },
  { argv: ['-x'], says: 'There is no option -x. Run dmslint --help' },
  { argv: ['--no-format'], says: 'There is no option --no-format.' },
  { argv: ['--controls'], says: 'There is no option --controls.' },
  { argv: ['graph'], says: 'graph has two forms.' },
  { argv: ['graph', '--json', '--mermaid'], says: 'graph has two forms.' },
  { argv: ['--dry-run'], says: '--dry-run shows what a fix would change. Add --fix' },
  { argv: ['--fix', '--watch'], says: "--fix and --watch can't be given together." },
  {
    argv: ['--no-baseline', '--update-baseline'],
    says: "--no-baseline and --update-baseline can't be given together.",
  },
  { argv: ['--affected', '-'], says: '--affected takes the paths of files, not standard input.' },
  { argv: ['--fix', '-'], says: "Standard input can't be fixed." },
  { argv: ['--json'], says: 'There is no option --json.' },
  { argv: ['--fail-on', 'info'], says: `--fail-on can't be "info". It is one of error, warning, note, never.` },
  { argv: ['--now', '2026-02-31'], says: `--now can't be "2026-02-31". Write a day` },
  { argv: ['--var', 'secret'], says: "--var needs a name and a value. Write --var 'name=value'." },
  { argv: ['--source='], says: '--source needs a value.' },
  { argv: ['explain'], says: 'explain takes a rule or a database.' },
  {
    argv: ['explain', 'endpoint-plaintxt'],
    says: 'There is no rule and no database "endpoint-plaintxt". Did you mean endpoint-plaintext?',
  },
  { argv: ['explain', 'x'], says: 'There is no rule and no database "x". dmslint rules lists the rules' },
  { argv: ['rules', '--format', 'json'], says: 'There is no option --format.' },
  { argv: ['rules', 'x'], says: 'rules takes nothing more. To check a directory of that name, write dmslint ./rules.' },
  { argv: ['--\u001b[31mx'], says: 'There is no option --\\u001b[31mx.' },
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

test.each(Object.entries(help))('the help of %s fits a terminal and names every option', async (command, text) => {
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  const missing = Object.keys(options[command as keyof typeof options]).filter((name) => !text.includes(`--${name}`));
  expect(command === 'check' ? missing : missing.filter((name) => name !== 'help' && name !== 'version')).toEqual([]);
  const words = command === 'check' ? ['--help'] : [command, '-h'];
  expect(await run(words)).toMatchObject({ code: 0, stdout: text, stderr: '' });
});

test('--version prints the version alone', async () => {
  expect(await run(['--version'])).toMatchObject({ code: 0, stdout: '1.2.3\n' });
});

test.each([
  ['explan', 'Did you mean dmslint explain endpoint-plaintext?'],
  ['grap', 'Did you mean dmslint graph endpoint-plaintext?'],
  ['help', 'Run dmslint --help.'],
])('%s is nearly a command', async (word, hint) => {
  const { code, stderr } = await run([word, 'endpoint-plaintext']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(hint) });
});

test('what is nothing like a command is a path', async () => {
  expect(await run(['infrastructure'])).toMatchObject({ code: 0, stderr: '' });
});

test('standard input is not watched', async () => {
  expect((await run(['--watch', '-'])).stderr).toBe(
    "dmslint: Standard input can't be watched. Name the directory with the files.\n",
  );
});
