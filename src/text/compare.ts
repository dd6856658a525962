/** The order of texts by code unit, the same on every machine: negative, zero or positive, as `sort` takes it. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
