import { describeReason } from '../../graph/reason.ts';
import { largest } from '../../spread.ts';
import { authenticationOf } from '../authentication.ts';
import { bodyOf, contentOf } from '../certificates/certificate.ts';
import { type Trust, trustOf, verifies } from '../certificates/trust.ts';
import { tlsOf } from '../database/database-tls.ts';
import { tlsOfferOf } from '../database/tls-offer.ts';
import { tlsVersionsOf } from '../database/tls-versions.ts';
import type { Endpoint } from '../endpoint.ts';
import { type Field, quoted } from '../field.ts';
import { connectionPathOf } from '../network/connection-path.ts';
import { tlsFacts } from '../tls/facts.ts';
import { settingsTlsOf } from '../tls/settings.ts';
import { tlsRequestOf } from '../tls/tls-request.ts';
import { certificateNameOf } from './certificate-name.ts';
import { type LinkFact, type LinkName, unknown, yes } from './links.ts';
import { nameOf } from './name.ts';
import { portFact } from './port-fact.ts';
import { addressReference } from './reference.ts';
import { secretOf } from './secret.ts';
import { addressField, databaseOf, type ServerLink, serverOf } from './server.ts';
import { SERVER_TITLES } from './server-kind.ts';
import { verifiedServerOf } from './verified-server.ts';

/**
 * What is known of each link of an endpoint's connection, in one world; a link that the engine or the mode does not need is left out. What is wrong with a link
 * the rules say.
 */
export function linkFacts(endpoint: Endpoint, now: Date): ReadonlyMap<LinkName, LinkFact> {
  const found = new Map<LinkName, LinkFact>([['mode', modeFact(endpoint)]]);
  const add = (link: LinkName, fact: LinkFact | undefined) => {
    if (fact !== undefined) found.set(link, fact);
  };
  if (!hasServer(endpoint)) return found;
  add('name', nameFact(endpoint));
  add('server', serverFact(serverOf(endpoint)));
  add('port', portFact(endpoint));
  add('network', networkFact(endpoint));
  if (tlsRequestOf(endpoint).state !== 'no') {
    add('tls-offered', offeredFact(endpoint));
    add('tls-version', versionFact(endpoint));
  }
  add('tls-required', requiredFact(endpoint));
  if (isVerifying(endpoint)) {
    add('certificate', certificateFact(endpoint));
    add('ca', caFact(endpoint, now));
    if (endpoint.mode.state === 'set' && endpoint.mode.mode === 'verify-full')
      add('certificate-name', ownNameFact(endpoint));
  }
  add('secret', secretFact(endpoint));
  add('authentication', authenticationFact(endpoint));
  return found;
}

const WITH_SERVER: ReadonlySet<string> = new Set(['redshift', 'redshift-serverless', 'neptune']);

/** Services of AWS and offline or virtual data providers have no server that is named. */
function hasServer({ engine }: Endpoint): boolean {
  return engine.state !== 'known' || engine.engine.switch !== 'always' || WITH_SERVER.has(engine.engine.name);
}

function isVerifying({ mode, engine }: Endpoint): boolean {
  const isByMode = engine.state === 'relational' || (engine.state === 'known' && engine.engine.switch === 'mode');
  return isByMode && mode.state === 'set' && mode.mode.startsWith('verify');
}

function modeFact(endpoint: Endpoint): LinkFact {
  const { engine, mode } = endpoint;
  const settings = settingsTlsOf(endpoint);
  const isUnknown =
    engine.state === 'undetermined' ||
    (settings === undefined
      ? mode.state === 'undetermined'
      : settings.state === 'undetermined' || settings.state === 'missing');
  return { answer: isUnknown ? 'unknown' : 'yes', what: tlsFacts(endpoint) };
}

function nameFact(endpoint: Endpoint): LinkFact {
  const field = addressField(endpoint);
  if (field === undefined || field.state === 'absent') {
    const secret = secretOf(endpoint);
    return unknown(secret.state === 'none' ? 'no server is set' : 'it is in the secret');
  }
  const name = nameOf(endpoint);
  const shown = shownName(field);
  const isNamed = name.state !== 'unknown' || addressReference(field, endpoint.root)?.form !== undefined;
  return isNamed ? yes(shown) : unknown(shown);
}

function shownName(field: Exclude<Field, { state: 'absent' }>): string {
  if (field.state === 'set') return field.value.trim() === '' ? quoted(field) : field.shown;
  return field.state === 'undetermined' && field.reference !== undefined
    ? `${field.reference.address}.${field.reference.attribute}`
    : describeReason(field.reason);
}

function serverFact(link: ServerLink): LinkFact {
  switch (link.state) {
    case 'known': {
      const { resource, shown, aliases } = link;
      const kind = shown && `${SERVER_TITLES[shown.kind]}${shown.region === undefined ? '' : ` in ${shown.region}`}`;
      const names = [resource?.address, kind].filter((one) => one !== undefined);
      const behind = aliases.map(({ resource: { address } }) => address).join(', ');
      return yes(`${names.join(', ')}${behind === '' ? '' : `, behind ${behind}`}`);
    }
    default:
      return unknown(link.why);
  }
}

