import type { Audit } from '../lint/audit.ts';
import type { CheckResult, Finding, RuleMeta, SuppressedFinding } from '../lint/finding.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { MermaidGraph } from './diagram/mermaid.ts';

/** The results of a run, which every reporter gets. */
export interface Report {
  /** In a stable order: path, line, column, rule, address. */
  readonly findings: readonly Finding[];
  /** Findings that a comment in the configuration or an `ignore` block of the settings suppresses. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Findings in the baseline. */
  readonly baselined: readonly Finding[];
  /** How many root modules, plans and states `--exclude` and the settings leave out. */
  readonly excluded?: number;
  /** Findings that options leave out, and which options these are. */
  readonly hidden?: { readonly findings: number; readonly by: readonly string[] };
  readonly diagnostics: readonly Diagnostic[];
  /** Only with `--evidence`: the outcome of each check. */
  readonly evidence: readonly CheckResult[] | undefined;
  /** Only with `--evidence`: the results by control. */
  readonly audit?: Audit;
  readonly counts: Counts;
  /** All rules, in the order of `rules/index.ts`. */
  readonly rules: readonly RuleMeta[];
  /** Rules that are off for at least one root. */
  readonly off: readonly RuleMeta[];
  /** The page (Markdown) of a rule. */
  readonly page: (ruleId: string) => string;
  /** dmslint's own version. */
  readonly version: string;
  /** The diagrams of the connections, one or more for each root, for formats that show them. */
  readonly diagrams?: readonly MermaidGraph[] | undefined;
  /** 0, 1 or 2. */
  readonly exitCode: number;
  /** Why there may be more endpoints than were found, as whole sentences. */
  readonly gaps: readonly Gap[];
  /** The files of the checked tree that affect the result beside the rules and suppressions; paths are relative to its root. */
  readonly judgedBy?: JudgedBy;
}

export interface JudgedBy {
  /** The root of the tree, relative to the working directory. */
  readonly root: string;
  /** The settings files that were used. */
  readonly settings: readonly string[];
  /** `option`: `--config` or `--no-config`. */
  readonly settingsFrom: 'nearest' | 'option';
  readonly baseline: string | undefined;
}

export interface Counts {
  readonly roots: number;
  readonly endpoints: number;
  /** Endpoints without findings at warning or above and without undetermined checks. */
  readonly passed: number;
  /** Endpoints with undetermined checks. */
  readonly undetermined: number;
  /** Endpoints that were skipped because a plan does not change them (`--only-changed`). */
  readonly unchanged: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly suppressed: number;
  readonly baselined: number;
}

/** Properties of the output that reporters depend on. */
export interface Output {
  readonly color: boolean;
  /** The columns of the terminal, if the output is one. */
  readonly width: number | undefined;
  /** Whether suppressed and baselined findings are shown, or only counted. */
  readonly suppressed?: 'counted' | 'shown';
  /** `findings` (`--quiet`): no summary; `statistics`: numbers instead of findings; `numbers`: both. */
  readonly amount?: 'all' | 'findings' | 'statistics' | 'numbers';
  /**
   * The directory that printed paths are relative to, as a path from the root of the checked tree; if it is not in the tree, the path from there to that root,
   * with a slash at its end. Default: that root.
   */
  readonly from?: string | undefined;
  /** Where the pages of the rules are, for a reader who has no `dmslint explain`. */
  readonly pages?: string | undefined;
  /** Where a browser shows the files of the checked tree, ending with `/`; Markdown links to it. */
  readonly filesUrl?: string | undefined;
}

/** What exists but was not read, or why there may be more. */
export interface Gap {
  /** The directory of the root module that it is about, in the tree. */
  readonly root: string;
  readonly text: string;
}

/** Formats a report as text. */
export type Reporter = (report: Report, output: Output) => string;

/** The report of a run without any input. */
export function nothingFound(
  {
    rootCount,
    excluded = 0,
    diagnostics,
    gaps,
  }: {
    readonly rootCount: number;
    readonly excluded?: number;
    readonly gaps: readonly string[];
  } & Pick<Report, 'diagnostics'>,
  version: string,
): Report {
  return {
    findings: [],
    suppressed: [],
    baselined: [],
    excluded,
    diagnostics,
    evidence: undefined,
    counts: {
      roots: rootCount,
      endpoints: 0,
      passed: 0,
      undetermined: 0,
      unchanged: 0,
      errors: 0,
      warnings: 0,
      notes: 0,
      suppressed: 0,
      baselined: 0,
    },
    rules: [],
    off: [],
    page: () => '',
    version,
    exitCode: diagnostics.some(({ severity }) => severity === 'error') ? 2 : 0,
    gaps: gaps.map((text) => ({ root: '.', text })),
  };
}
