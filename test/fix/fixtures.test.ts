import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixed, terraformFormats } from './run.ts';

/** Every configuration of `fixtures/`, in all the forms that people write: what is fixed is gone, a second run does nothing (`fixed` sees to that). */

const FIXTURES = new URL('../../fixtures/', import.meta.url).pathname;
const cases = readdirSync(FIXTURES).filter((name) => readdirSync(path.join(FIXTURES, name)).includes('config'));

function filesOf(name: string): Record<string, string> {
  const config = path.join(FIXTURES, name, 'config');
  return Object.fromEntries(
    readdirSync(config, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(config, file), readFileSync(file, 'utf8')] as const),
  );
}

describe.each(['safe', 'all'] as const)('%s', (which) => {
  test.each(cases)('%s', (name) => {
    const before = filesOf(name);
    const { files, applied, left, written } = fixed(before, { which });
    expect(written.failed).toEqual([]);
    for (const one of applied) expect(left).not.toContain(one);
    if (applied.length === 0) expect(files).toEqual({});
    for (const [file, text] of Object.entries(files)) {
      expect(file).not.toMatch(/\.terraform/);
      if (/\.json$/.test(file)) JSON.parse(text);
      else if (terraformFormats(before[file]!) === before[file]) expect(terraformFormats(text)).toBe(text);
    }
  });
});

test('the sample of the how-to pages is clean after the safe fixes', () => {
  const { left } = fixed(filesOf('how-to'), { which: 'safe' });
  expect(left).toEqual([
    'endpoint-password-literal aws_dms_endpoint.source',
    'endpoint-password-literal aws_dms_endpoint.target',
  ]);
});
