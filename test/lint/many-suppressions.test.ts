import { expect, test } from 'vitest';
import { Nested } from '../../src/lint/suppressions/nested.ts';
import { outcome, tree } from '../check.ts';

const endpoint = (name: string) =>
  `resource "aws_dms_endpoint" "${name}" {\n  endpoint_id   = "${name}"\n  endpoint_type = "source"\n  engine_name   = "mysql"\n  ssl_mode      = "none"\n}\n`;
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join('');

/** Each took minutes where every comment or block was compared with every finding, or with all text behind it. */
test.each<[name: string, files: Record<string, string>, left: number, suppressed: number]>([
  [
    'comments above an endpoint',
    { 'main.tf': `${times(20_000, (i) => `# dmslint:ignore endpoint-plaintext -- because ${i}\n`)}${endpoint('a')}` },
    0,
    1,
  ],
  [
    'comments above endpoints',
    { 'main.tf': times(1_000, (i) => `# dmslint:ignore endpoint-plaintext -- because ${i}\n\n${endpoint(`e${i}`)}`) },
    0,
    1_000,
  ],
  [
    'comments in other blocks',
    {
      'main.tf': `${times(20_000, (i) => `resource "a" "b${i}" {\n  # dmslint:ignore endpoint-plaintext -- x\n}\n`)}${endpoint('a')}`,
    },
    1,
    0,
  ],
  [
    'ignore blocks',
    {
      '.dmslint.hcl': times(
        2_000,
        (i) =>
          `ignore {\n  rule    = "endpoint-plaintext"\n  address = "*${i === 1_999 ? '.e1' : `.x${i}*y`}*"\n  reason  = "r"\n}\n`,
      ),
      'main.tf': times(1_000, (i) => endpoint(`e${i}`)),
    },
    889,
    111,
  ],
])(
  'thousands of %s',
  (_, files, left, suppressed) => {
    const start = performance.now();
    const { report } = outcome(tree(files));
    expect(report.findings.filter(({ rule }) => rule.id === 'endpoint-plaintext')).toHaveLength(left);
    expect(report.suppressed).toHaveLength(suppressed);
    expect(performance.now() - start).toBeLessThan(45_000);
  },
  90_000,
);

test('what lies around a place is found, the innermost first', () => {
  const spans = [
    [0, 100],
    [10, 50],
    [20, 30],
    [60, 70],
    [200, 300],
  ].map(([start, end]) => ({ start: start!, end: end! }));
  const nested = new Nested(spans.toReversed());
  const around = (start: number, end: number) => [...nested.around({ start, end })].map((one) => one.start);
  expect([around(22, 25), around(52, 55), around(150, 160), around(25, 40), around(0, 100)]).toEqual([
    [20, 10, 0],
    [0],
    [],
    [10, 0],
    [0],
  ]);
  expect([nested.next(0)?.start, nested.next(31)?.start, nested.next(300)?.start]).toEqual([0, 60, undefined]);
});
