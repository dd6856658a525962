import { describe, expect, test } from 'vitest';
import { CA, type Case, check, endpoint, LINK, PUBLIC } from './files.ts';

/** Constants that stand inside of an expression, where the value comes from. */

describe('in expressions', () => {
  test.each<Case>([
    [
      'a fallback in the attribute',
      `variable "open" {\n  default = null\n}\n${PUBLIC('coalesce(var.open, true)')}`,
      { 'main.tf': ['coalesce(var.open, true)', 'coalesce(var.open, false)'] },
    ],
    [
      'a fallback beside a variable that is used elsewhere',
      `variable "open" {\n  default = null\n}\n${PUBLIC('coalesce(var.open, true)')}output "open" {\n  value = var.open\n}\n`,
      { 'main.tf': ['coalesce(var.open, true)', 'coalesce(var.open, false)'] },
    ],
    [
      'the default of lookup',
      `${CA}locals {\n  all = { a = {} }\n}\n${endpoint('a', 'for_each = local.all', 'engine_name = "mysql"', 'ssl_mode = lookup(each.value, "mode", "none")', LINK)}`,
      { 'main.tf': ['"none"', '"verify-full"'] },
    ],
    [
      'what try falls back to, where the entry is no object of HCL',
      `locals {\n  all = jsondecode("{\\"a\\": {}}")\n}\n${CA}${endpoint('a', 'for_each = local.all', 'engine_name = "mysql"', 'ssl_mode = try(each.value.mode, null)', LINK)}`,
      { 'main.tf': ['null', '"verify-full"'] },
    ],
    [
      'the entry itself, where it is one',
      `locals {\n  all = { a = { x = 1 } }\n}\n${CA}${endpoint('a', 'for_each = local.all', 'engine_name = "mysql"', 'ssl_mode = try(each.value.mode, null)', LINK)}`,
      { 'main.tf': ['x = 1', 'x = 1, mode = "verify-full"'] },
    ],
    ['a branch of a condition', PUBLIC('1 == 1 ? true : false'), { 'main.tf': ['1 == 1 ? true : false', 'false'] }],
    [
      'a condition that is not decided',
      `variable "env" {}\n${PUBLIC('var.env == "dev" ? true : false')}`,
      { 'main.tf': ['var.env == "dev" ? true : false', 'false'] },
    ],
    [
      'the other branch of a condition that is not decided',
      `${CA}variable "env" {}\n${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = var.env == "prod" ? "verify-full" : "none"', LINK)}`,
      { 'main.tf': ['var.env == "prod" ? "verify-full" : "none"', '"verify-full"'] },
    ],
    [
      'a null in a branch',
      `${CA}variable "env" {}\n${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = var.env == "prod" ? "verify-full" : null', LINK)}`,
      { 'main.tf': ['var.env == "prod" ? "verify-full" : null', '"verify-full"'] },
    ],
    [
      'entries of a map by an unknown key',
      `${CA}locals {\n  modes = { dev = "none", prod = "verify-full" }\n}\n${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = local.modes[terraform.workspace]', LINK)}`,
      { 'main.tf': ['dev = "none"', 'dev = "verify-full"'] },
    ],
    [
      'the branch of a module variable',
      {
        'main.tf': 'module "m" {\n  source = "./m"\n  tls    = false\n}\n',
        'm/main.tf': `variable "tls" {\n  type = bool\n}\n${CA.replace('var.pem', 'file("x")')}${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = var.tls ? "verify-full" : "none"', LINK)}`,
      },
      { 'm/main.tf': ['var.tls ? "verify-full" : "none"', '"verify-full"'] },
    ],
    [
      'a link that follows from the mode',
      `${CA}locals {\n  all = {\n    a = { mode = "verify-full" }\n    b = { mode = "none" }\n  }\n}\n${endpoint('a', 'for_each = local.all', 'engine_name = "mysql"', 'server_name = "db.example.com"', 'ssl_mode = each.value.mode', 'certificate_arn = each.value.mode == "verify-full" ? aws_dms_certificate.ca.certificate_arn : null')}`,
      { 'main.tf': ['b = { mode = "none" }', 'b = { mode = "verify-full" }'] },
    ],
    [
      'the same where both read a variable',
      `${CA}variable "mode" {\n  default = "none"\n}\n${endpoint('a', 'engine_name = "mysql"', 'server_name = "db.example.com"', 'ssl_mode = var.mode', 'certificate_arn = startswith(var.mode, "verify") ? aws_dms_certificate.ca.certificate_arn : null')}`,
      { 'main.tf': ['default = "none"', 'default = "verify-full"'] },
    ],
    [
      'an item of a list',
      `locals {\n  open = [true, false]\n}\n${PUBLIC('local.open[0]')}`,
      { 'main.tf': ['[true, false]', '[false, false]'] },
    ],
    [
      'an argument of a function',
      `locals {\n  a = merge({}, { open = true })\n}\n${PUBLIC('local.a.open')}`,
      { 'main.tf': ['open = true', 'open = false'] },
    ],
    [
      'what a function converts',
      `locals {\n  open = tobool("true")\n}\n${PUBLIC('local.open')}`,
      { 'main.tf': ['"true"', 'false'] },
    ],
    [
      'a way through a function',
      `locals {\n  open = "true"\n}\n${PUBLIC('tobool(local.open)')}`,
      { 'main.tf': ['"true"', 'false'] },
    ],
    [
      'the body of a loop',
      `locals {\n  a = { for k in ["x"] : k => { open = true } }\n}\n${PUBLIC('local.a["x"].open')}`,
      { 'main.tf': ['open = true', 'open = false'] },
    ],
  ])('%s', (_, files, changed, more) => {
    check(files, changed, more);
  });
});

