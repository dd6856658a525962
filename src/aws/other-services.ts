import { partial } from './table.ts';

// Secrets, keys and other types that rules follow.

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
