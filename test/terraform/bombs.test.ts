import { expect, test } from 'vitest';
import { Work } from '../../src/work.ts';
import { outcome, tree } from '../check.ts';

/** What is too much work is told where it is spent, and nothing else suffers from it. */

const endpoint = (name: string, mode: string, more = '') => `resource "aws_dms_endpoint" "${name}" {
  endpoint_id   = "${name}"
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = ${mode}
${more}}
`;
const PLAIN = endpoint('plain', '"none"');

/** Names of local values, each made of the one before, twice. */
const doubled = (first: string, times: number) =>
  `locals {\n  d0 = ${first}\n${Array.from({ length: times }, (_, i) => `  d${i + 1} = "\${local.d${i}}\${local.d${i}}"\n`).join('')}}\n`;

const dynamic = (depth: number): string =>
  depth === 0 ? 'x = 1\n' : `dynamic "b${depth}" {\n  for_each = range(1000)\n  content {\n${dynamic(depth - 1)}}\n}\n`;

const ROUNDS = '[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : "none"]]][0][0][0]';
const LONG = 'join("", [for i in range(1000) : "0123456789012345678901234567890123456789"])';
const YAML = 'join("\\n", [for i in range(1000) : "k${i}: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]"])';

/** Each needs minutes or gigabytes where it is not bounded. */
const BOMBS: [name: string, expression: string, more?: string, files?: Record<string, string>][] = [
  ['rounds', ROUNDS],
  ['rounds of a template', '"%{ for a in range(1000) }%{ for b in range(1000) }%{ for c in range(1000) }${a}%{ endfor }%{ endfor }%{ endfor }"'],
  ['texts', '[for a in range(1000) : [for b in range(1000) : "${local.t}${a}${b}"]][0][0]', `locals {\n  t = ${LONG}\n}\n`],
  ['graphemes', 'join("", [for a in range(1000) : [for b in range(100) : strrev("${local.d10}${a}${b}")][0]])', doubled('"👨‍👩‍👧"', 10)],
  ['yamldecode', '[for a in range(1000) : [for b in range(100) : yamldecode("${local.y}\\nz${a}x${b}: 1")]][0][0].k1', `locals {\n  y = ${YAML}\n}\n`],
  ['jsondecode', '[for a in range(1000) : [for b in range(1000) : jsondecode("[\\"${local.t}${a}${b}\\"]")]][0][0][0]', `locals {\n  t = ${LONG}\n}\n`],
  ['regular expressions', '[for a in range(1000) : replace("${local.t}${a}", "/(0+1*)+((a?){50}){20}y/", "x")][0]', `locals {\n  t = ${LONG}\n}\n`],
  ['hashes of files', '[for a in range(1000) : [for b in range(1000) : filesha512("big.txt")]][0][0]', '', { 'big.txt': 'x'.repeat(1_000_000) }],
  ['templates', '[for a in range(1000) : [for b in range(1000) : templatefile("big.txt", { a = a })]][0][0]', '', { 'big.txt': `${'x'.repeat(100_000)}\${a}` }],
  ['fileset', '[for a in range(1000) : [for b in range(1000) : fileset(".", "**/*${a}${b}")]][0][0]', '', Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`d${i % 9}/f${i}`, '']))],
  ['setproduct', '[for a in range(1000) : setproduct(range(100), range(100))][0][0][0]'],
  ['splat', '[for a in range(1000) : [for b in range(1000) : range(1000)[*]]][0][0][0]'],
  ['sha512', '[for a in range(1000) : [for b in range(1000) : sha512("${local.t}${a}${b}")]][0][0]', `locals {\n  t = ${LONG}\n}\n`],
  ['equality', '[for a in range(1000) : [for b in range(1000) : local.l == [for x in local.l : x]]][0][0] ? "none" : "none"', 'locals {\n  l = range(1000)\n}\n'],
]; // biome-ignore format: one line for each

test.each(BOMBS)(
  '%s: told at the attribute; the endpoint beside it keeps its verdict',
  (_, expression, more = '', files = {}) => {
    const start = performance.now();
    const { report } = outcome(tree({ 'main.tf': `${more}${endpoint('bomb', expression)}${PLAIN}`, ...files }));
    const line = more.split('\n').length + 4;
    expect(report.diagnostics.map(({ severity, code, at }) => `${severity} ${code} ${lineOf(at)}`)).toEqual([
      `error too-much-work ${line}`,
    ]);
    expect(report.exitCode).toBe(2);
    expect(verdicts(report.findings)).toEqual(
      expect.arrayContaining([
        'endpoint-undetermined aws_dms_endpoint.bomb',
        'endpoint-plaintext aws_dms_endpoint.plain',
      ]),
    );
    expect(performance.now() - start).toBeLessThan(30_000);
  },
);

