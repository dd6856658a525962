import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson, readNative } from '../../src/hcl/read.ts';
import type { Body, Span } from '../../src/hcl/syntax.ts';
import { differences, isValidHcl, sourceOf } from './judge.ts';
import { snippets } from './snippets.ts';

const runs = { seed: 20241123, endOnFailure: true };
const texts = snippets.map(([, text]) => text);

/** What texts are torn at and sewn together with. */
const pieces = fc.constantFrom(
  ...[
    '"',
    '${',
    '}',
    '{',
    '[',
    ']',
    '(',
    ')',
    '\n',
    ' ',
    '=',
    '.',
    '*',
    '[*]',
    '.*',
    '...',
    '~}',
    '${~',
    '%{',
    '%{ if x }',
  ],
  ...[
    '%{ endif }',
    '%{ else }',
    '$',
    '%',
    '$$',
    '\\',
    '<<E\n',
    '<<-E\n',
    'E\n',
    '\nE\n',
    '#',
    '//',
    '/*',
    '*/',
    ',',
    ':',
    '?',
  ],
  ...[
    '=>',
    '==',
    '!',
    '-',
    '+',
    '1',
    '0',
    '1.5',
    'x',
    'for',
    'in',
    'if',
    'true',
    'null',
    '\t',
    '\r\n',
    '\r',
    'é',
    '😀',
    'e\u0301',
  ],
  ...[
    '\u00a0',
    '::',
    '&&',
    '||',
    '<',
    '>',
    '\\n',
    '\\u0041',
    'for x in y : ',
    '  ',
    '"x"',
    ';',
    "'",
    'b {\n',
    '}\n',
    'x = 1\n',
  ],
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(4),
  insert: fc.oneof(pieces, fc.constantFrom(...texts), fc.constant('')),
});
const mutated = fc
  .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([text, edits]) =>
    edits.reduce((result, { at, remove, insert }) => {
      const points = Array.from(result);
      const offset = Math.floor(at * points.length);
      return points.slice(0, offset).join('') + insert + points.slice(offset + remove).join('');
    }, text),
  );

const name = fc.constantFrom('x', 'y', 'var', 'local', 'each', 'for', 'in', 'a-b', 'é', '_');
const { expression } = fc.letrec<{ expression: string; term: string; part: string }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    name,
    fc.constantFrom('1', '1.50', 'true', 'null', '"s"', '""', '"a\\n\\"b"', '"$${x} 5%"'),
    tie('part').map((part) => `"${part}"`),
    fc.tuple(tie('term'), name).map(([on, attribute]) => `${on}.${attribute}`),
    fc.tuple(tie('term'), tie('expression')).map(([on, key]) => `${on}[${key}]`),
    fc.tuple(tie('term'), name).map(([on, attribute]) => `${on}[*].${attribute}`),
    fc.tuple(name, name).map(([on, attribute]) => `${on}.*.${attribute}`),
    tie('expression').map((inner) => `(\n${inner} )`),
    fc.array(tie('expression'), { maxLength: 3 }).map((items) => `[${items.join(',\n')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('k', '"k"', '"k${x}"', '(x)'), tie('expression')), { maxLength: 3 })
      .map(
        (items) =>
          `{ ${items.map(([key, value], i) => (i === 0 ? `${key} = ${value}` : `${key}${i} = ${value}`.replace(/^(.*[")])(\d)/, '$1'))).join('\n')} }`,
      ),
    fc.tuple(name, fc.array(tie('expression'), { maxLength: 3 })).map(([f, args]) => `${f}(${args.join(', ')})`),
    fc.tuple(name, tie('expression'), tie('expression')).map(([v, over, value]) => `[for ${v} in ${over} : ${value}]`),
    fc
      .tuple(name, tie('expression'), tie('expression'))
      .map(([v, over, value]) => `{ for ${v} in ${over} : ${v} => ${value}... if ${v} }`),
  ),
  expression: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    tie('term'),
    fc
      .tuple(
        tie('term'),
        fc.constantFrom('+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', '&&', '||'),
        tie('expression'),
      )
      .map((parts) => parts.join(' ')),
    fc.tuple(tie('term'), tie('term'), tie('expression')).map(([a, b, c]) => `${a} ? ${b} : ${c}`),
    fc.tuple(fc.constantFrom('-', '!'), tie('term')).map((parts) => parts.join('')),
  ),
  part: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom('', ' t ', '$', '%', '\\t', 'é'),
    tie('expression').map((inner) => `\${${inner}}`),
    tie('expression').map((inner) => ` \${~ ${inner} ~} `),
    fc.tuple(tie('part'), tie('part')).map((parts) => parts.join('')),
    fc.tuple(name, tie('part'), tie('part')).map(([c, a, b]) => `%{ if ${c} ~} ${a}%{ else }${b} %{~ endif }`),
    fc.tuple(name, tie('part')).map(([v, a]) => `%{ for ${v} in l }${a}%{ endfor }`),
  ),
}));
const heredoc = fc
  .tuple(
    fc.constantFrom('<<E', '<<-E'),
    fc.array(
      fc.constantFrom(
        '  x',
        '    y ${z}',
        '',
        '   ',
        '\t',
        '${w}',
        '$',
        'E x',
        '  %{ if c ~}',
        '  %{ endif ~}',
        'a\\n',
      ),
      { maxLength: 5 },
    ),
    fc.constantFrom('', '  ', '    '),
  )
  .map(([undetermined, lines, indent]) => `${undetermined}\n${lines.map((line) => `${line}\n`).join('')}${indent}E`);
const body = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.oneof({ weight: 3, arbitrary: expression }, { weight: 1, arbitrary: heredoc }),
    ),
    { maxLength: 3 },
  )
  .map((items) => items.map(([key, value], i) => `${key}${i} = ${value}\n`).join(''));
