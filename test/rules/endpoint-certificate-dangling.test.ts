import { describe, expect, test } from 'vitest';
import { declared, endpoint, linked, rootCa, unknown, verified } from './support/configuration.ts';
import { bare, CA, fixes, named, VARIABLES } from './support/fixes.ts';
import { ca, dangling, each, linking, missing, none, two, undetermined } from './support/links.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { type Case, found, run, runProven, words } from './support/run.ts';
import { a, client, kafka, redis } from './support/settings.ts';

/** Links that lead nowhere. */

const link = (arn: string) => endpoint('postgres', verified, `certificate_arn = ${arn}`);

testOutcomes('endpoint-certificate-dangling', {
  fail: link('aws_dms_certificate.cb.certificate_arn') + rootCa,
  pass: endpoint('postgres', verified, linked) + rootCa,
  undetermined: link(unknown) + declared,
  notApplicable: link('null'),
});

testInModule('endpoint-certificate-dangling', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["mistyped"]',
});

test.each<Case>([
  ['certificate_arn is right', linking('aws_dms_certificate.ca.certificate_arn', ca), []],
  ['arn', linking('aws_dms_certificate.ca.arn', ca), [dangling]],
  ['arn in try', linking('try(aws_dms_certificate.ca.arn, null)', ca), [missing, dangling]],
  ['another attribute that is not there', linking('aws_dms_certificate.ca.certificat_arn', ca), [dangling]],
  ['an undeclared certificate', linking('aws_dms_certificate.cb.certificate_arn', ca), [dangling]],
  [
    'an undeclared certificate in try',
    linking('try(aws_dms_certificate.cb.certificate_arn, null)', ca),
    [missing, dangling],
  ],
  ['a key that is there', linking('aws_dms_certificate.ca["eu"].certificate_arn', each), []],
  ['a key that is not there', linking('aws_dms_certificate.ca["ap"].certificate_arn', each), [dangling]],
  [
    'a key that is not there, in try',
    linking('try(aws_dms_certificate.ca["ap"].certificate_arn, null)', each),
    [missing, dangling],
  ],
  [
    'a key that is not there, and a fallback that is',
    linking('try(aws_dms_certificate.ca["ap"].certificate_arn, aws_dms_certificate.ca["eu"].certificate_arn)', each),
    [],
  ],
  ['arn of an instance', linking('aws_dms_certificate.ca["eu"].arn', each), [dangling]],
  ['[0] of count 0', linking('aws_dms_certificate.ca[0].certificate_arn', none), [dangling]],
  [
    '[0] of count 0, in try',
    linking('try(aws_dms_certificate.ca[0].certificate_arn, null)', none),
    [missing, dangling],
  ],
  ['[1] of count 2', linking('aws_dms_certificate.ca[1].certificate_arn', two), []],
  ['[2] of count 2', linking('aws_dms_certificate.ca[2].certificate_arn', two), [dangling]],
  ['[0] of a single resource', linking('aws_dms_certificate.ca[0].certificate_arn', ca), [dangling]],
  ['no index on several instances', linking('aws_dms_certificate.ca.certificate_arn', two), [dangling]],
  [
    'one() of count 1',
    linking(
      'one(aws_dms_certificate.ca[*].certificate_arn)',
      ca.replace('certificate_id', 'count = 1\n  certificate_id'),
    ),
    [],
  ],
  ['one() of count 0', linking('one(aws_dms_certificate.ca[*].certificate_arn)', none), [missing]],
  [
    'through a local',
    linking('local.arn', ca, 'locals {\n  arn = aws_dms_certificate.ca.arn\n}'),
    ['endpoint-certificate-dangling@12 aws_dms_endpoint.a'],
  ],
  [
    'a map of links',
    linking('local.arns["ap"]', ca, 'locals {\n  arns = { eu = aws_dms_certificate.ca.certificate_arn }\n}'),
    [dangling],
  ],
  [
    'an output of a module that is not there',
    {
      'main.tf': linking('module.ca.arn', 'module "ca" {\n  source = "./ca"\n}'),
      'ca/main.tf': `${ca}\noutput "certificate_arn" {\n  value = aws_dms_certificate.ca.certificate_arn\n}\n`,
    },
    [undetermined],
  ],
  [
    'an output of a module',
    {
      'main.tf': linking('module.ca.certificate_arn', 'module "ca" {\n  source = "./ca"\n}'),
      'ca/main.tf': `${ca}\noutput "certificate_arn" {\n  value = aws_dms_certificate.ca.certificate_arn\n}\n`,
    },
    [],
  ],
  [
    '.arn in an output of a module',
    {
      'main.tf': linking('module.ca.arn', 'module "ca" {\n  source = "./ca"\n}'),
      'ca/main.tf': `${ca}\noutput "arn" {\n  value = aws_dms_certificate.ca.arn\n}\n`,
    },
    ['endpoint-certificate-dangling@ca/main.tf:5 aws_dms_endpoint.a'],
  ],
  [
    'a data source',
    linking(
      'data.aws_dms_certificate.ca.certificate_arn',
      'data "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n}',
    ),
    [],
  ],
  [
    'arn of a data source',
    linking('data.aws_dms_certificate.ca.arn', 'data "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n}'),
    [dangling],
  ],
  [
    'a key that is not known',
    linking('aws_dms_certificate.ca[var.key].certificate_arn', each, 'variable "key" {}'),
    [],
  ],
  [
    'a link that leads nowhere matters with mode none too',
    linking('aws_dms_certificate.ca.arn', ca).replace('verify-full', 'none'),
    ['endpoint-plaintext@5 aws_dms_endpoint.a', dangling],
  ],
  [
    'a certificate that only some have, with a mode that needs none',
    linking('try(aws_dms_certificate.ca[0].certificate_arn, null)', none).replace('verify-full', 'require'),
    ['endpoint-server-unverified@5 aws_dms_endpoint.a'],
  ],
  [
    'a certificate that only some have, with a mode that is not known',
    `${linking('try(aws_dms_certificate.ca[0].certificate_arn, null)', none).replace('"verify-full"', unknown)}${declared}`,
    ['endpoint-undetermined@12 aws_dms_endpoint.a'],
  ],
  [
    'a certificate that only some have, with a mode that is none at all',
    linking('try(aws_dms_certificate.ca[0].certificate_arn, null)', none).replace('verify-full', 'on'),
    ['endpoint-mode-unsupported@5 aws_dms_endpoint.a', dangling],
  ],
  [
    'a slip that falls back to null is none that only some have',
    linking('try(aws_dms_certificate.ca.arn, null)', ca).replace('verify-full', 'require'),
    ['endpoint-server-unverified@5 aws_dms_endpoint.a', dangling],
  ],
  [
    'a certificate that is there in other worlds only',
    linking(
      'try(aws_dms_certificate.ca[0].certificate_arn, null)',
      none.replace('count = 0', 'count = var.tls ? 1 : 0'),
      'variable "tls" {\n  type = bool\n}',
    ).replace('"verify-full"', 'var.tls ? "verify-full" : "require"'),
    ['endpoint-server-unverified@5 aws_dms_endpoint.a when var.tls is false'],
  ],
  [
    'a certificate by another key is meant, whatever the mode',
    linking('try(aws_dms_certificate.ca["ap"].certificate_arn, null)', each).replace('verify-full', 'require'),
    ['endpoint-server-unverified@5 aws_dms_endpoint.a', dangling],
  ],
  ...['each.key', 'lookup({ x = each.key }, "x", "")', '""'].map(
    (key): Case => [
      `certificates that only some endpoints have, by ${key}`,
      `${each}
resource "aws_dms_endpoint" "a" {
  for_each        = { redshift = "redshift", kinesis = "kinesis" }
  endpoint_id     = each.key
  endpoint_type   = "target"
  engine_name     = each.value
  certificate_arn = try(aws_dms_certificate.ca[${key}].certificate_arn, null)
}
`,
      [],
    ],
  ),
  [
    'and with an engine outside the table',
    linking('aws_dms_certificate.ca.arn', ca).replace('"postgres"', '"cockroach"'),
    ['endpoint-undetermined@4 aws_dms_endpoint.a', dangling],
  ],
])('%s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

/** A link of Kafka that falls back to null, to a certificate without instances. */
const some = (protocol: string, argument: string) =>
  `${kafka(protocol, `${argument} = try(aws_dms_certificate.ca[0].certificate_arn, null)`)}${none}\n`;

test.each<Case>([
  [
    'Redis, a CA that leads nowhere',
    redis('ssl_ca_certificate_arn = aws_dms_certificate.client.arn') + client,
    [`endpoint-certificate-dangling@6 ${a}`],
  ],
  [
    'Kafka, a link that leads nowhere',
    `${kafka('security_protocol = "ssl-encryption"', 'ssl_ca_certificate_arn = aws_dms_certificate.client.arn')}${client}`,
    [`endpoint-certificate-dangling@7 ${a}`],
  ],
  ...['ssl_client_certificate_arn', 'ssl_client_key_arn'].flatMap((argument): Case[] => [
    [
      `Kafka, ${argument} that only some have, where the client authenticates`,
      some('security_protocol = "ssl-authentication"', argument),
      [
        `endpoint-certificate-missing@5 ${a}`,
        `endpoint-certificate-missing@7 ${a}`,
        `endpoint-certificate-dangling@7 ${a}`,
      ],
    ],
    [`Kafka, ${argument} that only some have`, some('security_protocol = "ssl-encryption"', argument), []],
    [`Kafka, ${argument} that only some have, without a protocol`, some('', argument), [`kafka-protocol-unset@5 ${a}`]],
    [
      `Kafka, ${argument} that only some have, with a protocol that is not known`,
      `${some(`security_protocol = ${unknown}`, argument)}${declared}`,
      [`endpoint-undetermined@14 ${a}`],
    ],
  ]),
  [
    'Kafka, a CA that only some have, where the client authenticates',
    some('security_protocol = "ssl-authentication"', 'ssl_ca_certificate_arn'),
    [`endpoint-certificate-missing@5 ${a}`, `endpoint-certificate-missing@5 ${a}`],
  ],
])('in settings: %s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

test.each([
  ['arn', linking('aws_dms_certificate.ca.arn', ca), 'aws_dms_certificate.ca.certificate_arn'],
  [
    'arn of an instance',
    linking('aws_dms_certificate.ca["eu"].arn', each),
    'aws_dms_certificate.ca["eu"].certificate_arn',
  ],
])('the fix of %s', (_, hcl, value) => {
  const findings = runProven(hcl).findings.filter(({ rule }) => rule.id === 'endpoint-certificate-dangling');
  expect(findings.map(({ fix }) => fix)).toEqual([{ changes: [{ attribute: 'certificate_arn', value }], safe: true }]);
  expect(words(findings[0]!).lines).toEqual([`certificate_arn = ${value}`]);
});

describe('what is to be set', () => {
  test.each<[name: string, hcl: string, expected: string]>([
    [
      'a slip in a link',
      CA + bare('redis', 'redis_settings {', '  ssl_ca_certificate_arn = aws_dms_certificate.ca.arn', '}'),
      'safe redis_settings.ssl_ca_certificate_arn = aws_dms_certificate.ca.certificate_arn',
    ],
    [
      'another slip in a link',
      CA + bare('postgres', 'certificate_arn = aws_dms_certificate.cb.certificate_arn'),
      'safe certificate_arn = aws_dms_certificate.ca.certificate_arn',
    ],
  ])('%s', (_, hcl, expected) => {
    expect(fixes('endpoint-certificate-dangling', VARIABLES + hcl)).toContain(expected);
  });

  test('a slip in a link of a module, as the module writes it', () => {
    const files = {
      'main.tf': 'module "m" {\n  source   = "./m"\n  for_each = { "a.b" = 1 }\n}\n',
      'm/main.tf':
        named('ca', 'for_each = { "c]d" = 1 }', 'certificate_pem = file("x")') +
        bare('postgres', 'certificate_arn = aws_dms_certificate.ca["c]d"].arn'),
    };
    expect(fixes('endpoint-certificate-dangling', files)).toEqual([
      'safe certificate_arn = aws_dms_certificate.ca["c]d"].certificate_arn',
    ]);
  });
});

describe('a certificate that the plan deletes', () => {
  const ARN = 'arn:aws:dms:eu-west-1:123456789012:cert:OLD';
  const change = (type: string, actions: string[], before: object | null, after: object | null, unknown = {}) => ({
    address: `${type}.a`,
    mode: 'managed',
    type,
    name: 'a',
    change: { actions, before, after, after_unknown: unknown, before_sensitive: {}, after_sensitive: {} },
  });
  const certificate = { certificate_id: 'a', certificate_arn: ARN };
  const renewed = { certificate_id: 'b' };

  test.each<[string, string, string, object, string[]]>([
    ['deleted', 'verify-full', ARN, change('aws_dms_certificate', ['delete'], certificate, null), ['a']],
    [
      'made anew, with another ARN',
      'verify-full',
      ARN,
      change('aws_dms_certificate', ['create', 'delete'], certificate, renewed, { certificate_arn: true }),
      ['a'],
    ],
    ['deleted, and not needed', 'require', ARN, change('aws_dms_certificate', ['delete'], certificate, null), []],
    ['only forgotten', 'verify-full', ARN, change('aws_dms_certificate', ['forget'], certificate, null), []],
    ['kept', 'verify-full', ARN, change('aws_dms_certificate', ['no-op'], certificate, certificate), []],
    [
      'another one',
      'verify-full',
      ARN.replace('OLD', 'OTHER'),
      change('aws_dms_certificate', ['delete'], certificate, null),
      [],
    ],
  ])('%s (%s)', (_, ssl_mode, certificate_arn, deleted, expected) => {
    const endpoint = { endpoint_id: 'a', endpoint_type: 'source', engine_name: 'postgres', ssl_mode, certificate_arn };
    const plan = {
      format_version: '1.2',
      planned_values: {},
      resource_changes: [deleted, change('aws_dms_endpoint', ['no-op'], endpoint, endpoint)],
      configuration: { root_module: {} },
    };
    const reported = run({ 'plan.json': JSON.stringify(plan) }, { paths: ['plan.json'] }).findings.filter(
      (one) => one.rule.id === 'endpoint-certificate-dangling',
    );
    expect(reported.map(({ args }) => `${args.kind} ${args.in}`)).toEqual(
      expected.map((name) => `deleted aws_dms_certificate.${name}`),
    );
  });
});
