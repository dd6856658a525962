import type { Resource } from '../graph/graph.ts';
import type { Value } from '../graph/value.ts';
import { hiddenText } from '../graph/withhold.ts';
import { connectionAttributeValues } from './connection-attributes.ts';
import { type Endpoint, valueIn } from './endpoint.ts';
import { MODES } from './engines.ts';
import { type Field, fieldOf } from './field.ts';
import type { Location } from './location.ts';
import { settingOf } from './settings.ts';
import { ALL_SETTINGS_ENGINES, type ProtocolSwitch, type SettingsEngine } from './settings-engines.ts';
import { attributeKind, protocolKind } from './tls/protocol.ts';

/** One TLS setting of an endpoint that is another than it was; undefined: not set. */
export interface TlsChange {
  readonly argument: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether the connection is weaker after it; undefined where strength does not apply or can't be told. */
  readonly weaker: boolean | undefined;
  /** The certificate that is replaced: the link stays, and what it leads to is another. */
  readonly renewed?: Resource;
  readonly location: Location;
}

/** What a plan changes in the TLS settings of an endpoint that exists already. */
export function tlsChanges(endpoint: Endpoint): TlsChange[] {
  const { change } = endpoint.resource;
  if (change?.before === undefined || !change.actions.some((action) => action === 'update' || action === 'create'))
    return [];
  return [...changesSince(endpoint, change.before), ...renewals(endpoint)];
}

/** What something other than Terraform has changed in the TLS settings, and what the plan leaves so. */
export function tlsDrift(endpoint: Endpoint): TlsChange[] {
  const drift = endpoint.resource.change?.drift;
  return drift === undefined ? [] : changesSince(endpoint, drift);
}

function changesSince(endpoint: Endpoint, before: ReadonlyMap<string, Value>): TlsChange[] {
  const was = (attribute: string) => valueIn(endpoint, before, attribute);
  const changes = [
    changed('ssl_mode', was('ssl_mode'), endpoint.modeField, rankMode),
    changed('certificate_arn', was('certificate_arn'), endpoint.certificateField, () => undefined),
    ...ALL_SETTINGS_ENGINES.flatMap((engine) => {
      const change = settingChanged(endpoint, engine, inBlock(was(engine.block), engine.tls.argument));
      return engine.tls.by === 'protocol' && isOf(endpoint, engine)
        ? protocolChanges(endpoint, engine, engine.tls, was, change)
        : [change && { ...change, weaker: isOf(endpoint, engine) ? change.weaker : undefined }];
    }),
  ];
  return changes.filter((change) => change !== undefined);
}

/** Whether the settings block is that of the endpoint's engine, as far as that is known: other blocks decide nothing. */
function isOf({ engine }: Endpoint, { titles }: SettingsEngine): boolean {
  return engine.state !== 'known' || Object.hasOwn(titles, engine.engine.name);
}

/**
 * A protocol stands in the settings block, in the extra connection attributes, or in both, where the weaker counts: one that moves from here to there weakens
 * nothing. `change`: that of the settings block.
 */
function protocolChanges(
  endpoint: Endpoint,
  engine: SettingsEngine,
  tls: ProtocolSwitch,
  was: (attribute: string) => Value | undefined,
  change: TlsChange | undefined,
): (TlsChange | undefined)[] {
  const { extraAttributes: field, resource, settings } = endpoint;
  const name = tls.connectionAttribute;
  const attributesBefore = fieldOf(was('extra_connection_attributes'), 'extra_connection_attributes', resource);
  const [had, has] = [attributesBefore, field].map((one) =>
    attributeProtocol(connectionAttributeValues(one, name), tls),
  );
  const now = settingOf(settings, engine, tls.argument);
  const before = textOf(inBlock(was(engine.block), tls.argument));
  const after = now?.state === 'set' ? now.value : undefined;
  const isOpen = now === undefined ? settings.block(engine).state === 'undetermined' : !isTold(now);
  const isEncrypted = encrypts(tls, after, has);
  const isWeaker = encrypts(tls, before, had) && !isEncrypted && !(isOpen && has !== CLEAR);
  const isUnknown = !isTold(field);
  return [
    change && {
      ...change,
      weaker: isUnknown && !isEncrypted && after === undefined ? undefined : isWeaker && change.weaker,
    },
    had === has || (isUnknown && has === undefined)
      ? undefined
      : {
          argument: `${name} in extra_connection_attributes`,
          before: had,
          after: has,
          weaker: isWeaker && (has === undefined || has === CLEAR),
          location: field.location,
        },
  ];
}

