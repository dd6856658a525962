import type { Resource, Root } from '../graph/graph.ts';
import { inWorld, inWorldWithAlike, type World, worldsOf } from '../graph/possible-worlds.ts';
import type { Reason, Value } from '../graph/value.ts';
import { type Link, linkOf } from './certificates/link.ts';
import { addressReference } from './connection/reference.ts';
import { DATA_PROVIDER, providerOf } from './data-provider.ts';
import { ENGINES, type Engine, MODES, type Mode } from './engines.ts';
import { type Field, fieldOf } from './field.ts';
import { type Location, locationOfValue } from './location.ts';
import { narrowed } from './narrowed.ts';
import { type Settings, settingsOf } from './settings.ts';
import { ALL_SETTINGS_ENGINES } from './settings-engines.ts';

/** The engine of an endpoint in one world. */
export type EngineOf =
  | {
      readonly state: 'known';
      readonly engine: Engine;
      readonly location: Location;
      /** Why it may be another one. */
      readonly doubt?: Reason;
    }
  /** Read from a database of the same configuration (or its data source), or that of the server: one that uses ssl_mode, whichever it is. */
  | { readonly state: 'relational'; readonly location: Location }
  /** A name outside the table. */
  | {
      readonly state: 'unlisted';
      readonly name: string;
      readonly field: Field & { state: 'set' };
      readonly location: Location;
    }
  | { readonly state: 'undetermined'; readonly field: Field & { state: 'undetermined' | 'error' | 'absent' } };

export type ModeOf =
  /** `shown` is what messages may show of it: the mode, or `(sensitive)`. */
  | { readonly state: 'set'; readonly mode: Mode; readonly shown: string; readonly location: Location }
  /** Written, and none of the four. */
  | {
      readonly state: 'invalid';
      readonly value: string;
      readonly field: Field & { state: 'set' };
      readonly location: Location;
    }
  | { readonly state: 'absent'; readonly location: Location; readonly field: Field & { state: 'absent' } }
  | { readonly state: 'undetermined'; readonly field: Field & { state: 'undetermined' | 'error' } };

/** A DMS endpoint in one world: what rules look at. A data provider is one, too: its settings block has what an endpoint has in its own attributes. */
export interface Endpoint {
  readonly kind: 'endpoint' | 'data-provider';
  readonly resource: Resource;
  readonly root: Root;
  readonly address: string;
  readonly role: Field;
  readonly engine: EngineOf;
  /** Of a data provider: engine as it is written, which the settings block may contradict. */
  readonly engineField?: Field;
  readonly mode: ModeOf;
  /** ssl_mode as it is written. */
  readonly modeField: Field;
  readonly certificate: Link;
  /** certificate_arn as it is written. */
  readonly certificateField: Field;
  readonly serverName: Field;
  readonly extraAttributes: Field;
  readonly settings: Settings;
  /** Any other attribute, as text. */
  readonly field: (attribute: string) => Field;
  /** Where an attribute stands in the resource: `ssl_mode`, `settings.mysql_settings.ssl_mode`. */
  readonly path: (attribute: string) => string;
  /** Any attribute or block in this world; choices that no world decides are left in it. */
  readonly valueOf: (attribute: string) => Value | undefined;
  readonly world: World;
  /** All certificate arguments: certificate_arn and those of the settings blocks. */
  readonly links: readonly { readonly argument: string; readonly link: Link }[];
}

/** An endpoint in one of its worlds. */
export interface EndpointWorld {
  readonly endpoint: Endpoint;
  readonly world: World;
}

export const ENDPOINT_TYPES: readonly string[] = ['aws_dms_endpoint', 'aws_dms_s3_endpoint', DATA_PROVIDER];

const BLOCKS = ALL_SETTINGS_ENGINES.map(({ block }) => block);

const TLS_ATTRIBUTES = [
  'engine_name',
  'ssl_mode',
  'certificate_arn',
  'extra_connection_attributes',
  ...BLOCKS,
  's3_settings',
  'server_name',
  'endpoint_type',
  'settings',
  'virtual',
  'engine',
];

