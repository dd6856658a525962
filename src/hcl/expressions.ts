import { normalized } from './characters.ts';
import {
  AND,
  ARROW,
  DOUBLE_COLON,
  ELLIPSIS,
  END,
  EQUAL,
  GREATER_EQUAL,
  HEREDOC,
  IDENTIFIER,
  INVALID,
  LESS_EQUAL,
  type Lexer,
  NEWLINE,
  NOT_EQUAL,
  NUMBER,
  OR,
  QUOTE,
  Refusal,
} from './lexer.ts';
import type { BinaryOperator, Expression, ObjectItem, Span } from './syntax.ts';
import { readForNames, readString } from './templates.ts';

const maxDigits = 300;
const maxExponentDigits = 4;

/** Reads the expression that begins with the token at hand; what is none is refused. */
export function readExpression(lexer: Lexer): Expression {
  lexer.descend();
  const condition = readBinary(lexer, 1);
  let result = condition;
  if (lexer.peek() === 63) {
    let { height } = lexer;
    lexer.advance();
    const then = readExpression(lexer);
    height = Math.max(height, lexer.height);
    if (lexer.peek() !== 58) lexer.refuse('The second half of a conditional is missing: condition ? one : other.');
    lexer.advance();
    const otherwise = readExpression(lexer);
    result = { kind: 'conditional', condition, then, else: otherwise, start: condition.start, end: otherwise.end };
    lexer.grow(Math.max(height, lexer.height), result);
  }
  lexer.depth--;
  return result;
}

/** How strongly the operator binds, 0 if the token is none. */
function precedence(token: number): number {
  switch (token) {
    case OR:
      return 1;
    case AND:
      return 2;
    case EQUAL:
    case NOT_EQUAL:
      return 3;
    case 60:
    case 62:
    case LESS_EQUAL:
    case GREATER_EQUAL:
      return 4;
    case 43:
    case 45:
      return 5;
    case 42:
    case 47:
    case 37:
      return 6;
    default:
      return 0;
  }
}

function readBinary(lexer: Lexer, least: number): Expression {
  let left = readTerm(lexer);
  for (;;) {
    const binding = precedence(lexer.peek());
    if (binding < least || binding === 0) return left;
    const operator = lexer.word() as BinaryOperator;
    const { height } = lexer;
    lexer.advance();
    const right = readBinary(lexer, binding + 1);
    left = { kind: 'binary', operator, left, right, start: left.start, end: right.end };
    lexer.grow(Math.max(height, lexer.height), left);
  }
}

/** One operand with the attributes, indexes and splats behind it. */
function readTerm(lexer: Lexer): Expression {
  return readTraversal(lexer, readOperand(lexer));
}

function readOperand(lexer: Lexer): Expression {
  const { start } = lexer;
  switch (lexer.peek()) {
    case QUOTE:
    case HEREDOC:
      return readString(lexer);
    case IDENTIFIER:
      return readName(lexer);
    case NUMBER: {
      const number = readNumber(lexer);
      lexer.advance();
      lexer.height = 1;
      return number;
    }
    case 45:
    case 33: {
      const operator = lexer.token === 45 ? '-' : '!';
      lexer.advance();
      lexer.descend();
      const operand = readTerm(lexer);
      lexer.depth--;
      const unary: Expression = { kind: 'unary', operator, operand, start, end: operand.end };
      lexer.grow(lexer.height, unary);
      return unary;
    }
    case 40:
      return readParentheses(lexer);
    case 91:
      return readTuple(lexer);
    case 123:
      return readObject(lexer);
    case END:
    case NEWLINE:
      return lexer.refuse('An expression is expected here, but the line ends. Write the value on this line.');
    case INVALID:
      return lexer.refuse(invalidCharacter(lexer.text.charCodeAt(start)));
    default:
      return lexer.refuse('An expression is expected here. Write a value, such as "text", 1, true, [ … ] or { … }.');
  }
}

