import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { proven } from '../../src/cli/remedies.ts';
import { graphJson } from '../../src/report/graph-json.ts';
import { sarif } from '../../src/report/sarif.ts';
import { messageOf } from '../../src/report/text.ts';
import { diagnosticLines, found, outcome, run, tree } from '../check.ts';
import { diagnosticsOf, placedFindings } from '../fixtures/cases.ts';
import { differences, type PlanJson } from '../fixtures/differences.ts';

/** `modules/<name>/` has calls of published modules that are not installed, and what Terraform plans for them with the real modules (DMS types only). */
const cases = path.join(import.meta.dirname, 'modules');

/** What the stand-ins leave out, since it has no bearing on the connection. */
const LEFT_OUT =
  /\.(tags|timeouts|resource_identifier|preferred_maintenance_window) is not set|aws_dms_event_subscription/;

const FINDINGS: Readonly<Record<string, readonly string[]>> = {
  'arc-dms': [
    'endpoint-certificate-missing @ main.tf:1 module.dms.module.aws_dms.aws_dms_endpoint.this["src"]',
    'replication-instance-public @ main.tf:5 module.dms.module.aws_dms.aws_dms_replication_instance.this',
    'endpoint-plaintext @ main.tf:14 module.dms.module.aws_dms.aws_dms_endpoint.this["tgt"]',
    'endpoint-settings-plaintext @ main.tf:24 module.dms.module.aws_dms.aws_dms_endpoint.this["red"]',
  ],
  certificates: [
    'certificate-invalid @ main.tf:13 module.dms.aws_dms_certificate.this["rds"]',
    'endpoint-certificate-missing @ main.tf:29 module.dms.aws_dms_endpoint.this["bare"]',
    'endpoint-certificate-missing @ main.tf:40 module.dms.aws_dms_endpoint.this["typo"]',
    'endpoint-certificate-dangling @ main.tf:40 module.dms.aws_dms_endpoint.this["typo"]',
    'endpoint-certificate-kind @ main.tf:47 module.dms.aws_dms_endpoint.this["wrong"]',
    'endpoint-plaintext @ main.tf:53 module.dms.aws_dms_endpoint.this["unused"]',
    'endpoint-certificate-unused @ main.tf:54 module.dms.aws_dms_endpoint.this["unused"]',
  ],
  cloudposse: [
    'endpoint-plaintext @ main.tf:1 module.endpoint.aws_dms_endpoint.default[0]',
    'kafka-protocol-unset @ main.tf:26 module.kafka.aws_dms_endpoint.default[0]',
    'replication-instance-public @ main.tf:35 module.instance.aws_dms_replication_instance.default[0]',
  ],
  'for-each': [
    'endpoint-plaintext @ main.tf:2 module.dms["a"].aws_dms_endpoint.this["a"]',
    'endpoint-certificate-missing @ main.tf:2 module.dms["b"].aws_dms_endpoint.this["b"]',
    'endpoint-plaintext @ main.tf:2 module.dms["c"].aws_dms_endpoint.this["c"]',
    'endpoint-password-literal @ main.tf:9 module.dms["a"].aws_dms_endpoint.this["a"], module.dms["b"].aws_dms_endpoint.this["b"], module.dms["c"].aws_dms_endpoint.this["c"]',
    'endpoint-certificate-missing @ main.tf:29 aws_dms_endpoint.own',
  ],
  git: [
    'endpoint-mode-unsupported @ main.tf:14 module.dms.aws_dms_endpoint.this["src"]',
    'endpoint-tls-attribute-ineffective @ main.tf:15 module.dms.aws_dms_endpoint.this["src"]',
  ],
  'major-1': [
    'replication-instance-public @ main.tf:10 module.dms.aws_dms_replication_instance.this[0]',
    'certificate-private-key @ main.tf:12 module.dms.aws_dms_certificate.this["ca"]',
    'endpoint-hostname-is-address @ main.tf:21 module.dms.aws_dms_endpoint.this["src"]',
    'kafka-protocol-unset @ main.tf:32 module.dms.aws_dms_endpoint.this["kfk"]',
  ],
  plain: [
    'replication-instance-public @ main.tf:10 module.dms.aws_dms_replication_instance.this[0]',
    'endpoint-plaintext @ main.tf:16 module.dms.aws_dms_endpoint.this["orders"]',
    'endpoint-plaintext @ main.tf:18 module.dms.aws_dms_endpoint.this["stock"]',
    'endpoint-mode-unsupported @ main.tf:27 module.dms.aws_dms_endpoint.this["ledger"]',
  ],
  settings: [
    'endpoint-settings-plaintext @ main.tf:15 module.dms.aws_dms_endpoint.this["plain"]',
    'kafka-protocol-unset @ main.tf:21 module.dms.aws_dms_endpoint.this["unset"]',
    'endpoint-authentication-incomplete @ main.tf:27 module.dms.aws_dms_endpoint.this["sasl"]',
    'endpoint-settings-plaintext @ main.tf:33 module.dms.aws_dms_endpoint.this["cache"]',
    'endpoint-settings-plaintext @ main.tf:45 module.dms.aws_dms_endpoint.this["search"]',
  ],
  'switched-off': ['endpoint-mode-unsupported @ main.tf:21 module.on.aws_dms_endpoint.this["x"]'],
  tasks: [
    'endpoint-plaintext @ main.tf:11 module.dms.aws_dms_endpoint.this["documents"]',
    'endpoint-certificate-missing @ main.tf:18 module.dms.aws_dms_endpoint.this["docdb"]',
    'endpoint-mode-unsupported @ main.tf:31 module.dms.aws_dms_s3_endpoint.this["lake"]',
  ],
};

