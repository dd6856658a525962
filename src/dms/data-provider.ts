import type { Resource } from '../graph/graph.ts';
import { bool } from '../graph/make.ts';
import type { ObjectValue, Reason, Value } from '../graph/value.ts';
import { table } from '../table.ts';
import type { EngineOf } from './endpoint.ts';
import { ENGINES, type Engine, MODES, OFFLINE, VIRTUAL } from './engines.ts';
import { type Field, fieldOf, quoted, undetermined } from './field.ts';
import { locationOfValue } from './location.ts';
import { memberField } from './settings.ts';

export const DATA_PROVIDER = 'aws_dms_data_provider';

/** A data provider in one world: the settings block of its engine, which is what an endpoint's own attributes are elsewhere. */
export interface Provider {
  readonly engine: EngineOf;
  /** An attribute of the settings block. */
  readonly value: (attribute: string) => Value | undefined;
  readonly field: (attribute: string) => Field;
  /** Where an attribute of the settings block stands in the resource. */
  readonly path: (attribute: string) => string;
}

/**
 * The engines by their settings blocks. AWS DMS API reference, PostgreSqlDataProviderSettings and its like: the mode is of the type DmsSslModeValue, which has
 * all four values; Db2 takes none or verify-ca. For MongoDB and SAP ASE the API reference and the schema of AWS::DMS::DataProvider in CloudFormation differ.
 */
const BLOCKS: ReadonlyMap<string, Engine> = new Map(
  (
    [
      ['doc_db_settings', 'docdb', MODES, 'documented'],
      ['ibm_db2_luw_settings', 'db2', ['none', 'verify-ca'], 'documented'],
      ['ibm_db2_zos_settings', 'db2-zos', ['none', 'verify-ca'], 'documented'],
      ['maria_db_settings', 'mariadb', MODES, 'documented'],
      ['microsoft_sql_server_settings', 'sqlserver', MODES, 'documented'],
      ['mongo_db_settings', 'mongodb', undefined, 'unconfirmed'],
      ['mysql_settings', 'mysql', MODES, 'documented'],
      ['oracle_settings', 'oracle', MODES, 'documented'],
      ['postgresql_settings', 'postgres', MODES, 'documented'],
      ['redshift_settings', 'redshift', ['none'], 'documented'],
      ['sybase_ase_settings', 'sybase', undefined, 'unconfirmed'],
    ] as const
  ).map(([block, name, modes, basis]): [string, Engine] => {
    const engine = ENGINES.get(name)!;
    // That Oracle takes a wallet is documented for endpoints only.
    const certificate = name === 'oracle' ? 'either' : engine.certificate;
    return [block, { ...engine, modes, certificate, basis, source: 'AWS DMS API reference, DataProviderSettings' }];
  }),
);

/** Engines of data providers that have the settings block of another one. */
const ALIKE = table<string>({ aurora: 'mysql', 'aurora-postgresql': 'postgres' });

/** Whether hashicorp/aws takes it as the engine of a data provider. docs/facts.md, section 5. */
export function isProviderEngine(name: string): boolean {
  return OWN_BLOCKS.has(ALIKE[name] ?? name);
}

const OWN_BLOCKS: ReadonlyMap<string, string> = new Map([...BLOCKS].map(([block, { name }]) => [name, block]));

/** `held` gives an attribute or block of the data provider in the world looked at. */
export function providerOf(held: (name: string) => Value | undefined, resource: Resource): Provider {
  const settings = held('settings');
  const outer = settings?.kind === 'list' ? settings.items[0] : settings;
  const found = outer?.kind === 'object' ? blocksIn(outer) : [];
  const [block, second] = found;
  const inner = found.length === 1 ? block?.value : undefined;
  const value = (attribute: string) => (inner?.kind === 'object' ? inner.entries.get(attribute) : undefined);
  return {
    engine: engineOf(held, resource, outer, found),
    value,
    field: (attribute) => {
      if (inner?.kind === 'object') return memberField(inner, attribute, 'settings', resource);
      const field = fieldOf(inner ?? outer, 'settings', resource);
      // In a plan, blocks that nobody has written may be unknown.
      const isTold = outer?.kind === 'object' && found.every((one) => one.value.kind === 'object');
      return inner === undefined && isTold ? noEngine(field, second) : field;
    },
    path: (attribute) => ['settings', ...(block ? [block.name] : []), attribute].join('.'),
  };
}

