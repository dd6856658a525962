import { wrap } from '../report/excerpt/width.ts';

const GAP = '  ';
/** A column is not made narrower than this. */
const LEAST = 12;

/** A Markdown table as text: the first row is the head, the second the line below it. Columns are aligned, and wrapped where the table is wider than the terminal. */
export function tableText([head = [], , ...body]: readonly (readonly string[])[], columns: number): string[] {
  const rows = [head, ...body];
  const widths = head.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const total = () => widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1));
  for (let most = Math.max(...widths); total() > columns && most > LEAST; most = Math.max(...widths))
    widths[widths.indexOf(most)] = most - 1;
  const isWrapped = rows.some((row) => row.some((cell, i) => cell.length > (widths[i] ?? 0)));
  return [
    ...rowText(head, widths),
    ...(isWrapped ? [widths.map((width) => '-'.repeat(width)).join(GAP)] : []),
    ...body.flatMap((row, i) => [...(isWrapped && i > 0 ? [''] : []), ...rowText(row, widths)]),
  ];
}

function rowText(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((width, i) => wrap(row[i] ?? '', width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, i) => (cells[i]?.[line] ?? '').padEnd(width))
      .join(GAP)
      .trimEnd(),
  );
}
