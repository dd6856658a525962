export interface DiagramPage {
  readonly title: string;
  readonly notes: readonly string[];
  /** In Mermaid. It holds names of the configuration, and so anything. */
  readonly text: string;
  /** The address of the script that draws them. */
  readonly script: string;
  /** Only the script that has it runs. */
  readonly nonce: string;
}

/**
 * The page of a diagram. Its text is nothing but text here: the script reads it, and Mermaid makes it a picture.
 * Nothing is fetched: no address is allowed, and no script but ours. Mermaid sets styles on what it draws, which needs 'unsafe-inline'.
 */
export function diagramPage({ title, notes, text, script, nonce }: DiagramPage): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<title>${escaped(title)}</title>
<style>
  h1 { font-size: 1.2em; font-weight: 600; }
  figure { margin: 1em 0; cursor: zoom-in; }
  figure.full { cursor: zoom-out; }
  pre { white-space: pre-wrap; }
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${notes.map((note) => `<p>${escaped(note)}</p>\n`).join('')}<figure><pre>${escaped(text)}</pre></figure>
<script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

/** Text in HTML, between tags and in quotes. A line break at the start of a `pre` would be dropped; the text starts with none. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\0', '\uFFFD');
}
