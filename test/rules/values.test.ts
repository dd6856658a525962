import { describe, expect, test } from 'vitest';
import { type Files, found } from './run.ts';

/** How a mode reaches an endpoint, and what is known of it then. Places are those of the literal, or of what lacks it. */

/** A PostgreSQL source `aws_dms_endpoint.a` with the lines given; the first of them is line 5. */
function postgres(...lines: string[]): string {
  return endpoint('postgres', ...lines);
}

function endpoint(engine: string, ...lines: string[]): string {
  return [
    'resource "aws_dms_endpoint" "a" {',
    '  endpoint_id = "a"',
    '  endpoint_type = "source"',
    `  engine_name = "${engine}"`,
    ...lines.map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}

const certificate = 'resource "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n}\n';
const linked = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';

type Case = [name: string, files: Files, expected: string[], variables?: string[]];

describe('variables', () => {
  const mode = postgres('ssl_mode = var.mode');
  test.each<Case>([
    [
      'a default is where the value comes from',
      `${mode}variable "mode" {\n  default = "none"\n}\n`,
      ['endpoint-plaintext@8 aws_dms_endpoint.a'],
    ],
    [
      'a default of null is a mode that is not set',
      `${mode}variable "mode" {\n  default = null\n}\n`,
      ['endpoint-plaintext@8 aws_dms_endpoint.a'],
    ],
    [
      'without default and value nothing is known',
      `${mode}variable "mode" {}\n`,
      ['endpoint-undetermined@7 aws_dms_endpoint.a'],
    ],
    ['--var gives it', `${mode}variable "mode" {}\n`, ['endpoint-plaintext@7 aws_dms_endpoint.a'], ['mode=none']],
    [
      '--var goes before the default',
      `${mode}variable "mode" {\n  default = "none"\n}\n`,
      ['endpoint-server-unverified@7 aws_dms_endpoint.a'],
      ['mode=require'],
    ],
    [
      'terraform.tfvars is where the value comes from',
      { 'main.tf': `${mode}variable "mode" {}\n`, 'terraform.tfvars': '# eu\nmode = "none"\n' },
      ['endpoint-plaintext@terraform.tfvars:2 aws_dms_endpoint.a'],
    ],
    [
      'a local',
      `${postgres('ssl_mode = local.mode')}locals {\n  mode = "none"\n}\n`,
      ['endpoint-plaintext@8 aws_dms_endpoint.a'],
    ],
    [
      'coalesce takes the first that is set',
      `${postgres('ssl_mode = coalesce(var.mode, "none")')}variable "mode" {\n  default = null\n}\n`,
      ['endpoint-plaintext@5 aws_dms_endpoint.a'],
    ],
    [
      'lookup with a default',
      `${postgres('ssl_mode = lookup({}, "mode", "none")')}`,
      ['endpoint-plaintext@5 aws_dms_endpoint.a'],
    ],
    [
      'an unset optional attribute',
      `${postgres('ssl_mode = var.db.mode')}variable "db" {\n  type = object({ mode = optional(string) })\n  default = {}\n}\n`,
      ['endpoint-plaintext@9 aws_dms_endpoint.a'],
    ],
    [
      'the default of an optional attribute',
      `${postgres('ssl_mode = var.db.mode')}variable "db" {\n  type = object({ mode = optional(string, "none") })\n  default = {}\n}\n`,
      ['endpoint-plaintext@8 aws_dms_endpoint.a'],
    ],
    [
      'a data source is read by Terraform only',
      `${postgres('ssl_mode = data.aws_ssm_parameter.mode.value')}data "aws_ssm_parameter" "mode" {\n  name = "/mode"\n}\n`,
      ['endpoint-undetermined@5 aws_dms_endpoint.a'],
    ],
    [
      'an unknown engine in clear text',
      `resource "aws_dms_endpoint" "a" {\n  engine_name = var.engine\n  endpoint_type = "source"\n  endpoint_id = "a"\n}\nvariable "engine" {}\n`,
      ['endpoint-undetermined@6 aws_dms_endpoint.a'],
    ],
    [
      'a known engine and an unknown one of a relational database',
      `resource "aws_dms_endpoint" "a" {\n  engine_name = aws_db_instance.db.engine\n  endpoint_type = "source"\n  endpoint_id = "a"\n}\nresource "aws_db_instance" "db" {\n  engine = var.engine\n}\nvariable "engine" {}\n`,
      ['endpoint-plaintext@1 aws_dms_endpoint.a'],
    ],
  ])('%s', (_, files, expected, variables) => {
    expect(found(files, { variables })).toEqual(expected);
  });
});

describe('worlds', () => {
  test.each<Case>([
    [
      'a condition on a variable without value',
      `${postgres('ssl_mode = var.env == "prod" ? "verify-full" : "none"', linked)}${certificate}variable "env" {}\n`,
      [
        'endpoint-plaintext@5 aws_dms_endpoint.a when var.env is not "prod"',
        'endpoint-certificate-unused@6 aws_dms_endpoint.a when var.env is not "prod"',
      ],
    ],
    [
      'the condition is decided by --var',
      `${postgres('ssl_mode = var.env == "prod" ? "verify-full" : "none"', linked)}${certificate}variable "env" {}\n`,
      [],
      ['env=prod'],
    ],
    [
      'mode and certificate chosen by one variable stay together',
      `${postgres('ssl_mode = var.tls ? "verify-full" : "none"', 'certificate_arn = var.tls ? aws_dms_certificate.ca.certificate_arn : null')}${certificate}variable "tls" {\n  type = bool\n}\n`,
      ['endpoint-plaintext@5 aws_dms_endpoint.a when var.tls is false'],
    ],
    [
      'mode and certificate chosen by opposite conditions contradict each other',
      `${postgres('ssl_mode = var.tls ? "verify-full" : "none"', 'certificate_arn = var.tls ? null : aws_dms_certificate.ca.certificate_arn')}${certificate}variable "tls" {\n  type = bool\n}\n`,
      [
        'endpoint-plaintext@5 aws_dms_endpoint.a when var.tls is false',
        'endpoint-certificate-unused@6 aws_dms_endpoint.a when var.tls is false',
        'endpoint-certificate-missing@6 aws_dms_endpoint.a when var.tls is true',
      ],
    ],
    [
      'an equality fixes the value',
      `${postgres('ssl_mode = var.mode == "none" ? var.mode : "verify-full"', linked)}${certificate}variable "mode" {}\n`,
      [
        'endpoint-certificate-unused@6 aws_dms_endpoint.a when var.mode is "none"',
        'endpoint-plaintext@11 aws_dms_endpoint.a when var.mode is "none"',
      ],
    ],
    [
      'each literal has its condition',
      `${endpoint('mysql', 'ssl_mode = var.env == "prod" ? "require" : "require"')}variable "env" {}\n`,
      [
        'endpoint-mode-unsupported@5 aws_dms_endpoint.a when var.env is "prod"',
        'endpoint-mode-unsupported@5 aws_dms_endpoint.a when var.env is not "prod"',
      ],
    ],
    [
      'what holds in every world has no condition',
      `${endpoint('mysql', 'ssl_mode = "require"', 'server_name = var.env == "prod" ? "a.example.com" : "b.example.com"')}variable "env" {}\n`,
      ['endpoint-mode-unsupported@5 aws_dms_endpoint.a'],
    ],
    [
      'the engine is chosen',
      `resource "aws_dms_endpoint" "a" {\n  endpoint_id = "a"\n  endpoint_type = "source"\n  engine_name = var.pg ? "postgres" : "mysql"\n  ssl_mode = "require"\n}\nvariable "pg" {\n  type = bool\n}\n`,
      [
        'endpoint-mode-unsupported@5 aws_dms_endpoint.a when var.pg is false',
        'endpoint-server-unverified@5 aws_dms_endpoint.a when var.pg is true',
      ],
    ],
    [
      'a count by condition has the address [0]',
      `resource "aws_dms_endpoint" "a" {\n  count = var.on ? 1 : 0\n  endpoint_id = "a"\n  endpoint_type = "source"\n  engine_name = "mysql"\n}\nvariable "on" {\n  type = bool\n}\n`,
      ['endpoint-plaintext@1 aws_dms_endpoint.a[0]'],
    ],
    [
      'terraform.workspace is not specified',
      postgres('ssl_mode = terraform.workspace == "prod" ? "require" : "none"'),
      [
        'endpoint-server-unverified@5 aws_dms_endpoint.a when terraform.workspace is "prod"',
        'endpoint-plaintext@5 aws_dms_endpoint.a when terraform.workspace is not "prod"',
      ],
    ],
    [
      'a map by variable',
      `${postgres('ssl_mode = { prod = "require", dev = "none" }[var.env]')}variable "env" {}\n`,
      ['endpoint-undetermined@5 aws_dms_endpoint.a'],
    ],
  ])('%s', (_, files, expected, variables) => {
    expect(found(files, { variables })).toEqual(expected);
  });
});

describe('ignore_changes', () => {
  const lifecycle = (what: string) => `lifecycle {\n    ignore_changes = ${what}\n  }`;
  test.each<Case>([
    [
      'a mode that Terraform does not change later is open',
      `${postgres('ssl_mode = "verify-full"', linked, lifecycle('[ssl_mode]'))}${certificate}`,
      ['endpoint-undetermined@5 aws_dms_endpoint.a'],
    ],
    [
      'all covers it too',
      `${postgres('ssl_mode = "verify-full"', linked, lifecycle('all'))}${certificate}`,
      ['endpoint-undetermined@5 aws_dms_endpoint.a'],
    ],
    [
      'another attribute does not',
      `${postgres('ssl_mode = "verify-full"', linked, lifecycle('[tags]'))}${certificate}`,
      [],
    ],
    [
      'a new endpoint is in clear text all the same',
      postgres('ssl_mode = "none"', lifecycle('[ssl_mode]')),
      ['endpoint-plaintext@5 aws_dms_endpoint.a'],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe('a module of the form of terraform-aws-modules/dms', () => {
  const moduleFile = `variable "endpoints" {
  type    = any
  default = {}
}
variable "certificates" {
  type    = any
  default = {}
}
resource "aws_dms_certificate" "this" {
  for_each        = var.certificates
  certificate_id  = each.key
  certificate_pem = each.value.pem
}
resource "aws_dms_endpoint" "this" {
  for_each        = var.endpoints
  endpoint_id     = each.key
  endpoint_type   = each.value.type
  engine_name     = each.value.engine
  ssl_mode        = try(each.value.ssl_mode, null)
  certificate_arn = try(aws_dms_certificate.this[each.value.certificate_key].certificate_arn, null)
}
`;
  const call = (endpoints: string) => ({
    'modules/dms/main.tf': moduleFile,
    'main.tf': `module "dms" {
  source       = "./modules/dms"
  certificates = { rds = { pem = "x" } }
  endpoints = {
${endpoints}
  }
}
`,
  });
  const this_ = (key: string) => `module.dms.aws_dms_endpoint.this["${key}"]`;
  test.each<Case>([
    [
      'nothing is wrong',
      call('    a = { type = "source", engine = "postgres", ssl_mode = "verify-full", certificate_key = "rds" }'),
      [],
    ],
    [
      'the entry lacks the mode',
      call('    a = { type = "source", engine = "postgres" }'),
      [`endpoint-plaintext@5 ${this_('a')}`],
    ],
    [
      'the literal stands in the call',
      call('    a = {\n      type = "source"\n      engine = "postgres"\n      ssl_mode = "require"\n    }'),
      [`endpoint-server-unverified@8 ${this_('a')}`],
    ],
    [
      'the entry lacks the certificate',
      call('    a = { type = "source", engine = "postgres", ssl_mode = "verify-full" }'),
      [`endpoint-certificate-missing@5 ${this_('a')}`],
    ],
    [
      'the key of the certificate is mistyped',
      call('    a = { type = "source", engine = "postgres", ssl_mode = "verify-full", certificate_key = "rdss" }'),
      [`endpoint-certificate-missing@5 ${this_('a')}`, `endpoint-certificate-dangling@5 ${this_('a')}`],
    ],
    [
      'each entry for itself',
      call(
        '    a = { type = "source", engine = "postgres", ssl_mode = "none" }\n    b = { type = "target", engine = "s3" }\n    c = { type = "target", engine = "mysql", ssl_mode = "require" }',
      ),
      [`endpoint-plaintext@5 ${this_('a')}`, `endpoint-mode-unsupported@7 ${this_('c')}`],
    ],
    ['no endpoints', call(''), []],
    [
      'called from two places',
      {
        ...call('    a = { type = "source", engine = "mysql" }'),
        'more.tf':
          'module "more" {\n  source = "./modules/dms"\n  endpoints = { b = { type = "source", engine = "mysql" } }\n}\n',
      },
      [`endpoint-plaintext@5 ${this_('a')}`, `endpoint-plaintext@more.tf:3 module.more.aws_dms_endpoint.this["b"]`],
    ],
    [
      'the endpoints are not known',
      {
        'modules/dms/main.tf': moduleFile,
        'main.tf':
          'variable "endpoints" {}\nmodule "dms" {\n  source = "./modules/dms"\n  endpoints = var.endpoints\n}\n',
      },
      ['endpoint-undetermined@modules/dms/main.tf:19 module.dms.aws_dms_endpoint.this[?]'],
    ],
    [
      'the caller gives a variable without value',
      {
        ...call('    a = { type = "source", engine = "postgres", ssl_mode = var.mode }'),
        'variables.tf': 'variable "mode" {}\n',
      },
      [`endpoint-undetermined@variables.tf:1 ${this_('a')}`],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});
