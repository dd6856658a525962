import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type Diagnostic,
} from 'vscode-languageserver';
import { changeText, type Finding, type Remedy } from '../lint/finding.ts';
import { short } from '../lint/rule.ts';
import { pushAll } from '../spread.ts';
import { plain } from '../text/escape.ts';
import { FIX_ALL } from './capabilities.ts';
import type { Client } from './client.ts';
import { findingDiagnostic } from './diagnostics.ts';
import { editsByUri, workspaceEdit } from './edits.ts';
import { type Found, findingsOf } from './findings.ts';
import { fixAll } from './fix-all.ts';
import type { Folder } from './folder.ts';
import { touches } from './positions.ts';
import { remediesOf } from './remedies.ts';
import { suppressions } from './suppress.ts';
import type { Workspace } from './workspace.ts';

/** So many findings at one place get actions. */
const MOST = 20;

/** What can be done about the findings at a place: proven remedies, suppressions, and all safe fixes at once. */
export function codeActions(
  workspace: Workspace,
  client: Client,
  { textDocument: { uri }, range, context }: CodeActionParams,
): (CodeAction | Command)[] {
  const document = workspace.documents.byUri(uri);
  if (document === undefined || !client.literalActions) return [];
  workspace.settle(document.path);
  const isAsked = (kind: string) =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  for (const folder of workspace.foldersOf(document.path)) {
    if (isAsked(CodeActionKind.QuickFix)) {
      const here = findingsOf(folder.units)
        .filter(({ finding }) => folder.fileOf(finding.at.source) === document.path)
        .map((found): Placed => ({ ...found, diagnostic: findingDiagnostic(found.finding, folder) }))
        .filter(({ diagnostic }) => touches(diagnostic.range, range))
        .slice(0, MOST);
      pushAll(actions, fixes(here, folder, workspace, client));
      pushAll(actions, suppressions(here, folder, workspace, client));
    }
    // Only where it was asked for: it takes as long as several checks.
    if (context.only !== undefined && isAsked(FIX_ALL)) pushAll(actions, fixAll(folder, document, workspace, client));
  }
  return actions;
}

/** A finding with the diagnostic that the client shows for it. */
export interface Placed extends Found {
  readonly diagnostic: Diagnostic;
}

/** Safe remedies first: editors apply the preferred one by a key. */
function fixes(here: readonly Placed[], folder: Folder, workspace: Workspace, client: Client): CodeAction[] {
  const actions: CodeAction[] = [];
  for (const outcome of new Set(here.map((one) => one.outcome))) {
    const own = here.filter((one) => one.outcome === outcome);
    const remedies = remediesOf(
      own.map(({ finding }) => finding),
      outcome,
    );
    for (const { finding, diagnostic } of own) {
      const remedy = remedies.get(finding);
      if (remedy?.kind !== 'edits') continue;
      const edits = editsByUri(remedy.edits, folder);
      if (edits === undefined) continue;
      actions.push({
        title: titleOf(finding, remedy),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: workspaceEdit(edits, workspace, client),
        ...(remedy.safe ? { isPreferred: true } : {}),
      });
    }
  }
  return actions.sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
}

/** "Set ssl_mode = "verify-full" (unsafe: The endpoint is changed in place, …)" */
function titleOf({ rule }: Finding, { made, safe, effects }: Remedy & { readonly kind: 'edits' }): string {
  const changes = made.map(changeText);
  const what = changes.length === 0 ? `Fix ${rule.id}` : `Set ${changes.join(' and ')}`;
  const title = plain(short(what));
  return safe ? title : `${title} (unsafe: ${plain(short(effects.join(' '))) || 'it can stop a running replication'})`;
}
