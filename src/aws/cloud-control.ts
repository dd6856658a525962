import type { Resource } from '../graph/graph.ts';
import type { ObjectValue, Value } from '../graph/value.ts';
import { choose } from '../graph/worlds.ts';
import type { AttributeSchema, ResourceSchema } from './schema.ts';

/** What attributes are called in hashicorp/aws, where that is not the same; of an attribute with an object, also the names in it. */
type Names = Readonly<Record<string, string | { readonly as: string; readonly names: Names }>>;

interface Counterpart {
  readonly type: string;
  readonly names: Names;
}

const within = (as: string, names: Names = {}) => ({ as, names });

/**
 * The resource types of hashicorp/awscc by those of hashicorp/aws that have the same attributes. What a block is there is an attribute with an object here.
 * Names: the schema of hashicorp/awscc 1.106.0 (its bindings of CDK Terrain), which are those of AWS::DMS::… in CloudFormation in snake case.
 */
const COUNTERPARTS: ReadonlyMap<string, Counterpart> = new Map(
  Object.entries<Counterpart>({
    awscc_dms_certificate: {
      type: 'aws_dms_certificate',
      names: { certificate_identifier: 'certificate_id' },
    },
    awscc_dms_data_provider: {
      type: 'aws_dms_data_provider',
      names: {
        data_provider_name: 'name',
        data_provider_arn: 'arn',
        settings: within('settings', {
          ibm_db2_z_os_settings: 'ibm_db2_zos_settings',
          my_sql_settings: 'mysql_settings',
          postgre_sql_settings: 'postgresql_settings',
        }),
      },
    },
    awscc_dms_endpoint: {
      type: 'aws_dms_endpoint',
      names: {
        endpoint_identifier: 'endpoint_id',
        kms_key_id: 'kms_key_arn',
        kafka_settings: within('kafka_settings', { sasl_user_name: 'sasl_username' }),
        mongo_db_settings: 'mongodb_settings',
        my_sql_settings: 'mysql_settings',
        postgre_sql_settings: 'postgres_settings',
      },
    },
    awscc_dms_instance_profile: {
      type: 'aws_dms_instance_profile',
      names: { instance_profile_name: 'name', instance_profile_arn: 'arn' },
    },
    awscc_dms_migration_project: {
      type: 'aws_dms_migration_project',
      names: {
        migration_project_name: 'name',
        migration_project_arn: 'arn',
        source_data_provider_descriptors: 'source_data_provider_descriptor',
        target_data_provider_descriptors: 'target_data_provider_descriptor',
      },
    },
    awscc_dms_replication_config: { type: 'aws_dms_replication_config', names: {} },
    awscc_dms_replication_subnet_group: {
      type: 'aws_dms_replication_subnet_group',
      names: { replication_subnet_group_identifier: 'replication_subnet_group_id' },
    },
    awscc_dms_replication_task: {
      type: 'aws_dms_replication_task',
      names: { replication_task_identifier: 'replication_task_id' },
    },
  }),
);

/** Types that have nothing to do with TLS: they take their connections from data providers, or tell of what happens. */
const WITHOUT_TLS: ReadonlySet<string> = new Set(['awscc_dms_data_migration', 'awscc_dms_event_subscription']);

/** Whether nothing is known of a type that may be about DMS. */
function isUnknownType(type: string): boolean {
  return type.startsWith('awscc_dms_') && !COUNTERPARTS.has(type) && !WITHOUT_TLS.has(type);
}

/** What is not checked, as a sentence for each unknown type. */
export function unknownTypesIn(resources: ReadonlyMap<string, Pick<Resource, 'mode' | 'type'>>): string[] {
  const types = new Set<string>();
  for (const { mode, type } of resources.values()) if (mode === 'managed' && isUnknownType(type)) types.add(type);
  return [...types].sort().map((type) => `${type} resources are not checked: dmslint does not know the type`);
}

/** The type that a resource is checked as. */
export function checkedType(type: string): string {
  return COUNTERPARTS.get(type)?.type ?? type;
}

