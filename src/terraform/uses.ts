import type { Attribute, Block, GetAttribute, Index, Variable } from '../hcl/syntax.ts';
import { memo } from '../memo.ts';
import { pushAll } from '../spread.ts';
import type { Source } from '../text/source.ts';
import type { Content, Module, Placed } from './modules/module.ts';

type Node = Attribute | Block;

/** A declaration of a module, or an argument of a call: its text, and the parts that it is made of. */
export class Declaration {
  readonly #parts: Placed<Node>[] = [];
  #notes = '';
  #text: string | undefined;

  /** Further blocks or attributes that it is made of, and what is to be compared besides. */
  add(parts: Iterable<Placed<Node>>, notes = ''): void {
    pushAll(this.#parts, parts);
    this.#notes += `${notes}\n`;
  }

  get text(): string {
    this.#text ??= [
      this.#notes,
      ...this.#parts.map(({ source, node }) => source.text.slice(node.start, node.end)),
    ].join('\n');
    return this.#text;
  }

  /** The names that it uses, such as `var.mode`, `local.tags`, `module.db`, `aws_vpc.main` or `data.aws_vpc.main`. */
  get uses(): ReadonlySet<string> {
    const [only, another] = this.#parts;
    if (only !== undefined && another === undefined) return usesOf(only.node);
    return new Set(this.#parts.flatMap(({ node }) => [...usesOf(node)]));
  }
}

/** Files that are not edited keep their syntax. */
const usesOf = memo((node: Node): ReadonlySet<string> => {
  const uses = new Set<string>();
  collect(node.kind === 'attribute' ? node.value : node.body, uses);
  return uses;
});

/**
 * All declarations of a module, by the names that others use them by: `output.address`; of an argument of a call `module.db.size`; of all provider
 * configurations `provider`; of what may change everything `*`.
 */
export const declarationsIn = memo((module: Module): ReadonlyMap<string, Declaration> => {
  const found = new Map<string, Declaration>();
  const add = (name: string, parts: Iterable<Placed<Node>>, notes?: string) => {
    const known = found.get(name) ?? new Declaration();
    known.add(parts, notes);
    found.set(name, known);
  };
  const addContent = (name: string, content: Content) =>
    add(name, [...content.attributes.values(), ...content.blocks], String(content.incomplete));
  for (const [name, placed] of module.locals) add(`local.${name}`, [placed]);
  for (const [name, { content }] of module.variables) addContent(`var.${name}`, content);
  for (const [name, { content }] of module.outputs) addContent(`output.${name}`, content);
  for (const [name, { content }] of module.resources) addContent(name, content);
  for (const { content } of module.providers) addContent('provider', content);
  for (const { name: call, content } of module.calls.values()) {
    for (const [name, placed] of content.attributes) add(`module.${call}.${name}`, [placed]);
    add('*', content.blocks, `${call} ${content.incomplete}`);
  }
  for (const content of module.settings) addContent('*', content);
  for (const { key, declared } of module.duplicates) {
    add('*', [], key);
    addContent(key, declared.content);
  }
  for (const name of module.ephemerals.keys()) add('*', [], name);
  for (const { code, message } of module.diagnostics) add('*', [], `${code} ${message}`);
  return found;
});

/** The names of the declarations of a module that use one of this name. */
export function usersIn(module: Module, name: string): readonly string[] {
  return mayUse(module, name) ? (byUsed(module).get(name) ?? []) : [];
}

const byUsed = memo((module: Module): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [name, { uses }] of declarationsIn(module)) {
    for (const used of uses) {
      const others = found.get(used);
      if (others === undefined) found.set(used, [name]);
      else others.push(name);
    }
  }
  return found;
});

/** Whether something in a module may use a name, by the texts of its files: most blocks are used by none. */
function mayUse({ files }: Module, name: string): boolean {
  const last = name.slice(name.lastIndexOf('.') + 1);
  // A block without its label, or a name in another script.
  if (!/^[\w-]+$/.test(last)) return true;
  return files.some(({ source }) => stepsIn(source)?.has(last) ?? true);
}

/** What stands behind a dot, or a bracket and a quotation mark; undefined where names may be written with escapes. */
const stepsIn = memo(({ path, text }: Source): ReadonlySet<string> | undefined => {
  if (path.endsWith('.json') || text.includes('\\u') || text.includes('\\U')) return undefined;
  return new Set(Array.from(text.matchAll(STEP), ([, name]) => name!));
});

const STEP = /(?:\.|\[\s*")\s*([\w-]+)/g;

/** Adds the names that an expression or body uses. */
function collect(node: unknown, into: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) collect(one, into);
    return;
  }
  const name = isStep(node) ? nameIn(node) : undefined;
  if (name !== undefined) into.add(name);
  for (const part of Object.values(node)) if (typeof part === 'object') collect(part, into);
}

type Step = GetAttribute | Index;

function isStep(node: object): node is Step {
  return 'kind' in node && (node.kind === 'attribute-of' || node.kind === 'index');
}

/** `var.mode`, `aws_vpc["main"]`, `data.aws_vpc.main`: the whole of a name, and not more. */
function nameIn(step: Step): string | undefined {
  const own = keyIn(step);
  const { on } = step;
  if (own === undefined) return undefined;
  if (on.kind === 'variable') return LONGER.has(on.name) ? undefined : `${on.name}.${own}`;
  const type = isStep(on) && on.on.kind === 'variable' && LONGER.has(on.on.name) ? keyIn(on) : undefined;
  if (type === undefined) return undefined;
  const mode = ((on as Step).on as Variable).name;
  return `${mode === 'resource' ? '' : `${mode}.`}${type}.${own}`;
}

function keyIn(step: Step): string | undefined {
  if (step.kind === 'attribute-of') return step.name;
  return step.key.kind === 'literal' && typeof step.key.value === 'string' ? step.key.value : undefined;
}

/** What is followed by a type and a name. */
const LONGER = new Set(['data', 'resource', 'ephemeral']);
