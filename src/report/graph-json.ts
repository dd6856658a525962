import { locationOfResource } from '../dms/location.ts';
import type { Change, Resource, ResourceGraph, Root } from '../graph/graph.ts';
import { marked } from '../graph/make.ts';
import { toInteger } from '../graph/number.ts';
import { describeReason } from '../graph/reason.ts';
import type { Condition, Missed, Reference, Value } from '../graph/value.ts';
import { hiddenText, withhold } from '../graph/withhold.ts';
import { compareText } from '../text/compare.ts';
import { toJson } from '../text/escape.ts';
import { isSecretName, redacted } from '../text/secret-name.ts';
import { type Position, positionAt, type Range } from '../text/source.ts';

/**
 * What `dmslint graph --json` prints. Paths are relative to the checked tree, lines and columns count from 1 (UTF-16), ends are exclusive.
 *
 * Known values are plain JSON. Everything else is an object whose first name starts with `$`:
 * - `{"$unknown": "why", …}`: unknown; with `subject` (what is the same unknown elsewhere), `type`, `references`, `prefix`, `suffix`, `notNull`;
 * - `{"$choice": "condition", "then": …, "else": …}`: depends on something unknown;
 * - `{"$absent": true}`: in a choice: nothing exists;
 * - `{"$missed": "key", "in": …, "wanted": …, "exists": […]}`: a null that is the fallback of a failed lookup;
 * - `{"$error": "code", "message": …}`: Terraform would reject it;
 * - `{"$number": "digits"}`: a number that JavaScript cannot represent;
 * - `{"$object": {…}}`: an object that has such a name itself.
 * A sensitive value is the text `(sensitive)`; in other texts, what looks like a secret is `…`.
 */
export interface GraphJson {
  readonly format: 2;
  readonly roots: readonly RootJson[];
}

export interface RootJson {
  readonly path: string;
  readonly environment?: string;
  readonly acceptedByTerraform: boolean;
  readonly lifecycleKnown: boolean;
  readonly awsProviderVersion?: string;
  readonly gaps: readonly string[];
  /** Sorted by address. */
  readonly resources: readonly ResourceJson[];
}

export interface ResourceJson {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  /** The module instance, empty for the root module. */
  readonly module: string;
  /** The instance key; null if it is unknown. */
  readonly key?: string | number | null;
  /** `true`, or a choice, or unknown. */
  readonly exists: unknown;
  readonly region?: string;
  readonly at: LocationJson;
  /** Sorted by name; only what is written or planned. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Which attributes lead to which resources. `exact`: the value is that attribute, unchanged. */
  readonly references: readonly {
    readonly from: string;
    readonly to: string;
    readonly attribute: string;
    readonly exact: boolean;
  }[];
  /** Where attributes are written. */
  readonly locations: Readonly<Record<string, LocationJson>>;
  readonly incomplete?: string;
  readonly lifecycle: { readonly ignoreChanges: readonly string[] | 'all'; readonly createBeforeDestroy: boolean };
  readonly change?: {
    readonly actions: readonly string[];
    readonly before?: Readonly<Record<string, unknown>>;
    readonly replacePaths: readonly string[];
    readonly inherited: readonly string[];
  };
}

export interface LocationJson {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
}

export function graphJson(graph: ResourceGraph): string {
  const written: GraphJson = { format: 2, roots: graph.roots.map(rootOf) };
  return `${toJson(written)}\n`;
}

function rootOf(root: Root): RootJson {
  const { path, environment, acceptedByTerraform, lifecycleKnown, awsProviderVersion, absent = [] } = root;
  const gaps = [...root.gaps, ...absent];
  const resources = [...root.resources.values()].sort((a, b) => compareText(a.address, b.address)).map(resourceOf);
  return { path, environment, acceptedByTerraform, lifecycleKnown, awsProviderVersion, gaps, resources };
}

function resourceOf(resource: Resource): ResourceJson {
  const { address, mode, type, name, module, region, incomplete, lifecycle, change } = resource;
  return {
    address,
    mode,
    type,
    name,
    module,
    key: keyOf(resource),
    exists: valueJson(resource.exists),
    region,
    at: locationJson(resource.at.source.standIn ? locationOfResource(resource) : resource.at),
    values: sorted(resource.values, namedJson),
    references: referencesOf(resource.values),
    locations: sorted(inFiles(resource.locations), locationJson),
    incomplete,
    lifecycle,
    change: change && changeOf(change),
  };
}

function keyOf({ key }: Resource): string | number | null | undefined {
  switch (key?.kind) {
    case undefined:
      return undefined;
    case 'string':
      return key.shown ?? key.key;
    case 'number':
      return key.index;
    case 'unknown':
      return null;
  }
}

