import type { KeyObject } from 'node:crypto';
import type { Value } from '../../graph/value.ts';
import { table } from '../../table.ts';
import {
  type Definition,
  type Family,
  type FunctionContext,
  impure,
  made,
  num,
  pure,
  refuse,
  str,
  textOf,
} from './define.ts';
import { decodeBase64, utf8 } from './encoding.ts';
import { readDigest } from './files.ts';

const crypto = () => require('node:crypto') as typeof import('node:crypto');

type Algorithm = 'md5' | 'sha1' | 'sha256' | 'sha512';
type Form = 'hex' | 'base64';

const digest = (algorithm: Algorithm, form: Form, bytes: string | Uint8Array): Value =>
  made(crypto().createHash(algorithm).update(bytes).digest(form));

const ofText = (algorithm: Algorithm, form: Form): Definition =>
  pure([str('str')], 'string', ([text]) => digest(algorithm, form, textOf(text)));

const ofFile = (name: string, algorithm: Algorithm, form: Form): Definition =>
  pure([str('path')], 'string', ([path], context: FunctionContext) =>
    readDigest(name, path!, context, (bytes) => digest(algorithm, form, bytes)),
  );

export const hashes: Family = {
  base64sha256: ofText('sha256', 'base64'),
  base64sha512: ofText('sha512', 'base64'),
  bcrypt: pure([str('str')], 'string', () => impure('bcrypt'), num('cost')),
  filebase64sha256: ofFile('filebase64sha256', 'sha256', 'base64'),
  filebase64sha512: ofFile('filebase64sha512', 'sha512', 'base64'),
  filemd5: ofFile('filemd5', 'md5', 'hex'),
  filesha1: ofFile('filesha1', 'sha1', 'hex'),
  filesha256: ofFile('filesha256', 'sha256', 'hex'),
  filesha512: ofFile('filesha512', 'sha512', 'hex'),
  md5: ofText('md5', 'hex'),
  rsadecrypt: pure([str('ciphertext'), str('privatekey')], 'string', ([cipher, key]) =>
    made(decrypt(textOf(cipher), textOf(key))),
  ),
  sha1: ofText('sha1', 'hex'),
  sha256: ofText('sha256', 'hex'),
  sha512: ofText('sha512', 'hex'),
  uuid: pure([], 'string', () => impure('uuid')),
  uuidv5: pure([str('namespace'), str('name')], 'string', ([namespace, name]) =>
    made(uuid(textOf(namespace), textOf(name))),
  ),
};

/** RFC 4122, appendix C. */
const NAMESPACES = table<string>({
  dns: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  url: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  oid: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  x500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
});

function uuid(namespace: string, name: string): string {
  const id = NAMESPACES[namespace] ?? namespace;
  const hex = hexOf(id);
  if (hex === undefined) refuse('The namespace is neither a known name (such as dns) nor a UUID.');
  const bytes = crypto().createHash('sha1').update(Buffer.from(hex, 'hex')).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The digits of a UUID as Go's package reads it: with or without dashes, as a URN, or between braces or any other two characters. */
function hexOf(text: string): string | undefined {
  const plain = text.length === 38 ? text.slice(1, -1) : text.replace(/^urn:uuid:(?=.{36}$)/i, '');
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^[0-9a-f]{32}$/i.test(plain)
    ? plain.replaceAll('-', '')
    : undefined;
}

function decrypt(cipher: string, pem: string): string {
  const bytes = decodeBase64(cipher);
  const { constants, createPrivateKey, privateDecrypt } = crypto();
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    return refuse('The private key cannot be read.');
  }
  try {
    // Node rejects the old padding, so it is removed here.
    const padded = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, bytes);
    const end = padded.indexOf(0, 2);
    if (padded[0] === 0 && padded[1] === 2 && end >= 10) return utf8(padded.subarray(end + 1));
  } catch {
    // Too long or too short for the key.
  }
  return refuse('The string cannot be decrypted with this key.');
}
