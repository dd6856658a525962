import type { Resource, Root } from '../../graph/graph.ts';
import type { Value } from '../../graph/value.ts';
import { type Field, fieldOf } from '../field.ts';
import { type Location, locationOfResource, locationOfValue } from '../location.ts';
import { attributeOf, isIgnored, named } from './database.ts';
import { isCopied } from './tls-defaults.ts';

/** What the option group of an RDS for Oracle instance makes of TLS: the option SSL opens a second listener, with a port of its own. */
export type OracleTls =
  | {
      readonly state: 'on';
      readonly group: Resource;
      readonly by: string;
      readonly location: Location;
      /** That of the TLS listener; undefined where it can't be told. */
      readonly port: string | undefined;
      /** SQLNET.SSL_VERSION. */
      readonly version: Field;
    }
  | {
      readonly state: 'off';
      readonly by: string;
      readonly location: Location;
      /** The group that lacks the option, if it is of the configuration. */
      readonly group: Resource | undefined;
    }
  | { readonly state: 'unknown'; readonly why: string };

const SSL = 'SSL';
/** Native network encryption, which can't stand beside SSL. */
const NNE = 'NATIVE_NETWORK_ENCRYPTION';
/** What SSL has where its option sets no port. Amazon RDS user guide, Oracle Secure Sockets Layer. */
const DEFAULT_PORT = '2484';

/** Whether it is an instance of RDS for Oracle; RDS Custom has what its owner installs. */
export function isOracle(database: Resource): boolean {
  const engine = database.type === 'aws_db_instance' ? attributeOf(database, 'engine') : undefined;
  return engine?.state === 'set' && engine.value.startsWith('oracle-');
}

export function oracleTlsOf(database: Resource, root: Root): OracleTls {
  const field = attributeOf(database, 'option_group_name');
  if (field.state === 'absent' && !isCopied(database) && database.incomplete === undefined) {
    const by = `no option group with the option ${SSL} is set`;
    return { state: 'off', by, location: field.location, group: undefined };
  }
  if (field.state === 'set' && /^default:/.test(field.value)) {
    const by = `its option group is "${field.shown}", which has no option ${SSL}`;
    return { state: 'off', by, location: field.location, group: undefined };
  }
  const group = field.state === 'absent' ? undefined : named(field, 'aws_db_option_group', root);
  if (group === undefined) return { state: 'unknown', why: `the option group of ${database.address} is undetermined` };
  return byOptions(group);
}

function byOptions(group: Resource): OracleTls {
  const unknown = { state: 'unknown', why: `the options of ${group.address} are undetermined` } as const;
  if (isIgnored(group, 'option') || group.incomplete !== undefined) return unknown;
  const options = itemsOf(group.values.get('option'));
  if (options === undefined) return unknown;
  const isNamed = (name: string) => options.filter((one) => mayBe(one, 'option_name', name));
  const [ssl, second] = isNamed(SSL);
  if (ssl === undefined) {
    const [nne] = isNamed(NNE);
    const isCertain = nne !== undefined && isCertainly(nne);
    const by = isCertain
      ? `${group.address} has the option ${NNE}, which excludes ${SSL}`
      : `${group.address} has no option ${SSL}`;
    const location = isCertain
      ? locationOfValue(member(nne, 'option_name')!, 'option', group)
      : { at: locationOfResource(group), related: [] };
    return { state: 'off', by, location, group };
  }
  if (second !== undefined || !isCertainly(ssl)) return unknown;
  const location = locationOfValue(member(ssl, 'option_name')!, 'option', group);
  return {
    state: 'on',
    group,
    by: `${group.address} has the option ${SSL}`,
    location,
    port: portOf(member(ssl, 'port'), group),
    version: versionOf(ssl, group, location),
  };
}

function portOf(value: Value | undefined, group: Resource): string | undefined {
  if (value === undefined) return DEFAULT_PORT;
  const field = fieldOf(value, 'option', group);
  if (field.state === 'absent') return DEFAULT_PORT;
  return field.state === 'set' && !field.hidden && /^\d{1,5}$/.test(field.value) ? field.value : undefined;
}

const VERSION = 'SQLNET.SSL_VERSION';

/** The setting, absent where it is not in the option. */
function versionOf(ssl: Value, group: Resource, location: Location): Field {
  const open: Field = {
    state: 'undetermined',
    reason: { kind: 'invalid', what: `${VERSION} of ${group.address} is undetermined` },
    location,
    madeFrom: [],
    prefix: '',
    suffix: '',
    hidden: false,
  };
  const settings = itemsOf(member(ssl, 'option_settings'));
  if (settings === undefined) return open;
  const [setting, second] = settings.filter((one) => mayBe(one, 'name', VERSION));
  if (setting === undefined) return { state: 'absent', written: false, location };
  if (second !== undefined || member(setting, 'name')?.kind !== 'string') return open;
  return fieldOf(member(setting, 'value'), 'option', group);
}

/** Undefined where the blocks can't be told. */
function itemsOf(value: Value | undefined): readonly Value[] | undefined {
  if (value === undefined || value.kind === 'null' || value.kind === 'absent') return [];
  return value.kind === 'list' ? value.items : undefined;
}

function member(item: Value, name: string): Value | undefined {
  return item.kind === 'object' ? item.entries.get(name) : undefined;
}

/** Whether a block has the name, or can't be told not to. */
function mayBe(item: Value, attribute: string, name: string): boolean {
  const called = member(item, attribute);
  return called?.kind === 'string' ? called.value.toUpperCase() === name : item.kind !== 'absent';
}

function isCertainly(option: Value): boolean {
  return member(option, 'option_name')?.kind === 'string';
}
