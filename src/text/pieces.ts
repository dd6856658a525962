/** The bytes of a document that is read piece by piece, in order. */
export interface Pieces {
  /** Writes the next bytes into a buffer, from an offset on, and returns their number: 0 at the end. */
  next(into: Buffer, from: number): number;
  /** Back to the beginning. */
  rewind(): void;
  /** All of them. Throws an error with a code if they are too many. */
  whole(): Buffer;
}
