import type { Resource, Root } from '../../graph/graph.ts';
import { largest } from '../../spread.ts';
import { type Location, withRelated } from '../location.ts';
import type { AclObstacle } from './acl-reachability.ts';
import { aclRules, hasRulesApart } from './acl-rules.ts';
import type { Port } from './port.ts';
import { portsText } from './port-ranges.ts';
import type { GroupObstacle, Obstacle } from './reachability.ts';
import type { Subnet } from './subnets.ts';

/** What a message says of an obstacle: `by` what, in which `direction`, by which `rule`, and where `answers` or requests should go. */
export interface ObstacleText {
  readonly port: string;
  readonly replicationHost: string;
  readonly direction: string;
  /** The groups, or the ACL. */
  readonly by: readonly string[];
  /** The number of the rule that denies; undefined where none allows. */
  readonly rule: string | undefined;
  /** The ports of answers, where these are what is blocked. */
  readonly replies: string | undefined;
  /** The networks or subnets on the other side of an ACL. */
  readonly others: string | undefined;
  /** What to write; nothing, where no rule can come before the one that denies. */
  readonly lines: readonly string[];
}

export function argumentsOf(obstacle: Obstacle, { number }: Port, root: Root): ObstacleText {
  const { direction, between } = obstacle;
  const acl = obstacle.kind === 'acl' ? obstacle : undefined;
  return {
    port: String(number),
    replicationHost: between.replicationHost.resource.address,
    direction,
    by: obstacle.kind === 'acl' ? [obstacle.acl.address] : obstacle.groups.map(({ address }) => address),
    rule: acl?.denial?.number?.toString(),
    replies: acl?.what === 'answer' ? portsText(acl.ports) : undefined,
    others: acl && sentence(acl.others.map(nameOf)),
    lines: missingRule(obstacle, number, root),
  };
}

function nameOf({ network, resource }: Subnet): string {
  return network?.text ?? resource.address;
}

function sentence(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The endpoint's port, and beside it what blocks it and both ends. */
export function locationsOf(obstacle: Obstacle, { location }: Port): Location {
  const { direction, between } = obstacle;
  const blocking =
    obstacle.kind === 'groups'
      ? obstacle.groups.map(({ at, address }) => ({ range: at, label: `${direction} of ${address}` }))
      : [
          {
            range: obstacle.denial?.at ?? obstacle.acl.at,
            label: `${direction}${obstacle.denial ? ` rule ${obstacle.denial.number}` : ''} of ${obstacle.acl.address}`,
          },
        ];
  const ends = [between.replicationHost.resource, between.database.resource].map(({ at, address }) => ({
    range: at,
    label: address,
  }));
  const beside = [...blocking, ...ends]
    .filter(({ range }) => !range.source.installed)
    .map((one) => ({ ...one, beside: true as const }));
  return withRelated(location, ...beside);
}

/** The arguments of a rule that lets a port through, as they are written where the group or ACL has its rules: in blocks, or in resources of their own. */
function missingRule(obstacle: Obstacle, port: number, root: Root): readonly string[] {
  return obstacle.kind === 'groups' ? groupRule(obstacle, port) : aclRule(obstacle, root);
}

function groupRule({ direction, groups, between }: GroupObstacle & Obstacle, port: number): readonly string[] {
  const [group] = groups;
  const { replicationHost, database, near } = between;
  const apart = group?.values.get(direction)?.kind !== 'list';
  const other = (direction === 'egress' ? database : replicationHost).groups?.[0];
  // Groups can name each other inside of a VPC.
  const peer = near && group !== undefined && other?.module === group.module ? `${localName(other)}.id` : undefined;
  return aligned([
    ['from_port', port],
    ['to_port', port],
    [apart && peer ? 'ip_protocol' : 'protocol', '"tcp"'],
    ...(peer
      ? [apart ? (['referenced_security_group_id', peer] as const) : (['security_groups', `[${peer}]`] as const)]
      : []),
  ]);
}

function aclRule(obstacle: AclObstacle, root: Root): readonly string[] {
  const number = freeNumber(obstacle, root);
  if (number === undefined) return [];
  const { acl, direction, ports, others } = obstacle;
  const apart = hasRulesApart(acl, root);
  const [other, second] = others;
  return aligned([
    ...(apart ? [['egress', direction === 'egress'] as const] : []),
    [apart ? 'rule_number' : 'rule_no', number],
    [apart ? 'rule_action' : 'action', '"allow"'],
    ['protocol', '"tcp"'],
    ['from_port', ports[0]![0]],
    ['to_port', ports.at(-1)![1]],
    ...(other?.network && second === undefined ? [['cidr_block', `"${other.network.text}"`] as const] : []),
  ]);
}

/** The highest number that comes before the denying rule, or one after all rules; undefined where there is none. */
function freeNumber({ acl, direction, denial }: AclObstacle, root: Root): number | undefined {
  const taken = new Set(aclRules(acl, direction, root)!.map(({ number }) => number ?? 0));
  if (denial?.number === undefined) return Math.min(Math.max(90, largest([...taken])) + 10, HIGHEST);
  for (let number = denial.number - 1; number > 0; number--) if (!taken.has(number)) return number;
  return undefined;
}

/** Amazon VPC user guide, "Network ACL rules". */
const HIGHEST = 32766;

function aligned(pairs: readonly (readonly [name: string, value: string | number | boolean])[]): string[] {
  const width = largest(pairs.map(([name]) => name.length));
  return pairs.map(([name, value]) => `${name.padEnd(width)} = ${value}`);
}

/** What a resource is called in its own module. */
function localName({ address, module }: Resource): string {
  return module === '' ? address : address.slice(module.length + 1);
}
