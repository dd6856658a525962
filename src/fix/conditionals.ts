import type { Conditional, Expression, Span } from '../hcl/syntax.ts';
import { everyExpression } from '../hcl/walk.ts';
import { memo } from '../memo.ts';
import { applied } from '../text/edit.ts';
import type { Source } from '../text/source.ts';
import type { FileEdit } from './candidate.ts';
import { isJson, syntaxOf } from './syntax.ts';

/** The same edits, but that a condition goes if they make its branches the same: `var.tls ? "verify-full" : "none"` becomes `"verify-full"`. */
export function withoutPointlessConditions(edits: readonly FileEdit[]): readonly FileEdit[] {
  let left = edits;
  for (const source of new Set(edits.map((edit) => edit.source)))
    for (const { conditional, whole } of conditionalsIn(source))
      left = withoutCondition(left, source, conditional, whole);
  return left;
}

function withoutCondition(
  edits: readonly FileEdit[],
  source: Source,
  conditional: Conditional,
  whole: Span,
): readonly FileEdit[] {
  const inside = edits.filter((edit) => edit.source === source && holds(whole, edit));
  const branches = [conditional.then, conditional.else].map((branch) => {
    const own = inside.filter((edit) => holds(branch, edit));
    return { own, text: textOf(source, branch, own) };
  });
  const [first, ...others] = inside;
  const isElsewhere = branches[0]!.own.length + branches[1]!.own.length < inside.length;
  const [then, otherwise] = branches.map(({ text }) => constantIn(text));
  if (first === undefined || isElsewhere || then === undefined || then !== otherwise) return edits;
  // What is written already stays as it is: 1 and not "1".
  const text = (branches.find(({ own }) => own.length === 0) ?? branches[0]!).text;
  return edits
    .filter((edit) => !others.includes(edit))
    .map((edit) => (edit === first ? { ...edit, start: whole.start, end: whole.end, text } : edit));
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function textOf({ text }: Source, { start, end }: Span, edits: readonly FileEdit[]): string {
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applied(text.slice(start, end), moved);
}

/** What a literal has, in quotes or without them. */
function constantIn(text: string): string | undefined {
  return /^(?:"([^"\\$%\n]*)"|(-?\d+(?:\.\d+)?|true|false))$/
    .exec(text)
    ?.slice(1)
    .find((one) => one !== undefined);
}

interface Condition {
  readonly conditional: Conditional;
  /** With the parentheses, or the template that is nothing else, around it. */
  readonly whole: Span;
}

/** The conditionals of a source that hold no comment, inner ones first. */
const conditionalsIn = memo((source: Source): readonly Condition[] => {
  const found: Condition[] = [];
  if (isJson(source) || !source.text.includes('?')) return found;
  const around = new Map<Expression, Expression>();
  everyExpression(syntaxOf(source).body, (expression) => {
    const inner = onlyPartOf(expression);
    if (inner !== undefined) around.set(inner, expression);
    if (expression.kind !== 'conditional') return;
    let whole: Expression = expression;
    for (let at = around.get(whole); at !== undefined; at = around.get(whole)) whole = at;
    if (!/#|\/\/|\/\*/.test(source.text.slice(whole.start, whole.end))) found.push({ conditional: expression, whole });
  });
  return found.sort((a, b) => a.whole.end - a.whole.start - (b.whole.end - b.whole.start));
});

/** Whether a stretch of a source is in what a conditional asks: nothing of it is ours, also where the conditional goes. */
export function isAsked(source: Source, stretch: Span): boolean {
  return askedIn(source).some((span) => holds(span, stretch));
}

const askedIn = memo((source: Source): readonly Span[] => {
  const found: Span[] = [];
  if (isJson(source) || !source.text.includes('?')) return found;
  everyExpression(syntaxOf(source).body, (expression) => {
    if (expression.kind === 'conditional') found.push(expression.condition);
  });
  return found;
});

function onlyPartOf(expression: Expression): Expression | undefined {
  if (expression.kind === 'parentheses') return expression.inner;
  if (expression.kind !== 'template') return undefined;
  const [only, ...others] = expression.parts;
  return only?.kind === 'interpolation' && others.length === 0 ? only.value : undefined;
}
