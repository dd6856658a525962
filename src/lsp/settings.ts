/** What a client can set, in the section `dmslint` or as initialization options. Nothing here runs anything or widens what is read. */
export interface ClientSettings {
  /** Code lenses above endpoints. */
  readonly codeLens: boolean;
  /** `workspace`: diagnostics of all files; `open`: of open documents only. */
  readonly scope: 'workspace' | 'open';
}

const DEFAULTS: ClientSettings = { codeLens: true, scope: 'workspace' };

/** The settings in whatever a client sent, which is untrusted; what is missing or of another type is as before. */
export function settingsFrom(sent: unknown, before: ClientSettings = DEFAULTS): ClientSettings {
  if (typeof sent !== 'object' || sent === null) return before;
  const { codeLens, scope } = sent as Readonly<Record<string, unknown>>;
  return {
    codeLens: typeof codeLens === 'boolean' ? codeLens : before.codeLens,
    scope: scope === 'workspace' || scope === 'open' ? scope : before.scope,
  };
}
