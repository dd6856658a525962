import { expect, test } from 'vitest';
import { type Block, settingOf } from '../../src/dms/settings.ts';
import { SETTINGS_ENGINES } from '../../src/dms/settings-engines.ts';
import { settings } from '../rules/support/settings.ts';
import { source } from '../rules/support/source-endpoint.ts';
import { endpointsIn } from './endpoints.ts';

/** A settings block of an endpoint: absent, open as a whole, or there. */

const { kafka, redis } = SETTINGS_ENGINES;
const told = (block: Block) => (block.state === 'undetermined' ? `${block.state}: ${block.field.state}` : block.state);
const dynamic = (each: string, content = 'broker = "k:9094"') =>
  `dynamic "kafka_settings" {\n    for_each = ${each}\n    content {\n      ${content}\n    }\n  }`;

test.each<[name: string, written: string[], block: string, broker: string | undefined]>([
  ['not there', [], 'absent', undefined],
  ['there', settings('kafka_settings', 'broker = "k:9094"'), 'there', 'set'],
  ['empty', settings('kafka_settings'), 'there', 'absent'],
  ['made by none', [dynamic('[]')], 'absent', undefined],
  ['made by one', [dynamic('[1]')], 'there', 'set'],
  ['made by what is not known', [dynamic('var.unknown')], 'undetermined: undetermined', undefined],
  ['made by what is an error', [dynamic('tonumber("x")')], 'undetermined: undetermined', undefined],
  [
    'beside what is not known',
    [dynamic('var.unknown'), ...settings('kafka_settings', 'broker = var.unknown')],
    'there',
    'undetermined',
  ],
  ['that of another engine', settings('redis_settings', 'server_name = "r"'), 'absent', undefined],
])('%s', (_, written, block, broker) => {
  const [endpoint] = endpointsIn(source('kafka', ...written));
  expect(told(endpoint!.settings.block(kafka))).toBe(block);
  expect(settingOf(endpoint!.settings, kafka, 'broker')?.state).toBe(broker);
});

test('the links of all blocks that are there', () => {
  const [endpoint] = endpointsIn(
    source(
      'kafka',
      ...settings('kafka_settings', 'ssl_client_key_arn = "x"'),
      ...settings('redis_settings', 'server_name = "r"'),
    ),
  );
  expect(endpoint!.settings.links.map(({ argument, link }) => `${argument} ${link.state}`)).toEqual([
    'kafka_settings.ssl_ca_certificate_arn none',
    'kafka_settings.ssl_client_certificate_arn none',
    'kafka_settings.ssl_client_key_arn foreign',
    'redis_settings.ssl_ca_certificate_arn none',
  ]);
  expect(told(endpoint!.settings.block(redis))).toBe('there');
});
