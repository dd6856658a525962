import { expect, test } from 'vitest';
import { fixed, terraformFormats } from './run.ts';

/** AWS encrypts an existing group in two steps: `preferred` comes first. */

const group = (...lines: string[]) =>
  `resource "aws_elasticache_replication_group" "c" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const AROUND = `
variable "engine_version" {
  type = string
}

resource "aws_dms_endpoint" "a" {
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    server_name = aws_elasticache_replication_group.c.primary_endpoint_address
  }
}
`;
const ID = 'replication_group_id       = "c"';
const ON = 'transit_encryption_enabled = true';
const OFF = 'transit_encryption_enabled = false';
const PREFERRED = 'transit_encryption_mode    = "preferred"';

test.each<readonly [name: string, before: string, after: string]>([
  ['the newest version', group('replication_group_id = "c"'), group(ID, ON, PREFERRED)],
  [
    'a version that knows modes',
    group(ID, 'engine_version             = "7.1"', OFF),
    group(ID, 'engine_version             = "7.1"', ON, PREFERRED),
  ],
  ['a mode that comes later', group(ID, OFF, 'transit_encryption_mode    = "required"'), group(ID, ON, PREFERRED)],
  [
    'a version that is replaced',
    group(ID, 'engine_version             = "6.2"', OFF),
    group(ID, 'engine_version             = "6.2"', ON),
  ],
  [
    'the last version that is replaced',
    group(ID, 'engine_version             = "7.0.4"', OFF),
    group(ID, 'engine_version             = "7.0.4"', ON),
  ],
  [
    'a version that is not known',
    group(ID, 'engine_version             = var.engine_version', OFF),
    group(ID, 'engine_version             = var.engine_version', ON),
  ],
])('%s', (_, before, after) => {
  const { files, left } = fixed(before + AROUND);
  expect(files).toEqual({ 'main.tf': after + AROUND });
  expect(left).toEqual([]);
  expect(terraformFormats(after) ?? after).toBe(after);
});

test('a mode that one edit would make another than the next one writes', () => {
  const MODE = 'transit_encryption_mode    = var.tls ? "required" : null';
  const tls = 'variable "tls" {\n  default = false\n}\n';
  const { files, refused } = fixed(group(ID, 'transit_encryption_enabled = var.tls', MODE) + AROUND + tls);
  expect(files).toEqual({});
  expect(refused).toContain(
    'database-offers-no-tls aws_dms_endpoint.a: transit_encryption_mode of aws_elasticache_replication_group.c would become something else',
  );
});
