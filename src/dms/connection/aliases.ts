import type { Resource, Root } from '../../graph/graph.ts';
import type { Value } from '../../graph/value.ts';
import { memo } from '../../memo.ts';
import { attributeOf, isIgnored, only } from '../database/database.ts';
import { type Field, fieldOf } from '../field.ts';

/** A name in front of a server. */
export interface Alias {
  readonly kind: 'record' | 'load-balancer';
  readonly resource: Resource;
  /** The name that it leads to; `elsewhere`: servers that are not told here. */
  readonly target: Field | 'elsewhere' | 'undetermined';
}

/** What a DNS record or load balancer leads to; undefined for other resources. */
export function aliasOf(resource: Resource): Alias | undefined {
  if (resource.type === 'aws_lb') return { kind: 'load-balancer', resource, target: 'elsewhere' };
  return resource.type === 'aws_route53_record' ? { kind: 'record', resource, target: targetOf(resource) } : undefined;
}

/** The record of this configuration that has a name, if it is the only one. */
export function aliasNamed(host: string, root: Root): Alias | undefined {
  const record = only(recordsByName(root).get(host));
  const alias = record && aliasOf(record);
  // One that is not there in every case: then the name may be one from elsewhere.
  return alias && record.exists.kind !== 'bool' ? { ...alias, target: 'undetermined' } : alias;
}

function targetOf(record: Resource): Alias['target'] {
  if (record.incomplete !== undefined || isIgnored(record, 'records') || isIgnored(record, 'alias'))
    return 'undetermined';
  // One of several with the same name: by weight, region or health.
  if (attributeOf(record, 'set_identifier').state !== 'absent') return 'undetermined';
  const alias = record.values.get('alias');
  const block = alias?.kind === 'list' ? alias.items[0] : alias;
  if (block?.kind === 'object') return nameIn(block.entries.get('name'), 'alias', record);
  if (block !== undefined && block.kind !== 'null') return 'undetermined';
  const type = attributeOf(record, 'type');
  const records = record.values.get('records');
  if (type.state !== 'set' || (records?.kind !== 'list' && records?.kind !== 'unknown')) return 'undetermined';
  if (type.value !== 'CNAME') return 'elsewhere';
  if (records.kind === 'unknown' || records.items.length !== 1) return 'undetermined';
  return nameIn(records.items[0], 'records', record);
}

function nameIn(value: Value | undefined, attribute: string, record: Resource): Alias['target'] {
  const field = fieldOf(value, attribute, record);
  return field.state === 'set' || field.state === 'undetermined' ? field : 'undetermined';
}

/** By the whole names of records, in lower case. */
const recordsByName = memo((root: Root): ReadonlyMap<string, readonly Resource[]> => {
  const made = new Map<string, Resource[]>();
  for (const resource of root.resources.values()) {
    if (resource.mode !== 'managed' || resource.type !== 'aws_route53_record') continue;
    const name = wholeName(resource, root);
    if (name === undefined) continue;
    made.set(name, [...(made.get(name) ?? []), resource]);
  }
  return made;
});

/** A name without its zone gets it from Route 53: `db` in the zone `example.com` is `db.example.com`. */
function wholeName(record: Resource, root: Root): string | undefined {
  const fqdn = attributeOf(record, 'fqdn');
  if (fqdn.state === 'set' && fqdn.value !== '') return plain(fqdn.value);
  const name = attributeOf(record, 'name');
  if (name.state !== 'set') return undefined;
  const zone = zoneName(record, root);
  const own = plain(name.value);
  if (zone === undefined) return own.includes('.') ? own : undefined;
  return own === zone || own.endsWith(`.${zone}`) ? own : [own, zone].filter(Boolean).join('.');
}

function zoneName(record: Resource, root: Root): string | undefined {
  const id = attributeOf(record, 'zone_id');
  const reference = id.state === 'undetermined' ? id.reference : undefined;
  if (reference?.type !== 'aws_route53_zone') return undefined;
  const zone = root.resources.get(reference.address);
  const name = zone && attributeOf(zone, 'name');
  return name?.state === 'set' ? plain(name.value) : undefined;
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\.$/, '');
}
