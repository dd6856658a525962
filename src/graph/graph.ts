import type { Diagnostic } from '../text/diagnostic.ts';
import type { Range, Source } from '../text/source.ts';
import type { Trace, Value } from './value.ts';

/**
 * What both readers (configuration and plan) make, and all that rules see: the resources of each root, normalized.
 * A nested block is a list of objects under the block's name; an attribute that is not written is not there.
 */
export interface ResourceGraph {
  readonly roots: readonly Root[];
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were read, for what their comments ask of dmslint. */
  readonly outlines: readonly Outline[];
}

/** What is left of a file's text: its comments and its resource, data and module blocks. */
export interface Outline {
  readonly source: Source;
  readonly comments: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly blocks: readonly { readonly start: number; readonly end: number }[];
  /** Maps and lists of things, such as endpoints by their names, with their entries; the outer before the inner. */
  readonly collections: () => readonly {
    readonly start: number;
    readonly end: number;
    readonly entries: readonly { readonly start: number; readonly end: number }[];
  }[];
}

export interface Root {
  /** The root module's directory, or the plan file, relative to the checked tree's root; `.` for the tree's root itself. */
  readonly path: string;
  /** The name of the environment (`--environment`) where there are several. */
  readonly environment?: string;
  /** By address. */
  readonly resources: ReadonlyMap<string, Resource>;
  /** Why there may be more resources than these (modules that are not installed), in whole sentences. */
  readonly gaps: readonly string[];
  /** What makes no resources by the values that are known (an empty map, a count of 0), in whole sentences. */
  readonly absent?: readonly string[];
  /** True where a real Terraform has accepted values (a plan): what its provider refuses cannot stand there. */
  readonly acceptedByTerraform: boolean;
  /** False where lifecycle blocks can't be seen (plans without sources). */
  readonly lifecycleKnown: boolean;
  /**
   * The resources of the type that was asked about (certificates), without their own instance key, that something other than an endpoint refers to, such as an
   * output; undefined where that can't be seen (plans without sources).
   */
  readonly referencedResources?: ReadonlySet<string>;
  /**
   * The resources, without instance keys, that are known outside of the root: its outputs lead to them, or it imports them; absent where that can't be seen
   * (plans without sources). Found when it is asked for.
   */
  readonly exposedResources?: () => ReadonlySet<string>;
  /** Major version constraint of hashicorp/aws, e.g. `>= 6.0`, as written. */
  readonly awsProviderVersion?: string;
}

/** The same text for the same root in the same environment; for maps and sets, never shown. */
export function rootKey({ path, environment }: Pick<Root, 'path' | 'environment'>): string {
  return JSON.stringify([path, environment]);
}

export type InstanceKey =
  /** `shown`: what stands in addresses in the place of a key that may not be quoted. */
  | { readonly kind: 'string'; readonly key: string; readonly shown?: string }
  | { readonly kind: 'number'; readonly index: number }
  | { readonly kind: 'unknown' };

export interface Resource {
  /** Full address with instance keys: `module.dms["eu"].aws_dms_endpoint.this["orders"]`; `[?]` for an unknown key. */
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  /** Address of the module instance, empty for the root module. */
  readonly module: string;
  readonly key: InstanceKey | undefined;
  /** Attributes and nested blocks as written or planned, already evaluated. */
  readonly values: ReadonlyMap<string, Value>;
  /** Attributes whose written expression is known, with the range of the whole `name = value`; blocks: their headers. Empty in plans without sources. */
  readonly locations: ReadonlyMap<string, Range>;
  /** The block's header line, or the plan file. */
  readonly at: Range;
  /** The module calls on the way, innermost first, and for `for_each` instances the entry that made the instance. */
  readonly trace?: Trace;
  /** Known true in every world, or the choice on which it depends whether this instance exists; leaves are bools. */
  readonly exists: Value;
  /** Attributes that may be there though they were not read (a broken part of the block): its reason. */
  readonly incomplete?: string;
  readonly lifecycle: Lifecycle;
  /** Plans: what an apply does. Configurations: absent. */
  readonly change?: Change;
  /** Region, where the provider alias or the attribute says it. */
  readonly region?: string;
  /** The provider configuration that the block names, `aws.eu`; plans do not tell. */
  readonly provider?: string;
}

export interface Lifecycle {
  readonly ignoreChanges: readonly string[] | 'all';
  readonly createBeforeDestroy: boolean;
}

export interface Change {
  readonly actions: readonly ('create' | 'read' | 'update' | 'delete' | 'no-op' | 'forget')[];
  readonly before: ReadonlyMap<string, Value> | undefined;
  /** Paths that force replacement. */
  readonly replacePaths: readonly string[];
  /** Why it is replaced, where no path says it: as the rest of a sentence. */
  readonly reason?: string;
  /** The values that the state had, where something other than Terraform has changed the resource since. */
  readonly drift?: ReadonlyMap<string, Value>;
  /** Attributes whose value was not written but comes from the state. */
  readonly inherited: ReadonlySet<string>;
}
