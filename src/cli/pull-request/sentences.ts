import { markdownCode, markdownText, plain } from '../../text/escape.ts';
import type { NotCompared } from './base.ts';
import type { ChangedFile, JudgeChanges } from './changes.ts';

/** A part of a sentence for the log and the summary. Names of files are hostile. */
export type Piece = string | { readonly name: string };

export interface Statement {
  readonly level: 'warning' | 'notice';
  readonly pieces: readonly Piece[];
}

export function toPlain(pieces: readonly Piece[]): string {
  return pieces.map((piece) => plain(typeof piece === 'string' ? piece : piece.name)).join('');
}

export function toMarkdown(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? markdownText(piece) : markdownCode(piece.name))).join('');
}

/** Limits for the room in a job summary. */
const MOST_NAMED = 10;
const LONGEST_NAME = 200;

/** Reports changes, if there are any. `subject`: "pull request". */
export function changeStatements(changes: JudgeChanges, subject: string): Statement[] {
  const judges = judgesOf(changes);
  const { unused, submodules } = changes;
  const statements: Statement[] = [];
  if (judges.length > 0)
    statements.push({
      level: 'warning',
      pieces: [`This ${subject} changes how it is checked: `, ...listed(judges), '.'],
    });
  if (unused.length > 0)
    statements.push({
      level: 'notice',
      pieces: [
        `This ${subject} changes settings that this run did not use: `,
        ...listed(unused.map((one) => changedFile(one))),
        '. Later runs may use them.',
      ],
    });
  if (submodules.length > 0)
    statements.push({
      level: 'warning',
      pieces: [
        `This ${subject} changes a submodule; settings, baseline and suppressions in it were not compared: `,
        ...listed(submodules.map((one) => [name(one)])),
        '.',
      ],
    });
  return statements;
}

/** `subject`: "pull request". */
export function notCompared({ why, remedy }: NotCompared, subject: string): Statement {
  return {
    level: 'notice',
    pieces: [
      `Cannot determine whether this ${subject} changes its own settings, baseline or suppressions: ${why}.`,
      ...(remedy === undefined ? [] : [` ${remedy}`]),
    ],
  };
}

function judgesOf({ settings, baseline, workflow, suppressions, replacing, called }: JudgeChanges): Piece[][] {
  const judges = settings.map(({ ignored, ...file }) =>
    changedFile(file, ignored === 0 ? '' : `; it ignores ${count(ignored, 'finding')} of this run`),
  );
  if (baseline !== undefined) judges.push(['the baseline ', ...changedFile(baseline)]);
  if (workflow !== undefined) judges.push(['the workflow ', ...changedFile(workflow)]);
  if (suppressions.length > 0)
    judges.push([
      `${count(suppressions.length, 'new suppression')} (`,
      ...listed(suppressions.map(({ path, line }) => [name(path, `:${line}`)])),
      ')',
    ]);
  for (const { path, replaced } of replacing)
    judges.push([name(path), ' (added; ', name(replaced), ' is not checked beside it)']);
  for (const path of called) judges.push([name(path), ' (called as a module now, and no longer checked by itself)']);
  return judges;
}

function changedFile({ path, how }: ChangedFile, more = ''): Piece[] {
  return [name(path), ` (${how}${more})`];
}

function name(path: string, more = ''): Piece {
  return { name: `${path.length > LONGEST_NAME ? `…${path.slice(-LONGEST_NAME)}` : path}${more}` };
}

function listed(items: readonly (readonly Piece[])[]): Piece[] {
  const shown = items.slice(0, MOST_NAMED);
  return [
    ...shown.flatMap((item, i) => (i === 0 ? item : [', ', ...item])),
    ...(items.length > shown.length ? [`, and ${items.length - shown.length} more`] : []),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
