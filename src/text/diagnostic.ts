import type { Range } from './source.ts';

/**
 * A problem with the input: the results are incomplete (`error`, exit code 2), or readers of the report should know about it (`note`).
 * Not a finding: it goes to standard error and to SARIF's tool notifications.
 */
export interface Diagnostic {
  readonly severity: 'error' | 'note';
  /** A stable kebab-case name, such as `syntax-error` or `module-not-installed`. */
  readonly code: string;
  /** Whole sentences: what is wrong, then what to do. Never quotes text of the input that could be a secret. */
  readonly message: string;
  /** Where; without it the message names the file. */
  readonly at?: Range;
}
