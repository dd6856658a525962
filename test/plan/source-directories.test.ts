import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../src/check.ts';
import { locationOf } from '../../src/text/source.ts';
import { diagnosticLines, endpoint, outcome, tree } from '../check.ts';
import { fixtures } from '../fixtures/cases.ts';

/** A plan that passes alone, and with its configuration has two errors. */
const of = (name: string) => readFileSync(path.join(fixtures, 'link-looked-up', name), 'utf8');
const [PLAN, MAIN, PEM] = [of('plan.json'), of('config/main.tf'), of('config/ca.pem')];
const OTHER = endpoint('other', 'ssl_mode = "require"');

const configuration = (directory: string) => ({ [`${directory}main.tf`]: MAIN, [`${directory}ca.pem`]: PEM });

/** The roots of the run, where its findings are, and its diagnostics. */
function checked(files: Readonly<Record<string, string>>, cwd: string, options: Partial<CheckOptions>) {
  const root = tree(files);
  const { report, graph } = outcome(root, { root: undefined, cwd: path.join(root, cwd), ...options });
  const errors = report.findings.filter(({ level }) => level === 'error');
  return {
    roots: graph.roots.map(({ path: one }) => one),
    errors: [...new Set(errors.map(({ at }) => locationOf(at)))],
    diagnostics: diagnosticLines(report),
    counts: [report.counts.roots, report.counts.endpoints],
  };
}

const GIT = { '.git/HEAD': '' };

describe('the configuration of a plan is found', () => {
  const inSubdirectory = { ...GIT, ...configuration('infra/prod/'), 'infra/prod/plan.json': PLAN, 'main.tf': OTHER };
  const elsewhere = { ...GIT, ...configuration('infra/prod/'), 'build/plan.json': PLAN, 'main.tf': OTHER };
  test.each<[string, Record<string, string>, string, Partial<CheckOptions>, string]>([
    ['in its own directory', inSubdirectory, '.', { paths: ['infra/prod/plan.json'] }, 'infra/prod/'],
    ['in its own directory, from below', inSubdirectory, 'infra', { paths: ['prod/plan.json'] }, 'infra/prod/'],
    ['in its own directory, from beside', inSubdirectory, 'infra/prod', { paths: ['plan.json'] }, 'infra/prod/'],
    ['in the working directory', elsewhere, 'infra/prod', { paths: ['../../build/plan.json'] }, 'infra/prod/'],
    ['as the only root module', elsewhere, '.', { paths: ['build/plan.json'] }, 'infra/prod/'],
    ['as the only root module, from anywhere', elsewhere, 'build', { paths: ['plan.json'] }, 'infra/prod/'],
    ['for all plans of a directory', elsewhere, '.', { planDirectories: ['build'] }, 'infra/prod/'],
    ['for standard input', elsewhere, '.', { paths: ['-'], stdin: Buffer.from(PLAN) }, 'infra/prod/'],
    ['where --source says', elsewhere, '.', { paths: ['build/plan.json'], source: 'infra/prod' }, 'infra/prod/'],
    [
      'where --plans says',
      elsewhere,
      '.',
      { plansWithSources: [{ plan: 'build/plan.json', source: 'infra/prod' }] },
      'infra/prod/',
    ],
    [
      'above the checkout: paths are those of the checkout',
      { 'repository/.git/HEAD': '', ...configuration('repository/infra/'), 'repository/infra/plan.json': PLAN },
      '.',
      { paths: ['repository/infra/plan.json'] },
      'infra/',
    ],
    [
      'outside any checkout',
      { ...configuration('infra/'), 'infra/plan.json': PLAN },
      '.',
      { paths: ['infra/plan.json'] },
      'infra/',
    ],
    [
      'in another checkout, with --source',
      { 'a/.git/HEAD': '', 'b/.git/HEAD': '', ...configuration('b/infra/'), 'a/plan.json': PLAN },
      'a',
      { paths: ['plan.json'], source: '../b/infra' },
      'infra/',
    ],
  ])('%s', (_, files, cwd, options, directory) => {
    expect(checked(files, cwd, options)).toMatchObject({ errors: [`${directory}main.tf:18:82`], diagnostics: [] });
  });
});

