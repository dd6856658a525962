import { type KeptShare, Memory } from './memory.ts';
import type { Source } from './text/source.ts';

/**
 * What a run may cost, in units of roughly 0.2 µs: a part of a value that is gone through, 16 characters of text. One object for a run, handed down. It is
 * shared out so that nothing blinds its neighbours: a root module may take a quarter of what is left, a construct within it half of what is left around it,
 * and each has a little of its own, however much others have spent.
 */
const MOST_IN_RUN = 200_000_000;
const MOST_IN_ROOT = 50_000_000;
const OWN_OF_ROOT = 1_000_000;
/** When little is left for the run, a root module gets a part of this instead, and never less than the other: thousands of them must not take minutes. */
const MOST_OWN_IN_RUN = 64_000_000;
const LEAST_OWN_OF_ROOT = 50_000;
const OWN_OF_CONSTRUCT = 10_000;

/** One iteration of a loop. */
export const ROUND = 40;
/** One instance of a module call, of a resource that rules check, and of one that they follow. 20,000 modules with what belongs to an endpoint are within a root's share. */
export const INSTANCE = { module: 400, checked: 200, followed: 100 } as const;
/** One instance of a count or for_each, before anything in it is evaluated. */
export const EXPANDED = 200;
/** One block made by a dynamic block. */
export const BLOCK = 300;
/** Bytes of a file or characters of a text that cost one unit. */
const BYTES = 16;

export const unitsOfBytes = (length: number): number => Math.ceil(length / BYTES);

/** The time for one run without `--timeout`, in seconds: far more than the largest repositories take. */
export const USUAL_SECONDS = 300;

/** The clock is looked at once in so many times that something is spent. */
const LOOKS = 64;

/** Milliseconds since the process began. The module behind `performance` takes a millisecond to load. */
function now(): number {
  return process.uptime() * 1000;
}

/** What a run may spend, in work and in time. */
export class Work {
  readonly seconds: number;
  readonly #end: number;
  #left: number;
  #leftForOwn = MOST_OWN_IN_RUN;
  #memory = new Memory();
  #isLate = false;

  /**
   * @param seconds how long the run may take from now on
   * @param most how much work it may be
   */
  constructor(seconds = USUAL_SECONDS, most = MOST_IN_RUN) {
    this.#left = most;
    this.seconds = seconds;
    this.#end = now() + seconds * 1000;
  }

  /** The milliseconds until the time is up, never negative. */
  get remaining(): number {
    return Math.max(0, this.#end - now());
  }

  /** Whether the time is up. Once it is, nothing more is spent. */
  get isLate(): boolean {
    this.#isLate ||= now() >= this.#end;
    return this.#isLate;
  }

  /** The share of one root module. */
  share(): Share {
    const drawn = Math.min(MOST_IN_ROOT, Math.floor(this.#left / 4));
    const kept = this.#memory.share();
    if (drawn > OWN_OF_ROOT) return new Share(this, OWN_OF_ROOT + drawn, kept);
    const own = Math.max(LEAST_OWN_OF_ROOT, Math.min(OWN_OF_ROOT, Math.floor(this.#leftForOwn / 64)));
    this.#leftForOwn -= own;
    return new Share(this, own + drawn, kept);
  }

  /** The inputs are read again: what is kept of them now is measured by itself, since what was made of them before is soon let go. */
  readsAgain(): void {
    this.#memory = new Memory();
  }

  /** Takes what a root module has spent. */
  takes(units: number): void {
    this.#left = Math.max(0, this.#left - units);
  }
}

/** Where work is spent: an attribute, an entry of a map, a block. */
export interface Construct {
  readonly source: Source;
  readonly node: { readonly start: number; readonly end: number };
}

/** A construct for which its share was not enough. */
export interface Overspent extends Construct {
  readonly kind: 'work' | 'instances' | 'depth';
}

interface Frame {
  readonly at: Construct | undefined;
  /** What is left of its own. */
  own: number;
  /** What it may still take of what is left around it. */
  drawn: number;
}

/** What the evaluation of one root module may spend. What is spent is spent by the innermost construct that is being evaluated. */
export class Share {
  /** What its instances may take in memory. */
  readonly kept: KeptShare;
  readonly #work: Work;
  /** What is left for the root module. */
  #pool: number;
  #frame: Frame;
  /** How much of its own each construct has spent, however often it is evaluated. */
  readonly #spentOfOwn = new Map<object, number>();
  readonly #overspent = new Map<object, Overspent>();
  #looks = LOOKS;
  #isLate = false;

  constructor(work: Work, pool: number, kept: KeptShare) {
    this.#work = work;
    this.#pool = pool;
    this.kept = kept;
    this.#frame = { at: undefined, own: 0, drawn: pool };
  }

  /** Whether the time of the run is up. */
  get isLate(): boolean {
    return this.#isLate;
  }

  /** The constructs for which their share was not enough, in the order in which they ran out. */
  get overspent(): readonly Overspent[] {
    return [...this.#overspent.values()];
  }

  /** Spends; false if there is not that much left for the construct that is being evaluated. */
  spend(units: number): boolean {
    if (--this.#looks < 0) {
      this.#looks = LOOKS;
      this.#isLate ||= this.#work.isLate;
    }
    if (this.#isLate) return false;
    const frame = this.#frame;
    const own = Math.min(frame.own, units);
    frame.own -= own;
    const rest = units - own;
    if (rest === 0) return true;
    frame.drawn -= rest;
    this.#pool -= rest;
    this.#work.takes(rest);
    return frame.drawn >= 0 && this.#pool >= 0;
  }

  /** Whether nothing is left for the construct that is being evaluated, so that loops stop. */
  get exhausted(): boolean {
    const { own, drawn } = this.#frame;
    return this.#isLate || (own <= 0 && (drawn <= 0 || this.#pool <= 0));
  }

  /** Evaluates a part of a construct, with half of what is left for it; without `at` there is nothing of its own, and the place is that around it. */
  within<Made>(at: Construct | undefined, make: () => Made): Made {
    const outer = this.#frame;
    const drawn = Math.max(0, Math.floor(outer.drawn / 2));
    return this.#inside(at, drawn, make, (used) => {
      outer.drawn -= used;
    });
  }

  /** Evaluates what is kept and used by others too, such as a local value, with half of what is left for the root module: who asks for it does not pay. */
  apart<Made>(make: () => Made): Made {
    return this.#inside(undefined, Math.max(0, Math.floor(this.#pool / 2)), make, () => {});
  }

  #inside<Made>(at: Construct | undefined, drawn: number, make: () => Made, pay: (used: number) => void): Made {
    const outer = this.#frame;
    const spent = at === undefined ? 0 : (this.#spentOfOwn.get(at.node) ?? 0);
    const own = at === undefined ? 0 : OWN_OF_CONSTRUCT - spent;
    const frame: Frame = { at: at ?? outer.at, own, drawn };
    this.#frame = frame;
    try {
      return make();
    } finally {
      this.#frame = outer;
      if (at !== undefined && frame.own !== own) this.#spentOfOwn.set(at.node, spent + own - frame.own);
      if (frame.drawn !== drawn) pay(drawn - frame.drawn);
    }
  }

  /** Takes note that the construct that is being evaluated needs more than there is. */
  ranOut(kind: Overspent['kind'] = 'work', at: Construct | undefined = this.#frame.at): void {
    if (at !== undefined && !this.#isLate && !this.#overspent.has(at.node)) {
      this.#overspent.set(at.node, { ...at, kind });
    }
  }
}
