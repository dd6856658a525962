import { isRegionName } from '../aws/regions.ts';
import { object } from '../graph/make.ts';
import type { StringValue, Value } from '../graph/value.ts';
import { hiddenText } from '../graph/withhold.ts';
import type { Attribute, Expression, ObjectExpression } from '../hcl/syntax.ts';
import type { Source } from '../text/source.ts';
import { itemsOf } from './expressions/access.ts';
import { evaluate } from './expressions/expression.ts';
import { type Scope, withNames } from './expressions/scope.ts';
import type { ModuleInstance } from './instance.ts';
import type { Declared, Module, Placed } from './modules/module.ts';

/** The names that the instance of a block knows: `each`, `count`. */
type InstanceNames = Iterable<readonly [string, Value]>;

/** The region of a resource: its own `region`, or that of its provider configuration; undefined if undetermined. */
export function regionOf(declared: Declared, module: ModuleInstance, names: InstanceNames): string | undefined {
  const own = declared.content.attributes.get('region');
  if (own !== undefined) return regionIn(own, scopeOf(own.source, module, names));
  const written = declared.content.attributes.get('provider');
  return written === undefined
    ? providerRegion({ name: declared.type.split('_')[0]! }, module)
    : providerRegion(configurationIn(written.node.value, scopeOf(written.source, module, names)), module);
}

/** The provider configuration that a block refers to: `aws.eu`, `aws.by_region["eu-west-1"]`; undefined if none. */
export function providerOf(declared: Declared, module: ModuleInstance, names: InstanceNames): string | undefined {
  const written = declared.content.attributes.get('provider');
  const found = written && configurationIn(written.node.value, scopeOf(written.source, module, names));
  if (found === undefined || written?.node.value.kind !== 'index') return found?.name;
  return `${found.name}[${found.key === undefined ? '?' : JSON.stringify(found.key)}]`;
}

/** What the module that is so many calls away calls the provider configuration of a block: empty for its default one; undefined where that is not known. */
export function providerOutwards(
  declared: Declared,
  module: ModuleInstance,
  names: InstanceNames,
  outwards: number,
): string | undefined {
  const local = declared.type.split('_')[0]!;
  let name = providerOf(declared, module, names) ?? local;
  let at = module;
  for (let left = outwards; left > 0; left--) {
    if (at.caller === undefined || at.module.providers.length > 0) return undefined;
    const { parent, call } = at.caller;
    const passed = call.content.attributes.get('providers')?.node.value;
    if (passed !== undefined && passed.kind !== 'object') return undefined;
    const item = passed?.items.find(({ key }) => providerName(key) === name);
    const outer = item === undefined ? (name.includes('.') ? undefined : name) : providerName(item.value);
    if (outer === undefined || item?.value.kind === 'index') return undefined;
    name = outer;
    at = parent;
  }
  return name === local ? '' : name;
}

/** `aws` or `aws.eu`, from `provider = aws.eu`; without the key in `aws.eu["eu-west-1"]`. */
function providerName(expression: Expression): string | undefined {
  if (expression.kind === 'index') return providerName(expression.on);
  if (expression.kind === 'variable') return expression.name;
  if (expression.kind === 'attribute-of' && expression.on.kind === 'variable')
    return `${expression.on.name}.${expression.name}`;
  return expression.kind === 'literal' && typeof expression.value === 'string' ? expression.value : undefined;
}

/** A provider configuration, by the name that one module has for it. */
interface Configuration {
  readonly name: string;
  /** Which one, of a provider with for_each; undefined where it is not known. */
  readonly key?: string | undefined;
}

function configurationIn(expression: Expression, scope: Scope): Configuration | undefined {
  const name = providerName(expression);
  if (name === undefined || expression.kind !== 'index') return name === undefined ? undefined : { name };
  const key = evaluate(expression.key, scope);
  return { name, key: key.kind === 'string' ? key.value : undefined };
}

