import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/report/excerpt.ts';
import { isSecretName } from '../../src/text/secret-name.ts';
import { widthOf, wrap } from '../../src/text/width.ts';
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
  ['x = { "a": "hunter2", ssl_mode : "none" }', 'ssl_mode : "none"', 'x = { "…": "…", ssl_mode : "none" }'],
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
