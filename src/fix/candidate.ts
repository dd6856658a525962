import type { Tree } from '../files/tree.ts';
import { withCallers } from '../graph/address.ts';
import { moduleAt } from '../graph/given.ts';
import type { Resource, ResourceGraph } from '../graph/graph.ts';
import { inWorld, type World } from '../graph/possible-worlds.ts';
import { type Finding, type FixIntent, type RemedyEdit, subjectKey } from '../lint/finding.ts';
import { memo } from '../memo.ts';
import { pushAll } from '../spread.ts';
import { type Range, rangeKey } from '../text/source.ts';
import { withoutPointlessConditions } from './conditionals.ts';
import type { editableFile } from './files.ts';
import { type Edits, editsFor, isConstant, type Made } from './target.ts';
import type { Name } from './trace.ts';

/** An edit and the real path of its file, since two paths can lead to the same file. */
export interface FileEdit extends RemedyEdit {
  readonly path: string;
}

/** An attribute of a resource instance that is meant to change. */
export interface Target {
  readonly root: string;
  readonly environment: string | undefined;
  readonly address: string;
  readonly attribute: string;
  /** The constant that it gets, as an HCL expression, and the worlds in which it does. */
  readonly becomes?: { readonly value: string; readonly worlds: readonly World[] };
}

/** A finding and the edits that would fix it. */
export interface Candidate {
  readonly finding: Finding & { readonly fix: FixIntent };
  readonly edits: readonly FileEdit[];
  readonly targets: readonly Target[];
  readonly trace: readonly Range[];
  readonly names: readonly Name[];
  readonly own: boolean;
  /** Why some of the changes have no edit, which is then why the rest does not do. */
  readonly lacks?: string;
  /** The resources that change. */
  readonly resources: readonly Resource[];
}

/** What has a name in AWS can be there only once. */
const ADDED_TWICE = {
  why: 'each call of the module would add the certificate, and its certificate_id can be there only once',
};

/** The same for several candidates that are made by the same edits. */
export function addedTwice(candidates: readonly Candidate[]): { readonly why: string } | undefined {
  const adding = candidates.filter(({ finding: { fix } }) => fix.changes.some(({ adds }) => adds !== undefined));
  const modules = new Map<string, string>();
  for (const { finding, resources } of adding)
    for (const [index, resource] of resources.entries()) {
      const module = addedIn(finding.fix, resource);
      const { root, environment } = finding.subjects[index % finding.subjects.length]!;
      const key = JSON.stringify([root, environment]);
      if ((modules.get(key) ?? module) !== module) return ADDED_TWICE;
      modules.set(key, module);
    }
  return undefined;
}

/** The module instance to which a fix for a resource adds another one. */
function addedIn({ changes }: FixIntent, { module }: Resource): string {
  return moduleAt(module, changes.find(({ adds }) => adds !== undefined)?.outwards ?? 0);
}

