import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { pushAll } from '../../spread.ts';
import { table } from '../../table.ts';
import { normalized } from '../native/characters.ts';
import { maxRefusals, Refusal } from '../native/lexer.ts';
import type { Attribute, Block, Body, Comment, Expression, Label, ObjectItem, Span, SyntaxFile } from '../syntax.ts';
import { blockWithDynamic, type JsonBlock, type JsonBody, type StringMode } from './schema.ts';
import { readJsonString } from './strings.ts';

const maxDepth = 200;
const maxNumberLength = 300;

/** Reads a file in the JSON syntax. The schema says which keys are blocks. */
export function readJsonFile(text: string, schema: JsonBody): { file: SyntaxFile; refusals: Refusal[] } {
  const reader = new JsonReader(text);
  return { file: reader.file(schema), refusals: reader.refusals };
}

class JsonReader {
  readonly refusals: Refusal[] = [];
  private readonly text: string;
  private readonly comments: Comment[] = [];
  private broken: number[] = [];

  constructor(text: string) {
    this.text = text;
  }

  file(schema: JsonBody): SyntaxFile {
    const { text, comments } = this;
    const span = { start: 0, end: text.length };
    const tooDeep = depthExceededAt(text);
    if (tooDeep >= 0) {
      this.refuse(`This is nested more than ${maxDepth} levels deep. Simplify it.`, {
        start: tooDeep,
        end: tooDeep + 1,
      });
      return { body: { items: [], ...span, incomplete: true }, comments };
    }
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, {
      disallowComments: true,
      allowTrailingComma: false,
      allowEmptyContent: false,
    });
    for (const error of errors) {
      const start = Math.min(error.offset, text.length);
      this.refuse(messageOf(error), { start, end: Math.min(start + error.length, text.length) });
      this.broken.push(start);
    }
    const items: (Attribute | Block)[] = [];
    for (const object of this.objects(root)) pushAll(items, this.items(object, schema));
    const incomplete = errors.length > 0 || root === undefined;
    return { body: incomplete ? { items, ...span, incomplete } : { items, ...span }, comments };
  }

  private refuse(message: string, at: Span): void {
    if (this.refusals.length < maxRefusals) this.refusals.push(new Refusal(message, at));
  }

  /** The objects of a body: one, a list of them, or none for null. */
  private objects(node: Node | undefined): Node[] {
    if (node === undefined || node.type === 'null') return [];
    if (node.type === 'object') return [node];
    if (node.type === 'array') return (node.children ?? []).flatMap((child) => this.objects(child));
    this.refuse('Expected a JSON object or a list of objects.', spanOf(node));
    return [];
  }

  private items(object: Node, schema: JsonBody): (Attribute | Block)[] {
    const items: (Attribute | Block)[] = [];
    const names = new Set<string>();
    for (const property of object.children ?? []) {
      const [key, value] = property.children ?? [];
      if (key === undefined) continue;
      const name = String(key.value);
      if (name === '//') {
        if (value?.type === 'string') this.comments.push({ text: `// ${value.value}`, ...spanOf(value) });
        continue;
      }
      const block = Object.hasOwn(schema.blocks, name)
        ? schema.blocks[name]
        : schema.blocks.dynamic !== undefined && hasDynamic(value)
          ? blockWithDynamic
          : undefined;
      if (block !== undefined) {
        pushAll(items, this.blocks(name, block, [], key, value, block.labels));
        continue;
      }
      if (names.has(name)) this.refuse(`The argument ${name} is set twice. Remove one.`, spanOf(key));
      names.add(name);
      const nameSpan = spanOf(key);
      const mode = (Object.hasOwn(schema.strings, name) ? schema.strings[name] : undefined) ?? schema.otherStrings;
      const read = this.expression(value, mode ?? 'template', nameSpan);
      items.push({ kind: 'attribute', name, nameSpan, value: read, start: nameSpan.start, end: read.end });
    }
    return items;
  }

  /** The blocks under a key; each label is one more level of objects. */
  private blocks(
    type: string,
    schema: JsonBlock,
    labels: readonly Label[],
    key: Node,
    value: Node | undefined,
    labelsLeft: number,
  ): Block[] {
    const result: Block[] = [];
    for (const object of this.objects(value)) {
      if (labelsLeft > 0) {
        for (const property of object.children ?? []) {
          const [labelKey, labelValue] = property.children ?? [];
          if (labelKey === undefined || labelKey.value === '//') continue;
          const label = { value: String(labelKey.value), ...spanOf(labelKey) };
          pushAll(result, this.blocks(type, schema, [...labels, label], labelKey, labelValue, labelsLeft - 1));
        }
        continue;
      }
      const header = spanOf(key);
      const { start, end } = spanOf(object);
      const only = object === value;
      const body = this.body(object, schema.body);
      result.push({ kind: 'block', type, labels, header, body, start: only ? header.start : start, end });
    }
    return result;
  }

  private body(object: Node, schema: JsonBody): Body {
    const { start, end } = spanOf(object);
    const body = { items: this.items(object, schema), start: start + 1, end: Math.max(start + 1, end - 1) };
    const incomplete = this.broken.some((offset) => offset >= start && offset <= end);
    return incomplete ? { ...body, incomplete } : body;
  }

  private expression(node: Node | undefined, mode: StringMode, key: Span): Expression {
    if (node === undefined) return { kind: 'invalid', start: key.end, end: key.end };
    const { start, end } = spanOf(node);
    switch (node.type) {
      case 'string':
        return readJsonString(this.text, { start, end }, mode, this.refusals);
      case 'number':
        return this.number(start, end);
      case 'boolean':
        return { kind: 'literal', value: node.value === true, start, end };
      case 'null':
        return { kind: 'literal', value: null, start, end };
      case 'array': {
        const items = (node.children ?? []).map((child) => this.expression(child, mode, { start, end: start }));
        return { kind: 'tuple', items, start, end };
      }
      case 'object':
        return { kind: 'object', items: this.objectItems(node, mode), start, end };
      default:
        return { kind: 'invalid', start, end };
    }
  }

  private objectItems(node: Node, mode: StringMode): ObjectItem[] {
    const items: ObjectItem[] = [];
    for (const property of node.children ?? []) {
      const [keyNode, valueNode] = property.children ?? [];
      if (keyNode === undefined) continue;
      const span = spanOf(keyNode);
      const key: Expression =
        mode === 'template'
          ? readJsonString(this.text, span, mode, this.refusals)
          : { kind: 'literal', value: normalized(String(keyNode.value)), ...span };
      const value = this.expression(valueNode, mode, span);
      items.push({ key, value, start: span.start, end: value.end });
    }
    return items;
  }

  private number(start: number, end: number): Expression {
    const digits = this.text.slice(start, end);
    const sign = digits.startsWith('-');
    const number = sign ? digits.slice(1) : digits;
    if (number.length > maxNumberLength || /[eE][+-]?\d{5}/.test(number)) {
      this.refuse('This number has too many digits. It was not read.', { start, end });
      return { kind: 'invalid', start, end };
    }
    const literal: Expression = { kind: 'literal', value: { number }, start: sign ? start + 1 : start, end };
    return sign ? { kind: 'unary', operator: '-', operand: literal, start, end } : literal;
  }
}