function networkFact(endpoint: Endpoint): LinkFact {
  const way = connectionPathOf(endpoint);
  if (way.state !== 'told') return unknown(way.why);
  const where = `port ${way.port.number} of ${way.database.address}`;
  // Other configurations may add rules.
  return way.obstacles.length > 0
    ? unknown(`no rule of this configuration lets DMS through to ${where}`)
    : yes(`no security group or network ACL of this configuration blocks ${where}`);
}

function offeredFact(endpoint: Endpoint): LinkFact {
  const link = databaseOf(endpoint);
  if (link.state !== 'linked') return unknown(link.why);
  const offer = tlsOfferOf(link.database, endpoint.root);
  return offer.state === 'unknown'
    ? unknown(offer.why)
    : { answer: offer.state === 'yes' ? 'yes' : 'unknown', what: offer.by };
}

/** Left out where nothing of the configuration restricts the versions. */
function versionFact(endpoint: Endpoint): LinkFact | undefined {
  const link = databaseOf(endpoint);
  if (link.state !== 'linked') return undefined;
  const versions = tlsVersionsOf(link.database, endpoint.root);
  switch (versions.state) {
    case 'unrestricted':
      return undefined;
    case 'unknown':
      return unknown(versions.why);
    case 'yes':
      return yes(versions.by);
    case 'no':
      return unknown(versions.by);
  }
}

function requiredFact(endpoint: Endpoint): LinkFact {
  const link = databaseOf(endpoint);
  if (link.state !== 'linked') return unknown(link.why);
  const tls = tlsOf(link.database, endpoint.root);
  switch (tls.state) {
    case 'forced':
      return yes(`${link.database.address} accepts TLS only: ${tls.by}`);
    case 'switched-off':
    case 'allowed':
      return yes(`${link.database.address} also accepts connections without TLS`);
    case 'unknown':
      return unknown(`whether ${link.database.address} accepts connections without TLS is undetermined`);
  }
}

function certificateFact({ certificate }: Endpoint): LinkFact {
  switch (certificate.state) {
    case 'linked':
      return yes(certificate.address);
    case 'literal':
      return yes(`certificate ${certificate.shown}, which is not in this configuration`);
    case 'undetermined':
      return unknown(describeReason(certificate.reason));
    default:
      return unknown('no certificate is linked');
  }
}

function caFact(endpoint: Endpoint, now: Date): LinkFact {
  const { certificate, root, world } = endpoint;
  if (certificate.state !== 'linked' || certificate.certificate === undefined)
    return unknown('the content of the certificate is not in this configuration');
  const { certificate: resource } = certificate;
  const { pem, wallet } = bodyOf(resource, world);
  if (wallet.state !== 'absent') return unknown('it is an Oracle wallet');
  const trust = trustOf({ content: contentOf(pem, root), now, pem, resource, root, world });
  if (trust === undefined)
    return unknown(pem.state === 'undetermined' ? describeReason(pem.reason) : 'its content is undetermined');
  const server = verifiedServerOf(endpoint);
  // Where it is none of them, the rule says so.
  return server.state === 'known' && verifies(trust, server, now) === 'yes'
    ? yes(describeTrust(trust))
    : unknown(`${describeTrust(trust)}; which CA issued the server's certificate is not in this configuration`);
}

function describeTrust(trust: Trust): string {
  if (trust.state === 'fetched') return "a bundle of AWS's CA certificates, which is fetched";
  const { cas } = trust;
  const ends = cas.flatMap(({ certificate: { validTo } }) => validTo?.getTime() ?? []);
  const last =
    ends.length === 0 ? '' : `, the last one valid until ${new Date(largest(ends)).toISOString().slice(0, 10)}`;
  return `${cas.length === 1 ? '1 CA certificate' : `${cas.length} CA certificates`}${last}`;
}

function ownNameFact(endpoint: Endpoint): LinkFact {
  const found = certificateNameOf(endpoint);
  // The rule says what is wrong with it.
  return found.answer === 'no'
    ? unknown('the certificate cannot have the name')
    : { answer: found.answer, what: found.what };
}

function secretFact(endpoint: Endpoint): LinkFact | undefined {
  const secret = secretOf(endpoint);
  switch (secret.state) {
    case 'none':
      return undefined;
    case 'managed':
      return unknown(`the secret that RDS manages for ${secret.address}`);
    case 'written':
      return yes(`${secret.version.address} writes it`);
    case 'undetermined':
      return unknown(secret.why);
  }
}

/** Left out where nothing but a user and a password is asked for. */
function authenticationFact(endpoint: Endpoint): LinkFact | undefined {
  const found = authenticationOf(endpoint);
  switch (found.state) {
    case 'none':
      return undefined;
    case 'yes':
      return yes(`${found.method}, and what it requires is set`);
    case 'no':
      return unknown(found.method);
    case 'unknown':
      // No more is asked of other passwords, either.
      return found.isWritten ? undefined : unknown(found.why);
  }
}
