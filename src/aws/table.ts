import type { AttributeSchema, BlockSchema, ResourceSchema } from './schema.ts';

/** Names of attributes, separated by spaces, under their type. */
type Names = Partial<Record<AttributeSchema['type'], string>>;

/** A table of attributes, by how they are used; `filled` are arguments that the provider fills in when they are omitted (Optional + Computed). */
export interface Columns {
  readonly required?: Names;
  readonly optional?: Names;
  readonly filled?: Names;
  readonly computed?: Names;
  /** Names that are sensitive, separated by spaces. */
  readonly sensitive?: string;
  readonly defaults?: Readonly<Record<string, string | number | boolean>>;
}

type Blocks = Readonly<Record<string, BlockSchema>>;

/** The attributes that a table lists. */
function attributes(columns: Columns): Record<string, AttributeSchema> {
  const found: Record<string, AttributeSchema> = {};
  const sensitive = new Set(columns.sensitive?.split(' '));
  const add = (use: AttributeSchema['use'], names: Names | undefined) => {
    for (const [type, list] of Object.entries(names ?? {})) {
      for (const name of list.split(' ')) {
        const standard = columns.defaults?.[name];
        found[name] = {
          type: type as AttributeSchema['type'],
          use,
          ...(sensitive.has(name) ? { sensitive: true } : {}),
          ...(standard === undefined ? {} : { default: standard }),
        };
      }
    }
  };
  add('required', columns.required);
  add('optional', columns.optional);
  add('optional-computed', columns.filled);
  add('computed', columns.computed);
  return found;
}

/** What nearly every type of the provider has. `region` came with version 6. */
const COMMON = attributes({
  optional: { map: 'tags' },
  filled: { string: 'region', map: 'tags_all' },
  computed: { string: 'id' },
});

const TIMEOUTS: Blocks = { timeouts: block({ optional: { string: 'create read update delete' } }, { occurs: 'once' }) };

/** A type of which everything is listed. */
export function whole(columns: Columns, blocks: Blocks = {}): ResourceSchema {
  return { complete: true, attributes: { ...COMMON, ...attributes(columns) }, blocks: { ...TIMEOUTS, ...blocks } };
}

/** A type of which only what matters here is listed. */
export function partial(columns: Columns, blocks: Blocks = {}): ResourceSchema {
  return { complete: false, attributes: { ...COMMON, ...attributes(columns) }, blocks: { ...TIMEOUTS, ...blocks } };
}

interface BlockTraits {
  readonly occurs?: 'once' | 'often';
  /** What is in it when it is not written: nothing, or what the provider fills in. */
  readonly omitted?: 'empty' | 'computed';
  readonly blocks?: Blocks;
}

/** A nested block; at most one, unless it is said to occur often. */
export function block(columns: Columns, traits: BlockTraits = {}): BlockSchema {
  return {
    attributes: attributes(columns),
    ...(traits.blocks ? { blocks: traits.blocks } : {}),
    ...(traits.occurs === 'often' ? {} : { single: true }),
    ...(traits.omitted === 'computed' ? { computed: true } : {}),
  };
}
