import { bool, error, marked, object, unknown } from '../graph/make.ts';
import type { Type } from '../graph/type.ts';
import type { Marks, Trace, Value } from '../graph/value.ts';
import { choose, mapAlternatives } from '../graph/worlds.ts';
import { type Range, rangeKey } from '../text/source.ts';
import { type Expansion, expand, type Instance } from './expand.ts';
import { bySecretName, evaluate, evaluateAttribute } from './expressions/expression.ts';
import { inFile, type Scope, withNames } from './expressions/scope.ts';
import type { FunctionContext } from './functions/index.ts';
import type { Declared, Module } from './modules/module.ts';
import { providerSource } from './provider.ts';
import { keyText, ResourceInstance } from './resource.ts';
import type { RootContext } from './root.ts';
import { allowedBy, bothAllow, isRefused, refused } from './validation.ts';
import { convert } from './values/convert.ts';
import { refusedEphemeral } from './values/ephemeral.ts';
import { sensitivityOf } from './values/lift.ts';
import { parseType } from './values/types.ts';

/** The call that made a module instance. */
interface Caller {
  readonly parent: ModuleInstance;
  readonly call: Declared;
  readonly instance: Instance;
}

/** An instance of a module, with its arguments. Everything in it is evaluated on demand and cached. */
export class ModuleInstance {
  /** Empty for the root module. */
  readonly address: string;
  readonly exists: Value;
  readonly functions: FunctionContext;
  readonly #variables = new Map<string, Value>();
  readonly #locals = new Map<string, Value>();
  readonly #outputs = new Map<string, Value>();
  readonly #resources = new Map<string, Expansion>();
  readonly #instances = new Map<string, ResourceInstance>();
  readonly #calls = new Map<string, Expansion>();
  readonly #children = new Map<string, ModuleInstance | MissingModule>();

  constructor(
    readonly root: RootContext,
    readonly module: Module,
    readonly caller: Caller | undefined,
  ) {
    this.address = caller === undefined ? '' : callAddress(caller.parent, caller.call, caller.instance);
    this.exists = caller === undefined ? bool(true) : both(caller.parent.exists, caller.instance.exists);
    this.functions = { ...root.functionsFor(), providerSource: (name) => providerSource(name, module) };
  }

  get depth(): number {
    return this.caller === undefined ? 0 : this.caller.parent.depth + 1;
  }

  scope(source = this.module.files[0]?.source): Scope {
    return {
      module: this,
      source: source ?? { path: this.module.directory, text: '', installed: false },
      names: undefined,
    };
  }

  variable(name: string, at: Range): Value {
    return this.#once(this.#variables, name, `var.${name}`, () => bySecretName(name, this.#evaluateVariable(name, at)));
  }

