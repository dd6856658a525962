import { outcome, tree } from '../check.ts';

/** The addresses of the managed resources that an edit may have changed. */
export function touchedBy(files: Readonly<Record<string, string>>, file: string, from: string, to: string): string[] {
  const text = files[file]!;
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  const before = outcome(tree(files));
  const after = before.again!(new Map([[file, text.replace(from, to)]]), new Set(['.']));
  const [was, is] = [before.graph.roots[0]!, after.graph.roots[0]!];
  const mayDiffer = is.evaluated!.mayDifferFrom(was.evaluated!);
  const found = [...is.resources.values()].filter((one) => mayDiffer(one) && !one.address.includes('again'));
  return found
    .filter(({ mode }) => mode === 'managed')
    .map(({ address }) => address)
    .sort();
}
