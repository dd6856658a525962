import type { Expression, TemplatePart } from '../syntax.ts';
import { readExpression } from './expressions.ts';
import { IDENTIFIER, type Lexer } from './lexer.ts';

/** The flat pieces of a template, before directives are assembled. HCL trims and dedents these pieces, so they are split as HCL does. */
export type Piece =
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

/** Reads a directive between `%{` and its closing brace. */
export function readDirective(lexer: Lexer, at: number): Piece {
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
      return lexer.refuse('Expected if, else, endif, for or endfor after %{. Write %%{ for a literal %{.');
  }
}

/** `k, v in`: the names of a for-expression or for-directive, up to the collection. */
export function readForNames(lexer: Lexer): { keyName: string | undefined; valueName: string } {
  const name = (): string => {
    if (lexer.peek() !== IDENTIFIER) lexer.refuse('Expected a variable name, as in "for key, value in".');
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
  if (!lexer.isWord('in')) lexer.refuse('Expected "in" between the names of "for" and the collection.');
  lexer.advance();
  return { keyName, valueName };
}

/** Assembles the pieces of `%{ if }` … `%{ endif }` and `%{ for }` … `%{ endfor }` into directives. */
export class Folder {
  deepest = 0;
  private next = 0;
  private level = 0;
  private readonly lexer: Lexer;
  private readonly pieces: readonly Piece[];

  constructor(lexer: Lexer, pieces: readonly Piece[]) {
    this.lexer = lexer;
    this.pieces = pieces;
  }

  /** The parts up to one of the closing keywords (not consumed), or to the end if there are none. */
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
        ? `An earlier directive is not closed. Write %{ ${closing[closing.length - 1]} }.`
        : 'This directive has no matching %{ if } or %{ for }. Remove it, or add the one that it belongs to.',
      at,
    );
  }

  private directive(undetermined: Extract<Piece, { kind: 'if' | 'for' }>): TemplatePart {
    this.lexer.descend();
    this.deepest = Math.max(this.deepest, ++this.level);
    this.next++;
    let part: TemplatePart;
    if (undetermined.kind === 'if') {
      const then = this.parts(['else', 'endif']);
      let otherwise: TemplatePart[] = [];
      if (this.pieces[this.next]!.kind === 'else') {
        this.next++;
        otherwise = this.parts(['endif']);
      }
      part = { ...undetermined, then, else: otherwise, end: this.pieces[this.next]!.end };
    } else part = { ...undetermined, body: this.parts(['endfor']), end: this.pieces[this.next]!.end };
    this.level--;
    this.lexer.depth--;
    return part;
  }
}
