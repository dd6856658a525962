import path from 'node:path';
import { ruleSet, rules } from '../rules/index.ts';
import { type BaselineUse, baselineFor } from './baseline-file.ts';
import type { Configuration } from './configuration/configuration.ts';
import { Configurations } from './configuration/configurations.ts';
import { readWith } from './discover/declared.ts';
import { discoverInputs, type Found, isAnythingNamed, nothingIn, withEdits } from './discover/inputs.ts';
import type { TlsVerdicts } from './dms/tls/verdict.ts';
import { absolute, askedOf, findTree, inTree, isBelow, type Tree } from './files/tree.ts';
import type { ResourceGraph, Root } from './graph/graph.ts';
import { type Earlier, type InputOptions, Inputs } from './inputs.ts';
import { auditOf } from './lint/audit.ts';
import type { Finding, Level } from './lint/finding.ts';
import { lint } from './lint/lint.ts';
import { findingOrder } from './lint/merge.ts';
import type { PresetName } from './lint/presets.ts';
import { type FailOn, fails, levelOf, type Settings } from './lint/settings.ts';
import { suppress } from './lint/suppressions/suppress.ts';
import { tlsVerdictsBy } from './lint/tls-verdicts.ts';
import { page } from './pages.ts';
import type { Gap, JudgedBy, Report } from './report/report.ts';
import { declaredIn } from './terraform/modules/declared.ts';
import type { Loader } from './terraform/modules/load.ts';
import { counted, type Diagnostic } from './text/diagnostic.ts';
import { version } from './version.ts';
import { GRACE, interrupted } from './watchdog.ts';
import { Work } from './work.ts';

readWith(declaredIn);

/** The options of one run. */
export interface CheckOptions extends InputOptions {
  readonly evidence: boolean;
  /** `changed` (`--only-changed`): resources that a plan does not change are not checked. */
  readonly which?: 'all' | 'changed' | undefined;
  /** The date that certificates and suppressions are checked against. */
  readonly now: Date;
  /** Undefined: the level from the settings, else `error`. */
  readonly failOn?: FailOn | undefined;
  /** `--config FILE`; undefined: the nearest `.dmslint.hcl` of each root; false: `--no-config`. */
  readonly config?: string | false | undefined;
  readonly baseline?: BaselineUse | undefined;
  /** Instead of that in the settings. */
  readonly preset?: PresetName | undefined;
}

export interface CheckOutcome {
  readonly report: Report;
  readonly graph: ResourceGraph;
  /** How well the connections are protected, by the rules. */
  readonly verdicts: TlsVerdicts;
  /** Whether a finding fails the run. */
  readonly isFailing: (finding: Finding) => boolean;
  /** Where the files lie that were read. */
  readonly tree: Tree;
  readonly read: WhatWasRead;
  /**
   * The same check with edited texts, of some root modules only; undefined where nothing was checked. `known`: see `Earlier`.
   */
  readonly again?: (
    edited: ReadonlyMap<string, string>,
    roots: ReadonlySet<string>,
    known?: Earlier['known'],
  ) => CheckOutcome;
  /** The files as they were read, for a check of the same tree after some texts were edited. */
  readonly loader?: Loader;
  /** The new baseline and its file, if an update was requested. The caller writes it. */
  readonly baseline?: { readonly file: string; readonly text: string } | undefined;
}

/**
 * Runs the whole check: finds the inputs, builds the graph, runs the rules. It reads files but writes none, and bad input is reported as diagnostics, not thrown.
 * `discovered`: the inputs, if the caller has already searched for them. `earlier`: what was read of them before some texts were edited.
 */
