import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeStatements } from '../../../src/cli/pull-request/judge.ts';
import { toPlain } from '../../../src/cli/pull-request/sentences.ts';
import type { JsonReport } from '../../../src/report/json.ts';
import { checkout, commit, eventOf, type Files, git, pullRequest, temporary } from './checkouts.ts';

const settings = { base: { '.dmslint.hcl': 'fail_on = "note"\n' }, change: { '.dmslint.hcl': 'fail_on = "never"\n' } };
const CHANGED = 'This pull request changes how it is checked: .dmslint.hcl (changed).';
const unknown = (why: string) =>
  `Cannot determine whether this pull request changes its own settings, baseline or suppressions: ${why}`;

/** What is said in a checkout, in a run that used the settings at its root. */
function reported(
  root: string,
  event: unknown,
  environment: Readonly<Record<string, string>> = {},
  judgedBy: Partial<NonNullable<JsonReport['judgedBy']>> = {},
  paths: readonly string[] = [],
): string[] {
  const around = temporary();
  writeFileSync(path.join(around, 'event.json'), typeof event === 'string' ? event : JSON.stringify(event));
  const empty = path.join(around, 'empty');
  mkdirSync(empty);
  return judgeStatements(
    { root: '.', settings: ['.dmslint.hcl'], settingsFrom: 'nearest', suppressions: [], ...judgedBy },
    {
      cwd: root,
      empty,
      paths,
      environment: {
        PATH: process.env.PATH,
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: path.join(around, 'event.json'),
        ...environment,
      },
    },
  ).map(({ pieces }) => toPlain(pieces));
}

describe('the merge commit of a pull request', () => {
  const request = () => pullRequest({ ...settings, since: { 'other/.dmslint.hcl': '' } });

  test.each([[2], [3], [0]])('is compared with what it was merged onto, with fetch-depth: %s', (depth) => {
    const made = request();
    expect(reported(checkout(made, made.merge, depth), eventOf(made))).toEqual([CHANGED]);
  });
  test('is known by GITHUB_SHA where the base is newer than the event tells', () => {
    const made = request();
    const event = { pull_request: { base: { sha: made.left }, head: { sha: made.head } } };
    const root = checkout(made, made.merge, 2);
    expect(reported(root, event, { GITHUB_SHA: made.merge })).toEqual([CHANGED]);
  });
  test('alone is not compared, and the remedy helps', () => {
    const made = request();
    const root = checkout(made, made.merge, 1);
    expect(reported(root, eventOf(made))).toEqual([
      unknown('the base commit is not in the checkout. Set fetch-depth: 2 for actions/checkout.'),
    ]);
    git(root, 'fetch', '-q', '--no-tags', '--depth=1', 'origin', made.base);
    expect(reported(root, eventOf(made))).toEqual([CHANGED]);
  });
});

describe('the head of a pull request', () => {
  test('is compared with what it left: what others have changed is not its doing', () => {
    const made = pullRequest({ ...settings, since: { '.dmslint.hcl': 'fail_on = "error"\n', 'a/.dmslint.hcl': '' } });
    expect(reported(checkout(made, made.head, 0), eventOf(made))).toEqual([CHANGED]);
    const other = pullRequest({ ...settings, change: { 'main.tf': '' }, since: { 'a/.dmslint.hcl': '' } });
    expect(reported(checkout(other, other.head, 0), eventOf(other))).toEqual([]);
  });
  test.each([[1], [2]])('without the history is not compared, with fetch-depth: %s', (depth) => {
    const made = pullRequest({ ...settings, since: { 'a/.dmslint.hcl': '' } });
    const root = checkout(made, made.head, depth);
    const diagnosticLines = [
      unknown('the base commit is not in the checkout. Set fetch-depth: 0 for actions/checkout.'),
    ];
    expect(reported(root, eventOf(made))).toEqual(diagnosticLines);
    git(root, 'fetch', '-q', '--no-tags', '--depth=1', 'origin', made.base);
    expect(reported(root, eventOf(made))).toEqual(diagnosticLines);
  });
  test('that is a merge of its own is not compared with the parent that its author chose', () => {
    const made = pullRequest(settings);
    git(made.trace, 'checkout', '-q', '--detach', made.head);
    git(made.trace, 'merge', '-q', '--no-ff', '-s', 'ours', '--allow-unrelated-histories', '-m', 'x', made.base);
    const forged = git(made.trace, 'commit-tree', `${made.head}^{tree}`, '-p', made.head, '-p', made.base, '-m', 'x');
    git(made.trace, 'branch', 'forged', forged);
    const event = { pull_request: { base: { sha: made.base }, head: { sha: forged } } };
    const root = checkout(made, forged, 0);
    expect(reported(root, event, { GITHUB_SHA: forged })).toEqual([CHANGED]);
    // On the head that the event tells, a commit of the author's that claims to be GitHub's.
    const later = git(made.trace, 'commit-tree', `${made.head}^{tree}`, '-p', made.head, '-p', forged, '-m', 'x');
    git(made.trace, 'branch', 'later', later);
    expect(reported(checkout(made, later, 0), event, { GITHUB_EVENT_NAME: 'pull_request_target' })).toEqual([CHANGED]);
  });
});

