/** Whether a module's source names a directory beside the caller's; Terraform takes the prefixes of Windows everywhere. */
export function isLocal(source: string): boolean {
  return /^\.\.?(?:[/\\]|$)/.test(source);
}

/** The path that a local source names; backslashes are slashes in it, on all systems. */
export function slashed(source: string): string {
  return source.replaceAll('\\', '/');
}
