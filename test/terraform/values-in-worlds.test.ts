import { describe, expect, test } from 'vitest';
import { type Files, found } from '../rules/support/run.ts';

/** A MySQL endpoint, so that `none` and an omitted mode are errors, `require` is unsupported, and `verify-ca` lacks a certificate. */
const endpoint = (mode: string, more = '') =>
  `resource "aws_dms_endpoint" "e" {\n  ${more}\n  endpoint_id   = "e"\n  endpoint_type = "source"\n  engine_name   = "mysql"\n  ssl_mode      = ${mode}\n}\n`;

const VERDICTS: Readonly<Record<string, string>> = {
  'endpoint-plaintext': 'none',
  'endpoint-mode-unsupported': 'require',
  'endpoint-certificate-missing': 'verify-ca',
  'endpoint-undetermined': '?',
};

/** The modes of the endpoints `e`, each with its condition. */
function modes(files: Files): string[] {
  return found(files)
    .flatMap((line) => {
      const [, rule = '', address, when = ''] = /^([\w-]+)@\S+ (aws_dms_endpoint\.e\S*)(.*)$/.exec(line) ?? [];
      const mode = VERDICTS[rule];
      return mode === undefined ? [] : [`${address!.replace('aws_dms_endpoint.', '')} ${mode}${when}`];
    })
    .sort();
}

const on = 'variable "on" {\n  type = bool\n}\n';

describe('positions in lists whose items exist only in some worlds', () => {
  test.each<[string, string, string[]]>([
    [
      'a choice keeps its place',
      'lower([for m in [var.on ? "none" : "require", "verify-ca"] : m][1])',
      ['e verify-ca'],
    ],
    [
      'what follows moves up',
      '[for m in ["require", "none"] : m if m == "none" || var.on][0]',
      ['e none when var.on is false', 'e require when var.on is true'],
    ],
    [
      'concatenated',
      'concat([for m in ["require"] : m if var.on], ["none"])[0]',
      ['e none when var.on is false', 'e require when var.on is true'],
    ],
    [
      'the index of a for-expression',
      '[for i, m in [for x in ["a", "b"] : x if x == "b" || var.on] : i == 0 ? "none" : "require" if m == "b"][0]',
      ['e none when var.on is false', 'e require when var.on is true'],
    ],
    [
      'try of an item that may be absent',
      'try([for m in ["require"] : m if var.on][0], "none")',
      ['e none when var.on is false', 'e require when var.on is true'],
    ],
    [
      'given to a function of strings',
      'lower(compact([var.on ? "REQUIRE" : "", "NONE"])[0])',
      ['e none when var.on is false', 'e require when var.on is true'],
    ],
  ])('%s', (_, mode, expected) => {
    expect(modes(on + endpoint(mode))).toEqual(expected);
  });
  test('a group exists where one of its items does', () => {
    const keys = 'for_each = { for x in [for y in ["a"] : y if var.on] : x => x... }';
    expect(modes(on + endpoint('length(each.value) == 1 ? "none" : "require"', keys))).toEqual(['e["a"] none']);
    expect(
      modes(on + endpoint('"none"', 'count = length({ for x in [for y in ["a"] : y if var.on] : x => x... })')),
    ).toEqual(['e[0] none']);
  });
});

