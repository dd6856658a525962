import { describe, expect, test } from 'vitest';
import { CA, endpoint, LINK, PUBLIC } from './files.ts';
import { type Files, fixed, type More } from './run.ts';

/** Values that come from elsewhere, and that are not edited. */

/** No file changes, and these are the reasons, each once: one cause can have several findings. */
function checkRefused(files: Files, why: readonly string[], more: More = {}): void {
  const result = fixed(files, more);
  expect(result.files).toEqual({});
  expect([...new Set(result.refused.map((line) => line.replace(/^[^:]*: /, '')))]).toEqual(why);
}

describe('not owned', () => {
  const MADE = 'its value is computed by an expression';
  const ELSEWHERE = (name: string) => `the value comes from ${name}, which is also used elsewhere`;

  test.each<[name: string, files: Files, why: string[], more?: More]>([
    [
      'a local that something else uses',
      `locals {\n  open = true\n}\n${PUBLIC('local.open')}resource "aws_instance" "x" {\n  associate_public_ip_address = local.open\n}\n`,
      [ELSEWHERE('local.open')],
    ],
    [
      'a variable that is validated',
      `variable "open" {\n  default = true\n  validation {\n    condition     = var.open\n    error_message = "Open."\n  }\n}\n${PUBLIC('var.open')}`,
      ['a condition of var.open would not hold'],
    ],
    [
      'a variable of a module that is used there as well',
      {
        'main.tf': 'module "m" {\n  source = "./m"\n  open   = true\n}\n',
        'm/main.tf': `variable "open" {}\n${PUBLIC('var.open')}output "open" {\n  value = var["open"]\n}\n`,
      },
      [ELSEWHERE('var.open')],
    ],
    [
      'a local that endpoints of engines without a common mode share',
      `${CA}locals {\n  mode = "none"\n}\n${endpoint('a', 'engine_name = "sqlserver"', 'ssl_mode = local.mode', LINK)}${endpoint('b', 'engine_name = "db2"', 'ssl_mode = local.mode', LINK)}`,
      [ELSEWHERE('local.mode')],
    ],
    [
      'a local that a healthy endpoint shares',
      `${CA}locals {\n  mode = "verify-ca"\n}\n${endpoint('a', 'engine_name = "sqlserver"', 'ssl_mode = local.mode', LINK)}${endpoint('b', 'engine_name = "db2"', 'ssl_mode = local.mode', LINK)}`,
      [ELSEWHERE('local.mode')],
    ],
    [
      'a default that suits another call',
      {
        'main.tf': `module "a" {\n  source = "./m"\n  engine = "mysql"\n}\nmodule "b" {\n  source = "./m"\n  engine = "redshift"\n}\n`,
        'm/main.tf': `variable "engine" {}\nvariable "mode" {\n  default = "none"\n}\n${CA.replace('var.pem', 'file("x")')}${endpoint('a', 'engine_name = var.engine', 'ssl_mode = var.mode', LINK)}`,
      },
      ['module.b.aws_dms_endpoint.a would also change'],
    ],
    [
      'a block with a healthy instance',
      `${CA}${endpoint('a', 'for_each = toset(["mysql", "redshift"])', 'engine_name = each.key')}`,
      ['aws_dms_endpoint.a["redshift"] would also change'],
    ],
    [
      'a module that is healthy in another root',
      {
        'a/main.tf': 'module "m" {\n  source = "../m"\n  engine = "mysql"\n}\n',
        'b/main.tf': 'module "m" {\n  source = "../m"\n  engine = "redshift"\n}\n',
        'm/main.tf': `variable "engine" {}\n${CA.replace('var.pem', 'file("x")')}${endpoint('a', 'engine_name = var.engine', 'ssl_mode = "none"')}`,
      },
      ['module.m.aws_dms_endpoint.a would also change'],
    ],
    [
      'an entry that another resource uses',
      `${CA}locals {\n  all = {\n    a = { mode = "none" }\n  }\n}\n${endpoint('a', 'for_each = local.all', 'engine_name = "mysql"', 'ssl_mode = each.value.mode', LINK)}resource "aws_ssm_parameter" "m" {\n  for_each = local.all\n  value    = "mode: \${each.value.mode}"\n}\n`,
      ['aws_ssm_parameter.m["a"] would also change'],
    ],
    [
      'an entry by which something else is looked up',
      `${CA}locals {\n  ports = { postgresql = 5432 }\n  all = {\n    a = { engine = "postgresql" }\n  }\n}\n${endpoint('a', 'for_each = local.all', 'engine_name = each.value.engine', 'port = local.ports[each.value.engine]', 'ssl_mode = "verify-full"', LINK)}`,
      ['port of aws_dms_endpoint.a["a"] would also change'],
    ],
    ['what a template makes', `locals {\n  t = "tr"\n}\n${PUBLIC('"${local.t}ue"')}`, [MADE]],
    [
      'a key that is missing from what a function makes',
      `${CA}locals {\n  all = merge({ a = { engine = "mysql" } }, {})\n}\n${endpoint('a', 'for_each = local.all', 'engine_name = each.value.engine', 'ssl_mode = "verify-full"', 'certificate_arn = try(each.value.arn, null)')}`,
      ['its value is missing from the result of an expression'],
    ],
    [
      'what a function makes of a heredoc',
      `${CA}${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = chomp(<<-X', '    none', '  X', ')', LINK)}`,
      [MADE],
    ],
    [
      'a heredoc alone',
      `${CA}${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = <<-X', '    none', '  X', LINK)}`,
      [MADE],
    ],
    ['an escape', `${CA}${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = "n\\u006fne"', LINK)}`, [MADE]],
    [
      'the command line',
      `variable "open" {}\n${PUBLIC('var.open')}`,
      ['its value comes from the command line'],
      { variables: ['open=true'] },
    ],
    [
      'a default to which the certificate is a stranger',
      {
        'main.tf': 'module "m" {\n  source = "./m"\n}\n',
        'm/main.tf': `variable "arn" {\n  default = null\n}\n${CA.replace('var.pem', 'file("x")')}${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = "verify-full"', 'certificate_arn = var.arn')}`,
      },
      [],
    ],
    [
      'a branch of a condition that a healthy instance takes too',
      `${CA}variable "tls" {\n  default = false\n}\n${endpoint('a', 'for_each = toset(["mysql", "redshift"])', 'engine_name = each.key', 'ssl_mode = var.tls ? "verify-full" : "none"')}`,
      ['aws_dms_endpoint.a["redshift"] would also change'],
    ],
    [
      'a local that another endpoint compares',
      `${CA}locals {\n  mode = 1 == 1 ? "none" : "require"\n}\n${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = try(local.mode, null)', LINK)}${endpoint('b', 'count = local.mode == "none" ? 1 : 0', 'engine_name = "redshift"')}`,
      ['the value comes from local.mode, which is also used elsewhere'],
    ],
    [
      'an installed module',
      {
        'main.tf': 'module "m" {\n  source  = "x/y/z"\n  version = "1"\n}\n',
        '.terraform/modules/modules.json': '{"Modules":[{"Key":"m","Source":"x/y/z","Dir":".terraform/modules/m"}]}',
        '.terraform/modules/m/main.tf': PUBLIC('true'),
      },
      ['it is in an installed module'],
    ],
    [
      'an endpoint that is declared twice, the second with the finding',
      `${CA}${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = "verify-full"', LINK)}${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = "none"', LINK)}`,
      ['that alone would not resolve the finding'],
    ],
  ])('%s', (_, files, why, more) => checkRefused(files, why, more));
});
