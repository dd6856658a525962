import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { directory, dist, dmslint, encrypted, endpoint, plan, run } from './command.ts';

test('--version and --help', () => {
  expect(dmslint(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(dmslint(['--help']).stdout).toMatch(/^Usage: dmslint/);
});

test('every rule of the table has its page', () => {
  const ids = dmslint(['rules'])
    .stdout.trimEnd()
    .split('\n')
    .map((line) => line.split(' ')[0]!);
  expect(ids).toContain('endpoint-plaintext');
  for (const id of ids) {
    const { code, stdout } = dmslint(['explain', id]);
    expect({ id, code }).toEqual({ id, code: 0 });
    expect(stdout.split('\n').length).toBeGreaterThan(10);
  }
});

describe('graph --json', () => {
  test('shows the resources of a configuration', () => {
    const linked = encrypted.replace(/"arn:[^"]*"/, 'aws_dms_certificate.ca.certificate_arn');
    const certificate = 'resource "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n}\n';
    const cwd = directory({ 'main.tf': linked + certificate + endpoint('plain') });
    const { code, stdout } = dmslint(['graph', '--json'], { cwd });
    expect(code).toBe(0);
    expect(stdout).not.toContain('battery');
    const { roots } = JSON.parse(stdout);
    expect(roots).toHaveLength(1);
    const good = roots[0].resources.find(({ address }: { address: string }) => address === 'aws_dms_endpoint.good');
    expect(good.values).toMatchObject({ engine_name: 'postgres', port: 5432, ssl_mode: 'verify-full' });
    expect(good.references).toContainEqual({
      from: 'certificate_arn',
      to: 'aws_dms_certificate.ca',
      attribute: 'certificate_arn',
      exact: true,
    });
    expect(good.locations.ssl_mode).toMatchObject({ path: 'main.tf', start: { line: 8, column: 3 } });
  });
  test('shows those of a plan in the same shape', () => {
    const { stdout } = dmslint(['graph', '--json', '-'], { cwd: directory(), stdin: plan });
    expect(JSON.parse(stdout).roots[0].resources[0]).toMatchObject({
      address: 'aws_dms_endpoint.plain',
      values: { engine_name: 'mysql', ssl_mode: 'none' },
    });
  });
});

describe('pipes', () => {
  const many = () => directory({ 'main.tf': Array.from({ length: 300 }, (_, i) => endpoint(`e${i}`)).join('') });
  test('a reader that goes away is no error', () => {
    const { stderr } = run('sh', ['-c', `node ${path.join(dist, 'cli.js')} graph --json | head -c 1`], { cwd: many() });
    expect(stderr).toBe('');
  });
  test('a slow reader gets all of it', () => {
    const { stdout } = run('sh', ['-c', `node ${path.join(dist, 'cli.js')} graph --json | (sleep 0.5; cat)`], {
      cwd: many(),
    });
    expect(stdout.length).toBeGreaterThan(200_000);
    expect(JSON.parse(stdout).roots[0].resources).toHaveLength(300);
  });
});
