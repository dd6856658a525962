import { ANY_LINK } from '../dms/advice.ts';
import type { Location } from '../dms/location.ts';
import { distinctLocations } from '../dms/related-locations.ts';
import type { World } from '../graph/worlds.ts';
import { compareText } from '../text/compare.ts';
import { positionAt, type Range, rangeKey } from '../text/source.ts';
import {
  type Args,
  type Finding,
  type FixIntent,
  type Level,
  type Related,
  type RuleMeta,
  type Subject,
  subjectKey,
} from './finding.ts';

/** What one rule says of one resource at one place, and in which worlds. */
export interface Reported {
  readonly rule: RuleMeta;
  readonly level: Level | 'off';
  args: Args;
  readonly location: Location;
  /** The same in all worlds, or none. */
  fix?: FixIntent | undefined;
  readonly worlds: World[];
}

type WritableFinding = Omit<Finding, 'fix' | 'args' | 'block'> & {
  args: Args;
  subjects: Subject[];
  contextLocations: Related[];
  block?: string;
  fix?: FixIntent | undefined;
};

function blockIn(block: string | undefined): Pick<Finding, 'block'> {
  return block === undefined ? {} : { block };
}

/** What a finding gets from the resource that it is about. */
export interface ResourceContext {
  readonly contextLocations: readonly Related[];
  /** `Finding.block`. */
  readonly block: (at: Range) => string | undefined;
}

/** Findings with one cause (same rule, place, arguments and condition) are one, with all subjects. An intent that is not that of all of them is nobody's. */
export class Merged {
  readonly #order: FindingOrder;
  readonly #findings = new Map<string, WritableFinding>();
  readonly #subjects = new Map<WritableFinding, Set<string>>();

  constructor(order: FindingOrder) {
    this.#order = order;
  }

  add(
    reported: Reported,
    subject: Subject,
    when: string | undefined,
    { contextLocations, block }: ResourceContext,
  ): void {
    if (reported.level === 'off') return;
    const key = JSON.stringify([
      reported.rule.id,
      reported.level,
      rangeKey(reported.location.at),
      causeIn(reported.args),
      when,
    ]);
    const known = this.#findings.get(key);
    if (known !== undefined && !sameFix(known.fix, reported.fix)) known.fix = undefined;
    if (known !== undefined) known.args = joinAdvice(known.args, reported.args);
    const name = subjectKey(subject);
    if (known === undefined) {
      const finding: WritableFinding = {
        rule: reported.rule,
        level: reported.level,
        subjects: [subject],
        args: reported.args,
        at: reported.location.at,
        related: reported.location.related,
        contextLocations: [...contextLocations],
        ...blockIn(block(reported.location.at)),
        ...(when ? { when } : {}),
        ...(reported.location.missing ? { missing: true } : {}),
        ...(reported.location.secret ? { secret: true } : {}),
        ...(reported.location.written ? { written: reported.location.written } : {}),
        ...(reported.fix ? { fix: reported.fix } : {}),
      };
      this.#findings.set(key, finding);
      this.#subjects.set(finding, new Set([name]));
    } else if (!this.#subjects.get(known)!.has(name)) {
      this.#subjects.get(known)!.add(name);
      known.subjects.push(subject);
      known.contextLocations.push(...contextLocations);
      if (known.block !== undefined && block(reported.location.at) !== known.block) known.block = 'each of them';
    }
  }

  /** In a stable order: path, line, column, rule, address. */
  findings(): Finding[] {
    for (const finding of this.#findings.values()) {
      finding.subjects.sort(compareSubjects);
      finding.contextLocations = [...distinctLocations(finding.contextLocations)];
    }
    return [...this.#findings.values()].sort(this.#order);
  }
}

/** The arguments without the certificate to link: which one that is makes no other cause. */
export function causeIn({ link: _, ...args }: Args): Args {
  return args;
}

/** The arguments of one cause: where not all lack the same certificate, it is named for none. */
export function joinAdvice(a: Args, b: Args): Args {
  return a.link === b.link ? a : { ...a, link: ANY_LINK };
}

/** Whether two intents are the same; that of a finding without one is none. */
export function sameFix(a: FixIntent | undefined, b: FixIntent | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Root, address, environment. */
export function compareSubjects(a: Subject, b: Subject): number {
  return (
    compareText(a.root, b.root) ||
    compareText(a.address, b.address) ||
    compareText(a.environment ?? '', b.environment ?? '')
  );
}

type FindingOrder = (a: Finding, b: Finding) => number;

/** Path, line, column, rule, address. */
export function findingOrder(rules: readonly RuleMeta[]): FindingOrder {
  const order = new Map(rules.map(({ id }, index) => [id, index]));
  return (a, b) => compareFindings(a, b, order);
}

function compareFindings(a: Finding, b: Finding, order: ReadonlyMap<string, number>): number {
  const [left, right] = [positionAt(a.at.source, a.at.start), positionAt(b.at.source, b.at.start)];
  return (
    compareText(a.at.source.path, b.at.source.path) ||
    left.line - right.line ||
    left.column - right.column ||
    (order.get(a.rule.id) ?? 0) - (order.get(b.rule.id) ?? 0) ||
    compareText(a.subjects[0]?.address ?? '', b.subjects[0]?.address ?? '') ||
    compareText(JSON.stringify(a.args), JSON.stringify(b.args))
  );
}
