import { error, marksOf, unknown } from '../graph/make.ts';
import type { Marks, Reason, Value } from '../graph/value.ts';
import { hiddenText, SENSITIVE } from '../graph/withhold.ts';
import { FEW, KEPT } from '../memory.ts';
import { shownText } from '../text/secret-name.ts';
import type { Source } from '../text/source.ts';
import { type Construct, EXPANDED, INSTANCE, type Overspent, ROUND, type Share } from '../work.ts';
import { Expansion } from './expand.ts';
import type { FunctionContext } from './functions/index.ts';
import type { ModuleInstance } from './instance.ts';
import type { Declared, Module } from './modules/module.ts';
import { sizeOf } from './values/size.ts';

const DEEPEST = 300;

/** The maximum number of parts of one value. */
const MOST_PARTS = 500_000;

/** Smaller values are not counted. */
const SMALL = 50;

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

/** State shared by the modules of one root: input variables, workspace, files, and what may be spent. */
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
    readonly share: Share,
    /** `shown`: addresses contain the keys unchanged, since the plan has the same addresses. */
    readonly keys: 'shown' | 'hidden' = 'hidden',
    readonly defaults: Defaults | undefined = undefined,
  ) {}

  /** The texts of templates, which are no place to point at. */
  readonly templates = new WeakSet<Source>();

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

  /** Counts iterations; false if there were too many for what is being evaluated. */
  spend(rounds: number): boolean {
    return this.share.spend(rounds * ROUND);
  }

  /** Counts the size of a value; returns unknown instead if it is too large, or if all values of a construct together are. */
  bounded(value: Value): Value {
    const size = sizeOf(value);
    if (size <= SMALL) return value;
    const isPaid = this.share.spend(Math.min(size, MOST_PARTS));
    return isPaid && size <= MOST_PARTS ? value : this.limit(TOO_LARGE, value);
  }

  /** Whether nothing is left for what is being evaluated, so that loops stop. */
  get exhausted(): boolean {
    return this.share.exhausted;
  }

  /** Whether no more instances are taken. */
  get isFull(): boolean {
    return this.share.exhausted || this.share.kept.isFull;
  }

  /** Counts the instances of a count or for_each, before anything in them is evaluated; false if there are too many. */
  expands(count: number): boolean {
    return this.share.spend(count * EXPANDED) && (count <= FEW || this.share.kept.keeps(count * KEPT.expanded));
  }

  /** Counts a resource or module instance; false if there are too many. */
  takes(kind: keyof typeof INSTANCE): boolean {
    return this.share.kept.keeps(KEPT[kind]) && this.share.spend(INSTANCE[kind]);
  }

  /** What could not be evaluated since it would be too much work, which is told at the construct that is being evaluated. */
  limit(what: string, marks: Marks = {}): Value {
    return unknown(this.limited(what), marksOf(marks));
  }

  limited(what: string, kind?: Overspent['kind'], at?: Construct): Reason {
    this.share.ranOut(kind, at);
    return { kind: 'limit', what: this.share.isLate ? TIME_IS_UP : what };
  }

  /** Evaluates a node. If it is already being evaluated, that is a cycle. */
  guarded(owner: object, name: string, text: string, make: () => Value): Value {
    const busy = this.#busy.get(owner) ?? new Set();
    this.#busy.set(owner, busy);
    if (busy.has(name)) return error({ code: 'cycle', message: `${text} depends on itself.` });
    if (this.#depth >= DEEPEST)
      return unknown(this.limited(`references nested more than ${DEEPEST} levels deep`, 'depth'));
    busy.add(name);
    this.#depth++;
    try {
      return this.share.apart(make);
    } catch (failure) {
      // The stack overflowed despite the limits above.
      if (!(failure instanceof RangeError)) throw failure;
      return unknown(this.limited('an expression nested too deeply', 'depth'));
    } finally {
      this.#depth--;
      busy.delete(name);
    }
  }

  guardedExpansion(owner: object, text: string, make: () => Expansion): Expansion {
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

const TIME_IS_UP = 'the time for this run is up';

function unknownExpansion(reason: Reason): Expansion {
  return new Expansion(
    'for_each',
    [{ key: { kind: 'unknown' }, exists: { kind: 'bool', value: true }, names: [] }],
    reason,
  );
}
