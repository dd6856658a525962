import type { Trace } from '../graph/value.ts';
import { evaluate } from './expressions/expression.ts';
import type { ModuleInstance } from './instance.ts';
import type { Declared } from './modules/module.ts';

const MOST_NAMES = 3;

/** Blocks without instances, grouped by the reason. */
export class EmptyExpansions {
  readonly #names = new Map<string, Set<string>>();

  add(address: string, declared: Declared, module: ModuleInstance): void {
    const why = reasonOf(declared, module);
    this.#names.set(why, (this.#names.get(why) ?? new Set()).add(address));
  }

  /** `aws_dms_endpoint.this has no instances: var.endpoints is empty by default`, one sentence for each reason. */
  sentences(): string[] {
    return [...this.#names].map(([why, names]) => {
      if (names.size === 1) return `${[...names][0]} has no instances: ${why}`;
      const shown = [...names].slice(0, names.size > MOST_NAMES + 1 ? MOST_NAMES : names.size);
      const rest = names.size - shown.length;
      const last = rest > 0 ? `${rest} more` : shown.pop();
      return `${shown.join(', ')} and ${last} have no instances: ${why.replace(/^its/, 'their')}`;
    });
  }
}

/** Why a block has no instances: `var.endpoints is empty by default`. */
function reasonOf(declared: Declared, module: ModuleInstance): string {
  const written = declared.content.attributes.get('for_each') ?? declared.content.attributes.get('count');
  const name = written?.node.name ?? 'for_each';
  const value = written && evaluate(written.node.value, module.scope(written.source));
  const steps: Trace[] = [];
  for (let at = value?.trace; at !== undefined; at = at.from) steps.push(at);
  const given = steps.find(({ role }) => role === 'default');
  return given
    ? `${given.name.replace(/^the default of /, '')} is ${name === 'count' ? '0' : 'empty'} by default`
    : `its ${name} is ${name === 'count' ? '0' : 'empty'}`;
}