describe('other events', () => {
  const made = () => pullRequest(settings);

  test.each([
    ['a push', { ref: 'refs/heads/main', before: 'a', after: 'b' }],
    ['no JSON', '{'],
    ['null', 'null'],
  ])('%s says nothing', (_, event) => {
    const request = made();
    expect(reported(checkout(request, request.merge, 2), event)).toEqual([]);
  });
  test('no file says nothing', () => {
    const request = made();
    const root = checkout(request, request.merge, 2);
    expect(reported(root, {}, { GITHUB_EVENT_PATH: '' })).toEqual([]);
    expect(reported(root, {}, { GITHUB_EVENT_PATH: path.join(root, 'no-such.json') })).toEqual([]);
  });
  test('pull_request_target: the base alone has nothing of the pull request, its merge commit has', () => {
    const request = made();
    const target = { GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_SHA: request.base };
    expect(reported(checkout(request, request.base, 0), eventOf(request), target)).toEqual([
      unknown('the checkout is neither the merge commit nor the head of the pull request. Check out one of them.'),
    ]);
    expect(reported(checkout(request, request.merge, 2), eventOf(request), target)).toEqual([CHANGED]);
    expect(reported(checkout(request, request.head, 0), eventOf(request), target)).toEqual([CHANGED]);
  });
  test('pull_request_target: the base is not taken for the merge commit, though it is one of an earlier pull request', () => {
    const earlier = made();
    const event = { pull_request: { base: { sha: earlier.merge }, head: { sha: earlier.head } } };
    const target = { GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_SHA: earlier.merge };
    expect(reported(checkout(earlier, earlier.merge, 0), event, target)[0]).toContain(
      'suppressions: the checkout is neither the merge commit nor the head of the pull request.',
    );
  });
  test('a merge group is compared with its base', () => {
    const request = made();
    const event = { merge_group: { base_sha: request.base, head_sha: request.merge } };
    const group = { GITHUB_EVENT_NAME: 'merge_group', GITHUB_SHA: request.merge };
    expect(reported(checkout(request, request.merge, 2), event, group)).toEqual([
      'This merge group changes how it is checked: .dmslint.hcl (changed).',
    ]);
    expect(reported(checkout(request, request.merge, 1), event, group)[0]).toContain('fetch-depth: 2');
    expect(reported(checkout(request, request.head, 0), event, group)[0]).toContain(
      'the checkout is not the commit of the merge group',
    );
  });
  test.each([['--upload-pack=touch x'], ['HEAD'], ['a'.repeat(39)], [7], [null]])(
    'a base that is no hash is none: %s',
    (sha) => {
      const request = made();
      const root = checkout(request, request.merge, 0);
      for (const event of [
        { pull_request: { base: { sha }, head: { sha } } },
        { merge_group: { base_sha: sha, head_sha: sha } },
      ])
        expect(reported(root, event)[0]).toMatch(/suppressions: the event does not name the base/);
    },
  );
});

