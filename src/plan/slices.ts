import { isTelling } from '../aws/telling-data.ts';
import * as validate from '../generated/plan-validators.js';
import type { Cursor } from '../json/cursor.ts';
import { ScanError } from '../json/tokens.ts';
import { readModule } from './configuration.ts';
import { checked, expectList, expectObject, type Path, readHead, ShapeError, TWICE } from './expect.ts';
import { supportedVersion } from './format-version.ts';
import type { ChangeSlice, Json, ModuleConfiguration, ProviderConfiguration, StateSlice } from './shape.ts';

/** The parts of a plan or state that are needed. */
export interface Slices {
  /** The names of the top level. */
  readonly sections: ReadonlySet<string>;
  readonly formatVersion: string | undefined;
  readonly errored: boolean;
  readonly complete: boolean;
  readonly variables: Readonly<Record<string, { readonly value?: Json }>>;
  /** The changes of the requested types. */
  readonly changes: readonly ChangeSlice[];
  /** The resources of the requested types that an apply deletes, and does not make anew. */
  readonly deleted: readonly ChangeSlice[];
  /** The resources of the requested types that something other than Terraform has changed since the state was written, by address. */
  readonly drift: ReadonlyMap<string, ChangeSlice>;
  /** The addresses of all managed resources that exist after an apply. */
  readonly managed: readonly string[];
  /** The addresses of all data resources. */
  readonly data: readonly string[];
  /** The addresses of resources of which an apply changes nothing, and of data resources that were read. */
  readonly resolved: ReadonlySet<string>;
  /** The resources of the requested types: a plan's data resources, or all of a state. */
  readonly state: readonly StateSlice[];
  /** What other data sources of a plan have told, by `data.aws_region.current.name`: conditions depend on it. */
  readonly told: ReadonlyMap<string, Told>;
  readonly configuration: ModuleConfiguration | undefined;
  readonly providers: Readonly<Record<string, ProviderConfiguration>>;
}

/** A text that is known of an attribute; the `value` of a parameter is always taken for sensitive. */
export interface Told {
  readonly text: string;
  readonly sensitive: boolean;
}

/** Reads the parts of a plan or state that concern the requested types. */
export function slice(cursor: Cursor, types: (type: string) => boolean): Slices {
  const sections = new Set<string>();
  const changed: Changed = { slices: [], managed: [], data: [], deleted: [] };
  const present: Present = { slices: [], managed: [], data: [], told: [] };
  const resolved = new Set<string>();
  const drifted: Changed = { slices: [], managed: [], data: [], deleted: [] };
  let formatVersion: string | undefined;
  let errored = false;
  let complete = true;
  let variables: Slices['variables'] = {};
  let configured: Configured = { configuration: undefined, providers: {} };

  const isObject = cursor.object((name) => {
    if (sections.has(name)) throw new ShapeError(name, TWICE);
    sections.add(name);
    switch (name) {
      case 'format_version':
        formatVersion = supportedVersion(cursor.value());
        return;
      case 'errored':
        errored = cursor.value() === true;
        return;
      case 'complete':
        complete = cursor.value() !== false;
        return;
      case 'variables':
        variables = checked<Slices['variables']>(validate.variables, cursor.value(), name);
        return;
      case 'resource_changes':
        readChanges(cursor, name, types, changed, resolved);
        return;
      case 'resource_drift':
        readChanges(cursor, name, types, drifted, new Set());
        return;
      case 'values':
        readState(cursor, types, present);
        return;
      case 'prior_state':
        readPriorState(cursor, name, types, present);
        return;
      case 'configuration':
        configured = readConfiguration(cursor, name, types);
        return;
      default:
        cursor.skip();
    }
  });
  if (!isObject) throw new ScanError('malformed', 0);
  cursor.finish();

  addReadData(present, changed, resolved);
  return {
    sections,
    formatVersion,
    errored,
    complete,
    variables,
    changes: changed.slices,
    deleted: changed.deleted,
    drift: new Map(drifted.slices.map((one) => [one.address, one])),
    resolved,
    ...presentIn(present, changed, sections.has('resource_changes') ? 'with changes' : 'state'),
    ...configured,
  };
}

