import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { firstParagraph } from '../../src/report/page.ts';
import { sarif } from '../../src/report/sarif.ts';
import * as reports from './reports.ts';
import {
  at,
  evidence,
  finding,
  hostile,
  noColor,
  plaintext,
  report,
  source,
  subjects,
  unverified,
  whole,
} from './reports.ts';

const schema = JSON.parse(readFileSync(new URL('../schemas/sarif-2.1.0.json', import.meta.url), 'utf8'));
const validate = new Ajv({
  strict: false,
  // One of the schema's patterns has a lone bracket.
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    // RFC 3986, 4.1: only these characters, percent signs before two digits, no colon in the first part of a relative path.
    'uri-reference': (text: string) =>
      /^([\w\-.~!$&'()*+,;=:@/?#[\]]|%[0-9A-F]{2})*$/i.test(text) &&
      (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || !/^[^/?#]*:/.test(text)),
    'date-time': true,
  },
}).compile(schema);

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the schema says.
const written = (of: typeof whole): any => JSON.parse(sarif(of, noColor));

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
    expect(JSON.stringify(log)).not.toMatch(/byteOffset|originalUriBaseIds|snippet|partialFingerprints/);
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
      name: 'EndpointPlaintext',
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
      'When var.env is not "prod": module.dms.aws_dms_endpoint.this["billing"] encrypts but does not verify the server: ssl_mode is require. The same holds for module.dms.aws_dms_endpoint.this["audit"] and module.dms.aws_dms_endpoint.this["ledger"]. Set ssl_mode = "verify-full". (endpoint-server-unverified)',
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
      fullyQualifiedName: 'x',
      kind: 'resource',
      properties: { root: 'test' },
    });
    const single = written(report([finding(at(main, 'a'), { subjects: subjects('x') })])).runs[0].results[0];
    expect(single.properties).toBeUndefined();
    expect(single.locations[0].logicalLocations).toEqual([{ fullyQualifiedName: 'x', kind: 'resource' }]);
  });

  it('of evidence are there only if asked, at no level', () => {
    const all = written({ ...whole, evidence }).runs[0].results.slice(3);
    expect(
      all.map((r: { kind: string; level: string; message: { text: string } }) => [r.kind, r.level, r.message.text]),
    ).toEqual([
      ['pass', 'none', 'aws_dms_endpoint.a passes this check. (endpoint-plaintext)'],
      ['open', 'none', 'aws_dms_endpoint.c is open: var.mode has no value. (endpoint-server-unverified)'],
      [
        'notApplicable',
        'none',
        'aws_dms_endpoint.d is not concerned: redis has its own switch. (endpoint-server-unverified)',
      ],
    ]);
  });
});

describe('taxonomies', () => {
  const run = written(whole).runs[0];
  const [plain] = run.tool.driver.rules;

  it('hold the taxa that the rules use, and are named by the driver', () => {
    expect(
      run.taxonomies.map(({ name, taxa }: { name: string; taxa: { id: string }[] }) => [
        name,
        taxa.map(({ id }) => id),
      ]),
    ).toEqual([
      ['CWE', ['CWE-295', 'CWE-319']],
      ['AWS Security Hub', ['DMS.9', 'DMS.12']],
      ['AWS Control Tower', ['CT.DMS.PR.2']],
      ['NIST SP 800-53 r5', ['AC-4', 'SC-7(4)', 'SC-8', 'SC-8(1)', 'SC-8(2)', 'SC-13', 'SC-23', 'SC-23(3)']],
      ['PCI DSS 4.0.1', ['4.2.1']],
    ]);
    expect(run.tool.driver.supportedTaxonomies).toEqual(
      run.taxonomies.map(({ name }: { name: string }, index: number) => ({ name, index })),
    );
  });

  it('are pointed at by id and index', () => {
    for (const rule of run.tool.driver.rules)
      for (const { target } of rule.relationships) {
        const taxonomy = run.taxonomies.find(({ name }: { name: string }) => name === target.toolComponent.name);
        expect(taxonomy.taxa[target.index].id).toBe(target.id);
      }
  });

  it('say how a rule relates to a taxon', () => {
    const kinds = Object.fromEntries(
      plain.relationships.map(({ target, kinds: [kind] }: { target: { id: string }; kinds: string[] }) => [
        target.id,
        kind,
      ]),
    );
    expect(kinds).toMatchObject({
      'CWE-319': 'superset',
      'DMS.9': 'superset',
      'CT.DMS.PR.2': 'relevant',
      'SC-8': 'relevant',
      '4.2.1': 'relevant',
    });
  });

  it('are left out where no rule has a taxon', () => {
    const { taxonomies, tool } = written({ ...reports.clean, rules: [reports.rule('other')] }).runs[0];
    expect(taxonomies).toBeUndefined();
    expect(tool.driver.supportedTaxonomies).toBeUndefined();
    expect(tool.driver.rules[0].relationships).toBeUndefined();
  });

  it('of results are the controls that were decided there', () => {
    const { results } = written(reports.audited).runs[0];
    const taxaOf = (address: string, rule: string) =>
      results
        .filter(
          (result: { ruleId: string; locations: { logicalLocations?: { fullyQualifiedName: string }[] }[] }) =>
            result.ruleId === rule && result.locations[0]?.logicalLocations?.[0]?.fullyQualifiedName === address,
        )
        .map(({ taxa }: { taxa?: { id: string }[] }) => taxa?.map(({ id }) => id));
    expect(taxaOf('aws_dms_endpoint.a', 'endpoint-plaintext')).toEqual([['DMS.9', 'CT.DMS.PR.2']]);
    expect(taxaOf('module.dms.aws_dms_endpoint.this["orders"]', 'endpoint-plaintext')).toEqual([['DMS.9']]);
    expect(taxaOf('aws_dms_endpoint.c', 'endpoint-server-unverified')).toEqual([undefined]);
  });
});

