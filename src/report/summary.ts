import { pushAll } from '../spread.ts';
import { markdownBlock, markdownText } from '../text/escape.ts';
import type { MermaidGraph } from './diagram/mermaid.ts';
import { headOf, rowOf, sectionOf, TABLE_HEAD } from './markdown.ts';
import type { Reporter } from './report.ts';
import { count, worstFirst } from './text.ts';

/** GitHub accepts 1 MiB of UTF-8 for each step: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary. This leaves some room. */
const MOST_BYTES = 1_000_000;
/** A page with more rows or diagrams is hard to read and slow. */
const MOST_ROWS = 200;
const MOST_DIAGRAMS = 10;

/** For the job summary on GitHub: a table, the diagrams of the connections, then each finding with what to write, the most severe first; as much as GitHub accepts. */
export const summary: Reporter = (report, output) => {
  const findings = worstFirst(report.findings);
  const page = new Page();
  page.add(headOf(report, output));
  if (findings.length > 0) {
    const rows = findings.slice(0, MOST_ROWS).map((finding) => rowOf(finding, output));
    page.add([...TABLE_HEAD, ...rows, '', ...moreText(findings.length - rows.length, 'finding')]);
  }
  const diagrams = report.diagrams ?? [];
  const drawn = diagrams.slice(0, MOST_DIAGRAMS).filter((one) => page.add(diagramText(one, diagrams.length)));
  page.add(moreText(diagrams.length - drawn.length, 'diagram', 'run dmslint graph --mermaid'));
  const shown = findings.filter((finding) => page.add(sectionOf(finding, report, output)));
  page.add(moreText(findings.length - shown.length, 'finding', 'see the log or the SARIF file'));
  return page.text();
};

/** Only the diagrams, in Markdown. */
export function diagramsText(diagrams: readonly MermaidGraph[]): string {
  if (diagrams.length === 0) return 'There are no AWS DMS endpoints to draw.\n';
  return diagrams.map((one) => `${diagramText(one, diagrams.length).join('\n')}\n`).join('');
}

function diagramText({ title, note, text }: MermaidGraph, among: number): string[] {
  return [
    ...(among === 1 ? [] : [`#### ${markdownText(title)}`, '']),
    ...(note === undefined ? [] : [note, '']),
    ...markdownBlock(text.trimEnd().split('\n'), 'mermaid'),
    '',
  ];
}

function moreText(number: number, noun: string, where?: string): string[] {
  return number === 0
    ? []
    : [`${count(number, `more ${noun}`)}${where === undefined ? '' : ` not shown; ${where}`}.`, ''];
}

/** A page of limited size. */
class Page {
  readonly #lines: string[] = [];
  #bytes = 0;

  /** Adds the lines if there is room for all of them. Returns whether there was. */
  add(lines: readonly string[]): boolean {
    const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
    if (this.#bytes + bytes > MOST_BYTES) return false;
    this.#bytes += bytes;
    pushAll(this.#lines, lines);
    return true;
  }

  text(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }
}
