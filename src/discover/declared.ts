/** A call of a module; the name is empty where it can't be told. */
export interface Call {
  readonly name: string;
  /** Undefined where none is written (in an override file), and where it can't be told without evaluating it: then it is obscure. */
  readonly source: string | undefined;
  readonly obscure: boolean;
}

/** What a configuration file declares, as far as discovery asks. */
export interface Declared {
  /** The types of its resources and data sources, where the file writes some with escapes. */
  readonly types: readonly string[];
  readonly calls: readonly Call[];
  /** It has a backend or cloud block. */
  readonly rootlike: boolean;
  /** Something in it can't be read, and may be anything. */
  readonly unclear: boolean;
}

/** Reads a file into its syntax tree, and gives what that declares. */
export type ReadDeclared = (bytes: Uint8Array, name: string) => Declared;

/** Thrown where a file is to be parsed, and the reader was not loaded with discovery. */
export class ReaderMissing extends Error {}

let reader: ReadDeclared | undefined;

/** Gives discovery the reader of syntax trees: few runs need it, and it takes time to load. */
export function readWith(given: ReadDeclared): void {
  reader = given;
}

export function readDeclared(bytes: Uint8Array, name: string): Declared {
  if (reader === undefined) throw new ReaderMissing(name);
  return reader(bytes, name);
}
