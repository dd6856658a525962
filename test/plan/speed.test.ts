import { expect, test } from 'vitest';
import { readPlan } from '../../src/plan/read.ts';
import { bigPlan } from './big-plan.ts';
import { fixture } from './show.ts';

// Printed, not asserted: npm run bench holds the limit. PLAN_MB=100 for a large one.
const MEGABYTES = Number(process.env.PLAN_MB ?? 20);

test(`a plan of ${MEGABYTES} MB against JSON.parse`, () => {
  const bytes = bigPlan(fixture('linked/plan.json'), MEGABYTES * 1e6);
  const timed = (run: () => void) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const parse = timed(() => JSON.parse(bytes.toString('utf8')));
  let resources = 0;
  const read = timed(() => {
    resources = readPlan(bytes, 'plan.json').root?.resources.size ?? 0;
  });
  console.log(
    `${(bytes.length / 1e6).toFixed(0)} MB: JSON.parse ${parse.toFixed(0)} ms, readPlan ${read.toFixed(0)} ms, ratio ${(read / parse).toFixed(2)}`,
  );
  expect(resources).toBe(22);
});
