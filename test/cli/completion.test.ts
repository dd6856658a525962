import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completionScript } from '../../src/cli/completion.ts';
import { commandNames, FORMATS, optionsOf, SHELLS } from '../../src/cli/options.ts';
import { run } from './fake.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dmslint-test-'));
  mkdirSync(path.join(folder, 'infra'));
  writeFileSync(path.join(folder, 'prod.tfvars'), '');
  for (const shell of SHELLS)
    writeFileSync(path.join(folder, `dmslint.${shell}`), completionScript(shell, ['endpoint-plaintext']));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the command prints the script, with the rules', async () => {
  const { code, stdout, stderr } = await run(['completion', 'bash']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(completionScript('bash', ['endpoint-plaintext']));
});

const installed = (shell: string) => spawnSync(shell, ['-c', 'exit']).status === 0;

/** What a shell offers for the last word of a command line; as it is typed, `=` included. */
const offers: Readonly<Record<(typeof SHELLS)[number], (line: string) => string[]>> = {
  bash(line) {
    // Bash takes `=` for a word of its own.
    const words = line.replaceAll('=', ' = ').split(/ +/);
    const script = `. ./dmslint.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _dmslint; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return outputOf('bash', ['-c', script, 'bash', ...words]);
  },
  fish: (line) => outputOf('fish', ['--no-config', '-c', `source dmslint.fish; complete -C '${line}'`]),
  // Zsh completes only where somebody types: in a terminal of its own, which lists what it offers.
  zsh(line) {
    const widget = [
      'compadd() { case " $* " in *" -[OAD] "*) builtin compadd "$@" ;; *) local -a seen; builtin compadd -O seen "$@"; print; print -rl -- "<"${^seen}">" ;; esac }',
      'offer() { _main_complete; compstate[insert]=; compstate[list]=; print -r -- "<end"">" }',
      'zle -C offer complete-word offer; bindkey "^I" offer',
    ].join('; ');
    const script = `zmodload zsh/zpty; zpty z zsh -f -i
zpty -w z 'PS1=; autoload -Uz compinit; compinit -D; . ./dmslint.zsh; ${widget}; print "<rea""dy>"'
zpty -r -m z out '*<ready>*'
zpty -n -w z '${line}'$'\\t'
zpty -r -m z out '*<end>*'; print -r -- $out; zpty -d z`;
    const out = outputOf('zsh', ['-f', '-c', script]).join('\n');
    return [...out.matchAll(/<([^>]*)>/g)].map(([, word]) => word!).filter((word) => word !== 'end');
  },
};

function outputOf(program: string, argv: readonly string[]): string[] {
  const { stdout, stderr } = spawnSync(program, argv, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, TERM: 'dumb' },
  });
  expect(stderr).toBe('');
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0]!]));
}

describe.each(SHELLS)('%s', (shell) => {
  test.skipIf(!installed(shell))('offers what the table has', () => {
    const complete = (line: string) => offers[shell](line);
    expect(complete('dmslint ')).toEqual(expect.arrayContaining(commandNames));
    expect(complete('dmslint --fix')).toEqual(expect.arrayContaining(['--fix', '--fix-unsafe']));
    expect(complete('dmslint --no-')).toEqual(expect.arrayContaining(['--no-source', '--no-config', '--no-baseline']));
    expect(complete('dmslint --format ')).toEqual(expect.arrayContaining(Object.keys(FORMATS)));
    expect(complete('dmslint -f ')).toEqual(expect.arrayContaining(Object.keys(FORMATS)));
    expect(complete('dmslint --only ')).toEqual(['endpoint-plaintext']);
    expect(complete('dmslint connect -f ').sort()).toEqual(['json', 'pretty']);
    expect(complete('dmslint --color ').sort()).toEqual(['always', 'auto', 'never']);
    expect(complete('dmslint --min-level ').sort()).toEqual(['error', 'note', 'warning']);
    expect(complete('dmslint explain D')).toEqual(expect.arrayContaining(['DMS.9']));
    expect(complete('dmslint connect --format ')).toEqual(expect.arrayContaining(['json', 'pretty']));
    expect(complete('dmslint connect --format ')).not.toContain('sarif');
    expect(complete('dmslint --fail-on n')).toEqual(expect.arrayContaining(['note', 'never']));
    expect(complete('dmslint explain ').sort()).toEqual(
      expect.arrayContaining(['databases', 'endpoint-plaintext', 'postgresql']),
    );
    expect(complete('dmslint completion ')).toEqual(expect.arrayContaining([...SHELLS]));
    const graph = complete('dmslint graph --');
    expect(graph).toContain('--mermaid');
    expect(graph).not.toContain('--fix');
  });
});

test('bash offers every option of every command, and the values after =', () => {
  for (const command of commandNames) {
    const names = optionsOf(command).map(({ name }) => `--${name}`);
    expect(offers.bash(`dmslint ${command} --`)).toEqual(expect.arrayContaining(names));
  }
  expect(offers.bash('dmslint --format=s')).toEqual(['sarif', 'summary']);
  // With nothing to offer, bash completes names of files.
  expect(offers.bash('dmslint --var-file ')).toEqual([]);
  expect(offers.bash('dmslint prod ')).toEqual([]);
});
