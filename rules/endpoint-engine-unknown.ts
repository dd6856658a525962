import type { Endpoint } from '../src/dms/endpoint.ts';
import { ENGINES, nearest } from '../src/dms/engines.ts';
import { endpointRule, fail, notApplicable, type Outcome, open, pass, safely, unsafely } from '../src/lint/rule.ts';

export const endpointEngineUnknown = endpointRule({
  id: 'endpoint-engine-unknown',
  level: 'error',
  securitySeverity: '3.0',
  precision: 'high',
  tags: ['security', 'correctness'],
  title: 'engine_name is no engine of DMS',
  check,
  message: ({ name, instead, removed }, address) => ({
    fact: removed
      ? `${address} has engine_name = "s3", which version 6 of the AWS provider no longer has.`
      : `${address} has engine_name = ${JSON.stringify(name)}, which is no engine of DMS.`,
    remedy: removed ? 'Use the resource aws_dms_s3_endpoint.' : `Write "${instead}".`,
    lines: removed ? [] : [`engine_name = "${instead}"`],
  }),
});

/** What people write for an engine and what DMS calls it. */
const SLIPS: Readonly<Record<string, string>> = {
  postgresql: 'postgres',
  pgsql: 'postgres',
  'aurora-mysql': 'aurora',
  'aurora-postgres': 'aurora-postgresql',
  mssql: 'sqlserver',
  'sql-server': 'sqlserver',
  documentdb: 'docdb',
  'sqlserver-ex': 'sqlserver',
  'sqlserver-se': 'sqlserver',
  'sqlserver-ee': 'sqlserver',
  'sqlserver-web': 'sqlserver',
  'oracle-ee': 'oracle',
  'oracle-se2': 'oracle',
  'oracle-se': 'oracle',
  msk: 'kafka',
  mongo: 'mongodb',
};

/** The engine of the same letters: `MySQL`, `Aurora_PostgreSQL`. */
function sameLetters(name: string): string | undefined {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return [...ENGINES.keys()].find((engine) => letters(engine) === letters(name));
}

function check(endpoint: Endpoint): Outcome {
  const { engine } = endpoint;
  if (engine.state === 'known') return pass(engine.place);
  if (engine.state !== 'unknown') return notApplicable("the engine can't be known");
  if (engine.name === 's3') return fail(engine.place, { name: engine.name, removed: true });
  const sure = SLIPS[engine.name.toLowerCase()] ?? sameLetters(engine.name);
  const instead = sure ?? nearest(engine.name, ENGINES.keys());
  if (instead === undefined || endpoint.root.acceptedByTerraform) {
    return open(
      engine.place,
      {
        kind: 'invalid',
        what: `dmslint does not know the engine ${JSON.stringify(engine.name)}`,
        advice: 'Write the name of a DMS engine; a new one needs a newer dmslint.',
      },
      "Where its TLS switch is can't be known",
    );
  }
  const changes = [{ attribute: 'engine_name', value: JSON.stringify(instead) }];
  return fail(engine.place, { name: engine.name, instead }, sure ? safely(changes) : unsafely(changes));
}
