import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Finding } from '../../src/lint/finding.ts';
import { formats } from '../../src/report/index.ts';
import type { Report } from '../../src/report/report.ts';
import * as reports from './reports.ts';
import { at, finding, noColor, report, source } from './reports.ts';

/** The formats that other tools read, by their schemas. */

const schema = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../schemas', name), 'utf8');

// What XML 1.0 cannot hold at all, what it takes for markup, and what a reader of XML would change.
const NASTY =
  '\u0000\u0001\u000b\u001b[2J\ufffe\uffff\ud800 ]]> <!-- --> <x y="1"/> & &lt; &#0; \' " \r\n\t\u{1f600} ##vso[x]';

const nasty = finding(at(source(`a/${NASTY}.tf`, `ssl_mode = "${NASTY}"`), 'ssl_mode'), {
  subjects: [{ root: NASTY, address: `aws_dms_endpoint.x["${NASTY}"]` }],
  args: { engine: NASTY },
});

const samples: Readonly<Record<string, Report>> = {
  whole: reports.whole,
  hostile: reports.hostile,
  stdin: reports.stdin,
  clean: reports.clean,
  nothing: reports.nothing,
  nasty: report([nasty], {
    gaps: [{ root: NASTY, text: NASTY }],
    diagnostics: [
      { severity: 'error', code: 'syntax', message: NASTY, at: nasty.at },
      { severity: 'error', code: 'path-missing', message: NASTY },
    ],
  }),
};

describe.each(Object.entries(samples))('%s', (_, sample) => {
  test.each(['junit', 'checkstyle'] as const)('%s follows its schema', async (format) => {
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'report.xml', contents: formats[format](sample, noColor) }],
      schema: [schema(`${format}.xsd`)],
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  test('rdjson follows its schema', () => {
    const validate = new Ajv().compile(JSON.parse(schema('rdjson.json')));
    validate(JSON.parse(formats.rdjson(sample, noColor)));
    expect(validate.errors).toBe(null);
  });
});

test('the schemas refuse what is wrong', async () => {
  const wrong = formats
    .junit(reports.whole, noColor)
    .replace('<failure ', '<failur ')
    .replace('</failure>', '</failur>');
  const { valid } = await validateXML({ xml: [{ fileName: 'x.xml', contents: wrong }], schema: [schema('junit.xsd')] });
  expect(valid).toBe(false);
});

describe('junit', () => {
  test('errors and warnings are failures, notes are skipped, and what could not be read is an error', () => {
    const { findings, diagnostics } = reports.whole;
    const text = formats.junit(reports.whole, noColor);
    const number = (pattern: RegExp) => [...text.matchAll(pattern)].length;
    expect(number(/<failure /g)).toBe(findings.filter(({ level }) => level !== 'note').length);
    expect(number(/<skipped /g)).toBe(findings.filter(({ level }) => level === 'note').length);
    expect(number(/<error /g)).toBe(diagnostics.filter(({ severity }) => severity === 'error').length);
    expect(text).toContain(`tests="${number(/<testcase /g)}" failures="${number(/<failure /g)}"`);
  });

  test('each test has a name of its own, without lines', () => {
    const file = source('main.tf', 'a\na\n');
    const twice = report([finding(at(file, 'a')), finding(at(file, 'a', 2))]);
    const names = [...formats.junit(twice, noColor).matchAll(/<testcase classname="main.tf" name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual([
      'endpoint-plaintext: aws_dms_endpoint.orders',
      'endpoint-plaintext: aws_dms_endpoint.orders (2)',
    ]);
  });

  test('a clean run is a test that passed', () => {
    expect(formats.junit(reports.clean, noColor)).toContain('<testcase classname="dmslint" name="no findings"/>');
  });
});

describe('checkstyle', () => {
  test('has each file once', () => {
    const names = [...formats.checkstyle(reports.whole, noColor).matchAll(/<file name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(1);
  });
});

describe('rdjson', () => {
  const written = (findings: Finding[]) => JSON.parse(formats.rdjson(report(findings), noColor)).diagnostics;
  const file = source('main.tf', 'a\n/* \u00e9\u{1f600} */ ssl_mode = "none"\n');
  const edit = { ...at(file, '"none"'), text: '"verify-full"' };
  const remedy = (edits: (typeof edit)[]) =>
    ({ kind: 'edits', edits, made: [], shown: [], safe: true, effects: [] }) as const;

  test('columns are bytes of UTF-8', () => {
    const [one] = written([finding(at(file, 'ssl_mode'))]);
    // 3 for the opening of the comment, 2 and 4 for its characters, 4 for its end.
    expect(one.location.range).toEqual({ start: { line: 2, column: 14 }, end: { line: 2, column: 22 } });
  });

  test('a message has no markup, since reviewdog writes it into a comment', () => {
    const { subjects, ...rest } = finding(at(file, 'ssl_mode'));
    const [one] = written([{ ...rest, subjects: [{ ...subjects[0]!, address: '[x](//y) @z' }] }]);
    expect(one.message).toContain('[x] (//y) @ z');
  });

  test('a remedy of one edit in the same file is a suggestion', () => {
    const other = { ...edit, source: source('other.tf', file.text) };
    const of = (edits: (typeof edit)[]) =>
      written([{ ...finding(at(file, 'ssl_mode')), remedy: remedy(edits) }])[0].suggestions;
    expect(of([edit])).toEqual([
      { range: { start: { line: 2, column: 25 }, end: { line: 2, column: 31 } }, text: '"verify-full"' },
    ]);
    expect(of([edit, { ...edit, start: 0, end: 0 }])).toBeUndefined();
    expect(of([other])).toBeUndefined();
  });
});
