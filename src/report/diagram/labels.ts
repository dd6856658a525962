import type { Case } from '../../dms/diagram/cases.ts';
import type { CertificateState } from '../../dms/diagram/certificates.ts';
import type { DiagramNode } from '../../dms/diagram/diagram.ts';
import type { TlsState, TlsVerdict } from '../../dms/tls/verdict.ts';
import { mermaidLabel, plain } from '../../text/escape.ts';
import { characters, widthOf } from '../../text/width.ts';

/** The columns of a line in a label. With more the diagram gets wider than a page, and Mermaid breaks the line itself. */
const WIDTH = 26;
/** Longer texts are shortened in the middle. In UTF-16 code units and columns. */
const LONGEST = 96;

/** The signs before the states, for those who see no difference between the colours. */
const SIGNS: Readonly<Record<TlsVerdict, string>> = {
  verified: '✓',
  unverified: '!',
  plaintext: '✗',
  undetermined: '?',
};

export const LEGEND: Readonly<Record<TlsVerdict, string>> = {
  verified: `${SIGNS.verified} thick: verified`,
  unverified: `${SIGNS.unverified} thin: not verified`,
  plaintext: `${SIGNS.plaintext} thin: clear text`,
  undetermined: `${SIGNS.undetermined} dotted: undetermined`,
};

/** `✗ plaintext: ssl_mode is not set`, `when var.env is not "prod"`, and the state in other cases, each on its own lines. */
export function tlsLabel(cases: readonly Case<TlsState>[]): string {
  const [first, ...others] = cases;
  if (first === undefined) return '';
  const [second] = others;
  const rest =
    second === undefined ? [] : [others.length > 1 ? `else ${others.length} other cases` : `else ${stateText(second)}`];
  return label([...stateTexts(first), ...(first.when === undefined ? [] : [`when ${first.when}`]), ...rest]);
}

function stateText(state: TlsState): string {
  return stateTexts(state).join(': ');
}

function stateTexts({ kind, what }: TlsState): string[] {
  const word = kind === 'plaintext' || kind === 'undetermined' ? [`${SIGNS[kind]} ${kind}`] : [];
  return word.length === 0 ? [`${SIGNS[kind]} ${what}`] : [...word, what];
}

/** The label of a node; `names` are those of related nodes. */
export function nodeLabel(node: DiagramNode, names: readonly string[] = []): string {
  switch (node.kind) {
    case 'endpoint':
      return label([node.name, endpointTitle(node.title), ...names]);
    case 'server':
      return label([node.name]);
    case 'certificate':
      return label([`certificate ${node.name}`, ...certificateTexts(node.states)]);
    case 'blocker':
      return label([
        ...node.names.slice(0, 3),
        ...more(node.names.length - 3),
        `no ${node.direction} for port ${node.port}`,
      ]);
    case 'task':
      return label([node.name, ['task', ...names].join(' ')]);
    case 'serverless':
      return label([node.name, 'serverless replication']);
    case 'instance':
      return label([`replication instance ${node.name}`]);
  }
}

/** Without its engine, `target` would look like a name. */
function endpointTitle(title: string): string {
  return /^(source|target|)$/.test(title) ? `${title} endpoint`.trim() : title;
}

/** The label of a node that is drawn in another part. */
export function asideLabel(node: DiagramNode, where: string): string {
  return label(['name' in node ? node.name : '', where]);
}

function more(count: number): string[] {
  return count > 0 ? [`and ${count} more`] : [];
}

function certificateTexts(states: readonly Case<CertificateState>[]): string[] {
  const [first, ...others] = states;
  if (first === undefined) return [];
  return [
    first.what,
    ...(first.when === undefined ? [] : [`when ${first.when}`]),
    ...(others.length === 0 ? [] : [`else ${others.map(({ what }) => what).join(', ')}`]),
  ];
}

/**
 * A quoted label of some texts, each on its own lines. Without `<br/>`: if Mermaid sees a tag, it decodes the entities of the whole label and
 * interprets Markdown, icons and formulas in the result.
 */
export function label(texts: readonly string[]): string {
  // A resource can be named as what it is.
  const different = texts.filter((text, i) => text.toLowerCase() !== texts[i - 1]?.toLowerCase());
  const lines = different.flatMap((text) => linesOf(clipped(plain(text), LONGEST)));
  return `"${lines.map(mermaidLabel).join('\n') || NOTHING}"`;
}

/** Mermaid does not accept empty labels. */
const NOTHING = '#32;';

/** The text, shortened in the middle with a `…` if it is too long. */
function clipped(text: string, longest: number): string {
  if (text.length <= longest && widthOf(text) <= longest) return text;
  const half = (longest - 1) >> 1;
  // Only the part that can be shown is split into characters, since the text may be long.
  const [first, last] = [characters(text.slice(0, 2 * longest)), characters(text.slice(-2 * longest))];
  return `${fitting(first, half).join('')}…${fitting(last.reverse(), half).reverse().join('')}`;
}

/** The first characters, as many as fit. */
function fitting(all: readonly string[], longest: number): string[] {
  let [length, width] = [0, 0];
  const end = all.findIndex((one) => {
    length += one.length;
    width += widthOf(one);
    return length > longest || width > longest;
  });
  return all.slice(0, end < 0 ? undefined : end);
}

/** Breaks lines at spaces, long words between the parts of a name, and anything else anywhere. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string) => {
    if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > WIDTH) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  };
  const isLong = (piece: string) => widthOf(piece.trimEnd()) > WIDTH;
  for (const word of text.split(/(?<= )/))
    for (const part of isLong(word) ? word.split(/(?<=[./])|(?=\[)/) : [word])
      for (const piece of isLong(part) ? characters(part) : [part]) put(piece);
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}
