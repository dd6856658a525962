import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitUrl } from '../../../src/cli/action/commit.ts';
import { lasting } from './lasting.ts';

const root = lasting({ 'repo/infra/main.tf': '', 'plain/main.tf': '', 'empty/x': '' });
const repo = path.join(root, 'repo');
const git = (...argv: string[]) => execFileSync('git', argv, { cwd: repo, encoding: 'utf8' }).trim();
git('init', '-q');
git('add', '-A');
git('-c', 'user.name=a', '-c', 'user.email=a', 'commit', '-qm', 'a');
const sha = git('rev-parse', 'HEAD');
const event = path.join(root, 'event.json');
writeFileSync(event, JSON.stringify({ pull_request: { head: { sha } } }));
mkdirSync(path.join(root, 'nothing'));

const other = 'a'.repeat(40);
const github = {
  PATH: process.env.PATH,
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'me/my.repo',
  GITHUB_SHA: sha,
};
const url = `https://github.com/me/my.repo/blob/${sha}/`;
const at = (directory: string, more: Record<string, string> = {}) =>
  commitUrl(path.join(root, directory), { ...github, ...more }, path.join(root, 'nothing'));

describe('files are shown at the commit that is checked out', () => {
  test.each([
    ['the commit of the event', 'repo', {}],
    ['below the root of the checkout', 'repo/infra', {}],
    ['the head of a pull request', 'repo', { GITHUB_SHA: other, GITHUB_EVENT_PATH: event }],
  ])('%s', (_, directory, more) => expect(at(directory, more)).toBe(url));

  test.each([
    ['another commit, as of another repository', 'repo', { GITHUB_SHA: other }],
    ['no checkout', 'plain', {}],
    ['no such event', 'repo', { GITHUB_SHA: other, GITHUB_EVENT_PATH: `${event}.missing` }],
    ['a server that is none', 'repo', { GITHUB_SERVER_URL: 'javascript:x' }],
    ['a repository that is none', 'repo', { GITHUB_REPOSITORY: 'a/b) [x](c' }],
    ['outside of GitHub', 'repo', { GITHUB_REPOSITORY: '' }],
  ])('not with %s', (_, directory, more) => expect(at(directory, more)).toBeUndefined());
});