  local(name: string, at: Range): Value {
    const declared = this.module.locals.get(name);
    if (declared === undefined)
      return error({ code: 'undeclared', message: `local.${name} is not declared.`, always: true, at });
    return this.#once(this.#locals, name, `local.${name}`, () =>
      evaluateAttribute(declared, this.scope(declared.source), 'local', `local.${name}`),
    );
  }

  output(name: string, at?: Range): Value {
    const declared = this.module.outputs.get(name);
    if (declared === undefined && this.module.standIn) return new MissingModule(this.address).output(name);
    if (declared === undefined) {
      const missed = {
        kind: 'attribute',
        in: this.address,
        wanted: name,
        exists: [...this.module.outputs.keys()].sort(),
        at,
      } as const;
      return error({
        code: 'no-such-attribute',
        message: `${this.address} has no output ${name}.`,
        always: true,
        missed,
        at,
      });
    }
    return this.#once(this.#outputs, name, `${this.address}.${name}`, () => {
      const { attributes } = declared.content;
      const value = attributes.get('value');
      if (value === undefined) return unknown({ kind: 'invalid', what: `output ${name} has no value` });
      const made = evaluateAttribute(value, this.scope(value.source), 'output', `output ${name}`);
      const type = this.#typeOf(declared);
      const typed = type === undefined ? made : convert(this.root.bounded(made), type);
      return bySecretName(name, this.#asDeclared(typed, declared, `The output ${name}`));
    });
  }

  /** All outputs, each evaluated on demand. */
  outputs(): Value {
    return object([...this.module.outputs.keys()].map((name) => [name, this.output(name)] as const));
  }

  resourceInstances(declared: Declared, mode: 'managed' | 'data'): Expansion {
    const text = `${mode === 'data' ? 'data.' : ''}${declared.type}.${declared.name}`;
    return this.#expansion(this.#resources, declared, `${this.#prefix}${text}`);
  }

  callInstances(call: Declared): Expansion {
    return this.#expansion(this.#calls, call, `${this.#prefix}module.${call.name}`);
  }

  resource(declared: Declared, mode: 'managed' | 'data', instance: Instance): ResourceInstance {
    const key = `${mode} ${declared.type}.${declared.name}${keyText(instance.key)}${rangeKey(declared.header)}`;
    let found = this.#instances.get(key);
    if (found === undefined) {
      found = new ResourceInstance(this, declared, mode, instance);
      this.#instances.set(key, found);
    }
    return found;
  }

  child(call: Declared, instance: Instance): ModuleInstance | MissingModule {
    const key = `${call.name}${keyText(instance.key)}`;
    let found = this.#children.get(key);
    if (found === undefined) {
      const module = this.depth >= 50 || !this.root.takes('module') ? undefined : this.root.called(this, call);
      found =
        module === undefined
          ? new MissingModule(callAddress(this, call, instance))
          : new ModuleInstance(this.root, module, { parent: this, call, instance });
      this.#children.set(key, found);
    }
    return found;
  }

  /** The instances of the modules that were called so far, here and in those. */
  called(found: ModuleInstance[] = []): readonly ModuleInstance[] {
    for (const child of this.#children.values()) {
      if (child instanceof MissingModule) continue;
      found.push(child);
      child.called(found);
    }
    return found;
  }

  get #prefix(): string {
    return this.address === '' ? '' : `${this.address}.`;
  }

  #expansion(kept: Map<string, Expansion>, declared: Declared, text: string): Expansion {
    const key = `${text} ${rangeKey(declared.header)}`;
    let found = kept.get(key);
    if (found === undefined) {
      found = this.root.guardedExpansion(kept, `${text} instances`, () =>
        expand(declared.content, this.scope(declared.header.source), text),
      );
      kept.set(key, found);
    }
    return found;
  }

  #once(kept: Map<string, Value>, name: string, text: string, make: () => Value): Value {
    let value = kept.get(name);
    if (value === undefined) {
      value = this.root.guarded(kept, name, `${this.#prefix}${text}`, make);
      kept.set(name, value);
    }
    return value;
  }

  #evaluateVariable(name: string, at: Range): Value {
    const declared = this.module.variables.get(name);
    const given = this.caller ? this.#argument(name) : this.root.variables.get(name);
    if (declared === undefined) {
      // Terraform rejects an undeclared variable.
      return given ?? error({ code: 'undeclared', message: `var.${name} is not declared.`, always: true, at });
    }
    const { attributes } = declared.content;
    const type = this.#typeOf(declared);
    const nullable = !isFalseLiteral(this.#flag(declared, 'nullable'));
    const written = attributes.get('default');
    const fallback = (): Value =>
      written === undefined
        ? unknown(
            { kind: 'no-value', variable: `${this.#prefix}var.${name}` },
            {
              subject: `${this.#prefix}var.${name}`,
              ...scalarOf(type),
              trace: { role: 'variable', name: `var.${name}`, range: declared.header },
            },
          )
        : this.#assumedDefault(
            name,
            evaluateAttribute(written, this.scope(written.source), 'default', `the default of var.${name}`),
            type,
            {
              sensitive:
                isTrueLiteral(this.#flag(declared, 'sensitive')) || isTrueLiteral(this.#flag(declared, 'ephemeral')),
            },
          );
    const withFallback = (value: Value): Value => {
      if (value.kind === 'choice') return choose(value.condition, withFallback(value.then), withFallback(value.else));
      return value.kind === 'null' && !nullable && written !== undefined ? fallback() : value;
    };
    const value = given === undefined ? fallback() : withFallback(given);
    const typed = type === undefined ? value : convert(this.root.bounded(value), type);
    return this.#asDeclared(this.#validated(typed, declared, at), declared, `The variable ${name}`);
  }

  /** The value as far as the validation of its variable accepts it: an unknown is narrowed, and in worlds with a value that is refused nothing exists. */
  #validated(value: Value, declared: Declared, at: Range): Value {
    if (value.kind !== 'unknown' && value.kind !== 'choice') return value;
    const others = (name: string) => this.variable(name, at);
    const allowed = allowedBy(declared, this.scope(declared.header.source), others);
    if (allowed === undefined) return value;
    const validated = mapAlternatives(value, (leaf) => {
      if (leaf.kind === 'unknown') return { ...leaf, allowed: bothAllow(leaf.allowed, allowed) };
      return value.kind === 'choice' && allowed.refuses(leaf) ? refused(declared.name, at) : leaf;
    });
    return isRefused(validated) ? value : validated;
  }

  /** The value of a variable or output, marked as `sensitive` and `ephemeral` say. */
  #asDeclared(value: Value, declared: Declared, what: string): Value {
    if (isTrueLiteral(this.#flag(declared, 'ephemeral'))) return marked(value, { sensitive: true, ephemeral: true });
    if (sensitivityOf(value).ephemeral) return refusedEphemeral(`${what} does not take ephemeral values.`);
    return marked(value, { sensitive: isTrueLiteral(this.#flag(declared, 'sensitive')) });
  }

  #flag(declared: Declared, attribute: string): Value | undefined {
    const written = declared.content.attributes.get(attribute);
    return written && evaluate(written.node.value, this.scope(written.source));
  }

  /** The default of a variable that nobody sets, or what is assumed instead. */
  #assumedDefault(name: string, value: Value, type: Type | undefined, marks: Marks): Value {
    const { defaults } = this.root;
    if (defaults === undefined) return value;
    const address = `${this.#prefix}var.${name}`;
    const shown = bySecretName(name, marked(value, marks));
    defaults.used?.set(address, { address, name, module: this.address, value: shown });
    const assumed = defaults.assumed.get(address);
    if (assumed !== 'unknown') return assumed ?? value;
    const own = type === undefined && isScalar(value) ? { type: value.kind } : scalarOf(type);
    return unknown({ kind: 'no-value', variable: address }, { subject: address, ...own });
  }

  #typeOf(declared: Declared): Type | undefined {
    const written = declared.content.attributes.get('type');
    if (written === undefined) return undefined;
    const parsed = parseType(written.node.value, (expression) => evaluate(expression, this.scope(written.source)));
    return 'type' in parsed ? parsed.type : undefined;
  }

  /** The argument that the call gives to a variable, evaluated in the caller. */
  #argument(name: string): Value | undefined {
    const { parent, call, instance } = this.caller!;
    const written = call.content.attributes.get(name);
    if (written === undefined) return undefined;
    const scope = withNames(inFile(parent.scope(written.source), written.source), instance.names);
    return evaluateAttribute(written, scope, 'argument', name);
  }

  /** The module calls that lead here, for locations: the innermost first. */
  trace(): Trace | undefined {
    if (this.caller === undefined) return undefined;
    const { parent, call, instance } = this.caller;
    const from = parent.trace();
    const own: Trace = {
      role: 'call',
      name: `module.${call.name}${keyText(instance.key)}`,
      range: call.header,
      ...(from ? { from } : {}),
    };
    return own;
  }
}

