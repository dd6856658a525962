import { isRegionName } from '../aws/regions.ts';
import type { StringValue } from '../graph/value.ts';
import { hiddenText } from '../graph/withhold.ts';
import type { Expression, ObjectExpression } from '../hcl/syntax.ts';
import { evaluate } from './expressions/expression.ts';
import type { ModuleInstance } from './instance.ts';
import type { Declared, Module } from './modules/module.ts';

/** The region of a resource: its own `region`, or that of its provider configuration; undefined if undetermined. */
export function regionOf(declared: Declared, module: ModuleInstance): string | undefined {
  const own = declared.content.attributes.get('region');
  if (own !== undefined) return regionIn(own.node.value, module, own.source);
  const written = declared.content.attributes.get('provider')?.node.value;
  return providerRegion(written === undefined ? declared.type.split('_')[0] : providerName(written), module);
}

/** The provider configuration that a block refers to: `aws.eu`; undefined if none. */
export function providerOf(declared: Declared): string | undefined {
  const written = declared.content.attributes.get('provider')?.node.value;
  return written && providerName(written);
}

/** `aws` or `aws.eu`, from `provider = aws.eu`. */
function providerName(expression: Expression): string | undefined {
  if (expression.kind === 'variable') return expression.name;
  if (expression.kind === 'attribute-of' && expression.on.kind === 'variable')
    return `${expression.on.name}.${expression.name}`;
  return expression.kind === 'literal' && typeof expression.value === 'string' ? expression.value : undefined;
}

function providerRegion(name: string | undefined, module: ModuleInstance): string | undefined {
  if (name === undefined) return undefined;
  const [local, alias] = name.split('.');
  for (const provider of module.module.providers) {
    const written = provider.content.attributes.get('alias');
    const own = written === undefined ? undefined : text(written.node.value, module, written.source);
    if (provider.name !== local || own !== alias) continue;
    const region = provider.content.attributes.get('region');
    return region === undefined ? undefined : regionIn(region.node.value, module, region.source);
  }
  if (module.caller === undefined) return undefined;
  const passed = module.caller.call.content.attributes.get('providers')?.node.value;
  if (passed === undefined) return alias === undefined ? providerRegion(name, module.caller.parent) : undefined;
  if (passed.kind !== 'object') return undefined;
  const item = passed.items.find(({ key }) => providerName(key) === name);
  return item === undefined
    ? alias === undefined
      ? providerRegion(name, module.caller.parent)
      : undefined
    : providerRegion(providerName(item.value), module.caller.parent);
}

/** A region that may be shown: a text that must not be quoted counts only if it is the name of a region. */
function regionIn(...[expression, module, source]: Parameters<typeof textValue>): string | undefined {
  const value = textValue(expression, module, source);
  if (value === undefined || (hiddenText(value) !== undefined && !isRegionName(value.value))) return undefined;
  return value.value;
}

function text(...where: Parameters<typeof textValue>): string | undefined {
  return textValue(...where)?.value;
}

function textValue(
  expression: Expression,
  module: ModuleInstance,
  source: Declared['header']['source'],
): StringValue | undefined {
  const value = evaluate(expression, { module, source, names: undefined });
  return value.kind === 'string' ? value : undefined;
}

/** The version constraint on hashicorp/aws from `required_providers`. */
export function awsVersion(module: Module): string | undefined {
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