export function check(options: CheckOptions, discovered?: Found, earlier?: Earlier): CheckOutcome {
  const work = options.work ?? new Work();
  const given = discovered ?? foundInTime(options, work);
  const found = { ...given, tree: withEdits(given.tree, options.edited) };
  const configurations = configurationsIn(found.tree, options);
  const input = new Inputs(found, { ...options, work }, configurations, earlier);
  interrupted(work.remaining + GRACE, () => input.read());
  input.finish();
  const graph: ResourceGraph = { roots: input.roots, outlines: input.outlines };
  const run = new Run(found, options, configurations, input);
  options.progress?.('checking the rules');
  const judged = judgedInTime(graph, run, work, () => [
    ...found.diagnostics,
    ...configurations.diagnostics,
    ...input.diagnostics(),
    ...idle(options, found),
  ]);
  const verdicts = tlsVerdictsBy(rules);
  return {
    report: {
      ...reportOf(graph, judged, run),
      counts: countsOf(judged, found.rootCount - input.notPlans - input.notRoots - input.planned.size),
      judgedBy: judgedBy(found.tree, options, configurations, run.own.baseline),
    },
    graph,
    verdicts,
    isFailing: (finding) => run.isFailing(finding),
    tree: found.tree,
    read: whatWasRead(found, configurations),
    again: (edited, roots, known) =>
      check(
        {
          // Where no work was given, as in an editor, remedies are tried whenever somebody asks for them.
          ...options,
          edited: new Map([...(options.edited ?? []), ...edited]),
          evidence: false,
          progress: undefined,
        },
        { ...found, roots: found.roots.filter((one) => roots.has(one)) },
        { loader: input.loader, input, known },
      ),
    loader: input.loader,
    baseline: judged.baseline.write,
  };
}

/** What was found; nothing if the search was interrupted. */
function foundInTime(options: CheckOptions, work: Work): Found {
  let found: Found | undefined;
  interrupted(work.remaining + GRACE, () => {
    found = foundBy(options);
  });
  return found ?? nothingIn(findTree(options.cwd, [], options.root));
}

function judgedInTime(graph: ResourceGraph, run: Run, work: Work, reported: () => readonly Diagnostic[]): Judged {
  let judged: Judged | undefined;
  interrupted(work.remaining + GRACE, () => {
    judged = judge(graph, run, work, reported);
  });
  // The rules were interrupted, so that nothing of what they found can be used.
  return judged ?? judge({ ...graph, roots: [] }, run, work, reported);
}

function timeIsUp({ seconds }: Work): Diagnostic {
  return {
    severity: 'error',
    code: 'out-of-time',
    message: `The time for this run (${seconds} s) is up, so not everything was checked. Check fewer paths at a time, or allow more time with --timeout SECONDS.`,
  };
}

/** What the rules found, and what somebody has answered for. */
interface Judged {
  readonly result: ReturnType<typeof lint>;
  readonly suppressed: ReturnType<typeof suppress>['suppressed'];
  readonly baseline: ReturnType<typeof baselineFor>;
  readonly diagnostics: readonly Diagnostic[];
}

/** `reported`: what is reported besides, once the rules have run. */
function judge(graph: ResourceGraph, run: Run, work: Work, reported: () => readonly Diagnostic[]): Judged {
  const { options, found } = run;
  const settingsOf = (root: string) => run.configurationOf(root).settings;
  const result = lint(graph, {
    rules: ruleSet,
    now: options.now,
    evidence: options.evidence,
    settingsOf,
    which: options.which ?? 'all',
    isOver: () => work.isLate,
    isKnown: (resource, root) => run.inputs.isKnown(resource, root),
  });
  const before = work.isLate ? [...reported(), timeIsUp(work)] : reported();
  const isWhole = before.every(({ severity }) => severity !== 'error');
  const exempted = suppress(result.findings, {
    outlines: graph.outlines,
    rules: ruleSet,
    now: options.now,
    settingsOf,
    settingsAt: (file) => run.configurationAt(path.posix.dirname(file)).settings,
    due: isWhole ? run.ignoresDue() : [],
    earlier: run.inputs.earlierOutlines,
  });
  const baseline = baselineFor(exempted.findings, options, run.own.baseline, {
    tree: found.tree,
    isChecked: (root) =>
      isWhole && (graph.roots.some((one) => one.path === root) || (run.covers(root) && !run.inputs.planned.has(root))),
  });
  const diagnostics = counted([...before, ...exempted.diagnostics, ...baseline.diagnostics]);
  return { result, suppressed: exempted.suppressed, baseline, diagnostics };
}

