import { describe, expect, test } from 'vitest';
import { readJson, readJsonVariables } from '../../src/hcl/read.ts';
import type { Block, Expression } from '../../src/hcl/syntax.ts';
import { sourceOf } from './judge.ts';
import { shapeOf } from './shapes.ts';

/** Blocks as `type.label{name=value …}`, values by their structure. */
function outline(text: string): string {
  const { file, diagnostics } = readJson(sourceOf(text));
  expect(diagnostics).toEqual([]);
  return itemsOf(text, file.body.items);
}

function itemsOf(text: string, items: Block['body']['items']): string {
  return items
    .map((item) => {
      if (item.kind === 'attribute') return `${item.name}=${shown(text, item.value)}`;
      return `${[item.type, ...item.labels.map(({ value }) => value)].join('.')}{${itemsOf(text, item.body.items)}}`;
    })
    .join(' ');
}

function shown(text: string, value: Expression): string {
  if (value.kind === 'literal' && typeof value.value === 'string') return JSON.stringify(value.value);
  return shapeOf(text, value);
}

const cases: readonly [string, object | string, string][] = [
  ['a resource', { resource: { t: { n: { x: 1 } } } }, 'resource.t.n{x=1}'],
  ['lists at each level', { resource: [{ t: [{ n: [{ x: 1 }, { x: 2 }] }] }] }, 'resource.t.n{x=1} resource.t.n{x=2}'],
  ['the whole file as a list', [{ locals: { x: 1 } }, { locals: { y: 2 } }], 'locals{x=1} locals{y=2}'],
  ['null for no block', { resource: { t: null }, locals: null }, ''],
  [
    'several labels',
    { data: { t: { n: {}, m: {} } }, output: { o: { value: 1 } } },
    'data.t.n{} data.t.m{} output.o{value=1}',
  ],
  ['comments', { '//': 'c', locals: { '//': 'd', x: { '//': 1 } } }, 'locals{x={text=1}}'],
  [
    'templates',
    { locals: { x: '${var.y}', z: 'a${b}%{ if c }d%{ endif }' } },
    'locals{x=wrap(var.y) z=template(text b if(c text text))}',
  ],
  [
    'plain text',
    { locals: { x: 'a\n"b"', y: '$${z}', w: '5%', v: '' } },
    'locals{x="a\\n\\"b\\"" y="${z}" w="5%" v=""}',
  ],
  ['keys as templates', { locals: { x: { '${k}': 1, l: 2 } } }, 'locals{x={wrap(k)=1 text=2}}'],
  [
    'numbers with their digits',
    '{"locals":{"x":1.50,"y":-12345678901234567890,"z":1e3}}',
    'locals{x=1.50 y=negate(12345678901234567890) z=1e3}',
  ],
  ['other values', { locals: { x: [true, null, {}] } }, 'locals{x=[true null {}]}'],
  [
    'a nested block of a type as an argument',
    { resource: { t: { n: { s: [{ x: 1 }] } } } },
    'resource.t.n{s=[{text=1}]}',
  ],
  [
    'lifecycle, with references',
    { resource: { t: { n: { lifecycle: { ignore_changes: ['x', 'tags["y"]'], create_before_destroy: true } } } } },
    'resource.t.n{lifecycle{ignore_changes=[x tags[\\"y\\"]] create_before_destroy=true}}',
  ],
  [
    'ignore all changes',
    { resource: { t: { n: { lifecycle: { ignore_changes: 'all' } } } } },
    'resource.t.n{lifecycle{ignore_changes=all}}',
  ],
  [
    'meta-arguments',
    { resource: { t: { n: { provider: 'aws.west', depends_on: ['u.m', 'module.k'] } } } },
    'resource.t.n{provider=aws.west depends_on=[u.m module.k]}',
  ],
  [
    'providers of a module',
    { module: { m: { source: './m', providers: { aws: 'aws.west' } } } },
    'module.m{source="./m" providers={text=aws.west}}',
  ],
  [
    'dynamic blocks',
    { resource: { t: { n: { dynamic: { s: { for_each: '${x}', iterator: 'i', content: { y: '${i.value}' } } } } } } },
    'resource.t.n{dynamic.s{for_each=wrap(x) iterator=i content{y=wrap(i.value)}}}',
  ],
  [
    'a variable',
    {
      variable: {
        v: {
          type: 'map(object({ x = optional(string, "none") }))',
          default: '${no}',
          validation: { condition: '${var.v != ""}' },
        },
      },
    },
    'variable.v{type=map(object({x=optional(string text)})) default="${no}" validation{condition=wrap(notEqual(var.v text))}}',
  ],
  ['a default that is a map', { variable: { v: { default: { k: ['${no}'] } } } }, 'variable.v{default={text=[text]}}'],
  [
    'settings',
    { terraform: { backend: { s3: { key: '${no}' } }, required_providers: { aws: { source: 'x' } } } },
    'terraform{backend.s3{key="${no}"} required_providers{aws={text=text}}}',
  ],
  ['moves', { moved: { from: 'a.b', to: 'a.c["k"]' } }, 'moved{from=a.b to=a.c[\\"k\\"]}'],
  ['references of old', { resource: { t: { n: { depends_on: ['${u.m}'] } } } }, 'resource.t.n{depends_on=[wrap(u.m)]}'],
  [
    'names like those of every object',
    { locals: { constructor: 1, __proto__x: 2 }, resource: { toString: { n: {} } } },
    'locals{constructor=1 __proto__x=2} resource.toString.n{}',
  ],
];

