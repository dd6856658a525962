/** Character classes of HCL, as tests on UTF-16 code units where that is enough. */

/** Made when the first character beyond ASCII is met: V8 takes its time for them. */
let beyond: { readonly start: RegExp; readonly part: RegExp } | undefined;

/** Indexed by code: 1 if an ASCII character may start an identifier, or occur in it. */
const mayStart = new Uint8Array(128);
const mayFollow = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  if (isLetter(c) || c === 95) mayStart[c] = mayFollow[c] = 1;
  else if (isDigit(c) || c === 45) mayFollow[c] = 1;
}

/**
 * The length in code units of the identifier at `at`, 0 if there is none.
 * HCL: (ID_Start | '_') (ID_Continue | '-')*
 */
export function identifierLength(text: string, at: number, limit: number): number {
  let i = at;
  if (i < limit && !mayStart[text.charCodeAt(i)] && text.charCodeAt(i) < 128) return 0;
  while (i < limit) {
    const c = text.charCodeAt(i);
    if (c < 128) {
      if (mayFollow[c] === 0) break;
      i++;
    } else {
      const point = text.codePointAt(i)!;
      const character = String.fromCodePoint(point);
      beyond ??= { start: /^\p{ID_Start}/u, part: /^\p{ID_Continue}/u };
      if (!(i > at ? beyond.part : beyond.start).test(character)) break;
      i += character.length;
    }
  }
  return i - at;
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

export function isHexDigit(c: number): boolean {
  return isDigit(c) || (c >= 97 && c <= 102) || (c >= 65 && c <= 70);
}

function isLetter(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
}

/** Go's unicode.IsSpace, which HCL uses for trimming. JavaScript's set also has U+FEFF and lacks U+0085. */
export function isSpace(c: number): boolean {
  if (c === 32 || (c >= 9 && c <= 13)) return true;
  if (c < 128) return false;
  return (
    c === 0x85 ||
    c === 0xa0 ||
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000
  );
}

/** The length of the leading white space in code units. */
export function leadingSpace(text: string): number {
  let i = 0;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

export function trimStart(text: string): string {
  return text.slice(leadingSpace(text));
}

export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

const mayNeedNormalizing = /[\u0300-\uffff]/;

/** Normalization form C, which all strings of Terraform have. Text below U+0300 is always normalized. */
export function normalized(text: string): string {
  return mayNeedNormalizing.test(text) ? text.normalize('NFC') : text;
}