/** Those that decide most: too many worlds are told apart by these alone. */
const SWITCHES = ['engine_name', 'ssl_mode', 'certificate_arn', 'settings'];

/** Every world in which the endpoint exists. */
export function endpointWorlds(resource: Resource, root: Root): EndpointWorld[] {
  const over = (attributes: readonly string[], part: (value: Value) => Value = (value) => value) =>
    worldsOf([
      resource.exists,
      ...attributes.flatMap((attribute) => {
        const value = resource.values.get(attribute);
        return value === undefined ? [] : [part(narrowed(value))];
      }),
    ]);
  const worlds = over(TLS_ATTRIBUTES) ?? over([...SWITCHES, ...BLOCKS], switchesIn) ?? over(SWITCHES) ?? [[]];
  return worlds.flatMap((world) => {
    const exists = inWorld(resource.exists, world);
    return exists.kind === 'bool' && !exists.value ? [] : [{ world, endpoint: viewOf(resource, root, world) }];
  });
}

/** The arguments of settings blocks that switch TLS or link certificates. */
const IN_BLOCKS = new Set(ALL_SETTINGS_ENGINES.flatMap(({ tls, certificates }) => [tls.argument, ...certificates]));

/** A settings block with nothing else in it. */
function switchesIn(value: Value): Value {
  switch (value.kind) {
    case 'list':
      return { ...value, items: value.items.map(switchesIn) };
    case 'object':
      return { ...value, entries: new Map([...value.entries].filter(([name]) => IN_BLOCKS.has(name))) };
    case 'choice':
      return { ...value, then: switchesIn(value.then), else: switchesIn(value.else) };
    default:
      return value;
  }
}