describe('keys of a for-expression that depend on the world', () => {
  test.each<[string, string, string[]]>([
    [
      'decided twice by one condition',
      'values({ for k, v in { a = "require", b = local.twice } : k => v if k == "b" || var.on })[0]',
      ['e none when var.on is false and var.env is "dev"', 'e require when var.on is true'],
    ],
    [
      'an entry by a key that Terraform would refuse otherwise',
      'keys({ for m in [{ dev = "none", prod = "none" }[var.env]] : m => m... })[0]',
      ['e none'],
    ],
    [
      'a key that is null in some worlds is an error in these alone',
      'try(keys({ for m in ["none", var.on ? null : "other"] : m => m })[0], "require")',
      ['e none when var.on is false', 'e require when var.on is true'],
    ],
  ])('%s', (_, mode, expected) => {
    const text = `variable "env" {
  type = string
}
locals {
  twice = { dev = var.env == "dev" ? "none" : "require", prod = "verify-full" }[var.env]
}
`;
    expect(modes(on + text + endpoint(mode, 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:X"'))).toEqual(
      expected,
    );
  });
});

describe('try of what is null in some worlds', () => {
  const tls = 'variable "tls" {\n  type = object({ mode = string })\n}\n';
  test.each<[string, string, string[]]>([
    [
      'the fallback holds there',
      'var.tls == null ? try(var.tls.mode, "none") : "require"',
      ['e none when var.tls is null', 'e require when var.tls is not null'],
    ],
    [
      'the next fallback',
      'var.tls == null ? try(var.tls.mode, var.tls["mode"], "none") : "require"',
      ['e none when var.tls is null', 'e require when var.tls is not null'],
    ],
    [
      'and what is derived from it',
      'var.tls == null ? lower(try(var.tls.mode, "NONE")) : "require"',
      ['e none when var.tls is null', 'e require when var.tls is not null'],
    ],
    [
      'where it is not null, it stays unknown',
      'var.tls == null ? "none" : try(var.tls.mode, "require")',
      ['e ? when var.tls is not null', 'e none when var.tls is null'],
    ],
    [
      'without try, Terraform rejects it',
      'var.tls == null ? var.tls.mode : "require"',
      ['e ? when var.tls is null', 'e require when var.tls is not null'],
    ],
  ])('%s', (_, mode, expected) => {
    expect(modes(tls + endpoint(mode))).toEqual(expected);
  });
});

describe('values as Terraform has them', () => {
  test.each<[string, string, string[]]>([
    ['&& that the left side decides', 'var.none != null && var.none.ca != "" ? "require" : "none"', ['e none']],
    ['|| that the left side decides', 'var.none == null || var.none.ca != "" ? "none" : "require"', ['e none']],
    ['&& in try', 'try(var.none != null && var.none.ca != "", true) ? "require" : "none"', ['e none']],
    ['a set with an unknown element has no order', 'tolist(toset(["require", var.text]))[0]', ['e ?']],
    ['a set with one element has one', 'tolist(toset(["none"]))[0]', ['e none']],
    ['a number beside an unknown of any type', 'tolist([var.any, 5])[1] == 5 ? "require" : "none"', ['e ?']],
    ['an attribute has the type of its schema', 'aws_dms_endpoint.other.port == 3306 ? "none" : "require"', ['e none']],
    ['so has a bool in digits', 'aws_dms_replication_instance.r.publicly_accessible ? "none" : "require"', ['e none']],
    ['of a type without a schema it is undetermined', 'other_thing.r.size == 4 ? "none" : "require"', ['e ?']],
    [
      'what a block leaves out is null',
      'aws_dms_endpoint.other.kafka_settings[0].security_protocol == null ? "none" : "require"',
      ['e none'],
    ],
    [
      'what the provider fills in, where it is null in some worlds',
      'lower(aws_dms_endpoint.maybe.ssl_mode)',
      ['e ? when var.text is not "x"', 'e verify-ca when var.text is "x"'],
    ],
    ['keys of a resource', 'contains(keys(aws_dms_endpoint.other), "ssl_mode") ? "none" : "require"', ['e none']],
    ['merged with a resource', 'lower(merge({ ssl_mode = "require" }, aws_dms_endpoint.other).ssl_mode)', ['e none']],
    ['try of an instance that may not exist', 'try(aws_dms_certificate.many["a"].certificate_id, "none")', ['e ?']],
    ['can of such an instance', 'can(aws_dms_certificate.many["a"].certificate_id) ? "require" : "none"', ['e ?']],
    ['an error in one part leaves the others', '{ a = var.none.x, b = "none" }.b', ['e none']],
    ['try sees an error in a part', 'try({ a = var.none.x, b = "require" }, { b = "none" }).b', ['e none']],
  ])('%s', (_, mode, expected) => {
    const text = `variable "none" {
  type    = object({ ca = string })
  default = null
}
variable "text" {
  type = string
}
variable "any" {}
variable "names" {
  type = set(string)
}
resource "aws_dms_endpoint" "other" {
  endpoint_id   = "o"
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = "none"
  port          = "3306"
  kafka_settings {
    broker = "b"
  }
}
resource "aws_dms_endpoint" "maybe" {
  endpoint_id   = "m"
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = var.text == "x" ? "verify-full" : null
}
resource "aws_dms_replication_instance" "r" {
  replication_instance_id    = "r"
  replication_instance_class = "dms.t3.micro"
  publicly_accessible        = "1"
}
resource "other_thing" "r" {
  size = "4"
}
resource "aws_dms_certificate" "many" {
  for_each       = var.names
  certificate_id = "require"
}
`;
    expect(modes(text + endpoint(mode))).toEqual(expected);
  });
});

test('an entry that is absent in some worlds is so in the branches of a condition', () => {
  const text = `locals {
  some = merge({ for k, v in { d = "none" } : k => v if var.on }, { a = "require" })
}
variable "other" {
  type = bool
}
`;
  const keys = 'for_each = var.other ? local.some : local.some';
  expect(modes(on + text + endpoint('each.value', keys))).toEqual(['e["a"] require', 'e["d"] none']);
  expect(modes(on + text + endpoint('try((var.other ? local.some : local.some).d, "require")'))).toEqual([
    'e none when var.on is true',
    'e require when var.on is false',
  ]);
});

test('one bad entry does not hide the others of a for_each map', () => {
  const text = `variable "db" {
  type    = object({ name = string })
  default = { name = "x" }
}
locals {
  all = {
    a = { mode = "none", host = var.db.host }
    b = { mode = "require", host = var.db.name }
  }
}
`;
  expect(modes(text + endpoint('each.value.mode', 'for_each = local.all'))).toEqual(['e["a"] none', 'e["b"] require']);
});

const CA = (more: string) =>
  `resource "aws_dms_certificate" "ca" {\n  ${more}\n  certificate_id = "ca"\n}\nvariable "which" {\n  type = string\n}\n`;
const LINKED = 'certificate_arn = try(aws_dms_certificate.ca[var.which].certificate_arn, null)';

test.each<[string, string, string[]]>([
  ['instances', 'for_each = toset(["a", "b"])', ['e verify-ca when var.which is neither "a" nor "b"']],
  ['no instances', 'for_each = {}', ['e verify-ca']],
])('a look-up by an unknown key that may fall back is no link: %s', (_, instances, expected) => {
  expect(modes(CA(instances) + endpoint('"verify-ca"', LINKED))).toEqual(expected);
});

test('a look-up in a map of certificates that exist in some worlds only', () => {
  const some = 'for_each = toset(var.on ? ["a", "b"] : ["a"])';
  const link = 'certificate_arn = lookup({ for k, c in aws_dms_certificate.ca : k => c.certificate_arn }, "b", null)';
  expect(found(on + CA(some) + endpoint('"verify-ca"', link)).map((line) => line.replace(/@\S+/, ''))).toEqual([
    'endpoint-certificate-missing aws_dms_endpoint.e when var.on is false',
    'endpoint-certificate-dangling aws_dms_endpoint.e when var.on is false',
  ]);
});

test('a look-up by an unknown key without a fallback is one', () => {
  const link = 'certificate_arn = aws_dms_certificate.ca[var.which].certificate_arn';
  expect(modes(CA('for_each = toset(["a", "b"])') + endpoint('"verify-ca"', link))).toEqual([]);
});

test('native and JSON blocks override each other', () => {
  const json = (protocol: string) =>
    JSON.stringify({
      resource: {
        aws_dms_endpoint: {
          e: {
            endpoint_id: 'e',
            endpoint_type: 'target',
            engine_name: 'kafka',
            kafka_settings: { broker: 'b', security_protocol: protocol },
          },
        },
      },
    });
  const native = (protocol: string) =>
    `resource "aws_dms_endpoint" "e" {\n  endpoint_id   = "e"\n  endpoint_type = "target"\n  engine_name   = "kafka"\n  kafka_settings {\n    broker            = "b"\n    security_protocol = "${protocol}"\n  }\n}\n`;
  const rules = (files: Files) => found(files).map((line) => line.replace(/@.*/, ''));
  expect(rules({ 'main.tf.json': json('plaintext'), 'override.tf': native('ssl-encryption') })).toEqual([]);
  expect(rules({ 'main.tf': native('plaintext'), 'override.tf.json': json('ssl-encryption') })).toEqual([]);
  expect(rules({ 'main.tf.json': json('ssl-encryption'), 'override.tf': native('plaintext') })).toEqual([
    'endpoint-settings-plaintext',
  ]);
});

test('OpenTofu: what is not enabled is null', () => {
  const text = `resource "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n  lifecycle {\n    enabled = false\n  }\n}\n${endpoint('aws_dms_certificate.ca != null ? "require" : "none"')}`;
  expect(modes({ 'main.tofu': text })).toEqual(['e none']);
});
