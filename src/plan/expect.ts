import type { Cursor } from '../json/cursor.ts';
import type { Action } from './shape.ts';

/** The JSON is well-formed but not what Terraform writes. `path` is the path in the document. */
export class ShapeError extends Error {
  readonly path: string;
  readonly problem: string;

  constructor(path: string, problem: string) {
    super(`${path} ${problem}`);
    this.path = path;
    this.problem = problem;
  }
}

/** A check of `src/generated/`. */
type Validate = { (data: unknown): boolean; errors?: null | { instancePath: string; message?: string }[] };

/** The value, if it passes the check; throws a ShapeError otherwise. `Shape` is what the check checks. */
export function checked<Shape>(check: Validate, value: unknown, path: string): Shape {
  if (check(value)) return value as Shape;
  const error = check.errors?.[0];
  throw new ShapeError(path + (error?.instancePath ?? '').replaceAll('/', '.'), error?.message ?? 'is not as expected');
}

/** What is there twice is read in one way by some programs, in the other by others. */
export const TWICE = 'is there twice';

/** Goes through an object's members; null has none. */
export function expectObject(cursor: Cursor, path: string, member: (name: string) => void): void {
  const names = new Set<string>();
  const isObject = cursor.object((name) => {
    if (names.has(name)) throw new ShapeError(`${path}.${name}`, TWICE);
    names.add(name);
    member(name);
  });
  if (!isObject) orNull(cursor, path, 'must be an object');
}

/** The path of a value in the document, made where it is told: a plan has hundreds of thousands. */
export type Path = () => string;

/** Goes through a list's items; null has none. `item` gets its path, which holds while it runs. */
export function expectList(cursor: Cursor, path: string, item: (path: Path) => void): void {
  let index = -1;
  const at = () => `${path}[${index}]`;
  const isList = cursor.list(() => {
    index++;
    item(at);
  });
  if (!isList) orNull(cursor, path, 'must be a list');
}

function expectString(cursor: Cursor, path: Path): string {
  const text = cursor.string();
  if (text === undefined) throw new ShapeError(path(), 'must be a string');
  return text;
}

function orNull(cursor: Cursor, path: string, problem: string): void {
  if (cursor.value() !== null) throw new ShapeError(path, problem);
}

/** What identifies a resource. */
export interface Head {
  address: string;
  mode: string;
  type: string;
  /** Left over from a replacement, beside the instance of this address. */
  deposed: boolean;
  actions: readonly Action[];
}

const HEAD = ['address', 'mode', 'type', 'deposed', 'deposed_key', 'change'] as const;
const CHANGE = ['actions', 'before', 'after', 'after_unknown', 'before_sensitive', 'after_sensitive'] as const;
const ACTIONS: readonly (typeof CHANGE)[number][] = ['actions'];
const TYPE = ['type'] as const;

/** The names below the top level of which none may be there twice in one object. */
export const DECIDING: readonly string[] = [
  ...HEAD,
  ...CHANGE,
  ...['root_module', 'provider_config', 'resources', 'child_modules', 'module_calls', 'module', 'outputs', 'variables'],
  ...['values', 'expressions', 'for_each_expression'],
];

/** Consumes a resource and returns what identifies it. Of the change of one whose type is not wanted, only the actions count. */
export function readHead(cursor: Cursor, path: Path, isWanted: (type: string) => boolean): Head {
  const head: Head = { address: '', mode: '', type: '', deposed: false, actions: [] };
  const once = onceEach(HEAD, path);
  const isObject = cursor.someMembers(HEAD, (name) => {
    once(name);
    switch (name) {
      case 'address':
      case 'mode':
      case 'type':
        head[name] = expectString(cursor, () => `${path()}.${name}`);
        return;
      case 'deposed':
      case 'deposed_key':
        head.deposed = true;
        cursor.skip();
        return;
      case 'change': {
        const onceThere = onceEach(CHANGE, () => `${path()}.change`);
        const parts = head.type === '' || isWanted(head.type) ? CHANGE : ACTIONS;
        const hasActions = cursor.someMembers(parts, (part) => {
          onceThere(part);
          if (part !== 'actions') return cursor.skip();
          // Word by word: nearly all resources have the same, and a string that comes again is not made again.
          const actions: unknown[] = [];
          if (cursor.list(() => actions.push(cursor.string() ?? cursor.value()))) head.actions = actions as Action[];
          else cursor.skip();
        });
        if (!hasActions) orNull(cursor, `${path()}.change`, 'must be an object');
      }
    }
  });
  if (!isObject) orNull(cursor, path(), 'must be an object');
  return head;
}

/** Consumes a resource of a configuration and returns its type. */
export function readType(cursor: Cursor, path: Path): string {
  let type = '';
  const once = onceEach(TYPE, path);
  const isObject = cursor.someMembers(TYPE, (name) => {
    once(name);
    type = expectString(cursor, () => `${path()}.${name}`);
  });
  if (!isObject) orNull(cursor, path(), 'must be an object');
  return type;
}

/** Refuses a name that comes a second time. */
function onceEach<Name extends string>(names: readonly Name[], path: Path): (name: Name) => void {
  let seen = 0;
  return (name) => {
    const bit = 1 << names.indexOf(name);
    if ((seen & bit) !== 0) throw new ShapeError(`${path()}.${name}`, TWICE);
    seen |= bit;
  };
}
