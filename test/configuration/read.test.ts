import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { readConfiguration } from '../../src/configuration/read.ts';
import { locationOf } from '../../src/text/source.ts';

const read = (text: string, file = 'infra/.dmslint.hcl') => readConfiguration(Buffer.from(text), file, rules);

const whole = `
# what the team agreed on
fail_on   = "warning"
paths     = ["prod", "../shared"]
var_files = ["common.tfvars"]
workspace = "prod"
baseline  = "baseline.json"

environment "eu" {
  var_files = ["eu.tfvars"]
  workspace = "eu"
}

rule "certificate-expiring" {
  level = "error"
  days  = 30
}

rule "endpoint-hostname-unverified" { level = "off" }

ignore {
  rule    = "endpoint-plaintext"
  address = "aws_dms_endpoint.sandbox"
  reason  = "test data"
  until   = "2027-03-31"
}

ignore {
  rule    = ["endpoint-plaintext", "endpoint-server-unverified"]
  address = ["module.legacy.*"]
  reason  = "is switched off in June"
}
`;

test('all settings are read; paths count from the file', () => {
  const { configuration, diagnostics } = read(whole);
  expect(diagnostics).toEqual([]);
  expect(configuration).toMatchObject({
    file: 'infra/.dmslint.hcl',
    paths: ['infra/prod', 'shared'],
    varFiles: ['infra/common.tfvars'],
    workspace: 'prod',
    baseline: 'infra/baseline.json',
    environments: [{ name: 'eu', varFiles: ['infra/eu.tfvars'], workspace: 'eu' }],
    settings: {
      failOn: 'warning',
      ignores: [
        {
          rules: ['endpoint-plaintext'],
          addresses: ['aws_dms_endpoint.sandbox'],
          reason: 'test data',
          until: '2027-03-31',
        },
        { rules: ['endpoint-plaintext', 'endpoint-server-unverified'], addresses: ['module.legacy.*'] },
      ],
    },
  });
  expect([...configuration!.settings.rules]).toEqual([
    ['certificate-expiring', { level: 'error', options: { days: 30 } }],
    ['endpoint-hostname-unverified', { level: 'off', options: {} }],
  ]);
});

test('an empty file sets nothing', () => {
  expect(read('').diagnostics).toEqual([]);
  expect(read('').configuration?.settings.failOn).toBeUndefined();
});

