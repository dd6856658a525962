import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { readCases, run } from '../fixtures/cases.ts';
import { words } from '../rules/support/run.ts';
import { RETIRED_PHRASES } from './retired-phrases.ts';

/** No text that people read from the rules uses a phrase that was retired: titles, messages, reasons in the evidence, and pages. */

const pages = path.resolve(import.meta.dirname, '../../rules');
const ruleIds = new RegExp(`\\b(?:${rules.map(({ id }) => id).join('|')})\\b`, 'g');

/** The retired phrases in a text, with some of the text around them. Names in quotation marks and rule ids are not ours to choose. */
function retiredIn(text: string): string[] {
  const own = text.replace(ruleIds, 'RULE').replace(/"[^"\n]*"/g, '""');
  return RETIRED_PHRASES.flatMap(([phrase, instead]) => {
    const found = new RegExp(phrase, 'i').exec(own);
    if (found === null) return [];
    const around = own.slice(Math.max(0, found.index - 30), found.index + found[0].length + 30);
    return [`${JSON.stringify(around)}: write "${instead}"`];
  });
}

describe('the search', () => {
  test.each([
    'aws_dms_endpoint.a has engine_name = "x", which is no engine of DMS.',
    'Give the present certificate of the authority.',
    'The link to the certificate leads nowhere',
    "Whether the endpoint uses TLS can't be known",
  ])('finds %j', (text) => {
    expect(retiredIn(text)).not.toEqual([]);
  });

  test.each(['See certificate-wrong-authority.', 'It was issued by "the authority of Example".'])(
    'leaves %j',
    (text) => {
      expect(retiredIn(text)).toEqual([]);
    },
  );
});

test.each(rules.map(({ id, title }) => [id, title]))('the title of %s', (_, title) => {
  expect(retiredIn(title)).toEqual([]);
});

test('the options of rules', () => {
  const texts = rules.flatMap(({ options }) => Object.values(options ?? {}).map(({ what }) => what));
  expect(texts.flatMap(retiredIn)).toEqual([]);
});

test.each(
  ['', 'databases'].flatMap((folder) =>
    readdirSync(path.join(pages, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.posix.join(folder, name)),
  ),
)('the page %s', (name) => {
  const markdown = readFileSync(path.join(pages, name), 'utf8');
  // Lines are joined, so that no phrase hides at a line's end.
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '').replace(/\n(?!\n)/g, ' ');
  expect(retiredIn(prose)).toEqual([]);
});

test('messages and reasons', () => {
  const texts = new Set<string>();
  for (const one of readCases())
    for (const input of ['config', 'plan'] as const) {
      const { findings, evidence = [], audit } = run(one, input).report;
      for (const finding of findings) for (const text of [words(finding).fact, words(finding).remedy]) texts.add(text);
      for (const { why } of [...evidence, ...(audit?.controls ?? [])]) if (why !== undefined) texts.add(why);
    }
  expect(texts.size).toBeGreaterThan(300);
  expect([...new Set([...texts].flatMap(retiredIn))]).toEqual([]);
}, 120_000);
