import { describe, expect, test } from 'vitest';
import type { Resource, ResourceGraph } from '../../src/graph/graph.ts';
import { absent, bool, error, list, nothing, number, object, string, unknown } from '../../src/graph/make.ts';
import type { Value } from '../../src/graph/value.ts';
import { graphJson, valueJson } from '../../src/report/graph-json.ts';

const reference = {
  address: 'aws_dms_certificate.ca',
  type: 'aws_dms_certificate',
  mode: 'managed' as const,
  attribute: 'certificate_arn',
};
const arn = unknown(
  { kind: 'after-apply', of: 'aws_dms_certificate.ca' },
  { subject: 'aws_dms_certificate.ca.certificate_arn', type: 'string', reference },
);
const condition = {
  subject: 'var.env',
  type: 'string' as const,
  equals: 'prod',
  reason: { kind: 'no-value' as const, variable: 'var.env' },
};

/** A graph of one resource. */
function graphOf(values: ReadonlyMap<string, Value>): ResourceGraph {
  const source = {
    path: 'main.tf',
    text: 'resource "aws_dms_endpoint" "a" {\n  certificate_arn = x\n}\n',
    installed: false,
  };
  const endpoint: Resource = {
    address: 'aws_dms_endpoint.a["eu"]',
    mode: 'managed',
    type: 'aws_dms_endpoint',
    name: 'a',
    module: '',
    key: { kind: 'string', key: 'eu' },
    values,
    locations: new Map([['certificate_arn', { source, start: 36, end: 55 }]]),
    at: { source, start: 0, end: 31 },
    exists: bool(true),
    lifecycle: { ignoreChanges: [], createBeforeDestroy: false },
  };
  return {
    roots: [
      {
        path: '.',
        resources: new Map([[endpoint.address, endpoint]]),
        gaps: [],
        acceptedByTerraform: false,
        lifecycleKnown: true,
      },
    ],
    outlines: [],
  };
}

/** As it is printed. */
const printed = (name: string, value: Value) => {
  const values = JSON.parse(graphJson(graphOf(new Map([[name, value]])))).roots[0].resources[0].values;
  return values[name];
};

test.each<[string, Value, unknown]>([
  ['password', string('hunter2'), '(sensitive)'],
  ['tags', object([['token', string('hunter2')]]), { token: '(sensitive)' }],
  ['extra_connection_attributes', string('useSSL=true;pwd=hunter2'), 'useSSL=true;pwd=…'],
  [
    'x',
    unknown({ kind: 'workspace' }, { subject: '"hunter2${var.x}"', sensitive: true }),
    { $unknown: expect.anything(), sensitive: true },
  ],
  [
    'extra_connection_attributes',
    unknown({ kind: 'workspace' }, { subject: '"pwd=hunter2${var.x}"', prefix: 'pwd=hunter2' }),
    { $unknown: expect.anything(), subject: expect.not.stringContaining('hunter2'), prefix: 'pwd=…' },
  ],
])('secrets are not printed: %s', (name, value, expected) => {
  expect(printed(name, value)).toEqual(expected);
});

describe('values', () => {
  test.each<[string, Value, unknown]>([
    ['strings', string('x'), 'x'],
    ['numbers', number('5432'), 5432],
    ['numbers with a fraction', number('1.5'), 1.5],
    ['numbers beyond JavaScript', number('12345678901234567890'), { $number: '12345678901234567890' }],
    ['bools', bool(false), false],
    ['null', nothing(), null],
    [
      'a null that stands in',
      nothing({ missed: { kind: 'key', in: 'var.modes', wanted: 'b', exists: ['a'] } }),
      { $missed: 'key', in: 'var.modes', wanted: 'b', exists: ['a'] },
    ],
    ['lists', list([string('a'), nothing()]), ['a', null]],
    [
      'objects',
      object([
        ['b', string('x')],
        ['a', bool(true)],
      ]),
      { a: true, b: 'x' },
    ],
    ['objects with a reserved name', object([['$unknown', string('x')]]), { $object: { $unknown: 'x' } }],
    [
      'unknowns',
      arn,
      {
        $unknown: 'aws_dms_certificate.ca is known only after apply',
        subject: 'aws_dms_certificate.ca.certificate_arn',
        type: 'string',
        references: ['aws_dms_certificate.ca.certificate_arn'],
      },
    ],
    [
      'choices',
      { kind: 'choice', condition, then: string('require'), else: absent },
      { $choice: 'var.env == "prod"', then: 'require', else: { $absent: true } },
    ],
    [
      'errors',
      error({ code: 'no-such-attribute', message: 'There is no .arn.' }),
      { $error: 'no-such-attribute', message: 'There is no .arn.' },
    ],
  ])('%s', (_, value, written) => {
    expect(JSON.parse(JSON.stringify(valueJson(value)))).toEqual(written);
  });

  test.each<[string, Value]>([
    ['a string', string('hunter2', { sensitive: true })],
    ['in an object', object([['password', string('hunter2', { sensitive: true })]])],
    ['a whole object', object([['hunter2', string('hunter2')]], 'object', { sensitive: true })],
    ['a whole list', list([string('hunter2')], 'tuple', { sensitive: true })],
    ['a choice', { kind: 'choice', condition, then: string('hunter2'), else: nothing(), sensitive: true }],
    [
      'a condition',
      {
        kind: 'choice',
        condition: { ...condition, equals: 'hunter2', marks: { sensitive: true } },
        then: bool(true),
        else: nothing(),
      },
    ],
    [
      'an unknown',
      unknown({ kind: 'after-apply', of: 'x' }, { prefix: 'hunter2', suffix: 'hunter2', sensitive: true }),
    ],
  ])('a sensitive one is masked: %s', (_, value) => {
    expect(JSON.stringify(valueJson(value))).not.toContain('hunter2');
  });
});

test('a resource is written with its values, references and places', () => {
  const graph = graphOf(
    new Map<string, Value>([
      ['port', number(3306)],
      ['certificate_arn', arn],
    ]),
  );
  const written = JSON.parse(graphJson(graph));
  expect(written.roots[0].resources[0]).toMatchObject({
    address: 'aws_dms_endpoint.a["eu"]',
    key: 'eu',
    exists: true,
    at: { path: 'main.tf', start: { line: 1, column: 1 }, end: { line: 1, column: 32 } },
    values: { port: 3306 },
    references: [{ from: 'certificate_arn', to: 'aws_dms_certificate.ca', attribute: 'certificate_arn', exact: true }],
    locations: { certificate_arn: { start: { line: 2, column: 3 }, end: { line: 2, column: 22 } } },
  });
});
