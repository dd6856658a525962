import { existsSync } from 'node:fs';
import path from 'node:path';
import { readNamed } from '../files/read.ts';
import { SETTINGS_FILE } from '../files/settings-file.ts';
import { absolute, inTree, join, leavesTree, readInside, type Tree } from '../files/tree.ts';
import type { RuleMeta } from '../lint/finding.ts';
import type { PresetName } from '../lint/presets.ts';
import { pushAll } from '../spread.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { type Configuration, NONE } from './configuration.ts';
import { readConfiguration } from './read.ts';

/** The `.dmslint.hcl` files of a tree, each read once. The nearest one in or above a directory, up to the tree's root, applies to it. */
export class Configurations {
  readonly diagnostics: Diagnostic[] = [];
  readonly #tree: Tree;
  readonly #rules: readonly RuleMeta[];
  /** That of the command line, instead of those in the files. */
  readonly #preset: PresetName | undefined;
  readonly #everywhere: Configuration | undefined;
  readonly #byDirectory = new Map<string, Configuration>();

  /** `named`: an absolute path whose settings apply everywhere (`--config`); false: none do (`--no-config`). */
  constructor(tree: Tree, rules: readonly RuleMeta[], named: string | false | undefined, preset?: PresetName) {
    this.#tree = tree;
    this.#rules = rules;
    this.#preset = preset;
    this.#everywhere = named === undefined ? undefined : named === false ? this.#none() : this.#named(named);
  }

  /** The settings that apply to a directory of the tree. */
  at(directory: string): Configuration {
    if (this.#everywhere !== undefined) return this.#everywhere;
    const known = this.#byDirectory.get(directory);
    if (known !== undefined) return known;
    const file = join(directory, SETTINGS_FILE);
    const found = existsSync(absolute(this.#tree, file))
      ? this.#inside(file)
      : directory === '.' || directory.startsWith('..')
        ? this.#none()
        : this.at(path.posix.dirname(directory));
    this.#byDirectory.set(directory, found);
    return found;
  }

  /** All that were read, each once. */
  all(): Configuration[] {
    return [...new Set(this.#everywhere ? [this.#everywhere] : this.#byDirectory.values())].filter(
      ({ file }) => file !== undefined,
    );
  }

  #none(): Configuration {
    return this.#withPreset(NONE);
  }

  #withPreset(read: Configuration): Configuration {
    return this.#preset === undefined ? read : { ...read, settings: { ...read.settings, preset: this.#preset } };
  }

  #inside(file: string): Configuration {
    const bytes = readInside(this.#tree, file);
    if (bytes !== undefined) return this.#read(bytes, file);
    return this.#unreadable(
      `Cannot read the settings in ${file}: it is outside the checked tree, too large, not a regular file, or not readable.`,
    );
  }

  /** Paths in a file outside the tree are relative to the tree's root. */
  #named(file: string): Configuration {
    if (leavesTree(this.#tree, file))
      return this.#unreadable(`The settings file ${file} is outside the checked tree. Widen the tree with --root.`);
    try {
      return this.#read(readNamed(file), inTree(this.#tree, file) ?? path.basename(file));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      return this.#unreadable(
        `Cannot read the settings in ${file} (${code}). Pass a settings file such as ${SETTINGS_FILE}.`,
      );
    }
  }

  #unreadable(message: string): Configuration {
    this.diagnostics.push({ severity: 'error', code: 'configuration', message });
    return this.#none();
  }

  #read(bytes: Uint8Array, file: string): Configuration {
    const { configuration, rest, diagnostics } = readConfiguration(bytes, file, this.#rules);
    pushAll(this.diagnostics, diagnostics);
    if (rest !== undefined) this.#present(rest);
    return configuration === undefined ? { ...this.#none(), file } : this.#withPreset(this.#present(configuration));
  }

  /** Removes paths that do not exist and reports them at their location. */
  #present(read: Configuration): Configuration {
    const there = (paths: readonly string[], at: string) =>
      paths.filter((one) => {
        const file = absolute(this.#tree, one);
        // For a path outside the tree, not even its existence is revealed.
        const isThere = leavesTree(this.#tree, file) || existsSync(file);
        if (!isThere)
          this.diagnostics.push({
            severity: 'error',
            code: 'configuration',
            message: `${one} does not exist. Paths in ${SETTINGS_FILE} are relative to its directory.`,
            at: read.locations.get(at),
          });
        return isThere;
      });
    return {
      ...read,
      paths: there(read.paths, 'paths'),
      varFiles: there(read.varFiles, 'var_files'),
      environments: read.environments.map((one, index) => ({
        ...one,
        varFiles: there(one.varFiles, `environment/${index}/var_files`),
      })),
    };
  }
}
