import { expect, test } from 'vitest';
import { describeReason } from '../../src/graph/reason.ts';
import type { Reason } from '../../src/graph/value.ts';

test.each<[Reason, string]>([
  [{ kind: 'plan', what: 'local.modes' }, 'the plan does not tell local.modes'],
  [{ kind: 'plan', what: 'the kafka_settings blocks' }, 'the plan does not tell the kafka_settings blocks'],
  [
    { kind: 'error', problem: { code: 'no-such-function', message: 'There is no function named "lenght".' } },
    'there is no function named "lenght"',
  ],
  [{ kind: 'error', problem: { code: 'undeclared', message: 'var.a is not declared.' } }, 'var.a is not declared'],
])('%j reads on after "because"', (reason, text) => {
  expect(describeReason(reason)).toBe(text);
});
