import { unknown } from '../../graph/make.ts';
import { ANY } from '../../graph/type.ts';
import type { DataFormat, UnknownValue, Value } from '../../graph/value.ts';
import { MOST_TEXT } from '../values/size.ts';
import { any, type Definition, type Family, made, pure, refuse, str, textOf, tooMuch } from './define.ts';
import { decodeCsv } from './formats/csv.ts';
import { jsonText, parseJson, wellFormed } from './formats/json.ts';
import { parseYaml, yamlText } from './formats/yaml.ts';

const nullable = (name: string) => ({ ...any(name), nullable: true as const });
const text = (name: string, call: (text: string) => Value): Definition =>
  pure([str(name)], 'string', ([value]) => call(textOf(value)));

const decoder = (
  name: string,
  result: UnknownValue['type'],
  decodes: readonly DataFormat[],
  decode: (text: string) => Value,
): Definition => ({ ...pure([str(name)], result, ([text]) => decode(textOf(text))), decodes });

export const encodings: Family = {
  base64decode: text('str', (encoded) => made(utf8(decodeBase64(encoded)))),
  base64encode: text('str', (plain) => made(Buffer.from(plain).toString('base64'))),
  base64gunzip: text('str', gunzip),
  // Compressors differ, and Go's output cannot be reproduced here.
  base64gzip: text('str', () =>
    unknown({ kind: 'unsupported', what: 'the exact output of base64gzip' }, { type: 'string', notNull: true }),
  ),
  csvdecode: decoder('str', 'list', ['csv'], decodeCsv),
  jsondecode: {
    ...decoder('str', undefined, ['json', 'yaml'], parseJson),
    whenUnknown: ([text]) => (text?.kind === 'unknown' && text.encodes ? decodedAgain(text.encodes) : undefined),
  },
  jsonencode: {
    ...pure([nullable('val')], 'string', ([value]) => made(jsonText(value!))),
    about: ([value]) => ({ notNull: true, notEmpty: true, ...(value ? { encodes: value } : {}) }),
  },
  textdecodebase64: pure([str('source'), str('encoding')], 'string', ([source, encoding]) =>
    ifSupported(() => decodeText(decodeBase64(textOf(source)), textOf(encoding))),
  ),
  textencodebase64: pure([str('string'), str('encoding')], 'string', ([plain, encoding]) =>
    ifSupported(() => encodeText(textOf(plain), textOf(encoding)).toString('base64')),
  ),
  urldecode: text('str', (encoded) => made(decodeUrl(encoded))),
  urlencode: text('str', (plain) => made(encodeUrl(plain))),
  yamldecode: decoder('src', undefined, ['yaml', 'json'], parseYaml),
  yamlencode: pure([{ name: 'value', type: ANY, nullable: true }], 'string', ([value]) => made(yamlText(value!))),
};

/** What JSON makes of a value that is encoded and decoded: it has objects and tuples only. Undefined where that can't be told. */
function decodedAgain(value: Value): Value | undefined {
  switch (value.kind) {
    case 'list': {
      if (value.type === 'set') return undefined;
      const items = value.items.map(decodedAgain);
      return items.every((item) => item !== undefined) ? { ...value, type: 'tuple', items } : undefined;
    }
    case 'object': {
      if (value.rest !== undefined) return undefined;
      const entries = [...value.entries].map(([name, held]) => [name, decodedAgain(held)] as const);
      return entries.every((entry): entry is [string, Value] => entry[1] !== undefined)
        ? { ...value, type: 'object', entries: new Map(entries) }
        : undefined;
    }
    case 'choice':
    case 'absent':
    case 'error':
      return undefined;
    case 'unknown':
      // Of a value whose type is not known, what comes back is not either.
      return value.type === 'list' || value.type === 'object' ? undefined : value;
    default:
      return value;
  }
}

/** Strictly, as Go does: padding is required, line breaks are skipped. */
export function decodeBase64(encoded: string): Buffer {
  const plain = encoded.replace(/[\r\n]/g, '');
  if (plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(plain)) refuse('The string is not valid Base64.');
  return Buffer.from(plain, 'base64');
}

export function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('The bytes are not valid UTF-8.');
  }
}