/** A refresh-only plan has no changes, only the state. */
function presentIn(
  present: Present,
  changed: Found<ChangeSlice>,
  input: 'with changes' | 'state',
): Pick<Slices, 'managed' | 'data' | 'told' | 'state'> {
  return {
    managed: input === 'state' ? present.managed : changed.managed,
    data: [...new Set([...changed.data, ...present.data])],
    told: toldIn(present, changed),
    state: input === 'state' ? present.slices : present.slices.filter(({ mode }) => mode === 'data'),
  };
}

type Configured = Pick<Slices, 'configuration' | 'providers'>;

function readConfiguration(cursor: Cursor, section: 'configuration', types: (type: string) => boolean): Configured {
  let configuration: ModuleConfiguration | undefined;
  let providers: Slices['providers'] = {};
  expectObject(cursor, section, (member) => {
    const path = `${section}.${member}`;
    if (member === 'root_module') configuration = readModule(cursor, types, path);
    else if (member === 'provider_config') providers = checked(validate.providers, cursor.value(), path);
    else cursor.skip();
  });
  return { configuration, providers };
}

function readPriorState(cursor: Cursor, section: 'prior_state', types: (type: string) => boolean, into: Present): void {
  expectObject(cursor, section, (member) => {
    if (member === 'values') readState(cursor, types, into);
    else cursor.skip();
  });
}

/** Data sources that are read during the apply are among the changes too. */
function addReadData({ data }: Found<StateSlice>, changed: Found<ChangeSlice>, resolved: Set<string>): void {
  const again = new Set(changed.data);
  for (const address of data) if (!again.has(address)) resolved.add(address);
}

/** The texts of data sources. Those that an apply reads again tell nothing yet. */
function toldIn({ told }: Present, { data }: Found<ChangeSlice>): Map<string, Told> {
  const again = new Set(data);
  const texts = new Map<string, Told>();
  for (const { address, values, sensitive_values: marks } of told) {
    if (again.has(address)) continue;
    for (const [name, text] of Object.entries(values ?? {}))
      if (typeof text === 'string')
        texts.set(`${address}.${name}`, { text, sensitive: name === 'value' || Boolean(marks?.[name]) });
  }
  return texts;
}

interface Present extends Found<StateSlice> {
  readonly told: StateSlice[];
}

interface Found<Slice> {
  /** Of the requested types. */
  readonly slices: Slice[];
  /** Addresses, whatever their type. */
  readonly managed: string[];
  readonly data: string[];
}

interface Changed extends Found<ChangeSlice> {
  readonly deleted: ChangeSlice[];
}

function readChanges(
  cursor: Cursor,
  section: 'resource_changes' | 'resource_drift',
  types: (type: string) => boolean,
  found: Changed,
  resolved: Set<string>,
): void {
  const readChange = (path: Path, value: () => unknown): void => {
    const { address, mode, type, deposed, actions } = readHead(cursor, path, types);
    const gone = deposed || (actions.length === 1 && (actions[0] === 'delete' || actions[0] === 'forget'));
    if (!gone) (mode === 'data' ? found.data : found.managed).push(address);
    if (actions[0] === 'no-op') resolved.add(address);
    if (!types(type)) return;
    const change = checked<ChangeSlice>(validate.change, value(), path());
    if (!gone) found.slices.push(change);
    else if (actions[0] === 'delete') found.deleted.push(change);
  };
  expectList(cursor, section, (path) => cursor.held((value) => readChange(path, value)));
}

function readState(cursor: Cursor, types: (type: string) => boolean, found: Present): void {
  const readResource = (path: Path, value: () => unknown): void => {
    const { address, mode, type, deposed } = readHead(cursor, path, types);
    if (deposed) return;
    (mode === 'data' ? found.data : found.managed).push(address);
    const isAsked = mode === 'data' && isTelling(type);
    if (!isAsked && !types(type)) return;
    const resource = checked<StateSlice>(validate.stateResource, value(), path());
    (types(type) ? found.slices : found.told).push(resource);
  };
  const readStateModule = (path: string): void =>
    expectObject(cursor, path, (name) => {
      if (name === 'child_modules') expectList(cursor, `${path}.${name}`, (at) => readStateModule(at()));
      else if (name === 'resources')
        expectList(cursor, `${path}.${name}`, (at) => cursor.held((value) => readResource(at, value)));
      else cursor.skip();
    });
  expectObject(cursor, 'values', (name) => {
    if (name === 'root_module') readStateModule('values.root_module');
    else cursor.skip();
  });
}
