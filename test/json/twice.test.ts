import { expect, test } from 'vitest';
import { mayBeTwice } from '../../src/json/twice.ts';

const NAMES = ['change', 'chance', 'after', 'mode'];
const mayBe = (text: string) => mayBeTwice(Buffer.from(text), NAMES, Object.keys(JSON.parse(text)).length);

test.each([
  ['{"a":{"mode":1,"mode":2}}', true],
  ['{"a":[{"mode":1},{"mode":2}]}', false],
  ['{"a":{"mode":{"mode":1}}}', false],
  ['{"a":{"mode":{"x":1},"mode":1}}', true],
  ['{"a":{"mode":[{"mode":1}],"x":{},"mode":1}}', true],
  ['{"a":{"change":1,"chance":2,"change":3}}', true],
  ['{"a":{"change":1,"chance":2,"chanse":3,"chanse":4}}', false],
  ['{"a":{"m\\u006fde":1,"mode":2}}', true],
  ['{"a":"\\"mode\\":1,\\"mode\\":2\\\\"}', false],
  ['{"a":{"x":"{\\"","mode":1,"y":"}","mode":2}}', true],
  ['{"a" : { "mode" : 1 , "mode" : 2 }}', true],
  ['{"x":1,"x":2}', true],
  ['{"x":1,"y":{"x":2}}', false],
  [`{"a":${'['.repeat(2000)}${']'.repeat(2000)}}`, false],
  [`${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`, true],
])('%#', (text, expected) => {
  expect(mayBe(text)).toBe(expected);
});
