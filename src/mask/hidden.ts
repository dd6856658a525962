/** A stretch of a source that may hold a secret: the inside of a literal, or a comment. */
export interface Hidden {
  readonly start: number;
  readonly end: number;
  /** It belongs to an attribute or variable whose name is that of a secret: not shown inside a finding's range either. */
  readonly secret: boolean;
  /** The path in a call such as `file("…")`, or the key of a map that holds no secret: shown everywhere, but for what looks like a secret in it. */
  readonly shown: 'path' | 'key' | undefined;
}
