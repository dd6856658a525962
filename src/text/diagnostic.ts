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

/** Codes whose diagnostics say the same of each place, apart from a name. */
const ALIKE: ReadonlySet<string> = new Set(['module-outside', 'module-missing']);

/** The diagnostics without those that only repeat another one of the same file; that one tells how many there are. */
export function counted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const kinds = new Map<string, { readonly first: Diagnostic; more: number }>();
  for (const [index, one] of diagnostics.entries()) {
    const { severity, code, message, at } = one;
    const key = JSON.stringify([severity, code, at?.source.path ?? index, ALIKE.has(code) ? '' : message]);
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, { first: one, more: 0 });
    else known.more++;
  }
  return [...kinds.values()].map(({ first, more }) =>
    more === 0 ? first : { ...first, message: `${first.message} The file has ${more} more of this kind.` },
  );
}

/** Takes note of an error. */
export type Complain = (code: string, message: string) => void;
