import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diagnosticLines, endpoint, found, outcome, run, tree } from '../check.ts';

const baseline = (mode: 'apply' | 'update' = 'apply', file: string | undefined = 'b.json') => ({
  baseline: { file, mode },
});

/** A tree with a baseline of what it has, as `--update-baseline` makes it. */
function baselined(files: Readonly<Record<string, string>>): string {
  const root = tree(files);
  const { baseline: made, report } = outcome(root, baseline('update'));
  expect(report.exitCode).toBe(0);
  writeFileSync(made!.file, made!.text);
  return root;
}

test('what was there is counted apart, what is new fails', () => {
  const root = baselined({ 'main.tf': endpoint('a') });
  expect(JSON.parse(readFileSync(path.join(root, 'b.json'), 'utf8'))).toEqual({
    format: 1,
    findings: [{ root: '.', address: 'aws_dms_endpoint.a', rule: 'endpoint-plaintext' }],
  });
  const old = run(root, baseline());
  expect(old).toMatchObject({ exitCode: 0, findings: [], counts: { baselined: 1, passed: 0, errors: 0 } });
  writeFileSync(path.join(root, 'new.tf'), endpoint('n'));
  const report = run(root, baseline());
  expect(found(report.findings)).toEqual(['error endpoint-plaintext aws_dms_endpoint.n']);
  expect(report.exitCode).toBe(1);
});

test('instances of one finding are told apart', () => {
  const each = (keys: string) => endpoint('a', `for_each = toset([${keys}])`);
  const root = baselined({ 'main.tf': each('"x"') });
  writeFileSync(path.join(root, 'main.tf'), each('"x", "y"'));
  const { findings, baselined: known } = run(root, baseline());
  expect(found(findings)).toEqual(['error endpoint-plaintext aws_dms_endpoint.a["y"]']);
  expect(found(known)).toEqual(['error endpoint-plaintext aws_dms_endpoint.a["x"]']);
});

test('an entry that matches nothing any more is told, and pruned by an update', () => {
  const root = baselined({ 'x/main.tf': endpoint('a'), 'y/main.tf': endpoint('b') });
  writeFileSync(
    path.join(root, 'x/main.tf'),
    endpoint('a', 'ssl_mode = "verify-full"', 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:A"'),
  );
  expect(diagnosticLines(run(root, baseline()))).toEqual([
    'note baseline-stale The baseline b.json has an entry that matches no finding: endpoint-plaintext at aws_dms_endpoint.a. Remove it with --update-baseline.',
  ]);
  // A run of the other root can say nothing of it, and keeps it.
  expect(diagnosticLines(run(root, { ...baseline(), paths: ['y'] }))).toEqual([]);
  const kept = outcome(root, { ...baseline('update'), paths: ['y'] }).baseline!.text;
  expect(JSON.parse(kept).findings).toHaveLength(2);
  expect(JSON.parse(outcome(root, baseline('update')).baseline!.text).findings).toHaveLength(1);
});

test('where something could not be read, nothing is pruned', () => {
  const root = baselined({ 'main.tf': endpoint('a') });
  writeFileSync(path.join(root, 'main.tf'), 'resource "aws_dms_endpoint" "a" {\n  x = \n}\n');
  expect(diagnosticLines(run(root, baseline())).join()).not.toContain('baseline-stale');
  expect(JSON.parse(outcome(root, baseline('update')).baseline!.text).findings).toContainEqual({
    root: '.',
    address: 'aws_dms_endpoint.a',
    rule: 'endpoint-plaintext',
  });
});

test('a root that is gone leaves stale entries', () => {
  const root = baselined({ 'x/main.tf': endpoint('a'), 'y/main.tf': endpoint('b') });
  writeFileSync(path.join(root, 'y/main.tf'), '');
  expect(diagnosticLines(run(root, baseline()))[0]).toContain('endpoint-plaintext at aws_dms_endpoint.b');
});

test('the settings name the file', () => {
  const root = baselined({ 'main.tf': endpoint('a'), '.dmslint.hcl': 'baseline = "b.json"\n' });
  expect(run(root)).toMatchObject({ exitCode: 0, findings: [] });
});

test.each([
  ['is not there', undefined, /Cannot read the baseline b\.json \(ENOENT\)/],
  ['is not valid JSON', '{', /b\.json is not valid JSON/],
  [
    'is no baseline',
    '{"format": 2, "findings": []}',
    /b\.json is not a valid baseline: \/format must be equal to constant/,
  ],
  ['has another form', '{"format": 1, "findings": [1]}', /b\.json is not a valid baseline/],
])('a baseline that %s is an error, and all is shown', (_, text, says) => {
  const root = tree({ 'main.tf': endpoint('a'), ...(text === undefined ? {} : { 'b.json': text }) });
  const report = run(root, baseline());
  expect(diagnosticLines(report)[0]).toMatch(says);
  expect(report).toMatchObject({ exitCode: 2, counts: { errors: 1 } });
});

test('an update without a file is an error', () => {
  expect(
    diagnosticLines(run(tree({ 'main.tf': endpoint('a') }), { baseline: { file: undefined, mode: 'update' } }))[0],
  ).toContain('--update-baseline requires a file to write');
});

test('suppressed findings are not in it', () => {
  const root = tree({ 'main.tf': endpoint('a', '# dmslint:ignore endpoint-plaintext -- known') });
  expect(JSON.parse(outcome(root, baseline('update')).baseline!.text).findings).toEqual([]);
});

test('a baseline has no character that deceives who reads it', () => {
  const name = '\u202e\u009b2J\u{e0041}';
  const root = tree({ [`${name}/main.tf`]: endpoint('a') });
  const { baseline } = outcome(root, { baseline: { file: 'b.json', mode: 'update' } });
  expect(baseline?.text).toMatch(/^[\x20-\x7e\n]*$/);
  expect(JSON.parse(baseline!.text).findings[0].root).toBe(name);
});

test.each([
  ['.git/hooks/pre-commit', {}, 'is neither read nor written'],
  ['.GIT/hooks/pre-commit', {}, 'is neither read nor written'],
  ['.env', { '.env': 'TOKEN=x' }, 'is neither read nor written'],
  ['more.tf', { 'more.tf': 'locals {}\n' }, 'so it is not overwritten'],
  ['.github/workflows/x.yml', { '.github/workflows/x.yml': 'on: push\n' }, 'so it is not overwritten'],
])('settings cannot have %s overwritten by an update', (name, files, said) => {
  const root = tree({
    'main.tf': endpoint('a'),
    '.dmslint.hcl': `baseline = "${name}"\n`,
    '.git/config': '',
    ...files,
  });
  const { baseline: made, report } = outcome(root, { baseline: { file: undefined, mode: 'update' } });
  expect(made).toBeUndefined();
  expect(diagnosticLines(report)).toEqual([expect.stringContaining(said)]);
  expect(report.exitCode).toBe(2);
});

test('settings can name a new file, and a baseline', () => {
  const root = tree({ 'main.tf': endpoint('a'), '.dmslint.hcl': 'baseline = "known.json"\n' });
  const update = { baseline: { file: undefined, mode: 'update' as const } };
  const made = outcome(root, update).baseline!;
  writeFileSync(made.file, made.text);
  expect(outcome(root, update).baseline).toEqual(made);
});
