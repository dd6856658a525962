import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ResourceGraph } from '../../src/graph/graph.ts';
import { graphJson } from '../../src/report/graph-json.ts';
import { checked } from '../fix/checked.ts';

/** Which resources a second check evaluates again; and that it reads what a first one of the edited files would. */

const FILES: Readonly<Record<string, string>> = {
  'main.tf': `resource "aws_dms_endpoint" "a" {
  endpoint_id   = "a"
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = "none"
}

resource "aws_dms_endpoint" "b" {
  endpoint_id   = "b"
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = local.mode
}

locals {
  mode = "none"
}

resource "aws_dms_replication_task" "t" {
  replication_task_id = "t"
  source_endpoint_arn = aws_dms_endpoint.a.endpoint_arn
}

module "m" {
  source = "./m"
  names  = ["x"]
  mode   = "none"
}
`,
  'm/main.tf': `variable "names" {}
variable "mode" {}

resource "aws_dms_endpoint" "each" {
  for_each      = toset(var.names)
  endpoint_id   = each.key
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = var.mode
}

resource "aws_dms_certificate" "ca" {
  certificate_id  = "ca"
  certificate_pem = "pem"
}
`,
};

function written(files: Readonly<Record<string, string>>): string {
  const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-kept-')));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), text);
  }
  return cwd;
}

/** Without the places: what is not evaluated again keeps those that it had. */
function valuesIn(graph: ResourceGraph): unknown {
  return JSON.parse(graphJson(graph), (key, value) => (key === 'line' || key === 'column' ? undefined : value));
}

const A = 'aws_dms_endpoint.a';
const B = 'aws_dms_endpoint.b';
const T = 'aws_dms_replication_task.t';
const X = 'module.m.aws_dms_endpoint.each["x"]';
const CA = 'module.m.aws_dms_certificate.ca';

test.each<[name: string, file: string, from: string, to: string, anew: readonly string[]]>([
  [
    'an argument, and what refers to the resource',
    'main.tf',
    '"none"\n}\n\nresource',
    '"require"\n}\n\nresource',
    [A, T],
  ],
  [
    'a local',
    'main.tf',
    'mode = "none"\n}\n\nresource "aws_dms_rep',
    'mode = "require"\n}\n\nresource "aws_dms_rep',
    [B],
  ],
  ['an argument of a call', 'main.tf', 'mode   = "none"', 'mode   = "require"', [X]],
  ['an instance more', 'main.tf', '["x"]', '["x", "y"]', [X, X.replace('x', 'y')]],
  ['an instance less', 'main.tf', '["x"]', '[]', []],
  ['a block of a module', 'm/main.tf', '"pem"', '"other"', [CA]],
  ['a comment', 'main.tf', 'locals {', '# here\nlocals {', []],
  ['a new block', 'm/main.tf', '"pem"\n}', '"pem"\n}\nresource "aws_dms_certificate" "n" {}', [`${CA.slice(0, -2)}n`]],
  [
    'count of a call, and all in the module',
    'main.tf',
    'source = "./m"',
    'source = "./m"\n  count = 1',
    [X.replace('module.m', 'module.m[0]'), CA.replace('module.m', 'module.m[0]')],
  ],
  [
    'a provider: everything',
    'main.tf',
    'locals {',
    'provider "aws" {\n  region = "eu-west-1"\n}\nlocals {',
    [A, B, T, X, CA],
  ],
  [
    'a block declared twice: everything',
    'main.tf',
    'locals {',
    'resource "aws_dms_endpoint" "a" {}\nlocals {',
    [A, B, T, X, CA, `${A} (again, 3)`],
  ],
])('%s', (_name, file, from, to, anew) => {
  const edited = FILES[file]!.replace(from, to);
  expect(edited).not.toBe(FILES[file]);
  const [cwd, other] = [written(FILES), written({ ...FILES, [file]: edited })];
  try {
    const before = checked(cwd).graph.roots[0]!;
    const { graph } = checked(cwd).again(new Map([[file, edited]]), new Set(['.']), () => false);
    expect(valuesIn(graph)).toEqual(valuesIn(checked(other).graph));
    const outcome = checked(cwd);
    const again = outcome.again(new Map([[file, edited]]), new Set(['.']), () => false).graph.roots[0]!;
    const known = outcome.graph.roots[0]!.resources;
    expect(before.resources.size).toBe(5);
    expect([...again.resources].flatMap(([key, one]) => (known.get(key) === one ? [] : [key])).sort()).toEqual(
      [...anew].sort(),
    );
  } finally {
    for (const one of [cwd, other]) rmSync(one, { recursive: true });
  }
});