export function invalidCharacter(c: number): string {
  if (c === 39) return 'Single quotes make no string. Write double quotes.';
  if (c === 0x201c || c === 0x201d) return 'Curly quotes make no string. Write straight double quotes.';
  if (c === 59)
    return 'A semicolon separates nothing in HCL. Put each argument on its own line, and commas between values.';
  if (c === 38) return 'HCL has no bitwise operators. Write && for "and".';
  if (c === 124) return 'HCL has no bitwise operators. Write || for "or".';
  if (c === 96) return 'Backticks make no string. Write double quotes, or a heredoc (<<EOT).';
  return 'This character means nothing in HCL. Remove it, or put the text into double quotes.';
}

function readNumber(lexer: Lexer): Expression {
  const { start, end } = lexer;
  const number = lexer.word();
  let problem = '';
  let bound = false;
  const parts = /^(\d+)(?:\.(\d*))?(?:[eE][+-]?(\d+))?$/.exec(number);
  if (parts === null) problem = 'This is no number. Write digits, with at most one point and one exponent.';
  else if (parts[1]!.length + (parts[2]?.length ?? 0) > maxDigits || (parts[3]?.length ?? 0) > maxExponentDigits) {
    problem = `This number has more than ${maxDigits} digits, or more than ${maxExponentDigits} in its exponent. It is not read.`;
    bound = true;
  }
  if (problem === '') return { kind: 'literal', value: { number }, start, end };
  lexer.refusals.push(new Refusal(problem, { start, end }, bound));
  return { kind: 'invalid', start, end };
}

function readName(lexer: Lexer): Expression {
  const { start, end } = lexer;
  const name = lexer.word();
  lexer.advance();
  const next = lexer.peek();
  if (next === 40 || next === DOUBLE_COLON) return readCall(lexer, name, start);
  lexer.height = 1;
  if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true', start, end };
  if (name === 'null') return { kind: 'literal', value: null, start, end };
  return { kind: 'variable', name, start, end };
}

function readCall(lexer: Lexer, first: string, start: number): Expression {
  let name = first;
  while (lexer.peek() === DOUBLE_COLON) {
    lexer.advance();
    if (lexer.peek() !== IDENTIFIER) lexer.refuse('The name of a function is expected here, behind "::".');
    name += `::${lexer.word()}`;
    lexer.advance();
  }
  if (lexer.peek() !== 40) lexer.refuse('An opening parenthesis is expected here, behind the name of the function.');
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
      if (lexer.peek() !== 41) lexer.refuse('A closing parenthesis is expected here, behind the last argument "...".');
    } else if (lexer.peek() === 44) lexer.advance();
    else if (lexer.peek() !== 41)
      lexer.refuse('A comma or a closing parenthesis is expected here, behind the argument.');
  }
  const { end } = lexer;
  leave(lexer, newlines);
  const call: Expression = { kind: 'call', name, args, expandLast, start, end };
  lexer.grow(height, call);
  return call;
}

/** Goes behind an opening bracket, inside which line ends count or do not. */
function within(lexer: Lexer, newlines: boolean): boolean {
  const outer = lexer.newlines;
  lexer.newlines = newlines;
  lexer.advance();
  return outer;
}

/** Goes behind the closing bracket at hand. */
function leave(lexer: Lexer, newlines: boolean): void {
  lexer.advance();
  lexer.newlines = newlines;
}

function readParentheses(lexer: Lexer): Expression {
  const { start } = lexer;
  const newlines = within(lexer, false);
  const inner = readExpression(lexer);
  if (lexer.peek() !== 41) lexer.refuse('A closing parenthesis is expected here.');
  const { end, height } = lexer;
  leave(lexer, newlines);
  const parentheses: Expression = { kind: 'parentheses', inner, start, end };
  lexer.grow(height, parentheses);
  return parentheses;
}

function readTuple(lexer: Lexer): Expression {
  const { start } = lexer;
  const newlines = within(lexer, false);
  if (lexer.isWord('for')) return readFor(lexer, start, newlines, 93);
  const items: Expression[] = [];
  let height = 0;
  while (lexer.peek() !== 93) {
    items.push(readExpression(lexer));
    height = Math.max(height, lexer.height);
    if (lexer.peek() === 44) lexer.advance();
    else if (lexer.peek() !== 93) lexer.refuse('A comma or a closing bracket is expected here, behind the item.');
  }
  const { end } = lexer;
  leave(lexer, newlines);
  const tuple: Expression = { kind: 'tuple', items, start, end };
  lexer.grow(height, tuple);
  return tuple;
}

