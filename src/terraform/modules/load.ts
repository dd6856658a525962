import { configurationFiles, replacedFiles } from '../../discover/configuration-files.ts';
import { isLocal, slashed } from '../../discover/local.ts';
import { type ManifestEntry, manifestEntries } from '../../discover/manifest.ts';
import { remotesOf, sameRepository } from '../../discover/remotes.ts';
import { unreadable } from '../../files/read.ts';
import { editedSince, filesIn, join, pathFrom, readInside, type Tree } from '../../files/tree.ts';
import type { Outline } from '../../graph/graph.ts';
import { decodeSource, readJson, readWithFallback } from '../../hcl/read.ts';
import type { Attribute, Expression } from '../../hcl/syntax.ts';
import { pushAll } from '../../spread.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Range } from '../../text/source.ts';
import { evaluate } from '../expressions/expression.ts';
import type { ModuleInstance } from '../instance.ts';
import { AbsentModules, type Says, tellingArguments } from './absent.ts';
import { type KnownModule, StandIns } from './known.ts';
import { mentionedBelow } from './mentions.ts';
import { type Declared, declare, type Module, type Placed, type ReadFile, rangeOf } from './module.ts';
import { outlineOf } from './outline.ts';
import { Problems } from './problems.ts';

/** What the loader has to know of what is checked. */
export interface Checked {
  /** Whether a text contains the name of a resource type that is checked. */
  readonly mentions: (text: string) => boolean;
  /** Module sources that suggest such resources, although the modules are not at hand. */
  readonly sources: RegExp;
  /** Modules that can be evaluated where they are not installed. */
  readonly modules: readonly KnownModule[];
  /** What a literal argument of a module that is not at hand says by its name, as a clause; undefined if nothing. */
  readonly says: Says;
}

/** A file that was read, and what is wrong with it. */
interface SourceFile extends Omit<ReadFile, 'override'> {
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the modules of a tree, each once. */
export class Loader {
  readonly #modules = new Map<string, Module | undefined>();
  /** The files of the modules by their paths: where one is edited, the others of its directory are not parsed again. */
  readonly #files = new Map<string, SourceFile>();
  /** What was told of files in a directory that are not read. */
  readonly #replaced = new Map<string, readonly Diagnostic[]>();
  readonly #manifests = new Map<string, ReadonlyMap<string, ManifestEntry>>();
  #remotes: readonly string[] | undefined;
  readonly #problems: Problems;
  /** Sentences about modules that cannot be read, by root directory. */
  readonly gaps = new Map<string, Set<string>>();
  readonly #standIns: StandIns;
  readonly #absent = new AbsentModules();

  constructor(
    readonly tree: Tree,
    readonly checked: Checked,
    /** Files whose text is not on disk: `<stdin>`. */
    readonly extra: ReadonlyMap<string, readonly { name: string; bytes: Uint8Array }[]> = new Map(),
    /** What was read of the same tree before some texts were edited. */
    readonly earlier?: Loader,
  ) {
    this.#standIns = earlier === undefined ? new StandIns(checked.modules) : earlier.#standIns;
    this.#problems = new Problems(checked.mentions);
  }

  /** All problems of what was read; `isNamed` tells the roots that were named. */
  diagnostics(isNamed: (root: string) => boolean): Diagnostic[] {
    return this.#problems.all(isNamed);
  }

  /** The module of a root. */
  root(directory: string): Module | undefined {
    const module = this.module(directory);
    if (module !== undefined) this.#problems.reached(module, directory);
    return module;
  }

  /** The module in a directory of the tree, or undefined where there are no configuration files. */
  module(directory: string): Module | undefined {
    if (!this.#modules.has(directory)) this.#modules.set(directory, this.#read(directory));
    return this.#modules.get(directory);
  }

  /** The files of a directory that may have another text than when they were read before; undefined for all of them. */
  #edited(directory: string): ReadonlySet<string> | undefined {
    const { earlier, extra, tree } = this;
    return earlier === undefined || extra.has(directory) ? undefined : editedSince(tree, earlier.tree, directory);
  }

