import type { Expression, TemplatePart } from '../../src/hcl/syntax.ts';

const operators: Readonly<Record<string, string>> = {
  '||': 'logicalOr',
  '&&': 'logicalAnd',
  '==': 'equal',
  '!=': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '%': 'modulo',
};

/** The structure of an expression as one line, from our tree. */
export function shapeOf(text: string, value: Expression): string {
  const shape = (inner: Expression): string => shapeOf(text, inner);
  switch (value.kind) {
    case 'literal':
      if (typeof value.value === 'string') return templateShape(text, value);
      return typeof value.value === 'object' && value.value !== null ? value.value.number : String(value.value);
    case 'template':
      return templateShape(text, value);
    case 'tuple':
      return `[${value.items.map(shape).join(' ')}]`;
    case 'object':
      return `{${value.items.map(({ key, value: inner }) => `${keyShape(text, key)}=${shape(inner)}`).join(' ')}}`;
    case 'variable':
      return value.name;
    case 'attribute-of':
      return `${shape(value.on)}.${value.name}`;
    case 'index': {
      // hcl2json tells constant keys by their source only.
      const key = value.key.kind === 'literal' ? text.slice(value.key.start, value.key.end) : shape(value.key);
      return `${shape(value.on)}[${key}]`;
    }
    case 'splat':
      return `splat(${shape(value.on)} ${shape(value.each)})`;
    case 'splat-item':
      return 'item';
    case 'call':
      return `${value.name}(${value.args.map(shape).join(' ')}${value.expandLast ? '...' : ''})`;
    case 'for-tuple':
    case 'for-object': {
      const key = value.kind === 'for-object' ? `${shape(value.key)}=>` : '';
      const grouped = value.kind === 'for-object' && value.grouped ? '...' : '';
      const condition = value.condition === undefined ? '' : ` if ${shape(value.condition)}`;
      return `for(${value.keyName ?? ''},${value.valueName} in ${shape(value.collection)}:${key}${shape(value.value)}${grouped}${condition})`;
    }
    case 'unary':
      return `${value.operator === '-' ? 'negate' : 'logicalNot'}(${shape(value.operand)})`;
    case 'binary':
      return `${operators[value.operator]}(${shape(value.left)} ${shape(value.right)})`;
    case 'conditional':
      return `if(${shape(value.condition)} ${shape(value.then)} ${shape(value.else)})`;
    case 'parentheses':
      return `(${shape(value.inner)})`;
    case 'invalid':
      return 'invalid';
  }
}

function keyShape(text: string, key: Expression): string {
  if (key.kind === 'literal' && typeof key.value === 'string' && !'"<'.includes(text[key.start]!)) {
    return text.slice(key.start, key.end);
  }
  return shapeOf(text, key);
}

/** Texts by their length only: hcl2json tells their source, and of dedented ones not even that. */
function templateShape(text: string, value: Expression): string {
  if (value.kind !== 'template') return 'text';
  const [only] = value.parts;
  if (value.parts.length === 1 && only?.kind === 'interpolation') return `wrap(${shapeOf(text, only.value)})`;
  return `template(${partsShape(text, value.parts)})`;
}

function partsShape(text: string, parts: readonly TemplatePart[]): string {
  return parts.map((part) => partShape(text, part)).join(' ');
}

function partShape(text: string, part: TemplatePart): string {
  switch (part.kind) {
    case 'text':
      return 'text';
    case 'interpolation':
      return shapeOf(text, part.value);
    case 'if':
      return `if(${shapeOf(text, part.condition)} ${directiveShape(text, part.then)} ${directiveShape(text, part.else)})`;
    case 'for':
      return `join(for(${part.keyName ?? ''},${part.valueName} in ${shapeOf(text, part.collection)}:${directiveShape(text, part.body)}))`;
  }
}

function directiveShape(text: string, parts: readonly TemplatePart[]): string {
  return parts.length === 0 || (parts.length === 1 && parts[0]!.kind === 'text')
    ? 'text'
    : `template(${partsShape(text, parts)})`;
}

/** hcl2json's syntax tree of an expression. */
export interface Tree {
  readonly type: string;
  readonly children: readonly Tree[];
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly range: ByteRange;
}
interface ByteRange {
  readonly start: { readonly byte: number };
  readonly end: { readonly byte: number };
}

/** The same line, from hcl2json's tree. */
export function shapeOfTree(tree: Tree, bytes: Uint8Array): string {
  const shapes = (): string[] => tree.children.map((child) => shapeOfTree(child, bytes));
  const { meta } = tree;
  const source = ({ start, end }: ByteRange): string => new TextDecoder().decode(bytes.subarray(start.byte, end.byte));
  const steps = (): string =>
    ((meta?.traversal ?? []) as { type: string; range: ByteRange }[])
      .map(({ type, range }) => {
        const step = source(range);
        const inner = step
          .replace(/^\[|\]$/g, '')
          .replace(/^\./, '')
          .replace(/^\s*(#[^\n]*\n|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/|\s)*/, '')
          .trim();
        return type === 'indexTraversal' ? `[${inner}]` : `.${inner}`;
      })
      .join('');
  switch (tree.type) {
    case 'literalValue':
      return meta?.type === 'string' ? 'text' : String(meta?.value);
    case 'template': {
      const children = shapes();
      return children.length === 1 && children[0] === 'text' && isText(tree.children[0])
        ? 'text'
        : `template(${children.join(' ')})`;
    }
    case 'templateWrap':
      return `wrap(${shapes().join(' ')})`;
    case 'templateJoin':
      return `join(${shapes().join(' ')})`;
    case 'tuple':
      return `[${shapes().join(' ')}]`;
    case 'object': {
      const items: string[] = [];
      for (let i = 0; i < tree.children.length; i += 2) {
        const key = tree.children[i]!;
        const inner = key.children[0];
        const name = inner === undefined ? source(key.range) : shapeOfTree(inner, bytes);
        items.push(`${name}=${shapeOfTree(tree.children[i + 1]!, bytes)}`);
      }
      return `{${items.join(' ')}}`;
    }
    case 'scopeTraversal':
      return steps().slice(1);
    case 'relativeTraversal':
      return `${tree.children[0]!.type === '' && tree.children[0]!.children.length === 0 ? 'item' : shapes()[0]}${steps()}`;
    case 'index':
      return `${shapes()[0]}[${shapes()[1]}]`;
    case 'splat':
      return `splat(${shapes().join(' ')})`;
    case 'function':
      return `${meta?.name}(${shapes().join(' ')}${meta?.expandedFinalArgument ? '...' : ''})`;
    case 'for': {
      const [collection, ...rest] = shapes();
      const key = meta?.keyExpression === undefined ? '' : `${rest.shift()}=>`;
      const value = rest.shift();
      const condition = meta?.conditionalExpression === undefined ? '' : ` if ${rest.shift()}`;
      return `for(${meta?.keyVar ?? ''},${meta?.valVar} in ${collection}:${key}${value}${meta?.groupedValue ? '...' : ''}${condition})`;
    }
    case 'unaryOp':
    case 'binaryOp':
      return `${meta?.operator}(${shapes().join(' ')})`;
    case 'conditional':
      return `if(${shapes().join(' ')})`;
    case '':
      return tree.children.length === 0 ? 'item' : `(${shapes().join(' ')})`;
    default:
      return `?${tree.type}`;
  }
}

function isText(tree: Tree | undefined): boolean {
  return tree?.type === 'literalValue' && tree.meta?.type === 'string';
}
