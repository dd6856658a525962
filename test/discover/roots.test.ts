import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { diagnosticLines, found as foundIn, gapsIn, outcome, tree } from '../check.ts';
import { found, lines } from '../rules/support/run.ts';

const endpoint =
  'resource "aws_dms_endpoint" "a" {\n  endpoint_id = "a"\n  endpoint_type = "source"\n  engine_name = "mysql"\n  ssl_mode = "none"\n}\n';
const call = (source: string) => `module "x" {\n  source = "${source}"\n}\n`;
const reported = (root: string) => [`endpoint-plaintext@${root}:5 aws_dms_endpoint.a`];

test.each([
  ['a line', '# module "dms" {\n#   source = "../modules/dms"\n# }\n'],
  ['a line with slashes', '  // module "dms" {\n  //   source = "../modules/dms"\n  // }\n'],
  ['a block', '/* module "dms" {\n  source = "../modules/dms"\n} */\n'],
])('a call commented out as %s calls nothing: the module is a root', (_, text) => {
  expect(found({ 'app/main.tf': `locals { module = 1 }\n${text}`, 'modules/dms/main.tf': endpoint })).toEqual(
    expect.arrayContaining(reported('modules/dms/main.tf')),
  );
});

test('a call behind a comment that is not closed is read as the rest of a broken file is', () => {
  const text = 'locals { module = 1 }\n/*\nmodule "dms" {\n  source = "../modules/dms"\n}\n';
  expect(found({ 'app/main.tf': text, 'modules/dms/main.tf': endpoint })).toEqual([
    'endpoint-plaintext@modules/dms/main.tf:5 module.dms.aws_dms_endpoint.a',
    expect.stringContaining('error syntax-error'),
  ]);
});

test.each([
  ['after a comment', '# the module "dms"\nmodule "dms" {\n  source = "../modules/dms" # ours\n}\n'],
  ['after a closed block comment', '/* source = "x" */\nmodule "dms" {\n  source = "../modules/dms"\n}\n'],
  [
    'after a string that looks like the start of one',
    'locals { arn = "arn:aws:s3:::logs/*" }\nmodule "dms" {\n  source = "../modules/dms"\n}\n',
  ],
  ['in one line', 'module "dms" { source = "../modules/dms" }\n'],
])('a call %s is one: the module is no root', (_, text) => {
  expect(found({ 'app/main.tf': text, 'modules/dms/main.tf': endpoint })).toEqual([
    'endpoint-plaintext@modules/dms/main.tf:5 module.dms.aws_dms_endpoint.a',
  ]);
});

const hidden = endpoint.replace('aws_dms_', 'aws\\u005fdms_');

test.each([
  ['a label', { 'app/main.tf': hidden }, 'app/main.tf:5 aws_dms_endpoint.a'],
  [
    'a label, in eight digits',
    { 'app/main.tf': hidden.replace('\\u005f', '\\U0000005f') },
    'app/main.tf:5 aws_dms_endpoint.a',
  ],
  [
    'names of JSON',
    {
      'app/main.tf.json':
        '{"r\\u0065source":{"aws_dm\\u0073_endpoint":{"a":{"endpoint_id":"a","endpoint_type":"source","engine_name":"mysql"}}}}',
    },
    'app/main.tf.json:1 aws_dms_endpoint.a',
  ],
  [
    'the address of a module',
    { 'app/main.tf': 'module "x" {\n  source = "\\u002e./lib"\n}\n', 'lib/main.tf': hidden },
    'lib/main.tf:5 module.x.aws_dms_endpoint.a',
  ],
] as const)('an endpoint behind escapes in %s is found', (_, files, where) => {
  expect(found(files)).toEqual([`endpoint-plaintext@${where}`]);
});

test.each([
  ['path.module', 'module "x" {\n  source = "${path.module}/../lib"\n}\n'],
  ['a template of constants', 'module "x" {\n  source = "../${"lib"}"\n}\n'],
  ['a condition', 'variable "on" {\n  default = true\n}\nmodule "x" {\n  source = var.on ? "../lib" : "../other"\n}\n'],
  ['a local', 'locals {\n  lib = "lib"\n}\n\nmodule "x" {\n  source = "../${local.lib}"\n}\n'],
  ['a variable', 'variable "lib" {\n  default = "lib"\n}\n\nmodule "x" {\n  source = "../${var.lib}"\n}\n'],
])('a source made of %s is evaluated: the module is no root', (_, text) => {
  expect(found({ 'app/main.tf': text, 'lib/main.tf': endpoint })).toEqual([
    'endpoint-plaintext@lib/main.tf:5 module.x.aws_dms_endpoint.a',
  ]);
});

const byVariable = 'variable "lib" {\n  default = "lib"\n}\nmodule "x" {\n  source = "../${var.lib}"\n}\n';

