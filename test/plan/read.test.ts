import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Tree } from '../../src/json/cursor.ts';
import { Scanner } from '../../src/json/scan.ts';
import { looksLikePlan, readPlan } from '../../src/plan/read.ts';
import { slice } from '../../src/plan/slices.ts';
import type { Pieces } from '../../src/text/pieces.ts';
import { fixture } from './show.ts';

// As Terraform writes it: on one line.
const text = `${JSON.stringify(JSON.parse(readFileSync(fixture('linked/plan.json'), 'utf8')))}\n`;
const plan = Buffer.from(text);
const addresses = (bytes: Uint8Array) => [...(readPlan(bytes, 'plan.json').root?.resources.keys() ?? [])];
const expected = addresses(plan);

function utf16(bigEndian: 'big-endian' | 'little-endian', mark: '\ufeff' | ''): Buffer {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return bigEndian === 'big-endian' ? bytes.swap16() : bytes;
}

describe('encodings and layouts', () => {
  test.each<[string, Buffer]>([
    ['byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', utf16('little-endian', '\ufeff')],
    ['UTF-16 BE', utf16('big-endian', '\ufeff')],
    ['UTF-16 LE without mark', utf16('little-endian', '')],
    ['indented', Buffer.from(JSON.stringify(JSON.parse(text), null, 2))],
    ['white space around', Buffer.from(`\r\n\t ${text}\r\n`)],
    ['sorted keys (jq -S)', Buffer.from(JSON.stringify(sorted(JSON.parse(text))))],
  ])('%s', (_, bytes) => {
    expect(looksLikePlan(bytes)).toBe(true);
    expect(readPlan(bytes, 'plan.json').diagnostics).toEqual([]);
    expect(addresses(bytes)).toEqual(expected);
  });
});

function sorted(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(sorted);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, sorted(value)]),
  );
}

describe('what is no plan is named, with what to do', () => {
  test.each<[string, string | Buffer, string, RegExp]>([
    ['a binary plan', Buffer.from('PK\x03\x04rest'), 'plan-binary', /terraform show -json tfplan > plan\.json/],
    ['an empty file', '', 'plan-empty', /is empty/],
    ['white space', ' \n', 'plan-empty', /is empty/],
    ['a byte order mark alone', '\ufeff', 'plan-empty', /is empty/],
    ['what terraform plan prints', 'Terraform will perform the following actions:\n', 'plan-not-json', /not JSON/],
    ['a list', '[]', 'plan-not-json', /not JSON/],
    ['log lines', '{"@level":"info","@message":"Terraform 1.11.4"}\n{"@level":"info"}\n', 'plan-log', /-out=tfplan/],
    [
      'a state file',
      '{"version":4,"terraform_version":"1.11.4","serial":3,"lineage":"x","outputs":{},"resources":[]}',
      'plan-raw-state',
      /terraform show -json tfplan > state\.json/,
    ],
    ['other JSON', '{"name":"dmslint"}', 'plan-unknown-json', /neither a plan nor a state/],
    ['a newer format', '{"format_version":"2.0","resource_changes":{}}', 'plan-version', /"2\.0".*1\.x/],
    ['an older format', '{"format_version":"0.2"}', 'plan-version', /Terraform 1\.1 or newer/],
    ['a second value', `${text}{}`, 'plan-not-json', /line 2, byte 1\./],
    ['a broken value', text.replace('"configuration":{', '"configuration":{,'), 'plan-not-json', /line 1, byte/],
    ['a wrong escape', text.replace('"applyable":true', '"applyable":"\\q"'), 'plan-not-json', /line/],
    [
      'no list of changes',
      '{"format_version":"1.2","resource_changes":7}',
      'plan-malformed',
      /resource_changes must be a list/,
    ],
    [
      'changes of another form',
      '{"format_version":"1.2","resource_changes":[{"address":"a","mode":"managed","type":"aws_dms_endpoint","name":"a","change":{"actions":["explode"]}}]}',
      'plan-malformed',
      /resource_changes\[0\]\.change\.actions\.0 must be equal to one of the allowed values/,
    ],
  ])('%s', (_, input, code, message) => {
    const reading = readPlan(Buffer.from(input), 'tfplan');
    expect(reading.root).toBeUndefined();
    expect(reading.diagnostics).toEqual([{ severity: 'error', code, message: expect.stringMatching(message) }]);
  });

  test('a file that is cut off anywhere', () => {
    for (let length = 1; length < plan.length - 1; length += 97) {
      expect(readPlan(plan.subarray(0, length), 'plan.json').diagnostics[0]?.code, `cut at ${length}`).toBe(
        'plan-truncated',
      );
    }
  });

  test('a byte that is changed to a control character is noticed wherever it stands', () => {
    for (let at = 3; at < plan.length - 1; at += 211) {
      const bytes = Buffer.from(plan);
      bytes[at] = 0x01;
      expect(readPlan(bytes, 'plan.json').diagnostics, `at ${at}`).toHaveLength(1);
    }
  });
});

