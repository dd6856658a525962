import { existsSync, lstatSync } from 'node:fs';
import path from 'node:path';
import { plain } from '../text/escape.ts';
import { nearest } from '../text/suggest.ts';
import { parseArguments } from './arguments.ts';
import { checkAsHook, watching } from './check-command.ts';
import { bug, complain, lost } from './complaints.ts';
import type { Parts } from './entry/parts.ts';
import { pageOn } from './explain.ts';
import { type HarmlessIo, harmless, type Io } from './io.ts';
import { commandNames } from './options.ts';
import { outputOf } from './output.ts';
import { pageText } from './page.ts';
import { connectionsPrinted, diagnosed, graphPrinted, printed, settingsPrinted } from './printing.ts';
import { rulesJson, rulesTable } from './rules-list.ts';
import { UsageError } from './usage.ts';

/** Runs the command (`argv` without node and script), writes its output and returns the exit code. Never throws. */
export async function main(argv: readonly string[], given: Io, parts: Parts): Promise<number> {
  const io = harmless(given);
  try {
    return await run(argv, io, parts);
  } catch (error) {
    if (error instanceof UsageError) return complain(io, `${plain(error.message)} ${plain(error.hint)}`);
    return lost(io, error) ?? bug(io, error);
  }
}

async function run(argv: readonly string[], io: HarmlessIo, parts: Parts): Promise<number> {
  refuseFileNames(argv, io);
  const request = parseArguments(argv, parts.version, Object.keys(parts.formats));
  switch (request.kind) {
    case 'print':
      io.stdout.write(request.text);
      return 0;
    case 'rules': {
      const { rules, controlsTable } = await parts.engine();
      const text = request.as === 'json' ? rulesJson : request.show === 'controls' ? controlsTable : rulesTable;
      io.stdout.write(text(rules));
      return 0;
    }
    case 'explain': {
      io.stdout.write(pageText(await pageOn(request.topic, parts), outputOf(io, request.color)));
      return 0;
    }
    case 'config':
      return settingsPrinted(request, io, parts);
    case 'graph':
      return graphPrinted(request, io, parts);
    case 'connect':
      return connectionsPrinted(request, io, parts);
    case 'certificates':
    case 'runbook':
      return printed(request, io, parts);
    case 'diagnose':
      return diagnosed(request, io, parts);
    case 'completion': {
      const { completionScript } = await import('./completion.ts');
      const { ruleIds } = await parts.topics();
      io.stdout.write(completionScript(request.shell, ruleIds));
      return 0;
    }
    case 'init': {
      const { init } = await import('./init.ts');
      const { text, exitCode } = init(io.cwd, parts.version);
      io.stdout.write(text);
      return exitCode;
    }
    case 'lsp': {
      const { lsp } = await import('./lsp.ts');
      return lsp(io);
    }
    case 'check':
      refuseCommand(request.input.paths, io);
      return request.run === 'once' ? checkAsHook(argv, request, io, parts) : watching(request, io, parts);
  }
}

/** Refuses an option that is also a file: hooks and shells pass the names of files, and a stranger may have named one `--config=x.tf`. */
function refuseFileNames(argv: readonly string[], io: Io): void {
  for (const word of argv) {
    if (word === '--') return;
    if (word.length > 1 && word.startsWith('-') && isThere(path.resolve(io.cwd, word)))
      throw new UsageError(
        `${word} is an option, and the name of a file too.`,
        'Rename the file; or name it after --, or with ./ before it.',
      );
  }
}

function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Refuses a word that is not a path, and probably a misspelled command. */
function refuseCommand([first, ...others]: readonly string[], io: Io): void {
  if (first === undefined || !/^[a-z]+$/.test(first) || existsSync(path.resolve(io.cwd, first))) return;
  if (first === 'help') throw new UsageError('No such path or command: help.', 'Run dmslint --help.');
  const meant = nearest(first, commandNames);
  if (meant === undefined || meant === first) return;
  throw new UsageError(`No such path or command: ${first}.`, `Did you mean dmslint ${[meant, ...others].join(' ')}?`);
}
