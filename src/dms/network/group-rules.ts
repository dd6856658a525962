import type { Resource, Root } from '../../graph/graph.ts';
import type { Value } from '../../graph/value.ts';
import { memo, memoBy } from '../../memo.ts';
import { isIgnored } from '../database/database.ts';
import { groupIn } from './groups.ts';
import { holds, type Network, networkOf } from './ipv4.ts';
import { EVERY_PORT, type PortRange } from './port-ranges.ts';
import { isEmpty, isSure, mayBeRuledElsewhere } from './references.ts';

export type Direction = 'ingress' | 'egress';

/** One rule of a security group that carries TCP, or may do so. */
interface GroupRule {
  readonly ports: PortRange;
  /** False where its protocol or ports are not known: it may carry any port then. */
  readonly sure: boolean;
  /** The groups that it names, by the addresses of their resources. */
  readonly groups: readonly string[];
  /** The IPv4 networks that it names; undefined among them is one that is not known. */
  readonly networks: readonly (Network | undefined)[];
  /** It (also) names what can't be told: networks of IPv6, prefix lists, values that are not known. */
  readonly others: boolean;
}

/** The other side of a connection: its groups, and the networks that it is in. What is undefined is not known. */
export interface Peers {
  readonly groups: readonly Resource[] | undefined;
  readonly networks: readonly Network[] | undefined;
}

/** Whether a group lets TCP on a port through to or from the other side: by a rule that is known, by none, or by what is not known of its rules. */
export type Carries = 'yes' | 'no' | 'unknown';

export function carries(
  group: Resource,
  direction: Direction,
  port: number,
  { groups, networks }: Peers,
  root: Root,
): Carries {
  const rules = rulesOf(group, direction, root);
  if (rules === undefined) return 'unknown';
  const named = groups === undefined ? rules.naming : groups.flatMap(({ address }) => rules.byGroup.get(address) ?? []);
  const byGroup = named.filter(({ ports }) => holdsPort(ports, port));
  if (groups !== undefined && byGroup.some(({ sure }) => sure)) return 'yes';
  const rest = rules.others.filter(({ ports }) => holdsPort(ports, port));
  if (admitsAll(rest, networks)) return 'yes';
  return byGroup.length > 0 || rest.some((rule) => mayAdmit(rule, networks)) ? 'unknown' : 'no';
}

/** Whether rules that are known let all networks of the other side through, or simply everyone. */
function admitsAll(rules: readonly GroupRule[], networks: Peers['networks']): boolean {
  const sure = rules.flatMap((rule) => (rule.sure ? rule.networks : []));
  return orUnknown(networks).every((other) => sure.some((network) => holds(network, other) === 'all'));
}

function orUnknown(networks: Peers['networks']): readonly (Network | undefined)[] {
  return networks === undefined || networks.length === 0 ? [undefined] : networks;
}

function mayAdmit({ networks, others }: GroupRule, peers: Peers['networks']): boolean {
  return others || networks.some((network) => orUnknown(peers).some((other) => holds(network, other) !== 'none'));
}

function holdsPort([from, to]: PortRange, port: number): boolean {
  return from <= port && port <= to;
}

/** The rules of a group, told apart by what they name, since there can be one for each endpoint. */
interface GroupRules {
  /** All that name groups, and those by each group. */
  readonly naming: readonly GroupRule[];
  readonly byGroup: ReadonlyMap<string, readonly GroupRule[]>;
  /** Those that name networks, or what can't be told. */
  readonly others: readonly GroupRule[];
}

const rulesOf = memoBy((group: Resource, direction: Direction, root: Root): GroupRules | undefined =>
  sorted(findRules(group, direction, root)),
);

function sorted(rules: readonly GroupRule[] | undefined): GroupRules | undefined {
  if (rules === undefined) return undefined;
  const byGroup = new Map<string, GroupRule[]>();
  for (const rule of rules) {
    for (const group of rule.groups) {
      const some = byGroup.get(group) ?? [];
      some.push(rule);
      byGroup.set(group, some);
    }
  }
  return {
    naming: rules.filter(({ groups }) => groups.length > 0),
    byGroup,
    others: rules.filter(({ networks, others }) => others || networks.length > 0),
  };
}

/** Its blocks, which leave no rule beside them, or the rules that the configuration has for it; undefined where there may be others. */
function findRules(group: Resource, direction: Direction, root: Root): readonly GroupRule[] | undefined {
  const { apart, stray } = apartOf(root);
  const inline = group.values.get(direction);
  if (stray || group.incomplete !== undefined || isIgnored(group, direction)) return undefined;
  const beside = (apart.get(`${direction} ${group.address}`) ?? []).flatMap((resource) =>
    ruleOf((name) => resource.values.get(name), group.address, root).map((rule) => ({
      ...rule,
      sure: rule.sure && isSure(resource),
    })),
  );
  if (inline?.kind === 'list') return [...beside, ...inline.items.flatMap((item) => inlineRule(item, group, root))];
  if (!isEmpty(inline)) return undefined;
  if (apart.has(`${direction} ${group.address}`)) return root.gaps.length === 0 ? beside : undefined;
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

const ANY: GroupRule = { ports: EVERY_PORT, sure: false, groups: [], networks: [], others: true };

function inlineRule(item: Value, group: Resource, root: Root): GroupRule[] {
  if (item.kind !== 'object') return [ANY];
  return ruleOf((name) => item.entries.get(name), group.address, root);
}

/** Of a block, or of any of the three types, which differ in the names of the same things; none where it is about another protocol. */
function ruleOf(get: (name: string) => Value | undefined, own: string, root: Root): GroupRule[] {
  const protocol = get('protocol') ?? get('ip_protocol');
  const named = protocol?.kind === 'string' ? protocol.value.toLowerCase() : undefined;
  const every = named === '-1' || named === 'all';
  if (named !== undefined && !every && named !== 'tcp' && named !== '6') return [];
  const [from, to] = [numberOf(get('from_port')), numberOf(get('to_port'))];
  const isKnown = named !== undefined && from !== undefined && to !== undefined;
  return [{ ports: isKnown && !every ? [from, to] : EVERY_PORT, sure: isKnown || every, ...peersOf(get, own, root) }];
}

/** Networks of IPv6 and prefix lists are not followed. */
const UNFOLLOWED = ['ipv6_cidr_blocks', 'prefix_list_ids', 'cidr_ipv6', 'prefix_list_id'];

function peersOf(
  get: (name: string) => Value | undefined,
  own: string,
  root: Root,
): Pick<GroupRule, 'groups' | 'networks' | 'others'> {
  const self = get('self');
  const named = written(get, ['security_groups', 'source_security_group_id', 'referenced_security_group_id']);
  const groups = named.map((item) => groupIn(item, root)?.address);
  const networks = written(get, ['cidr_blocks', 'cidr_ipv4']).map((item) =>
    item.kind === 'string' ? networkOf(item.value) : undefined,
  );
  const isOpen =
    UNFOLLOWED.some((name) => !isEmpty(get(name))) ||
    (self?.kind !== 'bool' && !isEmpty(self)) ||
    groups.includes(undefined);
  const known = groups.filter((one) => one !== undefined);
  return { groups: self?.kind === 'bool' && self.value ? [own, ...known] : known, networks, others: isOpen };
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
