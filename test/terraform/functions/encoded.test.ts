import { expect, test } from 'vitest';
import { unknown } from '../../../src/graph/make.ts';
import { asConsole } from '../as-console.ts';
import { evaluateText } from '../evaluate-text.ts';

/** What comes back of a value that is encoded, where `u` is a string that is not known. The answers are those of `terraform console` with a known text for it. */

const u = unknown({ kind: 'workspace' }, { subject: 'var.u', type: 'string' });
const OPEN = '(known after apply)';
const HIDDEN = '(sensitive value)';

test.each<[expression: string, expected: string]>([
  ['jsondecode(jsonencode(u))', OPEN],
  ['jsondecode(jsonencode({ a = { b = [1, u] } })).a.b[0]', '1'],
  ['jsondecode(jsonencode({ a = { b = [1, u] } })).a.b[1]', OPEN],
  ['keys(jsondecode(jsonencode({ a = 1, b = u })))', '[\n  "a",\n  "b",\n]'],
  // Lists are tuples then, and maps are objects.
  ['jsondecode(jsonencode({ a = tolist(["x"]), u = u })).a', '[\n  "x",\n]'],
  ['jsondecode(jsonencode({ a = tomap({ k = "v" }), u = u })).a', '{\n  "k" = "v"\n}'],
  ['jsondecode(jsonencode(["a", null, u]))[1]', 'null'],
  ['jsondecode(jsonencode({ a = 1.50, u = u })).a', '1.5'],
  ['jsondecode(jsonencode({ a = 12345678901234567890123, u = u })).a', '12345678901234567890123'],
  ['jsondecode(jsonencode({ a = "<&>é", b = true, u = u })).a', '"<&>é"'],
  ['jsondecode(jsonencode({ a = "x", u = u })).b', 'error: the value has no attribute "b".'],
  ['jsondecode("${jsonencode({ a = "x", u = u })}").a', '"x"'],
  // One part that is sensitive makes all of the text so.
  ['jsondecode(jsonencode({ a = sensitive(u), b = "x" })).b', HIDDEN],
  ['jsondecode(jsonencode({ a = sensitive("s"), b = "x", u = u })).b', HIDDEN],
  ['jsondecode(sensitive(jsonencode({ a = u, b = "x" }))).b', HIDDEN],
  // What a set has is in an order that is not known.
  ['jsondecode(jsonencode({ a = toset([u, "c"]), b = "x" }))', OPEN],
  ['jsondecode(jsonencode({ (u) = 1, b = 2 }))', OPEN],
  ['jsondecode(jsonencode(merge({ a = 1 }, u)))', OPEN],
  ['jsondecode(" ${jsonencode({ a = "x", u = u })}").a', OPEN],
  ['jsondecode(upper(jsonencode({ a = "x", u = u }))).a', OPEN],
])('%s', (expression, expected) => {
  expect(asConsole(evaluateText(expression, '.', { u }))).toBe(expected);
});

test.each([
  ['{ (u) = 1 } == { (u) = 2 }'],
  ['jsonencode({ (u) = 1 }) == jsonencode({ (u) = 2 })'],
  ['jsonencode({ a = u }) == jsonencode({ a = u, b = 1 })'],
  ['join("", flatten([u, "a"])...) == join("", flatten([u, "b"])...)'],
])('what is not the same is not equal: %s', (expression) => {
  expect(asConsole(evaluateText(expression, '.', { u }))).not.toBe('true');
});