test('the value decides which module is called, and which one is a root', () => {
  const files = {
    'app/main.tf': byVariable,
    'app/terraform.tfvars': 'lib = "other"\n',
    'lib/main.tf': endpoint,
    'other/main.tf': endpoint,
  };
  expect(found(files)).toEqual([
    ...reported('lib/main.tf'),
    'endpoint-plaintext@other/main.tf:5 module.x.aws_dms_endpoint.a',
  ]);
});

test.each([
  ['has variables files', { 'lib/terraform.tfvars': '' }],
  ['has a backend', { 'lib/backend.tf': 'terraform {\n  backend "s3" {}\n}\n' }],
])('a directory that is called by an expression and %s is a root as well', (_, more) => {
  expect(found({ 'app/main.tf': byVariable, 'lib/main.tf': endpoint, ...more })).toEqual([
    'endpoint-plaintext@lib/main.tf:5 module.x.aws_dms_endpoint.a, aws_dms_endpoint.a',
  ]);
});

test('what calls itself by an expression stays a root', () => {
  expect(found({ 'app/main.tf': `locals {\n  here = "app"\n}\n${call('../${local.here}')}${endpoint}` })).toEqual([
    'endpoint-plaintext@app/main.tf:11 aws_dms_endpoint.a',
    expect.stringContaining('error module-cycle'),
  ]);
});

test('a source that cannot be evaluated is told, and takes no root from being one', () => {
  const text = 'variable "lib" {}\nmodule "x" {\n  source = "../${var.lib}"\n}\n';
  expect(found({ 'app/main.tf': text, 'lib/main.tf': endpoint })).toEqual([
    ...reported('lib/main.tf'),
    expect.stringContaining('note module-source-unknown The source of module.x'),
  ]);
  const { report } = outcome(tree({ 'app/main.tf': text, 'lib/main.tf': endpoint }));
  expect(gapsIn(report)).toContain('app: module.x has a source that dmslint cannot evaluate');
  expect(diagnosticLines(report)).toEqual([
    'note module-source-unknown app/main.tf:3:3 The source of module.x cannot be evaluated, so its resources were not checked and its outputs are unknown. Give values to the variables in it, or write it as a string.',
  ]);
});

test.each([
  ['lib/main.tf', ['error endpoint-plaintext module.x.aws_dms_endpoint.a']],
  ['third/main.tf', ['error endpoint-plaintext aws_dms_endpoint.a']],
])('of changed files, %s belongs to the root that calls it by an expression', (file, findings) => {
  const files = { 'app/main.tf': byVariable, 'lib/main.tf': endpoint, 'third/main.tf': endpoint };
  const { report } = outcome(tree(files), { mode: 'affected', paths: [file] });
  expect([...foundIn(report.findings)]).toEqual(findings);
  expect(report.counts.roots).toBe(1);
});

describe('what is broken', () => {
  const outside =
    'module "s" {\n  source = "../../../elsewhere/x"\n}\nmodule "t" {\n  source = "../../../elsewhere/y"\n}\n';
  const broken = 'module "s" {\n  source = "../../../elsewhere/x"\n}\nlocals {\n  a = = 1\n}\n';
  const severities = (files: Record<string, string>, paths: string[] = []) =>
    outcome(tree(files), { paths }).report.diagnostics.map(({ severity, code }) => `${severity} ${code}`);

  test.each<[name: string, files: Record<string, string>, paths: string[], says: string[]]>([
    ['in a root without DMS is a note', { 'a/main.tf': outside, 'b/main.tf': endpoint }, [], ['note module-outside']],
    [
      'in a file of it, too',
      { 'a/main.tf': broken, 'b/main.tf': endpoint },
      [],
      ['note syntax-error', 'note module-outside'],
    ],
    ['in a root that was named is an error', { 'a/main.tf': outside }, ['a'], ['error module-outside']],
    ['in a root with DMS is an error', { 'a/main.tf': outside + endpoint }, [], ['error module-outside']],
    [
      'in a root that calls a module with DMS is an error',
      { 'a/main.tf': `${outside}module "m" {\n  source = "../m"\n}\n`, 'm/main.tf': endpoint },
      [],
      ['error module-outside'],
    ],
    [
      'where the source names DMS is an error',
      { 'a/main.tf': outside.replace('/x', '/dms'), 'b/main.tf': endpoint },
      [],
      ['error module-outside'],
    ],
    [
      'where the broken file names DMS is an error',
      { 'a/main.tf': `${broken}# aws_dms_endpoint\n`, 'b/main.tf': endpoint },
      [],
      ['error syntax-error', 'error module-outside'],
    ],
  ])('%s', (_, files, paths, says) => {
    expect(severities(files, paths)).toEqual(says);
  });

  test('in many places of a file is told once, with their number', () => {
    expect(diagnosticLines(outcome(tree({ 'a/main.tf': outside + endpoint })).report)).toEqual([
      'error module-outside a/main.tf:2:3 module.s is outside the checked tree. Widen the tree with --root. The file has 1 more of this kind.',
    ]);
  });
});

