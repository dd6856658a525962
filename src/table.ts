/** A table by names that come from input: it has no row for what every object has (`constructor`, `toString`). */
export function table<Row>(rows: Readonly<Record<string, Row>>): Readonly<Record<string, Row>> {
  return Object.assign(Object.create(null) as Record<string, Row>, rows);
}
