import { nearest } from '../text/suggest.ts';
import type { Engine } from './entry/parts.ts';
import { UsageError } from './usage.ts';

/** The page (Markdown) of a rule, of a database by any of its names, or of a control and what other tools call it. */
export function pageOn(topic: string, { rules, databasePageId, topicOf, topicNames, page }: Engine): string {
  const ids = rules.map(({ id }) => id);
  const id = topic.toLowerCase();
  const known = ids.includes(id) ? id : databasePageId(topic);
  if (known !== undefined) return page(known);
  const found = topicOf(topic, rules);
  if (found !== undefined) return [found.text, ...(found.rule === undefined ? [] : [page(found.rule)])].join('\n\n');
  const meant = nearest(topic, ids) ?? nearest(topic.toUpperCase(), topicNames());
  throw new UsageError(
    `No such rule, database or control: ${topic}.`,
    meant === undefined
      ? 'dmslint rules lists the rules, dmslint rules --controls the controls, dmslint explain databases the databases.'
      : `Did you mean ${meant}?`,
  );
}
