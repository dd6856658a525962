import { expect, test } from 'vitest';
import { KEPT, type KeptShare, Memory } from '../src/memory.ts';
import { Work } from '../src/work.ts';

/** Keeps things of 8 KiB until there is no more room, and tells how many. */
const all = (share: KeptShare): number => {
  let count = 0;
  while (share.keeps(8)) count++;
  return count;
};

test('a root module leaves a quarter to the next ones, and the run ends', () => {
  const memory = new Memory();
  const counts = Array.from({ length: 1000 }, () => all(memory.share()));
  expect(counts[0]).toBe(93_750);
  expect(counts[1]).toBe(23_437);
  expect(counts.reduce((sum, one) => sum + one)).toBeLessThan(130_000);
});

test('blocks that take all that they get leave another one an instance, and a root module after a thousand such', () => {
  const memory = new Memory();
  const counts = Array.from({ length: 1000 }, () => {
    const share = memory.share();
    return Array.from({ length: 5 }, () => share.within({}, () => all(share)));
  });
  expect(counts[0]).toEqual([70_314, 17_580, 4_397, 1_100, 277]);
  expect(counts.at(-1)).toEqual([2, 2, 2, 2, 2]);
});

test('a for_each of as many endpoints as one may have, in a module', () => {
  const share = new Memory().share();
  const whole = 20_000 * (KEPT.expanded + KEPT.checked);
  expect(share.within({}, () => share.keeps(KEPT.module) && share.within({}, () => share.keeps(whole)))).toBe(true);
});

test('what a block has of its own, it has once', () => {
  const share = new Memory().share();
  const block = {};
  for (let i = 0; i < 60; i++) share.within({}, () => all(share));
  expect(share.within(block, () => all(share))).toBe(2);
  expect(share.within(block, () => all(share))).toBe(0);
  expect(share.isFull).toBe(true);
});

test('what is read again is measured by itself', () => {
  const work = new Work();
  const first = all(work.share().kept);
  work.readsAgain();
  expect(all(work.share().kept)).toBe(first);
});
