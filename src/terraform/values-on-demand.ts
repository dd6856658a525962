import type { Value } from '../graph/value.ts';

/** Values by their names, of which each is made when it is asked for. */
export class ValuesOnDemand implements ReadonlyMap<string, Value> {
  readonly #made = new Map<string, Value>();
  readonly #names: () => ReadonlySet<string>;
  readonly #make: (name: string) => Value;

  constructor(names: () => ReadonlySet<string>, make: (name: string) => Value) {
    this.#names = names;
    this.#make = make;
  }

  get size(): number {
    return this.#names().size;
  }

  has(name: string): boolean {
    return this.#names().has(name);
  }

  get(name: string): Value | undefined {
    const known = this.#made.get(name);
    if (known !== undefined || !this.has(name)) return known;
    const made = this.#make(name);
    this.#made.set(name, made);
    return made;
  }

  keys(): MapIterator<string> {
    return this.#names().keys();
  }

  values(): MapIterator<Value> {
    return this.#all().values();
  }

  entries(): MapIterator<[string, Value]> {
    return this.#all().entries();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, name: string, all: ReadonlyMap<string, Value>) => void): void {
    for (const [name, value] of this) visit(value, name, this);
  }

  #all(): Map<string, Value> {
    return new Map([...this.#names()].map((name) => [name, this.get(name)!] as const));
  }
}