describe('a condition whose branches become the same', () => {
  const FORCED = (value: string) =>
    `variable "on" {\n  default = false\n}\n${CA}resource "aws_db_parameter_group" "g" {\n  family = "postgres14"\n  parameter {\n    name  = "rds.force_ssl"\n    value = ${value}\n  }\n}\nresource "aws_db_instance" "d" {\n  engine               = "postgres"\n  parameter_group_name = aws_db_parameter_group.g.name\n}\n${endpoint('a', 'engine_name = "postgres"', 'server_name = aws_db_instance.d.address', 'ssl_mode = "verify-full"', LINK)}`;
  const MODE = (value: string) =>
    `${CA}variable "on" {}\nvariable "z" {}\n${endpoint('a', 'engine_name = "mysql"', `ssl_mode = ${value}`, LINK)}`;
  const ONCE = 'var.on ? "verify-full" : "none"';

  test.each<readonly [name: string, make: (value: string) => string, value: string, after: string]>([
    ['a number stays one', FORCED, 'var.on ? 1 : 0', '1'],
    ['and text text', FORCED, 'var.on ? "1" : "0"', '"1"'],
    ['in parentheses', MODE, `(${ONCE})`, '"verify-full"'],
    ['in a template', MODE, `"\${${ONCE}}"`, '"verify-full"'],
    ['both branches', MODE, 'var.on ? "none" : "require"', '"verify-full"'],
    ['one condition in another', MODE, `var.z ? "none" : (${ONCE})`, '"verify-full"'],
    ['the outer one only', MODE, 'var.z ? "none" : "verify-full"', '"verify-full"'],
    [
      'a comment stays',
      MODE,
      'var.on ? "verify-full" : /* for now */ "none"',
      'var.on ? "verify-full" : /* for now */ "verify-full"',
    ],
    ['other text', MODE, 'var.on ? "verify-ca" : "none"', 'var.on ? "verify-ca" : "verify-full"'],
  ])('%s', (_, make, value, after) => {
    const { diff } = check(make(value), { 'main.tf': [value, after] });
    if (!after.includes('?')) expect(diff).toMatch(new RegExp(`^\\+.* = ${after}$`, 'm'));
  });
});

describe('links', () => {
  const OTHER = 'resource "aws_acm_certificate" "web" {\n  domain_name = "a.example.com"\n}\n';

  test.each<Case>([
    [
      'to what is no DMS certificate',
      `${CA}${OTHER}${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = "verify-full"', 'certificate_arn = aws_acm_certificate.web.arn')}`,
      { 'main.tf': ['aws_acm_certificate.web.arn', 'aws_dms_certificate.ca.certificate_arn'] },
    ],
    [
      'to what is no DMS certificate, through a local',
      `${CA}${OTHER}locals {\n  ca = aws_acm_certificate.web.arn\n}\n${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = "verify-full"', 'certificate_arn = local.ca')}`,
      { 'main.tf': ['aws_acm_certificate.web.arn', 'aws_dms_certificate.ca.certificate_arn'] },
    ],
    [
      'with a slip in the name',
      `${CA.replace('"ca"', '"rds_bundle"')}${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.rds_bundel.certificate_arn')}`,
      { 'main.tf': ['rds_bundel', 'rds_bundle'] },
    ],
    [
      'with a slip in the key',
      `${CA.replace('"ca" {', '"all" {\n  for_each = toset(["orders", "stock"])')}${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.all["order"].certificate_arn')}`,
      { 'main.tf': ['"order"', '"orders"'] },
    ],
  ])('%s', (_, files, changed, more) => {
    check(files, changed, more);
  });
});

