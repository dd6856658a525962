import { COLORS } from './options.ts';
import { UsageError } from './usage.ts';

export type Color = (typeof COLORS)[number];

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

/** How often the first option comes before each use of the second one. */
export function countBefore(argv: readonly string[], first: string, second: string): number[] {
  const end = argv.indexOf('--');
  const counts: number[] = [];
  let seen = 0;
  for (const word of end < 0 ? argv : argv.slice(0, end)) {
    // No option takes a word that begins with a dash as its value.
    const name = /^--?([^=]+)/.exec(word)?.[1];
    if (name === first) seen += 1;
    else if (name === second) counts.push(seen);
  }
  return counts;
}

/** Everything but options: the command's name, if there is one, then paths. */
export function wordsOf(parsed: Parsed): string[] {
  return [...many(parsed, '_'), ...many(parsed, '--')];
}

/** The value of an option, or false if `--no-…` comes last. */
export function offOr(parsed: Parsed, name: string): string | false | undefined {
  return lastOf(parsed[name]) === false ? false : one(parsed, name);
}

/** The value of an option that is one of some words. */
export function choice<Word extends string>(parsed: Parsed, name: string, words: readonly Word[]): Word | undefined {
  const given = one(parsed, name);
  const found = words.find((word) => word === given);
  if (given !== undefined && found === undefined)
    throw new UsageError(`--${name} cannot be "${given}".`, `Use one of ${words.join(', ')}.`);
  return found;
}

/** When to print colours. */
export function colorOf(parsed: Parsed): Color | undefined {
  return offOr(parsed, 'color') === false ? 'never' : choice(parsed, 'color', COLORS);
}
