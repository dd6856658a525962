import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { discover } from '../../src/cli/discover.ts';
import * as engine from '../../src/cli/entry/engine.ts';
import { main } from '../../src/cli/main.ts';
import { formats } from '../../src/report/index.ts';
import type { Input } from './inputs.ts';

/** In milliseconds of the processor, which a loaded machine does not make longer. */
const LONGEST = 15_000;

/** Control characters, those that turn the direction of text, and halves of characters. */
const HARMFUL =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])/;

/** What is wrong with a run, if anything is. */
export async function problemOf(input: Input): Promise<string | undefined> {
  const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-fuzz-')));
  try {
    for (const [name, text] of Object.entries(input.files)) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), text);
    }
    return await problemIn(input, cwd);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

async function problemIn({ args, secret }: Input, cwd: string): Promise<string | undefined> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({
    isTTY: false,
    columns: undefined,
    write(text: string) {
      written[name] += text;
    },
  });
  const before = process.cpuUsage();
  const code = await main(
    args,
    { stdout: sink('stdout'), stderr: sink('stderr'), stdin: () => new Uint8Array(), cwd, env: { DMSLINT_DEBUG: '1' } },
    {
      formats,
      version: '0.0.0',
      discover,
      engine: async () => engine,
      topics: () => import('../../src/cli/entry/topics.ts'),
    },
  );
  const { user, system } = process.cpuUsage(before);
  const { stdout, stderr } = written;
  if (stderr.includes('this is a bug in dmslint'))
    return `crash: ${stderr.slice(stderr.indexOf('this is a bug'), 2000)}`;
  if (![0, 1, 2].includes(code)) return `exit code ${code}`;
  if (code === 2 && stderr === '') return 'exit code 2 without a word';
  if ((user + system) / 1000 > LONGEST) return `took ${Math.round((user + system) / 1000)} ms`;
  const harmful = HARMFUL.exec(stdout) ?? HARMFUL.exec(stderr);
  if (harmful !== null) return `wrote the character ${JSON.stringify(harmful[0])}`;
  if (secret !== undefined && (stdout + stderr).includes(secret)) return 'wrote a secret';
  const commands = stdout.split(/[\r\n]/).filter((line) => line.trimStart().startsWith('::'));
  const isOurs = (line: string) => args.includes('github') && /^::(error|warning|notice) /.test(line);
  if (!commands.every(isOurs) || /^\s*::/m.test(stderr)) return 'wrote a command of a workflow';
  return formatProblem(args[args.indexOf('--format') + 1] ?? '', stdout);
}

function formatProblem(format: string, stdout: string): string | undefined {
  if (stdout === '') return undefined;
  switch (format) {
    case 'json':
    case 'gitlab':
      return isJson(stdout, () => true) ? undefined : 'wrote invalid JSON';
    case 'sarif':
      return isJson(stdout, (log) => Array.isArray((log as { runs?: unknown }).runs))
        ? undefined
        : 'wrote invalid SARIF';
    case 'junit':
      return /^<\?xml[\s\S]*<\/testsuites>\s*$/.test(stdout) ? undefined : 'wrote invalid XML';
    default:
      return undefined;
  }
}

function isJson(text: string, is: (value: unknown) => boolean): boolean {
  try {
    return is(JSON.parse(text));
  } catch {
    return false;
  }
}
