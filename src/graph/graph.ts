import type { Range, Source } from '../text/source.ts';
import type { Trace, Value } from './value.ts';

/**
 * The normalized resources of each root, made from a configuration or a plan. Rules see nothing else.
 * A nested block is a list of objects under the block's name; an omitted attribute is missing.
 */
export interface ResourceGraph {
  readonly roots: readonly Root[];
  /** Outlines of the files that were read, for suppression comments. */
  readonly outlines: readonly Outline[];
}

/** What is kept of a file after evaluation: its comments and the ranges of its resource, data and module blocks. */
export interface Outline {
  readonly source: Source;
  readonly comments: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly blocks: readonly { readonly start: number; readonly end: number }[];
  /** Maps and lists of objects, such as endpoints by name, with their entries; outer ones first. */
  readonly collections: () => readonly {
    readonly start: number;
    readonly end: number;
    readonly entries: readonly { readonly start: number; readonly end: number }[];
  }[];
}

/** The most that may be used, by address. */
export interface ReferencedResources {
  /** Those that something other than an endpoint refers to, such as an output; without their own instance key. */
  readonly referred: ReadonlySet<string>;
  /** Those that an endpoint names in its text, although no value may lead there, such as behind a condition; where it names instances, these. */
  readonly named: ReadonlySet<string>;
}

export interface Root {
  /** The root module's directory, or the plan file, relative to the checked tree's root; `.` for the tree's root itself. */
  readonly path: string;
  /** The name of the environment (`--environment`), if there are several. */
  readonly environment?: string;
  /** By address. */
  readonly resources: ReadonlyMap<string, Resource>;
  /** What a plan deletes and does not make anew: `change.before` is what it was. */
  readonly deleted?: readonly Resource[];
  /** Why there may be more resources (modules that are not installed), as whole sentences. */
  readonly gaps: readonly string[];
  /** Blocks without instances because of the defaults of variables that nobody sets, as whole sentences. */
  readonly absent?: readonly string[];
  /** Blocks that the configuration itself leaves without instances, as whole sentences. */
  readonly leftOut?: readonly string[];
  /** True if Terraform has accepted the values (a plan), so that they cannot be ones that the provider rejects. */
  readonly acceptedByTerraform: boolean;
  /** False if lifecycle blocks are not available (plans without their configuration). */
  readonly lifecycleKnown: boolean;
  /** The resources of the type that was asked about (certificates) that something refers to; undefined where that can't be seen (plans without sources). */
  readonly referencedResources?: ReferencedResources;
  /**
   * The resources, without instance keys, that are known outside the root, by an output or an import; absent if that is not available
   * (plans without their configuration). Computed on demand.
   */
  readonly exposedResources?: () => ReadonlySet<string>;
  /** What tells which resources edits may have changed; absent in plans. */
  readonly evaluated?: Evaluated;
  /** Major version constraint of hashicorp/aws, e.g. `>= 6.0`, as written. */
  readonly awsProviderVersion?: string;
}

/** An evaluation of the configuration of a root. */
export interface Evaluated {
  /** The directories of its modules, those without resources too. */
  directories(): Iterable<string>;
  /** Whether a resource that is in both may have other values than in an earlier evaluation of the same root. */
  mayDifferFrom(earlier: Evaluated): (resource: Resource) => boolean;
  /**
   * What may differ from an earlier evaluation and is no resource of the graph, by names to show. `meant`: the declarations (`aws_dms_endpoint.a`) that are
   * meant to change, and with them what uses them.
   */
  othersSince(
    earlier: Evaluated,
    isKnown: (address: string) => boolean,
    meant: ReadonlySet<string>,
  ): Others | undefined;
}

/** Values, and the conditions that have to hold, before and after edits. */
export interface Others {
  readonly before: OtherValues;
  readonly after: OtherValues;
}

interface OtherValues {
  readonly values: ReadonlyMap<string, Value>;
  readonly conditions: ReadonlyMap<string, Value>;
}

/** The same text for the same root in the same environment; for maps and sets, never shown. */
export function rootKey({ path, environment }: Pick<Root, 'path' | 'environment'>): string {
  return JSON.stringify([path, environment]);
}

export type InstanceKey =
  /** `shown`: the text used in addresses instead of a key that must not be quoted. */
  | { readonly kind: 'string'; readonly key: string; readonly shown?: string }
  | { readonly kind: 'number'; readonly index: number }
  | { readonly kind: 'unknown' };

export interface Resource {
  /** Full address with instance keys: `module.dms["eu"].aws_dms_endpoint.this["orders"]`; `[?]` for an unknown key. */
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  /** The type as it is written, where that is another provider's and the resource is read as one of `type`: `awscc_dms_endpoint`. */
  readonly declaredType?: string;
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
  /** The module calls that lead to the resource, innermost first, and for `for_each` instances the entry of the instance. */
  readonly trace?: Trace;
  /** True, or a choice of bools if the instance exists only under some conditions. */
  readonly exists: Value;
  /** It is there only in the case that a variable that nobody sets has another value than its default: `var.enable_dms is true`. */
  readonly onlyWhen?: string;
  /** If part of the block could not be read, so that attributes may be missing here: the reason. */
  readonly incomplete?: string;
  readonly lifecycle: Lifecycle;
  /** Plans: what an apply does. Configurations: absent. */
  readonly change?: Change;
  /** The region, if the provider configuration or the attribute sets it. */
  readonly region?: string;
  /** The provider configuration that the block refers to, `aws.eu`; not available in plans. */
  readonly provider?: string;
  /** What the module that is so many calls away calls it: empty for its default one, undefined where that is not known. */
  readonly providerOutwards?: (outwards: number) => string | undefined;
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
  /** Why it is replaced, if not because of a path, as a clause. */
  readonly reason?: string;
  /** The values in the state, if something other than Terraform has changed the resource since. */
  readonly drift?: ReadonlyMap<string, Value>;
  /** Attributes that are not set in the configuration and keep their value from the state. */
  readonly inherited: ReadonlySet<string>;
}
