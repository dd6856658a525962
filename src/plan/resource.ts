import { checkedName, checkedType, checkedValues, typesOf } from '../aws/cloud-control.ts';
import { type NormalizeOptions, normalize } from '../aws/normalize.ts';
import type { Change, InstanceKey, Lifecycle, Resource } from '../graph/graph.ts';
import { bool } from '../graph/make.ts';
import type { Value } from '../graph/value.ts';
import { table } from '../table.ts';
import type { Range } from '../text/source.ts';
import { constantOf } from './constants.ts';
import type { Context, Plan, Scope } from './plan.ts';
import { keyText } from './references.ts';
import type { ChangeSlice, Expression, ResourceConfiguration, StateSlice } from './shape.ts';
import { type Body, inheritedIn, type Reader, readValues } from './values.ts';

const LIFECYCLE: Lifecycle = { ignoreChanges: [], createBeforeDestroy: false };

/** A resource instance as a plan changes it (or leaves it). */
export function fromChange(plan: Plan, slice: ChangeSlice, at: Range): Resource {
  const { change } = slice;
  const module = slice.module_address ?? '';
  const scope = plan.scopeOf(module);
  const configuration = scope && plan.configurationOf(scope, slice);
  const context: Context | undefined = scope && {
    scope,
    forEach: configuration?.for_each_expression,
    key: slice.index,
  };
  const reader: Reader = { plan, at, context };
  const kept = change.actions.length === 1 && (change.actions[0] === 'update' || change.actions[0] === 'no-op');
  const body: Body = {
    planned: change.after,
    unknown: change.after_unknown,
    sensitive: change.after_sensitive,
    expressions: configuration && (configuration.expressions ?? {}),
    state: kept ? (change.before ?? undefined) : undefined,
  };
  const values = readValues(reader, slice.mode, slice.type, body);
  return {
    ...common(slice, module, at),
    values: normalized(slice, values, 'fill'),
    change: {
      actions: change.actions,
      before: change.before ? beforeOf(plan, slice, at) : undefined,
      replacePaths: (change.replace_paths ?? []).map(pathText),
      ...reasonOf(slice),
      ...driftOf(plan, slice, at),
      inherited: inheritedNames(slice, inheritedIn(reader, slice.mode, slice.type, body)),
    } satisfies Change,
    ...regionOf(plan, scope, configuration, values),
  };
}

/** A resource instance as a state has it. */
export function fromState(plan: Plan, slice: StateSlice, at: Range): Resource {
  const module = moduleOf(slice);
  const scope = plan.scopeOf(module);
  const body: Body = {
    planned: slice.values,
    unknown: undefined,
    sensitive: slice.sensitive_values,
    expressions: undefined,
  };
  const values = readValues({ plan, at, context: undefined }, slice.mode, slice.type, body);
  return {
    ...common(slice, module, at),
    values: normalized(slice, values, 'leave'),
    ...regionOf(plan, scope, scope && plan.configurationOf(scope, slice), values),
  };
}

function common(slice: ChangeSlice | StateSlice, module: string, at: Range): Omit<Resource, 'values'> {
  const { address, mode, type, name, index } = slice;
  return {
    address,
    mode,
    ...typesOf(type),
    name,
    module,
    key: keyOf(index),
    locations: new Map(),
    at,
    trace: { role: 'plan', name: address, range: at },
    exists: bool(true),
    lifecycle: LIFECYCLE,
  };
}

/** The values under the names of the type that the resource is checked as. */
function normalized(
  { type, mode }: ChangeSlice | StateSlice,
  values: ReadonlyMap<string, Value>,
  defaults: NormalizeOptions['defaults'],
): Map<string, Value> {
  const checked = checkedType(type);
  return normalize(checked, mode, checkedValues(type, values), { defaults: checked === type ? defaults : 'leave' });
}

function inheritedNames({ type }: ChangeSlice, names: ReadonlySet<string>): ReadonlySet<string> {
  return checkedType(type) === type ? names : new Set([...names].map((name) => checkedName(type, name)));
}

function keyOf(index: string | number | undefined): InstanceKey | undefined {
  if (index === undefined) return undefined;
  return typeof index === 'string' ? { kind: 'string', key: index } : { kind: 'number', index };
}

/** A state's resources do not name their module: it is the address without the resource's own part. */
function moduleOf({ address, mode, type, name, index }: StateSlice): string {
  const own = `${mode === 'data' ? 'data.' : ''}${type}.${name}${index === undefined ? '' : keyText(index)}`;
  return address.length > own.length ? address.slice(0, address.length - own.length - 1) : '';
}

/** https://developer.hashicorp.com/terraform/internals/json-format: the values of `action_reason` for replacements. */
const REASONS = table<string>({
  replace_because_tainted: 'it is tainted',
  replace_by_request: '-replace requests it',
  replace_by_triggers: 'replace_triggered_by refers to something that changes',
});

function reasonOf({ action_reason }: ChangeSlice): Pick<Change, 'reason'> {
  const reason = action_reason === undefined ? undefined : REASONS[action_reason];
  return reason === undefined ? {} : { reason };
}

function driftOf(plan: Plan, { address }: ChangeSlice, at: Range): Pick<Change, 'drift'> {
  const drift = plan.slices.drift.get(address);
  return drift?.change.before ? { drift: beforeOf(plan, drift, at) } : {};
}

function beforeOf(plan: Plan, slice: ChangeSlice, at: Range): ReadonlyMap<string, Value> {
  const { before, before_sensitive: sensitive } = slice.change;
  const body: Body = { planned: before, unknown: undefined, sensitive, expressions: undefined };
  return normalized(slice, readValues({ plan, at, context: undefined }, slice.mode, slice.type, body), 'leave');
}

/** `elasticsearch_settings[0].endpoint_uri` */
function pathText(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

/** The attribute's region (provider version 6), else that of the provider's configuration. */
function regionOf(
  plan: Plan,
  scope: Scope | undefined,
  configuration: ResourceConfiguration | undefined,
  values: ReadonlyMap<string, Value>,
): { readonly region?: string } {
  const written = values.get('region');
  if (written?.kind === 'string') return { region: written.value };
  const provider = plan.slices.providers[configuration?.provider_config_key ?? ''];
  const expression = provider?.expressions?.region as Expression | undefined;
  // The providers that modules configure themselves are keyed by their module's path: only the root's are followed.
  const root = provider?.module_address === undefined ? plan.scopeOf('') : undefined;
  const region = root && scope ? constantOf(plan, expression, root) : undefined;
  return typeof region === 'string' ? { region } : {};
}
