import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { endpoint, run, tree } from '../check.ts';

/** A repository, with a directory beside it. */
function repository(): string {
  const around = tree({
    'beside/given.hcl': 'baseline = "known.json"\n',
    'beside/empty.json': '{ "format": 1, "findings": [] }',
    'repository/.dmslint.hcl': 'baseline = "known.json"\n',
    'repository/known.json': '{ "format": 1, "findings": [] }',
    'repository/strict.hcl': '',
    'repository/main.tf': endpoint('a'),
    'repository/b/.dmslint.hcl': '',
    'repository/b/main.tf': endpoint('b'),
    'repository/c/.dmslint.hcl': '',
    'repository/c/readme.md': '',
  });
  const root = path.join(around, 'repository');
  mkdirSync(path.join(root, '.git'));
  symlinkSync('strict.hcl', path.join(root, 'link.hcl'));
  return root;
}

const all = ['.dmslint.hcl', 'b/.dmslint.hcl'];

test.each([
  [{}, { settings: all, settingsFrom: 'nearest', baseline: 'known.json' }],
  [{ paths: ['b'] }, { settings: all, settingsFrom: 'nearest', baseline: 'known.json' }],
  [{ config: 'strict.hcl' }, { settings: ['strict.hcl'], settingsFrom: 'option', baseline: undefined }],
  [{ config: 'link.hcl' }, { settings: ['link.hcl'], settingsFrom: 'option', baseline: undefined }],
  [{ config: '../beside/given.hcl' }, { settings: [], settingsFrom: 'option', baseline: 'known.json' }],
  [{ config: false }, { settings: [], settingsFrom: 'option', baseline: undefined }],
  [{ baseline: { file: './known.json', mode: 'apply' } }, { settings: all, baseline: 'known.json' }],
  [{ baseline: { file: '../beside/empty.json', mode: 'apply' } }, { settings: all, baseline: undefined }],
  [{ baseline: { file: false, mode: 'apply' } }, { settings: all, baseline: undefined }],
] as const)('with %j the run was judged by %j', (options, judgedBy) => {
  const found = run(repository(), options).judgedBy!;
  expect({ ...found, settings: [...found.settings].sort() }).toMatchObject({ root: '.', ...judgedBy });
});

test('paths count from the root of the tree', () => {
  const root = repository();
  writeFileSync(path.join(root, 'b/known.json'), '{ "format": 1, "findings": [] }');
  const { judgedBy } = run(path.join(root, 'b'), { root: '..', baseline: { file: 'known.json', mode: 'apply' } });
  expect(judgedBy).toEqual({
    root: '..',
    settings: ['b/.dmslint.hcl'],
    settingsFrom: 'nearest',
    baseline: 'b/known.json',
  });
});
