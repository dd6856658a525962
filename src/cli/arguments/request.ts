import type { BaselineUse } from '../../baseline-file.ts';
import type { PlanWithSource } from '../../discover/inputs.ts';
import type { PresetName } from '../../lint/presets.ts';
import type { FailOn } from '../../lint/settings.ts';
import type { Fixing } from '../fixing.ts';
import type { Narrowing } from '../narrow.ts';
import type { CertificatesFormat, GraphFormat, RunbookFormat, SHELLS } from '../options.ts';
import type { Suppressing } from '../suppressing.ts';
import type { Color } from '../values.ts';

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'print'; readonly text: string }
  | CheckRequest
  | {
      readonly kind: 'connect';
      readonly input: Input;
      readonly file: string | undefined;
      readonly as: 'json' | 'pretty';
      readonly color: Color | undefined;
    }
  | DiagnoseRequest
  | PrintingRequest
  | { readonly kind: 'graph'; readonly input: Input; readonly file: string | undefined; readonly as: GraphFormat }
  | {
      readonly kind: 'config';
      readonly path: string;
      readonly config: string | false | undefined;
      readonly root: string | undefined;
    }
  | { readonly kind: 'explain'; readonly topic: string; readonly color: Color | undefined }
  | { readonly kind: 'rules'; readonly show: 'rules' | 'controls'; readonly as: 'json' | 'pretty' }
  | { readonly kind: 'completion'; readonly shell: Shell }
  | { readonly kind: 'init' }
  | { readonly kind: 'lsp' };

export type PrintingRequest =
  | {
      readonly kind: 'certificates';
      readonly input: Input;
      readonly file: string | undefined;
      readonly as: CertificatesFormat;
      readonly color: Color | undefined;
    }
  | { readonly kind: 'runbook'; readonly input: Input; readonly file: string | undefined; readonly as: RunbookFormat };

export interface DiagnoseRequest {
  readonly kind: 'diagnose';
  /** `-`: it is on standard input. */
  readonly message: string;
  readonly input: Input;
  readonly file: string | undefined;
  readonly as: 'json' | 'pretty';
  readonly color: Color | undefined;
}

export type Shell = (typeof SHELLS)[number];

export interface CheckRequest {
  readonly kind: 'check';
  readonly input: Input;
  readonly failOn: FailOn | undefined;
  readonly preset: PresetName | undefined;
  readonly formats: readonly Target[];
  readonly narrowing: Narrowing;
  /** `findings`: no summary, and no remarks about the input; `statistics`: numbers instead of findings; `numbers`: both. */
  readonly amount: 'all' | 'findings' | 'statistics' | 'numbers';
  /** The file whose text is on standard input. */
  readonly stdinFile: string | undefined;
  readonly color: Color | undefined;
  readonly evidence: boolean;
  readonly suppressed: boolean;
  readonly which: 'all' | 'changed';
  readonly baseline: BaselineUse;
  readonly run: 'once' | 'watch';
  readonly fixing: Fixing | undefined;
  readonly suppressing: Suppressing | undefined;
}

/** What to read, and how. */
export interface Input {
  readonly paths: readonly string[];
  readonly mode: 'named' | 'affected';
  readonly planDirectories: readonly string[];
  readonly plansWithSources: readonly PlanWithSource[];
  readonly variables: readonly string[];
  readonly varFiles: readonly string[];
  /** How many of the variables each of these files overrides, being written after them. */
  readonly variablesBefore: readonly number[];
  readonly environments: readonly { readonly name: string; readonly file: string }[];
  readonly workspace: string | undefined;
  /** `changed`: `--assume-enabled`. */
  readonly defaults: 'changed' | undefined;
  /** Patterns of paths that are not checked. */
  readonly excluded: readonly string[];
  readonly source: string | false | undefined;
  readonly root: string | undefined;
  readonly config: string | false | undefined;
  /** As given, `YYYY-MM-DD`; undefined: today. */
  readonly now: string | undefined;
  /** In seconds; undefined: what a run usually may take. */
  readonly timeout: number | undefined;
}

/** A report to write: to a file, else to standard output. */
export interface Target {
  readonly format: string;
  readonly file: string | undefined;
  /** The user did not name the file, so it must not leave the working directory. */
  readonly standard?: true;
}
