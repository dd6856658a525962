import type { CheckResult, Finding, RuleMeta, SuppressedFinding } from '../lint/finding.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Edit } from '../text/edit.ts';

/** All that a run found out: what every reporter gets. */
export interface Report {
  /** In a stable order: path, line, column, rule, address. */
  readonly findings: readonly Finding[];
  /** Findings that a comment in the configuration answers for. */
  readonly suppressed: readonly SuppressedFinding[];
  readonly diagnostics: readonly Diagnostic[];
  /** Only with `--evidence`. */
  readonly evidence: readonly CheckResult[] | undefined;
  readonly counts: Counts;
  /** All rules, in the order of `rules/index.ts`. */
  readonly rules: readonly RuleMeta[];
  /** The page (Markdown) of a rule. */
  readonly page: (ruleId: string) => string;
  /** dmslint's own version. */
  readonly version: string;
  /** 0, 1 or 2. */
  readonly exitCode: number;
  /** Why there may be more endpoints than were found, in whole sentences. */
  readonly gaps: readonly string[];
  /** Edits that would make a finding go, where they can be told from the text alone. */
  readonly editsOf?: (finding: Finding) => readonly Edit[];
}

export interface Counts {
  readonly roots: number;
  readonly endpoints: number;
  /** Endpoints with nothing at warning or above, and nothing open. */
  readonly clean: number;
  /** Endpoints of which something can't be known. */
  readonly open: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** How a reporter writes for where it writes to. */
export interface Output {
  readonly color: boolean;
  /** Columns, where the output is a terminal. */
  readonly width: number | undefined;
}

/** One format: a text from a report. */
export type Reporter = (report: Report, output: Output) => string;