describe('evidence', () => {
  it('of a resource that is declared twice names each control once', () => {
    const main = source('main.tf', 'a = 1');
    const twice = [1, 2].map(() => reports.controlled('DMS.9', 'aws_dms_endpoint.orders', { outcome: 'fail' }));
    const log = written({
      ...report([finding(at(main, 'a'))]),
      evidence: [],
      audit: { day: '2026-01-31', roots: [], controls: twice },
    });
    expect(validate(log)).toBe(true);
    expect(log.runs[0].results[0].taxa).toHaveLength(1);
  });

  it('has suppressed findings with their reasons', () => {
    const suppressed = written(reports.audited).runs[0].results.filter((result: object) => 'suppressions' in result);
    expect(suppressed).toHaveLength(1);
    expect(suppressed[0].suppressions).toEqual([
      {
        kind: 'inSource',
        status: 'accepted',
        justification: 'test data, in a private subnet',
        location: { physicalLocation: expect.objectContaining({ artifactLocation: { uri: 'infra/main.tf' } }) },
      },
    ]);
    const { audit, ...without } = reports.audited;
    expect(audit).toBeDefined();
    expect(JSON.stringify(written(without))).not.toContain('suppressions');
  });

  it('is summed up by control', () => {
    const { day, controls } = written(reports.audited).runs[0].properties;
    expect(day).toBe('2026-01-31');
    expect(controls).toContainEqual({ id: 'DMS.9', pass: 1, fail: 4, open: 1, notApplicable: 2, suppressed: 2 });
  });

  it('tells once, with all resources, what a rule is not about', () => {
    const main = source('main.tf', 'a = 1');
    const checks = [1, 2, 3].map((n) => ({
      rule: plaintext,
      subject: { root: '.', address: `x[${n}]` },
      outcome: 'not-applicable' as const,
      why: n === 3 ? 'other' : 'same',
      at: at(main, 'a'),
    }));
    const { results } = written({ ...reports.clean, evidence: checks }).runs[0];
    expect(results.map(({ message }: { message: { text: string } }) => message.text)).toEqual([
      'x[1] is not concerned, nor is 1 more: same. (endpoint-plaintext)',
      'x[3] is not concerned: other. (endpoint-plaintext)',
    ]);
    expect(results[0].locations[0].logicalLocations).toHaveLength(2);
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
    const log = written({ ...report([found]), editsOf: () => edits });
    expect(validate(log), JSON.stringify(validate.errors, null, 1)).toBe(true);
    expect(log.runs[0].results[0].fixes).toEqual([
      {
        description: { text: 'Set ssl_mode = "verify-full" and certificate_arn = x.' },
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
    expect(written({ ...report([found]), editsOf: () => [] }).runs[0].results[0].fixes).toBeUndefined();
  });
});