test.each(cases)('%s', (_name, json, expected) => {
  expect(outline(typeof json === 'string' ? json : JSON.stringify(json))).toBe(expected);
  if (typeof json !== 'string') expect(outline(JSON.stringify(json, null, 2))).toBe(expected);
});

describe('places', () => {
  const text =
    '{ "resource": { "t": {\n  "n😀": { "x": "a 😀 ${var.y}", "z": "\\n\\u00e9\\"${ f(\\"q\\", w) }" } } } }';
  const block = readJson(sourceOf(text)).file.body.items[0] as Block;
  const part = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const [x, z] = block.body.items;

  test('of blocks and arguments', () => {
    expect(part(block.header)).toBe('"n😀"');
    expect(block.labels.map(part)).toEqual(['"t"', '"n😀"']);
    expect(part(x!)).toBe('"x": "a 😀 ${var.y}"');
    expect(part(block)).toBe(text.slice(text.indexOf('"n😀"'), -6));
  });

  test('inside strings, exactly', () => {
    expect(x).toMatchObject({ value: { kind: 'template', start: text.indexOf('"a 😀'), end: text.indexOf(', "z"') } });
    expect(partsIn(x)).toContain('var.y');
  });

  test('inside strings with escapes, exactly', () => {
    expect(partsIn(z)).toEqual(expect.arrayContaining(['f(\\"q\\", w)', '\\"q\\"', 'w']));
  });

  function partsIn(tree: unknown): string[] {
    if (typeof tree !== 'object' || tree === null) return [];
    const own = 'start' in tree && 'end' in tree ? [part(tree as Block)] : [];
    return own.concat(Object.values(tree).flatMap(partsIn));
  }
});

test('comments are kept, so that they can hold suppressions', () => {
  const text = '{"//": "one", "resource": {"t": {"n": {"//": "two"}}}}';
  expect(readJson(sourceOf(text)).file.comments.map((comment) => comment.text)).toEqual(['// one', '// two']);
});

/** What is written, the number of errors, and what is read all the same. */
const broken: readonly [string, string, number, object][] = [
  ['a comment', '{"locals": {"x": 1}} // c', 1, [{ type: 'locals', body: { items: [{ name: 'x' }] } }]],
  ['a trailing comma', '{"locals": {"x": 1,}}', 2, [{ body: { items: [{ name: 'x' }], incomplete: true } }]],
  ['a missing value', '{"locals": {"x": , "y": 1}}', 1, [{ body: { incomplete: true } }]],
  ['a cut file', '{"locals": {"x": 1', 2, [{ body: { items: [{ name: 'x' }], incomplete: true } }]],
  [
    'a template',
    '{"locals": {"x": "${", "y": "${z}"}}',
    1,
    [{ body: { items: [{ value: { kind: 'invalid' } }, { value: { kind: 'template' } }] } }],
  ],
  [
    'a reference',
    '{"moved": {"from": "a b", "to": "c"}}',
    1,
    [{ body: { items: [{ value: { kind: 'invalid' } }, { value: { kind: 'variable' } }] } }],
  ],
  ['a block that is none', '{"resource": {"t": 1}, "locals": {}}', 1, [{ type: 'locals' }]],
  ['an argument twice', '{"locals": {"x": 1, "x": 2}}', 1, [{ body: { items: [{ name: 'x' }, { name: 'x' }] } }]],
];

test.each(broken)('%s is told, and the rest is read', (_name, text, errors, items) => {
  const { file, diagnostics } = readJson(sourceOf(text));
  expect(diagnostics.map(({ message }) => message)).toHaveLength(errors);
  expect(file.body.items).toMatchObject(items);
});

test('files of variables hold values only', () => {
  const { file } = readJsonVariables(sourceOf('{"resource": {"x": "${y}"}, "locals": "z"}'));
  expect(file.body.items).toMatchObject([
    {
      kind: 'attribute',
      name: 'resource',
      value: { kind: 'object', items: [{ value: { kind: 'literal', value: '${y}' } }] },
    },
    { kind: 'attribute', name: 'locals', value: { kind: 'literal', value: 'z' } },
  ]);
});
