import yargs from 'yargs';
import type { BaselineUse } from '../baseline-file.ts';
import type { PlanWithSource } from '../discover/inputs.ts';
import type { PresetName } from '../lint/presets.ts';
import type { FailOn } from '../lint/settings.ts';
import { isDay } from '../text/day.ts';
import { nearest } from '../text/suggest.ts';
import type { Fixing } from './fixing.ts';
import { helpOf } from './help.ts';
import {
  CERTIFICATES_FORMATS,
  type CertificatesFormat,
  type CommandName,
  commandNames,
  commands,
  FAIL_ON,
  optionsOf,
  PRESETS,
  RUNBOOK_FORMATS,
  type RunbookFormat,
  SHELLS,
} from './options.ts';
import { UsageError } from './usage.ts';
import { countBefore, isOn, lastOf, many, one, type Parsed } from './values.ts';

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'print'; readonly text: string }
  | CheckRequest
  | { readonly kind: 'connect'; readonly input: Input; readonly as: 'json' | 'pretty' }
  | DiagnoseRequest
  | PrintingRequest
  | { readonly kind: 'graph'; readonly input: Input; readonly as: 'json' | 'mermaid' }
  | {
      readonly kind: 'config';
      readonly path: string;
      readonly config: string | false | undefined;
      readonly root: string | undefined;
    }
  | { readonly kind: 'explain'; readonly topic: string }
  | { readonly kind: 'rules'; readonly show: 'rules' | 'controls' }
  | { readonly kind: 'completion'; readonly shell: Shell }
  | { readonly kind: 'init' };

export type PrintingRequest =
  | { readonly kind: 'certificates'; readonly input: Input; readonly as: CertificatesFormat }
  | { readonly kind: 'runbook'; readonly input: Input; readonly as: RunbookFormat };

export interface DiagnoseRequest {
  readonly kind: 'diagnose';
  /** `-`: it is on standard input. */
  readonly message: string;
  readonly input: Input;
  readonly as: 'json' | 'pretty';
}

export type Shell = (typeof SHELLS)[number];

export interface CheckRequest {
  readonly kind: 'check';
  readonly input: Input;
  readonly failOn: FailOn | undefined;
  readonly preset: PresetName | undefined;
  readonly formats: readonly Target[];
  readonly evidence: boolean;
  readonly suppressed: boolean;
  readonly which: 'all' | 'changed';
  readonly baseline: BaselineUse;
  readonly run: 'once' | 'watch';
  readonly fixing: Fixing | undefined;
}

/** What to read, and how. */
export interface Input {
  readonly paths: readonly string[];
  readonly mode: 'named' | 'affected';
  readonly planDirectories: readonly string[];
  readonly plansWithSources: readonly PlanWithSource[];
  readonly variables: readonly string[];
  readonly varFiles: readonly string[];
  /** How many of the variables each of these files overrides, being written after them. */
  readonly variablesBefore: readonly number[];
  readonly environments: readonly { readonly name: string; readonly file: string }[];
  readonly workspace: string | undefined;
  /** `changed`: `--assume-enabled`. */
  readonly defaults: 'changed' | undefined;
  readonly source: string | false | undefined;
  readonly root: string | undefined;
  readonly config: string | false | undefined;
  /** As given, `YYYY-MM-DD`; undefined: today. */
  readonly now: string | undefined;
}

/** A report to write: to a file, else to standard output. */
export interface Target {
  readonly format: string;
  readonly file: string | undefined;
  /** The user did not name the file, so it must not leave the working directory. */
  readonly standard?: true;
}

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
      return {
        kind: 'connect',
        input: inputOf(parsed, argv, wordsOf(parsed).slice(1)),
        as: formOf(parsed, TEXT_OR_JSON),
      };
    case 'diagnose':
      return diagnoseRequest(parsed, argv);
    case 'certificates':
      return {
        kind: 'certificates',
        input: inputOf(parsed, argv, wordsOf(parsed).slice(1)),
        as: formOf(parsed, CERTIFICATES_FORMATS),
      };
    case 'runbook':
      return {
        kind: 'runbook',
        input: inputOf(parsed, argv, wordsOf(parsed).slice(1)),
        as: formOf(parsed, RUNBOOK_FORMATS),
      };
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

function checkRequest(parsed: Parsed, argv: readonly string[], formatNames: readonly string[]): Request {
  if (isOn(parsed, 'watch') && wordsOf(parsed).includes('-'))
    throw new UsageError('--watch cannot read standard input.', 'Name a directory or a file.');
  const failOn = one(parsed, 'fail-on');
  if (failOn !== undefined && !isFailOn(failOn))
    throw new UsageError(`--fail-on cannot be "${failOn}".`, `Use one of ${FAIL_ON.join(', ')}.`);
  const preset = one(parsed, 'preset');
  if (preset !== undefined && !isPreset(preset))
    throw new UsageError(`--preset cannot be "${preset}".`, `Use one of ${PRESETS.join(', ')}.`);
  return {
    kind: 'check',
    input: inputOf(parsed, argv, wordsOf(parsed)),
    failOn,
    formats: targetsOf(parsed, formatNames, isOn(parsed, 'watch') ? WATCHING : ONCE),
    evidence: isOn(parsed, 'evidence'),
    preset,
    suppressed: isOn(parsed, 'suppressed'),
    which: isOn(parsed, 'only-changed') ? 'changed' : 'all',
    baseline: baselineOf(parsed),
    run: isOn(parsed, 'watch') ? 'watch' : 'once',
    fixing: fixingOf(parsed),
  };
}

