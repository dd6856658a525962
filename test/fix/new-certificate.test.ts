import { expect, test } from 'vitest';
import { endpoint } from './files.ts';
import { fixed } from './run.ts';

/** Where a certificate is added, and with which arguments. */

const server = (...more: string[]) =>
  endpoint(
    'shop',
    'engine_name = "postgres"',
    'server_name = "shop.abc123def456.us-east-1.rds.amazonaws.com"',
    ...more,
  );
const PROVIDERS =
  'provider "aws" {\n  region = "eu-west-1"\n}\nprovider "aws" {\n  alias  = "us_prod"\n  region = "us-east-1"\n}\n';
const certificate = (name: string, id: string, ...more: string[]) =>
  `resource "aws_dms_certificate" "${name}" {\n${more.map((line) => `  ${line}\n`).join('')}  certificate_id  = "${id}"\n  certificate_pem = file("\${path.module}/us-east-1-bundle.pem")\n}\n`;

test('it never stands in an override file', () => {
  const { files, left } = fixed({
    'a_override.tf': endpoint('shop', 'ssl_mode = "none"'),
    'main.tf': server('ssl_mode    = "verify-full"'),
  });
  expect(files['a_override.tf']).toBe(endpoint('shop', 'ssl_mode = "verify-full"'));
  expect(files['main.tf']).toContain(certificate('rds_us_east_1', 'rds-us-east-1'));
  expect(left).toEqual([]);
});

test.each([
  ['its provider', ['provider    = aws.us_prod'], ['provider        = aws.us_prod'], '_us_prod', '-us-prod'],
  ['its region', ['region      = "us-east-1"'], ['region          = "us-east-1"'], '', ''],
])('it has what says where the endpoint is: %s', (_, own, copied, name, id) => {
  const { files, left } = fixed(PROVIDERS + server(...own));
  expect(files['main.tf']).toContain(certificate(`rds_us_east_1${name}`, `rds-us-east-1${id}`, ...copied));
  expect(files['main.tf']).toContain(`= aws_dms_certificate.rds_us_east_1${name}.certificate_arn`);
  expect(left).toEqual([]);
});

const inModule = (call: string, own: string) =>
  fixed({
    'main.tf': `${PROVIDERS}module "m" {\n  source = "./m"\n${call}}\n`,
    'm/main.tf': `terraform {\n  required_providers {\n    aws = {\n      source                = "hashicorp/aws"\n      configuration_aliases = [aws.inner]\n    }\n  }\n}\n${server(own)}`,
  }).files['m/main.tf'];

test('in a module it has the provider by the name that the module has for it', () => {
  const text = inModule('  providers = { aws.inner = aws.us_prod }\n', 'provider    = aws.inner');
  expect(text).toContain(certificate('rds_us_east_1_inner', 'rds-us-east-1-inner-m', 'provider        = aws.inner'));
});

test('none is added where one of a provider with for_each would be needed', () => {
  const provider = 'provider "aws" {\n  alias    = "by"\n  for_each = toset(["us-east-1"])\n  region   = each.key\n}\n';
  const { files, left } = fixed(provider + server('provider    = aws.by["us-east-1"]'));
  expect(files['main.tf']).not.toContain('aws_dms_certificate');
  expect(left).not.toEqual([]);
});

test.each([
  ['us__b', 'us_b', 'us-b'],
  ['us-', 'us', 'us'],
])('the identifier is one that DMS takes, whatever the alias %s is', (alias, name, id) => {
  const provider = `provider "aws" {\n  alias  = "${alias}"\n  region = "us-east-1"\n}\n`;
  const { files } = fixed(provider + server(`provider    = aws.${alias}`));
  expect(files['main.tf']).toContain(
    certificate(`rds_us_east_1_${name}`, `rds-us-east-1-${id}`, `provider        = aws.${alias}`),
  );
});

