import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol/node';
import { check } from '../../src/check.ts';
import { encrypted, endpoint } from '../e2e/command.ts';
import { CAPABILITIES, patiently, positionOf, save, start } from './client.ts';

const PLAIN = ['endpoint-plaintext', 'endpoint-password-literal'];

test('diagnostics of the whole workspace are pushed, and those of unsaved text replace them', async () => {
  const started = await start({ 'main.tf': endpoint('a'), 'b/main.tf': endpoint('b', 'none'), 'c/main.tf': encrypted });
  await expect.poll(() => started.codes('main.tf'), patiently).toEqual(PLAIN);
  await expect.poll(() => started.codes('b/main.tf'), patiently).toEqual(expect.arrayContaining(PLAIN));
  expect(started.published.has('c/main.tf')).toBe(false);
  await started.open('main.tf');
  await started.type('main.tf', endpoint('a', 'require'));
  await expect.poll(() => started.codes('main.tf'), patiently).toContain('endpoint-mode-unsupported');
  await started.type('main.tf', '');
  await expect.poll(() => started.codes('main.tf'), patiently).toEqual([]);
  // Closed without being saved: the file counts again.
  await started.client.sendNotification('textDocument/didClose', { textDocument: { uri: started.uri('main.tf') } });
  await expect.poll(() => started.codes('main.tf'), patiently).toEqual(PLAIN);
});

test('a diagnostic has a severity, a link to the page, tags and the trace', async () => {
  const text = `variable "mode" {
  default = "none"
}

${endpoint('a').replace('}\n', '  ssl_mode = var.mode\n}\n')}
${endpoint('b', 'none').replace('}\n', '  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABCDEFGHIJKLMNOPQRSTUVWXYZ"\n}\n')}`;
  const started = await start({ 'main.tf': text });
  await expect.poll(() => started.codes('main.tf'), patiently).toContain('endpoint-plaintext');
  const all = started.published.get('main.tf')!;
  const plain = all.find(({ code }) => code === 'endpoint-plaintext')!;
  expect(plain).toMatchObject({
    severity: DiagnosticSeverity.Error,
    source: 'dmslint',
    codeDescription: { href: 'https://github.com/dmslint/dmslint/blob/main/rules/endpoint-plaintext.md' },
    message: expect.stringContaining('aws_dms_endpoint.a (MySQL source) sends its traffic in clear text'),
  });
  expect(plain.range.start).toEqual({ line: 1, character: 2 });
  expect(plain.relatedInformation).toContainEqual({
    location: {
      uri: started.uri('main.tf'),
      range: expect.objectContaining({ start: positionOf(text, 'ssl_mode = var.mode') }),
    },
    message: expect.any(String),
  });
  expect(all.find(({ code }) => code === 'endpoint-certificate-unused')).toMatchObject({ tags: [1] });
  expect(JSON.stringify(all)).not.toContain('correct horse');
});

test('diagnostics are pushed of a text that a request was faster to have checked', async () => {
  const started = await start({ 'main.tf': endpoint('a') });
  await started.open('main.tf');
  await expect.poll(() => started.codes('main.tf'), patiently).toEqual(PLAIN);
  const hover = () =>
    started.client.sendRequest('textDocument/hover', {
      textDocument: { uri: started.uri('main.tf') },
      position: { line: 0, character: 30 },
    });
  await Promise.all([started.type('main.tf', encrypted), hover(), hover()]);
  await expect.poll(() => started.codes('main.tf'), patiently).toEqual([]);
});

test('a half-typed file keeps the findings of the others', async () => {
  const started = await start({ 'main.tf': endpoint('a'), 'b.tf': endpoint('b') });
  await expect.poll(() => started.codes('b.tf'), patiently).toEqual(PLAIN);
  await started.open('main.tf');
  await started.type('main.tf', 'resource "aws_dms_endpoint" "a" {\n  ssl_mode = "no');
  await expect.poll(() => started.codes('main.tf'), patiently).toContain('syntax-error');
  expect(started.codes('b.tf')).toEqual(PLAIN);
});

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('positions count UTF-16 code units after Japanese text and %s', async (_, end) => {
  const text = endpoint('a', 'none')
    .replace('  ssl_mode      =', '  /* 日本語 𠮷 */ ssl_mode =')
    .replace(/^/, '# 注文データベース\n')
    .replaceAll('\n', end);
  const started = await start({ 'main.tf': '' });
  await started.open('main.tf', text);
  await expect.poll(() => started.codes('main.tf'), patiently).toContain('endpoint-plaintext');
  const { range } = started.published.get('main.tf')!.find(({ code }) => code === 'endpoint-plaintext')!;
  expect(range.start).toEqual(positionOf(text, 'ssl_mode'));
  expect(range.end.line).toBe(range.start.line);
  // The astral character takes two units.
  expect(range.start.character).toBe('  /* 日本語 '.length + 2 + ' */ '.length);
});

