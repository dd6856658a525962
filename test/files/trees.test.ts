import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../src/check.ts';
import { valueJson } from '../../src/report/graph-json.ts';
import { diagnosticLines, endpoint, found, outcome, tree } from '../check.ts';

/** Which files a run may read: those of the trees that a person typed, whatever a file of these trees says. */

type Links = Readonly<Record<string, string>>;

/** Files, and links in `work/`, which is a git checkout unless it is left out of `git`. */
function made(files: Readonly<Record<string, string>>, links: Links = {}, git: readonly string[] = ['work']): string {
  const top = tree(files);
  for (const one of git) mkdirSync(path.join(top, one, '.git'), { recursive: true });
  for (const [at, to] of Object.entries(links)) {
    mkdirSync(path.dirname(path.join(top, at)), { recursive: true });
    symlinkSync(to, path.join(top, at));
  }
  return top;
}

/** A run in `work/` without `--root`. */
function ran(top: string, options: Partial<CheckOptions> = {}) {
  return outcome(path.join(top, 'work'), { root: undefined, ...options });
}

const reads = (name: string, file: string) => endpoint(name, `server_name = file("${file}")`);

/** What the server_name of each endpoint is: its text, or why it is not known. */
function names({ graph }: ReturnType<typeof outcome>): Record<string, unknown> {
  const all = graph.roots.flatMap(({ resources }) => [...resources.values()]);
  return Object.fromEntries(
    all.map(({ address, values }) => {
      const value = values.get('server_name');
      return [
        address.replace(/^(module\.\w+\.)?aws_dms_endpoint\./, ''),
        value === undefined ? undefined : ((valueJson(value) as { $unknown?: string }).$unknown ?? 'read'),
      ];
    }),
  );
}

const outside = (file: string) => `reading ${JSON.stringify(file)} outside the checked tree is not supported`;

describe('paths that files name', () => {
  const files = {
    'work/main.tf': reads('a', '../secret.txt'),
    'work/accounts/prod/main.tf': reads('b', '../../../secret.txt'),
    'elsewhere/main.tf': endpoint('c'),
    'secret.txt': 'CANARY',
  };

  test('a path of the settings that is a link to a directory outside is refused, and widens nothing', () => {
    const top = made(
      { ...files, 'work/.dmslint.hcl': 'paths = ["accounts/prod", "accounts/staging"]\n' },
      { 'work/accounts/staging': '../../elsewhere' },
    );
    const run = ran(top);
    expect(diagnosticLines(run.report)).toEqual([
      'error path-outside accounts/staging is outside the checked tree. Widen the tree with --root.',
    ]);
    expect(run.tree.root).toBe(path.join(top, 'work'));
    expect(names(run)).toEqual({ b: outside('../../../secret.txt') });
    expect(run.report.exitCode).toBe(2);
  });

  test('one that is a file outside, or nothing there, is not even told of', () => {
    for (const to of ['../../secret.txt', '../../nothing']) {
      const top = made(
        { ...files, 'work/.dmslint.hcl': 'paths = [".", "accounts/staging"]\n' },
        { 'work/accounts/staging': to },
      );
      expect(diagnosticLines(ran(top).report)).toEqual([
        'error path-outside accounts/staging is outside the checked tree. Widen the tree with --root.',
      ]);
    }
  });

  test('a baseline and a file of variables of the settings', () => {
    const top = made(
      { ...files, 'work/.dmslint.hcl': 'baseline  = "known.json"\nvar_files = ["x.tfvars"]\n', 'x.tfvars': 'a = 1\n' },
      { 'work/known.json': '../secret.txt', 'work/x.tfvars': '../x.tfvars' },
    );
    const [first, second, third] = diagnosticLines(ran(top, { paths: ['main.tf'] }).report);
    expect([first, second, third]).toEqual([
      'error var-file-missing The variables file x.tfvars is outside the checked tree.',
      'error baseline The baseline known.json is outside the checked tree. Set another as baseline in .dmslint.hcl.',
      undefined,
    ]);
  });

  test('an installed module of a manifest', () => {
    const manifest = (dir: string) => JSON.stringify({ Modules: [{ Key: 'm', Source: 'acme/dms/aws', Dir: dir }] });
    const files = {
      'work/main.tf': 'module "m" {\n  source = "acme/dms/aws"\n}\n',
      'elsewhere/main.tf': endpoint('c'),
    };
    for (const dir of ['../elsewhere', 'linked', '/elsewhere']) {
      const top = made(
        { ...files, 'work/.terraform/modules/modules.json': manifest(dir) },
        { 'work/linked': '../elsewhere' },
      );
      expect(found(ran(top).report.findings)).toEqual([]);
    }
  });

  test('a list of changed files', () => {
    const top = made(files, { 'work/accounts/staging': '../../elsewhere' });
    const { report } = ran(top, { mode: 'affected', paths: ['accounts/staging/main.tf', '../elsewhere/main.tf'] });
    expect(diagnosticLines(report).map((line) => line.split(' is outside')[0])).toEqual([
      'error path-outside accounts/staging/main.tf',
      'error path-outside ../elsewhere/main.tf',
    ]);
    expect(found(report.findings)).toEqual([]);
  });
});

