import { largest } from '../spread.ts';

/**
 * Text from the input (addresses, paths, values in messages) is untrusted: it may contain terminal escapes, characters that change
 * the reading direction, or the syntax of the format that it is printed in. Every reporter passes every such text through here.
 */

/** Control, bidirectional, invisible and unpaired characters, which can make text look different from what it is. */
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** Line ends in JSON are only formatting, since those of strings are escaped. */
const unsafeInJson = new RegExp(unsafe.source.replace('\\u0000-\\u001f', '\\u0000-\\u0009\\u000b-\\u001f'), 'gu');

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One line of visible characters, for terminals and as the base of all other formats: `\n`, `\u001b`, `\u202e` are written out. */
export function plain(text: string): string {
  return text.replace(unsafe, (c) => short[c] ?? codeUnits(c));
}

/** The same for texts of several lines: line ends stay. */
export function plainLines(text: string): string[] {
  return text.split(/\r?\n/).map((line) => plain(line.replaceAll('\t', '  ')));
}

/**
 * Where a build service that shows what we print would find a command in it. GitHub's runner takes `::name::` at the start of a line, whatever counts as
 * white space or as a line end to .NET, and its older `##[name]` anywhere (actions/runner, ActionCommand.cs); Azure takes `##vso[…]` and `##[…]`
 * anywhere, TeamCity `##teamcity[…]`. Colours may stand before a command.
 */
const commandLine = /(?:^|[\v\f\u0085])(?:[^\S\n\r\v\f\u2028\u2029]|\u001b\[[\d;]*[A-Za-z])*:(?=:)/gm;
const commandMark = /##(?=\w*\[)/g;

/**
 * A text of any format, to be printed as it is: no line of it is a command to a build service. What would make it one is written as
 * an escape, as unsafe characters are; in JSON and in HCL strings that is the same text.
 */
export function withoutCommands(text: string): string {
  const marked = withoutMarks(text);
  return marked.includes('::') ? marked.replace(commandLine, (start) => `${start.slice(0, -1)}\\u003a`) : marked;
}

function withoutMarks(text: string): string {
  return text.includes('##') ? text.replace(commandMark, '#\\u0023') : text;
}

/** JSON with unsafe characters as `\u` escapes, which parsers decode to the same text. */
export function toJson(value: unknown): string {
  return safeJson(JSON.stringify(value, null, 2));
}

/** The same for a text that is JSON already. */
export function safeJson(text: string): string {
  return withoutMarks(text.replace(unsafeInJson, codeUnits));
}

/** The data of a workflow command (`::error …::data`), of one or more lines. */
export function workflowData(text: string): string {
  return withoutMarks(text.split('\n').map(plain).join('\n'))
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

/** A property of a workflow command (`::error title=property::…`). */
export function workflowProperty(text: string): string {
  return workflowData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Running text in Markdown, table cells included: no markup, no HTML, no links, no mentions. */
export function markdownText(text: string): string {
  return plain(text)
    .replace(/[\\`*_{}[\]<>()#+!|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('\\<', '&lt;')
    .replaceAll('\\>', '&gt;')
    .replace(/^(\s*):(?=:)/, '$1&#58;')
    .replace(/^(\d+)([.)])|^([-=])/, (all, digits?: string, mark?: string) =>
      digits === undefined ? `\\${all}` : `${digits}\\${mark}`,
    )
    .replace(/@|:\/\/|\bwww\.|\\#(?=\d)|\bGH-(?=\d)/gi, (mark) => `${mark}<!-- -->`);
}

/**
 * A message that some show as it stands and others as Markdown, such as reviewdog in its comments. What would be a link, HTML, a mention or a reference to an
 * issue there is broken by a space; emphasis changes nothing but how the text looks.
 */
export function commentText(text: string): string {
  return plain(text)
    .replace(/\](?=\()|<(?=[\p{L}/!?])|@(?=[\w-])|#(?=\d)|\bGH-(?=\d)|&(?=#|\w+;)/giu, '$& ')
    .replace(/:\/\/|\bwww\.(?=\S)/gi, (mark) => (mark === '://' ? ': //' : `${mark} `));
}

/** Inline code in Markdown, table cells included; what backticks can't hold in a table becomes HTML without a character of markup in it. */
export function markdownCode(text: string): string {
  const inner = plain(text);
  return /[`|\\]|##\w*\[|^\s|\s$|^$/.test(inner) ? htmlCode(text) : `\`${inner}\``;
}

/** Inline code where Markdown is not read, as in `<summary>`: HTML without a character of markup in it. */
export function htmlCode(text: string): string {
  return `<code>${plain(text).replace(/(?!(?<=[\p{L}\p{N}])(?<!www)[._-](?=[\p{L}\p{N}]))[^\p{L}\p{N} ]/giu, (c) => `&#${c.codePointAt(0)};`)}</code>`;
}

/** A block of code in Markdown, with its own line ends. */
export function markdownBlock(lines: readonly string[], language: string): string[] {
  const clean = lines.map(plain);
  const longest = Math.max(2, largest(clean.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length))));
  const fence = '`'.repeat(longest + 1);
  return [fence + language, ...clean, fence];
}

/**
 * The text of a quoted Mermaid label: `["…"]`. Directives (`%%{…}%%`) are taken anywhere in a diagram, some versions read labels as Markdown
 * (and show no link and no list), `fa:fa-x` becomes an icon and `$$` a formula: so all punctuation is an entity, but for what joins the parts
 * of a name. What Mermaid itself puts in the place of entities, `ﬂ°…¶ß`, is broken up.
 */
export function mermaidLabel(text: string): string {
  return plain(text)
    .replaceAll('ﬂ°', 'fl°')
    .replaceAll('¶ß', '¶ ß')
    .replace(/(?!(?<=[\p{L}\p{N}])(?<!www)[._/-](?=[\p{L}\p{N}]))[!-&(-+\--/:-@[-`{-~]|^ +/giu, (found) =>
      Array.from(found, (c) => `#${c.codePointAt(0)};`).join(''),
    );
}

/**
 * A plain text message in SARIF, in which `[text](target)` is a link and `{0}` a placeholder. The standard doubles all braces and escapes
 * brackets in links by a backslash; as viewers show both as they stand, only what would be taken as a link or a placeholder is broken.
 */
export function sarifMessage(text: string): string {
  return plain(text)
    .replace(/\](?=\()/g, '] ')
    .replace(/\{+\d+\}+/g, (placeholder) => placeholder.replaceAll('{', '{{').replaceAll('}', '}}'));
}

/** Text in XML 1.0, in elements and in attributes. Characters that XML cannot hold, not even as references, are written out. */
export function xmlText(text: string): string {
  return plain(text)
    .replace(/[\ufffe\uffff]/g, codeUnits)
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** A path as a URI reference relative to the root of the checked tree (RFC 3986); absolute paths get the scheme `file`. */
export function uriOf(path: string): string {
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return encoded.replace(/^([A-Za-z])%3A\//, 'file:///$1:/');
}

function codeUnits(text: string): string {
  return Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join(
    '',
  );
}
