import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { property, text } from '../../../src/report/certificates/ical-lines.ts';
import { tree } from '../../check.ts';
import { dmslint } from '../../cli/real.ts';
import { fixtures } from '../../fixtures/cases.ts';
import { ESTATE } from './estate.ts';

const calendar = async (cwd: string, argv: readonly string[] = [], now = '2026-11-23') =>
  (await dmslint(cwd, ['certificates', '--format', 'ics', '--now', now, ...argv])).stdout;

const read = (written: string) => new ICAL.Component(ICAL.parse(written));
const textOf = (component: ICAL.Component, name: string) => String(component.getFirstPropertyValue(name));

test('a parser reads it back', async () => {
  const found = read(await calendar(tree(ESTATE)));
  const events = found.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(events.map(({ startDate, summary }) => `${startDate} ${summary}`)).toMatchInlineSnapshot(`
    [
      "2024-08-22 aws_dms_certificate.cases (cases) expires",
      "2024-08-22 aws_dms_certificate.expired (expired) expires",
      "2025-06-01 aws_dms_certificate.legacy (legacy) expires",
      "2026-03-01 aws_dms_certificate.expiring (expiring) expires",
      "2038-01-17 aws_dms_certificate.amazon (amazon) expires",
      "2061-05-20 The first CA that counts in aws_dms_certificate.global (global) expires",
      "2121-05-20 The last CA that counts in aws_dms_certificate.global (global) expires",
      "2061-05-20 The first CA that counts in aws_dms_certificate.rds (rds) expires",
      "2121-05-20 The last CA that counts in aws_dms_certificate.rds (rds) expires",
      "2120-01-01 The last CA that counts in aws_dms_certificate.cases (cases) expires",
      "2120-01-01 The last CA that counts in aws_dms_certificate.chain (chain) expires",
      "2120-01-01 The last CA that counts in aws_dms_certificate.two-regions (two-regions) expires",
    ]
  `);
  expect(found.getAllSubcomponents('vtodo').map((one) => textOf(one, 'summary'))).toMatchInlineSnapshot(`
    [
      "Find out when aws_dms_certificate.china (china) expires",
      "Find out when aws_dms_certificate.key (key) expires",
      "Find out when aws_dms_certificate.missing (missing) expires",
      "Find out when aws_dms_certificate.own (own) expires",
      "Find out when aws_dms_certificate.wallet (wallet) expires",
      "Find out when certificate ABCDEF expires",
      "Find out when data.aws_dms_certificate.there (there) expires",
      "Find out which certificate aws_dms_endpoint.unknown links",
      "Find out which certificate aws_dms_endpoint.slip links",
    ]
  `);
  for (const { startDate, endDate, component } of events) {
    expect([startDate.isDate, endDate.subtractDate(startDate).days]).toEqual([true, 1]);
    const triggers = component.getAllSubcomponents('valarm').map((alarm) => textOf(alarm, 'trigger'));
    expect(triggers).toEqual(['-P12W', '-P2W']);
  }
  expect(textOf(events[0]!.component, 'dtstamp')).toBe('2026-11-23T00:00:00Z');
});

test('its lines end as they must and have no more than 75 octets', async () => {
  const written = await calendar(tree(ESTATE));
  expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...written.split('\r\n').map((line) => Buffer.byteLength(line)))).toBe(75);
});

describe('what is in it has an id', () => {
  const uids = async (cwd: string, now?: string) => {
    const all = read(await calendar(cwd, [], now)).getAllSubcomponents();
    return all.map((one) => textOf(one, 'uid'));
  };

  test('of its own, and the same on another day in another place', async () => {
    const first = await uids(tree(ESTATE));
    expect(new Set(first).size).toBe(first.length);
    expect((await uids(tree(ESTATE), '2026-11-30')).sort()).toEqual(first.sort());
  });

  test('also where two that are not in the configuration look alike', async () => {
    const { stdout } = await dmslint(fixtures, ['certificates', '--format', 'ics', 'foreign-certificates']);
    const all = read(stdout)
      .getAllSubcomponents()
      .map((one) => textOf(one, 'uid'));
    expect(new Set(all).size).toBe(all.length);
  });
});

test('a calendar of nothing is one, too', async () => {
  const found = read(await calendar(tree({ 'main.tf': 'locals {}' })));
  expect(found.getAllSubcomponents().map((one) => one.name)).toEqual(['vtodo']);
});

test.each([
  ['a;b,c\\d', 'a;b,c\\d'],
  ['line\none', 'line\\none'],
  ['\u001b[31m', '\\u001b[31m'],
  ['##[error]x', '#\\u0023[error]x'],
  ['ä€𝄞'.repeat(40), 'ä€𝄞'.repeat(40)],
  [`${'a'.repeat(66)}::error::x`, `${'a'.repeat(66)}::error::x`],
  [`${'a'.repeat(67)}::error::x`, `${'a'.repeat(67)}::error::x`],
  [`${'a'.repeat(66)}${' '.repeat(3)}::error::x`, `${'a'.repeat(66)}${' '.repeat(3)}::error::x`],
  [`${'a'.repeat(67)}${'::'.repeat(80)}b`, `${'a'.repeat(67)} … b`],
  [`${'a'.repeat(60)}${': '.repeat(9)}::b`, `${'a'.repeat(60)}${' … '}b`],
  [`${'a'.repeat(60)}${'::'.repeat(9)}b`, `${'a'.repeat(60)}${'::'.repeat(9)}b`],
])('the text %j is read back as what may be shown of it', (given, shown) => {
  const written = property('SUMMARY', text(given));
  expect(written.replaceAll('\r\n', '\n')).not.toMatch(/^\s+::|##\[/m);
  expect(Math.max(...written.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  const event = read(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${written}END:VEVENT\r\nEND:VCALENDAR\r\n`);
  expect(textOf(event.getFirstSubcomponent('vevent')!, 'summary')).toBe(shown);
});
