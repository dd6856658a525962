import type { Output } from '../report/report.ts';
import { tableText } from './table.ts';

/** A rule's page, as plain text for a terminal: wrapped, headings in capitals (bold with colours), code indented. */
export function pageText(markdown: string, { color, width }: Output): string {
  const columns = Math.max(Math.min(width ?? 80, 80), 20);
  const lines: string[] = [];
  let paragraph: string[] = [];
  let rows: string[] = [];
  let fence: string | undefined;
  const flush = () => {
    if (paragraph.length > 0) lines.push(...wrapped(paragraph, columns));
    paragraph = [];
    if (rows.length > 0) lines.push(...tableText(rows.map(cellsOf), columns));
    rows = [];
  };
  for (const line of markdown.replace(/<!--[\s\S]*?-->/g, '').split(/\r?\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (rows.length > 0 && !line.startsWith('|')) flush();
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      else lines.push(line === '' ? '' : `    ${line}`);
    } else if (mark !== undefined) {
      flush();
      fence = mark;
    } else if (line.trim() === '') {
      flush();
      lines.push('');
    } else if (/^#{1,6} /.test(line)) {
      flush();
      const heading = inline(line.replace(/^#+ /, ''));
      lines.push(color ? `\u001b[1m${heading}\u001b[22m` : line.startsWith('# ') ? heading : heading.toUpperCase());
    } else if (/^\|/.test(line)) {
      if (rows.length === 0) flush();
      rows.push(line);
    } else {
      if (/^\s*([-*+]|\d+\.) /.test(line)) flush();
      paragraph.push(line);
    }
  }
  flush();
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')}\n`;
}

function cellsOf(line: string): string[] {
  const cells = line
    .trimEnd()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => inline(cell.trim()));
}

/** Removes emphasis and backticks. Links become `text (target)`; links to other pages become their text, or the command that prints the page. */
function inline(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (_, label: string, target: string) =>
      /^https?:/.test(target) && target !== label ? `${label} (${target})` : commandOf(label),
    )
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/(?<![\w`])([*_])(?!\s)([^*_`]+)(?<!\s)\1(?!\w)/g, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>])/g, '$1');
}

/** A page that is named by its file. */
function commandOf(label: string): string {
  const name = /^(?:databases\/)?([\w-]+)\.md$/.exec(label)?.[1];
  return name === undefined ? label : `dmslint explain ${name === 'README' ? 'databases' : name}`;
}

function wrapped(paragraph: readonly string[], columns: number): string[] {
  const [, lead, start] = /^((?:\s*(?:[-*+]|\d+\.) )?)(.*)$/s.exec(paragraph[0]!.trimEnd()) as unknown as [
    string,
    string,
    string,
  ];
  const indent = ' '.repeat(lead.length);
  const lines: string[] = [];
  let line = lead;
  for (const word of inline([start, ...paragraph.slice(1)].map((part) => part.trim()).join(' ')).split(/\s+/)) {
    if (line.trim() !== '' && line !== lead && line.length + word.length >= columns) {
      lines.push(line);
      line = indent;
    }
    line += line === lead || line === indent ? word : ` ${word}`;
  }
  return [...lines, line];
}
