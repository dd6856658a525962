/** The ports from one to another, both included. */
export type PortRange = readonly [from: number, to: number];

export const EVERY_PORT: PortRange = [0, 65535];

/** What of some ports is in a range. */
export function within(ports: readonly PortRange[], [from, to]: PortRange): PortRange[] {
  return ports.flatMap(([low, high]): PortRange[] =>
    low <= to && from <= high ? [[Math.max(low, from), Math.min(high, to)]] : [],
  );
}

/** What of some ports is outside of a range. */
export function without(ports: readonly PortRange[], [from, to]: PortRange): PortRange[] {
  return ports.flatMap(([low, high]): PortRange[] => [
    ...(low < from ? [[low, Math.min(high, from - 1)] as const] : []),
    ...(high > to ? [[Math.max(low, to + 1), high] as const] : []),
  ]);
}

/** The same ports as few ranges, in their order. */
export function merged(ports: readonly PortRange[]): PortRange[] {
  const found: PortRange[] = [];
  for (const [from, to] of [...ports].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && from <= last[1] + 1) found[found.length - 1] = [last[0], Math.max(last[1], to)];
    else found.push([from, to]);
  }
  return found;
}

/** `5432`, `1024-65535`. */
export function portsText(ports: readonly PortRange[]): string {
  return ports.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
