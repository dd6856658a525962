import { bool, marked, unknown } from '../../graph/make.ts';
import { ANY } from '../../graph/type.ts';
import type { DataFormat, Reason, Value, Withheld } from '../../graph/value.ts';
import { hiddenText } from '../../graph/withhold.ts';
import { memo } from '../../memo.ts';
import { table } from '../../table.ts';
import { holdsPrivateKey } from '../../text/private-key.ts';
import { keyInside } from '../values/lift.ts';
import { makeSet } from '../values/sets.ts';
import {
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
  abspath: pure([str('path')], 'string', ([path]) => absolute(path!)),
  basename: pure([str('path')], 'string', ([path]) => made(basename(textOf(path)))),
  dirname: pure([str('path')], 'string', ([path]) => made(dirname(textOf(path)))),
  file: pure([str('path')], 'string', ([path], context) =>
    readText('file', path!, context, (bytes) => made(textIn(bytes))),
  ),
  filebase64: pure([str('path')], 'string', ([path], context) =>
    readText('filebase64', path!, context, (bytes) => made(Buffer.from(bytes).toString('base64')), 'encoded'),
  ),
  fileexists: pure([str('path')], 'bool', ([path], context) => {
    const exists = isHome(textOf(path)) ? undefined : context.fileExists(textOf(path));
    if (exists !== undefined) return bool(exists);
    const call = callText('fileexists', path!);
    return unknown(notRead('outside', path!), { type: 'bool', notNull: true, ...(call ? { subject: call } : {}) });
  }),
  fileset: pure([str('path'), str('pattern')], 'list', ([path, pattern], context) => {
    const found = context.listFiles?.(textOf(path), textOf(pattern));
    if (found === undefined) return unknown({ kind: 'unsupported', what: 'this call of fileset' }, { type: 'list' });
    return makeSet(stringList(found).items);
  }),
  pathexpand: pure([str('path')], 'string', ([path]) =>
    isHome(textOf(path))
      ? unknown({ kind: 'impure', function: 'pathexpand' }, { type: 'string', notNull: true })
      : made(textOf(path)),
  ),
  templatefile: structural('shallow', [str('path'), { name: 'vars', type: ANY }], 'string', ([path, vars], context) => {
    const variables = variablesOf(vars);
    return variables === undefined
      ? WHOLE_RESOURCE
      : readText('templatefile', path!, context, (bytes) =>
          context.evaluateTemplate(textIn(bytes), textOf(path), variables),
        );
  }),
  templatestring: structural(
    'shallow',
    [str('template'), { name: 'vars', type: ANY }],
    'string',
    ([template, vars], context) => {
      const variables = variablesOf(vars);
      return variables === undefined
        ? WHOLE_RESOURCE
        : context.evaluateTemplate(textOf(template), '<templatestring>', variables);
    },
  ),
};

/** The variables of a template; undefined where not all of them are at hand. */
function variablesOf(vars: Value | undefined): Map<string, Value> | undefined {
  if (vars?.kind !== 'object') refuse('The argument "vars" must be a map.');
  return vars.rest === undefined ? new Map(vars.entries) : undefined;
}

const WHOLE_RESOURCE = unknown({ kind: 'unsupported', what: 'a whole resource as the variables of a template' });

const isHome = (path: string): boolean => path.startsWith('~');

/** `file("x")`; undefined if the path must not be shown. */
function callText(name: string, path: Value): string | undefined {
  return hiddenText(path) === undefined ? `${name}(${JSON.stringify(textOf(path))})` : undefined;
}

function notRead(why: 'outside' | 'off-limits', path: Value): Reason {
  const shown = hiddenText(path) ?? JSON.stringify(textOf(path));
  return why === 'outside'
    ? { kind: 'unsupported', what: `reading ${shown} outside the checked tree` }
    : { kind: 'off-limits', what: `dmslint never reads ${shown}, which may hold secrets` };
}

/** Of a file that is read again, as by each instance of a module. */
const textIn = memo(utf8);
const holdsKey = memo(holdsPrivateKey);

/** What is made of a file's bytes; unknown where the file is not there (CI often fetches it) or may not be read. */
function readBytes(
  name: string,
  path: Value,
  context: FunctionContext,
  make: (bytes: Uint8Array, from: string, real: string) => Value,
): Value {
  const call = callText(name, path);
  const about = { type: 'string', notNull: true, ...(call ? { subject: call } : {}) } as const;
  const file = isHome(textOf(path)) ? 'outside' : context.readFile(textOf(path));
  if (file === 'missing') {
    if (call !== undefined) context.fileMissing(textOf(path));
    return unknown({ kind: 'file-missing', path: hiddenText(path) ?? textOf(path) }, about);
  }
  if (file === 'outside' || file === 'off-limits') return unknown(notRead(file, path), about);
  return make(file.bytes, call ?? `${name}(…)`, file.path);
}

/** The text of a file, which may not be quoted. */
function readText(
  name: string,
  path: Value,
  context: FunctionContext,
  make: (bytes: Uint8Array) => Value,
  form: 'plain' | 'encoded' = 'plain',
): Value {
  return readBytes(name, path, context, (bytes, from, real) => {
    const data = form === 'plain' ? dataFormatOf(textOf(path)) : undefined;
    const withheld: Withheld = {
      from,
      // A link may give any file the name of a data file.
      ...(data !== undefined && data === dataFormatOf(real) ? { data } : {}),
      ...(holdsKey(bytes) ? { holdsKey: true } : {}),
    };
    return marked(make(bytes), { withheld });
  });
}

/** A result other than the file's text, such as a hash; unknown if the file contains a private key. */
export function readDigest(
  name: string,
  path: Value,
  context: FunctionContext,
  make: (bytes: Uint8Array) => Value,
): Value {
  return readBytes(name, path, context, (bytes, from) =>
    holdsKey(bytes) ? keyInside({ from }) : marked(make(bytes), { withheld: { from } }),
  );
}

const DATA_FORMATS = table<DataFormat>({ yaml: 'yaml', yml: 'yaml', json: 'json', csv: 'csv' });

/** The format of a file that holds settings by its name; undefined where its name, or that of a directory around it, is one of secrets. */
function dataFormatOf(path: string): DataFormat | undefined {
  const name = basename(path);
  if (/secret|passw|credential|token/i.test(name) || SECRET_DIRECTORY.test(path)) return undefined;
  return DATA_FORMATS[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
}

const SECRET_DIRECTORY = /(^|\/)\.?(secrets?|passwords?|credentials?|tokens?)\//i;

/** Absolute paths are cleaned; what a relative one becomes depends on the machine. */
function absolute(path: Value): Value {
  if (textOf(path).startsWith('/')) return made(clean(textOf(path)));
  const subject = callText('abspath', path);
  return unknown(
    { kind: 'impure', function: 'abspath' },
    { type: 'string', notNull: true, ...(subject ? { subject } : {}) },
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
