import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover } from '../../src/cli/discover.ts';
import { main } from '../../src/cli/main.ts';
import { formats } from '../../src/report/index.ts';
import { endpoint, run, tree } from '../check.ts';

/** Ways to give the text of a file, or what stands under the name of a secret, the looks of what may be quoted. */

const KEY = '-----BEGIN RSA PRIVATE KEY-----\nCANARY\n-----END RSA PRIVATE KEY-----\n';
const FILES = {
  'notes.txt': 'CANARY',
  'lines.txt': 'CANARYone\nCANARYtwo\n',
  'key.pem': KEY,
  '.env': 'from_env="CANARY"\n',
  'begin.yaml': 'a: ',
  'quote.yaml': "a: '${x}'",
  'settings.yaml': 'endpoints:\n  password: CANARY\n',
  'secret.json.yaml': '{"password": "CANARY"}',
  'settings.json': '{"password": "CANARY"}',
  'users.csv': 'name,password\norders,CANARY\n',
  'pairs.yaml': '- {name: DB_PASSWORD, value: CANARY}\n',
  'names.yaml': 'apiKey: CANARY1\naccess-key: CANARY2\nauth: CANARY3\n',
  'text.yaml': 'config: |\n  password: CANARY\n',
  'own.tfvars': 'password = "CANARY"\n',
  'jwk.json': '{"kty": "RSA", "n": "x", "d": "CANARY"}',
  'secrets/db.yaml': 'orders: CANARY\n',
};

/** By the path of the link, where it leads. */
const LINKS = { 'link.yaml': 'notes.txt', 'link.csv': 'lines.txt', 'linked.auto.tfvars': '.env' };

const SOURCES: readonly (readonly [what: string, expression: string])[] = [
  ['a key of zipmap', 'keys(zipmap([file("notes.txt")], ["x"]))[0]'],
  ['a value of zipmap, under the name of a secret', 'zipmap(["password"], ["CANARY"]).password'],
  ['a key of map()', 'keys(map(file("notes.txt"), "x"))[0]'],
  ['a value of map(), under the name of a secret', 'map("password", "CANARY").password'],
  ['a name that a for-expression makes', '{ for x in ["password"] : x => "CANARY" }.password'],
  ['a text after a data file', 'yamldecode("${file("begin.yaml")}${file("notes.txt")}").a'],
  ['a data file as a scalar of YAML', 'yamldecode("a: \'${file("settings.json")}\'").a'],
  ['a data file in a template that is one', 'yamldecode(templatefile("quote.yaml", { x = file("settings.json") })).a'],
  ['a text in a template that is a data file', 'yamldecode(templatefile("quote.yaml", { x = file("notes.txt") })).a'],
  ['YAML read as CSV', 'csvdecode(file("settings.yaml"))[0]["endpoints:"]'],
  ['CSV read as YAML', 'yamldecode(file("users.csv"))'],
  ['variables read as YAML', 'yamldecode(file("own.tfvars"))'],
  ['Base64 read as YAML', 'yamldecode(filebase64("settings.yaml"))'],
  ['a link with the name of YAML', 'yamldecode(file("link.yaml"))'],
  ['a link with the name of CSV', 'csvdecode(file("link.csv"))[0]["CANARYone"]'],
  ['a file in a directory of secrets', 'yamldecode(file("secrets/db.yaml")).orders'],
  ['a value beside the name of a secret', 'yamldecode(file("pairs.yaml"))[0].value'],
  ['a name in camel case', 'yamldecode(file("names.yaml")).apiKey'],
  ['a name with a hyphen', 'yamldecode(file("names.yaml"))["access-key"]'],
  ['auth', 'yamldecode(file("names.yaml")).auth'],
  ['a password in a text of YAML', 'yamldecode(file("text.yaml")).config'],
  ['a JSON Web Key', 'jsondecode(file("jwk.json")).d'],
  ['variables from a link to .env', 'var.from_env'],
  ['a private key that is written out', JSON.stringify(KEY)],
  ['a password with a slash', '"user:CA/CANARY@db.example.org"'],
  ['a password with a semicolon', '"mongodb://user:CA;CANARY@db.example.org"'],
  ['an address without a scheme', '"//user:CANARY@db.example.org"'],
];

const PLACES: Readonly<Record<string, (x: string) => string>> = {
  ssl_mode: (x) => endpoint('a', `ssl_mode = ${x}`),
  certificate_arn: (x) => endpoint('a', 'ssl_mode = "verify-ca"', `certificate_arn = ${x}`),
  extra_connection_attributes: (x) => endpoint('a', 'ssl_mode = "none"', `extra_connection_attributes = ${x}`),
  'a key of for_each': (x) => endpoint('a', `for_each = toset([${x}])`, 'ssl_mode = "none"', 'server_name = each.key'),
};

const WAYS = [
  ['--format', 'json'],
  ['--format', 'sarif', '--evidence'],
  ['--format', 'pretty'],
  ['graph', '--json'],
];

async function printed(cwd: string, argv: readonly string[]): Promise<string> {
  let text = '';
  const write = (some: string) => {
    text += some;
  };
  const sink = { isTTY: false, columns: undefined, write };
  const io = { stdout: sink, stderr: sink, stdin: () => Buffer.alloc(0), cwd, env: {} };
  const engine = () => import('../../src/cli/entry/engine.ts');
  const topics = () => import('../../src/cli/entry/topics.ts');
  await main([...argv], io, { formats, version: '0', discover, engine, topics });
  return text;
}

function treeWith(main: string): string {
  const cwd = tree({ ...FILES, 'main.tf': main });
  for (const [link, target] of Object.entries(LINKS)) symlinkSync(target, path.join(cwd, link));
  return cwd;
}

