import { endsOf } from '../../dms/diagram/builder.ts';
import type { Diagram, DiagramLink, DiagramNode } from '../../dms/diagram/diagram.ts';

/** The size of something, or a limit on it. */
export interface Size {
  /** Rows: endpoints, and nodes that are not connected. */
  readonly rows: number;
  /** Lines between nodes. */
  readonly edges: number;
  /** UTF-16 code units. */
  readonly text: number;
}

/** The maximum size of a node or a link. */
export interface Sizes {
  readonly node: (node: DiagramNode) => Size;
  readonly link: (link: DiagramLink) => Size;
}

const NOTHING: Size = { rows: 0, edges: 0, text: 0 };

/** Fills the parts one after the other with groups of nodes. */
export class Packing {
  /** The part of each node. */
  readonly partOf = new Map<string, number>();
  #count = 0;
  #size = NOTHING;
  /** The endpoints of the current part. */
  #endpoints = 0;
  /** The nodes drawn in the current part, including those that its links need from other parts. */
  #drawn = new Set<string>();
  readonly #limit: Size;
  readonly #sizes: Sizes;
  /** The endpoints for each part, chosen so that all parts have about the same size. */
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

  /** Puts all nodes into the current part or a new one; false if they do not fit into one part. */
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

  /** The nodes, and the others that their links need. */
  #idsOf(nodes: readonly DiagramNode[]): Set<string> {
    return new Set(nodes.flatMap(({ id }) => [id, ...(this.#owned.get(id) ?? []).flatMap(endsOf)]));
  }
}

function endpointsIn(nodes: readonly DiagramNode[]): number {
  return nodes.filter(({ kind }) => kind === 'endpoint').length;
}