function reportOf(graph: ResourceGraph, judged: Judged, run: Run): Omit<Report, 'counts' | 'judgedBy'> {
  const { result, suppressed, baseline, diagnostics } = judged;
  const { findings, baselined } = baseline;
  const { now } = run.options;
  const { evidence } = result;
  const isOff = (rule: (typeof rules)[number]) =>
    graph.roots.some(({ path: root }) => levelOf(rule, run.configurationOf(root).settings) === 'off');
  return {
    findings: [...findings].sort(findingOrder(rules)),
    suppressed,
    baselined,
    diagnostics,
    evidence: evidence?.checks,
    ...(evidence && {
      audit: auditOf(graph, evidence.controls, { findings, suppressed, baselined }, { rules, now }),
    }),
    rules,
    off: rules.filter(isOff),
    page,
    version,
    excluded: run.found.excluded ?? 0,
    exitCode: diagnostics.some(({ severity }) => severity === 'error')
      ? 2
      : findings.some((finding) => run.isFailing(finding))
        ? 1
        : 0,
    gaps: [...run.found.gaps.map((text) => ({ root: '.', text })), ...gapsIn(graph.roots, result.endpoints)],
  };
}

function countsOf({ result, suppressed, baseline: { findings, baselined } }: Judged, roots: number): Report['counts'] {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return {
    roots,
    endpoints: result.endpoints,
    passed: result.passed,
    undetermined: result.undetermined,
    unchanged: result.unchanged,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    suppressed: suppressed.length,
    baselined: baselined.length,
  };
}

/** The inputs that the options ask for; without paths, those of the settings. */
export function foundBy(options: CheckOptions): Found {
  return discoverInputs({ ...options, ...pathsOf(options) });
}

/** The absolute paths that a run depends on: `--watch` runs again when one of them changes. */
export interface WhatWasRead {
  readonly directories: readonly string[];
  readonly files: ReadonlySet<string>;
  /** Directories that were listed, so that a file added to or removed from them matters too. */
  readonly listed: readonly string[];
}

function whatWasRead({ tree, plans }: Found, configurations: Configurations): WhatWasRead {
  const asked = [...askedOf(tree)];
  const settings = configurations.all().map(({ file }) => file!);
  const inside = [...asked.filter((one) => !one.endsWith('/')), ...settings].map((one) => absolute(tree, one));
  const files = new Set([...inside, ...plans.flatMap(({ file }) => file ?? [])]);
  return {
    files,
    directories: [...new Set([...files].map((file) => path.dirname(file)))],
    listed: asked.filter((one) => one.endsWith('/')).map((one) => absolute(tree, one)),
  };
}

function judgedBy(
  tree: Tree,
  { cwd, config, baseline }: CheckOptions,
  configurations: Configurations,
  configured: string | undefined,
): JudgedBy {
  const settings = configurations.all().map(({ file }) => file!);
  const file = baseline?.file;
  return {
    root: path.relative(cwd, tree.root).split(path.sep).join('/') || '.',
    settings: config ? [namedIn(tree, cwd, config)].flatMap((one) => one ?? []) : settings,
    settingsFrom: config === undefined ? 'nearest' : 'option',
    baseline: file === false ? undefined : file === undefined ? configured : namedIn(tree, cwd, file),
  };
}

/** The path in the tree of a file given on the command line, with symbolic links as the user wrote them; undefined outside the tree. */
function namedIn(tree: Tree, cwd: string, file: string): string | undefined {
  const inside = path.relative(tree.root, path.resolve(cwd, file)).split(path.sep).join('/');
  return inside.startsWith('../') || path.isAbsolute(inside) ? inTree(tree, path.resolve(cwd, file)) : inside;
}

/** The settings that a run in the working directory begins with. */
function configurationsIn(
  tree: Found['tree'],
  { cwd, config, preset }: Pick<CheckOptions, 'cwd' | 'config' | 'preset'>,
): Configurations {
  return new Configurations(tree, rules, config ? path.resolve(cwd, config) : config, preset);
}

/** The paths from the command line, else those from the settings; and what either excludes. */
function pathsOf(options: CheckOptions): Pick<CheckOptions, 'paths' | 'pathsFrom' | 'exclude'> {
  const { paths, cwd, root, exclude = [] } = options;
  const tree = withEdits(findTree(cwd, [], root), options.edited);
  const settings = configurationsIn(tree, options).at(inTree(tree, cwd) ?? '.');
  const excluded = settings.exclude.map((pattern) => ({
    pattern,
    from: absolute(tree, path.posix.dirname(settings.file ?? '.')),
    by: 'settings' as const,
  }));
  const both = { exclude: [...exclude, ...excluded] };
  if (isAnythingNamed(options)) return { paths, ...both };
  const configured = settings.paths;
  return {
    ...both,
    paths: configured.map((one) => path.relative(cwd, absolute(tree, one)) || '.'),
    pathsFrom: configured.length > 0 ? 'settings' : 'person',
  };
}