function baselineOf(parsed: Parsed): BaselineUse {
  const file = offOr(parsed, 'baseline');
  const isUpdated = isOn(parsed, 'update-baseline');
  if (file === false && isUpdated) throw new UsageError('--no-baseline and --update-baseline cannot be combined.');
  return { file, mode: isUpdated ? 'update' : 'apply' };
}

function fixingOf(parsed: Parsed): Fixing | undefined {
  const isTried = isOn(parsed, 'dry-run');
  const isUnsafe = isOn(parsed, 'fix-unsafe');
  if (!isUnsafe && !isOn(parsed, 'fix')) {
    if (isTried) throw new UsageError('--dry-run needs a fix to show.', 'Add --fix or --fix-unsafe.');
    return undefined;
  }
  const beside = ['watch', 'update-baseline'].find((name) => isOn(parsed, name));
  if (beside !== undefined)
    throw new UsageError(`--${isUnsafe ? 'fix-unsafe' : 'fix'} and --${beside} cannot be combined.`);
  if (wordsOf(parsed).includes('-'))
    throw new UsageError('--fix cannot change standard input.', 'Name a directory or a file.');
  return { which: isUnsafe ? 'all' : 'safe', how: isTried ? 'try' : 'write' };
}

function isPreset(text: string): text is PresetName {
  return (PRESETS as readonly string[]).includes(text);
}

function isFailOn(text: string): text is FailOn {
  return (FAIL_ON as readonly string[]).includes(text);
}

function graphRequest(parsed: Parsed, argv: readonly string[]): Request {
  const [isJson, isMermaid] = [isOn(parsed, 'json'), isOn(parsed, 'mermaid')];
  if (isJson === isMermaid)
    throw new UsageError('graph needs one form.', 'Run dmslint graph --mermaid or dmslint graph --json.');
  return { kind: 'graph', input: inputOf(parsed, argv, wordsOf(parsed).slice(1)), as: isMermaid ? 'mermaid' : 'json' };
}

const TEXT_OR_JSON = ['pretty', 'json'] as const;

/** The form in which something is printed; without `--format`, the first. */
function formOf<Form extends string>(parsed: Parsed, forms: readonly [Form, ...Form[]]): Form {
  const as = one(parsed, 'format');
  const form = as === undefined ? forms[0] : forms.find((one) => one === as);
  if (form !== undefined) return form;
  const names = `${forms.slice(0, -1).join(', ')} or ${forms.at(-1)}`;
  throw new UsageError(`--format cannot be "${as}" here.`, `Use ${names}.`);
}

/** The first word is the message, which may hold secrets: no error quotes it. */
function diagnoseRequest(parsed: Parsed, argv: readonly string[]): Request {
  const [, message, ...paths] = wordsOf(parsed);
  if (message === undefined || message.trim() === '')
    throw new UsageError(
      'diagnose needs a message.',
      "Write it in quotes: dmslint diagnose 'MESSAGE' [path...], or pipe it into dmslint diagnose -.",
    );
  if (message === '-' && paths.includes('-'))
    throw new UsageError('The message and a plan cannot both be on standard input.', 'Name a file for one of them.');
  return { kind: 'diagnose', message, input: inputOf(parsed, argv, paths), as: formOf(parsed, TEXT_OR_JSON) };
}

function configRequest(parsed: Parsed): Request {
  const [, path = '.', ...more] = wordsOf(parsed);
  if (more.length > 0) throw new UsageError('config takes one path.', 'Run dmslint config PATH.');
  return { kind: 'config', path, config: offOr(parsed, 'config'), root: one(parsed, 'root') };
}

function explainRequest(parsed: Parsed): Request {
  const [, ...words] = wordsOf(parsed);
  if (words.length === 0)
    throw new UsageError(
      'explain needs the name of a rule or a database.',
      'dmslint rules lists the rules, dmslint explain databases the databases.',
    );
  return { kind: 'explain', topic: words.join(' ') };
}

function completionRequest(parsed: Parsed): Request {
  const [, word, ...more] = wordsOf(parsed);
  const shell = SHELLS.find((one) => one === word);
  if (shell === undefined || more.length > 0)
    throw new UsageError('completion needs the name of a shell.', `Use one of ${SHELLS.join(', ')}.`);
  return { kind: 'completion', shell };
}

function bareRequest(kind: 'init' | 'rules', parsed: Parsed): Request {
  if (wordsOf(parsed).length > 1)
    throw new UsageError(`${kind} takes no arguments.`, `To check a directory named ${kind}, run dmslint ./${kind}.`);
  return kind === 'init' ? { kind } : { kind, show: isOn(parsed, 'controls') ? 'controls' : 'rules' };
}

