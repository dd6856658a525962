import { expect, test } from 'vitest';
import { fixed } from './run.ts';

/** The JSON syntax: literals are replaced, names are added where that is plain, references get their right name. */

const CA = { aws_dms_certificate: { ca: { certificate_id: 'ca', certificate_pem: '${file("ca.pem")}' } } };

function text(endpoint: unknown, more: object = {}): string {
  return JSON.stringify({ resource: { ...CA, aws_dms_endpoint: { a: endpoint } }, ...more }, null, 2);
}

const LINK = '${aws_dms_certificate.ca.certificate_arn}';
const SOUND = { engine_name: 'mysql', ssl_mode: 'verify-full', certificate_arn: LINK };

test.each<[name: string, before: string, after: string]>([
  ['a literal', text({ ...SOUND, ssl_mode: 'none' }), text(SOUND)],
  ['null', text({ ...SOUND, certificate_arn: null }), text(SOUND)],
  ['a reference', text({ ...SOUND, certificate_arn: '${aws_dms_certificate.ca.arn}' }), text(SOUND)],
  ['what is missing', text({ engine_name: 'mysql', endpoint_id: 'a' }), text({ ...SOUND, endpoint_id: 'a' })],
  [
    'what is missing at the end',
    text({ endpoint_id: 'a', engine_name: 'mysql' }),
    text({ endpoint_id: 'a', ...SOUND }),
  ],
  [
    'a literal in a local',
    text({ ...SOUND, ssl_mode: '${local.mode}' }, { locals: { mode: 'none' } }),
    text({ ...SOUND, ssl_mode: '${local.mode}' }, { locals: { mode: 'verify-full' } }),
  ],
  [
    'a default',
    text({ ...SOUND, ssl_mode: '${var.mode}' }, { variable: { mode: { default: 'none' } } }),
    text({ ...SOUND, ssl_mode: '${var.mode}' }, { variable: { mode: { default: 'verify-full' } } }),
  ],
  [
    'settings as an object',
    text({ engine_name: 'kafka', kafka_settings: { broker: 'b:9094' } }),
    text({ engine_name: 'kafka', kafka_settings: { broker: 'b:9094', security_protocol: 'ssl-encryption' } }),
  ],
  [
    'settings as a list of them',
    text({ engine_name: 'kafka', kafka_settings: [{ broker: 'b:9094', topic: 't' }] }),
    text({
      engine_name: 'kafka',
      kafka_settings: [{ broker: 'b:9094', security_protocol: 'ssl-encryption', topic: 't' }],
    }),
  ],
  [
    'on one line',
    JSON.stringify({ resource: { ...CA, aws_dms_endpoint: { a: { engine_name: 'mysql', endpoint_id: 'a' } } } }),
    JSON.stringify({ resource: { ...CA, aws_dms_endpoint: { a: '?' } } }).replace(
      '"?"',
      `{"engine_name":"mysql", "ssl_mode": "verify-full", "certificate_arn": "${LINK}","endpoint_id":"a"}`,
    ),
  ],
  [
    'an entry of a map',
    text(
      {
        ...SOUND,
        for_each: '${local.all}',
        engine_name: '${each.value.engine}',
        ssl_mode: '${try(each.value.ssl_mode, null)}',
      },
      { locals: { all: { a: { engine: 'mysql' } } } },
    ),
    text(
      {
        ...SOUND,
        for_each: '${local.all}',
        engine_name: '${each.value.engine}',
        ssl_mode: '${try(each.value.ssl_mode, null)}',
      },
      { locals: { all: { a: { engine: 'mysql', ssl_mode: 'verify-full' } } } },
    ),
  ],
])('%s', (_, before, after) => {
  const { files, refused } = fixed({ 'main.tf.json': before });
  expect(files['main.tf.json']).toBe(after);
  expect(refused).toEqual([]);
});

test.each<[name: string, before: string, why: string]>([
  [
    'a literal with an escape',
    text({ ...SOUND, ssl_mode: 'none' }).replace('"none"', '"n\\u006fne"'),
    'its value is computed by an expression',
  ],
])('%s stays', (_, before, why) => {
  const { files, refused } = fixed({ 'main.tf.json': before });
  expect(files).toEqual({});
  expect([...new Set(refused.map((line) => line.replace(/^[^:]*: /, '')))]).toEqual([why]);
});

test('what is written in the native syntax is added to the other file', () => {
  const { files } = fixed({
    'ca.tf': 'resource "aws_dms_certificate" "ca" {\n  certificate_pem = file("ca.pem")\n}\n',
    'main.tf.json': JSON.stringify({ resource: { aws_dms_endpoint: { a: { engine_name: 'mysql' } } } }, null, 2),
  });
  expect(JSON.parse(files['main.tf.json'] ?? '')).toEqual({ resource: { aws_dms_endpoint: { a: SOUND } } });
});
