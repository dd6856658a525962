import type { Attribute, Block, Body, Span, SyntaxFile } from '../../hcl/syntax.ts';
import { pushAll } from '../../spread.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Range, Source } from '../../text/source.ts';

/** A syntax node and its file, since override files merge nodes of several files into one block. */
export interface Placed<T> {
  readonly source: Source;
  readonly node: T;
}

/** A block's content after merging override files. */
export interface Content {
  readonly attributes: Map<string, Placed<Attribute>>;
  blocks: Placed<Block>[];
  /** Part of the block could not be read. */
  incomplete: boolean;
}

/** A declaration: a resource, variable, output, module call, provider. */
export interface Declared {
  readonly type: string;
  readonly name: string;
  readonly content: Content;
  /** The header of the block that declares it. */
  readonly header: Range;
}

/** A module as its files declare it. */
export interface Module {
  /** In the tree; `.` for the tree's root. */
  readonly directory: string;
  readonly installed: boolean;
  /** It is not read from files: its interface is known, and it may have outputs besides. */
  readonly standIn?: true;
  readonly variables: Map<string, Declared>;
  readonly outputs: Map<string, Declared>;
  readonly locals: Map<string, Placed<Attribute>>;
  /** By `type.name` and `data.type.name`. Further declarations of an address are its `duplicates`. */
  readonly resources: Map<string, Declared>;
  /** Ephemeral resources, by `type.name`. */
  readonly ephemerals: Map<string, Declared>;
  readonly duplicates: { readonly key: string; readonly declared: Declared }[];
  readonly calls: Map<string, Declared>;
  readonly providers: Declared[];
  readonly settings: Content[];
  readonly diagnostics: Diagnostic[];
  /** Every comment, for suppressions. */
  readonly files: { readonly source: Source; readonly file: SyntaxFile }[];
}

export function rangeOf(source: Source, span: Span): Range {
  return { source, start: span.start, end: span.end };
}

export function contentOf(source: Source, body: Body): Content {
  const content: Content = { attributes: new Map(), blocks: [], incomplete: body.incomplete === true };
  for (const item of body.items) {
    if (item.kind === 'block') content.blocks.push({ source, node: item });
    else if (!content.attributes.has(item.name)) content.attributes.set(item.name, { source, node: item });
  }
  return content;
}

export const META_ATTRIBUTES: ReadonlySet<string> = new Set([
  'count',
  'for_each',
  'provider',
  'depends_on',
  'providers',
  'source',
  'version',
]);
export const META_BLOCKS: ReadonlySet<string> = new Set(['lifecycle', 'provisioner', 'connection']);

/** The content of a resource or module call with that of its block `_`, in which a name is never that of a meta-argument. */
function unescaped(content: Content): Content {
  const escaping = content.blocks.find(({ node }) => node.type === '_');
  if (escaping === undefined) return content;
  const { attributes, blocks, incomplete } = contentOf(escaping.source, escaping.node.body);
  for (const [name, attribute] of attributes)
    if (!META_ATTRIBUTES.has(name) && !content.attributes.has(name)) content.attributes.set(name, attribute);
  const others = content.blocks.filter((block) => block !== escaping);
  content.blocks = [...others, ...blocks.filter(({ node }) => !META_BLOCKS.has(node.type))];
  content.incomplete ||= incomplete;
  return content;
}

/** Merges an override block: attribute by attribute, nested blocks by type; lifecycle blocks attribute by attribute. */
function override(content: Content, over: Content): void {
  for (const [name, attribute] of over.attributes) content.attributes.set(name, attribute);
  // Terraform keeps both and uses count.
  if (content.attributes.has('count')) content.attributes.delete('for_each');
  const replaced = new Set(over.blocks.map(({ node }) => blockTypeOf(node)));
  replaced.delete('lifecycle');
  // In JSON, a block is an attribute until the schema tells: native and JSON blocks override each other.
  for (const type of replaced) content.attributes.delete(type);
  for (const name of over.attributes.keys()) replaced.add(name);
  content.blocks = content.blocks.filter(({ node }) => !replaced.has(blockTypeOf(node)));
  pushAll(content.blocks, over.blocks);
  content.incomplete ||= over.incomplete;
}

