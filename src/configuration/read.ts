import path from 'node:path';
import { configuration as isValid } from '../generated/configuration-validators.js';
import { decodeSource, readNative } from '../hcl/read.ts';
import type { Level, RuleMeta } from '../lint/finding.ts';
import type { PresetName } from '../lint/presets.ts';
import type { FailOn, Ignore, RuleSettings } from '../lint/settings.ts';
import { isDay } from '../text/day.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { flawOfPattern } from '../text/glob.ts';
import { type Range, startOf } from '../text/source.ts';
import { nearest } from '../text/suggest.ts';
import type { Configuration } from './configuration.ts';
import { type Labels, type Plain, plainOf } from './plain.ts';
import { problemsIn } from './problems.ts';

const CODE = 'configuration';

/** The shape described by `configuration.schema.json`. */
interface Written {
  readonly fail_on?: FailOn;
  readonly preset?: PresetName;
  readonly paths?: readonly string[];
  readonly exclude?: readonly string[];
  readonly var_files?: readonly string[];
  readonly workspace?: string;
  readonly assume_enabled?: boolean;
  readonly baseline?: string;
  readonly environment?: readonly {
    readonly name?: string;
    readonly var_files?: readonly string[];
    readonly workspace?: string;
  }[];
  readonly rule?: readonly {
    /** Missing only if that is reported already, as what else is required. */
    readonly id?: string;
    readonly level?: Level | 'off';
    readonly [option: string]: unknown;
  }[];
  readonly ignore?: readonly {
    readonly rule?: string | readonly string[];
    readonly address?: string | readonly string[];
    readonly reason?: string;
    readonly until?: string;
  }[];
}

export interface ReadConfiguration {
  /** Undefined if anything in it is wrong; then none of it applies. */
  readonly configuration: Configuration | undefined;
  /** What is right in it, if something is wrong: only to look for more that is wrong. */
  readonly rest?: Configuration | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a `.dmslint.hcl`. `file` is its path in the tree; paths in it are relative to its directory. */
export function readConfiguration(bytes: Uint8Array, file: string, rules: readonly RuleMeta[]): ReadConfiguration {
  const decoded = decodeSource(bytes, file, false);
  const { file: syntax, diagnostics } = readNative(decoded.source);
  const problems = [...decoded.diagnostics, ...diagnostics].map((one) => ({ ...one, code: CODE }));
  if (problems.length > 0) return { configuration: undefined, diagnostics: problems };
  const plain = plainOf(syntax.body, decoded.source, LABELS);
  const complain = (at: Range, message: string): number =>
    problems.push({ severity: 'error', code: CODE, message, at });
  for (const { at, message } of plain.flaws) complain(at, message);
  const wrong = isValid(plain.json) ? [] : problemsIn(isValid.errors ?? []);
  // A value that is not plain is there, though it is not in the JSON; a missing label is reported already.
  for (const { pointer, message, missing } of wrong)
    if (missing === undefined || !(isLabel(missing) || plain.locations.has(`${pointer}/${missing}`)))
      complain(locationOf(plain, pointer, startOf(decoded.source)), message);
  const bad = new Set(wrong.flatMap(({ pointer, missing }) => (missing === undefined ? [pointer] : [])));
  const written = without(plain.json, bad) as Written;
  const configuration = configurationOf(written, plain, file, rules, complain);
  return problems.length > 0
    ? { configuration: undefined, rest: configuration, diagnostics: problems }
    : { configuration, diagnostics: problems };
}

const LABELS: Labels = { rule: 'id', environment: 'name' };

function isLabel(name: string): boolean {
  return Object.values(LABELS).includes(name);
}

/** The settings without the parts that are wrong, so that the others can be looked at. Blocks keep their numbers. */
function without(json: unknown, bad: ReadonlySet<string>, pointer = ''): unknown {
  if (bad.has(pointer)) return undefined;
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json))
    return json.map((item, i) => without(item, bad, `${pointer}/${i}`)).filter((item) => item !== undefined);
  const kept = Object.entries(json).map(([name, value]) => [name, without(value, bad, `${pointer}/${name}`)] as const);
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}

