import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { settingsText } from '../../src/configuration/show.ts';
import { diagnosticLines, endpoint, found, run, tree } from '../check.ts';

const ignore = (more = '') =>
  `ignore {\n  rule = "endpoint-plaintext"\n  address = "aws_dms_endpoint.a"\n  reason = "test data"\n${more}}\n`;

describe('which file holds', () => {
  const files = {
    '.dmslint.hcl': 'rule "endpoint-plaintext" {\n  level = "note"\n}\n',
    'infra/prod/main.tf': endpoint('a'),
    'infra/dev/.dmslint.hcl': 'fail_on = "never"\n',
    'infra/dev/main.tf': endpoint('b'),
  };
  test('the nearest one upwards from each root module', () => {
    const report = run(tree(files));
    expect(found(report.findings)).toEqual([
      'error endpoint-plaintext aws_dms_endpoint.b',
      'note endpoint-plaintext aws_dms_endpoint.a',
    ]);
    // An error fails nothing where the settings say never, nor does a note.
    expect(report.exitCode).toBe(0);
    expect(run(tree(files), { failOn: 'note' }).exitCode).toBe(1);
  });
  test('--config holds everywhere, --no-config nowhere', () => {
    const root = tree({ ...files, 'other.hcl': 'fail_on = "note"\n' });
    expect(run(root, { config: 'other.hcl' }).exitCode).toBe(1);
    expect(found(run(root, { config: false }).findings)[1]).toMatch(/^error/);
  });
  test('one that can not be read, or is wrong, is told, and all is checked without it', () => {
    const root = tree({ ...files, '.dmslint.hcl': 'fail_on = "x"\n' });
    const report = run(root);
    expect(diagnosticLines(report)).toEqual([
      'error configuration .dmslint.hcl:1:1 fail_on must be one of "error", "warning", "note", "never".',
    ]);
    expect(report.exitCode).toBe(2);
    expect(report.findings).toHaveLength(2);
    expect(diagnosticLines(run(root, { config: 'nowhere.hcl' }))[0]).toMatch(
      /Cannot read the settings in .*nowhere\.hcl \(ENOENT\)/,
    );
  });
});

describe('levels and options', () => {
  test('a rule that is off finds nothing, and the report says so', () => {
    const report = run(
      tree({ '.dmslint.hcl': 'rule "endpoint-plaintext" {\n  level = "off"\n}\n', 'main.tf': endpoint('a') }),
    );
    expect(report.findings).toEqual([]);
    expect(report.off.map(({ id }) => id)).toEqual(['endpoint-plaintext']);
  });
  test('an endpoint that is open is counted as open, whatever the level of endpoint-undetermined', () => {
    const report = run(
      tree({
        '.dmslint.hcl': 'rule "endpoint-undetermined" {\n  level = "error"\n}\n',
        'main.tf': `variable "mode" {}\n${endpoint('a', 'ssl_mode = var.mode')}`,
      }),
    );
    expect(found(report.findings)).toEqual(['error endpoint-undetermined aws_dms_endpoint.a']);
    expect(report.counts.undetermined).toBe(1);
  });
});

