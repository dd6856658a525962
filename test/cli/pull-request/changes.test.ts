import { describe, expect, test } from 'vitest';
import { type Change, judgeChanges, newComments } from '../../../src/cli/pull-request/changes.ts';
import { changeStatements, notCompared, toMarkdown, toPlain } from '../../../src/cli/pull-request/sentences.ts';
import type { JsonReport } from '../../../src/report/json.ts';

const ignore = '# dmslint:ignore endpoint-plaintext -- test data';
const block = (name: string, ...lines: string[]) => [`resource "x" "${name}" {`, ...lines, '}', ''].join('\n');
const above = (name: string) => `${ignore}\n${block(name)}`;

describe('a comment is new', () => {
  test.each<[string, string, string, number[]]>([
    ['where it was not', block('a'), above('a'), [1]],
    ['not where it was', above('a'), above('a'), []],
    ['not where it has moved with its block', above('a'), `${block('b')}${above('a')}`, []],
    ['not with other line ends', above('a'), above('a').replaceAll('\n', '\r\n'), []],
    ['where its words are others', above('a').replace('test', 'old'), above('a'), [1]],
    ['above another block', above('sandbox'), above('production'), [1]],
    ['above one more block', above('a'), `${above('a')}${above('b')}`, [4]],
    ['above a block that is there twice', above('a'), `${above('a')}${above('a')}`, [1, 4]],
    ['inside another block', block('a', `  ${ignore}`, '  m = 1'), block('b', `  ${ignore}`, '  m = 1'), [2]],
    ['not inside its block', block('a', `  ${ignore}`, '  m = 1'), block('a', '  n = 2', `  ${ignore}`, '  m = 1'), []],
    ['beside another value', block('a', `  m = 1 ${ignore}`), block('a', `  m = 2 ${ignore}`), [2]],
  ])('%s', (_, before, after, lines) => {
    const comments = after
      .split('\n')
      .flatMap((line, i) => (line.includes(ignore) ? [{ first: i + 1, last: i + 1 }] : []));
    expect(newComments(comments, before, after).map(({ first }) => first)).toEqual(lines);
  });

  test('where one of its lines is another', () => {
    const text = (rule: string) => `/*\n * dmslint:ignore\n *   ${rule} -- test data\n */\n${block('a')}`;
    const whole = [{ first: 1, last: 4 }];
    expect(newComments(whole, text('endpoint-plaintext'), text('endpoint-plaintext'))).toEqual([]);
    expect(newComments(whole, text('certificate-weak'), text('endpoint-plaintext'))).toEqual(whole);
  });

  test('in linear time', () => {
    const after = above('a').repeat(20_000);
    const comments = Array.from({ length: 20_000 }, (_, i) => ({ first: 3 * i + 1, last: 3 * i + 1 }));
    const start = performance.now();
    expect(newComments(comments, '', after)).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

type JudgedBy = NonNullable<JsonReport['judgedBy']>;

const location = (path: string, line: number) => ({
  path,
  start: { line, column: 1 },
  end: { line: line + 1, column: 1 },
});

/** What is said of these changes; the text of an object is its name. */
function reported(
  changes: Readonly<Record<string, Change['how'] | 'submodule'>>,
  judgedBy: Partial<JudgedBy>,
  {
    workflow,
    tree = '.',
    links = {},
    there = [],
  }: { workflow?: string; tree?: string; links?: Record<string, string[]>; there?: string[] } = {},
): string[] {
  const found = judgeChanges(
    { root: '.', settings: [], settingsFrom: 'nearest', suppressions: [], ...judgedBy },
    workflow,
    {
      changes: new Map(
        Object.entries(changes).map(([file, how]) => [
          file,
          {
            how: how === 'submodule' ? 'changed' : how,
            before: 'before',
            after: 'after',
            isSubmodule: how === 'submodule',
          },
        ]),
      ),
      text: (object) => (object === 'after' ? above('a') : block('a')),
      reached: (file) => links[file] ?? [file],
      isThere: (file) => there.includes(file),
      tree,
      lostRoots: [],
    },
  );
  return changeStatements(found, 'pull request').map(({ level, pieces }) => `${level}: ${toPlain(pieces)}`);
}

const changesTo = (what: string) => [`warning: This pull request changes how it is checked: ${what}.`];

describe('said is', () => {
  test.each<[string, string[], ...Parameters<typeof reported>]>([
    ['nothing of other files', [], { 'main.tf': 'changed', 'x.dmslint.hcl': 'added' }, { settings: ['.dmslint.hcl'] }],
    ['settings', changesTo('.dmslint.hcl (changed)'), { '.dmslint.hcl': 'changed' }, { settings: ['.dmslint.hcl'] }],
    [
      'what the settings ignore',
      changesTo('.dmslint.hcl (added; it ignores 2 findings of this run)'),
      { '.dmslint.hcl': 'added' },
      {
        settings: ['.dmslint.hcl'],
        suppressions: [1, 5].map((line) => ({ how: 'ignore' as const, at: location('.dmslint.hcl', line) })),
      },
    ],
    ['settings that are gone', changesTo('a/.dmslint.hcl (removed)'), { 'a/.dmslint.hcl': 'removed' }, {}],
    [
      'settings that were not used',
      [
        'notice: This pull request changes settings that this run did not use: .dmslint.hcl (removed), a/.dmslint.hcl (changed). Later runs may use them.',
      ],
      { '.dmslint.hcl': 'removed', 'a/.dmslint.hcl': 'changed' },
      { settingsFrom: 'option' },
    ],
    [
      'a named file',
      changesTo('strict.hcl (changed)'),
      { 'strict.hcl': 'changed' },
      { settings: ['strict.hcl'], settingsFrom: 'option' },
    ],
    [
      'the baseline',
      changesTo('the baseline b/known.json (removed)'),
      { 'b/known.json': 'removed' },
      { baseline: 'b/known.json' },
    ],
    [
      'suppressions, each once',
      changesTo('1 new suppression (main.tf:1)'),
      { 'main.tf': 'changed' },
      { suppressions: ['comment', 'checkov'].map((how) => ({ how: how as 'comment', at: location('main.tf', 1) })) },
    ],
    [
      'no suppression of an unchanged file',
      [],
      { 'other.tf': 'changed' },
      { suppressions: [{ how: 'comment', at: location('main.tf', 1) }] },
    ],
    [
      'the file behind a link',
      changesTo('.dmslint.hcl (changed)'),
      { 'shared/lax.hcl': 'added' },
      { settings: ['.dmslint.hcl'] },
      { links: { '.dmslint.hcl': ['.dmslint.hcl', 'shared/lax.hcl'] } },
    ],
    [
      'a submodule',
      [
        'warning: This pull request changes a submodule; settings, baseline and suppressions in it were not compared: vendor/dms.',
      ],
      { 'vendor/dms': 'submodule' },
      { settings: ['vendor/dms/.dmslint.hcl'] },
    ],
    [
      'the workflow',
      changesTo('the workflow .github/workflows/x.yml (changed)'),
      { '.github/workflows/x.yml': 'changed' },
      {},
      { workflow: '.github/workflows/x.yml' },
    ],
    [
      'a new file of OpenTofu that takes the place of one of Terraform',
      changesTo('a/main.tofu (added; a/main.tf is not checked beside it)'),
      { 'r/a/main.tofu': 'added', 'r/old.tofu': 'changed', 'r/new.tofu': 'added', 'main.tofu': 'added' },
      {},
      { tree: 'r', there: ['r/a/main.tf', 'r/old.tf', 'main.tf'] },
    ],
    [
      'one in the JSON syntax',
      changesTo('main.tofu.json (added; main.tf.json is not checked beside it)'),
      { 'main.tofu.json': 'added' },
      {},
      { there: ['main.tf.json', 'main.tf'] },
    ],
    [
      'paths of a tree that is narrower than the repository',
      changesTo('.dmslint.hcl (changed)'),
      { 'infra/.dmslint.hcl': 'changed', 'other/.dmslint.hcl': 'changed' },
      { settings: ['.dmslint.hcl'] },
      { tree: 'infra' },
    ],
    [
      'all in one sentence, of many the first',
      changesTo(
        `.dmslint.hcl (changed), the baseline known.json (added), 12 new suppressions (${Array.from({ length: 10 }, (_, i) => `f${i}.tf:1`).join(', ')}, and 2 more)`,
      ),
      {
        '.dmslint.hcl': 'changed',
        'known.json': 'added',
        ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`f${i}.tf`, 'added' as const])),
      },
      {
        settings: ['.dmslint.hcl'],
        baseline: 'known.json',
        suppressions: Array.from({ length: 12 }, (_, i) => ({ how: 'comment' as const, at: location(`f${i}.tf`, 1) })),
      },
    ],
  ])('%s', (_, statements, ...given) => {
    expect(reported(...given)).toEqual(statements);
  });
});

test('names of files are names, whatever they are', () => {
  const hostile = '`<img src=x>`\n::error::[a](//b) @all\u202e/.dmslint.hcl';
  const { pieces } = changeStatements(
    {
      settings: [{ path: hostile, how: 'added', ignored: 0 }],
      baseline: { path: `${'x'.repeat(5000)}.json`, how: 'added' },
      workflow: undefined,
      suppressions: [],
      replacing: [],
      called: [],
      unused: [],
      submodules: [],
    },
    'pull request',
  )[0]!;
  expect(toPlain(pieces)).toContain('`<img src=x>`\\n::error::[a](//b) @all\\u202e/.dmslint.hcl (added), ');
  expect(toPlain(pieces).length).toBeLessThan(500);
  const markdown = toMarkdown(pieces);
  expect(markdown).toMatch(/^This pull request changes how it is checked: <code>[^<>`\n[\]@]+<\/code> \\\(added\\\), /);
});

test('what could not be compared has its reason, and what to do', () => {
  const { pieces } = notCompared({ why: 'git is not installed', remedy: 'Install it.' }, 'merge group');
  expect(toPlain(pieces)).toBe(
    'Cannot determine whether this merge group changes its own settings, baseline or suppressions: git is not installed. Install it.',
  );
});
