import { existsSync, readFileSync } from 'node:fs';
import type { Rule } from '../../../src/lint/rule.ts';
import { OUTCOMES, type Outcomes } from './outcomes.ts';

/** What belongs to a rule beside its code: the texts of its page and of its test, undefined where there is none. */
export interface RuleFiles extends Pick<Rule, 'id' | 'about'> {
  readonly page: string | undefined;
  readonly test: string | undefined;
}

/** Fail and pass are the first; the rules of the run have no others. */
const KINDS = Object.keys(OUTCOMES) as (keyof Outcomes)[];

export function readRuleFiles({ id, about }: Rule): RuleFiles {
  const read = (file: string) => {
    const url = new URL(`../../../${file}`, import.meta.url);
    return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
  };
  return { id, about, page: read(`rules/${id}.md`), test: read(`test/rules/${id}.test.ts`) };
}

/** What is to be added, a sentence each. */
export function missingParts({ id, about, page, test }: RuleFiles): string[] {
  const parts: string[] = [];
  if (page === undefined)
    parts.push(`Write rules/${id}.md, the page of the rule, with the sections of the other pages.`);
  if (test === undefined) return [...parts, `Write test/rules/${id}.test.ts, the cases of the rule.`];
  const file = `test/rules/${id}.test.ts`;
  const [call, kinds] = about === 'run' ? ['testReported', KINDS.slice(0, 2)] : ['testOutcomes', KINDS];
  const given = argumentsOf(call, id, test);
  if (given === undefined) parts.push(`Call ${call}('${id}', …) in ${file}, with a case of each outcome.`);
  else
    for (const kind of kinds)
      if (!given.has(kind)) {
        const never = about === 'run' || kind === 'fail' ? '' : ', or why it never happens';
        parts.push(`Add a case to ${call} in ${file}: \`${kind}\`${never}.`);
      }
  return parts;
}

/** The outcomes that the test says the rule never has, as they are in the evidence. */
export function neverOutcomes({ id, test = '' }: RuleFiles): string[] {
  const given = argumentsOf('testOutcomes', id, test) ?? new Map<string, string>();
  return KINDS.filter((kind) => given.get(kind) === 'never').map((kind) => OUTCOMES[kind]);
}

/**
 * The arguments of a call at the beginning of a line, by their names: `never` for those that say so. Read from the text, since a test file that is imported runs
 * its tests again.
 */
function argumentsOf(call: string, id: string, test: string): Map<string, string> | undefined {
  const [, body] = new RegExp(`^${call}\\(\\s*'${id}',\\s*\\{(.*?)\\}(?:,[^{}\\n]*)?\\);$`, 'ms').exec(test) ?? [];
  if (body === undefined) return undefined;
  return new Map(
    [...body.matchAll(/^ {2}(\w+):\s+(\{\s*never:)?/gm)].map(([, name, never]) => [name!, never ? 'never' : 'case']),
  );
}
