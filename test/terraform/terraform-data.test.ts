import { expect, test } from 'vitest';
import { endpoint, found, run, tree } from '../check.ts';

const required = ['error endpoint-mode-unsupported aws_dms_endpoint.a'];

test.each([
  ['the output is the input', 'input = "require"', 'output', required],
  ['a part of it', 'input = { mode = "require" }', 'output.mode', required],
  ['without an input', '', 'output', ['note endpoint-undetermined aws_dms_endpoint.a']],
  [
    'an input whose changes are ignored',
    'input = "require"\n  lifecycle {\n    ignore_changes = [input]\n  }',
    'output',
    ['note endpoint-undetermined aws_dms_endpoint.a'],
  ],
])('terraform_data: %s', (_, body, attribute, expected) => {
  const main = `resource "terraform_data" "mode" {\n  ${body}\n}\n${endpoint('a', `ssl_mode = terraform_data.mode.${attribute}`)}`;
  expect(found(run(tree({ 'main.tf': main })).findings)).toEqual(expected);
});
