import { describe, expect, test } from 'vitest';
import { type Batch, selectCompatible } from '../../src/fix/compatible-fixes.ts';
import type { Problem } from '../../src/fix/verification.ts';
import { subjectKey } from '../../src/lint/finding.ts';

/** Who is kept and who is to blame, with attempts that are made up: a batch is a name and the address that it changes. */

const at = (address: string) => subjectKey({ root: '.', address });

function batch(name: string, address = name): Batch {
  // Only the places and the name are looked at.
  return [
    { name, targets: [{ root: '.', environment: undefined, address }], finding: { subjects: [] } },
  ] as unknown as Batch;
}

const nameOf = (one: Batch) => (one[0] as unknown as { name: string }).name;

/** Settles batches; a row is wrong when all of its batches are there. */
function resolved(
  batches: readonly Batch[],
  wrong: readonly { readonly of: readonly string[]; readonly about?: string }[],
) {
  let attempts = 0;
  const { accepted, refused } = selectCompatible(batches, (some, known): Problem[] => {
    attempts++;
    const names = [...known, ...some].map(nameOf);
    return wrong
      .filter(({ of }) => of.every((name) => names.includes(name)))
      .map(({ of, about }) => ({ why: of.join('+'), ...(about ? { about: at(about) } : {}) }));
  });
  return {
    accepted: accepted.map(nameOf).sort().join(''),
    refused: refused.map((one) => `${nameOf(one.batch)}: ${one.problems[0]!.why}`).sort(),
    attempts,
  };
}

const all = (names: string) => [...names].map((name) => batch(name));

describe('who is to blame', () => {
  test.each<
    [
      name: string,
      batches: readonly Batch[],
      wrong: Parameters<typeof resolved>[1],
      accepted: string,
      refused: string[],
      attempts: number,
    ]
  >([
    ['nobody', all('abc'), [], 'abc', [], 1],
    ['nothing to try', [], [], '', [], 0],
    ['one, told by its place', all('abc'), [{ of: ['b'], about: 'b' }], 'ac', ['b: b'], 2],
    [
      'many, told by their places',
      all('abcdefgh'),
      ['b', 'd', 'g'].map((name) => ({ of: [name], about: name })),
      'acefh',
      ['b: b', 'd: d', 'g: g'],
      2,
    ],
    ['all', all('ab'), ['a', 'b'].map((name) => ({ of: [name], about: name })), '', ['a: a', 'b: b'], 1],
    ['one, told by nothing', all('abcd'), [{ of: ['c'] }], 'abd', ['c: c'], 5],
    ['one, about a place that nobody changes', all('abcd'), [{ of: ['c'], about: 'x' }], 'abd', ['c: c'], 5],
    [
      'one of two at a place',
      [batch('a', 'x'), batch('b', 'x'), batch('c')],
      [{ of: ['b'], about: 'x' }],
      'ac',
      ['b: b'],
      4,
    ],
    ['two that do not go together', all('abcd'), [{ of: ['a', 'd'] }], 'abc', ['d: a+d'], 5],
  ])('%s', (_, batches, wrong, accepted, refused, attempts) => {
    expect(resolved(batches, wrong)).toEqual({ accepted, refused, attempts });
  });
});
