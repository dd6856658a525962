import type { Attribute, Expression } from '../../hcl/syntax.ts';
import { compareText } from '../../text/compare.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Range } from '../../text/source.ts';
import { type Declared, rangeOf } from './module.ts';

/** What a literal argument of a module that is not at hand says by its name, as a clause; undefined if nothing. */
export type Says = (name: string, value: string) => string | undefined;

/** A call of a module that is not at hand. `isSuspect`: its source speaks of what is checked. */
interface AbsentCall {
  readonly address: string;
  readonly isSuspect: boolean;
}

/** The calls of a root whose modules are not installed. */
export class AbsentModules {
  /** By root, then by the name of what stands in for them; empty where nothing does. */
  readonly #roots = new Map<string, Map<string, { readonly calls: Map<string, AbsentCall>; readonly at: Range }>>();

  add(root: string, call: AbsentCall, at: Range, standIn = ''): void {
    const kinds = this.#roots.get(root) ?? new Map();
    this.#roots.set(root, kinds);
    const known = kinds.get(standIn) ?? { calls: new Map<string, AbsentCall>(), at };
    kinds.set(standIn, known);
    known.calls.set(call.address, call);
  }

  /** What is to be told of a root: why there may be more resources, and a note for each kind. */
  take(root: string): { readonly gap: string | undefined; readonly notes: readonly Diagnostic[] } {
    const kinds = [...(this.#roots.get(root) ?? [])];
    this.#roots.delete(root);
    const unknown = kinds.find(([standIn]) => standIn === '')?.[1];
    return {
      gap: unknown && `${subjectOf(unknown.calls)} not installed: run terraform init, then run dmslint again`,
      notes: kinds.map(([standIn, { calls, at }]) => ({
        severity: 'note',
        code: standIn === '' ? 'module-not-installed' : 'module-known',
        message: `${subjectOf(calls)} not installed, so ${standIn === '' ? unknownText(calls) : knownText(calls, standIn)}`,
        at,
      })),
    };
  }
}

type Calls = ReadonlyMap<string, AbsentCall>;

const MOST_NAMED = 5;

/** What matters is named first: the modules whose source speaks of what is checked. */
function subjectOf(calls: Calls): string {
  const sorted = [...calls.values()].sort(
    (a, b) => Number(b.isSuspect) - Number(a.isSuspect) || compareText(a.address, b.address),
  );
  const rest = sorted.length - MOST_NAMED;
  const names = sorted.slice(0, rest > 0 ? MOST_NAMED : undefined).map(({ address }) => address);
  return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''} ${calls.size > 1 ? 'are' : 'is'}`;
}

function unknownText({ size }: Calls): string {
  const its = size > 1 ? 'their' : 'its';
  return `${its} resources were not checked and ${its} outputs are unknown. Run terraform init, then run dmslint again.`;
}

function knownText({ size }: Calls, standIn: string): string {
  return `${size > 1 ? 'their' : 'its'} resources were checked by what dmslint knows of ${standIn}. Run terraform init, then run dmslint again to check the version that is used.`;
}

/** Notes on literal arguments that say something by their names, since it is unknown what the module makes of them. */
export function tellingArguments(
  address: string,
  { content }: Declared,
  says: Says,
): { readonly key: string; readonly diagnostic: Diagnostic }[] {
  return [...content.attributes.values()].flatMap(({ source, node }) =>
    [...literalsIn(node)].flatMap(({ name, value }) => {
      const clause = value.kind === 'literal' ? says(name, String(value.value)) : undefined;
      if (clause === undefined) return [];
      const at = rangeOf(source, value);
      const message = `${address} is not installed, so what it makes of ${name} was not checked: ${clause}.`;
      const diagnostic: Diagnostic = { severity: 'note', code: 'module-argument', message, at };
      return [{ key: `argument ${source.path} ${at.start}`, diagnostic }];
    }),
  );
}

/** The named values in an argument: itself, and those of the objects and lists in it. */
function* literalsIn({
  name,
  value,
}: Pick<Attribute, 'name' | 'value'>): Generator<{ name: string; value: Expression }> {
  yield { name, value };
  if (value.kind === 'tuple') for (const item of value.items) yield* literalsIn({ name: '', value: item });
  if (value.kind === 'object')
    for (const { key, value: item } of value.items)
      yield* literalsIn({ name: key.kind === 'literal' ? String(key.value) : '', value: item });
}
