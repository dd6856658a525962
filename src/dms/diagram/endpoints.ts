import type { Resource } from '../../graph/graph.ts';
import type { World } from '../../graph/possible-worlds.ts';
import { describeEndpoint } from '../advice.ts';
import type { Link } from '../certificates/link.ts';
import type { Endpoint, EndpointWorld } from '../endpoint.ts';
import { tlsFacts } from '../tls/facts.ts';
import { TLS_VERDICTS, type TlsState, type TlsVerdict } from '../tls/verdict.ts';
import { blockersOf } from './blockers.ts';
import { type Drawing, nameOf } from './builder.ts';
import { casesOf, whenIn } from './cases.ts';
import type { DiagramLink, EndpointNode } from './diagram.ts';
import { serverOf } from './servers.ts';

/** Draws an endpoint, what it connects to, and its links to certificates. */
export function addEndpoint(
  drawing: Drawing,
  resource: Resource,
  worlds: readonly EndpointWorld[],
  verdicts: readonly TlsVerdict[],
): void {
  if (worlds.length === 0) return;
  const id = drawing.idOf(resource);
  const all = worlds.map(({ world }) => world);
  const seen = worlds.map(({ endpoint, world }, index) => {
    const value: TlsState = { kind: verdicts[index]!, what: tlsFacts(endpoint) };
    return { endpoint, world, value };
  });
  drawing.node({
    kind: 'endpoint',
    id,
    name: nameOf(resource),
    title: [...new Set(worlds.map(({ endpoint }) => describeEndpoint(endpoint)))].filter(Boolean).join(' or '),
    role: roleOf(worlds),
    tls: casesOf(seen, all, weakness),
  });
  const byServer = new Map<string, (typeof seen)[number][]>();
  for (const one of seen) {
    const server = drawing.node(serverOf(one.endpoint, drawing));
    byServer.set(server, [...(byServer.get(server) ?? []), one]);
  }
  for (const [server, some] of byServer) {
    const through = new Set(some.flatMap(({ endpoint }) => blockersOf(endpoint)).map((node) => drawing.node(node)));
    drawing.link({
      kind: 'connection',
      endpoint: id,
      server,
      tls: casesOf(some, all, weakness),
      through: [...through],
    });
  }
  addCertificateLinks(drawing, id, worlds, all);
}

function weakness({ kind }: TlsState): number {
  return TLS_VERDICTS.indexOf(kind);
}

function roleOf(worlds: readonly EndpointWorld[]): EndpointNode['role'] {
  const roles = new Set(worlds.map(({ endpoint: { role } }) => (role.state === 'set' ? role.value : undefined)));
  const [role] = roles;
  return roles.size === 1 && (role === 'source' || role === 'target') ? role : 'unknown';
}

type CertificateLink = DiagramLink & { kind: 'certificate' };

/** One link to each certificate, for the most that is done with it. */
function addCertificateLinks(
  drawing: Drawing,
  endpointId: string,
  worlds: readonly EndpointWorld[],
  all: readonly World[],
): void {
  const found = new Map<string, { use: CertificateLink['use']; worlds: World[] }>();
  for (const { endpoint, world } of worlds)
    for (const { argument, link } of endpoint.links) {
      const certificate = certificateOf(link, drawing);
      if (certificate === undefined) continue;
      const use = useOf(endpoint, argument);
      const known = found.get(certificate);
      if (known === undefined || USES.indexOf(use) < USES.indexOf(known.use))
        found.set(certificate, { use, worlds: [world] });
      else if (known.use === use && !known.worlds.includes(world)) known.worlds.push(world);
    }
  for (const [certificate, { use, worlds: holding }] of found)
    drawing.link({ kind: 'certificate', endpoint: endpointId, certificate, use, ...whenIn(holding, all) });
}

const USES: readonly CertificateLink['use'][] = ['verifies', 'client', 'unused'];

/** The id of the certificate that a link leads to; one of elsewhere is drawn by its ARN. */
function certificateOf(link: Link, drawing: Drawing): string | undefined {
  if (link.state === 'literal') return elsewhere(drawing, link.shown, 'not in this configuration', link.arn);
  if (link.state !== 'linked') return undefined;
  if (link.certificate !== undefined) return drawing.idOf(link.certificate);
  return elsewhere(drawing, link.address.replace('aws_dms_certificate.', ''), 'instance is undetermined', link.address);
}

function elsewhere(drawing: Drawing, name: string, what: string, key = name): string {
  return drawing.node({ kind: 'certificate', id: `certificate ${key}`, name, states: [{ kind: 'unread', what }] });
}

/** What an endpoint does with a certificate that it links. */
function useOf({ engine, mode }: Endpoint, argument: string): CertificateLink['use'] {
  if (argument !== 'certificate_arn') return argument.includes('client') ? 'client' : 'verifies';
  if (mode.state === 'absent' || (mode.state === 'set' && !mode.mode.startsWith('verify'))) return 'unused';
  return engine.state === 'known' && engine.engine.certificate === 'none' ? 'unused' : 'verifies';
}
