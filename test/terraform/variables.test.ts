import { expect, test } from 'vitest';
import { run, tree } from '../check.ts';
import { modeOf } from './configurations.ts';

const variable = 'variable "mode" {\n  type = string\n}\n';
const fileOf = (mode: string) => `mode = "${mode}"\n`;

test.each<[string, Record<string, string>, string]>([
  ['terraform.tfvars', { 'terraform.tfvars': fileOf('none') }, '"none"'],
  [
    'terraform.tfvars.json wins over it',
    { 'terraform.tfvars': fileOf('none'), 'terraform.tfvars.json': '{ "mode": "require" }' },
    '"require"',
  ],
  [
    '*.auto.tfvars wins over both, whatever it is called',
    { 'terraform.tfvars': fileOf('none'), 'terraform.tfvars.auto.tfvars': fileOf('require') },
    '"require"',
  ],
  [
    'the last *.auto.tfvars wins',
    {
      'a.auto.tfvars': fileOf('none'),
      'terraform.tfvars.auto.tfvars.json': '{ "mode": "require" }',
      'terraform.tfvars.auto.tfvars': fileOf('verify-ca'),
      'u.tfvars': fileOf('none'),
    },
    '"require"',
  ],
])('%s', (_, files, mode) => {
  expect(modeOf('var.mode', { ...files, 'main.tf': variable })).toBe(mode);
});

/** On a command line, the last option wins, whichever it is. */
test.each<[string, string[], number[], string]>([
  ['a variable after a file', ['mode=verify-ca'], [0], '"verify-ca"'],
  ['a file after a variable', ['mode=verify-ca'], [1], '"none"'],
  ['a file between two variables', ['mode=verify-ca', 'mode=require'], [1], '"require"'],
  ['a file after two variables', ['mode=verify-ca', 'mode=require'], [2], '"none"'],
])('%s', (_, variables, after, mode) => {
  const varFiles = after.map((count) => ({ path: 'p.tfvars', bytes: Buffer.from(fileOf('none')), after: count }));
  expect(modeOf('var.mode', variable, { variables, varFiles })).toBe(mode);
});

test('the order of the command line is kept, and the file of an environment comes after the other files', () => {
  const root = tree({
    'main.tf': `${variable}resource "aws_dms_endpoint" "e" {\n  endpoint_id = "e"\n  endpoint_type = "source"\n  engine_name = "mysql"\n  ssl_mode = var.mode\n}\n`,
    'none.tfvars': fileOf('none'),
    'ca.tfvars': fileOf('verify-ca'),
  });
  const rules = (options: Parameters<typeof run>[1]) => run(root, options).findings.map(({ rule }) => rule.id);
  const variables = ['mode=verify-ca'];
  expect(rules({ variables, varFiles: ['none.tfvars'], variablesBefore: [1] })).toContain('endpoint-plaintext');
  expect(rules({ variables, varFiles: ['none.tfvars'], variablesBefore: [0] })).not.toContain('endpoint-plaintext');
  const environments = [{ name: 'prod', file: 'ca.tfvars' }];
  expect(
    rules({ variables: ['mode=none'], varFiles: ['none.tfvars'], variablesBefore: [1], environments }),
  ).not.toContain('endpoint-plaintext');
  expect(rules({ variables: ['mode=none'], varFiles: [], environments })).toContain('endpoint-plaintext');
});
