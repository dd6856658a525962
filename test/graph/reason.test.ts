import { expect, test } from 'vitest';
import { adviceOn, describeReason } from '../../src/graph/reason.ts';
import type { Reason } from '../../src/graph/value.ts';

test.each<[Reason, string]>([
  [{ kind: 'plan', what: 'local.modes' }, 'the plan does not show local.modes'],
  [{ kind: 'plan', what: 'the kafka_settings blocks' }, 'the plan does not show the kafka_settings blocks'],
  [
    { kind: 'unknown-function', function: 'lenght' },
    'dmslint does not know the function lenght, and Terraform up to 1.15 has none of that name',
  ],
  [
    { kind: 'provider-function', function: 'provider::x::f' },
    'provider::x::f is a function of a provider, which dmslint does not evaluate',
  ],
  [{ kind: 'error', problem: { code: 'undeclared', message: 'var.a is not declared.' } }, 'var.a is not declared'],
])('%j reads on after "because"', (reason, text) => {
  expect(describeReason(reason)).toBe(text);
});

const apply: Reason = { kind: 'after-apply', of: 'aws_db_instance.a.engine' };
const engine: Reason = { kind: 'invalid', what: 'dmslint does not know the engine "x"', advice: 'Name a DMS engine.' };

test.each<[Reason, Parameters<typeof adviceOn>[1], string]>([
  [apply, 'sources', 'Check the plan instead: terraform show -json PLANFILE > plan.json, then dmslint plan.json.'],
  [apply, 'plan', 'Pass the sources of the plan with --source DIR.'],
  [apply, 'plan-with-sources', 'Write the value in the configuration, or check the endpoint in AWS after the apply.'],
  [engine, 'sources', 'Name a DMS engine.'],
  [
    { kind: 'unknown-function', function: 'lenght', meant: 'length' },
    'sources',
    'If length is meant, correct the name.',
  ],
  [engine, 'plan', 'Name a DMS engine.'],
  [engine, 'plan-with-sources', 'Name a DMS engine.'],
])('the advice on %j from %s is something to be done', (reason, input, advice) => {
  expect(adviceOn(reason, input)).toBe(advice);
});
