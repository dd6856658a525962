// Runs the inputs of some seeds: node child.js FIXTURES FIRST COUNT [KIND]. scripts/fuzz.mjs starts it, and ends it where it hangs.
import { Inputs, KINDS } from './inputs.ts';
import { minimised } from './minimise.ts';
import { problemOf } from './oracle.ts';

const [fixtures = 'fixtures', first = '0', count = '1', kind = ''] = process.argv.slice(2);
const only = KINDS.find((one) => one === kind);
const inputs = new Inputs(fixtures);
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  process.send?.({ seed });
  const input = inputs.of(seed, only);
  const problem = await problemOf(input);
  if (problem !== undefined) process.send?.({ seed, problem, input: await minimised(input, problem) });
}
process.send?.({ done: true });
process.disconnect?.();
