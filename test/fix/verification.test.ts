import { expect, test } from 'vitest';
import { type Checked, type Expected, judge } from '../../src/fix/verification.ts';
import type { Resource, ResourceGraph } from '../../src/graph/graph.ts';
import { bool, error, list, nothing, object, string, unknown } from '../../src/graph/make.ts';
import type { Value } from '../../src/graph/value.ts';
import type { Finding, Level } from '../../src/lint/finding.ts';
import { finding, rule, source } from '../report/reports.ts';

/** What the checks before and after say of edits: by graphs and findings made by hand. */

const main = source('main.tf', 'x');
const at = { source: main, start: 0, end: 1 };

function graphOf(values: Readonly<Record<string, Value>>, more: Partial<Resource> = {}): ResourceGraph {
  const resource: Resource = {
    address: 'a.a',
    mode: 'managed',
    type: 'a',
    name: 'a',
    module: '',
    key: undefined,
    values: new Map(Object.entries(values)),
    locations: new Map(),
    at,
    exists: bool(true),
    lifecycle: { ignoreChanges: [], createBeforeDestroy: false },
    ...more,
  };
  const root = {
    path: '.',
    resources: new Map([['a.a', resource]]),
    gaps: [],
    acceptedByTerraform: false,
    lifecycleKnown: true,
  };
  return { roots: [root], outlines: [] };
}

function found(id: string, level: Level, address = 'a.a'): Finding {
  return finding(at, { rule: rule(id, { level }), level, subjects: [{ root: '.', address }] });
}

function check(
  findings: readonly Finding[],
  graph = graphOf({}),
  diagnostics: Checked['report']['diagnostics'] = [],
): Checked {
  return { report: { findings, diagnostics }, graph };
}

const whys = (before: Checked, after: Checked, expected: Partial<Expected> = {}) =>
  judge(before, after, { gone: [], targets: [], ...expected }).map(({ why }) => why);

const target = (attribute: string) => ({ root: '.', environment: undefined, address: 'a.a', attribute });

test.each<[name: string, before: Value | undefined, after: Value | undefined, why: string[]]>([
  ['the same', string('x'), string('x', { trace: { role: 'literal', name: '', range: at } }), []],
  ['another', string('x'), string('y'), ['m of a.a would also change']],
  ['null', string('x'), nothing(), ['m of a.a would also change']],
  ['more', undefined, string('y'), ['m of a.a would also change']],
  ['less', string('x'), undefined, ['m of a.a would also change']],
  ['what Terraform refused', error({ code: 'invalid', message: 'No.' }), string('y'), []],
  ['in a list', list([string('x')]), list([string('y')]), ['m of a.a would also change']],
  [
    'in a block',
    list([object([['n', string('x')]])]),
    list([object([['n', string('y')]])]),
    ['m.n of a.a would also change'],
  ],
  [
    'in one of several',
    list([object([]), object([['n', string('x')]])]),
    list([object([]), object([['n', string('y')]])]),
    ['m[1].n of a.a would also change'],
  ],
  ['a mark', string('x'), string('x', { sensitive: true }), ['m of a.a would also change']],
  [
    'what is known of the unknown',
    unknown({ kind: 'workspace' }, { prefix: 'a' }),
    unknown({ kind: 'workspace' }, { prefix: 'b' }),
    ['m of a.a would also change'],
  ],
  [
    'what it is made of',
    unknown({ kind: 'workspace' }, { derived: { operands: [string('a')], make: () => nothing() } }),
    unknown({ kind: 'workspace' }, { derived: { operands: [string('b')], make: () => nothing() } }),
    ['m of a.a would also change'],
  ],
])('an attribute that was not meant: %s', (_, before, after, why) => {
  const of = (value: Value | undefined) => check([], graphOf({ other: string('o'), ...(value ? { m: value } : {}) }));
  expect(whys(of(before), of(after), { targets: [target('other')] })).toEqual(why);
  expect(whys(of(before), of(after), { targets: [target('m'), target('m.n'), target('m[1].n')] })).toEqual([]);
});