test('a source that leads back to itself is told', () => {
  const text = 'module "x" {\n  source = module.y.z\n}\n\nmodule "y" {\n  source = module.x.z\n}\n';
  expect(found({ 'app/main.tf': text + endpoint })).toEqual([
    'endpoint-plaintext@app/main.tf:12 aws_dms_endpoint.a',
    expect.stringContaining('note module-source-unknown The source of module.x'),
    expect.stringContaining('note module-source-unknown The source of module.y'),
  ]);
});

test.each([
  ['an argument of a resource', { 'a/main.tf': 'resource "aws_s3_object" "module" {\n  source = "../dms"\n}\n' }],
  ['a heredoc', { 'a/main.tf': `locals {\n  text = <<-EOT\n${call('../dms')}  EOT\n}\n` }],
  ['a comment behind code', { 'a/main.tf': `locals { /*\n${call('../dms')}*/\n}\n` }],
  ['a string', { 'a/main.tf': 'locals {\n  module = "{ source = ../dms }"\n}\n' }],
  ['a file that Terraform does not read', { 'a/main.tf': '', 'a/.hidden.tf': call('../dms') }],
  [
    'a call that an override file turns',
    { 'a/main.tf': call('../dms'), 'a/main_override.tf': call('../other'), 'other/main.tf': '' },
  ],
  ['a call of itself', { 'dms/loop.tf': call('./') }],
  ['a call by one that it calls', { 'dms/loop.tf': call('../a'), 'a/main.tf': call('../dms') }],
] as const)('%s takes no root from being one', (_, files) => {
  expect(found({ ...files, 'dms/main.tf': endpoint })).toContain('endpoint-plaintext@dms/main.tf:5 aws_dms_endpoint.a');
});

test.each([
  ['in a package', './node_modules/x', 'app/node_modules/x'],
  ['in a hidden directory', './.x', 'app/.x'],
  ['in a directory whose name begins with two dots', './..x', 'app/..x'],
  ['with backslashes', '..\\\\lib\\\\x', 'lib/x'],
])('a module %s is followed', (_, source, directory) => {
  expect(found({ 'app/main.tf': call(source), [`${directory}/main.tf`]: endpoint })).toEqual([
    `endpoint-plaintext@${directory}/main.tf:5 module.x.aws_dms_endpoint.a`,
  ]);
});

test('an installed module is looked for where the list of them says', () => {
  const manifest = JSON.stringify({
    Modules: [{ Key: 'x', Source: 'example.com/a/b/aws', Dir: '.terraform/vendor/x' }],
  });
  const files = { 'app/main.tf': call('a/b/aws'), 'app/.terraform/modules/modules.json': manifest };
  expect(found({ ...files, 'app/.terraform/vendor/x/main.tf': endpoint })).toEqual([
    'endpoint-plaintext@app/main.tf:1 module.x.aws_dms_endpoint.a',
  ]);
});

test.each([
  ['UTF-16', '\0m\0o\0d\0u\0l\0e'],
  ['UTF-16 of the other order', 'r\0e\0s\0'],
  ['escapes that can not be read', 'resource "aws\\u005fdms_endpoint" "a" {\n  x = = 1\n'],
  ['no text', 'a\0b'],
])('a file with %s is told', (_, text) => {
  expect(found({ 'app/main.tf': text })).toContainEqual(expect.stringMatching(/^error (not-utf8|syntax-error) /));
});

test.each([
  ['a broken file', 'module "x" {\n  source = "./x"\n  y = \n}\n'],
  ['HCL 1', 'module "x" {\n  list = ["a" "b"]\n}\n'],
])('%s that can have no DMS in it is left alone', (_, text) => {
  expect(found({ 'app/main.tf': text, 'dms/main.tf': endpoint }).filter((line) => line.startsWith('error'))).toEqual(
    [],
  );
});

test('links and names that are not UTF-8 hide nothing', () => {
  const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-links-')));
  try {
    for (const directory of ['app', 'lib', 'odd']) mkdirSync(path.join(cwd, directory));
    writeFileSync(path.join(cwd, 'lib/text'), endpoint);
    symlinkSync('../lib/text', path.join(cwd, 'app/main.tf'));
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/odd/`), Buffer.from([0xff]), Buffer.from('.tf')]), endpoint);
    const { report } = check({
      ...{ paths: ['.'], cwd, root: cwd, variables: [], varFiles: [], source: false, evidence: false },
      ...{ now: new Date('2026-01-01T00:00:00Z'), failOn: 'error', env: {} },
    });
    expect(lines(report.findings)).toEqual(['endpoint-plaintext@app/main.tf:5 aws_dms_endpoint.a']);
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['unreadable-file']);
  } finally {
    rmSync(cwd, { recursive: true });
  }
});
