import { createHash } from 'node:crypto';
import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { shownDiagnostics } from './publish.ts';
import type { ClientSettings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** What a client that asks gets: the diagnostics of a document as it is now. */
export function documentReport(
  workspace: Workspace,
  settings: ClientSettings,
  uri: string,
  previous: string | undefined,
): DocumentDiagnosticReport {
  const document = workspace.documents.byUri(uri);
  if (document !== undefined) workspace.settle(document.path);
  return reportOf(shownDiagnostics(workspace, settings).get(uri) ?? [], previous);
}

/** The same of the whole workspace; files that had some before and have none now are among them. */
export function workspaceReport(
  workspace: Workspace,
  settings: ClientSettings,
  previous: readonly { readonly uri: string; readonly value: string }[],
): WorkspaceDiagnosticReport {
  workspace.settleAll();
  const all = shownDiagnostics(workspace, settings);
  const known = new Map(previous.map(({ uri, value }) => [uri, value]));
  return {
    items: [...new Set([...all.keys(), ...known.keys()])].map((uri) => ({
      ...reportOf(all.get(uri) ?? [], known.get(uri)),
      uri,
      version: workspace.documents.byUri(uri)?.text.version ?? null,
    })),
  };
}

function reportOf(
  diagnostics: readonly Diagnostic[],
  previous: string | undefined,
): (FullDocumentDiagnosticReport & { resultId: string }) | UnchangedDocumentDiagnosticReport {
  const resultId = createHash('sha256').update(JSON.stringify(diagnostics)).digest('base64url').slice(0, 16);
  return resultId === previous
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
}
