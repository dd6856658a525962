import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { directory, dist, encrypted, endpoint, node } from './command.ts';

/** A `--watch` in a directory; `rules` gives the rules in the file that it writes. */
function watching(cwd: string, ...argv: string[]) {
  const child = spawn(node, [path.join(dist, 'cli.js'), '--watch', ...argv], { cwd, env: { PATH: process.env.PATH } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const file = path.join(cwd, '.sarif/dmslint.sarif');
  const rules = () =>
    existsSync(file)
      ? JSON.parse(readFileSync(file, 'utf8')).runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)
      : undefined;
  return { child, rules, output: () => output };
}

const patiently = { timeout: 20_000, interval: 20 };

test('--watch writes SARIF after every save, also while a file is half typed', async () => {
  const cwd = directory({ 'main.tf': endpoint('a'), 'good.tf': encrypted });
  const { child, rules, output } = watching(cwd);
  await expect.poll(rules, patiently).toEqual(['endpoint-plaintext', 'endpoint-password-literal']);
  // As editors save: into a file beside it, which is renamed.
  writeFileSync(path.join(cwd, 'main.tf~'), 'resource "aws_dms_endpoint" "a" {\n  ssl_mode = "no');
  renameSync(path.join(cwd, 'main.tf~'), path.join(cwd, 'main.tf'));
  await expect.poll(rules, patiently).toEqual(['endpoint-undetermined']);
  writeFileSync(path.join(cwd, 'main.tf'), endpoint('a', 'require'));
  await expect.poll(rules, patiently).toContain('endpoint-mode-unsupported');
  writeFileSync(path.join(cwd, 'main.tf'), '');
  await expect.poll(rules, patiently).toEqual([]);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(output()).toMatch(/^dmslint: checking\n[\s\S]*\ndmslint: checked in \d+ ms, waiting for changes\n$/);
});

test('a file that a function reads is watched, and what a run writes starts none', async () => {
  const certificate =
    'resource "aws_dms_certificate" "a" {\n  certificate_id = "a"\n  certificate_pem = file("ca.pem")\n}\n';
  const cwd = directory({ 'main.tf': certificate, 'ca.pem': 'nothing' });
  const { rules, output } = watching(cwd, '--format', 'json=report.json');
  const report = () =>
    existsSync(path.join(cwd, 'report.json')) ? readFileSync(path.join(cwd, 'report.json'), 'utf8') : '';
  await expect.poll(report, patiently).toContain('certificate-invalid');
  expect(rules()).toBeUndefined();
  writeFileSync(path.join(cwd, 'ca.pem'), readFileSync('fixtures/certificates/root.pem'));
  await expect.poll(report, patiently).not.toContain('certificate-invalid');
  const runs = () => output().match(/^dmslint: checked/gm)?.length;
  // A run that its own report started would start the next one.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(runs()).toBe(2);
});

test('--watch does not write through a link, and goes on', async () => {
  const cwd = directory({ 'tree/main.tf': endpoint('a'), 'outside/x': '' });
  symlinkSync('../outside', path.join(cwd, 'tree/.sarif'));
  const { output } = watching(path.join(cwd, 'tree'));
  await expect
    .poll(output, patiently)
    .toContain(
      'cannot write .sarif/dmslint.sarif: .sarif is a symbolic link in the checked tree, and dmslint does not write through such links. Remove it, or name a file with --format sarif=FILE.',
    );
  expect(existsSync(path.join(cwd, 'outside/dmslint.sarif'))).toBe(false);
});

test('--watch ends when its directory goes, and goes on when it is replaced', async () => {
  const cwd = directory({ 'tree/main.tf': endpoint('a') });
  const { child, output } = watching(cwd, 'tree');
  const runs = () => output().match(/^dmslint: checked/gm)?.length ?? 0;
  await expect.poll(runs, patiently).toBe(1);
  rmSync(path.join(cwd, 'tree'), { recursive: true });
  mkdirSync(path.join(cwd, 'tree'));
  writeFileSync(path.join(cwd, 'tree/main.tf'), endpoint('a', 'require'));
  await expect.poll(output, patiently).toContain('endpoint-mode-unsupported');
  const ended = new Promise((resolve) => child.on('exit', resolve));
  rmSync(path.join(cwd, 'tree'), { recursive: true });
  expect(await ended).toBe(2);
  expect(output()).toContain('dmslint: tree no longer exists. Start dmslint again when it is back.\n');
}, 60_000);

test('--watch ends with what the command line asks in vain', async () => {
  const { child, output } = watching(directory({ 'main.tf': endpoint('a') }), '--root', 'nowhere');
  expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(2);
  expect(output()).toContain(
    'dmslint: --root nowhere is not a directory. Name the directory that contains all files to read.\n',
  );
  expect(output()).not.toContain('bug');
});

test('--watch ends when nobody reads what it prints', async () => {
  const cwd = directory({ 'main.tf': endpoint('a') });
  const { child, output } = watching(cwd);
  await expect.poll(output, patiently).toContain('waiting for changes');
  child.stdout.destroy();
  const ended = new Promise((resolve) => child.on('exit', resolve));
  writeFileSync(path.join(cwd, 'main.tf'), endpoint('b'));
  expect(await ended).toBe(0);
});
