import yargs from 'yargs';
import { nearest } from '../text/suggest.ts';
import { checkRequest } from './arguments/check.ts';
import {
  bareRequest,
  completionRequest,
  configRequest,
  connectRequest,
  diagnoseRequest,
  explainRequest,
  graphRequest,
} from './arguments/commands.ts';
import type { Request } from './arguments/request.ts';
import { helpOf } from './help.ts';
import { type CommandName, commandNames, commands, optionsOf } from './options.ts';
import { UsageError } from './usage.ts';
import { lastOf, many, type Parsed } from './values.ts';

/** Reads the command line (without node and the script). Throws UsageError. */
export function parseArguments(argv: readonly string[], version: string, formatNames: readonly string[]): Request {
  // yargs' own commands parse everything twice, and lose a lone `-` and what follows `--`; its help has no placeholder for an option's value.
  const parsed: Parsed = yargs()
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
    .options(YARGS_OPTIONS)
    .parseSync([...argv]);
  const command = commandOf(parsed);
  if (parsed.help === true) return { kind: 'print', text: helpOf(command) };
  if (parsed.version === true) return { kind: 'print', text: `${version}\n` };
  refuseUnknown(parsed, command);
  switch (command) {
    case 'check':
      return checkRequest(parsed, argv, formatNames);
    case 'graph':
      return graphRequest(parsed, argv);
    case 'connect':
      return connectRequest(parsed, argv);
    case 'diagnose':
      return diagnoseRequest(parsed, argv);
    case 'config':
      return configRequest(parsed);
    case 'explain':
      return explainRequest(parsed);
    case 'completion':
      return completionRequest(parsed);
    case 'init':
    case 'rules':
      return bareRequest(command, parsed);
  }
}

/** The options of all commands. An option of several commands is the same in all of them. */
const YARGS_OPTIONS = Object.fromEntries(
  (Object.keys(commands) as CommandName[])
    .flatMap(optionsOf)
    .map(({ name, alias, value }) => [name, { alias, type: value === undefined ? 'boolean' : 'string' } as const]),
);

/** The first word, if it is the name of a command; otherwise a check. What follows `--` is never a command. */
function commandOf(parsed: Parsed): CommandName {
  const [first] = many(parsed, '_');
  return commandNames.find((name) => name === first) ?? 'check';
}

function refuseUnknown(parsed: Parsed, command: CommandName): void {
  const known = optionsOf(command);
  for (const [key, value] of Object.entries(parsed)) {
    if (key === '_' || key === '$0' || key === '--') continue;
    const option = known.find(({ name, alias }) => name === key || alias === key);
    if (option === undefined) {
      const meant =
        key.length === 1
          ? undefined
          : nearest(
              key,
              known.map(({ name }) => name),
            );
      throw new UsageError(
        `Unknown option ${key.length === 1 ? '-' : '--'}${key}.`,
        meant === undefined ? undefined : `Did you mean --${meant}?`,
      );
    }
    if (lastOf(value) === false && option.value !== undefined && option.off === undefined)
      throw new UsageError(`Unknown option --no-${key}.`);
  }
}
