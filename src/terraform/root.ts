import { error, marksOf, unknown } from '../graph/make.ts';
import type { Marks, Reason, Value } from '../graph/value.ts';
import { hiddenText } from '../graph/withhold.ts';
import { Expansion } from './expand.ts';
import type { FunctionContext } from './functions/index.ts';
import type { ModuleInstance } from './instance.ts';
import type { Declared, Module } from './modules/module.ts';
import { sizeOf } from './values/size.ts';

const DEEPEST = 300;

/** Rounds of for-expressions in one root: far more than any real configuration has, and done in seconds. */
const MOST_STEPS = 1_000_000;

/** Parts of one value. */
const MOST_PARTS = 500_000;

/** Values of no more parts are not counted. */
const SMALL = 50;

/** Parts of all values that are made and handed on in one root: gone through in seconds. */
const MOST_HANDLED = 40_000_000;

/** Instances of resources and modules of one root: far more than any real configuration has. */
const MOST_INSTANCES = 25_000;

/** What the modules of one root share: the variables given to it, the workspace, the files, the bounds. */
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
    /** The module that a call leads to, or undefined when it can't be read. */
    readonly called: (caller: ModuleInstance, call: Declared) => Module | undefined,
    /** `shown`: keys stand in addresses as they are, since a plan has the same addresses. */
    readonly keys: 'shown' | 'hidden' = 'hidden',
  ) {}

  readonly #hiddenKeys = new Map<string, number>();

  /** What stands in addresses in the place of an instance key that may not be quoted: where it comes from, and a number of its own. */
  shownKey(key: string, marks: Marks): string | undefined {
    const hidden = this.keys === 'shown' ? undefined : hiddenText(marks);
    if (hidden === undefined) return undefined;
    const name = JSON.stringify([hidden, key]);
    const number = this.#hiddenKeys.get(name) ?? this.#hiddenKeys.size + 1;
    this.#hiddenKeys.set(name, number);
    return `${hidden.slice(0, -1)}, no. ${number})`;
  }

  #steps = MOST_STEPS;

  /** Counts the rounds of loops; false when there were too many in this root. */
  spend(rounds: number): boolean {
    this.#steps -= rounds;
    return this.#steps >= 0;
  }

  #parts = MOST_HANDLED;

  /** A value that was made, or is handed to something that goes through it; unknown where it is too large, or all together was too much. */
  bounded(value: Value): Value {
    const size = sizeOf(value);
    if (size <= SMALL) return value;
    this.#parts -= Math.min(size, MOST_PARTS);
    if (size <= MOST_PARTS && !this.exhausted) return value;
    return unknown({ kind: 'limit', what: TOO_LARGE }, marksOf(value));
  }

  /** Whether so much was made that loops are not gone on with. */
  get exhausted(): boolean {
    return this.#parts < 0;
  }

  #instances = MOST_INSTANCES;

  /** Whether there were more instances than are made. */
  get overrun(): boolean {
    return this.#instances < 0;
  }

  /** Counts an instance of a resource or module that is made; false where there are too many. */
  takes(): boolean {
    this.#instances--;
    return !this.overrun;
  }

  /** Evaluates a node; one that is being evaluated already is a cycle. */
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
      // Recursion that the bounds above did not foresee: the stack is at its end.
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

/** What is told where values were not made. */
export const TOO_LARGE = 'values that are too large';

/** What is told where instances were left out. */
export const TOO_MANY = `more than ${MOST_INSTANCES} instances in one root module`;

function unknownExpansion(reason: Reason): Expansion {
  return new Expansion(
    'for_each',
    [{ key: { kind: 'unknown' }, exists: { kind: 'bool', value: true }, names: [] }],
    reason,
  );
}
