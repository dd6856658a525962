// How long the language server takes from a keystroke until its diagnostics are there, warm: node lsp.mjs CLI DIRECTORY TIMES prints milliseconds, one on
// a line. Every keystroke changes a mode in a root module that is open, so that there are diagnostics to send.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** Keystrokes before those that count: a server that was just started is slower. */
const WARM = 30;

const [cli, folder, times] = process.argv.slice(2);
const file = path.join(folder, 'main.tf');
const uri = pathToFileURL(file).href;
const written = readFileSync(file, 'utf8');
const child = spawn(process.execPath, [cli, 'lsp'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
let published = () => {};
client.onNotification('textDocument/publishDiagnostics', (params) => {
  if (params.uri === uri) published();
});
client.listen();
const next = () =>
  new Promise((resolve) => {
    published = resolve;
  });

await client.sendRequest('initialize', {
  processId: process.pid,
  rootUri: pathToFileURL(folder).href,
  capabilities: { textDocument: { publishDiagnostics: {} } },
});
const first = next();
client.sendNotification('initialized', {});
await first;
client.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: 'terraform', version: 0, text: written },
});
const at = written.indexOf('"require"') + 1;
if (at === 0) throw new Error('no mode to change');
const line = written.slice(0, at).split('\n').length - 1;
const character = at - written.lastIndexOf('\n', at) - 1;
for (let i = 0; i < WARM + Number(times); i++) {
  await new Promise((resolve) => setTimeout(resolve, 60));
  const seen = next();
  const before = performance.now();
  // One letter more, or less.
  const isThere = i % 2 === 1;
  client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: i + 1 },
    contentChanges: [
      {
        range: { start: { line, character }, end: { line, character: character + (isThere ? 1 : 0) } },
        text: isThere ? '' : 'x',
      },
    ],
  });
  await seen;
  if (i >= WARM) console.log(performance.now() - before);
}
await client.sendRequest('shutdown');
client.sendNotification('exit');
