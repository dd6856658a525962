import path from 'node:path';
import { readNative } from '../../src/hcl/read.ts';
import type { Block } from '../../src/hcl/syntax.ts';
import { isConvertible, Json } from './json.ts';
import { type ConnectionPath, Native } from './native.ts';
import { Random } from './random.ts';

/** Files by their paths. */
export type Texts = Readonly<Record<string, string>>;

/** The same configuration, as Terraform reads it, written in other ways; files in other languages and syntaxes stay. */
export function rewrite(files: Texts, ways: ReadonlySet<ConnectionPath>, seed: number): Texts {
  const random = new Random(seed);
  const written: Record<string, string> = {};
  const byDirectory = new Map<string, string[]>();
  for (const [file, text] of Object.entries(files)) {
    if (!file.endsWith('.tf')) written[file] = text;
    else byDirectory.set(path.posix.dirname(file), [...(byDirectory.get(path.posix.dirname(file)) ?? []), file]);
  }
  for (const [directory, names] of byDirectory) {
    const pieces = names.flatMap((file) => blocksOf(file, files[file]!.replace(/^\ufeff/, '')));
    const overrides = pieces.filter(({ file }) => /(^|[_/])override\.tf$/.test(file));
    const ordinary = pieces.filter((piece) => !overrides.includes(piece));
    const inJson = ways.has('json') ? ordinary.filter(({ block }) => isConvertible(block) && random.chance(0.5)) : [];
    const native = new Map<string, string>();
    const rest = ordinary.filter((piece) => !inJson.includes(piece));
    for (const piece of [...(ways.has('files') ? random.shuffled(rest) : rest), ...overrides]) {
      const target =
        ways.has('files') && !overrides.includes(piece)
          ? random.pick(['a.tf', 'b-c.tf', 'ä.tf'])
          : path.posix.basename(piece.file);
      native.set(target, `${native.get(target) ?? ''}${new Native(piece.text, ways, random).block(piece.block)}\n`);
    }
    for (const [name, text] of native) written[path.posix.join(directory, name)] = ended(text, ways, random);
    const json = (text: string) => new Json(text, ways.has('escapes'), random);
    if (inJson.length > 0)
      written[path.posix.join(directory, 'rewritten.tf.json')] = json('').file(
        random.shuffled(inJson).map(({ block, text }) => ({ block, from: json(text) })),
      );
  }
  return written;
}

interface Piece {
  readonly file: string;
  readonly text: string;
  readonly block: Block;
}

function blocksOf(file: string, text: string): Piece[] {
  const { file: read, diagnostics } = readNative({ path: file, text, installed: false });
  if (diagnostics.length > 0) throw new Error(`${file} can't be rewritten: ${diagnostics[0]!.message}`);
  return read.body.items.flatMap((item) => (item.kind === 'block' ? [{ file, text, block: item }] : []));
}

/** Heredocs hold the line ends that they are written with. */
function ended(text: string, ways: ReadonlySet<ConnectionPath>, random: Random): string {
  if (!ways.has('line ends')) return text;
  const mark = random.chance(0.5) ? '\ufeff' : '';
  return mark + (text.includes('<<') || random.chance(0.3) ? text : text.replaceAll('\n', '\r\n'));
}