  #read(directory: string): Module | undefined {
    const edited = this.#edited(directory);
    const { earlier } = this;
    const kept = earlier !== undefined && edited?.size === 0 ? earlier.#modules.get(directory) : undefined;
    if (kept !== undefined) {
      this.#keep(directory, kept, earlier!);
      return kept;
    }
    const extra = this.extra.get(directory);
    const names = extra === undefined ? (filesIn(this.tree, directory) ?? []) : [];
    const files = extra ?? configurationFiles(names);
    const replaced = replacedFiles(names).flatMap((name) => this.#replacedBy(join(directory, name)));
    this.#problems.inModule(replaced);
    this.#replaced.set(directory, replaced);
    if (files.length === 0) return undefined;
    const installed = directory.split('/').includes('.terraform');
    const read: ReadFile[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const file of files) {
      const path = extra ? file.name : join(directory, file.name);
      const known = earlier !== undefined && edited?.has(path) === false ? earlier.#files.get(path) : undefined;
      const result = known ?? this.#readFile(path, 'bytes' in file ? file.bytes : undefined, installed);
      if (result === undefined) {
        diagnostics.push(unreadable(path));
        continue;
      }
      this.#files.set(path, result);
      pushAll(diagnostics, result.diagnostics);
      read.push({ source: result.source, file: result.file, override: 'override' in file && file.override });
    }
    const module = declare(directory, installed, read, diagnostics);
    this.#problems.inModule(module.diagnostics);
    return module;
  }

  /** Takes over a module in which nothing is edited, with what was told of it. */
  #keep(directory: string, module: Module, earlier: Loader): void {
    this.#problems.inModule(module.diagnostics);
    const replaced = earlier.#replaced.get(directory) ?? [];
    this.#problems.inModule(replaced);
    this.#replaced.set(directory, replaced);
    for (const { source } of module.files) {
      const file = earlier.#files.get(source.path);
      if (file !== undefined) this.#files.set(source.path, file);
    }
  }

