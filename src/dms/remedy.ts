import type { Resource, Root } from '../graph/graph.ts';
import { memo } from '../memo.ts';
import { hasOtherName } from './advice.ts';
import { type LinkScope, linkScopeOf } from './certificates/link-scope.ts';
import { linkableCertificate, selectedByKey } from './certificates/linkable.ts';
import { bundleFor, shownServerOf } from './certificates/server-bundle.ts';
import { oraclePortsOf } from './database/oracle-port.ts';
import { portOf } from './database/ports.ts';
import { type Endpoint, ignoresChanges, takesWallet } from './endpoint.ts';
import type { Mode } from './engines.ts';
import type { Field } from './field.ts';
import { pausesTasks } from './replication.ts';
import { settingOf } from './settings.ts';
import { SETTINGS_ENGINES, type SettingsEngine } from './settings-engines.ts';
import { brokersFor, needsScram, SCRAM_SETTING } from './tls/broker-remedy.ts';
import { protocolFor } from './tls/protocol-remedy.ts';

/** What is to be written at a resource: an attribute, or one of a block (`kafka_settings.security_protocol`), and an HCL expression. */
export interface Setting {
  readonly attribute: string;
  readonly value: string;
  /** The resource that the value refers to is to be added. */
  readonly adds?: {
    readonly type: string;
    readonly name: string;
    readonly arguments: readonly { readonly name: string; readonly value: string }[];
    readonly beside: readonly string[];
    readonly reads: { readonly file: string; readonly from: string; readonly as?: 'wallet' };
  };
  /** The value is for a module that is so many calls away from the resource: the one that gives it. */
  readonly outwards?: number;
  /** What is called so where it is written decides the attribute: `certificate_key`. */
  readonly named?: string;
  /** What the value refers to is in another module than the resource: a reference to it can be changed there, and none can be written here. */
  readonly renames?: true;
}

/** Why nothing can be written, as a clause. */
export interface NoChanges {
  readonly why: string;
}

/**
 * What gives an endpoint a mode: ssl_mode, and for a mode that verifies the link to a certificate, if none is written; or why that can't be written: no
 * certificate can be linked, it is not known whether one is, the name can't be verified, or Terraform would not change it.
 */
export function settingsForMode(endpoint: Endpoint, mode: Mode): readonly Setting[] | NoChanges {
  if (ignoresChanges(endpoint, 'ssl_mode')) return ignored('ssl_mode');
  if (mode === 'verify-full' && hasOtherName(endpoint))
    return { why: 'verify-full would refuse the server_name that the endpoint has' };
  const own: Setting = { attribute: endpoint.path('ssl_mode'), value: JSON.stringify(mode) };
  if (!mode.startsWith('verify')) return [own];
  const port = settingForPort(endpoint);
  const { certificate } = endpoint;
  switch (certificate.state) {
    case 'linked':
    case 'literal':
      return [own, ...port];
    case 'none': {
      const link = settingForLink(endpoint);
      return 'why' in link ? link : [own, link, ...port];
    }
    case 'dangling':
      // Who asks for a mode that verifies, if by a slip, has thought of the certificate.
      return certificate.missed.kind === 'attribute' || asksToVerify(endpoint)
        ? [own]
        : { why: 'its certificate_arn does not resolve' };
    case 'undetermined':
      return asksToVerify(endpoint) ? [own] : { why: 'it is not known whether a certificate is linked' };
    case 'foreign':
      return asksToVerify(endpoint) ? [own] : { why: 'its certificate_arn is not that of a DMS certificate' };
  }
}

/** The same for one that verifies less than its mode: the certificate stays what it is. */
export function settingsForLess(endpoint: Endpoint, mode: Mode): readonly Setting[] | NoChanges {
  return ignoresChanges(endpoint, 'ssl_mode')
    ? ignored('ssl_mode')
    : [{ attribute: endpoint.path('ssl_mode'), value: JSON.stringify(mode) }];
}

/** Oracle has TLS on a port of its own: that of the option SSL, where the database of the configuration has it. */
function settingForPort(endpoint: Endpoint): readonly Setting[] {
  const { engine } = endpoint;
  if (engine.state !== 'known' || engine.engine.name !== 'oracle' || portOf(endpoint).state === 'absent') return [];
  const { right, isClear } = oraclePortsOf(endpoint);
  return right === undefined || !isClear ? [] : [{ attribute: endpoint.path('port'), value: right }];
}