/** Whether a member is an object or list of objects that contains dynamic blocks, which makes it a block. */
function hasDynamic(node: Node | undefined): boolean {
  if (node?.type === 'array') return node.children?.some(hasDynamic) === true;
  return (
    node?.type === 'object' &&
    node.children?.some(({ children: [key, value] = [] }) => key?.value === 'dynamic' && isNested(value)) === true
  );
}

function isNested(node: Node | undefined): boolean {
  return node?.type === 'object' || node?.type === 'array';
}

function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}

/** Where the text is nested too deeply for a recursive reader, or -1. */
function depthExceededAt(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) {
      for (i++; i < text.length && text.charCodeAt(i) !== 34 && text.charCodeAt(i) !== 10; i++) {
        if (text.charCodeAt(i) === 92) i++;
      }
    } else if (c === 123 || c === 91) {
      if (++depth > maxDepth) return i;
    } else if (c === 125 || c === 93) depth--;
  }
  return -1;
}

/** By the names that jsonc-parser gives its errors. */
const messages = table<string>({
  InvalidCommentToken: 'JSON has no comments. Use a property named "//".',
  PropertyNameExpected: 'Expected a property name in double quotes. Check for an extra comma before it.',
  ValueExpected: 'Expected a JSON value. Check for an extra comma before it.',
  ColonExpected: 'Expected a colon between the property name and its value.',
  CommaExpected: 'Expected a comma.',
  CloseBraceExpected: 'Expected a closing brace.',
  CloseBracketExpected: 'Expected a closing bracket.',
  EndOfFileExpected: 'Unexpected text after the JSON value. Remove it.',
  UnexpectedEndOfString: 'This string has no closing quote on its line.',
  UnexpectedEndOfNumber: 'Invalid JSON number.',
  InvalidNumberFormat: 'Invalid JSON number.',
  InvalidUnicode: 'Invalid JSON escape sequence.',
  InvalidEscapeCharacter: 'Invalid JSON escape sequence.',
  InvalidCharacter: 'This control character must be escaped in a JSON string.',
});

function messageOf(error: ParseError): string {
  return messages[printParseErrorCode(error.error)] ?? 'Invalid JSON.';
}
