/**
 * Compares what the reader makes of a text with what HashiCorp's parser (hcl2json) makes of it: whether it is valid, the blocks, attributes
 * and values (by reprinting a tree the way hcl2json does), and the structure of each expression (by its syntax tree).
 */
import { expressionTree, parseWithHcl2json } from '../../src/hcl/hcl2json.ts';
import { readNative } from '../../src/hcl/read.ts';
import type { Attribute, Body, Expression, TemplatePart } from '../../src/hcl/syntax.ts';
import type { Source } from '../../src/text/source.ts';
import { shapeOf, shapeOfTree, type Tree } from './shapes.ts';

export function sourceOf(text: string): Source {
  return { path: 'test.tf', text, installed: false };
}

/** Whether hcl2json takes the text for HCL. What it can't evaluate while converting is HCL all the same. */
export function isValidHcl(text: string): boolean {
  const answer = parseWithHcl2json(text);
  return 'json' in answer || answer.error.startsWith('convert to HCL');
}

/** The differences between both readings of a text, empty when they agree. */
export function differences(text: string): string[] {
  const { file, diagnostics } = readNative(sourceOf(text));
  const answer = parseWithHcl2json(text);
  const valid = 'json' in answer || answer.error.startsWith('convert to HCL');
  if (valid !== (diagnostics.length === 0)) {
    return [valid ? `refused: ${diagnostics[0]!.message}` : `accepted, but: ${'error' in answer ? answer.error : ''}`];
  }
  if (!valid) return [];
  const result: string[] = [];
  if ('json' in answer) {
    const ours = JSON.stringify(sorted(bodyAsJson(text, file.body)));
    const theirs = JSON.stringify(sorted(JSON.parse(answer.json)));
    if (ours !== theirs) result.push(`values:\n  ours   ${ours}\n  theirs ${theirs}`);
  }
  for (const attribute of attributesIn(file.body)) {
    const difference = structureDifference(text, attribute.value);
    if (difference !== undefined) result.push(difference);
  }
  return result;
}

function structureDifference(text: string, value: Expression): string | undefined {
  const part = text.slice(value.start, value.end);
  const tree = expressionTree(part.startsWith('<<') || part.includes('\n') ? `${part}\n` : part);
  if ('error' in tree) return `structure: refused ${tree.error}`;
  const bytes = new TextEncoder().encode(part);
  const ours = shapeOf(text, value);
  const theirs = shapeOfTree(JSON.parse(tree.json) as Tree, bytes);
  return ours === theirs ? undefined : `structure:\n  ours   ${ours}\n  theirs ${theirs}`;
}

function attributesIn(body: Body): Attribute[] {
  return body.items.flatMap((item) => (item.kind === 'attribute' ? [item] : attributesIn(item.body)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

type Json = Record<string, unknown>;

function bodyAsJson(text: string, body: Body): Json {
  const result: Json = Object.create(null);
  for (const item of body.items) {
    if (item.kind === 'attribute') {
      result[item.name] = valueAsJson(text, item.value);
      continue;
    }
    let at = result;
    const names = [item.type, ...item.labels.map((label) => label.value)];
    const last = names.pop()!;
    for (const name of names) at = at[name] = (at[name] as Json | undefined) ?? Object.create(null);
    const before = at[last];
    // Row 8: an argument of that name hides the blocks.
    if (before === undefined || Array.isArray(before)) at[last] = [...(before ?? []), bodyAsJson(text, item.body)];
  }
  return result;
}

function valueAsJson(text: string, value: Expression): unknown {
  switch (value.kind) {
    case 'literal':
      if (typeof value.value === 'string') return escaped(value.value);
      return typeof value.value === 'object' && value.value !== null ? Number(value.value.number) : value.value;
    case 'unary':
      if (value.operand.kind !== 'literal' || typeof value.operand.value === 'string') break;
      if (typeof value.operand.value === 'boolean') return !value.operand.value;
      return 0 - Number(valueAsJson(text, value.operand));
    case 'template': {
      const [only] = value.parts;
      if (value.parts.length === 1 && only?.kind === 'interpolation') return valueAsJson(text, only.value);
      return value.parts.map((part) => partAsText(text, part)).join('');
    }
    case 'tuple':
      return value.items.map((item) => valueAsJson(text, item));
    case 'object': {
      const result: Json = Object.create(null);
      for (const { key, value: inner } of value.items) result[keyAsText(text, key)] = valueAsJson(text, inner);
      return result;
    }
  }
  return `\${${text.slice(value.start, value.end)}}`;
}

function keyAsText(text: string, key: Expression): string {
  if (key.kind === 'parentheses') return `\${${text.slice(key.start, key.end)}}`;
  // Row 43: a reference as a key, which Terraform refuses, is printed as it stands; and a bare name is not normalized.
  if (isReference(key) || (key.kind === 'literal' && !'"<'.includes(text[key.start]!))) {
    return text.slice(key.start, key.end).trim();
  }
  return expressionAsText(text, key);
}

function isReference(value: Expression): boolean {
  if (value.kind === 'index') return value.key.kind === 'literal' && isReference(value.on);
  return value.kind === 'variable' || (value.kind === 'attribute-of' && isReference(value.on));
}

function partAsText(text: string, part: TemplatePart): string {
  switch (part.kind) {
    case 'text':
      return escaped(part.text);
    case 'interpolation':
      return expressionAsText(text, part.value);
    case 'if': {
      const condition = text.slice(part.condition.start, part.condition.end);
      const otherwise = part.else.map((inner) => partAsText(text, inner)).join('');
      const then = part.then.map((inner) => partAsText(text, inner)).join('');
      return `%{if ${condition}}${then}${otherwise === '' ? '' : `%{else}${otherwise}`}%{endif}`;
    }
    case 'for': {
      const names = part.keyName === undefined ? part.valueName : `${part.keyName}, ${part.valueName}`;
      const collection = text.slice(part.collection.start, part.collection.end);
      return `%{for ${names} in ${collection}}${part.body.map((inner) => partAsText(text, inner)).join('')}%{endfor}`;
    }
  }
}

/** As hcl2json prints an expression inside a string. */
function expressionAsText(text: string, value: Expression): string {
  switch (value.kind) {
    case 'literal':
      if (typeof value.value === 'string') return escaped(value.value);
      if (typeof value.value === 'object' && value.value !== null) return String(Number(value.value.number));
      return String(value.value);
    case 'template':
      return value.parts.map((part) => partAsText(text, part)).join('');
    case 'conditional': {
      const otherwise = expressionAsText(text, value.else);
      const condition = text.slice(value.condition.start, value.condition.end);
      return `%{if ${condition}}${expressionAsText(text, value.then)}${otherwise === '' ? '' : `%{else}${otherwise}`}%{endif}`;
    }
    default:
      return `\${${text.slice(value.start, value.end)}}`;
  }
}

function escaped(text: string): string {
  return text.replace(/[$%]\{/g, (mark) => mark[0] + mark);
}
