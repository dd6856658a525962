import { describe, expect, test } from 'vitest';
import { discoverInputs, type Where } from '../../src/discover/inputs.ts';
import { diagnosticLines, endpoint, found, run, tree } from '../check.ts';

const files = {
  'prod/main.tf': 'module "dms" {\n  source = "../modules/dms"\n}\n',
  'dev/main.tf': 'module "dms" {\n  source = "../modules/dms"\n}\n',
  'dev/vars/dev.tfvars': '',
  'dev/templates/a/b.json': '{}',
  'other/main.tf': endpoint('o'),
  'none/main.tf': 'resource "aws_sqs_queue" "q" {}\n',
  'modules/dms/main.tf': 'module "inner" {\n  source = "../inner"\n}\n',
  'modules/inner/main.tf': endpoint('i'),
  'modules/inner/ca.pem': '',
  'other/.dmslint.hcl': '',
  'readme.md': '',
};

const discover = (root: string, where: Partial<Where>) => discoverInputs({ paths: [], cwd: root, root, ...where });

describe('--affected: the root modules that changed files belong to', () => {
  test.each([
    [['prod/main.tf'], ['prod']],
    [['modules/dms/main.tf'], ['dev', 'prod']],
    [['modules/inner/main.tf'], ['dev', 'prod']],
    [['modules/inner/ca.pem'], ['dev', 'prod']],
    [['dev/vars/dev.tfvars'], ['dev']],
    [['dev/templates/a/b.json'], ['dev']],
    [
      ['other/main.tf', 'prod/main.tf'],
      ['other', 'prod'],
    ],
    [['none/main.tf'], []],
    [['readme.md'], []],
    [['prod/gone.tf'], ['prod']],
    [['other/.dmslint.hcl'], ['other']],
    [['.dmslint.hcl'], ['dev', 'other', 'prod']],
    [['modules'], []],
    [['other'], ['other']],
    [[], []],
  ])('%s: %s', (paths, roots) => {
    const found = discover(tree(files), { mode: 'affected', paths });
    expect(found.roots).toEqual(roots);
    expect(found.diagnostics).toEqual([]);
  });
  test('a called module is no root of its own, though its file was named', () => {
    const report = run(tree(files), { mode: 'affected', paths: ['modules/inner/main.tf'] });
    expect(report.findings[0]?.subjects.map(({ root, address }) => `${root} ${address}`)).toEqual([
      'dev module.dms.module.inner.aws_dms_endpoint.i',
      'prod module.dms.module.inner.aws_dms_endpoint.i',
    ]);
  });
  test('a file outside is told', () => {
    const { diagnostics } = discover(tree(files), { mode: 'affected', paths: ['../elsewhere.tf'] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['path-outside']);
  });
});

describe('Terragrunt', () => {
  const hint = (root: string, where: Partial<Where> = {}) =>
    discover(root, where).diagnostics.map(({ severity, code, message }) => `${severity} ${code} ${message}`);
  test('one hint for a tree, which says how to feed plans', () => {
    const root = tree({ 'live/a/terragrunt.hcl': '', 'live/b/terragrunt.hcl': '', 'x/main.tf': '' });
    expect(hint(root)).toEqual([
      'note terragrunt 2 directories have a terragrunt.hcl, which dmslint does not evaluate: its modules and inputs were not checked. Check the plans instead: terragrunt run --all --json-out-dir DIR -- plan, then dmslint --plans DIR.',
    ]);
    expect(hint(tree({ 'main.tf': '' }))).toEqual([]);
  });
  test('a .terragrunt-cache is read only when it is named', () => {
    const root = tree({ 'a/.terragrunt-cache/x/y/main.tf': endpoint('c'), 'a/terragrunt.hcl': '' });
    expect(run(root).counts.endpoints).toBe(0);
    expect(found(run(root, { paths: ['a/.terragrunt-cache'] }).findings)).toEqual([
      'error endpoint-plaintext aws_dms_endpoint.c',
    ]);
  });
});

describe('--plans: every plan below a directory', () => {
  const plan = (mode: string) =>
    JSON.stringify({
      format_version: '1.2',
      resource_changes: [
        {
          address: 'aws_dms_endpoint.p',
          mode: 'managed',
          type: 'aws_dms_endpoint',
          name: 'p',
          change: {
            actions: ['create'],
            before: null,
            after: { endpoint_id: 'p', endpoint_type: 'source', engine_name: 'mysql', ssl_mode: mode },
            after_unknown: {},
          },
        },
      ],
      configuration: { root_module: {} },
    });
  test('each is a root; configurations are read only when they are named as well', () => {
    const root = tree({
      'plans/a/tfplan.json': plan('none'),
      'plans/b/tfplan.json': plan('none'),
      'plans/b/tfplan.tfplan': 'PK',
      'main.tf': endpoint('m'),
    });
    const report = run(root, { planDirectories: ['plans'], source: false });
    expect(report.findings.map(({ subjects, at }) => `${at.source.path} ${subjects[0]?.root}`)).toEqual([
      'plans/a/tfplan.json plans/a/tfplan.json',
      'plans/b/tfplan.json plans/b/tfplan.json',
    ]);
    expect(report.counts.roots).toBe(2);
    expect(run(root, { planDirectories: ['plans'], paths: ['.'], source: false }).counts.roots).toBe(3);
  });
  test('other JSON is a note, a broken plan an error, an empty directory too', () => {
    const root = tree({ 'p/package.json': '{}', 'p/half.json': plan('none').slice(0, -9), 'p/x/a.json': plan('none') });
    const report = run(root, { planDirectories: ['p'], source: false });
    expect(diagnosticLines(report).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'error plan-truncated',
      'note plan-unknown-json',
    ]);
    expect(report.findings).toHaveLength(1);
    expect(diagnosticLines(run(tree({ 'p/a.txt': '' }), { planDirectories: ['p'] }))[0]).toContain(
      'contains no JSON files',
    );
    expect(diagnosticLines(run(tree({ 'main.tf': '' }), { planDirectories: ['p'] }))[0]).toContain(
      '--plans p is not a directory',
    );
  });
});
