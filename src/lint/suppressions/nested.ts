interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stretches of one source of which each lies in another one or apart from it: those around a place are found without going through all. */
export class Nested<T extends Span> {
  /** By their starts, outer ones first. */
  readonly #spans: readonly T[];
  /** The index of the one around each, or -1. */
  readonly #around: readonly number[];

  constructor(spans: readonly T[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
    const around: number[] = [];
    for (const [index, { start }] of this.#spans.entries()) {
      let outer = index - 1;
      while (outer >= 0 && this.#spans[outer]!.end <= start) outer = around[outer]!;
      around.push(outer);
    }
    this.#around = around;
  }

  /** Those that hold a stretch, the innermost first. */
  *around({ start, end }: Span): Generator<T> {
    for (let index = this.#firstAfter(start) - 1; index >= 0; index = this.#around[index]!) {
      const span = this.#spans[index]!;
      if (span.start <= start && end <= span.end) yield span;
    }
  }

  /** The innermost one that holds a stretch. */
  innermost(span: Span): T | undefined {
    for (const one of this.around(span)) return one;
    return undefined;
  }

  /** The first that begins at an offset or behind it. */
  next(offset: number): T | undefined {
    return this.#spans[this.#firstAfter(offset - 1)];
  }

  /** The index of the first that begins behind an offset. */
  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#spans[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
