import { expect, test } from 'vitest';
import { differences, isValidHcl } from './judge.ts';
import { snippets } from './snippets.ts';

test.each(snippets)('%s is read as hcl2json reads it: %j', (_name, text) => {
  expect(differences(text)).toEqual([]);
});

test('the snippets are many, all different, and both valid and invalid', () => {
  const valid = snippets.filter(([, text]) => isValidHcl(text));
  expect(new Set(snippets.map(([, text]) => text)).size).toBe(snippets.length);
  expect(valid.length).toBeGreaterThan(300);
  expect(snippets.length - valid.length).toBeGreaterThan(200);
});
