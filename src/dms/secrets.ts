import { stepsOf } from '../graph/trace.ts';
import type { Trace, Value } from '../graph/value.ts';
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

/** The arguments of an endpoint that are passwords, with the block that each stands in. */
const PASSWORDS: readonly (readonly [block: string | undefined, attribute: string])[] = [
  [undefined, 'password'],
  ...ALL_SETTINGS_ENGINES.flatMap(({ block, secrets }) => secrets.map((secret) => [block, secret] as const)),
  ['oracle_settings', 'asm_password'],
];

export interface Password {
  /** `kafka_settings.sasl_password` */
  readonly argument: string;
  /** The attribute or block of the endpoint. */
  readonly within: string;
  readonly value: Value;
}

/** The passwords that an endpoint sets, in any way. */
export function passwordsOf(endpoint: Endpoint): Password[] {
  return PASSWORDS.flatMap(([block, attribute]) => {
    const within = block ?? attribute;
    const outer = endpoint.valueOf(within);
    const value = block === undefined ? outer : memberOf(outer, attribute);
    return value === undefined || value.kind === 'null'
      ? []
      : [{ argument: block === undefined ? attribute : `${block}.${attribute}`, within, value }];
  });
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

/** Plans tell of a literal without its place; elsewhere the way begins at a string or number, and not at an expression that makes one. */
function isWritten({ role, range }: Trace): boolean {
  const { source, start, end } = range;
  if (source.text === '') return role === 'literal';
  if (role === 'command-line' || role === 'environment' || /\.tfvars(\.json)?$/.test(source.path)) return false;
  const text = source.text.slice(start, end);
  // In an expression of the JSON syntax the quote has a backslash before it.
  return /^(?:\\?"|<<|\d)/.test(text) && !/[$%]\{/.test(text.replace(CONSTANT, ''));
}

/** Templates that always give the same. */
const CONSTANT = /%\{~? *(?:if true|if false|else|endif) *~?\}|\$\{~? *"[^"$%{}]*" *~?\}/g;
