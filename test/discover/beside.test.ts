import { describe, expect, test } from 'vitest';
import { discoverInputs } from '../../src/discover/inputs.ts';
import { endpoint, found, run, tree } from '../check.ts';

const discovered = (files: Record<string, string>, paths: string[] = []) => {
  const root = tree(files);
  const { roots, gaps, diagnostics } = discoverInputs({ paths, cwd: root, root });
  return { roots, gaps, codes: diagnostics.map(({ code }) => code) };
};
const component = (source: string, type = 'component') => `${type} "dms" {\n  source = "${source}"\n}\n`;
const call = (source: string) => `module "m" {\n  source = "${source}"\n}\n`;

describe('Terraform Stacks', () => {
  test.each([
    'components.tfcomponent.hcl',
    'deployments.tfdeploy.hcl',
    'main.tfstack.hcl',
    'components.tfcomponent.json',
  ])('%s is told', (name) => {
    expect(discovered({ [name]: '', 'dms/main.tf': endpoint('a') })).toEqual({
      roots: ['dms'],
      gaps: [],
      codes: ['terraform-stack'],
    });
  });

  test.each([
    ['called by a root too', component('./modules/dms'), ['app', 'modules/dms']],
    [
      'of a file with another thing in it',
      `provider "aws" "x" {\n  config {\n    region = "a"\n  }\n}\n${component('./modules/dms')}`,
      ['app', 'modules/dms'],
    ],
    ['that is commented out', `/*\n${component('./modules/dms')}*/\n`, ['app']],
    ['of a file that is not written plainly', `x = "\\u0061"\n${component('./modules/dms')}`, ['app', 'modules/dms']],
    ['of another block', component('./modules/dms', 'removed'), ['app']],
  ])('the module of a component %s', (_, text, roots) => {
    const files = { 'app/main.tf': call('../modules/dms'), 'modules/dms/main.tf': endpoint('a') };
    expect(discovered({ ...files, 'main.tfcomponent.hcl': text }).roots).toEqual(roots);
  });

  test('what lies elsewhere may have more endpoints', () => {
    const told = ['live has a Terraform Stack with components from elsewhere, which dmslint does not evaluate'];
    expect(discovered({ 'live/a.tfcomponent.hcl': component('example/dms/aws') }).gaps).toEqual(told);
    expect(discovered({ 'live/a.tfcomponent.hcl': 'component {' }).gaps).toEqual(told);
    expect(discovered({ 'live/a.tfcomponent.hcl': component('../dms'), 'dms/main.tf': '' }).gaps).toEqual([]);
  });

  test('a component is checked with the inputs of each deployment', () => {
    const root = tree({
      'a.tfcomponent.hcl': component('./dms'),
      'dms/main.tf': `variable "mode" {}\n${endpoint('a', 'ssl_mode = var.mode')}`,
      'dev.tfvars': 'mode = "none"\n',
      'prod.tfvars': 'mode = "verify-ca"\ncertificate_arn = "x"\n',
    });
    const { findings } = run(root, {
      environments: [
        { name: 'dev', file: 'dev.tfvars' },
        { name: 'prod', file: 'prod.tfvars' },
      ],
    });
    expect(found(findings)).toContain('error endpoint-plaintext aws_dms_endpoint.a');
    expect(found(run(root).findings)).toEqual(['note endpoint-undetermined aws_dms_endpoint.a']);
  });
});

describe('modules that only terraform test uses', () => {
  const test1 = (source: string) => `run "setup" {\n  module {\n    source = "${source}"\n  }\n}\n`;
  test.each<[string, Record<string, string>, string[], string[]]>([
    ['beside the tests', { 'tests/a.tftest.hcl': test1('./tests/setup') }, ['.'], ['test-module']],
    ['of a test beside the module', { 'a.tftest.hcl': test1('./tests/setup') }, ['.'], ['test-module']],
    ['in JSON', { 'a.tftest.json': '{"run":{"s":{"module":{"source":"./tests/setup"}}}}' }, ['.'], ['test-module']],
    ['that no test uses', { 'tests/a.tftest.hcl': test1('./other') }, ['.', 'tests/setup'], []],
    ['without any test', {}, ['.', 'tests/setup'], []],
    [
      'with a backend',
      { 'a.tftest.hcl': test1('./tests/setup'), 'tests/setup/b.tf': 'terraform {\n  backend "s3" {}\n}\n' },
      ['.', 'tests/setup'],
      [],
    ],
  ])('%s', (_, files, roots, codes) => {
    const all = { 'main.tf': endpoint('a'), 'tests/setup/main.tf': endpoint('s'), ...files };
    expect(discovered(all)).toEqual({ roots, gaps: [], codes });
  });

  test('they are checked when they are named', () => {
    const files = {
      'main.tf': endpoint('a'),
      'tests/a.tftest.hcl': test1('./tests/setup'),
      'tests/setup/main.tf': endpoint('s'),
    };
    expect(discovered(files, ['tests/setup'])).toEqual({ roots: ['tests/setup'], gaps: [], codes: [] });
  });

  test('a module that a test calls, and that is not there for tests, stays a root', () => {
    const files = { 'a.tftest.hcl': test1('./modules/dms'), 'main.tf': '', 'modules/dms/main.tf': endpoint('d') };
    expect(discovered(files).roots).toEqual(['modules/dms']);
  });

  test('what only they call is a root itself', () => {
    const files = {
      'tests/a.tftest.hcl': test1('./tests/setup'),
      'tests/setup/main.tf': call('../../modules/dms'),
      'modules/dms/main.tf': endpoint('d'),
    };
    expect(discovered(files)).toEqual({ roots: ['modules/dms'], gaps: [], codes: [] });
  });
});