/** The range of the part itself, or of the nearest one around it. */
function locationOf({ locations }: Plain, pointer: string, whole: Range): Range {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const location = locations.get(at);
    if (location !== undefined) return location;
  }
  return whole;
}

type Complain = (at: Range, message: string) => void;

function configurationOf(
  written: Written,
  plain: Plain,
  file: string,
  rules: readonly RuleMeta[],
  complain: Complain,
): Configuration {
  const directory = path.posix.dirname(file);
  const inTree = (at: string) => (one: string) => {
    const joined = path.posix.join(directory, one);
    if (path.posix.isAbsolute(one) || joined === '..' || joined.startsWith('../'))
      complain(plain.locations.get(at)!, `${JSON.stringify(one)} is outside the checked tree.`);
    return joined;
  };
  const ruleSettings = new Map<string, RuleSettings>();
  const locations = new Map([...plain.locations].map(([pointer, at]) => [pointer.slice(1), at] as const));
  for (const [index, { id, level, ...options }] of (written.rule ?? []).entries()) {
    const pointer = `/rule/${index}`;
    const at = plain.locations.get(pointer)!;
    const meta = id === undefined ? undefined : ruleNamed(id, rules, at, complain);
    if (id === undefined || meta === undefined) continue;
    if (ruleSettings.has(id)) complain(at, `The rule ${id} has two blocks. Merge them into one.`);
    for (const [name, value] of Object.entries(options))
      checkOption(meta, name, value, plain.locations.get(`${pointer}/${name}`)!, complain);
    ruleSettings.set(id, { level, options: options as Record<string, number> });
    locations.set(`rule.${id}`, at);
  }
  const ignores = (written.ignore ?? []).map(({ rule, address, reason, until }, index): Ignore => {
    const pointer = `/ignore/${index}`;
    const ids = [rule ?? []].flat();
    for (const id of ids) ruleNamed(id, rules, plain.locations.get(`${pointer}/rule`)!, complain);
    if (until !== undefined && !isDay(until))
      complain(plain.locations.get(`${pointer}/until`)!, `${until} is not a valid date.`);
    return {
      rules: ids,
      addresses: [address ?? []].flat(),
      reason: reason ?? '',
      until,
      at: plain.locations.get(pointer)!,
    };
  });
  for (const pattern of written.exclude ?? []) {
    const flaw = flawOfPattern(pattern);
    if (flaw !== undefined) complain(plain.locations.get('/exclude')!, `A pattern of exclude ${flaw}.`);
  }
  return {
    file,
    exclude: written.exclude ?? [],
    paths: (written.paths ?? []).map(inTree('/paths')),
    varFiles: (written.var_files ?? []).map(inTree('/var_files')),
    workspace: written.workspace,
    defaults: written.assume_enabled === true ? 'changed' : 'kept',
    environments: (written.environment ?? []).map(({ name = '', var_files, workspace }, index) => ({
      name,
      varFiles: (var_files ?? []).map(inTree(`/environment/${index}/var_files`)),
      workspace,
    })),
    baseline: written.baseline === undefined ? undefined : inTree('/baseline')(written.baseline),
    settings: { rules: ruleSettings, ignores, failOn: written.fail_on, preset: written.preset },
    locations,
  };
}

function ruleNamed(id: string, rules: readonly RuleMeta[], at: Range, complain: Complain): RuleMeta | undefined {
  const found = rules.find((rule) => rule.id === id);
  if (found !== undefined) return found;
  const meant = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  complain(
    at,
    `Unknown rule "${id}". ${meant === undefined ? 'Run dmslint rules for the list.' : `Did you mean ${meant}?`}`,
  );
  return undefined;
}

function checkOption(
  { id, options = {} }: RuleMeta,
  name: string,
  value: unknown,
  at: Range,
  complain: Complain,
): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  const names = ['level', ...Object.keys(options)];
  if (option === undefined) complain(at, `The rule ${id} has no option ${name}. Valid options: ${names.join(', ')}.`);
  else if (typeof value !== 'number' || !Number.isInteger(value) || value < option.least || value > option.most)
    complain(at, `${name} of ${id} must be a whole number from ${option.least} to ${option.most}: ${option.what}.`);
}
