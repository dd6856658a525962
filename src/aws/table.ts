import type { Listed } from '../generated/provider-schema.ts';
import type { AttributeSchema, BlockSchema, ResourceSchema } from './schema.ts';

/** Names of attributes, separated by spaces, under their type. */
type Names = Partial<Record<AttributeSchema['type'], string>>;

/** What the generated tables do not say (src/aws/additions.ts). */
export interface Additions {
  /** True when every name that is not listed does not exist, in whatever version of the provider. */
  readonly complete?: boolean;
  /**
   * Optional arguments without a default, separated by spaces, which are null when they are omitted; `all` is all that have none here, in its blocks too. Any
   * other optional argument counts as one that the provider fills in: what an omitted one is stays undetermined.
   */
  readonly unset?: string;
  readonly defaults?: Readonly<Record<string, string | number | boolean>>;
  /** Names that are sensitive, separated by spaces. */
  readonly sensitive?: string;
  /** Optional arguments that are filled in all the same, separated by spaces. */
  readonly filled?: string;
  readonly occurs?: 'once';
  readonly omitted?: 'computed' | 'empty';
  /** What other versions of the provider have besides. */
  readonly others?: Listed;
  readonly blocks?: Readonly<Record<string, Additions>>;
}

const NOTHING: Additions = {};
/** Optional, and without a default, in every type that has them. */
const NEVER_FILLED = ['tags'];

/** The schema of a resource type or data source. */
export function schemaFrom(listed: Listed, additions: Additions = NOTHING): ResourceSchema {
  return {
    complete: additions.complete === true,
    attributes: attributesOf(listed, additions, additions.unset === 'all'),
    blocks: blocksOf(listed, additions, additions.unset === 'all'),
  };
}

function attributesOf(listed: Listed, additions: Additions, allUnset: boolean): Record<string, AttributeSchema> {
  const found = Object.create(null) as Record<string, AttributeSchema>;
  const unset = new Set([...NEVER_FILLED, ...namesIn(additions.unset)]);
  const [filled, sensitive] = [new Set(namesIn(additions.filled)), new Set(namesIn(additions.sensitive))];
  const add = (use: AttributeSchema['use'], names: Names | undefined) => {
    for (const [type, list] of Object.entries(names ?? {})) {
      for (const name of namesIn(list)) {
        const standard = additions.defaults?.[name];
        const isNull = standard !== undefined || ((allUnset || unset.has(name)) && !filled.has(name));
        found[name] = {
          type: type as AttributeSchema['type'],
          use: use === 'optional' && !isNull ? 'optional-computed' : use,
          ...(sensitive.has(name) ? { sensitive: true } : {}),
          ...(standard === undefined ? {} : { default: standard }),
        };
      }
    }
  };
  for (const table of [additions.others, listed]) {
    add('required', table?.required);
    add('optional', table?.optional);
    add('optional-computed', table?.filled);
    add('computed', table?.computed);
  }
  return found;
}

function blocksOf(listed: Listed, additions: Additions, allUnset: boolean): Record<string, BlockSchema> {
  const found = Object.create(null) as Record<string, BlockSchema>;
  for (const [name, block] of Object.entries({ ...additions.others?.blocks, ...listed.blocks }))
    found[name] = blockOf(block, additions.blocks?.[name], allUnset);
  return found;
}

function blockOf(listed: Listed, added: Additions | undefined, allUnset: boolean): BlockSchema {
  const additions = added ?? NOTHING;
  const isKnown = allUnset || additions.unset === 'all';
  // Of a block nobody looked at, too, an omitted one may be filled in: the bindings do not say so of blocks.
  const omitted = additions.omitted ?? listed.omitted ?? (isKnown ? 'empty' : 'computed');
  return {
    attributes: attributesOf(listed, additions, isKnown),
    ...(listed.blocks || additions.others?.blocks ? { blocks: blocksOf(listed, additions, isKnown) } : {}),
    ...(listed.occurs === 'often' && additions.occurs !== 'once' ? {} : { single: true }),
    ...(omitted === 'computed' ? { computed: true } : {}),
  };
}

function namesIn(list: string | undefined): string[] {
  return list === undefined || list === '' ? [] : list.split(' ');
}
