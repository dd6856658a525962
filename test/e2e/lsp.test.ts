import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { connected, patiently } from '../lsp/client.ts';
import { directory, dist, endpoint, node, repository } from './command.ts';
import { blocksOf, documentNamed } from './documents.ts';

const cli = path.join(dist, 'cli.js');

function served(cwd: string, ...argv: string[]) {
  const child = spawn(node, [cli, 'lsp', ...argv], { cwd, env: { PATH: process.env.PATH } });
  let errors = '';
  child.stderr.on('data', (data) => (errors += data));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, ended, errors: () => errors };
}

test.each([[[]], [['--stdio']]])('the built command serves an editor, with %j', async (argv) => {
  const cwd = directory({ 'main.tf': endpoint('a') });
  const { child, ended, errors } = served(cwd, ...argv);
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const started = await connected(client, cwd, { ending: 'none' });
  expect(started.result.serverInfo).toMatchObject({
    name: 'dmslint',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
  await expect.poll(() => started.codes('main.tf'), patiently).toContain('endpoint-plaintext');
  await started.open('main.tf');
  await started.type('main.tf', 'resource "aws_dms_endpoint" "a" {\n  ssl_mode = "no');
  await expect.poll(() => started.codes('main.tf'), patiently).toContain('syntax-error');
  const messages = (started.published.get('main.tf') ?? []).map(({ message }: Diagnostic) => message);
  expect(messages.length).toBeGreaterThan(0);
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  expect(await ended).toBe(0);
  expect(errors()).toBe('');
  client.dispose();
});

test('it ends when the editor goes away', async () => {
  const { child, ended } = served(directory());
  child.stdin.end();
  expect(await ended).toBe(0);
});

test('it takes no arguments', () => {
  const { status, stderr } = spawnSync(node, [cli, 'lsp', 'x'], { encoding: 'utf8', cwd: repository });
  expect([status, stderr]).toEqual([
    2,
    'dmslint: lsp takes no arguments. To check a directory named lsp, run dmslint ./lsp.\n',
  ]);
});

/** CI requires it; elsewhere it may be missing. */
const hasNeovim = process.env.DMSLINT_NEOVIM === 'required' || spawnSync('nvim', ['--version']).status === 0;

/** Debian 12 has 0.7.2; newer versions have these calls as well. */
test.skipIf(!hasNeovim)(
  'Neovim: a half-typed file, a quick fix after which the finding is gone, completion and hover',
  () => {
    const cwd = directory({
      'main.tf': `# 注文データベース
resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "db.example.com"
  ssl_mode        = "verify_full"
  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABCDEFGHIJKLMNOPQRSTUVWXYZ"
}
`,
    });
    const [config] = blocksOf(documentNamed('docs/editors.md'), 'lua');
    writeFileSync(path.join(cwd, 'init.lua'), config!);
    mkdirSync(path.join(cwd, 'bin'));
    writeFileSync(path.join(cwd, 'bin/dmslint'), `#!/bin/sh\nexec '${node}' '${cli}' "$@"\n`, { mode: 0o755 });
    const script = path.join(repository, 'test/lsp/neovim.lua');
    const { stdout, stderr } = spawnSync('nvim', ['--headless', '--clean', '-c', `luafile ${script}`, '-c', 'cquit'], {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: [path.join(cwd, 'bin'), process.env.PATH].join(path.delimiter),
        HOME: cwd,
        CONFIG: path.join(cwd, 'init.lua'),
        FILE: 'main.tf',
      },
      timeout: 50_000,
    });
    const seen = JSON.parse(/\{.*\}/s.exec(stdout + stderr)?.[0] ?? '{}');
    expect(seen).toEqual({
      opened: ['endpoint-mode-unsupported'],
      half: ['endpoint-undetermined', 'syntax-error'],
      completion: ['verify-full', 'verify-ca', 'require', 'none'],
      action: 'Set ssl_mode = "verify-full"',
      fixed: '  ssl_mode        = "verify-full"',
      after: [],
      hover: expect.stringMatching(/^\*\*PostgreSQL\*\*: .*`verify-full`.*`none`/s),
    });
  },
);
