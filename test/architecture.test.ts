import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which rooms a room may import from, besides itself, and the files for all; `program` is what puts the rooms together. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  generated: [],
  json: [],
  graph: ['text'],
  files: ['text'],
  hcl: ['text'],
  mask: ['hcl', 'text'],
  aws: ['generated', 'graph'],
  discover: ['aws', 'files', 'json', 'text'],
  plan: ['aws', 'generated', 'graph', 'json', 'text'],
  terraform: ['aws', 'discover', 'files', 'graph', 'hcl', 'text'],
  dms: ['aws', 'graph', 'text', 'generated'],
  lint: ['dms', 'generated', 'graph', 'text'],
  rules: ['dms', 'generated', 'graph', 'lint', 'text'],
  configuration: ['files', 'generated', 'hcl', 'lint', 'text'],
  report: ['dms', 'graph', 'lint', 'mask', 'text'],
  fix: ['aws', 'files', 'graph', 'hcl', 'lint', 'mask', 'text'],
  program: [
    ...['aws', 'configuration', 'discover', 'dms', 'files', 'graph', 'lint', 'plan', 'report', 'rules'],
    ...['terraform', 'text'],
  ],
  lsp: ['aws', 'discover', 'dms', 'files', 'fix', 'graph', 'hcl', 'lint', 'program', 'report', 'rules', 'text'],
  cli: [
    'configuration',
    'discover',
    'dms',
    'files',
    'fix',
    'graph',
    'lint',
    'lsp',
    'program',
    'report',
    'rules',
    'text',
  ],
};

/** Rooms that hold no name of a DMS resource or of one of its TLS arguments. */
const WITHOUT_DMS = ['src/terraform', 'src/fix', 'src/hcl', 'src/files', 'src/mask', 'src/text'];

const FOR_ALL: ReadonlySet<string> = new Set([
  'src/memo.ts',
  'src/memory.ts',
  'src/work.ts',
  'src/spread.ts',
  'src/table.ts',
]);

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = ['src', 'rules'].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(top, name.replaceAll('\\', '/'))),
);
const imports = files.flatMap(importsOf);

/** What a file imports from this repository: statically, lazily, or to hand it on. */
function importsOf(file: string): Import[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'(\.[^']+)'/g);
  return [...found].map(([, name]) => ({ from: file, to: posix.join(posix.dirname(file), name!) }));
}

function roomOf(file: string): string {
  const [top, room, ...rest] = file.split('/');
  if (top === 'rules') return 'rules';
  return rest.length > 0 ? room! : 'program';
}

function isAllowed({ from, to }: Import): boolean {
  const [room, other] = [roomOf(from), roomOf(to)];
  return room === other || FOR_ALL.has(to) || (MAY_IMPORT[room]?.includes(other) ?? false);
}

describe('rooms', () => {
  test('every room is in the table', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test('no room imports what it may not know', () => {
    const turned = imports.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} -> ${to}`);
    expect(turned).toEqual([]);
  });

  test('what the table allows is used', () => {
    const used = new Set(imports.map(({ from, to }) => `${roomOf(from)} ${roomOf(to)}`));
    const allowed = Object.entries(MAY_IMPORT).flatMap(([room, others]) => others.map((other) => `${room} ${other}`));
    expect(allowed.filter((one) => !used.has(one))).toEqual([]);
  });

  test('no two rooms import each other', () => {
    const allowed = (room: string, other: string) => MAY_IMPORT[room]?.includes(other) ?? false;
    const rooms = Object.keys(MAY_IMPORT);
    expect(rooms.filter((room) => rooms.some((other) => allowed(room, other) && allowed(other, room)))).toEqual([]);
  });

  test('nothing is passed on the stack that an input may have any number of', () => {
    const spreads = /\.(?:push|unshift)\(\s*\.\.\.|Math\.(?:max|min)\([^()]*\.\.\./;
    // What these spread is as long as the program makes it: columns, rules, parts of a path.
    const bounded = /^src\/(cli|report|configuration\/show|files\/output-path|spread\.ts|dms\/network)|^rules\//;
    const found = files.filter((file) => !bounded.test(file) && spreads.test(readFileSync(file, 'utf8')));
    expect(found).toEqual([]);
  });

  test('a name of the input finds no row in a table that every object has', () => {
    const plain = /^(?:export )?const \w+: Readonly<Record<string, .*>> = \{/m;
    // By a character.
    const others = ['src/text/escape.ts', 'src/hcl/native/strings.ts', 'src/mask/scan.ts'];
    const found = files.filter((file) => !file.startsWith('src/generated/') && plain.test(readFileSync(file, 'utf8')));
    expect(found.sort()).toEqual(others.sort());
  });

  test.each(WITHOUT_DMS)('%s does not know DMS', (room) => {
    const code = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const names = /aws_dms_|ssl_mode|certificate_arn|endpoint_arn|security_protocol/;
    expect(files.filter((file) => file.startsWith(`${room}/`) && names.test(code(file)))).toEqual([]);
  });
});
