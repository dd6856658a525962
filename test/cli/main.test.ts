import { mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { controlsTable } from '../../src/report/controls/table.ts';
import { rule, run } from './fake.ts';

const source = { path: 'main.tf', text: 'resource "aws_dms_endpoint" "a" {}\n', installed: false };
const finding: Finding = {
  rule,
  level: 'error',
  subjects: [{ root: '.', address: 'aws_dms_endpoint.a' }],
  args: {},
  at: { source, start: 0, end: 31 },
  related: [],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dmslint-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the exit code is the report’s', async () => {
  for (const exitCode of [0, 1, 2]) expect((await run([], { report: { exitCode } })).code).toBe(exitCode);
});

test('diagnostics are lines on standard error, without control characters', async () => {
  const diagnostics = [
    {
      severity: 'error' as const,
      code: 'syntax-error',
      message: 'A brace is \u001b[2Jmissing.',
      at: { source, start: 9, end: 10 },
    },
    { severity: 'note' as const, code: 'module-not-installed', message: 'Run terraform init.' },
  ];
  const { stdout, stderr } = await run(['--format', 'json'], { report: { diagnostics } });
  expect(stderr).toBe(
    'main.tf:1:10: error: A brace is \\u001b[2Jmissing. [syntax-error]\ndmslint: note: Run terraform init. [module-not-installed]\n',
  );
  expect(JSON.parse(stdout).diagnostics).toHaveLength(2);
});

