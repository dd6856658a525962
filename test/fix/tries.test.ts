import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { remediesFor } from '../../src/fix/remedies.ts';
import { checked } from './checked.ts';

/** How many evaluations the remedies of a run take: each is a second run. */

function tried(files: Readonly<Record<string, string>>, before = () => {}) {
  const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-tries-')));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), text);
    }
    const outcome = checked(cwd);
    before();
    let tries = 0;
    const again: typeof outcome.again = (edited, roots, known) => {
      tries++;
      return outcome.again(edited, roots, known);
    };
    const remedies = [...remediesFor({ ...outcome, again })]
      .map(
        ([{ rule, subjects }, remedy]) =>
          `${rule.id} ${subjects[0]!.address}: ${remedy.kind === 'edits' ? 'edits' : remedy.why}`,
      )
      .sort();
    return { tries, remedies };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const MODULE = `resource "aws_dms_endpoint" "this" {
  endpoint_id   = var.name
  endpoint_type = "source"
  engine_name   = var.engine
  ssl_mode      = var.mode
}

resource "aws_dms_certificate" "ca" {
  certificate_id  = "ca"
  certificate_pem = var.pem
}

variable "name" {}
variable "engine" {}
variable "mode" {}
variable "pem" {}
`;

const alone = (name: string) =>
  `resource "aws_dms_endpoint" "${name}" {
  endpoint_id   = "${name}"
  endpoint_type = "source"
  engine_name   = "sqlserver"
  ssl_mode      = "none"
}
`;

test('an argument that a block of many instances would get is not tried', () => {
  const found = tried({
    'main.tf': `${['a', 'b', 'c'].map(alone).join('\n')}
module "orders" {
  source = "./dms"
  name   = "orders"
  engine = "mysql"
  mode   = "none"
  pem    = var.pem
}

module "users" {
  source = "./dms"
  name   = "users"
  engine = "dynamodb"
  mode   = "none"
  pem    = var.pem
}

variable "pem" {}
`,
    'dms/main.tf': MODULE,
  });
  expect(found).toEqual({
    tries: 1,
    remedies: [
      ...['a', 'b', 'c'].map((name) => `endpoint-plaintext aws_dms_endpoint.${name}: edits`),
      'endpoint-plaintext module.orders.aws_dms_endpoint.this: module.users.aws_dms_endpoint.this would also change',
    ],
  });
});

/** Endpoints whose mode is an entry of a map; those that an output reads can't be changed, which names no resource. */
const mapped = (names: readonly string[], read: readonly string[]) => `locals {
  modes = {
${names.map((name) => `    ${name} = "none"\n`).join('')}  }
}

${names.map((name) => alone(name).replace('"none"', `local.modes.${name}`)).join('\n')}
${read.map((name) => `output "${name}" {\n  value = local.modes["${name}"]\n}\n`).join('\n')}`;

const NAMES = [...'abcdefghijklmnop'];

test('what is refused without a name is found, and the others are proven', () => {
  const { tries, remedies } = tried({ 'main.tf': mapped(NAMES, ['c', 'h', 'm']) });
  expect(remedies).toEqual(
    NAMES.map((name) =>
      ['c', 'h', 'm'].includes(name)
        ? `endpoint-plaintext aws_dms_endpoint.${name}: output.${name} would also change`
        : `endpoint-plaintext aws_dms_endpoint.${name}: edits`,
    ),
  );
  expect(tries).toBeLessThanOrEqual(24);
});

test('a root module in which nothing can be proven leaves the others their tries', () => {
  const roots = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'];
  const { tries, remedies } = tried(
    Object.fromEntries(
      roots.map((root) => [`${root}/main.tf`, root === 'r1' ? mapped(NAMES, NAMES) : alone(`of_${root}`)]),
    ),
  );
  expect(remedies.filter((one) => one.endsWith(': edits'))).toEqual(
    roots.slice(1).map((root) => `endpoint-plaintext aws_dms_endpoint.of_${root}: edits`),
  );
  expect(tries).toBeLessThanOrEqual(24);
});

test('a comment below a line that is added still answers for what it did', () => {
  const found = tried({
    'main.tf': `${alone('a').replace('  ssl_mode      = "none"\n', '')}
resource "aws_dms_replication_instance" "i" {
  replication_instance_id    = "i"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = true # dmslint:ignore replication-instance-public -- a lab
}
`,
  });
  expect(found).toEqual({ tries: 1, remedies: ['endpoint-plaintext aws_dms_endpoint.a: edits'] });
});

test('a change of thousands of instances is compared in linear time', () => {
  const start = performance.now();
  const { remedies } = tried({ 'main.tf': alone('a').replace('{', '{\n  count = 10000') });
  expect(remedies).toEqual(['endpoint-plaintext aws_dms_endpoint.a[0]: edits']);
  expect(performance.now() - start).toBeLessThan(15_000);
}, 60_000);

test('in an editor, remedies are tried also long after the check', () => {
  const uptime = process.uptime();
  try {
    const { remedies } = tried({ 'main.tf': alone('a') }, () =>
      vi.spyOn(process, 'uptime').mockReturnValue(uptime + 1000),
    );
    expect(remedies).toEqual(['endpoint-plaintext aws_dms_endpoint.a: edits']);
  } finally {
    vi.restoreAllMocks();
  }
});
