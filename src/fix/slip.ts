import { stepsOf } from '../graph/trace.ts';
import type { Trace, Value } from '../graph/value.ts';
import type { Expression, Span } from '../hcl/syntax.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/source.ts';
import { expressionAt, namesOf, passedBy } from './syntax.ts';

/** A mistaken reference to the resource that is meant, and what to write in its place; or why that can't be written. */
export type Slip = Correction | { readonly why: string };

interface Correction {
  readonly range: Range;
  readonly edit: Omit<Edit, 'source'>;
}

/** A reference by its names, and the part of it that is wrong if its last name is. */
interface Reference {
  readonly names: readonly string[];
  readonly last: Span;
  /** The whole of it, unless it goes through the variable of a loop. */
  readonly whole?: Span;
}

/** Finds where the steps refer to the same resource by another attribute, or without its instance key: the innermost step, if it does so once. */
export function slipOf(steps: readonly Trace[], value: string): Slip | undefined {
  for (const { range } of [...steps].reverse()) {
    const expression = expressionAt(range.source, range);
    const found = expression === undefined ? [] : [...references(expression)];
    const slips = found.flatMap((one) => slipsIn(one, range, value));
    if (slips.length === 1) return 'why' in slips[0]! ? slips[0] : withAlike(slips[0]!, found, value);
  }
  return undefined;
}

function slipsIn({ names, last, whole }: Reference, range: Range, value: string): Slip[] {
  const wanted = namesIn(value);
  const right = wanted.at(-1)!;
  const text = (span: Span) => range.source.text.slice(span.start, span.end);
  if (whole !== undefined && lacksKey(text(whole), value))
    return [{ range, edit: { start: whole.start, end: whole.end, text: value } }];
  const wrong = names.at(-1);
  if (names.length !== wanted.length || wrong === right) return [];
  if (!names.slice(0, -1).every((name, index) => name === wanted[index])) return [];
  if (text(last) !== wrong) return [{ why: 'the reference contains escapes' }];
  return [{ range, edit: { start: last.start, end: last.end, text: right } }];
}

/** An attribute that no certificate has is refused in the branch that is not taken, too. */
function withAlike(slip: Correction, found: readonly Reference[], value: string): Correction {
  const { text } = slip.range.source;
  const wanted = namesIn(value);
  const alike = found
    .filter(
      ({ names, last }) =>
        names.at(-1) === 'arn' && names.at(-3) === wanted.at(-3) && text.startsWith('arn', last.start),
    )
    .sort((a, b) => a.last.start - b.last.start);
  if (!alike.some(({ last }) => last.start === slip.edit.start)) return slip;
  const [start, end] = [alike[0]!.last.start, alike.at(-1)!.last.end];
  const pieces = alike.map(({ last }, index) => text.slice(alike[index - 1]?.last.end ?? start, last.start));
  return { ...slip, edit: { start, end, text: pieces.map((before) => before + wanted.at(-1)!).join('') } };
}

function namesIn(reference: string): string[] {
  return reference.replace(INSTANCE_KEY, '').split('.');
}

/** Where the key is written that selects no instance of the resource that is meant, and the one that does. */
export function keySlip(
  value: Value,
  wanted: string,
): { readonly steps: readonly Trace[]; readonly value: string } | undefined {
  const missed = value.kind === 'null' ? value.missed : value.kind === 'error' ? value.problem.missed : undefined;
  if (missed?.kind !== 'key' || missed.resource === undefined || missed.key === undefined) return undefined;
  const [key, ...others] = wanted.match(INSTANCE_KEY) ?? [];
  const own = namesIn(wanted).slice(0, -1).join('.');
  return key !== undefined && others.length === 0 && own === `${missed.resource.type}.${missed.resource.name}`
    ? { steps: stepsOf(missed.key), value: key.slice(1, -1) }
    : undefined;
}

/** Whether a reference is the wanted one without its instance key. */
function lacksKey(text: string, wanted: string): boolean {
  return text !== wanted && !text.includes('[') && text === wanted.replace(INSTANCE_KEY, '');
}

const INSTANCE_KEY = /\[(?:"(?:[^"\\]|\\.)*"|[^"\]]*)\]/g;

/** The references that an expression may have as its value: in the branches of a condition, the arguments of a function, the body of a loop. */
function* references(expression: Expression): Generator<Reference> {
  const inner = expression.kind === 'call' ? expression : passedBy(expression);
  const found = namesOf(inner);
  if (found !== undefined) {
    const { start, end } = inner;
    yield { ...found, whole: { start, end } };
    return;
  }
  switch (inner.kind) {
    case 'conditional':
      yield* references(inner.then);
      yield* references(inner.else);
      break;
    case 'index':
      yield* references(inner.on);
      break;
    case 'call':
      for (const one of inner.args) yield* references(one);
      break;
    case 'for-tuple':
    case 'for-object': {
      const of = namesOf(passedBy(inner.collection))?.names;
      for (const { names, last } of references(inner.value))
        if (of !== undefined && names[0] === inner.valueName) yield { names: [...of, ...names.slice(1)], last };
      break;
    }
  }
}