/** Where the stack ends, V8 may end the process instead of throwing an error. */
test.each([
  ['lists', '['],
  ['items', '- '],
  ['maps', '{a: '],
  ['keys', '? '],
  ['items that are keys', '? - a: '],
])('YAML of nested %s is left before the stack ends', (_, opening) => {
  const files = { 'deep.yaml': opening.repeat(20_000) };
  const { report } = outcome(tree({ 'main.tf': endpoint('bomb', 'yamldecode(file("deep.yaml"))') + PLAIN, ...files }));
  expect(verdicts(report.findings)).toEqual([
    'endpoint-plaintext aws_dms_endpoint.plain',
    'endpoint-undetermined aws_dms_endpoint.bomb',
  ]);
  expect(report.findings.map(({ args }) => String(args.because ?? '')).join('')).toMatch(
    /YAML nested more than 200 levels deep/,
  );
});

/** What is small to write out and large in memory costs what it takes there: each of these would end the process by a hundred times as many rounds. */
test.each([
  ['empty maps', `[for a in range(50) : [for b in range(1000) : length([${'{}, '.repeat(45)}])]][0][0]`],
  ['tuples of a product', '[for a in range(250) : length(setproduct(range(100), range(100))[0])][0]'],
])('%s are not free', (_, expression) => {
  const mode = `${expression} == 0 ? "none" : "verify-full"`;
  const { report } = outcome(tree({ 'main.tf': `${endpoint('bomb', mode)}${PLAIN}` }));
  expect(report.diagnostics.map(({ code }) => code)).toContain('too-much-work');
  expect(verdicts(report.findings)).toContain('endpoint-plaintext aws_dms_endpoint.plain');
});

/** Limits that are about one value, not about the work for it; Terraform evaluates all of these. */
const LONG_ONES: [name: string, mode: string, more: string][] = [
  ['a long way', 'local.l400', `locals {\n  l0 = "none"\n${Array.from({ length: 400 }, (_, i) => `  l${i + 1} = local.l${i}\n`).join('')}}\n`],
  ['a long text', 'length(local.d18) > 3 ? "none" : "verify-full"', doubled('"0123456789"', 18)],
  ['a long text of a function', 'length(format("%s%s", local.d16, local.d16)) > 3 ? "none" : "verify-full"', doubled('"0123456789"', 16)],
  ['a long text of directives', 'length("%{ if true }${local.d16}${local.d16}%{ endif }") > 3 ? "none" : "verify-full"', doubled('"0123456789"', 16)],
]; // biome-ignore format: one line for each

test.each(LONG_ONES)('%s does not make a plaintext connection a mere note', (_, mode, more) => {
  const { report } = outcome(tree({ 'main.tf': `${more}${endpoint('a', mode)}` }));
  expect(verdicts(report.findings)).toEqual(['endpoint-undetermined aws_dms_endpoint.a']);
  expect(report.diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['error too-much-work']);
  expect(report.exitCode).toBe(2);
});

test('dynamic blocks within dynamic blocks do not hide the mode of their own endpoint', () => {
  const { report } = outcome(tree({ 'main.tf': endpoint('bomb', '"none"', dynamic(3)) }));
  expect(verdicts(report.findings)).toContain('endpoint-plaintext aws_dms_endpoint.bomb');
  expect(report.diagnostics.map(({ code }) => code)).toEqual(['too-much-work']);
  expect(report.exitCode).toBe(2);
});

test('an entry of a map leaves the others theirs, and so do those of a loop', () => {
  const { report } = outcome(
    tree({
      'main.tf': `locals {
  endpoints = {
    a = { mode = "none" }
    b = { mode = ${ROUNDS} }
    c = { mode = "none" }
  }
  more = { for name, n in { d = 1, e = 1000, f = 1 } : name => {
    mode = [for x in range(n) : [for y in range(n) : [for z in range(n) : "none"]]][0][0][0]
  } }
}
${endpoint('e', 'each.value.mode', 'for_each = merge(local.endpoints, local.more)\n')}`,
    }),
  );
  expect(verdicts(report.findings)).toEqual([
    'endpoint-plaintext aws_dms_endpoint.e["a"]',
    'endpoint-plaintext aws_dms_endpoint.e["c"]',
    'endpoint-plaintext aws_dms_endpoint.e["d"]',
    'endpoint-plaintext aws_dms_endpoint.e["f"]',
    'endpoint-undetermined aws_dms_endpoint.e["b"]',
    'endpoint-undetermined aws_dms_endpoint.e["e"]',
  ]);
  // Those of one file are told once.
  expect(report.diagnostics.map(({ code, at }) => `${code} ${lineOf(at)}`)).toEqual(['too-much-work 4']);
  expect(report.diagnostics[0]?.message).toMatch(/The file has 1 more of this kind\.$/);
});

