import type { Body, Expression, Span } from '../hcl/syntax.ts';
import type { Range, Source } from '../text/source.ts';

/** A body as JSON, and the range of each part by JSON pointer (`/rule/0/level`; of a block, its header). */
export interface Plain {
  readonly json: Readonly<Record<string, unknown>>;
  readonly locations: ReadonlyMap<string, Range>;
  /** Diagnostics for expressions and for blocks with the wrong labels. */
  readonly flaws: readonly { readonly at: Range; readonly message: string }[];
}

/** The blocks that have a label, and its meaning. */
export type Labels = Readonly<Record<string, string>>;

/** Reads a body that may contain only plain values. Blocks become lists of objects. */
export function plainOf(body: Body, source: Source, labels: Labels): Plain {
  const locations = new Map<string, Range>();
  const flaws: { at: Range; message: string }[] = [];
  const range = ({ start, end }: Span): Range => ({ source, start, end });
  const read = (of: Body, pointer: string, named: Labels): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    for (const item of of.items) {
      if (item.kind === 'attribute') {
        locations.set(`${pointer}/${item.name}`, range(item));
        const value = plainValue(item.value);
        if (value === undefined)
          flaws.push({
            at: range(item),
            message: `${item.name} must be a plain value: a string, a number or a list of strings, without variables and functions.`,
          });
        else put(made, item.name, value);
        continue;
      }
      const list = Array.isArray(made[item.type]) ? (made[item.type] as unknown[]) : [];
      const at = `${pointer}/${item.type}/${list.length}`;
      locations.set(at, range(item.header));
      const label = named[item.type];
      if (item.labels.length !== (label === undefined ? 0 : 1))
        flaws.push({
          at: range(item.header),
          message:
            label === undefined
              ? `The ${item.type} block takes no label.`
              : `The ${item.type} block takes one label, its ${label}: ${item.type} "…" {`,
        });
      const inner = read(item.body, at, {});
      if (label !== undefined && item.labels[0]) put(inner, label, item.labels[0].value);
      put(made, item.type, [...list, inner]);
    }
    return made;
  };
  return { json: read(body, '', labels), locations, flaws };
}

/** A name such as `__proto__` is an ordinary property. */
function put(into: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(into, name, { value, enumerable: true, configurable: true, writable: true });
}

function plainValue(expression: Expression): unknown {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'object' && expression.value !== null
        ? Number(expression.value.number)
        : (expression.value ?? undefined);
    case 'unary': {
      const value = expression.operator === '-' ? plainValue(expression.operand) : undefined;
      return typeof value === 'number' ? -value : undefined;
    }
    case 'tuple': {
      const items = expression.items.map(plainValue);
      return items.includes(undefined) ? undefined : items;
    }
    default:
      return undefined;
  }
}