describe('what is wrong is told with its line and what is allowed', () => {
  test.each<[string, string, string]>([
    ['a level', 'fail_on = "warn"', '1:1 fail_on must be one of "error", "warning", "note", "never".'],
    [
      'a name',
      'fail-on = "warning"',
      '1:1 Unknown setting "fail-on". Did you mean fail_on? Valid settings: fail_on, preset, paths, exclude, var_files, workspace, assume_enabled, baseline, environment, rule, ignore.',
    ],
    ['a name of a prototype', '__proto__ = 1', '1:1 Unknown setting "__proto__".'],
    ['a type', 'paths = "prod"', '1:1 paths must be a list of strings.'],
    ['a type inside', 'paths = ["a", 1]', '1:1 Each item of paths must be a string.'],
    ['an empty text', 'workspace = " "', '1:1 workspace must not be empty.'],
    ['an expression', 'workspace = var.x', '1:1 workspace must be a plain value'],
    ['a template', 'workspace = "a${b}"', '1:1 workspace must be a plain value'],
    ['a null', 'workspace = null', '1:1 workspace must be a plain value'],
    [
      'a rule',
      'rule "endpoint-plaintxt" {\n}',
      '1:1 Unknown rule "endpoint-plaintxt". Did you mean endpoint-plaintext?',
    ],
    ['a rule without a name', 'rule {\n}', '1:1 The rule block takes one label, its id: rule "…" {'],
    [
      'a level of a rule',
      'rule "endpoint-plaintext" {\n  level = "info"\n}',
      '2:3 level must be one of "error", "warning", "note", "off".',
    ],
    [
      'an option',
      'rule "endpoint-plaintext" {\n  days = 1\n}',
      '2:3 The rule endpoint-plaintext has no option days. Valid options: level.',
    ],
    [
      "an option's value",
      'rule "certificate-expiring" {\n  days = "30"\n}',
      '2:3 days of certificate-expiring must be a whole number from 1 to 3650: the number of days before expiry.',
    ],
    [
      "an option's range",
      'rule "certificate-expiring" {\n  days = -1\n}',
      '2:3 days of certificate-expiring must be a whole number',
    ],
    [
      'a rule twice',
      'rule "endpoint-plaintext" {\n}\nrule "endpoint-plaintext" {\n}',
      '3:1 The rule endpoint-plaintext has two blocks. Merge them into one.',
    ],
    [
      'no reason',
      'ignore {\n  rule = "endpoint-plaintext"\n  address = "a"\n}',
      '1:1 The ignore block requires reason.',
    ],
    [
      'an empty reason',
      'ignore {\n  rule = "endpoint-plaintext"\n  address = "a"\n  reason = ""\n}',
      '4:3 reason must not be empty.',
    ],
    [
      'a day',
      'ignore {\n  rule = "endpoint-plaintext"\n  address = "a"\n  reason = "b"\n  until = "tomorrow"\n}',
      '5:3 until must be a date, "YYYY-MM-DD".',
    ],
    [
      'a day that is none',
      'ignore {\n  rule = "endpoint-plaintext"\n  address = "a"\n  reason = "b"\n  until = "2026-02-30"\n}',
      '5:3 2026-02-30 is not a valid date.',
    ],
    [
      'a name in a block',
      'ignore {\n  rule = "endpoint-plaintext"\n  addres = "a"\n  reason = "b"\n}',
      '3:3 Unknown setting "addres" in ignore. Did you mean address? Valid settings in ignore: rule, address, reason, until.',
    ],
    ['a path that leads outside', 'paths = ["../../x"]', '1:1 "../../x" is outside the checked tree.'],
    ['an absolute path', 'var_files = ["/etc/passwd"]', '1:1 "/etc/passwd" is outside the checked tree.'],
    ['syntax', 'rule "x" {\n  level = \n}', '2:11 '],
  ])('%s', (_, text, says) => {
    const { configuration, diagnostics } = read(text);
    expect(configuration).toBeUndefined();
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toContain('error configuration');
    const lines = diagnostics.map(({ at, message }) => `${locationOf(at!).replace(/^.*hcl:/, '')} ${message}`);
    expect(lines.join('\n')).toContain(says);
  });

  test('all at once', () => {
    expect(read('fail_on = "x"\nworkspace = 1\nnothing = true\n').diagnostics).toHaveLength(3);
  });
});

test('one mistake does not hide the others', () => {
  const { configuration, diagnostics } = read(`fail_onn = "error"
fail_on = "bad"
paths = [1, "../../outside"]
workspace = var.x
rule "nope" { level = "off" }
rule "endpoint-plaintext" { levl = "off" }
rule "certificate-expiring" {
  level = "bad"
  days = 0
}
rule { level = "off" }
ignore {
  rule = "x"
  reason = upper("y")
}
ignore {
  rule = "endpoint-plaintext"
  address = "z"
  reason = "w"
  unti = "a"
  until = "2026-99-99"
}
var_files = ["/etc/x.tfvars"]
baseline = 1
`);
  expect(configuration).toBeUndefined();
  const lines = diagnostics.map(({ at, message }) => `${locationOf(at!).split(':')[1]} ${message.split('.')[0]}`);
  expect(lines.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))).toEqual([
    '1 Unknown setting "fail_onn"',
    '2 fail_on must be one of "error", "warning", "note", "never"',
    '3 Each item of paths must be a string',
    '3 "',
    '4 workspace must be a plain value: a string, a number or a list of strings, without variables and functions',
    '5 Unknown rule "nope"',
    '6 The rule endpoint-plaintext has no option levl',
    '8 level must be one of "error", "warning", "note", "off"',
    '9 days of certificate-expiring must be a whole number from 1 to 3650: the number of days before expiry',
    '11 The rule block takes one label, its id: rule "…" {',
    '12 The ignore block requires address',
    '13 Unknown rule "x"',
    '14 reason must be a plain value: a string, a number or a list of strings, without variables and functions',
    '20 Unknown setting "unti" in ignore',
    '21 2026-99-99 is not a valid date',
    '23 "/etc/x',
    '24 baseline must be a string',
  ]);
});
