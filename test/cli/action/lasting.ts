import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** A directory with these files, for all tests of a file. */
export function lasting(files: Readonly<Record<string, string>>): string {
  const made = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-')));
  afterAll(() => rmSync(made, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(made, name)), { recursive: true });
    writeFileSync(path.join(made, name), text);
  }
  return made;
}
