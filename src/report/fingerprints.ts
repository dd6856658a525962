import type { Finding, Subject } from '../lint/finding.ts';
import { distinct } from './text.ts';

/** Makes fingerprints of the results of one report: the same for the same parts in the next run, and no two alike in one. */
export class Fingerprints {
  readonly #used = new Map<string, number>();
  // Loaded on demand, since loading it takes longer than a small run.
  readonly #createHash = process.getBuiltinModule('node:crypto').createHash;

  /** The SHA-256 of the parts, in hexadecimal digits. Of equal parts, the later ones are numbered. */
  of(parts: readonly unknown[]): string {
    const key = JSON.stringify(parts);
    const nth = this.#used.get(key) ?? 0;
    this.#used.set(key, nth + 1);
    return this.#createHash('sha256')
      .update(`${key}${nth === 0 ? '' : nth}`)
      .digest('hex');
  }
}

/** SARIF's name for ours; the number changes with the parts. `docs/sarif.md` explains them. */
export const FINGERPRINT = 'dmslintTrace/v1';

/**
 * What makes a finding the same one in the next run: rule, resources with their roots, condition, and trace. No lines or columns, which move; no
 * arguments of the message, some of which change every day; and no text of a source, since a hash of a secret can be guessed.
 */
export function identityOf({ rule, subjects, when, at, related }: Finding): unknown[] {
  const trace = related.filter(({ beside }) => !beside);
  return [
    rule.id,
    namesOf(subjects),
    when ?? '',
    at.source.path,
    trace.map(({ range, label }) => [range.source.path, label]),
  ];
}

/** The same for a check that did not fail. */
export function checkIdentityOf(rule: string, outcome: string, subjects: readonly Subject[]): unknown[] {
  return [rule, namesOf(subjects), outcome];
}

function namesOf(subjects: readonly Subject[]): string[][] {
  return distinct(subjects).map(({ root, address, environment }) => [root, address, environment ?? '']);
}
