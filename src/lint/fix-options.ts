import { joinAdvice } from './advice-args.ts';
import type { Finding, FixIntent } from './finding.ts';

/** What may be tried for a finding, what is wanted most first. */
export function optionsOf(fix: FixIntent | undefined): readonly FixIntent[] {
  return fix === undefined ? [] : [fix, ...(fix.otherwise ?? [])];
}

/** An intent with what is tried in its place. */
export function withOptions(options: readonly FixIntent[]): FixIntent | undefined {
  const [first, ...others] = options;
  if (first === undefined || others.length === 0) return first;
  return { ...first, otherwise: others };
}

/** `ssl_mode = "verify-full"`: what an intent does first. */
export function aimOf({ changes: [first] }: FixIntent): string {
  return first === undefined ? '' : `${first.attribute} = ${first.value}`;
}

/** A finding as its remedy tells of it: with the fix that was proven, and the arguments for that. */
export function withFix(finding: Finding, fix: FixIntent | undefined): Finding {
  if (fix === undefined) return finding;
  return { ...finding, fix, args: { ...finding.args, ...fix.args, subject: finding.args.subject } };
}

/** What two intents have in common. `why`: a clause, why what is wanted most can't be had for both. */
export function commonFix(a: FixIntent, b: FixIntent, why: string): FixIntent | undefined {
  const common = optionsOf(a).flatMap((one) => {
    const same = optionsOf(b).find((other) => isSame(one, other));
    return same === undefined ? [] : [joined(one, same)];
  });
  const [first, ...others] = common;
  if (first === undefined) return undefined;
  const isWanted = isSame(first, a) && isSame(first, b);
  const than = isSame(first, a) ? b : a;
  return withOptions([
    isWanted || first.lesser ? first : { ...first, lesser: { than: aimOf(than), because: why } },
    ...others,
  ]);
}

function joined(a: FixIntent, b: FixIntent): FixIntent {
  const { otherwise: _, ...rest } = a;
  const lesser = a.lesser ?? b.lesser;
  return {
    ...rest,
    ...(a.args && b.args ? { args: joinAdvice(a.args, b.args) } : {}),
    ...(lesser === undefined ? {} : { lesser }),
  };
}

/** Whether two intents do the same, whatever is said of them. */
function isSame(a: FixIntent, b: FixIntent): boolean {
  return a === b || (a.safe === b.safe && a.leaves === b.leaves && made(a) === made(b));
}

function made({ address, changes }: FixIntent): string {
  return JSON.stringify([address, changes]);
}