describe('formats', () => {
  test('go to standard output or into files, whose directories are made', async () => {
    const { code, stdout } = await run(
      ['--format', 'compact', '--format=sarif=out/deep/a.sarif', '--format', 'json=b.json'],
      { cwd: folder, report: { findings: [finding] } },
    );
    expect(code).toBe(0);
    expect(stdout).toBe(
      'main.tf:1:1: error: aws_dms_endpoint.a sends in clear text. Set ssl_mode. [endpoint-plaintext]\n',
    );
    expect(JSON.parse(readFileSync(path.join(folder, 'out/deep/a.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(JSON.parse(readFileSync(path.join(folder, 'b.json'), 'utf8')).findings).toHaveLength(1);
  });

  test('that can’t be written are told, and the others are written', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    const { code, stderr, stdout } = await run(
      ['--format=sarif=file/a.sarif', '--format=json=c.json', '--format=compact', `--format=json=${folder}`],
      {
        cwd: folder,
        report: { findings: [finding], exitCode: 1 },
      },
    );
    expect(code).toBe(2);
    expect(stderr).toBe(
      `dmslint: cannot write file/a.sarif: part of the path is a file (ENOTDIR).\ndmslint: cannot write ${folder}: it is a directory (EISDIR).\n`,
    );
    expect(stdout).toContain('aws_dms_endpoint.a');
    expect(JSON.parse(readFileSync(path.join(folder, 'c.json'), 'utf8')).findings).toHaveLength(1);
  });

  test('one that crashes does not keep the others from being written', async () => {
    const { code, stdout, stderr } = await run(['--format=crash', '--format=good'], {
      parts: {
        formats: {
          crash: () => {
            throw new TypeError('hunter2');
          },
          good: () => 'good\n',
        },
      },
    });
    expect(code).toBe(2);
    expect(stdout).toBe('good\n');
    expect(stderr).toMatch(/^dmslint: this is a bug in dmslint \(TypeError\).*\n$/);
  });
});

describe('colours', () => {
  const coloured = async (env: Record<string, string | undefined>, terminal: boolean, argv: string[] = []) =>
    (await run(argv, { env, terminal, report: { findings: [finding] } })).stdout.includes('\u001b[');
  test.each([
    { env: {}, terminal: true, colours: true },
    { env: {}, terminal: false, colours: false },
    { env: { NO_COLOR: '1' }, terminal: true, colours: false },
    { env: { NO_COLOR: '' }, terminal: true, colours: true },
    { env: { TERM: 'dumb' }, terminal: true, colours: false },
    { env: { FORCE_COLOR: '1' }, terminal: false, colours: true },
    { env: { FORCE_COLOR: '0' }, terminal: true, colours: false },
    { env: { FORCE_COLOR: '1', NO_COLOR: '1' }, terminal: false, colours: true },
  ])('$env on a terminal: $terminal gives $colours', async ({ env, terminal, colours }) => {
    expect(await coloured(env, terminal)).toBe(colours);
  });

  test('are never written into files', async () => {
    await run(['--format=pretty=p.txt'], { env: { FORCE_COLOR: '1' }, cwd: folder, report: { findings: [finding] } });
    expect(readFileSync(path.join(folder, 'p.txt'), 'utf8')).not.toContain('\u001b');
  });
});

describe('a crash', () => {
  const check = () => {
    throw new RangeError('the input said hunter2');
  };
  test('is exit code 2 and one line without the error’s words', async () => {
    const { code, stderr } = await run([], { engine: { check } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^dmslint: this is a bug in dmslint \(RangeError\), not in your files\..*\n$/);
    expect(stderr).not.toContain('hunter2');
  });
  test('shows its stack with DMSLINT_DEBUG=1, still without the words', async () => {
    const { stderr } = await run([], { engine: { check }, env: { DMSLINT_DEBUG: '1' } });
    expect(stderr).toContain('main.test.ts');
    expect(stderr).not.toContain('hunter2');
  });
});

test.each([[[]], [['graph', '--json']], [['--help']]])(
  'standard output that takes nothing, with %j, is no bug',
  async (argv) => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
    expect(await run(argv, { stdout: full })).toMatchObject({
      code: 2,
      stderr: 'dmslint: cannot write to standard output: the disk is full (ENOSPC).\n',
    });
  },
);

test('a root that is none is told', async () => {
  expect(await run(['--root', 'nowhere'])).toMatchObject({
    code: 2,
    stderr: 'dmslint: --root nowhere is not a directory. Name the directory that contains all files to read.\n',
  });
});

test('a file is not written through a link that lies beside it', async () => {
  const other = path.join(folder, 'other.txt');
  writeFileSync(other, 'mine');
  const beside = path.join(folder, `.linked.json.dmslint-${process.pid}`);
  symlinkSync(other, beside);
  const { code, stderr } = await run(['--format=json=linked.json'], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain('cannot write linked.json: ');
  expect(readFileSync(other, 'utf8')).toBe('mine');
  unlinkSync(beside);
});

describe('standard input', () => {
  test('is read when a path is -', async () => {
    expect(Buffer.from((await run(['-'], { stdin: '{}' })).options?.stdin ?? []).toString()).toBe('{}');
    expect((await run(['x'], { stdin: '{}' })).options?.stdin).toBeUndefined();
  });
  test('that can’t be read is an error', async () => {
    expect(await run(['-'], { stdin: Object.assign(new Error('no'), { code: 'EISDIR' }) })).toMatchObject({
      code: 2,
      stderr: 'dmslint: Cannot read standard input (EISDIR). Pipe a file into dmslint -.\n',
    });
  });
});

test('rules are listed with level and title', async () => {
  expect((await run(['rules'])).stdout).toBe('endpoint-plaintext  error    The endpoint sends in clear text\n');
});

test('controls are listed with their rules', async () => {
  const { code, stdout, stderr } = await run(['rules', '--controls'], { engine: { controlsTable, rules } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(
    '  DMS.9  DMS endpoints should use SSL (medium)\n    decided by         endpoint-plaintext\n',
  );
});

test('a rule is explained', async () => {
  expect((await run(['explain', 'endpoint-plaintext'])).stdout).toBe('endpoint-plaintext\n\nIt is in clear.\n');
});

test.each([['--version'], ['--help'], ['check', '--help'], ['explain', 'endpoint-plaintext'], ['completion', 'bash']])(
  'dmslint %s %s does not load what reads and checks',
  async (...argv) => {
    const engine = () => Promise.reject(new Error('loaded'));
    const { stderr } = await run(
      argv.filter((word) => word !== undefined),
      { parts: { engine } },
    );
    expect(stderr).not.toContain('bug');
  },
);
