import type { PlanWithSource } from '../../discover/inputs.ts';
import { isDay } from '../../text/day.ts';
import { flawOfPattern } from '../../text/glob.ts';
import { UsageError } from '../usage.ts';
import { countBefore, isOn, many, offOr, one, type Parsed } from '../values.ts';
import type { Input } from './request.ts';

export function inputOf(parsed: Parsed, argv: readonly string[], paths: readonly string[]): Input {
  const variables = many(parsed, 'var');
  if (isOn(parsed, 'affected') && paths.includes('-'))
    throw new UsageError(
      '--affected takes paths, not standard input.',
      'Run git diff --name-only … | xargs dmslint --affected.',
    );
  // The text may be a secret, so the message does not repeat it.
  if (!variables.every((variable) => /^[^=\s]+=/.test(variable)))
    throw new UsageError('--var needs a name and a value.', "Write --var 'NAME=VALUE'.");
  const now = one(parsed, 'now');
  if (now !== undefined && !isDay(now))
    throw new UsageError(`--now cannot be "${now}".`, 'Write a date such as --now 2026-01-31.');
  return {
    paths,
    mode: isOn(parsed, 'affected') ? 'affected' : 'named',
    ...plansOf(many(parsed, 'plans')),
    variables,
    varFiles: many(parsed, 'var-file'),
    variablesBefore: countBefore(argv, 'var', 'var-file'),
    environments: many(parsed, 'environment').map(environmentOf),
    workspace: one(parsed, 'workspace'),
    defaults: isOn(parsed, 'assume-enabled') ? 'changed' : undefined,
    source: offOr(parsed, 'source'),
    excluded: many(parsed, 'exclude').map(exclusionOf),
    root: one(parsed, 'root'),
    config: offOr(parsed, 'config'),
    now,
    timeout: secondsOf(one(parsed, 'timeout')),
  };
}

function secondsOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const seconds = /^\d+(\.\d+)?$/.test(given) ? Number(given) : 0;
  if (seconds <= 0 || seconds > MOST_SECONDS)
    throw new UsageError(
      `--timeout cannot be "${given}".`,
      `Write a number of seconds up to ${MOST_SECONDS}, such as --timeout 60.`,
    );
  return seconds;
}

/** A day. */
const MOST_SECONDS = 86_400;

/** `PLAN=DIR` is a plan and the directory of its configuration, anything else a directory of plans. */
function plansOf(values: readonly string[]): Pick<Input, 'planDirectories' | 'plansWithSources'> {
  return {
    planDirectories: values.filter((one) => !one.includes('=')),
    plansWithSources: values.filter((one) => one.includes('=')).map(planWithSourceOf),
  };
}

/** The first `=` divides, or that after `.json`: names of directories may contain one, too. */
function planWithSourceOf(text: string): PlanWithSource {
  const [, plan, source] = /^(.*?\.json)=(.*)$/s.exec(text) ?? /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (!plan || !source)
    throw new UsageError(
      `--plans cannot be "${text}".`,
      'Write --plans DIR for all plans below DIR, or --plans PLAN=DIR for a plan and the directory of its configuration.',
    );
  return { plan, source };
}

function exclusionOf(pattern: string): string {
  const flaw = flawOfPattern(pattern);
  if (flaw !== undefined)
    throw new UsageError(`--exclude ${flaw}.`, "Write a path or a pattern such as --exclude 'examples/**'.");
  return pattern;
}

function environmentOf(text: string): { name: string; file: string } {
  const [, name, file] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (name === undefined || file === undefined)
    throw new UsageError('--environment needs a name and a file.', 'Write --environment prod=prod.tfvars.');
  return { name, file };
}
