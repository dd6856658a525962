import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import type { Report } from '../../src/report/report.ts';
import { summaryOf } from '../../src/report/text.ts';
import { positionAt } from '../../src/text/source.ts';
import { run as checked, tree } from '../check.ts';

function run(hcl: string): Report {
  const cwd = mkdtempSync(path.join(os.tmpdir(), 'dmslint-'));
  try {
    writeFileSync(path.join(cwd, 'main.tf'), hcl);
    return check({
      paths: [],
      cwd,
      variables: [],
      varFiles: [],
      evidence: false,
      now: new Date('2026-11-23'),
      failOn: 'error',
      env: {},
    }).report;
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const found = ({ findings }: Report) =>
  findings.map(({ rule, at, subjects }) =>
    `${rule.id}@${positionAt(at.source, at.start).line} ${subjects.map(({ address }) => address).join(' ')}`.trim(),
  );
const exempted = ({ suppressed }: Report) =>
  suppressed.map(
    ({ rule, subjects, reason }) => `${rule.id} ${subjects.map(({ address }) => address).join(' ')}: ${reason}`,
  );

const endpoint = (inside: string, above = '') => `${above}resource "aws_dms_endpoint" "a" {
  endpoint_id   = "a"
  endpoint_type = "source"
  engine_name   = "mysql"
${inside}
}
`;

const each = (...entries: string[]) => `resource "aws_dms_endpoint" "a" {
  engine_name = "mysql"
  ssl_mode = lookup(each.value, "ssl_mode", null)
  for_each = {
${entries.map((entry) => `    ${entry}\n`).join('')}  }
}
`;

const CASES: [string, string, string[], string[]][] = [
  [
    'in the block',
    endpoint('  # dmslint:ignore endpoint-plaintext -- test data'),
    [],
    ['endpoint-plaintext aws_dms_endpoint.a: test data'],
  ],
  [
    'above the block',
    endpoint('', '# dmslint:ignore endpoint-plaintext -- test data\n'),
    [],
    ['endpoint-plaintext aws_dms_endpoint.a: test data'],
  ],
  [
    'on the line',
    endpoint('  ssl_mode = "none" // dmslint:ignore endpoint-plaintext -- test data'),
    [],
    ['endpoint-plaintext aws_dms_endpoint.a: test data'],
  ],
  [
    'another rule',
    endpoint('  # dmslint:ignore endpoint-server-unverified -- test data'),
    ['endpoint-plaintext@1 aws_dms_endpoint.a', 'suppression-unused@5'],
    [],
  ],
  [
    'expired',
    endpoint('  # dmslint:ignore endpoint-plaintext -- soon until=2026-11-22'),
    ['endpoint-plaintext@1 aws_dms_endpoint.a', 'suppression-expired@5'],
    [],
  ],
  [
    'on its last day',
    endpoint('  # dmslint:ignore endpoint-plaintext -- soon until=2026-11-23'),
    [],
    ['endpoint-plaintext aws_dms_endpoint.a: soon'],
  ],
  ['no reason', endpoint('  # dmslint:ignore endpoint-plaintext'), ['endpoint-plaintext@1 aws_dms_endpoint.a'], []],
  [
    'a reason that nobody sees',
    endpoint('  # dmslint:ignore endpoint-plaintext -- \u200b\u2060'),
    ['endpoint-plaintext@1 aws_dms_endpoint.a'],
    [],
  ],
  [
    'no such rule',
    endpoint('  # dmslint:ignore endpoint-plain -- why'),
    ['endpoint-plaintext@1 aws_dms_endpoint.a'],
    [],
  ],
  ['Checkov', endpoint('  #checkov:skip=CKV2_AWS_49:known'), [], ['endpoint-plaintext aws_dms_endpoint.a: known']],
  [
    'Checkov, with spaces and no reason',
    endpoint('  # checkov: skip = CKV2_AWS_49'),
    [],
    ['endpoint-plaintext aws_dms_endpoint.a: skipped for Checkov, no reason given'],
  ],
  [
    'Checkov, another check',
    endpoint('  #checkov:skip=CKV_AWS_212:known'),
    ['endpoint-plaintext@1 aws_dms_endpoint.a'],
    [],
  ],
  [
    'in another block',
    `${endpoint('')}resource "aws_dms_endpoint" "b" {\n  # dmslint:ignore endpoint-plaintext -- here\n  engine_name = "s3"\n}\n`,
    ['endpoint-plaintext@1 aws_dms_endpoint.a', 'suppression-unused@8'],
    [],
  ],
  [
    'one instance, at the literal',
    `locals {\n  modes = {\n    x = "none"\n    # dmslint:ignore endpoint-plaintext -- y only\n    y = "none"\n  }\n}\n${endpoint('  for_each = local.modes\n  ssl_mode = each.value')}`,
    ['endpoint-plaintext@3 aws_dms_endpoint.a["x"]'],
    ['endpoint-plaintext aws_dms_endpoint.a["y"]: y only'],
  ],
  [
    'one instance, by its key',
    endpoint('  for_each = toset(["x", "y"])\n  ssl_mode = "none" # dmslint:ignore endpoint-plaintext[y] -- y only'),
    ['endpoint-plaintext@6 aws_dms_endpoint.a["x"]'],
    ['endpoint-plaintext aws_dms_endpoint.a["y"]: y only'],
  ],
  [
    'above an entry of a map: that entry alone',
    each('orders = {}', '# dmslint:ignore endpoint-plaintext -- a sandbox', 'crm = {}'),
    ['endpoint-plaintext@5 aws_dms_endpoint.a["orders"]'],
    ['endpoint-plaintext aws_dms_endpoint.a["crm"]: a sandbox'],
  ],
  [
    'in an entry of a map, at any depth',
    each(
      'crm = {',
      '# dmslint:ignore endpoint-plaintext -- a sandbox',
      'engine = "mysql"',
      'tags = {}',
      '}',
      'orders = {}',
    ),
    ['endpoint-plaintext@10 aws_dms_endpoint.a["orders"]'],
    ['endpoint-plaintext aws_dms_endpoint.a["crm"]: a sandbox'],
  ],
  [
    'in a map in which nothing is below it',
    each('orders = {}', 'crm = {}', '# dmslint:ignore endpoint-plaintext -- a sandbox'),
    [
      'endpoint-plaintext@5 aws_dms_endpoint.a["orders"]',
      'endpoint-plaintext@6 aws_dms_endpoint.a["crm"]',
      'suppression-unused@7',
    ],
    [],
  ],
  [
    'in the block of a for_each: all instances',
    each('orders = {}', 'crm = {}').replace('{\n', '{\n# dmslint:ignore endpoint-plaintext -- sandboxes\n'),
    [],
    [
      'endpoint-plaintext aws_dms_endpoint.a["orders"]: sandboxes',
      'endpoint-plaintext aws_dms_endpoint.a["crm"]: sandboxes',
    ],
  ],
];

test('a comment at one entry of a call leaves the others alone', () => {
  const files = {
    'main.tf': `module "dms" {
  source = "./dms"
  endpoints = merge(local.more, {
    orders = { ssl_mode = "none" }
    # dmslint:ignore endpoint-plaintext -- a sandbox
    crm = {
      ssl_mode = "none"
    }
  })
}

locals {
  more = {
    # dmslint:ignore endpoint-plaintext -- another
    docs = { ssl_mode = "none" }
    mail = { ssl_mode = "none" }
  }
}
`,
    'dms/main.tf':
      'variable "endpoints" {}\nresource "aws_dms_endpoint" "a" {\n  for_each = var.endpoints\n  engine_name = "mysql"\n  ssl_mode = each.value.ssl_mode\n}\n',
  };
  const report = checked(tree(files));
  expect(found(report)).toEqual([
    'endpoint-plaintext@4 module.dms.aws_dms_endpoint.a["orders"]',
    'endpoint-plaintext@16 module.dms.aws_dms_endpoint.a["mail"]',
  ]);
  expect(exempted(report)).toEqual([
    'endpoint-plaintext module.dms.aws_dms_endpoint.a["crm"]: a sandbox',
    'endpoint-plaintext module.dms.aws_dms_endpoint.a["docs"]: another',
  ]);
});

test.each(CASES)('%s', (_name, hcl, findings, suppressed) => {
  const report = run(hcl);
  expect(found(report)).toEqual(findings);
  expect(exempted(report)).toEqual(suppressed);
});

test('a suppression without a reason or with a strange rule is told', () => {
  const report = run(endpoint('  # dmslint:ignore endpoint-plaintext\n  # dmslint:ignore nothing -- why'));
  expect(report.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'note suppression-invalid',
    'note suppression-invalid',
  ]);
  expect(report.exitCode).toBe(1);
});

test.each(['2026-02-31', '2026-2-1', 'soon'])('a suppression until %s is told, and does not hold', (day) => {
  const report = run(endpoint(`  # dmslint:ignore endpoint-plaintext -- why until=${day}`));
  expect(report.diagnostics.map(({ code }) => code)).toEqual(['suppression-invalid']);
  expect(report.exitCode).toBe(1);
});

test('a comment in the sources answers for what a plan shows; without the sources nothing does', () => {
  const hcl = readFileSync('test/rules/support/plans/mode-inherited/main.tf', 'utf8');
  const root = tree({
    'plan.json': readFileSync('test/rules/support/plans/mode-inherited/plan.json', 'utf8'),
    'main.tf': hcl.replace('resource "aws_dms_endpoint"', '# dmslint:ignore endpoint-mode-inherited -- known\n$&'),
    'eu-west-1-bundle.pem': readFileSync('test/rules/support/ca.pem', 'utf8'),
  });
  const [alone, joined] = ([false, undefined] as const).map((source) =>
    checked(root, { paths: ['plan.json'], source }),
  );
  expect(alone!.findings.map(({ rule }) => rule.id)).toContain('endpoint-mode-inherited');
  expect(joined!.findings.map(({ rule }) => rule.id)).not.toContain('endpoint-mode-inherited');
  expect(exempted(joined!)).toEqual(['endpoint-mode-inherited aws_dms_endpoint.orders: known']);
});

test('a comment answers at the line of a default, in the module, and at its call', () => {
  const module = `variable "mode" {\n  default = "none" #DEFAULT\n}\n${endpoint('  ssl_mode = var.mode')}`;
  const call = 'module "m" {\n  #CALL\n  source = "./m"\n}\n';
  const comment = 'dmslint:ignore endpoint-plaintext -- known';
  for (const mark of ['DEFAULT', 'CALL']) {
    const root = tree({ 'main.tf': call.replace(mark, comment), 'm/main.tf': module.replace(mark, comment) });
    const report = checked(root);
    expect(report.findings.filter(({ rule }) => rule.id === 'endpoint-plaintext')).toEqual([]);
    expect(exempted(report)).toEqual(['endpoint-plaintext module.m.aws_dms_endpoint.a: known']);
  }
});

test("Checkov's skip in a block with for_each answers for all instances, and is counted apart", () => {
  const report = run(endpoint('  for_each = toset(["x", "y"])\n  #checkov:skip=CKV2_AWS_49:known'));
  expect(exempted(report)).toEqual(['endpoint-plaintext aws_dms_endpoint.a["x"] aws_dms_endpoint.a["y"]: known']);
  expect(summaryOf(report).findings).toContain('1 suppressed by Checkov skip comments.');
});

test('a comment answers in a file of variables, and is told there when it matches nothing', () => {
  const main = `variable "mode" {}\n${endpoint('  ssl_mode = var.mode')}`;
  const known = '# dmslint:ignore endpoint-plaintext -- known\n';
  const report = checked(tree({ 'main.tf': main, 'terraform.tfvars': `${known}mode = "none"\n` }));
  expect(found(report)).toEqual([]);
  expect(exempted(report)).toEqual(['endpoint-plaintext aws_dms_endpoint.a: known']);
  expect(found(checked(tree({ 'main.tf': endpoint(''), 'terraform.tfvars': known })))).toEqual([
    'endpoint-plaintext@1 aws_dms_endpoint.a',
    'suppression-unused@1',
  ]);
});

test.each([
  ['# dmslint-ignore endpoint-plaintext -- later', 'This suppression comment is invalid'],
  ['# dmslint:disable endpoint-plaintext', 'This suppression comment is invalid'],
  ['# nolint: dmslint', 'This suppression comment is invalid'],
  ['# dmslint:ignore endpoint-plaintext -- later, until 2020-01-01', 'The date of this suppression is invalid'],
  ['# dmslint:ignore endpoint-plaintext -- later, until: 2020-1-1', 'The date of this suppression is invalid'],
])('%s does not hold, and that is told', (comment, why) => {
  const report = run(endpoint(comment));
  expect(found(report).some((one) => one.startsWith('endpoint-plaintext'))).toBe(true);
  expect(report.diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining(why)]);
});

test.each(['# dmslint is run on this', '# see dmslint explain endpoint-plaintext'])('%s is a comment', (comment) => {
  expect(run(endpoint(comment)).diagnostics).toEqual([]);
});
