import { unreadable } from '../../files/read.ts';
import { filesIn, join, readInside, type Tree } from '../../files/tree.ts';
import type { Outline } from '../../graph/graph.ts';
import { marked, string, unknown } from '../../graph/make.ts';
import type { Trace, Value } from '../../graph/value.ts';
import { withhold } from '../../graph/withhold.ts';
import { decodeSource, readExpression, readJsonVariables, readNative } from '../../hcl/read.ts';
import type { Expression, Span } from '../../hcl/syntax.ts';
import { pushAll } from '../../spread.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { type Source, startOf } from '../../text/source.ts';
import { convert } from '../values/convert.ts';
import { parseType } from '../values/types.ts';
import { contentOf, type Declared, type Module } from './module.ts';
import { outlineOf } from './outline.ts';

/** Evaluates the constant expressions of variables files. */
export type Constant = (
  expression: Expression,
  source: Source,
  step: Pick<Trace, 'role' | 'name'> & { readonly key?: Span },
) => Value;

interface VariablesFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** How many of the variables of the command line it overrides, coming after them there. */
  readonly after?: number;
}

export interface Given {
  /** `name=value`, in order. */
  readonly variables: readonly string[];
  /** Paths in the tree, in order, or the bytes of files outside it from the command line. */
  readonly varFiles: readonly VariablesFile[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Values with the highest precedence: the variables of a plan. */
  readonly values?: ReadonlyMap<string, Value>;
}

/** Whether Terraform loads this file of variables by itself. */
function isAutomatic(name: string): boolean {
  return /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name);
}

/** The values of a root module's variables, in Terraform's order of precedence, and the outlines of their files. */
export function givenVariables(
  tree: Tree,
  module: Module,
  given: Given,
  constant: Constant,
): { values: Map<string, Value>; diagnostics: Diagnostic[]; outlines: Outline[] } {
  const values = new Map<string, Value>();
  const diagnostics: Diagnostic[] = [];
  const outlines: Outline[] = [];
  for (const [name, text] of Object.entries(given.env)) {
    const variable = /^TF_VAR_(.+)$/.exec(name)?.[1];
    if (variable !== undefined && text !== undefined && module.variables.has(variable)) {
      const withheld = { from: name };
      const value = withhold(fromText(module, variable, text, 'environment', constant, diagnostics), withheld);
      values.set(variable, marked(value, { withheld }));
    }
  }
  const names = (filesIn(tree, module.directory) ?? []).filter(isAutomatic);
  const automatic = [
    ...['terraform.tfvars', 'terraform.tfvars.json'].filter((name) => names.includes(name)),
    ...names.filter((name) => name.includes('.auto.tfvars')),
  ];
  for (const name of automatic) {
    const path = join(module.directory, name);
    const bytes = readInside(tree, path);
    if (bytes !== undefined) outlines.push(readFile(path, bytes, values, diagnostics, constant));
    else diagnostics.push(unreadable(path));
  }
  let next = 0;
  const takeVariables = (until: number): void => {
    for (; next < until; next++) {
      const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(given.variables[next] ?? '') ?? [];
      if (name !== undefined && value !== undefined)
        values.set(name.trim(), fromText(module, name.trim(), value, 'command-line', constant, diagnostics));
    }
  };
  for (const { path, bytes, after = 0 } of given.varFiles) {
    takeVariables(after);
    outlines.push(readFile(path, bytes, values, diagnostics, constant));
  }
  takeVariables(given.variables.length);
  for (const [name, value] of given.values ?? []) {
    // A value that is also written here keeps its location.
    const written = values.get(name) ?? defaultOf(module, name, constant);
    const declared = module.variables.get(name);
    if (written !== undefined && isGiven(written, declared, value, constant)) continue;
    values.set(
      name,
      declared === undefined ? value : relocated(value, { role: 'plan', name: `var.${name}`, range: declared.header }),
    );
  }
  return { values, diagnostics, outlines };
}

