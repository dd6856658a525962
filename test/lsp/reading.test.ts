import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import type { Check } from '../../src/lsp/unit.ts';
import { encrypted, endpoint } from '../e2e/command.ts';
import { patiently, type StartOptions, start } from './client.ts';

// While texts in the editor change, the other files are not read again.

const CALL = 'module "m" {\n  source = "./m"\n}\n';
const PLAIN = ['endpoint-plaintext', 'endpoint-password-literal'];

/** Whether each check of a root module was given files that were read before. */
function watched(): { readonly given: boolean[]; readonly parts: { readonly check: Check } } {
  const given: boolean[] = [];
  return {
    given,
    parts: {
      check: (options, found, earlier) => {
        given.push(earlier !== undefined);
        return check(options, found, earlier);
      },
    },
  };
}

async function typing(files: Readonly<Record<string, string>>, options: StartOptions = {}) {
  const { given, parts } = watched();
  const started = await start(
    { 'm/main.tf': endpoint('m'), 'main.tf': CALL, 'other.tf': '', ...files },
    { ...options, parts },
  );
  await expect.poll(() => started.codes('m/main.tf'), patiently).toEqual(PLAIN);
  await started.open('main.tf');
  /** Types into the root module, and waits for what is found. */
  const edit = async (text: string) => {
    await started.type('main.tf', text);
    await expect.poll(() => started.codes('main.tf'), patiently).toEqual(expect.arrayContaining(PLAIN));
  };
  return { ...started, given, edit };
}

test('they are kept, and what is typed is checked with them', async () => {
  const { given, edit, codes } = await typing({});
  await edit(CALL + endpoint('a'));
  await edit(`${CALL}\n${endpoint('a')}`);
  await edit(`${CALL}\n\n${endpoint('a')}`);
  expect(given.at(-1)).toBe(true);
  expect(codes('m/main.tf')).toEqual(PLAIN);
});

test('a text that is typed in a called module, and closed without being saved', async () => {
  const { codes, open, type, edit, client, uri } = await typing({});
  await open('m/main.tf');
  await type('m/main.tf', encrypted);
  await expect.poll(() => codes('m/main.tf'), patiently).toEqual([]);
  await client.sendNotification('textDocument/didClose', { textDocument: { uri: uri('m/main.tf') } });
  await expect.poll(() => codes('m/main.tf'), patiently).toEqual(PLAIN);
  await edit(CALL + endpoint('a'));
  expect(codes('m/main.tf')).toEqual(PLAIN);
});

test('a file that something else writes is read again', async () => {
  const { given, edit, codes, root, client, uri } = await typing({});
  await edit(CALL + endpoint('a'));
  writeFileSync(path.join(root, 'm/main.tf'), encrypted);
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('m/main.tf'), type: 2 }] });
  await expect.poll(() => codes('m/main.tf'), patiently).toEqual([]);
  expect(given.at(-1)).toBe(false);
  await edit(`${CALL}\n${endpoint('a')}`);
  expect(codes('m/main.tf')).toEqual([]);
});

test('so is a file that is made in a module that was not read again meanwhile', async () => {
  const { edit, codes, root, client, uri } = await typing({});
  await edit(CALL + endpoint('a'));
  await edit(`${CALL}\n${endpoint('a')}`);
  writeFileSync(path.join(root, 'm/more.tf'), endpoint('more'));
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('m/more.tf'), type: 1 }] });
  await expect.poll(() => codes('m/more.tf'), patiently).toEqual(PLAIN);
});

test('what was told of a module stays', async () => {
  const { edit, published } = await typing({ 'm/x.tf': endpoint('x'), 'm/x.tofu': '' });
  const told = () => [...published.values()].flat().filter(({ code }) => code === 'file-replaced').length;
  await expect.poll(told, patiently).toBe(1);
  await edit(CALL + endpoint('a'));
  await edit(`${CALL}\n${endpoint('a')}`);
  expect(told()).toBe(1);
});

test('nothing is kept of files outside the folders, since the client does not tell of them', async () => {
  const { given, parts } = watched();
  const files = { 'app/main.tf': CALL.replace('./m', '../m'), 'm/main.tf': endpoint('m'), '.git/config': '' };
  const started = await start(files, { folders: ['app'], parts });
  await expect.poll(() => given.length, patiently).toBeGreaterThan(0);
  await started.open('app/main.tf');
  await started.type('app/main.tf', files['app/main.tf'] + endpoint('a'));
  await expect.poll(() => started.codes('app/main.tf'), patiently).toEqual(PLAIN);
  expect(given).not.toContain(true);
});
