import { GENERAL } from './common.ts';
import type { Command } from './option.ts';

export const lsp: Command = {
  usage: ['lsp [--stdio]'],
  text: 'run as a language server, for editors',
  about: [
    'Speaks the Language Server Protocol on standard input and output: findings of unsaved text, fixes, hovers, completion, code lenses, definitions and references. An editor starts it: docs/editors.md has the settings for each editor.',
  ],
  groups: [
    {
      title: 'Input',
      options: [
        { name: 'stdio', text: 'accepted because some editors pass it; standard input and output are always used' },
      ],
    },
    GENERAL,
  ],
  examples: [],
  words: 'none',
};