function readObject(lexer: Lexer): Expression {
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
      lexer.refuse(
        'An equals sign is expected here, between the key and its value. A key with dots or spaces needs quotes.',
      );
    }
    lexer.advance();
    const value = readExpression(lexer);
    height = Math.max(height, lexer.height);
    items.push({ key, value, start: key.start, end: value.end });
    if (lexer.peek() === 44) lexer.advance();
    else if (lexer.peek() !== NEWLINE && lexer.peek() !== 125) {
      lexer.refuse('A comma, a new line or a closing brace is expected here, behind the value.');
    }
  }
  const { end } = lexer;
  leave(lexer, newlines);
  const object: Expression = { kind: 'object', items, start, end };
  lexer.grow(height, object);
  return object;
}

/** A lone name as a key is text: `x = 1`, `true = 1`. */
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
  if (lexer.peek() !== 58) lexer.refuse('A colon is expected here, behind the collection of "for".');
  lexer.advance();
  let value = readExpression(lexer);
  height = Math.max(height, lexer.height);
  let key: Expression | undefined;
  if (lexer.peek() === ARROW) {
    if (closing === 93) lexer.refuse('A list takes no keys. Write { for … : key => value } for an object.');
    key = value;
    lexer.advance();
    value = readExpression(lexer);
    height = Math.max(height, lexer.height);
  }
  const grouped = lexer.peek() === ELLIPSIS;
  if (grouped) {
    if (closing === 93) lexer.refuse('Only an object can be grouped by "...". Remove it.');
    lexer.advance();
  }
  let condition: Expression | undefined;
  if (lexer.isWord('if')) {
    lexer.advance();
    condition = readExpression(lexer);
    height = Math.max(height, lexer.height);
  }
  if (lexer.peek() !== closing) lexer.refuse('The end of the for-expression is expected here: close its bracket.');
  const span: Span = { start, end: lexer.end };
  if (key === undefined && closing === 125) {
    lexer.refuse('An object needs keys. Write { for … : key => value }, or [ for … ] for a list.', value);
  }
  leave(lexer, newlines);
  lexer.grow(height, span);
  if (key === undefined) return { kind: 'for-tuple', ...names, collection, value, condition, ...span };
  return { kind: 'for-object', ...names, collection, key, value, condition, grouped, ...span };
}

/** Attributes, indexes and splats behind `from`. */
function readTraversal(lexer: Lexer, from: Expression): Expression {
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

/** What stands behind a dot: a name, or a number (the legacy index). */
function readAttribute(lexer: Lexer, on: Expression): Expression {
  const { start, end } = lexer;
  if (lexer.peek() === IDENTIFIER) {
    const name = lexer.word();
    lexer.advance();
    return { kind: 'attribute-of', on, name, nameSpan: { start, end }, start: on.start, end };
  }
  if (lexer.peek() !== NUMBER) return lexer.refuse('The name of an attribute is expected here, behind the dot.');
  if (lexer.word().includes('.')) {
    lexer.refuse('Two indexes can not be written with dots. Write them in brackets: [0][1].');
  }
  const key = readNumber(lexer);
  lexer.advance();
  return { kind: 'index', on, key, start: on.start, end };
}

function readIndex(lexer: Lexer, on: Expression): Expression {
  const open = lexer.start;
  const onHeight = lexer.height;
  const newlines = lexer.newlines;
  lexer.advance();
  if (lexer.peek() === 42) {
    lexer.advance();
    if (lexer.peek() !== 93) lexer.refuse('A closing bracket is expected here, behind the star of the splat.');
    const item: Expression = { kind: 'splat-item', start: open, end: lexer.end };
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
  if (lexer.peek() !== 93) lexer.refuse('A closing bracket is expected here, behind the index.');
  const { end } = lexer;
  leave(lexer, newlines);
  lexer.height = Math.max(onHeight, lexer.height);
  return { kind: 'index', on, key, start: on.start, end };
}
