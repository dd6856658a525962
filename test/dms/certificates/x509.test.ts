import { describe, expect, test } from 'vitest';
import { describe509 } from '../../../src/dms/certificates/certificate.ts';
import { Certificate509 } from '../../../src/dms/certificates/x509.ts';
import { altered, der, derOf, nameOf } from './der.ts';

/** What a certificate tells of itself, also one that nobody would issue. */

const read = (name: string) => new Certificate509(derOf(name));
const made = (...of: Parameters<typeof altered>) => new Certificate509(altered(...of));

describe('the name', () => {
  const longest = 'x'.repeat(100);
  test.each<[subject: Buffer, expected: string]>([
    [nameOf(['CN', 'a']), 'a'],
    [nameOf(['C', 'US'], ['CN', 'a']), 'a'],
    [nameOf(['C', 'US'], ['C', 'DE']), 'C=US, C=DE'],
    [nameOf(['CN', longest]), longest],
    [nameOf(['CN', `${longest}y`]), `${longest}…`],
    [nameOf(['CN', '😀'.repeat(101)]), `${'😀'.repeat(100)}…`],
    [nameOf(), '(no name)'],
  ])('%#: %s', (subject, expected) => {
    const one = made('root', { subject });
    expect([one.name, one.issuer, one.isSelfSigned]).toEqual([expected, 'Example Root CA', false]);
    expect(made('root', { issuer: subject }).issuer).toBe(expected);
  });
});

describe('its days', () => {
  const at = (text: string) => new Date(`${text}T00:00:00Z`);
  test('they are read', () => {
    const { validFrom, validTo } = read('expired');
    expect([validFrom, validTo]).toEqual([at('2019-08-22'), at('2024-08-22')]);
  });

  test.each([
    ['2019-08-21', false],
    ['2019-08-22', true],
    ['2024-08-22', true],
    ['2024-08-23', false],
  ])('it is valid on %s: %s', (day, expected) => expect(read('expired').isValidOn(at(day))).toBe(expected));

  const [NONE, YEAR] = ['20209999000000Z', '20200101000000Z'];
  test.each<[from: string, to: string, day: string, expected: boolean]>([
    [NONE, YEAR, '1900-01-01', true],
    [NONE, YEAR, '2020-01-02', false],
    [YEAR, NONE, '2900-01-01', true],
    [YEAR, NONE, '2019-12-31', false],
  ])('from %s to %s, on %s: %s', (from, to, day, expected) => {
    const one = made('root', { from, to });
    expect(one.isValidOn(at(day))).toBe(expected);
    expect([one.validFrom, one.validTo]).toEqual(
      [from, to].map((text) => (text === NONE ? undefined : at('2020-01-01'))),
    );
    expect(describe509(one).until).toBe(to === NONE ? undefined : '2020-01-01');
  });
});

// Below 2048 bits is weak, and so are signatures with MD5 and SHA-1: docs/facts.md, section 4.
test.each<[name: string, bits: number | undefined, hash: string | undefined, isCa: boolean, isSelfSigned: boolean]>([
  ['root', undefined, undefined, true, true],
  ['intermediate', undefined, undefined, true, false],
  ['leaf', undefined, undefined, false, false],
  ['self-signed', undefined, undefined, true, true],
  ['rsa-1024', 1024, undefined, true, true],
  ['sha1-root', 2048, 'SHA-1', true, true],
  ['sha1-intermediate', undefined, 'SHA-1', true, false],
  ['md5-intermediate', undefined, 'MD5', true, false],
])('%s: %s bits, signed with %s', (name, bits, hash, isCa, isSelfSigned) => {
  const one = read(name);
  expect([one.rsaBits, one.weakHash, one.isCa, one.isSelfSigned]).toEqual([bits, hash, isCa, isSelfSigned]);
  expect(one.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  expect(describe509(one).issuer).toBe(isSelfSigned ? 'itself' : one.issuer);
});

test('a key of a kind that nobody knows has no bits', () => {
  const kind = der(0x30, Buffer.from([0x06, 3, 0x55, 4, 3]));
  expect(made('root', { key: der(0x30, kind, der(0x03, Buffer.from([0, 1, 2]))) }).rsaBits).toBeUndefined();
});

test('what is no certificate is none', () => {
  expect(() => new Certificate509(Buffer.from('no certificate'))).toThrow();
});
