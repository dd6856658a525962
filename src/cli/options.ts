// The one table of the command line: parsing, --help, shell completion and docs/usage.md are made from it.
import { certificates } from './options/certificates.ts';
import { check } from './options/check.ts';
import { completion } from './options/completion.ts';
import { config } from './options/config.ts';
import { connect } from './options/connect.ts';
import { diagnose } from './options/diagnose.ts';
import { explain } from './options/explain.ts';
import { graph } from './options/graph.ts';
import { init } from './options/init.ts';
import { lsp } from './options/lsp.ts';
import type { Command, CommandName, Option } from './options/option.ts';
import { rules } from './options/rules.ts';
import { runbook } from './options/runbook.ts';

export {
  CERTIFICATES_FORMATS,
  type CertificatesFormat,
  COLORS,
  FAIL_ON,
  FORMATS,
  GRAPH_FORMATS,
  type GraphFormat,
  LEVELS,
  PRESETS,
  RUNBOOK_FORMATS,
  type RunbookFormat,
  SHELLS,
} from './options/choices.ts';
export type { Command, CommandName, Option } from './options/option.ts';

/** All commands; a check has no name on the command line. */
export const commands: Readonly<Record<CommandName, Command>> = {
  check,
  explain,
  rules,
  config,
  init,
  graph,
  connect,
  certificates,
  diagnose,
  runbook,
  completion,
  lsp,
};

/** The names that are typed: a check has none. */
export const commandNames = (Object.keys(commands) as CommandName[]).filter((name) => name !== 'check');

export function optionsOf(command: CommandName): Option[] {
  return commands[command].groups.flatMap(({ options }) => options);
}
