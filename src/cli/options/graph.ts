import { GENERAL } from './common.ts';
import { INPUT } from './input.ts';
import type { Command } from './option.ts';

export const graph: Command = {
  usage: ['graph --mermaid | --json [options] [path...]'],
  text: 'print a diagram of the connections, or the resources',
  about: ['Prints what dmslint reads: a diagram of the connections, or the evaluated resources.'],
  groups: [
    {
      title: 'Output',
      options: [
        {
          name: 'mermaid',
          text: 'print a diagram of the connections, as Mermaid in Markdown',
          more: 'shows databases, endpoints, certificates and tasks, with the state of TLS on each connection; one diagram for each root module, or several if one would be too large for Mermaid',
        },
        {
          name: 'json',
          text: 'print the resources of the configurations, plans or states',
          more: 'shows known values, unknown ones with the reason, and sensitive ones as "(sensitive)"',
        },
      ],
    },
    INPUT,
    GENERAL,
  ],
  examples: [
    { command: 'dmslint graph --mermaid prod --var-file prod.tfvars', text: 'draw the connections of a root module' },
  ],
  words: 'paths',
};
