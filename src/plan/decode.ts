/** The encodings that plans come in: Terraform writes UTF-8; PowerShell's `>` makes UTF-16 of it, with a byte order mark. */
export function toUtf8(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = markLength(buffer);
  if (mark > 0) return buffer.subarray(mark);
  const order = utf16OrderOf(buffer);
  if (order === undefined) return buffer;
  const even = Buffer.from(buffer.subarray(0, buffer.length & ~1));
  if (order === 'big-endian') even.swap16();
  const text = even.toString('utf16le');
  return Buffer.from(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
}

/** Of the byte order mark of UTF-8. */
export function markLength(bytes: Buffer): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

export function isUtf16(bytes: Buffer): boolean {
  return utf16OrderOf(bytes) !== undefined;
}

/** By the byte order mark, or, without one, by the zero beside the opening brace. */
function utf16OrderOf(bytes: Buffer): 'little-endian' | 'big-endian' | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x7b && bytes[1] === 0)) return 'little-endian';
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x7b)) return 'big-endian';
  return undefined;
}
