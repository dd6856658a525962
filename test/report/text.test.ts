import { describe, expect, it } from 'vitest';
import { diagnosticLine, messageOf, summaryOf } from '../../src/report/text.ts';
import { at, clean, finding, nothing, report, rule, source, subjects, whole } from './reports.ts';

const main = source('infra/main.tf', 'ssl_mode = "none"');
const short = rule('r', {
  message: (_, address) => ({ fact: `${address} fails`, remedy: 'Do this', lines: ['a = 1\nb = 2', '\tc = "\u001b"'] }),
});
const base = finding(at(main, 'ssl_mode'), { rule: short });

describe('the text of a finding', () => {
  it.each([
    [{}, 'aws_dms_endpoint.orders fails. Do this.'],
    [{ when: 'var.env is not "prod".' }, 'When var.env is not "prod": aws_dms_endpoint.orders fails. Do this.'],
    [{ subjects: subjects('a', 'b') }, 'a fails. The same applies to b. Do this.'],
    [{ subjects: subjects('a', 'a') }, 'a fails. Do this.'],
    [{ subjects: subjects('a', 'b', 'c', 'd') }, 'a fails. The same applies to b, c and d. Do this.'],
    [{ subjects: subjects('a', 'b', 'c', 'd', 'e') }, 'a fails. The same applies to b, c and 2 more. Do this.'],
    [
      { subjects: ['dev', 'prod'].map((environment) => ({ root: 'x', address: 'a', environment })) },
      'When the environment is dev or prod: a fails. Do this.',
    ],
    [
      {
        subjects: [
          { root: 'x', address: 'a' },
          { root: 'y', address: 'a' },
        ],
      },
      'a fails. The same applies to a in y. Do this.',
    ],
  ])('%j', (more, text) => expect(messageOf({ ...base, ...more }).oneLine).toBe(text));

  it('has lines to write without line ends or controls in them', () =>
    expect(messageOf(base).lines).toEqual(['a = 1', 'b = 2', '  c = "\\u001b"']));
});

describe('the summary', () => {
  it.each([
    ['whole', whole, '12 endpoints checked in 2 roots: 8 passed, 1 undetermined.', '1 error, 1 warning, 1 note.'],
    ['clean', clean, '3 endpoints checked in 1 root: 1 passed, 0 undetermined.', 'No findings.'],
    ['nothing', nothing, '0 endpoints in 2 roots.', 'No findings.'],
    [
      'one',
      report([base], { counts: { endpoints: 1 } }),
      '1 endpoint checked in 1 root: 1 passed, 0 undetermined.',
      '1 error.',
    ],
  ])('%s', (_, of, endpoints, findings) => expect(summaryOf(of)).toMatchObject({ endpoints, findings }));
});

it('says a diagnostic in a line', () =>
  expect(whole.diagnostics.map((one) => diagnosticLine(one))).toEqual([
    'infra/main.tf:3:1: error: A closing brace is missing. [syntax-error]',
    'dmslint: note: module.other is not installed: run terraform init. [module-not-installed]',
  ]));
