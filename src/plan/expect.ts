import type { Scanner } from './scan.ts';
import type { Action } from './shape.ts';

/** The JSON is well-formed but not what Terraform writes. `path` names the place. */
export class ShapeError extends Error {
  readonly path: string;
  readonly problem: string;

  constructor(path: string, problem: string) {
    super(`${path} ${problem}`);
    this.path = path;
    this.problem = problem;
  }
}

/** A check of `validate.generated.js`. */
type Validate = { (data: unknown): boolean; errors?: null | { instancePath: string; message?: string }[] };

/** The value, if it passes the check; throws a ShapeError otherwise. `Shape` is what the check checks. */
export function checked<Shape>(check: Validate, value: unknown, path: string): Shape {
  if (check(value)) return value as Shape;
  const error = check.errors?.[0];
  throw new ShapeError(path + (error?.instancePath ?? '').replaceAll('/', '.'), error?.message ?? 'is not as expected');
}

/** Goes through an object's members; null has none. */
export function expectObject(scanner: Scanner, path: string, member: (name: string) => void): void {
  if (!scanner.object(member)) orNull(scanner, path, 'must be an object');
}

/** Goes through a list's items; null has none. */
export function expectList(scanner: Scanner, path: string, item: (path: string) => void): void {
  let index = 0;
  if (!scanner.list(() => item(`${path}[${index++}]`))) orNull(scanner, path, 'must be a list');
}

function orNull(scanner: Scanner, path: string, problem: string): void {
  if (scanner.value() !== null) throw new ShapeError(path, problem);
}

/** What tells which resource it is. */
export interface Head {
  address: string;
  mode: string;
  type: string;
  /** Left over from a replacement, beside the instance of this address. */
  deposed: boolean;
  actions: readonly Action[];
}

const HEAD = ['address', 'mode', 'type', 'deposed', 'deposed_key', 'change'] as const;
const CHANGE = ['actions'] as const;

/** Goes over a resource and gives what tells which one it is. */
export function readHead(scanner: Scanner, path: string): Head {
  const head: Head = { address: '', mode: '', type: '', deposed: false, actions: [] };
  const isObject = scanner.someMembers(HEAD, (name) => {
    switch (name) {
      case 'address':
      case 'mode':
      case 'type':
        if (scanner.peek() !== 0x22) throw new ShapeError(`${path}.${name}`, 'must be a string');
        head[name] = scanner.string();
        return;
      case 'deposed':
      case 'deposed_key':
        head.deposed = true;
        scanner.skip();
        return;
      case 'change': {
        const hasActions = scanner.someMembers(CHANGE, () => {
          const actions = scanner.value();
          if (Array.isArray(actions)) head.actions = actions;
        });
        if (!hasActions) orNull(scanner, `${path}.change`, 'must be an object');
      }
    }
  });
  if (!isObject) orNull(scanner, path, 'must be an object');
  return head;
}
