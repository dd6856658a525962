import type { Settings } from '../lint/settings.ts';
import type { Range } from '../text/source.ts';

/** The settings that apply to a directory: those of the nearest `.dmslint.hcl`, or the defaults. Paths are relative to the checked tree's root. */
export interface Configuration {
  /** The file; undefined if there is none. */
  readonly file: string | undefined;
  /** The paths to check if none is given. */
  readonly paths: readonly string[];
  /** Patterns of paths that are not checked, relative to the directory of the file. */
  readonly exclude: readonly string[];
  readonly varFiles: readonly string[];
  readonly workspace: string | undefined;
  /** `changed`: what only the defaults of variables switch off is checked as a possible case. */
  readonly defaults: 'kept' | 'changed';
  readonly environments: readonly Environment[];
  readonly baseline: string | undefined;
  readonly settings: Settings;
  /** The locations of top-level settings and rule blocks: by `fail_on`, `rule.certificate-expiring`. */
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
  exclude: [],
  varFiles: [],
  workspace: undefined,
  defaults: 'kept',
  environments: [],
  baseline: undefined,
  settings: { rules: new Map(), ignores: [], failOn: undefined },
  locations: new Map(),
};
