import { expect, test } from 'vitest';
import { discoverInputs } from '../../src/discover/inputs.ts';
import { endpoint, tree } from '../check.ts';

const PLANS = 'terragrunt run --all --json-out-dir DIR -- plan, then dmslint --plans DIR.';

/** What is said of a file that is named, beside a configuration. */
function said(name: string, content = ''): string[] {
  const root = tree({ 'main.tf': endpoint('e'), [name]: content });
  const { diagnostics, plans, roots } = discoverInputs({ paths: [name], cwd: root, root });
  return [
    ...diagnostics.map(({ severity, message }) => `${severity} ${message}`),
    ...plans.map((one) => `plan ${one.name}`),
    ...roots.map((one) => `root ${one}`),
  ];
}

test.each([
  [
    'x.tfquery.hcl',
    'is a file of terraform query: it lists resources that exist, and configures none. Pass its directory to check the configuration beside it.',
  ],
  [
    'x.tfquery.json',
    'is a file of terraform query: it lists resources that exist, and configures none. Pass its directory to check the configuration beside it.',
  ],
  [
    'tests/x.tftest.hcl',
    'is a file of terraform test, which dmslint does not evaluate. Pass the directory of the module that it tests.',
  ],
  [
    'x.tfmock.hcl',
    'is a file of terraform test, which dmslint does not evaluate. Pass the directory of the module that it tests.',
  ],
  ...['x.tfcomponent.hcl', 'x.tfdeploy.hcl', 'x.tfstack.hcl', 'x.tfcomponent.json'].map((name) => [
    name,
    'is a file of Terraform Stacks, which dmslint does not evaluate. Pass its directory, and the modules of its components are checked as root modules.',
  ]),
  ...['terragrunt.hcl', 'live/terragrunt.hcl', 'terragrunt.stack.hcl', 'terragrunt.hcl.json'].map((name) => [
    name,
    `is a file of Terragrunt, which dmslint does not evaluate. Check the plans instead: ${PLANS}`,
  ]),
  [
    'x.hcl',
    'is no Terraform configuration, whose files end in .tf, .tofu or .tf.json. Pass a directory with Terraform files, a Terraform file, or a plan made with terraform show -json.',
  ],
])('%s', (name, message) => {
  expect(said(name!)).toEqual([`error ${name} ${message}`]);
});

test.each([
  ['x.tf', 'root .'],
  ['x.tf.json', 'root .'],
  ['plan.json', 'plan plan.json'],
  ['tfplan', 'plan tfplan'],
  ['tfquery.json', 'plan tfquery.json'],
])('%s is read', (name, expected) => {
  expect(said(name, name.endsWith('.json') ? '{}' : '')).toEqual([expected]);
});
