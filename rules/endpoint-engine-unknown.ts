import { adviseMode, modeRemedy } from '../src/dms/advice.ts';
import { isProviderEngine } from '../src/dms/data-provider.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { ENGINES, intendedEngine, sureEngine } from '../src/dms/engines.ts';
import { type Field, quoted } from '../src/dms/field.ts';
import { modeOptions } from '../src/dms/mode-options.ts';
import { stepsOf } from '../src/graph/trace.ts';
import type { FixIntent } from '../src/lint/finding.ts';
import { withOptions } from '../src/lint/fix-options.ts';
import { endpointRule, fail, type Outcome, pass, undetermined, unreported } from '../src/lint/rule.ts';

interface Args {
  readonly name: string;
  /** `name` is not the text. */
  readonly hidden?: true;
  readonly from?: string;
  readonly instead?: string;
  readonly removed?: true;
  /** The name is that of a data provider. */
  readonly ofProvider?: true;
  /** What else it takes to encrypt with that engine, as sentences. */
  readonly tls?: string;
}

export const endpointEngineUnknown = endpointRule<Args>({
  id: 'endpoint-engine-unknown',
  level: 'error',
  securitySeverity: '3.0',
  precision: 'high',
  topics: ['correctness'],
  title: 'engine_name is not a DMS engine',
  link: 'mode',
  check,
  message: ({ name, hidden, from, instead, removed, ofProvider, tls }, address) => ({
    fact: removed
      ? `${address} has engine_name = "s3", which the AWS provider no longer supports as of version 6.`
      : notListed(
          ofProvider ? ['engine', 'an engine of data providers'] : ['engine_name', 'a DMS engine'],
          from,
          hidden ? name : JSON.stringify(name),
          address,
        ),
    remedy: removed
      ? 'Use the resource aws_dms_s3_endpoint.'
      : [`Did you mean "${instead}"?`, ...(tls === undefined ? [] : [tls])].join(' '),
    lines: [],
  }),
});

function notListed(
  [attribute, what]: [attribute: string, what: string],
  from: string | undefined,
  shown: string,
  address: string,
): string {
  return from === undefined
    ? `${address} has ${attribute} = ${shown}, which is not ${what}.`
    : `${address}: ${attribute} comes from ${from} and is not ${what}.`;
}

function check(endpoint: Endpoint): Outcome<Args> {
  const { engine, engineField } = endpoint;
  if (
    engineField?.state === 'set' &&
    endpoint.resource.declaredType === undefined &&
    !endpoint.root.acceptedByTerraform
  )
    if (!isProviderEngine(engineField.value)) return ofProvider(engineField);
  if (engine.state === 'known')
    return engine.doubt
      ? undetermined(engine.location, engine.doubt, 'which engine the data provider connects to')
      : pass(engine.location);
  if (engine.state !== 'unlisted') return unreported('the engine is undetermined');
  if (engine.name === 's3')
    return fail(
      engine.location,
      { name: engine.name, removed: true },
      { why: 'it becomes a resource of another type' },
    );
  const instead = intendedEngine(engine.name);
  if (instead === undefined || endpoint.root.acceptedByTerraform) {
    return undetermined(
      engine.location,
      { kind: 'invalid', ...unknownName(endpoint, engine.field) },
      'which setting controls TLS',
    );
  }
  const changes = [{ attribute: 'engine_name', value: JSON.stringify(instead) }];
  const intended: Intended = {
    ...endpoint,
    engine: { state: 'known', engine: ENGINES.get(instead)!, location: engine.location },
  };
  return fail(
    engine.location,
    {
      name: engine.field.shown,
      hidden: engine.field.hidden || undefined,
      from: engine.field.from,
      instead,
      tls: undefined,
    },
    withTls(changes, intended) ?? requireLeft({ changes, safe: sureEngine(engine.name) !== undefined }, intended),
  );
}

/** What the connection is like, the settings tell: the engine is only the name that Terraform refuses. */
function ofProvider(field: Field & { state: 'set' }): Outcome<Args> {
  const { value, shown: name, hidden, from, location } = field;
  const instead = intendedEngine(value);
  if (instead === undefined || !isProviderEngine(instead))
    return undetermined(
      location,
      {
        kind: 'invalid',
        what: value === '' ? 'engine is empty' : `${quoted(field)} is not an engine of data providers`,
        advice: 'Set engine to one that data providers have.',
      },
      'which engine the data provider connects to',
    );
  return fail(
    location,
    { name, hidden: hidden || undefined, from, instead, ofProvider: true },
    { changes: [{ attribute: 'engine', value: JSON.stringify(instead) }], safe: sureEngine(value) !== undefined },
  );
}

/** The endpoint as it is with the engine that is meant. */
type Intended = Endpoint & { readonly engine: { readonly state: 'known' } };

/** Who mends the name alone of an endpoint that does not encrypt then, or has no certificate to verify with, has the next error: what it takes is one remedy. */
function withTls(changes: FixIntent['changes'], intended: Intended): FixIntent | undefined {
  const { engine, mode, certificate } = intended;
  if (engine.engine.switch !== 'mode') return undefined;
  if (mode.state === 'undetermined' || mode.state === 'invalid') return undefined;
  const given = mode.state === 'set' ? mode.mode : 'none';
  const isKept = given !== 'none' && engine.engine.modes?.includes(given) === true;
  if (isKept && (given === 'require' || certificate.state !== 'none')) return undefined;
  const options = isKept ? modeOptions(intended, given, given) : modeOptions(intended);
  if ('why' in options) return undefined;
  return withOptions(
    options.map((option) => ({
      changes: [...option.changes.filter(({ value }) => value !== JSON.stringify(given)), ...changes],
      safe: false,
      ...(option.mode === 'require' ? { leaves: 'endpoint-server-unverified' } : {}),
      args: { tls: modeRemedy(adviseMode(intended, option.mode)) },
    })),
  );
}

/** With the engine it is known what the mode is worth: one that does not verify is the next finding. */
function requireLeft(intent: FixIntent, { engine, mode }: Intended): FixIntent {
  if (mode.state !== 'set' || mode.mode !== 'require' || !engine.engine.modes?.includes('require')) return intent;
  return {
    ...intent,
    leaves: 'endpoint-server-unverified',
    effects: ['The server is not verified then: ssl_mode = "require" only encrypts.'],
  };
}

/** Why a name says nothing of the engine, and what to do about it. */
function unknownName(endpoint: Endpoint, field: Field & { state: 'set' }): { what: string; advice: string } {
  if (field.value !== '')
    return {
      what: `${quoted(field)} is not a known DMS engine`,
      advice: 'Set engine_name to a DMS engine; if the engine is new, update dmslint.',
    };
  const variable = emptyByDefault(endpoint);
  return variable === undefined
    ? { what: 'engine_name is empty', advice: 'Set engine_name to a DMS engine.' }
    : { what: 'engine_name is empty by default', advice: `Pass --var ${variable}=….` };
}

/** The root module's variable whose default is the empty name. */
function emptyByDefault({ resource }: Endpoint): string | undefined {
  const steps = stepsOf(resource.values.get('engine_name')?.trace);
  const depth = resource.module.match(/(?:^|\.)module\./g)?.length ?? 0;
  const isOfRoot = steps.filter(({ role }) => role === 'argument').length === depth;
  return isOfRoot ? /^the default of var\.([\w-]+)$/.exec(steps.at(-1)?.name ?? '')?.[1] : undefined;
}
