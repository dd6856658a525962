import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  ErrorCodes,
  type ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { check } from '../../src/check.ts';
import { serve } from '../../src/lsp/server.ts';
import { directory, endpoint } from '../e2e/command.ts';
import { CAPABILITIES, NOW, patiently, start } from './client.ts';

const [position, bad] = [
  { line: 0, character: 0 },
  { line: -1, character: 0.5 },
];
const change = (change: unknown) => ({ version: 2, contentChanges: [change] });

test.each([
  ['didOpen without a text', 'didOpen', { languageId: 'terraform', version: 1 }],
  ['didOpen with a number as its text', 'didOpen', { languageId: 'terraform', version: 1, text: 5 }],
  ['didChange to no text', 'didChange', change({ text: null })],
  ['didChange of no range', 'didChange', change({ range: {}, text: 'x' })],
  ['didChange before the text', 'didChange', change({ range: { start: bad, end: position }, text: 'x' })],
  ['didChange of which the first part is right', 'didChange', { version: 2, contentChanges: [{ text: '' }, null] }],
])('%s leaves the documents as they are', async (_, method, params) => {
  const started = await start({ 'main.tf': endpoint('a') });
  await started.open('main.tf');
  const uri = started.uri('main.tf');
  const { version, contentChanges, ...rest } = params as Record<string, unknown>;
  await started.client.sendNotification(`textDocument/${method}`, {
    textDocument: { uri, version, ...rest },
    contentChanges,
  });
  const lenses = await started.client.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  expect(lenses).toHaveLength(1);
  await started.type('main.tf', endpoint('a') + endpoint('b'));
  expect(await started.client.sendRequest('textDocument/codeLens', { textDocument: { uri } })).toHaveLength(2);
  expect(started.log.filter((message) => message.includes('bug'))).toEqual([]);
});

test.each([
  'hover',
  'completion',
  'definition',
  'references',
  'codeAction',
  'codeLens',
  'documentSymbol',
  'diagnostic',
])('textDocument/%s with other parameters is answered as such', async (method) => {
  const started = await start(
    { 'main.tf': endpoint('a') },
    { capabilities: { textDocument: { ...CAPABILITIES.textDocument, publishDiagnostics: undefined, diagnostic: {} } } },
  );
  await started.open('main.tf');
  const textDocument = { uri: started.uri('main.tf') };
  const isAboutPlace = !['codeLens', 'documentSymbol', 'diagnostic'].includes(method);
  for (const params of [
    {},
    { textDocument: null, position },
    { textDocument: { uri: 5 }, position },
    ...(isAboutPlace ? [{ textDocument }, { textDocument, position: bad, range: { start: bad, end: bad } }] : []),
    ...(method === 'codeAction' ? [{ textDocument, range: { start: position, end: position }, context: null }] : []),
    ...(method === 'references' ? [{ textDocument, position }] : []),
  ])
    await expect(started.client.sendRequest(`textDocument/${method}`, params), JSON.stringify(params)).rejects.toEqual(
      expect.objectContaining({ code: ErrorCodes.InvalidParams }),
    );
  expect(started.log).toEqual([]);
});

/** A server that has been told nothing. */
function silent() {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(there),
    new StreamMessageWriter(back),
  );
  serve(connection, { check, now: () => NOW, env: {}, version: '0.0.0' });
  const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  client.listen();
  return client;
}

test('what comes before initialize does not end the server', async () => {
  const client = silent();
  const uri = pathToFileURL(`${directory({ 'main.tf': endpoint('a') })}/main.tf`).href;
  const codeOf = async (method: string, params: unknown) => {
    try {
      await client.sendRequest(method, params);
      return 'answered';
    } catch (error) {
      return (error as ResponseError<void>).code;
    }
  };
  const published: string[] = [];
  client.onNotification(
    'textDocument/publishDiagnostics',
    (params: { uri: string }) => void published.push(params.uri),
  );
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'terraform', version: 1, text: endpoint('a') },
  });
  expect(await codeOf('textDocument/codeLens', { textDocument: { uri } })).toBe(ErrorCodes.ServerNotInitialized);
  // The client is told of a check a while after it.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const params = { processId: null, rootUri: null, capabilities: {} };
  expect(await codeOf('initialize', { ...params, workspaceFolders: [null] })).toBe(ErrorCodes.InvalidParams);
  expect(await codeOf('initialize', { ...params, rootUri: uri.replace('/main.tf', '') })).toBe('answered');
  expect(await codeOf('initialize', params)).toBe(ErrorCodes.InvalidRequest);
  await expect.poll(() => published, patiently).toEqual([uri]);
  await client.sendRequest('shutdown');
  client.dispose();
});
