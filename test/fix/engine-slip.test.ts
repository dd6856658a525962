import { expect, test } from 'vitest';
import { check } from './one-file.ts';
import { fixed } from './run.ts';

/** A slip in engine_name hides what the endpoint lacks for TLS: both are one remedy. */

const endpoint = (...lines: string[]) =>
  `resource "aws_dms_endpoint" "a" {\n${['endpoint_type   = "source"', ...lines].map((line) => `  ${line}\n`).join('')}}\n`;
const LINK = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';

test.each<readonly [name: string, before: string, after: string]>([
  [
    'no mode',
    endpoint('engine_name     = "postgresql"', LINK),
    endpoint('engine_name     = "postgres"', 'ssl_mode        = "verify-full"', LINK),
  ],
  [
    'no mode and no certificate',
    endpoint('engine_name     = "PostgreSQL"').replace('type   =', 'type =').replace('name     =', 'name   ='),
    endpoint('engine_name     = "postgres"', 'ssl_mode        = "verify-full"', LINK),
  ],
  [
    'a mode that the engine lacks',
    endpoint('engine_name     = "MySQL"', 'ssl_mode        = "require"', LINK),
    endpoint('engine_name     = "mysql"', 'ssl_mode        = "verify-full"', LINK),
  ],
  [
    'a mode that verifies, and no certificate',
    endpoint('engine_name     = "postgresql"', 'ssl_mode        = "verify-ca"'),
    endpoint('engine_name     = "postgres"', 'ssl_mode        = "verify-ca"', LINK),
  ],
])('%s', (_, before, after) => {
  check(before, after, 'all');
});

test('what may stop a replication is not safe, and the name alone is no fix', () => {
  const files = endpoint('engine_name     = "postgresql"', 'ssl_mode        = "none"');
  const { files: changed, withheld } = fixed(files, { which: 'safe' });
  expect([changed, withheld]).toEqual([{}, ['endpoint-engine-unknown aws_dms_endpoint.a']]);
});

test('a name alone is safe where the mode is right', () => {
  const files = endpoint('engine_name     = "postgresql"', 'ssl_mode        = "require"');
  expect(fixed(files, { which: 'safe' }).files['main.tf']).toBe(files.replace('postgresql', 'postgres'));
});

test('without a certificate there is a mode that encrypts', () => {
  const files = endpoint('engine_name     = "postgresql"', 'ssl_mode        = "none"');
  expect(fixed(files).files['main.tf']).toBe(files.replace('postgresql', 'postgres').replace('none', 'require'));
});

test('in the JSON syntax', () => {
  const json = (of: object) =>
    `${JSON.stringify({ resource: { aws_dms_endpoint: { a: { endpoint_type: 'source', ...of } } } }, undefined, 2)}\n`;
  expect(fixed({ 'main.tf.json': json({ engine_name: 'postgresql' }) }).files).toEqual({
    'main.tf.json': json({ engine_name: 'postgres', ssl_mode: 'require' }),
  });
});

test.each(['constructor', '__proto__', 'toString'])('a name that every object has is no slip: %s', (name) => {
  const { left } = fixed(endpoint('a', `engine_name = "${name}"`));
  expect(left.map((one) => JSON.stringify(one)).join()).toContain('endpoint-');
});
