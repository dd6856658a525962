import type { Value } from '../../graph/value.ts';
import type { Source } from '../../text/source.ts';
import type { ModuleInstance } from '../instance.ts';

/** Resolves the names in an expression. */
export interface Scope {
  readonly module: ModuleInstance;
  /** The file of the expression, for ranges. */
  readonly source: Source;
  /** Variables of for-expressions, `each`, `count`, iterators of dynamic blocks. */
  readonly names: Names | undefined;
}

export interface Names {
  readonly name: string;
  readonly value: Value;
  readonly outer: Names | undefined;
}

export function withNames(scope: Scope, names: Iterable<readonly [string, Value]>): Scope {
  let inner = scope.names;
  for (const [name, value] of names) inner = { name, value, outer: inner };
  return { ...scope, names: inner };
}

export function nameIn(scope: Scope, name: string): Value | undefined {
  for (let at = scope.names; at; at = at.outer) if (at.name === name) return at.value;
  return undefined;
}

export function inFile(scope: Scope, source: Source): Scope {
  return scope.source === source ? scope : { ...scope, source };
}