describe('paths, files of variables, environments, workspace', () => {
  const modes = `variable "mode" { default = "require" }\n${endpoint('a', 'engine_name = "postgres"', 'ssl_mode = var.mode').replace('  engine_name = "mysql"\n', '')}`;
  test('paths are checked where none is given', () => {
    const files = {
      '.dmslint.hcl': 'paths = ["infra"]\n',
      'infra/main.tf': endpoint('a'),
      'old/main.tf': endpoint('b'),
    };
    expect(found(run(tree(files)).findings)).toEqual(['error endpoint-plaintext aws_dms_endpoint.a']);
    expect(run(tree(files), { paths: ['.'] }).findings).toHaveLength(2);
  });
  test('files of variables: those of the command line win', () => {
    const root = tree({
      'infra/.dmslint.hcl': 'var_files = ["../none.tfvars"]\n',
      'none.tfvars': 'mode = "none"\n',
      'full.tfvars': 'mode = "require"\n',
      'infra/main.tf': modes,
    });
    expect(found(run(root).findings)).toEqual(['error endpoint-plaintext aws_dms_endpoint.a']);
    expect(found(run(root, { varFiles: ['full.tfvars'] }).findings)).toEqual([
      'warning endpoint-server-unverified aws_dms_endpoint.a',
    ]);
  });
  test('a file of variables that is not there is told', () => {
    expect(diagnosticLines(run(tree({ '.dmslint.hcl': 'var_files = ["no.tfvars"]\n', 'main.tf': modes })))).toEqual([
      'error configuration .dmslint.hcl:1:1 no.tfvars does not exist. Paths in .dmslint.hcl are relative to its directory.',
    ]);
  });
  test('environments are read one by one', () => {
    const root = tree({
      '.dmslint.hcl':
        'environment "prod" {\n  var_files = ["p.tfvars"]\n}\nenvironment "dev" {\n  var_files = ["d.tfvars"]\n  workspace = "dev"\n}\n',
      'p.tfvars': 'mode = "require"\n',
      'd.tfvars': 'mode = "none"\n',
      'main.tf': modes,
    });
    const { findings } = run(root);
    expect(findings.map(({ rule, subjects }) => `${rule.id} ${subjects[0]?.environment}`)).toEqual([
      'endpoint-plaintext dev',
      'endpoint-server-unverified prod',
    ]);
  });
  test('the workspace', () => {
    const files = {
      '.dmslint.hcl': 'workspace = "prod"\n',
      'main.tf': endpoint('a', 'ssl_mode = terraform.workspace == "prod" ? "none" : "verify-full"'),
    };
    expect(run(tree(files)).findings[0]?.when).toBeUndefined();
    expect(run(tree(files), { env: { TF_WORKSPACE: 'dev' } }).findings[0]?.rule.id).toBe(
      'endpoint-certificate-missing',
    );
  });
});

describe('ignore', () => {
  test('answers for a finding, with its reason', () => {
    const report = run(tree({ '.dmslint.hcl': ignore(), 'main.tf': endpoint('a') }));
    expect(report.findings).toEqual([]);
    expect(report.suppressed.map(({ reason, how }) => `${how}: ${reason}`)).toEqual(['ignore: test data']);
    expect(report.counts.passed).toBe(0);
  });
  test('past its day it is a finding itself', () => {
    const report = run(tree({ '.dmslint.hcl': ignore('  until = "2026-11-22"\n'), 'main.tf': endpoint('a') }));
    expect(found(report.findings)).toEqual([
      'warning suppression-expired',
      'error endpoint-plaintext aws_dms_endpoint.a',
    ]);
  });
  test('one that matches nothing is told, where all that it can be about was checked', () => {
    const files = { '.dmslint.hcl': ignore(), 'x/main.tf': endpoint('b'), 'y/main.tf': endpoint('c') };
    expect(found(run(tree(files)).findings)).toContain('note suppression-unused');
    expect(found(run(tree(files), { paths: ['x'] }).findings)).not.toContain('note suppression-unused');
    expect(found(run(tree({ ...files, 'z/main.tf': '"' })).findings)).toContain('note suppression-unused');
    expect(found(run(tree({ ...files, 'x/z.tf': '"' })).findings)).not.toContain('note suppression-unused');
  });
});

test('what is printed of settings is one line a setting, whatever the directory is called', () => {
  const name = 'a\nfail_on = "never" #';
  const root = tree({ [`${name}/.dmslint.hcl`]: 'workspace = "\\u0008\\\\b$${x}"\n' });
  const { text } = settingsText({ path: name, cwd: root, config: undefined, root }, rules);
  expect(text.split('\n')[0]).toBe(
    '# Settings from a\\nfail_on = "never" #/.dmslint.hcl; paths are relative to the root of the checked tree.',
  );
  expect(text.split('\n').filter((line) => line.startsWith('fail_on'))).toHaveLength(1);
  expect(text).toContain('workspace = "\\u0008\\\\b$${x}"');
});