describe.each(Object.entries(PLACES))('%s', (location, at) => {
  test.each(SOURCES)('%s', async (what, expression) => {
    const written = at(expression);
    const cwd = treeWith(`variable "from_env" {}\n${written}`);
    for (const argv of WAYS) {
      const text = await printed(cwd, [...argv, '--root', '.']);
      const leaks = text.split('\n').filter((line) => /canary/i.test(line.replaceAll('["CANARYone"]', '')));
      expect(leaks, `${location} from ${what} by ${argv.join(' ')}`).toEqual([]);
      expect(text).toContain('a');
    }
  });
});

/** An endpoint that a private key decides on is undetermined: no verdict tells a bit of the key. */
test.each([
  ['its place in a set', 'tolist(toset([file("key.pem"), "-----C"]))[0] == "-----C"'],
  ['its place among keys', '[for k, v in { (file("key.pem")) = true, "-----C" = false } : v][0]'],
  ['its place among keys of for', 'values({ for x in [file("key.pem"), "-----C"] : x => x == "-----C" })[0]'],
  ['its place among keys of zipmap', 'values(zipmap([file("key.pem"), "-----C"], [true, false]))[0]'],
  ['whether it is an attribute', 'can({ (file("key.pem")) = 1 }.x)'],
  ['the size of a set', 'length(toset([file("key.pem"), "x"])) == 2'],
  ['the order of pairs', 'tolist(toset([[file("key.pem")], ["-----C"]]))[0][0] == "-----C"'],
  ['an index', 'can(aws_dms_certificate.each[file("key.pem")].certificate_id)'],
])('a private key decides nothing by %s', (_, condition) => {
  const certificates =
    'resource "aws_dms_certificate" "each" {\n  for_each = toset(["x"])\n  certificate_id = each.key\n}\n';
  const cwd = treeWith(`${certificates}${endpoint('a', `ssl_mode = (${condition}) ? "none" : "require"`)}`);
  const rules = run(cwd).findings.map(({ rule }) => rule.id);
  expect(rules).toContain('endpoint-undetermined');
  expect(rules).not.toContain('endpoint-plaintext');
  expect(rules).not.toContain('endpoint-server-unverified');
});

test.each([
  ['.env', 'the file itself', '.env'],
  ['.env', 'a link', 'plain.tfvars'],
  ['ci.env', 'the file itself', 'ci.env'],
  ['ci.env', 'a link', 'plain.tfvars'],
])('variables that settings name are not read from %s: %s', async (holder, _, file) => {
  const cwd = tree({
    [holder]: 'mode="CANARY"\n',
    '.dmslint.hcl': `var_files = ["${file}"]\n`,
    'main.tf': `variable "mode" {}\n${endpoint('a', 'ssl_mode = var.mode')}`,
  });
  symlinkSync(holder, path.join(cwd, 'plain.tfvars'));
  const text = await printed(cwd, ['--format', 'json', '--root', '.']);
  expect(text).not.toContain('CANARY');
  expect(text).toContain('may hold secrets');
});

test('a typed file of variables is no link to a file of another kind', async () => {
  const cwd = tree({
    'ci.env': 'mode="CANARY"\n',
    'main.tf': `variable "mode" {}\n${endpoint('a', 'ssl_mode = var.mode')}`,
  });
  symlinkSync('ci.env', path.join(cwd, 'prod.tfvars'));
  expect(await printed(cwd, ['--var-file', 'prod.tfvars'])).not.toContain('CANARY');
  expect(await printed(cwd, ['--var-file', 'ci.env'])).toContain('CANARY');
});

test.each(['terraform.tfvars', 'x.auto.tfvars'])('%s is no link to a file of another kind', async (name) => {
  const cwd = tree({
    'ci.env': 'mode="CANARY"\n',
    'main.tf': `variable "mode" {}\n${endpoint('a', 'ssl_mode = var.mode')}`,
  });
  symlinkSync('ci.env', path.join(cwd, name));
  const text = await printed(cwd, ['--root', '.']);
  expect(text).not.toContain('CANARY');
  expect(text).toContain(`Cannot read ${name}`);
});

test.each([
  [
    'a sensitive variable',
    'variable "x" {\n  sensitive = true\n  default = { CANARY = { mode = "none" } }\n}\n',
    'var.x',
  ],
  [
    'one that says so last',
    'variable "x" {\n  default = { CANARY = { mode = "none" } }\n  sensitive = true\n}\n',
    'var.x',
  ],
])('an excerpt shows no key of %s', async (_, written, read) => {
  const body = endpoint('a', `for_each = ${read}`, 'ssl_mode = each.value.mode');
  const cwd = tree({ 'main.tf': written + body });
  const text = await printed(cwd, ['--root', '.']);
  expect(text).not.toContain('CANARY');
  expect(text).toContain('default = { … = { … = "…" } }');
});

test('a plan has nothing quoted that stands under the name of a secret', async () => {
  const after = { endpoint_id: 'a', engine_name: 'mysql', credentials: { a: { b: 'CANARY' } }, tokens: ['CANARY'] };
  const change = { actions: ['create'], before: null, after, after_unknown: {} };
  const resource = { address: 'aws_dms_endpoint.a', mode: 'managed', type: 'aws_dms_endpoint', name: 'a', change };
  const plan = { format_version: '1.2', planned_values: {}, resource_changes: [resource], configuration: {} };
  const text = await printed(tree({ 'plan.json': JSON.stringify(plan) }), ['graph', '--json', 'plan.json']);
  expect(text).not.toContain('CANARY');
  expect(text).toContain('(sensitive)');
});
