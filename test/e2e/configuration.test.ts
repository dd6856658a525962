import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { directory, dmslint, encrypted, endpoint as withPassword } from './command.ts';

const endpoint = (name: string) => withPassword(name).replace(/^ {2}password.*\n/m, '');

describe('settings', () => {
  const files = {
    '.dmslint.hcl': 'fail_on = "warning"\npaths   = ["infra"]\n\nrule "endpoint-plaintext" {\n  level = "note"\n}\n',
    'infra/main.tf': endpoint('a'),
    'old/main.tf': endpoint('b'),
  };
  test('hold without an option', () => {
    const { code, stdout } = dmslint(['--format', 'compact'], { cwd: directory(files) });
    expect(stdout).toMatch(/^infra\/main\.tf:1:1: note: .*\[endpoint-plaintext\]\n$/);
    expect(code).toBe(0);
  });
  test('that are wrong: exit code 2 with file, line and what to write; all is checked', () => {
    const cwd = directory({ ...files, '.dmslint.hcl': '\nfail_on = "all"\n' });
    const { code, stdout, stderr } = dmslint(['--format', 'compact'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe(
      '.dmslint.hcl:2:1: error: fail_on must be one of "error", "warning", "note", "never". [configuration]\n',
    );
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });
  test('dmslint config prints what holds, as settings that mean the same', () => {
    const cwd = directory({
      ...files,
      'infra/a.tfvars': '',
      'infra/.dmslint.hcl':
        'workspace = "p"\nenvironment "x" {\n  var_files = ["a.tfvars"]\n}\nrule "certificate-expiring" {\n  days = 30\n}\nignore {\n  rule = "endpoint-plaintext"\n  address = "a[\\"$${x}\\"]"\n  reason = "b"\n  until = "2030-01-01"\n}\n',
    });
    const printed = dmslint(['config', 'infra'], { cwd });
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    expect(printed.stdout).toContain('# Settings from infra/.dmslint.hcl');
    writeFileSync(path.join(cwd, '.dmslint.hcl'), printed.stdout);
    const again = dmslint(['config', '.'], { cwd });
    expect(again).toMatchObject({ code: 0, stderr: '' });
    const values = (text: string) => text.replace(/#.*$/gm, '').replace(/ +$/gm, '');
    expect(values(again.stdout)).toBe(values(printed.stdout));
    expect(dmslint(['config', 'old'], { cwd: directory({ 'old/main.tf': '' }) }).stdout).toContain(
      '# No .dmslint.hcl applies here',
    );
    expect(dmslint(['config', 'nowhere'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('a baseline', () => {
  test('starts on an old code base, and lets nothing new in', () => {
    const cwd = directory({ '.dmslint.hcl': 'baseline = "known.json"\n', 'main.tf': endpoint('old') });
    const written = dmslint(['--update-baseline'], { cwd });
    expect(written).toMatchObject({ code: 0, stderr: 'dmslint: wrote 1 finding to known.json.\n' });
    expect(written.stdout).toContain('No findings. 1 in the baseline.');
    expect(dmslint([], { cwd }).code).toBe(0);
    writeFileSync(path.join(cwd, 'new.tf'), endpoint('new'));
    const { code, stdout } = dmslint(['--format', 'compact'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('aws_dms_endpoint.new');
    expect(stdout).not.toContain('aws_dms_endpoint.old');
    const shown = JSON.parse(dmslint(['--format', 'sarif', '--suppressed'], { cwd }).stdout).runs[0].results;
    expect(shown.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual(['new', 'unchanged']);
    const hidden = JSON.parse(dmslint(['--format', 'sarif'], { cwd }).stdout).runs[0].results;
    expect(hidden.map(({ baselineState }: { baselineState?: string }) => baselineState)).toEqual([undefined]);
  });
});

describe('dmslint init', () => {
  test('writes what is missing, and overwrites nothing', () => {
    const files = { '.git/HEAD': 'ref: refs/heads/main\n', 'main.tf': encrypted };
    const cwd = directory({ ...files, '.pre-commit-config.yaml': 'repos: []\n' });
    const { code, stdout } = dmslint(['init'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^wrote {4}\.dmslint\.hcl\nwrote {4}\.github\/workflows\/dmslint\.yml\nkept/);
    expect(stdout).toContain('- id: dmslint');
    expect(readFileSync(path.join(cwd, '.pre-commit-config.yaml'), 'utf8')).toBe('repos: []\n');
    expect(dmslint([], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(dmslint(['init'], { cwd }).stdout.match(/^kept/gm)).toHaveLength(3);
  });
  test('every setting in the written file can be taken as it is', () => {
    const cwd = directory({ 'infra/main.tf': encrypted, 'common.tfvars': '', 'prod.tfvars': '' });
    dmslint(['init'], { cwd });
    const file = path.join(cwd, '.dmslint.hcl');
    const setting = /^# (?=(\w+ += |\w+ ("[^"]*" )?\{| {2}\w+ += |\}))/gm;
    const text = readFileSync(file, 'utf8').replace(setting, '');
    expect(text.match(/^[a-z]/gm)!.length).toBeGreaterThan(6);
    writeFileSync(file, text);
    expect(dmslint(['config', '.'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });
});
