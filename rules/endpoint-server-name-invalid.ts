import { type Invalid, nameOf } from '../src/dms/connection/name.ts';
import { addressField } from '../src/dms/connection/server.ts';
import { invalidNameSettings } from '../src/dms/connection/setting.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { stepsOf } from '../src/graph/trace.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unreported, unsafely } from '../src/lint/rule.ts';

interface Args {
  readonly argument: string;
  readonly what: Invalid;
  readonly lines: readonly string[];
}

export const endpointServerNameInvalid = endpointRule<Args>({
  id: 'endpoint-server-name-invalid',
  level: 'error',
  securitySeverity: '2.0',
  precision: 'very-high',
  topics: ['correctness', 'availability'],
  title: 'server_name is not a host name',
  link: 'name',
  tls: 'refused',
  check,
  message: ({ argument, what, lines }, address) => ({
    fact: `${address} cannot connect: ${argument} ${WHAT[what]}.`,
    remedy: lines.length === 0 ? `Set ${argument} to ${INSTEAD[what]}.` : `Set ${argument} to the host name alone.`,
    lines,
  }),
});

const WHAT: Readonly<Record<Invalid, string>> = {
  'with-port': 'contains a port, and DMS expects the host name alone',
  uri: 'is a URI, and DMS expects the host name alone',
  'white-space': 'contains white space, which no host name has',
  empty: 'is empty',
};

const INSTEAD: Readonly<Record<Invalid, string>> = {
  'with-port': 'the host name, and port to the port',
  uri: 'the host name, and port and database_name to what else the URI contains',
  'white-space': 'the host name without white space',
  empty: 'the host name of the server',
};

function check(endpoint: Endpoint): Outcome<Args> {
  const { engine } = endpoint;
  if (!takesName(endpoint)) return notApplicable('the engine uses no server_name');
  if (engine.state === 'unlisted') return notApplicable('engine_name is not a DMS engine');
  const field = addressField(endpoint);
  const name = nameOf(endpoint);
  if (field === undefined || name.state === 'absent') return notApplicable('no server is set');
  if (name.state === 'unknown') return unreported('server_name is undetermined');
  if (name.state !== 'invalid') return pass(field.location);
  if (name.what === 'empty' && !isWrittenEmpty(endpoint)) return unreported('server_name may be given from elsewhere');
  // Where the engine is undetermined, it may be one that has no use for server_name.
  if (engine.state === 'undetermined') return unreported('the engine is undetermined');
  const settings = invalidNameSettings(endpoint, name);
  return fail(
    field.location,
    {
      argument: field === endpoint.serverName ? 'server_name' : 'the host in its secret',
      what: name.what,
      lines: (settings ?? []).map(({ attribute, value }) => `${attribute} = ${value}`),
    },
    unsafely(settings ?? { why: 'the right name is not known' }),
  );
}

/** Who declares a variable with an empty default, or computes an empty name, passes a value from elsewhere; and so does who names a secret. */
function isWrittenEmpty(endpoint: Endpoint): boolean {
  const first = stepsOf(endpoint.valueOf('server_name')?.trace).at(-1);
  if (first === undefined || first.role === 'default') return false;
  const { source, start, end } = first.range;
  const isLiteral = /^\\?"\s*\\?"$|^<</.test(source.text.slice(start, end));
  return isLiteral && endpoint.field('secrets_manager_arn').state === 'absent';
}

const OTHERS: readonly string[] = ['redshift', 'redshift-serverless', 'neptune'];

/** Engines whose server stands in a settings block have other forms there; services of AWS have no server at all. */
function takesName({ engine }: Endpoint): boolean {
  if (engine.state !== 'known') return true;
  const { switch: by, name } = engine.engine;
  return by === 'mode' || by === 'undocumented' ? name !== 'dms-transfer' : OTHERS.includes(name);
}
