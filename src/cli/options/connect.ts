import { GENERAL, PRETTY_OR_JSON } from './common.ts';
import { INPUT } from './input.ts';
import type { Command } from './option.ts';

export const connect: Command = {
  usage: ['connect [options] [path...]'],
  text: 'say for each endpoint whether DMS can connect, link by link',
  about: [
    'Says for each endpoint whether DMS can connect to its server as it is configured, whether the connection is encrypted, and whether the server is verified: link by link, from the name of the server to the certificate that it shows. What this input cannot tell is marked with a question mark. Nothing is resolved or dialed.',
  ],
  groups: [PRETTY_OR_JSON, INPUT, GENERAL],
  examples: [{ command: 'dmslint connect prod --var-file prod.tfvars', text: 'show the connections of a root module' }],
  words: 'paths',
};
