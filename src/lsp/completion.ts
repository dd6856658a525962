import path from 'node:path';
import { type CompletionItem, CompletionItemKind, type Position, type TextEdit } from 'vscode-languageserver';
import { rules } from '../../rules/index.ts';
import { ENGINES, type Engine, MODES } from '../dms/engines.ts';
import { MODE_MEANINGS } from '../dms/mode-meanings.ts';
import { ALL_SETTINGS_ENGINES } from '../dms/settings-engines.ts';
import { SETTINGS_FILE } from '../files/settings-file.ts';
import { PRESET_NAMES } from '../lint/presets.ts';
import { linkableIn } from './certificate-completion.ts';
import { type Cursor, cursorAt, resourceIn } from './cursor.ts';
import { enginesOf } from './hover.ts';
import { protocolRange } from './positions.ts';
import { instancesOf } from './resources.ts';
import type { Workspace } from './workspace.ts';

interface Candidate {
  /** The text without quotation marks. */
  readonly text: string;
  readonly detail: string;
  readonly documentation?: string;
  /** It is an expression, and takes no quotation marks. */
  readonly isExpression?: true;
}

/** What can be written at a position: modes, engines, certificates, protocols, and in comments and settings the ids of rules. */
export function completionAt(workspace: Workspace, uri: string, position: Position): CompletionItem[] {
  const document = workspace.documents.byUri(uri);
  if (document === undefined) return [];
  const cursor = cursorAt(document, position);
  const { source, offset } = cursor;
  const start = Math.max(source.text.lastIndexOf('\n', offset - 1), source.text.lastIndexOf('\r', offset - 1)) + 1;
  const before = source.text.slice(start, offset);
  const ignored = typedInComment(before);
  if (ignored !== undefined) return itemsOf(ruleCandidates(), cursor, ignored, 'bare');
  if (path.basename(document.path) === SETTINGS_FILE) return settingsItems(cursor, before);
  const written = /^\s*(?:\w+\s*\{\s*)?([\w-]+)\s*=\s*("?)([\w.\-[\]"]*)$/.exec(before);
  if (written === null || cursor.blocks.length === 0) return [];
  const [, name = '', quote, typed = ''] = written;
  const candidates = candidatesFor(name, workspace, document.path, cursor);
  return itemsOf(candidates, cursor, typed, quote === '' ? 'value' : 'quoted');
}

/** What is typed of a rule's id in a comment that suppresses. The last `dmslint:` is looked up first: one pattern for all would take the square of a line's length. */
function typedInComment(before: string): string | undefined {
  const at = before.lastIndexOf('dmslint:');
  const first = before.slice(0, Math.max(at, 0));
  if (!/#|\/\/|\/\*/.test(first) || /\w$/.test(first)) return undefined;
  return /^dmslint:\s*ignore\s+(?:[\w-]+(?:\[[^\]]*\])?\s*,\s*)*([\w-]*)$/.exec(before.slice(at))?.[1];
}

function candidatesFor(name: string, workspace: Workspace, file: string, cursor: Cursor): Candidate[] {
  const declared = resourceIn(cursor);
  if (declared === undefined || !/^aws(cc)?_dms_(endpoint|data_provider)$/.test(declared.type)) return [];
  const inner = cursor.blocks.at(-1)!.type;
  const settings = ALL_SETTINGS_ENGINES.find(({ block }) => block === inner);
  if (settings !== undefined) {
    const { tls } = settings;
    if (tls.by !== 'protocol' || tls.argument !== name) {
      return settings.certificates.includes(name) ? certificates(workspace, file, cursor) : [];
    }
    return tls.encrypted.map((text) => ({ text, detail: `encrypted, ${settings.source}` }));
  }
  switch (name) {
    case 'ssl_mode':
      return modes(engines(workspace, file, cursor));
    case 'engine_name':
      return [...ENGINES.values()].map((engine) => ({ text: engine.name, detail: engine.title }));
    case 'certificate_arn':
      return certificates(workspace, file, cursor);
    default:
      return [];
  }
}

