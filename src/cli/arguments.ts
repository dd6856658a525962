import { nearest } from '../text/suggest.ts';
import { checkRequest } from './arguments/check.ts';
import {
  bareRequest,
  certificatesRequest,
  completionRequest,
  configRequest,
  connectRequest,
  diagnoseRequest,
  explainRequest,
  graphRequest,
  runbookRequest,
} from './arguments/commands.ts';
import type { Request } from './arguments/request.ts';
import { helpOf } from './help.ts';
import { type CommandName, commandNames, optionsOf } from './options.ts';
import { UsageError } from './usage.ts';
import { lastOf, many, type Parsed } from './values.ts';
import { wordsOfLine } from './words.ts';

/** Reads the command line (without node and the script). Throws UsageError. */
export function parseArguments(argv: readonly string[], version: string, formatNames: readonly string[]): Request {
  const parsed = wordsOfLine(argv);
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
    case 'certificates':
      return certificatesRequest(parsed, argv);
    case 'runbook':
      return runbookRequest(parsed, argv);
    case 'config':
      return configRequest(parsed);
    case 'explain':
      return explainRequest(parsed);
    case 'completion':
      return completionRequest(parsed);
    case 'init':
    case 'lsp':
    case 'rules':
      return bareRequest(command, parsed);
  }
}

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
