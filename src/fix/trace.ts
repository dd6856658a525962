import { posix } from 'node:path';
import type { Resource } from '../graph/graph.ts';
import type { Trace } from '../graph/value.ts';
import type { Body, Expression } from '../hcl/syntax.ts';
import type { Range, Source } from '../text/source.ts';
import { blockAt, expressionAt, namesOf, passedBy, syntaxOf } from './syntax.ts';

/** A variable or local of the module in a directory. */
export interface Name {
  readonly directory: string;
  readonly kind: 'var' | 'local';
  readonly name: string;
}

/** The variables and locals that the steps only pass on; undefined if a step does more than that. */
export function passingOf(steps: readonly Trace[]): Name[] | undefined {
  const names: Name[] = [];
  for (const { range } of steps) {
    const expression = expressionAt(range.source, range);
    const inner = expression && passedBy(expression);
    const found = inner && namesOf(inner);
    // An object constructor keeps the values that it is made from.
    if (inner?.kind !== 'object' && found === undefined) return undefined;
    const [kind, name, ...more] = found?.names ?? [];
    if ((kind === 'var' || kind === 'local') && name !== undefined && more.length === 0 && inner?.kind !== 'index')
      names.push({ directory: posix.dirname(range.source.path), kind, name });
  }
  return names;
}

/** Whether an expression does more than pass a value on, or keep several. */
export function isComputed(range: Range): boolean {
  const expression = expressionAt(range.source, range);
  const inner = expression && passedBy(expression);
  return (
    inner !== undefined &&
    inner.kind !== 'object' &&
    inner.kind !== 'tuple' &&
    inner.kind !== 'literal' &&
    namesOf(inner) === undefined
  );
}

/** The variables and locals that the steps before the last may pass its value on from, whatever else these do. */
export function namesIn(steps: readonly Trace[]): Name[] {
  return steps.slice(0, -1).flatMap(({ range }, index) => {
    const expression = expressionAt(range.source, range);
    // A literal in the expression itself comes from no name beside it: `coalesce(var.public, true)`.
    return expression === undefined || holds(range, steps[index + 1]!.range)
      ? []
      : [...wholesIn(expression, posix.dirname(range.source.path))];
  });
}

function holds({ source, start, end }: Range, inner: Range): boolean {
  return inner.source === source && start <= inner.start && inner.end <= end;
}

/** The variables and locals that an expression may have as its value. */
function* wholesIn(expression: Expression, directory: string): Generator<Name> {
  const inner = passedBy(expression);
  if (inner.kind === 'conditional') {
    yield* wholesIn(inner.then, directory);
    yield* wholesIn(inner.else, directory);
  } else if (inner.kind === 'call') for (const one of inner.args) yield* wholesIn(one, directory);
  else if (inner.kind !== 'index') {
    const [kind, name, ...more] = namesOf(inner)?.names ?? [];
    if ((kind === 'var' || kind === 'local') && name !== undefined && more.length === 0)
      yield { directory, kind, name };
  }
}

/** The variable or local whose whole value is a literal. */
export function holderOf({ role, name, range }: Trace, root: string): Name[] {
  const directory = posix.dirname(range.source.path);
  if (role === 'local') return [{ directory, kind: 'local', name: name.replace(/^local\./, '') }];
  if (role === 'default') return [{ directory, kind: 'var', name: name.replace(/^the default of var\./, '') }];
  const isVariable =
    role === 'entry' &&
    syntaxOf(range.source).body.items.some((item) => item.kind === 'attribute' && item.value.start === range.start);
  return isVariable ? [{ directory: root, kind: 'var', name }] : [];
}

/** Whether a value is inside more than object and tuple constructors, such as a function argument or a for expression. */
export function isInLargerExpression(source: Source, { start, end }: Range): boolean {
  const holds = (one: Expression) => one.start <= start && end <= one.end;
  let at = attributeAround(syntaxOf(source).body, start, end);
  while (at !== undefined && (at.start !== start || at.end !== end)) {
    const parts: readonly Expression[] =
      at.kind === 'object' ? at.items.map(({ value }) => value) : at.kind === 'tuple' ? at.items : [];
    at = parts.find(holds);
  }
  return at === undefined;
}

/** The value of the attribute that contains a location. */
function attributeAround(body: Body, start: number, end: number): Expression | undefined {
  const item = body.items.find((one) => one.start <= start && end <= one.end);
  return item?.kind === 'block' ? attributeAround(item.body, start, end) : item?.value;
}

/** Whether references can be written at a location: in a local, a resource or a module call. */
export function isInScope({ source, start, end }: Range): boolean {
  const around = syntaxOf(source).body.items.find((item) => item.start <= start && end <= item.end);
  return around?.kind === 'block' && ['locals', 'resource', 'module'].includes(around.type);
}

/** Whether a location is in the scope of a resource's module: in a local or block of the same module. */
export function mayRefer({ source, start, end }: Range, resource: Resource): boolean {
  if (posix.dirname(source.path) !== posix.dirname(resource.at.source.path)) return false;
  return syntaxOf(source).body.items.some(
    (item) =>
      item.kind === 'block' &&
      (item.type === 'locals' || item.type === 'resource') &&
      item.start <= start &&
      end <= item.end,
  );
}

/** Whether a range is in an attribute or block of the resource. */
export function isIn({ locations, at }: Resource, { source, start, end }: Range): boolean {
  const inside = (range: Range) => range.source === source && range.start <= start && end <= range.end;
  if ([...locations.values()].some(inside)) return true;
  const block = blockAt(at.source, at);
  return source === at.source && block !== undefined && block.start <= start && end <= block.end;
}
