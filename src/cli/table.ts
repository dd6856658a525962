import { wrap } from '../text/width.ts';

const GAP = '  ';

/** A Markdown table as text: the first row is the head, the second the line below it. Columns are aligned, and wrapped where the table is wider than the terminal; where not even the longest words fit beside each other, each row is a paragraph. */
export function tableText([head = [], , ...body]: readonly (readonly string[])[], columns: number): string[] {
  const rows = [head, ...body];
  const widest = (of: (cell: string) => number) => head.map((_, i) => Math.max(...rows.map((row) => of(row[i] ?? ''))));
  const widths = widest((cell) => cell.length);
  const least = widest((cell) => Math.max(...cell.split(' ').map((word) => word.length)));
  const gaps = GAP.length * (widths.length - 1);
  if (sum(least) + gaps > columns) return paragraphs(head, body, columns);
  while (sum(widths) + gaps > columns) {
    // The widest of those that can be narrower.
    const room = widths.map((width, i) => (width > least[i]! ? width : 0));
    const most = Math.max(...room);
    widths[room.indexOf(most)] = most - 1;
  }
  const isWrapped = rows.some((row) => row.some((cell, i) => cell.length > widths[i]!));
  return [
    ...rowText(head, widths),
    ...(isWrapped ? [widths.map((width) => '-'.repeat(width)).join(GAP)] : []),
    ...body.flatMap((row, i) => [...(isWrapped && i > 0 ? [''] : []), ...rowText(row, widths)]),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
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

/** For each row: its first cell, and below it the other cells with their column heads. */
function paragraphs(head: readonly string[], body: readonly (readonly string[])[], columns: number): string[] {
  const names = head.slice(1);
  const width = Math.max(...names.map((name) => name.length));
  const indent = GAP.length * 2 + width;
  return body.flatMap(([first = '', ...others], i) => [
    ...(i > 0 ? [''] : []),
    ...wrap(first, columns),
    ...others.flatMap((cell, column) =>
      wrap(cell, Math.max(columns - indent, 20)).map((line, n) =>
        `${GAP}${(n === 0 ? (names[column] ?? '') : '').padEnd(width)}${GAP}${line}`.trimEnd(),
      ),
    ),
  ]);
}
