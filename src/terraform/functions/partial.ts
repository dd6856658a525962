import { unknown } from '../../graph/make.ts';
import type { ListValue, Value } from '../../graph/value.ts';
import { lift } from '../values/lift.ts';
import { guarded, refuse } from './define.ts';

/** The argument as a list, set or tuple. */
export function listArgument(value: Value): ListValue {
  return value.kind === 'list' ? value : refuse('It takes a list, set or tuple.');
}

/** The unknown result of a function of these arguments, or its result if a world makes them known. */
export function deferred(name: string, args: readonly Value[], make: (args: readonly Value[]) => Value): Value {
  const result = (operands: readonly Value[]) =>
    operands.some(hasUnknown) ? unknownResult(operands) : guarded(() => make(operands));
  return lift({ text: (texts) => `${name}(${texts.join(', ')})`, need: 'deep', make: result }, args);
}

function unknownResult(operands: readonly Value[]): Value {
  const found = operands.find(hasUnknown);
  return found?.kind === 'unknown'
    ? found
    : unknown({ kind: 'unsupported', what: 'a value made from whole resources' });
}

/** Whether a part of the value is unknown in some world. */
export function hasUnknown(value: Value): boolean {
  switch (value.kind) {
    case 'unknown':
      return true;
    case 'choice':
      return hasUnknown(value.then) || hasUnknown(value.else);
    case 'list':
      return value.items.some(hasUnknown);
    case 'object':
      return value.rest !== undefined || [...value.entries.values()].some(hasUnknown);
    default:
      return false;
  }
}
