import { COLOR, GENERAL } from './common.ts';
import type { Command } from './option.ts';

export const explain: Command = {
  usage: ['explain <rule, database or control>'],
  text: 'explain a rule, a control, or how to use TLS with a database',
  about: [
    'Prints the page of a rule: what it finds, why it matters and how to fix it. With the name of a database or an engine, prints how to encrypt the connection to it and verify the server, on both sides in Terraform. "dmslint explain databases" lists these pages. A control such as DMS.9, a weakness such as CWE-319, or a check of another tool such as CKV2_AWS_49 leads to its rules.',
  ],
  groups: [{ title: 'Output', options: [COLOR] }, GENERAL],
  examples: [
    { command: 'dmslint explain endpoint-plaintext', text: 'explain a rule' },
    { command: 'dmslint explain DMS.9', text: 'explain a control' },
    { command: 'dmslint explain aurora postgres', text: 'explain TLS with a database' },
  ],
  words: 'topics',
};
