import type { Endpoint } from '../src/dms/endpoint.ts';
import { intendedEngine, sureEngine } from '../src/dms/engines.ts';
import { quoted } from '../src/dms/field.ts';
import {
  endpointRule,
  fail,
  type Outcome,
  pass,
  safely,
  undetermined,
  unreported,
  unsafely,
} from '../src/lint/rule.ts';

export const endpointEngineUnknown = endpointRule({
  id: 'endpoint-engine-unknown',
  level: 'error',
  securitySeverity: '3.0',
  precision: 'high',
  topics: ['correctness'],
  title: 'engine_name is not a DMS engine',
  check,
  message: ({ name, hidden, from, instead, removed }, address) => ({
    fact: removed
      ? `${address} has engine_name = "s3", which version 6 of the AWS provider no longer has.`
      : from
        ? `${address}: engine_name comes from ${from} and is not a DMS engine.`
        : `${address} has engine_name = ${hidden ? name : JSON.stringify(name)}, which is no engine of DMS.`,
    remedy: removed ? 'Use the resource aws_dms_s3_endpoint.' : `Write "${instead}".`,
    lines: removed ? [] : [`engine_name = "${instead}"`],
  }),
});

function check(endpoint: Endpoint): Outcome {
  const { engine } = endpoint;
  if (engine.state === 'known') return pass(engine.location);
  if (engine.state !== 'unlisted') return unreported("the engine can't be known");
  if (engine.name === 's3') return fail(engine.location, { name: engine.name, removed: true });
  const instead = intendedEngine(engine.name);
  if (instead === undefined || endpoint.root.acceptedByTerraform) {
    return undetermined(
      engine.location,
      {
        kind: 'invalid',
        what: `dmslint does not know the engine ${quoted(engine.field)}`,
        advice: 'Write the name of a DMS engine; a new one needs a newer dmslint.',
      },
      "Where its TLS switch is can't be known",
    );
  }
  const changes = [{ attribute: 'engine_name', value: JSON.stringify(instead) }];
  const isSure = sureEngine(engine.name) !== undefined;
  return fail(
    engine.location,
    { name: engine.field.shown, hidden: engine.field.hidden || undefined, from: engine.field.from, instead },
    isSure ? safely(changes) : unsafely(changes),
  );
}
