import { expect, test } from 'vitest';
import { endpoint, run, tree } from '../check.ts';

const VARIABLES = `variable "env" {}
variable "u" {}
data "aws_ssm_parameter" "x" {
  name = "x"
}
`;

/** `rule address when`, in order. */
function verdicts(files: Readonly<Record<string, string>> | string): string[] {
  const all = typeof files === 'string' ? { 'main.tf': `${VARIABLES}${files}` } : files;
  return run(tree(all), { paths: ['.'] })
    .findings.flatMap(({ rule, subjects, when }) =>
      subjects.map(
        ({ address }) => `${rule.id} ${address.replace('aws_dms_endpoint.', '')}${when ? ` when ${when}` : ''}`,
      ),
    )
    .sort();
}

const modes = (forEach: string) => endpoint('a', `for_each = ${forEach}`, 'ssl_mode = each.value.m');
const plain = 'endpoint-plaintext a[?]';
const entry = (key: string) => `when the entry of aws_dms_endpoint.a is "${key}"`;

test.each([
  ['one entry', '{ "${var.env}-a" = { m = "none" } }', [plain]],
  [
    'several entries',
    '{ "${var.env}-a" = { m = "none" }, "${var.env}-b" = { m = "require" } }',
    [`endpoint-mode-unsupported a[?] ${entry('${var.env}-b')}`, `${plain} ${entry('${var.env}-a')}`],
  ],
  [
    'a loop',
    '{ for n, m in { a = "none", b = "require" } : "${var.env}-${n}" => { m = m } }',
    [`endpoint-mode-unsupported a[?] ${entry('${var.env}-b')}`, `${plain} ${entry('${var.env}-a')}`],
  ],
  ['a loop over a list', '{ for e in [{ n = "a", m = "none" }] : "${var.env}-${e.n}" => e }', [plain]],
  [
    'with a known key: what stands behind may have it',
    '{ k = { m = "none" }, (var.env) = { m = "require" } }',
    [
      'endpoint-mode-unsupported a["k"] when var.env is "k"',
      'endpoint-mode-unsupported a[?]',
      'endpoint-plaintext a["k"] when var.env is not "k"',
    ],
  ],
  [
    'with a known key behind',
    '{ (var.env) = { m = "require" }, k = { m = "none" } }',
    ['endpoint-mode-unsupported a[?]', 'endpoint-plaintext a["k"]'],
  ],
  [
    'merged with known ones',
    'merge({ (var.env) = { m = "require" } }, { k = { m = "none" } })',
    ['endpoint-mode-unsupported a[?]', 'endpoint-plaintext a["k"]'],
  ],
  [
    'a loop over it',
    '{ for k, v in { "${var.env}-a" = { m = "none" }, k = { m = "require" } } : "x-${k}" => v }',
    ['endpoint-mode-unsupported a["x-k"]', plain],
  ],
  [
    'a loop that leaves some out',
    '{ for k, v in { "${var.env}-a" = { m = "none" }, k = { m = "require" } } : k => v if v.m == "none" }',
    [plain],
  ],
  ['a typed map', 'tomap({ "${var.env}-a" = { m = "none" } })', [plain]],
  [
    'a map made of two lists',
    'zipmap(["k", var.env], [{ m = "none" }, { m = "require" }])',
    [
      'endpoint-mode-unsupported a["k"] when var.env is "k"',
      'endpoint-mode-unsupported a[?]',
      'endpoint-plaintext a["k"] when var.env is not "k"',
    ],
  ],
  ['an unknown map may have any', 'merge(var.u, { "${var.env}-a" = { m = "none" } })', ['endpoint-undetermined a[?]']],
  [
    'whether there is an entry is not known',
    '{ for k, v in { "${var.env}-a" = { m = "none" }, b = { m = "none", off = data.aws_ssm_parameter.x.value } } : k => v if try(v.off, "") == "" }',
    ['endpoint-plaintext a["b"]', plain],
  ],
  [
    'keys that cannot be told apart',
    '{ for m in ["none", "require"] : sensitive(var.env) => { m = m }... }',
    ['endpoint-undetermined a[?]'],
  ],
  ['groups', '{ for m in ["none", "require"] : "${var.env}-a" => m... }', ['endpoint-undetermined a[?]']],
])('keys that are not known, of entries that are: %s', (_, forEach, expected) => {
  expect(verdicts(modes(forEach))).toEqual(expected.sort());
});

test('a module with such a map, and what its variable makes of it', () => {
  const files = {
    'main.tf': `${VARIABLES}module "m" {\n  source = "./m"\n  s      = { "\${var.env}-a" = {}, "\${var.env}-b" = { m = "none" } }\n}\n`,
    'm/main.tf': `variable "s" {\n  type = map(object({ m = optional(string, "require") }))\n}\n${modes('var.s')}`,
  };
  const where = 'when the entry of module.m.aws_dms_endpoint.a is';
  expect(verdicts(files)).toEqual([
    `endpoint-mode-unsupported module.m.a[?] ${where} "\${var.env}-a"`,
    `endpoint-plaintext module.m.a[?] ${where} "\${var.env}-b"`,
  ]);
});

test('calls of a module', () => {
  const files = {
    'main.tf': `${VARIABLES}module "m" {\n  source = "./m"\n  for_each = { "\${var.env}-a" = "none", "\${var.env}-b" = "require" }\n  mode = each.value\n}\n`,
    'm/main.tf': `variable "mode" {}\n${endpoint('a', 'ssl_mode = var.mode')}`,
  };
  const where = 'when the entry of module.m is';
  expect(verdicts(files)).toEqual([
    `endpoint-mode-unsupported module.m[?].a ${where} "\${var.env}-b"`,
    `endpoint-plaintext module.m[?].a ${where} "\${var.env}-a"`,
  ]);
});

test('the key of the only entry is known in part', () => {
  const mode = 'startswith(each.key, "x-") ? "none" : "require"';
  expect(verdicts(endpoint('a', 'for_each = { "x-${var.env}" = 1 }', `ssl_mode = ${mode}`))).toEqual([plain]);
});

test('an unknown map in one branch keeps what is known of it', () => {
  const forEach = 'var.env == "x" ? merge(var.u, { k = { m = "none" } }) : {}';
  expect(verdicts(modes(forEach))).toEqual(['endpoint-plaintext a["k"]', 'endpoint-undetermined a[?]']);
});

test('what is taken from a set', () => {
  const forEach = 'setsubtract(setunion(var.u, ["a", "b"]), ["b"])';
  const mode = 'each.key == "a" ? "none" : "require"';
  expect(verdicts(endpoint('a', `for_each = ${forEach}`, `ssl_mode = ${mode}`))).toEqual([
    'endpoint-mode-unsupported a[?]',
    'endpoint-plaintext a["a"]',
  ]);
});

test.each([
  ['its name is that of a secret', 'locals {\n  passwords = ENTRIES\n}\n', 'local.passwords'],
  ['it is withheld', 'locals {\n  m = merge({ api_key = ENTRIES }.api_key, {})\n}\n', 'local.m'],
])('a key is not quoted where the map is withheld: %s', (_, locals, forEach) => {
  const entries = '{ "${var.env}-hunter2" = { m = "none" }, "${var.env}-hunter3" = { m = "require" } }';
  const main = `${VARIABLES}${locals.replace('ENTRIES', entries)}${modes(forEach)}`;
  const report = run(tree({ 'main.tf': main }));
  expect(report.findings.length).toBeGreaterThan(0);
  expect(
    report.findings.map(({ when, args, subjects }) => JSON.stringify([when, args, subjects])).join(),
  ).not.toContain('hunter');
});
