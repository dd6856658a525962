import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../src/graph/value.ts';
import { asConsole } from './as-console.ts';
import judged from './console-newer.json' with { type: 'json' };
import { evaluateText } from './evaluate-text.ts';

/** Where dmslint's answer is no judge's, and why. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'contains([null], null)': 'a null is compared: Terraform says nothing, OpenTofu refuses it',
  'contains(["a"], null)': 'a null is compared: Terraform says nothing, OpenTofu refuses it',
  'base64gunzip(base64gzip("orders"))': 'what is compressed is undetermined: nothing is unpacked',
  'try(nosuch("a"), "no such function")': 'a function that is not known may be one of a newer Terraform: unknown',
  'pow(2, 64) == 18446744073709551616': 'a power of more digits than a floating-point number holds: unknown',
};

const directory = path.join(import.meta.dirname, 'console', 'files');
/** How the console prints a null of a known type; dmslint's nulls have none. */
const TYPED_NULL = /to\w+\(null\)(?: \/\* of dynamic \*\/)?/g;

function holdsError(value: Value): boolean {
  if (value.kind === 'error') return true;
  if (value.kind === 'list') return value.items.some(holdsError);
  return value.kind === 'object' && [...value.entries.values()].some(holdsError);
}

/** What any judge answers: their languages differ by functions, and dmslint takes what one of them takes. */
function answersTo(expression: string): (string | undefined)[] {
  const all = judged.map(({ answers }) => answers.find((one) => one.expression === expression)!);
  const results = all.flatMap((one) => ('result' in one ? [one.result!.replace(TYPED_NULL, 'null')] : []));
  return results.length > 0 ? results : [undefined];
}

describe(`the console of ${judged.map(({ judge }) => judge).join(' and ')}`, () => {
  test.each(judged[0]!.answers.map(({ expression }) => expression))('%s', (expression) => {
    const value = evaluateText(expression, directory);
    const ours = holdsError(value) ? undefined : asConsole(value);
    if (expression in DIFFERENT) expect(answersTo(expression)).not.toContain(ours);
    else expect(answersTo(expression)).toContain(ours);
  });
});
