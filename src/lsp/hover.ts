import type { Hover, MarkupContent, Position } from 'vscode-languageserver';
import { databasePageId } from '../../rules/databases/index.ts';
import { rules } from '../../rules/index.ts';
import { CERTIFICATE_TYPES } from '../dms/certificates/certificate.ts';
import { ENDPOINT_TYPES, endpointWorlds } from '../dms/endpoint.ts';
import { type Engine, MODES, type Mode } from '../dms/engines.ts';
import { MODE_MEANINGS } from '../dms/mode-meanings.ts';
import { page } from '../pages.ts';
import { firstParagraph } from '../report/page.ts';
import { markdownCode, markdownText } from '../text/escape.ts';
import { certificateLines, linkedLines } from './certificate-hover.ts';
import type { Client } from './client.ts';
import { connectionLines } from './connection-hover.ts';
import { type Cursor, cursorAt, holds, resourceIn } from './cursor.ts';
import { ruleUri } from './diagnostics.ts';
import { protocolRange } from './positions.ts';
import { type Instance, instancesOf } from './resources.ts';
import { ruleAt } from './rule-ids.ts';
import type { Workspace } from './workspace.ts';

/** So many instances of a block are told of. */
const MOST = 5;

/** What is known of what is at a position: an endpoint's connection, a mode, an engine, a certificate, a rule. */
export function hoverAt(
  workspace: Workspace,
  { markdown }: Pick<Client, 'markdown'>,
  now: Date,
  uri: string,
  position: Position,
): Hover | null {
  const document = workspace.documents.byUri(uri);
  if (document === undefined) return null;
  workspace.settle(document.path);
  const cursor = cursorAt(document, position);
  const found = ruleHover(cursor) ?? resourceHover(workspace, document.path, cursor, now);
  if (found === undefined || found.lines.length === 0) return null;
  const value = found.lines.join('\n');
  const contents: MarkupContent = markdown
    ? { kind: 'markdown', value }
    : { kind: 'plaintext', value: withoutMarkup(value) };
  return { contents, range: protocolRange({ source: cursor.source, ...found.span }) };
}

interface Told {
  readonly lines: readonly string[];
  readonly span: { readonly start: number; readonly end: number };
}

function ruleHover(cursor: Cursor): Told | undefined {
  const found = ruleAt(cursor);
  const rule = found && rules.find(({ id }) => id === found.id);
  if (rule === undefined) return undefined;
  const about = firstParagraph(page(rule.id));
  const lines = [
    `**${markdownText(rule.id)}** (${rule.level}): ${markdownText(rule.title)}`,
    ...(about === undefined ? [] : ['', markdownText(about)]),
    '',
    `[The page of the rule](${ruleUri(rule.id)})`,
  ];
  return { lines, span: found! };
}

function resourceHover(workspace: Workspace, file: string, cursor: Cursor, now: Date): Told | undefined {
  const {
    blocks: [outer],
    attribute,
    offset,
  } = cursor;
  const declared = resourceIn(cursor);
  if (outer === undefined || declared === undefined) return undefined;
  const instances = instancesOf(workspace, file, outer);
  const isEndpoint = instances.some(({ resource }) => ENDPOINT_TYPES.includes(resource.type));
  const isOnHeader = holds(outer.header, offset);
  if (isEndpoint && attribute !== undefined) {
    const lines = attributeLines(attribute.name, instances, now);
    return lines && { lines, span: attribute };
  }
  if (!isOnHeader) return undefined;
  const some = instances.slice(0, MOST);
  const lines = isEndpoint
    ? some.flatMap((one) => connectionLines(one, now))
    : some
        .filter(({ resource }) => CERTIFICATE_TYPES.includes(resource.type))
        .flatMap((one) => certificateLines(one.resource, one.root, now));
  const more = instances.length - some.length;
  return { lines: more > 0 && lines.length > 0 ? [...lines, '', `and ${more} more`] : lines, span: outer.header };
}

function attributeLines(name: string, instances: readonly Instance[], now: Date): string[] | undefined {
  if (name === 'ssl_mode') return modeLines(enginesOf(instances));
  if (name === 'engine_name') return enginesOf(instances).flatMap(engineLines);
  if (/certificate_arn$|^ssl_client_key_arn$/.test(name))
    return instances.slice(0, MOST).flatMap((one) => linkedLines(one, name, now));
  return undefined;
}

/** The engines of a block's instances, as far as they are known. */
export function enginesOf(instances: readonly Instance[]): Engine[] {
  const found = instances.flatMap(({ resource, root }) =>
    endpointWorlds(resource, root).flatMap(({ endpoint: { engine } }) =>
      engine.state === 'known' ? [engine.engine] : [],
    ),
  );
  return [...new Set(found)];
}

/** What each mode of an engine proves, the strongest first. */
function modeLines(engines: readonly Engine[]): string[] {
  if (engines.length === 0) return ['The engine is undetermined. DMS has these modes:', '', ...meanings(MODES)];
  return engines.flatMap((engine) => [
    `**${engine.title}**: ${switchText(engine)}`,
    '',
    ...meanings(engine.modes ?? (engine.switch === 'mode' ? MODES : [])),
    '',
  ]);
}

function meanings(modes: readonly Mode[]): string[] {
  return [...modes].reverse().map((mode) => `- \`${mode}\`: ${MODE_MEANINGS[mode]}`);
}

function switchText({ switch: by, modes }: Engine): string {
  switch (by) {
    case 'mode':
      return modes === undefined
        ? '`ssl_mode` is its switch for TLS. AWS does not list its modes.'
        : '`ssl_mode` is its switch for TLS, with these modes:';
    case 'always':
      return 'DMS always uses TLS, and takes no other mode than:';
    case 'settings':
      return '`ssl_mode` has no effect: its switch for TLS is in a settings block.';
    case 'undocumented':
      return 'AWS does not say whether `ssl_mode` is its switch for TLS.';
  }
}

const CERTIFICATES: Readonly<Record<Engine['certificate'], string>> = {
  pem: 'a PEM (`certificate_pem`)',
  wallet: 'an Oracle wallet (`certificate_wallet`)',
  either: 'a certificate, of a kind that AWS does not document',
  none: 'none',
  undocumented: 'AWS does not say',
};

function engineLines(engine: Engine): string[] {
  const pageId = databasePageId(engine.name);
  return [
    `**${engine.title}** (${markdownCode(engine.name)})`,
    '',
    `- TLS: ${switchText(engine)
      .replace(/, with these modes:$/, '.')
      .replace(/ than:$/, ' than `none`.')}`,
    ...(engine.modes === undefined ? [] : [`- modes: ${[...engine.modes].reverse().map(markdownCode).join(', ')}`]),
    `- CA certificate: ${CERTIFICATES[engine.certificate]}`,
    `- source: ${markdownText(engine.source)} (${engine.basis})`,
    ...(pageId === undefined ? [] : ['', `[How to use TLS with it](${ruleUri(pageId)})`]),
    '',
  ];
}

/** Markdown for a client that shows none. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<!-- -->/g, '')
    .replace(/<\/?code>/g, '')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1: $2')
    .replace(/\*\*|`/g, '')
    .replace(/\\([\\*_{}[\]<>()#+!|~$-])/g, '$1')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
