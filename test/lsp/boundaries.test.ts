import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { directory, encrypted, endpoint } from '../e2e/command.ts';
import { actionsAt, patiently, type Started, start } from './client.ts';

test('a link out of the tree leads nowhere, also where its target is open', async () => {
  const outside = directory({ 'main.tf': endpoint('outside') });
  const started = await start({ 'main.tf': endpoint('a') });
  symlinkSync(outside, path.join(started.root, 'link'));
  await started.open('main.tf', `${endpoint('a')}module "m" {\n  source = "./link"\n}\n`);
  await expect.poll(() => started.codes('main.tf'), patiently).toContain('module-outside');
  expect(started.codes('main.tf')).toContain('endpoint-plaintext');
  expect(JSON.stringify([...started.published])).not.toContain('aws_dms_endpoint.outside');
});

test('a file of secrets under the name of variables is not read, also where it is open', async () => {
  const text = `variable "mode" {\n  type = string\n}\n${endpoint('a').replace('}\n', '  ssl_mode = var.mode\n}\n')}`;
  const started = await start({ 'main.tf': text, 'ci.env': 'mode = "hunter2"\n' });
  await expect.poll(() => started.codes('main.tf'), patiently).toContain('endpoint-undetermined');
  symlinkSync('ci.env', path.join(started.root, 'terraform.tfvars'));
  await started.open('ci.env', 'mode = "hunter3"\n');
  await started.open('main.tf', `${text}\n`);
  await expect
    .poll(
      () => started.published.get('main.tf')?.some(({ message }) => String(message).includes('var.mode')),
      patiently,
    )
    .toBe(true);
  await started.type('main.tf', `${text}\n\n`);
  await actionsAt(started, 'main.tf', 'ssl_mode');
  expect(started.codes('main.tf')).toContain('endpoint-undetermined');
  expect(JSON.stringify([...started.published])).not.toMatch(/hunter\d/);
});

test('nothing secret is in any message or edit', async () => {
  const secret = 'correct horse battery staple';
  const started = await start({ 'main.tf': endpoint('a', 'none'), '.dmslint.hcl': '' });
  await started.open('main.tf');
  const actions = await actionsAt(started, 'main.tf', '"none"');
  expect(actions.length).toBeGreaterThan(0);
  expect(JSON.stringify([actions, [...started.published], started.log])).not.toContain(secret);
});

test('documents that are no files, and files of other kinds, are let alone', async () => {
  const started = await start({ 'main.tf': encrypted });
  for (const uri of ['untitled:Untitled-1', 'https://example.org/main.tf', 'file:///%2F/main.tf'])
    await started.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'terraform', version: 1, text: endpoint('a') },
    });
  const answer = await started.client.sendRequest('textDocument/hover', {
    textDocument: { uri: 'untitled:Untitled-1' },
    position: { line: 0, character: 0 },
  });
  expect(answer).toBeNull();
  mkdirSync(path.join(started.root, 'new'));
  writeFileSync(path.join(started.root, 'new/main.tf'), endpoint('b'));
  await started.open('new/main.tf');
  await expect.poll(() => started.codes('new/main.tf'), patiently).toContain('endpoint-plaintext');
  expect([...started.published.keys()]).toEqual(['new/main.tf']);
});

test('paths with Japanese names and spaces are those of the client', async () => {
  const name = '注文 データ/メイン.tf';
  const started = await start({ [name]: endpoint('a') });
  await started.open(name);
  await expect.poll(() => started.codes(name), patiently).toContain('endpoint-plaintext');
  // VS Code escapes more than others, and finds its own URI again.
  const uri = started.uri('main.tf').replace(/main\.tf$/, 'm%61in.tf');
  await started.client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'terraform', version: 1, text: endpoint('b') },
  });
  const uris: string[] = [];
  started.client.onNotification(
    'textDocument/publishDiagnostics',
    (params: { uri: string }) => void uris.push(params.uri),
  );
  await started.client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: endpoint('c') }],
  });
  await expect.poll(() => uris, patiently).toContain(uri);
});

