import { expect, test } from 'vitest';
import { block, endpoint, mode } from './support/configuration.ts';
import { run } from './support/run.ts';
import { redis } from './support/settings.ts';

/** The value that a control was decided by, as evidence tells it: endpoint-plaintext, endpoint-settings-plaintext and replication-instance-public. */

const instance = (...body: string[]) =>
  block('aws_dms_replication_instance', 'a', ['replication_instance_id = "a"', ...body]);

test.each<[hcl: string, rule: string, outcome: string, found: string]>([
  [endpoint('postgres'), 'endpoint-plaintext', 'fail', 'ssl_mode is not set, and DMS then uses "none"'],
  [endpoint('postgres', mode('none')), 'endpoint-plaintext', 'fail', 'ssl_mode is "none"'],
  [endpoint('postgres', mode('require')), 'endpoint-plaintext', 'pass', 'ssl_mode is "require"'],
  [
    redis('ssl_security_protocol = "plaintext"'),
    'endpoint-settings-plaintext',
    'fail',
    'redis_settings.ssl_security_protocol is "plaintext"',
  ],
  [
    redis('ssl_security_protocol = "ssl-encryption"'),
    'endpoint-settings-plaintext',
    'pass',
    'redis_settings.ssl_security_protocol is "ssl-encryption"',
  ],
  [
    instance(),
    'replication-instance-public',
    'pass',
    'publicly_accessible is not set, and the provider then uses false',
  ],
  [instance('publicly_accessible = true'), 'replication-instance-public', 'fail', 'publicly_accessible is true'],
  [instance('publicly_accessible = false'), 'replication-instance-public', 'pass', 'publicly_accessible is false'],
])('%#: %s', (hcl, rule, outcome, found) => {
  const { audit } = run(hcl, { evidence: true }).report;
  const own = audit!.controls.filter((one) => one.rule === rule && one.outcome === outcome);
  expect([...new Set(own.map((one) => one.found))]).toEqual([found]);
});