export function ignored(argument: string): NoChanges {
  return { why: `lifecycle.ignore_changes lists ${argument}, and Terraform would not change it` };
}

/** What links a certificate to an endpoint that has none: one that is there, or the bundle of AWS for its server; or why nothing does. */
export const settingForLink = memo((endpoint: Endpoint): Setting | NoChanges => {
  if (ignoresChanges(endpoint, 'certificate_arn')) return ignored('certificate_arn');
  const attribute = endpoint.path('certificate_arn');
  const selected = selectedByKey(endpoint);
  if (selected !== undefined)
    return selected.key === undefined
      ? { why: 'it is not known which of the certificates the server needs' }
      : { attribute, value: JSON.stringify(selected.key), named: selected.name };
  const scope = linkScopeOf(endpoint);
  const outwards = scope.outwards === 0 ? {} : { outwards: scope.outwards };
  const linkable = linkableCertificate(endpoint);
  if (linkable !== undefined) return { attribute, value: `${linkable}.certificate_arn`, ...outwards };
  const added = newCertificate(endpoint, scope);
  if ('why' in added) return added;
  return { attribute, value: `${added.type}.${added.name}.certificate_arn`, adds: added, ...outwards };
});

/** The certificate with the bundle that AWS publishes for the endpoint's server. */
function newCertificate(endpoint: Endpoint, scope: LinkScope): NonNullable<Setting['adds']> | NoChanges {
  const { engine, resource, root } = endpoint;
  const isWallet = takesWallet(endpoint);
  const takesPem = engine.state === 'relational' || (engine.state === 'known' && engine.engine.certificate === 'pem');
  if (!takesPem && !isWallet) return { why: 'it is not known which certificate the engine takes' };
  const host = shownServerOf(endpoint);
  const bundle = host && bundleFor(host);
  if (bundle === undefined)
    return {
      why: host === undefined ? 'the CA is not known' : 'AWS does not publish the CA of the server',
    };
  if (bundle.file === undefined) return { why: "one of the server's CA certificates has to be selected" };
  if (resource.declaredType !== undefined)
    return { why: `dmslint writes no new certificate for an ${resource.declaredType}` };
  const place = placeOf(scope, resource);
  if ('why' in place) return place;
  const plainId = `rds-${bundle.file.replace(/-bundle\.pem$/, '')}${isWallet ? '-wallet' : ''}${place.suffix}`;
  const name = plainId.replaceAll('-', '_');
  const wallet = `${plainId}/cwallet.sso`;
  const id = [plainId, ...moduleWords(scope, root)].join('-');
  const address = `${scope.module === '' ? '' : `${scope.module}.`}aws_dms_certificate.${name}`;
  if (root.resources.has(address)) return { why: `${address} exists already, and may not be the right certificate` };
  const taken = [...root.resources.values()].find((one) => {
    const own = one.type === 'aws_dms_certificate' ? one.values.get('certificate_id') : undefined;
    return own?.kind === 'string' && own.value === id;
  });
  if (taken !== undefined) return { why: `${taken.address} has the certificate_id that the new one would get` };
  return {
    type: 'aws_dms_certificate',
    name,
    arguments: [
      ...place.arguments,
      { name: 'certificate_id', value: JSON.stringify(id) },
      isWallet
        ? { name: 'certificate_wallet', value: `filebase64("\${path.module}/${wallet}")` }
        : { name: 'certificate_pem', value: `file("\${path.module}/${bundle.file}")` },
    ],
    beside: ['aws_dms_endpoint', 'aws_dms_data_provider'],
    reads: isWallet
      ? { file: wallet, from: bundle.address, as: 'wallet' }
      : { file: bundle.file, from: bundle.address },
  };
}

/** Where a module adds a certificate, as words: AWS takes an identifier once, and another module may add the same bundle. */
function moduleWords({ module, directory }: LinkScope, root: Root): readonly string[] {
  if (module === '') return [];
  const within = directory.startsWith(`${root.path}/`) ? directory.slice(root.path.length + 1) : directory;
  const words = wordsOf(within);
  return words === '' ? ['module'] : [words];
}

