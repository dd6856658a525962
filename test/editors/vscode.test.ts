import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagramPage, escaped } from '../../editors/vscode/src/diagram/html.ts';
import { drawingsIn, nearestFirst } from '../../editors/vscode/src/diagram/sections.ts';
import { environmentOf, runLinter } from '../../editors/vscode/src/linter.ts';
import { REPORTS } from '../../editors/vscode/src/reports.ts';
import { directory, dist, dmslint, endpoint, node, repository } from '../e2e/command.ts';

/** The parts of the extension that know nothing of VS Code. What they show is driven in VS Code by editors/vscode/scripts/drive.mjs, by hand. */

const HOSTILE = `"><img src=x onerror=alert(1)></pre></figure><script>alert('1')</script>&amp;\0`;
const manifest = JSON.parse(readFileSync(path.join(repository, 'editors/vscode/package.json'), 'utf8'));

describe('the page of a diagram', () => {
  const page = diagramPage({
    title: HOSTILE,
    notes: [HOSTILE],
    text: HOSTILE,
    script: 'https://x/diagram.js',
    nonce: 'n',
  });

  test('has no tags but its own', () => {
    const tags = [...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name);
    expect(new Set(tags)).toEqual(
      new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'h1', 'p', 'figure', 'pre', 'script']),
    );
    expect(tags.filter((name) => name === 'script')).toHaveLength(2);
    expect(page).not.toContain('\0');
  });

  test('lets no script run but its own, and fetches nothing', () => {
    expect(page).toContain(
      `content="default-src &#39;none&#39;; script-src &#39;nonce-n&#39;; style-src &#39;unsafe-inline&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    expect(page).toContain('<script nonce="n" src="https://x/diagram.js"></script>');
  });

  test.each([
    ['&lt;', '&amp;lt;'],
    [`<a href="x">'`, '&lt;a href=&quot;x&quot;&gt;&#39;'],
  ])('%s is written %s', (text, written) => expect(escaped(text)).toBe(written));
});

describe('what dmslint graph --mermaid prints', () => {
  const names = ['x<b>y', 'a_b', 'c`d', '1. e', 'f&lt;', '::g @h www.i'];
  const files = Object.fromEntries(names.map((name) => [`${name}/main.tf`, endpoint('one')]));

  test('is read: names of roots as they are on disk', () => {
    const { stdout } = dmslint(['graph', '--mermaid'], { cwd: directory(files) });
    const drawings = drawingsIn(stdout);
    expect(drawings.map(({ title }) => title).sort()).toEqual([...names].sort());
    for (const { text, notes } of drawings) {
      expect(text).toMatch(/^%%\{init.*\n *flowchart LR\n/);
      expect(notes).toEqual([]);
    }
  });

  test('has no heading for one root, and nothing to draw without endpoints', () => {
    const one = drawingsIn(dmslint(['graph', '--mermaid'], { cwd: directory({ 'main.tf': endpoint('one') }) }).stdout);
    expect(one.map(({ title }) => title)).toEqual([undefined]);
    expect(drawingsIn(dmslint(['graph', '--mermaid'], { cwd: directory({ 'main.tf': '' }) }).stdout)).toEqual([]);
  });

  test('a heading and a fence inside a longer fence are text; notes are kept', () => {
    const text = '#### a\n\nA \\_note\\_.\n\n````mermaid\n#### b\n```\n````\n';
    expect(drawingsIn(text)).toEqual([{ title: 'a', notes: ['A _note_.'], text: '#### b\n```' }]);
  });

  test.each([
    ['b/main.tf', ['b (prod)', '.', 'a, part 1 of 2', 'a/b']],
    ['a/b/main.tf', ['a/b', 'a, part 1 of 2', '.', 'b (prod)']],
    ['ab/main.tf', ['.', 'a, part 1 of 2', 'a/b', 'b (prod)']],
    [undefined, ['a, part 1 of 2', 'a/b', '.', 'b (prod)']],
  ])('for %s, the order is %j', (file, order) => {
    const drawings = ['a, part 1 of 2', 'a/b', '.', 'b (prod)'].map((title) => ({ title, notes: [], text: '' }));
    expect(nearestFirst(drawings, file).map(({ title }) => title)).toEqual(order);
  });
});

describe('a run of the linter', () => {
  const linter = { node, command: path.join(dist, 'cli.js'), env: process.env };
  const never = new AbortController().signal;

  test.each(REPORTS.filter(({ id }) => id !== 'dmslint.showRunbook'))('$title is printed', async ({ words }) => {
    const cwd = directory({ 'main.tf': endpoint('one') });
    const run = await runLinter(linter, words, cwd, never);
    expect(run).toMatchObject({ state: 'done' });
    expect(run.state === 'done' && run.output).not.toBe('');
  });

  test('findings are no failure; what it does not understand is one, with its words', async () => {
    const cwd = directory({ 'main.tf': endpoint('one') });
    expect(await runLinter(linter, [], cwd, never)).toMatchObject({ state: 'done' });
    expect(await runLinter(linter, ['--nonsense'], cwd, never)).toMatchObject({
      state: 'broken',
      messages: expect.stringContaining('nonsense'),
    });
    const missing = { ...linter, node: path.join(cwd, 'missing') };
    expect(await runLinter(missing, [], cwd, never)).toMatchObject({
      state: 'broken',
      messages: 'The linter could not be run (ENOENT).',
    });
  });

  test('words are words, not a line for a shell', async () => {
    const cwd = directory({ 'main.tf': '' });
    const run = await runLinter(linter, ['explain', '$(touch made); touch made'], cwd, never);
    expect(run.state).toBe('broken');
    expect(() => readFileSync(path.join(cwd, 'made'))).toThrow('ENOENT');
  });

  test('it can be cancelled', async () => {
    const abort = new AbortController();
    const run = runLinter(linter, [], directory(), abort.signal);
    abort.abort();
    expect(await run).toEqual({ state: 'cancelled' });
  });

  test('VS Code is Node then, and loads nothing that the environment names', () => {
    const env = environmentOf({ HOME: '/h', NODE_OPTIONS: '--require=x' });
    expect(env).toEqual({ HOME: '/h', ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' });
  });
});

describe('the manifest', () => {
  test('has the version of the linter', () => {
    const { version } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));
    const lock = JSON.parse(readFileSync(path.join(repository, 'editors/vscode/package-lock.json'), 'utf8'));
    expect([manifest.version, lock.version, lock.packages[''].version]).toEqual([version, version, version]);
  });

  test('names every command, and settings that name no program', () => {
    const commands = manifest.contributes.commands.map(({ command }: { readonly command: string }) => command);
    expect(commands.sort()).toEqual([...REPORTS.map(({ id }) => id), 'dmslint.showDiagram'].sort());
    expect(Object.keys(manifest.contributes.configuration.properties)).toEqual([
      'dmslint.codeLens',
      'dmslint.scope',
      'dmslint.trace.server',
    ]);
  });
});
