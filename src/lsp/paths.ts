import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The absolute path of a URI; undefined for documents that are no files of this machine. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The real path; of a file that is not there (yet), the real path of its directory with its name. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(realPath(parent), path.basename(file));
  }
}

/** Whether an absolute path is a directory or lies in it. */
export function isWithin(file: string, directory: string): boolean {
  const relative = path.relative(directory, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

/** The URI of a file below a directory with a URI of its own, which may be written in another way than ours. */
export function uriBelow(uri: string, directory: string, file: string): string {
  const relative = path.relative(directory, file).split(path.sep).map(encodeURIComponent).join('/');
  return relative === '' ? uri : `${uri.replace(/\/$/, '')}/${relative}`;
}

export function uriOf(file: string): string {
  return pathToFileURL(file).href;
}
