import { wrap } from '../text/width.ts';
import { type CommandName, commandNames, commands, type Option } from './options.ts';

const COLUMNS = 80;
/** Where the descriptions begin. */
const MARGIN = 28;

/** What `--help` prints: at most 80 columns. */
export function helpOf(name: CommandName): string {
  const { usage, about, groups, examples } = commands[name];
  const isCheck = name === 'check';
  const sections = [
    usage.map((form, i) => `${i === 0 ? 'Usage:' : '      '} dmslint ${form}`),
    ...about.map((paragraph) => wrap(paragraph, COLUMNS)),
    ...(isCheck ? [['Commands:', ...commandNames.flatMap((one) => row(one, commands[one].text))]] : []),
    ...groups.map(({ title, options }) => [
      `${title}:`,
      ...options.flatMap((option) => row(optionText(option), describe(option))),
    ]),
    ...(examples.length === 0
      ? []
      : [['Examples:', ...examples.flatMap(({ command, text }) => [`  # ${text}`, `  ${command}`])]]),
    ...(isCheck ? [['Exit codes:', ...EXIT_CODES.flatMap(([code, text]) => row(code, text, 6))]] : []),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

export const EXIT_CODES: readonly (readonly [code: string, text: string])[] = [
  ['0', 'no findings at or above --fail-on'],
  ['1', 'findings at or above --fail-on'],
  ['2', 'results are incomplete: an input could not be read, or the command line is wrong'],
];

/** `-h, --help`, `--config FILE`. */
export function optionText({ name, alias, value }: Option): string {
  return `${alias === undefined ? '' : `-${alias}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

/** All that there is to say of an option, on one line. */
export function describe({ name, text, more, repeatable, default: standard, off }: Option): string {
  const notes = [
    ...(repeatable ? ['repeatable'] : []),
    ...(standard === undefined ? [] : [`default: ${standard}`]),
    ...(off === undefined ? [] : [`--no-${name} ${off}`]),
  ];
  return `${text}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}${more === undefined ? '' : `; ${more}`}`;
}

function row(term: string, text: string, margin = MARGIN): string[] {
  const lines = wrap(text, COLUMNS - margin);
  const first = `  ${term}`.padEnd(margin - 1);
  // A long term has a line of its own.
  return first.length < margin
    ? lines.map((line, i) => `${i === 0 ? first : ' '.repeat(margin - 1)} ${line}`)
    : [first, ...lines.map((line) => ' '.repeat(margin) + line)];
}
