import { LINK_TITLES } from '../../dms/connection/links.ts';
import type { Answer, ConnectionAnswer, LinkAnswer } from '../../lint/connections.ts';
import { wrap } from '../../text/width.ts';
import type { Output } from '../report.ts';
import { count } from '../text.ts';
import { headLines, type Layout, layoutOf, linkLines } from './link-lines.ts';

/** What `dmslint connect` prints: a block for each endpoint, with a line for each link of its connection. */
export function connectionsText(
  connections: readonly ConnectionAnswer[],
  output: Pick<Output, 'color' | 'width' | 'from'>,
): string {
  const layout = layoutOf(output);
  const { colors, width } = layout;
  const blocks = connections.map((one) =>
    [
      ...headLines(one, connections, layout),
      ...answerLines(one, layout),
      ...one.links.filter((link) => !repeats(link, one.links)).flatMap((link) => linkLines(link, layout)),
      ...sameReason(one.links, width).map(colors.dim),
      '',
    ].join('\n'),
  );
  return [...blocks, `${wrap(summaryOf(connections), width).join('\n')}\n`].join('\n');
}

/** The three answers, on one line if there is room. */
function answerLines({ connects, encrypted, verified }: ConnectionAnswer, { tints, width }: Layout): string[] {
  const answers = [
    ['connects', connects],
    ['encrypted', encrypted],
    ['server verified', verified],
  ] as const;
  const columns = answers.map(([name, answer]) => `${name}: ${WORDS[answer]}`).join('   ').length;
  const parts = answers.map(([name, answer]) => `${name}: ${tints[answer](WORDS[answer])}`);
  return columns <= width ? [parts.join('   ')] : parts;
}

const WORDS: Readonly<Record<Answer, string>> = { yes: 'yes', no: 'no', unknown: 'cannot be determined' };

function summaryOf(connections: readonly ConnectionAnswer[]): string {
  if (connections.length === 0) return 'No endpoints.';
  const of = (answer: Answer) => connections.filter(({ connects }) => connects === answer).length;
  return `${count(connections.length, 'connection')}: ${of('yes')} will work, ${of('no')} cannot work, ${of('unknown')} cannot be determined from this configuration alone.`;
}

/** Whether the reason has been told with a link before this one. */
function repeats(link: LinkAnswer, all: readonly LinkAnswer[]): boolean {
  return link.answer === 'unknown' && all.find(({ what }) => what === link.what) !== link;
}

function sameReason(all: readonly LinkAnswer[], width: number): string[] {
  const names = all.filter((link) => repeats(link, all)).map(({ link }) => LINK_TITLES[link]);
  if (names.length === 0) return [];
  return wrap(`for the same reason: ${names.join(', ')}`, width - 4).map(
    (line, i) => `${i === 0 ? '  ? ' : '    '}${line}`,
  );
}