/** A run's inputs and options, and the settings that apply to each root, finding and directory. */
class Run {
  readonly found: Found;
  readonly options: CheckOptions;
  readonly #configurations: Configurations;
  readonly #byRoot = new Map<string, Configuration>();
  readonly inputs: Inputs;

  constructor(found: Found, options: CheckOptions, configurations: Configurations, inputs: Inputs) {
    this.found = found;
    this.options = options;
    this.#configurations = configurations;
    this.inputs = inputs;
  }

  /** The settings of the working directory. */
  get own(): Configuration {
    return this.#configurations.at(inTree(this.found.tree, this.options.cwd) ?? '.');
  }

  /** The settings of a root: those of its directory or, for a plan, of the directory of its configuration. Each finding asks for them. */
  configurationOf(root: string): Configuration {
    const known = this.#byRoot.get(root);
    if (known !== undefined) return known;
    const isPlan = this.found.plans.some(({ name }) => name === root);
    const found = this.#configurations.at(isPlan ? this.inputs.settingsDirectoryOf(root) : root);
    this.#byRoot.set(root, found);
    return found;
  }

  /** The settings of a directory of the tree. */
  configurationAt(directory: string): Configuration {
    return this.#configurations.at(directory);
  }

  isFailing({ level, subjects, at }: Finding): boolean {
    const settings: Settings[] =
      subjects.length > 0
        ? subjects.map(({ root }) => this.configurationOf(root).settings)
        : [this.#configurations.at(path.posix.dirname(at.source.path)).settings];
    return settings.some(({ failOn }) => fails(level, this.options.failOn ?? failOn ?? 'error'));
  }

  /** Whether a directory of the tree is in or below one of the given paths. */
  covers(directory: string): boolean {
    return !directory.endsWith('.json') && this.found.named.some((named) => isBelow(directory, named));
  }

  /** The `ignore` blocks that should have matched something, because everything that they apply to was checked. */
  ignoresDue(): Settings['ignores'] {
    return this.#configurations
      .all()
      .flatMap(({ file, settings }) => (this.covers(path.posix.dirname(file!)) ? settings.ignores : []));
  }
}

/** Notes on options that have no effect: some need a plan, others a configuration. */
function idle(options: CheckOptions, { plans, roots, stdin }: Found): Diagnostic[] {
  const { source, which, environments = [], varFiles, variables } = options;
  const unused = (message: string): Diagnostic => ({ severity: 'note', code: 'option-unused', message });
  if (plans.length > 0) {
    if (roots.length > 0 || stdin) return [];
    // With the configuration at hand, --var and --var-file still supply values that the plan lacks.
    const given = [
      ...(environments.length > 0 ? ['--environment'] : []),
      ...(source === false && varFiles.length > 0 ? ['--var-file'] : []),
      ...(source === false && variables.length > 0 ? ['--var'] : []),
    ];
    return given.map((option) =>
      unused(`${option} has no effect on a plan, which already contains its values. Pass it to terraform plan.`),
    );
  }
  const without = (option: string, what: string) =>
    unused(
      `${option} ${what}, and no plan was given, so it has no effect. Pass a plan made with terraform show -json.`,
    );
  return [
    ...(typeof source === 'string' ? [without('--source', 'sets the configuration of a plan')] : []),
    ...(which === 'changed' ? [without('--only-changed', 'skips what a plan does not change')] : []),
  ];
}

/** Why there may be more endpoints than were found; where there are none, also what is left out. A gap that all environments of a root share is listed once. */
function gapsIn(roots: readonly Root[], endpoints: number): Gap[] {
  const all = roots.flatMap(({ path: root, gaps, absent = [], leftOut = [] }) =>
    [...gaps, ...absent, ...(endpoints === 0 ? leftOut : [])].map((text): Gap => ({ root, text })),
  );
  return [...new Map(all.map((gap) => [JSON.stringify(gap), gap])).values()];
}
