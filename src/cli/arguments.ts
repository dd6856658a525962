import yargs from 'yargs';
import type { Level } from '../lint/finding.ts';
import { type Command, help, options } from './options.ts';
import { nearest } from './suggest.ts';

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'check'; readonly input: Input; readonly formats: readonly Target[]; readonly evidence: boolean }
  | { readonly kind: 'graph'; readonly input: Input }
  | { readonly kind: 'explain'; readonly rule: string }
  | { readonly kind: 'rules'; readonly controls: boolean };

/** What is to be read, and how. */
export interface Input {
  readonly paths: readonly string[];
  readonly failOn: Level | 'never';
  readonly variables: readonly string[];
  readonly varFiles: readonly string[];
  readonly environments: readonly { readonly name: string; readonly file: string }[];
  readonly workspace: string | undefined;
  readonly source: string | false | undefined;
  readonly root: string | undefined;
  /** As given, `YYYY-MM-DD`; undefined: today. */
  readonly now: string | undefined;
}

/** A report to write: to a file, else to standard output. */
export interface Target {
  readonly format: string;
  readonly file: string | undefined;
}

/** What is wrong with the command line: a sentence, and what to do. */
export class UsageError extends Error {
  readonly hint: string;
  constructor(sentence: string, hint = 'Run dmslint --help for the options.') {
    super(sentence);
    this.hint = hint;
  }
}

type Parsed = Readonly<Record<string, unknown>>;

/** Reads the command line (without node and the script). Throws UsageError. */
export function parseArguments(argv: readonly string[], version: string, formatNames: readonly string[]): Request {
  // Neither yargs' commands (they parse everything twice, and lose a lone `-` and what follows `--`) nor its help, which has no words for
  // an option's value.
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
    .options({ ...options.check, ...options.graph, ...options.rules })
    .parseSync([...argv]);
  const command = commandOf(parsed);
  if (parsed.help === true) return { kind: 'print', text: help[command] };
  if (parsed.version === true) return { kind: 'print', text: `${version}\n` };
  refuseUnknown(parsed, options[command]);
  switch (command) {
    case 'check':
      return checkRequest(parsed, formatNames);
    case 'graph':
      return graphRequest(parsed);
    case 'explain':
      return explainRequest(parsed);
    case 'rules':
      return rulesRequest(parsed);
  }
}

/** The first word, when it is a command's name; without one, it is a check. What follows `--` is never a command. */
function commandOf(parsed: Parsed): Command {
  const [first] = many(parsed, '_');
  return first === 'graph' || first === 'explain' || first === 'rules' ? first : 'check';
}

function checkRequest(parsed: Parsed, formatNames: readonly string[]): Request {
  return {
    kind: 'check',
    input: inputOf(parsed, wordsOf(parsed)),
    formats: targetsOf(parsed, formatNames),
    evidence: parsed.evidence === true,
  };
}

function graphRequest(parsed: Parsed): Request {
  return { kind: 'graph', input: inputOf(parsed, wordsOf(parsed).slice(1)) };
}

function explainRequest(parsed: Parsed): Request {
  const [, rule, ...more] = wordsOf(parsed);
  if (rule === undefined || more.length > 0)
    throw new UsageError('explain takes one rule.', 'Write dmslint explain <rule>; dmslint rules lists them.');
  return { kind: 'explain', rule };
}

function rulesRequest(parsed: Parsed): Request {
  if (wordsOf(parsed).length > 1)
    throw new UsageError('rules takes nothing more.', 'To check a directory of that name, write dmslint ./rules.');
  return { kind: 'rules', controls: parsed.controls === true };
}

/** What is no option: the command's name, if it has one, then the paths. */
function wordsOf(parsed: Parsed): string[] {
  return [...many(parsed, '_'), ...many(parsed, '--')];
}

function inputOf(parsed: Parsed, paths: readonly string[]): Input {
  const failOn = one(parsed, 'fail-on') ?? 'error';
  if (failOn !== 'error' && failOn !== 'warning' && failOn !== 'note' && failOn !== 'never') {
    throw new UsageError(`--fail-on can't be "${failOn}".`, 'It is one of error, warning, note, never.');
  }
  const variables = many(parsed, 'var');
  // The text may be a secret: it is not repeated.
  if (!variables.every((variable) => /^[^=\s]+=/.test(variable)))
    throw new UsageError('--var needs a name and a value.', "Write --var 'name=value'.");
  const now = one(parsed, 'now');
  if (now !== undefined && !isDay(now))
    throw new UsageError(`--now can't be "${now}".`, 'Write a day such as --now 2026-01-31.');
  return {
    paths,
    failOn,
    variables,
    varFiles: many(parsed, 'var-file'),
    environments: many(parsed, 'environment').map(environmentOf),
    workspace: one(parsed, 'workspace'),
    source: lastOf(parsed.source) === false ? false : one(parsed, 'source'),
    root: one(parsed, 'root'),
    now,
  };
}

function environmentOf(text: string): { name: string; file: string } {
  const [, name, file] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (name === undefined || file === undefined)
    throw new UsageError('--environment needs a name and a file.', 'Write --environment prod=prod.tfvars.');
  return { name, file };
}

/** Formats that are one JSON document. */
const documents: ReadonlySet<string> = new Set(['sarif', 'json', 'gitlab']);

function targetsOf(parsed: Parsed, formatNames: readonly string[]): Target[] {
  const targets = many(parsed, 'format').map((text): Target => {
    const [, format, file] = /^([^=]*)(?:=(.*))?$/s.exec(text) as unknown as [string, string, string | undefined];
    if (!formatNames.includes(format)) {
      const meant = nearest(format, formatNames);
      throw new UsageError(
        `There is no format "${format}".`,
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
      `Standard output can't take ${alone} beside another format.`,
      `Give one a file, such as --format ${alone}=FILE.`,
    );
  }
  return targets.length === 0 ? [{ format: 'pretty', file: undefined }] : targets;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function refuseUnknown(parsed: Parsed, known: Readonly<Record<string, { readonly type: string }>>): void {
  for (const [key, value] of Object.entries(parsed)) {
    if (key === '_' || key === '$0' || key === '--' || key === 'h') continue;
    if (known[key] === undefined) {
      const meant = key.length === 1 ? undefined : nearest(key, Object.keys(known));
      throw new UsageError(
        `There is no option ${key.length === 1 ? '-' : '--'}${key}.`,
        meant === undefined ? undefined : `Did you mean --${meant}?`,
      );
    }
    if (lastOf(value) === false && known[key].type === 'string' && key !== 'source')
      throw new UsageError(`There is no option --no-${key}.`);
  }
}

/** All values of an option, in their order. */
function many(parsed: Parsed, name: string): string[] {
  const given = parsed[name];
  const values = given === undefined ? [] : Array.isArray(given) ? given : [given];
  return values.map((value) => {
    if (typeof value !== 'string' || (value === '' && name !== '_' && name !== '--'))
      throw new UsageError(`--${name} needs a value.`);
    return value;
  });
}

/** The value of an option that can be overridden: the last one. */
function one(parsed: Parsed, name: string): string | undefined {
  return many({ [name]: lastOf(parsed[name]) }, name)[0];
}

function lastOf(value: unknown): unknown {
  return Array.isArray(value) ? value.at(-1) : value;
}
