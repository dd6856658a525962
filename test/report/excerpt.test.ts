import { describe, expect, it } from 'vitest';
import { hiddenIn } from '../../src/mask/mask.ts';
import { excerptOf } from '../../src/report/excerpt.ts';
import { isSecretName } from '../../src/text/secret-name.ts';
import { widthOf, wrap } from '../../src/text/width.ts';
import { timeOf } from '../time-of.ts';
import { at, source } from './reports.ts';

/** The excerpt of the first `what` in `text`, and its marker, one below the other. */
function show(
  text: string,
  what: string,
  more: { width?: number; mask?: 'outside' | 'all'; path?: string } = {},
): string[] {
  const excerpt = excerptOf(at(source(more.path ?? 'main.tf', text), what), {
    width: more.width ?? 80,
    mask: more.mask ?? 'outside',
  });
  return excerpt === undefined ? [] : [excerpt.text, ' '.repeat(excerpt.indent) + '^'.repeat(excerpt.length)];
}

const hidden: readonly (readonly [text: string, what: string, line: string])[] = [
  ['password = "hunter2", ssl_mode = "none"', 'ssl_mode = "none"', 'password = "…", ssl_mode = "none"'],
  ['x = { "a": "hunter2", ssl_mode : "none" }', 'ssl_mode : "none"', 'x = { "a": "…", ssl_mode : "none" }'],
  ['a = "x ${var.b == "hunter2" ? "c" : "d"} hunter2" + z', 'z', 'a = "…${var.b == "…" ? "…" : "…"}…" + z'],
  ['a = "x\\"hunter2", b = 1', 'b = 1', 'a = "…", b = 1'],
  ['a = "$${hunter2}", b = 1', 'b = 1', 'a = "…", b = 1'],
  ['a = "${\n x }hunter2", b = 1', 'b = 1', ' x }…", b = 1'],
  ['b = 1 # hunter2', 'b = 1', 'b = 1 #…'],
  ['b = 1 // "hunter2', 'b = 1', 'b = 1 //…'],
  ['/* hunter2\n hunter2 */ b = 1', 'b = 1', '…*/ b = 1'],
  ['a = <<EOT\nhunter2 ${b.c} hunter2\nEOT\n', 'b.c', '…b.c…'],
  ['a = <<-EOT\n  hunter2\n  EOT\nb = "none"', 'b = "none"', 'b = "none"'],
  ['a = [<<EOT\nhunter2\nEOT\n, "hunter2", b.c]', 'b.c', ', "…", b.c]'],
  [
    'x = { password = "hunter2", ssl_mode = "none" }',
    'x = { password = "hunter2", ssl_mode = "none" }',
    'x = { password = "…", ssl_mode = "none" }',
  ],
  ['password = 1234', 'password = 1234', 'password = …'],
  [
    'x = { db_password = c ? a : "hunter2", b = 2 }',
    'x = { db_password = c ? a : "hunter2", b = 2 }',
    'x = { db_password = c ? a : "…", b = 2 }',
  ],
  [
    'x = { token = f({ a = "hunter2" }), b = "c" }',
    'x = { token = f({ a = "hunter2" }), b = "c" }',
    'x = { token = f({ … = "…" }), b = "c" }',
  ],
  ['certificate_pem = "hunter2"', 'certificate_pem = "hunter2"', 'certificate_pem = "…"'],
  ['variable "db_password" {\n  default = "hunter2"\n}', 'default = "hunter2"', '  default = "…"'],
  [
    'variable "db_password" { default = "hunter2" }',
    'variable "db_password" {',
    'variable "db_password" { default = "…" }',
  ],
  ['resource "a" "b" { x = 1, y = "hunter2" }', 'x = 1', 'resource "a" "b" { x = 1, y = "…" }'],
  ['password = "hunter2" { x = 1 }', 'x = 1', 'password = "…" { … = … }'],
  ['resource "hunter2" /* hunter2 */ {}', 'resource', 'resource "…" /*…*/ {}'],
  ['certificate_key = "orders"', 'certificate_key = "orders"', 'certificate_key = "orders"'],
  [
    'a = "sslmode=none;password=hunter2;x=1"',
    'a = "sslmode=none;password=hunter2;x=1"',
    'a = "sslmode=none;password=…;x=1"',
  ],
  ['a = "http://me:hunter2@host/"', 'a = "http://me:hunter2@host/"', 'a = "http://…@host/"'],
  ['a = "-----BEGIN hunter2"', 'a = "-----BEGIN hunter2"', 'a = "…"'],
  ['resource "aws_dms_endpoint" "x" {', 'resource "aws_dms_endpoint" "x" {', 'resource "aws_dms_endpoint" "x" {'],
];

