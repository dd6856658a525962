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

/** The variables and locals that steps name as they are; undefined where a step is more than names. */
export function passingOf(steps: readonly Trace[]): Name[] | undefined {
  const names: Name[] = [];
  for (const { range } of steps) {
    const expression = expressionAt(range.source, range);
    const inner = expression && passedBy(expression);
    const found = inner && namesOf(inner);
    // An object that is written out holds what was named before.
    if (inner?.kind !== 'object' && found === undefined) return undefined;
    const [kind, name, ...more] = found?.names ?? [];
    if ((kind === 'var' || kind === 'local') && name !== undefined && more.length === 0 && inner?.kind !== 'index')
      names.push({ directory: posix.dirname(range.source.path), kind, name });
  }
  return names;
}

/** What holds a literal as a whole by name. */
export function holderOf({ role, name, range }: Trace, root: string): Name[] {
  const directory = posix.dirname(range.source.path);
  if (role === 'local') return [{ directory, kind: 'local', name: name.replace(/^local\./, '') }];
  if (role === 'default') return [{ directory, kind: 'var', name: name.replace(/^the default of var\./, '') }];
  const isVariable =
    role === 'entry' &&
    syntaxOf(range.source).body.items.some((item) => item.kind === 'attribute' && item.value.start === range.start);
  return isVariable ? [{ directory: root, kind: 'var', name }] : [];
}

/** Whether a value stands in something that is more than objects and tuples written out: an argument of a function, the body of a loop. */
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

/** The value of the attribute that holds a place. */
function attributeAround(body: Body, start: number, end: number): Expression | undefined {
  const item = body.items.find((one) => one.start <= start && end <= one.end);
  return item?.kind === 'block' ? attributeAround(item.body, start, end) : item?.value;
}

/** Whether what a resource's module declares can be referred to there: in a local or a block of the same module. */
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

/** Whether a range lies in an attribute or block of the resource. */
export function isIn({ locations, at }: Resource, { source, start, end }: Range): boolean {
  const inside = (range: Range) => range.source === source && range.start <= start && end <= range.end;
  if ([...locations.values()].some(inside)) return true;
  const block = blockAt(at.source, at);
  return source === at.source && block !== undefined && block.start <= start && end <= block.end;
}
