import { bool } from '../../graph/make.ts';
import { ANY } from '../../graph/type.ts';
import type { Value } from '../../graph/value.ts';
import { eachBranch } from '../values/convert.ts';
import { type Definition, type Family, refuse } from './define.ts';

/** A parameter of any type, without conversion. */
function untouched(call: (value: Value) => Value): Definition {
  return {
    parameters: [{ name: 'value', type: ANY, nullable: true, as: 'untouched' }],
    need: 'raw',
    call: ([value]) => call(value!),
  };
}

export const special: Family = {
  ephemeralasnull: untouched((value) => value),
  issensitive: untouched((value) =>
    eachBranch(value, (branch) => bool(value.sensitive === true || branch.sensitive === true)),
  ),
  nonsensitive: untouched((value) => withoutMark(value)),
  sensitive: untouched((value) => ({
    ...eachBranch(value, (branch) => ({ ...branch, sensitive: true })),
    sensitive: true,
  })),
  list: removed('list', 'tolist([ ... ])'),
  map: removed('map', 'tomap({ ... })'),
};

function withoutMark(value: Value): Value {
  const plain = value.kind === 'choice' ? eachBranch(value, withoutMark) : value;
  if (!plain.sensitive) return plain;
  const { sensitive: _, ...rest } = plain;
  return rest as Value;
}

function removed(name: string, instead: string): Definition {
  return {
    parameters: [],
    rest: { name: 'vals', type: ANY, nullable: true, as: 'untouched' },
    need: 'raw',
    call: () => refuse(`The function ${name} was removed in Terraform 0.15. Write ${instead}.`),
  };
}
