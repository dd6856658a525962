import type { Outline } from '../../graph/graph.ts';
import { pushAll } from '../../spread.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Source } from '../../text/source.ts';
import type { Finding, RuleMeta, Subject, SuppressedFinding } from '../finding.ts';
import type { RuleSet, SuppressionArgs } from '../rule.ts';
import { type Ignore, levelOf, type Settings } from '../settings.ts';
import { type CommentsOfFile, commentsIn } from './comments.ts';
import { formsOfAddress, suppressionOf } from './ignores.ts';
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
  /** The outlines before some texts were edited: what was known then has the locations of then. Not everything is judged, so that nothing is reported as unused. */
  readonly earlier?: readonly Outline[] | undefined;
}

/** Separates suppressed findings, and adds findings about suppressions that have expired or match nothing. */
export function suppress(findings: readonly Finding[], context: SuppressContext): Suppressed {
  const diagnostics: Diagnostic[] = [];
  const comments = new Comments(context, diagnostics);
  const ignores = new Map<Ignore, Suppression>();
  const formsOf = once(formsOfAddress);
  const ignoresOf = once((settings: Settings) => settings.ignores.map((ignore) => madeOnce(ignores, ignore, formsOf)));
  const today = context.now.toISOString().slice(0, 10);
  const isPast = ({ until }: Suppression) => until !== undefined && until < today;
  const used = new Set<Suppression>();
  const left: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const near = comments.near(finding);
    const ignoring = once((root: string) =>
      ignoresOf(context.settingsOf(root)).filter((suppression) => suppression.concerns(finding)),
    );
    // Each instance of the finding may have its own suppression, or none.
    const exemptions = new Map<Suppression | undefined, Subject[]>();
    for (const subject of finding.subjects) {
      const by = [...near, ...ignoring(subject.root)].filter((suppression) => suppression.isFor(finding, subject));
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
  for (const ignore of context.due) madeOnce(ignores, ignore, formsOf);
  const due = new Set(context.due.map((ignore) => ignores.get(ignore)));
  for (const suppression of [...comments.all(), ...ignores.values()]) {
    const isDue = context.earlier === undefined && (suppression.how === 'comment' || due.has(suppression));
    if (isPast(suppression))
      for (const one of about(context.rules.suppressionExpired, suppression, context))
        left.push({ ...one, noFix: 'it is not known whether the reason still holds' });
    else if (!used.has(suppression) && isDue)
      pushAll(left, about(context.rules.suppressionUnused, suppression, context));
  }
  return { findings: left, suppressed, diagnostics };
}

/** The result for each argument is kept. */
function once<Argument, Result>(make: (argument: Argument) => Result): (argument: Argument) => Result {
  const made = new Map<Argument, Result>();
  return (argument) => {
    const known = made.get(argument) ?? make(argument);
    made.set(argument, known);
    return known;
  };
}

function madeOnce(
  made: Map<Ignore, Suppression>,
  ignore: Ignore,
  formsOf: (address: string) => readonly string[],
): Suppression {
  const suppression = made.get(ignore) ?? suppressionOf(ignore, formsOf);
  made.set(ignore, suppression);
  return suppression;
}

/** The suppression comments of all files. */
class Comments {
  readonly #now: ReadonlyMap<string, CommentsOfFile>;
  readonly #earlier: ReadonlyMap<string, CommentsOfFile>;
  readonly #earlierSources: ReadonlySet<Source>;

  constructor({ outlines, earlier = [], rules }: SuppressContext, diagnostics: Diagnostic[]) {
    const ids = new Set(rules.all.map(({ id }) => id));
    this.#now = commentsIn(outlines, ids, diagnostics);
    this.#earlier = commentsIn(earlier, ids, []);
    this.#earlierSources = new Set(earlier.map(({ source }) => source));
  }

  all(): Suppression[] {
    return [...this.#now.values()].flatMap(({ all }) => all);
  }

  near(finding: Finding): Suppression[] {
    if (this.#now.size === 0 && this.#earlier.size === 0) return [];
    const near = new Map<string, Set<Suppression>>();
    for (const range of [finding.at, ...finding.related.map((one) => one.range)]) {
      const { path } = range.source;
      const found = near.get(path) ?? new Set();
      near.set(path, found);
      const comments = this.#earlierSources.has(range.source) ? this.#earlier : this.#now;
      for (const one of comments.get(path)?.near(range) ?? []) found.add(one);
    }
    return [...near.values()].flatMap((found) => [...found]).filter((suppression) => suppression.concerns(finding));
  }
}

/** Checkov's comments are never reported as unused: they may be meant for Checkov alone. */
function about(rule: RuleMeta, { rules, until, at, how }: Suppression, { settingsAt }: SuppressContext): Finding[] {
  const level = levelOf(rule, settingsAt(at.source.path));
  if (level === 'off' || how === 'checkov') return [];
  const args = { rules: rules.join(', '), until } satisfies SuppressionArgs;
  return [
    { rule, level, subjects: [], args, at, related: [], noFix: 'it is not known whether the reason still holds' },
  ];
}
