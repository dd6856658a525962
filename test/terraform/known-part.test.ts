import { expect, test } from 'vitest';
import { endpoint, found, run, tree } from '../check.ts';

const VARIABLES = `variable "u" {}
variable "n" {
  type = list(string)
}
`;

const plain = (key: string) => `error endpoint-plaintext aws_dms_endpoint.a${key}`;
const required = (key: string) => `error endpoint-mode-unsupported aws_dms_endpoint.a${key}`;
const open = (...keys: readonly string[]) =>
  ['note endpoint-undetermined', ...keys.map((key) => `aws_dms_endpoint.a${key}`)].join(' ');

test.each([
  ['a merge', 'merge(var.u, { k = { m = "none" } })', [plain('["k"]'), open('[?]')]],
  ['an unknown map may have the key, too', 'merge({ k = { m = "none" } }, var.u)', [open('["k"]', '[?]')]],
  ['between unknown maps', 'merge(var.u, { k = { m = "none" } }, var.u)', [open('["k"]', '[?]')]],
  [
    'a known map behind, again',
    'merge({ k = { m = "none" } }, var.u, { k = { m = "require" } })',
    [open('[?]'), required('["k"]')],
  ],
  ['a loop', '{ for k, v in merge(var.u, { k = { m = "none" } }) : k => v }', [plain('["k"]'), open('[?]')]],
  [
    'other keys',
    '{ for k, v in merge(var.u, { k = { m = "none" } }) : "x-${k}" => v }',
    [plain('["x-k"]'), open('[?]')],
  ],
  [
    'a loop that leaves one out',
    '{ for k, v in merge(var.u, { k = { m = "none" }, l = { m = "require" } }) : k => v if v.m != "none" }',
    [open('[?]'), required('["l"]')],
  ],
  ['a loop over a list', '{ for x in concat([{ m = "none" }], var.n) : x.m => x }', [plain('["none"]'), open('[?]')]],
  ['values', '{ for x in values(merge(var.u, { k = { m = "none" } })) : x.m => x }', [plain('["none"]'), open('[?]')]],
  [
    'by position: there may be others before',
    '{ for i, x in concat(var.n, [{ m = "none" }]) : i => x }',
    [open('[?]')],
  ],
  [
    'groups: others may be in them, at any place',
    '{ for x in concat(var.n, [{ g = "k", m = "none" }]) : x.g => x... }',
    [open('["k"]', '[?]')],
  ],
  ['tomap', 'tomap(merge(var.u, { k = { m = "none" } }))', [plain('["k"]'), open('[?]')]],
  [
    'an entry whose key is not known',
    '{ for k, v in { a = { m = "none", n = "k" }, b = { m = "none", n = data.aws_ssm_parameter.x.value } } : v.n => v }',
    [plain('["k"]'), plain('[?]')],
  ],
] satisfies [string, string, string[]][])('for_each of which a part is known: %s', (_, forEach, expected) => {
  const body = endpoint('a', `for_each = ${forEach}`, 'ssl_mode = each.value.m');
  const report = run(tree({ 'main.tf': `${VARIABLES}data "aws_ssm_parameter" "x" {}\n${body}` }));
  expect(found(report.findings).sort()).toEqual(expected.sort());
});

test.each([
  ['toset', 'toset(concat(["k"], var.n))'],
  ['setunion', 'setunion(var.n, ["k"])'],
  ['keys', 'toset(keys(merge(var.u, { k = 1 })))'],
  ['flatten', 'toset(flatten([var.n, ["k"], [for x in var.n : [x]]]))'],
  ['a list of lists', 'toset(flatten([["k"], [for x in concat(["k"], var.n) : [x]]]))'],
  ['a loop', 'toset([for x in concat(["K"], var.n) : lower(x)])'],
  ['distinct, sort, compact, reverse', 'toset(reverse(sort(compact(distinct(concat(["k", ""], var.n))))))'],
  ['tolist', 'toset(tolist(concat(["k"], var.n)))'],
  ['a condition in a loop', 'toset([for x in concat(["k", "l"], var.n) : x if x != "l"])'],
])('a set of which a part is known: %s', (_, forEach) => {
  const mode = 'each.value == "k" || each.key == "k" ? "none" : "require"';
  const main = `${VARIABLES}${endpoint('a', `for_each = ${forEach}`, `ssl_mode = ${mode}`)}`;
  expect(found(run(tree({ 'main.tf': main })).findings)).toEqual([plain('["k"]'), required('[?]')]);
});

