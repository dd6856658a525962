import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const directory = path.resolve(import.meta.dirname, '../.github/workflows');
const workflows = readdirSync(directory).map((file) => ({
  file,
  text: readFileSync(path.join(directory, file), 'utf8'),
}));

describe.each(workflows)('$file', ({ text }) => {
  const workflow = parse(text);
  const jobs = Object.entries<Record<string, unknown>>(workflow.jobs);

  test('pins actions of others by commit, with the version beside it', () => {
    const used = [...text.matchAll(/^ *(?:- )?uses: (.*)$/gm)].map(([, action]) => action!);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^(?:[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/ .*)$/);
  });

  test('gives permissions to jobs only, and ends every job', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, job] of jobs) {
      expect(job.permissions, name).toBeTypeOf('object');
      expect(job['timeout-minutes'], name).toBeTypeOf('number');
    }
  });

  test('leaves no token in a checkout, and puts no expression into a script', () => {
    for (const step of jobs.flatMap(([, { steps }]) => steps as Step[])) {
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).toBe(false);
      expect(step.run ?? '').not.toContain('${{');
    }
  });
});

test('one commit stands for a version of an action, everywhere', () => {
  const commits = new Map<string, Set<string>>();
  for (const { text } of workflows)
    for (const [, action = '', commit = ''] of text.matchAll(/uses: ([\w.-]+\/[\w.-]+)[\w./-]*@([0-9a-f]{40})/g))
      commits.set(action, (commits.get(action) ?? new Set()).add(commit));
  for (const [action, of] of commits) expect(of.size, action).toBe(1);
});
