import { bool, marked, nothing, unknown } from '../../graph/make.ts';
import { ANY } from '../../graph/type.ts';
import type { Marks, Value } from '../../graph/value.ts';
import { choose } from '../../graph/worlds.ts';
import { eachBranch } from '../values/convert.ts';
import { typeOf } from '../values/unify.ts';
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
  ephemeralasnull: untouched((value) => withoutEphemeral(value)),
  issensitive: untouched((value) =>
    eachBranch(value, (branch) =>
      // What is ephemeral is marked as sensitive here, but not in Terraform.
      value.ephemeral || branch.ephemeral
        ? unknown({ kind: 'unsupported', what: 'issensitive() of an ephemeral value' }, { type: 'bool' })
        : bool(value.sensitive === true || branch.sensitive === true),
    ),
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
  if (!plain.sensitive || plain.ephemeral) return plain;
  const { sensitive: _, ...rest } = plain;
  return rest as Value;
}

/** The value with nulls for its ephemeral parts. */
function withoutEphemeral(value: Value): Value {
  if (value.ephemeral && value.kind !== 'choice') return nothing({ of: typeOf(value) });
  switch (value.kind) {
    case 'choice': {
      const marks: Marks = value.ephemeral ? { sensitive: true, ephemeral: true } : {};
      const [yes, no] = [withoutEphemeral(marked(value.then, marks)), withoutEphemeral(marked(value.else, marks))];
      return choose(value.condition, yes, no);
    }
    case 'list':
      return { ...value, items: value.items.map(withoutEphemeral) };
    case 'object':
      return { ...value, entries: new Map([...value.entries].map(([key, entry]) => [key, withoutEphemeral(entry)])) };
    default:
      return value;
  }
}

function removed(name: string, instead: string): Definition {
  return {
    parameters: [],
    rest: { name: 'vals', type: ANY, nullable: true, as: 'untouched' },
    need: 'raw',
    call: () => refuse(`The function ${name} was removed in Terraform 0.15. Write ${instead}.`),
  };
}
