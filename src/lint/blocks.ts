import type { Outline, Resource } from '../graph/graph.ts';
import type { Range } from '../text/source.ts';

/** The blocks of resources in the files that were read. */
export class Blocks {
  readonly #outlines: ReadonlyMap<string, Outline>;

  constructor(outlines: readonly Outline[]) {
    this.#outlines = new Map(outlines.map((outline) => [outline.source.path, outline]));
  }

  /** Whether a location is in the block of a resource. True for a plan without its configuration, which has no locations. */
  holds({ at }: Resource, location: Range): boolean {
    if (at.source.text === '' || location.source.text === '') return true;
    if (at.source.path !== location.source.path) return false;
    const block = blockAt(this.#outlines.get(at.source.path)?.blocks ?? [], at);
    return block === undefined || (block.start <= location.start && location.end <= block.end);
  }
}

/** The one of the blocks of a file, which are in their order, that a range is in. */
function blockAt(blocks: Outline['blocks'], { start, end }: Range): Outline['blocks'][number] | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  const found = blocks[low];
  return found !== undefined && found.start <= start ? found : undefined;
}
