import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nextVersion, releasedChangelog, releasedDocument, sectionOf, withVersion } from '../scripts/release/edits.mjs';

const repository = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(repository, file), 'utf8');

test.each([
  ['patch', '1.2.4'],
  ['minor', '1.3.0'],
  ['major', '2.0.0'],
  ['1.2.3', '1.2.3'],
  ['10.0.0', '10.0.0'],
  ['v1.2.4', undefined],
  ['01.2.3', undefined],
  ['1.2', undefined],
  ['', undefined],
])('after 1.2.3, %j is %s', (asked, version) => expect(nextVersion('1.2.3', asked)).toBe(version));

describe('the CHANGELOG', () => {
  const text =
    '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- a\n\n## [0.1.0] - 2026-01-01\n\n- b\n\n[Unreleased]: https://x/commits/main\n[0.1.0]: https://x\n';
  const released = releasedChangelog(text, '0.2.0', '2026-01-31');

  test('has the version with what was unreleased, and nothing unreleased', () => {
    expect(sectionOf(text, 'Unreleased')).toBe('### Added\n\n- a');
    expect(sectionOf(released, 'Unreleased')).toBeUndefined();
    expect(sectionOf(released, '0.2.0')).toBe('### Added\n\n- a');
    expect(sectionOf(released, '0.1.0')).toBe('- b');
    expect(sectionOf(released, '0.3.0')).toBeUndefined();
    expect(released).toContain('## [0.2.0] - 2026-01-31\n');
  });

  test('has its links', () => {
    expect(released).toContain('[Unreleased]: https://github.com/dmslint/dmslint/compare/v0.2.0...HEAD\n');
    expect(released).toContain('[0.2.0]: https://github.com/dmslint/dmslint/releases/tag/v0.2.0\n');
  });

  test('of this repository can be released', () => {
    expect(sectionOf(releasedChangelog(read('CHANGELOG.md'), '9.9.9', '2026-01-31'), '9.9.9')).toContain('### Added');
    expect(read('CHANGELOG.md').trimEnd().split('\n').at(-1)).toMatch(/^\[/);
  });
});

test.each(['package.json', 'package-lock.json', 'editors/vscode/package.json', 'editors/vscode/package-lock.json'])(
  '%s gets the version and nothing else',
  (file) => {
    const { version } = JSON.parse(read('package.json'));
    const fresh = withVersion(read(file), version, '9.9.9');
    expect(JSON.parse(fresh).version).toBe('9.9.9');
    expect(withVersion(fresh, '9.9.9', version)).toBe(read(file));
    expect(() => withVersion(read(file), '8.8.8', '9.9.9')).toThrow('not 8.8.8');
  },
);

describe('documents', () => {
  const files = ['README.md', ...readdirSync(path.join(repository, 'docs')).map((name) => `docs/${name}`)];

  test.each(files)('%s is about the release', (file) => {
    const fresh = releasedDocument(read(file), '9.9.9');
    expect(fresh).not.toMatch(/first release|not published|github:dmslint/);
    const versions = [...fresh.matchAll(/(?:dmslint@v?|rev: v)(\d+\.\d+\.\d+)/g)].map(([, version]) => version);
    expect(versions.filter((version) => version !== '9.9.9')).toEqual([]);
    // What opens is closed, and the next release finds nothing more to switch.
    expect(fresh.match(/^```/gm)?.length ?? 0).toBe((fresh.match(/^```$/gm)?.length ?? 0) * 2);
    expect(releasedDocument(fresh, '9.9.9')).toBe(fresh);
  });

  test('the README says how to install from npm', () =>
    expect(releasedDocument(read('README.md'), '9.9.9')).toMatch(/^npx --yes dmslint /m));
});

test('the package has all that its documents link to', () => {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: repository, encoding: 'utf8' }),
  );
  const packed = new Set<string>(files.map((one: { path: string }) => one.path));
  for (const file of ['dist/cli.js', 'LICENSE', 'action.yml', 'docs/usage.md']) expect(packed).toContain(file);
  for (const file of packed) {
    if (!file.endsWith('.md')) continue;
    const prose = read(file).replace(/^```[\s\S]*?^```$/gm, '');
    for (const [, target = ''] of prose.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)) {
      if (/^https?:/.test(target)) continue;
      const to = path.posix.join(path.posix.dirname(file), target);
      expect(packed.has(to) || [...packed].some((one) => one.startsWith(`${to}/`)), `${file}: ${target}`).toBe(true);
    }
  }
  // Sources, tests and machines are no part of it.
  expect([...packed].filter((file) => /\.ts$|^(test|fixtures|scripts|node_modules)\//.test(file))).toEqual([]);
});

test('the formula and the workflow fill in the same names', () => {
  const names = (text: string) => new Set(text.match(/@[A-Z0-9]+@/g));
  expect(names(read('.github/workflows/release.yml'))).toEqual(names(read('scripts/release/dmslint.rb')));
});
