import { describeReason } from '../graph/reason.ts';
import { table } from '../table.ts';
import { connectionAttribute } from './connection-attributes.ts';
import { isIgnored } from './database/database.ts';
import { isUnset } from './database/tls-defaults.ts';
import { type Endpoint, ignoresChanges } from './endpoint.ts';
import type { Field } from './field.ts';
import type { Location } from './location.ts';
import { replications, usesOf } from './replication.ts';
import { memberField, settingOf } from './settings.ts';
import { SETTINGS_ENGINES } from './settings-engines.ts';

/** Whether an endpoint has what its way to log in needs. `method` is what asks for it, as a clause. */
export type Authentication =
  | { readonly state: 'yes'; readonly method: string; readonly location: Location }
  | {
      readonly state: 'no';
      readonly method: string;
      /** What is missing: `sasl_username`, `service_access_role_arn`. */
      readonly missing: readonly string[];
      readonly location: Location;
      /** The replication instance that lacks it, where it is not the endpoint. */
      readonly of?: string;
    }
  /** `isWritten`: what is needed is known and stands there, but not its value. */
  | { readonly state: 'unknown'; readonly why: string; readonly isWritten?: true }
  /** Nothing more than a password is asked for, or nothing is documented. */
  | { readonly state: 'none'; readonly why: string };

export function authenticationOf(endpoint: Endpoint): Authentication {
  const { engine, kind } = endpoint;
  if (kind === 'data-provider') return { state: 'none', why: 'a data provider has its secrets in the project' };
  if (engine.state === 'relational' || engine.state === 'undetermined')
    return { state: 'unknown', why: 'the engine is undetermined' };
  if (engine.state === 'unlisted') return { state: 'none', why: 'engine_name is not a DMS engine' };
  const { name } = engine.engine;
  if (name === 'kafka') return ofKafka(endpoint);
  const iam = IAM_BLOCKS[name];
  if (iam !== undefined) return byRole(endpoint, iam);
  const kerberos = KERBEROS_BLOCKS[name];
  if (kerberos !== undefined) return byTicket(endpoint, kerberos);
  return { state: 'none', why: 'the engine has one way to log in' };
}

const KAFKA = SETTINGS_ENGINES.kafka;

/** The arguments that SASL needs, and the same as extra connection attributes. AWS DMS API reference, KafkaSettings (docs/facts.md, section 3). */
const SASL = [
  ['sasl_username', 'saslUsername'],
  ['sasl_password', 'saslPassword'],
] as const;

function ofKafka(endpoint: Endpoint): Authentication {
  const { settings, extraAttributes } = endpoint;
  const { argument, connectionAttribute: name } = KAFKA.tls;
  const protocol = settingOf(settings, KAFKA, argument);
  // Nothing says that case counts there.
  const extra = connectionAttribute(extraAttributes, name)?.toLowerCase();
  if (settings.block(KAFKA).state === 'undetermined' || isOpen(protocol))
    return { state: 'unknown', why: 'security_protocol is undetermined' };
  const value = textOf(protocol);
  if (value !== 'sasl-ssl' && extra !== 'sasl-ssl') return { state: 'none', why: 'security_protocol is not sasl-ssl' };
  if (ignoresChanges(endpoint, KAFKA.block))
    return { state: 'unknown', why: describeReason({ kind: 'ignored-changes', attribute: KAFKA.block }) };
  const method = `${value === 'sasl-ssl' ? `${argument} is` : `${name} in extra_connection_attributes is`} "sasl-ssl"`;
  const open = SASL.filter(([one, same]) => {
    const field = settingOf(settings, KAFKA, one);
    return mayBeUnset(field) || (isEmpty(field) && mayHold(endpoint, same));
  });
  const missing = SASL.filter(
    ([one, same]) =>
      isEmpty(settingOf(settings, KAFKA, one)) && (connectionAttribute(extraAttributes, same) ?? '') === '',
  ).filter((one) => !open.includes(one));
  const [first] = missing;
  if (first !== undefined) {
    const location = settingOf(settings, KAFKA, first[0])?.location ?? extraAttributes.location;
    return { state: 'no', method, missing: missing.map(([one]) => one), location };
  }
  const [unknown] = open;
  if (unknown !== undefined) {
    const isWritten = open.every(([one]) => isOpen(settingOf(settings, KAFKA, one)));
    return { state: 'unknown', why: `${unknown[0]} is undetermined`, ...(isWritten ? { isWritten } : {}) };
  }
  return { state: 'yes', method, location: protocol?.location ?? extraAttributes.location };
}

/** Whether the extra connection attributes may hold one that is not seen in them. */
function mayHold(endpoint: Endpoint, name: string): boolean {
  const { extraAttributes } = endpoint;
  if (connectionAttribute(extraAttributes, name) !== undefined) return false;
  return isOpen(extraAttributes) || ignoresChanges(endpoint, 'extra_connection_attributes');
}

