import { constants, createPublicKey, generateKeyPairSync, publicEncrypt } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/graph/value.ts';
import { callFunction, definitions } from '../../../src/terraform/functions/index.ts';
import answers from '../console.json' with { type: 'json' };
import { b, call, n, nowhere, obj, s, show } from './values.ts';

/** What the evaluator does itself, since its arguments are not evaluated first. */
const BY_THE_EVALUATOR = ['can', 'try'];

/** Whose result is never known, and so can't be compared with Terraform's. */
const NEVER_KNOWN = ['base64gzip', 'bcrypt', 'plantimestamp', 'timestamp', 'uuid'];

/** Functions whose cases stand below or elsewhere, since the console can't be asked. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  base64gunzip: 'OpenTofu only: below',
  cidrcontains: 'OpenTofu only: below',
  urldecode: 'OpenTofu only: below',
  fileset: 'below',
  templatestring: 'below',
  rsadecrypt: 'below',
};

const registry = [...definitions().keys()].sort();

describe('the table of functions', () => {
  test('has every function of Terraform', () => {
    expect(answers.functions.filter((name) => !definitions().has(name) && !BY_THE_EVALUATOR.includes(name))).toEqual(
      [],
    );
  });

  test('has nothing besides but the removed ones and those of OpenTofu', () => {
    const known = new Set([...answers.functions, 'list', 'map', 'base64gunzip', 'cidrcontains', 'urldecode']);
    expect(registry.filter((name) => !known.has(name))).toEqual([]);
  });

  test.each(registry.filter((name) => !NEVER_KNOWN.includes(name) && !(name in ELSEWHERE)))(
    '%s was asked of the console',
    (name) => {
      const cases = answers.answers.filter(({ expression }) => new RegExp(`(?<![a-z0-9])${name}\\(`).test(expression));
      expect(cases.length).toBeGreaterThanOrEqual(name === 'list' || name === 'map' ? 1 : 2);
    },
  );
});

describe('what is never known', () => {
  test.each(NEVER_KNOWN)('%s', (name) => {
    const value = name === 'bcrypt' || name === 'base64gzip' ? call(name, s('x')) : call(name);
    expect(value).toMatchObject({ kind: 'unknown', type: 'string' });
    expect(value).not.toHaveProperty('subject');
  });
});

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const encrypted = publicEncrypt(
  { key: createPublicKey(keys.publicKey), padding: constants.RSA_PKCS1_PADDING },
  Buffer.from('Bonjour'),
).toString('base64');

describe('what the console cannot be asked', () => {
  test.each<[string, Value, string]>([
    ['base64gunzip', call('base64gunzip', s(gzipSync('hello').toString('base64'))), '"hello"'],
    ['base64gunzip of no gzip', call('base64gunzip', s('aGk=')), '!wrong-type'],
    ['urldecode', call('urldecode', s('a+b%20%C3%A9')), '"a b é"'],
    ['urldecode of a broken escape', call('urldecode', s('%zz')), '!wrong-type'],
    ['cidrcontains an address', call('cidrcontains', s('192.168.2.0/20'), s('192.168.2.1')), 'true'],
    ['cidrcontains a prefix', call('cidrcontains', s('192.168.2.0/20'), s('192.168.2.0/22')), 'true'],
    ['cidrcontains another', call('cidrcontains', s('192.168.2.0/20'), s('192.126.2.1')), 'false'],
    ['cidrcontains a wider prefix', call('cidrcontains', s('10.0.0.0/16'), s('10.0.0.0/8')), 'false'],
    ['cidrcontains of another family', call('cidrcontains', s('fe80::/48'), s('192.168.2.1')), '!wrong-type'],
    ['cidrcontains of IPv6', call('cidrcontains', s('fe80::/48'), s('fe80::1')), 'true'],
    ['rsadecrypt', call('rsadecrypt', s(encrypted), s(keys.privateKey)), '"Bonjour"'],
    ['rsadecrypt by another key', call('rsadecrypt', s('AAAA'), s(keys.privateKey)), '!wrong-type'],
    [
      'fileset',
      callFunction('fileset', [s('.'), s('*.pem')], { ...nowhere, listFiles: () => ['b.pem', 'a.pem'] }),
      'set["a.pem", "b.pem"]',
    ],
    ['fileset where files are not listed', call('fileset', s('.'), s('*.pem')), '?'],
    [
      'templatestring',
      callFunction('templatestring', [s('${a}'), obj({ a: n(1) })], {
        ...nowhere,
        evaluateTemplate: (text, _, names) => s(`${text} ${[...names.keys()]}`),
      }),
      '"${a} a"',
    ],
    [
      'a file outside of the tree',
      callFunction('file', [s('../x')], { ...nowhere, readFile: () => 'outside' }),
      '?file("../x")',
    ],
    ['a file at home', call('file', s('~/.ssh/id_rsa')), '?file("~/.ssh/id_rsa")'],
    ['fileexists where it cannot be known', call('fileexists', s('x')), '?fileexists("x")'],
    ['fileexists', callFunction('fileexists', [s('x')], { ...nowhere, fileExists: () => true }), String(true)],
    ['a name with the core namespace', call('core::upper', s('a')), '"A"'],
    ['a name that does not exist', call('nope', b(true)), '?'],
    ['a name of Object.prototype', call('constructor', b(true)), '?'],
  ])('%s', (_, value, expected) => {
    expect(show(value)).toBe(expected);
  });
});
