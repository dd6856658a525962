import type { ReplicationConfig } from '../src/dms/replication.ts';
import {
  fail,
  notApplicable,
  type Outcome,
  pass,
  replicationConfigRule,
  unreported,
  withoutEngine,
} from '../src/lint/rule.ts';

interface Args {
  readonly endpoint: string;
  readonly mode: string;
  readonly argument: string;
}

export const replicationConfigTlsUnsupported = replicationConfigRule<Args>({
  id: 'replication-config-tls-unsupported',
  level: 'error',
  securitySeverity: '3.0',
  precision: 'high',
  topics: ['correctness'],
  title: 'Serverless replication does not support TLS for Db2',
  check,
  message: ({ endpoint, mode, argument }, address) => ({
    fact: `${address} has ${endpoint} as its ${argument}, a Db2 endpoint with ssl_mode = "${mode}"; AWS DMS Serverless does not support SSL connections for Db2 endpoints.`,
    remedy: 'Use a replication instance and a replication task for this endpoint.',
    lines: [],
  }),
});

const NEW_RESOURCES = { why: 'the instance would be a new resource, with a size and a network that are not known' };

function check({ endpoints, undetermined }: ReplicationConfig): Outcome<Args> | Outcome<Args>[] {
  const unknownEndpoints = undetermined.map((argument) => unreported(`${argument} is undetermined`));
  if (endpoints.length + unknownEndpoints.length === 0)
    return notApplicable('its endpoints are not in this configuration');
  const outcomes = endpoints.map(({ endpoint, argument, field }): Outcome<Args> => {
    const { engine, mode } = endpoint;
    if (engine.state === 'undetermined') return withoutEngine(engine);
    if (engine.state !== 'known' || !engine.engine.name.startsWith('db2'))
      return notApplicable('it has no Db2 endpoint');
    if (mode.state === 'undetermined') return unreported(`ssl_mode of ${endpoint.address} is undetermined`);
    return mode.state === 'set' && mode.mode !== 'none'
      ? fail(field.location, { endpoint: endpoint.address, mode: mode.shown, argument }, NEW_RESOURCES)
      : pass(field.location);
  });
  return [...outcomes, ...unknownEndpoints];
}