function providerRegion(of: Configuration | undefined, module: ModuleInstance): string | undefined {
  if (of === undefined) return undefined;
  const [local, alias] = of.name.split('.');
  for (const provider of module.module.providers) {
    const { attributes } = provider.content;
    const written = attributes.get('alias');
    const own = written && textIn(written, scopeOf(written.source, module))?.value;
    if (provider.name !== local || own !== alias) continue;
    const region = attributes.get('region');
    if (region === undefined) return undefined;
    const names = namesFor(attributes.get('for_each'), of.key, module);
    return names && regionIn(region, scopeOf(region.source, module, names));
  }
  if (module.caller === undefined) return undefined;
  const { parent, call, instance } = module.caller;
  const inherited = alias === undefined ? of : undefined;
  const passed = call.content.attributes.get('providers');
  if (passed === undefined) return providerRegion(inherited, parent);
  const { value } = passed.node;
  if (value.kind !== 'object') return undefined;
  const item = value.items.find(({ key }) => providerName(key) === of.name);
  return item === undefined
    ? providerRegion(inherited, parent)
    : providerRegion(configurationIn(item.value, scopeOf(passed.source, parent, instance.names)), parent);
}

/** `each` in a provider with for_each, as OpenTofu has them; undefined where the configuration that is meant is not known. */
function namesFor(
  forEach: Placed<Attribute> | undefined,
  key: string | undefined,
  module: ModuleInstance,
): InstanceNames | undefined {
  if (forEach === undefined) return [];
  if (key === undefined) return undefined;
  const items = itemsOf(evaluate(forEach.node.value, scopeOf(forEach.source, module)));
  for (const [own, value] of items ?? []) {
    const name = own.kind === 'string' ? own : value;
    if (name.kind !== 'string' || name.value !== key) continue;
    return [
      [
        'each',
        object([
          ['key', name],
          ['value', value],
        ]),
      ],
    ];
  }
  return undefined;
}

function scopeOf(source: Source, module: ModuleInstance, names: InstanceNames = []): Scope {
  return withNames({ module, source, names: undefined }, names);
}

/** A region that may be shown: a text that must not be quoted counts only if it is the name of a region. */
function regionIn(written: Placed<Attribute>, scope: Scope): string | undefined {
  const value = textIn(written, scope);
  if (value === undefined || (hiddenText(value) !== undefined && !isRegionName(value.value))) return undefined;
  return value.value;
}

function textIn({ node }: Placed<Attribute>, scope: Scope): StringValue | undefined {
  const value = evaluate(node.value, scope);
  return value.kind === 'string' ? value : undefined;
}

/** The version constraints on hashicorp/aws of a root and the modules that it calls, all of which Terraform heeds. */
export function awsVersionIn(modules: readonly Module[]): string | undefined {
  const constraints = new Set(modules.flatMap((module) => awsVersion(module) ?? []));
  return constraints.size === 0 ? undefined : [...constraints].join(', ');
}

/** The version constraint on hashicorp/aws from `required_providers`. */
function awsVersion(module: Module): string | undefined {
  const required = requirementOn('aws', module);
  return required?.kind === 'object' ? attributeText(required, 'version') : required && literalText(required);
}

/** The source of the provider with this local name, without the host of the public registry. */
export function providerSource(localName: string, module: Module): string | undefined {
  const required = requirementOn(localName, module);
  if (required?.kind !== 'object' || !required.items.some(({ key }) => literalText(key) === 'source'))
    return `hashicorp/${localName}`;
  return attributeText(required, 'source')
    ?.toLowerCase()
    .replace(/^registry\.(terraform\.io|opentofu\.org)\//, '');
}

function requirementOn(localName: string, module: Module): Expression | undefined {
  for (const { blocks } of module.settings) {
    for (const { node } of blocks) {
      if (node.type !== 'required_providers') continue;
      for (const item of node.body.items) if (item.kind === 'attribute' && item.name === localName) return item.value;
    }
  }
  return undefined;
}

function attributeText({ items }: ObjectExpression, name: string): string | undefined {
  const written = items.find(({ key }) => literalText(key) === name)?.value;
  return written && literalText(written);
}

function literalText(expression: Expression): string | undefined {
  return expression.kind === 'literal' && typeof expression.value === 'string' ? expression.value : undefined;
}
