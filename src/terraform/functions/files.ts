import { bool, unknown } from '../../graph/make.ts';
import { ANY } from '../../graph/type.ts';
import type { Value } from '../../graph/value.ts';
import { makeSet } from '../values/sets.ts';
import {
  entriesOf,
  type Family,
  type FunctionContext,
  made,
  pure,
  refuse,
  str,
  stringList,
  structural,
  textOf,
} from './define.ts';
import { utf8 } from './encoding.ts';

export const files: Family = {
  abspath: pure([str('path')], 'string', ([path]) => absolute(textOf(path))),
  basename: pure([str('path')], 'string', ([path]) => made(basename(textOf(path)))),
  dirname: pure([str('path')], 'string', ([path]) => made(dirname(textOf(path)))),
  file: pure([str('path')], 'string', ([path], context) =>
    readBytes('file', textOf(path), context, (bytes) => made(utf8(bytes))),
  ),
  filebase64: pure([str('path')], 'string', ([path], context) =>
    readBytes('filebase64', textOf(path), context, (bytes) => made(Buffer.from(bytes).toString('base64'))),
  ),
  fileexists: pure([str('path')], 'bool', ([path], context) => {
    const exists = isHome(textOf(path)) ? undefined : context.fileExists(textOf(path));
    if (exists !== undefined) return bool(exists);
    return unknown(outside(textOf(path)), {
      type: 'bool',
      notNull: true,
      subject: subject('fileexists', textOf(path)),
    });
  }),
  fileset: pure([str('path'), str('pattern')], 'list', ([path, pattern], context) => {
    const found = context.listFiles?.(textOf(path), textOf(pattern));
    if (found === undefined)
      return unknown({ kind: 'unsupported', what: 'listing files with fileset' }, { type: 'list' });
    return makeSet(stringList(found).items);
  }),
  pathexpand: pure([str('path')], 'string', ([path]) =>
    isHome(textOf(path))
      ? unknown({ kind: 'impure', function: 'pathexpand' }, { type: 'string', notNull: true })
      : made(textOf(path)),
  ),
  templatefile: structural('shallow', [str('path'), { name: 'vars', type: ANY }], 'string', ([path, vars], context) => {
    if (vars?.kind !== 'object') refuse('The argument "vars" must be a map.');
    const file = textOf(path);
    return readBytes('templatefile', file, context, (bytes) =>
      context.evaluateTemplate(utf8(bytes), file, new Map(entriesOf(vars))),
    );
  }),
  templatestring: structural(
    'shallow',
    [str('template'), { name: 'vars', type: ANY }],
    'string',
    ([template, vars], context) => {
      if (vars?.kind !== 'object') refuse('The argument "vars" must be a map.');
      return context.evaluateTemplate(textOf(template), '<templatestring>', new Map(entriesOf(vars)));
    },
  ),
};

const isHome = (path: string): boolean => path.startsWith('~');
const outside = (path: string) =>
  ({ kind: 'unsupported', what: `reading "${path}", which lies outside of the checked tree` }) as const;
const subject = (name: string, path: string): string => `${name}(${JSON.stringify(path)})`;

/** What is made of a file's bytes; unknown where the file is not there (CI often fetches it) or may not be read. */
export function readBytes(
  name: string,
  path: string,
  context: FunctionContext,
  make: (bytes: Uint8Array) => Value,
): Value {
  const about = { type: 'string', notNull: true, subject: subject(name, path) } as const;
  if (isHome(path)) return unknown(outside(path), about);
  const file = context.readFile(path);
  if ('missing' in file) return unknown({ kind: 'file-missing', path }, about);
  if ('outside' in file) return unknown(outside(path), about);
  return make(file.bytes);
}

/** Absolute paths are cleaned; what a relative one becomes depends on the machine. */
function absolute(path: string): Value {
  if (path.startsWith('/')) return made(clean(path));
  return unknown(
    { kind: 'impure', function: 'abspath' },
    { type: 'string', notNull: true, subject: subject('abspath', path) },
  );
}

/** Go's filepath.Clean. */
function clean(path: string): string {
  const rooted = path.startsWith('/');
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!rooted) kept.push('..');
  }
  return (rooted ? '/' : '') + kept.join('/') || '.';
}

function basename(path: string): string {
  if (path === '') return '.';
  return path.replace(/\/+$/, '').split('/').at(-1) || '/';
}

function dirname(path: string): string {
  return clean(path.slice(0, path.lastIndexOf('/') + 1));
}
