import type { CodeLens } from 'vscode-languageserver';
import { ENDPOINT_TYPES } from '../dms/endpoint.ts';
import { answersOf, shortAnswer } from './connection-text.ts';
import { protocolRange } from './positions.ts';
import { type Instance, instancesIn } from './resources.ts';
import type { Workspace } from './workspace.ts';

/** So many different answers of one block are told. */
const MOST = 3;

/** One line above each endpoint of a document: how its connections are protected. */
export function codeLenses(workspace: Workspace, now: Date, uri: string): CodeLens[] {
  const document = workspace.documents.byUri(uri);
  if (document === undefined) return [];
  workspace.settle(document.path);
  const byBlock = new Map<number, Instance[]>();
  for (const one of instancesIn(workspace, document.path)) {
    if (!ENDPOINT_TYPES.includes(one.resource.type)) continue;
    const { start } = one.resource.at;
    byBlock.set(start, [...(byBlock.get(start) ?? []), one]);
  }
  return [...byBlock.values()].flatMap((instances): CodeLens[] => {
    const title = titleOf(instances, now);
    // Without a command of its own, an editor shows the title and nothing to click on.
    return title === '' ? [] : [{ range: protocolRange(instances[0]!.resource.at), command: { title, command: '' } }];
  });
}

function titleOf(instances: readonly Instance[], now: Date): string {
  const counts = new Map<string, number>();
  for (const instance of instances)
    for (const answer of answersOf(instance, now)) {
      const text = shortAnswer(answer, instance);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  const all = [...counts];
  if (all.length === 1) return all[0]![0];
  const shown = all.slice(0, MOST).map(([text, count]) => (count === 1 ? text : `${count} × ${text}`));
  return [...shown, ...(all.length > MOST ? [`${all.length - MOST} more`] : [])].join(' | ');
}
