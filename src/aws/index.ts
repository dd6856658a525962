import { data, managed } from '../generated/provider-schema.ts';
import { DATA, MANAGED } from './additions.ts';
import { checkedType, schemaLike } from './cloud-control.ts';
import type { ResourceSchema } from './schema.ts';
import { schemaFrom } from './table.ts';

const MODES = {
  managed: { listed: managed, additions: MANAGED, made: new Map<string, ResourceSchema>() },
  data: { listed: data, additions: DATA, made: new Map<string, ResourceSchema>() },
};

/** The types that are listed here. */
export const LISTED_TYPES = { managed: Object.keys(managed), data: Object.keys(data) };

/** What a resource type (`managed`) or data source (`data`) has, or undefined for one that is not listed here. */
export function schemaOf(mode: 'managed' | 'data', type: string): ResourceSchema | undefined {
  const { listed, additions, made } = MODES[mode];
  let schema = made.get(type);
  const checked = mode === 'managed' ? checkedType(type) : type;
  if (schema !== undefined || !Object.hasOwn(listed, checked)) return schema;
  schema = schemaFrom(listed[checked]!(), additions[checked]?.());
  if (checked !== type) schema = schemaLike(type, schema);
  made.set(type, schema);
  return schema;
}

/** The attributes by which resources are named elsewhere: every resource that has one of them has a value for it once it exists. */
export const IDENTITIES: ReadonlySet<string> = new Set([
  'id',
  'arn',
  'certificate_arn',
  'endpoint_arn',
  'replication_instance_arn',
]);