describe('what is compared', () => {
  test('the workflow, where it is the pull request’s', () => {
    const file = '.github/workflows/dms.yml';
    const made = pullRequest({ base: { [file]: 'a' }, change: { [file]: 'b' } });
    const root = checkout(made, made.merge, 2);
    const of = (reference: string, name = 'pull_request') =>
      reported(root, eventOf(made), {
        GITHUB_EVENT_NAME: name,
        GITHUB_REPOSITORY: 'o/r',
        GITHUB_WORKFLOW_REF: reference,
      });
    expect(of(`o/r/${file}@refs/pull/1/merge`)).toEqual([
      `This pull request changes how it is checked: the workflow ${file} (changed).`,
    ]);
    expect(of(`o/required/${file}@refs/heads/main`)).toEqual([]);
    expect(of(`o/r/${file}@refs/heads/main`, 'pull_request_target')).toEqual([]);
  });
  test('settings behind links, and a link in the place of a file', () => {
    const made = pullRequest({
      base: { 'a/.dmslint.hcl': { link: '../shared/x.hcl' }, 'shared/x.hcl': 'a', 'strict.hcl': '', 'lax.hcl': '' },
      change: { 'shared/x.hcl': 'b', 'strict.hcl': { link: 'lax.hcl' } },
    });
    expect(
      reported(checkout(made, made.merge, 2), eventOf(made), {}, { settings: ['a/.dmslint.hcl', 'strict.hcl'] }),
    ).toEqual(['This pull request changes how it is checked: a/.dmslint.hcl (changed), strict.hcl (changed).']);
  });
  test('a tree below the repository, and a repository below the workspace', () => {
    const made = pullRequest({ base: { 'infra/.dmslint.hcl': 'a' }, change: { 'infra/.dmslint.hcl': 'b' } });
    const root = checkout(made, made.merge, 2);
    expect(reported(root, eventOf(made), {}, { root: 'infra' })).toEqual([CHANGED]);
    expect(reported(path.dirname(root), eventOf(made), {}, { root: `${path.basename(root)}/infra` })).toEqual([
      CHANGED,
    ]);
  });
  test('what an earlier step has made is not the pull request’s', () => {
    const made = pullRequest({ base: { a: '' }, change: { b: '' } });
    const root = checkout(made, made.merge, 2);
    writeFileSync(path.join(root, '.dmslint.hcl'), '');
    expect(reported(root, eventOf(made), {}, { baseline: 'known.json' })).toEqual([]);
  });
});

describe('git', () => {
  test('that is not there is told', () => {
    const made = pullRequest(settings);
    const root = checkout(made, made.merge, 2);
    const diagnosticLines = [unknown('git is not installed.')];
    expect(reported(root, eventOf(made), { PATH: temporary() })).toEqual(diagnosticLines);
    // Nor is one of the pull request's taken.
    const marker = path.join(temporary(), 'ran');
    writeFileSync(path.join(root, 'git'), `#!/bin/sh\n/usr/bin/touch ${marker}\n`);
    chmodSync(path.join(root, 'git'), 0o755);
    expect(reported(root, eventOf(made), { PATH: [root, '.', ''].join(path.delimiter) })).toEqual(diagnosticLines);
    expect(existsSync(marker)).toBe(false);
  });
  test('that fails is told in its words', () => {
    const made = pullRequest(settings);
    const root = checkout(made, made.merge, 2);
    writeFileSync(path.join(root, '.git/HEAD'), 'ref: refs/heads/no-such\n');
    expect(reported(root, eventOf(made))[0]).toMatch(/suppressions: git rev-parse failed \(fatal: .*\)\.$/);
  });
  test('is not asked outside of a checkout', () => {
    const made = pullRequest(settings);
    expect(reported(temporary(), eventOf(made))).toEqual([
      unknown('the checked directory is not in a git checkout. Check it out with actions/checkout.'),
    ]);
  });
  test('starts nothing, and fetches nothing, whatever the checkout holds', () => {
    const marker = path.join(temporary(), 'ran');
    const evil = `touch ${marker}`;
    const made = pullRequest({
      base: { ...settings.base, 'main.tf': '# dmslint:ignore x -- a\nx {}\n' },
      change: {
        ...settings.change,
        '.gitattributes': '* diff=evil filter=evil\n',
        '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = ./x\n\tignore = all\n\tupdate = !touch x\n',
        'main.tf': '# dmslint:ignore x -- b\nx {}\n',
        // A directory that looks like a bare repository.
        HEAD: 'ref: refs/heads/main\n',
        config: `[core]\n\tfsmonitor = ${evil}\n\tbare = true\n`,
        'objects/x': '',
        'refs/x': '',
      },
    });
    const root = checkout(made, made.merge, 2);
    // Even with a configuration that the pull request can't write.
    for (const [name, value] of [
      ['core.fsmonitor', evil],
      ['core.pager', evil],
      ['core.sshCommand', evil],
      ['diff.external', evil],
      ['diff.evil.textconv', evil],
      ['diff.evil.command', evil],
      ['filter.evil.smudge', evil],
      ['filter.evil.clean', evil],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.url', `ext::sh -c ${evil.replaceAll(' ', '% ')}`],
      ['protocol.ext.allow', 'always'],
      ['extensions.partialClone', 'origin'],
      ['core.repositoryFormatVersion', '1'],
    ] as const)
      git(root, 'config', name, value);
    const at = { path: 'main.tf', start: { line: 1, column: 1 }, end: { line: 2, column: 1 } };
    const how = { suppressions: [{ how: 'comment' as const, at }] };
    expect(reported(root, eventOf(made), {}, how)).toEqual([
      'This pull request changes how it is checked: .dmslint.hcl (changed), 1 new suppression (main.tf:1).',
    ]);
    const missing = { pull_request: { base: { sha: 'a'.repeat(40) }, head: { sha: 'b'.repeat(40) } } };
    expect(reported(root, missing)[0]).toContain('Cannot determine');
    expect(existsSync(marker)).toBe(false);
  });
  test('tells a submodule that .gitmodules asks to leave out', () => {
    const modules = { '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = ./x\n\tignore = all\n' };
    const made = pullRequest({ base: { ...modules, '.dmslint.hcl': '' }, change: {} });
    const at = (sha: string) => {
      git(made.trace, 'update-index', '--add', '--cacheinfo', `160000,${sha},x`);
      git(made.trace, 'commit', '-q', '-m', 'x');
      return git(made.trace, 'rev-parse', 'HEAD');
    };
    git(made.trace, 'checkout', '-q', '--detach', made.left);
    const base = at('1'.repeat(40));
    git(made.trace, 'branch', 'old', base);
    const head = at('2'.repeat(40));
    git(made.trace, 'branch', 'new', head);
    const event = { pull_request: { base: { sha: base }, head: { sha: head } } };
    expect(reported(checkout(made, head, 0), event, {}, { settings: ['x/.dmslint.hcl'] })[0]).toContain(
      'This pull request changes a submodule; settings, baseline and suppressions in it were not compared: x.',
    );
  });
});

