// How long `--watch` takes from a save until the SARIF is there: node watch.mjs CLI DIRECTORY TIMES prints milliseconds, one on a line.
import { spawn } from 'node:child_process';
import { readFileSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';

const [cli, folder, times] = process.argv.slice(2);
const file = path.join(folder, 'main.tf');
const sarif = path.join(folder, '.sarif/dmslint.sarif');
const written = readFileSync(file, 'utf8');
const child = spawn(process.execPath, [cli, '--watch'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });

/** When the run that is going on has ended. */
const ended = () =>
  new Promise((resolve) => {
    const hear = (data) => {
      if (!String(data).includes('waiting for changes')) return;
      child.stdout.off('data', hear);
      resolve();
    };
    child.stdout.on('data', hear);
  });

/** When the SARIF has been replaced. */
const replaced = () =>
  new Promise((resolve) => {
    const watcher = watch(path.dirname(sarif), (_, name) => {
      if (name !== path.basename(sarif)) return;
      watcher.close();
      resolve();
    });
  });

await ended();
for (let i = 0; i < Number(times); i++) {
  await new Promise((resolve) => setTimeout(resolve, 300));
  const seen = replaced();
  const over = ended();
  const before = performance.now();
  writeFileSync(file, `${written}# ${i}\n`);
  await seen;
  console.log(performance.now() - before);
  await over;
}
child.kill();
