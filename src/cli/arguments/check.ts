import type { BaselineUse } from '../../baseline-file.ts';
import type { PresetName } from '../../lint/presets.ts';
import type { FailOn } from '../../lint/settings.ts';
import type { Fixing } from '../fixing.ts';
import { FAIL_ON, PRESETS } from '../options.ts';
import { UsageError } from '../usage.ts';
import { isOn, offOr, one, type Parsed, wordsOf } from '../values.ts';
import { ONCE, targetsOf, WATCHING } from './formats.ts';
import { inputOf } from './input.ts';
import type { Request } from './request.ts';

export function checkRequest(parsed: Parsed, argv: readonly string[], formatNames: readonly string[]): Request {
  if (isOn(parsed, 'watch') && wordsOf(parsed).includes('-'))
    throw new UsageError('--watch cannot read standard input.', 'Name a directory or a file.');
  const failOn = one(parsed, 'fail-on');
  if (failOn !== undefined && !isFailOn(failOn))
    throw new UsageError(`--fail-on cannot be "${failOn}".`, `Use one of ${FAIL_ON.join(', ')}.`);
  const preset = one(parsed, 'preset');
  if (preset !== undefined && !isPreset(preset))
    throw new UsageError(`--preset cannot be "${preset}".`, `Use one of ${PRESETS.join(', ')}.`);
  return {
    kind: 'check',
    input: inputOf(parsed, argv, wordsOf(parsed)),
    failOn,
    formats: targetsOf(parsed, formatNames, isOn(parsed, 'watch') ? WATCHING : ONCE),
    evidence: isOn(parsed, 'evidence'),
    preset,
    suppressed: isOn(parsed, 'suppressed'),
    which: isOn(parsed, 'only-changed') ? 'changed' : 'all',
    baseline: baselineOf(parsed),
    run: isOn(parsed, 'watch') ? 'watch' : 'once',
    fixing: fixingOf(parsed),
  };
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
    if (isTried) throw new UsageError('--dry-run needs a fix to show.', 'Add --fix or --fix-unsafe.');
    return undefined;
  }
  const beside = ['watch', 'update-baseline'].find((name) => isOn(parsed, name));
  if (beside !== undefined)
    throw new UsageError(`--${isUnsafe ? 'fix-unsafe' : 'fix'} and --${beside} cannot be combined.`);
  if (wordsOf(parsed).includes('-'))
    throw new UsageError('--fix cannot change standard input.', 'Name a directory or a file.');
  return { which: isUnsafe ? 'all' : 'safe', how: isTried ? 'try' : 'write' };
}

function isPreset(text: string): text is PresetName {
  return (PRESETS as readonly string[]).includes(text);
}

function isFailOn(text: string): text is FailOn {
  return (FAIL_ON as readonly string[]).includes(text);
}
