import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Declared } from '../../src/discover/declared.ts';
import { skim } from '../../src/discover/skim.ts';
import { skimJson } from '../../src/discover/skim-json.ts';
import { readJson, readNative } from '../../src/hcl/read.ts';
import { declaredIn } from '../../src/terraform/modules/declared.ts';
import { fixtures } from '../fixtures/cases.ts';

const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tf(\.json)?$/.test(file),
);
const texts = files.map((file) => [file, readFileSync(path.join(fixtures, file), 'utf8')] as const);
const natives = texts.filter(([file]) => file.endsWith('.tf')).map(([, text]) => text);
const jsons = texts.filter(([file]) => file.endsWith('.json')).map(([, text]) => text);

const skimmed = (text: string) => skim(Buffer.from(text).toString('latin1'));
const skimmedJson = (text: string) => skimJson(Buffer.from(text));
const diagnosticLines = ({ calls, rootlike }: Declared) => ({ calls, rootlike });
const read = (text: string, name: string) => diagnosticLines(declaredIn(Buffer.from(text), name));

/** What may change the meaning of what stands around it. */
const pieces = fc.constantFrom(
  ...[
    '"',
    '\\',
    '\\"',
    '${',
    '%{',
    '$${',
    '$$${',
    '}',
    '{',
    '(',
    ')',
    '[',
    ']',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '=',
    '/*',
    '*/',
    '//',
    '#',
  ],
  ...[
    '<<',
    '<<E\n',
    '<<-E\n',
    'E',
    '\nE\n',
    '\n E\r\n',
    '\u00a0E\n',
    ' E\u0085\n',
    '~',
    'é',
    '\ufeff',
    '\u0000',
    '\\u0061',
  ],
  ...[
    'module',
    'module "m" {\n',
    'module x{source="./y"}\n',
    'source = "./x"\n',
    'source="./${"x"}"\n',
    'terraform {\n',
    'backend "s3" {\n',
  ],
  ...[
    'cloud {\n',
    '}\n',
    'x = 1\n',
    'if true',
    '"${"',
    '"}"',
    'resource "a" "b" {\n',
    'locals {\n',
    '<',
    '>',
    '/',
    ',',
    ':',
  ],
);

const seeds = [
  'module "a" {\n  source = "./a" # b\n  x      = "${f("}")}"\n  y      = <<-E\n    /* ${g(<<F\nE\nF\n)} \n  E\n}\n',
  'terraform {\n  backend "s3" {}\n}\n',
  'module a { source = "./a" }\n/* */ module "b" {\n  source = "./b"\n  /*\n  } # */ x = "#"\n}\n',
];

const mutated = (originals: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...originals),
      fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.array(pieces, { maxLength: 3 })), { minLength: 1, maxLength: 4 }),
    )
    .map(([text, edits]) =>
      edits.reduce((before, [where, length, added]) => {
        const at = where % (before.length + 1);
        return before.slice(0, at) + added.join('') + before.slice(at + (length > 6 ? 0 : length));
      }, text),
    );

describe('where it gives an answer, it is that of the syntax tree', () => {
  const small = natives.filter((text) => /module|backend|<</.test(text) && text.length < 2000);
  test.each([
    ['native', mutated([...seeds, ...seeds, ...small]), 'main.tf', skimmed, readNative],
    ['JSON', mutated(jsons.filter((text) => text.length < 3000)), 'main.tf.json', skimmedJson, readJson],
  ] as const)('%s syntax', (_, text, name, skimming, reading) => {
    let exemptions = 0;
    fc.assert(
      fc.property(text, (one) => {
        const answer = skimming(one);
        // What Terraform refuses has no right answer.
        if (
          answer === undefined ||
          reading({ path: name, text: one.replace(/^\ufeff/, ''), installed: false }).diagnostics.length > 0
        )
          return;
        exemptions++;
        expect(diagnosticLines(answer)).toEqual(read(one, name));
      }),
      {
        numRuns: Number(process.env.SKIMS ?? 4000),
        seed: Number(process.env.SKIMS_SEED ?? 20261129),
        endOnFailure: true,
      },
    );
    expect(exemptions).toBeGreaterThan(200);
  });

  test.each(texts)('%s', (file, text) => {
    const answer = file.endsWith('.json') ? skimmedJson(text) : skimmed(text);
    if (answer !== undefined) expect(diagnosticLines(answer)).toEqual(read(text, file));
  });
});

test('ordinary files need no syntax tree', () => {
  const slow = texts.filter(
    ([file, text]) => (file.endsWith('.json') ? skimmedJson(text) : skimmed(text)) === undefined,
  );
  const odd = /^(written-otherwise|rewritten-|typo-|refused-|heredocs|language-)/;
  expect(slow.map(([file]) => file).filter((file) => !odd.test(file))).toEqual([]);
});
