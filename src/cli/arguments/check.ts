import type { BaselineUse } from '../../baseline-file.ts';
import { isDay } from '../../text/day.ts';
import { plain } from '../../text/escape.ts';
import type { Fixing } from '../fixing.ts';
import { type Narrowing, narrowingOptions } from '../narrow.ts';
import { FAIL_ON, LEVELS, PRESETS } from '../options.ts';
import type { Suppressing } from '../suppressing.ts';
import { UsageError } from '../usage.ts';
import { choice, colorOf, isOn, lastOf, many, offOr, one, type Parsed, wordsOf } from '../values.ts';
import { ONCE, targetsOf, WATCHING } from './formats.ts';
import { inputOf } from './input.ts';
import type { CheckRequest, Input, Request, Target } from './request.ts';

export function checkRequest(parsed: Parsed, argv: readonly string[], formatNames: readonly string[]): Request {
  if (isOn(parsed, 'watch') && wordsOf(parsed).includes('-'))
    throw new UsageError('--watch cannot read standard input.', 'Name a directory or a file.');
  const stdinFile = one(parsed, 'stdin-filename');
  const formats = targetsOf(parsed, formatNames, isOn(parsed, 'watch') ? WATCHING : ONCE);
  return {
    kind: 'check',
    input: stdinFile === undefined ? inputOf(parsed, argv, wordsOf(parsed)) : bufferInputOf(parsed, argv, stdinFile),
    stdinFile,
    failOn: choice(parsed, 'fail-on', FAIL_ON),
    formats,
    evidence: isOn(parsed, 'evidence'),
    preset: choice(parsed, 'preset', PRESETS),
    narrowing: narrowingOf(parsed),
    amount: amountOf(parsed, formats),
    color: colorOf(parsed),
    suppressed: isOn(parsed, 'suppressed'),
    which: isOn(parsed, 'only-changed') ? 'changed' : 'all',
    baseline: baselineOf(parsed),
    run: isOn(parsed, 'watch') ? 'watch' : 'once',
    fixing: fixingOf(parsed),
    suppressing: suppressingOf(parsed),
  };
}

/** Paths of the command line are changed files then: the root modules that use this one are checked. */
function bufferInputOf(parsed: Parsed, argv: readonly string[], file: string): Input {
  const paths = wordsOf(parsed);
  const beside = BESIDE_NO_BUFFER.find((name) => lastOf(parsed[name]) !== undefined && lastOf(parsed[name]) !== false);
  if (beside !== undefined) throw new UsageError(`--stdin-filename and --${beside} cannot be combined.`);
  if (paths.length > 1 || (paths.length === 1 && paths[0] !== '-'))
    throw new UsageError('--stdin-filename takes no paths.', 'Run dmslint --stdin-filename FILE < TEXT.');
  return { ...inputOf(parsed, argv, [file]), mode: 'affected' };
}

const BESIDE_NO_BUFFER = [
  'plans',
  'source',
  'watch',
  'fix',
  'fix-unsafe',
  'add-suppressions',
  'update-baseline',
  'affected',
];

function amountOf(parsed: Parsed, formats: readonly Target[]): CheckRequest['amount'] {
  if (!isOn(parsed, 'statistics')) return isOn(parsed, 'quiet') ? 'findings' : 'all';
  if (!formats.some(({ format }) => format === 'pretty'))
    throw new UsageError('--statistics is for the format pretty.', 'Add --format pretty.');
  return isOn(parsed, 'quiet') ? 'numbers' : 'statistics';
}

function narrowingOf(parsed: Parsed): Narrowing {
  const narrowing = {
    only: rulesOf(parsed, 'only'),
    skip: rulesOf(parsed, 'skip'),
    minLevel: choice(parsed, 'min-level', LEVELS),
  };
  const [option] = narrowingOptions(narrowing);
  if (option !== undefined && isOn(parsed, 'update-baseline'))
    throw new UsageError(`--update-baseline writes all findings, and ${option} leaves some out.`, 'Use one of them.');
  return narrowing;
}

/** Rule ids, with commas between them. */
function rulesOf(parsed: Parsed, name: 'only' | 'skip'): string[] {
  const given = many(parsed, name);
  const words = given.flatMap((value) => value.split(',')).map((word) => word.trim());
  const ids = words.filter((word) => word !== '');
  if (given.length > 0 && ids.length === 0)
    throw new UsageError(`--${name} needs the names of rules.`, 'Run dmslint rules for the list.');
  return ids;
}

function baselineOf(parsed: Parsed): BaselineUse {
  const file = offOr(parsed, 'baseline');
  const isUpdated = isOn(parsed, 'update-baseline');
  if (file === false && isUpdated) throw new UsageError('--no-baseline and --update-baseline cannot be combined.');
  return { file, mode: isUpdated ? 'update' : 'apply' };
}

function fixingOf(parsed: Parsed): Fixing | undefined {
  const isTried = isOn(parsed, 'dry-run');
  const isUnsafe = isOn(parsed, 'fix-unsafe');
  if (!isUnsafe && !isOn(parsed, 'fix')) {
    if (isTried && !isOn(parsed, 'add-suppressions'))
      throw new UsageError('--dry-run needs a fix to show.', 'Add --fix or --fix-unsafe.');
    return undefined;
  }
  const beside = ['watch', 'update-baseline', 'add-suppressions'].find((name) => isOn(parsed, name));
  if (beside !== undefined)
    throw new UsageError(`--${isUnsafe ? 'fix-unsafe' : 'fix'} and --${beside} cannot be combined.`);
  if (wordsOf(parsed).includes('-'))
    throw new UsageError('--fix cannot change standard input.', 'Name a directory or a file.');
  return { which: isUnsafe ? 'all' : 'safe', how: isTried ? 'try' : 'write' };
}

function suppressingOf(parsed: Parsed): Suppressing | undefined {
  const reason = one(parsed, 'reason');
  if (!isOn(parsed, 'add-suppressions')) {
    if (reason !== undefined) throw new UsageError('--reason is for --add-suppressions.');
    return undefined;
  }
  const beside = ['watch', 'update-baseline'].find((name) => isOn(parsed, name));
  if (beside !== undefined) throw new UsageError(`--add-suppressions and --${beside} cannot be combined.`);
  if (wordsOf(parsed).includes('-'))
    throw new UsageError('--add-suppressions cannot change standard input.', 'Name a directory or a file.');
  if (reason === undefined || reason.trim() === '')
    throw new UsageError('--add-suppressions needs a reason.', "Write --reason 'TEXT'.");
  if (plain(reason) !== reason)
    throw new UsageError('--reason must be one line without control characters.', "Write --reason 'TEXT'.");
  const until = /\buntil\s*[:=]?\s*(\S*)/.exec(reason)?.[1];
  if (/\buntil\s*[:=]/.test(reason) && !(until !== undefined && isDay(until)))
    throw new UsageError('The date in --reason is invalid.', 'Write until=YYYY-MM-DD.');
  const today = one(parsed, 'now') ?? new Date().toISOString().slice(0, 10);
  if (until !== undefined && isDay(until) && until < today)
    throw new UsageError('The date in --reason has passed.', 'The comments would suppress nothing: write a later day.');
  return { reason: reason.trim(), how: isOn(parsed, 'dry-run') ? 'try' : 'write' };
}