interface EngineBlock {
  readonly name: string;
  readonly engine: Engine;
  readonly value: Value;
}

/** The engine blocks in the settings block, which may be absent in a world. */
function blocksIn(outer: ObjectValue): EngineBlock[] {
  return [...BLOCKS].flatMap(([name, engine]) => {
    const held = outer.entries.get(name);
    const value = held?.kind === 'list' ? held.items[0] : held;
    return value === undefined || value.kind === 'null' || value.kind === 'absent' ? [] : [{ name, engine, value }];
  });
}

function engineOf(
  held: (name: string) => Value | undefined,
  resource: Resource,
  outer: Value | undefined,
  found: readonly EngineBlock[],
): EngineOf {
  const virtual = held('virtual') ?? bool(false);
  if (virtual.kind === 'bool' && virtual.value)
    return { state: 'known', engine: VIRTUAL, location: locationOfValue(virtual, 'virtual', resource) };
  if (virtual.kind !== 'bool' && virtual.kind !== 'null')
    return { state: 'undetermined', field: openField(fieldOf(virtual, 'virtual', resource)) };
  const [block, second] = found;
  if (block !== undefined && second === undefined)
    return (
      offlineEngine(block, resource) ?? engineOfBlock(block, fieldOf(held('engine'), 'engine', resource), resource)
    );
  const field = fieldOf(outer?.kind === 'object' ? undefined : outer, 'settings', resource);
  return {
    state: 'undetermined',
    field: field.state === 'absent' || field.state === 'set' ? noEngine(field, second) : field,
  };
}

/** The engine where `s3_path` is set; it can't be told where that may be null. */
function offlineEngine({ value }: EngineBlock, resource: Resource): EngineOf | undefined {
  const path = value.kind === 'object' ? value.entries.get('s3_path') : undefined;
  if (value.kind !== 'object' || path === undefined) return undefined;
  const field = memberField(value, 's3_path', 'settings', resource);
  if (field.state === 'absent' || (field.state === 'set' && field.value === '')) return undefined;
  // A template is never null.
  if (field.state === 'set' || (field.state === 'undetermined' && field.prefix + field.suffix !== ''))
    return { state: 'known', engine: OFFLINE, location: field.location };
  return { state: 'undetermined', field };
}

/** Neither the provider nor the API reference says what becomes of settings that are those of another engine. */
function engineOfBlock(block: EngineBlock, field: Field, resource: Resource): EngineOf {
  const location = locationOfValue(block.value, 'settings', resource);
  const own = field.state === 'set' ? OWN_BLOCKS.get(ALIKE[field.value] ?? field.value) : undefined;
  if (field.state !== 'set' || own === undefined || own === block.name)
    return { state: 'known', engine: block.engine, location };
  const doubt: Reason = {
    kind: 'invalid',
    what: `engine is ${quoted(field)}, but settings has ${block.name}`,
    advice: `Write ${own} for this engine, or the engine that ${block.name} belongs to.`,
  };
  // What the mode is worth does not depend on it, unless only one of them has a mode.
  return block.engine.switch === BLOCKS.get(own)!.switch
    ? { state: 'known', engine: block.engine, location, doubt }
    : { state: 'undetermined', field: { ...noEngine(field, undefined), reason: doubt } };
}

function openField(field: Field): Field & { state: 'undetermined' | 'error' } {
  return field.state === 'undetermined' || field.state === 'error' ? field : noEngine(field, undefined);
}

/** The provider takes exactly one block. */
function noEngine({ location }: Field, second: EngineBlock | undefined): Field & { state: 'undetermined' } {
  return undetermined(
    {
      kind: 'invalid',
      what: second === undefined ? 'settings has no engine block' : 'settings has several engine blocks',
      advice: 'Write exactly one engine block in settings.',
    },
    location,
  );
}
