import { expect, test } from 'vitest';
import { entrySubject, fitsKey, keyOfEntry } from '../../src/graph/entry-subject.ts';

test.each([
  ['aws_dms_endpoint.e', 'aws_dms_endpoint.e["dev-a"]', 'dev-a'],
  ['module.m', 'module.m["dev-a"].aws_dms_endpoint.e[0]', 'dev-a'],
  ['module.m[?].aws_dms_endpoint.e', 'module.m["x"].aws_dms_endpoint.e["dev-a"]', 'dev-a'],
  ['module.m[?].aws_dms_endpoint.e', 'module.m[3].aws_dms_endpoint.e["a\\"b"]', 'a"b'],
  ['module.n', 'module.m["dev-a"].aws_dms_endpoint.e', undefined],
  ['aws_dms_endpoint.e', 'aws_dms_endpoint.e', undefined],
])('the key of %s in %s', (block, address, key) => {
  expect(keyOfEntry(entrySubject(block), address)).toBe(key);
});

test('another subject has no key', () => {
  expect(keyOfEntry('terraform.workspace', 'aws_dms_endpoint.e["x"]')).toBeUndefined();
});

test.each([
  ['${var.env}-a', 'dev-a', true],
  ['${var.env}-a', 'dev-b', false],
  ['${var.env}-a-${var.x}', 'dev-a-1', true],
  ['${var.env}-a-${var.x}-b', 'dev-x-1-b', false],
  ['a${var.env}a', 'a', false],
  ['${var.a}-b-${var.x}-b', 'dev-b', false],
  ['var.env', 'anything', true],
])('%s can be %s: %s', (written, key, can) => {
  expect(fitsKey(written, key)).toBe(can);
});
