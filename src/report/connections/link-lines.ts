import type { FailureMessage } from '../../dms/connection/failure-message.ts';
import { LINK_TITLES } from '../../dms/connection/links.ts';
import type { Answer, ConnectionAnswer, LinkAnswer } from '../../lint/connections.ts';
import { memo } from '../../memo.ts';
import { plain } from '../../text/escape.ts';
import { wrap } from '../../text/width.ts';
import { type Colors, colorsOf } from '../colors.ts';
import type { Output } from '../report.ts';
import { locationText } from '../text.ts';

const MARKS: Readonly<Record<Answer, string>> = { yes: '✓', no: '✗', unknown: '?' };
const TITLE = Math.max(...Object.values(LINK_TITLES).map((title) => title.length));

/** How text is laid out: colours, and a width between 40 and 100 columns. */
export interface Layout {
  readonly colors: Colors;
  readonly tints: Readonly<Record<Answer, (text: string) => string>>;
  readonly width: number;
  readonly from: string | undefined;
}

export function layoutOf(output: Pick<Output, 'color' | 'width' | 'from'>): Layout {
  const colors = colorsOf(output);
  return {
    colors,
    tints: { yes: colors.green, no: colors.red, unknown: colors.yellow },
    width: Math.min(Math.max(output.width ?? 80, 40), 100),
    from: output.from,
  };
}

/** Lines of a text after `first`, the others indented. */
function hanging(first: string, indent: string, text: string, { width }: Layout): string[] {
  return wrap(text, Math.max(width - indent.length, 16)).map((line, i) => (i === 0 ? first : indent) + line);
}

/** One link: its mark and title, what is known, and of what does not hold the place, the rule and what DMS would say. */
export function linkLines({ link, answer, what, rule, at, says = [] }: LinkAnswer, layout: Layout): string[] {
  const { colors, tints, from } = layout;
  const indent = ' '.repeat(TITLE + 6);
  const first = `  ${tints[answer](MARKS[answer])} ${LINK_TITLES[link].padEnd(TITLE)}  `;
  return [
    ...hanging(first, indent, plain(what), layout),
    ...(rule === undefined || at === undefined
      ? []
      : [`${indent}${colors.blue(`--> ${locationText(at, from)}`)} ${colors.dim(`[${plain(rule.id)}]`)}`]),
    ...says.flatMap((one) => hanging(indent, indent, `${speakerOf(one)} ${one.example}`, layout)),
  ];
}

/** Which endpoint it is about, and where it stands. */
export function headLines(one: ConnectionAnswer, all: readonly ConnectionAnswer[], layout: Layout): string[] {
  const { colors, width, from } = layout;
  return [
    ...wrap(titleOf(one, all), width).map(colors.bold),
    colors.blue(`--> ${locationText(one.at, from)}`),
    ...(one.when === undefined ? [] : hanging('when ', '     ', plain(one.when), layout)),
  ];
}

function titleOf({ address, named, root, environment }: ConnectionAnswer, all: readonly ConnectionAnswer[]): string {
  const where = areOfSeveralRoots(all) ? `, ${[root, environment].filter((part) => part !== undefined).join(' ')}` : '';
  return plain(`${address}${named === '' ? '' : ` (${named})`}${where}`);
}

const areOfSeveralRoots = memo(
  (all: readonly ConnectionAnswer[]): boolean =>
    new Set(all.map(({ root, environment }) => JSON.stringify([root, environment]))).size > 1,
);

function speakerOf({ seenIn }: FailureMessage): string {
  switch (seenIn) {
    case 'the API':
      return 'terraform apply says:';
    case 'the provider':
      return 'terraform plan says:';
    case 'DMS':
      return 'DMS says:';
    case 'the driver':
    case 'the database':
    case 'a client':
      return 'DMS may say:';
  }
}
