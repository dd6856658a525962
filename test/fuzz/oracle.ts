import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { discover } from '../../src/cli/discover.ts';
import * as engine from '../../src/cli/entry/engine.ts';
import { main } from '../../src/cli/main.ts';
import { formats } from '../../src/report/index.ts';
import { problemInEditor } from './editor.ts';
import { formatProblem, parsed } from './formats.ts';
import type { Input } from './inputs.ts';
import { bytesOf } from './more-inputs.ts';

/** In milliseconds of the processor, which a loaded machine does not make longer. */
const LONGEST = 15_000;

/** Control characters, those that turn the direction of text, and halves of characters. */
const HARMFUL =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])/;

/** What is wrong with a run, if anything is. */
export async function problemOf(input: Input): Promise<string | undefined> {
  return await within(input, async (cwd) => {
    if (input.asked !== undefined) return problemInEditor(input, cwd);
    const run = await ran(input, cwd);
    const problem = problemIn(input, run);
    if (problem !== undefined || input.rewritten === undefined) return problem;
    return await within({ ...input, files: input.rewritten }, (other) => differenceFrom(input, cwd, other));
  });
}

/** Runs something in a directory of its own, with the files of the input. */
async function within<Made>(
  { files, encodings, links }: Input,
  run: (cwd: string) => Made | Promise<Made>,
): Promise<Made> {
  const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-fuzz-')));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), bytesOf(text, encodings?.[name]));
    }
    for (const [name, target] of Object.entries(links ?? {})) symlinkSync(target, path.join(cwd, name));
    return await run(cwd);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

async function ran({ args }: Pick<Input, 'args'>, cwd: string): Promise<Run> {
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
  return { code, ...written, milliseconds: (user + system) / 1000 };
}

/** Whether a secret stands as a password alone: a mutation can make it the mode, which is quoted. */
function isOnlyPassword(secret: string, files: Input['files']): boolean {
  const before = Object.values(files).flatMap((text) => text.split(secret).slice(0, -1));
  return before.every((text) => /password"?\s*[=:]\s*"$/.test(text));
}

function problemIn(
  { args, secret, kind, files }: Input,
  { code, stdout, stderr, milliseconds }: Run,
): string | undefined {
  if (stderr.includes('this is a bug in dmslint'))
    return `crash: ${stderr.slice(stderr.indexOf('this is a bug'), 2000)}`;
  if (![0, 1, 2].includes(code)) return `exit code ${code}`;
  if (code === 2 && stderr === '') return 'exit code 2 without a word';
  if (milliseconds > LONGEST) return `took ${Math.round(milliseconds)} ms`;
  const harmful = HARMFUL.exec(stdout) ?? HARMFUL.exec(stderr);
  if (harmful !== null) return `wrote the character ${JSON.stringify(harmful[0])}`;
  if (secret !== undefined && isOnlyPassword(secret, files) && (stdout + stderr).includes(secret))
    return 'wrote a secret';
  const commands = stdout.split(/[\r\n]/).filter((line) => line.trimStart().startsWith('::'));
  const isOurs = (line: string) => args.includes('github') && /^::(error|warning|notice) /.test(line);
  if (!commands.every(isOurs) || /^\s*(?:::|##)/m.test(stderr)) return 'wrote a command of a workflow';
  if (!isCheck(args)) return args.includes('json') || args.includes('--json') ? anyJson(stdout) : undefined;
  const format = args[args.indexOf('--format') + 1] ?? '';
  return formatProblem(format, stdout) ?? (format === 'json' ? codeProblem(kind, args, code, stdout) : undefined);
}

function isCheck([first]: readonly string[]): boolean {
  return first === '.' || first === 'plan.json';
}

function anyJson(text: string): string | undefined {
  return text === '' || parsed(text) !== undefined ? undefined : 'wrote JSON that is none';
}

/** The exit code says what the report says. */
function codeProblem(kind: string, args: readonly string[], code: number, text: string): string | undefined {
  // Settings and presets say what fails.
  if (text === '' || kind === 'settings' || args.includes('--preset')) return undefined;
  const { findings, diagnostics } = parsed(text) as Record<'findings' | 'diagnostics', Record<string, unknown>[]>;
  const expected = diagnostics.some(({ severity }) => severity === 'error')
    ? 2
    : findings.some(({ level }) => level === 'error')
      ? 1
      : 0;
  return code === expected ? undefined : `exit code ${code}, but the report says ${expected}`;
}

/** Rules about comments, which a rewriting leaves out. */
const OF_COMMENTS = /^suppression-/;

/** What is found in one of two directories with the same configuration, and not in the other. */
async function differenceFrom({ args }: Input, one: string, other: string): Promise<string | undefined> {
  const json = args.with(args.indexOf('--format') + 1, 'json');
  const [was, is] = [await reportedIn(json, one), await reportedIn(json, other)];
  const [missing, more] = [was.filter((line) => !is.includes(line)), is.filter((line) => !was.includes(line))];
  if (missing.length + more.length === 0) return undefined;
  return `rewritten, it differs: without ${missing.join(', ')}; with ${more.join(', ')}`;
}

/** `level rule address` of each subject. */
async function reportedIn(args: readonly string[], cwd: string): Promise<string[]> {
  const { stdout } = await ran({ args }, cwd);
  const { findings } = parsed(stdout) as { findings: Reported[] };
  return findings
    .filter(({ rule }) => !OF_COMMENTS.test(rule))
    .flatMap(({ rule, level, subjects }) => subjects.map(({ address }) => `${level} ${rule} ${address}`));
}

interface Reported {
  readonly rule: string;
  readonly level: string;
  readonly subjects: readonly { readonly address: string }[];
}