const file = fc
  .array(fc.tuple(fc.constantFrom('r "t" "n"', 'b', 'c d'), body), { minLength: 1, maxLength: 2 })
  .map((blocks) => blocks.map(([header, inner], i) => `${header.replace(/^\w+/, `$&${i}`)} {\n${inner}}\n`).join(''));

describe('the reader agrees with hcl2json', () => {
  test('on generated files', () => {
    let valid = 0;
    fc.assert(
      fc.property(file, (text) => {
        expect(differences(text)).toEqual([]);
        if (isValidHcl(text)) valid++;
      }),
      { ...runs, numRuns: 500 },
    );
    expect(valid).toBeGreaterThan(250);
  }, 60_000);

  test('on torn snippets', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        expect(differences(text)).toEqual([]);
      }),
      { ...runs, numRuns: 2_500 },
    );
  }, 60_000);
});

describe('nothing crashes, hangs or leaves its range', () => {
  const any = fc.oneof(
    fc.array(fc.oneof(pieces, fc.constantFrom(...texts)), { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
    file.chain((text) => fc.nat(text.length).map((end) => text.slice(0, end))),
  );

  test('in the native syntax', () => {
    fc.assert(
      fc.property(any, (text) => {
        const start = performance.now();
        const { file: read, diagnostics } = readNative(sourceOf(text));
        expect(performance.now() - start).toBeLessThan(5_000);
        checkRanges(read.body, { start: 0, end: text.length });
        for (const { at } of diagnostics) checkRange(at!, { start: 0, end: text.length });
      }),
      { ...runs, numRuns: 4_000 },
    );
  });

  test('in the JSON syntax', () => {
    const json = fc.json({ maxDepth: 4 }).map((text) => `{"resource":{"t":{"n":${text}}},"locals":${text}}`);
    const torn = fc
      .tuple(json, fc.nat(), fc.constantFrom('', '"', '{', '}', ',', '//', '\\'))
      .map(([text, at, insert]) => {
        const offset = at % text.length;
        return text.slice(0, offset) + insert + text.slice(offset + 1);
      });
    fc.assert(
      fc.property(fc.oneof(json, torn), (text) => {
        const { file: read } = readJson(sourceOf(text));
        checkRanges(read.body, { start: 0, end: text.length });
      }),
      { ...runs, numRuns: 2_000 },
    );
  });
});

function checkRanges(tree: unknown, within: Span): void {
  if (typeof tree !== 'object' || tree === null) return;
  if ('start' in tree && 'end' in tree) checkRange(tree as Span, within);
  for (const value of Object.values(tree as Body)) checkRanges(value, within);
}

function checkRange({ start, end }: Span, within: Span): void {
  if (!(start >= within.start && start <= end && end <= within.end)) {
    expect.fail(`range ${start} to ${end} is not in ${within.start} to ${within.end}`);
  }
}
