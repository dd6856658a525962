import type { Audit } from '../lint/audit.ts';
import type { CheckResult, Finding, RuleMeta, SuppressedFinding } from '../lint/finding.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Edit } from '../text/edit.ts';
import type { MermaidGraph } from './diagram/mermaid.ts';

/** All that a run found out: what every reporter gets. */
export interface Report {
  /** In a stable order: path, line, column, rule, address. */
  readonly findings: readonly Finding[];
  /** Findings that a comment in the configuration or an `ignore` block of the settings answers for. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Findings that the baseline has. */
  readonly baselined: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
  /** Only with `--evidence`: how each check ended. */
  readonly evidence: readonly CheckResult[] | undefined;
  /** Only with `--evidence`: what an auditor asks for. */
  readonly audit?: Audit;
  readonly counts: Counts;
  /** All rules, in the order of `rules/index.ts`. */
  readonly rules: readonly RuleMeta[];
  /** Those that are switched off for a root. */
  readonly off: readonly RuleMeta[];
  /** The page (Markdown) of a rule. */
  readonly page: (ruleId: string) => string;
  /** dmslint's own version. */
  readonly version: string;
  /** The pictures of the connections, one a root or several, for formats that have some. */
  readonly diagrams?: readonly MermaidGraph[] | undefined;
  /** 0, 1 or 2. */
  readonly exitCode: number;
  /** Why there may be more endpoints than were found, in whole sentences. */
  readonly gaps: readonly string[];
  /** What of the checked tree decides beside the rules and the suppressions; paths are relative to its root. */
  readonly judgedBy?: JudgedBy;
  /** Edits that would make a finding go, where they can be told from the text alone. */
  readonly editsOf?: (finding: Finding) => readonly Edit[];
}

export interface JudgedBy {
  /** The root of the tree, relative to the working directory. */
  readonly root: string;
  /** The files of settings that were used. */
  readonly settings: readonly string[];
  /** `option`: `--config` or `--no-config`. */
  readonly settingsFrom: 'nearest' | 'option';
  readonly baseline: string | undefined;
}

export interface Counts {
  readonly roots: number;
  readonly endpoints: number;
  /** Endpoints with nothing at warning or above, and nothing open. */
  readonly passed: number;
  /** Endpoints of which something can't be known. */
  readonly undetermined: number;
  /** Endpoints that were left out, since a plan does not change them (`--only-changed`). */
  readonly unchanged: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly suppressed: number;
  readonly baselined: number;
}

/** How a reporter writes for where it writes to. */
export interface Output {
  readonly color: boolean;
  /** Columns, where the output is a terminal. */
  readonly width: number | undefined;
  /** Whether findings that are suppressed or in the baseline are shown, or counted only. */
  readonly suppressed?: 'counted' | 'shown';
  /** For people and editors: the directory that paths are relative to, from the root of the checked tree; without it, that root. */
  readonly from?: string | undefined;
}

/** One format: a text from a report. */
export type Reporter = (report: Report, output: Output) => string;

/** The report of a run that found nothing to read. */
export function nothingFound(
  { rootCount, diagnostics, gaps }: { readonly rootCount: number } & Pick<Report, 'diagnostics' | 'gaps'>,
  version: string,
): Report {
  return {
    findings: [],
    suppressed: [],
    baselined: [],
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
    gaps,
  };
}
