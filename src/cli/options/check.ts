import { GENERAL } from './common.ts';
import { FIX } from './fix.ts';
import { INPUT } from './input.ts';
import type { Command, Option } from './option.ts';
import { REPORT } from './report.ts';

const STDIN_FILENAME: Option = {
  name: 'stdin-filename',
  value: 'FILE',
  kind: 'file',
  text: 'read the text of FILE from standard input, such as an unsaved buffer of an editor',
  more: 'checks the root modules that use FILE, and reports the findings in it',
};

export const check: Command = {
  usage: ['[options] [path...]', '<command> [options]'],
  text: 'check configurations, plans and states',
  about: [
    'Checks the AWS DMS endpoints in Terraform and OpenTofu: is the connection to the database encrypted, and is the server verified?',
    'A path is a directory to search, a configuration file, a plan or state as JSON, or - for standard input. Plans and states are read only when they are named. Without a path, dmslint checks the paths in the settings, or else the current directory.',
  ],
  groups: [{ ...INPUT, options: [...INPUT.options, STDIN_FILENAME] }, REPORT, FIX, GENERAL],
  examples: [
    { command: 'dmslint', text: 'check everything below this directory' },
    { command: 'dmslint prod --var-file prod.tfvars', text: 'check one root module with its variables' },
    { command: 'terraform show -json tfplan | dmslint -', text: 'check a plan' },
    { command: 'dmslint --format pretty --format sarif=dms.sarif', text: 'print, and write SARIF' },
  ],
  words: 'paths',
};
