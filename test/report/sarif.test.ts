import { describe, expect, it } from 'vitest';
import { firstParagraph } from '../../src/report/page.ts';
import * as reports from './reports.ts';
import { at, evidence, finding, hostile, plaintext, report, source, subjects, unverified, whole } from './reports.ts';
import { validate, written } from './sarif-log.ts';

describe('the official schema', () => {
  const samples = {
    whole,
    hostile,
    stdin: reports.stdin,
    clean: reports.clean,
    nothing: reports.nothing,
    audited: reports.audited,
  };
  it.each(Object.entries(samples))('%s', (_, sample) => {
    const log = written(sample);
    expect(validate(log), JSON.stringify(validate.errors, null, 1)).toBe(true);
    expect(JSON.stringify(log)).not.toMatch(/byteOffset|originalUriBaseIds|snippet/);
    for (const region of regionsOf(log)) expect(region.startLine).toBeGreaterThan(0);
  });

  it('would notice', () => {
    const log = written(whole);
    log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b';
    expect(validate(log)).toBe(false);
  });
});

function regionsOf(node: unknown): { startLine: number }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => (key === 'region' ? [child] : regionsOf(child)));
}

describe('rules', () => {
  it('have what GitHub and the IDE show', () => {
    const [rule] = written(whole).runs[0].tool.driver.rules;
    expect(rule).toEqual({
      id: 'endpoint-plaintext',
      name: 'EndpointsSendTheirTrafficInClearText',
      shortDescription: { text: 'Endpoints send their traffic in clear text.' },
      fullDescription: { text: 'What ssl_mode does, see AWS.' },
      helpUri: 'https://github.com/dmslint/dmslint/blob/main/rules/endpoint-plaintext.md',
      help: {
        text: 'What ssl_mode does, see AWS. See https://github.com/dmslint/dmslint/blob/main/rules/endpoint-plaintext.md',
        markdown: whole.page('endpoint-plaintext'),
      },
      defaultConfiguration: { level: 'error' },
      relationships: expect.any(Array),
      properties: {
        'security-severity': '8.1',
        precision: 'high',
        'problem.severity': 'error',
        tags: ['security', 'external/cwe/cwe-319', 'DMS.9'],
      },
    });
  });

  it.each([
    ["The server's CA is a DMS CA", 'TheServersCAIsADMSCA'],
    ['ssl_mode is not set, and its value', 'SslModeIsNotSetAndItsValue'],
  ])('have names that say what they find: %s', (title, name) =>
    expect(written({ ...whole, rules: [reports.rule('x', { title })] }).runs[0].tool.driver.rules[0].name).toBe(name),
  );

  it('have pages whose links lead on from anywhere', () => {
    const page = () => '[a](databases/README.md) [b](../x.md) [c](https://aws.amazon.com/d.md)';
    const [rule] = written({ ...whole, page }).runs[0].tool.driver.rules;
    expect(rule.help.markdown).toBe(
      '[a](https://github.com/dmslint/dmslint/blob/main/rules/databases/README.md) [b](https://github.com/dmslint/dmslint/blob/main/x.md) [c](https://aws.amazon.com/d.md)',
    );
  });

  it('are there once each, found by index, also where a configuration changed the level', () => {
    const main = source('main.tf', 'a = 1');
    const changed = finding(at(main, 'a'), { rule: { ...unverified }, level: 'error' });
    const { tool, results } = written(report([changed, finding(at(main, 'a'), { rule: reports.rule('other') })]))
      .runs[0];
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(['endpoint-plaintext', 'endpoint-server-unverified', 'endpoint-undetermined', 'other']);
    for (const result of results) expect(ids[result.ruleIndex]).toBe(result.ruleId);
    expect(results[0].level).toBe('error');
  });

  it.each([
    ['# x\n\nFirst `a` **b**\n[c](d).\n\nSecond.', 'First a b c.'],
    ['# x\n\n```hcl\na\n```\n\nText.', 'Text.'],
    ['', undefined],
  ])('take the first paragraph of %j', (page, text) => expect(firstParagraph(page)).toBe(text));
});

