import { readModule } from './configuration.ts';
import { checked, expectList, expectObject, readHead, ShapeError } from './expect.ts';
import { ScanError, Scanner } from './scan.ts';
import type { ChangeSlice, Json, ModuleConfiguration, ProviderConfiguration, StateSlice } from './shape.ts';
import * as validate from './validate.generated.js';

/** What is taken out of a plan or state. */
export interface Slices {
  /** The names of the top level. */
  readonly sections: ReadonlySet<string>;
  readonly formatVersion: string | undefined;
  readonly errored: boolean;
  readonly complete: boolean;
  readonly variables: Readonly<Record<string, { readonly value?: Json }>>;
  /** The changes of the types asked for. */
  readonly changes: readonly ChangeSlice[];
  /** The addresses of all managed resources that there are after an apply. */
  readonly managed: readonly string[];
  /** The addresses of all data resources. */
  readonly data: readonly string[];
  /** The addresses of resources of which an apply changes nothing, and of data resources that were read. */
  readonly settled: ReadonlySet<string>;
  /** Resources of the types asked for: a plan's data resources, or all of a state. */
  readonly state: readonly StateSlice[];
  readonly configuration: ModuleConfiguration | undefined;
  readonly providers: Readonly<Record<string, ProviderConfiguration>>;
}

/** A format that is not known, found before the rest is read. */
export class VersionError extends Error {
  readonly version: string;

  constructor(version: string) {
    super(version);
    this.version = version;
  }
}

/** Goes through a plan's or state's bytes and takes out what concerns the types asked for; the rest is checked to be JSON, no more. */
export function slice(bytes: Buffer, types: (type: string) => boolean): Slices {
  const scanner = new Scanner(bytes);
  const sections = new Set<string>();
  const changes: ChangeSlice[] = [];
  const managed: string[] = [];
  const data: string[] = [];
  const settled = new Set<string>();
  const state: StateSlice[] = [];
  let formatVersion: string | undefined;
  let errored = false;
  let complete = true;
  let variables: Slices['variables'] = {};
  let configuration: ModuleConfiguration | undefined;
  let providers: Slices['providers'] = {};

  const isObject = scanner.object((name) => {
    sections.add(name);
    switch (name) {
      case 'format_version': {
        const version = scanner.value();
        if (typeof version !== 'string') throw new ShapeError(name, 'must be a string');
        if (!/^1\.\d+$/.test(version)) throw new VersionError(version);
        formatVersion = version;
        return;
      }
      case 'errored':
        errored = scanner.value() === true;
        return;
      case 'complete':
        complete = scanner.value() !== false;
        return;
      case 'variables':
        variables = checked<Slices['variables']>(validate.variables, scanner.value(), name);
        return;
      case 'resource_changes':
        readChanges(scanner, types, { changes, managed, data, settled });
        return;
      case 'values':
        readState(scanner, types, ['managed', 'data'], { state, managed, data, settled });
        return;
      case 'prior_state':
        expectObject(scanner, name, (member) => {
          if (member === 'values') readState(scanner, types, ['data'], { state, managed: [], data, settled });
          else scanner.skip();
        });
        return;
      case 'configuration':
        expectObject(scanner, name, (member) => {
          if (member === 'root_module') configuration = readModule(scanner, types, 'configuration.root_module');
          else if (member === 'provider_config')
            providers = checked<Slices['providers']>(
              validate.providers,
              scanner.value(),
              'configuration.provider_config',
            );
          else scanner.skip();
        });
        return;
      default:
        scanner.skip();
    }
  });
  if (!isObject) throw new ScanError('malformed', scanner.position);
  if (!scanner.atEnd()) throw new ScanError('malformed', scanner.position);
  return {
    sections,
    formatVersion,
    errored,
    complete,
    variables,
    changes,
    managed,
    data,
    settled,
    state,
    configuration,
    providers,
  };
}

function readChanges(
  scanner: Scanner,
  types: (type: string) => boolean,
  into: { changes: ChangeSlice[]; managed: string[]; data: string[]; settled: Set<string> },
): void {
  expectList(scanner, 'resource_changes', (path) => {
    scanner.peek();
    const start = scanner.position;
    const head = readHead(scanner, path);
    const gone =
      head.deposed || (head.actions.length === 1 && (head.actions[0] === 'delete' || head.actions[0] === 'forget'));
    if (!gone) (head.mode === 'data' ? into.data : into.managed).push(head.address);
    if (head.actions[0] === 'no-op') into.settled.add(head.address);
    if (!types(head.type)) return;
    const change = checked<ChangeSlice>(validate.change, scanner.parse(start, scanner.position), path);
    if (!gone) into.changes.push(change);
  });
}

function readState(
  scanner: Scanner,
  types: (type: string) => boolean,
  modes: readonly string[],
  into: { state: StateSlice[]; managed: string[]; data: string[]; settled: Set<string> },
): void {
  const readStateModule = (path: string): void =>
    expectObject(scanner, path, (name) => {
      if (name === 'child_modules') expectList(scanner, `${path}.${name}`, readStateModule);
      else if (name === 'resources') expectList(scanner, `${path}.${name}`, readResource);
      else scanner.skip();
    });
  const readResource = (path: string): void => {
    scanner.peek();
    const start = scanner.position;
    const head = readHead(scanner, path);
    if (!modes.includes(head.mode)) return;
    (head.mode === 'data' ? into.data : into.managed).push(head.address);
    into.settled.add(head.address);
    if (!types(head.type)) return;
    into.state.push(checked<StateSlice>(validate.stateResource, scanner.parse(start, scanner.position), path));
  };
  expectObject(scanner, 'values', (name) => {
    if (name === 'root_module') readStateModule('values.root_module');
    else scanner.skip();
  });
}
