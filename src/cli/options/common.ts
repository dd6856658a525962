// Options of several commands.
import type { Group, Option } from './option.ts';

export const ROOT: Option = {
  name: 'root',
  value: 'DIR',
  kind: 'directory',
  default: 'the git root',
  text: 'read no files outside DIR',
};

export const GENERAL: Group = {
  title: 'General',
  options: [
    { name: 'help', alias: 'h', text: 'print help; after a command, the help for that command' },
    { name: 'version', text: 'print the version' },
  ],
};

export const PRETTY_OR_JSON: Group = {
  title: 'Form',
  options: [
    {
      name: 'format',
      value: 'pretty|json',
      kind: 'text',
      choices: ['pretty', 'json'],
      default: 'pretty',
      text: 'print text, or JSON for programs',
    },
  ],
};
