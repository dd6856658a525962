import { expect, test } from 'vitest';
import { outcome, tree } from '../check.ts';

const MANY = 130_000;
const names = Array.from({ length: MANY }, (_, i) => `r${i}`);
const one = { engine_name: 'mysql', ssl_mode: 'none' };

/** More than may be passed to a function on the stack. */
test.each<[name: string, resource: unknown]>([
  ['of one type', { null_resource: Object.fromEntries(names.map((name) => [name, {}])), aws_dms_endpoint: { a: one } }],
  ['in a list', [...names.map((name) => ({ null_resource: { [name]: {} } })), { aws_dms_endpoint: { a: one } }]],
  ['of one name', { null_resource: { a: names.map(() => ({})) }, aws_dms_endpoint: { a: one } }],
  [
    'blocks in one',
    { null_resource: { a: { provisioner: names.map(() => ({ x: {} })) } }, aws_dms_endpoint: { a: one } },
  ],
])(
  '130,000 resources of the JSON syntax, %s, are read',
  (_, resource) => {
    const { report } = outcome(tree({ 'main.tf.json': JSON.stringify({ resource }) }));
    expect(report.findings.map(({ rule }) => rule.id)).toContain('endpoint-plaintext');
    expect(report.diagnostics).toEqual([]);
  },
  60_000,
);
