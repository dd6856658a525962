import { expect, test } from 'vitest';
import { CertificateUses } from '../../src/dms/certificates/uses.ts';
import { certificateContext, distinctLocations, endpointContext } from '../../src/dms/related-locations.ts';
import { positionAt } from '../../src/text/source.ts';
import { block } from '../rules/support/configuration.ts';
import { CA, LINK, named } from '../rules/support/fixes.ts';
import type { Files } from '../rules/support/run.ts';
import { source } from '../rules/support/source-endpoint.ts';
import { endpointsIn, resourcesIn } from './endpoints.ts';

/** What is to be looked at beside a finding: what an endpoint links, what uses it, and what uses a certificate. */

type Locations = ReturnType<typeof endpointContext>;
const told = (locations: Locations) =>
  locations.map(({ range, label }) => `${range.source.path}:${positionAt(range.source, range.start).line} ${label}`);

const EACH = named('ca', 'for_each = toset(["x", "y"])');
const task = block('aws_dms_replication_task', 't', ['source_endpoint_arn = aws_dms_endpoint.a.endpoint_arn']);
const config = block('aws_dms_replication_config', 'c', ['target_endpoint_arn = aws_dms_endpoint.a.endpoint_arn']);
const key = (name: string) => `aws_dms_certificate.ca["${name}"].certificate_arn`;

test.each<[name: string, files: Files, expected: string[]]>([
  ['neither', source('mysql'), []],
  ['a certificate', source('mysql', LINK) + CA, ['main.tf:7 the certificate aws_dms_certificate.ca']],
  ['one that is not there', source('mysql', LINK), []],
  [
    'instances are one block',
    source('mysql', `certificate_arn = var.unknown == "x" ? ${key('x')} : ${key('y')}`) + EACH,
    ['main.tf:7 the certificate aws_dms_certificate.ca'],
  ],
  [
    'what uses it',
    source('mysql') + task + config,
    [
      'main.tf:6 the replication task aws_dms_replication_task.t',
      'main.tf:9 the serverless replication aws_dms_replication_config.c',
    ],
  ],
  [
    'all, in a module',
    { 'main.tf': 'module "m" {\n  source = "./m"\n}\n', 'm/main.tf': source('mysql', LINK) + task + CA },
    [
      'm/main.tf:10 the certificate module.m.aws_dms_certificate.ca',
      'm/main.tf:7 the replication task module.m.aws_dms_replication_task.t',
    ],
  ],
])('an endpoint with %s', (_, files, expected) => {
  expect(told(endpointContext(endpointsIn(files).map((endpoint) => ({ endpoint, world: [] }))))).toEqual(expected);
});

test('the endpoints that use a certificate', () => {
  const hcl = CA + source('mysql', 'for_each = toset(["x", "y"])', LINK);
  const uses = new CertificateUses(() => endpointsIn(hcl).map((endpoint) => ({ endpoint, world: [] })));
  const certificate = resourcesIn(hcl).find(({ resource: { type } }) => type === 'aws_dms_certificate')!.resource;
  expect(uses.of(certificate)).toHaveLength(2);
  expect(told(certificateContext(uses.of(certificate)))).toEqual(['main.tf:5 the endpoint aws_dms_endpoint.a']);
});

test('another label or another range is another place', () => {
  const file = { path: 'main.tf', text: 'ab', installed: false };
  const at = (start: number, label: string) => ({ range: { source: file, start, end: 2 }, label });
  const places = [at(0, 'a'), at(0, 'b'), at(1, 'a')];
  expect(distinctLocations([...places, ...places])).toEqual(places);
});
