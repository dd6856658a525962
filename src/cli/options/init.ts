import { GENERAL } from './common.ts';
import type { Command } from './option.ts';

export const init: Command = {
  usage: ['init'],
  text: 'write settings, a job for CI and a pre-commit hook',
  about: [
    'Writes three files to the root of the repository: a .dmslint.hcl in which everything is commented out, a workflow for GitHub Actions or a job for GitLab CI (by the remotes of the repository), and the hook for pre-commit. It never overwrites a file: if one exists, or if other hooks are in use, it prints what to add. Outside of a git repository, it writes the settings alone.',
  ],
  groups: [GENERAL],
  examples: [],
  words: 'none',
};