test.each([
  ['length of a list', 'length(concat(["k"], var.n))', ['[0]', '[?]']],
  ['length of a map', 'length(merge(var.u, { k = 1 }))', ['[0]', '[?]']],
  ['length of a set', 'length(setunion(["k"], var.n))', ['[0]', '[?]']],
  ['more than one', 'length(concat(["k", "l"], var.n))', ['[0]', '[1]', '[?]']],
  ['entries', 'length(merge(var.u, { k = 1, l = 2 }))', ['[0]', '[1]', '[?]']],
  ['equal items of a set are one', 'length(setunion(["k"], var.n, ["k"]))', ['[0]', '[?]']],
  ['nothing is certain', 'length(concat([], var.n))', ['[?]']],
  ['what there is may be left out', 'length([for x in concat(["k"], var.n) : x if x != "k"])', ['[?]']],
])('count: %s', (_, count, keys) => {
  const main = `${VARIABLES}${endpoint('a', `count = ${count}`, 'ssl_mode = "none"')}`;
  const addresses = run(tree({ 'main.tf': main })).findings.flatMap(({ subjects }) =>
    subjects.map((one) => one.address),
  );
  expect(addresses).toEqual(keys.map((key) => `aws_dms_endpoint.a${key}`));
});

test('an index of those that are not certain is none of the certain ones', () => {
  const mode = 'count.index == 0 ? "none" : "require"';
  const main = `${VARIABLES}${endpoint('a', 'count = length(concat(["k"], var.n))', `ssl_mode = ${mode}`)}`;
  expect(found(run(tree({ 'main.tf': main })).findings)).toEqual([plain('[0]'), required('[?]')]);
});

test.each([
  ['concat(["none", "require"], var.n)', [plain('[0]'), required('[1]'), open('[?]')]],
  ['tolist(concat(["none"], ["require"], var.n))', [plain('[0]'), required('[1]'), open('[?]')]],
  ['concat(["none"], concat(["require"], var.n))', [plain('[0]'), required('[1]'), open('[?]')]],
  ['concat(["none"], var.n, ["require"])', [plain('[0]'), open('[1]', '[?]')]],
  ['concat(var.n, ["none", "require"])', [open('[0]', '[1]', '[?]')]],
])('by position: %s', (list, expected) => {
  const main = `${VARIABLES}${endpoint('a', `count = length(${list})`, `ssl_mode = (${list})[count.index]`)}`;
  expect(found(run(tree({ 'main.tf': main })).findings).sort()).toEqual(expected.sort());
});

test.each([
  ['map(object({ m = optional(string, "require"), port = optional(number) }))', '{ port = "1" }', required],
  ['map(object({ m = string }))', '{ m = "none" }', plain],
  ['map(any)', '{ m = "none" }', plain],
  ['any', '{ m = "none" }', plain],
])('entries go into a variable of a module of type %s', (type, entry, expected) => {
  const files = {
    'main.tf': `${VARIABLES}module "m" {\n  source = "./m"\n  s      = merge(var.u, { k = ${entry} })\n}\n`,
    'm/main.tf': `variable "s" {\n  type = ${type}\n}\n${endpoint('a', 'for_each = var.s', 'ssl_mode = each.value.m')}`,
  };
  const lines = found(run(tree(files), { paths: ['.'] }).findings);
  expect(lines).toContain(expected('["k"]').replace('aws_dms', 'module.m.aws_dms'));
});

test('numbers beside unknown ones may become texts: what they equal is not known', () => {
  const mode = 'each.value == 1 ? "none" : "require"';
  const forEach = '{ for x in tolist(concat([1], var.u)) : "k" => x }';
  const main = `${VARIABLES}${endpoint('a', `for_each = ${forEach}`, `ssl_mode = ${mode}`)}`;
  expect(found(run(tree({ 'main.tf': main })).findings)[0]).toEqual(open('["k"]'));
});

