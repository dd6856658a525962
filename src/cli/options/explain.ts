import { COLOR, GENERAL } from './common.ts';
import type { Command } from './option.ts';

export const explain: Command = {
  usage: ['explain <rule or database>'],
  text: 'explain a rule, or how to use TLS with a database',
  about: [
    'Prints the page of a rule: what it finds, why it matters and how to fix it. With the name of a database or an engine, prints how to encrypt the connection to it and verify the server, on both sides in Terraform. "dmslint explain databases" lists these pages.',
  ],
  groups: [{ title: 'Form', options: [COLOR] }, GENERAL],
  examples: [
    { command: 'dmslint explain endpoint-plaintext', text: 'explain a rule' },
    { command: 'dmslint explain aurora postgres', text: 'explain TLS with a database' },
  ],
  words: 'topics',
};