/** Of a certificate with instances, a link to which is mistaken: what is written of it before and after. */
describe('a mistaken reference', () => {
  test.each([
    ['a branch of a condition', 'var.tls ? FOUND : null', 'ca["x"].id'],
    ['the other branch', '!var.tls ? null : FOUND', 'ca["x"].arn'],
    ['a branch that lacks the key', 'var.tls ? FOUND : null', 'ca.certificate_arn', 'ca["x"].certificate_arn'],
    ['a fallback', 'coalesce(var.given, FOUND)', 'ca["x"].id'],
    ['a condition in a fallback', 'try(var.given.arn, var.tls ? FOUND : null)', 'ca["x"].arn'],
  ])('in %s', (_, expression, before, after = 'ca["x"].certificate_arn') => {
    const link = (of: string) => `certificate_arn = ${expression.replace('FOUND', `aws_dms_certificate.${of}`)}`;
    mended(link(before), link(after));
  });

  test.each([
    ['one([for c in CA : c.id])', 'c.id', 'c.certificate_arn'],
    ['{ for k, c in CA : k => c.arn }["x"]', 'c.arn', 'c.certificate_arn'],
  ])('in the body of a loop: %s', (expression, before, after) => {
    const link = `certificate_arn = ${expression.replace('CA', 'aws_dms_certificate.ca')}`;
    mended(link, link.replace(before, after));
  });

  test.each([
    [
      'the branch that is not taken, too',
      'var.tls ? CA.ca["x"].arn : CA.cb.arn',
      'var.tls ? CA.ca["x"].certificate_arn : CA.cb.certificate_arn',
    ],
    [
      'in an argument',
      'coalesce(var.tls ? CA.ca["x"].arn : CA.cb.arn)',
      'coalesce(var.tls ? CA.ca["x"].certificate_arn : CA.cb.certificate_arn)',
    ],
    ['an ID is one', 'var.tls ? CA.ca["x"].arn : CA.cb.id', 'var.tls ? CA.ca["x"].certificate_arn : CA.cb.id'],
  ])('of an attribute that no certificate has: %s', (_, before, after) => {
    const link = (text: string) => `certificate_arn = ${text.replaceAll('CA', 'aws_dms_certificate')}`;
    mended(link(before), link(after));
  });

  test('in both branches, none is chosen', () => {
    mended('certificate_arn = var.tls ? aws_dms_certificate.ca["x"].id : aws_dms_certificate.ca["x"].arn');
  });

  function mended(before: string, after = before): void {
    const text = `${CA.replace('{', '{\n  for_each = toset(["x"])')}variable "tls" {\n  default = true\n}\nvariable "given" {\n  default = null\n}\n${endpoint('a', 'engine_name = "postgres"', 'ssl_mode = "verify-full"', before)}`;
    check(text, after === before ? {} : { 'main.tf': [before, after] }, { which: 'safe' });
  }
});

/** The key of a certificate is mended where it is written, and the reference stays one for all instances. */
describe('a mistaken key', () => {
  const certificates = CA.replace('{', '{\n  for_each = toset(["onprem", "rds"])');
  const verifying = (...lines: string[]) =>
    endpoint('a', 'engine_name = "mysql"', 'ssl_mode = "verify-full"', ...lines);
  const link = (key: string) => `certificate_arn = aws_dms_certificate.ca[${key}].certificate_arn`;

  test.each<[name: string, text: string, after?: string]>([
    ['in the entry of a map', verifying('for_each = { x = { ca = "onprme" } }', link('each.value.ca')), '"onprem"'],
    ['as the value of a map', verifying('for_each = { x = "onprme" }', link('each.value')), '"onprem"'],
    ['in a fallback', verifying(link('"onprme"').replace(/= (.*)/, '= try($1, null)')), '"onprem"'],
    ['in the reference', verifying(link('"onprme"')), '"onprem"'],
    [
      'as the default of a variable',
      `variable "key" {\n  default = "onprme"\n}\n${verifying(link('var.key'))}`,
      '"onprem"',
    ],
    ['that is the key of the endpoint', verifying('for_each = toset(["onprme"])', link('each.key'))],
    [
      'that is used elsewhere',
      `locals {\n  key = "onprme"\n}\n${verifying('endpoint_id = local.key', link('local.key'))}`,
    ],
    ['that is computed', verifying(link('lower("ONPRME")'))],
  ])('%s', (_, text, after) => {
    check(certificates + text, after === undefined ? {} : { 'main.tf': ['"onprme"', after] }, { which: 'safe' });
  });
});
