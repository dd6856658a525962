import { number, unknown } from '../../graph/make.ts';
import type { Value } from '../../graph/value.ts';
import { assume, choose, MOST_ALTERNATIVES, mapAlternatives } from '../../graph/worlds.ts';
import { mayBeAbsent } from './lift.ts';

/** Positions in lists whose items exist only in some worlds: what follows such an item moves up where it is absent. */

interface Budget {
  left: number;
}

/** The item at an index; `none` in the worlds where the list is too short. */
export function itemAt(
  items: readonly Value[],
  index: number,
  none: () => Value,
  budget: Budget = { left: MOST_ALTERNATIVES },
): Value {
  let before = index;
  for (const [at, item] of items.entries()) {
    if (item.kind === 'absent') continue;
    if (item.kind === 'choice' && mayBeAbsent(item)) {
      budget.left -= 1;
      if (budget.left < 0) return unknown({ kind: 'limit', what: `more than ${MOST_ALTERNATIVES} alternatives` });
      const { condition } = item;
      const rest = items.slice(at);
      const assuming = (truth: boolean) =>
        itemAt(
          rest.map((one) => assume(one, condition, truth)),
          before,
          none,
          budget,
        );
      return choose(condition, assuming(true), assuming(false));
    }
    if (before === 0) return item;
    before -= 1;
  }
  return none();
}

/** The index of each item, in the worlds where the item exists. */
export function indexesOf(items: readonly Value[]): readonly Value[] {
  if (!items.some(mayBeAbsent)) return items.map((_, index) => number(index));
  let next: Value = number(0);
  return items.map((item) => {
    const index = next;
    next = after(index, item, { left: MOST_ALTERNATIVES });
    return index;
  });
}

function after(index: Value, item: Value, budget: Budget): Value {
  if (item.kind === 'absent' || index.kind === 'unknown') return index;
  if (item.kind === 'choice' && mayBeAbsent(item)) {
    budget.left -= 1;
    if (budget.left < 0) return unknown({ kind: 'limit', what: `more than ${MOST_ALTERNATIVES} alternatives` });
    const { condition } = item;
    const assuming = (truth: boolean) => after(assume(index, condition, truth), assume(item, condition, truth), budget);
    return choose(condition, assuming(true), assuming(false));
  }
  return mapAlternatives(index, (at) => (at.kind === 'number' ? number(Number(at.digits) + 1) : at));
}
