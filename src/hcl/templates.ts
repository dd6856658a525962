import { isSpace, leadingSpace, normalized, trimEnd, trimStart } from './characters.ts';
import { readExpression } from './expressions.ts';
import { IDENTIFIER, type Lexer, Refusal, TRIM_END } from './lexer.ts';
import { unescaped } from './strings.ts';
import type { Expression, TemplatePart } from './syntax.ts';

/** The flat pieces of a template, before directives are put together: HCL trims and dedents by these, so their limits are HCL's own. */
type Piece =
  | { kind: 'text'; text: string; start: number; end: number }
  | { kind: 'interpolation'; value: Expression; start: number; end: number }
  | { kind: 'if'; condition: Expression; start: number; end: number }
  | {
      kind: 'for';
      keyName: string | undefined;
      valueName: string;
      collection: Expression;
      start: number;
      end: number;
    }
  | { kind: 'else' | 'endif' | 'endfor'; start: number; end: number };

/** Reads the quoted string or heredoc that is the token at hand, and goes on to the token behind it. */
export function readString(lexer: Lexer): Expression {
  const { start } = lexer;
  if (lexer.text.charCodeAt(start) !== 34) return readHeredoc(lexer);
  const plain = plainStringEnd(lexer.text, start + 1);
  if (plain >= 0) {
    lexer.scan(plain + 1);
    lexer.height = 1;
    return { kind: 'literal', value: normalized(lexer.text.slice(start + 1, plain)), start, end: plain + 1 };
  }
  return readQuoted(lexer, start);
}

/** Where the closing quote of a string without escapes, templates and line ends is, or -1. */
function plainStringEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) return i;
    if (c === 92 || c === 36 || c === 37 || c === 10 || c === 13) return -1;
  }
  return -1;
}

function readQuoted(lexer: Lexer, start: number): Expression {
  const { text, limit } = lexer;
  const template = new TemplateReader(lexer);
  const errors = lexer.refusals.length;
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
    template.text(unescaped(lexer, from, i), from, i);
  }
  const end = i + 1;
  if (lexer.refusals.length > errors) {
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
    'This string has no closing quote on its line. Add it; for text of several lines write \\n or a heredoc (<<EOT).',
    { start, end },
  );
}

function readHeredoc(lexer: Lexer): Expression {
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
      lexer.refusals.push(
        new Refusal(`The line of the closing marker ${marker} has no line end. End the file with a newline.`, {
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
  lexer.refuse(`No line closes this heredoc. Put ${marker} alone on the line behind its text.`, opening);
}

/** The end of the marker when the line holds nothing else, else 0. */
function markerLineEnd(text: string, start: number, end: number, marker: string): number {
  let i = start;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  if (!text.startsWith(marker, i)) return 0;
  const markerEnd = i + marker.length;
  if (markerEnd > end) return 0;
  for (i = markerEnd; i < end; i++) if (!isSpace(text.charCodeAt(i))) return 0;
  return markerEnd;
}

/** Reads text from the beginning of a line until a line has ended (an interpolation may hold more lines), and gives where the next begins. */
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
      lexer.refuse('A carriage return stands here without a line feed. Save the file with line ends \\n or \\r\\n.', {
        start: i,
        end: i + 1,
      });
    } else i++;
  }
  return unclosed(lexer, marker, opening);
}

/** Reads all of a bare text (a string of the JSON syntax) as a template. */
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

class TemplateReader {
  readonly lexer: Lexer;
  private readonly pieces: Piece[] = [];
  private trimNext = false;
  private height = 0;

  constructor(lexer: Lexer) {
    this.lexer = lexer;
  }

  text(text: string, start: number, end: number): void {
    this.pieces.push({ kind: 'text', text: this.trimNext ? trimStart(text) : text, start, end });
    this.trimNext = false;
  }

  /** Takes what begins with the `$` or `%` at `at`, if one is there, and gives the offset behind it (0 if none is there). */
  sequence(at: number): number {
    const { text } = this.lexer;
    const c = text.charCodeAt(at);
    if (c !== 36 && c !== 37) return 0;
    if (text.charCodeAt(at + 1) === 123) return this.templateSequence(at, c === 36);
    const escaped = text.charCodeAt(at + 1) === c && text.charCodeAt(at + 2) === 123;
    const end = escaped ? at + 3 : at + 1;
    this.text(escaped ? text.slice(at + 1, end) : text.slice(at, end), at, end);
    return end;
  }

  private templateSequence(at: number, interpolation: boolean): number {
    const { lexer, pieces } = this;
    const trims = lexer.text.charCodeAt(at + 2) === 126;
    const previous = pieces[pieces.length - 1];
    if (trims && previous?.kind === 'text') previous.text = trimEnd(previous.text);
    const { newlines } = lexer;
    lexer.newlines = false;
    lexer.descend();
    lexer.scan(at + (trims ? 3 : 2));
    const piece = interpolation
      ? ({ kind: 'interpolation', value: readExpression(lexer), start: at, end: at } as const)
      : readDirective(lexer, at);
    lexer.depth--;
    if (lexer.token !== 125 && lexer.token !== TRIM_END) {
      lexer.refuse(
        interpolation
          ? 'This interpolation must end with a closing brace here. Close it; for a literal ${ write $${.'
          : 'This directive must end with a closing brace here. Close it; for a literal %{ write %%{.',
      );
    }
    if (interpolation || piece.kind === 'if' || piece.kind === 'for') {
      this.height = Math.max(this.height, lexer.height);
    }
    this.trimNext = lexer.token === TRIM_END;
    const end = lexer.end;
    pieces.push({ ...piece, end });
    lexer.newlines = newlines;
    return end;
  }

