import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { table } from '../../table.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const SWITCHES = ['annotations', 'summary', 'advanced-security'] as const;

/** The inputs of action.yml, as the runner puts them into the environment. */
export class Inputs {
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Spaces in the name of an input become underscores, hyphens stay. */
  text(name: string): string {
    return (this.#environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
  }

  lines(name: string): string[] {
    return this.text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  isOn(name: (typeof SWITCHES)[number]): boolean {
    return this.text(name).toLowerCase() !== 'false';
  }

  /** The directory that other inputs are relative to; an error as a sentence if it is not one of the checkout. */
  directory(): { readonly cwd: string } | { readonly wrong: string } {
    const workspace = this.#environment.GITHUB_WORKSPACE || process.cwd();
    const given = this.text('working-directory');
    const cwd = path.resolve(workspace, given);
    if (given === '') return { cwd };
    if (!statSync(cwd, { throwIfNoEntry: false })?.isDirectory())
      return {
        wrong: `Input working-directory: "${given}" is not a directory. It is relative to the root of the workspace.`,
      };
    const inside = path.relative(realpathSync(workspace), realpathSync(cwd));
    if (inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside))
      return { wrong: `Input working-directory: "${given}" leads out of the workspace.` };
    return { cwd };
  }

  /** What is wrong with inputs that the command line does not check itself, as a sentence. */
  wrong(cwd: string): string | undefined {
    const format = this.text('format');
    if (!['', 'pretty', 'compact'].includes(format))
      return `Input format cannot be "${format}": use pretty or compact.`;
    const unclear = SWITCHES.find((name) => !/^(|true|false)$/i.test(this.text(name)));
    if (unclear !== undefined) return `Input ${unclear} cannot be "${this.text(unclear)}": use true or false.`;
    for (const [name, isJoined] of Object.entries(LISTS)) {
      const joined = this.lines(name).find((line) => isJoined(line, cwd));
      if (joined !== undefined) return `Input ${name}: "${joined}" looks like several values. Write one on a line.`;
    }
    return undefined;
  }

  /** The command line for these inputs; the command reports what is wrong with it. */
  options(): string[] {
    return [
      ...['fail-on', 'min-level', 'config', 'baseline', 'source'].flatMap((name) =>
        this.text(name) === '' ? [] : [`--${name}=${this.text(name)}`],
      ),
      ...['plans', 'var-file', 'only'].flatMap((name) => this.lines(name).map((one) => `--${name}=${one}`)),
      ...this.lines('args'),
    ];
  }

  /** Whether `args` asks for what code scanning would show as alerts: passed checks and suppressed findings. */
  asksForMore(): boolean {
    return this.lines('args').some((line) => /^--(?:evidence|suppressed)(?:=true)?$/.test(line));
  }
}

/**
 * Inputs that take one value on a line, and when a line is probably several. They are not divided: a file's name may have a space, and a pull request
 * could add the file that makes two directories one.
 */
const LISTS = table<(line: string, cwd: string) => boolean>({
  paths: isSeveralFiles,
  plan: isSeveralFiles,
  'var-file': isSeveralFiles,
  plans: (line) => /=.*[\s,].*=/.test(line),
  // Rules may be divided by commas.
  only: (line) => /[^,\s]\s+[^,\s]/.test(line),
  // `--fail-on warning`, `--evidence --suppressed`, but not `--var=name=two words`.
  args: (line) => /^--?[\w-]+\s/.test(line),
});

function isSeveralFiles(line: string, cwd: string): boolean {
  return /[\s,]/.test(line) && !existsSync(path.resolve(cwd, line));
}