function certificates(workspace: Workspace, file: string, { blocks: [outer] }: Cursor): Candidate[] {
  workspace.settle(file);
  return linkableIn(instancesOf(workspace, file, outer!)).map(({ reference, detail }) => ({
    text: reference,
    detail,
    isExpression: true,
  }));
}

/** As it is written in the block, which may not be evaluated yet; else as it was evaluated. */
function engines(workspace: Workspace, file: string, { blocks: [outer] }: Cursor): Engine[] {
  const written = outer!.body.items.find((item) => item.kind === 'attribute' && item.name === 'engine_name');
  const value = written?.kind === 'attribute' && written.value.kind === 'literal' ? written.value.value : undefined;
  const own = typeof value === 'string' ? ENGINES.get(value) : undefined;
  if (own !== undefined) return [own];
  workspace.settle(file);
  return enginesOf(instancesOf(workspace, file, outer!));
}

/** The modes that every one of the engines has, the strongest first. */
function modes(of: readonly Engine[]): Candidate[] {
  const has = (mode: (typeof MODES)[number]) =>
    of.every((engine) => (engine.switch === 'settings' ? mode === 'none' : (engine.modes?.includes(mode) ?? true)));
  const names = of.map(({ title }) => title).join(' and ');
  return [...MODES]
    .reverse()
    .filter(has)
    .map((mode) => ({ text: mode, detail: names, documentation: MODE_MEANINGS[mode] }));
}

function ruleCandidates(): Candidate[] {
  return rules.map(({ id, level, title }) => ({ text: id, detail: level, documentation: `${title}.` }));
}

function settingsItems(cursor: Cursor, before: string): CompletionItem[] {
  const label = /^\s*rule\s+"([\w-]*)$/.exec(before);
  if (label !== null) return itemsOf(ruleCandidates(), cursor, label[1]!, 'quoted');
  const written = /^\s*(\w+)\s*=\s*(?:\[\s*(?:"[\w-]*"\s*,\s*)*)?("?)([\w-]*)$/.exec(before);
  if (written === null) return [];
  const [, name, quote, typed = ''] = written;
  const block = cursor.blocks.at(-1)?.type;
  const as = quote === '' ? 'value' : 'quoted';
  const plainly = (texts: readonly string[]) => texts.map((text) => ({ text, detail: name! }));
  if (block === 'ignore' && name === 'rule') return itemsOf(ruleCandidates(), cursor, typed, as);
  if (block === 'rule' && name === 'level')
    return itemsOf(plainly(['error', 'warning', 'note', 'off']), cursor, typed, as);
  if (block !== undefined) return [];
  if (name === 'preset') return itemsOf(plainly(PRESET_NAMES), cursor, typed, as);
  if (name === 'fail_on') return itemsOf(plainly(['error', 'warning', 'note', 'never']), cursor, typed, as);
  return [];
}

/** `typed`: what stands before the cursor already. `quoted`: after a quotation mark; `value`: the marks are written, too. */
function itemsOf(
  candidates: readonly Candidate[],
  { source, offset }: Cursor,
  typed: string,
  as: 'bare' | 'quoted' | 'value',
): CompletionItem[] {
  // What follows the cursor of the same word is replaced.
  const rest = /^[\w.-]*/.exec(source.text.slice(offset))![0];
  const start = offset - typed.length;
  const end = offset + rest.length;
  const isClosed = source.text[end] === '"';
  return candidates.map(({ text, detail, documentation, isExpression }, index): CompletionItem => {
    const span = isExpression && as === 'quoted' ? { start: start - 1, end: isClosed ? end + 1 : end } : { start, end };
    const newText =
      as === 'value' && !isExpression ? `"${text}"` : as === 'quoted' && !isExpression && !isClosed ? `${text}"` : text;
    const textEdit: TextEdit = { range: protocolRange({ source, ...span }), newText };
    return {
      label: text,
      kind: isExpression ? CompletionItemKind.Reference : CompletionItemKind.EnumMember,
      detail,
      ...(documentation === undefined ? {} : { documentation }),
      // In the order given: the strongest first.
      sortText: String(index).padStart(4, '0'),
      filterText: source.text.slice(span.start, start) + text,
      textEdit,
    };
  });
}
