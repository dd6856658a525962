import { describe, expect, test } from 'vitest';
import { type AclRule, filter } from '../../../src/dms/network/acl-rules.ts';
import { holds, networkOf } from '../../../src/dms/network/ipv4.ts';
import {
  EVERY_PORT,
  merged,
  type PortRange,
  portsText,
  within,
  without,
} from '../../../src/dms/network/port-ranges.ts';

/** The ends of ranges and networks, where one off decides. */

const ports = (text: string): PortRange[] =>
  text === ''
    ? []
    : text.split(',').map((one): PortRange => {
        const [from = 0, to = from] = one.split('-').map(Number);
        return [from, to];
      });

describe('ports', () => {
  test.each([
    ['10-20', '15-30', '15-20', '10-14'],
    ['10-20', '5-15', '10-15', '16-20'],
    ['10-20', '12-18', '12-18', '10-11,19-20'],
    ['10-20', '20-30', '20', '10-19'],
    ['10-20', '0-10', '10', '11-20'],
    ['10-20', '21-30', '', '10-20'],
    ['10-20', '0-9', '', '10-20'],
    ['10-20', '10-20', '10-20', ''],
    ['10-20', '0-65535', '10-20', ''],
    ['10', '10', '10', ''],
    ['10', '11', '', '10'],
    ['1-5,10-20', '5-10', '5,10', '1-4,11-20'],
    ['', '0-65535', '', ''],
  ])('of %s in %s: %j, outside: %j', (some, range, inside, outside) => {
    expect(within(ports(some), ports(range)[0]!)).toEqual(ports(inside));
    expect(without(ports(some), ports(range)[0]!)).toEqual(ports(outside));
  });

  test.each([
    ['1-2,3-4', '1-4'],
    ['1-2,4-5', '1-2,4-5'],
    ['4-5,1-2', '1-2,4-5'],
    ['1-10,2-3', '1-10'],
    ['1-3,2-10', '1-10'],
    ['5,5', '5'],
    ['', ''],
  ])('%s are %s', (some, fewer) => expect(merged(ports(some))).toEqual(ports(fewer)));

  test('as text', () => expect(portsText(ports('1-2,5432'))).toBe('1-2, 5432'));
  test('all of them', () => expect(EVERY_PORT).toEqual([0, 65535]));
});

describe('networks', () => {
  test.each([
    ['10.0.1.0/24', '10.0.1.0', '10.0.1.255'],
    ['10.0.1.77/24', '10.0.1.0', '10.0.1.255'],
    ['10.0.1.7/32', '10.0.1.7', '10.0.1.7'],
    ['10.0.1.7/31', '10.0.1.6', '10.0.1.7'],
    ['128.0.0.0/1', '128.0.0.0', '255.255.255.255'],
    ['0.0.0.0/0', '0.0.0.0', '255.255.255.255'],
    ['255.255.255.255/32', '255.255.255.255', '255.255.255.255'],
    ['1.2.3.4/8', '1.0.0.0', '1.255.255.255'],
  ])('%s is %s to %s', (text, first, last) => {
    const number = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
    expect(networkOf(text)).toEqual({ text, first: number(first), last: number(last) });
  });

  test.each([
    '10.0.0.0',
    '10.0.0.0/33',
    '256.0.0.0/8',
    '10.256.0.0/8',
    '10.0.256.0/8',
    '10.0.0.256/32',
    'x10.0.0.0/8',
    '10.0.0.0/8x',
    '10.0.0/8',
    '::/0',
    '',
  ])('%j is none', (text) => expect(networkOf(text)).toBeUndefined());

  test.each([
    ['10.0.0.0/16', '10.0.1.0/24', 'all'],
    ['10.0.1.0/24', '10.0.1.0/24', 'all'],
    ['10.0.1.0/24', '10.0.0.0/16', 'some'],
    ['10.0.1.0/25', '10.0.1.0/24', 'some'],
    ['10.0.1.128/25', '10.0.1.0/24', 'some'],
    ['10.0.1.0/24', '10.0.2.0/24', 'none'],
    ['10.0.2.0/24', '10.0.1.0/24', 'none'],
    ['10.0.1.255/32', '10.0.1.0/24', 'some'],
    ['10.0.1.7/32', '10.0.1.7/32', 'all'],
    ['10.0.1.7/32', '10.0.1.8/32', 'none'],
    ['0.0.0.0/0', '10.0.1.0/24', 'all'],
    ['0.0.0.0/0', undefined, 'all'],
    ['0.0.0.0/1', undefined, 'some'],
    ['128.0.0.0/1', undefined, 'some'],
    ['10.0.1.7/32', undefined, 'some'],
    [undefined, '10.0.1.0/24', 'some'],
    [undefined, undefined, 'some'],
  ] as const)('a rule for %s holds of %s: %s', (rule, other, expected) =>
    expect(holds(rule && networkOf(rule), other && networkOf(other))).toBe(expected),
  );
});

describe('the rules of an ACL', () => {
  const rule = (
    action: AclRule['action'],
    range: string,
    network = '0.0.0.0/0',
    more: Partial<AclRule> = {},
  ): AclRule => ({
    number: 100,
    action,
    ports: ports(range),
    network: networkOf(network),
    sure: true,
    at: undefined,
    ...more,
  });
  const passed = (rules: readonly AclRule[], wanted: string, other: string | undefined = '10.0.1.0/24') => {
    const { passed: some, denial } = filter(rules, ports(wanted), other === undefined ? undefined : networkOf(other));
    return { passed: portsText(merged(some)), denial: denial && rules.indexOf(denial) };
  };

  test.each<[string, AclRule[], string, string, number | undefined]>([
    ['allowed', [rule('allow', '5432')], '5432', '5432', undefined],
    ['no rule', [], '5432', '', undefined],
    ['another port', [rule('allow', '5431')], '5432', '', undefined],
    ['denied first', [rule('deny', '5432'), rule('allow', '0-65535')], '5432', '', 0],
    ['denied later', [rule('allow', '0-65535'), rule('deny', '5432')], '5432', '5432', undefined],
    ['another network', [rule('allow', '5432', '10.0.2.0/24')], '5432', '', undefined],
    ['part of the network', [rule('deny', '5432', '10.0.1.0/25'), rule('allow', '5432')], '5432', '5432', undefined],
    [
      'not sure to deny',
      [rule('deny', '5432', '0.0.0.0/0', { sure: false }), rule('allow', '5432')],
      '5432',
      '5432',
      undefined,
    ],
    ['unknown action', [rule('unknown', '5432')], '5432', '5432', undefined],
    ['some of the ports', [rule('deny', '1024-2000'), rule('allow', '0-65535')], '1024-65535', '2001-65535', undefined],
    ['denied in two', [rule('deny', '1-10'), rule('deny', '11-20'), rule('allow', '1-20')], '1-20', '', 1],
  ])('%s', (_, rules, wanted, through, denial) => expect(passed(rules, wanted)).toEqual({ passed: through, denial }));
});
