/** A configuration file of a directory, by its name. */
export interface ConfigurationFile {
  readonly name: string;
  readonly override: boolean;
}

/** The configuration files among the names that Terraform or OpenTofu reads, in their order: ordinary files first, then override files. */
export function configurationFiles(names: readonly string[]): ConfigurationFile[] {
  const all = new Set(names);
  const found: ConfigurationFile[] = [];
  for (const name of names) {
    // File names can contain line ends.
    const match = /^(.+?)\.(tf|tofu)(\.json)?$/s.exec(name);
    if (match === null || name.startsWith('.') || name.endsWith('~') || /^#.*#$/s.test(name)) continue;
    const [, base, kind, json] = match;
    // OpenTofu: a .tofu file replaces the .tf file of the same name.
    if (kind === 'tf' && all.has(`${base}.tofu${json ?? ''}`)) continue;
    found.push({ name, override: base === 'override' || base!.endsWith('_override') });
  }
  return [...found.filter(({ override }) => !override), ...found.filter(({ override }) => override)];
}

/** The configuration files that Terraform reads but OpenTofu skips because of a `.tofu` file of the same name. */
export function replacedFiles(names: readonly string[]): string[] {
  const all = new Set(names);
  return names.filter((name) => /\.tf(\.json)?$/.test(name) && all.has(name.replace(/\.tf(\.json)?$/, '.tofu$1')));
}
