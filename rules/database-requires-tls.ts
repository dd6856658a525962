import { type Advised, modeRemedy } from '../src/dms/advice.ts';
import { databaseOf } from '../src/dms/connection/server.ts';
import { speaks, tlsOf } from '../src/dms/database/database-tls.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { withRelated } from '../src/dms/location.ts';
import { modeOptions } from '../src/dms/mode-options.ts';
import { effectsOn, settingsForProtocol } from '../src/dms/remedy.ts';
import { settingsEngine } from '../src/dms/settings-engines.ts';
import { clearTextOf } from '../src/dms/tls/clear-text.ts';
import { settingsTlsOf } from '../src/dms/tls/settings.ts';
import { modeIntent } from '../src/lint/mode-intents.ts';
import {
  endpointRule,
  fail,
  notApplicable,
  type Outcome,
  pass,
  unlinked,
  unreported,
  unsafely,
  withoutEngine,
} from '../src/lint/rule.ts';

interface Args {
  readonly what: string;
  readonly database: string;
  readonly by: string;
  /** What to do, as sentences. */
  readonly needs: string;
}

export const databaseRequiresTls = endpointRule<Args>({
  id: 'database-requires-tls',
  level: 'error',
  securitySeverity: '5.3',
  precision: 'high',
  topics: ['correctness', 'availability'],
  title: 'The database accepts only TLS, and the endpoint does not use it',
  link: 'tls-required',
  tls: 'unrelated',
  check,
  message: ({ what, database, by, needs }, address) => ({
    fact: `${address} connects without TLS (${what}) to ${database}, which refuses such connections: ${by}.`,
    remedy: needs,
    lines: [],
  }),
});

function check(endpoint: Endpoint): Outcome<Args> {
  const link = databaseOf(endpoint);
  if (link.state !== 'linked') return unlinked(link);
  const { database } = link;
  const tls = tlsOf(database, endpoint.root);
  if (tls.state === 'unknown') return unreported(`whether ${database.address} enforces TLS is undetermined`);
  if (tls.state !== 'forced') return notApplicable(`${database.address} does not enforce TLS`);
  if (endpoint.engine.state === 'undetermined') return withoutEngine(endpoint.engine);
  if (!speaks(endpoint, tls.protocol)) return notApplicable(`the endpoint's engine does not match ${database.address}`);
  // Its login negotiates encryption: whether a client that asks for none is refused is not confirmed.
  if (tls.protocol === 'sqlserver')
    return notApplicable('how SQL Server treats a client that requests no encryption is not documented');
  const clear = clearTextOf(endpoint);
  if (clear === undefined)
    return isUndetermined(endpoint)
      ? unreported('whether the endpoint uses TLS is undetermined')
      : pass(endpoint.modeField.location);
  const { what, location, remedy } = clear;
  const forced = { range: tls.location?.at ?? database.at, label: tls.by, beside: true } as const;
  const args = { what, database: database.address, by: tls.by, needs: remedy };
  return fail(withRelated(location, forced), args, fixOf(endpoint));
}

/** The same that the finding about clear text asks for. */
function fixOf(endpoint: Endpoint) {
  const { engine } = endpoint;
  const effects = effectsOn(endpoint);
  const row = engine.state === 'known' ? settingsEngine(engine.engine.name) : undefined;
  if (row !== undefined) {
    const settings = settingsForProtocol(endpoint, row);
    return unsafely(settings, effects);
  }
  const said = (advised: Advised) => ({ needs: modeRemedy(advised) });
  return modeIntent(endpoint, modeOptions(endpoint), { effects, isSafe: () => false, said });
}

/** Another rule says so. */
function isUndetermined(endpoint: Endpoint): boolean {
  const settings = settingsTlsOf(endpoint);
  const state = settings === undefined ? endpoint.mode.state : settings.state;
  return state === 'undetermined' || state === 'invalid';
}
