/** A module call; the name is empty if it cannot be read. */
export interface Call {
  readonly name: string;
  /** Undefined if there is none (in an override file), or if it must be evaluated: then `obscure` is set. */
  readonly source: string | undefined;
  readonly obscure: boolean;
}

/** The declarations of a configuration file that discovery needs. */
export interface Declared {
  /** The types of its resources and data sources, if some are written with escapes. */
  readonly types: readonly string[];
  readonly calls: readonly Call[];
  /** It has a backend or cloud block. */
  readonly rootlike: boolean;
  /** Part of it cannot be read, so it may declare anything. */
  readonly unclear: boolean;
}

/** Parses a file and returns its declarations. */
export type ReadDeclared = (bytes: Uint8Array, name: string) => Declared;

/** Thrown if a file must be parsed but the parser was not loaded. */
export class ReaderMissing extends Error {}

let reader: ReadDeclared | undefined;

/** Provides the parser to discovery. It is injected because few runs need it and it takes time to load. */
export function readWith(given: ReadDeclared): void {
  reader = given;
}

export function readDeclared(bytes: Uint8Array, name: string): Declared {
  if (reader === undefined) throw new ReaderMissing(name);
  return reader(bytes, name);
}
