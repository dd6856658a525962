import { expect, test } from 'vitest';
import { found, run, tree } from '../check.ts';

/** A certificate with a mode, both decided by a condition that a plan does not show. */
function configuration(condition: string, body = ''): string {
  return `resource "aws_dms_certificate" "ca" {
  certificate_id = "ca"
}
resource "aws_dms_endpoint" "a" {
  endpoint_id     = "a"
  endpoint_type   = "source"
  engine_name     = "postgres"
  ssl_mode        = ${condition} ? "verify-full" : "require"
  certificate_arn = ${condition} ? aws_dms_certificate.ca.certificate_arn : null
  ${body}
}
`;
}

/** The plan of it with a mode, and what it is in the state. */
function plan(mode: string, before: object | null = null): string {
  const of = (type: string, name: string, after: object, unknown: object, expressions: object) => {
    const resource = { address: `${type}.${name}`, mode: 'managed', type, name };
    const change = {
      actions: [before === null ? 'create' : 'update'],
      before,
      after,
      after_unknown: unknown,
      after_sensitive: {},
    };
    const provider_name = 'registry.terraform.io/hashicorp/aws';
    return { change: { ...resource, provider_name, change }, written: { ...resource, expressions, schema_version: 0 } };
  };
  const both = [
    of('aws_dms_certificate', 'ca', { certificate_id: 'ca' }, { certificate_arn: true }, { certificate_id: {} }),
    of(
      'aws_dms_endpoint',
      'a',
      { endpoint_id: 'a', endpoint_type: 'source', engine_name: 'postgres', ssl_mode: mode },
      { certificate_arn: true },
      {
        engine_name: { constant_value: 'postgres' },
        ssl_mode: {},
        certificate_arn: { references: ['aws_dms_certificate.ca.certificate_arn', 'aws_dms_certificate.ca'] },
      },
    ),
  ];
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: {} },
    resource_changes: both.map(({ change }) => change),
    configuration: { root_module: { resources: both.map(({ written }) => written) } },
  });
}

const joined = (main: string, json: string) =>
  run(tree({ 'main.tf': `${main}data "aws_region" "r" {}\n`, 'plan.json': json }), { paths: ['plan.json'] }).findings;

test.each(['terraform.workspace == "prod"', 'data.aws_region.r.region == "eu-west-1"'])(
  'a planned mode decides %s for the certificate, too',
  (condition) => {
    const main = configuration(condition);
    const verified = found(joined(main, plan('verify-full')));
    expect(verified.filter((line) => line.includes('endpoint-'))).toEqual([]);
    expect(joined(main, plan('require')).map(({ rule, when }) => [rule.id, when])).toContainEqual([
      'endpoint-server-unverified',
      undefined,
    ]);
  },
);

/** The plan with what a data source has told. */
function planKnowing(type: string, values: object, again: readonly object[] = []): string {
  const { resource_changes: changes, ...more } = JSON.parse(plan('verify-full'));
  const data = { address: `data.${type}.r`, mode: 'data', type, name: 'r', values };
  const prior_state = { format_version: '1.0', values: { root_module: { resources: [data] } } };
  return JSON.stringify({ ...more, resource_changes: [...changes, ...again], prior_state });
}

const byRegion = configuration('data.aws_region.r.region == "eu-west-1"').replace(
  /= .* \? "verify.*/,
  '= "verify-full"',
);
const missing = 'endpoint-certificate-missing';
const missingIn = (main: string, json: string) =>
  joined(main, json).flatMap(({ rule, when }) => (rule.id === missing ? [when ?? 'always'] : []));

test('what a data source has told decides conditions on it', () => {
  expect(missingIn(byRegion, plan('verify-full'))).toEqual(['data.aws_region.r.region is not "eu-west-1"']);
  expect(missingIn(byRegion, planKnowing('aws_region', { region: 'eu-west-1' }))).toEqual([]);
  expect(missingIn(byRegion, planKnowing('aws_region', { region: 'us-east-1' }))).toEqual(['always']);
});

test('a secret that a data source has told is not shown', () => {
  const main = `data "aws_ssm_parameter" "r" {
  name = "/dms/protocol"
}
resource "aws_dms_endpoint" "a" {
  endpoint_id                 = "a"
  endpoint_type               = "target"
  engine_name                 = "redis"
  extra_connection_attributes = "sslSecurityProtocol=\${data.aws_ssm_parameter.r.value};x=\${aws_dms_certificate.ca.certificate_arn}"
  redis_settings {
    server_name = data.aws_ssm_parameter.r.value == "x" ? "a.example.com" : "b.example.com"
    port        = 6379
    auth_type   = "none"
  }
}
resource "aws_dms_certificate" "ca" {
  certificate_id = "ca"
}
`;
  const json = planKnowing('aws_ssm_parameter', { value: 'S3cr3t' })
    .replaceAll('"postgres"', '"redis"')
    .replace(/(.*)"certificate_arn":true/, '$1"extra_connection_attributes":true')
    .replace('"certificate_arn":{"ref', '"extra_connection_attributes":{"ref');
  const report = joined(main, json);
  const [invalid] = report.filter(({ rule }) => rule.id === 'endpoint-settings-invalid');
  expect(invalid?.args).toMatchObject({ shown: 'a value that is not shown' });
});

