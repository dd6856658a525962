import { posix } from 'node:path';
import { readNative } from '../../hcl/read.ts';
import type { Source } from '../../text/source.ts';
import { declare, type Module } from './module.ts';
import { admitsMajor } from './versions.ts';

/** A published module whose interface is known, so that calls of it can be evaluated where it is not installed. */
export interface KnownModule {
  /** Its address in the public registries: `namespace/name/provider`. */
  readonly registry: string;
  /** Its repository: `github.com/owner/name`. */
  readonly repository: string;
  /** The major versions with one interface each, the newest first. */
  readonly interfaces: readonly KnownInterface[];
}

export interface KnownInterface {
  readonly majors: readonly number[];
  /** The versions whose interface was read, for messages: "2.0.0 to 2.6.1". */
  readonly versions: string;
  /** The configuration that stands in for a directory of the module; empty for its root. Undefined if nothing is known of the directory. */
  readonly standIn: (directory: string) => string | undefined;
}

/** What a call means: one of the interfaces of a known module, and the directory in it. */
export interface KnownCall {
  readonly known: KnownModule;
  readonly version: KnownInterface;
  readonly directory: string;
}

/** Where a registry or git source leads. */
interface Address {
  readonly kind: 'registry' | 'repository';
  readonly name: string;
  readonly directory: string;
  readonly ref?: string;
}

const REGISTRY = /^(?:registry\.(?:terraform\.io|opentofu\.org)\/)?([\w-]+\/[\w-]+\/[\w-]+)$/;
const GIT = /^(?:git::)?(?:(?:https|ssh|git):\/\/)?(?:[\w-]+@)?github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/;

function addressOf(source: string): Address | undefined {
  const [, before = '', query = ''] = /^([^?]*)(?:\?(.*))?$/s.exec(source) ?? [];
  const scheme = /^(?:git::)?(?:[a-z]+:\/\/)?/.exec(before)![0];
  const [start = '', ...rest] = before.slice(scheme.length).split('//');
  const directory = rest.join('/').replace(/^\.?\/+|\/+$/g, '');
  const registry = REGISTRY.exec(start);
  if (scheme === '' && registry !== null) return { kind: 'registry', name: registry[1]!, directory };
  const repository = GIT.exec(scheme + start);
  if (repository === null) return undefined;
  const ref = new URLSearchParams(query).get('ref');
  return {
    kind: 'repository',
    name: `github.com/${repository[1]}`.toLowerCase(),
    directory,
    ...(ref === null ? {} : { ref }),
  };
}

/** Branches that hold the newest version. */
const NEWEST = new Set(['main', 'master', 'HEAD']);

/** The known module that a source refers to, in a version that the call admits: the newest interface, if several do. `version`: the constraint of the call. */
function knownCall(source: string, version: string | undefined, all: readonly KnownModule[]): KnownCall | undefined {
  const address = addressOf(source);
  if (address === undefined) return undefined;
  const known = all.find((one) => one[address.kind].toLowerCase() === address.name.toLowerCase());
  if (known === undefined) return undefined;
  const { ref } = address;
  const constraint = address.kind === 'registry' ? version : ref === undefined || NEWEST.has(ref) ? undefined : ref;
  const found =
    constraint === undefined
      ? known.interfaces[0]
      : known.interfaces.find(({ majors }) => majors.some((major) => admitsMajor(constraint, major)));
  return found && { known, version: found, directory: address.directory };
}

/** Modules that stand in for what is not installed. */
export class StandIns {
  readonly #made = new Map<string, Module | undefined>();
  readonly #calls = new Map<Module, KnownCall>();

  constructor(readonly known: readonly KnownModule[]) {}

  /** What stands in for the module of a call that is not installed. */
  of(source: string, version: string | undefined): Module | undefined {
    const call = knownCall(source, version, this.known);
    return call && this.#module(call);
  }

  /** What a stand-in calls in the same package. `source`: relative to it. */
  beside(caller: Module, source: string): Module | undefined {
    const call = this.#calls.get(caller);
    return call && this.#module({ ...call, directory: posix.join(call.directory, source) });
  }

  /** What a stand-in stands in for, for messages. */
  nameOf(standIn: Module): string | undefined {
    const call = this.#calls.get(standIn);
    return call && `${call.known.registry} ${call.version.versions}`;
  }

  #module(call: KnownCall): Module | undefined {
    const { known, version, directory } = call;
    const path = `.terraform/modules/${known.registry} ${version.versions}/${directory}`;
    if (!this.#made.has(path)) {
      const text = version.standIn(directory);
      const module = text === undefined ? undefined : standIn(path, text);
      if (module !== undefined) this.#calls.set(module, call);
      this.#made.set(path, module);
    }
    return this.#made.get(path);
  }
}

function standIn(directory: string, text: string): Module {
  const source: Source = { path: `${directory}/main.tf`, text, installed: true, standIn: true };
  const { file, diagnostics } = readNative(source);
  return { ...declare(directory, true, [{ source, file, override: false }], diagnostics), standIn: true };
}
