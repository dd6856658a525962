import { expect, test } from 'vitest';
import { run } from '../rules/support/run.ts';

/** One endpoint whose mode is an expression, and what it stands on. */
const mode = (expression: string, more = '') => `${more}
resource "aws_dms_endpoint" "e" {
  endpoint_id   = "e"
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = ${expression}
}
`;
const locals = (count: number, line: (index: number) => string, last: string) =>
  `locals {\n${Array.from({ length: count }, (_, index) => `  a${index} = ${line(index + 1)}\n`).join('')}  a${count} = ${last}\n}\n`;

const BOMBS: [string, string][] = [
  [
    'a chain of 2,000 locals',
    mode(
      'local.a0',
      locals(2000, (next) => `local.a${next}`, '"none"'),
    ),
  ],
  [
    'locals in a circle',
    mode(
      'local.a0',
      locals(3, (next) => `local.a${next}`, 'local.a0'),
    ),
  ],
  [
    'a text doubled 40 times',
    mode(
      'local.a0',
      locals(40, (next) => `"\${local.a${next}}\${local.a${next}}"`, '"xx"'),
    ),
  ],
  [
    'a list doubled 40 times',
    mode(
      'local.a0[0]',
      locals(40, (next) => `concat(local.a${next}, local.a${next})`, '["none"]'),
    ),
  ],
  ['range(1e9)', mode('range(1000000000)[0]')],
  ['setproduct of thousands', mode('setproduct(range(1000), range(1000), range(1000))[0][0]')],
  [
    'a hundred undecided conditions',
    mode(
      `${Array.from({ length: 100 }, (_, i) => `var.v${i} == "" ? "none${i}" : `).join('')}"require"`,
      Array.from({ length: 100 }, (_, i) => `variable "v${i}" {}`).join('\n'),
    ),
  ],
  [
    'a template that repeats',
    mode(
      '"%{ for a in range(1000) }%{ for b in range(1000) }%{ for c in range(1000) }x%{ endfor }%{ endfor }%{ endfor }"',
    ),
  ],
];

test.each(BOMBS)('%s ends in an open mode with its reason', (_, hcl) => {
  const start = performance.now();
  const { findings } = run(hcl);
  expect(findings.map(({ rule }) => rule.id)).toEqual(['endpoint-undetermined']);
  expect(String(findings[0]!.args.because)).not.toBe('');
  // A loose bound for loaded machines: what is not bounded takes minutes.
  expect(performance.now() - start).toBeLessThan(20_000);
});

/** Ten of the one before, eleven times over: little memory, and no end when it is gone through. */
const nested = locals(11, (next) => `[${Array(10).fill(`local.a${next}`).join(', ')}]`, '["none"]');

test.each([
  ['compared', 'local.a0 == local.a1 ? "none" : "require"'],
  ['flattened', 'flatten(local.a0)[0]'],
  ['written as text', 'jsonencode(local.a0)'],
  ['marked', 'nonsensitive(sensitive(local.a0))[0]'],
  ['tried', 'try(tostring(local.a0), tostring(toset(local.a0)))'],
  ['looked through again and again', '[for i in range(1000) : [for j in range(1000) : contains(local.a6, "x")]][0][0]'],
])('a list of lists, %s, ends in an open mode', (_, expression) => {
  const start = performance.now();
  const { findings } = run(mode(expression, nested));
  expect(findings.map(({ rule }) => rule.id)).toEqual(['endpoint-undetermined']);
  expect(performance.now() - start).toBeLessThan(20_000);
});

test('texts made by the thousand end', () => {
  const start = performance.now();
  const long = `locals {\n  long = join("", [for i in range(1000) : "${'0'.repeat(500)}"])\n}\n`;
  run(mode('[for i in range(1000) : [for j in range(1000) : upper("${i}${j}${local.long}")]][0][0]', long));
  expect(performance.now() - start).toBeLessThan(20_000);
});

test('a message has as much of a value as one reads', () => {
  const { findings } = run(mode('join("", [for i in range(1000) : "0123456789"])'));
  expect(findings.map(({ rule }) => rule.id)).toEqual(['endpoint-mode-unsupported']);
  expect(String(findings[0]!.args.mode)).toHaveLength(501);
});

test.each([
  ['counts within counts', 'count = 20000', 'count = 20000'],
  ['calls within calls', '', ''],
])('%s end, and that is told', (_, outer, inner) => {
  const call = (name: string, source: string, count: string) =>
    `module "${name}" {\n  source = "${source}"\n  ${count}\n}\n`;
  const chain = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [
      `m${i}/main.tf`,
      call('a', `../m${i + 1}`, inner) + (inner === '' ? call('b', `../m${i + 1}`, '') : ''),
    ]),
  );
  const start = performance.now();
  const { diagnostics } = run({ 'main.tf': call('a', './m0', outer), ...chain, 'm30/main.tf': mode('"none"') });
  expect(diagnostics).toEqual([
    expect.stringContaining('there are more than 25000 instances of modules or 120000 of resources in one root'),
  ]);
  expect(performance.now() - start).toBeLessThan(30_000);
});

test('loops within loops end', () => {
  const start = performance.now();
  run(mode('[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : "none"]]][0][0][0]'));
  expect(performance.now() - start).toBeLessThan(20_000);
});

test('a module that calls itself is told and left out', () => {
  const { findings, diagnostics } = run(mode('"none"', 'module "self" {\n  source = "./."\n}\n'));
  expect(findings.map(({ rule }) => rule.id)).toEqual(['endpoint-plaintext']);
  expect(diagnostics.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual(['error module-cycle']);
});

test('a .tf file that a .tofu file takes the place of is named', () => {
  const { diagnostics } = run({
    'a/main.tf': mode('"none"'),
    'a/main.tofu': '',
    'a/more.tf': mode('"none"').replace('"a"', '"b"'),
  });
  expect(diagnostics).toEqual([
    expect.stringMatching(/^note file-replaced a.main.tf was not checked: OpenTofu reads /),
  ]);
});

test('a .tofu file takes the place of the .tf file of the same name', () => {
  const { findings } = run({ 'main.tf': mode('"none"'), 'main.tofu': mode('"require"').replace('mysql', 'postgres') });
  expect(findings.map(({ rule, at }) => `${rule.id} ${at.source.path}`)).toEqual([
    'endpoint-server-unverified main.tofu',
  ]);
});

test("OpenTofu's enabled makes one instance without an index, or none", () => {
  const { findings } = run(
    `${mode('"none"\n  lifecycle {\n    enabled = true\n  }')}${mode('"none"\n  lifecycle {\n    enabled = false\n  }').replace('"e" {', '"f" {')}`,
  );
  expect(findings.map(({ subjects }) => subjects[0]?.address)).toEqual(['aws_dms_endpoint.e']);
});