test('hashes of SHA-256 are hashes', () => {
  const root = temporary();
  git(root, 'init', '-q', '--object-format=sha256');
  const base = commit(root, settings.base);
  const head = commit(root, settings.change);
  expect(base).toHaveLength(64);
  expect(reported(root, { pull_request: { base: { sha: base }, head: { sha: head } } })).toEqual([CHANGED]);
});

describe('a root module that the pull request calls', () => {
  const infra = `resource "aws_dms_endpoint" "a" {\n  endpoint_id = "a"\n  ssl_mode    = var.mode\n}\nvariable "mode" {\n  default = "none"\n}\n`;
  const call = (source: string) => `module "m" {\n  source = "${source}"\n  mode   = "verify-full"\n}\n`;
  const lost = (...names: string[]) => [
    `This pull request changes how it is checked: ${names.map((one) => `${one} (called as a module now, and no longer checked by itself)`).join(', ')}.`,
  ];
  const backend = 'terraform {\n  backend "s3" {}\n}\n';

  test.each<[what: string, base: Files, change: Files, told: readonly string[], paths?: readonly string[]]>([
    ['in a new directory', {}, { 'new/main.tf': call('../infra') }, lost('infra')],
    ['in JSON', {}, { 'new/main.tf.json': '{"module": {"m": {"source": "../infra"}}}' }, lost('infra')],
    ['with escapes', {}, { 'new/main.tf': call('../inf\\u0072a') }, lost('infra')],
    ['in a file that was there', { 'app/main.tf': '' }, { 'app/main.tf': call('../infra') }, lost('infra')],
    [
      'and takes its backend',
      { 'infra/b.tf': backend },
      { 'infra/b.tf': '', 'new/main.tf': call('../infra') },
      lost('infra'),
    ],
    [
      'and takes its variables file',
      { 'infra/terraform.tfvars': '' },
      { 'infra/terraform.tfvars': undefined, 'new/main.tf': call('../infra') },
      lost('infra'),
    ],
    ['but has a backend', { 'infra/b.tf': backend }, { 'new/main.tf': call('../infra') }, []],
    ['but is named', {}, { 'new/main.tf': call('../infra') }, [], ['infra']],
    ['and had been called', { 'app/main.tf': call('../infra') }, { 'new/main.tf': call('../infra') }, []],
    ['and is new', {}, { 'new/main.tf': call('./m'), 'new/m/main.tf': infra }, []],
    ['and moves', {}, { 'infra/main.tf': undefined, 'm/main.tf': infra, 'new/main.tf': call('../m') }, []],
    ['and has no DMS any more', {}, { 'infra/main.tf': 'variable "mode" {}\n', 'new/main.tf': call('../infra') }, []],
    ['outside of what is checked', {}, { 'new/main.tf': call('../infra') }, [], ['new']],
  ])('%s', (_, base, change, told, paths) => {
    const made = pullRequest({ base: { 'infra/main.tf': infra, ...base }, change });
    expect(reported(checkout(made, made.merge, 2), eventOf(made), {}, { settings: [] }, paths)).toEqual(told);
  });
});