function isOpen(field: Field | undefined): field is Field & { state: 'undetermined' | 'error' } {
  return field?.state === 'undetermined' || field?.state === 'error';
}

/** Whether it may not be set. What refers to an attribute of a resource is, though its value is not known. */
function mayBeUnset(field: Field | undefined): boolean {
  return isOpen(field) && !(field.state === 'undetermined' && field.reference !== undefined);
}

/** The provider sends no empty text. */
function isEmpty(field: Field | undefined): boolean {
  return field === undefined || field.state === 'absent' || (field.state === 'set' && field.value === '');
}

function textOf(field: Field | undefined): string {
  return field?.state === 'set' ? field.value : '';
}

/** Which settings the provider sends for an engine (hashicorp/terraform-provider-aws, internal/service/dms/endpoint.go). */
const IAM_BLOCKS = table<string>({
  aurora: 'mysql_settings',
  mariadb: 'mysql_settings',
  mysql: 'mysql_settings',
  'aurora-postgresql': 'postgres_settings',
  postgres: 'postgres_settings',
});

const KERBEROS_BLOCKS = table<string>({
  oracle: 'oracle_settings',
  sqlserver: 'microsoft_sql_server_settings',
});

/** An argument of a settings block: `unknown` where the block can't be told, undefined where it is not there. */
function argumentOf(endpoint: Endpoint, block: string, argument: string): Field | 'unknown' | undefined {
  const { resource } = endpoint;
  const value = endpoint.valueOf(block);
  if (value === undefined) return resource.incomplete === undefined ? undefined : 'unknown';
  const inner = value.kind === 'list' ? value.items[0] : value;
  if (inner === undefined || inner.kind === 'null' || inner.kind === 'absent') return undefined;
  return inner.kind === 'object' ? memberField(inner, argument, block, resource) : 'unknown';
}

/** What `authentication_method` of a block is, where it is the one that is asked for. */
function methodOf(endpoint: Endpoint, block: string, wanted: string): Location | Authentication {
  const method = argumentOf(endpoint, block, 'authentication_method');
  const unknown: Authentication = { state: 'unknown', why: 'authentication_method is undetermined' };
  if (method === 'unknown' || isOpen(method)) return unknown;
  if (method?.state !== 'set' || method.value !== wanted)
    return { state: 'none', why: `authentication_method is not ${wanted}` };
  return ignoresChanges(endpoint, block) ? unknown : method.location;
}

const ROLE = 'service_access_role_arn';

/** The role with which DMS asks for a token. AWS DMS API reference, MySQLSettings and PostgreSQLSettings (docs/facts.md, section 5). */
function byRole(endpoint: Endpoint, block: string): Authentication {
  const found = methodOf(endpoint, block, 'iam');
  if ('state' in found) return found;
  const method = 'authentication_method is "iam"';
  const role = argumentOf(endpoint, block, ROLE);
  if (role === 'unknown' || mayBeUnset(role)) return { state: 'unknown', why: `${ROLE} is undetermined` };
  return isEmpty(role)
    ? { state: 'no', method, missing: [ROLE], location: role?.location ?? found }
    : { state: 'yes', method, location: role?.location ?? found };
}

const KERBEROS = 'kerberos_authentication_settings';

/**
 * "A Kerberos-enabled DMS endpoint only works with a Kerberos-enabled DMS replication instance", and a source endpoint it is: AWS DMS user guide, Using Kerberos
 * Authentication (docs/facts.md, section 5).
 */
function byTicket(endpoint: Endpoint, block: string): Authentication {
  const found = methodOf(endpoint, block, 'kerberos');
  if ('state' in found) return found;
  const method = 'authentication_method is "kerberos"';
  const { root } = endpoint;
  const tasks = usesOf(endpoint).flatMap(({ user, argument }) =>
    user.type === 'aws_dms_replication_task' && argument === 'source_endpoint_arn' ? [user] : [],
  );
  const instances = [...new Set(tasks)].flatMap((task) => replications(task, root).map(({ view }) => view.instance));
  if (instances.length === 0) return { state: 'none', why: 'no replication task of this configuration uses it' };
  const without = instances.find(
    (one) => one !== undefined && one.incomplete === undefined && isUnset(one, KERBEROS) && !isIgnored(one, KERBEROS),
  );
  if (without !== undefined) return { state: 'no', method, missing: [KERBEROS], location: found, of: without.address };
  return instances.every((one) => one?.values.get(KERBEROS)?.kind === 'list')
    ? { state: 'yes', method, location: found }
    : { state: 'unknown', why: `${KERBEROS} of its replication instance is undetermined` };
}
