import { type CommandName, commands, optionsOf } from './options.ts';
import { UsageError } from './usage.ts';
import type { Parsed } from './values.ts';

/** The options of all commands, each once. An option of several commands is written in the same way in all of them. */
const OPTIONS = [
  ...new Map(
    (Object.keys(commands) as CommandName[]).flatMap(optionsOf).map((option) => [option.name, option] as const),
  ).values(),
];

/** Takes a command line apart. */
export function wordsOfLine(argv: readonly string[]): Parsed {
  return readPlainly(argv) ?? readWithYargs(argv);
}

/**
 * What yargs makes of a command line, if that can be told without it, since it takes a tenth of a small run to load: paths, switches, and values of which nothing is to be guessed.
 * Undefined: yargs must be asked.
 */
export function readPlainly(argv: readonly string[]): Parsed | undefined {
  const parsed: Record<string, unknown> = {};
  const words: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === '--') {
      parsed['--'] = argv.slice(i + 1);
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      words.push(word);
      continue;
    }
    const [, name, given] = /^--([a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
    const option = OPTIONS.find((one) => one.name === name);
    if (option === undefined) return undefined;
    if (option.value === undefined) {
      // yargs may take the next word for the value of a switch.
      if (given !== undefined || /^(?:true|false)$/i.test(argv[i + 1] ?? '')) return undefined;
      parsed[option.name] = true;
    } else {
      const value = given ?? argv[++i];
      if (value === undefined || !isPlainValue(value)) return undefined;
      parsed[option.name] = withValue(parsed[option.name], value);
    }
    if (option.alias !== undefined) parsed[option.alias] = parsed[option.name];
  }
  return { _: words, ...parsed };
}

/** Neither missing, nor perhaps an option, nor in quotes, which yargs removes. */
function isPlainValue(value: string): boolean {
  return value !== '' && !/^[-'"]/.test(value);
}

/** One value is itself, several are a list. */
function withValue(before: unknown, value: string): unknown {
  return before === undefined ? value : [before, value].flat();
}

export function readWithYargs(argv: readonly string[]): Parsed {
  // yargs' own commands parse everything twice, and lose a lone `-` and what follows `--`; its help has no placeholder for an option's value.
  return yargs()()
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'populate--': true,
      'short-option-groups': false,
    })
    .detectLocale(false)
    .help(false)
    .version(false)
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(`${message}.`);
    })
    .options(
      Object.fromEntries(
        OPTIONS.map(({ name, alias, value }) => [
          name,
          { alias, type: value === undefined ? 'boolean' : 'string' } as const,
        ]),
      ),
    )
    .parseSync([...argv]);
}

/** Loaded for a command line that needs it. */
function yargs(): typeof import('yargs')['default'] {
  const loaded = require('yargs') as typeof import('yargs')['default'] | typeof import('yargs');
  return 'default' in loaded ? loaded.default : loaded;
}
