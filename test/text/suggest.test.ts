import { describe, expect, test } from 'vitest';
import { byLetters, meantOne, nearest } from '../../src/text/suggest.ts';

const MODES = ['require', 'verify-ca', 'verify-full'];
const OPTIONS = ['format', 'fail-on', 'root', 'verify-full'];

describe('the name that was probably meant', () => {
  // What was written, among which names, as it was typed, and by its letters.
  test.each([
    ['verify_full', MODES, 'verify-full', 'verify-full'],
    ['VERIFY-FULL', MODES, undefined, 'verify-full'],
    ['verify', MODES, 'verify-ca', 'verify-ca'],
    ['verify-full-host', MODES, undefined, 'verify-full'],
    ['requrie', MODES, 'require', 'require'],
    ['for', OPTIONS, 'format', undefined],
    ['fromats', OPTIONS, 'format', undefined],
    ['rot', OPTIONS, 'root', 'root'],
    ['tls', MODES, undefined, undefined],
  ])('%s', (written, names, typed, letters) => {
    expect([nearest(written, names), nearest(written, names, byLetters)]).toEqual([typed, letters]);
  });
});

test.each([
  ['verify_full', 'verify-full'],
  // Two begin with it.
  ['verify', undefined],
  ['tls', undefined],
])('%s can only mean %s', (written, meant) => {
  expect(meantOne(written, MODES, byLetters)).toBe(meant);
});
