import { expect, test } from 'vitest';
import { locationOf } from '../../src/text/source.ts';
import { endpoint, run, tree } from '../check.ts';

const certificate = 'resource "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n}\n';
const user = (type: string, name: string, more = '') => `resource "aws_dms_replication_${type}" "${name}" {
  ${more}
  source_endpoint_arn = aws_dms_endpoint.a.endpoint_arn
}
`;

function contextOf(rule: string, files: Record<string, string>): string[] {
  const findings = run(tree(files)).findings.filter((one) => one.rule.id === rule);
  expect(findings).toHaveLength(1);
  return (findings[0]!.contextLocations ?? []).map(({ range, label }) => `${locationOf(range)} ${label}`);
}

test('an endpoint’s finding names the certificate it links and the replications that use it, each block once', () => {
  const linked = endpoint('a', 'ssl_mode = "require"', 'certificate_arn = aws_dms_certificate.ca.certificate_arn');
  const files = {
    'main.tf': linked + endpoint('b', 'ssl_mode = "verify-full"'),
    'ca.tf': certificate,
    'tasks.tf': user('task', 't', 'count = 3') + user('config', 's'),
  };
  expect(contextOf('endpoint-mode-unsupported', files)).toEqual([
    'ca.tf:1:1 the certificate aws_dms_certificate.ca',
    'tasks.tf:1:1 the replication task aws_dms_replication_task.t',
    'tasks.tf:5:1 the serverless replication aws_dms_replication_config.s',
  ]);
  expect(contextOf('endpoint-certificate-missing', files)).toEqual([]);
});

test('one cause for several endpoints has what is near any of them', () => {
  const body = ['for_each = toset(["x", "y"])', 'ssl_mode = "require"'];
  const task = (name: string, key: string) =>
    user('task', name).replace('aws_dms_endpoint.a', `aws_dms_endpoint.a["${key}"]`);
  const files = { 'main.tf': endpoint('a', ...body), 'tasks.tf': task('one', 'x') + task('two', 'y') };
  expect(contextOf('endpoint-mode-unsupported', files)).toEqual([
    'tasks.tf:1:1 the replication task aws_dms_replication_task.one',
    'tasks.tf:5:1 the replication task aws_dms_replication_task.two',
  ]);
});

test('a certificate’s finding names the endpoints that use it', () => {
  const linked = (name: string) =>
    endpoint(name, 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.certificate_arn');
  const files = {
    'main.tf': linked('a') + linked('b'),
    'ca.tf': `${certificate.replace('id', 'pem = data.http.ca.response_body\n  certificate_id')}data "http" "ca" {\n  url = "https://ca.example.com"\n}\n`,
  };
  expect(contextOf('certificate-rotation-blocked', files)).toEqual([
    'main.tf:1:1 the endpoint aws_dms_endpoint.a',
    'main.tf:8:1 the endpoint aws_dms_endpoint.b',
  ]);
});

test('what a module installed from elsewhere has stands at its call', () => {
  const call = 'module "d" {\n  source = "x/y/aws"\n}\n';
  const files = {
    'main.tf': call,
    '.terraform/modules/modules.json': JSON.stringify({
      Modules: [
        { Key: '', Source: '', Dir: '.' },
        { Key: 'd', Source: 'registry.terraform.io/x/y/aws', Dir: '.terraform/modules/d' },
      ],
    }),
    '.terraform/modules/d/main.tf': endpoint('a') + user('task', 't'),
  };
  expect(contextOf('endpoint-plaintext', files)).toEqual([
    'main.tf:1:1 the replication task module.d.aws_dms_replication_task.t',
  ]);
});
