// Options of several commands.
import { COLORS } from './choices.ts';
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

export const COLOR: Option = {
  name: 'color',
  value: 'WHEN',
  kind: 'text',
  choices: COLORS,
  default: 'auto',
  off: 'means never',
  text: 'print colours: always, never, or auto',
  more: 'auto: on terminals; the variables FORCE_COLOR and then NO_COLOR decide otherwise',
};

export const FORM: Option = {
  name: 'format',
  alias: 'f',
  value: 'pretty|json',
  kind: 'text',
  choices: ['pretty', 'json'],
  default: 'pretty',
  text: 'print text, or JSON for programs',
};

/** Of the commands that print one document. */
export const OUTPUT: Option = {
  name: 'output',
  alias: 'o',
  value: 'FILE',
  kind: 'file',
  text: 'write to FILE instead of standard output',
  more: 'messages stay on standard error',
};

export const PRETTY_OR_JSON: Group = { title: 'Output', options: [FORM, OUTPUT, COLOR] };
