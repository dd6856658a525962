import type { Expression, TemplatePart } from '../syntax.ts';
import { leadingSpace, normalized, trimEnd, trimStart } from './characters.ts';
import { Folder, type Piece, readDirective } from './directives.ts';
import { readExpression } from './expressions.ts';
import { type Lexer, TRIM_END } from './lexer.ts';

/** Collects the pieces of one template and builds its expression. */
export class TemplateReader {
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

  /** Reads the interpolation or directive at `at` and returns the offset after it (0 if there is none). */
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
          ? 'Expected the closing brace of the interpolation. Write $${ for a literal ${.'
          : 'Expected the closing brace of the directive. Write %%{ for a literal %{.',
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

  /** `<<-`: removes the indentation of the least indented line from all lines; blank lines are ignored and kept. */
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
    const parts = this.foldedParts(pieces);
    return { kind: 'template', parts, start, end };
  }

  private foldedParts(pieces: readonly Piece[]): readonly TemplatePart[] {
    if (pieces.every(isPart)) return pieces;
    const folder = new Folder(this.lexer, pieces);
    const parts = folder.parts([]);
    this.lexer.height += folder.deepest;
    return parts;
  }
}

/** Joins adjacent texts and normalizes them. */
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

function isPart(piece: Piece): piece is Extract<Piece, { kind: 'text' | 'interpolation' }> {
  return piece.kind === 'text' || piece.kind === 'interpolation';
}
