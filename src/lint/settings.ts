import type { Range } from '../text/source.ts';
import type { Level, RuleMeta } from './finding.ts';
import { type PresetName, presetLevel } from './presets.ts';

/** The lowest level at which a finding fails the run. */
export type FailOn = Level | 'never';

/** The settings for rules and findings. */
export interface Settings {
  /** By rule id. */
  readonly rules: ReadonlyMap<string, RuleSettings>;
  readonly ignores: readonly Ignore[];
  readonly failOn: FailOn | undefined;
  /** Shifts the levels of rules that have none of their own here. */
  readonly preset?: PresetName | undefined;
}

export interface RuleSettings {
  readonly level: Level | 'off' | undefined;
  readonly options: RuleOptions;
}

export type RuleOptions = Readonly<Record<string, number>>;

/** An `ignore` block: suppresses findings of some rules at some addresses. */
export interface Ignore {
  readonly rules: readonly string[];
  /** Addresses, with `*` for any text; a name without an instance key matches all of its instances. */
  readonly addresses: readonly string[];
  readonly reason: string;
  /** The last day on which it is valid, as YYYY-MM-DD. */
  readonly until: string | undefined;
  readonly at: Range;
}

/** The level of a rule's findings; `off`: it is not run. */
export function levelOf({ id, level }: RuleMeta, { rules, preset }: Settings): Level | 'off' {
  return rules.get(id)?.level ?? presetLevel(preset, id) ?? level;
}

/** The rule's options, defaults filled in. */
export function optionsOf({ id, options }: RuleMeta, { rules }: Settings): RuleOptions {
  const made: Record<string, number> = {};
  for (const [name, option] of Object.entries(options ?? {}))
    made[name] = rules.get(id)?.options[name] ?? option.default;
  return made;
}

/** Whether a finding's level fails the run. */
export function fails(level: Level, failOn: FailOn): boolean {
  return RANK[level] >= RANK[failOn];
}

const RANK = { note: 1, warning: 2, error: 3, never: 4 };
