import { keyText, type Step, stepsOf } from './references.ts';
import type { ChangeSlice, Expression, Json, ModuleCall, ModuleConfiguration, ResourceConfiguration } from './shape.ts';
import type { Slices } from './slices.ts';

/** A module instance, in which expressions are resolved. */
export interface Scope {
  /** Empty for the root module. */
  readonly address: string;
  readonly module: ModuleConfiguration;
  /** Of a called module: its call, and the scope and instance key of it. */
  readonly parent?: { readonly scope: Scope; readonly call: ModuleCall; readonly key: string | number | undefined };
}

/** The context of an expression: its scope, and the value of `each`. */
export interface Context {
  readonly scope: Scope;
  readonly forEach?: Expression | undefined;
  readonly key?: string | number | undefined;
}

/** A plan's resources by address, and its configuration by module instance. */
export class Plan {
  readonly slices: Slices;
  private readonly changes = new Map<string, ChangeSlice>();
  private readonly root: Scope | undefined;
  private instances: Map<string, (string | number | undefined)[]> | undefined;

  constructor(slices: Slices) {
    this.slices = slices;
    for (const change of slices.changes) this.changes.set(change.address, change);
    this.root = slices.configuration && { address: '', module: slices.configuration };
  }

  /** The scope of a module instance (empty: the root module), or undefined if the configuration in the plan lacks it. */
  scopeOf(moduleAddress: string): Scope | undefined {
    let scope = this.root;
    const steps = moduleAddress === '' ? [] : stepsOf(moduleAddress);
    for (let i = 0; steps !== undefined && scope !== undefined && i < steps.length; ) {
      const name = nameAt(steps, i + 1);
      const key = keyAt(steps, i + 2);
      scope = name === undefined || nameAt(steps, i) !== 'module' ? undefined : childOf(scope, name, key);
      i += key === undefined ? 2 : 3;
    }
    return steps === undefined ? undefined : scope;
  }

  configurationOf(
    scope: Scope,
    resource: Pick<ChangeSlice, 'mode' | 'type' | 'name'>,
  ): ResourceConfiguration | undefined {
    return scope.module.resources.get(`${resource.mode === 'data' ? 'data.' : ''}${resource.type}.${resource.name}`);
  }

  /** The keys of the instances of a resource, `undefined` standing for the one without a key. */
  keysOf(resource: string): readonly (string | number | undefined)[] {
    if (this.instances === undefined) {
      this.instances = new Map();
      for (const address of [...this.slices.managed, ...this.slices.data]) {
        const last = address.endsWith(']') ? stepsOf(address)?.at(-1) : undefined;
        const key = last !== undefined && 'key' in last ? last.key : undefined;
        const base = key === undefined ? address : address.slice(0, -keyText(key).length);
        const known = this.instances.get(base);
        if (known === undefined) this.instances.set(base, [key]);
        else if (!known.includes(key)) known.push(key);
      }
    }
    return this.instances.get(resource) ?? [];
  }

  /** True if no part of the attribute (empty: of the instance) is known only after apply. */
  knows(address: string, attribute: string): boolean {
    if (this.slices.resolved.has(address)) return true;
    const change = this.changes.get(address)?.change;
    const marks = change?.after_unknown;
    if (change === undefined || typeof marks !== 'object') return false;
    return attribute === '' ? !hasTrue(marks) : change.after?.[attribute] !== undefined && !hasTrue(marks[attribute]);
  }

  /** The same for all instances of a resource. */
  knowsAll(resource: string, attribute: string): boolean {
    const keys = this.keysOf(resource);
    if (keys.length === 0) return attribute === '';
    return keys.every((key) => this.knows(key === undefined ? resource : resource + keyText(key), attribute));
  }

  /** A root module's variable. */
  variable(name: string): Json | undefined {
    return this.slices.variables[name]?.value;
  }
}

function hasTrue(marks: Json | undefined): boolean {
  return typeof marks === 'object' && marks !== null ? Object.values(marks).some(hasTrue) : marks === true;
}

/** The scope of a called module's instance. */
export function childOf(scope: Scope, name: string, key: string | number | undefined): Scope | undefined {
  const call = scope.module.calls.get(name);
  if (call === undefined) return undefined;
  return {
    address: join(scope.address, `module.${name}${key === undefined ? '' : keyText(key)}`),
    module: call.module,
    parent: { scope, call, key },
  };
}

/** An address in a module instance. */
export function join(module: string, address: string): string {
  return module === '' ? address : `${module}.${address}`;
}

export function nameAt(steps: readonly Step[], index: number): string | undefined {
  const step = steps[index];
  return step !== undefined && 'name' in step ? step.name : undefined;
}

export function keyAt(steps: readonly Step[], index: number): string | number | undefined {
  const step = steps[index];
  return step !== undefined && 'key' in step ? step.key : undefined;
}
