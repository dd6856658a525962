import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { init } from '../../src/cli/init.ts';
import configuration from '../../src/configuration/configuration.schema.json' with { type: 'json' };
import { tree } from '../check.ts';

test.each([
  ['out of the repository', '.github', '../outside', '.github/workflows/dmslint.yml'],
  ['to another of its directories', '.github', 'ci', '.github/workflows/dmslint.yml'],
  ['out of the repository, to nothing', '.dmslint.hcl', '../outside/none', '.dmslint.hcl'],
])('init writes nothing through a link that leads %s', (_, link, target, file) => {
  const root = tree({ 'tree/main.tf': '', 'tree/ci/x': '', 'outside/x': '' });
  mkdirSync(path.join(root, 'tree/.git'));
  symlinkSync(target, path.join(root, 'tree', link));
  const { text, exitCode } = init(path.join(root, 'tree'), '1.2.3');
  expect(text).toContain(
    `failed   ${file}: ${link} is a symbolic link in the checked tree, and dmslint does not write through such links. Remove it, and run dmslint init again.\n`,
  );
  expect(exitCode).toBe(2);
  expect([...readdirSync(path.join(root, 'outside')), ...readdirSync(path.join(root, 'tree/ci'))]).toEqual(['x', 'x']);
  // All else is written.
  expect(text.match(/^wrote /gm)).toHaveLength(2);
  expect(readFileSync(path.join(root, 'tree/.pre-commit-config.yaml'), 'utf8')).toContain('dmslint');
});

const GIT = '.git/HEAD';

test('the settings that init writes have every setting, commented out', () => {
  const { read } = initIn({});
  const settings = Object.keys(configuration.properties);
  expect(settings).toContain('fail_on');
  for (const name of settings) expect(read('.dmslint.hcl')).toMatch(new RegExp(`^# ${name} .*[={]`, 'm'));
});

/** What `dmslint init` says and writes in a tree with these files. */
function initIn(files: Readonly<Record<string, string>>, version = '1.2.3') {
  const root = tree(files);
  const { text, exitCode } = init(root, version);
  const read = (file: string) => {
    const target = path.join(root, file);
    return existsSync(target) ? readFileSync(target, 'utf8') : undefined;
  };
  return { text, exitCode, read };
}

const remote = (url: string, head = 'ref: refs/remotes/origin/main\n') => ({
  [GIT]: 'ref: refs/heads/feature\n',
  '.git/config': `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n`,
  '.git/refs/remotes/origin/HEAD': head,
});

describe('the job is for the service that the repository is on', () => {
  test.each([
    ['git@gitlab.com:a/b.git', ['gitlab']],
    ['https://user@gitlab.example.com/a/b', ['gitlab']],
    ['ssh://git@gitlab.example.com:2222/a/b.git', ['gitlab']],
    ['git@github.com:gitlab/b.git', ['github']],
    ['https://github.example.com/a/b', ['github']],
    ['https://git.example.com/gitlab/b', ['github']],
  ])('%s: %s', (url, services) => {
    const { read } = initIn(remote(url));
    const written = [
      ...(read('.github/workflows/dmslint.yml') === undefined ? [] : ['github']),
      ...(read('.gitlab-ci.yml') === undefined ? [] : ['gitlab']),
    ];
    expect(written).toEqual(services);
  });

  test('GitLab by the file that is there, which is kept', () => {
    const { text, read } = initIn({ ...remote('https://git.example.com/a/b'), '.gitlab-ci.yml': 'stages: [test]\n' });
    expect(text).toMatch(/^kept {5}\.gitlab-ci\.yml: it already exists\. Add to it:\n\ndmslint:\n {2}image: node:24$/m);
    expect(read('.gitlab-ci.yml')).toBe('stages: [test]\n');
    expect(read('.github/workflows/dmslint.yml')).toBeUndefined();
  });

  test('with a report that GitLab shows', () => {
    const { dmslint } = parse(initIn(remote('git@gitlab.com:a/b.git')).read('.gitlab-ci.yml')!);
    expect(dmslint.script).toEqual([
      'npx --yes github:dmslint/dmslint#v1.2.3 --format pretty --format gitlab=gl-code-quality-report.json',
    ]);
    expect(dmslint.artifacts).toEqual({ when: 'always', reports: { codequality: 'gl-code-quality-report.json' } });
    expect(dmslint.rules).toHaveLength(2);
  });
});

test.each([
  ['that of the remote', remote('git@github.com:a/b', 'ref: refs/remotes/origin/develop\n'), 'develop'],
  ['with a slash', remote('git@github.com:a/b', 'ref: refs/remotes/origin/release/next\n'), 'release/next'],
  ['not of a clone on another branch', { ...remote('git@github.com:a/b', ''), [GIT]: 'ref: refs/heads/x\n' }, 'main'],
  ['its own without a remote', { [GIT]: 'ref: refs/heads/trunk\n' }, 'trunk'],
  ['not a detached commit', { [GIT]: '0123456789012345678901234567890123456789\n' }, 'main'],
  ['nothing that is more than a name', { [GIT]: 'ref: refs/heads/a]\n' }, 'main'],
])('the workflow runs on the default branch: %s', (_, files, branch) => {
  const text = initIn(files).read('.github/workflows/dmslint.yml')!;
  expect(parse(text).on.push.branches).toEqual([branch]);
});

describe('hooks', () => {
  test.each([
    ['husky', '.husky/pre-commit', 'npm test\n'],
    ['lefthook', 'lefthook.yml', 'pre-commit: {}\n'],
    ['a hook of this clone', '.git/hooks/pre-commit', '#!/bin/sh\nmake lint\n'],
  ])('of %s get a command instead of another program', (by, file, content) => {
    const { text, read, exitCode } = initIn({ [GIT]: '', [file]: content });
    expect(text).toContain(`skipped  .pre-commit-config.yaml: hooks are run by ${by}. Add to ${file}:\n\ngit diff`);
    expect(text).toContain('github:dmslint/dmslint#v1.2.3 --affected --');
    expect(read('.pre-commit-config.yaml')).toBeUndefined();
    expect(read(file)).toBe(content);
    expect(exitCode).toBe(0);
  });
  test('of pre-commit are its own', () => {
    const { read } = initIn({ [GIT]: '', '.git/hooks/pre-commit': '#!/bin/sh\n# File generated by pre-commit\n' });
    expect(read('.pre-commit-config.yaml')).toContain('- id: dmslint');
  });
  test.each([
    ['repos: []\n', 'it already exists. Add to it:\n\n  - repo: '],
    ['repos:\n- repo: https://github.com/dmslint/dmslint\n', 'it already runs dmslint.\n'],
  ])('that are there are kept: %j', (content, says) =>
    expect(initIn({ [GIT]: '', '.pre-commit-config.yaml': content }).text).toContain(
      `kept     .pre-commit-config.yaml: ${says}`,
    ),
  );
});

test('outside of a repository only the settings are written', () => {
  const { text, read, exitCode } = initIn({ 'main.tf': '' });
  expect(text).toBe(
    'wrote    .dmslint.hcl\nskipped  .pre-commit-config.yaml: this is not a git repository. Run git init, then dmslint init again.\n',
  );
  expect(read('.github/workflows/dmslint.yml')).toBeUndefined();
  expect(exitCode).toBe(0);
});
