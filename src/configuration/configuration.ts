import type { Settings } from '../lint/settings.ts';
import type { Range } from '../text/source.ts';

/** What holds for a directory: the settings of the nearest `.dmslint.hcl`, or none. Paths are relative to the checked tree's root. */
export interface Configuration {
  /** The file; undefined where there is none. */
  readonly file: string | undefined;
  /** What is checked where no path is given. */
  readonly paths: readonly string[];
  readonly varFiles: readonly string[];
  readonly workspace: string | undefined;
  readonly environments: readonly Environment[];
  readonly baseline: string | undefined;
  readonly settings: Settings;
  /** Where the top-level settings and the blocks of rules stand: by `fail_on`, `rule.certificate-expiring`. */
  readonly locations: ReadonlyMap<string, Range>;
}

export interface Environment {
  readonly name: string;
  readonly varFiles: readonly string[];
  readonly workspace: string | undefined;
}

export const NONE: Configuration = {
  file: undefined,
  paths: [],
  varFiles: [],
  workspace: undefined,
  environments: [],
  baseline: undefined,
  settings: { rules: new Map(), ignores: [], failOn: undefined },
  locations: new Map(),
};
