import type { Tree } from '../files/tree.ts';
import type { Finding } from '../lint/finding.ts';
import { pushAll } from '../spread.ts';
import { applied, type Edit } from '../text/edit.ts';
import { positionAt, type Source } from '../text/source.ts';
import { type FixedFile, writableFile } from './files.ts';
import type { Recheck, Texts } from './plan.ts';
import { judge } from './verification.ts';

/** Suppression comments to write. */
export interface SuppressionPlan {
  readonly tree: Tree;
  readonly files: readonly FixedFile[];
  readonly texts: Texts;
  readonly suppressed: readonly Finding[];
  /** Findings that no comment can suppress, and why, as a clause. */
  readonly refused: readonly { readonly finding: Finding; readonly why: string }[];
}

/** The findings at one line. */
interface Place {
  /** The real path in the tree. */
  readonly path: string;
  readonly source: Source;
  readonly line: number;
  readonly findings: Finding[];
}

/** Where a comment goes: at the end of the line it covers that alone; above it, it can cover the whole block. */
type Where = 'end' | 'above';

/** If not all comments have the intended effect together, so many are tried one by one. */
const MOST_TRIES = 100;

/** Plans a comment for each finding that is wanted. All have been tried in memory: the findings are suppressed then, and nothing else has changed. */
export function planSuppressions(
  recheck: Recheck,
  isWanted: (finding: Finding) => boolean,
  reason: string,
): SuppressionPlan {
  const now = recheck(new Map());
  const wanted = now.report.findings.filter(isWanted);
  const { places, refused } = placesOf(wanted, now.tree);
  const commented = places.map((place) => ({ place, edit: commentAt(place, reason, whereIn(place)) }));
  const isRight = (some: typeof commented): boolean => {
    const gone = some.flatMap(({ place }) => place.findings);
    const after = recheck(textsWith(some));
    const kept = now.report.findings.filter((finding) => !gone.includes(finding));
    return (
      judge(now, after, { gone, targets: [] }).length === 0 &&
      judge({ ...after, graph: now.graph }, { ...now, report: { ...now.report, findings: kept } }, NOTHING).length === 0
    );
  };
  const right = isRight(commented) ? commented : [];
  const tried = right.length > 0 ? [] : commented;
  for (const [index, one] of tried.entries()) {
    const why = index < MOST_TRIES ? 'a comment there would not have the intended effect alone' : 'too many were tried';
    if (index < MOST_TRIES && isRight([...right, one])) right.push(one);
    else
      pushAll(
        refused,
        one.place.findings.map((finding) => ({ finding, why })),
      );
  }
  const texts = textsWith(right);
  const before = new Map(right.map(({ place: { path, source } }) => [path, source.text]));
  return {
    tree: now.tree,
    texts,
    files: [...texts].map(([path, after]) => ({ path, before: before.get(path)!, after })),
    suppressed: right.flatMap(({ place }) => place.findings),
    refused,
  };
}

const NOTHING = { gone: [], targets: [] };

function placesOf(findings: readonly Finding[], tree: Tree) {
  const places = new Map<string, Place>();
  const refused: { finding: Finding; why: string }[] = [];
  for (const finding of findings) {
    const { source, start } = finding.at;
    const file = writableFile(tree, source);
    const why =
      finding.subjects.length === 0
        ? 'it is about no resource'
        : source.path.endsWith('.json')
          ? 'JSON has no comments: write an ignore block in the settings'
          : 'why' in file
            ? file.why
            : undefined;
    if (why !== undefined || 'why' in file) {
      refused.push({ finding, why: why ?? '' });
      continue;
    }
    const { line } = positionAt(source, start);
    const key = `${file.path}:${line}`;
    const place = places.get(key) ?? { path: file.path, source, line, findings: [] };
    place.findings.push(finding);
    places.set(key, place);
  }
  return { places: [...places.values()], refused };
}

/** A line that ends in a comment, or in the middle of a text, can take none at its end. */
function whereIn({ source, line }: Place): Where {
  const text = source.text.split('\n')[line - 1] ?? '';
  return /#|\/\/|\/\*|<<-?[\w"]/.test(text) ? 'above' : 'end';
}

function commentAt({ source, line, findings }: Place, reason: string, where: Where): Edit {
  const rules = [...new Set(findings.map(({ rule }) => rule.id))].sort();
  const comment = `# dmslint:ignore ${rules.join(', ')} -- ${reason}`;
  const lines = source.text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const text = lines[line - 1] ?? '';
  const isCrlf = text.endsWith('\r');
  if (where === 'above') {
    const indent = /^[ \t]*/.exec(text)![0];
    return { source, start, end: start, text: `${indent}${comment}${isCrlf ? '\r' : ''}\n` };
  }
  const end = start + text.replace(/[ \t\r]+$/, '').length;
  return { source, start: end, end, text: ` ${comment}` };
}

function textsWith(some: readonly { readonly place: Place; readonly edit: Edit }[]): Texts {
  const byPath = new Map<string, { source: Source; edits: Edit[] }>();
  for (const { place, edit } of some) {
    const known = byPath.get(place.path) ?? { source: place.source, edits: [] };
    known.edits.push(edit);
    byPath.set(place.path, known);
  }
  return new Map([...byPath].map(([path, { source, edits }]) => [path, applied(source.text, edits)]));
}
