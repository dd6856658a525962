import type { Rule, RuleSet } from '../src/lint/rule.ts';
import { certificateExpired } from './certificate-expired.ts';
import { certificateExpiring } from './certificate-expiring.ts';
import { certificateInvalid } from './certificate-invalid.ts';
import { certificateNotCa } from './certificate-not-ca.ts';
import { certificateOrphaned } from './certificate-orphaned.ts';
import { certificatePrivateKey } from './certificate-private-key.ts';
import { certificateRotationBlocked } from './certificate-rotation-blocked.ts';
import { certificateWeak } from './certificate-weak.ts';
import { certificateWrongAuthority } from './certificate-wrong-authority.ts';
import { databaseAllowsPlaintext } from './database-allows-plaintext.ts';
import { databaseCaRetired } from './database-ca-retired.ts';
import { databaseOffersNoTls } from './database-offers-no-tls.ts';
import { databaseRequiresTls } from './database-requires-tls.ts';
import { databaseTlsVersionUnsupported } from './database-tls-version-unsupported.ts';
import { endpointAuthenticationIncomplete } from './endpoint-authentication-incomplete.ts';
import { endpointCertificateDangling } from './endpoint-certificate-dangling.ts';
import { endpointCertificateForeign } from './endpoint-certificate-foreign.ts';
import { endpointCertificateKind } from './endpoint-certificate-kind.ts';
import { endpointCertificateMissing } from './endpoint-certificate-missing.ts';
import { endpointCertificateUnused } from './endpoint-certificate-unused.ts';
import { endpointEngineUnknown } from './endpoint-engine-unknown.ts';
import { endpointHostnameIsAddress } from './endpoint-hostname-is-address.ts';
import { endpointHostnameMismatch } from './endpoint-hostname-mismatch.ts';
import { endpointHostnameUnverified } from './endpoint-hostname-unverified.ts';
import { endpointModeInherited } from './endpoint-mode-inherited.ts';
import { endpointModeUnsupported } from './endpoint-mode-unsupported.ts';
import { endpointPasswordLiteral } from './endpoint-password-literal.ts';
import { endpointPlaintext } from './endpoint-plaintext.ts';
import { endpointPortMismatch } from './endpoint-port-mismatch.ts';
import { endpointSecretIncomplete } from './endpoint-secret-incomplete.ts';
import { endpointSecretsIgnored } from './endpoint-secrets-ignored.ts';
import { endpointServerNameInvalid } from './endpoint-server-name-invalid.ts';
import { endpointServerUnverified } from './endpoint-server-unverified.ts';
import { endpointSettingsInvalid } from './endpoint-settings-invalid.ts';
import { endpointSettingsPlaintext } from './endpoint-settings-plaintext.ts';
import { endpointTlsAttributeIneffective } from './endpoint-tls-attribute-ineffective.ts';
import { endpointUndetermined } from './endpoint-undetermined.ts';
import { instanceProfilePublic } from './instance-profile-public.ts';
import { kafkaProtocolUnset } from './kafka-protocol-unset.ts';
import { planTaskInterrupted } from './plan-task-interrupted.ts';
import { planTaskPaused } from './plan-task-paused.ts';
import { planTlsDowngrade } from './plan-tls-downgrade.ts';
import { replicationConfigTlsUnsupported } from './replication-config-tls-unsupported.ts';
import { replicationInstancePublic } from './replication-instance-public.ts';
import { securityGroupBlocksEndpoint } from './security-group-blocks-endpoint.ts';
import { suppressionExpired } from './suppression-expired.ts';
import { suppressionUnused } from './suppression-unused.ts';

/** Every rule, in the order of reports. */
export const rules: readonly Rule[] = [
  endpointPlaintext,
  endpointSettingsPlaintext,
  kafkaProtocolUnset,
  endpointModeUnsupported,
  endpointSettingsInvalid,
  endpointEngineUnknown,
  endpointUndetermined,
  endpointModeInherited,
  endpointServerUnverified,
  endpointHostnameUnverified,
  endpointHostnameIsAddress,
  endpointHostnameMismatch,
  endpointServerNameInvalid,
  endpointCertificateMissing,
  endpointCertificateDangling,
  endpointCertificateForeign,
  endpointCertificateKind,
  endpointCertificateUnused,
  endpointSecretsIgnored,
  endpointSecretIncomplete,
  endpointPasswordLiteral,
  endpointAuthenticationIncomplete,
  endpointPortMismatch,
  endpointTlsAttributeIneffective,
  certificateInvalid,
  certificatePrivateKey,
  certificateNotCa,
  certificateExpired,
  certificateExpiring,
  certificateWeak,
  certificateWrongAuthority,
  certificateOrphaned,
  certificateRotationBlocked,
  replicationInstancePublic,
  instanceProfilePublic,
  replicationConfigTlsUnsupported,
  databaseRequiresTls,
  databaseOffersNoTls,
  databaseTlsVersionUnsupported,
  databaseAllowsPlaintext,
  databaseCaRetired,
  securityGroupBlocksEndpoint,
  suppressionExpired,
  suppressionUnused,
  planTlsDowngrade,
  planTaskInterrupted,
  planTaskPaused,
];

/** What a run checks by. */
export const ruleSet: RuleSet = {
  all: rules,
  undetermined: endpointUndetermined,
  suppressionExpired,
  suppressionUnused,
};