function gunzip(encoded: string): Value {
  const { gunzipSync } = require('node:zlib') as typeof import('node:zlib');
  let bytes: Buffer;
  try {
    bytes = gunzipSync(decodeBase64(encoded), { maxOutputLength: MOST_TEXT });
  } catch (caught) {
    if (caught instanceof RangeError) tooMuch('a string of more than a million characters');
    if (caught instanceof Error && 'code' in caught) refuse('The bytes are not valid gzip.');
    throw caught;
  }
  return made(utf8(bytes));
}

function encodeUrl(plain: string): string {
  const escaped = encodeURIComponent(wellFormed(plain));
  return escaped
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

function decodeUrl(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' '));
  } catch {
    return refuse('The string is not validly escaped.');
  }
}

/** An encoding that Terraform may support and Node does not. */
class NotSupported extends Error {}

function ifSupported(make: () => string): Value {
  try {
    return made(make());
  } catch (caught) {
    if (caught instanceof NotSupported)
      return unknown({ kind: 'unsupported', what: 'this character encoding' }, { type: 'string' });
    throw caught;
  }
}

/** Encodings by their IANA names, in the spelling of TextDecoder. */
function encodingOf(
  name: string,
): 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-16' | { table: ReadonlyMap<string, number>; label: string } {
  const lower = name.toLowerCase();
  if (lower === 'utf-8' || lower === 'utf-16le' || lower === 'utf-16be' || lower === 'utf-16') return lower;
  const label =
    { 'us-ascii': 'ascii-only', ascii: 'ascii-only', 'iso-8859-1': 'latin1', latin1: 'latin1' }[lower] ?? lower;
  if (isOfSeveralBytes(label)) throw new NotSupported();
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const character = oneByte(label, byte);
    if (character !== '\ufffd') table.set(character, byte);
  }
  return { table, label };
}

/** Whether a character may take several bytes in an encoding, so that there is no table of its bytes. */
function isOfSeveralBytes(label: string): boolean {
  if (label === 'ascii-only' || label === 'latin1') return false;
  try {
    return SEVERAL_BYTES.test(new TextDecoder(label).encoding);
  } catch {
    return false;
  }
}

const SEVERAL_BYTES = /^(gbk|gb18030|big5|euc-jp|euc-kr|iso-2022-jp|shift_jis|replacement)$/;

/** Windows-1252 from 0x80 to 0x9f (Node 20 decodes it as ISO-8859-1). */
const WINDOWS_1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

function oneByte(label: string, byte: number): string {
  if (label === 'windows-1252')
    return byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80]! : String.fromCharCode(byte);
  if (label === 'latin1') return String.fromCharCode(byte);
  if (label === 'ascii-only') return byte < 128 ? String.fromCharCode(byte) : '\ufffd';
  try {
    return new TextDecoder(label).decode(Uint8Array.of(byte));
  } catch {
    throw new NotSupported();
  }
}

function swapped(bytes: Buffer): Buffer {
  if (bytes.length % 2 !== 0) refuse('The data is not valid in this encoding.');
  return Buffer.from(bytes).swap16();
}

function encodeText(plain: string, name: string): Buffer {
  const encoding = encodingOf(name);
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(plain);
    case 'utf-16le':
      return Buffer.from(plain, 'utf16le');
    case 'utf-16be':
      return swapped(Buffer.from(plain, 'utf16le'));
    case 'utf-16':
      return swapped(Buffer.from(`\ufeff${plain}`, 'utf16le'));
    default:
      return Buffer.from(
        Array.from(
          plain,
          (character) => encoding.table.get(character) ?? refuse('A character cannot be written in this encoding.'),
        ),
      );
  }
}

function decodeText(bytes: Buffer, name: string): string {
  const encoding = encodingOf(name);
  let text: string;
  if (typeof encoding === 'string' && encoding !== 'utf-8' && bytes.length % 2 !== 0)
    refuse('The data is not valid in this encoding.');
  if (encoding === 'utf-8') text = bytes.toString('utf8');
  else if (encoding === 'utf-16le') text = bytes.toString('utf16le');
  else if (encoding === 'utf-16be') text = swapped(bytes).toString('utf16le');
  else if (encoding === 'utf-16')
    text = (bytes[0] === 0xff ? bytes : swapped(bytes)).toString('utf16le').replace(/^\ufeff/, '');
  else text = Array.from(bytes, (byte) => oneByte(encoding.label, byte)).join('');
  return text.includes('\ufffd') ? refuse('The data is not valid in this encoding.') : text;
}
