import type { Diagnostic } from '../text/diagnostic.ts';
import type { Source } from '../text/source.ts';

/** Decodes UTF-8, with or without byte order mark. Invalid bytes are reported, and the rest is still decoded. */
export function decodeSource(
  bytes: Uint8Array,
  path: string,
  installed: boolean,
): { source: Source; diagnostics: Diagnostic[] } {
  if (isUtf16(bytes)) {
    const source = { path, text: '', installed };
    const message = 'The file is in UTF-16, which Terraform does not read. Save it as UTF-8.';
    return { source, diagnostics: [encodingError(source, message, 0, 0)] };
  }
  try {
    return {
      source: { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), installed },
      diagnostics: [],
    };
  } catch {
    const source = { path, text: new TextDecoder('utf-8').decode(bytes), installed };
    const at = Math.max(firstReplacement(bytes, source.text), 0);
    const message = 'The file is not valid UTF-8 here, the only encoding that Terraform reads. Save it as UTF-8.';
    return { source, diagnostics: [encodingError(source, message, at, Math.min(at + 1, source.text.length))] };
  }
}

/** By its byte order mark or, without one, by its first letter. */
function isUtf16([first, second]: Uint8Array): boolean {
  if (second === undefined) return false;
  return first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** The offset of the first invalid byte: the first U+FFFD that the file does not contain itself. */
function firstReplacement(bytes: Uint8Array, text: string): number {
  const encoder = new TextEncoder();
  let offset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let from = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
    offset += encoder.encode(text.slice(from, at)).length;
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return at;
    offset += 3;
    from = at + 1;
  }
  return -1;
}

function encodingError(source: Source, message: string, start: number, end: number): Diagnostic {
  return { severity: 'error', code: 'not-utf8', message, at: { source, start, end } };
}
