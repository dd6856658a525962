import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { parseArguments } from '../../src/cli/arguments.ts';
import { type Case, fileOf, readCases } from '../fixtures/cases.ts';
import { WAYS } from './native.ts';
import { rewrite, type Texts } from './rewrite.ts';

/** Configurations that real Terraform has planned, with something to find. */
const cases = readCases().filter(
  ({ name, plan, findings, diagnostics }) =>
    !name.startsWith('rewritten-') && plan !== 'refused' && findings.length > 0 && diagnostics.length === 0,
);

/** Rules about comments, which a rewriting leaves out. */
const OF_COMMENTS = /^suppression-/;

test('there are many of them', () => {
  expect(cases.length).toBeGreaterThan(60);
});

test('any rewriting that Terraform reads the same gives the same findings', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...cases.map(({ name }) => name)),
      fc.subarray([...WAYS], { minLength: 1 }),
      fc.integer({ min: 0, max: 1 << 30 }),
      (name, ways, seed) => {
        const one = cases.find((other) => other.name === name)!;
        const written = rewrite(textsOf(one), new Set(ways), seed);
        const got = reported(one, written);
        if (got.join() !== original(one).join())
          expect({ case: one.name, reported: got, written }).toEqual({
            case: one.name,
            reported: original(one),
            written: {},
          });
      },
    ),
    {
      numRuns: Number(process.env.REWRITINGS ?? 300),
      seed: Number(process.env.REWRITINGS_SEED ?? 20261129),
      endOnFailure: true,
    },
  );
});

const originals = new Map<Case, string[]>();

function original(one: Case): string[] {
  const known = originals.get(one) ?? reported(one, textsOf(one));
  originals.set(one, known);
  return known;
}

function textsOf(one: Case): Texts {
  const folder = fileOf(one, 'config');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'latin1')];
      })
      .map(([name, text]) => [name!, name!.endsWith('.tf') ? Buffer.from(text!, 'latin1').toString('utf8') : text!]),
  );
}

/** `level rule address` of each subject, and the diagnostics. */
function reported(one: Case, files: Texts): string[] {
  const request = parseArguments(one.args, '0', ['pretty']);
  if (request.kind !== 'check') throw new Error(`${one.name}: its arguments are no check`);
  const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-rewriting-')));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(
        path.join(cwd, name),
        text,
        name.endsWith('.tf') || name.endsWith('rewritten.tf.json') ? 'utf8' : 'latin1',
      );
    }
    const { report } = check({
      ...request.input,
      paths: [one.root],
      cwd,
      root: '.',
      varFiles: request.input.varFiles.map((file) => path.join(one.root, file)),
      source: false,
      evidence: false,
      now: new Date(`${one.now}T00:00:00Z`),
      failOn: 'error',
      env: {},
    });
    const findings = report.findings
      .filter(({ rule }) => !OF_COMMENTS.test(rule.id))
      .flatMap(({ rule, level, subjects }) => subjects.map(({ address }) => `${level} ${rule.id} ${address}`));
    return [...new Set(findings), ...report.diagnostics.map(({ severity, code }) => `${severity} ${code}`)].sort();
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
