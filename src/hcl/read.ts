import type { Diagnostic } from '../text/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { readBodies } from './bodies.ts';
import { readExpression as readExpressionAt } from './expressions.ts';
import { readJsonFile } from './json.ts';
import { type JsonBody, terraformFile, variablesFile } from './json-schema.ts';
import { END, Lexer, Refusal } from './lexer.ts';
import type { Expression, SyntaxFile, TemplatePart } from './syntax.ts';
import { readBareTemplate } from './templates.ts';

export { decodeSource } from './decode.ts';

export interface ReadResult {
  readonly file: SyntaxFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Longer texts are not read, in UTF-16 code units. */
const maxLength = 8 * 1024 * 1024;

/** Reads HCL's native syntax: all that can be read, and what could not. */
export function readNative(source: Source): ReadResult {
  if (source.text.length > maxLength) return tooLong(source);
  const { file, refusals } = readBodies(source.text);
  return { file, diagnostics: refusals.map((refusal) => diagnosticOf(source, refusal)) };
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
export function readExpression(source: Source): {
  expression?: Expression;
  diagnostics: readonly Diagnostic[];
} {
  if (source.text.length > maxLength) return { diagnostics: tooLong(source).diagnostics };
  const lexer = new Lexer(source.text);
  let expression: Expression | undefined;
  try {
    lexer.newlines = false;
    lexer.scan(0);
    expression = readExpressionAt(lexer);
    if (lexer.peek() !== END) lexer.refuse('The expression ends before this. Remove what follows it.');
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    lexer.refusals.push(refusal);
  }
  const diagnostics = lexer.refusals.map((refusal) => diagnosticOf(source, refusal));
  return diagnostics.length > 0 ? { diagnostics } : { expression: expression!, diagnostics };
}

/** Reads a whole text as a template, as `templatefile` does. No parts when it can't be read. */
export function readTemplate(source: Source): {
  parts: readonly TemplatePart[];
  diagnostics: readonly Diagnostic[];
} {
  if (source.text.length > maxLength) return { parts: [], diagnostics: tooLong(source).diagnostics };
  const lexer = new Lexer(source.text);
  try {
    const read = readBareTemplate(lexer, 0);
    if (lexer.refusals.length === 0) return { parts: partsOf(read), diagnostics: [] };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    lexer.refusals.push(refusal);
  }
  return { parts: [], diagnostics: lexer.refusals.map((refusal) => diagnosticOf(source, refusal)) };
}

function partsOf(read: Expression): readonly TemplatePart[] {
  if (read.kind === 'template') return read.parts;
  if (read.kind !== 'literal' || typeof read.value !== 'string') return [];
  return [{ kind: 'text', text: read.value, start: read.start, end: read.end }];
}

function diagnosticOf(source: Source, { message, start, end }: Refusal): Diagnostic {
  return { severity: 'error', code: 'syntax-error', message, at: { source, start, end } };
}

function tooLong(source: Source): ReadResult {
  const message = `This file is longer than ${maxLength / 1024 / 1024} MiB and is not read. Split it.`;
  return {
    file: { body: { items: [], start: 0, end: source.text.length, incomplete: true }, comments: [] },
    diagnostics: [{ severity: 'error', code: 'syntax-error', message, at: { source, start: 0, end: 0 } }],
  };
}
