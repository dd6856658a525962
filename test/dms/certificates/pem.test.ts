import { describe, expect, test } from 'vitest';
import { type Flaw, readPem, readWallet } from '../../../src/dms/certificates/pem.ts';
import { CERTIFICATE_FILES } from '../../rules/support/certificate-files.ts';
import { derOf, pemOf } from './der.ts';

/** What a text that should be PEM holds (RFC 7468), and what is wrong with it. */

const pem = (name: string) => CERTIFICATE_FILES[`${name}.pem`]!;
const labelled = (label: string, body = derOf('root')) => pemOf(body, label);
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
const names = (text: string) => readPem(text).certificates.map(({ name }) => name);
const ROOT = ['Example Root CA'];

describe('what can be read', () => {
  test.each<[name: string, text: string, certificates: string[], hasPrivateKey?: boolean]>([
    ['one', pem('root'), ROOT],
    ['several, with text between', pem('chain'), ['Example Intermediate CA', ...ROOT]],
    ['with carriage returns', pem('root').replaceAll('\n', '\r\n'), ROOT],
    ['indented', pem('root').replace(/^/gm, '  '), ROOT],
    ['in one line', pem('root').replaceAll('\n', ''), ROOT],
    ['by its older label', labelled('X509 CERTIFICATE'), ROOT],
    ['as OpenSSL trusts it', labelled('TRUSTED CERTIFICATE'), ROOT],
    ['a key', pem('key'), [], true],
    ['a key of an older form', labelled('RSA PRIVATE KEY'), [], true],
    ['an encrypted key', labelled('ENCRYPTED PRIVATE KEY'), [], true],
    ['a certificate with its key', pem('root') + pem('key'), ROOT, true],
    ['a certificate beside something else', labelled('X509 CRL') + pem('root'), ROOT],
  ])('%s', (_, text, certificates, hasPrivateKey = false) => {
    expect(names(text)).toEqual(certificates);
    expect(readPem(text)).toMatchObject({ hasPrivateKey, flaw: undefined });
  });
});

describe('what is wrong', () => {
  const broken = '-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n';
  const block = (number: number): Flaw => ({ kind: 'block', number });
  const escaped = pem('root').replaceAll('\n', '\\n');
  test.each<[name: string, text: string, flaw: Flaw, certificates?: string[]]>([
    ['nothing', '', { kind: 'no-pem' }],
    ['a word', 'root', { kind: 'no-pem' }],
    ['it does not end', pem('root').replace(/-----END.*/s, ''), block(1)],
    ['another end', pem('root').replace('END CERTIFICATE', 'END X509 CERTIFICATE'), block(1)],
    ['no base64', broken, block(1)],
    ['a digit too many', pem('root').replace('\n-----END', 'AAAA=\n-----END'), block(1)],
    ['nothing in it', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n', block(1)],
    ['no certificate', labelled('CERTIFICATE', Buffer.from('no certificate')), block(1)],
    ['the second', pem('root') + broken, block(2), ROOT],
    ['the second, and the third', pem('root') + broken + broken, block(2), ROOT],
    ['beside a key', pem('key') + broken, block(2)],
    ['no label', '-----BEGIN -----\nAAAA\n-----END -----\n', block(1)],
    ['a label in small letters', labelled('certificate'), block(1)],
    ['a label that is too long', labelled('A'.repeat(41)), block(1)],
    ['a label that no one uses', labelled('A'.repeat(40)), { kind: 'other', label: undefined }],
    ['only the end of a label is that of a key', labelled('PRIVATE KEY REQUEST'), { kind: 'other', label: undefined }],
    ['lines that end in two characters', escaped, { kind: 'literal-newlines' }],
    ['such lines in a second one', pem('root') + escaped, { kind: 'literal-newlines' }, ROOT],
    ['such characters beside what is broken', `\\n${broken}`, block(1)],
    ['such characters around what is fine', `\\n${pem('root')}${broken}`, block(2), ROOT],
    ...[
      'CERTIFICATE REQUEST',
      'NEW CERTIFICATE REQUEST',
      'PUBLIC KEY',
      'RSA PUBLIC KEY',
      'PKCS7',
      'CMS',
      'X509 CRL',
    ].map((label): [string, string, Flaw] => [label, labelled(label), { kind: 'other', label }]),
  ])('%s', (_, text, flaw, certificates = []) => {
    expect(readPem(text)).toMatchObject({ flaw, hasPrivateKey: text.includes('BEGIN PRIVATE KEY-') });
    expect(names(text)).toEqual(certificates);
  });
});

describe('without any block', () => {
  const other = (of: 'pem' | 'der' | 'other'): Flaw => ({ kind: 'base64', of });
  const bytes = (length: number) => base64(Buffer.alloc(length, 1));
  test.each<[text: string, flaw: Flaw]>([
    ...['pem', 'crt', 'cer', 'der', 'p7b', 'sso', 'PEM'].map((end): [string, Flaw] => [
      `../certificates/ca.${end}`,
      { kind: 'file-name' },
    ]),
    [' ca.pem\n', { kind: 'file-name' }],
    [`${'a'.repeat(300)}.pem`, { kind: 'file-name' }],
    [`${'a'.repeat(301)}.pem`, { kind: 'no-pem' }],
    ['the file ca.pem', { kind: 'no-pem' }],
    ['ca.pem.txt', { kind: 'no-pem' }],
    ['ca_pem', { kind: 'no-pem' }],
    ['.pem', { kind: 'no-pem' }],
    [base64(pem('root')), other('pem')],
    [base64(derOf('root')), other('der')],
    [base64(derOf('root')).replace(/.{64}/g, '$&\n'), other('der')],
    [bytes(75), other('other')],
    [bytes(72), { kind: 'no-pem' }],
    [`${bytes(75)}!`, { kind: 'no-pem' }],
    [`${bytes(75)}A`, { kind: 'no-pem' }],
    [`=${bytes(75)}`, { kind: 'no-pem' }],
  ])('%#: %.40s', (text, flaw) => {
    expect(readPem(text)).toEqual({ certificates: [], hasPrivateKey: false, flaw });
  });
});

test.each<[name: string, text: string, expected: ReturnType<typeof readWallet>]>([
  ['base64 of something', base64('\u0001wallet'), 'wallet'],
  ['in lines', base64('\u0001wallet').replace(/.{4}/g, '$&\n'), 'wallet'],
  ['a PEM', pem('root'), 'pem'],
  ['base64 of a PEM', base64(pem('root')), 'base64-of-pem'],
  ['no base64', 'cwallet.sso', 'no-base64'],
  ['nothing', '', 'no-base64'],
])('a wallet that is %s', (_, text, expected) => expect(readWallet(text)).toBe(expected));