describe('what an excerpt hides', () => {
  it.each(hidden)('%j, %j', (text, what, line) => expect(show(text, what)[0]).toBe(line));

  it.each(hidden)('no secret is left of %j', (text, what) => expect(show(text, what).join()).not.toContain('hunter2'));

  const shown: readonly (readonly [text: string, what: string, line: string])[] = [
    [
      'certificate_pem = file("certs/ca.pem")',
      'certificate_pem = file("certs/ca.pem")',
      'certificate_pem = file("certs/ca.pem")',
    ],
    ['a = 1, certificate_pem = file("ca.pem")', 'a = 1', 'a = 1, certificate_pem = file("ca.pem")'],
    [
      'password = filebase64 ( "${path.module}/a.p12" )',
      'password',
      'password = filebase64 ( "${path.module}/a.p12" )',
    ],
    ['token = { a = file(pathexpand("~/t")) }', 'token', 'token = { … = file(pathexpand("~/t")) }'],
    [
      'a = "${file("${path.root}/${var.dirs[0].b-c}/a.txt")}hunter2"',
      'a',
      'a = "${file("${path.root}/${var.dirs[0].b-c}/a.txt")}…"',
    ],
    ['a = templatefile("a.tpl", { x = "hunter2" })', 'a = t', 'a = templatefile("a.tpl", { x = "…" })'],
    ['a = fileset("certs", "hunter2")', 'a = f', 'a = fileset("certs", "…")'],
    ['a = sensitive(file("a.txt"))', 'a = s', 'a = sensitive(file("a.txt"))'],
    ['x = { "orders" = { mode = "hunter2" }, "a:b" : 1 }', 'x', 'x = { "orders" = { mode = "…" }, "a:b" : 1 }'],
    ['x = {\n  "orders" = { "b" = "hunter2" }\n}', '"orders"', '  "orders" = { "b" = "…" }'],
  ];
  it.each(shown)('shows paths of files and keys of maps: %j, %j', (text, what, line) =>
    expect(show(text, what)[0]).toBe(line),
  );

  // Whoever reads the log of a pull request's check must not learn a secret from a literal that only looks like a path or a key.
  it.each([
    ['a = 1, b = file("x" == "y" ? "hunter2" : "z")', 'a = 1'],
    ['a = 1, b = file("hunter2" == x)', 'a = 1'],
    ['a = 1, b = file(trimspace("hunter2"))', 'a = 1'],
    ['a = 1, b = file(pathexpand("hunter2") == x)', 'a = 1'],
    ['a = 1, b = file("${lookup(m, "hunter2")}/x")', 'a = 1'],
    ['a = 1, b = file("x${c ? "hunter2" : d}")', 'a = 1'],
    ['a = 1, b = file("%{ if x }hunter2%{ endif }")', 'a = 1'],
    ['a = 1, b = file("%{ for x in y }hunter2%{ endfor }")', 'a = 1'],
    ['a = 1, b = file(["hunter2"]...)', 'a = 1'],
    ['a = 1, b = file("hunter2"', 'a = 1'],
    ['a = 1, b = file("postgres://u:hunter2@h/")', 'a = 1'],
    ['a = 1, b = file("password=hunter2")', 'a = 1'],
    ['a = 1, b = file("-----BEGIN hunter2")', 'a = 1'],
    ['a = 1, b = my-file("hunter2")', 'a = 1'],
    ['a = 1, b = provider::x::file("hunter2")', 'a = 1'],
    ['a = 1, b = profile("hunter2")', 'a = 1'],
    ['a = 1, file = ("hunter2")', 'a = 1'],
    ['a = 1, b = file /* ("hunter2") */ ("x")', 'a = 1'],
    ['a = 1 # file("hunter2")', 'a = 1'],
    ['passwords = { "hunter2" = 1 }', 'passwords'],
    ['passwords = { a = { "hunter2" = 1 } }', 'passwords'],
    ['a = sensitive({ "hunter2" = 1 })', 'a = s'],
    ['a = sensitive(merge(b, { "hunter2" = 1 }))', 'a = s'],
    ['variable "a" { default = { "hunter2" = 1 }, sensitive = true }', 'variable'],
    ['variable "a" { sensitive = !false, default = { "hunter2" = 1 } }', 'variable'],
    ['variable "a" { default = { b = { "hunter2" = 1 } }, sensitive = true', 'variable'],
    ['variable "secrets" { default = { "hunter2" = 1 } }', 'variable'],
    ['x = { for k, v in { a = 1 } : k => c ? "hunter2" : v }', 'x'],
    ['x = { (k) = c ? "hunter2" : v }', 'x'],
    ['x = { 1 = c ? "hunter2" : v }', 'x'],
    ['x = { "${k}hunter2" = 1 }', 'x'],
    ['x = { "-----BEGIN hunter2" = 1 }', 'x'],
    ['x = {\n (k) = c ?\n "hunter2" : v }', '"hunter2"'],
    ['x = m["hunter2"]', 'x'],
    ['x = c ? "hunter2" : d', 'x'],
  ])('no secret is left of %j', (text, what) => {
    expect(show(text, what === '"hunter2"' ? ': v' : what).join()).not.toContain('hunter2');
  });

  it('hides the keys of a map that is itself the secret, not the path of a file', () => {
    const text = 'default = { "hunter2" = file("a.pem") }';
    expect(show(text, text, { mask: 'all' })[0]).toBe('default = { "…" = file("a.pem") }');
  });

  it.each([
    ['{"variable": {"a": {"default": {"hunter2": 1}, "sensitive": true}}}', 'variable'],
    ['{"variable": {"secrets": {"default": {"hunter2": 1}}}}', 'variable'],
    ['{"locals": {"passwords": {"hunter2": 1}}}', 'locals'],
    ['{"passwords": {"hunter2": 1}}', 'passwords'],
    ['{"resource": {"t": {"n": {"user_secrets": {"hunter2": 1}}}}}', 'resource'],
    ['{"resource": {"t": {"n": {"a": "${file(\\"hunter2\\")}"}}}}', 'resource'],
  ])('no secret is left of the JSON %j', (text, what) =>
    expect(show(text, what, { path: 'main.tf.json' })[0]).not.toContain('hunter2'),
  );

  it('shows the labels, arguments and keys of JSON', () => {
    const text =
      '{"resource": {"t": {"my_secret": {"ssl_mode": "x", "tags": {"a": "x"}}}, "u": {"n": {"tags": {"a": "x"}}}}}';
    expect(show(text, 'resource', { path: 'main.tf.json', width: 200 })[0]).toBe(
      '{"resource": {"t": {"my_secret": {"ssl_mode": "…", "tags": {"…": "…"}}}, "u": {"n": {"tags": {"a": "…"}}}}}',
    );
  });

  it('is linear, also where every block is sensitive', () => {
    const time = (n: number): number => {
      const text = 'a { "k" = 1, sensitive = true, b = file("x"\n'.repeat(n);
      return timeOf(() => hiddenIn(source('main.tf', text)));
    };
    time(10_000);
    expect(time(80_000)).toBeLessThan(10 * time(20_000));
  });

  it('reads JSON, whose keys are names and whose strings have no templates', () => {
    const text = '{"password": "hunter2 ${x[\\"a\\"]}", "ssl_mode": "none"}';
    expect(show(text, '"ssl_mode": "none"', { path: 'main.tf.json' })[0]).toBe('{"password": "…", "ssl_mode": "none"}');
    expect(show(text, text, { path: 'main.tf.json' })[0]).toBe('{"password": "…", "ssl_mode": "none"}');
  });

  it('hides the range too where the finding is about a secret', () => {
    expect(show('default = "hunter2"', 'default = "hunter2"', { mask: 'all' })[0]).toBe('default = "…"');
  });

  it.each([
    ...['password', 'db_password', 'certificate_wallet', 'ssl_client_key_password', 'auth_token', 'private_key'],
    ...[
      'apiKey',
      'api-key',
      'accessKey',
      'auth',
      'privateKey',
      'private_endpoint_key',
      'private',
      'private_network_password',
    ],
    'gha-creds-1',
    'db_creds',
    'client-key-data',
  ])('%s is secret', (name) => expect(isSecretName(name)).toBe(true));
  it.each([
    'ssl_mode',
    'certificate_arn',
    'secrets_manager_arn',
    'kms_key_arn',
    'kms_key_id',
    'certificate_key',
    'certificateKey',
    'server_name',
    ...[
      'private_subnets',
      'private_subnet_cidrs',
      'private_dns_name',
      'private_endpoints',
      'map_key',
      'ssh_public_key',
    ],
    'screds_x',
    'credsize',
  ])('%s is not', (name) => expect(isSecretName(name)).toBe(false));
});

