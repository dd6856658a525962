import { expect, test } from 'vitest';
import { endpointRule, fail, type Outcome } from '../../src/lint/rule.ts';

const location = { at: { source: { path: 'main.tf', text: '', installed: false }, start: 0, end: 0 }, related: [] };

interface Args {
  readonly mode: string;
  readonly link?: string;
}

const rule = endpointRule<Args>({
  id: 'endpoint-example',
  level: 'error',
  securitySeverity: '7.5',
  precision: 'high',
  cwe: [319],
  controls: [
    { id: 'DMS.9', how: 'decides', relation: 'superset' },
    { id: 'CT.DMS.PR.2', how: 'beyond' },
  ],
  topics: ['correctness'],
  title: 'It is an example',
  check: () => fail(location, { mode: 'none' }),
  message: ({ mode, link }, address) => ({ fact: `${address}: ${mode.toUpperCase()}, ${link}`, remedy: '', lines: [] }),
});

test('tags are made of weaknesses, controls and topics', () => {
  expect(rule.tags).toEqual(['security', 'external/cwe/cwe-319', 'DMS.9', 'correctness']);
});

test.each([
  [{ mode: 'none', subject: 'MySQL source' }, 'a (MySQL source): NONE, undefined'],
  [{ mode: 'none', link: 'b', subject: '' }, 'a: NONE, b'],
])('a message gets the arguments back: %j', (args, fact) => expect(rule.message(args, 'a').fact).toBe(fact));

// That the types hold is what the compiler checks: each line that it is told to expect an error in has one.
test('what check fails with and what message is made of are one type', () => {
  const declared = { ...rule, topics: [] };
  // @ts-expect-error: renamed
  const renamed = (): Outcome<Args> => fail(location, { sslMode: 'none' });
  // @ts-expect-error: an optional one renamed
  const optional = (): Outcome<Args> => fail(location, { mode: 'none', links: 'b' });
  // @ts-expect-error: of another type
  const other = (): Outcome<Args> => fail(location, { mode: 1 });
  endpointRule<Args>({
    ...declared,
    check: () => [],
    // @ts-expect-error: read by another name
    message: ({ modes }) => ({ fact: modes, remedy: '', lines: [] }),
  });
  // @ts-expect-error: no plain value
  endpointRule<{ readonly at: Date }>({ ...declared, check: () => [] });
  for (const check of [renamed, optional, other]) expect(check).not.toThrow();
});
