import { LINK_TITLES } from '../dms/connection/links.ts';
import type { Answer, ConnectionAnswer, LinkAnswer } from '../lint/connections.ts';
import { locationText } from '../report/text.ts';
import { markdownCode, markdownText } from '../text/escape.ts';
import { answersOf } from './connection-text.ts';
import { ruleUri } from './diagnostics.ts';
import type { Instance } from './resources.ts';

const MARKS: Readonly<Record<Answer, string>> = { yes: '✓', no: '✗', unknown: '?' };
const WORDS: Readonly<Record<Answer, string>> = { yes: 'yes', no: 'no', unknown: 'cannot be determined' };

/** What `dmslint connect` says of an endpoint, link by link, in Markdown. */
export function connectionLines(instance: Instance, now: Date): string[] {
  return answersOf(instance, now).flatMap(answerLines);
}

function answerLines(answer: ConnectionAnswer): string[] {
  const { address, named, environment, when, connects, encrypted, verified, links } = answer;
  const beside = [named, environment].filter(Boolean).map((one) => markdownText(one!));
  return [
    `**${markdownCode(address)}**${beside.length === 0 ? '' : ` (${beside.join(', ')})`}`,
    '',
    ...(when === undefined ? [] : [`when ${markdownText(when)}`, '']),
    `connects: **${WORDS[connects]}** · encrypted: **${WORDS[encrypted]}** · server verified: **${WORDS[verified]}**`,
    '',
    ...links.flatMap(linkLines),
    '',
  ];
}

function linkLines({ link, answer, what, rule, at, says = [] }: LinkAnswer): string[] {
  const by =
    rule === undefined
      ? ''
      : ` ([${rule.id}](${ruleUri(rule.id)})${at ? ` at ${markdownCode(locationText(at))}` : ''})`;
  return [
    `- ${MARKS[answer]} ${LINK_TITLES[link]}: ${markdownText(what)}${by}`,
    ...says.map(({ example }) => `  - DMS or \`terraform apply\` may say: ${markdownCode(example)}`),
  ];
}