test('a folder that is opened through a link keeps the name that the client has for it', async () => {
  const there = directory({ 'main.tf': endpoint('a'), 'b.tf': endpoint('b') });
  const links = directory();
  symlinkSync(there, path.join(links, 'link'));
  const folder = pathToFileURL(path.join(links, 'link')).href;
  const started = await start({}, { params: { workspaceFolders: [{ name: 'link', uri: folder }] } });
  const uris = new Set<string>();
  started.client.onNotification(
    'textDocument/publishDiagnostics',
    (params: { uri: string }) => void uris.add(params.uri),
  );
  await started.client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: `${folder}/main.tf`, languageId: 'terraform', version: 1, text: endpoint('changed') },
  });
  await expect.poll(() => [...uris].sort(), patiently).toEqual([`${folder}/b.tf`, `${folder}/main.tf`]);
});

/** Everything that an editor can ask about a document, at the begin of each line, at each attribute's value and behind it. */
async function everythingAbout(started: Started, name: string): Promise<string> {
  const textDocument = { uri: started.uri(name) };
  const lines = started.text(name).split('\n');
  const answers: unknown[] = [
    [...started.published],
    await started.client.sendRequest('textDocument/codeLens', { textDocument }),
    await started.client.sendRequest('textDocument/documentSymbol', { textDocument }),
  ];
  for (const [line, text] of lines.entries())
    for (const character of [0, text.indexOf('=') + 2, text.length]) {
      const position = { line, character };
      for (const what of ['hover', 'completion', 'definition'])
        answers.push(await started.client.sendRequest(`textDocument/${what}`, { textDocument, position }));
      if (character > 0) continue;
      const range = { start: position, end: { line, character: text.length } };
      const context = { diagnostics: [] };
      answers.push(await started.client.sendRequest('textDocument/codeAction', { textDocument, range, context }));
    }
  return JSON.stringify([answers, started.log]);
}

const HOSTILE = '[x](command:y) ![i](https://evil.example/i.png) <img src=x> `z` https://evil.example @who';

test('no answer has a secret in it, or markup of the document', async () => {
  const text = `variable "secret" {
  sensitive = true
  default   = "CANARY-default"
}
resource "aws_dms_certificate" "ca" {
  for_each        = toset(["${HOSTILE}"])
  certificate_id  = "${HOSTILE}"
  certificate_pem = "-----BEGIN PRIVATE KEY-----CANARY-----END PRIVATE KEY-----"
}
resource "aws_dms_endpoint" "a" {
  for_each        = { "${HOSTILE}" = "CANARY-entry" }
  endpoint_id     = "${HOSTILE}"
  endpoint_type   = "source"
  engine_name     = "mysql"
  server_name     = "${HOSTILE}"
  password        = "CANARY-\${each.value}"
  ssl_mode        = "none"
  certificate_arn = aws_dms_certificate.ca["${HOSTILE}"].certificate_arn
}
resource "aws_dms_endpoint" "b" {
  endpoint_id   = "b"
  endpoint_type = "target"
  engine_name   = "${HOSTILE}"
  username      = var.secret
  ssl_mode      = var.secret
}
`;
  const started = await start({ 'main.tf': text });
  await started.open('main.tf');
  const answers = await everythingAbout(started, 'main.tf');
  expect(answers).toContain('endpoint-plaintext');
  expect(answers).not.toContain('CANARY');
  const hovers = answers.match(/"kind":"markdown","value":"(?:[^"\\]|\\.)*"/g)!;
  expect(hovers.length).toBeGreaterThan(5);
  for (const hover of hovers) {
    // Code is shown as it stands.
    const markup = (JSON.parse(hover.replace(/^.*?"value":/, '')) as string).replace(/`[^`]*`/g, '');
    expect(markup).not.toMatch(/\]\(command:|!\[i\]|<img|https:\/\/evil|(?<!\\)\[x\]/);
  }
});
