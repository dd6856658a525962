import { checkedName, checkedType } from '../aws/cloud-control.ts';
import { IDENTITIES, schemaOf } from '../aws/index.ts';
import { type NormalizeOptions, normalizeAttribute, normalizeBlock } from '../aws/normalize.ts';
import type { AttributeSchema, ResourceSchema } from '../aws/schema.ts';
import { isToldText } from '../aws/telling-data.ts';
import { stringKeyText } from '../graph/address.ts';
import type { InstanceKey, Lifecycle } from '../graph/graph.ts';
import { bool, error, marked, nothing, number, string, unknown } from '../graph/make.ts';
import type { Reference, UnknownValue, Value } from '../graph/value.ts';
import { mapAlternatives } from '../graph/worlds.ts';
import type { Range } from '../text/source.ts';
import { evaluateBlocks, evaluateBody, evaluateWritten } from './body.ts';
import type { Instance } from './expand.ts';
import { evaluateAttribute } from './expressions/expression.ts';
import { inFile, type Scope, withNames } from './expressions/scope.ts';
import type { ModuleInstance } from './instance.ts';
import { localFileText } from './local-file.ts';
import { blockTypeOf, type Content, contentOf, type Declared } from './modules/module.ts';

/** One instance of a resource or data source: its configured values, and the values of references to it. */
export class ResourceInstance {
  readonly address: string;
  readonly #schema: ResourceSchema | undefined;
  readonly #scope: Scope;
  readonly #attributes = new Map<string, Value>();

  constructor(
    readonly owner: ModuleInstance,
    readonly declared: Declared,
    readonly mode: 'managed' | 'data',
    readonly instance: Instance,
  ) {
    this.address = `${owner.address === '' ? '' : `${owner.address}.`}${mode === 'data' ? 'data.' : ''}${declared.type}.${declared.name}${keyText(instance.key)}`;
    this.#schema = schemaOf(mode, declared.type);
    this.#scope = withNames({ module: owner, source: declared.header.source, names: undefined }, instance.names);
  }

