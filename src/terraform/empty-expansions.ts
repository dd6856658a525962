import type { Value } from '../graph/value.ts';
import { hiddenText } from '../graph/withhold.ts';
import { shownText } from '../text/secret-name.ts';
import type { SwitchedOff } from './assumed-resources.ts';
import type { DefaultSwitches, EmptyBlock, Switch } from './default-switches.ts';

const MOST_NAMES = 3;
/** Longer defaults are not quoted. */
const LONGEST = 40;
/** In a root with more blocks without instances, the rest is not asked for its reason. */
const MOST_BLOCKS = 200;

/** Blocks without instances, grouped by the reason. */
export class EmptyExpansions {
  readonly #switches: DefaultSwitches;
  readonly #byDefault: SwitchedOff[] = [];
  /** The names of those that the configuration or a given value leaves out, by the reason. */
  readonly #decided = new Map<string, Set<string>>();
  #left = MOST_BLOCKS;

  constructor(switches: DefaultSwitches) {
    this.#switches = switches;
  }

  add(address: string, block: EmptyBlock): void {
    const ways = this.#left-- > 0 ? this.#switches.of(block) : [];
    if (ways.length > 0) this.#byDefault.push({ address, block, ways });
    else addTo(this.#decided, decidedBy(block.declared.content), address);
  }

  get switchedOff(): readonly SwitchedOff[] {
    return this.#byDefault;
  }

  /** What there may be more, one sentence for each reason: `aws_dms_endpoint.this has no instances: var.endpoints is empty by default (--var endpoints=…)`. */
  byDefault(isMissing: (one: SwitchedOff) => boolean = () => true): string[] {
    const grouped = new Map<string, Set<string>>();
    for (const one of this.#byDefault) if (isMissing(one)) addTo(grouped, reasonOf(one.ways), one.address);
    return sentences(grouped);
  }

  /** What the configuration itself leaves out. */
  decided(): string[] {
    return sentences(this.#decided);
  }
}

function addTo(grouped: Map<string, Set<string>>, why: string, address: string): void {
  grouped.set(why, (grouped.get(why) ?? new Set()).add(address));
}

function sentences(grouped: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...grouped].map(([why, names]) => {
    if (names.size === 1) return `${[...names][0]} has no instances: ${why}`;
    const shown = [...names].slice(0, names.size > MOST_NAMES + 1 ? MOST_NAMES : names.size);
    const rest = names.size - shown.length;
    const last = rest > 0 ? `${rest} more` : shown.pop();
    return `${shown.join(', ')} and ${last} have no instances: ${why.replace(/^its/, 'their')}`;
  });
}

function decidedBy({ attributes }: EmptyBlock['declared']['content']): string {
  return attributes.has('for_each') ? 'its for_each is empty' : 'its count is 0';
}

/** `var.a is false by default (--var a=true)`; other ways after it. */
function reasonOf(ways: readonly (readonly Switch[])[]): string {
  const shown = ways.slice(0, MOST_NAMES);
  return shown.map((way) => `${way.map(stateOf).join(', and ')} (${way.map(adviceOn).join(', ')})`).join(', or ');
}

function stateOf({ address, value }: Switch): string {
  const text = quotable(value);
  return text === undefined ? `${address} has only its default` : `${address} is ${text} by default`;
}

/** How a variable of the root module, or an argument of a module call, is set. */
function adviceOn({ name, module, on }: Switch): string {
  const text = on && quotable(on);
  if (module !== '') return `${name} = ${text ?? '…'} in ${module}`;
  const typed = on?.kind === 'string' ? (text !== undefined && PLAIN.test(on.value) ? on.value : undefined) : text;
  return `--var ${name}=${typed ?? '…'}`;
}

/** What needs no quotes in a shell. */
const PLAIN = /^[\w.:/-]+$/;

/** The text of a value that may be shown. */
function quotable(value: Value): string | undefined {
  switch (value.kind) {
    case 'bool':
      return value.sensitive ? undefined : String(value.value);
    case 'number':
      return hiddenText(value) === undefined ? value.digits : undefined;
    case 'null':
      return 'null';
    case 'string': {
      const { value: text } = value;
      if (hiddenText(value) !== undefined || shownText(text) !== text || text.length > LONGEST) return undefined;
      return text === '' ? 'empty' : JSON.stringify(text);
    }
    case 'list':
      return value.items.length === 0 ? 'empty' : undefined;
    case 'object':
      return value.entries.size === 0 && value.rest === undefined ? 'empty' : undefined;
    default:
      return undefined;
  }
}
