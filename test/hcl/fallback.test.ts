import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, expressionTree, parseWithHcl2json } from '../../src/hcl/hcl2json.ts';
import { readNative, readWithFallback } from '../../src/hcl/read.ts';
import { sourceOf } from './judge.ts';

describe('what hcl2json refuses too', () => {
  test('is told in its words, at our place', () => {
    const text = 'a = 1\n\nresource "t" "n" {\n  y = 1\n  x = [1 2]\n}\n';
    const { file, diagnostics } = readWithFallback(sourceOf(text));
    expect(file).toEqual(readNative(sourceOf(text)).file);
    expect(diagnostics).toMatchObject([
      {
        severity: 'error',
        code: 'syntax-error',
        message: 'Missing item separator: Expected a comma to mark the beginning of the next item.',
        at: { start: text.indexOf('2]'), end: text.indexOf(']') },
      },
    ]);
  });

  test('is told without what it quotes of the text', () => {
    const { diagnostics } = readWithFallback(sourceOf('b {\n  x = "%{ hunter2 }"\n  y = "\\z"\n}\n'));
    expect(diagnostics[0]!.message).toBe('Invalid template control keyword.');
    for (const { message } of diagnostics) expect(message).not.toMatch(/hunter2|"z"/);
  });

  test('is not asked about when the reader stopped at a bound of its own', () => {
    const ask = (): Answer => expect.unreachable('asked');
    const { diagnostics } = readWithFallback(sourceOf(`a = ${'['.repeat(1_000)}\nb = ${'9'.repeat(999)}\n`), ask);
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  test('nor about what is refused only for what stands around it', () => {
    const ask = (): Answer => expect.unreachable('asked');
    for (const text of ['b {} c {}\n', 'a = 1 b = 2\n', 'a = 1\na = 2\n', '}\n', 'prose here\n', 'b {\n  x = 1\n']) {
      expect(readWithFallback(sourceOf(text), ask)).toEqual(readNative(sourceOf(text)));
    }
  });
});

describe('what hcl2json accepts', () => {
  const text = 'a = 1\nresource "t" "n" {\n  x = [1 2]\n}\nb = 2\n';
  const json =
    '{"resource":{"t":{"n":[{"x":"${var.y}","s":[{"z":12345678901234567890}],"lifecycle":[{"ignore_changes":["${x}"]}]}]}}}';
  const asked: string[] = [];
  const { file, diagnostics } = readWithFallback(sourceOf(text), (block) => {
    asked.push(block);
    return { json };
  });

  test('is asked block by block, with a newline at the end', () => {
    expect(asked).toEqual(['resource "t" "n" {\n  x = [1 2]\n}\n']);
  });

  test('is read from its JSON, at the place of the block', () => {
    const start = text.indexOf('resource');
    const header = { start, end: text.indexOf(' {') };
    expect(file.body.items.map((item) => (item.kind === 'attribute' ? item.name : item.type))).toEqual([
      'a',
      'resource',
      'b',
    ]);
    expect(file.body.items[1]).toMatchObject({
      start,
      end: text.indexOf('\nb = 2'),
      header,
      labels: [{ value: 't' }, { value: 'n' }],
      body: {
        items: [
          {
            name: 'x',
            ...header,
            value: { kind: 'template', ...header, parts: [{ kind: 'interpolation', ...header }] },
          },
          {
            name: 's',
            value: { kind: 'tuple', items: [{ items: [{ value: { value: { number: '12345678901234567890' } } }] }] },
          },
          { kind: 'block', type: 'lifecycle' },
        ],
      },
    });
  });

  test('is told by a note in place of the errors', () => {
    expect(diagnostics).toMatchObject([
      { severity: 'note', code: 'read-by-hcl2json', at: { start: text.indexOf('resource') } },
    ]);
  });

  test('stays ours when its JSON does not fit', () => {
    for (const answer of ['{}', '{"a":1}', '{"resource":{"t":{"n":[{}],"m":[{}]}}}']) {
      const result = readWithFallback(sourceOf(text), () => ({ json: answer }));
      expect(result).toEqual(readNative(sourceOf(text)));
    }
  });
});

test('an instance that broke is replaced', () => {
  const bomb = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  for (let i = 0; i < 3; i++) {
    expect(expressionTree(bomb)).toEqual({ error: 'no answer' });
    expect(parseWithHcl2json('a = 1\n')).toEqual({ json: '{"a":1}' });
  }
});

describe('in a bundle', () => {
  let directory: string;
  beforeAll(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'dmslint-hcl-'));
    const packed = readFileSync(new URL('../../node_modules/@cdktf/hcl2json/main.wasm.gz', import.meta.url));
    writeFileSync(path.join(directory, 'main.wasm'), gunzipSync(packed));
    writeFileSync(path.join(directory, 'package.json'), '{ "type": "module" }');
    await esbuild.build({
      stdin: {
        contents: `import { isLoaded } from './src/hcl/hcl2json.ts';
          import { readWithFallback } from './src/hcl/read.ts';
          for (const text of ['a = 1\\n', 'b {\\n x = [1 2]\\n}\\n']) {
            const { diagnostics } = readWithFallback({ path: 'x.tf', text, installed: false });
            console.log(isLoaded(), diagnostics.map(({ message }) => message).join());
          }`,
        resolveDir: path.resolve(import.meta.dirname, '../..'),
        loader: 'ts',
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      mainFields: ['module', 'main'],
      outfile: path.join(directory, 'cli.js'),
      logLevel: 'silent',
    });
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  test('it is loaded from beside it, and only when something was refused', () => {
    copyFileSync(path.join(directory, 'cli.js'), path.join(directory, 'other.js'));
    const { stdout, stderr } = spawnSync(process.execPath, ['other.js'], { cwd: directory, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toEqual([
      'false ',
      'true Missing item separator: Expected a comma to mark the beginning of the next item.',
      '',
    ]);
  });
});
