import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Resource } from '../../src/graph/graph.ts';
import type { Value } from '../../src/graph/value.ts';
import { type PlanReading, readPlan } from '../../src/plan/read.ts';

export function fixture(name: string): string {
  return fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
}

export function readFixture(name: string, types?: (type: string) => boolean): PlanReading {
  return readPlan(readFileSync(fixture(name)), name, types);
}

export function resource(reading: PlanReading, address: string): Resource {
  const found = reading.root?.resources.get(address);
  if (found === undefined)
    throw new Error(`no ${address} among ${[...(reading.root?.resources.keys() ?? [])].join(', ')}`);
  return found;
}

/** A value in short: `"none"`, `?` with what it refers to or may be made from, `null` with what was missed, nothing for what is not written. */
export function show(value: Value | undefined): string {
  if (value === undefined) return '';
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      return value.digits;
    case 'bool':
      return String(value.value);
    case 'null':
      return value.missed
        ? `null: no ${value.missed.kind} ${value.missed.wanted} in ${value.missed.in}, only ${value.missed.exists.join(' ')}`
        : 'null';
    case 'list':
      return `[${value.items.map(show).join(', ')}]`;
    case 'object':
      return `{${[...value.entries].map(([name, entry]) => `${name}=${show(entry)}`).join(', ')}}`;
    case 'unknown': {
      if (value.reference) return `? = ${value.reference.address}.${value.reference.attribute}`;
      const from = value.madeFrom?.map(({ address, attribute }) =>
        attribute === '' ? address : `${address}.${attribute}`,
      );
      if (from) return `? from ${from.join(', ')}`;
      return value.reason.kind === 'plan' ? `? (${value.reason.what})` : `? (${value.reason.kind})`;
    }
    default:
      return value.kind;
  }
}

/** An attribute in a resource's only block of that name. */
export function inBlock(found: Resource, block: string, attribute: string): Value | undefined {
  const list = found.values.get(block);
  const [item] = list?.kind === 'list' ? list.items : [];
  return item?.kind === 'object' ? item.entries.get(attribute) : undefined;
}
