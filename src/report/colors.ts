import type pc from 'picocolors';

/** Texts in the colours of a terminal, or as they are. */
export type Colors = Pick<
  ReturnType<typeof pc.createColors>,
  'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan'
>;

const same = (text: string | number | null | undefined) => String(text);

const PLAIN: Colors = { bold: same, dim: same, red: same, green: same, yellow: same, blue: same, cyan: same };

/** picocolors looks at `process.stdout` when it is loaded, which takes a tenth of a small run: a run without colours does not load it. */
export function colorsOf({ color }: { readonly color: boolean }): Colors {
  return color ? picocolors().createColors(true) : PLAIN;
}

function picocolors(): typeof pc {
  return require('picocolors') as typeof pc;
}
