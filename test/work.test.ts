import { expect, test } from 'vitest';
import { interrupted } from '../src/watchdog.ts';
import { type Construct, type Share, Work } from '../src/work.ts';

const source = { path: 'main.tf', text: '', installed: false };
const construct = (start = 0): Construct => ({ source, node: { start, end: start + 1 } });
/** Spends until nothing is left, and tells how much it was. */
const all = (share: Share): number => {
  let spent = 0;
  while (share.spend(100)) spent += 100;
  return spent;
};

test('a construct leaves half of what is left around it, and has something of its own even then', () => {
  const share = new Work().share();
  const first = share.within(construct(), () => all(share));
  const second = share.within(construct(1), () => all(share));
  expect(second).toBeLessThan(first * 0.51);
  expect(second).toBeGreaterThan(first * 0.49);
  for (let i = 2; i < 60; i++) share.within(construct(i), () => all(share));
  expect(share.within(construct(60), () => all(share))).toBe(10_000);
});

test('its own is its own once, however often it is evaluated', () => {
  const share = new Work().share();
  for (let i = 0; i < 60; i++) share.within(construct(i), () => all(share));
  const again = construct(60);
  const spent = Array.from({ length: 3 }, () => share.within(again, () => all(share)));
  expect(spent).toEqual([10_000, 0, 0]);
});

test('what is kept is not paid by the one who asks for it', () => {
  const share = new Work().share();
  share.within(construct(), () => {
    const before = share.spend(10_000) && !share.exhausted;
    share.apart(() => all(share));
    expect([before, share.exhausted, share.spend(1_000)]).toEqual([true, false, true]);
  });
});

test('a hundred root modules that spend all leave the next one its own, and the run ends', () => {
  const work = new Work();
  const spent = Array.from({ length: 100 }, () => all(work.share()));
  expect(spent.at(-1)).toBeGreaterThanOrEqual(200_000);
  expect(spent.reduce((sum, one) => sum + one)).toBeLessThan(300_000_000);
});

test('what ran out is told at the innermost construct, once', () => {
  const share = new Work().share();
  const inner = construct(1);
  share.within(construct(), () =>
    share.within(inner, () => {
      share.ranOut();
      share.within(undefined, () => share.ranOut());
    }),
  );
  expect(share.overspent).toEqual([{ ...inner, kind: 'work' }]);
});

test('an exception leaves what is around as it was', () => {
  const share = new Work().share();
  expect(() =>
    share.within(construct(), () => {
      throw new RangeError();
    }),
  ).toThrow(RangeError);
  share.ranOut();
  expect(share.overspent).toEqual([]);
});

test('nothing is spent when the time is up, and nobody is blamed', () => {
  const share = new Work(0).share();
  expect(all(share)).toBeLessThan(10_000);
  share.within(construct(), () => share.ranOut());
  expect([share.isLate, share.overspent]).toEqual([true, []]);
});

test('what never ends is interrupted', () => {
  const found: string[] = [];
  const start = performance.now();
  const ended = interrupted(50, () => {
    found.push('before');
    for (;;) if (found.length === 0) break;
    found.push('after');
  });
  expect([ended, found]).toEqual(['interrupted', ['before']]);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('what ends is not, and its exceptions are passed on', () => {
  expect(interrupted(10_000, () => {})).toBe('done');
  expect(() =>
    interrupted(10_000, () => {
      throw new TypeError('x');
    }),
  ).toThrow(TypeError);
  expect(interrupted(10_000, () => expect(interrupted(10_000, () => {})).toBe('done'))).toBe('done');
  expect(Object.getOwnPropertySymbols(globalThis).filter((one) => one === Symbol.for('dmslint.run'))).toEqual([]);
});

test('a thousand root modules that spend all they get take no minutes, and the last one has something of its own', () => {
  const work = new Work();
  const spent = Array.from({ length: 1000 }, () => all(work.share()));
  // Units of 0.2 µs.
  expect(spent.reduce((sum, one) => sum + one, 0)).toBeLessThan(350_000_000);
  expect(spent.at(-1)).toBe(50_000);
});
