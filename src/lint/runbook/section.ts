import type { Root } from '../../graph/graph.ts';
import type { Edit } from '../../text/edit.ts';
import { blank, shellWord } from '../../text/shell.ts';
import type { Finding, RemedyLines } from '../finding.ts';
import type { CheckingRule } from '../rule.ts';
import { type Goal, goalOf, stepOf } from './goals.ts';
import type { PlannedEndpoint, StepKind } from './model.ts';
import { type Names, namesOf } from './names.ts';

/** What the steps of a section are made from. */
export interface Section {
  readonly root: Root;
  readonly group: readonly PlannedEndpoint[];
  readonly goals: ReadonlyMap<PlannedEndpoint, Goal>;
  readonly names: Names;
  /** The findings that a step removes, each once. */
  readonly findings: (kind: StepKind) => readonly Finding[];
  /** There is something to do beside forcing TLS at the database. */
  readonly isChanged: boolean;
  readonly now: Date;
  /** A path of the checked tree as seen from the working directory. */
  readonly pathFrom: (path: string) => string;
}

export function sectionOf(
  group: readonly PlannedEndpoint[],
  rules: ReadonlyMap<string, CheckingRule>,
  { now, pathFrom }: Pick<Section, 'now' | 'pathFrom'>,
): Section {
  const [{ root }] = group as [PlannedEndpoint, ...PlannedEndpoint[]];
  const all = [...new Set(group.flatMap(({ findings }) => findings))];
  const byStep = new Map(all.map((one) => [one, stepOf(rules.get(one.rule.id))]));
  const settings = new Set(all.flatMap((one) => (byStep.get(one) === 'settings' ? changesOf(one) : [])));
  // What the settings fix as well is no step of its own.
  for (const one of all) {
    const changes = changesOf(one);
    if (byStep.get(one) === 'fix' && changes.length > 0 && changes.every((change) => settings.has(change)))
      byStep.set(one, 'settings');
  }
  const findings = (kind: StepKind) => all.filter((one) => byStep.get(one) === kind);
  return {
    root,
    group,
    goals: new Map(group.map((one) => [one, goalOf(one)])),
    names: namesOf(group, root),
    findings,
    isChanged: all.length > findings('force').length,
    now,
    pathFrom,
  };
}

/** What a finding's remedy would set, where. */
function changesOf({ fix, subjects }: Finding): string[] {
  return (fix?.changes ?? []).flatMap(({ attribute, value }) =>
    subjects.map(({ address }) => JSON.stringify([fix?.address ?? address, attribute, value])),
  );
}

export type Part = 'certificates' | 'settings';

/** The proven lines of findings: those of whole new certificates, or all others. What several share stands once. */
export function linesOf(findings: readonly Finding[], part: Part): RemedyLines[] {
  const shown = findings.flatMap(({ remedy }) => (remedy?.kind === 'edits' ? remedy.shown : []));
  const those = shown.filter(({ adds }) => (adds !== undefined) === (part === 'certificates'));
  return [...new Map(those.map((one) => [lineKey(one), one])).values()];
}

function lineKey(line: RemedyLines): string {
  return JSON.stringify(line);
}

/** The edits that these lines are of. */
export function editsOf(findings: readonly Finding[], part: Part | 'all'): Edit[] {
  const all = findings.flatMap(({ remedy }) => (remedy?.kind === 'edits' ? remedy.edits : []));
  const those = all.filter(({ adds }) => part === 'all' || (adds !== undefined) === (part === 'certificates'));
  const key = ({ source, start, end, text }: Edit) => JSON.stringify([source.path, start, end, text]);
  return [...new Map(those.map((one) => [key(one), one])).values()];
}

/** `terraform plan` and `apply` in the directory of the root module. */
export function applied({ root, pathFrom }: Section): string[] {
  const path = root.path.endsWith('.json') ? '.' : pathFrom(root.path);
  const directory = shellWord(path) ?? blank('DIRECTORY');
  const terraform = path === '.' || path === '' ? 'terraform' : `terraform -chdir=${directory}`;
  return [`${terraform} plan -out=tfplan`, `${terraform} apply tfplan`];
}
