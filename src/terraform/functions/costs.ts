import type { Value } from '../../graph/value.ts';
import { table } from '../../table.ts';
import { unitsOfBytes } from '../../work.ts';

/** The units for each character of the texts that a function is given, where that is more than going through them. Measured, and rounded up. */
const FOR_A_CHARACTER = table<number>({
  csvdecode: 2,
  format: 1,
  formatlist: 1,
  jsondecode: 2,
  length: 4,
  replace: 1,
  rsadecrypt: 10,
  strrev: 4,
  substr: 4,
  title: 2,
  yamldecode: 20,
});

const MATCHING: ReadonlySet<string> = new Set(['regex', 'regexall']);

/** Each call costs something, whatever it is given. */
const CALL = 10;

/** What a call costs beyond the size of its arguments and result, which are counted where they are made. */
export function costOf(name: string, args: readonly Value[]): number {
  const first = lengthOf(args[0]);
  if (MATCHING.has(name)) return CALL + matching(args[0], lengthOf(args[1]));
  if (name === 'replace' && isPattern(args[1])) return CALL + matching(args[1], first);
  const each = FOR_A_CHARACTER[name];
  if (each !== undefined) return CALL + each * args.reduce((sum, arg) => sum + lengthOf(arg), 0);
  return CALL + unitsOfBytes(first);
}

/** Each part of a pattern is tried at each place of the text; what is repeated is several parts. */
function matching(pattern: Value | undefined, length: number): number {
  if (pattern?.kind !== 'string') return 0;
  let repeated = 1;
  for (const [, most] of pattern.value.matchAll(/(\d+)\}/g))
    repeated = Math.min(1_000, repeated * Math.max(1, Number(most)));
  return 5 * (pattern.value.length + repeated) * (1 + length);
}

function isPattern(value: Value | undefined): boolean {
  return value?.kind === 'string' && value.value.length > 1 && value.value.startsWith('/') && value.value.endsWith('/');
}

function lengthOf(value: Value | undefined): number {
  return value?.kind === 'string' ? value.value.length : 0;
}