  #readFile(path: string, given: Uint8Array | undefined, installed: boolean): SourceFile | undefined {
    const bytes = given ?? readInside(this.tree, path);
    if (bytes === undefined) return undefined;
    const { source, diagnostics } = decodeSource(bytes, path, installed);
    const result = path.endsWith('.json') ? readJson(source) : readWithFallback(source);
    return { source, file: result.file, diagnostics: [...diagnostics, ...result.diagnostics] };
  }

  /** The outlines of all files that were read, except those of installed modules. */
  outlines(): Outline[] {
    return [...this.#modules.values()].flatMap((module) =>
      module === undefined || module.installed ? [] : module.files.map(outlineOf),
    );
  }

  /** The module of a call. A module that calls itself, directly or indirectly, is reported and left out. */
  called(caller: ModuleInstance, call: Declared): Module | undefined {
    const module = this.#resolve(caller, call);
    if (module !== undefined) this.#problems.reached(module, caller.root.directory);
    for (
      let at: ModuleInstance | undefined = caller;
      at !== undefined && module !== undefined;
      at = at.caller?.parent
    ) {
      if (at.module !== module) continue;
      this.#report(caller.root.directory, `cycle ${call.header.source.path} ${call.name}`, {
        severity: 'error',
        code: 'module-cycle',
        message: `module.${call.name} calls itself, directly or through other modules, so it was left out. Correct its source.`,
        at: call.header,
      });
      return undefined;
    }
    return module;
  }

  /** Whether the module of a call may declare resources of the checked types. Nothing is reported of it. */
  mayDeclareTypes(caller: ModuleInstance, call: Declared): boolean {
    const written = call.content.attributes.get('source')?.node.value;
    if (written?.kind !== 'literal' || typeof written.value !== 'string') return true;
    const source = written.value;
    const installed = isLocal(source)
      ? undefined
      : this.#manifest(caller.root.directory).get(manifestKey(caller, call));
    const directory = isLocal(source)
      ? pathFrom(this.tree, caller.module.directory, slashed(source))
      : installed && pathFrom(this.tree, caller.root.directory, installed.Dir);
    if (directory === undefined) return isLocal(source) || /dms/i.test(source);
    return mentionedBelow(this.tree, directory, this.checked.mentions);
  }

  #resolve(caller: ModuleInstance, call: Declared): Module | undefined {
    const written = call.content.attributes.get('source');
    const source = written && this.#textOf(caller, written);
    const at = written ? rangeOf(written.source, written.node) : call.header;
    const root = caller.root.directory;
    if (source === undefined) {
      const address = addressOf(caller, call);
      this.#gap(root, `${address} has a source that dmslint cannot evaluate`);
      this.#report(root, `source ${root} ${address}`, {
        severity: 'note',
        code: 'module-source-unknown',
        message: `The source of ${address} cannot be evaluated, so its resources were not checked and its outputs are unknown. Give values to the variables in it, or write it as a string.`,
        at,
      });
      return undefined;
    }
    if (caller.module.standIn && isLocal(source)) return this.#standIns.beside(caller.module, source);
    if (isLocal(source)) return this.#local(source, written!.node.value, at, root, caller, call);
    const installed = this.#manifest(root).get(manifestKey(caller, call));
    if (installed !== undefined) {
      const directory = pathFrom(this.tree, root, installed.Dir);
      const module = directory === undefined ? undefined : this.module(directory);
      if (module !== undefined) return module;
    }
    const own = this.#ownRepository(source);
    if (own !== undefined) {
      const module = this.module(own);
      if (module !== undefined) {
        this.#report(root, `own ${call.header.source.path} ${call.name}`, {
          severity: 'note',
          code: 'module-from-tree',
          message: `module.${call.name} refers to this repository; it was read from the working copy, ignoring its ref.`,
          at,
        });
        return module;
      }
    }
    return this.#notInstalled(source, caller, call, at);
  }

  readonly #byExpression = new Set<string>();

  /** The directories of the modules that a root calls, directly or indirectly. */
  calledBy(root: string): ReadonlySet<string> {
    return this.#problems.directoriesOf(root);
  }

  /** Whether a call whose source is an expression leads to a directory. */
  isCalledByExpression(directory: string): boolean {
    return this.#byExpression.has(directory);
  }

  readonly #evaluated = new Set<Placed<Attribute>>();

  /** A source may be an expression over variables and locals (Terraform 1.15, OpenTofu 1.8). Its evaluation may need the same source again, which is a cycle. */
  #textOf(caller: ModuleInstance, written: Placed<Attribute>): string | undefined {
    if (this.#evaluated.has(written)) return undefined;
    this.#evaluated.add(written);
    const value = evaluate(written.node.value, caller.scope(written.source));
    this.#evaluated.delete(written);
    return value.kind === 'string' && !value.sensitive ? value.value : undefined;
  }

  /** By where a call is written, and its source. */
  readonly #directories = new Map<string, string | undefined>();

  /** The directory that a local source leads to, looked up once for all instances of the calls. */
  #directoryFrom(directory: string, source: string): string | undefined {
    const key = `${directory}\n${source}`;
    if (!this.#directories.has(key)) this.#directories.set(key, pathFrom(this.tree, directory, slashed(source)));
    return this.#directories.get(key);
  }

  #local(
    source: string,
    written: Expression,
    at: ReturnType<typeof rangeOf>,
    root: string,
    caller: ModuleInstance,
    call: Declared,
  ): Module | undefined {
    if (this.checked.sources.test(source)) this.#problems.suspect(root);
    const directory = this.#directoryFrom(caller.module.directory, source);
    if (directory === undefined) {
      this.#gap(root, `${addressOf(caller, call)} is outside the checked tree`);
      this.#report(root, `outside ${join(caller.module.directory, source)}`, {
        severity: 'error',
        code: 'module-outside',
        message: `module.${call.name} is outside the checked tree. Widen the tree with --root.`,
        at,
      });
      return undefined;
    }
    const module = this.module(directory);
    if (written.kind !== 'literal') this.#byExpression.add(directory);
    if (module === undefined) {
      this.#gap(root, `${addressOf(caller, call)} has a source directory without configuration files`);
      this.#report(root, `none ${directory}`, {
        severity: 'error',
        code: 'module-missing',
        message: `module.${call.name}: ${written.kind === 'literal' ? `the source ${JSON.stringify(source)}` : 'its source'} does not exist or has no configuration files. Correct the source.`,
        at,
      });
    }
    return module;
  }

  /** Reports once that a file read by a function is missing. A note, since it is often fetched before the apply. */
  fileMissing(root: string, path: string): void {
    this.#report(root, `file ${path}`, {
      severity: 'note',
      code: 'file-missing',
      message: `A function reads ${path}, which does not exist, so its result is unknown. Create the file before running dmslint if it matters.`,
    });
  }

  /** Terraform and OpenTofu read different files here. What only Terraform reads must not be skipped silently. */
  #replacedBy(path: string): Diagnostic[] {
    const bytes = readInside(this.tree, path);
    const text = bytes === undefined ? '' : Buffer.from(bytes).toString('latin1');
    if (!this.checked.mentions(text) && !/module|\\[uU]/.test(text)) return [];
    return [
      {
        severity: 'note',
        code: 'file-replaced',
        message: `${path} was not checked: OpenTofu reads the .tofu file of the same name instead, Terraform reads only this one. Remove one of them.`,
      },
    ];
  }

  /** What stands in for a module that is not installed. */
  #notInstalled(source: string, caller: ModuleInstance, call: Declared, at: Range): Module | undefined {
    const root = caller.root.directory;
    const version = call.content.attributes.get('version');
    const constraint = version && this.#textOf(caller, version);
    const standIn =
      version === undefined || constraint !== undefined ? this.#standIns.of(source, constraint) : undefined;
    // What a stand-in calls is not the user's to install: the note on the stand-in suffices.
    if (caller.module.standIn) return standIn;
    const isSuspect = this.checked.sources.test(source);
    if (isSuspect) this.#problems.suspect(root);
    const address = addressOf(caller, call);
    this.#absent.add(root, { address, isSuspect }, at, standIn && this.#standIns.nameOf(standIn));
    if (standIn === undefined && isSuspect)
      for (const one of tellingArguments(address, call, this.checked.says)) this.#report(root, one.key, one.diagnostic);
    return standIn;
  }

  /** Reports the modules of a root that are not installed. */
  finish(root: string): void {
    const { gap, notes } = this.#absent.take(root);
    if (gap !== undefined) this.#gap(root, gap);
    for (const note of notes) this.#report(root, `${root} ${note.message}`, note);
  }

  #ownRepository(source: string): string | undefined {
    if (!this.tree.git) return undefined;
    this.#remotes ??= remotesOf(readInside(this.tree, '.git/config'));
    return sameRepository(source, this.#remotes);
  }

  #manifest(root: string): ReadonlyMap<string, ManifestEntry> {
    let found = this.#manifests.get(root);
    if (found === undefined) {
      const bytes = readInside(this.tree, join(root, '.terraform/modules/modules.json'));
      found = new Map(manifestEntries(bytes).map((entry) => [entry.Key, entry]));
      this.#manifests.set(root, found);
    }
    return found;
  }

  #gap(root: string, sentence: string): void {
    const gaps = this.gaps.get(root) ?? new Set();
    gaps.add(sentence);
    this.gaps.set(root, gaps);
  }

  #report(root: string, key: string, diagnostic: Diagnostic): void {
    this.#problems.inRoot(root, key, diagnostic);
  }
}

function manifestKey(caller: ModuleInstance, call: Declared): string {
  const names = [call.name];
  for (let at = caller; at.caller !== undefined; at = at.caller.parent) names.unshift(at.caller.call.name);
  return names.join('.');
}

function addressOf(caller: ModuleInstance, call: Declared): string {
  return caller.address === '' ? `module.${call.name}` : `${caller.address}.module.${call.name}`;
}
