import type { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { diagnosticLines, endpoint, found, gapsIn, run, tree } from '../check.ts';

// The superuser may list every directory, so that permissions alone would not show it on all machines.
vi.mock('node:fs', async (original) => {
  const real = await original<{ readdirSync: typeof readdirSync }>();
  const list = (directory: string, options: object) => {
    if (path.basename(directory) === 'closed') throw Object.assign(new Error('closed'), { code: 'EACCES' });
    return real.readdirSync(directory, options);
  };
  return { ...real, readdirSync: list };
});

const closed = (severity: string) =>
  `${severity} unreadable-directory closed is not readable, so nothing in it was checked. If it contains Terraform files, grant read and search permission.`;

it('tells of a directory that can not be listed, and checks the rest', () => {
  const report = run(tree({ 'main.tf': endpoint('a'), 'closed/main.tf': endpoint('b') }));
  expect(found(report.findings)).toEqual(['error endpoint-plaintext aws_dms_endpoint.a']);
  expect(diagnosticLines(report)).toEqual([closed('note')]);
  expect(report.exitCode).toBe(1);
});

it('is told outside of a checkout as well, where calls are followed upwards first', () => {
  const report = run(tree({ 'main.tf': endpoint('a'), 'closed/main.tf': '' }), { root: undefined });
  expect(diagnosticLines(report)).toEqual([closed('note')]);
});

it('is an error where it was named', () => {
  const report = run(tree({ 'main.tf': endpoint('a'), 'closed/main.tf': endpoint('b') }), { paths: ['closed'] });
  expect(diagnosticLines(report)).toEqual([closed('error')]);
  expect(report.exitCode).toBe(2);
});

it('is a reason why nothing was found', () => {
  const report = run(tree({ 'main.tf': '', 'closed/main.tf': endpoint('b') }));
  expect(gapsIn(report)).toEqual(['closed is not readable']);
});
