/** Parts that are compared, since shared parts can be very many. */
const MOST_PARTS = 20_000;

/** What a value has besides its content: where it comes from. */
const PLACES: ReadonlySet<string> = new Set(['trace', 'at']);

/**
 * Whether two values, or what is made of values, are surely equal, with all that is known of them and all marks, wherever they are written. False also where
 * that would take long to tell, where parts are made on demand, and for what is unknown and has no subject.
 */
export function isSurelyEqual(a: unknown, b: unknown): boolean {
  let left = MOST_PARTS;
  const equal = (one: unknown, other: unknown): boolean => {
    if (Object.is(one, other)) return true;
    if (!isObject(one) || !isObject(other) || --left < 0) return false;
    if (Array.isArray(one))
      return Array.isArray(other) && one.length === other.length && one.every((part, at) => equal(part, other[at]));
    if (one instanceof Map)
      return (
        other instanceof Map && one.size === other.size && [...one].every(([key, part]) => equal(part, other.get(key)))
      );
    if (!isPlain(one) || !isPlain(other) || isWithoutSubject(one)) return false;
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => PLACES.has(name) || equal(one[name], other[name]));
  };
  return equal(a, b);
}

function isObject(part: unknown): part is object {
  return typeof part === 'object' && part !== null;
}

function isPlain(part: object): part is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(part);
  return prototype === Object.prototype || prototype === null;
}

function isWithoutSubject(part: Record<string, unknown>): boolean {
  return part.kind === 'unknown' && part.subject === undefined;
}
