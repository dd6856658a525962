import { stepsOf } from '../graph/trace.ts';
import type { Trace, Value } from '../graph/value.ts';
import { connectionAttributes } from './connection-attributes.ts';
import type { Endpoint } from './endpoint.ts';
import { ALL_SETTINGS_ENGINES } from './settings-engines.ts';

/** The engines for which the provider drops secrets_manager_arn: hashicorp/terraform-provider-aws issue 39930 (docs/facts.md, section 5). */
export const WITHOUT_SECRETS_MANAGER: ReadonlySet<string> = new Set([
  'docdb',
  'neptune',
  'azuredb',
  'azure-sql-managed-instance',
  'aurora-serverless',
  'aurora-postgresql-serverless',
  'redshift-serverless',
  'dms-transfer',
]);

/** The engines for which the provider's documentation lists secrets_manager_arn (docs/facts.md, section 5). */
export const WITH_SECRETS_MANAGER: ReadonlySet<string> = new Set([
  'aurora',
  'aurora-postgresql',
  'mariadb',
  'mongodb',
  'mysql',
  'oracle',
  'postgres',
  'redshift',
  'sqlserver',
]);

/** The arguments of an endpoint that are passwords, with the block that each stands in. */
const PASSWORDS: readonly (readonly [block: string | undefined, attribute: string])[] = [
  [undefined, 'password'],
  ...ALL_SETTINGS_ENGINES.flatMap(({ block, secrets }) => secrets.map((secret) => [block, secret] as const)),
  ['oracle_settings', 'asm_password'],
  ['oracle_settings', 'security_db_encryption'],
];

/**
 * The same as extra connection attributes, by their names in lower case, with the argument that is for them: docs/facts.md, section 5. `password` is none that
 * DMS documents, and is one all the same.
 */
const PASSWORD_ATTRIBUTES: ReadonlyMap<string, { readonly name: string; readonly instead: string }> = new Map(
  (
    [
      ['saslPassword', 'kafka_settings.sasl_password'],
      ['sslClientKeyPassword', 'kafka_settings.ssl_client_key_password'],
      ['authPassword', 'redis_settings.auth_password'],
      ['asmPassword', 'oracle_settings.asm_password'],
      ['asm_password', 'oracle_settings.asm_password'],
      ['securityDbEncryption', 'oracle_settings.security_db_encryption'],
      ['password', 'password'],
    ] as const
  ).map(([name, instead]) => [name.toLowerCase(), { name, instead }]),
);

export interface Password {
  /** `kafka_settings.sasl_password` */
  readonly argument: string;
  /** The attribute or block of the endpoint. */
  readonly within: string;
  readonly value: Value;
  /** An extra connection attribute: its name, and the argument that is for it. */
  readonly attribute?: { readonly name: string; readonly instead: string };
}

/** The passwords that an endpoint sets, in any way. */
export function passwordsOf(endpoint: Endpoint): Password[] {
  const inArguments = PASSWORDS.flatMap(([block, attribute]): Password[] => {
    const within = block ?? attribute;
    const outer = endpoint.valueOf(within);
    const value = block === undefined ? outer : memberOf(outer, attribute);
    return value === undefined || value.kind === 'null'
      ? []
      : [{ argument: block === undefined ? attribute : `${block}.${attribute}`, within, value }];
  });
  return [...inArguments, ...passwordAttributes(endpoint)];
}

const EXTRA = 'extra_connection_attributes';

function passwordAttributes(endpoint: Endpoint): Password[] {
  const value = endpoint.valueOf(EXTRA);
  if (value === undefined) return [];
  return [...PASSWORD_ATTRIBUTES.values()]
    .filter(({ name }) => mayHold(value, name))
    .map((attribute) => ({ argument: attribute.name, within: EXTRA, value, attribute }));
}

/** Whether a list of attributes has one of this name, as far as the list is known. */
function mayHold(value: Value, name: string): boolean {
  switch (value.kind) {
    case 'choice':
      return mayHold(value.then, name) || mayHold(value.else, name);
    case 'string':
      return (connectionAttributes(value.value).get(name.toLowerCase()) ?? '') !== '';
    case 'unknown':
      return connectionAttributes(value.prefix ?? '').has(name.toLowerCase()) || writtenIn(value, name).length > 0;
    default:
      return false;
  }
}

/** A password that is written in the configuration: the value that holds it. */
export function literalOf({ value, attribute }: Password): Value | undefined {
  return attribute === undefined ? literalIn(value) : literalAttributeIn(value, attribute.name);
}

