import { GENERAL } from './common.ts';
import type { Command } from './option.ts';

export const completion: Command = {
  usage: ['completion bash | zsh | fish'],
  text: 'print a completion script for a shell',
  about: ['Prints a completion script. Load it in the startup file of the shell.'],
  groups: [GENERAL],
  examples: [
    { command: 'eval "$(dmslint completion bash)"', text: 'in ~/.bashrc' },
    { command: 'eval "$(dmslint completion zsh)"', text: 'in ~/.zshrc, after compinit' },
    { command: 'dmslint completion fish | source', text: 'in ~/.config/fish/config.fish' },
  ],
  words: 'shells',
};
