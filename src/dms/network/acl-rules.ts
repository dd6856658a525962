import type { Resource, Root } from '../../graph/graph.ts';
import type { Value } from '../../graph/value.ts';
import { hiddenText } from '../../graph/withhold.ts';
import { memo, memoBy } from '../../memo.ts';
import type { Range } from '../../text/source.ts';
import { isIgnored } from '../database/database.ts';
import { aclIn } from './acls.ts';
import type { Direction } from './group-rules.ts';
import { holds, type Network, networkOf } from './ipv4.ts';
import { EVERY_PORT, type PortRange, within, without } from './port-ranges.ts';
import { isEmpty, isSure, mayBeRuledElsewhere } from './references.ts';

/** One rule of a network ACL. What is not known of it may match. */
export interface AclRule {
  /** Undefined where it is not known: it may come before all others. */
  readonly number: number | undefined;
  readonly action: 'allow' | 'deny' | 'unknown';
  /** The ports of TCP that it is about: none, where it is about other protocols or IPv6 only. */
  readonly ports: readonly PortRange[];
  /** Undefined where it is not known. */
  readonly network: Network | undefined;
  /** False where it is not known that it is there, or that it matches all of its ports. */
  readonly sure: boolean;
  /** Where it is written, if that is known. */
  readonly at: Range | undefined;
}

/** What an ACL does with some ports. */
export interface Filtered {
  /** Those that it lets through, or may let through. */
  readonly passed: readonly PortRange[];
  /** Those that it surely lets through. */
  readonly sure: readonly PortRange[];
  /** The rule that denies what is left; undefined where none of them allows it, so that the last one (`*`) denies it. */
  readonly denial: AclRule | undefined;
}

/**
 * What is left of some ports, to or from a network. Rules are tried by their numbers, the first that matches decides, and what none matches is denied
 * (Amazon VPC user guide, "Network ACL rules").
 */
export function filter(rules: readonly AclRule[], ports: readonly PortRange[], other: Network | undefined): Filtered {
  let left = ports;
  // What no rule before may have denied.
  let certain = ports;
  const passed: PortRange[] = [];
  const sure: PortRange[] = [];
  for (const rule of rules) {
    const match = holds(rule.network, other);
    if (match === 'none') continue;
    const decides = rule.sure && match === 'all';
    if (rule.action !== 'deny') passed.push(...rule.ports.flatMap((range) => within(left, range)));
    if (rule.action === 'allow' && decides) sure.push(...rule.ports.flatMap((range) => within(certain, range)));
    if (rule.action !== 'allow' || decides) certain = rule.ports.reduce(without, certain);
    if (!decides) continue;
    left = rule.ports.reduce(without, left);
    if (left.length === 0) return { passed, sure, denial: rule.action === 'deny' ? rule : undefined };
  }
  return { passed, sure, denial: undefined };
}

/** Whether an ACL has rules that are resources of their own. */
export function hasRulesApart({ address }: Resource, root: Root): boolean {
  const { apart } = apartOf(root);
  return apart.has(`ingress ${address}`) || apart.has(`egress ${address}`);
}

type Rules = readonly AclRule[] | undefined;

/** AWS allows 40 in a direction (Amazon VPC quotas): more are no rules that hold. */
const MOST = 200;

/** The rules of an ACL in their order; undefined where there may be others. */
export const aclRules = memoBy(
  (acl: Resource, direction: Direction, root: Root): Rules => ordered(findRules(acl, direction, root)),
);

function ordered(rules: readonly AclRule[] | undefined): Rules {
  return rules === undefined || rules.length > MOST ? undefined : [...rules].sort(byNumber);
}

/** What may come first comes first; of one number, what lets more through. */
function byNumber(a: AclRule, b: AclRule): number {
  return (a.number ?? 0) - (b.number ?? 0) || Number(a.action === 'deny') - Number(b.action === 'deny');
}

function findRules(acl: Resource, direction: Direction, root: Root): readonly AclRule[] | undefined {
  const { apart, stray } = apartOf(root);
  const inline = acl.values.get(direction);
  if (stray || acl.incomplete !== undefined || isIgnored(acl, direction)) return undefined;
  if ((inline?.kind !== 'list' && !isEmpty(inline)) || (inline && hiddenText(inline))) return undefined;
  const blocks = inline?.kind === 'list' ? inline.items.map(inlineRule) : [];
  const beside = apart.get(`${direction} ${acl.address}`);
  if (beside === undefined) return inline?.kind === 'list' || isBare(acl, root) ? blocks : undefined;
  // Both is no configuration that holds; but an existing ACL repeats as blocks what rules of their own have made.
  const repeated = blocks.every((block) => beside.some((rule) => isSame(block, rule)));
  return repeated && root.gaps.length === 0 ? beside : undefined;
}

