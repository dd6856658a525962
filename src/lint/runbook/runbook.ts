import { describeEndpoint } from '../../dms/advice.ts';
import { certificateStep, fetchStep, renewalStep } from './certificate-steps.ts';
import { forceStep, rotationStep } from './database-steps.ts';
import { type Found, inOrder, otherEndpoint, plannedEndpoints, ruleById } from './endpoints.ts';
import { grouped, titleOf } from './grouping.ts';
import type { PlannedEndpoint, Runbook, RunbookSection, RunbookStep, TryOut } from './model.ts';
import { editsOf, type Section, sectionOf } from './section.ts';
import { fixStep, isReplacedByChange, settingsStep } from './settings-steps.ts';
import { lookupStep, resumeStep, stopStep, testStep } from './task-steps.ts';

/** The way to verified TLS for all endpoints. `tryOut`: undefined where nothing can be tried. */
export function runbookOf(found: Found, tryOut: TryOut | undefined): Runbook {
  const planned = plannedEndpoints(found).sort(inOrder);
  const others = planned.flatMap((one) => otherEndpoint(one, found.now) ?? []);
  const rules = ruleById(found.rules);
  const groups = grouped(planned.filter((one) => one.findings.length > 0));
  return {
    sections: onceOf(groups.map((group) => madeOf(group, sectionOf(group, rules, found), tryOut))),
    others,
    gaps: [...new Set(found.graph.roots.flatMap(({ gaps }) => gaps))],
  };
}

/** A file to fetch and a certificate to add may be those of a section before. */
function onceOf(sections: readonly RunbookSection[]): RunbookSection[] {
  const seen = new Map<string, number>();
  return sections.map((section, index) => {
    const steps = section.steps.map((step) => {
      if (step.kind !== 'fetch' && step.kind !== 'certificate') return step;
      const key = JSON.stringify([section.root, section.environment, step.lines, step.commands, step.withoutTerraform]);
      const before = seen.get(key);
      if (before === undefined) seen.set(key, index + 1);
      return before === undefined
        ? step
        : { ...step, says: [`Section ${before} has the same step: where that is done, leave it out.`, ...step.says] };
    });
    return { ...section, steps };
  });
}

function madeOf(group: readonly PlannedEndpoint[], section: Section, tryOut: TryOut | undefined): RunbookSection {
  const { root } = section;
  return {
    root: root.path,
    ...(root.environment === undefined ? {} : { environment: root.environment }),
    title: titleOf(group),
    endpoints: group.map(({ endpoint, answers }) => ({
      address: endpoint.address,
      named: describeEndpoint(endpoint),
      today: answers.map(({ tls, when }) => ({ tls, ...(when === undefined ? {} : { when }) })),
    })),
    steps: stepsOf(section, tryOut),
    after: afterwards(section, tryOut),
  };
}

function stepsOf(section: Section, tryOut: TryOut | undefined): RunbookStep[] {
  const force = forceStep(section);
  const rotation = rotationStep(section);
  const steps = section.isChanged
    ? [
        lookupStep(section),
        fetchStep(section),
        ...changes(section, tryOut),
        testStep(section),
        resumeStep(section, section.group.some(({ endpoint }) => isReplacedByChange(endpoint)) ? 'replaced' : 'kept'),
        force,
        rotation,
      ]
    : [force, rotation];
  return steps.filter((one) => one !== undefined);
}

function changes(section: Section, tryOut: TryOut | undefined): (RunbookStep | undefined)[] {
  // A certificate comes before the endpoints that link it, if that was tried too.
  const first = editsOf(section.findings('settings'), 'certificates');
  const checked = first.length > 0 && tryOut?.(first, section.root)?.news.length === 0 ? 'alone' : 'with the settings';
  return [
    certificateStep(section, checked),
    stopStep(section),
    renewalStep(section),
    fixStep(section),
    settingsStep(section, checked),
  ];
}

/** What a check finds when all edits are made. */
function afterwards(section: Section, tryOut: TryOut | undefined): string[] {
  const kinds = ['certificate', 'fix', 'settings', 'force'] as const;
  const edits = editsOf(
    kinds.flatMap((kind) => section.findings(kind)),
    'all',
  );
  if (edits.length === 0 || tryOut === undefined) return [];
  const tried = tryOut(edits, section.root);
  if (tried === undefined)
    return ['The edits were tried one by one, and not all together: run dmslint again after them.'];
  const { news, connections } = tried;
  // What a remedy says that it leaves is no surprise.
  const left = new Set(section.group.flatMap(({ findings }) => findings.flatMap(({ fix }) => fix?.leaves ?? [])));
  const brought = news.filter(({ rule }) => !left.has(rule));
  if (brought.length > 0) {
    const names = brought.map(({ rule, address }) => (address === undefined ? rule : `${rule} for ${address}`));
    return [
      `The edits were tried one by one, and together they bring ${names.join(', ')}: make one, run dmslint again, then the next.`,
    ];
  }
  const answers = connections();
  return section.group.flatMap(({ endpoint, root }) =>
    answers
      .filter(
        (one) => one.address === endpoint.address && one.root === root.path && one.environment === root.environment,
      )
      .map(
        ({ encrypted, verified, when }) =>
          `${endpoint.address}: encrypted ${WORDS[encrypted]}, server verified ${WORDS[verified]}${when === undefined ? '' : ` when ${when}`}.`,
      ),
  );
}

const WORDS = { yes: 'yes', no: 'no', unknown: 'cannot be determined' } as const;
