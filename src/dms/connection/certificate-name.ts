import { awsCa } from '../certificates/aws-cas.ts';
import { bodyOf, contentOf } from '../certificates/certificate.ts';
import { fetchedBundle } from '../certificates/fetched.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Alias } from './aliases.ts';
import { nameOf } from './name.ts';
import { serverOf } from './server.ts';
import { type ManagedServer, SERVER_TITLES, type ServerKind } from './server-kind.ts';
import { verifiedServerOf } from './verified-server.ts';

/** Whether the server's certificate can have the name that an endpoint dials. */
export type CertificateName =
  | { readonly answer: 'yes'; readonly what: string }
  /** `alias`: the name that is dialled, in front of a server whose certificate has other names. */
  | { readonly answer: 'no'; readonly why: 'alias'; readonly alias: Alias; readonly server: ManagedServer }
  /** `own`: a name that is not RDS's, where nothing but servers of RDS can be verified. */
  | { readonly answer: 'no'; readonly why: 'own' }
  | { readonly answer: 'unknown'; readonly what: string };

/** Servers whose certificates have the names that AWS gives them, and no others. Amazon RDS and DocumentDB guides (docs/facts.md, section 4). */
const NAMED_BY_AWS: ReadonlySet<ServerKind> = new Set(['rds-instance', 'rds-cluster', 'documentdb']);

/** Names that AWS gives to databases in other forms than those that are known: of global databases, of shard groups (docs/facts.md, section 4). */
const OF_RDS = /\.(?:rds|docdb)\.(?:[a-z0-9-]+\.)?amazonaws\.(?:com|com\.cn|eu)$/;

export function certificateNameOf(endpoint: Endpoint): CertificateName {
  const name = nameOf(endpoint);
  if (name.state !== 'name') return { answer: 'unknown', what: 'the endpoint has no host name that is known' };
  const server = serverOf(endpoint);
  if (server.state === 'none' || server.state === 'undetermined')
    return { answer: 'unknown', what: 'what it connects to is undetermined' };
  const [alias] = server.aliases;
  if (server.state === 'known') {
    const { managed } = server;
    if (managed === undefined) return { answer: 'unknown', what: 'the owner of the server chooses its certificate' };
    if (managed.isCustomEndpoint && alias === undefined)
      return { answer: 'unknown', what: 'AWS does not say whether certificates have the names of custom endpoints' };
    if (alias === undefined)
      return { answer: 'yes', what: `it is the name that the service gives to ${SERVER_TITLES[managed.kind]}` };
    const verified = verifiedServerOf(endpoint);
    if (verified.state === 'known' && verified.mayBeCustom)
      return { answer: 'unknown', what: 'the server may be one of RDS Custom, whose owner installs its certificate' };
    if (NAMED_BY_AWS.has(managed.kind)) return { answer: 'no', why: 'alias', alias, server: managed };
    return { answer: 'unknown', what: 'which names its certificate has is not documented' };
  }
  if (name.text === undefined && alias === undefined)
    return { answer: 'unknown', what: 'what it connects to is undetermined' };
  if (name.text !== undefined && OF_RDS.test(name.text))
    return { answer: 'unknown', what: 'AWS does not say whether certificates have names of this form' };
  return holdsOnlyRdsCas(endpoint)
    ? { answer: 'no', why: 'own' }
    : { answer: 'unknown', what: 'which names its certificate has is not in this configuration' };
}

/** Whether the linked PEM can verify nothing but servers of RDS, Aurora and DocumentDB. */
function holdsOnlyRdsCas({ certificate, root, world }: Endpoint): boolean {
  if (certificate.state !== 'linked' || certificate.certificate === undefined) return false;
  const { certificate: resource } = certificate;
  const { pem } = bodyOf(resource, world);
  const content = contentOf(pem, root);
  if (content === undefined) return fetchedBundle({ pem, resource, root, world })?.bundle.kind === 'rds';
  const found = content.certificates;
  return content.flaw === undefined && found.length > 0 && found.every((one) => awsCa(one)?.kind === 'rds');
}
