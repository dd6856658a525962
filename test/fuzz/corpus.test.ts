import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Inputs, KINDS } from './inputs.ts';
import { problemOf } from './oracle.ts';

const corpus = path.join(import.meta.dirname, 'corpus');

/** What fuzzing has found, as small as it could be made. */
test.each(readdirSync(corpus).filter((name) => name.endsWith('.json')))('%s', async (name) => {
  expect(await problemOf(JSON.parse(readFileSync(path.join(corpus, name), 'utf8')))).toBeUndefined();
});

test('every kind of input is made, and the same for the same seed', () => {
  const inputs = new Inputs('fixtures');
  const made = Array.from({ length: 100 }, (_, seed) => inputs.of(seed));
  expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  expect(inputs.of(7)).toEqual(made[7]);
});