test('instances of a call, and what is chained to them', () => {
  const files = {
    'main.tf': `${VARIABLES}module "m" {
  source   = "./m"
  for_each = merge(var.u, { k = { m = "none" } })
  mode     = each.value.m
}
resource "aws_dms_certificate" "ca" {
  for_each        = merge(var.u, { k = "x" })
  certificate_id  = each.key
  certificate_pem = each.value
}
${endpoint('b', 'for_each = aws_dms_certificate.ca', 'ssl_mode = "verify-ca"', 'certificate_arn = each.value.certificate_arn')}
${endpoint('c', 'ssl_mode = "verify-ca"', 'certificate_arn = aws_dms_certificate.ca["k"].certificate_arn')}
${endpoint('d', 'ssl_mode = "verify-ca"', 'certificate_arn = try(aws_dms_certificate.ca["l"].certificate_arn, null)')}`,
    'm/main.tf': `variable "mode" {}\n${endpoint('a', 'ssl_mode = var.mode')}`,
  };
  expect(
    found(run(tree(files), { paths: ['.'] }).findings).filter((line) => !line.includes('certificate-invalid')),
  ).toEqual([
    'error endpoint-plaintext module.m["k"].aws_dms_endpoint.a',
    'note endpoint-undetermined module.m[?].aws_dms_endpoint.a',
    'note endpoint-undetermined aws_dms_endpoint.b[?]',
    'note endpoint-undetermined aws_dms_endpoint.d',
  ]);
});

test('contains', () => {
  const mode = 'contains(concat(["k"], var.n), "k") ? "none" : "require"';
  const main = `${VARIABLES}${endpoint('a', `ssl_mode = ${mode}`)}`;
  expect(found(run(tree({ 'main.tf': main })).findings)).toEqual([plain('')]);
});

test('no instance in one world may be among the unknown ones in another', () => {
  const main = `${VARIABLES}variable "own" {
  type = bool
}
resource "aws_dms_certificate" "ca" {
  for_each        = var.own ? var.u : { k = "x" }
  certificate_id  = each.key
  certificate_pem = each.value
}
${endpoint('a', 'ssl_mode = "verify-ca"', 'certificate_arn = aws_dms_certificate.ca["k"].certificate_arn')}`;
  const errors = run(tree({ 'main.tf': main })).findings.filter(({ rule }) => rule.id.startsWith('endpoint'));
  expect(found(errors)).toEqual([]);
});

/** A Kafka endpoint whose settings are a dynamic block. */
const kafka = (forEach: string, protocol: string) => `${VARIABLES}resource "aws_dms_endpoint" "a" {
  endpoint_id   = "a"
  endpoint_type = "target"
  engine_name   = "kafka"
  dynamic "kafka_settings" {
    for_each = ${forEach}
    content {
      broker            = "b.example.com:9094"
      security_protocol = ${protocol}
    }
  }
}
`;
const value = 'kafka_settings.value.p';
const inClear = ['error endpoint-settings-plaintext aws_dms_endpoint.a'];
const undetermined = ['note endpoint-undetermined aws_dms_endpoint.a'];

test.each([
  ['keys need not be known', '{ (var.u) = { p = "plaintext" } }', value, inClear],
  ['keys of a loop', '{ for p in ["ssl-encryption"] : var.u => { p = p } }', value, []],
  ['the only block is the one that is certain', 'merge(var.u, { k = { p = "plaintext" } })', value, inClear],
  ['a list', 'concat(var.n, [{ p = "plaintext" }])', value, inClear],
  ['its value is not known', 'merge({ k = { p = "plaintext" } }, var.u)', value, undetermined],
  ['two are too many', 'merge(var.u, { k = { p = "plaintext" }, l = { p = "plaintext" } })', value, undetermined],
  ['none is certain', 'var.u', '"plaintext"', undetermined],
])('dynamic blocks: %s', (_, forEach, protocol, expected) => {
  expect(found(run(tree({ 'main.tf': kafka(forEach, protocol) })).findings)).toEqual(expected);
});

test('a default of the provider holds in a block that is certain', () => {
  const main = kafka('merge(var.u, { k = 1 })', '"x"')
    .replaceAll('kafka', 'redis')
    .replace(/broker .*\n.*\n/, 'server_name = "r"\n      port = 6379\n      auth_type = "none"\n');
  expect(found(run(tree({ 'main.tf': main })).findings)).toEqual([]);
});