describe('results', () => {
  const { results } = written(whole).runs[0];

  it('stand alone and end with the rule', () => {
    expect(results.map(({ message }: { message: { text: string } }) => message.text)).toEqual([
      'module.dms.aws_dms_endpoint.this["orders"] sends MySQL traffic in clear text: ssl_mode is not set, and DMS then uses none. Set ssl_mode = "verify-full" and certificate_arn. (endpoint-plaintext)',
      'When var.env is not "prod": module.dms.aws_dms_endpoint.this["billing"] encrypts but does not verify the server: ssl_mode is require. The same applies to module.dms.aws_dms_endpoint.this["audit"] and module.dms.aws_dms_endpoint.this["ledger"]. Set ssl_mode = "verify-full". (endpoint-server-unverified)',
      "aws_dms_endpoint.orders has an ssl_mode that can't be known from this input: var.mode has no value; pass --var-file. (endpoint-undetermined)",
    ]);
  });

  it('have their place, all their instances and the way of the value', () => {
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'infra/main.tf' },
      region: { startLine: 6, startColumn: 57, endLine: 6, endColumn: 74 },
    });
    expect(
      results[1].locations[0].logicalLocations.map((l: { fullyQualifiedName: string }) => l.fullyQualifiedName),
    ).toEqual([
      'module.dms.aws_dms_endpoint.this["billing"]',
      'module.dms.aws_dms_endpoint.this["audit"]',
      'module.dms.aws_dms_endpoint.this["ledger"]',
    ]);
    expect(results[0].relatedLocations).toMatchObject([
      {
        id: 1,
        message: { text: 'each.value.ssl_mode is set here' },
        physicalLocation: { artifactLocation: { uri: 'modules/dms/main.tf' } },
      },
      { id: 2, message: { text: 'var.endpoints' } },
      { id: 3, message: { text: 'the replication task module.dms.aws_dms_replication_task.this' } },
    ]);
    // What is near is no step of the way.
    expect(results[0].codeFlows[0].threadFlows[0].locations).toHaveLength(3);
  });

  it('in plans have a line, but no columns', () =>
    expect(results[2].locations[0].physicalLocation.region).toEqual({ startLine: 1 }));

  it('count columns in UTF-16 code units', () => {
    const main = source('main.tf', '/* 👩 */ a = 1');
    expect(
      written(report([finding(at(main, 'a'))])).runs[0].results[0].locations[0].physicalLocation.region.startColumn,
    ).toBe(10);
  });

  it('name their roots where there are several', () => {
    const main = source('modules/dms/main.tf', 'a = 1');
    const both = [
      { root: 'prod', address: 'x' },
      { root: 'test', address: 'x' },
    ];
    const [one, two] = written(
      report([finding(at(main, 'a')), finding(at(main, 'a'), { subjects: both })], { counts: { roots: 2 } }),
    ).runs[0].results;
    expect(one.properties).toEqual({ roots: ['infra'] });
    expect(two.properties).toEqual({ roots: ['prod', 'test'] });
    expect(two.locations[0].logicalLocations[1]).toEqual({
      name: 'x',
      fullyQualifiedName: 'x',
      kind: 'resource',
      properties: { root: 'test' },
    });
    const single = written(report([finding(at(main, 'a'), { subjects: subjects('x') })])).runs[0].results[0];
    expect(single.properties).toBeUndefined();
    expect(single.locations[0].logicalLocations).toEqual([{ name: 'x', fullyQualifiedName: 'x', kind: 'resource' }]);
  });

  it.each([
    ['aws_dms_endpoint.a', 'aws_dms_endpoint.a'],
    ['module.a.module.b["x.y[0].z"].aws_dms_endpoint.c["module.d."]', 'aws_dms_endpoint.c["module.d."]'],
    ['module.a["\\"].b"].module.c[?].aws_dms_endpoint.d[0]', 'aws_dms_endpoint.d[0]'],
    ['module.a', 'module.a'],
  ])('name %s within its module', (address, name) => {
    const main = source('main.tf', 'a = 1');
    const [one] = written(report([finding(at(main, 'a'), { subjects: subjects(address) })])).runs[0].results;
    expect(one.locations[0].logicalLocations[0]).toMatchObject({ name, fullyQualifiedName: address });
  });

  it('of evidence are there only if asked, at no level', () => {
    const all = written({ ...whole, evidence }).runs[0].results.slice(3);
    expect(
      all.map((r: { kind: string; level: string; message: { text: string } }) => [r.kind, r.level, r.message.text]),
    ).toEqual([
      ['pass', 'none', 'aws_dms_endpoint.a passes this check. (endpoint-plaintext)'],
      [
        'open',
        'none',
        'The result for aws_dms_endpoint.c is undetermined: var.mode has no value. (endpoint-server-unverified)',
      ],
      [
        'notApplicable',
        'none',
        'This check does not apply to aws_dms_endpoint.d: redis has its own switch. (endpoint-server-unverified)',
      ],
    ]);
  });
});

