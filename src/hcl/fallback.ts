import type { Diagnostic } from '../text/diagnostic.ts';
import { positionAt, type Source } from '../text/source.ts';
import { type Answer, fileName, parseWithHcl2json } from './hcl2json.ts';
import { readJsonFile } from './json/file.ts';
import { terraformFile } from './json/schema.ts';
import { relocate } from './json/strings.ts';
import { type Reading, readBodies } from './native/bodies.ts';
import { Refusal } from './native/lexer.ts';
import type { Attribute, Block, Span } from './syntax.ts';

export type Ask = (text: string) => Answer;

/** Limits on the input of hcl2json, which cannot be interrupted and takes minutes for some inputs. */
const maxAsked = 50;
const maxLength = 256 * 1024;

/**
 * Asks hcl2json about each top-level block or argument with a syntax error. If it also reports an error, its message replaces our first one;
 * if it accepts the text, our parser is wrong, and the block is read from its JSON.
 */
export function judged(
  source: Source,
  reading: Reading,
  ask: Ask = parseWithHcl2json,
): Reading & { notes: Diagnostic[] } {
  const notes: Diagnostic[] = [];
  let refusals = [...reading.refusals];
  let asked = 0;
  const items = reading.file.body.items.map((item) => {
    const inside = refusals.filter(({ start }) => start > item.start && start <= item.end);
    const text = `${source.text.slice(item.start, item.end)}\n`;
    if (inside.length === 0 || inside.some(({ bound }) => bound) || asked >= maxAsked || !isBounded(text)) return item;
    // Errors that depend on the text around the item cannot be checked this way.
    if (readBodies(text).refusals.length === 0) return item;
    asked++;
    const answer = ask(text);
    if ('error' in answer) {
      const words = wordsOf(source, item, answer.error, inside);
      if (words !== undefined) refusals = refusals.map((refusal) => (refusal === inside[0] ? words : refusal));
      return item;
    }
    const read = fromJson(answer.json, item);
    if (read === undefined) return item;
    refusals = refusals.filter((refusal) => !inside.includes(refusal));
    notes.push(note(source, item));
    return read;
  });
  const body = { ...reading.file.body, items };
  return { file: { ...reading.file, body }, refusals, notes };
}

function isBounded(text: string): boolean {
  return text.length <= maxLength && !/\d{301}|[eE][+-]?\d{5}/.test(text);
}

function note(source: Source, item: Attribute | Block): Diagnostic {
  const message =
    "Only HashiCorp's parser could read this, so locations inside it are not exact. Please report this to dmslint with an example.";
  const { start, end } = item.kind === 'block' ? item.header : item.nameSpan;
  return { severity: 'note', code: 'read-by-hcl2json', message, at: { source, start, end } };
}

/** The item from its JSON, with everything in it located at its header. */
function fromJson(json: string, item: Attribute | Block): Attribute | Block | undefined {
  const { file, refusals } = readJsonFile(json, terraformFile);
  const [read] = file.body.items;
  if (refusals.length > 0 || read === undefined || read.kind !== item.kind || file.body.items.length > 1)
    return undefined;
  const { start, end } = item.kind === 'block' ? item.header : item.nameSpan;
  relocate(read, { start, end });
  if (read.kind === 'attribute') return { ...read, start: item.start, end: item.end, nameSpan: { start, end } };
  const body = { ...read.body, start: (item as Block).body.start, end: (item as Block).body.end };
  return { ...read, start: item.start, end: item.end, header: { start, end }, body };
}

/** Its first error: `name:line,column-column: Summary; Detail.` */
const diagnosis = new RegExp(
  `${fileName}:(\\d+),(\\d+)-(?:\\d+,)?\\d+: ([^;\\n]{1,80}); ([^]*?)(?= ${fileName}:\\d|\\]?$)`,
);

/** Its error as a diagnostic on the right line, unless it quotes the input or says nothing useful. */
function wordsOf(source: Source, item: Span, error: string, inside: readonly Refusal[]): Refusal | undefined {
  const found = diagnosis.exec(error);
  if (!error.startsWith('parse config') || found === null) return undefined;
  const [, line, column, summary = '', detail = ''] = found;
  if (!/^[A-Za-z' /-]+$/.test(summary)) return undefined;
  const first = positionAt(source, item.start);
  const at = { line: first.line + Number(line) - 1, column: Number(column) + (line === '1' ? first.column - 1 : 0) };
  // Our range is exact; its columns are counted differently.
  const ours = inside.find(({ start }) => positionAt(source, start).line === at.line);
  const start = ours?.start ?? offsetOf(source.text, at.line, at.column);
  const message = quotesInput(detail) ? `${summary}.` : `${summary}: ${detail}`;
  return new Refusal(message, { start, end: ours?.end ?? Math.min(start + 1, source.text.length) });
}

const harmless = new Set(['for', 'if', 'in', 'EOT', 'straight quote', 'Curly quotes', 'heredoc', 'foo', 'bar']);

/** Whether its message may contain text from the input: anything quoted except punctuation and its own words, and positions. */
function quotesInput(detail: string): boolean {
  if (detail.includes(fileName) || /\[\d+\]/.test(detail)) return true;
  const quoted = detail.match(/"[^"]*"/g) ?? [];
  return quoted.some((text) => !/^"[^\p{L}\p{N}]*"$/u.test(text) && !harmless.has(text.slice(1, -1)));
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  const lineEnd = text.indexOf('\n', start);
  return Math.min(start + column - 1, lineEnd < 0 ? text.length : lineEnd);
}
