// Loaded only when a runbook is made.
import { posix } from 'node:path';
import { rules } from '../../rules/index.ts';
import type { CheckOutcome } from '../check.ts';
import { connectionsOf } from '../lint/connections.ts';
import type { Finding } from '../lint/finding.ts';
import type { Tried, TryOut } from '../lint/runbook/model.ts';
import { runbookOf } from '../lint/runbook/runbook.ts';
import { runbookJson } from '../report/runbook/json.ts';
import { runbookMarkdown } from '../report/runbook/markdown.ts';
import { applied, type Edit } from '../text/edit.ts';
import type { RunbookFormat } from './options.ts';
import { proven } from './remedies.ts';

/** What `dmslint runbook` prints of an outcome. `now`: the day of the run. */
export function runbookText(outcome: CheckOutcome, now: Date, as: RunbookFormat, from: string | undefined): string {
  const { graph, report } = proven(outcome, () => true, { making: 'in-steps' });
  const { findings, suppressed, baselined } = report;
  const runbook = runbookOf(
    {
      graph,
      findings: [...findings, ...baselined],
      suppressed,
      connections: connectionsOf(graph, rules, now),
      rules,
      now,
      pathFrom: (path) => (from === undefined || from === '.' ? path : posix.relative(from, path) || '.'),
    },
    tryOutOf(outcome, now),
  );
  return as === 'json' ? runbookJson(runbook) : runbookMarkdown(runbook, from);
}

/** Checks a root module again with edits. */
function tryOutOf({ again, report }: CheckOutcome, now: Date): TryOut | undefined {
  if (again === undefined) return undefined;
  const errors = new Set(report.diagnostics.flatMap(({ severity, code }) => (severity === 'error' ? [code] : [])));
  const keyOf = ({ rule, address }: News) => JSON.stringify([rule, address]);
  const known = new Set(newsIn(report.findings).map(keyOf));
  let left = MOST_TRIES;
  return (edits, root) => {
    if (left-- <= 0) return undefined;
    if (overlap(edits)) return { news: [{ rule: 'changes of the same place' }], connections: () => [] };
    const after = again(editedTexts(edits), new Set([root.path]));
    return {
      news: [
        ...newsIn(after.report.findings).filter((one) => !known.has(keyOf(one))),
        ...after.report.diagnostics.flatMap(({ severity, code }) =>
          severity === 'error' && !errors.has(code) ? [{ rule: code }] : [],
        ),
      ],
      connections: () => connectionsOf(after.graph, rules, now),
    };
  };
}

type News = Tried['news'][number];

/** The cost of a run stays bounded. */
const MOST_TRIES = 16;

/** Whether two edits change the same text. What is inserted twice, the check finds. */
function overlap(edits: readonly Edit[]): boolean {
  return edits.some((one, i) =>
    edits
      .slice(i + 1)
      .some((other) => one.source.path === other.source.path && one.start < other.end && other.start < one.end),
  );
}

function editedTexts(edits: readonly Edit[]): ReadonlyMap<string, string> {
  const bySource = new Map<Edit['source'], Edit[]>();
  for (const edit of edits) bySource.set(edit.source, [...(bySource.get(edit.source) ?? []), edit]);
  return new Map([...bySource].map(([source, own]) => [source.path, applied(source.text, own)] as const));
}

/** Those at warning or above. */
function newsIn(findings: readonly Finding[]): News[] {
  return findings.flatMap(({ level, rule, subjects }) =>
    level === 'note' ? [] : subjects.map(({ address }) => ({ rule: rule.id, address })),
  );
}
