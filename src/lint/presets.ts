import type { Level } from './finding.ts';

/** For whom a run is judged. `security`: those who answer for the data. `migration`: those who answer for the replication. */
export const PRESET_NAMES = ['security', 'migration'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** A level that a preset gives a rule, and why. docs/configuration.md shows the table. */
export interface PresetRow {
  readonly rule: string;
  readonly level: Level | 'off';
  readonly why: string;
}

export const PRESETS: Readonly<Record<PresetName, readonly PresetRow[]>> = {
  security: [
    { rule: 'endpoint-server-unverified', level: 'error', why: 'anyone in between can read everything' },
    { rule: 'endpoint-hostname-unverified', level: 'warning', why: 'any server of the same CA is accepted' },
    { rule: 'kafka-protocol-unset', level: 'error', why: 'AWS documents no protocol that encrypts by default' },
    { rule: 'endpoint-undetermined', level: 'warning', why: 'what cannot be shown is not evidence' },
    { rule: 'endpoint-mode-inherited', level: 'warning', why: 'nothing in the configuration keeps the mode' },
    { rule: 'endpoint-tls-attribute-ineffective', level: 'warning', why: 'it looks like protection, but is not' },
    { rule: 'endpoint-password-literal', level: 'error', why: 'whoever reads the repository has the password' },
    { rule: 'certificate-weak', level: 'error', why: 'the certificate can be forged' },
    { rule: 'database-allows-plaintext', level: 'warning', why: 'other clients may connect in clear text' },
    { rule: 'database-ca-retired', level: 'error', why: 'a certificate that has expired verifies nothing' },
    { rule: 'endpoint-port-mismatch', level: 'note', why: 'nothing is sent: the connection fails' },
    { rule: 'endpoint-secret-incomplete', level: 'note', why: 'nothing is sent: the connection fails' },
    { rule: 'security-group-blocks-endpoint', level: 'off', why: 'a closed port is no risk' },
    { rule: 'plan-task-interrupted', level: 'note', why: 'it is about availability' },
  ],
  migration: [
    { rule: 'endpoint-plaintext', level: 'warning', why: 'it replicates, but not safely' },
    { rule: 'endpoint-settings-plaintext', level: 'warning', why: 'it replicates, but not safely' },
    { rule: 'plan-tls-downgrade', level: 'warning', why: 'it replicates, but not safely' },
    { rule: 'replication-instance-public', level: 'warning', why: 'it replicates, but not safely' },
    { rule: 'endpoint-server-unverified', level: 'note', why: 'it replicates, and is encrypted' },
    { rule: 'endpoint-password-literal', level: 'note', why: 'it works' },
    { rule: 'certificate-weak', level: 'note', why: 'it works' },
    { rule: 'database-allows-plaintext', level: 'off', why: 'it is about other clients' },
    { rule: 'endpoint-hostname-is-address', level: 'error', why: 'the connection is likely to fail' },
    { rule: 'endpoint-port-mismatch', level: 'error', why: 'the connection is likely to fail' },
    { rule: 'endpoint-secret-incomplete', level: 'error', why: 'the connection is likely to fail' },
    { rule: 'endpoint-secrets-ignored', level: 'error', why: 'the endpoint has no credentials' },
    { rule: 'certificate-not-ca', level: 'error', why: 'the connection is likely to fail' },
    { rule: 'certificate-rotation-blocked', level: 'warning', why: 'the next rotation stops the replication' },
    { rule: 'database-ca-retired', level: 'error', why: 'the connection is likely to fail' },
    { rule: 'security-group-blocks-endpoint', level: 'error', why: 'the connection cannot be made' },
    { rule: 'plan-task-interrupted', level: 'error', why: 'the apply fails, or the replication starts anew' },
  ],
};

const LEVELS = {
  security: new Map(PRESETS.security.map(({ rule, level }) => [rule, level])),
  migration: new Map(PRESETS.migration.map(({ rule, level }) => [rule, level])),
} as const satisfies Readonly<Record<PresetName, ReadonlyMap<string, Level | 'off'>>>;

/** The level of a rule by a preset; undefined where that leaves it as it is. */
export function presetLevel(preset: PresetName | undefined, rule: string): Level | 'off' | undefined {
  return preset === undefined ? undefined : LEVELS[preset].get(rule);
}
