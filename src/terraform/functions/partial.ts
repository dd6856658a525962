import { unknown } from '../../graph/make.ts';
import type { ListValue, Value } from '../../graph/value.ts';
import { hasUnknown, lift } from '../values/lift.ts';
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
