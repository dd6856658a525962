// GitHub runs this for action.yml: it turns the inputs into a command line, runs cli.js, and writes the outputs and the job summary.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonReport } from '../../report/json.ts';
import { markdownText, withoutCommands, workflowData } from '../../text/escape.ts';
import { judgeStatements } from '../pull-request/judge.ts';
import { toMarkdown, toPlain } from '../pull-request/sentences.ts';

const SWITCHES = ['annotations', 'summary'] as const;

const temporary = mkdtempSync(path.join(process.env.RUNNER_TEMP || tmpdir(), 'dmslint-'));
try {
  process.exitCode = run();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function run(): number {
  const wrong = wrongInput();
  if (wrong !== undefined) return refuse(wrong);
  const sarifFile = input('sarif-file');
  const files = {
    json: path.join(temporary, 'report.json'),
    github: path.join(temporary, 'commands.txt'),
    summary: path.join(temporary, 'summary.md'),
  };
  const options = [
    ...Object.entries(files).map(([format, file]) => `--format=${format}=${file}`),
    `--format=${input('format') || 'pretty'}`,
    ...(sarifFile === '' ? [] : [`--format=sarif=${sarifFile}`]),
    ...['fail-on', 'config', 'baseline', 'source'].flatMap((name) =>
      input(name) === '' ? [] : [`--${name}=${input(name)}`],
    ),
    ...['plans', 'var-file'].flatMap((name) => lines(name).map((one) => `--${name}=${one}`)),
    ...lines('args'),
  ];
  const paths = [...lines('paths'), ...lines('plan')];
  const cwd = process.env.GITHUB_WORKSPACE || process.cwd();
  const cli = fileURLToPath(new URL('./cli.js', import.meta.url));

  const env = process.env.NO_COLOR || process.env.FORCE_COLOR ? process.env : { ...process.env, FORCE_COLOR: '1' };
  const { status, error, stderr } = commandsStopped(() => {
    const ran = spawnSync(process.execPath, [cli, ...options, '--', ...paths], {
      stdio: ['ignore', 'inherit', 'pipe'],
      cwd,
      env,
      maxBuffer: Number.POSITIVE_INFINITY,
    });
    // Messages of Node itself have not been escaped.
    process.stderr.write(withoutCommands(String(ran.stderr ?? '')));
    return ran;
  });

  const code = status ?? 2;
  if (error !== undefined) return refuse(`Cannot start dmslint (${(error as NodeJS.ErrnoException).code}).`);
  // A usage error: there is no report.
  if (read(files.json) === '') return refuse(String(stderr).trim());
  const report = JSON.parse(read(files.json)) as JsonReport;
  const about = judgeStatements(report.judgedBy, { environment: process.env, cwd, empty: emptyDirectory() });
  if (isOn('annotations'))
    for (const { level, pieces } of about)
      process.stdout.write(`::${level} title=dmslint::${workflowData(toPlain(pieces))}\n`);
  else commandsStopped(() => process.stdout.write(about.map(({ pieces }) => `${toPlain(pieces)}\n`).join('')));
  if (isOn('annotations')) process.stdout.write(read(files.github));
  if (isOn('summary')) {
    const paragraphs = about.map(({ level, pieces }) =>
      level === 'warning' ? `**Warning:** ${toMarkdown(pieces)}\n\n` : `${toMarkdown(pieces)}\n\n`,
    );
    append('GITHUB_STEP_SUMMARY', paragraphs.join('') + read(files.summary));
  }
  // If dmslint refused to write the file, whatever lies there is not its report.
  const isWritten = !String(stderr).includes(`cannot write ${sarifFile}: `);
  outputs(report, code, isWritten ? sarifFile : '');
  return code;
}

/** Output may quote hostile file names: the runner must not read commands in it. */
function commandsStopped<T>(print: () => T): T {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n`);
  const printed = print();
  process.stdout.write(`\n::${token}::\n`);
  return printed;
}

function emptyDirectory(): string {
  return mkdtempSync(path.join(temporary, 'empty-'));
}

/** What is wrong with inputs that the command line does not check itself. */
function wrongInput(): string | undefined {
  const format = input('format');
  if (!['', 'pretty', 'compact'].includes(format)) return `Input format cannot be "${format}": use pretty or compact.`;
  const unclear = SWITCHES.find((name) => !/^(|true|false)$/i.test(input(name)));
  return unclear && `Input ${unclear} cannot be "${input(unclear)}": use true or false.`;
}

function isOn(name: (typeof SWITCHES)[number]): boolean {
  return input(name).toLowerCase() !== 'false';
}

/** Nothing can be checked: an annotation and the summary say why. */
function refuse(why: string): number {
  process.stdout.write(`::error title=dmslint::${workflowData(why)}\n`);
  append('GITHUB_STEP_SUMMARY', `### dmslint\n\n**Nothing was checked.** ${markdownText(why)}\n`);
  outputs(undefined, 2, '');
  return 2;
}

function outputs(report: JsonReport | undefined, code: number, sarifFile: string): void {
  const values = {
    'sarif-file': sarifFile,
    findings: report?.findings.length ?? '',
    errors: report?.counts.errors ?? '',
    warnings: report?.counts.warnings ?? '',
    undetermined: report?.counts.undetermined ?? '',
    'exit-code': code,
  };
  append(
    'GITHUB_OUTPUT',
    Object.entries(values)
      .map(([name, value]) => `${name}=${String(value).replace(/[\r\n]/g, ' ')}\n`)
      .join(''),
  );
}

/** An input as the runner gives it: spaces become underscores, hyphens stay. */
function input(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

function lines(name: string): string[] {
  return input(name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // After a usage error there is no such file.
    return '';
  }
}

function append(variable: string, text: string): void {
  const file = process.env[variable];
  if (file && text !== '') appendFileSync(file, text);
}
