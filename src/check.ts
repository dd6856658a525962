import { rules } from '../rules/index.ts';
import { page } from '../rules/pages.ts';
import type { Tree } from './discover/tree.ts';
import { proposedEdits } from './fix/candidate.ts';
import type { ResourceGraph } from './graph/graph.ts';
import { type InputOptions, Inputs } from './inputs.ts';
import type { Level } from './lint/finding.ts';
import { lint, reaches } from './lint/lint.ts';
import { compareFindings } from './lint/merge.ts';
import { suppress } from './lint/suppressions.ts';
import type { Report } from './report/report.ts';
import { version } from './version.ts';

/** What one run is asked for. */
export interface CheckOptions extends InputOptions {
  readonly evidence: boolean;
  /** The day of the run. */
  readonly now: Date;
  readonly failOn: Level | 'never';
}

export interface CheckOutcome {
  readonly report: Report;
  readonly graph: ResourceGraph;
  /** Where the files lie that were read. */
  readonly tree: Tree;
}

/** The whole way: paths to graph to findings. Reads files; writes nothing; throws nothing that the input could cause. */
export function check(options: CheckOptions): CheckOutcome {
  const run = new Inputs(options);
  run.readPaths();
  const graph: ResourceGraph = { roots: run.roots, diagnostics: run.diagnostics, outlines: run.outlines };
  options.progress?.('checking the rules');
  const result = lint(graph, options.now, options.evidence);
  const { findings, suppressed, diagnostics } = suppress(
    result.findings,
    graph.outlines,
    new Set(rules.map(({ id }) => id)),
    options.now,
  );
  run.diagnostics.push(...diagnostics);
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  const failed = run.diagnostics.some(({ severity }) => severity === 'error');
  const report: Report = {
    findings: [...findings].sort(compareFindings),
    suppressed,
    diagnostics: run.diagnostics,
    evidence: result.evidence,
    counts: {
      roots: run.rootCount,
      endpoints: result.endpoints,
      clean: result.clean,
      open: result.open,
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
    },
    rules,
    page,
    version,
    exitCode: failed ? 2 : reaches(findings, options.failOn) ? 1 : 0,
    gaps: run.roots.flatMap((root) => root.gaps.map((gap) => (root.path === '.' ? gap : `${root.path}: ${gap}`))),
    editsOf: (finding) => proposedEdits(finding, graph, run.tree),
  };
  return { report, graph, tree: run.tree };
}
