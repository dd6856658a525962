import { bundleAddress } from '../src/dms/certificates/bundles.ts';
import type { Certificate } from '../src/dms/certificates/certificate.ts';
import { issuerOf } from '../src/dms/certificates/issuing.ts';
import { type Trust, trustOf, verifies } from '../src/dms/certificates/trust.ts';
import type { CertificateUse } from '../src/dms/certificates/uses.ts';
import { type ManagedServer, SERVER_TITLES } from '../src/dms/connection/server-kind.ts';
import { verifiedServerOf } from '../src/dms/connection/verified-server.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import type { Location } from '../src/dms/location.ts';
import { effectsOn, settingForLink } from '../src/dms/remedy.ts';
import { settingsTlsOf } from '../src/dms/tls/settings.ts';
import { areCompatible } from '../src/graph/possible-worlds.ts';
import {
  certificateRule,
  fail,
  notApplicable,
  type Outcome,
  pass,
  unreported,
  unsafely,
  withoutContent,
} from '../src/lint/rule.ts';

interface Args {
  /** What the certificate holds: `contains only RDS CAs of eu-west-1, such as "…"`. */
  readonly holds: string;
  readonly host: string;
  readonly endpoint: string;
  readonly use: string;
  readonly line: string | undefined;
}

export const certificateWrongAuthority = certificateRule<Args>({
  id: 'certificate-wrong-authority',
  level: 'error',
  securitySeverity: '5.9',
  precision: 'high',
  cwe: [295],
  title: "The server's certificate was not issued by these CAs",
  link: 'ca',
  check,
  message: ({ holds, host, endpoint, use, line }, address) => ({
    fact: `${address} ${holds}, but ${endpoint} connects to ${host}, whose certificate is issued by another CA.`,
    remedy: `Use ${use}.`,
    lines: line === undefined ? [] : [line],
  }),
});

function check(certificate: Certificate): Outcome<Args>[] | Outcome<Args> {
  const trust = trustOf(certificate);
  if (trust === undefined)
    return certificate.content?.certificates.length ? notApplicable('it contains no CA') : withoutContent(certificate);
  const outcomes = certificate.uses.flatMap((use) => (isVerifying(use) ? judged(use, certificate, trust) : []));
  if (outcomes.length > 0) return outcomes;
  return certificate.usesKnown
    ? notApplicable('no endpoint verifies a managed server with it')
    : unreported('it may be used in another configuration');
}

function isVerifying({ argument }: CertificateUse): boolean {
  return argument === 'certificate_arn' || isInSettings(argument);
}

/** The CA certificate of Kafka and Redis. */
function isInSettings(argument: string): boolean {
  return argument.endsWith('.ssl_ca_certificate_arn');
}

/** One outcome for an endpoint: what it says must hold in all of its worlds. */
function judged({ all, argument }: CertificateUse, certificate: Certificate, trust: Trust): Outcome<Args>[] {
  const worlds = all.filter(({ world }) => areCompatible(world, certificate.world));
  const outcomes = worlds.map((endpoint) => judgedIn({ endpoint, argument }, certificate, trust));
  if (outcomes.every((one) => one === undefined)) return [];
  const [first] = outcomes;
  return first !== undefined && outcomes.every((one) => toldOf(one) === toldOf(first))
    ? [first]
    : [unreported(`what ${worlds[0]!.address} verifies with it is undetermined`)];
}

function toldOf(outcome: Outcome<Args> | undefined): string {
  return JSON.stringify([outcome?.kind, outcome?.kind === 'fail' && outcome.args]);
}

/** Undefined where the endpoint verifies no managed server. */
function judgedIn(use: Use, certificate: Certificate, trust: Trust): Outcome<Args> | undefined {
  const { endpoint, argument } = use;
  const open = unreported(`whether ${endpoint.address} can verify its server with it is undetermined`);
  // Without the engine it is not known which settings count, nor which server.
  if (isInSettings(argument) && endpoint.engine.state === 'undetermined') return open;
  const isVerified = verifiesBy(use);
  if (isVerified === 'no') return undefined;
  const found = verifiedServerOf(endpoint);
  if (found.state === 'none') return undefined;
  if (found.state === 'undetermined') return open;
  if (issuerOf(found.server) === undefined) return undefined;
  const verdict = verifies(trust, found, certificate.now);
  if (isVerified === 'undetermined' || verdict === 'undetermined') return open;
  const location = locationOf(trust, certificate);
  if (verdict === 'no')
    return fail(location, argsOf(use, found.shown, trust), isInSettings(argument) ? NO_FILE : relinking(endpoint));
  return trust.state === 'read' && trust.expired === 'all'
    ? notApplicable('its CAs have expired, which another rule reports')
    : pass(location);
}

