import type { Expression } from '../syntax.ts';
import { trimEnd } from './characters.ts';
import { markerLineEnd } from './heredoc-text.ts';
import { type Lexer, Refusal } from './lexer.ts';
import { TemplateReader } from './pieces.ts';

/** Reads the heredoc whose opening line is the current token. */
export function readHeredoc(lexer: Lexer): Expression {
  const { text, start, limit } = lexer;
  const flush = text.charCodeAt(start + 2) === 45;
  const marker = trimEnd(text.slice(start + (flush ? 3 : 2), lexer.end));
  const opening = { start, end: lexer.end - 1 };
  const template = new TemplateReader(lexer);
  let i = lexer.end;
  let end = -1;
  let lineEnd = limit;
  if (lexer.isOpenFrom(marker, i)) unclosed(lexer, marker, opening);
  while (end < 0) {
    const newline = text.indexOf('\n', i);
    lineEnd = newline < 0 ? limit : newline;
    const markerEnd = markerLineEnd(text, i, lineEnd, marker);
    if (markerEnd > 0 && newline < 0) {
      lexer.note(
        new Refusal(`The line of the closing marker ${marker} has no newline. End the file with a newline.`, {
          start: markerEnd - marker.length,
          end: markerEnd,
        }),
      );
    }
    if (markerEnd > 0) end = markerEnd;
    else if (newline < 0) unclosed(lexer, marker, opening);
    else i = heredocLine(template, i, marker, opening);
  }
  if (flush) template.dedent();
  const result = template.finish(start, end);
  lexer.scan(lineEnd);
  return result;
}

function unclosed(lexer: Lexer, marker: string, opening: { start: number; end: number }): never {
  lexer.neverClosed(marker, opening.start);
  lexer.refuse(`This heredoc is not closed. Put ${marker} alone on the line after its text.`, opening);
}

/** Reads one line of text (an interpolation can span several lines), and returns the start of the next. */
function heredocLine(
  template: TemplateReader,
  from: number,
  marker: string,
  opening: { start: number; end: number },
): number {
  const { lexer } = template;
  const { text, limit } = lexer;
  let begin = from;
  let i = from;
  while (i < limit) {
    const c = text.charCodeAt(i);
    if (c === 10) {
      template.text(text.slice(begin, i + 1), begin, i + 1);
      return i + 1;
    }
    if (c === 36 || c === 37) {
      if (i > begin) template.text(text.slice(begin, i), begin, i);
      const sequence = template.sequence(i);
      begin = i = sequence;
    } else if (c === 13 && text.charCodeAt(i + 1) !== 10) {
      lexer.refuse('Carriage return without a line feed. Save the file with line endings \\n or \\r\\n.', {
        start: i,
        end: i + 1,
      });
    } else i++;
  }
  return unclosed(lexer, marker, opening);
}
