import { isLocal, slashed } from '../../discover/local.ts';
import { pathFrom } from '../../files/tree.ts';
import { withoutKeys } from '../../graph/address.ts';
import type { Loader } from './load.ts';
import type { Declared, Module } from './module.ts';

/**
 * The first of the managed addresses, with or without keys, that a module and those that it calls do not declare. What is said to be in a module from a registry
 * or repository counts as declared: its files may not be here.
 */
export function firstUndeclared(loader: Loader, module: Module, addresses: readonly string[]): string | undefined {
  // Instances share a declaration.
  const declared = new Set<string>();
  return addresses.find((address) => {
    const name = withoutKeys(address);
    if (!declared.has(name) && isDeclared(loader, module, name.split('.'))) declared.add(name);
    return !declared.has(name);
  });
}

function isDeclared(loader: Loader, module: Module, [first, second, ...rest]: readonly string[]): boolean {
  if (first !== 'module' || second === undefined) return module.resources.has(`${first}.${second}`);
  const call = module.calls.get(second);
  if (call === undefined) return false;
  const source = sourceOf(call);
  if (source === undefined || !isLocal(source)) return true;
  const directory = pathFrom(loader.tree, module.directory, slashed(source));
  const called = directory === undefined ? undefined : loader.module(directory);
  return called !== undefined && isDeclared(loader, called, rest);
}

/** Undefined for a source that is an expression. */
function sourceOf({ content }: Declared): string | undefined {
  const written = content.attributes.get('source')?.node.value;
  return written?.kind === 'literal' && typeof written.value === 'string' ? written.value : undefined;
}