test('an endpoint and a data provider ask for it at one place, whichever stands first', () => {
  const provider = `resource "aws_dms_data_provider" "shop" {
  engine = "postgres"

  settings {
    postgresql_settings {
      server_name = "shop.abc123def456.us-east-1.rds.amazonaws.com"
      ssl_mode    = "none"
    }
  }
}
`;
  for (const text of [provider + server(), server() + provider]) {
    const { files, applied } = fixed(text);
    expect(files['main.tf']!.split(certificate('rds_us_east_1', 'rds-us-east-1'))).toHaveLength(2);
    expect(applied).toHaveLength(2);
  }
});

const HOST = '"server_name": "shop.abc123def456.us-east-1.rds.amazonaws.com"';
const FILE = '"${file(\\"${path.module}/us-east-1-bundle.pem\\")}"';
const LINK = '"certificate_arn": "${aws_dms_certificate.rds_us_east_1.certificate_arn}"';

test.each([
  [
    'on lines of its own',
    `{
  "resource": {
    "aws_dms_endpoint": {
      "shop": {
        "engine_name": "postgres",
        ${HOST}
      }
    }
  }
}
`,
    `{
  "resource": {
    "aws_dms_endpoint": {
      "shop": {
        "engine_name": "postgres",
        ${HOST},
        "ssl_mode": "verify-full",
        ${LINK}
      }
    },
    "aws_dms_certificate": {
      "rds_us_east_1": {
        "certificate_id": "rds-us-east-1",
        "certificate_pem": ${FILE}
      }
    }
  }
}
`,
  ],
  [
    'beside another one',
    `{"resource": {"aws_dms_endpoint": {"shop": {"engine_name": "postgres", ${HOST}}}, "aws_dms_certificate": {"old": {"certificate_id": "old", "certificate_wallet": "d2FsbGV0"}}}}`,
    `{"resource": {"aws_dms_endpoint": {"shop": {"engine_name": "postgres", ${HOST}, "ssl_mode": "verify-full", ${LINK}}}, "aws_dms_certificate": {"old": {"certificate_id": "old", "certificate_wallet": "d2FsbGV0"}, "rds_us_east_1": {"certificate_id": "rds-us-east-1", "certificate_pem": ${FILE}}}}}`,
  ],
  [
    'with tabs and other line ends',
    `{\r\n\t"resource": {\r\n\t\t"aws_dms_endpoint": {\r\n\t\t\t"shop": { "engine_name": "postgres", ${HOST} }\r\n\t\t}\r\n\t}\r\n}`,
    `{\r\n\t"resource": {\r\n\t\t"aws_dms_endpoint": {\r\n\t\t\t"shop": { "engine_name": "postgres", ${HOST}, "ssl_mode": "verify-full", ${LINK} }\r\n\t\t},\r\n\t\t"aws_dms_certificate": {\r\n\t\t\t"rds_us_east_1": {\r\n\t\t\t\t"certificate_id": "rds-us-east-1",\r\n\t\t\t\t"certificate_pem": ${FILE}\r\n\t\t\t}\r\n\t\t}\r\n\t}\r\n}`,
  ],
])('it is written in JSON where the module is: %s', (_, before, after) => {
  const { files, left, diff } = fixed({ 'main.tf.json': before });
  expect(files).toEqual({ 'main.tf.json': after });
  // What is ours is shown, whatever its name.
  expect(diff).toContain(`"certificate_pem": ${FILE}`);
  expect(left.filter((one) => !one.startsWith('certificate-orphaned'))).toEqual([]);
});

test('lists of resources in JSON are left alone', () => {
  const { files, refused } = fixed({
    'main.tf.json': `{"resource": [{"aws_dms_endpoint": [{"shop": [{"engine_name": "mysql", ${HOST}}]}]}]}`,
  });
  expect(files).toEqual({});
  expect(refused).toEqual([
    'endpoint-plaintext aws_dms_endpoint.shop: a new resource would be needed, which dmslint does not write in JSON of this form',
  ]);
});

test.each(['größe', '名前', ''])('the module that it is added in may have any name: %j', (name) => {
  const { files } = fixed({
    'main.tf': `module "${name}" {\n  source = "./m"\n}\n`,
    'm/main.tf': server('ssl_mode = "none"'),
  });
  expect(Object.keys(files)).toEqual(['m/main.tf']);
});
