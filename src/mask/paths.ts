import { IDENTIFIER, NEWLINE, NUMBER, QUOTE } from '../hcl/native/lexer.ts';
import { QUOTE_END, SEQUENCE, SEQUENCE_END, TEXT, type Token } from '../hcl/native/tokens.ts';

/** Functions whose first argument is a path: https://developer.hashicorp.com/terraform/language/functions, "Filesystem Functions" and "Hash and Crypto Functions". */
const fileFunctions = new Set(
  'file filebase64 filebase64sha256 filebase64sha512 fileexists filemd5 fileset filesha1 filesha256 filesha512 templatefile'.split(
    ' ',
  ),
);

export function isFileFunction(name: string): boolean {
  return fileFunctions.has(name);
}

/** In the interpolations of a path: nothing but references, such as `path.module`. */
const inReference = new Set([IDENTIFIER, NUMBER, ...[...'.[]-'].map((c) => c.charCodeAt(0))]);

/**
 * Where the path ends that is the first argument of the function at an index; 0 if there is none that can be shown. The argument has to be nothing but a
 * quoted path, since an expression may hold any literal.
 */
export function pathEndAfter(text: string, tokens: readonly Token[], index: number): number {
  if (tokens[index + 1]?.kind !== 40) return 0;
  let at = skipLines(tokens, index + 2);
  const name = tokens[at];
  const expands = name !== undefined && text.slice(name.start, name.end) === 'pathexpand';
  if (expands) {
    if (tokens[at + 1]?.kind !== 40) return 0;
    at = skipLines(tokens, at + 2);
  }
  const quote = quotedPathEnd(text, tokens, at);
  if (quote === undefined) return 0;
  at = skipLines(tokens, quote + 1);
  if (expands) {
    if (tokens[at]?.kind !== 41) return 0;
    at = skipLines(tokens, at + 1);
  }
  const next = tokens[at]?.kind;
  return next === 41 || next === 44 ? tokens[quote]!.start : 0;
}

/** The index of the quotation mark that closes a path, undefined if there is no path at the index. */
function quotedPathEnd(text: string, tokens: readonly Token[], index: number): number | undefined {
  if (tokens[index]?.kind !== QUOTE) return undefined;
  let isReference = false;
  for (let at = index + 1; at < tokens.length; at++) {
    const { kind, start } = tokens[at]!;
    if (kind === QUOTE_END) return at;
    if (kind === SEQUENCE && text[start] === '$') isReference = true;
    else if (kind === SEQUENCE_END) isReference = false;
    else if (isReference ? !inReference.has(kind) : kind !== TEXT) return undefined;
  }
  return undefined;
}

function skipLines(tokens: readonly Token[], index: number): number {
  let at = index;
  while (tokens[at]?.kind === NEWLINE) at++;
  return at;
}