test('thirty of them leave an endpoint of the same root and of other roots its verdict', () => {
  const bombs = Array.from({ length: 30 }, (_, i) => endpoint(`b${i}`, ROUNDS)).join('');
  const backend = 'terraform {\n  backend "s3" {}\n}\n';
  const roots = Object.fromEntries(
    Array.from({ length: 4 }, (_, i) => [`r${i}/main.tf`, `${backend}${bombs}${PLAIN}`]),
  );
  const start = performance.now();
  const { report } = outcome(tree(roots));
  expect(
    report.findings.filter(({ rule }) => rule.id === 'endpoint-plaintext').flatMap(({ subjects }) => subjects),
  ).toHaveLength(4);
  expect(performance.now() - start).toBeLessThan(120_000);
}, 200_000);

test('a thousand small root modules, each with one, take no minutes, and each keeps its other verdict', () => {
  const text = `terraform {\n  backend "s3" {}\n}\n${endpoint('bomb', ROUNDS)}${PLAIN}`;
  const before = process.cpuUsage();
  const { report } = outcome(tree(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`r${i}/main.tf`, text]))));
  const plain = report.findings
    .filter(({ rule }) => rule.id === 'endpoint-plaintext')
    .flatMap(({ subjects }) => subjects);
  expect(plain).toHaveLength(1000);
  expect(report.exitCode).toBe(2);
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(60);
}, 300_000);

test('blocks whose instances are more work than is left leave the other blocks theirs', () => {
  const { report } = outcome(
    tree({
      'main.tf': ['a', 'b'].map((name) => endpoint(name, '"require"', 'count = 20000\n')).join('') + PLAIN,
    }),
    { work: new Work(undefined, 8_000_000) },
  );
  expect(verdicts(report.findings)).toContain('endpoint-plaintext aws_dms_endpoint.plain');
  expect(report.diagnostics.map(({ code }) => code)).toContain('too-many-instances');
  expect(report.exitCode).toBe(2);
}, 120_000);

test.each([
  ['a resource', endpoint('many', '"require"', 'count = 20000\n')],
  ['a module', 'module "many" {\n  source = "../m"\n  count  = 20000\n}\n'],
])(
  'where other root modules have filled the memory, %s with many instances is told, and leaves another its verdict',
  (_, many) => {
    const work = new Work();
    for (let i = 0; i < 40; i++) for (const { kept } = work.share(); kept.keeps(8); );
    const { report } = outcome(tree({ 'r/main.tf': many + PLAIN, 'm/main.tf': endpoint('m', '"require"') }), { work });
    expect(verdicts(report.findings)).toContain('endpoint-plaintext aws_dms_endpoint.plain');
    expect(new Set(report.diagnostics.map(({ code }) => code))).toEqual(new Set(['too-many-instances']));
    expect(report.exitCode).toBe(2);
  },
  60_000,
);

const MANY = 'toset(flatten([for a in range(30) : [for b in range(1000) : "${a}.${b}"]]))';

test.each([
  ['count', 'count = 30000', 'count.index == 29999'],
  ['for_each', `for_each = ${MANY}`, 'each.key == "29.999"'],
])(
  'a block with too many instances by %s leaves the other blocks theirs',
  (_, written, isLast) => {
    const many = endpoint('many', `${isLast} ? "none" : "verify-full"`, `${written}\n`);
    const { report } = outcome(tree({ 'main.tf': many + PLAIN }));
    expect(verdicts(report.findings)).toContain('endpoint-plaintext aws_dms_endpoint.plain');
    expect(report.diagnostics.map(({ code, at }) => `${code} ${lineOf(at)}`)).toEqual(['too-many-instances 6']);
    expect(report.exitCode).toBe(2);
  },
  120_000,
);

test('when the time is up, the run ends with what was found', () => {
  const work = new Work(0.000_001);
  const { report } = outcome(tree({ 'main.tf': `${endpoint('bomb', ROUNDS)}${PLAIN}` }), { work });
  expect(report.diagnostics.map(({ code }) => code)).toEqual(['out-of-time']);
  expect(report.exitCode).toBe(2);
});

function verdicts(findings: ReturnType<typeof outcome>['report']['findings']): string[] {
  return findings.flatMap(({ rule, subjects }) => subjects.map(({ address }) => `${rule.id} ${address}`)).sort();
}

function lineOf(at: { source: { text: string }; start: number } | undefined): number | undefined {
  return at?.source.text.slice(0, at.start).split('\n').length;
}
