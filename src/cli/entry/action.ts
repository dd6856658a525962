// GitHub runs this for action.yml: it turns the inputs into a command line, runs cli.js, and writes the outputs and the job summary.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonReport } from '../../report/json.ts';
import { markdownText, withoutCommands, workflowData } from '../../text/escape.ts';
import { commitUrl } from '../action/commit.ts';
import { Inputs } from '../action/inputs.ts';
import { judgeStatements } from '../pull-request/judge.ts';
import { type Statement, toMarkdown, toPlain } from '../pull-request/sentences.ts';

const inputs = new Inputs(process.env);

const NOTHING_CHECKED: Statement = {
  level: 'warning',
  pieces: [
    'Nothing was checked: no Terraform files were found. Was the repository checked out? Add a step with actions/checkout before this one, or set the input paths.',
  ],
};
const temporary = mkdtempSync(path.join(process.env.RUNNER_TEMP || tmpdir(), 'dmslint-'));
try {
  process.exitCode = run();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function run(): number {
  const directory = inputs.directory();
  if ('wrong' in directory) return refuse(directory.wrong);
  const { cwd } = directory;
  const wrong = inputs.wrong(cwd);
  if (wrong !== undefined) return refuse(wrong);
  const sarifFile = inputs.isOn('advanced-security') ? inputs.text('sarif-file') : '';
  const evidenceFile = sarifFile !== '' && inputs.asksForMore() ? besideOf(sarifFile) : '';
  const files = {
    json: path.join(temporary, 'report.json'),
    github: path.join(temporary, 'commands.txt'),
    summary: path.join(temporary, 'summary.md'),
  };
  const options = [
    ...Object.entries(files).map(([format, file]) => `--format=${format}=${file}`),
    `--format=${inputs.text('format') || 'pretty'}`,
    ...(sarifFile === '' ? [] : [`--format=code-scanning=${sarifFile}`]),
    ...(evidenceFile === '' ? [] : [`--format=sarif=${evidenceFile}`]),
    ...inputs.options(),
  ];
  const { status, error, stderr } = checked(options, cwd);
  const code = status ?? 2;
  if (error !== undefined) return refuse(`Cannot start dmslint (${(error as NodeJS.ErrnoException).code}).`);
  // A usage error: there is no report.
  if (read(files.json) === '') return refuse(withHint(String(stderr).trim()));
  const report = JSON.parse(read(files.json)) as JsonReport;
  const nothing = isNothingChecked(report);
  tell([
    ...(nothing ? [NOTHING_CHECKED] : []),
    ...judgeStatements(report.judgedBy, {
      environment: process.env,
      cwd,
      empty: emptyDirectory(),
      paths: inputs.lines('paths'),
    }),
  ]);
  if (inputs.isOn('annotations')) process.stdout.write(read(files.github));
  if (inputs.isOn('summary')) append('GITHUB_STEP_SUMMARY', read(files.summary));
  // If dmslint refused to write a file, whatever lies there is not its report. One of a run that checked nothing would close every alert.
  const outputOf = (file: string) =>
    file === '' || report.counts.roots === 0 || String(stderr).includes(`cannot write ${file}: `)
      ? ''
      : inWorkspace(file, cwd);
  outputs(report, code, { 'sarif-file': outputOf(sarifFile), 'evidence-file': outputOf(evidenceFile) });
  return code;
}

/** Runs the command, with its output in the log. */
function checked(options: readonly string[], cwd: string) {
  const cli = fileURLToPath(new URL('./cli.js', import.meta.url));
  const paths = [...inputs.lines('paths'), ...inputs.lines('plan')];
  const env = {
    ...process.env,
    ...(process.env.NO_COLOR || process.env.FORCE_COLOR ? {} : { FORCE_COLOR: '1' }),
    DMSLINT_ACTION: '1',
    DMSLINT_COMMIT_URL: commitUrl(cwd, process.env, emptyDirectory()),
  };
  return commandsStopped(() => {
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
}

/** No root module, no plan, and nothing that says why. With --affected, it is normal that a change concerns no root module. */
function isNothingChecked({ counts, exitCode }: JsonReport): boolean {
  return counts.roots === 0 && exitCode === 0 && !inputs.lines('args').some((line) => /^--affected\b/.test(line));
}

/** Statements, in the annotations or else in the log, and in the summary. */
function tell(statements: readonly Statement[]): void {
  if (inputs.isOn('annotations'))
    for (const { level, pieces } of statements)
      process.stdout.write(`::${level} title=dmslint::${workflowData(toPlain(pieces))}\n`);
  else commandsStopped(() => process.stdout.write(statements.map(({ pieces }) => `${toPlain(pieces)}\n`).join('')));
  if (!inputs.isOn('summary')) return;
  const paragraphs = statements.map(({ level, pieces }) =>
    level === 'warning' ? `**Warning:** ${toMarkdown(pieces)}\n\n` : `${toMarkdown(pieces)}\n\n`,
  );
  append('GITHUB_STEP_SUMMARY', paragraphs.join(''));
}

/** `out/dms.sarif`: `out/dms.evidence.sarif`. */
function besideOf(sarifFile: string): string {
  const { dir, name, ext } = path.parse(sarifFile);
  return path.join(dir, `${name}.evidence${ext || '.sarif'}`);
}

/** A file as other steps name it: relative to the workspace, if it is in there. */
function inWorkspace(file: string, cwd: string): string {
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  const inside = path.relative(workspace, path.resolve(cwd, file));
  return path.isAbsolute(file) || inside.startsWith('..') ? path.resolve(cwd, file) : inside.split(path.sep).join('/');
}

/** What the command says of wrong options, with what may be wrong with the input that they come from. */
function withHint(why: string): string {
  return inputs.lines('args').some((line) => /\s-/.test(line)) ? `${why} In args, write one option on a line.` : why;
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

/** Nothing can be checked: an annotation and the summary say why. */
function refuse(why: string): number {
  process.stdout.write(`::error title=dmslint::${workflowData(why)}\n`);
  append('GITHUB_STEP_SUMMARY', `### dmslint\n\n**Nothing was checked.** ${markdownText(why)}\n`);
  outputs(undefined, 2, { 'sarif-file': '', 'evidence-file': '' });
  return 2;
}

function outputs(
  report: JsonReport | undefined,
  code: number,
  written: Readonly<Record<'sarif-file' | 'evidence-file', string>>,
): void {
  const values = {
    ...written,
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
