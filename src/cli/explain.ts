import { nearest } from '../text/suggest.ts';
import type { Parts } from './entry/parts.ts';
import { UsageError } from './usage.ts';

/** The page (Markdown) of a rule, of a database by any of its names, or of a control and what other tools call it. The rules are loaded for the last alone. */
export async function pageOn(topic: string, parts: Pick<Parts, 'engine' | 'topics'>): Promise<string> {
  const { ruleIds, databasePageId, page } = await parts.topics();
  const id = topic.toLowerCase();
  const known = ruleIds.includes(id) ? id : databasePageId(topic);
  if (known !== undefined) return page(known);
  const { rules, topicOf, topicNames } = await parts.engine();
  const found = topicOf(topic, rules);
  if (found !== undefined) return [found.text, ...(found.rule === undefined ? [] : [page(found.rule)])].join('\n\n');
  const meant = nearest(topic, ruleIds) ?? nearest(topic.toUpperCase(), topicNames());
  throw new UsageError(
    `No such rule, database or control: ${topic}.`,
    meant === undefined
      ? 'dmslint rules lists the rules, dmslint rules --controls the controls, dmslint explain databases the databases.'
      : `Did you mean ${meant}?`,
  );
}
