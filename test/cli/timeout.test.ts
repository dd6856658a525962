import { expect, test, vi } from 'vitest';
import { tree } from '../check.ts';
import { dmslint } from './real.ts';

/** What does not ask for the time is interrupted, whatever the run is at. */

vi.mock('../../src/watchdog.ts', async (original) => ({ ...(await original<object>()), GRACE: 20 }));

const { stuck, stopping } = vi.hoisted(() => {
  const stuck = { at: '' };
  /** A module whose function does not return where the test says so. */
  const stopping =
    <Name extends string>(name: Name, at: string) =>
    async (original: <T>() => Promise<T>) => {
      const real = await original<{ readonly [N in Name]: (...args: unknown[]) => unknown }>();
      const stopped = (...args: unknown[]) => {
        while (stuck.at === at) Math.random();
        return real[name](...args);
      };
      return { ...real, [name]: stopped };
    };
  return { stuck, stopping };
});
vi.mock('../../src/discover/inputs.ts', stopping('discoverInputs', 'search'));
vi.mock('../../src/report/compact.ts', stopping('compact', 'report'));
vi.mock('../../src/fix/remedies.ts', stopping('remediesFor', 'remedies'));
vi.mock('../../src/fix/plan.ts', stopping('planFixes', 'fix'));
vi.mock('../../src/fix/suppress.ts', stopping('planSuppressions', 'suppress'));
vi.mock('../../src/lint/connections.ts', stopping('connectionsOf', 'connections'));
vi.mock('../../src/report/graph-json.ts', stopping('graphJson', 'graph'));
vi.mock('../../src/cli/diagrams.ts', stopping('diagramsOf', 'diagrams'));

const PLAIN = `resource "aws_dms_endpoint" "a" {
  endpoint_id   = "a"
  endpoint_type = "source"
  engine_name   = "sqlserver"
  ssl_mode      = "none"
}
`;

const run = (at: string, seconds: number) => {
  stuck.at = at;
  const formats = ['--format', 'compact', '--format', 'json=r.json'];
  return dmslint(tree({ 'main.tf': PLAIN }), ['.', ...formats, '--timeout', String(seconds)]);
};

test('nothing is stuck', async () => {
  expect((await run('', 60)).code).toBe(1);
});

test('the search', async () => {
  const { code, stderr } = await run('search', 1);
  expect(stderr).toMatch(/error: The time for this run \(1 s\) is up/);
  expect(code).toBe(2);
});

test('a report; the others are written', async () => {
  const { code, stdout, stderr } = await run('report', 1);
  expect(stderr).toBe('dmslint: the time for this run (1 s) is up, so the report (compact) was not written.\n');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

test('the remedies; what was found is reported', async () => {
  const { code, stdout } = await run('remedies', 1);
  expect(stdout).toMatch(
    /^main\.tf:5:3: error: .*No lines are given, because the time for this run was up before they were tried\. \[endpoint-plaintext\]\n$/,
  );
  expect(code).toBe(1);
});

test.each([
  ['connect', 'connections', 'the connections were not written'],
  ['runbook', 'connections', 'the runbook was not written'],
  ['runbook', 'remedies', 'the runbook was not written'],
  ['diagnose timeout', 'connections', 'the diagnosis was not written'],
  ['graph --json', 'graph', 'the graph was not written'],
  ['graph', 'diagrams', 'the diagrams were not drawn'],
  ['--format summary', 'diagrams', 'the diagrams were not drawn'],
  ['--fix', 'fix', 'nothing was fixed'],
  ['--add-suppressions --reason x', 'suppress', 'nothing was suppressed'],
])('dmslint %s, stuck at the %s', async (command, at, what) => {
  stuck.at = at;
  const { code, stderr } = await dmslint(tree({ 'main.tf': PLAIN }), [...command.split(' '), '--timeout', '1']);
  expect(stderr).toContain(`dmslint: the time for this run (1 s) is up, so ${what}.\n`);
  expect(code).toBe(2);
});
