import type { Attribute, Block, Expression, GetAttribute, Index } from '../hcl/syntax.ts';
import { eachPart } from '../hcl/walk.ts';
import { memo } from '../memo.ts';
import { pushAll } from '../spread.ts';
import type { Source } from '../text/source.ts';
import type { Content, Module, Placed } from './modules/module.ts';

type Node = Attribute | Block;

/** A declaration of a module, or an argument of a call: its text, and the parts that it is made of. */
export class Declaration {
  readonly parts: Placed<Node>[] = [];
  #notes = '';
  #text: string | undefined;

  /** Further blocks or attributes that it is made of, and what is to be compared besides. */
  add(parts: Iterable<Placed<Node>>, notes = ''): void {
    pushAll(this.parts, parts);
    this.#notes += `${notes}\n`;
  }

  /** Whether it is written as another one. Files that are not edited keep their syntax. */
  isWrittenAs(other: Declaration | undefined): boolean {
    const own = this.parts;
    if (other === undefined) return false;
    return (
      (this.#notes === other.#notes &&
        own.length === other.parts.length &&
        own.every(({ node }, index) => node === other.parts[index]!.node)) ||
      this.text === other.text
    );
  }

  get text(): string {
    this.#text ??= [this.#notes, ...this.parts.map(({ source, node }) => source.text.slice(node.start, node.end))].join(
      '\n',
    );
    return this.#text;
  }
}

/**
 * The names that are used, such as `var.mode`, `local.tags`, `module.db`, `aws_vpc.main` or `data.aws_vpc.main`; and which parts of each: the names of its
 * attributes, one in the other, each after a line break (`\ntags\nname`). The empty text is the whole.
 */
export type Uses = ReadonlyMap<string, ReadonlySet<string>>;

/** Files that are not edited keep their syntax. */
const usesOf = memo((node: Node): Uses => {
  const uses = new Map<string, Set<string>>();
  const collect = (part: object): void => {
    if (!isStep(part) || !addSteps(part, uses)) eachPart(part, collect);
  };
  collect(node.kind === 'attribute' ? node.value : node.body);
  return uses;
});

function addUse(uses: Map<string, Set<string>>, name: string, part: string): void {
  const known = uses.get(name);
  if (known === undefined) uses.set(name, new Set([part]));
  else known.add(part);
}

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
  for (const { name, content } of module.providers) {
    add('provider', [], name);
    addContent('provider', content);
  }
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

/** A declaration, and the parts of something that it uses. */
export interface User {
  readonly name: string;
  readonly parts: ReadonlySet<string>;
}

/** The declarations of a module that use one of this name. */
export function usersIn(module: Module, name: string): readonly User[] {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const users: User[] = [];
  for (const [source, parts] of partsIn(module))
    if (mayUse(source, last)) pushAll(users, byUsed(parts).get(name) ?? []);
  return users;
}

type Part = readonly [name: string, node: Node];

/** What the declarations of a module are made of, by files: most use little of what is declared. */
const partsIn = memo((module: Module): ReadonlyMap<Source, readonly Part[]> => {
  const found = new Map<Source, Part[]>();
  for (const [name, { parts }] of declarationsIn(module)) {
    for (const { source, node } of parts) {
      const others = found.get(source);
      if (others === undefined) found.set(source, [[name, node]]);
      else others.push([name, node]);
    }
  }
  return found;
});

const byUsed = memo((parts: readonly Part[]): ReadonlyMap<string, readonly User[]> => {
  const found = new Map<string, User[]>();
  for (const [name, node] of parts) {
    for (const [used, attributes] of usesOf(node)) {
      const others = found.get(used);
      if (others === undefined) found.set(used, [{ name, parts: attributes }]);
      else others.push({ name, parts: attributes });
    }
  }
  return found;
});

/** Whether something in a file may use a name, by what it ends with: a block without its label, or a name in another script, may stand anywhere. */
function mayUse(source: Source, last: string): boolean {
  return !/^[\w-]+$/.test(last) || (stepsIn(source)?.has(last) ?? true);
}

/** What stands behind a dot, or a bracket and a quotation mark; undefined where names may be written with escapes. */
const stepsIn = memo(({ path, text }: Source): ReadonlySet<string> | undefined => {
  if (path.endsWith('.json') || text.includes('\\u') || text.includes('\\U')) return undefined;
  return new Set(Array.from(text.matchAll(STEP), ([, name]) => name!));
});

const STEP = /(?:\.|\[\s*")\s*([\w-]+)/g;

type Step = GetAttribute | Index;

function isStep(node: object): node is Step {
  return 'kind' in node && (node.kind === 'attribute-of' || node.kind === 'index');
}

/** Adds the name that steps begin with (`var.mode`, `aws_vpc["main"]`, `data.aws_vpc.main`) and what they lead to; false if they have no name, or an expression. */
function addSteps(last: Step, into: Map<string, Set<string>>): boolean {
  const steps: string[] = [];
  let at: Expression = last;
  while (isStep(at)) {
    const key = keyIn(at);
    if (key === undefined) return false;
    steps.push(key);
    at = at.on;
  }
  if (at.kind !== 'variable') return false;
  steps.push(at.name);
  steps.reverse();
  const length = LONGER.has(at.name) ? 3 : 2;
  if (steps.length < length) return true;
  const name = steps.slice(at.name === 'resource' ? 1 : 0, length).join('.');
  addUse(
    into,
    name,
    PARTED.has(at.name)
      ? steps
          .slice(length)
          .map((step) => `\n${step}`)
          .join('')
      : '',
  );
  return true;
}

/** The name of the attribute that a step takes. A text in which the parts of a use could not be told apart is none. */
function keyIn(step: Step): string | undefined {
  if (step.kind === 'attribute-of') return step.name;
  const { key } = step;
  if (key.kind !== 'literal' || typeof key.value !== 'string' || key.value.includes('\n')) return undefined;
  return key.value;
}

/** What has parts that are compared. */
const PARTED = new Set(['var', 'local']);

/** What is followed by a type and a name. */
const LONGER = new Set(['data', 'resource', 'ephemeral']);