function literalAttributeIn(value: Value, name: string): Value | undefined {
  if (value.kind === 'choice') return literalAttributeIn(value.then, name) ?? literalAttributeIn(value.else, name);
  if (value.kind !== 'string' && value.kind !== 'unknown') return undefined;
  const first = stepsOf(value.trace).at(-1);
  if (first?.range.source.text === '') return literalIn(value);
  const written = writtenIn(value, name);
  if (value.kind === 'unknown') return written.length > 0 ? value : undefined;
  return written.includes(connectionAttributes(value.value).get(name.toLowerCase()) ?? '') ? value : undefined;
}

/**
 * What an attribute is set to in the text that a list of attributes begins at, templates without it. What is unknown as a whole is read from a template only: a
 * text in a function may be a format.
 */
function writtenIn(value: Value, name: string): string[] {
  const first = stepsOf(value.trace).at(-1);
  if (first === undefined || isGiven(first)) return [];
  const text = unescaped(first.range.source.text.slice(first.range.start, first.range.end));
  if (value.kind === 'unknown' && !/^(?:\\?"|<<)/.test(text)) return [];
  const pattern = new RegExp(`(?<![\\w.-])${name}[ \\t]*=([^;"\\n]*)`, 'gi');
  return [...text.matchAll(pattern)]
    .map(([, written]) => written!.replace(/\\$/, '').trim())
    .filter((written) => written !== '' && !/[$%]\{/.test(written));
}

/** Letters that are written as `\u0061`. */
function unescaped(text: string): string {
  return text.replace(
    /\\u([0-9a-fA-F]{4})|\\U00(0[0-9a-fA-F]{5}|10[0-9a-fA-F]{4})/g,
    (_, short?: string, long?: string) => String.fromCodePoint(Number.parseInt(short ?? long!, 16)),
  );
}

/** The methods that need no password, although the provider asks for one: hashicorp/terraform-provider-aws issue 49968. */
const IAM: readonly (readonly [block: string, engines: RegExp])[] = [
  ['mysql_settings', /^(mysql|mariadb|aurora|aurora-serverless)$/],
  ['postgres_settings', /^(postgres|aurora-postgresql.*)$/],
];

/** Whether an endpoint logs in by IAM, so that its password is a dummy; undefined where that can't be known. */
export function usesIam(endpoint: Endpoint): boolean | undefined {
  const { engine } = endpoint;
  const methods = IAM.filter(([, engines]) => engine.state !== 'known' || engines.test(engine.engine.name)).map(
    ([block]) => memberOf(endpoint.valueOf(block), 'authentication_method'),
  );
  if (methods.some((method) => method?.kind === 'string' && method.value === 'iam')) return true;
  return methods.some((method) => method?.kind === 'unknown') ? undefined : false;
}

function memberOf(value: Value | undefined, attribute: string): Value | undefined {
  const block = value?.kind === 'list' ? value.items[0] : value;
  return block?.kind === 'object' ? block.entries.get(attribute) : undefined;
}

/** A text in the value that is written in the configuration: as a literal, or as the default of a variable; in a branch of a choice too. */
export function literalIn(value: Value): Value | undefined {
  if (value.kind === 'choice') return literalIn(value.then) ?? literalIn(value.else);
  if ((value.kind !== 'string' || value.value === '') && value.kind !== 'number') return undefined;
  const first = stepsOf(value.trace).at(-1);
  return first !== undefined && isWritten(first) ? value : undefined;
}

/** Whether a value comes from a plan alone that does not show where it is written, so that a literal of the configuration may be what it comes from. */
export function isOriginUndetermined(value: Value): boolean {
  if (value.kind === 'string' && value.value === '') return false;
  const first = stepsOf(value.trace).at(-1);
  const isPlanned = first?.role === 'plan' && first.range.source.text === '';
  return isPlanned && !(value.kind === 'unknown' && value.reference !== undefined);
}

/** By the command line, the environment or a file of variables. */
function isGiven({ role, range }: Trace): boolean {
  return role === 'command-line' || role === 'environment' || /\.tfvars(\.json)?$/.test(range.source.path);
}

/** Plans tell of a literal without its place; elsewhere the way begins at a string or number, and not at an expression that makes one. */
function isWritten(step: Trace): boolean {
  const { role, range } = step;
  const { source, start, end } = range;
  if (source.text === '') return role === 'literal';
  if (isGiven(step)) return false;
  const text = source.text.slice(start, end);
  // In an expression of the JSON syntax the quote has a backslash before it.
  return /^(?:\\?"|<<|\d)/.test(text) && !/[$%]\{/.test(text.replace(CONSTANT, ''));
}

/** Templates that always give the same. */
const CONSTANT = /%\{~? *(?:if true|if false|else|endif) *~?\}|\$\{~? *"[^"$%{}]*" *~?\}/g;
