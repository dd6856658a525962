import type { Resource, Root } from '../../graph/graph.ts';
import type { Value } from '../../graph/value.ts';
import { hiddenText } from '../../graph/withhold.ts';
import { type Network, networkOf } from './ipv4.ts';
import { namedBy } from './references.ts';

/** A subnet of the configuration. */
export interface Subnet {
  readonly resource: Resource;
  /** What is the same for the same VPC, and differs for others as far as it can be told. */
  readonly vpc: string;
  /** Undefined where it is not known, or sensitive: findings show it. */
  readonly network: Network | undefined;
}

/** More subnets than this on one side are not told apart. */
const MOST = 32;

/** The subnets that an attribute lists, when each is of the configuration and in a VPC that can be told. */
export function subnetsIn(value: Value | undefined, root: Root): readonly Subnet[] | undefined {
  if (value?.kind !== 'list' || value.items.length === 0 || value.items.length > MOST) return undefined;
  const subnets = value.items.map((item) => subnetOf(item, root));
  return subnets.every((subnet) => subnet !== undefined) ? subnets : undefined;
}

/** What a value names a VPC by: the same text for the same VPC. */
export function vpcOf(value: Value | undefined, root: Root): string | undefined {
  const vpc = namedBy(value, ['aws_vpc'], root);
  if (vpc !== undefined) return vpc.address;
  if (value?.kind === 'string') return value.value;
  return value?.kind === 'unknown' ? value.subject : undefined;
}

/** Instances whose keys are not known share one address: they are several subnets, and maybe of several VPCs. */
function subnetOf(item: Value, root: Root): Subnet | undefined {
  const resource = namedBy(item, ['aws_subnet'], root);
  if (resource === undefined || resource.address.includes('[?]')) return undefined;
  const vpc = vpcOf(resource.values.get('vpc_id'), root);
  if (vpc === undefined || vpc.includes('[?]')) return undefined;
  const cidr = resource.values.get('cidr_block');
  return {
    resource,
    vpc,
    network: cidr?.kind === 'string' && hiddenText(cidr) === undefined ? networkOf(cidr.value) : undefined,
  };
}
