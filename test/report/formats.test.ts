import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { type FormatName, formats } from '../../src/report/index.ts';
import * as reports from './reports.ts';
import { at, color, finding, hostile, noColor, report, source, whole } from './reports.ts';

const names = Object.keys(formats) as FormatName[];
const samples = {
  whole,
  hostile,
  stdin: reports.stdin,
  clean: reports.clean,
  nothing: reports.nothing,
  audited: reports.audited,
};

/** Outputs as files, to be read and compared: `npx vitest run test/report -u` writes them anew. */
describe('the outputs of a whole report', () => {
  it.each(names)('%s', async (name) => {
    await expect(formats[name](whole, noColor)).toMatchFileSnapshot(`golden/${name}.txt`);
  });
  it.each(['markdown', 'json', 'sarif', 'pretty'] as const)('%s, with evidence', async (name) => {
    await expect(formats[name](reports.audited, noColor)).toMatchFileSnapshot(`golden/evidence-${name}.txt`);
  });
  it('markdown, with evidence of hostile input', async () => {
    await expect(formats.markdown(hostile, noColor)).toMatchFileSnapshot('golden/hostile-markdown.txt');
  });
  it('pretty, of hostile input', async () => {
    await expect(formats.pretty(hostile, noColor)).toMatchFileSnapshot('golden/hostile.txt');
  });
});

describe.each(Object.entries(samples))('every format, %s', (_, sample) => {
  it.each(names)('%s has no unsafe character, and the same bytes each time', (name) => {
    const text = formats[name](sample, noColor);
    expect(text).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u,
    );
    expect(formats[name](sample, noColor)).toBe(text);
    expect(text === '' || text.endsWith('\n')).toBe(true);
  });
  it.each(names)('%s shows no secret of the sources', (name) =>
    expect(formats[name](sample, noColor)).not.toContain('hunter2'),
  );
});

describe('pretty', () => {
  it('has colours only where they are wanted, and says the same', () => {
    const colored = formats.pretty(whole, color);
    expect(colored).toContain('\u001b[31m');
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(formats.pretty(whole, { color: false, width: 80 }));
  });

  it.each([40, 80, 100])('keeps to %i columns, but for places, code and long words', (width) => {
    const lines = formats.pretty(whole, { color: false, width }).split('\n');
    const free = (line: string) =>
      / --> |^ +[a-z_]+ += /.test(line) || line.split(' ').some((word) => word.length > width - 14);
    expect(lines.filter((line) => line.length > width && !free(line))).toEqual([]);
  });

  it('names eight instances and counts the others', () => {
    const main = source('main.tf', 'a = 1');
    const many = finding(at(main, 'a'), {
      subjects: reports.subjects(...Array.from({ length: 12 }, (_, i) => `x[${i}]`)),
    });
    const also = formats.pretty(report([many]), noColor).match(/= also: .*/g);
    expect(also).toHaveLength(9);
    expect(also?.at(-1)).toBe('= also: 3 more');
  });

  it('hides the literal of a finding about secrets', () => {
    const rule = reports.rule('endpoint-password-literal', { tags: ['security', 'external/cwe/cwe-798'] });
    const text = formats.pretty(
      report([finding(at(source('main.tf', 'default = "hunter2"'), '"hunter2"'), { rule })]),
      noColor,
    );
    expect(text).toContain('1 | default = "…"');
    expect(text).not.toContain('hunter2');
  });

  it('counts the results of each control, if asked, and names what the findings do not show', () => {
    const text = formats.pretty(reports.audited, noColor);
    expect(text).toContain('Controls on 2026-01-31:\n');
    expect(text).toMatch(/\n {2}DMS\.9 +medium +1 +4 +1 +2\n/);
    expect(text).toContain('DMS.9 is undetermined for aws_dms_endpoint.c (prod): ');
    expect(text).not.toContain('aws_dms_endpoint.old');
  });

  it('names eight results of controls and counts the others', () => {
    const controls = Array.from({ length: 12 }, (_, i) =>
      reports.controlled('DMS.9', `aws_dms_endpoint.x[${i}]`, { outcome: 'undetermined', why: 'x' }),
    );
    const text = formats.pretty(
      { ...reports.audited, audit: { day: '2026-01-31', roots: [], controls, deciding: reports.deciding } },
      noColor,
    );
    expect(text.match(/is undetermined for/g)).toHaveLength(8);
    expect(text).toContain('- and 4 more.');
  });
});

describe('compact', () => {
  const matcher = /^(.+?):(\d+):(\d+): (error|warning|note): (.*) \[([a-z0-9-]+)\]$/;
  it.each(Object.entries(samples))('fits a problem matcher, %s', (_, sample) => {
    const lines = formats.compact(sample, noColor).split('\n').slice(0, -1);
    expect(lines).toHaveLength(sample.findings.length);
    for (const line of lines) expect(line).toMatch(matcher);
  });
});

