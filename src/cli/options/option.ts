/** What a value is, for completion: names of files or of directories, ids of rules, or text that cannot be completed. */
export type ValueKind = 'file' | 'directory' | 'text' | 'rules';

export interface Option {
  readonly name: string;
  readonly alias?: string;
  /** Stands for the value in help; a switch has none. */
  readonly value?: string;
  readonly kind?: ValueKind;
  /** The values that completion offers. Whether a value is allowed, parsing decides. */
  readonly choices?: readonly string[];
  readonly repeatable?: true;
  readonly default?: string;
  /** What `--no-…` does, for an option with a value that has such a form. */
  readonly off?: string;
  /** One line, without a full stop. */
  readonly text: string;
  /** What else help and docs/usage.md say. */
  readonly more?: string;
}

export interface Group {
  readonly title: string;
  readonly options: readonly Option[];
}

export interface Command {
  /** What follows `dmslint`, one form a line. */
  readonly usage: readonly string[];
  /** One line for the list of commands. */
  readonly text: string;
  /** Paragraphs. */
  readonly about: readonly string[];
  readonly groups: readonly Group[];
  readonly examples: readonly { readonly command: string; readonly text: string }[];
  /** What completion offers for the words after the command's name. */
  readonly words: 'paths' | 'topics' | 'shells' | 'none';
}

export type CommandName =
  | 'check'
  | 'explain'
  | 'rules'
  | 'config'
  | 'init'
  | 'graph'
  | 'connect'
  | 'certificates'
  | 'diagnose'
  | 'runbook'
  | 'completion'
  | 'lsp';
