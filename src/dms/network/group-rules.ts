import type { Resource, Root } from '../../graph/graph.ts';
import type { Value } from '../../graph/value.ts';
import { memo, memoBy } from '../../memo.ts';
import { isIgnored } from '../database/database.ts';
import { groupIn } from './groups.ts';
import { holds, type Network, networkOf } from './ipv4.ts';
import { EVERY_PORT, type PortRange } from './port-ranges.ts';
import { isEmpty, mayBeRuledElsewhere } from './references.ts';

export type Direction = 'ingress' | 'egress';

/** One rule of a security group. What is not known is taken for what lets most through. */
interface GroupRule {
  readonly ports: PortRange;
  readonly carriesTcp: boolean;
  /** The groups it names, by the addresses of their resources, and the IPv4 networks as far as they are known; `anyone` where it (also) names what can't be told. */
  readonly peers:
    | { readonly groups: readonly string[]; readonly networks: readonly (Network | undefined)[] }
    | 'anyone';
}

/** The other side of a connection: its groups, and the networks that it is in. What is undefined is not known. */
export interface Peers {
  readonly groups: readonly Resource[] | undefined;
  readonly networks: readonly Network[] | undefined;
}

/** Whether a group lets TCP on a port through to or from the other side (or may do so); undefined where its rules are not all known. */
export function carries(
  group: Resource,
  direction: Direction,
  port: number,
  { groups, networks }: Peers,
  root: Root,
): boolean | undefined {
  const rules = rulesOf(group, direction, root);
  if (rules === undefined) return undefined;
  const named = groups === undefined ? rules.naming : groups.flatMap(({ address }) => rules.byGroup.get(address) ?? []);
  return named.some(({ ports }) => holdsPort(ports, port)) || rules.others.some((rule) => admits(rule, port, networks));
}

function admits({ ports, peers }: GroupRule, port: number, networks: Peers['networks']): boolean {
  if (!holdsPort(ports, port)) return false;
  if (peers === 'anyone' || networks === undefined) return true;
  return peers.networks.some((network) => networks.some((other) => holds(network, other) !== 'none'));
}

function holdsPort([from, to]: PortRange, port: number): boolean {
  return from <= port && port <= to;
}

/** The rules of a group that carry TCP, told apart by what they name, since there can be one for each endpoint. */
interface GroupRules {
  /** All that name groups, and those by each group. */
  readonly naming: readonly GroupRule[];
  readonly byGroup: ReadonlyMap<string, readonly GroupRule[]>;
  /** Those that name networks, or anyone. */
  readonly others: readonly GroupRule[];
}

const rulesOf = memoBy((group: Resource, direction: Direction, root: Root): GroupRules | undefined =>
  sorted(findRules(group, direction, root)),
);

function sorted(rules: readonly GroupRule[] | undefined): GroupRules | undefined {
  if (rules === undefined) return undefined;
  const carrying = rules.filter(({ carriesTcp }) => carriesTcp);
  const naming = carrying.filter(({ peers }) => peers !== 'anyone' && peers.groups.length > 0);
  const byGroup = new Map<string, GroupRule[]>();
  for (const rule of naming) {
    for (const group of rule.peers === 'anyone' ? [] : rule.peers.groups) {
      const some = byGroup.get(group) ?? [];
      some.push(rule);
      byGroup.set(group, some);
    }
  }
  const others = carrying.filter(({ peers }) => peers === 'anyone' || peers.networks.length > 0);
  return { naming, byGroup, others };
}

/** Its blocks, which leave no rule beside them, or the rules that the configuration has for it; undefined where there may be others. */
function findRules(group: Resource, direction: Direction, root: Root): readonly GroupRule[] | undefined {
  const { apart, stray } = apartOf(root);
  const inline = group.values.get(direction);
  if (stray || group.incomplete !== undefined || isIgnored(group, direction)) return undefined;
  const beside = (apart.get(`${direction} ${group.address}`) ?? []).map(({ values }) =>
    ruleOf((name) => values.get(name), group.address, root),
  );
  if (inline?.kind === 'list') return [...beside, ...inline.items.map((item) => inlineRule(item, group, root))];
  if (!isEmpty(inline)) return undefined;
  if (beside.length > 0) return root.gaps.length === 0 ? beside : undefined;
  return isBare(group, direction, root) ? [] : undefined;
}

