import { GENERAL, PRETTY_OR_JSON } from './common.ts';
import { INPUT } from './input.ts';
import type { Command } from './option.ts';

export const diagnose: Command = {
  usage: ['diagnose [options] <message> [path...]'],
  text: 'say what the message of a failed connection means, for this configuration',
  about: [
    'Takes the message of a failed connection (LastFailureMessage of DMS), or an error of terraform apply for an endpoint or a certificate: in quotes, or - for standard input. Says what the message means and, for each endpoint, which links of its connection it points to, those that do not hold first. The message is not repeated in the output.',
    'The exit code is 0 if the message is known, 1 if it is not, and 2 if an input could not be read.',
  ],
  groups: [PRETTY_OR_JSON, INPUT, GENERAL],
  examples: [
    {
      command: "dmslint diagnose 'Application-Detailed-Message: … timeout expired' prod",
      text: 'explain a message for the endpoints of a root module',
    },
    {
      command: 'dmslint diagnose - < message.txt',
      text: 'explain the last failure',
    },
  ],
  words: 'paths',
};
