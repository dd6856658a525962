import { type ExtensionContext, LogLevel, type LogOutputChannel, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { environmentOf, type Linter } from './linter.ts';

/** By their names: nobody need have taught VS Code a language for them. */
export const CHECKED = '**/{*.tf,*.tofu,*.tf.json,*.tofu.json,*.tfvars,*.tfvars.json,.dmslint.hcl}';

export const documentSelector = [{ scheme: 'file', pattern: CHECKED }];

/** The language server inside the extension, run by VS Code's own Node. */
export function languageClient(
  linter: Linter,
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
): LanguageClient {
  const server = {
    command: linter.node,
    args: [linter.command, 'lsp'],
    transport: TransportKind.stdio,
    // Not the workspace: nothing there is found by chance.
    options: { cwd: context.extensionPath, env: environmentOf(linter.env), shell: false },
  };
  const { codeLens, scope } = workspace.getConfiguration('dmslint');
  return new LanguageClient('dmslint', 'dmslint', server, {
    documentSelector,
    outputChannel,
    traceOutputChannel: traceChannel(outputChannel),
    initializationOptions: { codeLens, scope },
    diagnosticCollectionName: 'dmslint',
  });
}

/** The client traces where the level of the output is so low, which nobody would look for: here the setting alone decides. */
function traceChannel(output: LogOutputChannel): LogOutputChannel {
  const level = () =>
    workspace.getConfiguration('dmslint').get('trace.server', 'off') === 'off' ? LogLevel.Info : LogLevel.Trace;
  const onDidChangeLogLevel: LogOutputChannel['onDidChangeLogLevel'] = (listener, self) =>
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('dmslint.trace.server')) listener.call(self, level());
    });
  return Object.create(output, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: onDidChangeLogLevel },
    trace: { value: (message: string) => output.info(message) },
  });
}
