import { UsageError } from './usage.ts';

/** What yargs makes of a command line. */
export type Parsed = Readonly<Record<string, unknown>>;

/** All values of an option, in their order. */
export function many(parsed: Parsed, name: string): string[] {
  const given = parsed[name];
  const values = given === undefined ? [] : Array.isArray(given) ? given : [given];
  return values.map((value) => {
    if (typeof value !== 'string' || (value === '' && name !== '_' && name !== '--'))
      throw new UsageError(`--${name} needs a value.`);
    return value;
  });
}

/** The value of an option that can be overridden: the last one. */
export function one(parsed: Parsed, name: string): string | undefined {
  return many({ [name]: lastOf(parsed[name]) }, name)[0];
}

export function lastOf(value: unknown): unknown {
  return Array.isArray(value) ? value.at(-1) : value;
}

/** Whether a switch is on: the last word on it counts. */
export function isOn(parsed: Parsed, name: string): boolean {
  return lastOf(parsed[name]) === true;
}