describe('the run', () => {
  it.each([
    [0, true],
    [1, true],
    [2, false],
  ])('exit code %i: successful %s', (exitCode, executionSuccessful) =>
    expect(written({ ...whole, exitCode }).runs[0].invocations[0]).toMatchObject({ exitCode, executionSuccessful }),
  );

  it('has the diagnostics as notifications, with their places', () =>
    expect(written(whole).runs[0].invocations[0].toolExecutionNotifications).toEqual([
      {
        level: 'error',
        message: { text: 'A closing brace is missing.' },
        descriptor: { id: 'syntax-error' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'infra/main.tf' },
              region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 15 },
            },
          },
        ],
      },
      {
        level: 'note',
        message: { text: 'module.other is not installed: run terraform init.' },
        descriptor: { id: 'module-not-installed' },
      },
    ]));

  it('carries hostile addresses unchanged, and messages that no viewer takes for links', () => {
    const [result] = written(hostile).runs[0].results;
    expect(result.locations[0].logicalLocations[0].fullyQualifiedName).toBe(hostile.findings[0]?.subjects[0]?.address);
    expect(result.message.text).not.toMatch(/\]\(|(^|[^{])\{\d/);
    expect(plaintext.id).toBe(result.ruleId);
  });
});

describe('fixes', () => {
  const main = source(
    'in fra/main.tf',
    'resource "aws_dms_endpoint" "a" {\n  ssl_mode = "none"\n  password = "hunter2"\n}\n',
  );
  const found = finding(at(main, '"none"'), {
    fix: {
      changes: [
        { attribute: 'ssl_mode', value: '"verify-full"' },
        { attribute: 'certificate_arn', value: 'x' },
      ],
      safe: false,
    },
  });
  const more = { source: main, start: main.text.indexOf('\n  password'), text: '\n  certificate_arn = x' };
  const edits = [
    { ...at(main, '"none"'), text: '"verify-full"' },
    { ...more, end: more.start },
  ];

  it('are the edits, with what they delete and insert, and no text beside them', () => {
    const log = written(
      report([
        { ...found, remedy: { kind: 'edits', edits, made: found.fix!.changes, shown: [], safe: false, effects: [] } },
      ]),
    );
    expect(validate(log), JSON.stringify(validate.errors, null, 1)).toBe(true);
    expect(log.runs[0].results[0].fixes).toEqual([
      {
        description: { text: 'Set ssl_mode = "verify-full" and certificate_arn = x.' },
        properties: { safe: false },
        artifactChanges: [
          {
            artifactLocation: { uri: 'in%20fra/main.tf' },
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 14, endLine: 2, endColumn: 20 },
                insertedContent: { text: '"verify-full"' },
              },
              {
                deletedRegion: { startLine: 2, startColumn: 20, endLine: 2, endColumn: 20 },
                insertedContent: { text: '\n  certificate_arn = x' },
              },
            ],
          },
        ],
      },
    ]);
    expect(JSON.stringify(log)).not.toContain('hunter2');
  });

  it('are left out where none can be told', () => {
    expect(written(report([found])).runs[0].results[0].fixes).toBeUndefined();
    const refused = { ...found, remedy: { kind: 'none', why: 'x' } as const };
    expect(written(report([refused])).runs[0].results[0].fixes).toBeUndefined();
  });
});

describe('ways and lines', () => {
  const [first] = whole.findings;
  const location = (label: string, more = {}) => ({ range: first!.at, label, ...more });
  const resultOf = (more: object) => written({ ...whole, findings: [{ ...first!, ...more }] }).runs[0].results[0];
  const flow = (more: object) =>
    resultOf(more).codeFlows?.[0].threadFlows[0].locations.map(
      ({ location }: { location: { message: { text: string } } }) => location.message.text,
    );

  it('walk only where the value goes', () => {
    expect(flow({ related: [location('a'), location('b', { beside: true })] })).toEqual(['the value is set here', 'a']);
    expect(flow({ related: [location('b', { beside: true })] })).toBeUndefined();
    expect(
      resultOf({ related: [location('b', { beside: true })], contextLocations: [] }).relatedLocations,
    ).toHaveLength(1);
  });

  it('begin where the value is missing', () => {
    expect(flow({ related: [location('a')], missing: true })).toEqual(['the value is missing here', 'a']);
  });

  it('are shown to who shows Markdown', () => {
    const { message } = resultOf({});
    expect(message.text).toMatch(/ \(endpoint-plaintext\)$/);
    expect(message.markdown).toMatch(/ \(endpoint-plaintext\)\n\n```hcl\n[^`]*ssl_mode[^`]*\n```\n$/);
  });
});
