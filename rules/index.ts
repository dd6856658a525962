import type { Rule } from '../src/lint/rule.ts';
import { certificateExpired } from './certificate-expired.ts';
import { certificateInvalid } from './certificate-invalid.ts';
import { certificatePrivateKey } from './certificate-private-key.ts';
import { endpointCertificateDangling } from './endpoint-certificate-dangling.ts';
import { endpointCertificateForeign } from './endpoint-certificate-foreign.ts';
import { endpointCertificateMissing } from './endpoint-certificate-missing.ts';
import { endpointCertificateUnused } from './endpoint-certificate-unused.ts';
import { endpointEngineUnknown } from './endpoint-engine-unknown.ts';
import { endpointHostnameUnverified } from './endpoint-hostname-unverified.ts';
import { endpointModeInherited } from './endpoint-mode-inherited.ts';
import { endpointModeUnsupported } from './endpoint-mode-unsupported.ts';
import { endpointPlaintext } from './endpoint-plaintext.ts';
import { endpointServerUnverified } from './endpoint-server-unverified.ts';
import { endpointSettingsPlaintext } from './endpoint-settings-plaintext.ts';
import { endpointUndetermined } from './endpoint-undetermined.ts';
import { kafkaProtocolUnset } from './kafka-protocol-unset.ts';
import { planTaskInterrupted } from './plan-task-interrupted.ts';
import { planTlsDowngrade } from './plan-tls-downgrade.ts';
import { replicationConfigTlsUnsupported } from './replication-config-tls-unsupported.ts';
import { replicationInstancePublic } from './replication-instance-public.ts';
import { suppressionExpired } from './suppression-expired.ts';
import { suppressionUnused } from './suppression-unused.ts';

/** Every rule, in the order of reports. */
export const rules: readonly Rule[] = [
  endpointPlaintext,
  endpointSettingsPlaintext,
  kafkaProtocolUnset,
  endpointModeUnsupported,
  endpointEngineUnknown,
  endpointUndetermined,
  endpointModeInherited,
  endpointServerUnverified,
  endpointHostnameUnverified,
  endpointCertificateMissing,
  endpointCertificateDangling,
  endpointCertificateForeign,
  endpointCertificateUnused,
  certificateInvalid,
  certificatePrivateKey,
  certificateExpired,
  replicationInstancePublic,
  replicationConfigTlsUnsupported,
  suppressionExpired,
  suppressionUnused,
  planTlsDowngrade,
  planTaskInterrupted,
];