/** Whether Terraform leaves later changes of the attribute alone, so that the real endpoint may differ from what is written. A plan says what it keeps. */
export function ignoresChanges({ kind, resource }: Endpoint, attribute: string): boolean {
  if (resource.change !== undefined) return false;
  const { ignoreChanges } = resource.lifecycle;
  const name = kind === 'data-provider' ? 'settings' : attribute;
  return ignoreChanges === 'all' || ignoreChanges.some((path) => path.split(/[.[]/)[0] === name);
}

/** Whether a plan has an attribute's value from the state, where nothing is written. */
export function isInherited({ kind, resource }: Endpoint, attribute: string): boolean {
  const inherited = resource.change?.inherited ?? NONE;
  if (kind === 'endpoint') return inherited.has(attribute);
  return [...inherited].some((path) => path.startsWith('settings.') && path.endsWith(`.${attribute}`));
}

const NONE: ReadonlySet<string> = new Set();

/** An attribute or block in other values of the endpoint, such as those before a plan; undefined where it is not set. */
export function valueIn(
  { kind, resource }: Endpoint,
  values: ReadonlyMap<string, Value>,
  attribute: string,
): Value | undefined {
  return kind === 'endpoint'
    ? values.get(attribute)
    : providerOf((name) => values.get(name), resource).value(attribute);
}

function viewOf(resource: Resource, root: Root, world: World): Endpoint {
  const held = (attribute: string): Value | undefined => {
    const value = resource.values.get(attribute);
    return value === undefined ? undefined : inWorldWithAlike(narrowed(value), world);
  };
  const provider = resource.type === DATA_PROVIDER ? providerOf(held, resource) : undefined;
  const value = provider?.value ?? held;
  const field = provider?.field ?? ((attribute: string): Field => fieldOf(held(attribute), attribute, resource));
  const certificateField = field('certificate_arn');
  const modeField = field('ssl_mode');
  const certificate = linkOf(certificateField, resource, root);
  const settings = settingsOf(value, resource, root);
  return {
    kind: provider === undefined ? 'endpoint' : 'data-provider',
    resource,
    root,
    address: resource.address,
    role: field('endpoint_type'),
    engine:
      provider?.engine ??
      (resource.type === 'aws_dms_s3_endpoint'
        ? s3Engine(resource)
        : withServer(
            engineOf(field('engine_name'), resource.declaredType === undefined ? root.awsProviderVersion : undefined),
            field('server_name'),
            root,
          )),
    ...(provider && { engineField: fieldOf(held('engine'), 'engine', resource) }),
    mode: modeOf(modeField),
    modeField,
    certificate,
    certificateField,
    serverName: field('server_name'),
    extraAttributes: field('extra_connection_attributes'),
    settings,
    field,
    path: provider?.path ?? ((attribute) => attribute),
    valueOf: value,
    world,
    links: [{ argument: 'certificate_arn', link: certificate }, ...settings.links],
  };
}

function s3Engine(resource: Resource): EngineOf {
  return {
    state: 'known',
    engine: ENGINES.get('s3')!,
    location: locationOfValue({ kind: 'string', value: 's3' }, 'engine_name', resource),
  };
}

/** Databases whose `engine` attribute names a relational engine. */
const RELATIONAL = new Set([
  'aws_db_instance',
  'aws_rds_cluster',
  'aws_rds_cluster_instance',
  'aws_rds_global_cluster',
]);

/** `version`: the constraint on hashicorp/aws, where the endpoint is of that provider. */
function engineOf(field: Field, version: string | undefined): EngineOf {
  if (field.state === 'set') {
    const engine = ENGINES.get(field.value);
    const gone = field.value === 's3' && excludesVersion5(version);
    return engine !== undefined && !gone
      ? { state: 'known', engine, location: field.location }
      : { state: 'unlisted', name: field.value, field, location: field.location };
  }
  if (field.state === 'undetermined' && field.reference?.attribute === 'engine' && RELATIONAL.has(field.reference.type))
    return { state: 'relational', location: field.location };
  return { state: 'undetermined', field };
}

/** Databases whose DMS engines all have ssl_mode as their switch. */
const BY_MODE = new Set([
  'aws_db_instance',
  'aws_db_proxy',
  'aws_db_proxy_endpoint',
  'aws_docdb_cluster',
  'aws_docdb_cluster_instance',
  'aws_docdbelastic_cluster',
  'aws_rds_cluster',
  'aws_rds_cluster_endpoint',
  'aws_rds_cluster_instance',
]);

/** An engine that can't be told has the family of the server that the endpoint connects to, where that is a database of the same configuration. */
function withServer(engine: EngineOf, server: Field, root: Root): EngineOf {
  if (engine.state !== 'undetermined' || engine.field.state !== 'undetermined') return engine;
  const reference = addressReference(server, root)?.reference;
  return reference !== undefined && BY_MODE.has(reference.type)
    ? { state: 'relational', location: engine.field.location }
    : engine;
}

/** Version 6 of the provider has no engine s3; only a constraint that excludes version 5 says so. */
function excludesVersion5(constraint: string | undefined): boolean {
  return constraint?.split(',').some((one) => Number(/^\s*(?:>=|~>|=|>)?\s*v?(\d+)/.exec(one)?.[1] ?? 0) >= 6) ?? false;
}

function modeOf(field: Field): ModeOf {
  switch (field.state) {
    case 'set': {
      const mode = MODES.find((one) => one === field.value);
      return mode === undefined
        ? { state: 'invalid', value: field.value, field, location: field.location }
        : { state: 'set', mode, shown: field.shown, location: field.location };
    }
    case 'absent':
      return { state: 'absent', location: field.location, field };
    default:
      return { state: 'undetermined', field };
  }
}

/** Whether the engine takes an Oracle wallet, and no PEM. */
export function takesWallet({ engine }: Endpoint): boolean {
  return engine.state === 'known' && engine.engine.certificate === 'wallet';
}

/** An endpoint whose engine is not known, but is one that uses ssl_mode, whichever of those it is that the validation of a variable accepts. */
export function withEngineAccepted(endpoint: Endpoint): Endpoint {
  const { engine } = endpoint;
  if (engine.state !== 'undetermined' || engine.field.state !== 'undetermined') return endpoint;
  const { accepted = [], location } = engine.field;
  const isByMode = accepted.length > 0 && accepted.every((name) => ENGINES.get(name)?.switch === 'mode');
  return isByMode ? { ...endpoint, engine: { state: 'relational', location } } : endpoint;
}