describe('paths that a person types', () => {
  const files = {
    'work/main.tf': reads('a', '../other/secret.txt'),
    'other/main.tf': reads('b', 'secret.txt'),
    'other/nested/main.tf': reads('c', '../secret.txt'),
    'other/secret.txt': 'x',
    'secret.txt': 'x',
  };

  test('elsewhere: the git root around it is its tree', () => {
    const run = ran(made(files, {}, ['work', 'other']), { paths: ['../other/nested'] });
    expect(path.basename(run.tree.root)).toBe('other');
    expect(names(run)).toEqual({ c: 'read' });
  });

  test('elsewhere, without git: itself is', () => {
    const run = ran(made(files), { paths: ['../other/nested'] });
    expect(path.basename(run.tree.root)).toBe('nested');
    expect(names(run)).toEqual({ c: outside('../secret.txt') });
  });

  test('in several trees: none leads into another', () => {
    const run = ran(made(files, { 'other/link': '../work' }, ['work', 'other']), { paths: ['.', '../other'] });
    expect(names(run)).toEqual({ a: outside('../other/secret.txt'), b: 'read', c: 'read' });
    expect(run.report.findings.map(({ at }) => at.source.path)).toEqual([
      'other/main.tf',
      'other/nested/main.tf',
      'work/main.tf',
    ]);
  });

  test('in several trees: no module call and no link leads from one into another', () => {
    const top = made(
      {
        'work/main.tf': 'module "m" {\n  source = "../other"\n}\nmodule "l" {\n  source = "./link"\n}\n',
        'other/main.tf': endpoint('b'),
      },
      { 'work/link': '../other' },
      ['work', 'other'],
    );
    const { report } = ran(top, { paths: ['.', '../other'] });
    expect(diagnosticLines(report)).toEqual([
      expect.stringMatching(/^error module-outside work\/main\.tf:2:3 .* The file has 1 more of this kind\.$/),
    ]);
    expect(found(report.findings)).toEqual(['error endpoint-plaintext aws_dms_endpoint.b']);
  });

  test('one within another is part of it', () => {
    const run = ran(made(files, {}, []), { paths: ['.', '..'] });
    expect(run.tree.areas).toBeUndefined();
    expect(names(run)).toEqual({ a: 'read', b: 'read', c: 'read' });
  });

  test.each<[string, Partial<CheckOptions>]>([
    ['a directory', { paths: ['link'] }],
    ['a file of configuration', { paths: ['link/main.tf'] }],
    ['a plan', { paths: ['plan.json'] }],
    ['a directory of plans', { planDirectories: ['link'] }],
    ['a file of variables', { paths: ['.'], varFiles: ['link/x.tfvars'] }],
    ['the settings', { paths: ['.'], config: 'link/settings.hcl' }],
    ['the baseline', { paths: ['.'], baseline: { file: 'link/known.json', mode: 'apply' } }],
  ])('in a tree, and leading out of it by a link: %s is refused, but not with --root', (_, options) => {
    const top = made(
      {
        'work/ok/main.tf': endpoint('a'),
        'other/main.tf': endpoint('b'),
        'other/x.tfvars': '',
        'other/settings.hcl': '',
        'other/known.json': '{"format": 1, "findings": []}',
        'other/plan.json': '{"format_version": "1.2"}',
      },
      { 'work/link': '../other', 'work/plan.json': '../other/plan.json' },
    );
    const { report } = ran(top, options);
    expect(diagnosticLines(report)[0]).toMatch(
      /^error (path-outside|configuration|baseline) .*is outside the checked tree/,
    );
    expect(report.exitCode).toBe(2);
    const wider = diagnosticLines(ran(top, { ...options, root: '..' }).report);
    expect(wider.filter((line) => line.includes('outside'))).toEqual([]);
  });
});

