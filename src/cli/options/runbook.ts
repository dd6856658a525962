import { RUNBOOK_FORMATS } from './choices.ts';
import { GENERAL, OUTPUT } from './common.ts';
import { INPUT } from './input.ts';
import type { Command } from './option.ts';

export const runbook: Command = {
  usage: ['runbook [options] [path...]'],
  text: 'write the steps from what is configured today to verified TLS',
  about: [
    'Writes a document for the endpoints of this configuration, server by server: fetch the CA certificates, add the certificate, stop the tasks, set the mode, test, resume, force TLS at the database, set the date of the next rotation. Each step has the lines to write, as far as they could be tried, the commands of the AWS CLI, what it interrupts and how to go back. What this input does not say is left blank. Nothing is changed, and AWS is not asked.',
  ],
  groups: [
    {
      title: 'Output',
      options: [
        {
          name: 'format',
          alias: 'f',
          value: RUNBOOK_FORMATS.join('|'),
          kind: 'text',
          choices: RUNBOOK_FORMATS,
          default: 'markdown',
          text: 'print a document, or JSON for programs',
        },
        OUTPUT,
      ],
    },
    INPUT,
    GENERAL,
  ],
  examples: [
    {
      command: 'dmslint runbook prod --var-file prod.tfvars -o runbook.md',
      text: 'write the runbook of a root module',
    },
  ],
  words: 'paths',
};
