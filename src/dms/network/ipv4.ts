/** An IPv4 network: its lowest and highest address, as numbers. */
export interface Network {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

const CIDR = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** `10.0.1.0/24`; undefined for anything else. */
export function networkOf(text: string): Network | undefined {
  const parts = CIDR.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, bits = 0] = parts;
  if ([a, b, c, d].some((part) => part > 255) || bits > 32) return undefined;
  const size = 2 ** (32 - bits);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const first = address - (address % size);
  return { text, first, last: first + size - 1 };
}

/** Whether a rule's network holds all of another, some of it, or none. Of what is not known, some; everything holds all. */
export function holds(rule: Network | undefined, other: Network | undefined): 'all' | 'some' | 'none' {
  if (rule === undefined) return 'some';
  if (rule.first === 0 && rule.last === 2 ** 32 - 1) return 'all';
  if (other === undefined) return 'some';
  if (rule.last < other.first || other.last < rule.first) return 'none';
  return rule.first <= other.first && other.last <= rule.last ? 'all' : 'some';
}