test('an empty state, and one of an empty plan', () => {
  expect(readPlan(Buffer.from('{"format_version":"1.0"}'), 's.json')).toMatchObject({ kind: 'state', diagnostics: [] });
  expect(
    readPlan(
      Buffer.from('{"format_version":"1.2","planned_values":{"root_module":{}},"configuration":{"root_module":{}}}'),
      'p.json',
    ),
  ).toMatchObject({
    kind: 'plan',
    diagnostics: [],
  });
});

test('HCL and text do not look like a plan', () => {
  expect(looksLikePlan(Buffer.from('resource "aws_dms_endpoint" "a" {}'))).toBe(false);
  expect(looksLikePlan(Buffer.from(''))).toBe(false);
});

test('types that are not asked for are left out, though their addresses are there', () => {
  const reading = readPlan(plan, 'plan.json', (type) => type === 'aws_dms_certificate');
  expect(
    [...(reading.root?.resources.values() ?? [])].every((resource) => resource.type === 'aws_dms_certificate'),
  ).toBe(true);
  expect(reading.managedAddresses).toContain('aws_dms_endpoint.direct');
});

test('the precompiled checks are those of scripts/make-validators.mjs', () => {
  execFileSync(process.execPath, ['scripts/make-validators.mjs', '--check']);
});

test('a plan that only refreshes has what the state has', () => {
  const { resource_changes: _, ...refreshed } = JSON.parse(readFileSync(fixture('updated/plan.json'), 'utf8'));
  const reading = readPlan(Buffer.from(JSON.stringify(refreshed)), 'plan.json');
  expect(reading.kind).toBe('plan');
  expect(reading.managedAddresses).toContain('aws_dms_endpoint.deleted');
  expect(reading.root?.resources.has('aws_dms_endpoint.weaker')).toBe(true);
});

test.each(['omitted/plan.json', 'linked/plan.json', 'updated/plan.json', 'updated/state.json'])(
  '%s is sliced from bytes as from what JSON.parse makes',
  (name) => {
    const bytes = readFileSync(fixture(name));
    const isDms = (type: string) => type.startsWith('aws_dms_');
    expect(slice(new Scanner(bytes), isDms)).toEqual(slice(new Tree(JSON.parse(bytes.toString('utf8'))), isDms));
  },
);

test('a plan that is written with escapes hides nothing, however long it is', () => {
  const escaped = text.replace(/"(\w)(\w*)"/g, (_, first: string, rest: string) => {
    return `"\\u${first.charCodeAt(0).toString(16).padStart(4, '0')}${rest}"`;
  });
  expect(addresses(Buffer.from(escaped))).toEqual(expected);
  const isDms = (type: string) => type.startsWith('aws_dms_');
  expect(slice(new Scanner(Buffer.from(escaped)), isDms)).toEqual(slice(new Scanner(plan), isDms));
});

