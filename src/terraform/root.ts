import { error, marksOf, unknown } from '../graph/make.ts';
import type { Marks, Reason, Value } from '../graph/value.ts';
import { hiddenText, SENSITIVE } from '../graph/withhold.ts';
import { shownText } from '../text/secret-name.ts';
import { Expansion } from './expand.ts';
import type { FunctionContext } from './functions/index.ts';
import type { ModuleInstance } from './instance.ts';
import type { Declared, Module } from './modules/module.ts';
import { sizeOf } from './values/size.ts';

const DEEPEST = 300;

/** The maximum number of iterations in one root: far more than real configurations need, and evaluated within seconds. */
const MOST_STEPS = 1_000_000;

/** The maximum number of parts of one value. */
const MOST_PARTS = 500_000;

/** Smaller values are not counted. */
const SMALL = 50;

/** The maximum number of parts of all values in one root. */
const MOST_HANDLED = 40_000_000;

/** The maximum numbers of instances in one root: far more than real configurations have, and as many as 20,000 modules with all that belongs to an endpoint. */
const MOST_MODULES = 25_000;
const MOST_RESOURCES = 120_000;

/** The default of a variable that nobody sets. */
export interface UsedDefault {
  /** `var.create`, `module.dms.var.create`. */
  readonly address: string;
  readonly name: string;
  /** Address of the module instance, empty for the root module. */
  readonly module: string;
  readonly value: Value;
}

/** What is made of the variables that nobody sets. */
export interface Defaults {
  /** By their addresses: what counts instead of their defaults. */
  readonly assumed: ReadonlyMap<string, Value | 'unknown'>;
  /** Collects those that are asked for. */
  readonly used?: Map<string, UsedDefault>;
}

/** State shared by the modules of one root: input variables, workspace, files, limits. */
export class RootContext {
  readonly #busy = new Map<object, Set<string>>();
  #depth = 0;

  constructor(
    /** The root module's directory in the tree. */
    readonly directory: string,
    /** Values of root variables from files, the environment and the command line. */
    readonly variables: ReadonlyMap<string, Value>,
    readonly workspace: Value,
    readonly functionsFor: () => FunctionContext,
    /** The module of a call, or undefined if it cannot be read. */
    readonly called: (caller: ModuleInstance, call: Declared) => Module | undefined,
    /** `shown`: addresses contain the keys unchanged, since the plan has the same addresses. */
    readonly keys: 'shown' | 'hidden' = 'hidden',
    readonly defaults: Defaults | undefined = undefined,
  ) {}

  readonly #hiddenKeys = new Map<string, number>();

  /** The text used in addresses instead of an instance key that must not be quoted: where it comes from, and a number. */
  shownKey(key: string, marks: Marks): string | undefined {
    if (this.keys === 'shown') return undefined;
    const hidden = hiddenText(marks) ?? (shownText(key) === key ? undefined : SENSITIVE);
    if (hidden === undefined) return undefined;
    const name = JSON.stringify([hidden, key]);
    const number = this.#hiddenKeys.get(name) ?? this.#hiddenKeys.size + 1;
    this.#hiddenKeys.set(name, number);
    return `${hidden.slice(0, -1)}, no. ${number})`;
  }

  #steps = MOST_STEPS;

  /** Counts iterations; false if there were too many in this root. */
  spend(rounds: number): boolean {
    this.#steps -= rounds;
    return this.#steps >= 0;
  }

  #parts = MOST_HANDLED;

  /** Counts the size of a value; returns unknown instead if it is too large, or if all values together are. */
  bounded(value: Value): Value {
    const size = sizeOf(value);
    if (size <= SMALL) return value;
    this.#parts -= Math.min(size, MOST_PARTS);
    if (size <= MOST_PARTS && !this.exhausted) return value;
    return unknown({ kind: 'limit', what: TOO_LARGE }, marksOf(value));
  }

  /** Whether the limit on all values is reached, so that loops stop. */
  get exhausted(): boolean {
    return this.#parts < 0;
  }

  readonly #left = { module: MOST_MODULES, resource: MOST_RESOURCES };

  /** Whether there were more instances than the limits. */
  get overrun(): boolean {
    return this.#left.module < 0 || this.#left.resource < 0;
  }

  /** Counts an instance; false if there are too many. */
  takes(kind: 'module' | 'resource'): boolean {
    this.#left[kind]--;
    return !this.overrun;
  }

  /** Evaluates a node. If it is already being evaluated, that is a cycle. */
  guarded(owner: object, name: string, text: string, make: () => Value): Value {
    const busy = this.#busy.get(owner) ?? new Set();
    this.#busy.set(owner, busy);
    if (busy.has(name)) return error({ code: 'cycle', message: `${text} depends on itself.` });
    if (this.#depth >= DEEPEST)
      return unknown({ kind: 'limit', what: `references nested more than ${DEEPEST} levels deep` });
    busy.add(name);
    this.#depth++;
    try {
      return make();
    } catch (failure) {
      // The stack overflowed despite the limits above.
      if (!(failure instanceof RangeError)) throw failure;
      return unknown({ kind: 'limit', what: 'an expression nested too deeply' });
    } finally {
      this.#depth--;
      busy.delete(name);
    }
  }

  guardedExpansion(owner: object, text: string, make: () => Expansion): Expansion {
    if (this.overrun) return unknownExpansion({ kind: 'limit', what: TOO_MANY });
    let made: Expansion | undefined;
    const value = this.guarded(owner, text, text, () => {
      made = make();
      return unknown({ kind: 'invalid', what: text });
    });
    if (made !== undefined) return made;
    const reason =
      value.kind === 'unknown'
        ? value.reason
        : ({ kind: 'error', problem: { code: 'cycle', message: `${text} depend on themselves.` } } as const);
    return unknownExpansion(reason);
  }
}

/** The reason for values over the size limit. */
export const TOO_LARGE = 'values that are too large';

/** The reason for instances over the limit. */
export const TOO_MANY = `more than ${MOST_MODULES} instances of modules or ${MOST_RESOURCES} of resources in one root module`;

function unknownExpansion(reason: Reason): Expansion {
  return new Expansion(
    'for_each',
    [{ key: { kind: 'unknown' }, exists: { kind: 'bool', value: true }, names: [] }],
    reason,
  );
}
