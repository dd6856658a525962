/** A weakness that dmslint's rules find. */
export interface Weakness {
  /** `CWE-319`. */
  readonly id: string;
  /** The name in the CWE list (4.x). */
  readonly title: string;
  readonly url: string;
  /** Ids of the rules whose findings are instances of it. */
  readonly rules: readonly string[];
}

function row(number: number, title: string, rules: readonly string[]): Weakness {
  return { id: `CWE-${number}`, title, url: `https://cwe.mitre.org/data/definitions/${number}.html`, rules };
}

/** By number. */
export const WEAKNESSES: readonly Weakness[] = [
  row(295, 'Improper Certificate Validation', [
    'endpoint-server-unverified',
    'endpoint-certificate-missing',
    'endpoint-certificate-dangling',
    'endpoint-certificate-foreign',
    'endpoint-certificate-kind',
    'endpoint-certificate-unused',
    'certificate-invalid',
    'certificate-not-ca',
    'certificate-wrong-authority',
  ]),
  row(297, 'Improper Validation of Certificate with Host Mismatch', [
    'endpoint-hostname-unverified',
    'endpoint-hostname-is-address',
  ]),
  row(298, 'Improper Validation of Certificate Expiration', [
    'certificate-expired',
    'certificate-expiring',
    'certificate-rotation-blocked',
    'database-ca-retired',
  ]),
  row(319, 'Cleartext Transmission of Sensitive Information', [
    'endpoint-plaintext',
    'endpoint-settings-plaintext',
    'kafka-protocol-unset',
    'endpoint-tls-attribute-ineffective',
    'database-allows-plaintext',
  ]),
  row(321, 'Use of Hard-coded Cryptographic Key', ['certificate-private-key']),
  row(326, 'Inadequate Encryption Strength', ['certificate-weak']),
  row(327, 'Use of a Broken or Risky Cryptographic Algorithm', ['certificate-weak']),
  row(668, 'Exposure of Resource to Wrong Sphere', ['replication-instance-public']),
  row(757, "Selection of Less-Secure Algorithm During Negotiation ('Algorithm Downgrade')", ['plan-tls-downgrade']),
  row(798, 'Use of Hard-coded Credentials', ['endpoint-password-literal']),
  row(1188, 'Initialization of a Resource with an Insecure Default', ['endpoint-mode-unsupported']),
];
