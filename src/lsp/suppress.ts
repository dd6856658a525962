import { existsSync } from 'node:fs';
import path from 'node:path';
import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver';
import { SETTINGS_FILE } from '../files/settings-file.ts';
import { absolute, inTree, isOffLimits, readInside } from '../files/tree.ts';
import { decodeSource, readNative } from '../hcl/read.ts';
import type { Finding } from '../lint/finding.ts';
import type { Source } from '../text/source.ts';
import type { Client } from './client.ts';
import type { Placed } from './code-actions.ts';
import { workspaceEdit } from './edits.ts';
import type { Folder } from './folder.ts';
import { protocolRange } from './positions.ts';
import type { Workspace } from './workspace.ts';

/** A suppression needs a reason, which only the user knows: it is to be written over. */
const REASON = 'TODO: say why';

/** Actions that suppress findings: by a comment above the line, and by an `ignore` block of the settings. */
export function suppressions(
  here: readonly Placed[],
  folder: Folder,
  workspace: Workspace,
  client: Client,
): CodeAction[] {
  return here.flatMap(({ finding, diagnostic }): CodeAction[] => {
    const action = (title: string, edit: CodeAction['edit']): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit,
    });
    const comment = commentFor(finding);
    const { id } = finding.rule;
    const uri = folder.uriOf(finding.at.source);
    const ignore = ignoreFor(finding, folder, workspace, client);
    return [
      ...(comment === undefined || uri === undefined
        ? []
        : [
            action(
              `Suppress ${id} here by a comment with a reason`,
              workspaceEdit(new Map([[uri, [comment]]]), workspace, client),
            ),
          ]),
      ...(ignore === undefined ? [] : [action(`Suppress ${id} for this resource in ${SETTINGS_FILE}`, ignore)]),
    ];
  });
}

/** The comment on a line of its own above the finding; undefined where that would be no comment, as in JSON or in the middle of a text. */
function commentFor({ at, rule, subjects }: Finding): TextEdit | undefined {
  const { source } = at;
  if (source.path.endsWith('.json') || subjects.length === 0) return undefined;
  const start = source.text.lastIndexOf('\n', at.start - 1) + 1;
  const indent = /^[ \t]*/.exec(source.text.slice(start, at.start))![0];
  const line = `${indent}# dmslint:ignore ${rule.id} -- ${REASON}`;
  const text = `${line}${endOfLine(source)}`;
  const edited = source.text.slice(0, start) + text + source.text.slice(start);
  const { comments } = readNative({ ...source, text: edited }).file;
  if (!comments.some((one) => one.start === start + indent.length)) return undefined;
  return { range: protocolRange({ source, start, end: start }), newText: text };
}

function endOfLine({ text }: Pick<Source, 'text'>): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** An `ignore` block at the end of the settings that apply to the root, or in new ones in the folder. */
function ignoreFor(
  { rule, subjects }: Finding,
  folder: Folder,
  workspace: Workspace,
  client: Client,
): CodeAction['edit'] | undefined {
  const [first] = subjects;
  const { found } = folder;
  if (first === undefined || found === undefined) return undefined;
  const addresses = [...new Set(subjects.map(({ address }) => quoted(address)))];
  const block = (end: string) =>
    [
      'ignore {',
      `  rule    = ${quoted(rule.id)}`,
      `  address = ${addresses.length === 1 ? addresses[0] : `[${addresses.join(', ')}]`}`,
      `  reason  = ${quoted(REASON)}`,
      '}',
      '',
    ].join(end);
  const file = settingsFor(first.root, folder);
  if (file === undefined) return undefined;
  const bytes = isOffLimits(found.tree, file)
    ? undefined
    : readInside({ ...found.tree, edited: folder.options().edited! }, file);
  const uri = folder.uriOfFile(folder.real(absolute(found.tree, file)));
  if (bytes === undefined)
    return !client.createsFiles || existsSync(absolute(found.tree, file))
      ? undefined
      : {
          documentChanges: [
            { kind: 'create', uri, options: { ignoreIfExists: true } },
            { textDocument: { uri, version: null }, edits: [{ range: START, newText: block('\n') }] },
          ],
        };
  const { source } = decodeSource(bytes, file, false);
  const end = endOfLine(source);
  const gap = source.text === '' ? '' : source.text.endsWith('\n') ? end : end + end;
  const at = protocolRange({ source, start: source.text.length, end: source.text.length });
  return workspaceEdit(new Map([[uri, [{ range: at, newText: gap + block(end) }]]]), workspace, client);
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The nearest settings in a root or above it; if there are none, where they would be: in the folder of the workspace. */
function settingsFor(root: string, folder: Folder): string | undefined {
  const { tree } = folder.found!;
  for (let directory = root; ; directory = path.posix.dirname(directory)) {
    const file = path.posix.join(directory, SETTINGS_FILE);
    if (existsSync(absolute(tree, file))) return file;
    if (directory === '.' || directory === '/') break;
  }
  const own = inTree(tree, folder.path);
  return own === undefined ? undefined : path.posix.join(own, SETTINGS_FILE);
}

/** A text as HCL writes it. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/\$\{/g, '$$$${').replace(/%\{/g, '%%{');
}
