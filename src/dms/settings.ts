import type { Resource, Root } from '../graph/graph.ts';
import type { ObjectValue, Value } from '../graph/value.ts';
import { type Link, linkOf } from './certificates/link.ts';
import { type Field, fieldOf } from './field.ts';
import { locationOfValue } from './location.ts';
import { ALL_SETTINGS_ENGINES, type SettingsEngine } from './settings-engines.ts';

/** A settings block of an endpoint in one world: absent, open as a whole, or there. */
export type Block =
  | { readonly state: 'absent' }
  | { readonly state: 'undetermined'; readonly field: Field & { state: 'undetermined' | 'error' } }
  | { readonly state: 'there'; readonly get: (attribute: string) => Field };

export interface Settings {
  /** The settings block of an engine. */
  readonly block: (engine: SettingsEngine) => Block;
  /** What the certificate arguments of all blocks lead to. */
  readonly links: readonly { readonly argument: string; readonly link: Link }[];
}

/** The settings blocks in which an endpoint's TLS switch can stand. `value` gives an attribute in the world looked at. */
export function settingsOf(value: (attribute: string) => Value | undefined, resource: Resource, root: Root): Settings {
  const blocks = new Map(ALL_SETTINGS_ENGINES.map(({ block }) => [block, blockOf(value(block), block, resource)]));
  const links = ALL_SETTINGS_ENGINES.flatMap(({ block: name, certificates }) => {
    const block = blocks.get(name)!;
    return block.state === 'there'
      ? certificates.map((attribute) => ({
          argument: `${name}.${attribute}`,
          link: linkOf(block.get(attribute), resource, root),
        }))
      : [];
  });
  return { block: (engine) => blocks.get(engine.block) ?? ABSENT, links };
}

const ABSENT: Block = { state: 'absent' };

/** An argument of the settings block of an engine; undefined where the block is not there. */
export function settingOf({ block }: Settings, engine: SettingsEngine, argument: string): Field | undefined {
  const found = block(engine);
  return found.state === 'there' ? found.get(argument) : undefined;
}

function blockOf(value: Value | undefined, name: string, resource: Resource): Block {
  if (value === undefined)
    return resource.incomplete === undefined ? { state: 'absent' } : openBlock(fieldOf(undefined, name, resource));
  const inner = value.kind === 'list' ? value.items[0] : (onlyBlock(value) ?? value);
  switch (inner?.kind) {
    case undefined:
    case 'null':
    case 'absent':
      return { state: 'absent' };
    case 'object':
      return { state: 'there', get: (attribute) => memberField(inner, attribute, name, resource) };
    default:
      return openBlock(fieldOf(inner, name, resource));
  }
}

/** The settings block that certainly is there, where dynamic blocks may make others: the provider takes only one. */
function onlyBlock(value: Value): Value | undefined {
  const { knownItems = [] } = value.kind === 'unknown' ? value : {};
  return knownItems.length === 1 ? knownItems[0] : undefined;
}

function openBlock(field: Field): Block {
  return field.state === 'undetermined' || field.state === 'error'
    ? { state: 'undetermined', field }
    : { state: 'absent' };
}

/** An attribute in a settings block, which stands in the attribute or block `name` of the resource. */
export function memberField(block: ObjectValue, attribute: string, name: string, resource: Resource): Field {
  const held = block.entries.get(attribute);
  // A default of the provider stands nowhere but in the block.
  const value = held !== undefined && held.trace === undefined ? { ...held, trace: block.trace } : held;
  const field = fieldOf(value, attribute, resource);
  // What is not written in the block is missing from the block, not from the resource.
  if (value !== undefined || field.state !== 'absent') return field;
  return { ...field, location: locationOfValue(block, name, resource) };
}
