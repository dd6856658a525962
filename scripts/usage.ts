// The reference of the command in docs/usage.md, made from the table of options. scripts/readme.mjs bundles this: Node 20 reads no TypeScript.
import { describe, EXIT_CODES, optionText } from '../src/cli/help.ts';
import { INPUT } from '../src/cli/options/input.ts';
import type { Group } from '../src/cli/options/option.ts';
import { type Command, commands, FORMATS } from '../src/cli/options.ts';

export function reference(): string {
  return Object.entries(commands)
    .map(([name, command]) => section(name, command))
    .concat(`## Exit codes\n\n${table(['Code', 'Meaning'], EXIT_CODES)}`)
    .join('\n');
}

export function formatsTable(): string {
  return table(
    ['Format', 'For'],
    Object.entries(FORMATS).map(([name, text]) => [`\`${name}\``, text]),
  );
}

function section(name: string, { usage, about, groups, examples }: Command): string {
  return [
    `## ${name === 'check' ? 'Checking' : `dmslint ${name}`}`,
    `\`\`\`text\n${usage.map((form) => `dmslint ${form}`).join('\n')}\n\`\`\``,
    ...about.map(escaped),
    ...(name === 'check'
      ? groups.flatMap(({ title, options }) => [`### ${title}`, optionsTable(options)])
      : optionsOfCommand(groups)),
    ...(examples.length === 0
      ? []
      : [`\`\`\`sh\n${examples.map(({ command, text }) => `# ${text}\n${command}`).join('\n')}\n\`\`\``]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** One table; the options of every command, and those of a check's input, are in the table of the check. */
function optionsOfCommand(groups: readonly Group[]): string[] {
  const own = groups.filter(({ title }) => title !== 'General' && title !== 'Input').flatMap(({ options }) => options);
  const input = groups.find(({ title }) => title === 'Input');
  const isOfCheck = input === INPUT;
  const all = [...own, ...(input === undefined || isOfCheck ? [] : input.options)];
  return [
    ...(all.length === 0 ? [] : ['### Options', optionsTable(all)]),
    ...(isOfCheck ? ['The input options are those of [a check](#input).'] : []),
  ];
}

function optionsTable(options: Group['options']): string {
  const rows = options.map((option) => [`\`${optionText(option)}\``, escaped(describe(option))]);
  return table(['Option', 'Description'], rows).trimEnd();
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}

/** Options and file names as code. */
function escaped(text: string): string {
  return text.replace(
    /(?<![\w`])(--[a-z][\w-]*|\.dmslint\.hcl|terraform\.workspace|\.sarif\/dmslint\.sarif)(?![\w`])/g,
    '`$1`',
  );
}