test('what is not saved yet makes a root module, and a new file joins one', async () => {
  const started = await start({ 'app/main.tf': 'resource "null_resource" "a" {}\n' });
  await started.open('app/main.tf');
  await started.type('app/main.tf', endpoint('a'));
  await expect.poll(() => started.codes('app/main.tf'), patiently).toEqual(PLAIN);
  await started.open('app/new.tf', endpoint('b'));
  await expect.poll(() => started.codes('app/new.tf'), patiently).toEqual(PLAIN);
});

test('files that something else writes, renames and removes', async () => {
  const started = await start({ 'main.tf': endpoint('a') });
  await expect.poll(() => started.codes('main.tf'), patiently).toEqual(PLAIN);
  const tell = (...changes: [string, 1 | 2 | 3][]) =>
    started.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([name, type]) => ({ uri: started.uri(name), type })),
    });
  mkdirSync(path.join(started.root, 'new'));
  save(started, 'new/main.tf', endpoint('new'));
  await tell(['new/main.tf', 1]);
  await expect.poll(() => started.codes('new/main.tf'), patiently).toEqual(PLAIN);
  renameSync(path.join(started.root, 'new/main.tf'), path.join(started.root, 'new/other.tf'));
  await tell(['new/main.tf', 3], ['new/other.tf', 1]);
  await expect.poll(() => started.codes('new/other.tf'), patiently).toEqual(PLAIN);
  await expect.poll(() => started.codes('new/main.tf'), patiently).toEqual([]);
  save(started, 'main.tf', encrypted);
  await tell(['main.tf', 2]);
  await expect.poll(() => started.codes('main.tf'), patiently).toEqual([]);
  rmSync(path.join(started.root, 'new'), { recursive: true });
  await tell(['new/other.tf', 3]);
  await expect.poll(() => started.codes('new/other.tf'), patiently).toEqual([]);
});

test('a directory that is gone, of which a client tells alone', async () => {
  const started = await start({ 'main.tf': encrypted, 'old/dms/main.tf': endpoint('a') });
  await expect.poll(() => started.codes('old/dms/main.tf'), patiently).toEqual(PLAIN);
  rmSync(path.join(started.root, 'old'), { recursive: true });
  await started.client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: started.uri('old'), type: 3 }],
  });
  await expect.poll(() => started.codes('old/dms/main.tf'), patiently).toEqual([]);
});

test('for a client that watches no files, the server does', async () => {
  const started = await start({ 'main.tf': encrypted }, { capabilities: {} });
  await new Promise((resolve) => setTimeout(resolve, 300));
  save(started, 'new.tf', endpoint('a'));
  await expect.poll(() => started.codes('new.tf'), patiently).toEqual(PLAIN);
  rmSync(path.join(started.root, 'new.tf'));
  await expect.poll(() => started.codes('new.tf'), patiently).toEqual([]);
});

test('a bug in the text of a finding hides no other, and is told', async () => {
  const started = await start(
    { 'main.tf': endpoint('a') },
    {
      parts: {
        check: (options, found) => {
          const outcome = check(options, found);
          const findings = outcome.report.findings.map((finding) =>
            finding.rule.id === 'endpoint-plaintext'
              ? {
                  ...finding,
                  rule: {
                    ...finding.rule,
                    message: () => {
                      throw new RangeError('secret text');
                    },
                  },
                }
              : finding,
          );
          return { ...outcome, report: { ...outcome.report, findings } };
        },
      },
    },
  );
  await expect.poll(() => started.codes('main.tf'), patiently).toEqual(PLAIN);
  const text = JSON.stringify([...started.published]);
  expect(text).toContain('because of a bug in dmslint (RangeError)');
  expect(text).not.toContain('secret text');
});

