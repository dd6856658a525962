import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { type CaseInput, readCases, run } from '../fixtures/cases.ts';
import { missingParts, neverOutcomes, type RuleFiles, readRuleFiles } from './support/rule-files.ts';

/** Every rule has its page, its test, and a case of each of its outcomes. */

test.each(rules.map((rule) => [rule.id, rule] as const))('%s has all that belongs to a rule', (_, rule) => {
  expect(missingParts(readRuleFiles(rule))).toEqual([]);
});

describe('a rule that lacks something', () => {
  const whole: RuleFiles = {
    id: 'new-rule',
    about: 'endpoint',
    page: '# new-rule\n',
    test: [
      "testOutcomes('new-rule', {",
      "  fail: endpoint('mysql'),",
      "  pass: endpoint('mysql', verified),",
      "  undetermined: { never: 'why' },",
      "  notApplicable: endpoint('kinesis'),",
      '});',
      '',
      "testInModule('new-rule', { fixture: 'module-faults', file: 'main.tf', address: 'module.dms' });",
      '',
    ].join('\n'),
  };
  const file = 'test/rules/new-rule.test.ts';
  const without = (line: RegExp) => ({ ...whole, test: whole.test!.replace(line, '') });
  test.each<[lacks: string, files: RuleFiles, add: string[]]>([
    ['nothing', whole, []],
    [
      'its page',
      { ...whole, page: undefined },
      ['Write rules/new-rule.md, the page of the rule, with the sections of the other pages.'],
    ],
    ['its test', { ...whole, test: undefined }, [`Write ${file}, the cases of the rule.`]],
    ['a case', without(/ {2}fail: .*\n/), [`Add a case to testOutcomes in ${file}: \`fail\`.`]],
    [
      'a reason',
      without(/ {2}undetermined: .*\n/),
      [`Add a case to testOutcomes in ${file}: \`undetermined\`, or why it never happens.`],
    ],
    [
      'cases of its own',
      { ...whole, test: whole.test!.replace("testOutcomes('new-rule'", "testOutcomes('other-rule'") },
      [`Call testOutcomes('new-rule', …) in ${file}, with a case of each outcome.`],
    ],
    [
      'cases, where its findings come of the run',
      { ...whole, about: 'run' },
      [`Call testReported('new-rule', …) in ${file}, with a case of each outcome.`],
    ],
  ])('%s', (_, files, add) => {
    expect(missingParts(files)).toEqual(add);
  });

  test('says which outcomes it never has', () => {
    expect(neverOutcomes(whole)).toEqual(['undetermined']);
  });
});

test('an outcome that a rule never has by its test does not happen in the fixtures', () => {
  const never = new Set(rules.flatMap((rule) => neverOutcomes(readRuleFiles(rule)).map((it) => `${rule.id} ${it}`)));
  const happened = readCases()
    .flatMap((one) => [run(one, 'config'), ...(one.plan === 'refused' ? [] : [run(one, 'plan')])])
    .flatMap(({ report }) => report.evidence!)
    .map(({ rule, outcome }) => `${rule.id} ${outcome}`);
  expect(never.size).toBeGreaterThan(0);
  expect([...new Set(happened)].filter((one) => never.has(one))).toEqual([]);
});

/** Fixtures whose modules have for_each, and whose root module has all faults in entries of its maps. */
const FIXTURES = ['module-faults', 'module-databases', 'module-databases-tls', 'module-connections', 'module-changes'];

const IN_THE_BLOCK = ['certificate-orphaned', 'certificate-rotation-blocked', 'endpoint-secret-incomplete'];
const OF_PLANS = ['endpoint-mode-inherited', 'plan-tls-downgrade', 'plan-task-interrupted', 'plan-task-paused'];
const OF_SOURCES = [
  'certificate-orphaned',
  'certificate-rotation-blocked',
  'suppression-expired',
  'suppression-unused',
];

/** In a plan Terraform has accepted the name of the engine, and the protocol: they may be newer than dmslint. */
const ACCEPTED = ['endpoint-engine-unknown', 'endpoint-settings-invalid'];

/** In a plan `each.value` has no value of its own: not which key a reference takes, nor what is null or a literal in it. Open there, as fixtures say. */
const OPEN_IN_PLANS = [
  'certificate-not-ca',
  'certificate-wrong-authority',
  'endpoint-certificate-dangling',
  'endpoint-certificate-kind',
  'endpoint-certificate-missing',
  'endpoint-mode-inherited',
  'endpoint-password-literal',
  'endpoint-secret-incomplete',
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
  /** Of the rules whose tests name a fault there. */
  const missing = (found: ReadonlySet<string>) =>
    rules
      .filter((rule) => readRuleFiles(rule).test?.includes(`testInModule('${rule.id}'`))
      .map(({ id }) => id)
      .filter((id) => !found.has(id))
      .sort();

  test('nearly every rule has a fault there', () => {
    expect(
      rules.filter((rule) => readRuleFiles(rule).test?.includes(`testInModule('${rule.id}'`)).length,
    ).toBeGreaterThan(35);
  });

  test('every rule about configurations fails at an entry of the caller, and one about blocks at its block', () => {
    expect(missing(failing(['config']))).toEqual([...OF_PLANS].sort());
    expect(missing(failing(['config'], (file) => file === 'main.tf'))).toEqual([...OF_PLANS, ...IN_THE_BLOCK].sort());
  });

  test('every rule fails by plans with their sources', () => {
    const all = ['plan with sources', 'existing with sources'] as const;
    expect(missing(failing(all))).toEqual(ACCEPTED);
  });

  test('and by plans alone, but for what only sources tell', () => {
    expect(missing(failing(['plan', 'existing']))).toEqual([...ACCEPTED, ...OF_SOURCES, ...OPEN_IN_PLANS].sort());
  });
});
