import { memo } from '../memo.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { type Ask, judged } from './fallback.ts';
import { readJsonFile } from './json/file.ts';
import { type JsonBody, terraformFile, variablesFile } from './json/schema.ts';
import { readBodies } from './native/bodies.ts';
import { readExpression as readExpressionAt } from './native/expressions.ts';
import { END, Lexer, Refusal } from './native/lexer.ts';
import { readBareTemplate } from './native/templates.ts';
import type { Expression, SyntaxFile } from './syntax.ts';

export { decodeSource } from './decode.ts';

export interface ReadResult {
  readonly file: SyntaxFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** The expression, or the error. */
export interface SingleResult {
  readonly expression?: Expression;
  readonly diagnostics: readonly Diagnostic[];
}

/** The maximum length of a text in UTF-16 code units. */
const maxLength = 8 * 1024 * 1024;

/** What is edited is asked for its syntax again. */
const readingOf = memo(({ text }: Source) => readBodies(text));

/** Parses HCL's native syntax, with recovery from errors. */
export function readNative(source: Source): ReadResult {
  if (source.text.length > maxLength) return tooLong(source);
  const { file, refusals } = readingOf(source);
  return { file, diagnostics: refusals.map((refusal) => diagnosticOf(source, refusal)) };
}

/**
 * Parses HCL's native syntax, and asks HashiCorp's parser about syntax errors: its error message is used, and a block that it can read is
 * taken from it, with a note. It is loaded only in that case.
 */
export function readWithFallback(source: Source, ask?: Ask): ReadResult {
  if (source.text.length > maxLength) return tooLong(source);
  const reading = readingOf(source);
  if (reading.refusals.length === 0) return { file: reading.file, diagnostics: [] };
  const { file, refusals, notes } = judged(source, reading, ask);
  return { file, diagnostics: [...refusals.map((refusal) => diagnosticOf(source, refusal)), ...notes] };
}

/** Reads a `.tf.json` file. Blocks of resource types (`redis_settings`) are attributes with objects in them, or lists of objects. */
export function readJson(source: Source): ReadResult {
  return readJsonBy(source, terraformFile);
}

/** Reads a `.tfvars.json` file: attributes only, whose strings are no templates. */
export function readJsonVariables(source: Source): ReadResult {
  return readJsonBy(source, variablesFile);
}

function readJsonBy(source: Source, schema: JsonBody): ReadResult {
  if (source.text.length > maxLength) return tooLong(source);
  const { file, refusals } = readJsonFile(source.text, schema);
  return { file, diagnostics: refusals.map((refusal) => diagnosticOf(source, refusal)) };
}

/** Reads a text that is one expression, such as a value given on the command line. */
export function readExpression(source: Source): SingleResult {
  return readSingle(source, (lexer) => {
    lexer.newlines = false;
    lexer.scan(0);
    const expression = readExpressionAt(lexer);
    if (lexer.peek() !== END) lexer.refuse('Unexpected text after the expression. Remove it.');
    return expression;
  });
}

/** Parses a whole text as a template, as `templatefile` and `templatestring` do. */
export function readTemplate(source: Source): SingleResult {
  return readSingle(source, (lexer) => readBareTemplate(lexer, 0));
}

function readSingle(source: Source, read: (lexer: Lexer) => Expression): SingleResult {
  if (source.text.length > maxLength) return { diagnostics: tooLong(source).diagnostics };
  const lexer = new Lexer(source.text);
  try {
    const expression = read(lexer);
    if (lexer.refusals.length === 0) return { expression, diagnostics: [] };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    lexer.refusals.push(refusal);
  }
  return { diagnostics: lexer.refusals.map((refusal) => diagnosticOf(source, refusal)) };
}

function diagnosticOf(source: Source, { message, start, end }: Refusal): Diagnostic {
  return { severity: 'error', code: 'syntax-error', message, at: { source, start, end } };
}

function tooLong(source: Source): ReadResult {
  const message = `This file is larger than ${maxLength / 1024 / 1024} MiB and was not read. Split it.`;
  return {
    file: { body: { items: [], start: 0, end: source.text.length, incomplete: true }, comments: [] },
    diagnostics: [{ severity: 'error', code: 'syntax-error', message, at: { source, start: 0, end: 0 } }],
  };
}
