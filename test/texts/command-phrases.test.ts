import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { helpOf } from '../../src/cli/help.ts';
import { commandNames } from '../../src/cli/options.ts';
import { repository } from '../e2e/command.ts';

/** What the command, the action and the documents said once, and say better now. Phrases, not words: a name or an identifier may have the word. */
const RETIRED: readonly (string | RegExp)[] = [
  'More on a rule',
  'counted apart',
  'leads nowhere',
  'what is refused',
  '(slips)',
  'done in whole',
  'left to you',
  'say what to write',
  'neither a path',
  'as how-to pages print',
  "can't be known",
  "can't be given together",
  'There is no option',
  'There is no format',
  'is no directory',
  'takes nothing more',
  'it is there already',
  'of this run now',
  'answered for',
  'answers for',
  'has answered',
  'that the base does not have (',
  'is based on is not',
  'may count for the next',
  'any more',
  'what would be left',
  'ends soon',
  'the authority',
  'as the settings say',
  'is told',
  'are told',
  /\bin clear\b(?! text)/,
  /\b(?:the|a|one) pictures?\b/i,
  /\b\d clean\b|\bclean;/,
  /\b\d open\b|\bis open\b/,
];

interface Text {
  readonly name: string;
  readonly text: string;
}

const read = (file: string): Text => ({ name: file, text: readFileSync(path.join(repository, file), 'utf8') });

const filesIn = (folder: string, end: string) =>
  readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')));

/** A document without what rules say, which has tests of its own. */
const withoutFindings = ({ name, text }: Text): Text => ({
  name,
  text: text.replace(/^```console[\s\S]*?^```$/gm, '').replace(/^<!-- rules -->$[\s\S]*?^<!-- \/rules -->$/m, ''),
});

const texts: readonly Text[] = [
  ...(['check', ...commandNames] as const).map((name) => ({ name: `help of ${name}`, text: helpOf(name) })),
  ...filesIn('src/cli', '.ts').map(read),
  ...['action.yml', '.pre-commit-hooks.yaml', 'README.md', 'SECURITY.md', 'CHANGELOG.md']
    .map(read)
    .map(withoutFindings),
  ...filesIn('docs', '.md').map(read).map(withoutFindings),
];

describe('no retired phrase is left', () => {
  test.each(texts)('in $name', ({ text }) => {
    // Lines are wrapped in help, documents and comments.
    const flat = text.replace(/\s*\n[\s*/]*/g, ' ');
    expect(
      RETIRED.filter((phrase) => (typeof phrase === 'string' ? flat.includes(phrase) : phrase.test(flat))),
    ).toEqual([]);
  });
});

test.each([
  'findings listed in FILE do not fail the run',
  'apply safe fixes: typos and dangling references',
  'results are incomplete',
])('the help says: %s', (phrase) => {
  expect(helpOf('check').replaceAll(/\s+/g, ' ')).toContain(phrase);
});