describe('where the marker stands', () => {
  it.each([
    ['\t\tx = "a"', 'x = "a"', ['    x = "a"', '    ^^^^^^^']],
    ['漢字 = 1, b = 2', 'b = 2', ['漢字 = 1, b = 2', '          ^^^^^']],
    ['a = "漢👩‍👩‍👧é"', '"漢👩‍👩‍👧é"', ['a = "漢👩‍👩‍👧é"', '    ^^^^^^^']],
    ['a = "\u001b[31m"', '"\u001b[31m"', ['a = "\\u001b[31m"', '    ^^^^^^^^^^^^']],
    ['x {\n  a = 1\n}\n', 'x {\n  a = 1\n}', ['x {', '^^^']],
    ['x {  \r\n}\r\n', 'x {  \r\n}', ['x {', '^^^']],
  ] as const)('%j', (text, what, lines) => expect(show(text, what)).toEqual(lines));

  it('shows nothing of a source without text', () => {
    const plan = source('plan.json', '');
    expect(excerptOf({ source: plan, start: 0, end: 0 }, { width: 80, mask: 'outside' })).toBeUndefined();
  });

  it('marks one column where the range is empty, also at the end of a line', () => {
    const main = source('main.tf', 'a =\nb');
    expect(excerptOf({ source: main, start: 3, end: 3 }, { width: 80, mask: 'outside' })).toEqual({
      line: 1,
      text: 'a =',
      indent: 3,
      length: 1,
    });
  });

  it.each([20, 40, 60, 79])('cuts long lines around the range at %i columns', (width) => {
    const text = `${'a + '.repeat(100)}target${' + b'.repeat(100)}`;
    const [line, marker] = show(text, 'target', { width });
    expect(widthOf(line!)).toBeLessThanOrEqual(Math.max(width - 4, 20));
    expect(line).toMatch(/^….*target.*…$/);
    expect(line!.slice(marker!.indexOf('^'), marker!.length)).toBe('target');
  });

  it('cuts a range that is longer than the line may be', () => {
    const [line, marker] = show(`  x = ${'漢'.repeat(100)}`, '漢'.repeat(100), { width: 44 });
    expect(widthOf(line!)).toBeLessThanOrEqual(40);
    expect(widthOf(line!)).toBe(marker!.length);
  });
});

describe('wrapping', () => {
  it.each([
    ['a b c', 3, ['a b', 'c']],
    ['toolong b', 3, ['toolong', 'b']],
    ['漢字 漢', 5, ['漢字', '漢']],
    ['', 5, ['']],
  ] as const)('%j at %i', (text, width, lines) => expect(wrap(text, width)).toEqual(lines));
});
