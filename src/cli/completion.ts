// Loaded only when a completion script is requested.
import { databasePages } from '../../rules/databases/index.ts';
import { topicNames } from '../report/controls/topic.ts';
import type { Shell } from './arguments/request.ts';
import { type CommandName, commandNames, commands, type Option, optionsOf, SHELLS } from './options.ts';

/** A completion script, made from the table of options. `rules`: the ids that `explain` takes. */
export function completionScript(shell: Shell, rules: readonly string[]): string {
  const topics = [...rules, ...databasePages.map(({ name }) => name), 'databases', ...topicNames()];
  const wordsFor = (command: CommandName): readonly string[] | undefined =>
    ({ paths: undefined, topics, shells: SHELLS, none: [] })[commands[command].words];
  const options = (command: CommandName): Option[] =>
    optionsOf(command).map((option) => (option.kind === 'rules' ? { ...option, choices: rules } : option));
  return { bash, zsh, fish }[shell](wordsFor, options);
}

/** The words that may follow a command; undefined: paths. */
type WordsFor = (command: CommandName) => readonly string[] | undefined;

/** The options of a command, with the values that they take. */
type OptionsFor = (command: CommandName) => readonly Option[];

const ALL: readonly CommandName[] = ['check', ...commandNames];

const flagsOf = (command: CommandName) =>
  optionsOf(command).flatMap(({ name, alias, off }) => [
    `--${name}`,
    ...(alias === undefined ? [] : [`-${alias}`]),
    ...(off === undefined ? [] : [`--no-${name}`]),
  ]);

/** Without candidates bash completes file names (`-o default`). It takes `=` for a word of its own. */
function bash(wordsFor: WordsFor, options: OptionsFor): string {
  const list = (words: readonly string[]) => `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur"))`;
  return `_dmslint() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=check
  COMPREPLY=()
  [[ $cur == = ]] && cur=
  [[ $prev == = ]] && prev=\${COMP_WORDS[COMP_CWORD-2]}
  if ((COMP_CWORD > 1)); then
    case \${COMP_WORDS[1]} in
      ${commandNames.join('|')}) command=\${COMP_WORDS[1]} ;;
    esac
  fi
  case $command:$prev in
${valueRows(options)
  .map(([when, all]) => `    ${when}) ${all === undefined ? '' : `${list(all)}; `}return ;;`)
  .join('\n')}
  esac
  case $command:$cur in
${ALL.map((command) => `    ${command}:-*) ${list(flagsOf(command))} ;;`).join('\n')}
    check:*) ((COMP_CWORD == 1)) && ${list(commandNames)} ;;
${commandNames.flatMap((command) => (wordsFor(command)?.length ? [`    ${command}:*) ${list(wordsFor(command)!)} ;;`] : [])).join('\n')}
  esac
}
complete -o default -F _dmslint dmslint
`;
}

/** The options that take a value, as patterns of bash, with the words to offer: `*:--root`; by command where these differ. */
type ValueRow = readonly [when: string, choices: readonly string[] | undefined];

function valueRows(options: OptionsFor): ValueRow[] {
  const rows = ALL.flatMap((command) =>
    options(command).flatMap(({ name, alias, value, choices }) => {
      const flags = [`--${name}`, ...(alias === undefined ? [] : [`-${alias}`])];
      return value === undefined ? [] : flags.map((flag) => ({ command, flag, choices }));
    }),
  );
  return [...new Set(rows.map(({ flag }) => flag))].flatMap((flag): ValueRow[] => {
    const own = rows.filter((row) => row.flag === flag);
    const isSame = new Set(own.map(({ choices }) => choices?.join(' '))).size === 1;
    return isSame
      ? [[`*:${flag}`, own[0]?.choices]]
      : own.map(({ command, choices }) => [`${command}:${flag}`, choices]);
  });
}

function zsh(wordsFor: WordsFor, options: OptionsFor): string {
  const specs = (command: CommandName) => [
    ...options(command).flatMap(zshSpecs),
    ...(command === 'check'
      ? [`'1: :->first'`, `'*:path:_files'`]
      : [`'*: :${wordsFor(command) === undefined ? '_files' : `(${wordsFor(command)!.join(' ')})`}'`]),
  ];
  const call = (command: CommandName) => `_arguments -s \\\n      ${specs(command).join(' \\\n      ')}`;
  return `#compdef dmslint
_dmslint() {
  local curcontext=$curcontext state line
  local -a commands=(
${commandNames.map((name) => `    ${quoted(`${name}:${commands[name].text}`)}`).join('\n')}
  )
  local name=check
  if (( CURRENT > 2 )) && [[ $words[2] == (${commandNames.join('|')}) ]]; then
    name=$words[2]
    shift words
    (( CURRENT-- ))
  fi
  case $name in
${ALL.map((command) => `    ${command}) ${call(command)} ;;`).join('\n')}
  esac
  if [[ $state == first ]]; then
    _describe command commands
    _files
  fi
}
compdef _dmslint dmslint
`;
}

function zshSpecs({ name, alias, value, kind, choices, repeatable, off, text }: Option): string[] {
  const plain = text.replace(/[[\]:]/g, '\\$&');
  const action = choices
    ? `(${choices.join(' ')})`
    : { file: '_files', directory: '_files -/', text: ' ', rules: ' ' }[kind ?? 'text'];
  const argument = value === undefined ? '' : `:${value.replace(/[[\]]/g, '\\$&')}:${action}`;
  const spec = (flag: string, more = '') => quoted(`${repeatable ? '*' : ''}${flag}[${plain}]${more}`);
  return [
    spec(`--${name}${value === undefined ? '' : '='}`, argument),
    ...(alias === undefined ? [] : [spec(`-${alias}`, argument)]),
    ...(off === undefined ? [] : [quoted(`--no-${name}[${off}]`)]),
  ];
}

function fish(wordsFor: WordsFor, options: OptionsFor): string {
  const named = `__fish_seen_subcommand_from ${commandNames.join(' ')}`;
  const when = (command: CommandName) =>
    command === 'check' ? `not ${named}` : `__fish_seen_subcommand_from ${command}`;
  const line = (command: CommandName, rest: string) => `complete -c dmslint -n '${when(command)}' ${rest}\n`;
  return [
    ...commandNames.map(
      (name) => `complete -c dmslint -n __fish_is_first_arg -a ${name} -d ${quoted(commands[name].text)}\n`,
    ),
    ...ALL.flatMap((command) => [
      ...options(command).flatMap((option) => fishOptions(option).map((rest) => line(command, rest))),
      ...(wordsFor(command) === undefined ? [] : [line(command, `-f -a ${quoted(wordsFor(command)!.join(' '))}`)]),
    ]),
  ].join('');
}

function fishOptions({ name, alias, value, kind, choices, off, text }: Option): string[] {
  const argument = choices
    ? ` -x -a ${quoted(choices.join(' '))}`
    : value === undefined
      ? ''
      : { file: ' -r -F', directory: " -x -a '(__fish_complete_directories)'", text: ' -x', rules: ' -x' }[
          kind ?? 'text'
        ];
  return [
    `-l ${name}${alias === undefined ? '' : ` -s ${alias}`}${argument} -d ${quoted(text)}`,
    ...(off === undefined ? [] : [`-l no-${name} -d ${quoted(off)}`]),
  ];
}

/** For all three shells; no text of the table has a backslash before a quote. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
