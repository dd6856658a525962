import type { Expression } from '../syntax.ts';
import { leave } from './collections.ts';
import { readExpression, readNumber } from './expressions.ts';
import { IDENTIFIER, type Lexer, NUMBER } from './lexer.ts';

/** Attributes, indexes and splats after `from`. */
export function readTraversal(lexer: Lexer, from: Expression): Expression {
  let on = from;
  for (;;) {
    const token = lexer.peek();
    if (token === 46) on = readDot(lexer, on);
    else if (token === 91) on = readIndex(lexer, on);
    else return on;
    if (on.kind !== 'splat') lexer.grow(lexer.height, on);
  }
}

function readDot(lexer: Lexer, on: Expression): Expression {
  const dot = lexer.start;
  lexer.advance();
  if (lexer.peek() !== 42) return readAttribute(lexer, on);
  const onHeight = lexer.height;
  let each: Expression = { kind: 'splat-item', start: dot, end: lexer.end };
  lexer.advance();
  lexer.height = 1;
  while (lexer.peek() === 46) {
    lexer.advance();
    each = readAttribute(lexer, each);
    lexer.grow(lexer.height, each);
  }
  const splat: Expression = { kind: 'splat', on, each, start: on.start, end: each.end };
  lexer.grow(Math.max(onHeight, lexer.height), splat);
  return splat;
}

/** After a dot: a name, or a number (the legacy index). */
function readAttribute(lexer: Lexer, on: Expression): Expression {
  const { start, end } = lexer;
  if (lexer.peek() === IDENTIFIER) {
    const name = lexer.word();
    lexer.advance();
    return { kind: 'attribute-of', on, name, nameSpan: { start, end }, start: on.start, end };
  }
  if (lexer.peek() !== NUMBER) return lexer.refuse('Expected an attribute name after the dot.');
  if (lexer.word().includes('.')) {
    lexer.refuse('Two indexes cannot be written with dots. Write them in brackets: [0][1].');
  }
  const key = readNumber(lexer);
  lexer.advance();
  return { kind: 'index', on, key, start: on.start, end };
}

function readIndex(lexer: Lexer, on: Expression): Expression {
  const undetermined = lexer.start;
  const onHeight = lexer.height;
  const newlines = lexer.newlines;
  lexer.advance();
  if (lexer.peek() === 42) {
    lexer.advance();
    if (lexer.peek() !== 93) lexer.refuse('Expected a closing bracket after the star of the splat expression.');
    const item: Expression = { kind: 'splat-item', start: undetermined, end: lexer.end };
    lexer.advance();
    lexer.height = 1;
    lexer.descend();
    const each = readTraversal(lexer, item);
    lexer.depth--;
    const splat: Expression = { kind: 'splat', on, each, start: on.start, end: each.end };
    lexer.grow(Math.max(onHeight, lexer.height), splat);
    return splat;
  }
  lexer.newlines = false;
  const key = readExpression(lexer);
  if (lexer.peek() !== 93) lexer.refuse('Expected a closing bracket after the index.');
  const { end } = lexer;
  leave(lexer, newlines);
  lexer.height = Math.max(onHeight, lexer.height);
  return { kind: 'index', on, key, start: on.start, end };
}
