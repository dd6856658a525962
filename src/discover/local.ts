/** Whether a module source is a local path. Terraform accepts the prefixes of Windows everywhere. */
export function isLocal(source: string): boolean {
  return /^\.\.?(?:[/\\]|$)/.test(source);
}

/** The path of a local source, with backslashes as slashes on all systems. */
export function slashed(source: string): string {
  return source.replaceAll('\\', '/');
}
