import { expect, test } from 'vitest';
import { modeOf } from './configurations.ts';

// What Terraform 1.11 makes of these templates.
test.each<[string, string, string, string]>([
  ['is given what it names', '${mode}', '{ mode = "require" }', '"require"'],
  ['must be given what it names, wherever that is', '${try(mode, "none")}', '{}', '"refused"'],
  ['must be given what it names where it is not used', '%{ if false }${mode}%{ endif }none', '{}', '"refused"'],
  ['knows nothing of the module', '${path.module}', '{}', '"refused"'],
  ['knows no variables of the module', '${try(var.x, "none")}', '{}', '"refused"'],
  ['may be given something else of that name', '${path.module}', '{ path = { module = "require" } }', '"require"'],
  ['has the variables of its loops', '%{ for k, v in l }${v}%{ endfor }', '{ l = ["require"] }', '"require"'],
  ['has them in the loop only', '%{ for v in l }%{ endfor }${v}', '{ l = [] }', '"refused"'],
  ['may be a value', '${[for k, v in m : k if v]}', '{ m = { a = true } }', '["a"]'],
  ['must be given names', 'none', '{ "a b" = 1 }', '"refused"'],
  ['must be given names that begin with a letter', 'none', '{ "1a" = 1 }', '"refused"'],
  ['may be given names with dashes and accents', '${a-é}', '{ "a-é" = "require" }', '"require"'],
  ['must not be null', '${mode}', '{ mode = null }', '"refused"'],
  ['may call functions', '${upper(mode)}', '{ mode = "a" }', '"A"'],
  // Terraform refuses it, OpenTofu 1.7 does not.
  ['with another template is not known', '${templatefile("other.tpl", {})}', '{}', '?'],
])('a template %s', (_, template, variables, expected) => {
  const files = { 'm.tpl': template, 'other.tpl': 'none', 'main.tf': 'variable "x" {\n  default = "none"\n}\n' };
  expect(modeOf(`try(templatefile("m.tpl", ${variables}), "refused")`, files)).toBe(expected);
});

test.each([
  ['templatestring(local.given, { mode = "require" })', '"require"'],
  ['try(templatestring(local.given, {}), "refused")', '"refused"'],
  ['try(templatestring(null, {}), "refused")', '"refused"'],
  ['try(templatefile(null, {}), "refused")', '"refused"'],
  ['try(templatefile("m.tpl", aws_dms_certificate.ca), "refused")', '?'],
])('%s', (mode, expected) => {
  const files = {
    'm.tpl': '${certificate_id}',
    'main.tf':
      'locals {\n  given = "$${try(mode, 1)}"\n}\nresource "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n}\n',
  };
  expect(modeOf(mode, files)).toBe(expected);
});

// As Terraform 1.11 lists them, which joins directory and pattern first.
test.each([
  ['fileset(".", "./a/*.pem")', '"a/x.pem"'],
  ['fileset(".", "a//./x.pem")', '"a/x.pem"'],
  ['fileset(".", "a/../b.pem")', '"b.pem"'],
  ['fileset(".", "/b.pem")', '"b.pem"'],
  ['fileset("./a", "*")', '"x.pem"'],
  ['fileset(".", "a/../../b.pem")', '?'],
])('%s', (call, expected) => {
  expect(modeOf(`join(",", ${call})`, { 'a/x.pem': '', 'b.pem': '' })).toBe(expected);
});