describe('github', () => {
  it.each(Object.entries(samples))('has one command for each finding and diagnostic, and no other, %s', (_, sample) => {
    const lines = formats.github(sample, noColor).trimEnd().split('\n');
    const commands = lines.filter((line) => line.startsWith('::'));
    expect(commands).toHaveLength(sample.findings.length + sample.diagnostics.length);
    expect(lines).toHaveLength(commands.length + 1);
    for (const line of commands)
      expect(line).toMatch(/^::(error|warning|notice) ([a-zA-Z]+=[^,:]*,)*title=dmslint [a-z-]+::./);
  });
  it('leaves columns out over several lines, and the file for standard input', () => {
    const main = source('main.tf', 'x {\n}\n');
    expect(formats.github(report([finding(at(main, 'x {\n}'))]), noColor)).toContain(
      '::error file=main.tf,line=1,endLine=2,title=',
    );
    expect(formats.github(reports.stdin, noColor)).toContain('::error title=');
  });
});

describe('json', () => {
  const schema = JSON.parse(readFileSync(new URL('../../src/report/json.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
  it.each(Object.entries(samples))('follows its schema, %s', (_, sample) => {
    const written = JSON.parse(formats.json(sample, noColor));
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
    expect(written.findings).toHaveLength(sample.findings.length);
    expect('evidence' in written).toBe(sample.evidence !== undefined);
    expect('controls' in written).toBe('audit' in sample);
  });
  it('names what decided: settings, the baseline, and where a suppression stands', () => {
    const sample = Object.values(samples).find(({ suppressed }) => suppressed.length > 0)!;
    const judgedBy = { root: '..', settings: ['.dmslint.hcl'], settingsFrom: 'nearest', baseline: 'b.json' } as const;
    const written = JSON.parse(formats.json({ ...sample, judgedBy }, noColor));
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
    expect(written.judgedBy).toMatchObject(judgedBy);
    expect(written.judgedBy.suppressions).toHaveLength(sample.suppressed.length);
    expect(written.judgedBy.suppressions[0]).toMatchObject({
      how: sample.suppressed[0]!.how,
      at: { path: sample.suppressed[0]!.by.source.path, start: { line: expect.any(Number) } },
    });
  });
  it('keeps addresses and paths exact', () => {
    const written = JSON.parse(formats.json(hostile, noColor));
    expect(written.findings[0].subjects).toEqual(hostile.findings[0]?.subjects);
    expect(written.findings[0].at.path).toBe(hostile.findings[0]?.at.source.path);
  });
});

describe('markdown, with evidence', () => {
  /** The cells of each row, told apart by bars that are not escaped. */
  const tables = (text: string) =>
    text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split(/(?<!\\)\|/).length);

  it.each(Object.entries({ audited: reports.audited, hostile }))(
    'has as many cells in each row as its head, %s',
    (_, sample) => {
      const lines = formats.markdown(sample, noColor).split('\n');
      const groups = lines
        .join('\n')
        .split('\n\n')
        .filter((group) => group.startsWith('|'));
      expect(groups.length).toBeGreaterThan(4);
      for (const group of groups) expect(new Set(tables(group)).size, group).toBe(1);
    },
  );

  it('counts what does not apply, and lists all else', () => {
    const text = formats.markdown(reports.audited, noColor);
    expect(text).toContain('- 2: ssl\\_mode is not the TLS switch of Amazon S3\n');
    expect(text).not.toContain('aws_dms_endpoint.lake');
    for (const { subject, outcome } of reports.audited.audit!.controls)
      if (outcome !== 'not-applicable') expect(text).toContain(`\`${subject.address}\``);
  });

  it('says so when not everything could be read, or there may be more', () => {
    const text = formats.markdown(reports.audited, noColor);
    expect(text).toContain('**Results are incomplete: 1 problem in the input.**');
    expect(text).toContain('- There may be more endpoints: Two modules are not installed');
  });

  it('is there for a clean run too', () => {
    const text = formats.markdown(
      {
        ...reports.clean,
        evidence: [],
        audit: { day: '2026-01-31', roots: [], controls: [], deciding: reports.deciding },
      },
      noColor,
    );
    expect(text).toContain('- Date: 2026-01-31\n');
    expect(text).toMatch(/## Findings\n\nNone\.\n$/);
  });
});

describe('gitlab', () => {
  it('tells findings apart, and keeps a fingerprint when lines move', () => {
    const print = (text: string) => {
      const main = source('main.tf', text);
      return JSON.parse(formats.gitlab(report([finding(at(main, 'a')), finding(at(main, 'b'))]), noColor)).map(
        (i: { fingerprint: string }) => i.fingerprint,
      );
    };
    expect(new Set(print('a = 1\nb = 2')).size).toBe(2);
    expect(print('\n\na = 1\nb = 2')).toEqual(print('a = 1\nb = 2'));
  });
});
