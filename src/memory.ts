/** What an instance takes in memory for as long as the run lasts, in KiB: measured with endpoints and what is found of them, databases, and modules of both. */
export const KEPT = { expanded: 1, module: 8, checked: 16, followed: 2 } as const;

/** So many instances of a count or for_each are too small to be measured. */
export const FEW = 16;
/** What the instances of a run may take: half of the heap that Node has on a machine of 4 GB. A root module may take three quarters of what is left. */
const MOST_IN_RUN = 1_000_000;
/** What is set aside for each root module, however much others take; less when many have used it. Each of its blocks has so much of that. */
const OWN_OF_ROOT = 8_000;
const MOST_OWN_IN_RUN = 256_000;
const LEAST_OWN_OF_ROOT = 80;
const OWN_OF_BLOCK = 16;

/** What the instances of a run may take in memory: work alone does not bound it, since a small instance is quickly made and long kept. */
export class Memory {
  #left = MOST_IN_RUN;
  #leftForOwn = MOST_OWN_IN_RUN;

  /** That of one root module. */
  share(): KeptShare {
    const drawn = Math.floor((this.#left * 3) / 4);
    const own =
      drawn > OWN_OF_ROOT
        ? OWN_OF_ROOT
        : Math.max(LEAST_OWN_OF_ROOT, Math.min(OWN_OF_ROOT, Math.floor(this.#leftForOwn / 64)));
    this.#leftForOwn -= own;
    return new KeptShare(drawn, own, (size) => {
      this.#left -= size;
    });
  }
}

interface Part {
  /** The block; undefined for the root module itself. */
  readonly node: object | undefined;
  left: number;
}

/** What the instances of one root module may take. Those of a block leave a quarter of it to the other blocks. */
export class KeptShare {
  #part: Part;
  #own: number;
  readonly #ownOf = new Map<object, number>();
  readonly #takes: (size: number) => void;
  #isFull = false;

  constructor(drawn: number, own: number, takes: (size: number) => void) {
    this.#part = { node: undefined, left: drawn };
    this.#own = own;
    this.#takes = takes;
  }

  /** Whether something was not kept for want of memory. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** Whether so much more may be kept until the run ends. */
  keeps(size: number): boolean {
    const part = this.#part;
    if (part.left >= size) {
      part.left -= size;
      this.#takes(size);
      return true;
    }
    const { node } = part;
    const ownOf = node === undefined ? 0 : (this.#ownOf.get(node) ?? OWN_OF_BLOCK);
    if (node === undefined || ownOf < size || this.#own < size) {
      this.#isFull = true;
      return false;
    }
    this.#ownOf.set(node, ownOf - size);
    this.#own -= size;
    return true;
  }

  /** Makes the instances of a block. */
  within<Made>(node: object, make: () => Made): Made {
    const outer = this.#part;
    const drawn = Math.floor((outer.left * 3) / 4);
    const part: Part = { node, left: drawn };
    this.#part = part;
    try {
      return make();
    } finally {
      this.#part = outer;
      outer.left -= drawn - part.left;
    }
  }
}
