import { expect, test } from 'vitest';
import { isMeant } from '../../src/lint/suppressions/ignores.ts';

test.each([
  ['aws_dms_endpoint.a', 'aws_dms_endpoint.a', true],
  ['aws_dms_endpoint.a', 'aws_dms_endpoint.ab', false],
  ['aws_dms_endpoint.a', 'module.x.aws_dms_endpoint.a', false],
  ['aws_dms_endpoint.a', 'aws_dms_endpoint.a["x"]', true],
  ['aws_dms_endpoint.a', 'aws_dms_endpoint.a[0]', true],
  ['aws_dms_endpoint.a', 'aws_dms_endpoint.a[?]', true],
  ['aws_dms_endpoint.a["x"]', 'aws_dms_endpoint.a["x"]', true],
  ['aws_dms_endpoint.a["x"]', 'aws_dms_endpoint.a["y"]', false],
  ['aws_dms_endpoint.a["x"]', 'aws_dms_endpoint.a', false],
  ['module.m.aws_dms_endpoint.a', 'module.m["eu"].aws_dms_endpoint.a["x"]', true],
  ['module.m["eu"].aws_dms_endpoint.a', 'module.m["eu"].aws_dms_endpoint.a["x"]', true],
  ['module.m["eu"].aws_dms_endpoint.a', 'module.m["us"].aws_dms_endpoint.a["x"]', false],
  ['module.m.aws_dms_endpoint.a["x"]', 'module.m["eu"].aws_dms_endpoint.a["x"]', true],
  ['module.m.*', 'module.m["eu"].aws_dms_endpoint.a["x"]', true],
  ['module.m.*', 'module.mm.aws_dms_endpoint.a', false],
  ['*', 'anything', true],
  ['*.orders', 'module.m.aws_dms_endpoint.orders["x]y"]', true],
  ['a*b*c', 'aXbYc', true],
  ['a*b*c', 'acb', false],
  ['aa*aa', 'aaa', false],
  ['aws_dms_endpoint.a["[0]"]', 'aws_dms_endpoint.a["[0]"]', true],
])('%s is %s: %s', (pattern, address, expected) => {
  expect(isMeant(pattern, address)).toBe(expected);
});
