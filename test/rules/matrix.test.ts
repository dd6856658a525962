import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { type CaseInput, readCases, run } from '../fixtures/cases.ts';
import { certificates } from './matrix/certificates.ts';
import { endpoints, otherKinds } from './matrix/endpoints.ts';
import { context } from './matrix/surroundings.ts';
import {
  checked,
  declared,
  type Example,
  endpoint,
  OUTCOMES,
  outcomesOf,
  type Row,
  unknown,
  verified,
} from './support/outcomes.ts';

/** Every rule has an example of each of its outcomes, and a case in a module with for_each. A new rule fails here until it has them. */

const TABLE = { ...endpoints, ...certificates, ...context };
const kinds = Object.keys(OUTCOMES) as (keyof Row)[];

/** Rules that check nothing: their findings come of the run. */
const OF_THE_RUN: Readonly<Record<string, { fails: Example; passes: Example }>> = {
  'endpoint-undetermined': {
    fails: endpoint('mysql', `ssl_mode = ${unknown}`) + declared,
    passes: endpoint('mysql', verified),
  },
  'suppression-unused': {
    fails: `# dmslint:ignore endpoint-plaintext -- why\n${endpoint('mysql', verified)}`,
    passes: `# dmslint:ignore endpoint-plaintext -- why\n${endpoint('mysql')}`,
  },
  'suppression-expired': {
    fails: `# dmslint:ignore endpoint-plaintext -- why until=2025-12-31\n${endpoint('mysql')}`,
    passes: `# dmslint:ignore endpoint-plaintext -- why until=2026-01-31\n${endpoint('mysql')}`,
  },
};

describe('outcomes', () => {
  test('the tables have every rule', () => {
    const ofRun = rules.filter(({ about }) => about === 'run').map(({ id }) => id);
    expect(Object.keys(OF_THE_RUN).sort()).toEqual(ofRun.sort());
    expect([...Object.keys(TABLE), ...ofRun].sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  describe.each([...Object.entries(TABLE).map(([rule, row]) => [rule, '', row] as const), ...otherKinds])(
    '%s %s',
    (rule, _, row) => {
      for (const kind of kinds) {
        const example = row[kind];
        if (typeof example === 'object' && 'never' in example) continue;
        test(kind, () => {
          const { outcomes, reported } = outcomesOf(rule, example);
          expect(outcomes).toEqual([OUTCOMES[kind]]);
          expect(reported > 0).toBe(kind === 'fails');
        });
      }
    },
  );

  test.each(Object.entries(OF_THE_RUN))('%s', (id, { fails, passes }) => {
    const reported = (example: Example) => checked(example).findings.filter(({ rule }) => rule.id === id).length;
    expect([reported(fails), reported(passes)]).toEqual([1, 0]);
  });

  test('what never happens by the tables does not happen in the fixtures', () => {
    const never = new Set(
      Object.entries(TABLE).flatMap(([rule, row]) =>
        kinds.flatMap((kind) =>
          typeof row[kind] === 'object' && 'never' in row[kind] ? [`${rule} ${OUTCOMES[kind]}`] : [],
        ),
      ),
    );
    const happened = readCases()
      .flatMap((one) => [run(one, 'config'), ...(one.plan === 'refused' ? [] : [run(one, 'plan')])])
      .flatMap(({ report }) => report.evidence!)
      .map(({ rule, outcome }) => `${rule.id} ${outcome}`);
    expect([...new Set(happened)].filter((one) => never.has(one))).toEqual([]);
  });
});

/** Fixtures whose modules have for_each, and whose root module has all faults in entries of its maps. */
const FIXTURES = ['module-faults', 'module-databases', 'module-changes'];

const IN_THE_BLOCK = ['certificate-orphaned', 'certificate-rotation-blocked'];
const OF_PLANS = ['endpoint-mode-inherited', 'plan-tls-downgrade', 'plan-task-interrupted'];
const OF_SOURCES = [
  'certificate-orphaned',
  'certificate-rotation-blocked',
  'suppression-expired',
  'suppression-unused',
];

/** In a plan `each.value` has no value of its own: not which key a reference takes, nor what is null or a literal in it. Open there, as fixtures say. */
const OPEN_IN_PLANS = [
  'certificate-not-ca',
  'certificate-wrong-authority',
  'endpoint-certificate-dangling',
  'endpoint-certificate-kind',
  'endpoint-certificate-missing',
  'endpoint-mode-inherited',
  'endpoint-password-literal',
  'replication-config-tls-unsupported',
];

describe('modules with for_each', () => {
  const cases = readCases().filter(({ name }) => FIXTURES.includes(name));
  /** The rules that fail at an instance with a key, as far as `counts`. */
  const failing = (inputs: readonly CaseInput[], counts: (file: string) => boolean = () => true) => {
    const findings = cases.flatMap((one) =>
      inputs
        .filter((input) => !input.startsWith('existing') || one.existingFindings !== undefined)
        .flatMap((input) => run(one, input).report.findings),
    );
    const isKeyed = (address: string) => /^module\..*\["\w+"\]/.test(address);
    return new Set(
      findings
        .filter(({ subjects, at }) => counts(at.source.path) && subjects.every(({ address }) => isKeyed(address)))
        .map(({ rule }) => rule.id),
    );
  };
  const missing = (found: ReadonlySet<string>) =>
    rules
      .map(({ id }) => id)
      .filter((id) => !found.has(id))
      .sort();

  test('every rule about configurations fails at an entry of the caller, and one about blocks at its block', () => {
    expect(missing(failing(['config']))).toEqual([...OF_PLANS].sort());
    expect(missing(failing(['config'], (file) => file === 'main.tf'))).toEqual([...OF_PLANS, ...IN_THE_BLOCK].sort());
  });

  test('every rule fails by plans with their sources', () => {
    const all = ['plan with sources', 'existing with sources'] as const;
    // Terraform has accepted the name of the engine.
    expect(missing(failing(all))).toEqual(['endpoint-engine-unknown']);
  });

  test('and by plans alone, but for what only sources tell', () => {
    expect(missing(failing(['plan', 'existing']))).toEqual(
      ['endpoint-engine-unknown', ...OF_SOURCES, ...OPEN_IN_PLANS].sort(),
    );
  });
});
