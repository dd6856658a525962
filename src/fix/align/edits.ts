import { applied, type Edit } from '../../text/edit.ts';

/** A replacement in the text that the edits make. */
interface Spaces {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Edits with those of the spaces that align what they touch, so that who applies them gets the text `after`, which differs from the edited text in nothing
 * else. The edits alone, if that can't be.
 */
export function withSpaces(own: readonly Edit[], before: string, after: string): readonly Edit[] {
  const ordered = [...own].sort((a, b) => a.start - b.start || a.end - b.end);
  const spaces = spacesBetween(applied(before, own), after);
  const [first] = ordered;
  if (spaces === undefined || first === undefined) return own;
  const edits: Edit[] = [...ordered];
  const others: Edit[] = [];
  for (const one of spaces) {
    // How far the text before it has moved.
    let moved = 0;
    let inside: { index: number; at: number } | undefined;
    for (const [index, { start, end, text }] of ordered.entries()) {
      const at = start + moved;
      if (one.start < at) break;
      if (one.end <= at + text.length && text !== '') inside = { index, at };
      moved += text.length - (end - start);
      if (inside !== undefined) break;
    }
    if (inside === undefined)
      others.push({ source: first.source, start: one.start - moved, end: one.end - moved, text: one.text });
    else edits[inside.index] = spliced(edits[inside.index]!, ordered[inside.index]!, one, inside.at);
  }
  const all = [...edits, ...others];
  return applied(before, all) === after ? all : own;
}

/** An edit with other spaces in its text; those before them may have changed its length already. */
function spliced(edit: Edit, original: Edit, spaces: Spaces, at: number): Edit {
  const fromEnd = original.text.length - (spaces.end - at);
  const end = edit.text.length - fromEnd;
  const start = end - (spaces.end - spaces.start);
  return { ...edit, text: edit.text.slice(0, start) + spaces.text + edit.text.slice(end) };
}

/** The runs of spaces in which two texts differ; undefined if they differ in more. */
function spacesBetween(from: string, to: string): Spaces[] | undefined {
  const found: Spaces[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    const [own, other] = [runAt(from, i), runAt(to, j)];
    if (own !== other) found.push({ start: i, end: i + own.length, text: other });
    i += own.length;
    j += other.length;
    if (from[i] !== to[j]) return undefined;
    i++;
    j++;
  }
  return found;
}

function runAt(text: string, at: number): string {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(at, end);
}
