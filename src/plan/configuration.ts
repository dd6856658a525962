import { checked, expectList, expectObject, readHead } from './expect.ts';
import type { Scanner } from './scan.ts';
import type { Expression, ModuleCall, ModuleConfiguration, ResourceConfiguration } from './shape.ts';
import * as validate from './validate.generated.js';

const NOTHING: ModuleConfiguration = { resources: new Map(), calls: new Map(), outputs: {}, variables: {} };

/** A module of `configuration`, and those that it calls. */
export function readModule(scanner: Scanner, types: (type: string) => boolean, path: string): ModuleConfiguration {
  const resources = new Map<string, ResourceConfiguration>();
  const calls = new Map<string, ModuleCall>();
  let { outputs, variables } = NOTHING;
  expectObject(scanner, path, (name) => {
    switch (name) {
      case 'resources':
        expectList(scanner, `${path}.resources`, (at) => {
          scanner.peek();
          const start = scanner.position;
          if (!types(readHead(scanner, at).type)) return;
          const resource = checked<ResourceConfiguration>(
            validate.resourceConfiguration,
            scanner.parse(start, scanner.position),
            at,
          );
          resources.set(`${resource.mode === 'data' ? 'data.' : ''}${resource.type}.${resource.name}`, resource);
        });
        return;
      case 'module_calls':
        expectObject(scanner, `${path}.module_calls`, (call) =>
          calls.set(call, readCall(scanner, types, `${path}.module_calls.${call}`)),
        );
        return;
      case 'outputs':
        outputs = checked<ModuleConfiguration['outputs']>(validate.outputs, scanner.value(), `${path}.outputs`);
        return;
      case 'variables':
        variables = checked<ModuleConfiguration['variables']>(
          validate.variableDeclarations,
          scanner.value(),
          `${path}.variables`,
        );
        return;
      default:
        scanner.skip();
    }
  });
  return { resources, calls, outputs, variables };
}

function readCall(scanner: Scanner, types: (type: string) => boolean, path: string): ModuleCall {
  let expressions: ModuleCall['expressions'] = {};
  let forEach: Expression | undefined;
  let repeated = false;
  let module = NOTHING;
  expectObject(scanner, path, (name) => {
    switch (name) {
      case 'expressions':
        expressions = checked<ModuleCall['expressions']>(
          validate.callExpressions,
          scanner.value(),
          `${path}.expressions`,
        );
        return;
      case 'for_each_expression':
        forEach = checked<Expression>(validate.expression, scanner.value(), `${path}.for_each_expression`);
        repeated = true;
        return;
      case 'count_expression':
        repeated = true;
        scanner.skip();
        return;
      case 'module':
        module = readModule(scanner, types, `${path}.module`);
        return;
      default:
        scanner.skip();
    }
  });
  return { expressions, repeated, forEach, module };
}
