import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const repository = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(repository, file), 'utf8');
const there = (file: string) => existsSync(path.join(repository, file));

/** What a contributor reads names only what is there. */
const DOCUMENTS = ['ARCHITECTURE.md', 'CONTRIBUTING.md'];

/** `src/report/<name>.ts` is a pattern. */
const PLACEHOLDER = /[<*]/;
const IN_THE_REPOSITORY = /^(?:\.ci|dist|docs|fixtures|rules|scripts|src|test)\//;

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);
  const commands = [...text.matchAll(/`[^`\n]*\b(?:npm run|npm|npx vitest run) [^`\n]*`/g)].map(([command]) => command);

  test('its files and folders exist', () => {
    const named = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code!.split(/\s+/));
    const files = named.filter((word) => IN_THE_REPOSITORY.test(word) && !PLACEHOLDER.test(word));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !there(file))).toEqual([]);
    const links = [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, target]) => target!);
    expect(links.filter((target) => !there(target))).toEqual([]);
  });

  test('its npm scripts exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = commands.flatMap((command) => [...command.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name!));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

test('the table of commands has every npm script', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const text = read('CONTRIBUTING.md');
  expect(
    Object.keys(scripts).filter((name) => !text.includes(`\`npm run ${name}\``) && !text.includes(`\`npm ${name}\``)),
  ).toEqual([]);
});

test('every room of src/ is in the table of rooms', () => {
  const text = read('ARCHITECTURE.md');
  const rooms = readdirSync(path.join(repository, 'src'), { withFileTypes: true });
  const lacking = rooms.filter((room) => !text.includes(`\`src/${room.name}${room.isDirectory() ? '/' : ''}\``));
  expect(lacking.map(({ name }) => name).filter((name) => name !== 'version.ts')).toEqual([]);
});
