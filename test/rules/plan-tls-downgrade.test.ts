import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { endpoint } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run, words } from './support/run.ts';

testOutcomes('plan-tls-downgrade', {
  fail: { fixture: 'downgrade', address: 'aws_dms_endpoint.weaker' },
  pass: { fixture: 'downgrade', address: 'aws_dms_endpoint.stronger' },
  undetermined: { fixture: 'mode-not-yet-known', address: 'aws_dms_endpoint.a' },
  notApplicable: endpoint('mysql'),
});

testInModule('plan-tls-downgrade', {
  fixture: 'module-changes',
  input: 'plan with sources',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["weaker"]',
});

describe('where something other than Terraform has changed the endpoint', () => {
  const drifted = readFileSync(new URL('support/plans/drifted/plan.json', import.meta.url), 'utf8');
  const downgrades = () =>
    run({ 'plan.json': drifted }, { paths: ['plan.json'] }).findings.filter(
      (one) => one.rule.id === 'plan-tls-downgrade',
    );
  test('what the plan leaves weaker is told; what it mends is not', () => {
    expect(downgrades().flatMap(({ subjects }) => subjects.map(({ address }) => address))).toEqual([
      'aws_dms_endpoint.drifted',
      'aws_dms_endpoint.omitted',
    ]);
  });
  test('what it says', () => {
    expect(words(downgrades()[0]!)).toEqual({
      fact: 'aws_dms_endpoint.drifted (PostgreSQL source) was weakened outside Terraform: ssl_mode was changed from "verify-full" to "none", and this plan does not revert it.',
      remedy: 'Set ssl_mode = "verify-full", so that the apply restores it.',
      lines: ['ssl_mode = "verify-full"'],
    });
  });
});

test('the address of an OpenSearch domain without HTTPS, of which only the scheme is shown', () => {
  const to = (before: string, after: string) => {
    const settings = (uri: string) => [{ endpoint_uri: uri, service_access_role_arn: 'arn:aws:iam::1:role/x' }];
    const values = (uri: string) => ({
      endpoint_id: 'a',
      endpoint_type: 'target',
      engine_name: 'opensearch',
      elasticsearch_settings: settings(uri),
    });
    const plan = {
      format_version: '1.2',
      planned_values: {},
      resource_changes: [
        {
          address: 'aws_dms_endpoint.a',
          mode: 'managed',
          type: 'aws_dms_endpoint',
          name: 'a',
          change: {
            actions: ['update'],
            before: values(before),
            after: values(after),
            after_unknown: {},
            before_sensitive: {},
            after_sensitive: {},
          },
        },
      ],
      configuration: { root_module: {} },
    };
    return run({ 'plan.json': JSON.stringify(plan) }, { paths: ['plan.json'] })
      .findings.filter((one) => one.rule.id === 'plan-tls-downgrade')
      .map((finding) => words(finding));
  };
  expect(to('https://user:secret@a', 'http://user:secret@a')).toEqual([
    {
      fact: 'aws_dms_endpoint.a (OpenSearch target) is weakened by this plan: elasticsearch_settings.endpoint_uri changes from "https://…" to "http://…".',
      remedy: 'Keep elasticsearch_settings.endpoint_uri = "https://…".',
      lines: ['endpoint_uri = "https://…"'],
    },
  ]);
  expect(to('a.example.com', 'http://b.example.com')).toHaveLength(1);
  expect(to('http://a', 'https://a')).toEqual([]);
  expect(to('https://a', 'https://b')).toEqual([]);
});
