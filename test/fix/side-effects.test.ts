import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CA, endpoint, LINK } from './files.ts';
import { fixed } from './run.ts';

/** An edit changes nothing beside the endpoint: no output, no resource of another type, no condition. */

const MODES = 'locals {\n  modes = { a = "none" }\n}\n';
const MYSQL = endpoint('a', 'engine_name = "mysql"', 'ssl_mode = local.modes.a', LINK);
const ENDPOINT = 'endpoint-plaintext aws_dms_endpoint.a';

describe('refused', () => {
  test.each<[name: string, more: string, why: string]>([
    ['an output', 'output "mode" {\n  value = local.modes.a\n}\n', 'output.mode would also change'],
    [
      'an output, through another local',
      'locals {\n  all = values(local.modes)\n}\noutput "all" {\n  value = local.all\n}\n',
      'output.all would also change',
    ],
    [
      'a tag',
      'resource "aws_s3_bucket" "b" {\n  tags = { mode = local.modes.a }\n}\n',
      'aws_s3_bucket.b would also change',
    ],
    [
      'a precondition',
      'resource "aws_s3_bucket" "b" {\n  lifecycle {\n    precondition {\n      condition     = local.modes.a == "none"\n      error_message = "x"\n    }\n  }\n}\n',
      'a condition of aws_s3_bucket.b would not hold',
    ],
    [
      'a check',
      'check "mode" {\n  assert {\n    condition     = local.modes.a == "none"\n    error_message = "x"\n  }\n}\n',
      'a condition of check.mode would not hold',
    ],
    [
      'the precondition of an output',
      'output "x" {\n  value = 1\n  precondition {\n    condition     = local.modes.a == "none"\n    error_message = "x"\n  }\n}\n',
      'a condition of output.x would not hold',
    ],
  ])('%s', (_, more, why) => {
    const { files, refused } = fixed(`${CA}${MODES}${MYSQL}${more}`);
    expect(files).toEqual({});
    expect(refused.find((one) => one.startsWith(ENDPOINT))).toContain(why);
  });

  test('a validation', () => {
    const variable =
      'variable "a" {\n  default = { mode = "none" }\n  validation {\n    condition     = contains(["none", "require"], var.a.mode)\n    error_message = "x"\n  }\n}\n';
    const { files, refused } = fixed(`${CA}${variable}${MYSQL.replace('local.modes.a', 'var.a.mode')}`);
    expect(files).toEqual({});
    expect(refused.find((one) => one.startsWith(ENDPOINT))).toContain('a condition of var.a would not hold');
  });

  const variable = (condition: string) =>
    `variable "mode" {\n  default = "none"\n  validation {\n    condition     = ${condition}\n    error_message = "x"\n  }\n}\n`;
  const lifecycle = (type: string, condition: string) =>
    `lifecycle {\n  ${type} {\n    condition     = ${condition}\n    error_message = "x"\n  }\n}`;
  const mysql = (mode: string, ...more: string[]) =>
    endpoint('a', 'engine_name = "mysql"', `ssl_mode = ${mode}`, LINK, ...more);

  test.each([
    ['the validation of the variable itself', variable('var.mode == "none"') + mysql('var.mode'), 'var.mode'],
    [
      'a precondition of the endpoint itself',
      `variable "mode" {\n  default = "none"\n}\n${mysql('var.mode', lifecycle('precondition', 'var.mode == "none"'))}`,
      'aws_dms_endpoint.a',
    ],
    [
      'a postcondition about itself',
      mysql('"none"', lifecycle('postcondition', 'self.ssl_mode == "none"')),
      'aws_dms_endpoint.a',
    ],
  ])('%s', (_, text, of) => {
    const { files, refused } = fixed(CA + text);
    expect(files).toEqual({});
    expect(refused.find((one) => one.startsWith(ENDPOINT))).toContain(`a condition of ${of} would not hold`);
  });

  test.each([
    ['a validation', variable('contains(["none", "verify-full"], var.mode)') + mysql('var.mode')],
    [
      'a precondition',
      `variable "mode" {\n  default = "none"\n}\n${mysql('var.mode', lifecycle('precondition', 'var.mode != "require"'))}`,
    ],
    [
      'a postcondition',
      mysql('"none"', lifecycle('postcondition', 'self.ssl_mode != "require" && self.endpoint_arn != ""')),
    ],
  ])('not by %s that holds', (_, text) => {
    expect(fixed(CA + text).files['main.tf']).toBe((CA + text).replace('"none"', '"verify-full"'));
  });

  test('an argument of a module that is not installed', () => {
    const call = 'module "m" {\n  source = "example.com/a/b/c"\n  mode   = local.modes.a\n}\n';
    const { files, refused } = fixed(`${CA}${MODES}${MYSQL}${call}`);
    expect(files).toEqual({});
    expect(refused.find((one) => one.startsWith(ENDPOINT))).toContain('module.m.mode would also change');
  });
});

test('a certificate with a finding of its own is linked by nobody', () => {
  const old = readFileSync(new URL('../../fixtures/certificates/rds-eu-west-1-2019.pem', import.meta.url), 'utf8');
  const { files, refused } = fixed({
    'main.tf': `${CA.replace('var.pem', 'file("old.pem")')}${endpoint('a', 'engine_name = "mysql"', 'server_name = "db.abc.eu-west-1.rds.amazonaws.com"')}`,
    'old.pem': old,
  });
  expect(files).toEqual({});
  expect(refused).toEqual([`${ENDPOINT}: aws_dms_certificate.ca has the finding certificate-expired`]);
});

describe('a certificate_id is there only once', () => {
  const host = endpoint('a', 'engine_name = "mysql"', 'server_name = "db.abc.eu-west-1.rds.amazonaws.com"');

  test('in each call of a module', () => {
    const call = (name: string) => `module "${name}" {\n  source = "./m"\n}\n`;
    const { files, refused } = fixed({ 'main.tf': call('a') + call('b'), 'm/main.tf': host });
    expect(files).toEqual({});
    expect(refused[0]).toContain('its certificate_id can be there only once');
  });

  test('where another certificate has it', () => {
    const wallet =
      'resource "aws_dms_certificate" "w" {\n  certificate_id     = "rds-eu-west-1"\n  certificate_wallet = "eA=="\n}\n';
    expect(fixed(wallet + host).files).toEqual({});
  });
});

describe('made', () => {
  test('a certificate that is added', () => {
    const { applied, files } = fixed(
      endpoint('a', 'engine_name = "mysql"', 'server_name = "db.abc.eu-west-1.rds.amazonaws.com"'),
    );
    expect(applied).toEqual([ENDPOINT]);
    expect(files['main.tf']).toContain('resource "aws_dms_certificate" "rds_eu_west_1"');
  });

  test.each<[name: string, more: string]>([
    ['an output of the endpoint itself', 'output "mode" {\n  value = aws_dms_endpoint.a.ssl_mode\n}\n'],
    ['an output of something else', 'output "names" {\n  value = keys(local.modes)\n}\n'],
    [
      'a check that still holds',
      'check "mode" {\n  assert {\n    condition     = local.modes.a != ""\n    error_message = "x"\n  }\n}\n',
    ],
  ])('%s', (_, more) => {
    expect(fixed(`${CA}${MODES}${MYSQL}${more}`).applied).toContain(ENDPOINT);
  });
});
