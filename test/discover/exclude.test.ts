import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { excluder } from '../../src/discover/exclude.ts';
import { flawOfPattern } from '../../src/text/glob.ts';

const tree = { root: path.resolve('/srv/repo'), git: true };
const isExcluded = (pattern: string, inside: string, from = '.', by: 'option' | 'settings' = 'option') =>
  excluder(tree, [{ pattern, from: path.join(tree.root, from), by }]).isExcluded(inside);

describe('a pattern', () => {
  test.each([
    // A name matches in any directory, with all below it.
    ['examples', ['examples', 'a/examples', 'a/examples/b'], ['.', 'examples2', 'a']],
    ['examples/', ['examples', 'a/examples/b'], ['a']],
    ['*-test', ['x-test', 'a/b-test/c'], ['test', 'x-test2']],
    ['.*', ['.hidden', 'a/.b/c'], ['a.b']],
    // With a slash it is a path.
    ['./examples', ['examples', 'examples/a'], ['a/examples']],
    ['examples/**', ['examples', 'examples/a', 'examples/a/b'], ['a/examples', 'examples2']],
    ['examples/*', ['examples/a', 'examples/a/b'], ['examples']],
    ['**/examples/**', ['examples', 'a/examples', 'a/b/examples/c'], ['a/b']],
    ['a/**/z', ['a/z', 'a/b/c/z', 'a/b/z/x'], ['a', 'b/a/z']],
    ['envs/{dev,test}', ['envs/dev', 'envs/test/x'], ['envs/prod']],
    ['envs/[dt]*', ['envs/dev', 'envs/test'], ['envs/prod']],
    ['envs/de?', ['envs/dev'], ['envs/dever']],
    ['plans/*.json', ['plans/a.json', 'plans/.b.json'], ['plans/a/b.json', 'plans/a.json5']],
    ['/srv/repo/a', ['a', 'a/b'], ['b/a']],
    ['/elsewhere', [], ['elsewhere', '.']],
    ['.', ['.', 'a'], []],
    ['**', ['.', 'a'], []],
    // These are for names of files, so groups and other things of patterns are plain text.
    ['a+(b)', ['a+(b)'], ['ab', 'abb']],
    ['a|b', ['a|b'], ['a', 'b']],
    ['x/!(a)*', ['x/!(a)b'], ['x/b']],
  ])('%j excludes %j, and not %j', (pattern, excluded, others) => {
    expect(excluded.filter((one) => !isExcluded(pattern, one))).toEqual([]);
    expect(others.filter((one) => isExcluded(pattern, one))).toEqual([]);
  });

  test.each([
    ['../b', 'a', 'option', ['b', 'b/c'], ['a', 'a/b']],
    ['x/y', 'a', 'option', ['a/x/y'], ['x/y']],
    ['x', 'a', 'option', ['x', 'a/x'], ['a']],
    ['x', 'a', 'settings', ['a/x', 'a/b/x/c'], ['x', 'b/x']],
    ['../x', 'a[b]', 'settings', ['x'], ['a[b]/x']],
    ['x/y', 'a[b]', 'settings', ['a[b]/x/y'], ['ab/x/y']],
    ['../../x', 'a', 'settings', [], ['x', 'a/x']],
  ] as const)('%j counts from %s (%s)', (pattern, from, by, excluded, others) => {
    expect(excluded.filter((one) => !isExcluded(pattern, one, from, by))).toEqual([]);
    expect(others.filter((one) => isExcluded(pattern, one, from, by))).toEqual([]);
  });
});

test.each([
  ['', 'must not be empty'],
  ['!a', 'cannot begin with an exclamation mark: write what is to be excluded'],
  ['a/*b*c*d*e', 'cannot have more than 3 wildcards between two slashes'],
  ['{a,b}{a,b}{a,b}{a,b}', 'cannot have more than 3 wildcards between two slashes'],
  ['a'.repeat(1001), 'cannot be longer than 1000 characters'],
  ['*/**/*a*b*/{a,b}*', undefined],
])('%j: %s', (pattern, flaw) => {
  expect(flawOfPattern(pattern)).toBe(flaw);
});

test.each([
  ['*a*a*b', 'a'.repeat(255)],
  ['{a*,aa*}b', 'a'.repeat(255)],
  [`${'**/a/'.repeat(100)}b`, 'a/'.repeat(1000)],
  [`${'{a,aa}'.repeat(3)}b`, 'a'.repeat(255)],
])('%j takes no time', (pattern, inside) => {
  const start = performance.now();
  expect(flawOfPattern(pattern)).toBeUndefined();
  expect(isExcluded(pattern, inside)).toBe(false);
  expect(performance.now() - start).toBeLessThan(2000);
});
