import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { check } from '../../src/check.ts';

const endpoint =
  'resource "aws_dms_endpoint" "a" {\n  endpoint_id = "a"\n  endpoint_type = "source"\n  engine_name = "mysql"\n  ssl_mode = "none"\n}\n';

/** What a run in `folder` of these files says: places of findings, and codes of diagnostics. */
function reported(files: Record<string, string>, folder: string, paths: string[] = ['.'], root?: string): string[] {
  const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-upwards-')));
  onTestFinished(() => rmSync(top, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(top, name)), { recursive: true });
    writeFileSync(path.join(top, name), text);
  }
  const { report } = check({
    paths,
    cwd: path.join(top, folder),
    ...(root === undefined ? {} : { root }),
    variables: [],
    varFiles: [],
    evidence: false,
    now: new Date('2026-01-01T00:00:00Z'),
    failOn: 'error',
    env: {},
  });
  return [
    ...report.findings.map(({ rule, at }) => `${rule.id} ${at.source.path}`),
    ...report.diagnostics.map(({ severity, code }) => `${severity} ${code}`),
    `${report.counts.roots} root`,
  ];
}

const files = {
  'prod/main.tf': 'module "a" {\n  source = "../modules/a"\n}\n',
  'modules/a/main.tf': 'module "b" {\n  source = "../b"\n}\n',
  'modules/b/main.tf': endpoint,
  'other/main.tf': endpoint,
};

test('outside git, local calls are followed upwards, with a note', () => {
  expect(reported(files, 'prod')).toEqual(['endpoint-plaintext modules/b/main.tf', 'note tree-widened', '1 root']);
  expect(reported(files, 'other', ['../prod/main.tf'])).toEqual([
    'endpoint-plaintext modules/b/main.tf',
    'note tree-widened',
    '1 root',
  ]);
});

test('where no call leaves it, the tree stays as it is', () => {
  expect(reported(files, '.', ['prod'])).toEqual(['endpoint-plaintext modules/b/main.tf', '1 root']);
  expect(reported(files, '.')).toEqual([
    'endpoint-plaintext modules/b/main.tf',
    'endpoint-plaintext other/main.tf',
    '2 root',
  ]);
});

test('--root, and a git checkout, are the limit', () => {
  expect(reported(files, 'prod', ['.'], '.')).toEqual(['error module-outside', '1 root']);
  expect(reported({ ...files, 'prod/.git/config': '' }, 'prod')).toEqual(['error module-outside', '1 root']);
});

test('they are followed no further than to the parent of the directory', () => {
  const far = { 'env/prod/main.tf': 'module "a" {\n  source = "../../modules/a"\n}\n', 'modules/a/main.tf': endpoint };
  expect(reported(far, 'env/prod')).toEqual(['error module-outside', '1 root']);
  expect(reported(far, 'env', ['prod/main.tf'])).toEqual(['error module-outside', '1 root']);
  expect(reported(far, 'env/prod', ['.'], '../..')).toEqual(['endpoint-plaintext modules/a/main.tf', '1 root']);
});

test('a call that leads to nothing widens nothing', () => {
  expect(reported({ 'a/main.tf': `module "dms" {\n  source = "../../nowhere/dms"\n}\n` }, 'a')).toEqual([
    'error module-outside',
    '1 root',
  ]);
});
