import { GENERAL } from './common.ts';
import type { Command } from './option.ts';

export const init: Command = {
  usage: ['init'],
  text: 'write settings, a GitHub workflow and a pre-commit hook',
  about: [
    'Writes three files to the root of the repository: a .dmslint.hcl in which everything is commented out, a workflow for GitHub Actions, and the hook for pre-commit. It never overwrites a file: if one exists, it prints what to add to it.',
  ],
  groups: [GENERAL],
  examples: [],
  words: 'none',
};
