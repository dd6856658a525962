import pc from 'picocolors';
import { LINK_TITLES } from '../../dms/connection/links.ts';
import type { Answer, ConnectionAnswer, LinkAnswer } from '../../lint/connections.ts';
import { plain } from '../../text/escape.ts';
import { wrap } from '../../text/width.ts';
import type { Output } from '../report.ts';
import { count, locationText } from '../text.ts';

const MARKS: Readonly<Record<Answer, string>> = { yes: '✓', no: '✗', unknown: '?' };
const TITLE = Math.max(...Object.values(LINK_TITLES).map((title) => title.length));

/** What `dmslint connect` prints: a block for each endpoint, with a line for each link of its connection. */
export function connectionsText(
  connections: readonly ConnectionAnswer[],
  output: Pick<Output, 'color' | 'width' | 'from'>,
): string {
  const colors = pc.createColors(output.color);
  const tints = { yes: colors.green, no: colors.red, unknown: colors.yellow };
  const width = Math.min(Math.max(output.width ?? 80, 40), 100);
  const hanging = (first: string, indent: string, text: string) =>
    wrap(text, Math.max(width - indent.length, 20)).map((line, i) => (i === 0 ? first : indent) + line);
  const linkLines = ({ link, answer, what, rule, at }: LinkAnswer) => [
    ...hanging(`  ${tints[answer](MARKS[answer])} ${LINK_TITLES[link].padEnd(TITLE)}  `, ' '.repeat(TITLE + 6), what),
    ...(rule === undefined || at === undefined
      ? []
      : [
          `${' '.repeat(TITLE + 6)}${colors.blue(`--> ${locationText(at, output.from)}`)} ${colors.dim(`[${plain(rule.id)}]`)}`,
        ]),
  ];
  const blocks = connections.map((one) =>
    [
      ...wrap(titleOf(one, connections), width).map(colors.bold),
      colors.blue(`--> ${locationText(one.at, output.from)}`),
      ...(one.when === undefined ? [] : hanging('when ', '     ', plain(one.when))),
      [
        `connects: ${tints[one.connects](WORDS[one.connects])}`,
        `encrypted: ${tints[one.encrypted](WORDS[one.encrypted])}`,
        `server verified: ${tints[one.verified](WORDS[one.verified])}`,
      ].join('   '),
      ...one.links.filter((link) => !repeats(link, one.links)).flatMap(linkLines),
      ...sameReason(one.links, width).map(colors.dim),
      '',
    ].join('\n'),
  );
  return [...blocks, `${summaryOf(connections)}\n`].join('\n');
}

const WORDS: Readonly<Record<Answer, string>> = { yes: 'yes', no: 'no', unknown: 'cannot be determined' };

function titleOf({ address, named, root, environment }: ConnectionAnswer, all: readonly ConnectionAnswer[]): string {
  const several = new Set(all.map((one) => JSON.stringify([one.root, one.environment]))).size > 1;
  const where = several ? `, ${[root, environment].filter((part) => part !== undefined).join(' ')}` : '';
  return plain(`${address}${named === '' ? '' : ` (${named})`}${where}`);
}

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
