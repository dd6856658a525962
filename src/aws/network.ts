import type { BlockSchema, ResourceSchema } from './schema.ts';
import { block, partial } from './table.ts';

// The network between a replication instance and a database, from the provider's own schemas (hashicorp/terraform-provider-aws, internal/service/ec2, rds, docdb,
// elasticache, redshift), version 6: only what determines where something is and which traffic is allowed.

export const vpc = () =>
  partial({
    filled: { string: 'cidr_block' },
    computed: {
      string:
        'arn default_network_acl_id default_route_table_id default_security_group_id main_route_table_id owner_id',
    },
  });

/** Up to version 5 an omitted `cidr_block` stays null. Treating it as filled in is the safe assumption. */
export const subnet = () =>
  partial({
    required: { string: 'vpc_id' },
    optional: { bool: 'assign_ipv6_address_on_creation map_public_ip_on_launch' },
    filled: { string: 'availability_zone availability_zone_id cidr_block ipv6_cidr_block' },
    computed: { string: 'arn owner_id' },
  });

/** Of databases. ElastiCache and Redshift want a name, RDS and DocumentDB make one up. */
const subnetGroup = (naming: 'required' | 'filled'): ResourceSchema =>
  partial({
    required: { set: 'subnet_ids', ...(naming === 'required' ? { string: 'name' } : {}) },
    ...(naming === 'filled' ? { filled: { string: 'name name_prefix' } } : {}),
    optional: { string: 'description' },
    computed: { string: 'arn vpc_id' },
    defaults: { description: 'Managed by Terraform' },
  });

export const databaseSubnetGroup = () => subnetGroup('filled');
export const namedSubnetGroup = () => subnetGroup('required');

const aclRules = (omitted: 'computed' | 'empty'): BlockSchema =>
  block(
    {
      required: { number: 'from_port rule_no to_port', string: 'action protocol' },
      optional: { number: 'icmp_code icmp_type', string: 'cidr_block ipv6_cidr_block' },
    },
    { occurs: 'often', omitted },
  );

export const networkAcl = () =>
  partial(
    {
      required: { string: 'vpc_id' },
      filled: { set: 'subnet_ids' },
      computed: { string: 'arn owner_id' },
    },
    { ingress: aclRules('computed'), egress: aclRules('computed') },
  );

/** The ACL that AWS creates with a VPC. The provider removes rules that are not configured, so an omitted block means no rules. */
export const defaultNetworkAcl = () =>
  partial(
    {
      required: { string: 'default_network_acl_id' },
      optional: { set: 'subnet_ids' },
      computed: { string: 'arn owner_id vpc_id' },
    },
    { ingress: aclRules('empty'), egress: aclRules('empty') },
  );

export const networkAclRule = () =>
  partial({
    required: { string: 'network_acl_id protocol rule_action', number: 'rule_number' },
    optional: {
      bool: 'egress',
      number: 'from_port icmp_code icmp_type to_port',
      string: 'cidr_block ipv6_cidr_block',
    },
    defaults: { egress: false },
  });

export const networkAclAssociation = () => partial({ required: { string: 'network_acl_id subnet_id' } });

const securityRules = block(
  {
    required: { number: 'from_port to_port', string: 'protocol' },
    optional: {
      list: 'cidr_blocks ipv6_cidr_blocks prefix_list_ids',
      set: 'security_groups',
      string: 'description',
      bool: 'self',
    },
  },
  { occurs: 'often', omitted: 'computed' },
);

export const securityGroup = () =>
  partial(
    {
      optional: { string: 'description', bool: 'revoke_rules_on_delete' },
      filled: { string: 'name name_prefix vpc_id' },
      computed: { string: 'arn owner_id' },
    },
    { ingress: securityRules, egress: securityRules },
  );

/** The group that AWS creates with a VPC: adopted, not created. */
export const defaultSecurityGroup = () =>
  partial(
    {
      optional: { bool: 'revoke_rules_on_delete' },
      filled: { string: 'vpc_id' },
      computed: { string: 'arn description name name_prefix owner_id' },
    },
    { ingress: securityRules, egress: securityRules },
  );

export const securityGroupRule = () =>
  partial({
    required: { number: 'from_port to_port', string: 'protocol security_group_id type' },
    optional: { list: 'cidr_blocks ipv6_cidr_blocks prefix_list_ids', string: 'description', bool: 'self' },
    filled: { string: 'source_security_group_id' },
    computed: { string: 'security_group_rule_id' },
  });

/** Of ingress and egress alike. */
export const vpcSecurityGroupRule = () =>
  partial({
    required: { string: 'ip_protocol security_group_id' },
    optional: {
      string: 'cidr_ipv4 cidr_ipv6 description prefix_list_id referenced_security_group_id',
      number: 'from_port to_port',
    },
    computed: { string: 'arn security_group_rule_id' },
  });
