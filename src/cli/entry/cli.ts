// The command. It decides how the program is loaded, and is small, because `--version` needs no more.
import './working-directory.ts';
import { writeSync } from 'node:fs';
import { version } from '../../version.ts';
import { program } from './program.ts';

if (!isVersionPrinted()) program();

/** `dmslint --version`, if it can be written at once. */
function isVersionPrinted(): boolean {
  if (process.argv.length !== 3 || process.argv[2] !== '--version') return false;
  try {
    writeSync(1, `${version}\n`);
    return true;
  } catch {
    // The program knows how to wait for a pipe.
    return false;
  }
}
