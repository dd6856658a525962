/** Line ends to any reader of a log. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** What `Char.IsWhiteSpace` of .NET is true for, and colours. */
const BLANK =
  /^(?:[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]|\u001b\[[0-9;?]*[A-Za-z])+/;

/** The lines in which a build service would find a command: GitHub as its runner reads them (actions/runner, ActionCommand.cs), Azure, TeamCity. */
export function commandsIn(text: string): string[] {
  return text
    .split(LINE_END)
    .filter((line) => line.replace(BLANK, '').startsWith('::') || /##(vso|teamcity|\w*)\[/i.test(line));
}
