import type { Resource, Root } from '../../graph/graph.ts';
import type { Value } from '../../graph/value.ts';
import { memo } from '../../memo.ts';
import { isIgnored } from '../database/database.ts';
import { isEmpty, isSure, namedBy } from './references.ts';
import { type Subnet, vpcOf } from './subnets.ts';

const ACLS = ['aws_network_acl', 'aws_default_network_acl'];

/** The network ACL of a subnet; undefined where it can't be told, or is the default one of a VPC, which lets everything through unless the configuration has taken it over. */
export function aclOf({ resource, vpc }: Subnet, root: Root): Resource | undefined {
  const { bySubnet, stray } = associations(root);
  const acls = bySubnet.get(resource.address) ?? [];
  if (acls.length > 0) return acls.length === 1 ? acls[0] : undefined;
  return stray || root.gaps.length > 0 ? undefined : defaultAcls(root).get(vpc);
}

/** The ACL that a value is the id of; undefined where it can't be told. */
export function aclIn(value: Value | undefined, root: Root): Resource | 'another' | undefined {
  const acl = namedBy(value, ACLS, root);
  if (acl !== undefined) return acl;
  const vpc = defaultOf(value, root);
  if (vpc !== undefined) return defaultAcls(root).get(vpc) ?? 'another';
  // One whose id is written, and that is not of this configuration.
  return value?.kind === 'string' ? 'another' : undefined;
}

interface Associations {
  /** By the addresses of subnets; `undefined` among them is one that may be another. */
  readonly bySubnet: ReadonlyMap<string, readonly (Resource | undefined)[]>;
  /** There is an association of which it can't be told what subnet it is of. */
  readonly stray: boolean;
}

/** The default ACLs that the configuration has taken over, by their VPCs. */
const defaultAcls = memo((root: Root): ReadonlyMap<string, Resource> => {
  const found = new Map<string, Resource>();
  for (const acl of root.resources.values()) {
    if (acl.type !== 'aws_default_network_acl' || !isSure(acl)) continue;
    const vpc = defaultOf(acl.values.get('default_network_acl_id'), root) ?? vpcOf(acl.values.get('vpc_id'), root);
    if (vpc !== undefined) found.set(vpc, acl);
  }
  return found;
});

const associations = memo((root: Root): Associations => {
  const bySubnet = new Map<string, (Resource | undefined)[]>();
  const made = { bySubnet, stray: false };
  const associate = (id: Value | undefined, acl: Resource | undefined) => {
    const subnet = namedBy(id, ['aws_subnet'], root)?.address;
    // A subnet whose id is written, and that is not of this configuration, is another one.
    if (subnet === undefined) made.stray ||= id?.kind !== 'string';
    else {
      const acls = bySubnet.get(subnet) ?? [];
      if (!acls.includes(acl)) bySubnet.set(subnet, [...acls, acl]);
    }
  };
  for (const one of root.resources.values()) {
    if (one.mode !== 'managed') continue;
    if (one.type === 'aws_network_acl_association') {
      const acl = isSure(one) ? aclIn(one.values.get('network_acl_id'), root) : undefined;
      associate(one.values.get('subnet_id'), acl === 'another' ? undefined : acl);
    }
    if (!ACLS.includes(one.type)) continue;
    const listed = one.values.get('subnet_ids');
    const reported = one.incomplete === undefined && !isIgnored(one, 'subnet_ids');
    if (listed?.kind === 'list' && reported)
      for (const id of listed.items) associate(id, isSure(one) ? one : undefined);
    // What is in no other ACL is in the default one, whatever this lists.
    else if (one.type === 'aws_network_acl' && !(reported && isEmpty(listed))) made.stray = true;
  }
  return made;
});

/** The VPC whose default ACL a value is the id of. */
function defaultOf(value: Value | undefined, root: Root): string | undefined {
  if (value?.kind === 'unknown')
    return value.reference?.attribute === 'default_network_acl_id' ? value.reference.address : undefined;
  if (value?.kind !== 'string') return undefined;
  return byDefaultAcl(root).get(value.value);
}

/** VPCs by the ids of their default ACLs, which plans know of what exists already. */
const byDefaultAcl = memo((root: Root): ReadonlyMap<string, string> => {
  const made = new Map<string, string>();
  for (const { address, type, values } of root.resources.values()) {
    const id = type === 'aws_vpc' ? values.get('default_network_acl_id') : undefined;
    if (id?.kind === 'string') made.set(id.value, address);
  }
  return made;
});
