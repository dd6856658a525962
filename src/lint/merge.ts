import type { Location } from '../dms/location.ts';
import { distinctLocations } from '../dms/related-locations.ts';
import type { World } from '../graph/possible-worlds.ts';
import { pushAll } from '../spread.ts';
import { compareText } from '../text/compare.ts';
import { positionAt, type Range, rangeKey } from '../text/source.ts';
import { causeIn, joinAdvice } from './advice-args.ts';
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
import { commonFix } from './fix-options.ts';

/** The outcome of one rule for one resource at one location, and the worlds in which it occurs. */
export interface RuleResult {
  readonly rule: RuleMeta;
  readonly level: Level | 'off';
  args: Args;
  readonly location: Location;
  /** Undefined unless the fix is the same in all worlds. */
  fix?: FixIntent | undefined;
  /** `Finding.noFix`. */
  noFix?: string | undefined;
  readonly worlds: World[];
}

type WritableFinding = Omit<Finding, 'fix' | 'noFix' | 'args' | 'block' | 'related' | 'worlds'> & {
  args: Args;
  related: readonly Related[];
  subjects: Subject[];
  contextLocations: Related[];
  block?: string;
  fix?: FixIntent | undefined;
  noFix?: string | undefined;
  worlds?: Map<string, readonly World[]>;
};

function blockIn({ block, installed }: ResourceContext, at: Range): Pick<Finding, 'block' | 'inInstalled'> {
  const name = block(at);
  return name === undefined ? {} : { block: name, ...(installed ? { inInstalled: true } : {}) };
}

/** What the resource adds to its findings. */
export interface ResourceContext {
  readonly contextLocations: readonly Related[];
  /** `Finding.block`. */
  readonly block: (at: Range) => string | undefined;
  /** The resource is in a module that is installed, or would be. */
  readonly installed: boolean;
}

/** Merges findings with the same rule, location, arguments and condition into one that lists all subjects. Of the fixes it keeps what all of them have. */
export class Merged {
  readonly #order: FindingOrder;
  readonly #findings = new Map<string, WritableFinding>();
  /** What is said of each subject of a finding, and how its value got there. */
  readonly #subjects = new Map<WritableFinding, Map<string, Pick<RuleResult, 'args' | 'location'>>>();

  constructor(order: FindingOrder) {
    this.#order = order;
  }

  add(result: RuleResult, subject: Subject, when: string | undefined, context: ResourceContext): void {
    if (result.level === 'off') return;
    const { contextLocations, block } = context;
    const key = JSON.stringify([
      result.rule.id,
      result.level,
      rangeKey(result.location.at),
      causeIn(result.args),
      when,
    ]);
    const known = this.#findings.get(key);
    if (known !== undefined) {
      joinFix(known, result, 'the resources that it is about need different values');
      known.args = joinAdvice(known.args, result.args);
    }
    const name = subjectKey(subject);
    if (known === undefined) {
      const finding: WritableFinding = {
        rule: result.rule,
        level: result.level,
        subjects: [subject],
        args: result.args,
        at: result.location.at,
        related: result.location.related,
        contextLocations: [...contextLocations],
        ...blockIn(context, result.location.at),
        ...(when ? { when, worlds: new Map([[name, result.worlds]]) } : {}),
        ...(result.location.missing ? { missing: true } : {}),
        ...(result.location.secret ? { secret: true } : {}),
        ...(result.location.written ? { written: result.location.written } : {}),
        ...(result.fix ? { fix: result.fix } : {}),
        ...(result.noFix ? { noFix: result.noFix } : {}),
      };
      this.#findings.set(key, finding);
      this.#subjects.set(finding, new Map([[name, result]]));
    } else if (!this.#subjects.get(known)!.has(name)) {
      this.#subjects.get(known)!.set(name, result);
      known.subjects.push(subject);
      known.worlds?.set(name, result.worlds);
      pushAll(known.contextLocations, contextLocations);
      if (known.block !== undefined && block(result.location.at) !== known.block) known.block = 'each of them';
    }
  }

  /** In a stable order: path, line, column, rule, address. */
  findings(): Finding[] {
    for (const finding of this.#findings.values()) {
      finding.subjects.sort(compareSubjects);
      // The text and the trace are those of the subject that is named.
      const first = this.#subjects.get(finding)!.get(subjectKey(finding.subjects[0]!))!;
      finding.args = { ...finding.args, subject: first.args.subject };
      finding.related = first.location.related;
      finding.contextLocations = [...distinctLocations(finding.contextLocations)];
    }
    return [...this.#findings.values()].sort(this.#order);
  }
}

interface WithFix {
  fix?: FixIntent | undefined;
  noFix?: string | undefined;
}

/** Keeps of the fix of one what the other has as well. `why` there is less then, or none. */
export function joinFix(known: WithFix, other: Readonly<WithFix>, why: string): void {
  if (known.fix === undefined && other.fix === undefined) {
    if (known.noFix !== other.noFix) known.noFix = why;
    return;
  }
  const common = known.fix && other.fix && commonFix(known.fix, other.fix, why);
  if (common === undefined) known.noFix = known.fix === undefined ? known.noFix : (other.noFix ?? why);
  known.fix = common;
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