  /** `<<-`: takes from each line what the least indented one has; lines of white space only do not count and stay. */
  dedent(): void {
    let least = Number.POSITIVE_INFINITY;
    let lineBegins = true;
    const lines: { text: string }[] = [];
    for (const piece of this.pieces) {
      if (lineBegins) {
        lineBegins = false;
        if (piece.kind === 'text') {
          const indent = leadingSpace(piece.text);
          if (indent < piece.text.length || !piece.text.endsWith('\n')) {
            lines.push(piece);
            least = Math.min(least, indent);
          }
        } else least = 0;
      }
      if (piece.kind === 'text' && piece.text.endsWith('\n')) lineBegins = true;
    }
    if (least > 0) for (const line of lines) line.text = line.text.slice(least);
  }

  finish(start: number, end: number): Expression {
    const pieces = melded(this.pieces);
    const [only] = pieces;
    this.lexer.height = 1;
    if (only === undefined) return { kind: 'literal', value: '', start, end };
    if (only.kind === 'text' && pieces.length === 1) return { kind: 'literal', value: only.text, start, end };
    this.lexer.grow(this.height, { start, end });
    const folder = new Folder(this.lexer, pieces);
    const parts = folder.parts([]);
    this.lexer.height += folder.deepest;
    return { kind: 'template', parts, start, end };
  }
}

/** Joins texts that stand side by side, and normalizes them. */
function melded(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.kind !== 'text') {
      result.push(piece);
      continue;
    }
    let { text, end } = piece;
    for (let next = pieces[i + 1]; next?.kind === 'text'; next = pieces[++i + 1]) {
      text += next.text;
      end = next.end;
    }
    result.push({ kind: 'text', text: normalized(text), start: piece.start, end });
  }
  return result;
}

function readDirective(lexer: Lexer, at: number): Piece {
  const word = lexer.token === IDENTIFIER ? lexer.word() : '';
  switch (word) {
    case 'if':
      lexer.advance();
      return { kind: 'if', condition: readExpression(lexer), start: at, end: at };
    case 'for': {
      lexer.advance();
      const names = readForNames(lexer);
      return { kind: 'for', ...names, collection: readExpression(lexer), start: at, end: at };
    }
    case 'else':
    case 'endif':
    case 'endfor':
      lexer.advance();
      return { kind: word, start: at, end: at };
    default:
      return lexer.refuse('After %{ must follow if, else, endif, for or endfor. For a literal %{ write %%{.');
  }
}

/** `k, v in`: the names of a for-expression or for-directive, up to the collection. */
export function readForNames(lexer: Lexer): { keyName: string | undefined; valueName: string } {
  const name = (): string => {
    if (lexer.peek() !== IDENTIFIER)
      lexer.refuse('The name of a variable is expected here, as in "for key, value in".');
    const word = lexer.word();
    lexer.advance();
    return word;
  };
  let keyName: string | undefined;
  let valueName = name();
  if (lexer.peek() === 44) {
    lexer.advance();
    keyName = valueName;
    valueName = name();
  }
  if (!lexer.isWord('in'))
    lexer.refuse('The word "in" is expected here, between the names of "for" and the collection.');
  lexer.advance();
  return { keyName, valueName };
}

/** Puts the pieces between `%{ if }` … `%{ endif }` and `%{ for }` … `%{ endfor }` into their directives. */
class Folder {
  deepest = 0;
  private next = 0;
  private level = 0;
  private readonly lexer: Lexer;
  private readonly pieces: readonly Piece[];

  constructor(lexer: Lexer, pieces: readonly Piece[]) {
    this.lexer = lexer;
    this.pieces = pieces;
  }

  /** The parts up to one of the closing words (not taken), or to the end when there are none. */
  parts(closing: readonly string[]): TemplatePart[] {
    const result: TemplatePart[] = [];
    for (; ; this.next++) {
      const piece = this.pieces[this.next];
      if (piece === undefined) {
        if (closing.length > 0) this.unbalanced(this.pieces[this.next - 1]!, closing);
        return result;
      }
      if (piece.kind === 'text' || piece.kind === 'interpolation') result.push(piece);
      else if (piece.kind === 'if' || piece.kind === 'for') result.push(this.directive(piece));
      else if (closing.includes(piece.kind)) return result;
      else this.unbalanced(piece, closing);
    }
  }

  private unbalanced(at: Piece, closing: readonly string[]): never {
    this.lexer.refuse(
      closing.length > 0
        ? `A directive before this is not closed. Write %{ ${closing[closing.length - 1]} }.`
        : 'This directive closes none. Remove it, or write the %{ if } or %{ for } that it belongs to.',
      at,
    );
  }

  private directive(open: Extract<Piece, { kind: 'if' | 'for' }>): TemplatePart {
    this.lexer.descend();
    this.deepest = Math.max(this.deepest, ++this.level);
    this.next++;
    let part: TemplatePart;
    if (open.kind === 'if') {
      const then = this.parts(['else', 'endif']);
      let otherwise: TemplatePart[] = [];
      if (this.pieces[this.next]!.kind === 'else') {
        this.next++;
        otherwise = this.parts(['endif']);
      }
      part = { ...open, then, else: otherwise, end: this.pieces[this.next]!.end };
    } else part = { ...open, body: this.parts(['endfor']), end: this.pieces[this.next]!.end };
    this.level--;
    this.lexer.depth--;
    return part;
  }
}