/** The edits that fix a finding for all of its subjects, or why there are none. `fileOf`: which files may be edited. */
export function candidateFor(
  finding: Finding,
  graph: ResourceGraph,
  tree: Tree,
  fileOf: typeof editableFile,
): Candidate | { readonly why: string } {
  const { fix } = finding;
  if (fix === undefined) return { why: 'dmslint knows no fix for it' };
  const edits = new Map<string, FileEdit>();
  const targets: Target[] = [];
  const resources: Resource[] = [];
  const trace: Range[] = [];
  const names: Name[] = [];
  let own = true;
  let lacks: string | undefined;
  for (const subject of finding.subjects) {
    const root = graph.roots.find(
      ({ path, environment }) => path === subject.root && environment === subject.environment,
    );
    if (root?.acceptedByTerraform !== false) return { why: 'a plan cannot be edited: check the configuration itself' };
    const address = fix.address ?? subject.address;
    const resource = root.resources.get(address);
    if (resource === undefined) return { why: `${address} is not in the configuration` };
    const worlds = finding.worlds?.get(subjectKey(subject)) ?? [undefined];
    const made = editsInWorlds(worlds, (world) => editsFor(fix, inThisWorld(resource, world), root.path, graph));
    if ('why' in made) return made;
    for (const edit of made.edits) {
      const file = fileOf(tree, edit.source);
      if ('why' in file) return file;
      edits.set(editKey({ ...edit, path: file.path }), { ...edit, path: file.path });
    }
    if (
      fix.changes.some(({ adds }) => adds !== undefined) &&
      resources.some(
        (other, index) =>
          addedIn(fix, other) !== addedIn(fix, resource) && finding.subjects[index]!.root === subject.root,
      )
    )
      return ADDED_TWICE;
    resources.push(resource);
    pushAll(trace, made.trace);
    pushAll(names, made.names);
    own &&= made.own;
    lacks ??= made.lacks;
    const of = { root: root.path, environment: root.environment };
    for (const { attribute, value, adds } of fix.changes) {
      // What has no edit follows from the others.
      const becomes =
        made.lacks === undefined && isConstant(value) ? { value, worlds: worlds.map((one) => one ?? []) } : undefined;
      targets.push({ ...of, address, attribute, ...(becomes && { becomes }) });
      // In the resource's own module, or in one that calls it.
      for (const at of adds === undefined ? [] : withCallers(resource.module))
        targets.push({ ...of, address: `${at === '' ? '' : `${at}.`}${adds!.type}.${adds!.name}`, attribute: '' });
    }
  }
  return {
    finding: { ...finding, fix },
    edits: withoutPointlessConditions([...edits.values()]),
    targets,
    trace,
    names,
    own,
    ...(lacks === undefined ? {} : { lacks }),
    resources,
  };
}

/** The edits for all worlds in which a finding holds. */
function editsInWorlds(worlds: readonly (World | undefined)[], editsIn: (world: World | undefined) => Made): Made {
  const all: Edits[] = [];
  for (const world of worlds) {
    const made = editsIn(world);
    if ('why' in made) return made;
    all.push(made);
  }
  const lacks = all.find((made) => made.lacks !== undefined)?.lacks;
  return {
    edits: all.flatMap(({ edits }) => edits),
    trace: all.flatMap(({ trace }) => trace),
    names: all.flatMap(({ names }) => names),
    own: all.every(({ own }) => own),
    ...(lacks === undefined ? {} : { lacks }),
  };
}

/** A resource as it is in one world. */
function inThisWorld(resource: Resource, world: World | undefined): Resource {
  if (world === undefined || world.length === 0) return resource;
  return { ...resource, values: new Map([...resource.values].map(([name, value]) => [name, inWorld(value, world)])) };
}

export function editKey({ path, start, end, text }: FileEdit): string {
  return JSON.stringify([path, start, end, text]);
}

/** Whether two edits conflict: they overlap, or set the same name to different values. */
export function areAtOdds(a: FileEdit, b: FileEdit): boolean {
  if (a.path !== b.path) return false;
  if (a.start === a.end && b.start === b.end)
    return a.start === b.start && a.text !== b.text && nameIn(a) === nameIn(b);
  return a.start < b.end && b.start < a.end && editKey(a) !== editKey(b);
}

/** The name that an insertion sets. */
function nameIn({ text }: FileEdit): string | undefined {
  return /[\w-]+/.exec(text)?.[0];
}

/** The first instance without the finding that the candidates would change too, because it comes from the same block. */
export function unmeantIn(candidates: readonly Candidate[], graph: ResourceGraph): Resource | undefined {
  const meant = new Set(candidates.flatMap(({ resources }) => resources));
  const blocks = new Set(candidates.filter(({ own }) => own).flatMap(({ resources }) => resources.map(blockOf)));
  for (const block of blocks) {
    const other = instancesOf(graph)
      .get(block)
      ?.find((resource) => !meant.has(resource));
    if (other !== undefined) return other;
  }
  return undefined;
}

/** All resources by the blocks that declare them. */
const instancesOf = memo((graph: ResourceGraph): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  for (const root of graph.roots) {
    for (const resource of root.resources.values()) {
      const key = blockOf(resource);
      const others = found.get(key);
      if (others === undefined) found.set(key, [resource]);
      else others.push(resource);
    }
  }
  return found;
});

function blockOf({ at }: Resource): string {
  return rangeKey(at);
}
