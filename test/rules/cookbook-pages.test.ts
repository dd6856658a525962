import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DATABASES_INDEX, databasePageId, databasePages } from '../../rules/databases/index.ts';
import { rules } from '../../rules/index.ts';
import { ENGINES, MODES, strongestMode } from '../../src/dms/engines.ts';
import { page } from '../../src/pages.ts';
import { fixtures } from '../fixtures/cases.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const mainOf = (name: string) => readFileSync(path.join(fixtures, name, 'config/main.tf'), 'utf8');

const SECTIONS = [
  'Engines',
  'Modes',
  'Certificate',
  'Forcing TLS at the database',
  'Port',
  'Security groups',
  'Terraform',
  'Rotating the certificate',
  'Testing the connection',
  'Rules',
  'Documented and inferred',
];

describe.each(databasePages.map((one) => [one.name, one] as const))('the page %s', (name, { title, engines }) => {
  const markdown = page(`databases/${name}`);

  test('has its sections in their order', () => {
    expect(markdown.split('\n')[0]).toBe(`# ${title}`);
    expect([...markdown.matchAll(/^## (.+)$/gm)].map(([, section]) => section)).toEqual(SECTIONS);
  });

  test('names its engines', () => {
    const named = rowsOf(sectionOf(markdown, 'Engines')).map(([engine]) => codesOf(engine!));
    expect(named.flat()).toEqual(engines);
  });

  test('says of each mode what the table of engines says', () => {
    const modes = rowsOf(sectionOf(markdown, 'Modes')).filter(([mode]) => MODES.some((one) => mode === `\`${one}\``));
    for (const engine of engines.map((one) => ENGINES.get(one)!)) {
      if (engine.switch !== 'mode' || engine.modes === undefined) continue;
      const documented = modes
        .filter(([, , reported]) => reported!.startsWith('yes'))
        .map(([mode]) => codesOf(mode!)[0]);
      expect(documented).toEqual(engine.modes);
      expect(sectionOf(markdown, 'Modes')).toContain(`Choose \`${strongestMode(engine)}\``);
    }
  });

  test('holds the very text of its configurations', () => {
    const blocks = [...markdown.matchAll(/(?:^<!-- fixture: (\S+) -->\n)?^```hcl\n([\s\S]*?)^```$/gm)];
    expect(blocks.length).toBeGreaterThan(0);
    for (const [, fixture, text] of blocks) expect(text).toBe(mainOf(fixture ?? 'without a fixture'));
  });

  test('explains messages, and names where they are from', () => {
    const testing = sectionOf(markdown, 'Testing the connection');
    const messages = rowsOf(testing);
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.filter((row) => row.length !== 4 || row.includes(''))).toEqual([]);
    expect(testing).toMatch(/\|\n\n<!--\nSources of the messages:\n- [\s\S]*\n-->\n/);
  });

  test('links rules by their names', () => {
    const ids = rules.map(({ id }) => id);
    for (const [link] of rowsOf(sectionOf(markdown, 'Rules'))) {
      const [, text, target] = /^\[(.+)\]\(\.\.\/(.+)\.md\)$/.exec(link!)!;
      expect(ids).toContain(text);
      expect(target).toBe(text);
    }
  });

  test('tells what is documented and what is not', () => {
    expect(sectionOf(markdown, 'Documented and inferred')).toMatch(/^Documented: [\s\S]*\bNot\s+documented: /m);
  });
});

describe('the index', () => {
  test('has the rows of the pages, in their order', () => {
    const rowsIn = (text: string) => text.split('\n').filter((line) => line.startsWith('| `'));
    const ofPages = databasePages.map(
      ({ name }) => /^<!-- Rows of the README:\n([\s\S]*?)-->$/m.exec(page(`databases/${name}`))?.[1] ?? '',
    );
    const section = sectionOf(page(DATABASES_INDEX), 'Which page');
    expect(ofPages.flatMap(rowsIn), '`npm run cookbook` copies them').toEqual(rowsIn(section));
  });

  const rows = rowsOf(sectionOf(page(DATABASES_INDEX), 'Which page'));

  test('leads each engine to its page, with its mode and kind of certificate', () => {
    const diagnosticLines = rows.flatMap(([engines, link, mode, certificate]) =>
      codesOf(engines!).map((engine) => [engine, link!, mode!, certificate!] as const),
    );
    expect(diagnosticLines.map(([engine]) => engine).sort()).toEqual([...ENGINES.keys()].sort());
    for (const [name, link, mode, certificate] of diagnosticLines) {
      const engine = ENGINES.get(name)!;
      expect(link).toContain(`(${databasePages.find(({ engines }) => engines.includes(name))!.name}.md)`);
      const wanted = {
        mode: `\`${strongestMode(engine)}\``,
        settings: 'settings: `',
        always: 'none: ',
        undocumented: 'not documented',
      }[engine.switch];
      expect(mode.slice(0, wanted.length)).toBe(wanted);
      if (engine.switch === 'mode') expect(certificate.toLowerCase()).toBe(engine.certificate);
    }
  });
});

test('each engine is on exactly one page', () => {
  expect(databasePages.flatMap(({ engines }) => engines).sort()).toEqual([...ENGINES.keys()].sort());
});

test.each<[asked: string, id: string | undefined]>([
  ['postgres', 'databases/postgresql'],
  ['PostgreSQL', 'databases/postgresql'],
  ['RDS postgres', 'databases/postgresql'],
  ['aurora_postgresql', 'databases/postgresql'],
  ['aurora-mysql', 'databases/mysql'],
  ['msk', 'databases/kafka'],
  [' SQL  Server ', 'databases/sqlserver'],
  ['SAP ASE (Sybase)', 'databases/sybase'],
  ['s3', 'databases/redshift-s3-and-other-aws-services'],
  ['databases', 'databases/README'],
  ['endpoint-plaintext', undefined],
  ['sqlite', undefined],
  ['../../package', undefined],
  ['', undefined],
])('asked for %j', (asked, id) => {
  expect(databasePageId(asked)).toBe(id);
});

test('what is made of the pages is up to date', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/cookbook.mjs', '--check'], {
    cwd: repository,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('no word leads to two pages, and none is a rule', () => {
  const words = databasePages.flatMap((one) => [...new Set([one.name, ...one.engines, ...one.words])]);
  for (const word of words) expect(words.filter((other) => other === word)).toEqual([word]);
  for (const { id } of rules) expect(databasePageId(id)).toBeUndefined();
  for (const one of databasePages)
    for (const word of [...one.engines, ...one.words]) expect(databasePageId(word)).toBe(`databases/${one.name}`);
});

describe('all pages', () => {
  const files = readdirSync(path.join(repository, 'rules'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('rules', name));

  test('those of databases are in the table', () => {
    const names = files.filter((file) => file.startsWith('rules/databases/')).map((file) => path.basename(file, '.md'));
    expect(names.sort()).toEqual(['README', ...databasePages.map(({ name }) => name)].sort());
  });

  test.each([...files, 'README.md'])('%s: its links lead to files', (file) => {
    const markdown = readFileSync(path.join(repository, file), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
    const targets = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!.replace(/#.*$/, ''));
    const missing = targets.filter(
      (target) =>
        target !== '' && !/^[a-z]+:/.test(target) && !existsSync(path.join(repository, path.dirname(file), target)),
    );
    expect(missing).toEqual([]);
  });

  test.each(files)('%s: prose fits 80 columns', (file) => {
    const prose = readFileSync(path.join(repository, file), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
    expect(prose.split('\n').filter((line) => line.length > 80 && !line.startsWith('|'))).toEqual([]);
  });

  test('the README leads to the cookbook', () => {
    expect(readFileSync(path.join(repository, 'README.md'), 'utf8')).toContain('(rules/databases/README.md)');
  });
});

function sectionOf(markdown: string, title: string): string {
  return markdown.split(/^## /m).find((section) => section.startsWith(`${title}\n`)) ?? '';
}

/** The cells of the rows of its tables, without their heads. */
function rowsOf(section: string): string[][] {
  const lines = section.split('\n');
  return lines.flatMap((line, index) => {
    const isHead = line.startsWith('| --- ') || lines[index + 1]?.startsWith('| --- ');
    return line.startsWith('|') && !isHead
      ? [
          line
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        ]
      : [];
  });
}

function codesOf(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
}
