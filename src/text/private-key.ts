/** The armour of PEM (PKCS#1, PKCS#8, EC, OpenSSH, encrypted or not), PGP, SSH2, PuTTY and age. */
const ARMOUR = /PRIVATE KEY(?: BLOCK)? ?-----?|PuTTY-User-Key-File-|AGE-SECRET-KEY-1/;
/** The same in Base64, at each of its three alignments: `PRIVATE KEY`. */
const ENCODED = ['UFJJVkFURSBLRV', 'BSSVZBVEUgS0VZ', 'QUklWQVRFIEtFW'];
/** Whether the content of a file is or contains a private key, whatever the file's name. */
export function holdsPrivateKey(bytes: Uint8Array): boolean {
  if (isBareKey(bytes)) return true;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1').replaceAll('\0', '');
  return ARMOUR.test(text) || ENCODED.some((encoded) => text.includes(encoded)) || isJsonWebKey(text);
}

/** A private JSON Web Key: its type, and the part that only private and symmetric keys have. */
function isJsonWebKey(text: string): boolean {
  return /"kty"\s*:/.test(text) && /"[dk]"\s*:\s*"/.test(text);
}

/** DER: a sequence that begins with a small version number, as PKCS#1, PKCS#8, SEC 1 and PKCS#12 have it. A certificate begins with another sequence. */
function isBareKey(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30) return false;
  const length = bytes[1] ?? 0;
  const at = length < 0x80 ? 2 : 2 + (length & 0x7f);
  return bytes[at] === 0x02 && bytes[at + 1] === 0x01 && (bytes[at + 2] ?? 9) <= 3;
}
