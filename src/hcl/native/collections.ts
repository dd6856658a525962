import type { Expression, ObjectItem, Span } from '../syntax.ts';
import { normalized } from './characters.ts';
import { readForNames } from './directives.ts';
import { readExpression } from './expressions.ts';
import { ARROW, DOUBLE_COLON, ELLIPSIS, IDENTIFIER, type Lexer, NEWLINE } from './lexer.ts';

export function readCall(lexer: Lexer, first: string, start: number): Expression {
  let name = first;
  while (lexer.peek() === DOUBLE_COLON) {
    lexer.advance();
    if (lexer.peek() !== IDENTIFIER) lexer.refuse('Expected a function name after "::".');
    name += `::${lexer.word()}`;
    lexer.advance();
  }
  if (lexer.peek() !== 40) lexer.refuse('Expected an opening parenthesis after the function name.');
  const newlines = within(lexer, false);
  const args: Expression[] = [];
  let expandLast = false;
  let height = 0;
  while (lexer.peek() !== 41) {
    args.push(readExpression(lexer));
    height = Math.max(height, lexer.height);
    if (lexer.peek() === ELLIPSIS) {
      expandLast = true;
      lexer.advance();
      if (lexer.peek() !== 41) lexer.refuse('Expected a closing parenthesis after "...".');
    } else if (lexer.peek() === 44) lexer.advance();
    else if (lexer.peek() !== 41) lexer.refuse('Expected a comma or a closing parenthesis after the argument.');
  }
  const { end } = lexer;
  leave(lexer, newlines);
  const call: Expression = { kind: 'call', name, args, expandLast, start, end };
  lexer.grow(height, call);
  return call;
}

/** Moves past an opening bracket and sets whether line ends count inside. */
function within(lexer: Lexer, newlines: boolean): boolean {
  const outer = lexer.newlines;
  lexer.newlines = newlines;
  lexer.advance();
  return outer;
}

/** Moves past the current closing bracket. */
export function leave(lexer: Lexer, newlines: boolean): void {
  lexer.advance();
  lexer.newlines = newlines;
}

export function readParentheses(lexer: Lexer): Expression {
  const { start } = lexer;
  const newlines = within(lexer, false);
  const inner = readExpression(lexer);
  if (lexer.peek() !== 41) lexer.refuse('Expected a closing parenthesis.');
  const { end, height } = lexer;
  leave(lexer, newlines);
  const parentheses: Expression = { kind: 'parentheses', inner, start, end };
  lexer.grow(height, parentheses);
  return parentheses;
}

export function readTuple(lexer: Lexer): Expression {
  const { start } = lexer;
  const newlines = within(lexer, false);
  if (lexer.isWord('for')) return readFor(lexer, start, newlines, 93);
  const items: Expression[] = [];
  let height = 0;
  while (lexer.peek() !== 93) {
    items.push(readExpression(lexer));
    height = Math.max(height, lexer.height);
    if (lexer.peek() === 44) lexer.advance();
    else if (lexer.peek() !== 93) lexer.refuse('Expected a comma or a closing bracket after the item.');
  }
  const { end } = lexer;
  leave(lexer, newlines);
  const tuple: Expression = { kind: 'tuple', items, start, end };
  lexer.grow(height, tuple);
  return tuple;
}

export function readObject(lexer: Lexer): Expression {
  const { start } = lexer;
  const newlines = within(lexer, false);
  if (lexer.isWord('for')) return readFor(lexer, start, newlines, 125);
  lexer.newlines = true;
  const items: ObjectItem[] = [];
  let height = 0;
  for (;;) {
    if (lexer.peek() === NEWLINE) lexer.skipNewline();
    if (lexer.peek() === 125) break;
    const key = bareKey(readExpression(lexer));
    height = Math.max(height, lexer.height);
    if (lexer.peek() !== 61 && lexer.peek() !== 58) {
      lexer.refuse('Expected an equals sign between the key and its value. Quote a key that contains dots or spaces.');
    }
    lexer.advance();
    const value = readExpression(lexer);
    height = Math.max(height, lexer.height);
    items.push({ key, value, start: key.start, end: value.end });
    if (lexer.peek() === 44) lexer.advance();
    else if (lexer.peek() !== NEWLINE && lexer.peek() !== 125) {
      lexer.refuse('Expected a comma, a new line or a closing brace after the value.');
    }
  }
  const { end } = lexer;
  leave(lexer, newlines);
  const object: Expression = { kind: 'object', items, start, end };
  lexer.grow(height, object);
  return object;
}

/** A single name as a key is a string: `x = 1`, `true = 1`. */
function bareKey(key: Expression): Expression {
  const { start, end } = key;
  if (key.kind === 'variable') return { kind: 'literal', value: normalized(key.name), start, end };
  if (key.kind === 'literal' && (key.value === null || typeof key.value === 'boolean')) {
    return { kind: 'literal', value: String(key.value), start, end };
  }
  return key;
}

function readFor(lexer: Lexer, start: number, newlines: boolean, closing: number): Expression {
  lexer.advance();
  const names = readForNames(lexer);
  const collection = readExpression(lexer);
  let { height } = lexer;
  if (lexer.peek() !== 58) lexer.refuse('Expected a colon after the collection of "for".');
  lexer.advance();
  let value = readExpression(lexer);
  height = Math.max(height, lexer.height);
  let key: Expression | undefined;
  if (lexer.peek() === ARROW) {
    if (closing === 93) lexer.refuse('A list has no keys. Write { for … : key => value } for an object.');
    key = value;
    lexer.advance();
    value = readExpression(lexer);
    height = Math.max(height, lexer.height);
  }
  const grouped = lexer.peek() === ELLIPSIS;
  if (grouped) {
    if (closing === 93) lexer.refuse('"..." groups values only in an object. Remove it.');
    lexer.advance();
  }
  let condition: Expression | undefined;
  if (lexer.isWord('if')) {
    lexer.advance();
    condition = readExpression(lexer);
    height = Math.max(height, lexer.height);
  }
  if (lexer.peek() !== closing) lexer.refuse('Expected the closing bracket of the for expression.');
  const span: Span = { start, end: lexer.end };
  if (key === undefined && closing === 125) {
    lexer.refuse('An object requires keys. Write { for … : key => value }, or [ for … ] for a list.', value);
  }
  leave(lexer, newlines);
  lexer.grow(height, span);
  if (key === undefined) return { kind: 'for-tuple', ...names, collection, value, condition, ...span };
  return { kind: 'for-object', ...names, collection, key, value, condition, grouped, ...span };
}
