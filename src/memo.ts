/**
 * `make`, called once for each object: its result, undefined too, is kept as long as the object lives. For what follows from something that does not change,
 * such as a root, a source or a value. `make` may call the function for other objects, not for the same one.
 */
export function memo<Owner extends object, Result>(make: (owner: Owner) => Result): (owner: Owner) => Result {
  const kept = new WeakMap<Owner, Result>();
  return (owner) => {
    const known = kept.get(owner);
    if (known !== undefined || kept.has(owner)) return known as Result;
    const made = make(owner);
    kept.set(owner, made);
    return made;
  };
}

/** The same, but only results that are worth it are kept: with millions of small owners, keeping takes longer than making. */
export function memoIf<Owner extends object, Result>(
  make: (owner: Owner) => Result,
  isWorthIt: (result: Result) => boolean,
): (owner: Owner) => Result {
  const kept = new WeakMap<Owner, Result>();
  return (owner) => {
    const known = kept.get(owner);
    if (known !== undefined) return known;
    const made = make(owner);
    if (isWorthIt(made)) kept.set(owner, made);
    return made;
  };
}

/**
 * The same for an object and further keys: one result for each combination of them, kept as long as the first object lives. Keys are told apart as those of
 * a Map are: texts and numbers by what they are, objects by identity.
 */
export function memoBy<Owner extends object, Keys extends readonly unknown[], Result>(
  make: (owner: Owner, ...keys: Keys) => Result,
): (owner: Owner, ...keys: Keys) => Result {
  const kept = memo((_: Owner): Node<Result> => ({}));
  return (owner, ...keys) => {
    let node = kept(owner);
    for (const key of keys) {
      node.next ??= new Map();
      let next = node.next.get(key);
      if (next === undefined) {
        next = {};
        node.next.set(key, next);
      }
      node = next;
    }
    node.made ??= { result: make(owner, ...keys) };
    return node.made.result;
  };
}

interface Node<Result> {
  next?: Map<unknown, Node<Result>>;
  made?: { readonly result: Result };
}
