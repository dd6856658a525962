/** What is wrong with the command line: a sentence, and what to do. */
export class UsageError extends Error {
  readonly hint: string;
  constructor(sentence: string, hint = 'Run dmslint --help for the options.') {
    super(sentence);
    this.hint = hint;
  }
}
