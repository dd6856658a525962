import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ResourceGraph } from '../../src/graph/graph.ts';
import { graphJson } from '../../src/report/graph-json.ts';
import { checked } from '../fix/checked.ts';
import { Random } from '../fuzz/random.ts';

/**
 * After an edit, what is kept of the evaluation before it is what an evaluation of the edited files would be. The edits are those of a generator with a fixed
 * seed.
 */

const FIXTURES = new URL('../../fixtures/', import.meta.url).pathname;
const configurations = readdirSync(FIXTURES).filter((name) =>
  readdirSync(path.join(FIXTURES, name)).includes('config'),
);
const EDITS = 5;

const KINDS: readonly (readonly [found: RegExp, becomes: (text: string) => string])[] = [
  [/"[a-z0-9-]{2,30}"/g, () => '"other"'],
  [/"none"|"require"|"verify-ca"|"verify-full"/g, () => '"verify-full"'],
  [/\b\d+\b/g, (text) => String(Number(text) + 1)],
  [/\b(true|false)\b/g, (text) => (text === 'true' ? 'false' : 'true')],
  [/(?<== )(var|local)\.[\w.]+/g, (text) => `(${text})`],
  [/(?<== )(var|local)\.[\w.]+/g, () => '"none"'],
  [/(?<== )"[^"\n]*"/g, (text) => `sensitive(${text})`],
  [/\n {2}\w+ += [^\n{[(]*(?=\n)/g, () => ''],
];

/** Without the places, which are those before the edit, and what was left out. */
function valuesIn(graph: ResourceGraph): unknown {
  const left = new Set(['line', 'column', 'trace', 'locations', 'at', 'gaps']);
  return JSON.parse(graphJson(graph), (key, value) => (left.has(key) ? undefined : value));
}

let kept = 0;

test.each(configurations)('%s', (name) => {
  const cwd = path.join(FIXTURES, name, 'config');
  const files = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tf'));
  const random = new Random(configurations.indexOf(name) + 1);
  for (let left = files.length === 0 ? 0 : EDITS; left > 0; left--) {
    const file = random.of(files);
    const text = readFileSync(path.join(cwd, file), 'utf8');
    const [found, becomes] = random.of(KINDS);
    const places = [...text.matchAll(found)];
    if (places.length === 0) continue;
    const { 0: from, index } = random.of(places);
    const edited = new Map([[file, text.slice(0, index) + becomes(from) + text.slice(index + from.length)]]);
    const fresh = checked(cwd, { edited }).graph;
    const before = checked(cwd);
    const roots = new Set(fresh.roots.map((root) => root.path));
    const again = before.again(edited, roots, () => false).graph;
    const expected = fresh.roots.filter((root) => again.roots.some((one) => one.path === root.path));
    expect(valuesIn(again), `${file}, ${from}`).toEqual(valuesIn({ ...fresh, roots: expected }));
    const known = new Set(before.graph.roots.flatMap(({ resources }) => [...resources.values()]));
    kept += again.roots.flatMap(({ resources }) => [...resources.values()].filter((one) => known.has(one))).length;
  }
});

test('most is kept', () => {
  expect(kept).toBeGreaterThan(2000);
});
