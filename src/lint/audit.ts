import { type Mapped, rulesOf } from '../dms/controls/control-mapping.ts';
import { CONTROLS, type ControlId } from '../dms/controls/controls.ts';
import { type ResourceGraph, rootKey } from '../graph/graph.ts';
import { type ControlResult, checkKey, type Finding, type Subject, type SuppressedFinding } from './finding.ts';
import { compareSubjects } from './merge.ts';

/** How the resources stand to the controls, when, and in what was read. */
export interface Audit {
  /** The day of the run, `2026-01-31`. */
  readonly day: string;
  /** The roots with resources that a control is about, by path, then by environment. */
  readonly roots: readonly AuditedRoot[];
  /** By control, in the order of the table, then by root, address and environment. */
  readonly controls: readonly ControlResult[];
  /** The ids of the rules that decide each control. */
  readonly deciding: Readonly<Record<ControlId, readonly string[]>>;
}

export interface AuditedRoot {
  /** `Root.path`. */
  readonly path: string;
  readonly environment?: string;
  readonly from: 'configuration' | 'plan or state';
  readonly endpoints: number;
  readonly instances: number;
}

/** What is left of the findings, and what somebody has answered for. */
interface Exempted {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly baselined: readonly Finding[];
}

/** Puts together what an auditor gets: `controls` as the checks left them, joined with the answers to their findings. */
export function auditOf(
  graph: ResourceGraph,
  controls: readonly ControlResult[],
  exempted: Exempted,
  { rules, now }: { readonly rules: readonly Mapped[]; readonly now: Date },
): Audit {
  const deciding = Object.fromEntries(
    CONTROLS.map((control) => [control.id, rulesOf(control, 'decides', rules)]),
  ) as unknown as Audit['deciding'];
  const order = new Map(CONTROLS.map(({ id }, index) => [id, index]));
  return {
    day: now.toISOString().slice(0, 10),
    roots: rootsOf(graph, controls),
    controls: withExemptions(controls, exempted, deciding).sort(
      (a, b) =>
        (order.get(a.control.id) ?? 0) - (order.get(b.control.id) ?? 0) || compareSubjects(a.subject, b.subject),
    ),
    deciding,
  };
}

/** One row a resource: there may be two of one address, where it is declared twice. */
function rootsOf(graph: ResourceGraph, controls: readonly ControlResult[]): AuditedRoot[] {
  const found = new Map<string, { about: Subject; endpoints: number; instances: number }>();
  for (const { control, subject } of controls) {
    if (control.id !== FIRST[control.about]) continue;
    const key = rootKey({ path: subject.root, environment: subject.environment });
    const known = found.get(key) ?? { about: subject, endpoints: 0, instances: 0 };
    if (control.about === 'endpoint') known.endpoints++;
    else known.instances++;
    found.set(key, known);
  }
  const planned = new Set(graph.roots.filter((root) => root.acceptedByTerraform).map(({ path }) => path));
  return [...found.values()]
    .sort((a, b) => compareSubjects({ ...a.about, address: '' }, { ...b.about, address: '' }))
    .map(({ about: { root, environment }, endpoints, instances }) => ({
      path: root,
      ...(environment === undefined ? {} : { environment }),
      from: planned.has(root) ? 'plan or state' : 'configuration',
      endpoints,
      instances,
    }));
}

/** A control on every endpoint, and one on every instance. */
const FIRST = {
  endpoint: CONTROLS.find(({ about }) => about === 'endpoint')?.id,
  'replication-instance': CONTROLS.find(({ about }) => about === 'replication-instance')?.id,
};

/** The results with what was answered: which fails are still reported, and the suppressions of the others. */
function withExemptions(
  controls: readonly ControlResult[],
  { findings, suppressed, baselined }: Exempted,
  deciding: Audit['deciding'],
): ControlResult[] {
  const rules = new Set(Object.values(deciding).flat());
  const of = <Of extends Finding>(all: readonly Of[]) => bySubject(all.filter(({ rule }) => rules.has(rule.id)));
  const [left, exempted, known] = [of(findings), of(suppressed), of(baselined)];
  return controls.map((result) => {
    if (result.outcome !== 'fail') return result;
    const keys = deciding[result.control.id].map((rule) => checkKey(rule, result.subject));
    const reported = keys.some((key) => left.has(key));
    const exemptions: ControlResult['exemptions'] = [
      ...keys.flatMap((key) => exempted.get(key) ?? []).map(({ reason, by }) => ({ reason, by })),
      ...keys.filter((key) => known.has(key)).map(() => ({ reason: 'in the baseline', by: undefined })),
    ];
    const isOff = !reported && exemptions.length === 0;
    return {
      ...result,
      reported,
      exemptions: isOff ? [{ reason: 'the rule is switched off', by: undefined }] : exemptions,
    };
  });
}

/** Findings by rule and resource. */
function bySubject<Of extends Finding>(findings: readonly Of[]): Map<string, Of[]> {
  const found = new Map<string, Of[]>();
  for (const finding of findings) {
    for (const subject of finding.subjects) {
      const key = checkKey(finding.rule.id, subject);
      const known = found.get(key);
      if (known === undefined) found.set(key, [finding]);
      else known.push(finding);
    }
  }
  return found;
}
