import * as validate from '../generated/plan-validators.js';
import type { Cursor } from '../json/cursor.ts';
import { checked, expectList, expectObject, readType } from './expect.ts';
import type { Expression, ModuleCall, ModuleConfiguration, ResourceConfiguration } from './shape.ts';

const NOTHING: ModuleConfiguration = { resources: new Map(), calls: new Map(), outputs: {}, variables: {} };

/** A module of `configuration`, and those that it calls. */
export function readModule(cursor: Cursor, types: (type: string) => boolean, path: string): ModuleConfiguration {
  const resources = new Map<string, ResourceConfiguration>();
  const calls = new Map<string, ModuleCall>();
  let { outputs, variables } = NOTHING;
  expectObject(cursor, path, (name) => {
    switch (name) {
      case 'resources':
        expectList(cursor, `${path}.resources`, (at) =>
          cursor.held((value) => {
            if (!types(readType(cursor, at))) return;
            const resource = checked<ResourceConfiguration>(validate.resourceConfiguration, value(), at());
            resources.set(`${resource.mode === 'data' ? 'data.' : ''}${resource.type}.${resource.name}`, resource);
          }),
        );
        return;
      case 'module_calls':
        expectObject(cursor, `${path}.module_calls`, (call) =>
          calls.set(call, readCall(cursor, types, `${path}.module_calls.${call}`)),
        );
        return;
      case 'outputs':
        outputs = checked<ModuleConfiguration['outputs']>(validate.outputs, cursor.value(), `${path}.outputs`);
        return;
      case 'variables':
        variables = checked<ModuleConfiguration['variables']>(
          validate.variableDeclarations,
          cursor.value(),
          `${path}.variables`,
        );
        return;
      default:
        cursor.skip();
    }
  });
  return { resources, calls, outputs, variables };
}

function readCall(cursor: Cursor, types: (type: string) => boolean, path: string): ModuleCall {
  let expressions: ModuleCall['expressions'] = {};
  let forEach: Expression | undefined;
  let repeated = false;
  let module = NOTHING;
  expectObject(cursor, path, (name) => {
    switch (name) {
      case 'expressions':
        expressions = checked<ModuleCall['expressions']>(
          validate.callExpressions,
          cursor.value(),
          `${path}.expressions`,
        );
        return;
      case 'for_each_expression':
        forEach = checked<Expression>(validate.expression, cursor.value(), `${path}.for_each_expression`);
        repeated = true;
        return;
      case 'count_expression':
        repeated = true;
        cursor.skip();
        return;
      case 'module':
        module = readModule(cursor, types, `${path}.module`);
        return;
      default:
        cursor.skip();
    }
  });
  return { expressions, repeated, forEach, module };
}
