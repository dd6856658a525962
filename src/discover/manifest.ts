/** A module in the list that `terraform init` keeps in `.terraform/modules/modules.json`. */
export interface ManifestEntry {
  readonly Key: string;
  readonly Source?: string;
  /** Relative to the root module. */
  readonly Dir: string;
}

export function manifestEntries(bytes: Uint8Array | undefined): ManifestEntry[] {
  if (bytes === undefined) return [];
  try {
    const parsed = JSON.parse(new TextDecoder().decode(bytes)) as { Modules?: unknown };
    const entries = Array.isArray(parsed.Modules) ? parsed.Modules : [];
    return entries.filter(
      (entry): entry is ManifestEntry => typeof entry?.Key === 'string' && typeof entry?.Dir === 'string',
    );
  } catch {
    return [];
  }
}
