/** An open bracket: `{`, `[`, `(`, or the interpolation of a string (`$`). */
export interface Frame {
  readonly bracket: string;
  /** It is inside the value of a secret attribute or variable. */
  readonly secret: boolean;
  /** It is inside a value that Terraform treats as sensitive: its keys are not shown. */
  sensitive: boolean;
  /** How many map keys were shown before it. */
  readonly keysBefore: number;
  /** It is an object, and no block: its names are keys. */
  readonly isObject: boolean;
  /** The attribute that is being set. */
  name: string | undefined;
  /** The next token begins an item of a body or object: only there can a key be. */
  atItem: boolean;
  /** It is a for expression, which has no items. */
  loop: boolean;
}

/** The body of a file; other frames differ from it. */
export const file: Frame = {
  bracket: '{',
  secret: false,
  sensitive: false,
  keysBefore: 0,
  isObject: false,
  name: undefined,
  atItem: true,
  loop: false,
};

/** The blocks of the JSON syntax and how many labels they have: labels and names of arguments are no keys of a map. */
const jsonLabels: ReadonlyMap<string, number> = new Map([
  ...['resource', 'data', 'ephemeral'].map((name) => [name, 2] as const),
  ...['variable', 'output', 'module', 'provider', 'check'].map((name) => [name, 1] as const),
  ...['terraform', 'locals', 'moved', 'import', 'removed'].map((name) => [name, 0] as const),
]);

/** Whether a name stands where the JSON syntax has labels and the names of arguments. */
export function isArgument(frames: readonly Frame[]): boolean {
  const labels = jsonLabels.get(frames[1]?.name ?? '');
  return frames.length <= (labels === undefined ? 2 : labels + 3);
}
