import type { Outline } from '../../graph/graph.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Finding, RuleMeta, Subject, SuppressedFinding } from '../finding.ts';
import type { RuleSet, SuppressionArgs } from '../rule.ts';
import { type Ignore, levelOf, type Settings } from '../settings.ts';
import { commentsIn } from './comments.ts';
import { suppressionOf } from './ignores.ts';
import type { Suppression } from './suppression.ts';

export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface SuppressContext {
  readonly outlines: readonly Outline[];
  readonly rules: RuleSet;
  /** The day of the run. */
  readonly now: Date;
  /** The settings of a root. */
  readonly settingsOf: (root: string) => Settings;
  /** The settings that apply to a file of the tree. */
  readonly settingsAt: (path: string) => Settings;
  /** The `ignore` blocks that should have matched something, because everything that they apply to was checked. */
  readonly due: readonly Ignore[];
}

/** Separates suppressed findings, and adds findings about suppressions that have expired or match nothing. */
export function suppress(findings: readonly Finding[], context: SuppressContext): Suppressed {
  const diagnostics: Diagnostic[] = [];
  const comments = commentsIn(context.outlines, new Set(context.rules.all.map(({ id }) => id)), diagnostics);
  const ignores = new Map<Ignore, Suppression>();
  const byRoot = new Map<string, readonly Suppression[]>();
  const ignoresOf = ({ root }: Subject) => {
    const known = byRoot.get(root);
    const made = known ?? context.settingsOf(root).ignores.map((ignore) => madeOnce(ignores, ignore));
    if (known === undefined) byRoot.set(root, made);
    return made;
  };
  const today = context.now.toISOString().slice(0, 10);
  const isPast = ({ until }: Suppression) => until !== undefined && until < today;
  const used = new Set<Suppression>();
  const left: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const near = commentsNear(finding, comments);
    // Each instance of the finding may have its own suppression, or none.
    const exemptions = new Map<Suppression | undefined, Subject[]>();
    for (const subject of finding.subjects) {
      const own = ignoresOf(subject);
      const by = (own.length > 0 ? [...near, ...own] : near).filter((one) => one.isFor(finding, subject));
      for (const one of by) used.add(one);
      const holding = by.find((one) => !isPast(one));
      const others = exemptions.get(holding);
      if (others === undefined) exemptions.set(holding, [subject]);
      else others.push(subject);
    }
    for (const [by, subjects] of exemptions) {
      if (by === undefined) left.push({ ...finding, subjects });
      else suppressed.push({ ...finding, subjects, reason: by.reason, by: by.at, how: by.how });
    }
  }
  for (const ignore of context.due) madeOnce(ignores, ignore);
  const due = new Set(context.due.map((ignore) => ignores.get(ignore)));
  for (const suppression of [...[...comments.values()].flat(), ...ignores.values()]) {
    const isDue = suppression.how === 'comment' || due.has(suppression);
    if (isPast(suppression)) left.push(...about(context.rules.suppressionExpired, suppression, context));
    else if (!used.has(suppression) && isDue)
      left.push(...about(context.rules.suppressionUnused, suppression, context));
  }
  return { findings: left, suppressed, diagnostics };
}

function madeOnce(made: Map<Ignore, Suppression>, ignore: Ignore): Suppression {
  const suppression = made.get(ignore) ?? suppressionOf(ignore);
  made.set(ignore, suppression);
  return suppression;
}

function commentsNear({ at, related }: Finding, comments: ReadonlyMap<string, readonly Suppression[]>): Suppression[] {
  if (comments.size === 0) return [];
  const paths = new Set([at, ...related.map(({ range }) => range)].map(({ source }) => source.path));
  return [...paths].flatMap((path) => comments.get(path) ?? []);
}

/** Checkov's comments are never reported as unused: they may be meant for Checkov alone. */
function about(rule: RuleMeta, { rules, until, at, how }: Suppression, { settingsAt }: SuppressContext): Finding[] {
  const level = levelOf(rule, settingsAt(at.source.path));
  if (level === 'off' || how === 'checkov') return [];
  const args = { rules: rules.join(', '), until } satisfies SuppressionArgs;
  return [{ rule, level, subjects: [], args, at, related: [] }];
}
