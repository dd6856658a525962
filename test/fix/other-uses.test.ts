import { describe, test } from 'vitest';
import { CA, type Case, check, endpoint, LINK, PUBLIC } from './files.ts';

/** Values that come from elsewhere than the endpoint's own block. */

describe('owned: nothing but names between the literal and the attribute', () => {
  test.each<Case>([
    ['a local', `locals {\n  open = true\n}\n${PUBLIC('local.open')}`, { 'main.tf': ['open = true', 'open = false'] }],
    [
      'the default of a variable',
      `variable "open" {\n  type    = bool\n  default = true\n}\n${PUBLIC('var.open')}`,
      { 'main.tf': ['default = true', 'default = false'] },
    ],
    [
      'a variable through a local, in parentheses and a template',
      `variable "open" {\n  default = true\n}\nlocals {\n  a = (var.open)\n}\n${PUBLIC('"${local.a}"')}`,
      { 'main.tf': ['default = true', 'default = false'] },
    ],
    [
      'terraform.tfvars',
      { 'main.tf': `variable "open" {}\n${PUBLIC('var.open')}`, 'terraform.tfvars': '# x\nopen = true # y\n' },
      { 'terraform.tfvars': ['true', 'false'] },
    ],
    [
      'a JSON file of variables',
      { 'main.tf': `variable "open" {}\n${PUBLIC('var.open')}`, 'x.auto.tfvars.json': '{"open": true}\n' },
      { 'x.auto.tfvars.json': ['true', 'false'] },
    ],
    [
      'a file of variables that is named',
      { 'main.tf': `variable "open" {}\n${PUBLIC('var.open')}`, 'env/prod.tfvars': 'open = "true"\n' },
      { 'env/prod.tfvars': ['"true"', 'false'] },
      { varFiles: ['env/prod.tfvars'] },
    ],
    [
      'the file of the environment that has the finding',
      {
        'main.tf': `variable "open" {}\n${PUBLIC('var.open')}`,
        'dev.tfvars': 'open = true\n',
        'prod.tfvars': 'open = false\n',
      },
      { 'dev.tfvars': ['true', 'false'] },
      {
        environments: [
          { name: 'dev', file: 'dev.tfvars' },
          { name: 'prod', file: 'prod.tfvars' },
        ],
      },
    ],
    [
      'the argument of a module, not its default',
      {
        'main.tf': 'module "a" {\n  source = "./m"\n  open   = true\n}\nmodule "b" {\n  source = "./m"\n}\n',
        'm/main.tf': `variable "open" {\n  default = false\n}\n${PUBLIC('var.open')}`,
      },
      { 'main.tf': ['open   = true', 'open   = false'] },
    ],
    [
      'an argument that comes through two modules',
      {
        'main.tf': 'module "a" {\n  source = "./m"\n  open   = true\n}\n',
        'm/main.tf': 'variable "open" {}\nmodule "n" {\n  source = "./n"\n  open   = var.open\n}\n',
        'm/n/main.tf': `variable "open" {}\n${PUBLIC('var.open')}`,
      },
      { 'main.tf': ['open   = true', 'open   = false'] },
    ],
    [
      'a default that two calls use, both with the finding',
      {
        'main.tf': 'module "a" {\n  source = "./m"\n}\nmodule "b" {\n  source = "./m"\n}\n',
        'm/main.tf': `variable "open" {\n  default = true\n}\n${PUBLIC('var.open')}`,
      },
      { 'm/main.tf': ['true', 'false'] },
    ],
    [
      'maps in files of variables, one without the key, which is optional',
      {
        'main.tf': `variable "all" {
  type = map(object({
    engine   = string
    ssl_mode = optional(string)
  }))
}
${CA}${endpoint('this', 'for_each = var.all', 'engine_name = each.value.engine', 'ssl_mode = each.value.ssl_mode', LINK)}`,
        'x.auto.tfvars': `all = {
  a = {
    engine   = "mysql"
    ssl_mode = "none"
  }
  b = {
    engine = "mysql"
  }
}
pem = "x"
`,
      },
      {
        'x.auto.tfvars': [
          '"none"\n  }\n  b = {\n    engine = "mysql"\n',
          '"verify-full"\n  }\n  b = {\n    engine   = "mysql"\n    ssl_mode = "verify-full"\n',
        ],
      },
    ],
    [
      'one bad entry of a map',
      `${CA}locals {
  all = {
    a = { engine = "mysql", mode = "verify-full" }
    b = { engine = "mysql", mode = "none" }
  }
}
${endpoint('this', 'for_each = local.all', 'engine_name = each.value.engine', 'ssl_mode = each.value.mode', LINK)}`,
      { 'main.tf': ['mode = "none"', 'mode = "verify-full"'] },
    ],
    [
      'all entries bad, each in its way',
      `${CA}variable "all" {
  type = map(object({
    engine = string
    mode   = optional(string)
  }))
  default = {
    a = {
      engine = "mysql"
      mode   = null
    }
    b = {
      engine = "postgres"
      mode   = "require"
    }
  }
}
${endpoint('this', 'for_each = var.all', 'engine_name = each.value.engine', 'ssl_mode = each.value.mode', LINK)}`,
      {
        'main.tf': [
          'mode   = null\n    }\n    b = {\n      engine = "postgres"\n      mode   = "require"',
          'mode   = "verify-full"\n    }\n    b = {\n      engine = "postgres"\n      mode   = "verify-full"',
        ],
      },
    ],
    [
      'a key that an entry lacks, behind the one that it belongs to',
      `${CA}locals {
  all = {
    a = {
      engine_name = "mysql"
      user        = "u"
    },
    b = {
      engine_name = "mysql",
      port        = 1, # one
      user        = "u",
    }
    c = { engine_name = "mysql" }
    d = {
      engine_name = "mysql"
      ssl_mode    = "verify-full"
    }
  }
}
${endpoint('this', 'for_each = local.all', 'engine_name = each.value.engine_name', 'ssl_mode = try(each.value.ssl_mode, null)', LINK)}`,
      {
        'main.tf': [
          `      engine_name = "mysql"
      user        = "u"
    },
    b = {
      engine_name = "mysql",
      port        = 1, # one
      user        = "u",
    }
    c = { engine_name = "mysql" }`,
          `      engine_name = "mysql"
      ssl_mode    = "verify-full"
      user        = "u"
    },
    b = {
      engine_name = "mysql",
      port        = 1, # one
      ssl_mode    = "verify-full",
      user        = "u",
    }
    c = { engine_name = "mysql", ssl_mode = "verify-full" }`,
        ],
      },
    ],
    [
      'an empty entry, and one whose key is looked up',
      `${CA}${endpoint('this', 'for_each = {\n    a = {}\n  }', 'engine_name = "mysql"', 'ssl_mode = lookup(each.value, "mode", null)', LINK)}`,
      { 'main.tf': ['a = {}', 'a = { mode = "verify-full" }'] },
    ],
    [
      'an entry in the call of a module',
      {
        'main.tf': `module "dms" {
  source    = "./dms"
  endpoints = {
    orders = {
      engine_name = "mysql"
      key         = "ca"
    }
  }
}
`,
        'dms/main.tf': `variable "endpoints" {
  type = any
}
${CA.replace('"ca" {\n', '"this" {\n  for_each        = { ca = 1 }\n')}${endpoint(
  'this',
  'for_each = var.endpoints',
  'engine_name = each.value.engine_name',
  'ssl_mode = try(each.value.ssl_mode, null)',
  'certificate_arn = try(aws_dms_certificate.this[each.value.key].certificate_arn, null)',
)}`,
      },
      {
        'main.tf': ['engine_name = "mysql"\n', 'engine_name = "mysql"\n      ssl_mode    = "verify-full"\n'],
      },
    ],
    [
      'a local that two endpoints share, both with the finding',
      `${CA}locals {\n  mode = "none"\n}\n${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = local.mode', LINK)}${endpoint('b', 'engine_name = "postgres"', 'ssl_mode = local.mode', LINK)}`,
      { 'main.tf': ['"none"', '"verify-full"'] },
    ],
    [
      'a reference that slipped, in a local that two endpoints share',
      `${CA}locals {\n  ca = aws_dms_certificate.ca.arn\n}\n${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = "verify-full"', 'certificate_arn = local.ca')}${endpoint('b', 'engine_name = "postgres"', 'ssl_mode = "verify-full"', 'certificate_arn = local.ca')}`,
      { 'main.tf': ['ca.arn', 'ca.certificate_arn'] },
    ],
    [
      'one in the output of a module',
      {
        'main.tf': `module "ca" {\n  source = "./ca"\n}\n${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = "verify-full"', 'certificate_arn = module.ca.arn')}`,
        'ca/main.tf':
          `${CA.replace('variable "pem" {}', 'variable "pem" {\n  default = ""\n}')}output "arn" {\n  value = aws_dms_certificate.ca.arn\n}\n`.replace(
            'certificate_pem = var.pem',
            'certificate_pem = file("x")',
          ),
      },
      { 'ca/main.tf': ['ca.arn', 'ca.certificate_arn'] },
    ],
    [
      'with a key that is not written out',
      `${CA.replace('"ca" {\n', '"ca" {\n  for_each        = toset(["a"])\n')}${endpoint('a', 'for_each = toset(["a"])', 'engine_name = "mysql"', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca[each.key].arn')}`,
      { 'main.tf': ['.arn', '.certificate_arn'] },
    ],
    [
      'one of all instances',
      `${CA.replace('"ca" {\n', '"ca" {\n  count           = 1\n')}${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = "verify-full"', 'certificate_arn = element(aws_dms_certificate.ca.*.arn, 0)')}`,
      { 'main.tf': ['.arn', '.certificate_arn'] },
    ],
    [
      'an override file',
      {
        'main.tf': `${CA}${endpoint('a', 'engine_name = "mysql"', LINK)}`,
        'main_override.tf': endpoint('a', 'ssl_mode = "none"'),
      },
      { 'main_override.tf': ['"none"', '"verify-full"'] },
    ],
    [
      'files of OpenTofu',
      { 'main.tofu': `${CA}${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = "none"', LINK)}`, 'main.tf': 'junk' },
      { 'main.tofu': ['"none"', '"verify-full"'] },
    ],
    [
      'a module that several roots call, with the finding in all',
      {
        'a/main.tf': 'module "m" {\n  source = "../m"\n}\n',
        'b/main.tf': 'module "m" {\n  source = "../m"\n}\n',
        'm/main.tf': PUBLIC('true'),
      },
      { 'm/main.tf': ['true', 'false'] },
    ],
    [
      'the certificate of the same provider',
      `provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}
${CA.replace('  certificate_id', '  provider        = aws.eu\n  certificate_id')}${endpoint('a', 'provider = aws.eu', 'engine_name = "mysql"')}`,
      {
        'main.tf': [
          '  engine_name = "mysql"\n',
          '  engine_name = "mysql"\n  ssl_mode        = "verify-full"\n  certificate_arn = aws_dms_certificate.ca.certificate_arn\n',
        ],
      },
    ],
    [
      'a parameter of the database',
      `resource "aws_db_parameter_group" "g" {
  family = "mysql8.0"
  parameter {
    name  = "x"
    value = "0"
  }
  parameter {
    name  = "require_secure_transport"
    value = 0
  }
}
resource "aws_db_instance" "db" {
  engine               = "mysql"
  engine_version       = "8.0"
  parameter_group_name = aws_db_parameter_group.g.name
}
${CA}${endpoint('a', 'engine_name = "mysql"', 'ssl_mode = "verify-full"', LINK, 'server_name = aws_db_instance.db.address')}`,
      { 'main.tf': ['value = 0\n', 'value = "1"\n'] },
    ],
    [
      'beside a block that can not be read, in another file',
      { 'main.tf': PUBLIC('true'), 'broken.tf': 'resource "x" "y" {\n  a = = 1\n}\n' },
      { 'main.tf': ['true', 'false'] },
    ],
    [
      'beside a block that can not be read',
      `${PUBLIC('true')}resource "x" "y" {\n  a = = 1\n}\n`,
      { 'main.tf': ['true', 'false'] },
    ],
  ])('%s', (_, files, changed, more) => {
    check(files, changed, more);
  });
});