/** The type that a resource is checked as, and the one that is written, if that is another. */
export function typesOf(type: string): { readonly type: string; readonly declaredType?: string } {
  const checked = checkedType(type);
  return checked === type ? { type } : { type: checked, declaredType: type };
}

/** The name of an attribute in the type that a resource is checked as. */
export function checkedName(type: string, name: string): string {
  return nameIn(COUNTERPARTS.get(type)?.names, name);
}

function nameIn(names: Names | undefined, name: string): string {
  const known = names !== undefined && Object.hasOwn(names, name) ? names[name]! : name;
  return typeof known === 'string' ? known : known.as;
}

/** Each with the name that it has in the type that a resource is checked as. */
export function underCheckedNames<T>(type: string, all: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const names = COUNTERPARTS.get(type)?.names;
  return names === undefined ? all : new Map([...all].map(([name, one]) => [nameIn(names, name), one] as const));
}

/** The values of a resource, with the names of the type that it is checked as. */
export function checkedValues(type: string, values: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  const counterpart = COUNTERPARTS.get(type);
  if (counterpart === undefined) return values;
  const renamed = renamedIn(values, counterpart.names);
  return counterpart.type === 'aws_dms_endpoint' ? withSecret(renamed) : renamed;
}

function renamedIn(values: ReadonlyMap<string, Value>, names: Names): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const [name, value] of values) {
    const known = Object.hasOwn(names, name) ? names[name] : undefined;
    const inner = typeof known === 'object' ? known.names : undefined;
    found.set(nameIn(names, name), inner === undefined ? value : renamedValue(value, inner));
  }
  return found;
}

function renamedValue(value: Value, names: Names): Value {
  switch (value.kind) {
    case 'choice': {
      const made = choose(value.condition, renamedValue(value.then, names), renamedValue(value.else, names));
      return value.trace === undefined ? made : { ...made, trace: value.trace };
    }
    case 'object':
      return { ...value, entries: renamedIn(value.entries, names) };
    default:
      return value;
  }
}

/** The settings in which an endpoint names its secret, of engines for which hashicorp/aws has the secret in the endpoint itself. */
const WITH_SECRET = [
  'microsoft_sql_server_settings',
  'mongodb_settings',
  'mysql_settings',
  'oracle_settings',
  'postgres_settings',
  'redshift_settings',
];

/** The secret of the endpoint's settings as an argument of the endpoint. */
function withSecret(values: Map<string, Value>): Map<string, Value> {
  const settings = WITH_SECRET.map((name) => values.get(name)).find(
    (value): value is ObjectValue => value?.kind === 'object' && value.entries.has('secrets_manager_secret_id'),
  );
  const secret = settings?.entries.get('secrets_manager_secret_id');
  const role = settings?.entries.get('secrets_manager_access_role_arn');
  if (secret !== undefined) values.set('secrets_manager_arn', secret);
  if (role !== undefined) values.set('secrets_manager_access_role_arn', role);
  return values;
}

/** What an attribute of the type that a resource is checked as is called where it is written. */
export function writtenName(declaredType: string | undefined, name: string): string {
  const names = declaredType === undefined ? undefined : COUNTERPARTS.get(declaredType)?.names;
  if (names === undefined) return name;
  for (const [own, known] of Object.entries(names))
    if ((typeof known === 'string' ? known : known.as) === name) return own;
  return name;
}

/** The schema of a type, from that of the type that it is checked as: blocks are attributes, and AWS fills in whatever is omitted. */
export function schemaLike(type: string, { attributes, blocks }: ResourceSchema): ResourceSchema {
  const found = Object.create(null) as Record<string, AttributeSchema>;
  for (const [name, { type: of, use, sensitive }] of Object.entries(attributes))
    found[writtenName(type, name)] = {
      type: of,
      use: use === 'optional' ? 'optional-computed' : use,
      ...(sensitive ? { sensitive } : {}),
    };
  for (const name of Object.keys(blocks)) found[writtenName(type, name)] = { type: 'any', use: 'optional-computed' };
  return { complete: false, attributes: found, blocks: {} };
}
