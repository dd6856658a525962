import { describe, expect, it } from 'vitest';
import * as reports from './reports.ts';
import { at, finding, plaintext, report, source, whole } from './reports.ts';
import { validate, written } from './sarif-log.ts';

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
      audit: { day: '2026-01-31', roots: [], controls: twice, deciding: reports.deciding },
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
    expect(controls).toContainEqual({
      id: 'DMS.9',
      pass: 1,
      fail: 4,
      undetermined: 1,
      notApplicable: 2,
      suppressed: 2,
    });
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
      'This check does not apply to x[1] and 1 more: same. (endpoint-plaintext)',
      'This check does not apply to x[3]: other. (endpoint-plaintext)',
    ]);
    expect(results[0].locations[0].logicalLocations).toHaveLength(2);
  });
});
