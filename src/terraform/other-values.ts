import { nothing, object } from '../graph/make.ts';
import type { Value } from '../graph/value.ts';
import type { Body } from '../hcl/syntax.ts';
import { evaluate } from './expressions/expression.ts';
import { inFile, type Scope, withNames } from './expressions/scope.ts';
import type { ModuleInstance } from './instance.ts';
import { contentOf, type Declared } from './modules/module.ts';

/** Whether a declaration of a module is asked for, by the name that others use it by. */
type IsAsked = (module: ModuleInstance, name: string) => boolean;

/**
 * What Terraform makes of a configuration beside the resources that are known already: outputs, resources of other types, arguments of modules that were not
 * read; and the conditions that have to hold.
 */
export function otherValues(root: ModuleInstance, isKnown: (address: string) => boolean, isAsked: IsAsked) {
  const values = new Map<string, Value>();
  const conditions = new Map<string, Value>();
  for (const module of [root, ...root.called()]) {
    const prefix = module.address === '' ? '' : `${module.address}.`;
    addOutputs(module, prefix, isAsked, values, conditions);
    addResources(module, isKnown, isAsked, values, conditions);
    addArguments(module, prefix, isAsked, values);
    for (const [name, declared] of module.module.variables)
      if (isAsked(module, `var.${name}`))
        addConditions(`${prefix}var.${name}`, bodiesOf(declared), module.scope(), conditions);
    for (const { source, file } of module.module.files)
      for (const item of file.body.items)
        if (item.kind === 'block' && item.type === 'check')
          addConditions(
            `${prefix}check.${item.labels[0]?.value ?? ''}`,
            [{ source, node: item.body }],
            module.scope(),
            conditions,
          );
  }
  return { values, conditions };
}

type Values = Map<string, Value>;

function addOutputs(module: ModuleInstance, prefix: string, isAsked: IsAsked, values: Values, conditions: Values) {
  for (const [name, declared] of module.module.outputs) {
    if (!isAsked(module, `output.${name}`)) continue;
    // The outputs of other modules are seen where they are used.
    if (module.caller === undefined) values.set(`output.${name}`, module.output(name));
    addConditions(`${prefix}output.${name}`, bodiesOf(declared), module.scope(), conditions);
  }
}

function addResources(
  module: ModuleInstance,
  isKnown: (address: string) => boolean,
  isAsked: IsAsked,
  values: Values,
  conditions: Values,
): void {
  for (const [key, declared] of module.module.resources) {
    if (!isAsked(module, key)) continue;
    const mode = key.startsWith('data.') ? 'data' : 'managed';
    for (const instance of module.resourceInstances(declared, mode).instances) {
      const resource = module.resource(declared, mode, instance);
      if (!isKnown(resource.address))
        values.set(resource.address, object([['exists', instance.exists], ...resource.values()]));
      const bodies = bodiesOf(declared);
      if (bodies.length === 0) continue;
      const scope = withNames(module.scope(), instance.names);
      addConditions(resource.address, bodies, withNames(scope, [['self', object(resource.values())]]), conditions);
    }
  }
}

function addArguments(module: ModuleInstance, prefix: string, isAsked: IsAsked, values: Values): void {
  const read = new Set(module.called().map(({ caller }) => caller?.call));
  for (const call of module.module.calls.values()) {
    if (read.has(call)) continue;
    for (const [name, { source, node }] of call.content.attributes) {
      if (!isAsked(module, `module.${call.name}.${name}`)) continue;
      for (const { key, names } of module.callInstances(call).instances) {
        const address = `${prefix}module.${call.name}${key === undefined ? '' : `[${JSON.stringify(key)}]`}.${name}`;
        values.set(address, evaluate(node.value, withNames(inFile(module.scope(), source), names)));
      }
    }
  }
}

interface Written {
  readonly source: Scope['source'];
  readonly node: Body;
}

/** The bodies of the blocks in a declaration, and of those in its lifecycle. */
function bodiesOf({ content }: Declared): Written[] {
  return content.blocks.flatMap(({ source, node }) => {
    const own = { source, node: { ...node.body, items: [node] } };
    return node.type === 'lifecycle' ? [{ source, node: node.body }] : [own];
  });
}

/** The conditions in blocks that have one: validation, precondition, postcondition, assert. */
function addConditions(of: string, bodies: readonly Written[], scope: Scope, into: Values): void {
  for (const { source, node } of bodies) {
    for (const item of node.items) {
      if (item.kind !== 'block' || !CHECKING.has(item.type)) continue;
      const condition = contentOf(source, item.body).attributes.get('condition');
      const name = `a condition of ${of}`;
      let at = name;
      for (let no = 2; into.has(at); no++) at = `${name}, no. ${no}`;
      into.set(at, condition === undefined ? nothing() : evaluate(condition.node.value, inFile(scope, source)));
    }
  }
}

const CHECKING = new Set(['validation', 'precondition', 'postcondition', 'assert']);