/** Whether an ACL without any rule of a direction really has none. A default ACL keeps only the blocks that are written (AWS provider, aws_default_network_acl). */
function isBare(acl: Resource, root: Root): boolean {
  return acl.type === 'aws_default_network_acl' ? root.gaps.length === 0 : !mayBeRuledElsewhere(acl, root);
}

function isSame(a: AclRule, b: AclRule): boolean {
  return (
    a.number === b.number &&
    a.action === b.action &&
    a.network?.first === b.network?.first &&
    a.network?.last === b.network?.last &&
    String(a.ports) === String(b.ports)
  );
}

const UNKNOWN: Omit<AclRule, 'at'> = {
  number: undefined,
  action: 'unknown',
  ports: [EVERY_PORT],
  network: undefined,
  sure: false,
};

function inlineRule(item: Value): AclRule {
  const at = item.trace?.role === 'plan' ? undefined : item.trace?.range;
  if (item.kind !== 'object' || hiddenText(item)) return { ...UNKNOWN, at };
  const get = (name: string) => item.entries.get(name);
  return ruleOf(get, { number: get('rule_no'), action: get('action') }, { at, sure: true });
}

/** Of a block or a resource. */
function ruleOf(
  get: (name: string) => Value | undefined,
  { number, action }: { readonly number: Value | undefined; readonly action: Value | undefined },
  { at, sure }: Pick<AclRule, 'at' | 'sure'>,
): AclRule {
  const ports = portsOf(get);
  const cidr = get('cidr_block');
  const onlyIpv6 = isEmpty(cidr) && get('ipv6_cidr_block')?.kind === 'string';
  const what = textOf(action);
  return {
    number: numberOf(number),
    action: what === 'allow' || what === 'deny' ? what : 'unknown',
    ports: onlyIpv6 ? [] : (ports ?? [EVERY_PORT]),
    network: cidr?.kind === 'string' ? networkOf(cidr.value) : undefined,
    sure: sure && numberOf(number) !== undefined && ports !== undefined,
    at,
  };
}

/** Undefined where they are not known. */
function portsOf(get: (name: string) => Value | undefined): PortRange[] | undefined {
  const protocol = textOf(get('protocol'));
  if (protocol === '-1' || protocol === 'all') return [EVERY_PORT];
  if (protocol !== undefined && protocol !== 'tcp' && protocol !== '6') return [];
  const [from, to] = [numberOf(get('from_port')), numberOf(get('to_port'))];
  return protocol === undefined || from === undefined || to === undefined ? undefined : [[from, to]];
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'string' ? value.value.toLowerCase() : undefined;
}

/** What is sensitive counts as unknown: findings show the numbers of rules. */
function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'number' && hiddenText(value) === undefined ? Number(value.digits) : undefined;
}

interface Apart {
  /** Rules that are resources of their own, by direction and the address of their ACL. */
  readonly apart: ReadonlyMap<string, readonly AclRule[]>;
  /** There is a rule of which it can't be told what ACL or direction it belongs to. */
  readonly stray: boolean;
}

const apartOf = memo((root: Root): Apart => {
  const apart = new Map<string, AclRule[]>();
  let stray = false;
  for (const resource of root.resources.values()) {
    if (resource.mode !== 'managed' || resource.type !== 'aws_network_acl_rule') continue;
    const get = (name: string) => resource.values.get(name);
    const acl = aclIn(get('network_acl_id'), root);
    const egress = get('egress');
    if (acl === 'another') continue;
    if (egress?.kind !== 'bool' || acl === undefined) {
      stray = true;
      continue;
    }
    const key = `${egress.value ? 'egress' : 'ingress'} ${acl.address}`;
    const rules = apart.get(key) ?? [];
    const location = { at: resource.at, sure: isSure(resource) };
    rules.push(ruleOf(get, { number: get('rule_number'), action: get('rule_action') }, location));
    apart.set(key, rules);
  }
  return { apart, stray };
});
