import { schemaOf } from '../aws/index.ts';
import { defaultsIn, normalizeValue } from '../aws/normalize.ts';
import type { InstanceKey, Lifecycle, Resource } from '../graph/graph.ts';
import type { Trace, Value } from '../graph/value.ts';
import { memoBy } from '../memo.ts';
import type { Range } from '../text/source.ts';
import { locationsOf, writtenIn } from './body.ts';
import type { ModuleInstance } from './instance.ts';
import type { Content } from './modules/module.ts';
import { providerOf, regionOf } from './provider.ts';
import type { ResourceInstance } from './resource.ts';
import { traceOf } from './resource-trace.ts';
import { ValuesOnDemand } from './values-on-demand.ts';

/**
 * A resource that rules follow from others: a root may have thousands of which none leads to an endpoint, so each of its values is evaluated when a rule asks
 * for it.
 */
export class FollowedResource implements Resource {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly module: string;
  readonly key: InstanceKey | undefined;
  readonly at: Range;
  readonly exists: Value;
  readonly onlyWhen: string | undefined;
  readonly incomplete: string | undefined;
  readonly #node: ResourceInstance;
  readonly #owner: ModuleInstance;
  #values: ReadonlyMap<string, Value> | undefined;
  #lifecycle: Lifecycle | undefined;
  #region: { readonly name: string | undefined } | undefined;

  constructor(node: ResourceInstance, owner: ModuleInstance, exists: Value, onlyWhen?: string) {
    const { declared, instance, mode } = node;
    this.#node = node;
    this.#owner = owner;
    this.address = node.address;
    this.mode = mode;
    this.type = declared.type;
    this.name = declared.name;
    this.module = owner.address;
    this.key = instance.key;
    this.at = declared.header;
    this.exists = exists;
    this.onlyWhen = onlyWhen;
    this.incomplete = declared.content.incomplete ? INCOMPLETE : undefined;
  }

  /** The same resource where it exists under a condition only. */
  under(exists: Value, onlyWhen: string): FollowedResource {
    return new FollowedResource(this.#node, this.#owner, exists, onlyWhen);
  }

  get values(): ReadonlyMap<string, Value> {
    if (this.#values === undefined) {
      const schema = schemaOf(this.mode, this.type);
      const { content } = this.#node.declared;
      const make = (name: string): Value => {
        const value = this.#node.value(name);
        if (value === undefined) return defaultsIn(schema!).get(name)!;
        return schema === undefined ? value : normalizeValue(schema, name, value);
      };
      this.#values = new ValuesOnDemand(() => namesOf(content, this.mode, this.type), make);
    }
    return this.#values;
  }

  get locations(): ReadonlyMap<string, Range> {
    return locationsOf(this.#node.declared.content);
  }

  get trace(): Trace | undefined {
    return traceOf(this.#node, this.#owner);
  }

  get lifecycle(): Lifecycle {
    this.#lifecycle ??= this.#node.lifecycle();
    return this.#lifecycle;
  }

  get region(): string | undefined {
    this.#region ??= { name: regionOf(this.#node.declared, this.#owner, this.#node.instance.names) };
    return this.#region.name;
  }

  get provider(): string | undefined {
    return providerOf(this.#node.declared, this.#owner, this.#node.instance.names);
  }
}

export const INCOMPLETE = 'part of the block cannot be read';

/** What is written, and what the provider fills in. */
const namesOf = memoBy((content: Content, mode: 'managed' | 'data', type: string): ReadonlySet<string> => {
  const schema = schemaOf(mode, type);
  const written = writtenIn(content);
  return schema === undefined ? written : new Set([...written, ...defaultsIn(schema).keys()]);
});