test('a shared module has the findings that one check of all roots has', async () => {
  const module = `variable "mode" {
  type = string
}
# dmslint:ignore endpoint-password-literal -- a test
${endpoint('this')
  .replace('}\n', '  ssl_mode = var.mode\n}\n')
  .replace(/ {2}password.*\n/, '')}`;
  const call = (mode: string) => `module "dms" {\n  source = "../modules/dms"\n  mode   = "${mode}"\n}\n`;
  const files = {
    'modules/dms/main.tf': module,
    'x/main.tf': call('none'),
    'y/main.tf': call('none'),
    '.dmslint.hcl': 'ignore {\n  rule = "endpoint-plaintext"\n  address = "module.other.*"\n  reason = "r"\n}\n',
  };
  const started = await start(files);
  await expect.poll(() => started.codes('x/main.tf'), patiently).toEqual(['endpoint-plaintext']);
  await expect.poll(() => started.codes('y/main.tf'), patiently).toEqual(['endpoint-plaintext']);
  await expect.poll(() => started.codes('modules/dms/main.tf'), patiently).toEqual(['suppression-unused']);
  expect(started.codes('.dmslint.hcl')).toEqual(['suppression-unused']);
});

test('settings have diagnostics, and change the others as they are typed', async () => {
  const started = await start({ 'main.tf': endpoint('a'), '.dmslint.hcl': '' });
  await expect.poll(() => started.codes('main.tf'), patiently).toEqual(PLAIN);
  await started.open('.dmslint.hcl');
  await started.type('.dmslint.hcl', 'rule "endpoint-password-literal" {\n  level = "off"\n}\n');
  await expect.poll(() => started.codes('main.tf'), patiently).toEqual(['endpoint-plaintext']);
  await started.type('.dmslint.hcl', 'rule "endpoint-pasword-literal" {\n  level = "off"\n}\n');
  await expect.poll(() => started.codes('.dmslint.hcl'), patiently).toEqual(['configuration']);
});

test('an ignore block is unused where it is so in all roots below its settings', async () => {
  const ignore = (rule: string) => `ignore {\n  rule = "${rule}"\n  address = "*"\n  reason = "r"\n}\n`;
  const started = await start({
    'a/x/main.tf': endpoint('a'),
    'a/y/main.tf': encrypted,
    'a/.dmslint.hcl': ignore('endpoint-plaintext'),
    'b/main.tf': endpoint('b'),
    'b/.dmslint.hcl': ignore('certificate-weak'),
  });
  await expect.poll(() => started.codes('b/.dmslint.hcl'), patiently).toEqual(['suppression-unused']);
  await expect.poll(() => started.codes('a/x/main.tf'), patiently).toEqual(['endpoint-password-literal']);
  expect(started.codes('a/.dmslint.hcl')).toEqual([]);
});

test('settings that something else makes apply to the roots below them', async () => {
  const started = await start({ 'live/main.tf': endpoint('a') });
  await expect.poll(() => started.codes('live/main.tf'), patiently).toEqual(PLAIN);
  save(started, '.dmslint.hcl', 'rule "endpoint-password-literal" {\n  level = "off"\n}\n');
  await started.client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: started.uri('.dmslint.hcl'), type: 1 }],
  });
  await expect.poll(() => started.codes('live/main.tf'), patiently).toEqual(['endpoint-plaintext']);
});

test('what is wrong with the input as a whole stands at the beginning of its root', async () => {
  const started = await start({
    'main.tf': `${encrypted}resource "aws_dms_certificate" "a" {\n  certificate_id = "a"\n  certificate_pem = file("gone.pem")\n}\n`,
  });
  await expect.poll(() => started.codes('main.tf'), patiently).toContain('file-missing');
  expect(started.published.get('main.tf')!.find(({ code }) => code === 'file-missing')!.range.start).toEqual({
    line: 0,
    character: 0,
  });
});