test('a data source that an apply reads again tells nothing', () => {
  const again = {
    address: 'data.aws_region.r',
    mode: 'data',
    type: 'aws_region',
    name: 'r',
    change: { actions: ['read'], before: null, after: {}, after_unknown: { region: true }, after_sensitive: {} },
  };
  expect(missingIn(byRegion, planKnowing('aws_region', { region: 'eu-west-1' }, [again]))).toEqual([
    'data.aws_region.r.region is not "eu-west-1"',
  ]);
});

/** An endpoint with a certificate by a condition, and what else it has of what the condition depends on. */
function withText(condition: string, ...more: string[]): string {
  return byRegion
    .replace('data.aws_region.r.region == "eu-west-1"', condition)
    .replace('endpoint_id', `${more.join('\n  ')}\n  endpoint_id`);
}

test.each([
  ['terraform.workspace == "prod"', 'database_name = "db-${terraform.workspace}"', { database_name: 'db-prod' }, []],
  ['terraform.workspace == "prod"', 'database_name = terraform.workspace', { database_name: 'prod' }, []],
  [
    'terraform.workspace == "prod"',
    'database_name = "db-${terraform.workspace}"',
    { database_name: 'db-dev' },
    ['always'],
  ],
  [
    'startswith(terraform.workspace, "prod")',
    'tags = { Stage = "${terraform.workspace}." }',
    { tags: { Stage: 'prod-1.' } },
    [],
  ],
  [
    'lower(terraform.workspace) == "prod"',
    'database_name = "db-${terraform.workspace}"',
    { database_name: 'db-PROD' },
    [],
  ],
  [
    'terraform.workspace == "prod"',
    'database_name = "db-${terraform.workspace}"',
    { database_name: 'prod' },
    ['terraform.workspace is not "prod"'],
  ],
  [
    'terraform.workspace == "prod"',
    'database_name = "${terraform.workspace}-${var.x}"',
    { database_name: 'prod-1' },
    ['terraform.workspace is not "prod"'],
  ],
  [
    'terraform.workspace == "prod"',
    'database_name = "db-${terraform.workspace}"\n  lifecycle {\n    ignore_changes = [database_name]\n  }',
    { database_name: 'db-prod' },
    ['terraform.workspace is not "prod"'],
  ],
])('a planned text shows what it is made of: %s by %s', (condition, written, planned, expected) => {
  const main = `${withText(condition, written)}variable "x" {}\n`;
  const json = JSON.parse(plan('verify-full'));
  const change = json.resource_changes.find((one: { type: string }) => one.type === 'aws_dms_endpoint');
  Object.assign(change.change.after, planned);
  expect(missingIn(main, JSON.stringify(json))).toEqual(expected);
});

test('a mode whose changes are ignored decides nothing, since it is that of the state', () => {
  const main = configuration('terraform.workspace == "prod"', 'lifecycle {\n    ignore_changes = [ssl_mode]\n  }');
  const findings = joined(main, plan('verify-full', { engine_name: 'postgres', ssl_mode: 'verify-full' }));
  expect(findings.map(({ rule, when }) => [rule.id, when])).toContainEqual([
    'endpoint-certificate-missing',
    'terraform.workspace is not "prod"',
  ]);
});

test.each([
  ['data.aws_ssm_parameter.r.value', 'true', []],
  ['tobool(data.aws_ssm_parameter.r.value)', 'true', []],
  ['tobool(data.aws_ssm_parameter.r.value)', 'false', ['always']],
  ['data.aws_ssm_parameter.r.value == true', 'true', ['always']],
  ['tonumber(data.aws_ssm_parameter.r.value) == 3', '3', []],
  ['data.aws_ssm_parameter.r.value == 3', '3', ['always']],
  ['lower(data.aws_ssm_parameter.r.value) == "prod"', 'Prod', []],
])('what a data source has told is a text: %s of "%s"', (condition, value, expected) => {
  const main = `${configuration(condition).replace(/= .* \? "verify.*/, '= "verify-full"')}data "aws_ssm_parameter" "r" {
  name = "r"
}
`;
  expect(missingIn(main, planKnowing('aws_ssm_parameter', { value }))).toEqual(expected);
});

/** The plan with the endpoint once for each key, and the mode of each. */
function planOfInstances(modes: Readonly<Record<string, string>>): string {
  const { resource_changes: changes, ...more } = JSON.parse(plan(''));
  const [certificate, endpoint] = changes;
  const instances = Object.entries(modes).map(([index, mode]) => ({
    ...endpoint,
    address: `aws_dms_endpoint.a["${index}"]`,
    index,
    change: { ...endpoint.change, after: { ...endpoint.change.after, ssl_mode: mode } },
  }));
  return JSON.stringify({ ...more, resource_changes: [certificate, ...instances] });
}

test.each(['a', 'z'])('an instance whose key the sources do not show decides nothing for others: %s', (key) => {
  const main = configuration('each.key == "prod"', 'for_each = toset(split(",", var.stages))')
    .replace('"require"', '"verify-ca"')
    .concat('variable "stages" {}\n');
  const findings = joined(main, planOfInstances({ prod: 'verify-full', [key]: 'verify-ca' }));
  const without = findings.filter(({ rule }) => rule.id === missing);
  expect(without.flatMap(({ subjects }) => subjects.map(({ address }) => address))).toEqual([
    `aws_dms_endpoint.a["${key}"]`,
  ]);
});
