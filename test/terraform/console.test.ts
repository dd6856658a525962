import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../src/graph/value.ts';
import { asConsole } from './as-console.ts';
import answers from './console.json' with { type: 'json' };
import { evaluateText } from './evaluate-text.ts';

/** How the console prints a null of a known type; dmslint's nulls have none. */
const TYPED_NULL = /to\w+\(null\)(?: \/\* of dynamic \*\/)?/g;

interface Answer {
  readonly expression: string;
  readonly result?: string;
  readonly error?: string;
}

const NO_INFINITY = 'there are no infinite numbers: unknown';
const NO_NEGATIVE_ZERO = 'a zero has no sign';
const REMOVED = 'functions of Terraform before 0.15 are still evaluated';
const MISSING_FILE = 'a file that is not there is unknown: CI often fetches it';
const SHORT = 'Terraform 1.12 and later ask one side where that decides, and take null for false in &&';
const NULLS = 'an untyped null is what a variable of that type would be: Terraform takes the null of a variable';
const NEWER = 'a function that is not known may be one of a newer Terraform: unknown';
const POWERS = 'a power of more digits than a floating-point number holds: unknown';
const ENCODINGS = 'Node knows fewer text encodings: unknown';

/** Where dmslint's answer is not Terraform 1.11's, and why. */
const DIFFERENT: Readonly<Record<string, string>> = {
  '1 / 0': NO_INFINITY,
  '-5 / 0': NO_INFINITY,
  'try(1 / 0, "inf")': NO_INFINITY,
  'log(0, 10)': NO_INFINITY,
  'log(50, 1)': NO_INFINITY,
  'nosuchfunction(1)': NEWER,
  'core::nosuch("a")': NEWER,
  'list("a")': REMOVED,
  'map("a", 1)': REMOVED,
  '-0': NO_NEGATIVE_ZERO,
  '0 * -1': NO_NEGATIVE_ZERO,
  'jsondecode("[1e-2, -0, 1E5]")': NO_NEGATIVE_ZERO,
  'file("no-such-file")': MISSING_FILE,
  'try(file("no-such-file"), "none")': MISSING_FILE,
  'tolist([[1], null, ["a"]])': 'a null beside tuples is no reason to refuse them',
  'format("%s", null)': NULLS,
  'format("%v", null)': NULLS,
  'formatlist("%s", null)': NULLS,
  'coalescelist(null, ["a"])': NULLS,
  'contains([null], null)': 'later versions take null',
  'contains(["a"], null)': 'later versions take null',
  'false && null': SHORT,
  'true || null': SHORT,
  'null && true': SHORT,
  'textdecodebase64("SGVs", "nope")': ENCODINGS,
  'textencodebase64("a", "cp437")': ENCODINGS,
  'textencodebase64("a", "nope")': ENCODINGS,
  'textencodebase64("あ", "Shift_JIS")': ENCODINGS,
  'textdecodebase64("gqA=", "GBK")': ENCODINGS,
  'pow(2, 600)': POWERS,
  'pow(2, 64)': POWERS,
  'pow(7, 30)': POWERS,
  'pow(2, 64) == 18446744073709551616': POWERS,
  'tonumber("Inf")': NO_INFINITY,
  'cidrhost("::ffff:10.0.0.0/120", 1)': 'Terraform mistakes an IPv4 address in IPv6',
  'yamlencode({"a\\nb" = 1})': 'keys of several lines are written in quotes',
};

const directory = path.join(import.meta.dirname, 'console', 'files');

/** What the answers were made from: nobody may add an expression without asking Terraform. */
test('the answers are those to the expressions', () => {
  const asked = readFileSync(path.join(import.meta.dirname, 'console', 'expressions.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(answers.answers.map(({ expression }) => expression)).toEqual(asked);
});

test('every difference is one of an expression that is asked', () => {
  const asked = new Set(answers.answers.map(({ expression }) => expression));
  expect(Object.keys(DIFFERENT).filter((expression) => !asked.has(expression))).toEqual([]);
});

/** A part that is an error makes the whole one in Terraform; here it is left where it is. */
function holdsError(value: Value): boolean {
  if (value.kind === 'error') return true;
  if (value.kind === 'list') return value.items.some(holdsError);
  return value.kind === 'object' && [...value.entries.values()].some(holdsError);
}

describe(`terraform console ${answers.terraform}`, () => {
  test.each(answers.answers as Answer[])('$expression', ({ expression, result }) => {
    const value = evaluateText(expression, directory);
    const ours = holdsError(value) ? undefined : asConsole(value);
    if (expression in DIFFERENT) expect(ours).not.toBe(result);
    else expect(ours).toBe(result?.replace(TYPED_NULL, 'null'));
  });
});
