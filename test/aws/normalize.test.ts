import { expect, test } from 'vitest';
import { normalize } from '../../src/aws/normalize.ts';
import { bool, list, nothing, number, object, string, unknown } from '../../src/graph/make.ts';
import type { Condition, Value } from '../../src/graph/value.ts';
import { choose } from '../../src/graph/worlds.ts';
import { startOf } from '../../src/text/source.ts';

const trace = { role: 'literal', name: 'x', range: startOf({ path: 'main.tf', text: '', installed: false }) } as const;
const production: Condition = {
  subject: 'var.env',
  type: 'string',
  equals: 'prod',
  reason: { kind: 'no-value', variable: 'env' },
};
const itemsOf = (value: Value | undefined) => (value?.kind === 'list' ? value.items : []);
const endpoint = (values: Record<string, Value>) =>
  normalize('aws_dms_endpoint', 'managed', new Map(Object.entries(values)));

test.each<[string, Value, Value]>([
  ['port', string('3306'), number(3306)],
  ['port', string('3306.0', { trace }), number(3306, { trace })],
  ['port', string('default'), string('default')],
  ['port', choose(production, string('1'), number(2)), choose(production, number(1), number(2))],
  ['pause_replication_tasks', string('true'), bool(true)],
  ['server_name', number('10'), string('10')],
  ['server_name', bool(true), string('true')],
  ['ssl_mode', nothing({ trace }), nothing({ trace })],
  ['ssl_mode', unknown({ kind: 'workspace' }), unknown({ kind: 'workspace' })],
  ['password', string('x'), string('x', { sensitive: true })],
  ['password', unknown({ kind: 'workspace' }), unknown({ kind: 'workspace' }, { sensitive: true })],
  ['tags', object([['a', string('b')]]), object([['a', string('b')]], 'map')],
  ['no_such_attribute', string('1'), string('1')],
])('%s: %j', (name, given, expected) => {
  expect(endpoint({ [name]: given }).get(name)).toEqual(expected);
});

test('an omitted attribute without a default stays out', () => {
  expect([...endpoint({ engine_name: string('mysql') }).keys()]).toEqual(['engine_name']);
});

test('a block written as one object is a list of one, with its defaults', () => {
  const [redis] = itemsOf(endpoint({ redis_settings: object([['port', string('6379')]]) }).get('redis_settings'));
  expect(redis).toEqual(
    object([
      ['port', number(6379)],
      ['ssl_security_protocol', string('ssl-encryption')],
    ]),
  );
});

test('a default stands in for a null, also in one world only', () => {
  const redis = (value: Value) => {
    const [item] = itemsOf(
      endpoint({ redis_settings: list([object([['ssl_security_protocol', value]])]) }).get('redis_settings'),
    );
    return item?.kind === 'object' ? item.entries.get('ssl_security_protocol') : undefined;
  };
  expect(redis(nothing({ trace }))).toEqual(string('ssl-encryption', { trace }));
  expect(redis(choose(production, nothing(), string('plaintext')))).toEqual(
    choose(production, string('ssl-encryption'), string('plaintext')),
  );
});

test('a block that is there in one world only keeps its place', () => {
  const choice: Value = choose(production, object([]), { kind: 'absent' });
  const [item] = itemsOf(endpoint({ mysql_settings: list([choice]) }).get('mysql_settings'));
  expect(item).toEqual(choose(production, object([]), { kind: 'absent' }));
});

test('sets of strings are in order, each once', () => {
  const given = list([string('b'), string('a'), string('b')]);
  const values = normalize('aws_dms_replication_instance', 'managed', new Map([['vpc_security_group_ids', given]]));
  expect(values.get('vpc_security_group_ids')).toEqual(list([string('a'), string('b')], 'set'));
});

test('a type that is not listed is left alone', () => {
  expect(normalize('aws_sns_topic', 'managed', new Map([['port', string('1')]])).get('port')).toEqual(string('1'));
});
