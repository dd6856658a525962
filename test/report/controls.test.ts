import { expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { CONTROLS } from '../../src/dms/controls/controls.ts';
import { WEAKNESSES } from '../../src/dms/controls/weaknesses.ts';
import { requirementSummaries } from '../../src/report/controls/summary.ts';
import { controlsTable } from '../../src/report/controls/table.ts';
import { controlled } from './reports.ts';

it('the table of controls fits a terminal, and names every control, rule and requirement', async () => {
  const text = controlsTable(rules);
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  const mapped = rules.filter(({ controls = [], cwe = [] }) => controls.length + cwe.length > 0);
  for (const { id } of [...CONTROLS, ...mapped]) expect(text).toContain(id);
  for (const { requirements } of CONTROLS)
    for (const id of requirements.flatMap(({ ids }) => ids)) expect(text).toContain(id);
  await expect(text).toMatchFileSnapshot('golden/controls.txt');
});

it('the table leaves out whose controls there are none of', () => {
  expect(controlsTable(rules, [], WEAKNESSES.slice(0, 1))).not.toContain('AWS');
});

it('a requirement comes to the gravest result of its controls, by resource', () => {
  const of = (id: string) => {
    const audit = {
      day: '2026-01-31',
      roots: [],
      controls: [
        controlled('DMS.9', 'a', { outcome: 'not-applicable' }),
        controlled('DMS.12', 'a', { outcome: 'fail' }),
        controlled('DMS.9', 'b', { outcome: 'undetermined' }),
        controlled('DMS.12', 'b', { outcome: 'not-applicable' }),
        controlled('DMS.9', 'c', { outcome: 'not-applicable' }),
        controlled('DMS.1', 'r', { outcome: 'fail' }),
      ],
    };
    return requirementSummaries(audit).find(({ requirement }) => requirement.id === id)?.counts;
  };
  expect(of('SC-8')).toEqual({ pass: 0, fail: 1, undetermined: 1, notApplicable: 1 });
  expect(of('SC-23')).toEqual({ pass: 0, fail: 0, undetermined: 1, notApplicable: 2 });
  expect(of('1.4.4')).toEqual({ pass: 0, fail: 1, undetermined: 0, notApplicable: 0 });
});