const NO_FILE = { why: 'the file with these CAs is not known' };

type Use = Pick<CertificateUse, 'endpoint' | 'argument'>;

/** Whether an endpoint verifies its server by what it links there. */
function verifiesBy({ endpoint, argument }: Use): 'yes' | 'no' | 'undetermined' {
  const { mode } = endpoint;
  const settings = settingsTlsOf(endpoint);
  if (isInSettings(argument)) {
    if (settings?.state === 'encrypted') return 'yes';
    return settings?.state === 'undetermined' ? 'undetermined' : 'no';
  }
  if (settings !== undefined) return 'no';
  if (mode.state === 'undetermined') return 'undetermined';
  return mode.state === 'set' && mode.mode.startsWith('verify') ? 'yes' : 'no';
}

/** The endpoint gets another certificate: this one may be right for others. */
function relinking(endpoint: Endpoint) {
  const link = settingForLink(endpoint);
  return 'why' in link ? link : { ...unsafely([link], effectsOn(endpoint)), address: endpoint.address };
}

/** The address that is fetched is what has to change. */
function locationOf(trust: Trust, { pem, address }: Certificate): Location {
  if (trust.state === 'read') return pem.location;
  const { at, related } = trust.fetched.location;
  return { at, related: [...related, { range: pem.location.at, label: `certificate_pem of ${address}` }] };
}

function argsOf({ endpoint, argument }: Use, server: ManagedServer, trust: Trust): Args {
  const title = SERVER_TITLES[server.kind];
  return {
    holds: holdsOf(trust),
    endpoint: endpoint.address,
    host: server.region === undefined ? title : `${title} in ${server.region}`,
    ...remedyFor(server, trust, argument === REDIS_CA),
  };
}

function holdsOf(trust: Trust): string {
  if (trust.state === 'fetched') {
    const { bundle, shown } = trust.fetched;
    const from = shown === undefined ? 'the truststore of RDS' : shown;
    if (bundle.isRetired) return `is fetched from ${from}, whose CAs have expired`;
    if (bundle.kind === 'amazon') return `is fetched from ${from}, which is one of Amazon's root CAs`;
    return `is fetched from ${from}, which contains only RDS CAs${bundle.region === undefined ? '' : ` of ${bundle.region}`}`;
  }
  const { cas, expired } = trust;
  const kinds = [rdsCas(cas), cas.some(({ ca }) => ca?.kind === 'amazon') ? "Amazon's root CAs" : undefined].concat(
    cas.some(({ ca }) => ca === undefined) ? ['CAs that are not of AWS'] : [],
  );
  const [example] = cas;
  const but = expired === 'some' ? ' (and others, which have expired)' : '';
  return `contains only ${kinds.filter((one) => one !== undefined).join(' and ')}, such as ${JSON.stringify(example!.certificate.name)}${but}`;
}

function rdsCas(cas: (Trust & { state: 'read' })['cas']): string | undefined {
  const regions = new Set(cas.flatMap(({ ca }) => (ca?.kind === 'rds' ? [ca.region ?? 'all regions'] : [])));
  if (regions.size === 0) return undefined;
  return regions.size === 1 ? `RDS CAs of ${[...regions][0]}` : 'RDS CAs of other regions';
}

/** Without it DMS verifies by the Amazon root CA (docs/facts.md, section 3). */
const REDIS_CA = 'redis_settings.ssl_ca_certificate_arn';

function remedyFor(server: ManagedServer, { state }: Trust, isOfRedis: boolean): Pick<Args, 'use' | 'line'> {
  const kind = issuerOf(server);
  // The address stands in another block, perhaps of another module.
  const file = state === 'fetched' ? undefined : 'certificate_pem = file("${path.module}/ca.pem")';
  if (kind === 'amazon')
    return {
      use: `Amazon's root CAs, from ${bundleAddress('amazon', server.region)}${isOfRedis ? ', or leave ssl_ca_certificate_arn out, and DMS uses them' : ''}`,
      line: file,
    };
  if (kind !== 'rds') return { use: 'the CAs that the provider of the server names for it', line: undefined };
  const address = bundleAddress('rds', server.region);
  if (address === undefined) return { use: "AWS's bundle of that region", line: file };
  return {
    use: `the bundle of ${server.region === undefined ? 'all regions' : 'that region'}, from ${address}`,
    line: file,
  };
}
