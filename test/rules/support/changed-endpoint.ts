/** What a plan does to a resource that exists: its values before and after, those not known yet, and those that are sensitive. */
export interface Changed {
  readonly before: object | null;
  readonly after: object;
  readonly unknown?: object;
  readonly actions?: readonly string[];
  /** What forces a replacement, and any other reason for one, by Terraform's name for it. */
  readonly forcedBy?: readonly (readonly (string | number)[])[];
  readonly reason?: string;
  readonly sensitive?: { readonly before?: object; readonly after?: object };
}

/** The plan of a change of `aws_dms_endpoint.a`, as JSON; `drifted`: what the endpoint was before something other than Terraform changed it. */
export function changedEndpoint(engine: string, change: Changed, drifted?: object): string {
  return planOfOne(
    'aws_dms_endpoint',
    { endpoint_id: 'a', endpoint_type: 'target', engine_name: engine },
    change,
    drifted,
  );
}

/** The same of `aws_dms_data_provider.a`, whose engine block is in its settings. */
export function changedProvider(engine: string, change: Changed, drifted?: object): string {
  return planOfOne('aws_dms_data_provider', { data_provider_name: 'a', engine }, change, drifted);
}

function planOfOne(type: string, named: object, change: Changed, drifted: object | undefined): string {
  const { before, after } = change;
  const whole = { ...change, before: { ...named, ...before }, after: { ...named, ...after } };
  const drift = { before: { ...named, ...drifted }, after: whole.before };
  return planOf({ [`${type}.a`]: whole }, drifted === undefined ? {} : { [`${type}.a`]: drift });
}

/** A plan of changes by the addresses of their resources, as JSON; `configured`: the resources of its configuration. */
export function planOf(
  changes: Readonly<Record<string, Changed>>,
  drifts: typeof changes = {},
  configured: readonly object[] = [],
): string {
  return JSON.stringify({
    format_version: '1.2',
    planned_values: {},
    resource_changes: Object.entries(changes).map(([address, change]) => resourceOf(address, change)),
    resource_drift: Object.entries(drifts).map(([address, change]) => resourceOf(address, change)),
    configuration: { root_module: { resources: configured } },
  });
}

function resourceOf(
  address: string,
  { before, after, unknown = {}, actions = ['update'], sensitive = {}, forcedBy, reason }: Changed,
) {
  return {
    action_reason: reason,
    ...namesOf(address),
    change: {
      actions,
      replace_paths: forcedBy,
      before,
      after,
      after_unknown: unknown,
      before_sensitive: sensitive.before ?? {},
      after_sensitive: sensitive.after ?? {},
    },
  };
}

/** A resource of the root module, as plans name it. */
export function namesOf(address: string) {
  const [type, name] = address.split('.');
  return { address, mode: 'managed', type, name };
}