/**
 * Whether a group without any rule of a direction really has none. The provider takes all rules away from a default group, and from a new group the one that lets
 * everything out (AWS provider, "NOTE on Egress rules"). Rules of ingress are often brought by the clients' own configurations.
 */
function isBare(group: Resource, direction: Direction, root: Root): boolean {
  const stripped = direction === 'egress' || group.type === 'aws_default_security_group';
  return stripped && !mayBeRuledElsewhere(group, root);
}

const ANY: GroupRule = { ports: EVERY_PORT, carriesTcp: true, peers: 'anyone' };

function inlineRule(item: Value, group: Resource, root: Root): GroupRule {
  if (item.kind !== 'object') return ANY;
  return ruleOf((name) => item.entries.get(name), group.address, root);
}

/** Of a block, or of any of the three types: they differ in the names of the same things. */
function ruleOf(get: (name: string) => Value | undefined, own: string, root: Root): GroupRule {
  const protocol = get('protocol') ?? get('ip_protocol');
  const named = protocol?.kind === 'string' ? protocol.value.toLowerCase() : undefined;
  const every = named === undefined || named === '-1' || named === 'all';
  const [from, to] = [numberOf(get('from_port')), numberOf(get('to_port'))];
  return {
    carriesTcp: every || named === 'tcp' || named === '6',
    ports: every || from === undefined || to === undefined ? EVERY_PORT : [from, to],
    peers: peersOf(get, own, root),
  };
}

/** Networks of IPv6 and prefix lists are not followed. */
const UNFOLLOWED = ['ipv6_cidr_blocks', 'prefix_list_ids', 'cidr_ipv6', 'prefix_list_id'];

function peersOf(get: (name: string) => Value | undefined, own: string, root: Root): GroupRule['peers'] {
  if (UNFOLLOWED.some((name) => !isEmpty(get(name)))) return 'anyone';
  const self = get('self');
  if (self?.kind !== 'bool' && !isEmpty(self)) return 'anyone';
  const named = written(get, ['security_groups', 'source_security_group_id', 'referenced_security_group_id']);
  const groups = named.map((item) => groupIn(item, root)?.address);
  const networks = written(get, ['cidr_blocks', 'cidr_ipv4']).map((item) =>
    item.kind === 'string' ? networkOf(item.value) : undefined,
  );
  if (!groups.every((one) => one !== undefined)) return 'anyone';
  return { groups: self?.kind === 'bool' && self.value ? [own, ...groups] : groups, networks };
}

/** What some arguments list or are. */
function written(get: (name: string) => Value | undefined, names: readonly string[]): Value[] {
  return names.flatMap((name): readonly Value[] => {
    const value = get(name);
    if (value === undefined || isEmpty(value)) return [];
    return value.kind === 'list' ? value.items : [value];
  });
}

function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'number' ? Number(value.digits) : undefined;
}

interface Apart {
  /** Rules that are resources of their own, by direction and the address of their group. */
  readonly apart: ReadonlyMap<string, readonly Resource[]>;
  /** There is a rule of which it can't be told what group it belongs to. */
  readonly stray: boolean;
}

const RULE = /^aws_(?:security_group_rule|vpc_security_group_(ingress|egress)_rule)$/;

const apartOf = memo((root: Root): Apart => {
  const apart = new Map<string, Resource[]>();
  let stray = false;
  for (const resource of root.resources.values()) {
    const { mode, type } = resource;
    const kind = mode === 'managed' ? RULE.exec(type) : null;
    if (kind === null) continue;
    const { values } = resource;
    const belongs = values.get('security_group_id');
    const group = belongs && groupIn(belongs, root);
    const reported = values.get('type');
    const direction = kind[1] ?? (reported?.kind === 'string' ? reported.value : undefined);
    // A group whose id is written, and that is not of this configuration, is another one.
    if (direction === undefined || (group === undefined && belongs?.kind !== 'string')) stray = true;
    if (direction === undefined || group === undefined) continue;
    const key = `${direction} ${group.address}`;
    const rules = apart.get(key) ?? [];
    rules.push(resource);
    apart.set(key, rules);
  }
  return { apart, stray };
});
