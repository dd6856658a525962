import type { Resource, Root } from '../../graph/graph.ts';
import type { ObjectValue, Value } from '../../graph/value.ts';
import { memo } from '../../memo.ts';
import { named } from '../database/database.ts';
import type { Endpoint } from '../endpoint.ts';
import { type Field, fieldOf } from '../field.ts';
import type { Location } from '../location.ts';
import { WITHOUT_SECRETS_MANAGER } from '../secrets.ts';
import { isOnlyOf } from './reference.ts';

/** What DMS reads from a secret: AWS DMS user guide, "Using secrets to access AWS DMS endpoints" (docs/facts.md, section 5). */
export const IN_SECRET = ['username', 'password', 'host', 'port'] as const;
export type SecretKey = (typeof IN_SECRET)[number];

/** The secret that an endpoint reads its server and credentials from. */
export type SecretLink =
  /** secrets_manager_arn is not set. */
  | { readonly state: 'none' }
  /** That of a database whose password RDS manages: it holds username and password, and nothing else. */
  | {
      readonly state: 'managed';
      readonly database: Resource | undefined;
      readonly address: string;
      readonly location: Location;
    }
  /** One whose content this configuration writes. `lacks`: what is surely not in it. */
  | {
      readonly state: 'written';
      readonly version: Resource;
      readonly lacks: readonly SecretKey[];
      readonly get: (key: string) => Field;
      readonly location: Location;
    }
  | { readonly state: 'undetermined'; readonly why: string; readonly location: Location };

/** The types that say what is in a secret. */
export const SECRET_TYPES: readonly string[] = ['aws_secretsmanager_secret', 'aws_secretsmanager_secret_version'];

const MANAGED_BY_RDS = new Set(['aws_db_instance', 'aws_rds_cluster', 'aws_docdb_cluster']);

export const secretOf = memo((endpoint: Endpoint): SecretLink => {
  const field = endpoint.field('secrets_manager_arn');
  if (field.state === 'absent' || (field.state === 'set' && field.value === '')) return { state: 'none' };
  if (isDropped(endpoint)) return { state: 'none' };
  const { location } = field;
  const managed = managedSecret(field, endpoint.root);
  if (managed !== undefined)
    return { state: 'managed', database: endpoint.root.resources.get(managed), address: managed, location };
  const version = versionOf(field, endpoint.root);
  if (version === undefined)
    return { state: 'undetermined', why: 'the content of the secret is not in this configuration', location };
  const content = contentOf(version);
  if (content === undefined)
    return { state: 'undetermined', why: 'the content of the secret is undetermined', location };
  const lacks = IN_SECRET.filter((key) => isMissing(content, key));
  if (lacks.length > 0 && !endpoint.root.lifecycleKnown)
    return { state: 'undetermined', why: 'the plan does not show whether the secret is given elsewhere', location };
  return {
    state: 'written',
    version,
    lacks,
    get: (key) => fieldOf(content.entries.get(key), 'secret_string', version),
    location,
  };
});

/** Whether the provider drops secrets_manager_arn for the engine. */
export function isDropped({ engine, resource }: Endpoint): boolean {
  return (
    engine.state === 'known' && resource.declaredType === undefined && WITHOUT_SECRETS_MANAGER.has(engine.engine.name)
  );
}

/** The host in the secret of an endpoint; undefined where it has none, or it can't be told. */
export function hostInSecret(endpoint: Endpoint): Field | undefined {
  const secret = secretOf(endpoint);
  if (secret.state !== 'written' || secret.lacks.includes('host')) return undefined;
  return secret.get('host');
}

/** The address of the database whose secret it is: `aws_rds_cluster.a.master_user_secret[0].secret_arn`. */
function managedSecret(field: Field, root: Root): string | undefined {
  if (field.state !== 'undetermined') return undefined;
  const references = field.reference ? [field.reference] : field.madeFrom;
  const [first, second] = references;
  if (first === undefined || second !== undefined || !MANAGED_BY_RDS.has(first.type)) return undefined;
  if (field.reference === undefined && !isOnlyOf(field.subject, references, root)) return undefined;
  return first.attribute === 'master_user_secret' ? first.address : undefined;
}

/** The only version of the secret that an ARN names. */
function versionOf(field: Field, root: Root): Resource | undefined {
  const reference = field.state === 'undetermined' ? field.reference : undefined;
  if (reference?.type === 'aws_secretsmanager_secret_version' && reference.mode === 'managed') {
    const version = root.resources.get(reference.address);
    const secret = version && secretBy(version, root);
    return secret === undefined ? version : onlyVersion(secret, root);
  }
  const secret = named(field, 'aws_secretsmanager_secret', root);
  return secret && onlyVersion(secret, root);
}

function secretBy(version: Resource, root: Root): Resource | undefined {
  return named(fieldOf(version.values.get('secret_id'), 'secret_id', version), 'aws_secretsmanager_secret', root);
}

function onlyVersion(secret: Resource, root: Root): Resource | undefined {
  const versions = versionsBySecret(root).get(secret) ?? [];
  return versions.length === 1 ? versions[0] : undefined;
}

const versionsBySecret = memo((root: Root): ReadonlyMap<Resource, readonly Resource[]> => {
  const found = new Map<Resource, Resource[]>();
  for (const resource of root.resources.values()) {
    if (resource.mode !== 'managed' || resource.type !== 'aws_secretsmanager_secret_version') continue;
    const secret = secretBy(resource, root);
    if (secret !== undefined) found.set(secret, [...(found.get(secret) ?? []), resource]);
  }
  return found;
});

const TEXTS = ['secret_string', 'secret_string_wo'];

/** Whether what is written is a placeholder, also where a plan has it: the provider reads back the version that it wrote, and not the one that counts. */
function isGivenElsewhere({ lifecycle: { ignoreChanges } }: Resource): boolean {
  return ignoreChanges === 'all' || TEXTS.some((attribute) => ignoreChanges.includes(attribute));
}

/** What the text of a secret says; undefined where that can't be told, or where an apply does not write it. */
const contentOf = memo((version: Resource): ObjectValue | undefined => {
  if (version.incomplete !== undefined || isGivenElsewhere(version)) return undefined;
  if (version.exists.kind !== 'bool' || version.address.includes('[?]')) return undefined;
  // What is write-only, plans do not have.
  const [text] = TEXTS.flatMap((attribute) => {
    const value = version.values.get(attribute);
    return value === undefined || value.kind === 'null' ? [] : [value];
  });
  const value = text?.kind === 'unknown' ? text.encodes : text?.kind === 'string' ? decoded(text.value) : undefined;
  return value?.kind === 'object' ? value : undefined;
});

/** Of a text that is no JSON object, DMS reads nothing. */
function decoded(text: string): Value | undefined {
  const made = parsed(text);
  if (made === null || typeof made !== 'object' || Array.isArray(made)) return EMPTY;
  const entries = Object.entries(made).flatMap(([name, value]): [string, Value][] =>
    typeof value === 'string' || typeof value === 'number'
      ? [[name, { kind: 'string', value: String(value), sensitive: true }]]
      : [],
  );
  return { kind: 'object', type: 'object', entries: new Map(entries) };
}

const EMPTY: ObjectValue = { kind: 'object', type: 'object', entries: new Map() };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMissing(content: ObjectValue, key: SecretKey): boolean {
  if (content.rest !== undefined) return false;
  const value = content.entries.get(key);
  return value === undefined || value.kind === 'null' || (value.kind === 'string' && value.value === '');
}