describe.each(readdirSync(cases))('%s', (name) => {
  const made = outcome(path.join(cases, name));

  test('its findings stand at the call, with a note on what was read', () => {
    expect(placedFindings(made)).toEqual(FINDINGS[name]);
    expect(diagnosticsOf(made)).toEqual([expect.stringMatching(/^note module-known @ main\.tf:\d+$/)]);
  });

  test('it is what Terraform plans with the real modules', () => {
    const plan = JSON.parse(readFileSync(path.join(cases, name, 'planned.json'), 'utf8')) as PlanJson;
    const { wrong, unknown } = differences(made.graph.roots[0]!, plan);
    expect(wrong.filter((text) => !LEFT_OUT.test(text))).toEqual([]);
    expect(unknown.filter(({ why }) => !why.endsWith('.module.this.id)'))).toEqual([]);
  });

  test('nothing points into what no file has', () => {
    const { findings } = made.report;
    const ranges = findings.flatMap(({ at, related, contextLocations = [] }) => [
      at,
      ...[...related, ...contextLocations].map(({ range }) => range),
    ]);
    expect(ranges.filter(({ source }) => source.path !== 'main.tf')).toEqual([]);
    for (const text of [sarif(made.report, { color: false, width: 80 }), JSON.stringify(graphJson(made.graph))])
      expect(text).not.toContain('.terraform');
  });
});

const call = (source: string, version?: string, ...more: string[]) =>
  [
    'module "dms" {',
    `  source = "${source}"`,
    ...(version === undefined ? [] : [`  version = "${version}"`]),
    ...more,
    '  endpoints = {\n    a = { endpoint_id = "a", endpoint_type = "source", engine_name = "mysql" }\n  }\n}\n',
  ].join('\n');
const said = (text: string) => {
  const report = run(tree({ 'main.tf': text }));
  const [first] = diagnosticLines(report);
  return [...found(report.findings), /dmslint knows of (\S+ \S+)/.exec(first ?? '')?.[1] ?? first?.split(' ')[1]];
};
const known = 'error endpoint-plaintext module.dms.aws_dms_endpoint.this["a"]';
const two = [known, 'terraform-aws-modules/dms/aws 2.0.0'];
const one = [known, 'terraform-aws-modules/dms/aws 1.0.0'];
const none = ['module-not-installed'];