const CLEAR = 'plaintext';

/** The protocol of DMS that the extra connection attributes give: clear text before any other. */
function attributeProtocol(values: readonly string[], tls: ProtocolSwitch): string | undefined {
  if (values.some((one) => attributeKind(one, tls) === 'clear')) return CLEAR;
  return values
    .map((one) => one.toLowerCase())
    .filter((one) => tls.encrypted.includes(one))
    .at(-1);
}

/** Whether a protocol in the settings block, together with one in the extra connection attributes, encrypts. */
function encrypts(tls: ProtocolSwitch, inSettings: string | undefined, inAttributes: string | undefined): boolean {
  if (inAttributes === CLEAR) return false;
  if (inSettings) return protocolKind(inSettings, tls) !== 'clear';
  return inAttributes !== undefined || tls.unset === 'encrypts';
}

function settingChanged(endpoint: Endpoint, engine: SettingsEngine, was: Value | undefined): TlsChange | undefined {
  const argument = `${engine.block}.${engine.tls.argument}`;
  const { settings, modeField } = endpoint;
  const { tls } = engine;
  // A block that is not there has nothing set in it.
  const isAbsent = settings.block(engine).state === 'absent';
  const field = isAbsent ? absentAt(modeField) : settingOf(settings, engine, tls.argument);
  if (field === undefined) return undefined;
  return tls.by === 'scheme'
    ? schemeChanged(argument, was, field)
    : changed(argument, was, field, (protocol) => (encrypts(tls, protocol, undefined) ? 1 : 0));
}

/** Links to certificates that the plan replaces or makes: their ARNs will be others than those before. */
function renewals({ links }: Endpoint): TlsChange[] {
  return links.flatMap(({ argument, link }) => {
    if (link.state !== 'linked' || link.certificate?.change?.actions.includes('create') !== true) return [];
    const renewed = isReplaced(link.certificate) ? { renewed: link.certificate } : {};
    const { location } = link;
    return [{ argument, before: undefined, after: undefined, weaker: undefined, ...renewed, location }];
  });
}

/** Whether a plan deletes a resource and makes it anew, in whatever order. */
export function isReplaced({ change }: Resource): boolean {
  return change?.actions.includes('delete') === true && change.actions.includes('create');
}

interface Absent {
  readonly state: 'absent';
  readonly location: Location;
}

function absentAt({ location }: Field): Absent {
  return { state: 'absent', location };
}

/** What a field is after a plan, where that is known already. */
type Told = (Field & { state: 'set' }) | Absent;

function isTold(field: Field | Absent): field is Told {
  return field.state === 'set' || field.state === 'absent';
}

function changed(
  argument: string,
  was: Value | undefined,
  field: Field | Absent,
  rank: (value: string | undefined) => number | undefined,
): TlsChange | undefined {
  if (!isTold(field)) return undefined;
  const before = textOf(was);
  const now = field.state === 'set' && field.value !== '' ? field : undefined;
  if (before === now?.value) return undefined;
  const [from, to] = [rank(before), rank(now?.value)];
  return {
    argument,
    before: before && (hiddenText(was!) ?? before),
    after: now?.shown,
    location: field.location,
    weaker: from === undefined || to === undefined ? undefined : to < from,
  };
}

/** Of an address only what it says of TLS: who may log in can stand in it, too. */
function schemeChanged(argument: string, was: Value | undefined, field: Field | Absent): TlsChange | undefined {
  if (field.state !== 'set' || was?.kind !== 'string') return undefined;
  const [before, after] = [was.value, field.value].map((uri) => (/^http:/i.test(uri) ? 'http://…' : 'https://…'));
  if (before === after) return undefined;
  return { argument, before, after, location: field.location, weaker: after === 'http://…' };
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'string' && value.value !== '' ? value.value : undefined;
}

function inBlock(block: Value | undefined, attribute: string): Value | undefined {
  const inner = block?.kind === 'list' ? block.items[0] : undefined;
  return inner?.kind === 'object' ? inner.entries.get(attribute) : undefined;
}

function rankMode(mode: string | undefined): number | undefined {
  const rank = MODES.findIndex((one) => one === (mode ?? 'none'));
  return rank < 0 ? undefined : rank;
}
