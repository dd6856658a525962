import {
  commands,
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  ProgressLocation,
  type TextDocumentContentProvider,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import { DiagramPanel } from './diagram/panel.ts';
import { drawingsIn, nearestFirst } from './diagram/sections.ts';
import { type Linter, type Run, runLinter } from './linter.ts';
import { REPORTS, type ReportCommand } from './reports.ts';

const SCHEME = 'dmslint';

/** The commands of the palette: each runs the linter on a folder, on what is saved, and shows what it prints. */
export class Commands {
  readonly #linter: Linter;
  readonly #output: LogOutputChannel;
  readonly #panel: DiagramPanel;
  readonly #documents = new Documents();

  constructor(linter: Linter, extension: Uri, output: LogOutputChannel) {
    this.#linter = linter;
    this.#output = output;
    this.#panel = new DiagramPanel(extension);
  }

  register(): Disposable[] {
    return [
      workspace.registerTextDocumentContentProvider(SCHEME, this.#documents),
      ...REPORTS.map((report) => commands.registerCommand(report.id, () => this.#report(report))),
      commands.registerCommand('dmslint.showDiagram', () => this.#diagram()),
    ];
  }

  async #report(report: ReportCommand): Promise<void> {
    const folder = await folderToCheck();
    if (folder === undefined) return;
    const output = await this.#run(report.title, report.words, folder);
    if (output === undefined) return;
    const name = `${report.title}.${report.shown === 'markdown' ? 'md' : 'txt'}`;
    const uri = Uri.from({ scheme: SCHEME, path: `/${folder.name}/${name}` });
    this.#documents.set(uri, output);
    if (report.shown === 'markdown') await commands.executeCommand('markdown.showPreview', uri);
    else await window.showTextDocument(uri, { preview: true });
    if (report.id === 'dmslint.checkWorkspace') await commands.executeCommand('workbench.actions.view.problems');
  }

  async #diagram(): Promise<void> {
    const folder = await folderToCheck();
    if (folder === undefined) return;
    const output = await this.#run('Diagram', ['graph', '--mermaid'], folder);
    if (output === undefined) return;
    const drawings = nearestFirst(drawingsIn(output), openFile(folder));
    const items = drawings.map((drawing) => ({ label: drawing.title ?? folder.name, drawing }));
    const [first] = items;
    if (first === undefined) {
      void window.showInformationMessage('dmslint: there are no DMS endpoints to draw in this folder.');
      return;
    }
    const chosen = items.length === 1 ? first : await window.showQuickPick(items, { title: 'Root module' });
    if (chosen !== undefined) this.#panel.show(chosen.drawing, chosen.label);
  }

  /** What the linter prints; undefined if there is nothing to show. Its messages quote the workspace: VS Code would make links of commands from them, so that they stand in the output only. */
  async #run(title: string, words: readonly string[], folder: WorkspaceFolder): Promise<string | undefined> {
    const run = await window.withProgress(
      { location: ProgressLocation.Notification, title: `dmslint: ${title}`, cancellable: true },
      (_, token): Promise<Run> => {
        const abort = new AbortController();
        token.onCancellationRequested(() => abort.abort());
        return runLinter(this.#linter, words, folder.uri.fsPath, abort.signal);
      },
    );
    if (run.state === 'cancelled') return undefined;
    if (run.messages !== '') this.#output.info(run.messages);
    if (run.state === 'broken') void this.#tellBroken();
    return run.state === 'done' || run.output !== '' ? run.output : undefined;
  }

  async #tellBroken(): Promise<void> {
    const show = 'Show Output';
    const chosen = await window.showWarningMessage('dmslint could not read everything. The output says why.', show);
    if (chosen === show) this.#output.show();
  }
}

/** What was reported last, by the address it is shown under. */
class Documents implements TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? 'Run the command again: this report is not kept.\n';
  }

  set(uri: Uri, text: string): void {
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
  }
}

/** The folder of the file that is open; the only one; or the one that is chosen. */
async function folderToCheck(): Promise<WorkspaceFolder | undefined> {
  const open = window.activeTextEditor?.document.uri;
  const folder = open && workspace.getWorkspaceFolder(open);
  const local = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  if (folder?.uri.scheme === 'file') return folder;
  if (local.length === 1) return local[0];
  if (local.length > 1) return window.showWorkspaceFolderPick();
  void window.showInformationMessage('dmslint: open a folder first.');
  return undefined;
}

/** The file that is open, relative to the folder. */
function openFile(folder: WorkspaceFolder): string | undefined {
  const open = window.activeTextEditor?.document.uri;
  if (open === undefined || workspace.getWorkspaceFolder(open) !== folder) return undefined;
  return workspace.asRelativePath(open, false);
}
