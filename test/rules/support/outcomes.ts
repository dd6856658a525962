import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CheckResult, Subject } from '../../../src/lint/finding.ts';
import { type CaseInput, fixtures, readCases, run as runCase } from '../../fixtures/cases.ts';
import { CERTIFICATE_FILES } from './certificate-files.ts';
import { type Run, run } from './run.ts';

/** What every rule's test shows: an example of each outcome, and a fault in a module with for_each. */

/** A configuration in which a rule is asked about the one resource whose name is `a`; or an address in a real plan of a fixture. */
export type Example = string | { readonly fixture: string; readonly address: string };

/** An outcome that a rule does not have, and why. */
export interface Never {
  readonly never: string;
}

/** A small example of each outcome. `undetermined`: what the rule asks about can't be known. */
export interface Outcomes {
  readonly fail: Example;
  readonly pass: Example | Never;
  readonly undetermined: Example | Never;
  readonly notApplicable: Example | Never;
}

/** The outcome of each example. */
export const OUTCOMES: Readonly<Record<keyof Outcomes, CheckResult['outcome']>> = {
  fail: 'fail',
  pass: 'pass',
  undetermined: 'undetermined',
  notApplicable: 'not-applicable',
};

/** A fault in a fixture whose module has for_each: the file of its location, and the address of the instance. */
export interface InModule {
  readonly fixture: string;
  /** The configuration, unless told. */
  readonly input?: CaseInput;
  readonly file: string;
  /** None for rules about suppressions, whose findings are about no resource. */
  readonly address?: string;
}

/** Tests an example of each outcome that the rule has. `type`: of which type of resource, where a rule has several. */
export function testOutcomes(rule: string, examples: Outcomes, type?: string): void {
  describe(type === undefined ? 'outcomes' : `outcomes of ${type}`, () => {
    for (const kind of Object.keys(OUTCOMES) as (keyof Outcomes)[]) {
      const [example, outcome] = [examples[kind], OUTCOMES[kind]];
      if (typeof example === 'object' && 'never' in example) continue;
      test(outcome, () => {
        const { outcomes, reported } = outcomesOf(rule, example);
        expect(outcomes).toEqual([outcome]);
        expect(reported > 0).toBe(outcome === 'fail');
      });
    }
  });
}

/** The same for a rule that checks nothing itself: its findings come of the run, one where it fails and none where it passes. */
export function testReported(rule: string, { fail, pass }: { readonly fail: Example; readonly pass: Example }): void {
  test('is reported where it fails, and not where it passes', () => {
    const reported = (example: Example) => checked(example).findings.filter(({ rule: { id } }) => id === rule).length;
    expect([reported(fail), reported(pass)]).toEqual([1, 0]);
  });
}

/** Tests that the rule fails at one instance of a module with for_each: at the caller's entry, or at the block in the module where it is about that. */
export function testInModule(rule: string, { fixture, input = 'config', file, address }: InModule): void {
  test(`in a module with for_each: ${address ?? file}`, () => {
    const found = runCase(readCases().find(({ name }) => name === fixture)!, input).report.findings;
    const locations = found
      .filter((finding) => finding.rule.id === rule)
      .flatMap(({ at, subjects }) =>
        subjects.length === 0 ? [at.source.path] : subjects.map((subject) => `${at.source.path} ${subject.address}`),
      );
    expect(locations).toContain(address === undefined ? file : `${file} ${address}`);
  });
}

function checked(example: Example): Run {
  const { findings, diagnostics, ...more } =
    typeof example === 'string'
      ? run({ ...CERTIFICATE_FILES, 'main.tf': example }, { evidence: true })
      : run({ 'plan.json': planOf(example.fixture) }, { paths: ['plan.json'], evidence: true });
  if (diagnostics.length > 0) throw new Error(diagnostics.join('\n'));
  return { findings, diagnostics, ...more };
}

function planOf(fixture: string): string {
  return readFileSync(`${fixtures}/${fixture}/plan.json`, 'utf8');
}

/** How a rule ended on the resource that an example is about, and how often it was said. */
export function outcomesOf(rule: string, example: Example): { outcomes: CheckResult['outcome'][]; reported: number } {
  const { report, findings } = checked(example);
  const isAbout = ({ address }: Subject) =>
    typeof example === 'string' ? address.endsWith('.a') : address === example.address;
  return {
    outcomes: report.evidence!.flatMap((it) => (it.rule.id === rule && isAbout(it.subject) ? [it.outcome] : [])),
    reported: findings.filter((it) => it.rule.id === rule && it.subjects.some(isAbout)).length,
  };
}
