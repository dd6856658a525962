import { markdownBlock, markdownText } from '../text/escape.ts';
import type { MermaidGraph } from './diagram/mermaid.ts';
import { headOf, rowOf, sectionOf, TABLE_HEAD } from './markdown.ts';
import type { Reporter } from './report.ts';
import { count, worstFirst } from './text.ts';

/** GitHub takes 1 MiB of a step: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary. In UTF-8, with some room. */
const MOST_BYTES = 1_000_000;
/** More rows and pictures than these nobody reads, and a page with more pictures is slow. */
const MOST_ROWS = 200;
const MOST_PICTURES = 10;

/** For the summary of a job on GitHub: a table, the picture of the connections, then each finding with what to write, the worst first; as much as GitHub takes. */
export const summary: Reporter = (report) => {
  const findings = worstFirst(report.findings);
  const page = new Page();
  page.add(headOf(report));
  if (findings.length > 0) {
    const rows = findings.slice(0, MOST_ROWS).map(rowOf);
    page.add([...TABLE_HEAD, ...rows, '', ...moreText(findings.length - rows.length, 'finding')]);
  }
  const diagrams = report.diagrams ?? [];
  const drawn = diagrams.slice(0, MOST_PICTURES).filter((one) => page.add(diagramText(one, diagrams.length)));
  page.add(moreText(diagrams.length - drawn.length, 'diagram', 'run dmslint graph --mermaid'));
  const reported = findings.filter((finding) => page.add(sectionOf(finding, report)));
  page.add(moreText(findings.length - reported.length, 'finding', 'see the log or the SARIF file'));
  return page.text();
};

/** The pictures alone, in Markdown. */
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

/** What fits. */
class Page {
  readonly #lines: string[] = [];
  #bytes = 0;

  /** Whether there was room for all of the lines; none is added where there was not. */
  add(lines: readonly string[]): boolean {
    const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
    if (this.#bytes + bytes > MOST_BYTES) return false;
    this.#bytes += bytes;
    this.#lines.push(...lines);
    return true;
  }

  text(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }
}