/** An identifier of DMS has no other characters, no two hyphens in a row and none at its end. */
function wordsOf(alias: string): string {
  return alias
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter(Boolean)
    .join('-');
}

interface Place {
  readonly suffix: string;
  readonly arguments: readonly { readonly name: string; readonly value: string }[];
}

/** A certificate has to be where its endpoint is: with the provider configuration by the name that the module has for it. */
function placeOf({ provider }: LinkScope, { values }: Resource): Place | NoChanges {
  const alias = provider?.match(/^[A-Za-z]\w*\.([A-Za-z][\w-]*)$/)?.[1];
  const isNamed = alias !== undefined;
  // One of a provider with for_each may be another one for each instance.
  if (provider === null || (provider?.includes('.') && !isNamed))
    return { why: 'it is not known which provider configuration the certificate needs' };
  const region = values.get('region');
  const isKnown = region?.kind === 'string' && /^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region.value);
  return {
    suffix: isNamed ? `-${wordsOf(alias)}` : '',
    arguments: [
      ...(isNamed ? [{ name: 'provider', value: provider! }] : []),
      ...(isKnown ? [{ name: 'region', value: JSON.stringify(region.value) }] : []),
    ],
  };
}

function asksToVerify({ mode }: Endpoint): boolean {
  return mode.state === 'invalid' || (mode.state === 'set' && mode.mode.startsWith('verify'));
}

/** The same address with https://. Another port than that of HTTP stays: servers of their own have one port for both. */
function settingForScheme({ block, tls: { argument } }: SettingsEngine, field: Field): Setting | NoChanges {
  if (field.state !== 'set' || field.hidden) return { why: 'the address is not known' };
  const [, rest, port] = /^http:(\/\/[a-z0-9.-]+(?::(\d+))?(?:\/[\w./-]*)?)$/i.exec(field.value) ?? [];
  if (rest === undefined) return { why: 'the address has parts that dmslint does not rewrite' };
  if (port === '80') return { why: 'the port for HTTPS is not known' };
  return { attribute: `${block}.${argument}`, value: JSON.stringify(`https:${rest}`) };
}

/** What encrypts the connection of an endpoint whose switch is a protocol or an address in its settings block. */
export function settingsForProtocol(endpoint: Endpoint, engine: SettingsEngine): readonly Setting[] | NoChanges {
  const block = endpoint.settings.block(engine);
  const { tls } = engine;
  if (ignoresChanges(endpoint, engine.block)) return ignored(engine.block);
  if (block.state !== 'there') return { why: `the endpoint has no ${engine.block} that could be edited` };
  if (tls.by === 'scheme') {
    const setting = settingForScheme(engine, block.get(tls.argument));
    return 'why' in setting ? setting : [setting];
  }
  const protocol = protocolFor(endpoint, engine, tls);
  const needed =
    protocol === engine.sasl?.protocol
      ? engine.sasl.required
      : protocol === engine.client?.protocol
        ? engine.client.certificates
        : [];
  const lacking = needed.filter((argument) => block.get(argument).state === 'absent');
  if (lacking.length > 0) return { why: `${lacking.join(' and ')} would have to be set as well` };
  // Each port of MSK has one protocol.
  const brokers = engine === SETTINGS_ENGINES.kafka ? brokersFor(endpoint, protocol) : undefined;
  return [
    { attribute: `${engine.block}.${tls.argument}`, value: JSON.stringify(protocol) },
    ...(brokers === undefined ? [] : [{ attribute: `${engine.block}.${engine.server}`, value: brokers }]),
    ...(engine === SETTINGS_ENGINES.kafka && needsScram(endpoint, protocol) ? [SCRAM_SETTING] : []),
  ];
}

/** What a change of an endpoint's TLS does to what runs, as sentences (docs/facts.md, section 5). */
export function effectsOn({ kind, resource, settings }: Endpoint): string[] {
  if (kind === 'data-provider')
    return ['AWS changes a data provider only when no migration project uses it: remove it from them first.'];
  if (settingOf(settings, SETTINGS_ENGINES.elasticsearch, 'endpoint_uri') !== undefined)
    return ['The endpoint is replaced, and so are its tasks: the CDC position is lost.'];
  return pausesTasks(resource)
    ? ['The endpoint is changed in place, and its running tasks are paused for that.']
    : ['The endpoint is changed in place, which AWS refuses while a task is running on it.'];
}
