import { join } from './tree.ts';

/** Whether a module's source names a directory beside the caller's; Terraform takes the prefixes of Windows everywhere. */
export function isLocal(source: string): boolean {
  return /^\.\.?(?:[/\\]|$)/.test(source);
}

/** The directory of the tree that a local source names; backslashes are slashes in it, on all systems. */
export function localModule(directory: string, source: string): string {
  return join(directory, source.replaceAll('\\', '/'));
}

/** Whether a path of the tree leads out of it. */
export function leadsOutside(path: string): boolean {
  return path === '..' || path.startsWith('../');
}
