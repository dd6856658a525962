import { bool } from '../../graph/make.ts';
import type { Value } from '../../graph/value.ts';
import { digitsOf, type Family, made, num, pure, refuse, str, stringList, textOf, wholeOf } from './define.ts';

const addresses = () => require('ipaddr.js') as typeof import('ipaddr.js');

export const network: Family = {
  cidrcontains: pure([str('containing_prefix'), str('contained_ip_or_prefix')], 'bool', ([outer, inner]) =>
    bool(contains(parsePrefix(textOf(outer)), textOf(inner))),
  ),
  cidrhost: pure([str('prefix'), num('hostnum')], 'string', ([prefix, number]) =>
    host(parsePrefix(textOf(prefix)), bigOf(number, 'hostnum')),
  ),
  cidrnetmask: pure([str('prefix')], 'string', ([prefix]) => {
    const { bits, length } = parsePrefix(textOf(prefix));
    if (bits === 128) refuse('An IPv6 prefix has no netmask.');
    return made(addressText(((1n << BigInt(length)) - 1n) << BigInt(32 - length), 32));
  }),
  cidrsubnet: pure([str('prefix'), num('newbits'), num('netnum')], 'string', ([prefix, newbits, netnum]) =>
    made(prefixText(subnet(parsePrefix(textOf(prefix)), wholeOf(newbits, 'newbits'), bigOf(netnum, 'netnum')))),
  ),
  cidrsubnets: pure(
    [str('prefix')],
    'list',
    ([prefix, ...newbits]) =>
      stringList(
        subnets(
          parsePrefix(textOf(prefix)),
          newbits.map((bits) => wholeOf(bits, 'newbits')),
        ),
      ),
    num('newbits'),
  ),
};

/** A network: its first address as a number, and how many of its bits are fixed. */
interface Prefix {
  readonly start: bigint;
  readonly bits: 32 | 128;
  readonly length: number;
}

function bigOf(value: Value | undefined, name: string): bigint {
  const digits = digitsOf(value);
  if (digits.includes('.')) refuse(`The argument "${name}" must be a whole number.`);
  return BigInt(digits);
}

function parseAddress(text: string): { readonly number: bigint; readonly bits: 32 | 128 } | undefined {
  const octets = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  if (octets) {
    // Leading zeros do not make a number octal here.
    const numbers = octets.slice(1).map(Number);
    if (numbers.some((octet) => octet > 255)) return undefined;
    return { number: numbers.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n), bits: 32 };
  }
  if (!text.includes(':') || text.includes('%') || !addresses().IPv6.isValid(text)) return undefined;
  const { parts } = addresses().IPv6.parse(text);
  return { number: parts.reduce((sum, part) => sum * 65536n + BigInt(part), 0n), bits: 128 };
}

function prefixOf(text: string): Prefix | undefined {
  const found = /^([^/]+)\/(\d{1,3})$/.exec(text);
  const address = found && parseAddress(found[1]!);
  const length = Number(found?.[2]);
  if (!address || length > address.bits) return undefined;
  const free = BigInt(address.bits - length);
  return { start: (address.number >> free) << free, bits: address.bits, length };
}

function parsePrefix(text: string): Prefix {
  return prefixOf(text) ?? refuse('The prefix is not valid CIDR notation, such as 10.0.0.0/16.');
}

function addressText(number: bigint, bits: 32 | 128): string {
  const size = bits / 8;
  const bytes = Array.from({ length: size }, (_, index) => Number((number >> BigInt(8 * (size - 1 - index))) & 0xffn));
  if (bits === 32) return bytes.join('.');
  // Go prints an IPv4-mapped IPv6 address as IPv4.
  if (number >> 32n === 0xffffn) return bytes.slice(12).join('.');
  return new (addresses().IPv6)(bytes).toRFC5952String();
}

function prefixText({ start, bits, length }: Prefix): string {
  return `${addressText(start, bits)}/${length}`;
}

function host({ start, bits, length }: Prefix, number: bigint): Value {
  const last = (1n << BigInt(bits - length)) - 1n;
  const offset = number < 0n ? last + number + 1n : number;
  if (offset < 0n || offset > last) refuse('The prefix has no host with this number.');
  return made(addressText(start + offset, bits));
}

function subnet({ start, bits, length }: Prefix, newbits: number, netnum: bigint): Prefix {
  const longer = length + newbits;
  if (longer < 0 || longer > bits) refuse('The prefix cannot be extended by that many bits.');
  const positive = netnum < 0n ? -netnum : netnum;
  if (newbits >= 0 && positive >= 1n << BigInt(newbits)) refuse('There is no subnet with this number.');
  // As Terraform computes it: fewer bits and negative numbers are not refused.
  const joined = start | (netnum << BigInt(bits - longer));
  return { start: (joined < 0n ? -joined : joined) & ((1n << BigInt(bits)) - 1n), bits, length: longer };
}

function subnets(prefix: Prefix, newbits: readonly number[]): string[] {
  let next = prefix.start;
  const end = prefix.start + (1n << BigInt(prefix.bits - prefix.length));
  return newbits.map((bits) => {
    if (bits < 1 || bits > 32) refuse('The prefix must be extended by 1 to 32 bits.');
    const length = prefix.length + bits;
    if (length > prefix.bits) refuse('The prefix cannot be extended by that many bits.');
    const size = 1n << BigInt(prefix.bits - length);
    const start = ((next + size - 1n) / size) * size;
    if (start + size > end) refuse('There is not enough space for all subnets.');
    next = start + size;
    return prefixText({ start, bits: prefix.bits, length });
  });
}

function contains(outer: Prefix, text: string): boolean {
  const address = parseAddress(text);
  const inner: Prefix =
    (address && { start: address.number, bits: address.bits, length: address.bits }) ??
    prefixOf(text) ??
    refuse('The second argument is neither an address nor a prefix.');
  if (inner.bits !== outer.bits) refuse('One argument is IPv4 and the other is IPv6.');
  const free = BigInt(outer.bits - outer.length);
  return inner.length >= outer.length && inner.start >> free === outer.start >> free;
}
