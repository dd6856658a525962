/** Texts in the colours of a terminal, or as they are. The texts have no escapes of their own. */
export interface Colors {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly cyan: Paint;
}

type Paint = (text: string) => string;

const as = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;
const same: Paint = (text) => text;

const PLAIN: Colors = { bold: same, dim: same, red: same, green: same, yellow: same, blue: same, cyan: same };

const COLORED: Colors = {
  bold: as(1, 22),
  dim: as(2, 22),
  red: as(31, 39),
  green: as(32, 39),
  yellow: as(33, 39),
  blue: as(34, 39),
  cyan: as(36, 39),
};

/** The packages for this look at `process.stdout` when they are loaded, which takes a tenth of a small run. */
export function colorsOf({ color }: { readonly color: boolean }): Colors {
  return color ? COLORED : PLAIN;
}
