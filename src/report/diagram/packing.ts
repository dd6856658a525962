import { endsOf } from '../../dms/diagram/builder.ts';
import type { Diagram, DiagramLink, DiagramNode } from '../../dms/diagram/diagram.ts';

/** How much something takes, or may take. */
export interface Size {
  /** Things that stand below each other: endpoints, and what stands alone. */
  readonly rows: number;
  /** Lines between nodes. */
  readonly edges: number;
  /** UTF-16 code units. */
  readonly text: number;
}

/** What a node or a link takes at most. */
export interface Sizes {
  readonly node: (node: DiagramNode) => Size;
  readonly link: (link: DiagramLink) => Size;
}

const NOTHING: Size = { rows: 0, edges: 0, text: 0 };

/** Fills one part after the other with what belongs together. */
export class Packing {
  /** The part that each node put belongs to. */
  readonly partOf = new Map<string, number>();
  #count = 0;
  #size = NOTHING;
  /** The endpoints that belong to the present part. */
  #endpoints = 0;
  /** What is drawn in the present part, whether it belongs there or is needed there. */
  #drawn = new Set<string>();
  readonly #limit: Size;
  readonly #sizes: Sizes;
  /** Endpoints of a part: parts of about the same size read better than full ones and a rest. */
  readonly #enough: number;
  readonly #nodes: ReadonlyMap<string, DiagramNode>;
  readonly #owned = new Map<string, DiagramLink[]>();

  constructor({ nodes, links, aside }: Diagram, limit: Size, sizes: Sizes) {
    this.#limit = limit;
    this.#sizes = sizes;
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    const rows = nodes.reduce((sum, node) => sum + sizes.node(node).rows, 0);
    const endpoints = endpointsIn(nodes.filter(({ id }) => !aside.has(id)));
    this.#enough = Math.ceil(endpoints / Math.max(1, Math.ceil(rows / limit.rows)));
    for (const link of links) {
      const [owner = ''] = endsOf(link);
      const known = this.#owned.get(owner);
      if (known === undefined) this.#owned.set(owner, [link]);
      else known.push(link);
    }
  }

  get count(): number {
    return this.#count;
  }

  /** Puts the nodes into the present part or a new one, all into one; false where no part can hold them. */
  put(nodes: readonly DiagramNode[]): boolean {
    if (this.#count > 0 && (this.#endpoints < this.#enough || endpointsIn(nodes) === 0)) {
      const grown = this.#with(nodes, this.#size, this.#drawn);
      if (this.#fits(grown)) {
        this.#take(nodes, grown);
        return true;
      }
    }
    if (!this.#fits(this.#with(nodes, NOTHING, new Set()))) return false;
    this.force(nodes);
    return true;
  }

  /** Puts the nodes into a new part, whatever its size. */
  force(nodes: readonly DiagramNode[]): void {
    this.#count++;
    this.#drawn = new Set();
    this.#endpoints = 0;
    this.#take(nodes, this.#with(nodes, NOTHING, this.#drawn));
  }

  #take(nodes: readonly DiagramNode[], size: Size): void {
    this.#size = size;
    this.#endpoints += endpointsIn(nodes);
    for (const id of this.#idsOf(nodes)) this.#drawn.add(id);
    for (const { id } of nodes) this.partOf.set(id, this.#count - 1);
  }

  #fits({ rows, edges, text }: Size): boolean {
    return rows <= this.#limit.rows && edges <= this.#limit.edges && text <= this.#limit.text;
  }

  #with(nodes: readonly DiagramNode[], before: Size, drawn: ReadonlySet<string>): Size {
    const links = nodes.flatMap(({ id }) => this.#owned.get(id) ?? []);
    const news = [...this.#idsOf(nodes)].flatMap((id) => (drawn.has(id) ? [] : (this.#nodes.get(id) ?? [])));
    const sizes = [...news.map((node) => this.#sizes.node(node)), ...links.map((link) => this.#sizes.link(link))];
    return sizes.reduce(
      (sum, { rows, edges, text }) => ({ rows: sum.rows + rows, edges: sum.edges + edges, text: sum.text + text }),
      before,
    );
  }

  /** The nodes, and those that their links need. */
  #idsOf(nodes: readonly DiagramNode[]): Set<string> {
    return new Set(nodes.flatMap(({ id }) => [id, ...(this.#owned.get(id) ?? []).flatMap(endsOf)]));
  }
}

function endpointsIn(nodes: readonly DiagramNode[]): number {
  return nodes.filter(({ kind }) => kind === 'endpoint').length;
}