/** Everything but options: the command's name, if there is one, then paths. */
function wordsOf(parsed: Parsed): string[] {
  return [...many(parsed, '_'), ...many(parsed, '--')];
}

function inputOf(parsed: Parsed, argv: readonly string[], paths: readonly string[]): Input {
  const variables = many(parsed, 'var');
  if (isOn(parsed, 'affected') && paths.includes('-'))
    throw new UsageError(
      '--affected takes paths, not standard input.',
      'Run git diff --name-only … | xargs dmslint --affected.',
    );
  // The text may be a secret, so the message does not repeat it.
  if (!variables.every((variable) => /^[^=\s]+=/.test(variable)))
    throw new UsageError('--var needs a name and a value.', "Write --var 'NAME=VALUE'.");
  const now = one(parsed, 'now');
  if (now !== undefined && !isDay(now))
    throw new UsageError(`--now cannot be "${now}".`, 'Write a date such as --now 2026-01-31.');
  return {
    paths,
    mode: isOn(parsed, 'affected') ? 'affected' : 'named',
    ...plansOf(many(parsed, 'plans')),
    variables,
    varFiles: many(parsed, 'var-file'),
    variablesBefore: countBefore(argv, 'var', 'var-file'),
    environments: many(parsed, 'environment').map(environmentOf),
    workspace: one(parsed, 'workspace'),
    defaults: isOn(parsed, 'assume-enabled') ? 'changed' : undefined,
    source: offOr(parsed, 'source'),
    root: one(parsed, 'root'),
    config: offOr(parsed, 'config'),
    now,
  };
}

/** The value of an option, or false if `--no-…` comes last. */
function offOr(parsed: Parsed, name: string): string | false | undefined {
  return lastOf(parsed[name]) === false ? false : one(parsed, name);
}

/** `PLAN=DIR` is a plan and the directory of its configuration, anything else a directory of plans. */
function plansOf(values: readonly string[]): Pick<Input, 'planDirectories' | 'plansWithSources'> {
  return {
    planDirectories: values.filter((one) => !one.includes('=')),
    plansWithSources: values.filter((one) => one.includes('=')).map(planWithSourceOf),
  };
}

/** The first `=` divides, or that after `.json`: names of directories may contain one, too. */
function planWithSourceOf(text: string): PlanWithSource {
  const [, plan, source] = /^(.*?\.json)=(.*)$/s.exec(text) ?? /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (!plan || !source)
    throw new UsageError(
      `--plans cannot be "${text}".`,
      'Write --plans DIR for all plans below DIR, or --plans PLAN=DIR for a plan and the directory of its configuration.',
    );
  return { plan, source };
}

function environmentOf(text: string): { name: string; file: string } {
  const [, name, file] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (name === undefined || file === undefined)
    throw new UsageError('--environment needs a name and a file.', 'Write --environment prod=prod.tfvars.');
  return { name, file };
}

/** Formats that are one JSON document. */
const documents: ReadonlySet<string> = new Set(['sarif', 'json', 'gitlab']);

const ONCE: readonly Target[] = [{ format: 'pretty', file: undefined }];
/** What VS Code's SARIF viewer lists, and lines for a problem matcher. */
const WATCHING: readonly Target[] = [
  { format: 'compact', file: undefined },
  { format: 'sarif', file: '.sarif/dmslint.sarif', standard: true },
];

/** `standard`: the targets for standard output and for files, if none are given. */
function targetsOf(parsed: Parsed, formatNames: readonly string[], standard: readonly Target[]): Target[] {
  const targets = many(parsed, 'format').map((text): Target => {
    const [, format, file] = /^([^=]*)(?:=(.*))?$/s.exec(text) as unknown as [string, string, string | undefined];
    if (!formatNames.includes(format)) {
      const meant = nearest(format, formatNames);
      throw new UsageError(
        `Unknown format "${format}".`,
        `${meant === undefined ? '' : `Did you mean ${meant}? `}The formats are ${formatNames.join(', ')}.`,
      );
    }
    if (file === '')
      throw new UsageError(
        `--format ${format}= needs a file.`,
        `Write --format ${format}=FILE, or --format ${format} for standard output.`,
      );
    return { format, file: file === '-' ? undefined : file };
  });
  const printed = targets.filter(({ file }) => file === undefined).map(({ format }) => format);
  const alone = printed.find((format) => documents.has(format));
  if (alone !== undefined && printed.length > 1) {
    throw new UsageError(
      `${alone} cannot share standard output with another format.`,
      `Write one of them to a file: --format ${alone}=FILE.`,
    );
  }
  if (standard === ONCE) return targets.length === 0 ? [...standard] : targets;
  const lacking = (kind: 'printed' | 'filed') =>
    !targets.some(({ file }) => (file === undefined) === (kind === 'printed'));
  return [...targets, ...standard.filter(({ file }) => lacking(file === undefined ? 'printed' : 'filed'))];
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
