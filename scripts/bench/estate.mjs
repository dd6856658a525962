// A platform team's repository: many applications in one tree, eight of them with DMS. Always the same.
//   node scripts/bench/estate.mjs DIRECTORY
// Counted in the eight roots: 60 module calls; 1,500 databases, security groups and rules; 100 endpoints (as instances). In the tree: 4,000 files.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applicationFiles, sharedModules } from './estate-applications.mjs';
import { flatRoot, layeredRoot } from './estate-dms.mjs';

const FILES = 4000;
const APPLICATIONS = 84;

/** Writes the estate below a directory and returns its path. */
export function estate(base) {
  const files = new Map();
  const put = (folder, named) => {
    for (const [name, text] of Object.entries(named)) files.set(path.posix.join(folder, name), text);
  };
  put('modules', sharedModules());
  for (let i = 0; i < 8; i++) put(`environments/dms-${i}`, i % 2 === 0 ? layeredRoot(i) : flatRoot(i));
  // What is left of the files, in turns, so that applications differ in size.
  for (let n = 0; files.size < FILES; n++) {
    const [application, round] = [n % APPLICATIONS, Math.floor(n / APPLICATIONS)];
    if (round > 0 && (application * 7 + round) % 5 === 0) continue;
    const named = Object.entries(applicationFiles(application, round));
    put(`environments/app-${application}`, Object.fromEntries(named.slice(0, FILES - files.size)));
  }
  for (const [file, text] of files) {
    const target = path.join(base, 'estate', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return path.join(base, 'estate');
}

if (process.argv[1] === import.meta.filename) console.log(estate(process.argv[2] ?? '.'));
