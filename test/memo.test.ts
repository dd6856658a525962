import { expect, test } from 'vitest';
import { memo, memoBy } from '../src/memo.ts';

test('makes a result once for each object, undefined ones too', () => {
  const asked: unknown[] = [];
  const firstOf = memo((list: readonly number[]) => {
    asked.push(list);
    return list[0];
  });
  const [full, empty] = [[1, 2], []];
  expect([firstOf(full), firstOf(empty), firstOf(full), firstOf(empty)]).toEqual([1, undefined, 1, undefined]);
  expect(asked).toEqual([full, empty]);
});

test('makes a result once for each combination of an object and keys', () => {
  const asked: unknown[] = [];
  const at = memoBy((list: readonly number[], from: string, port: number) => {
    asked.push([from, port]);
    return list[port];
  });
  const [one, other] = [[5], [5]];
  for (const list of [one, one, other]) expect([at(list, 'a', 0), at(list, 'a', 7)]).toEqual([5, undefined]);
  expect(at(one, 'b', 0)).toBe(5);
  expect(asked).toEqual([
    ['a', 0],
    ['a', 7],
    ['a', 0],
    ['a', 7],
    ['b', 0],
  ]);
});
