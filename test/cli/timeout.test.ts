import { expect, test, vi } from 'vitest';
import { tree } from '../check.ts';
import { dmslint } from './real.ts';

/** What does not ask for the time is interrupted, whatever the run is at. */

vi.mock('../../src/watchdog.ts', async (original) => ({ ...(await original<object>()), GRACE: 20 }));

const stuck = vi.hoisted(() => ({ at: '' }));
vi.mock('../../src/discover/inputs.ts', async (original) => {
  const real = await original<typeof import('../../src/discover/inputs.ts')>();
  return {
    ...real,
    discoverInputs: (...args: Parameters<typeof real.discoverInputs>) => {
      while (stuck.at === 'search') Math.random();
      return real.discoverInputs(...args);
    },
  };
});
vi.mock('../../src/report/compact.ts', async (original) => {
  const real = await original<typeof import('../../src/report/compact.ts')>();
  return {
    ...real,
    compact: (...args: Parameters<typeof real.compact>) => {
      while (stuck.at === 'report') Math.random();
      return real.compact(...args);
    },
  };
});
vi.mock('../../src/fix/remedies.ts', async (original) => {
  const real = await original<typeof import('../../src/fix/remedies.ts')>();
  return {
    ...real,
    remediesFor: (...args: Parameters<typeof real.remediesFor>) => {
      while (stuck.at === 'remedies') Math.random();
      return real.remediesFor(...args);
    },
  };
});

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
