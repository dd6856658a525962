import type { Resource, Root } from '../../graph/graph.ts';
import type { Value } from '../../graph/value.ts';
import { isIgnored } from './database.ts';

export type Direction = 'ingress' | 'egress';

/** One rule of a security group. What is not known is taken for what lets most through. */
interface SecurityRule {
  /** Undefined: any. */
  readonly ports: readonly [from: number, to: number] | undefined;
  readonly carriesTcp: boolean;
  /** The groups it names, by the addresses of their resources; undefined where it (also) names networks, or what can't be told. */
  readonly groups: readonly string[] | undefined;
}

/** The types that hold security groups and their rules. */
export const SECURITY_TYPES: readonly string[] = [
  'aws_security_group',
  'aws_security_group_rule',
  'aws_vpc_security_group_egress_rule',
  'aws_vpc_security_group_ingress_rule',
];

/** Whether a group lets TCP on a port through to or from any of some groups (any at all, where these are not known); undefined where its rules are not all known. */
export function carries(
  group: Resource,
  direction: Direction,
  port: number,
  others: readonly Resource[] | undefined,
  root: Root,
): boolean | undefined {
  const rules = rulesOf(group, direction, root);
  return rules?.some(
    ({ ports, carriesTcp, groups }) =>
      carriesTcp &&
      (ports === undefined || (ports[0] <= port && port <= ports[1])) &&
      (groups === undefined || others === undefined || others.some(({ address }) => groups.includes(address))),
  );
}

/** The groups that an attribute lists, when each is of the configuration. */
export function securityGroups(value: Value | undefined, root: Root): readonly Resource[] | undefined {
  if (value?.kind !== 'list' || value.items.length === 0) return undefined;
  const groups = value.items.map((item) => groupIn(item, root));
  return groups.every((group) => group !== undefined) ? groups : undefined;
}

/** Its blocks, which leave no rule beside them, or the rules that the configuration has for it; undefined where there may be others. */
function rulesOf(group: Resource, direction: Direction, root: Root): readonly SecurityRule[] | undefined {
  const { apart, stray } = apartOf(root);
  const inline = group.values.get(direction);
  const beside = apart.get(`${direction} ${group.address}`) ?? [];
  if (stray || group.incomplete !== undefined || isIgnored(group, direction)) return undefined;
  if (inline === undefined || inline.kind === 'null')
    return beside.length > 0 && root.gaps.length === 0 ? beside : undefined;
  if (inline.kind !== 'list') return undefined;
  return [...beside, ...inline.items.map((item) => inlineRule(item, group, root))];
}

const ANY: SecurityRule = { ports: undefined, carriesTcp: true, groups: undefined };

function inlineRule(item: Value, group: Resource, root: Root): SecurityRule {
  if (item.kind !== 'object') return ANY;
  return ruleOf((name) => item.entries.get(name), group.address, root);
}

/** Of a block, or of any of the three types: they differ in the names of the same things. */
function ruleOf(get: (name: string) => Value | undefined, own: string, root: Root): SecurityRule {
  const protocol = get('protocol') ?? get('ip_protocol');
  const named = protocol?.kind === 'string' ? protocol.value.toLowerCase() : undefined;
  const every = named === undefined || named === '-1' || named === 'all';
  const [from, to] = [numberOf(get('from_port')), numberOf(get('to_port'))];
  return {
    carriesTcp: every || named === 'tcp' || named === '6',
    ports: every || from === undefined || to === undefined ? undefined : [from, to],
    groups: groupsNamed(get, own, root),
  };
}

const NETWORKS = ['cidr_blocks', 'ipv6_cidr_blocks', 'prefix_list_ids', 'cidr_ipv4', 'cidr_ipv6', 'prefix_list_id'];

function groupsNamed(get: (name: string) => Value | undefined, own: string, root: Root): string[] | undefined {
  if (NETWORKS.some((name) => !isEmpty(get(name)))) return undefined;
  const found: string[] = [];
  const self = get('self');
  if (self?.kind === 'bool' ? self.value : !isEmpty(self)) found.push(own);
  const named = get('security_groups');
  const one = get('source_security_group_id') ?? get('referenced_security_group_id');
  if (!isEmpty(named) && named?.kind !== 'list') return undefined;
  for (const item of [...(named?.kind === 'list' ? named.items : []), ...(isEmpty(one) ? [] : [one!])]) {
    const group = groupIn(item, root);
    if (group === undefined) return undefined;
    found.push(group.address);
  }
  return found;
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value.kind === 'null' || (value.kind === 'list' && value.items.length === 0);
}

function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'number' ? Number(value.digits) : undefined;
}

interface Apart {
  /** Rules that are resources of their own, by direction and the address of their group. */
  readonly apart: ReadonlyMap<string, readonly SecurityRule[]>;
  /** There is a rule of which it can't be told what group it belongs to. */
  readonly stray: boolean;
}

const known = new WeakMap<Root, Apart>();

function apartOf(root: Root): Apart {
  const held = known.get(root);
  if (held !== undefined) return held;
  const apart = new Map<string, SecurityRule[]>();
  let stray = false;
  for (const { mode, type, values } of root.resources.values()) {
    if (mode !== 'managed' || type === 'aws_security_group' || !SECURITY_TYPES.includes(type)) continue;
    const belongs = values.get('security_group_id');
    const group = belongs && groupIn(belongs, root);
    const told = type === 'aws_security_group_rule' ? values.get('type') : undefined;
    const direction = told?.kind === 'string' ? told.value : /_(ingress|egress)_rule$/.exec(type)?.[1];
    // A group whose id is written, and that is not of this configuration, is another one.
    if (direction === undefined || (group === undefined && belongs?.kind !== 'string')) stray = true;
    if (direction === undefined || group === undefined) continue;
    const key = `${direction} ${group.address}`;
    apart.set(key, [...(apart.get(key) ?? []), ruleOf((name) => values.get(name), group.address, root)]);
  }
  const made = { apart, stray };
  known.set(root, made);
  return made;
}

const ids = new WeakMap<Root, ReadonlyMap<string, Resource>>();

/** The group that a value is the id of: by reference, or in a plan by the id that it has already. */
function groupIn(value: Value, root: Root): Resource | undefined {
  if (value.kind === 'unknown' && value.reference?.type === 'aws_security_group' && value.reference.mode === 'managed')
    return value.reference.attribute === 'id' ? root.resources.get(value.reference.address) : undefined;
  if (value.kind !== 'string') return undefined;
  let groups = ids.get(root);
  if (groups === undefined) {
    groups = new Map(
      [...root.resources.values()].flatMap((resource) => {
        const id = resource.type === 'aws_security_group' ? resource.values.get('id') : undefined;
        return id?.kind === 'string' ? [[id.value, resource] as const] : [];
      }),
    );
    ids.set(root, groups);
  }
  return groups.get(value.value);
}
