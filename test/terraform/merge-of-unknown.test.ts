import { expect, test } from 'vitest';
import { endpoint, found, run, tree } from '../check.ts';

const required = ['error endpoint-mode-unsupported aws_dms_endpoint.a'];
const undetermined = ['note endpoint-undetermined aws_dms_endpoint.a'];

test.each([
  ['the last map decides', 'merge(var.u, { ssl_mode = "require" }).ssl_mode', required],
  ['by index', 'merge(var.u, { ssl_mode = "require" })["ssl_mode"]', required],
  ['by lookup', 'lookup(merge(var.u, { ssl_mode = "require" }), "ssl_mode", "verify-full")', required],
  ['in try', 'try(merge(var.u, { ssl_mode = "require" }).ssl_mode, "verify-full")', required],
  ['behind two', 'merge({ ssl_mode = "none" }, var.u, var.u, { ssl_mode = "require" }).ssl_mode', required],
  ['a for-expression behind', 'merge(var.u, { for k in ["ssl_mode"] : k => "require" }).ssl_mode', required],
  ['a for-expression before', 'merge({ for k, v in var.u : k => v }, { ssl_mode = "require" }).ssl_mode', required],
  ['a merge in a merge', 'merge(merge(var.u, { ssl_mode = "require" }), { port = "1" }).ssl_mode', required],
  ['a list of maps', 'merge([var.u, { ssl_mode = "require" }]...).ssl_mode', required],
  ['an unknown map stands behind', 'merge({ ssl_mode = "require" }, var.u).ssl_mode', undetermined],
  ['another key', 'merge(var.u, { port = "1" }).ssl_mode', undetermined],
  ['an unknown value', 'merge(var.u, { ssl_mode = var.m }).ssl_mode', undetermined],
])('merge with an unknown map: %s', (_, mode, expected) => {
  const main = `variable "u" {
  type = map(string)
}
variable "m" {}
${endpoint('a', `ssl_mode = ${mode}`)}`;
  expect(found(run(tree({ 'main.tf': main })).findings)).toEqual(expected);
});

test.each([
  ['map(string)', '{ ssl_mode = "require", port = 1 }', required],
  ['object({ ssl_mode = optional(string, "require") })', '{ ssl_mode = null }', required],
  ['object({ ssl_mode = optional(string, "require") })', '{ port = 1 }', undetermined],
  ['object({ ssl_mode = string })', '{ ssl_mode = "require", port = 1 }', required],
])('what is known of a merge goes into a variable of type %s', (type, more, expected) => {
  const files = {
    'main.tf': `variable "u" {}\nmodule "m" {\n  source = "./m"\n  s      = merge(var.u, ${more})\n}\n`,
    'm/main.tf': `variable "s" {\n  type = ${type}\n}\n${endpoint('a', 'ssl_mode = var.s.ssl_mode')}`,
  };
  const inModule = expected.map((line) => line.replace('aws_dms', 'module.m.aws_dms'));
  expect(found(run(tree(files), { paths: ['.'] }).findings)).toEqual(inModule);
});

test('what a condition adds to an unknown map holds only with it', () => {
  const mode = 'merge(var.u, var.on ? { ssl_mode = "require" } : {}).ssl_mode';
  const main = `variable "u" {}\nvariable "on" {\n  type = bool\n}\n${endpoint('a', `ssl_mode = ${mode}`)}`;
  expect(run(tree({ 'main.tf': main })).findings.map(({ rule, when }) => [rule.id, when])).toEqual([
    ['endpoint-undetermined', 'var.on is false'],
    ['endpoint-mode-unsupported', 'var.on is true'],
  ]);
});
