import { expect, test } from 'vitest';
import { linkFacts } from '../../src/dms/connection/facts.ts';
import { databaseOf } from '../../src/dms/connection/server.ts';
import { Drawing } from '../../src/dms/diagram/builder.ts';
import { addEndpoint } from '../../src/dms/diagram/endpoints.ts';
import { serverOf } from '../../src/dms/diagram/servers.ts';
import { endpoint, verified } from '../rules/support/configuration.ts';
import { NOW, nodes } from './diagram-text.ts';
import { endpointIn } from './server-text.ts';

/** A plan without its sources, in which an endpoint refers to one of several instances: it does not tell which one, or has none of them. */

function planned(type: string, argument: string, attribute: string, keys: readonly string[]) {
  const made = (address: string, name: string, after: object, unknown: object, index?: string) => ({
    address,
    mode: 'managed',
    type: address.split('.')[0],
    name,
    ...(index === undefined ? {} : { index }),
    change: { actions: ['create'], before: null, after, after_unknown: unknown },
  });
  const written = (of: string, name: string, expressions: object) => ({
    address: `${of}.${name}`,
    mode: 'managed',
    type: of,
    name,
    expressions,
  });
  const a = { endpoint_id: 'a', endpoint_type: 'source', engine_name: 'postgres', ssl_mode: 'verify-full' };
  const plan = {
    format_version: '1.2',
    planned_values: {},
    resource_changes: [
      made('aws_dms_endpoint.a', 'a', a, { [argument]: true }),
      ...keys.map((key) => made(`${type}.x["${key}"]`, 'x', {}, { [attribute]: true }, key)),
    ],
    configuration: {
      root_module: {
        resources: [
          written('aws_dms_endpoint', 'a', { [argument]: { references: [`${type}.x.${attribute}`, `${type}.x`] } }),
          written(type, 'x', {}),
        ],
      },
    },
  };
  return endpointIn({ 'plan.json': JSON.stringify(plan) }, { paths: ['plan.json'] });
}

test('a certificate of which the instance is not known', () => {
  const found = endpointIn(endpoint('mysql', verified));
  const link = {
    state: 'linked',
    certificate: undefined,
    address: 'aws_dms_certificate.x[?]',
    location: found.serverName.location,
  } as const;
  const facts = linkFacts({ ...found, certificate: link }, NOW);
  expect(facts.get('certificate')).toEqual({ answer: 'yes', what: 'aws_dms_certificate.x[?]' });
  expect(facts.get('ca')).toEqual({
    answer: 'unknown',
    what: 'the content of the certificate is not in this configuration',
  });
  const drawing = new Drawing(found.root);
  const linking = { ...found, links: [{ argument: 'certificate_arn', link }] };
  addEndpoint(drawing, found.resource, [{ endpoint: linking, world: found.world }], ['verified']);
  expect(nodes(drawing.finished())).toContain('certificate x[?] unread: instance is undetermined');
});

test('one of several certificates', () => {
  const found = planned('aws_dms_certificate', 'certificate_arn', 'certificate_arn', ['a', 'b']);
  expect(linkFacts(found, NOW).get('certificate')?.answer).toBe('unknown');
});

test.each([[], ['a', 'b']])('a database, %s %s', (...keys) => {
  const found = planned('aws_db_instance', 'server_name', 'address', keys);
  expect(databaseOf(found)).toEqual({ state: 'undetermined', why: "the endpoint's database is undetermined" });
  const server = serverOf(found, new Drawing(found.root));
  expect(server).toMatchObject({ id: 'server of aws_dms_endpoint.a', of: 'unknown' });
  expect(server.name).toMatch(/^undetermined: /);
});