describe('what no function reads', () => {
  const listed = (expression: string) => endpoint('a', `server_name = join(",", ${expression})`);
  const files = {
    'work/.git/config': 'CANARY',
    'work/sub/.git/config': 'CANARY',
    'work/.env': 'CANARY',
    'work/.env.production': 'CANARY',
    'work/terraform.tfstate': '{}',
    'work/prod.tfstate.backup': '{}',
    'work/env/x.txt': 'x',
  };

  test.each([
    '.git/config',
    './.git/../.git/config',
    'sub/.git/config',
    '.GIT/config',
    '.env',
    '.env.production',
    'terraform.tfstate',
    'prod.tfstate.backup',
    'link',
    'linked/config',
    'hard.txt/../.env',
  ])('%s', (name) => {
    const links = { 'work/link': '.env', 'work/linked': '.git' };
    for (const call of ['file', 'filebase64', 'filesha256']) {
      const top = made({ ...files, 'work/main.tf': endpoint('a', `server_name = ${call}("${name}")`) }, links);
      expect(names(ran(top))).toEqual({ a: `dmslint never reads "${name}", which may hold secrets` });
    }
    const exists = `count = fileexists("${name}") ? 1 : 0`;
    const run = ran(made({ ...files, 'work/main.tf': endpoint('a', exists) }, links));
    expect([...run.graph.roots[0]!.resources.values()].map((one) => one.exists.kind)).toEqual(['choice']);
    const template = `server_name = templatefile("${name}", {})`;
    expect(names(ran(made({ ...files, 'work/main.tf': endpoint('a', template) }, links))).a).not.toBe('read');
  });

  test('fileset lists neither them nor below .git', () => {
    const list = (expression: string) => {
      const { graph } = ran(made({ ...files, 'work/main.tf': listed(expression) }, { 'work/link': '.env' }));
      return valueJson([...graph.roots[0]!.resources.values()][0]!.values.get('server_name')!);
    };
    expect(list('fileset(".", "**")')).toBe('env/x.txt,main.tf');
    expect(list('fileset(".", ".*")')).toBe('');
    expect(list('fileset(".git", "*")')).toMatchObject({ $unknown: expect.anything() });
  });

  test('its own reading of the remotes goes on', () => {
    const top = made({
      'work/.git/config': '[remote "origin"]\n\turl = https://github.com/acme/infra.git\n',
      'work/main.tf': 'module "m" {\n  source = "git::https://github.com/acme/infra.git//modules/dms?ref=v1"\n}\n',
      'work/modules/dms/main.tf': endpoint('a'),
    });
    expect(found(ran(top, { paths: ['main.tf'] }).report.findings)).toEqual([
      'error endpoint-plaintext module.m.aws_dms_endpoint.a aws_dms_endpoint.a',
    ]);
  });
});

describe('outside git', () => {
  const files = {
    'env/prod/main.tf': 'module "m" {\n  source = "../modules/a"\n}\n',
    'env/modules/a/main.tf': reads('a', 'x.txt') + reads('b', '../modules/a/x.txt'),
    'env/modules/a/x.txt': 'CANARY',
    'env/prod/x.txt': 'x',
  };

  test('of what lies beside the directory nothing but configuration is read', () => {
    const top = tree(files);
    const run = outcome(path.join(top, 'env/prod'), { root: undefined });
    expect(run.report.diagnostics.map(({ code }) => code)).toEqual(['tree-widened']);
    expect(names(run)).toEqual({ a: 'read', b: outside('../modules/a/x.txt') });
  });

  test('neither is it by a link', () => {
    const top = tree(files);
    symlinkSync('../modules/a/x.txt', path.join(top, 'env/prod/link.txt'));
    writeFileSync(path.join(top, 'env/prod/more.tf'), reads('c', 'link.txt'));
    const run = outcome(path.join(top, 'env/prod'), { root: undefined });
    expect(names(run)).toMatchObject({ c: outside('link.txt') });
  });

  test('a call that goes further up is an error', () => {
    const top = tree({
      ...files,
      'env/prod/main.tf': 'module "m" {\n  source = "../../far"\n}\n',
      'far/main.tf': endpoint('f'),
    });
    const { report } = outcome(path.join(top, 'env/prod'), { root: undefined });
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['module-outside']);
    expect(report.findings).toEqual([]);
  });
});
