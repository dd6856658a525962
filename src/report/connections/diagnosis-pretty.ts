import { LINK_TITLES } from '../../dms/connection/links.ts';
import type { DiagnosedEndpoint, Diagnosis } from '../../lint/diagnosis.ts';
import { plain } from '../../text/escape.ts';
import { wrap } from '../../text/width.ts';
import type { Output } from '../report.ts';
import { count } from '../text.ts';
import { headLines, type Layout, layoutOf, linkLines } from './link-lines.ts';

/** What `dmslint diagnose` prints. Of the message that was given it shows nothing. */
export function diagnosisText(diagnosis: Diagnosis, output: Pick<Output, 'color' | 'width' | 'from'>): string {
  const layout = layoutOf(output);
  const { width, colors } = layout;
  if (diagnosis.state === 'unknown') return paragraphs([UNKNOWN], width);
  const { message, endpoints, others } = diagnosis;
  const about = [
    wrap(message.means, width).map(colors.bold).join('\n'),
    ...[`Recognized: ${message.example} (from ${message.seenIn})`, `Source: ${message.source}`].map((text) =>
      wrap(text, width).join('\n'),
    ),
  ].join('\n');
  const blocks = endpoints.map((one) => blockOf(one, endpoints, layout));
  const skipped =
    others === 0 ? [] : [`${count(others, 'connection')} of other engines cannot fail with this message.`];
  return `${about}\n\n${blocks.map((block) => `${block}\n\n`).join('')}${paragraphs([...skipped, ...conclusionOf(diagnosis)], width)}`;
}

const UNKNOWN =
  'This message is not known to dmslint. Give the whole LastFailureMessage, with its Application-Detailed-Message. Run dmslint connect for what this configuration tells of each connection.';

function paragraphs(texts: readonly string[], width: number): string {
  return `${texts.map((text) => wrap(text, width).join('\n')).join('\n')}\n`;
}

function blockOf(one: DiagnosedEndpoint, all: readonly DiagnosedEndpoint[], layout: Layout): string {
  const { connection, links, alsoBroken } = one;
  const connections = all.map((other) => other.connection);
  const also = alsoBroken.map((link) => LINK_TITLES[link]).join(', ');
  return [
    ...headLines(connection, connections, layout),
    ...links.flatMap((link) => linkLines({ ...link, says: [] }, layout)),
    ...(links.length === 0 ? ['  This endpoint has none of the links that the message points to.'] : []),
    ...(also === '' ? [] : wrap(`also broken, but not what the message says: ${also}`, layout.width)),
  ].join('\n');
}

function conclusionOf({ message, endpoints }: Diagnosis & { state: 'known' }): string[] {
  const explained = endpoints.filter(({ explains }) => explains === 'yes');
  if (explained.length > 0)
    return [
      `Explained by this configuration: ${[...new Set(explained.map(({ connection }) => plain(connection.address)))].join(', ')}.`,
    ];
  const open = endpoints.some(({ explains }) => explains === 'unknown');
  if (endpoints.length === 0) return ['There is no endpoint here that could fail with it.', message.elsewhere];
  return [
    open
      ? 'Nothing in this configuration explains it for certain; what is marked with ✗ or ? can.'
      : 'Nothing in this configuration explains it.',
    message.elsewhere,
  ];
}