function defaultOf(module: Module, name: string, constant: Constant): Value | undefined {
  const written = module.variables.get(name)?.content.attributes.get('default');
  return written && constant(written.node.value, written.source, { role: 'default', name: `var.${name}` });
}

/** Whether a plan's value equals the written one, as given or, for defaults, converted to the variable's type. */
function isGiven(written: Value, declared: Declared | undefined, planned: Value, constant: Constant): boolean {
  if (isSame(written, planned)) return true;
  const type = declared?.content.attributes.get('type');
  if (type === undefined) return false;
  const parsed = parseType(type.node.value, (expression) =>
    constant(expression, type.source, { role: 'default', name: 'type' }),
  );
  return 'type' in parsed && isSame(convert(written, parsed.type), planned);
}

/** Deep equality, in which a number equals its digits as a string, since the variable's type converts them. */
function isSame(a: Value, b: Value): boolean {
  if (a.kind === 'list')
    return (
      b.kind === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => isSame(item, b.items[index]!))
    );
  if (a.kind === 'object') {
    return (
      b.kind === 'object' &&
      a.entries.size === b.entries.size &&
      [...a.entries].every(([key, entry]) => b.entries.has(key) && isSame(entry, b.entries.get(key)!))
    );
  }
  if (a.kind === 'null') return b.kind === 'null';
  const text = textOf(a);
  return text !== undefined && text === textOf(b);
}

function textOf(value: Value): string | undefined {
  if (value.kind === 'string') return value.value;
  if (value.kind === 'number') return value.digits;
  return value.kind === 'bool' ? String(value.value) : undefined;
}

function readFile(
  path: string,
  bytes: Uint8Array,
  values: Map<string, Value>,
  diagnostics: Diagnostic[],
  constant: Constant,
): Outline {
  const { source, diagnostics: decoding } = decodeSource(bytes, path, false);
  const read = path.endsWith('.json') ? readJsonVariables(source) : readNative(source);
  pushAll(diagnostics, decoding);
  pushAll(diagnostics, read.diagnostics);
  for (const [name, { node }] of contentOf(source, read.file.body).attributes) {
    values.set(name, constant(node.value, source, { role: 'entry', name, key: node.nameSpan }));
  }
  return outlineOf({ source, file: read.file });
}

/** The value of `--var` or TF_VAR_: text for a string variable, else an expression. */
function fromText(
  module: Module,
  name: string,
  text: string,
  role: 'command-line' | 'environment',
  constant: Constant,
  diagnostics: Diagnostic[],
): Value {
  const source: Source = { path: role === 'environment' ? `TF_VAR_${name}` : `--var ${name}`, text, installed: false };
  const declared = module.variables.get(name);
  const at = declared?.header ?? startOf(source);
  const trace: Trace = { role, name: source.path, range: at };
  const type = declared?.content.attributes.get('type')?.node.value;
  const plain =
    type === undefined ||
    (type.kind === 'variable' && ['string', 'number', 'bool'].includes(type.name)) ||
    (type.kind === 'literal' && typeof type.value === 'string');
  if (plain) return string(text, { trace });
  const { expression, diagnostics: found } = readExpression(source);
  if (expression === undefined || found.length > 0) {
    diagnostics.push({
      severity: 'error',
      code: 'invalid-variable',
      message: `The value of ${name} from ${source.path} is not a valid expression. Quote the strings in it, as in '["a"]'.`,
      at,
    });
    return unknown({ kind: 'invalid', what: `the value from ${source.path} is not a valid expression` }, { trace });
  }
  return relocated(constant(expression, source, { role, name: source.path }), trace);
}

/** Values from the command line have no file: their steps get the location of the variable. */
function relocated(value: Value, trace: Trace): Value {
  if (value.kind === 'list') return { ...value, trace, items: value.items.map((item) => relocated(item, trace)) };
  if (value.kind === 'object')
    return {
      ...value,
      trace,
      entries: new Map([...value.entries].map(([key, entry]) => [key, relocated(entry, trace)])),
    };
  return { ...value, trace };
}
