import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cursor } from '../../src/json/cursor.ts';
import { type ReadMore, Scanner } from '../../src/json/scan.ts';
import { ScanError } from '../../src/json/tokens.ts';

/** Gives so many bytes at a time, so that every step meets an end. */
function inPieces(bytes: Buffer, size: number): ReadMore {
  let at = 0;
  return (into, from) => {
    const count = bytes.copy(into, from, at, Math.min(at + size, bytes.length, at + into.length - from));
    at += count;
    return count;
  };
}

/** What a caller sees that goes through a document, takes some values and skips others, by turns. */
function seen(cursor: Cursor): unknown {
  const log: unknown[] = [];
  let turn = 0;
  const see = (one: unknown) => {
    log.push(one);
  };
  const named = (name: string) => {
    see(name);
    visit();
  };
  const visit = (): void => {
    turn += 1;
    if (turn % 5 === 0) cursor.skip();
    else if (turn % 7 === 0 || !cursor.held(isVisited)) see(cursor.value());
  };
  const isVisited = (value: () => unknown): boolean => {
    const isObject = turn % 3 === 0 ? cursor.someMembers(['a', 'type', 'é'], named) : cursor.object(named);
    if (isObject || cursor.list(visit)) {
      see(value());
      return true;
    }
    const text = cursor.string();
    if (text !== undefined) see(text);
    return text !== undefined;
  };
  try {
    visit();
    cursor.finish();
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    log.push([error.kind, error.offset]);
  }
  return log;
}

const name = fc.constantFrom('a', 'type', 'é', 'a"b', '\\u', '', 'x'.repeat(70));
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false, 0, -1.5e-7, 12, '', 'a', 'mysql', '"', '\\', '\n', 'ü', '😀', 'x'.repeat(90)),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(name, tie('any'), { maxKeys: 4 }),
  ),
})).any;
const document = fc
  .tuple(value, fc.constantFrom(undefined, 1, '\t'))
  .map(([made, space]) => JSON.stringify(made, null, space));

describe('a document in pieces is read as the whole', () => {
  test.each([
    '{}',
    '[]',
    ' [ ] ',
    '{ "a" : [ ] , "type":{ }}',
    '[[],[[]],{}]',
    '[1,[2,3],"\\u0041"]',
    '{"a":[],"b":[ ]}',
  ])('%s', (text) => {
    const bytes = Buffer.from(text);
    for (const size of [1, 2, 3, 5]) expect(seen(new Scanner(inPieces(bytes, size)))).toEqual(seen(new Scanner(bytes)));
  });

  test('any', () => {
    fc.assert(
      fc.property(document, fc.integer({ min: 1, max: 9 }), (text, size) => {
        const bytes = Buffer.from(text);
        expect(seen(new Scanner(inPieces(bytes, size)))).toEqual(seen(new Scanner(bytes)));
      }),
      { numRuns: 500 },
    );
  });

  test('any that is cut off or broken, with the place', () => {
    const edit = fc.tuple(
      fc.nat(),
      fc.constantFrom('', '"', '\\', ',', ':', ']', '}', '\u0001', '01', 'nul'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(document, edit, fc.integer({ min: 1, max: 9 }), (text, [where, piece, isCut], size) => {
        const at = where % (text.length + 1);
        const bytes = Buffer.from(isCut ? text.slice(0, at) : text.slice(0, at) + piece + text.slice(at + 1));
        expect(seen(new Scanner(inPieces(bytes, size)))).toEqual(seen(new Scanner(bytes)));
      }),
      { numRuns: 1000 },
    );
  });

  test('values that are longer than the window', () => {
    const long = {
      a: 'x'.repeat(20_000_000),
      b: Array.from({ length: 300_000 }, (_, i) => i),
      type: 'y'.repeat(9_000_000),
    };
    const bytes = Buffer.from(JSON.stringify(['skipped', long, long, 'end']));
    const read = (cursor: Cursor) => {
      const values: unknown[] = [];
      let index = 0;
      cursor.list(() => (index++ % 2 === 0 ? cursor.skip() : values.push(cursor.value())));
      cursor.finish();
      return values;
    };
    expect(read(new Scanner(inPieces(bytes, 1 << 20)))).toEqual([long, 'end']);
    expect(read(new Scanner(bytes))).toEqual([long, 'end']);
  });
});
