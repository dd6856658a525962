import type { Expression } from '../syntax.ts';
import { normalized } from './characters.ts';
import { readHeredoc } from './heredocs.ts';
import type { Lexer } from './lexer.ts';
import { TemplateReader } from './pieces.ts';
import { unescaped } from './strings.ts';

/** Reads the quoted string or heredoc at the current token, and moves to the next token. */
export function readString(lexer: Lexer): Expression {
  const { start } = lexer;
  if (lexer.text.charCodeAt(start) !== 34) return readHeredoc(lexer);
  const quote = plainStringEnd(lexer.text, start + 1);
  if (quote >= 0) {
    lexer.scan(quote + 1);
    lexer.height = 1;
    return { kind: 'literal', value: normalized(lexer.text.slice(start + 1, quote)), start, end: quote + 1 };
  }
  return readQuoted(lexer, start);
}

/** Text that needs no decoding. This regular expression cannot backtrack, and is faster than a loop until V8 optimizes that. */
const plain = /[^"\\$%\n\r]*/y;

/** The closing quote of a string without escapes, templates and line ends, or -1. */
function plainStringEnd(text: string, from: number): number {
  plain.lastIndex = from;
  plain.test(text);
  return text.charCodeAt(plain.lastIndex) === 34 ? plain.lastIndex : -1;
}

function readQuoted(lexer: Lexer, start: number): Expression {
  const { text, limit } = lexer;
  const template = new TemplateReader(lexer);
  let broken = false;
  let i = start + 1;
  for (;;) {
    const c = i < limit ? text.charCodeAt(i) : -1;
    if (c === 34) break;
    if (c === -1 || c === 10 || c === 13) noClosingQuote(lexer, start, i);
    const sequence = template.sequence(i);
    if (sequence > 0) {
      i = sequence;
      continue;
    }
    const from = i;
    while (i < limit) {
      const d = text.charCodeAt(i);
      if (d === 34 || d === 36 || d === 37 || d === 10 || d === 13) break;
      if (d === 92) {
        const escaped = text.charCodeAt(i + 1);
        if (i + 1 === limit || escaped === 10 || escaped === 13) noClosingQuote(lexer, start, i + 1);
        i++;
      }
      i++;
    }
    const { noted } = lexer;
    template.text(unescaped(lexer, from, i), from, i);
    broken ||= lexer.noted > noted;
  }
  const end = i + 1;
  if (broken) {
    lexer.scan(end);
    lexer.height = 1;
    return { kind: 'invalid', start, end };
  }
  const result = template.finish(start, end);
  lexer.scan(end);
  return result;
}

function noClosingQuote(lexer: Lexer, start: number, end: number): never {
  lexer.refuse(
    'This string has no closing quote on its line. Add it; for multi-line text write \\n or a heredoc (<<EOT).',
    { start, end },
  );
}

/** Reads a whole text (a string of the JSON syntax) as a template. */
export function readBareTemplate(lexer: Lexer, start: number): Expression {
  const { text, limit } = lexer;
  const template = new TemplateReader(lexer);
  let begin = start;
  let i = start;
  while (i < limit) {
    const c = text.charCodeAt(i);
    if (c === 36 || c === 37) {
      if (i > begin) template.text(text.slice(begin, i), begin, i);
      begin = i = template.sequence(i);
    } else if (c === 10) {
      i++;
      template.text(text.slice(begin, i), begin, i);
      begin = i;
    } else i++;
  }
  if (i > begin) template.text(text.slice(begin, i), begin, i);
  return template.finish(start, limit);
}
