import { describeWorlds, type World } from '../../graph/possible-worlds.ts';

/** Something that holds in some worlds, with the condition where these are not all. */
export type Case<T> = T & { readonly when?: string };

/** Each value once, in the order of `rank`. `seen` are the worlds looked at, each once, `all` those that there are. */
export function casesOf<T extends object>(
  seen: readonly { readonly world: World; readonly value: T }[],
  all: readonly World[],
  rank: (value: T) => number,
): Case<T>[] {
  const byText = new Map<string, { value: T; worlds: World[] }>();
  for (const { world, value } of seen) {
    const key = JSON.stringify(value);
    const known = byText.get(key) ?? { value, worlds: [] };
    byText.set(key, known);
    known.worlds.push(world);
  }
  return [...byText.values()]
    .sort((a, b) => rank(a.value) - rank(b.value))
    .map(({ value, worlds }) => ({ ...value, ...whenIn(worlds, all) }));
}

/** The condition as a property, where there is one. */
export function whenIn(worlds: readonly World[], all: readonly World[]): { when?: string } {
  const when = describeWorlds(worlds, all);
  return when === undefined ? {} : { when };
}
