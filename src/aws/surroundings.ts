import { block, partial } from './table.ts';

// Networks, secrets, keys and the like: only what rules follow.

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

export const secret = () =>
  partial({
    optional: { string: 'description kms_key_id', number: 'recovery_window_in_days' },
    filled: { string: 'name name_prefix policy' },
    computed: { string: 'arn' },
  });

export const secretVersion = () =>
  partial({
    required: { string: 'secret_id' },
    optional: { string: 'secret_binary secret_string' },
    filled: { set: 'version_stages' },
    computed: { string: 'arn version_id' },
    sensitive: 'secret_binary secret_string',
  });

export const secretVersionData = () =>
  partial({
    required: { string: 'secret_id' },
    filled: { string: 'version_id version_stage' },
    computed: { string: 'arn created_date secret_binary secret_string', set: 'version_stages' },
    sensitive: 'secret_binary secret_string',
  });

export const acmCertificate = () =>
  partial({
    optional: { string: 'certificate_authority_arn certificate_body certificate_chain private_key' },
    filled: { string: 'domain_name key_algorithm validation_method', set: 'subject_alternative_names' },
    computed: {
      string: 'arn not_after not_before renewal_eligibility status type',
      bool: 'pending_renewal',
      set: 'domain_validation_options',
    },
    sensitive: 'private_key',
  });

export const iamServerCertificate = () =>
  partial({
    required: { string: 'certificate_body private_key' },
    optional: { string: 'certificate_chain path' },
    filled: { string: 'name name_prefix' },
    computed: { string: 'arn expiration upload_date' },
    sensitive: 'private_key',
  });

export const kmsKey = () =>
  partial({
    optional: { bool: 'enable_key_rotation is_enabled', number: 'deletion_window_in_days' },
    filled: { string: 'description policy' },
    computed: { string: 'arn key_id' },
  });

export const s3Bucket = () =>
  partial({
    optional: { bool: 'force_destroy' },
    filled: { string: 'bucket bucket_prefix policy' },
    computed: { string: 'arn bucket_domain_name bucket_regional_domain_name hosted_zone_id' },
  });

export const iamRole = () =>
  partial({
    required: { string: 'assume_role_policy' },
    optional: {
      string: 'description path permissions_boundary',
      bool: 'force_detach_policies',
      number: 'max_session_duration',
    },
    filled: { string: 'name name_prefix', set: 'managed_policy_arns' },
    computed: { string: 'arn create_date unique_id' },
  });

/** Of the random provider. */
export const randomPassword = () =>
  partial({
    required: { number: 'length' },
    optional: {
      bool: 'lower numeric special upper',
      number: 'min_lower min_numeric min_special min_upper',
      string: 'override_special',
      map: 'keepers',
    },
    computed: { string: 'bcrypt_hash result' },
    sensitive: 'bcrypt_hash result',
  });
