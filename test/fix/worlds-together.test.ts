import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { remediesFor } from '../../src/fix/remedies.ts';
import { applied } from '../../src/text/edit.ts';
import { checked } from './checked.ts';
import { CA, endpoint, LINK } from './files.ts';

/** A rule's findings for one endpoint in several worlds: each remedy, made alone, leaves none of them. */
test.each([
  ['two branches', 'var.env == "prod" ? "none" : "none"'],
  ['a branch in a branch', 'var.env == "prod" ? "verify-full" : var.env == "stage" ? "none" : "none"'],
])('%s', (_, mode) => {
  const text = `${CA}variable "env" {}\n${endpoint('a', 'engine_name = "mysql"', `ssl_mode = ${mode}`, LINK)}`;
  const cwd = mkdtempSync(path.join(tmpdir(), 'dmslint-worlds-'));
  try {
    writeFileSync(path.join(cwd, 'main.tf'), text);
    const outcome = checked(cwd);
    const remedies = [...remediesFor(outcome)].filter(([{ rule }]) => rule.id === 'endpoint-plaintext');
    expect(remedies.length).toBe(2);
    for (const [, remedy] of remedies) {
      if (remedy.kind !== 'edits') throw new Error(remedy.why);
      const after = outcome.again(new Map([['main.tf', applied(text, remedy.edits)]]), new Set(['.']));
      expect(after.report.findings.map(({ rule }) => rule.id)).not.toContain('endpoint-plaintext');
    }
  } finally {
    rmSync(cwd, { recursive: true });
  }
});