test.each([
  ['nested', `"tags":${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ['large', '"port":1e999999999'],
])('a value that is too %s is told', (_, value) => {
  const change = `{"actions":["create"],"before":null,"after":{${value}},"after_unknown":{},"before_sensitive":false,"after_sensitive":{}}`;
  const resource = `{"address":"aws_dms_endpoint.a","mode":"managed","type":"aws_dms_endpoint","name":"a","change":${change}}`;
  const { root, diagnostics } = readPlan(
    Buffer.from(`{"format_version":"1.2","resource_changes":[${resource}],"configuration":{"root_module":{}}}`),
    'plan.json',
  );
  expect(root).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['plan-malformed']);
});

describe('a name that is there twice is refused, wherever it decides', () => {
  const twice = (from: RegExp, to: string) => text.replace(from, to);
  const longer = (short: string) => short.replace('{', `{"x":"${'x'.repeat(40_000)}",`);
  test.each<[name: string, text: string, path: string]>([
    ['a section', twice(/"resource_changes":/, '"resource_changes":[],"resource_changes":'), 'resource_changes'],
    [
      'a section, escaped',
      twice(/"resource_changes":/, '"resource\\u005fchanges":[],"resource_changes":'),
      'resource_changes',
    ],
    ['the configuration', twice(/"configuration":/, '"configuration":{},"configuration":'), 'configuration'],
    ['the variables', twice(/"variables":/, '"variables":{},"variables":'), 'variables'],
    ['an unknown section', twice(/"variables":/, '"later":1,"later":2,"variables":'), 'later'],
    [
      'the root module',
      twice(/"root_module":\{(?="resources":\[\{[^{}]*"expressions")/, '"root_module":{},"root_module":{'),
      'configuration.root_module',
    ],
    ['the change of a resource', twice(/"change":/, '"change":null,"change":'), 'resource_changes[0].change'],
    ['the values of a resource', twice(/"after":\{/, '"after":null,"after":{'), 'resource_changes[0].change.after'],
    [
      'the values of a resource, escaped',
      twice(/"after":\{/, '"aft\\u0065r":null,"after":{'),
      'resource_changes[0].change.after',
    ],
  ])('%s', (_, doubled, path) => {
    expect(doubled).not.toBe(text);
    for (const one of [doubled, longer(doubled)]) {
      const { root, diagnostics } = readPlan(Buffer.from(one), 'plan.json');
      expect(root).toBeUndefined();
      expect(diagnostics).toMatchObject([
        { severity: 'error', code: 'plan-malformed', message: expect.stringContaining(`${path} is there twice`) },
      ]);
    }
  });
});

test.each([
  [
    'the configuration of the root module',
    '"configuration":{"root_module":{},"root_module":{}}',
    'configuration.root_module',
  ],
  [
    'a change',
    '"resource_changes":[{"address":"a.b","mode":"managed","type":"a","name":"b","change":{"actions":["create"]},"change":{"actions":["delete"]}}]',
    'resource_changes[0].change',
  ],
])('%s that is there twice in a small plan is refused', (_, section, path) => {
  expect(readPlan(Buffer.from(`{"format_version":"1.2",${section}}`), 'plan.json').diagnostics).toMatchObject([
    { code: 'plan-malformed', message: expect.stringContaining(`${path} is there twice`) },
  ]);
});

test.each([
  ['in an attribute', '"expressions":{"engine_name":{"references":[null]}}'],
  ['in a block', '"expressions":{"kafka_settings":[{"broker":{"references":[null]}}]}'],
  ['in a block of a block', '"expressions":{"a":[{"b":[{"c":{"references":[1]}}]}]}'],
  ['that are no list', '"expressions":{"a":{"references":{}}}'],
  ['of count', '"count_expression":{"references":[null]}'],
])('references that are no texts, %s, are refused', (_, expressions) => {
  const resource = `{"mode":"managed","type":"aws_dms_endpoint","name":"a",${expressions}}`;
  const made = `{"format_version":"1.2","configuration":{"root_module":{"resources":[${resource}]}}}`;
  expect(readPlan(Buffer.from(made), 'plan.json').diagnostics).toMatchObject([
    { severity: 'error', code: 'plan-malformed' },
  ]);
});

describe('a plan that is read in pieces', () => {
  /** As of a long file, but with few bytes at a time. */
  const piecesOf = (bytes: Buffer, size: number): Pieces => {
    let at = 0;
    return {
      next(into, from) {
        const count = bytes.copy(into, from, at, Math.min(at + size, bytes.length));
        at += count;
        return count;
      },
      rewind() {
        at = 0;
      },
      whole: () => bytes,
    };
  };
  test.each([
    ['as it is', plan],
    ['with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['in UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['on many lines', Buffer.from(JSON.stringify(JSON.parse(text), null, 2))],
    ['truncated', plan.subarray(0, -300)],
    [
      'broken, on a later line',
      Buffer.from(JSON.stringify(JSON.parse(text), null, 2).replace('"configuration": {', '"configuration": {,')),
    ],
    ['broken behind a byte order mark', Buffer.from(`\ufeff{\n"a": x}`)],
    ['a log', Buffer.from('{"@level":"info"}')],
    ['binary', Buffer.from('PK\u0003\u0004')],
    ['something else', Buffer.from('No changes.')],
  ])('%s', (_, given) => {
    const whole = readPlan(given, 'plan.json');
    for (const size of [5000, 70_001])
      expect(JSON.stringify(readPlan(piecesOf(given, size), 'plan.json'))).toBe(JSON.stringify(whole));
  });
});
