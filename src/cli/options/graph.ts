import { GRAPH_FORMATS } from './choices.ts';
import { GENERAL, OUTPUT } from './common.ts';
import { INPUT } from './input.ts';
import type { Command } from './option.ts';

export const graph: Command = {
  usage: ['graph [options] [path...]'],
  text: 'print a diagram of the connections, or the resources',
  about: ['Prints what dmslint reads: a diagram of the connections, or the evaluated resources.'],
  groups: [
    {
      title: 'Output',
      options: [
        {
          name: 'format',
          alias: 'f',
          value: GRAPH_FORMATS.join('|'),
          kind: 'text',
          choices: GRAPH_FORMATS,
          default: 'mermaid',
          text: 'print a diagram of the connections, or the resources as JSON',
        },
        {
          name: 'mermaid',
          text: 'the same as --format mermaid: a diagram of the connections, as Mermaid in Markdown',
          more: 'shows databases, endpoints, certificates and tasks, with the state of TLS on each connection; one diagram for each root module, or several if one would be too large for Mermaid',
        },
        {
          name: 'json',
          text: 'the same as --format json: the resources of the configurations, plans or states',
          more: 'shows known values, unknown ones with the reason, and sensitive ones as "(sensitive)"',
        },
        OUTPUT,
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
