import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CheckOptions } from '../../src/check.ts';
import { discover } from '../../src/cli/discover.ts';

// Here the reader of syntax trees is not loaded, as at the command's start.
test.each([
  ['a plain file', 'module "x" {\n  source = "./x"\n}\n', { roots: [], rootCount: 1 }],
  ['escapes where they change nothing', 'locals {\n  module = "\\u0061"\n}\n', { roots: [], rootCount: 1 }],
  ['a label with escapes', 'resource "aws\\u005fdms_endpoint" "a" {\n}\n', undefined],
  ['a source that is no plain string', 'module "x" {\n  source = ("./x")\n}\n', undefined],
])('%s: what there is to read, or undefined where that takes the reader', (_, text, expected) => {
  const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-discover-')));
  try {
    writeFileSync(path.join(cwd, 'main.tf'), text);
    const found = discover({ paths: ['.'], cwd, root: cwd } as unknown as CheckOptions);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  } finally {
    rmSync(cwd, { recursive: true });
  }
});