/** The type of a nested block; that of a `dynamic` block is its label. */
export function blockTypeOf(block: Block): string {
  return block.type === 'dynamic' ? (block.labels[0]?.value ?? block.type) : block.type;
}

function emptyModule(directory: string, installed: boolean): Module {
  return {
    directory,
    installed,
    variables: new Map(),
    outputs: new Map(),
    locals: new Map(),
    resources: new Map(),
    ephemerals: new Map(),
    duplicates: [],
    calls: new Map(),
    providers: [],
    settings: [],
    diagnostics: [],
    files: [],
  };
}

export interface ReadFile {
  readonly source: Source;
  readonly file: SyntaxFile;
  readonly override: boolean;
}

/** A module from its files: first the primary files, then the override files in order. */
export function declare(
  directory: string,
  installed: boolean,
  files: readonly ReadFile[],
  diagnostics: readonly Diagnostic[],
): Module {
  const module = emptyModule(directory, installed);
  pushAll(module.diagnostics, diagnostics);
  for (const { source, file, override: over } of files) {
    module.files.push({ source, file });
    for (const item of file.body.items) {
      if (item.kind === 'block') declareBlock(module, source, item, over);
    }
  }
  return module;
}

const NO_SECOND = new Set(['variable', 'output', 'module']);

/** Blocks whose arguments are those of meta-arguments and of something else. */
const ESCAPABLE = new Set(['resource', 'data', 'module']);

/** What the labels of a block are. Terraform refuses a block with more or less of them. */
const LABELS: ReadonlyMap<string, readonly string[]> = new Map([
  ['resource', ['type', 'name']],
  ['data', ['type', 'name']],
  ['ephemeral', ['type', 'name']],
  ['module', ['name']],
  ['variable', ['name']],
  ['output', ['name']],
  ['provider', ['name']],
]);

function wrongLabels(source: Source, { type, labels, header }: Block): Diagnostic | undefined {
  const expected = LABELS.get(type);
  if (expected === undefined || labels.length === expected.length) return undefined;
  const written = `${type} ${expected.map((label) => `"${label.toUpperCase()}"`).join(' ')}`;
  return {
    severity: 'error',
    code: 'syntax-error',
    message: `This block needs ${expected.length === 1 ? 'one label' : 'two labels'}, and has ${labels.length === 0 ? 'none' : labels.length}. Write ${written}.`,
    at: rangeOf(source, header),
  };
}

function declareBlock(module: Module, source: Source, block: Block, over: boolean): void {
  const wrong = wrongLabels(source, block);
  if (wrong !== undefined) module.diagnostics.push(wrong);
  const written = contentOf(source, block.body);
  const content = ESCAPABLE.has(block.type) ? unescaped(written) : written;
  const label = (index: number) => block.labels[index]?.value ?? '';
  const declared = (type: string, name: string): Declared => ({
    type,
    name,
    content,
    header: rangeOf(source, block.header),
  });
  switch (block.type) {
    case 'locals':
      for (const [name, attribute] of content.attributes)
        if (over || !module.locals.has(name)) module.locals.set(name, attribute);
      return;
    case 'terraform':
      module.settings.push(content);
      return;
    case 'provider':
      module.providers.push(declared('provider', label(0)));
      return;
    case 'resource':
    case 'data':
      add(
        module,
        module.resources,
        `${block.type === 'data' ? 'data.' : ''}${label(0)}.${label(1)}`,
        declared(label(0), label(1)),
        over,
      );
      return;
    case 'ephemeral':
      add(module, module.ephemerals, `${label(0)}.${label(1)}`, declared(label(0), label(1)), over);
      return;
    case 'variable':
      add(module, module.variables, label(0), declared('variable', label(0)), over);
      return;
    case 'output':
      add(module, module.outputs, label(0), declared('output', label(0)), over);
      return;
    case 'module':
      add(module, module.calls, label(0), declared('module', label(0)), over);
      return;
  }
}

function add(module: Module, into: Map<string, Declared>, key: string, declared: Declared, over: boolean): void {
  const before = into.get(key);
  if (before === undefined) {
    into.set(key, declared);
  } else if (over) {
    override(before.content, declared.content);
  } else if (!NO_SECOND.has(declared.type)) {
    module.duplicates.push({ key, declared });
  }
}
