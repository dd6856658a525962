import { describe, expect, test } from 'vitest';
import { type Case, found } from './support/run.ts';

/** How a mode reaches an endpoint through a module. Locations are those of the literal in the caller, or of the entry that lacks it. */

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
