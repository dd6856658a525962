import { bool, list, nothing, number, object, string, unknown } from '../../../src/graph/make.ts';
import type { Condition, Value } from '../../../src/graph/value.ts';
import { choose } from '../../../src/graph/worlds.ts';
import type { FunctionContext } from '../../../src/terraform/functions/index.ts';
import { callFunction } from '../../../src/terraform/functions/index.ts';

/** Values for tests of what is known in part. */
const reason = { kind: 'no-value', variable: 'env' } as const;
export const env = unknown(reason, { subject: 'var.env', type: 'string' });
export const flag = unknown({ kind: 'no-value', variable: 'flag' }, { subject: 'var.flag', type: 'bool' });
export const anything = unknown({ kind: 'unsupported', what: 'a test' });
export const arn = unknown(
  { kind: 'after-apply', of: 'aws_dms_certificate.ca.certificate_arn' },
  {
    subject: 'aws_dms_certificate.ca.certificate_arn',
    type: 'string',
    notNull: true,
    notEmpty: true,
    reference: {
      address: 'aws_dms_certificate.ca',
      type: 'aws_dms_certificate',
      mode: 'managed',
      attribute: 'certificate_arn',
    },
  },
);
export const isProd: Condition = { subject: 'var.env', type: 'string', equals: 'prod', reason };
export const inProd = (yes: Value, no: Value): Value => choose(isProd, yes, no);

/** A file system of nothing. */
export const nowhere: FunctionContext = {
  readFile: () => 'missing',
  fileMissing: () => {},
  fileExists: () => undefined,
  evaluateTemplate: () => string(''),
};

export const call = (name: string, ...args: Value[]): Value => callFunction(name, args, nowhere);
export const s = (text: string): Value => string(text);
export const n = (digits: number): Value => number(digits);
export const b = (value: boolean): Value => bool(value);
export const tuple = (...items: Value[]): Value => list(items);
export const listOf = (...items: Value[]): Value => list(items, 'list');
export const obj = (entries: Record<string, Value>): Value => object(Object.entries(entries));
export const map = (entries: Record<string, Value>): Value => object(Object.entries(entries), 'map');
export const nil = nothing();

/** A value in short: `"a"`, `[1, ?]`, `(var.env=prod ? 1 : 2)`; an unknown is `?` with its subject, prefix and suffix. */
export function show(value: Value): string {
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      return value.digits;
    case 'bool':
      return String(value.value);
    case 'null':
      return value.missed ? `null(${value.missed.in}.${value.missed.wanted})` : 'null';
    case 'list':
      return `${value.type === 'tuple' ? '' : value.type}[${value.items.map(show).join(', ')}]`;
    case 'object':
      return `${value.type === 'map' ? 'map' : ''}{${[...value.entries].map(([key, entry]) => `${key}: ${show(entry)}`).join(', ')}}`;
    case 'choice':
      return `(${value.condition.subject}=${value.condition.equals} ? ${show(value.then)} : ${show(value.else)})`;
    case 'unknown':
      return value.prefix || value.suffix ? `?${value.prefix ?? ''}…${value.suffix ?? ''}` : `?${value.subject ?? ''}`;
    case 'error':
      return `!${value.problem.code}`;
    case 'absent':
      return 'absent';
  }
}
