import { configurationFiles } from '../../discover/configuration-files.ts';
import { isLocal, slashed } from '../../discover/local.ts';
import { filesIn, join, leadsOutside, readInside, type Tree } from '../../files/tree.ts';

/** Whether the module in a directory, or a local module that it calls, may declare some types: its files are searched, not parsed. */
export function mentionedBelow(tree: Tree, start: string, mentions: (text: string) => boolean): boolean {
  const seen = new Set([start]);
  // Iterating over a set includes the items added meanwhile.
  for (const directory of seen) {
    if (leadsOutside(directory)) continue;
    for (const { name } of configurationFiles(filesIn(tree, directory) ?? [])) {
      const text = Buffer.from(readInside(tree, join(directory, name)) ?? []).toString('latin1');
      if (mentions(text) || /\\[uU]|\0/.test(text)) return true;
      for (const [, source = ''] of text.matchAll(/\bsource"?[ \t]*[=:][ \t]*"([^"\n]*)"/g)) {
        if (isLocal(source)) seen.add(join(directory, slashed(source)));
        else if (/dms/i.test(source)) return true;
      }
    }
  }
  return false;
}