test.each<[source: string, version: string | undefined, says: readonly string[]]>([
  ['terraform-aws-modules/dms/aws', undefined, two],
  ['terraform-aws-modules/dms/aws', '~> 2.0', two],
  ['terraform-aws-modules/dms/aws', '>= 1.0', two],
  ['terraform-aws-modules/dms/aws', '>= 2.0, < 3.0', two],
  ['terraform-aws-modules/dms/aws', '2.99.0', two],
  ['terraform-aws-modules/dms/aws', '!= 2.0.0', two],
  ['terraform-aws-modules/dms/aws', '~> 1.6', one],
  ['terraform-aws-modules/dms/aws', '~> 1.6.0', one],
  ['terraform-aws-modules/dms/aws', '~> 1', two],
  ['terraform-aws-modules/dms/aws', '< 2', one],
  ['terraform-aws-modules/dms/aws', '<= 2.0.0', two],
  ['terraform-aws-modules/dms/aws', '= 1.6.1', one],
  ['terraform-aws-modules/dms/aws', '> 1.0, < 2.0', one],
  ['terraform-aws-modules/dms/aws', '~> 3.0', none],
  ['terraform-aws-modules/dms/aws', '< 1.0', none],
  ['terraform-aws-modules/dms/aws', '~> 1.0, >= 2.0', none],
  ['terraform-aws-modules/dms/aws', 'newest', none],
  ['registry.terraform.io/terraform-aws-modules/dms/aws', '~> 2.0', two],
  ['registry.opentofu.org/terraform-aws-modules/dms/aws', '~> 1.0', one],
  ['app.terraform.io/terraform-aws-modules/dms/aws', '~> 2.0', none],
  ['terraform-aws-modules/dms/aws//modules/other', '~> 2.0', none],
  ['git::https://github.com/terraform-aws-modules/terraform-aws-dms.git?ref=v2.0.0', undefined, two],
  ['git::https://github.com/terraform-aws-modules/terraform-aws-dms.git?ref=1.6.1&depth=1', undefined, one],
  ['git::https://github.com/terraform-aws-modules/terraform-aws-dms.git?ref=main', undefined, two],
  ['git::https://github.com/terraform-aws-modules/terraform-aws-dms.git?ref=0a1b2c3d', undefined, none],
  ['git::ssh://git@github.com/terraform-aws-modules/terraform-aws-dms', undefined, two],
  ['git@github.com:terraform-aws-modules/terraform-aws-dms.git', undefined, two],
  ['github.com/terraform-aws-modules/terraform-aws-dms', undefined, two],
  ['github.com/someone/terraform-aws-dms', undefined, none],
  ['git::https://gitlab.com/terraform-aws-modules/terraform-aws-dms', undefined, none],
])('%s %s', (source, version, says) => {
  expect(said(call(source, version))).toEqual(says);
});

test('an installed copy wins', () => {
  const manifest = { Modules: [{ Key: 'dms', Source: 'x', Dir: '.terraform/modules/dms' }] };
  const report = run(
    tree({
      'main.tf': call('terraform-aws-modules/dms/aws'),
      '.terraform/modules/modules.json': JSON.stringify(manifest),
      '.terraform/modules/dms/main.tf':
        'variable "endpoints" {}\nresource "aws_dms_endpoint" "own" {\n  engine_name = "mysql"\n}\n',
    }),
  );
  expect(found(report.findings)).toEqual(['error endpoint-plaintext module.dms.aws_dms_endpoint.own']);
  expect(diagnosticLines(report)).toEqual([]);
});

test('an output that is not known may be one of another version', () => {
  const text = `resource "aws_dms_endpoint" "b" {\n  engine_name = "mysql"\n  ssl_mode = module.dms.mode\n}\n`;
  expect(said(call('terraform-aws-modules/dms/aws') + text)).toEqual([
    known,
    'note endpoint-undetermined aws_dms_endpoint.b',
    'terraform-aws-modules/dms/aws 2.0.0',
  ]);
});

test.each<[argument: string, notes: string[]]>([
  ['ssl_mode = "none"', ['ssl_mode']],
  ['source_ssl_mode = "none"', ['source_ssl_mode']],
  ['sources = [{ ssl_mode = "none" }, { ssl_mode = "require" }]', ['ssl_mode']],
  ['ssl_mode = "require"', []],
  ['ssl_mode = var.mode', []],
])('of another module, the argument %s', (argument, notes) => {
  const { diagnostics } = run(tree({ 'main.tf': `module "m" {\n  source = "example/dms/aws"\n  ${argument}\n}\n` }));
  const told = diagnostics.filter(({ code }) => code === 'module-argument').map(({ message }) => message);
  expect(told).toEqual(notes.map((name) => expect.stringContaining(`what it makes of ${name} was not checked`)));
});

describe('what to write', () => {
  const linesOf = (name: string) => {
    const { findings } = proven(outcome(path.join(cases, name))).report;
    return Object.fromEntries(
      findings.map((finding) => [
        `${finding.rule.id} ${finding.subjects[0]!.address.split('.').at(-1)}`,
        messageOf(finding).lines,
      ]),
    );
  };

  test('is what the caller can write: in its entries', () => {
    expect(linesOf('plain')).toMatchObject({
      'endpoint-plaintext this["orders"]': [],
    });
    expect(linesOf('settings')['endpoint-settings-plaintext this["plain"]']).toEqual([
      'kafka_settings = { broker = "…", security_protocol = "ssl-encryption" }',
    ]);
  });

  test('in its call', () => {
    expect(linesOf('cloudposse')['endpoint-plaintext default[0]']).toEqual([]);
  });

  test('nothing, where the caller can write nothing', () => {
    const [finding] = outcome(path.join(cases, 'arc-dms')).report.findings;
    expect(messageOf(finding!)).toMatchObject({
      remedy:
        "Link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate. Pass its certificate_arn by the module's argument for it, if there is one. No lines are given, because the CA is not known.",
      lines: [],
    });
  });
});
