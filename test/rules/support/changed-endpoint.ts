/** What a plan does to an endpoint that exists: its values before and after, those not known yet, and those that are sensitive. */
export interface Changed {
  readonly before: object;
  readonly after: object;
  readonly unknown?: object;
  readonly actions?: readonly string[];
  readonly sensitive?: { readonly before?: object; readonly after?: object };
}

/** The plan of a change of `aws_dms_endpoint.a`, as JSON; `drifted`: what the endpoint was before something other than Terraform changed it. */
export function changedEndpoint(engine: string, change: Changed, drifted?: object): string {
  return planOf(
    'aws_dms_endpoint',
    { endpoint_id: 'a', endpoint_type: 'target', engine_name: engine },
    change,
    drifted,
  );
}

/** The same of `aws_dms_data_provider.a`, whose engine block is in its settings. */
export function changedProvider(engine: string, change: Changed, drifted?: object): string {
  return planOf('aws_dms_data_provider', { data_provider_name: 'a', engine }, change, drifted);
}

function planOf(type: string, named: object, change: Changed, drifted: object | undefined): string {
  const resource = (before: object, after: object, actions: readonly string[]) => ({
    address: `${type}.a`,
    mode: 'managed',
    type,
    name: 'a',
    change: {
      actions,
      before: { ...named, ...before },
      after: { ...named, ...after },
      after_unknown: change.unknown ?? {},
      before_sensitive: change.sensitive?.before ?? {},
      after_sensitive: change.sensitive?.after ?? {},
    },
  });
  return JSON.stringify({
    format_version: '1.2',
    planned_values: {},
    resource_changes: [resource(change.before, change.after, change.actions ?? ['update'])],
    ...(drifted === undefined ? {} : { resource_drift: [resource(drifted, change.before, ['update'])] }),
    configuration: { root_module: {} },
  });
}
