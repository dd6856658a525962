/** The diagram of a root module, or a part of it, where one would be too large. */
export interface Drawing {
  /** The directory of the root, with the part; undefined where there is only one, which has no heading. */
  readonly title: string | undefined;
  /** What the linter says about it. */
  readonly notes: readonly string[];
  /** In Mermaid. */
  readonly text: string;
}

/** Reads what `dmslint graph --mermaid` prints: headings, notes, and blocks of Mermaid below them. */
export function drawingsIn(markdown: string): readonly Drawing[] {
  const drawings: Drawing[] = [];
  let title: string | undefined;
  let notes: string[] = [];
  let block: { readonly fence: string; readonly lines: string[] } | undefined;
  for (const line of markdown.split('\n')) {
    const opened = /^(`{3,})mermaid$/.exec(line);
    const heading = /^#### (.*)$/.exec(line);
    if (block !== undefined) {
      if (line !== block.fence) block.lines.push(line);
      else {
        drawings.push({ title, notes, text: block.lines.join('\n') });
        [title, notes, block] = [undefined, [], undefined];
      }
    } else if (opened !== null) block = { fence: opened[1]!, lines: [] };
    else if (heading !== null) title = unescaped(heading[1]!);
    else if (line.trim() !== '') notes.push(unescaped(line));
  }
  return drawings;
}

/** The root that a file belongs to comes first: the one whose directory is nearest above it. `file`: relative to the folder, with slashes. */
export function nearestFirst(drawings: readonly Drawing[], file: string | undefined): readonly Drawing[] {
  const above = file === undefined ? [] : directoriesAbove(file);
  const distance = ({ title = '' }: Drawing) => {
    // After the directory: the environment, the part.
    const found = above.findIndex(
      (name) => title === name || title.startsWith(`${name} (`) || title.startsWith(`${name}, part `),
    );
    return found === -1 ? above.length : found;
  };
  return drawings.toSorted((a, b) => distance(a) - distance(b));
}

/** The nearest first. */
function directoriesAbove(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1);
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), '.'];
}

/** Text of Markdown as it is read: takes back what `markdownText` of the linter does. */
function unescaped(text: string): string {
  return text.replace(
    /\\([!-/:-@[-`{-~])|&(amp|lt|gt|#58);|<!-- -->/g,
    (_, mark: string | undefined, entity: keyof typeof ENTITIES | undefined) =>
      mark ?? (entity === undefined ? '' : ENTITIES[entity]),
  );
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', '#58': ':' } as const;
