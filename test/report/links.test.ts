import { describe, expect, it } from 'vitest';
import { formats } from '../../src/report/index.ts';
import { finding, hostile, noColor, report, source, whole } from './reports.ts';

const filesUrl = 'https://github.com/me/repo/blob/0123/';

describe.each(['summary', 'markdown'] as const)('locations in %s', (format) => {
  const links = (of: typeof whole, output: object = { filesUrl }) =>
    [...formats[format](of, { ...noColor, ...output }).matchAll(/\[(`[^`]*`|<code>.*?<\/code>)\]\((\S*)\)/g)]
      .map(([, shown, target]) => [shown, target])
      .filter(([, target]) => !target!.endsWith('.md'));

  it('are links to the lines of the commit', () => {
    expect(links(whole)).toContainEqual(['`infra/main.tf:6:57`', `${filesUrl}infra/main.tf#L6`]);
    // The trace, and what could not be read.
    expect(links(whole)).toContainEqual(['`modules/dms/main.tf:3:3`', `${filesUrl}modules/dms/main.tf#L3`]);
    expect(links(whole)).toContainEqual(['`infra/main.tf:3:1`', `${filesUrl}infra/main.tf#L3`]);
  });

  it('are none without a commit', () => expect(links(whole, {})).toEqual([]));

  it.each([
    ['plans', { ...source('plan.json', '') }, { start: 0, end: 0 }],
    [
      'installed modules',
      { ...source('.terraform/modules/x/main.tf', 'a = 1'), installed: true },
      { start: 0, end: 1 },
    ],
    ['standard input', source('<stdin>', 'a = 1'), { start: 0, end: 1 }],
    ['what lies outside', source('a/../../x.tf', 'a = 1'), { start: 0, end: 1 }],
    ['absolute paths', source('/etc/main.tf', 'a = 1'), { start: 0, end: 1 }],
  ])('are none for %s, which the commit does not have', (_, where, range) =>
    expect(links(report([finding({ source: where, ...range })]))).toEqual([]),
  );

  it('have no hostile name in their targets', () => {
    const targets = links(hostile).map(([, target]) => target!);
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) {
      expect(target).toMatch(/^https:\/\/github\.com\/me\/repo\/blob\/0123\/[\w%./~-]+#L\d+$/);
      expect(target).not.toContain('/../');
    }
  });
});
