import { GENERAL, ROOT } from './common.ts';
import type { Command } from './option.ts';

export const config: Command = {
  usage: ['config [options] [path]'],
  text: 'print the settings for a path',
  about: [
    'Prints the settings for a path (default: the current directory) in the form of a .dmslint.hcl: those of the nearest file in it or above, and the defaults.',
  ],
  groups: [
    {
      title: 'Input',
      options: [
        { name: 'config', value: 'FILE', kind: 'file', off: 'prints the defaults', text: 'read settings from FILE' },
        ROOT,
      ],
    },
    GENERAL,
  ],
  examples: [{ command: 'dmslint config infra/prod', text: 'print the settings for a directory' }],
  words: 'paths',
};