describe('the configuration of a plan is not found', () => {
  const note = (tried: string) =>
    `note source-not-found The configuration of the plan build/plan.json was not found, so findings point to the plan, and what only the configuration shows is undetermined. Tried: ${tried}. Name its directory with --source DIR.`;
  const plan = { ...GIT, 'build/plan.json': PLAN };
  test.each<[string, Record<string, string>, string]>([
    [
      'no configuration',
      plan,
      'the directory of the plan (it has no configuration files), the working directory (it has no configuration files), the other root modules of the checked tree (there are none with DMS resources)',
    ],
    [
      'others',
      { ...plan, 'main.tf': OTHER, 'infra/main.tf': OTHER },
      'the directory of the plan (it has no configuration files), the working directory (it does not declare aws_dms_certificate.ca), the other root modules of the checked tree (none declares every resource of the plan)',
    ],
    [
      'several that fit',
      { ...plan, ...configuration('prod/'), ...configuration('staging/') },
      'the directory of the plan (it has no configuration files), the working directory (it has no configuration files), the other root modules of the checked tree (prod and staging declare every resource of the plan)',
    ],
  ])('%s', (_, files, tried) => {
    const { errors, diagnostics } = checked(files, '.', { paths: ['build/plan.json'] });
    expect({ errors, diagnostics }).toEqual({ errors: [], diagnostics: [note(tried)] });
  });

  test('--no-source looks for none, and tells of none', () => {
    expect(
      checked({ ...plan, ...configuration('infra/') }, '.', { paths: ['build/plan.json'], source: false }),
    ).toEqual({
      roots: ['build/plan.json'],
      errors: [],
      diagnostics: [],
      counts: [1, 1],
    });
  });

  test('--source and --plans say what is wrong with a directory that is named', () => {
    const files = { ...plan, 'other/main.tf': OTHER, 'empty/readme.md': '' };
    const told = (options: Partial<CheckOptions>) => checked(files, '.', options).diagnostics;
    const pair = (source: string) => told({ plansWithSources: [{ plan: 'build/plan.json', source }] });
    expect([
      ...told({ paths: ['build/plan.json'], source: 'nowhere' }),
      ...told({ paths: ['build/plan.json'], source: 'empty' }),
      ...told({ paths: ['build/plan.json'], source: 'other' }),
      ...pair('nowhere'),
      ...pair('empty'),
      ...pair('other'),
      ...told({ plansWithSources: [{ plan: 'none.json', source: 'other' }] }),
      ...told({ plansWithSources: [{ plan: 'build', source: 'other' }] }),
    ]).toEqual([
      'error source-missing --source nowhere is not a directory of the checked tree.',
      'error source-missing --source empty contains no Terraform or OpenTofu files.',
      'note source-differs The configuration in other does not declare aws_dms_certificate.ca of the plan build/plan.json, so it was not used and findings point to the plan. Pass the right configuration with --source DIR.',
      'error source-missing nowhere, the source of build/plan.json, is not a directory of the checked tree.',
      'error source-missing empty, the source of build/plan.json, contains no Terraform or OpenTofu files.',
      'note source-differs The configuration in other does not declare aws_dms_certificate.ca of the plan build/plan.json, so it was not used and findings point to the plan. Pass the right configuration with --source DIR.',
      'error path-missing --plans none.json=other: none.json does not exist. Pass a plan made with terraform show -json, and the directory of its configuration.',
      'error path-missing --plans build=other: build is a directory. Pass a plan made with terraform show -json, and the directory of its configuration.',
    ]);
  });
});

describe('a configuration is that of a plan if it declares all of its managed resources', () => {
  /** The plan of an endpoint, and of another resource. */
  const planned = (address: string) => {
    const plan = JSON.parse(PLAN) as { resource_changes: { address: string; mode: string; type: string }[] };
    const [, type, name] = /([^.]+)\.([^.[]+)(?:\[.*)?$/.exec(address)!;
    const change = { actions: ['create'], before: null, after: {}, after_unknown: {}, after_sensitive: {} };
    const one = { address, mode: 'managed', type: type!, name, provider_name: 'x/y/z', change };
    return JSON.stringify({ ...plan, resource_changes: [...plan.resource_changes, one] });
  };
  const called = 'module "data" {\n  source = "./data"\n}\nmodule "installed" {\n  source = "a/b/c"\n}\n';
  test.each([
    ['random_id.this', true],
    ['random_id.other', false],
    ['random_id.this["a"]', true],
    ['module.data.random_id.inner["a.b"]', true],
    ['module.data["x"].random_id.inner', true],
    ['module.data.random_id.other', false],
    ['module.lacking.random_id.inner', false],
    ['module.installed.random_id.anything', true],
  ])('%s: %s', (address, isUsed) => {
    const files = {
      ...GIT,
      ...configuration(''),
      'more.tf': `resource "random_id" "this" {}\n${called}`,
      'data/main.tf': 'resource "random_id" "inner" {}\n',
      'plan.json': planned(address),
    };
    const { errors, diagnostics } = checked(files, '.', { paths: ['plan.json'] });
    expect(errors).toEqual(isUsed ? ['main.tf:18:82'] : []);
    expect(diagnostics.map((line) => line.split(' ')[1])).toEqual(isUsed ? [] : ['source-not-found']);
  });
});

describe('paths and a plan that name the same root module', () => {
  const files = { ...GIT, ...configuration('infra/'), 'infra/plan.json': PLAN, 'other/main.tf': OTHER };
  const two = { ...files, 'staging.json': PLAN };
  test.each<[string, Record<string, string>, Partial<CheckOptions>, string[], number[]]>([
    ['are counted once', files, { paths: ['.', 'infra/plan.json'] }, ['infra', 'other'], [2, 2]],
    [
      'two plans are two',
      two,
      { paths: ['.', 'infra/plan.json'], plansWithSources: [{ plan: 'staging.json', source: 'infra' }] },
      ['infra/plan.json', 'staging.json', 'other'],
      [3, 3],
    ],
    [
      'and its environments, of which a plan is none',
      { ...files, 'e.tfvars': '' },
      { paths: ['infra', 'infra/plan.json'], environments: [{ name: 'e', file: 'e.tfvars' }] },
      ['infra/plan.json', 'infra'],
      [2, 2],
    ],
    [
      'are both checked without the source',
      files,
      { paths: ['infra', 'infra/plan.json'], source: false },
      ['infra/plan.json', 'infra'],
      [2, 2],
    ],
  ])('%s', (_, all, options, roots, counts) => {
    expect(checked(all, '.', options)).toMatchObject({ roots, counts });
  });
});

test('the settings of a plan are those of its configuration', () => {
  const settings = ['missing', 'dangling']
    .map((rule) => `rule "endpoint-certificate-${rule}" {\n  level = "off"\n}\n`)
    .join('');
  const files = { ...GIT, ...configuration('infra/'), 'build/plan.json': PLAN, 'infra/.dmslint.hcl': settings };
  expect(checked(files, '.', { paths: ['build/plan.json'] })).toMatchObject({ errors: [], diagnostics: [] });
});
