import { expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import {
  bodyOf,
  type Certificate,
  type EngineName,
  type ModeName,
  only,
  type Server,
} from './support/endpoint-grid.ts';
import { run } from './support/run.ts';

/** Why a rule says nothing of an endpoint, as evidence tells it: that it does not apply, or that what it asks about is not known. Modes and engines are those of docs/facts.md, sections 1 and 2. */

type Endpoint = [engine: EngineName, mode: ModeName, certificate?: Certificate, server?: Server];
type Row = [rule: string, why: string, ...endpoints: Endpoint[]];

const OPEN = 'ssl_mode is undetermined';
const UNLISTED = 'engine_name is not a DMS engine';
const NO_FULL = 'the engine does not support verify-full';
const NO_LINK = 'no certificate is linked';

const ROWS: Row[] = [
  ['endpoint-plaintext', 'ssl_mode does not control TLS for Amazon Kinesis', ['kinesis', 'none']],
  ['endpoint-plaintext', 'ssl_mode does not control TLS for Kafka', ['kafka', 'absent']],
  ['endpoint-mode-unsupported', 'ssl_mode is not set', ['postgres', 'absent'], ['kinesis', 'absent']],
  ['endpoint-mode-unsupported', UNLISTED, ['cockroach', 'require']],
  [
    'endpoint-mode-unsupported',
    'AWS documents no modes for Azure SQL Database',
    ['azuredb', 'require'],
    ['azuredb', 'not known'],
  ],
  ['endpoint-mode-unsupported', OPEN, ['postgres', 'not known'], ['relational', 'not known']],
  [
    'endpoint-server-unverified',
    'ssl_mode does not control TLS for this engine',
    ['kinesis', 'none'],
    ['azuredb', 'require'],
    ['kafka', 'none'],
  ],
  [
    'endpoint-server-unverified',
    'the connection is in clear text',
    ['postgres', 'none'],
    ['postgres', 'absent'],
    ['relational', 'none'],
  ],
  ['endpoint-server-unverified', OPEN, ['postgres', 'not known'], ['relational', 'not known']],
  [
    'endpoint-hostname-unverified',
    NO_FULL,
    ['kinesis', 'none'],
    ['azuredb', 'verify-ca'],
    ['cockroach', 'verify-ca'],
    ['relational', 'none'],
  ],
  [
    'endpoint-hostname-unverified',
    'no certificate is verified',
    ['postgres', 'none'],
    ['postgres', 'require'],
    ['postgres', 'absent'],
  ],
  ['endpoint-hostname-unverified', 'Oracle does not support verify-full', ['oracle', 'verify-ca', 'linked']],
  [
    'endpoint-hostname-unverified',
    'server_name is not a host name',
    ['postgres', 'verify-ca', 'linked', 'address'],
    ['postgres', 'verify-ca', 'linked', 'port'],
  ],
  ['endpoint-hostname-unverified', OPEN, ['postgres', 'not known']],
  ['endpoint-hostname-unverified', 'server_name is undetermined', ['postgres', 'verify-ca', 'linked', 'not known']],
  [
    'endpoint-hostname-mismatch',
    NO_FULL,
    ['kinesis', 'none'],
    ['azuredb', 'verify-full'],
    ['cockroach', 'verify-full'],
    ['cockroach', 'none'],
    ['kafka', 'none'],
  ],
  [
    'endpoint-hostname-mismatch',
    'the host name is not verified',
    ['postgres', 'none'],
    ['postgres', 'require'],
    ['postgres', 'verify-ca'],
    ['postgres', 'absent'],
    ['relational', 'none'],
    ['postgres', 'slip'],
  ],
  ['endpoint-hostname-mismatch', OPEN, ['postgres', 'not known']],
  [
    'endpoint-hostname-mismatch',
    'the endpoint has no host name that is known',
    ['postgres', 'verify-full', 'linked', 'none'],
  ],
  [
    'endpoint-hostname-is-address',
    NO_FULL,
    ['kinesis', 'none', 'none', 'address'],
    ['azuredb', 'verify-full', 'none', 'address'],
    ['cockroach', 'verify-full', 'none', 'address'],
    ['oracle', 'none', 'none', 'address'],
  ],
  [
    'endpoint-hostname-is-address',
    'the host name is not verified',
    ['postgres', 'none', 'none', 'address'],
    ['postgres', 'verify-ca', 'linked', 'address'],
    ['postgres', 'slip', 'none', 'address'],
    ['postgres', 'absent', 'none', 'address'],
  ],
  ['endpoint-hostname-is-address', 'server_name is not a host name', ['postgres', 'verify-full', 'linked', 'port']],
  ['endpoint-hostname-is-address', 'server_name is not set', ['postgres', 'verify-full', 'linked', 'none']],
  ['endpoint-hostname-is-address', 'server_name is undetermined', ['postgres', 'verify-full', 'linked', 'not known']],
  ['endpoint-hostname-is-address', OPEN, ['postgres', 'not known', 'none', 'address']],
  [
    'endpoint-server-name-invalid',
    'the engine uses no server_name',
    ['kinesis', 'none'],
    ['kafka', 'none'],
    ['s3', 'none', 'none', 'port'],
  ],
  ['endpoint-server-name-invalid', UNLISTED, ['cockroach', 'none', 'none', 'port']],
  ['endpoint-server-name-invalid', 'no server is set', ['postgres', 'none', 'none', 'none']],
  ['endpoint-server-name-invalid', 'server_name is undetermined', ['postgres', 'none', 'none', 'not known']],
  [
    'endpoint-server-name-invalid',
    'the engine is undetermined',
    ['not known', 'none', 'none', 'port'],
    ['none', 'none', 'none', 'port'],
  ],
  ['endpoint-certificate-missing', 'the engine uses no certificate', ['kinesis', 'none'], ['s3', 'none']],
  [
    'endpoint-certificate-missing',
    'ssl_mode does not verify the server',
    ['postgres', 'none'],
    ['postgres', 'require'],
    ['postgres', 'absent'],
    ['postgres', 'slip'],
    ['relational', 'require'],
    ['azuredb', 'require'],
  ],
  [
    'endpoint-certificate-missing',
    'the certificate reference does not resolve',
    ['postgres', 'verify-full', 'dangling'],
  ],
  ['endpoint-certificate-missing', 'Kafka needs client certificates only with ssl-authentication', ['kafka', 'none']],
  ['endpoint-certificate-missing', UNLISTED, ['cockroach', 'verify-full']],
  ['endpoint-certificate-missing', OPEN, ['postgres', 'not known']],
  ['endpoint-certificate-dangling', NO_LINK, ['postgres', 'verify-full'], ['kinesis', 'none']],
  ['endpoint-certificate-dangling', 'certificate_arn is undetermined', ['postgres', 'verify-full', 'not known']],
  ['endpoint-certificate-foreign', NO_LINK, ['postgres', 'verify-full'], ['postgres', 'verify-full', 'dangling']],
  ['endpoint-certificate-foreign', 'certificate_arn is undetermined', ['postgres', 'verify-full', 'not known']],
  [
    'endpoint-certificate-kind',
    'without a mode the certificate has no effect',
    ['postgres', 'none', 'linked'],
    ['oracle', 'absent', 'linked'],
  ],
  [
    'endpoint-certificate-kind',
    NO_LINK,
    ['postgres', 'verify-full'],
    ['kinesis', 'none', 'linked'],
    ['kinesis', 'require', 'linked'],
    ['postgres', 'verify-full', 'dangling'],
  ],
  ['endpoint-certificate-kind', 'the relational engine is undetermined', ['relational', 'verify-full', 'linked']],
  ['endpoint-certificate-unused', NO_LINK, ['postgres', 'none'], ['postgres', 'none', 'dangling']],
  ['endpoint-certificate-unused', 'certificate_arn is undetermined', ['postgres', 'none', 'not known']],
  ['endpoint-certificate-unused', OPEN, ['postgres', 'not known', 'linked'], ['relational', 'not known', 'linked']],
  ['endpoint-certificate-unused', UNLISTED, ['cockroach', 'none', 'linked']],
  ['endpoint-certificate-unused', 'another rule reports it', ['postgres', 'slip', 'linked']],
  [
    'endpoint-settings-plaintext',
    'TLS of this engine is not controlled by its settings',
    ['postgres', 'none'],
    ['kinesis', 'none'],
  ],
  [
    'endpoint-settings-plaintext',
    'the endpoint has no settings that control TLS',
    ['relational', 'none'],
    ['cockroach', 'none'],
    ['not known', 'none'],
  ],
  [
    'endpoint-settings-invalid',
    'TLS of this engine is not controlled by a protocol',
    ['postgres', 'none'],
    ['s3', 'none'],
  ],
  ['endpoint-settings-invalid', 'the engine has no settings that control TLS', ['relational', 'none']],
  ['endpoint-settings-invalid', UNLISTED, ['cockroach', 'none']],
  [
    'kafka-protocol-unset',
    'the engine is not Kafka',
    ['postgres', 'none'],
    ['relational', 'none'],
    ['kinesis', 'none'],
  ],
  ['kafka-protocol-unset', 'kafka_settings is not set', ['kafka', 'none']],
  ['kafka-protocol-unset', UNLISTED, ['cockroach', 'none']],
  [
    'endpoint-port-mismatch',
    'the port of this engine does not depend on TLS',
    ['postgres', 'verify-full'],
    ['kinesis', 'none'],
  ],
  ['endpoint-port-mismatch', 'ssl_mode is not verify-ca', ['oracle', 'none'], ['oracle', 'absent'], ['oracle', 'slip']],
  ['endpoint-port-mismatch', 'no port is set', ['oracle', 'verify-ca', 'linked']],
  ['endpoint-port-mismatch', OPEN, ['oracle', 'not known']],
  ['endpoint-port-mismatch', 'the relational engine is undetermined', ['relational', 'none']],
  ['endpoint-port-mismatch', UNLISTED, ['cockroach', 'none']],
  ['endpoint-secrets-ignored', 'secrets_manager_arn is not set', ['postgres', 'none'], ['cockroach', 'none']],
  ['endpoint-secret-incomplete', 'secrets_manager_arn is not set', ['postgres', 'none']],
  ['endpoint-secret-incomplete', UNLISTED, ['cockroach', 'none']],
  ['endpoint-password-literal', 'no password is set, or it is covered by ignore_changes', ['postgres', 'none']],
  ['endpoint-mode-inherited', 'ssl_mode does not come from the state', ['postgres', 'absent']],
  ['plan-tls-downgrade', 'the endpoint does not exist yet, or the input is not a plan', ['postgres', 'none']],
];

test.each(ROWS)('%s: %s', (rule, why, ...endpoints) => {
  const told = endpoints.map(([engine, mode, certificate = 'none', server = 'name']) => {
    const text = only(bodyOf(engine, mode, certificate, server));
    const { evidence = [] } = run({ ...CERTIFICATE_FILES, 'main.tf': text }, { evidence: true }).report;
    const own = evidence.filter((one) => one.rule.id === rule && one.subject.address === 'aws_dms_endpoint.a');
    return own.map((one) => one.why ?? one.outcome);
  });
  expect(told).toEqual(endpoints.map(() => [why]));
});
