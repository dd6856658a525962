/** Computed attributes that are never known, and say nothing. */
const ALWAYS = new Set(['id', 'endpoint_arn', 'tags_all', 'region', 'kms_key_arn']);

/** What is compared of a plan: the DMS resources, without what says nothing. */
export function shortened({ resource_changes = [] }) {
  const resources = {};
  for (const { address, type, change } of resource_changes) {
    if (!type.startsWith('aws_dms_')) continue;
    const unknown = withoutEmpty(change.after_unknown) ?? {};
    for (const name of ALWAYS) delete unknown[name];
    if (type === 'aws_dms_certificate') delete unknown.certificate_arn;
    resources[address] = {
      after: withoutEmpty(change.after) ?? {},
      ...(Object.keys(unknown).length > 0 ? { unknown } : {}),
    };
  }
  return resources;
}

/** Without nulls, false marks and empty lists; undefined where nothing is left. A list keeps its length. */
function withoutEmpty(value) {
  if (value === null || value === false) return value === false ? false : undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item) => withoutEmpty(item) ?? null);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const left = withoutEmpty(item);
    return left === undefined ? [] : [[key, left]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