/** A call whose module cannot be read: all of its outputs are unknown. */
export class MissingModule {
  constructor(readonly address: string) {}

  output(name: string, _at?: Range): Value {
    return unknown({ kind: 'module-not-installed', module: this.address }, { subject: `${this.address}.${name}` });
  }

  outputs(): Value {
    return { kind: 'object', type: 'object', entries: new Map(), rest: (name) => this.output(name) };
  }
}

function callAddress(parent: ModuleInstance, call: Declared, instance: Instance): string {
  return `${parent.address === '' ? '' : `${parent.address}.`}module.${call.name}${keyText(instance.key)}`;
}

/** Both exist. */
export function both(a: Value, b: Value): Value {
  if (a.kind === 'choice') return choose(a.condition, both(a.then, b), both(a.else, b));
  return a.kind === 'bool' && !a.value ? a : b;
}

function isTrueLiteral(value: Value | undefined): boolean {
  return value?.kind === 'bool' && value.value;
}

function isFalseLiteral(value: Value | undefined): boolean {
  return value?.kind === 'bool' && !value.value;
}

function isScalar(value: Value): value is Value & { kind: 'string' | 'number' | 'bool' } {
  return value.kind === 'string' || value.kind === 'number' || value.kind === 'bool';
}

function scalarOf(type: Type | undefined): { type?: 'string' | 'number' | 'bool' } {
  return type?.kind === 'string' || type?.kind === 'number' || type?.kind === 'bool' ? { type: type.kind } : {};
}