  /** All configured attributes and blocks, evaluated. */
  values(): Map<string, Value> {
    return evaluateBody(this.declared.content, this.#scope);
  }

  /** One of `values`; undefined where nothing is written. */
  value(name: string): Value | undefined {
    return evaluateWritten(this.declared.content, name, this.#scope);
  }

  /** The value of `address.name` in an expression. */
  attribute(name: string, at?: Range): Value {
    let value = this.#attributes.get(name);
    if (value === undefined) {
      value = this.owner.root.guarded(this, `attribute ${name}`, `${this.address}.${name}`, () => this.#evaluate(name));
      this.#attributes.set(name, value);
    }
    return value.kind === 'error' && value.problem.code === 'no-such-attribute' && value.problem.at === undefined && at
      ? { ...value, problem: { ...value.problem, at } }
      : value;
  }

  /** The instance as an object whose attributes are evaluated on demand. */
  whole(): Value {
    const { attributes, blocks, complete } = this.#schema ?? { complete: undefined };
    const names = complete ? [...Object.keys(attributes!), ...Object.keys(blocks!)] : undefined;
    return {
      kind: 'object',
      type: 'object',
      entries: new Map(),
      rest: (name) => this.attribute(name),
      ...(names ? { names } : {}),
    };
  }

  #evaluate(name: string): Value {
    const { content } = this.declared;
    if (name === 'output' && this.#givesBackItsInput()) return this.attribute('input');
    const read = this.mode === 'data' ? localFileText(this.declared.type, name, content, this.#scope) : undefined;
    if (read !== undefined) return read;
    const schema = this.#schema?.attributes[name];
    const written = content.attributes.get(name);
    if (written !== undefined) {
      const value = evaluateAttribute(written, inFile(this.#scope, written.source));
      const filled = mapAlternatives(value, (leaf) => (leaf.kind === 'null' ? this.#omitted(name, leaf) : leaf));
      if (value.kind === 'null') return filled;
      const block = schema === undefined ? this.#schema?.blocks[name] : undefined;
      if (block !== undefined) return normalizeBlock(block, value, REFERENCED);
      const typed =
        schema === undefined ? mapAlternatives(filled, untyped) : normalizeAttribute(schema, filled, REFERENCED);
      return marked(this.#referenced(typed, name), schema?.sensitive ? { sensitive: true } : {});
    }
    const blocks = content.blocks.filter(({ node }) => blockTypeOf(node) === name);
    if (blocks.length > 0) {
      const value = evaluateBlocks(name, blocks, this.#scope);
      const block = this.#schema?.blocks[name];
      return block === undefined ? value : normalizeBlock(block, value, REFERENCED);
    }
    if (schema?.use === 'optional' && !content.incomplete) return defaultOf(schema) ?? nothing();
    if (schema !== undefined || this.#schema === undefined) return this.#computed(name);
    if (name in this.#schema.blocks)
      return this.mode === 'data' || this.#schema.blocks[name]?.computed
        ? this.#computed(name)
        : { kind: 'list', type: 'list', items: [] };
    return this.#schema.complete ? this.#noSuchAttribute(name, this.#schema) : this.#computed(name);
  }

  /** What others see of an argument that is null: what the provider makes of it. */
  #omitted(name: string, written: Value): Value {
    const schema = this.#schema?.attributes[name];
    if (schema === undefined || schema.use === 'optional-computed') return this.#computed(name);
    return defaultOf(schema) ?? written;
  }

  /** `terraform_data`: an apply makes `output` what `input` is. */
  #givesBackItsInput(): boolean {
    const { type, content } = this.declared;
    if (this.mode !== 'managed' || type !== 'terraform_data' || !content.attributes.has('input')) return false;
    const { ignoreChanges } = this.lifecycle();
    return ignoreChanges !== 'all' && !ignoreChanges.includes('input');
  }

  /** Adds a reference to this attribute to an unknown value, since rules can often decide by the type of the resource alone. */
  #referenced(value: Value, attribute: string): Value {
    if (value.kind !== 'unknown' || value.reference) return value;
    return { ...value, reference: this.#reference(attribute) };
  }

  #reference(name: string): Reference {
    const { type } = this.declared;
    return { address: this.address, type: checkedType(type), mode: this.mode, attribute: checkedName(type, name) };
  }

  #computed(name: string): Value {
    const of = `${this.address}.${name}`;
    const known = this.#schema?.attributes[name];
    const isText = this.mode === 'data' && isToldText(this.declared.type, name);
    return unknown(this.mode === 'data' ? { kind: 'data-source', of } : { kind: 'after-apply', of }, {
      subject: of,
      reference: this.#reference(name),
      ...(this.mode === 'managed' ? identity(name) : {}),
      ...(known?.sensitive ? { sensitive: true } : {}),
      ...(isText ? { type: 'string' } : {}),
      ...(known?.type === 'string' || known?.type === 'number' || known?.type === 'bool' ? { type: known.type } : {}),
    });
  }

  #noSuchAttribute(wanted: string, schema: ResourceSchema): Value {
    const { type, name } = this.declared;
    return error({
      code: 'no-such-attribute',
      message: `${type} has no attribute ${wanted}.`,
      always: true,
      missed: {
        kind: 'attribute',
        in: this.address,
        wanted,
        exists: Object.keys(schema.attributes).sort(),
        resource: { type, name, module: this.owner.address },
      },
    });
  }

  lifecycle(): Lifecycle {
    const block = this.declared.content.blocks.find(({ node }) => node.type === 'lifecycle');
    if (block === undefined) return { ignoreChanges: [], createBeforeDestroy: false };
    const content: Content = contentOf(block.source, block.node.body);
    const before = content.attributes.get('create_before_destroy');
    const cbd = before && evaluateAttribute(before, inFile(this.#scope, before.source));
    const ignore = content.attributes.get('ignore_changes')?.node.value;
    const names = ignore?.kind === 'tuple' ? ignore.items.map(firstName).filter((item) => item !== undefined) : [];
    return {
      ignoreChanges: ignore?.kind === 'variable' && ignore.name === 'all' ? 'all' : names,
      createBeforeDestroy: cbd?.kind === 'bool' && cbd.value,
    };
  }
}

/** In a reference, what a block leaves out is null or its default. */
const REFERENCED: NormalizeOptions = { omitted: 'null' };

/** A scalar of an attribute whose type is not known. */
function untyped(value: Value): Value {
  const isAmbiguous =
    value.kind === 'number' ||
    value.kind === 'bool' ||
    (value.kind === 'string' && /^[+-]?[\d.]+|^(true|false)$/.test(value.value));
  return isAmbiguous ? { ...value, untyped: true } : value;
}

function firstName(expression: Parameters<typeof evaluateAttribute>[0]['node']['value']): string | undefined {
  let at = expression;
  while (at.kind === 'attribute-of' || at.kind === 'index') at = at.on;
  if (at.kind === 'variable') return at.name;
  return at.kind === 'literal' && typeof at.value === 'string' ? at.value : undefined;
}

function defaultOf(schema: AttributeSchema | undefined): Value | undefined {
  switch (typeof schema?.default) {
    case 'string':
      return string(schema.default);
    case 'number':
      return number(schema.default);
    case 'boolean':
      return bool(schema.default);
    default:
      return undefined;
  }
}

/** `["orders"]`, `[0]`, `[?]` or nothing, as in addresses. */
export function keyText(key: InstanceKey | undefined): string {
  switch (key?.kind) {
    case 'string':
      return stringKeyText(key.shown ?? key.key);
    case 'number':
      return `[${key.index}]`;
    case 'unknown':
      return '[?]';
    default:
      return '';
  }
}

/** Attributes that an apply never leaves null or empty. */
function identity(attribute: string): Pick<UnknownValue, 'notNull' | 'notEmpty' | 'prefix'> {
  if (!IDENTITIES.has(attribute)) return {};
  return { notNull: true, notEmpty: true, ...(attribute.endsWith('arn') ? { prefix: 'arn:' } : {}) };
}
