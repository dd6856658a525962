import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { MOST_BYTES, MOST_IN_PIECES, MOST_PLAN_BYTES } from '../../src/files/read.ts';
import { directory, dmslint, endpoint, node, repository, run } from './command.ts';
import { blocksOf, type Document, documentNamed, documents, stepsOf } from './documents.ts';

const readme = documentNamed('README.md').text;

test('the documents show what dmslint prints, and the reference is that of the table of options', () => {
  const { stderr, code } = run(node, ['scripts/readme.mjs', '--check'], { env: { DMSLINT_NODE: node } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('what is generated is there', () => {
  expect(readme).toMatch(/^error\[endpoint-plaintext\]: /m);
  expect(documentNamed('docs/rules.md').text).toContain('[endpoint-undetermined](../rules/endpoint-undetermined.md)');
  expect(documentNamed('docs/usage.md').text).toContain('| `--var-file FILE` | ');
  expect(documentNamed('docs/usage.md').text).toContain('| `gitlab` | ');
  expect(documentNamed('docs/github-actions.md').text).toMatch(/^flowchart LR$/m);
});

test('the commands of a fresh clone stand on lines of their own', () => {
  expect(readme).toMatch(/^node dist\/cli\.js fixtures\/\S+$/m);
  expect(readme).toMatch(/^npm ci && npm test$/m);
  expect(readme.split('\n').length).toBeLessThan(170);
});

const shipped = (file: string) => parse(readFileSync(path.join(repository, file), 'utf8'));

describe.each(documents)('$file', (document) => {
  const { file, text } = document;

  test('its links lead somewhere', () => {
    for (const [, target = ''] of prose(text).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [to = '', anchor] = target.split('#');
      const there = to === '' ? file : path.posix.join(path.posix.dirname(file), to);
      expect(existsSync(path.join(repository, there)), target).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(there), target).toContain(anchor);
    }
  });

  test('its hooks, inputs and versions are those of the repository', () => {
    const ids = shipped('.pre-commit-hooks.yaml').map(({ id }: { id: string }) => id);
    const hooks = blocksOf(document, 'yaml').flatMap((block) => parse(block).repos ?? []);
    for (const { id } of hooks.flatMap(({ hooks }) => hooks)) expect(ids).toContain(id);
    const inputs = Object.keys(shipped('action.yml').inputs);
    for (const step of stepsOf(document))
      if (step.uses?.startsWith('dmslint/dmslint@'))
        expect(inputs).toEqual(expect.arrayContaining(Object.keys(step.with!)));
    const { version } = shipped('package.json');
    for (const [, found] of text.matchAll(/dmslint\/dmslint[@#]v([\d.]+)/g)) expect(found).toBe(version);
    for (const [, found] of text.matchAll(/rev: v([\d.]+)/g)) expect(found).toBe(version);
  });

  test('the options that it names are options', () => {
    const known = new Set(documentNamed('docs/usage.md').text.match(/--[a-z][\w-]*/g));
    const commands =
      [...blocksOf(document, 'sh'), ...blocksOf(document, 'yaml')].join('').match(/^.*dmslint .*$/gm) ?? [];
    const named = [...(text.match(/`--[a-z][\w-]*/g) ?? []).map((one) => one.slice(1)), ...commands.flatMap(optionsIn)];
    for (const option of named) expect(known).toContain(option);
  });
});

/** Without blocks of code. */
function prose(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '');
}

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(file: string): string[] {
  const text = prose(readFileSync(path.join(repository, file), 'utf8'));
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}

/** What `dmslint` is given in a command line; other programs have options of their own. */
function optionsIn(line: string): string[] {
  const own = line
    .split(/[;|]|&& /)
    .filter((part) => /(^|[ /(])(dmslint(#\S+)?)( |$)/.test(part) && !/^ *npm /.test(part));
  return own.flatMap((part) => part.slice(part.lastIndexOf('dmslint')).match(/--[a-z][\w-]*/g) ?? []);
}

test('the security policy links to what is there', () => {
  const text = readFileSync(path.join(repository, 'SECURITY.md'), 'utf8');
  const links = [...text.matchAll(/\]\((docs\/[^)#]+)#([^)]+)\)/g)];
  expect(links.length).toBeGreaterThan(0);
  for (const [, file, anchor] of links) expect(anchorsOf(file!)).toContain(anchor);
});

describe('the task for VS Code', () => {
  const [task] = JSON.parse(blocksOf(documentNamed('docs/editors.md'), 'json')[0]!).tasks;
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
    expect(found[0]![pattern.message]).toMatch(/^aws_dms_endpoint\.plain \(MySQL source\) sends .*is not known\.$/);
  });

  test('is told when a run begins and when it ends', () => {
    expect('dmslint: checking').toMatch(new RegExp(background.beginsPattern));
    expect('dmslint: checked in 12 ms, waiting for changes').toMatch(new RegExp(background.endsPattern));
    expect(task.command).toMatch(/ --watch$/);
  });
});

test('the settings that are shown are settings, and the comment suppresses', () => {
  const written = documents.flatMap((document: Document) => blocksOf(document, 'hcl'));
  const settings = written.filter((text) => !text.includes('resource '));
  expect(settings).toHaveLength(2);
  for (const text of settings) {
    const known = '{ "format": 1, "findings": [] }';
    const files = { 'infra/main.tf': '', 'prod.tfvars': '', 'common.tfvars': '', '.dmslint-baseline.json': known };
    const cwd = directory({ '.dmslint.hcl': text, ...files });
    expect(dmslint(['config', 'infra'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  }
  const [comment] = written.find((text) => text.includes('resource '))!.split('\n');
  const cwd = directory({ 'main.tf': `${comment}\n${endpoint('sandbox')}` });
  expect(dmslint(['--now', '2027-03-31'], { cwd }).stdout).toContain('1 suppressed');
});

test('the table of settings has all of them', () => {
  const { properties } = JSON.parse(
    readFileSync(path.join(repository, 'src/configuration/configuration.schema.json'), 'utf8'),
  );
  const table = [...documentNamed('docs/configuration.md').text.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(table.sort()).toEqual(Object.keys(properties).sort());
});

test('the commands for Terragrunt are those of the hint', () => {
  const { stderr } = dmslint([], { cwd: directory({ 'terragrunt.hcl': '' }) });
  const [, command] = /(terragrunt run --all --json-out-dir) \S+ -- plan/.exec(stderr)!;
  expect(documentNamed('docs/plans-and-state.md').text).toContain(`${command} "$PWD/plans" -- plan`);
});

test('the limits are those of the code', () => {
  const { text } = documentNamed('docs/limitations.md');
  expect(text).toContain(
    `${MOST_BYTES / 2 ** 20} MiB for a configuration file, ${MOST_IN_PIECES / 1e9} GB for a plan in a file, ${MOST_PLAN_BYTES / 1e6} MB for one from a pipe or in UTF-16`,
  );
});

test('the evidence covers the controls that are named, and no others', () => {
  const { stdout } = dmslint(['rules', '--controls']);
  const controls = [...stdout.matchAll(/^ {2}((?:CT\.)?DMS\.[\w.]+)/gm)].map(([, id]) => id!);
  const named = [...documentNamed('docs/evidence.md').text.matchAll(/\b((?:CT\.)?DMS\.[\w.]*\d)/g)].map(
    ([, id]) => id!,
  );
  expect(new Set(named)).toEqual(new Set(controls));
});

test('the outputs of the Action that are named are all of them', () => {
  const [line = ''] = /^The outputs are .*$/m.exec(documentNamed('docs/github-actions.md').text)!;
  expect([...line.matchAll(/`([\w-]+)`/g)].map(([, name]) => name)).toEqual(Object.keys(shipped('action.yml').outputs));
});