function changeOf({ actions, before, replacePaths, inherited }: Change): ResourceJson['change'] {
  return {
    actions,
    before: before && sorted(before, namedJson),
    replacePaths,
    inherited: [...inherited].sort(compareText),
  };
}

/** A value in the form that `GraphJson` describes. */
export function valueJson(value: Value): unknown {
  const hidden = hiddenText(value);
  if (
    hidden !== undefined &&
    value.kind !== 'unknown' &&
    value.kind !== 'choice' &&
    value.kind !== 'absent' &&
    value.kind !== 'null'
  )
    return hidden;
  switch (value.kind) {
    case 'string':
      return redacted(value.value);
    case 'bool':
      return value.value;
    case 'number':
      return numberJson(value.digits);
    case 'null':
      return value.missed === undefined ? null : missedJson(value.missed);
    case 'list':
      return value.items.map(valueJson);
    case 'object': {
      const entries = sorted(value.entries, namedJson);
      return [...value.entries.keys()].some((key) => key.startsWith('$')) ? { $object: entries } : entries;
    }
    case 'unknown': {
      const { subject, type, prefix, suffix, notNull, sensitive } = value;
      const references = [...(value.reference ? [value.reference] : []), ...(value.madeFrom ?? [])].map(referenceText);
      return {
        $unknown: describeReason(value.reason),
        // The text contains the texts that it is made of.
        subject: hidden ? undefined : subject && redacted(subject),
        type,
        references: references.length === 0 ? undefined : references,
        prefix: hidden ? undefined : prefix && redacted(prefix),
        suffix: hidden ? undefined : suffix && redacted(suffix),
        notNull,
        sensitive,
      };
    }
    case 'choice':
      return {
        $choice: conditionText(value.condition),
        then: branch(value.then, value),
        else: branch(value.else, value),
      };
    case 'absent':
      return { $absent: true };
    case 'error':
      return { $error: value.problem.code, message: value.problem.message };
  }
}

/** A value under the name of a secret is sensitive, whether it is marked or not. */
function namedJson(value: Value, name: string): unknown {
  return valueJson(isSecretName(name) ? withhold(value, { from: undefined }) : value);
}

/** The branches of a sensitive choice are sensitive. */
function branch(value: Value, choice: Value): unknown {
  return valueJson(marked(value, choice));
}

function numberJson(digits: string): unknown {
  if (toInteger(digits) !== undefined) return Number(digits);
  return String(Number(digits)) === digits ? Number(digits) : { $number: digits };
}

function missedJson({ kind, in: within, wanted, exists }: Missed): unknown {
  return { $missed: kind, in: within, wanted, exists };
}

function conditionText({ subject, type, equals, marks = {} }: Condition): string {
  return `${subject} == ${hiddenText(marks) ?? (type === 'string' ? JSON.stringify(equals) : equals)}`;
}

function referenceText({ address, attribute }: Reference): string {
  return attribute === '' ? address : `${address}.${attribute}`;
}

function referencesOf(values: ReadonlyMap<string, Value>): ResourceJson['references'] {
  const found = new Map<string, ResourceJson['references'][number]>();
  const visit = (from: string, value: Value): void => {
    switch (value.kind) {
      case 'unknown': {
        const all = [
          ...(value.reference ? [[value.reference, true] as const] : []),
          ...(value.madeFrom ?? []).map((reference) => [reference, false] as const),
        ];
        for (const [{ address, attribute }, exact] of all) {
          found.set(JSON.stringify([from, address, attribute]), { from, to: address, attribute, exact });
        }
        return;
      }
      case 'choice':
        visit(from, value.then);
        visit(from, value.else);
        return;
      case 'list':
        value.items.forEach((item) => {
          visit(from, item);
        });
        return;
      case 'object':
        value.entries.forEach((entry) => {
          visit(from, entry);
        });
    }
  };
  for (const [name, value] of values) visit(name, value);
  return [...found.entries()].sort(([a], [b]) => compareText(a, b)).map(([, reference]) => reference);
}

/** Without those in what stands in for a module that is not installed. */
function inFiles(locations: Resource['locations']): Resource['locations'] {
  return new Map([...locations].filter(([, { source }]) => !source.standIn));
}

function locationJson({ source, start, end }: Range): LocationJson {
  return { path: source.path, start: positionAt(source, start), end: positionAt(source, end) };
}

/** By name; an object without a prototype, so that `__proto__` is a name like any other. */
function sorted<T, U>(entries: ReadonlyMap<string, T>, make: (value: T, name: string) => U): Record<string, U> {
  const made: Record<string, U> = Object.create(null);
  for (const name of [...entries.keys()].sort(compareText)) made[name] = make(entries.get(name)!, name);
  return made;
}
