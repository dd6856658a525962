import type { BinaryOperator, Expression } from '../syntax.ts';
import { readCall, readObject, readParentheses, readTuple } from './collections.ts';
import {
  AND,
  DOUBLE_COLON,
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
import { readString } from './templates.ts';
import { readTraversal } from './traversals.ts';

const maxDigits = 300;
const maxExponentDigits = 4;

/** Reads the expression that begins with the current token; reports an error if there is none. */
export function readExpression(lexer: Lexer): Expression {
  lexer.descend();
  const condition = readBinary(lexer, 1);
  let result = condition;
  if (lexer.peek() === 63) {
    let { height } = lexer;
    lexer.advance();
    const then = readExpression(lexer);
    height = Math.max(height, lexer.height);
    if (lexer.peek() !== 58)
      lexer.refuse('Expected a colon and the false value of the conditional: condition ? one : other.');
    lexer.advance();
    const otherwise = readExpression(lexer);
    result = { kind: 'conditional', condition, then, else: otherwise, start: condition.start, end: otherwise.end };
    lexer.grow(Math.max(height, lexer.height), result);
  }
  lexer.depth--;
  return result;
}

/** The precedence of the operator, 0 if the token is not one. */
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

/** One operand with the attributes, indexes and splats after it. */
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
      return lexer.refuse('Expected an expression, but the line ends. Write the value on this line.');
    case INVALID:
      return lexer.refuse(invalidCharacter(lexer.text.charCodeAt(start)));
    default:
      return lexer.refuse('Expected an expression, such as "text", 1, true, [ … ] or { … }.');
  }
}

export function invalidCharacter(c: number): string {
  if (c === 39) return 'Strings cannot be in single quotes. Write double quotes.';
  if (c === 0x201c || c === 0x201d) return 'Strings cannot be in curly quotes. Write straight double quotes.';
  if (c === 59) return 'HCL has no semicolons. Put each argument on its own line, and commas between values.';
  if (c === 38) return 'HCL has no bitwise operators. Write && for "and".';
  if (c === 124) return 'HCL has no bitwise operators. Write || for "or".';
  if (c === 96) return 'Strings cannot be in backticks. Write double quotes, or a heredoc (<<EOT).';
  return 'Unexpected character. Remove it, or put the text in double quotes.';
}

export function readNumber(lexer: Lexer): Expression {
  const { start, end } = lexer;
  const number = lexer.word();
  let problem = '';
  let bound = false;
  const parts = /^(\d+)(?:\.(\d*))?(?:[eE][+-]?(\d+))?$/.exec(number);
  if (parts === null) problem = 'Invalid number. Write digits with at most one decimal point and one exponent.';
  else if (parts[1]!.length + (parts[2]?.length ?? 0) > maxDigits || (parts[3]?.length ?? 0) > maxExponentDigits) {
    problem = `This number has more than ${maxDigits} digits, or more than ${maxExponentDigits} in its exponent. It was not read.`;
    bound = true;
  }
  if (problem === '') return { kind: 'literal', value: { number }, start, end };
  lexer.note(new Refusal(problem, { start, end }, bound));
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