test.each<[name: string, more: Partial<Resource>]>([
  ['exists', { exists: bool(false) }],
  ['moves', { region: 'eu-west-1' }],
  ['has another lifecycle', { lifecycle: { ignoreChanges: 'all', createBeforeDestroy: false } }],
])('an instance that %s', (_, more) => {
  const why = ['a.a would also change'];
  expect(whys(check([]), check([], graphOf({}, more)), { targets: [target('m')] })).toEqual(why);
});

test('an instance that comes or goes', () => {
  const none: ResourceGraph = { roots: [], outlines: [] };
  expect(whys(check([]), check([], none))).toEqual(['a.a would also change']);
});

test.each<[name: string, before: Finding[], after: Finding[], gone: Finding[], why: string[]]>([
  ['gone', [found('x', 'error')], [], [found('x', 'error')], []],
  [
    'still there',
    [found('x', 'error')],
    [found('x', 'error')],
    [found('x', 'error')],
    ['that alone would not resolve the finding'],
  ],
  ['one of two gone', [found('x', 'error'), found('x', 'error')], [found('x', 'error')], [found('x', 'error')], []],
  ['one came', [], [found('y', 'warning', 'b.b')], [], ['that alone would cause the finding y for b.b']],
  [
    'one more of its kind',
    [found('y', 'error')],
    [found('y', 'error'), found('y', 'error')],
    [],
    ['that alone would cause the finding y for a.a'],
  ],
  [
    'the same elsewhere',
    [found('y', 'error', 'b.b')],
    [found('y', 'error')],
    [],
    ['that alone would cause the finding y for a.a'],
  ],
  ['a note for an error', [found('x', 'error')], [found('y', 'note', 'b.b')], [found('x', 'error')], []],
  [
    'a note for a note',
    [found('x', 'note')],
    [found('y', 'note')],
    [found('x', 'note')],
    ['that alone would cause the finding y for a.a'],
  ],
  [
    'a warning for an error',
    [found('x', 'error')],
    [found('y', 'warning')],
    [found('x', 'error')],
    ['that alone would cause the finding y for a.a'],
  ],
])('findings: %s', (_, before, after, gone, why) => {
  expect(whys(check(before), check(after), { gone })).toEqual(why);
});

test.each([
  ['what was fixed and what had it before', 'b.b', []],
  ['what was fixed and what had it not', 'c.c', Array(2).fill('that alone would cause the finding y for c.c')],
])('a finding that the fix leaves, for several resources: %s', (_, beside, why) => {
  const fixedOne = { ...found('x', 'error'), fix: { safe: false, changes: [], leaves: 'y' } };
  const left = found('y', 'warning');
  const merged = { ...left, subjects: [{ root: '.', address: beside }, ...left.subjects] };
  const before = check([fixedOne, found('y', 'warning', 'b.b')]);
  expect(whys(before, check([merged]), { gone: [fixedOne] })).toEqual(why);
});

test('a finding without a resource is one of its file', () => {
  const unused = finding(at, { rule: rule('unused', { level: 'warning' }), subjects: [] });
  expect(whys(check([]), check([unused]))).toEqual(['that alone would cause the finding unused']);
  expect(whys(check([unused]), check([unused]))).toEqual([]);
});

test('a diagnostic that came', () => {
  const one = { severity: 'note', code: 'module-missing', message: 'No module.' } as const;
  expect(whys(check([]), check([], graphOf({}), [one]))).toEqual([
    'that alone would cause the diagnostic module-missing',
  ]);
  // The file of a certificate that is added is for the user to fetch.
  const file = { ...one, code: 'file-missing' };
  expect(whys(check([]), check([], graphOf({}), [file]))).toEqual([]);
  expect(whys(check([], graphOf({}), [one]), check([], graphOf({}), [one]))).toEqual([]);
});
