import type { ResourceGraph } from './graph/graph.ts';
import type { Level } from './lint/finding.ts';
import type { Report } from './report/report.ts';

/** What one run is asked for. */
export interface CheckOptions {
  /** Directories, files, or `-` for standard input; none means `.`. */
  readonly paths: readonly string[];
  readonly cwd: string;
  /** `--root`: widens or narrows the checked tree. */
  readonly root?: string;
  /** `--var name=value`, in order. */
  readonly variables: readonly string[];
  /** `--var-file`, in order, relative to cwd. */
  readonly varFiles: readonly string[];
  /** `--workspace` or TF_WORKSPACE. */
  readonly workspace?: string;
  /** `--source DIR`; undefined: the working directory; false: `--no-source`. */
  readonly source?: string | false;
  readonly evidence: boolean;
  /** The day of the run. */
  readonly now: Date;
  readonly failOn: Level | 'never';
  /** What stands on standard input, when a path is `-`. */
  readonly stdin?: Uint8Array;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface CheckOutcome {
  readonly report: Report;
  readonly graph: ResourceGraph;
}

/** The whole way: paths to graph to findings. Reads files; writes nothing; throws nothing that the input could cause. */
export function check(_options: CheckOptions): CheckOutcome {
  throw new Error('not landed yet');
}