test('a root that fails by a bug says so, and ends neither the others nor the server', async () => {
  const started = await start(
    { 'a/main.tf': endpoint('a'), 'b/main.tf': endpoint('b') },
    {
      parts: {
        check: (options, found) => {
          if (found?.roots.includes('a')) throw new TypeError('secret text');
          return check(options, found);
        },
      },
    },
  );
  await expect.poll(() => started.codes('b/main.tf'), patiently).toEqual(PLAIN);
  await expect.poll(() => started.codes('a/main.tf'), patiently).toEqual(['bug']);
  expect(started.log.join('\n')).toContain('TypeError');
  expect(JSON.stringify([started.log, [...started.published]])).not.toContain('secret text');
});

test('folders come and go', async () => {
  const started = await start(
    { 'one/main.tf': endpoint('a'), 'two/main.tf': endpoint('b') },
    {
      folders: ['one'],
      capabilities: { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, workspaceFolders: true } },
    },
  );
  await expect.poll(() => started.codes('one/main.tf'), patiently).toEqual(PLAIN);
  const change = (added: string[], removed: string[]) => {
    const folder = (name: string) => ({ name, uri: started.uri(name) });
    return started.client.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: added.map(folder), removed: removed.map(folder) },
    });
  };
  await change(['two'], ['one']);
  await expect.poll(() => started.codes('two/main.tf'), patiently).toEqual(PLAIN);
  await expect.poll(() => started.codes('one/main.tf'), patiently).toEqual([]);
});

test('a document outside the folders is checked with those beside it, until it is closed', async () => {
  const started = await start(
    {
      'one/main.tf': encrypted,
      'two/main.tf': endpoint('b'),
      'two/other.tf': endpoint('c'),
      'two/below/main.tf': endpoint('d'),
    },
    { folders: ['one'] },
  );
  await started.open('two/main.tf');
  await expect.poll(() => started.codes('two/other.tf'), patiently).toEqual(PLAIN);
  // Nothing below is searched: it may be anything.
  expect(started.published.has('two/below/main.tf')).toBe(false);
  await started.client.sendNotification('textDocument/didClose', { textDocument: { uri: started.uri('two/main.tf') } });
  await expect.poll(() => started.codes('two/other.tf'), patiently).toEqual([]);
});

test('only open documents, if the client wants that', async () => {
  const started = await start(
    { 'a/main.tf': endpoint('a'), 'b/main.tf': endpoint('b') },
    { params: { initializationOptions: { scope: 'open' } } },
  );
  await started.open('a/main.tf');
  await expect.poll(() => started.codes('a/main.tf'), patiently).toEqual(PLAIN);
  expect(started.published.has('b/main.tf')).toBe(false);
  await started.client.sendNotification('workspace/didChangeConfiguration', {
    settings: { dmslint: { scope: 'workspace' } },
  });
  await expect.poll(() => started.codes('b/main.tf'), patiently).toEqual(PLAIN);
});

test('a client that pulls is not pushed anything, and unchanged reports are short', async () => {
  const started = await start(
    { 'a/main.tf': endpoint('a'), 'b/main.tf': endpoint('b') },
    { capabilities: { textDocument: { diagnostic: {} } } },
  );
  expect(started.result.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
  await started.open('a/main.tf');
  const pull = (previousResultId?: string) =>
    started.client.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: started.uri('a/main.tf') },
      previousResultId,
    }) as Promise<{ kind: string; resultId: string; items?: { code: string }[] }>;
  const first = await pull();
  expect(first.items?.map(({ code }) => code)).toEqual(PLAIN);
  expect(await pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  await started.type('a/main.tf', '');
  expect((await pull(first.resultId)).items).toEqual([]);
  const all = (await started.client.sendRequest('workspace/diagnostic', { previousResultIds: [] })) as {
    items: { uri: string; items: unknown[] }[];
  };
  expect(all.items.map(({ uri, items }) => [uri, items.length])).toEqual([[started.uri('b/main.tf'), 2]]);
  expect(started.published.size).toBe(0);
});

test('a request that is cancelled is not answered', async () => {
  const started = await start({ 'main.tf': endpoint('a') });
  await started.open('main.tf');
  const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
  const source = new CancellationTokenSource();
  const asked = started.client.sendRequest(
    'textDocument/codeAction',
    {
      textDocument: { uri: started.uri('main.tf') },
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
      context: { diagnostics: [] },
    },
    source.token,
  );
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: -32800 });
});
