import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandNames, commands, optionsOf } from '../../src/cli/options.ts';
import type { Parsed } from '../../src/cli/values.ts';
import { readPlainly, readWithYargs } from '../../src/cli/words.ts';

const options = [
  ...new Map(
    Object.keys(commands).flatMap((name) => optionsOf(name as 'check').map((one) => [one.name, one])),
  ).values(),
];

test('an option of several commands is written in the same way in all of them, since a line is taken apart before its command is known', () => {
  const forms = new Map<string, Set<string>>();
  for (const { name, alias, value } of Object.keys(commands).flatMap((one) => optionsOf(one as 'check')))
    forms.set(name, (forms.get(name) ?? new Set()).add(`${alias ?? ''} ${value === undefined ? 'switch' : 'value'}`));
  expect(readWithYargs(['-f', 'json'])).toMatchObject({ format: 'json' });
  expect([...forms].filter(([, { size }]) => size > 1)).toEqual([]);
});

/** What the rest of the program can see of a command line: no difference between a list that is missing and one that is empty. */
function seen(parsed: Parsed): Record<string, unknown> {
  const entries = Object.entries(parsed).filter(([name, value]) => name !== '$0' && value !== undefined);
  return { '--': [], ...Object.fromEntries(entries) };
}

describe('read without yargs as with it', () => {
  test.each([
    [],
    ['.'],
    [''],
    ['-'],
    ['a', '-', '0123', '1e3'],
    ['--version'],
    ['--format', 'json', '--output', 'x'],
    ['--help'],
    ['explain', '--help'],
    ['explain', 'endpoint-plaintext'],
    ['rules', '--controls'],
    ['graph', '--json', 'x', '--var', 'a=1'],
    ['--evidence', '--evidence', 'x'],
    ['--format', 'pretty', '--format=sarif=dms.sarif', '--format=json=a=b'],
    ['--var', 'a=1', '--var=b="x"', '--var', 'c=x y', '--var=d=\n'],
    ['--', '-b', '--version', 'rules'],
    ['a', '--'],
    ['a', '--', 'b', '--', 'c'],
    ['"quoted"', "'quoted'"],
    ['--now=2026-01-31', '--root', '..'],
    ['_', '$0', '__proto__', 'constructor'],
    ['true', 'false', '--evidence'],
    ['--config', 'true'],
    ['@file', '+x', '~', 'a=b', '=', 'é'],
  ])('%j', (...argv) => {
    expect(readPlainly(argv)).toBeDefined();
    expect(seen(readPlainly(argv)!)).toEqual(seen(readWithYargs(argv)));
  });

  test('any words', () => {
    const value = fc.constantFrom(
      '',
      '-',
      '--',
      'a',
      'true',
      'false',
      'a=1',
      'a="1"',
      '"a"',
      "'a'",
      '-1',
      '1',
      '.5',
      '-x',
      '--x',
      ' ',
      'x y',
      '=',
      '[1]',
      '{}',
      'null',
    );
    const name = fc.constantFrom(...options.map((one) => one.name), 'h', 'v', 'unknown', '_', '__proto__', 'a.b');
    const word = fc.oneof(
      value,
      fc.constantFrom(...commandNames),
      name.map((one) => `--${one}`),
      name.map((one) => `--no-${one}`),
      fc.constantFrom('-h', '-v', '-hv', '--Help', '---help'),
      fc.tuple(name, value).map(([one, given]) => `--${one}=${given}`),
      fc.string(),
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
        const read = readPlainly(argv);
        if (read === undefined) return;
        plain += 1;
        expect(seen(read)).toEqual(seen(readWithYargs(argv)));
      }),
      { numRuns: 3000 },
    );
    expect(plain).toBeGreaterThan(300);
  });
});

test.each([
  ['--no-config'],
  ['--evidence', 'true'],
  ['--evidence=false'],
  ['--var'],
  ['--var', '--var'],
  ['--var', ''],
  ['--var="x"'],
  ['-1'],
  ['-h'],
  ['--unknown'],
  ['--__proto__=x'],
])('yargs is asked about %j', (...argv) => {
  expect(readPlainly(argv)).toBeUndefined();
});
