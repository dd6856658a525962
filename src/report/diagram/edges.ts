import type { CertificateState } from '../../dms/diagram/certificates.ts';
import type { DiagramLink, EndpointNode } from '../../dms/diagram/diagram.ts';
import type { Edge } from './chart.ts';
import { label, tlsLabel } from './labels.ts';
import { CERTIFICATE_TONES, TLS_LOOKS } from './styles.ts';

/** The nodes at the ends of a link. */
export interface Ends {
  readonly idOf: (nodeId: string) => string;
  readonly roleOf: (endpointId: string) => EndpointNode['role'];
  readonly stateOf: (certificateId: string) => CertificateState['kind'];
}

/** The lines that are drawn for a link: data flows from left to right. */
export function edgesOf(link: DiagramLink, ends: Ends): Edge[] {
  switch (link.kind) {
    case 'connection':
      return connection(link, ends);
    case 'certificate':
      return [certificate(link, ends)];
    case 'replication': {
      const [task, endpoint] = [ends.idOf(link.task), ends.idOf(link.endpoint)];
      const [from, to] = link.side === 'source' ? [endpoint, task] : [task, endpoint];
      return [{ from, to, line: 'thin', tone: 'plain', head: 'arrow', ...whenLabel(link.when) }];
    }
    // Tasks name their instance.
    case 'instance':
      return [];
  }
}

/** A connection between server and endpoint, in the direction of the data. A blocker is a node in it, after which the line is dotted. */
function connection(link: DiagramLink & { kind: 'connection' }, { idOf, roleOf }: Ends): Edge[] {
  const role = roleOf(link.endpoint);
  const head = role === 'unknown' ? 'none' : 'arrow';
  const [first] = link.tls;
  const look = first === undefined ? TLS_LOOKS.undetermined : TLS_LOOKS[first.kind];
  const stops = [link.server, ...link.through, link.endpoint].map(idOf);
  return stops.slice(1).map((stop, index): Edge => {
    const [from, to] = role === 'target' ? [stop, stops[index]!] : [stops[index]!, stop];
    return index === 0
      ? { from, to, head, ...look, label: tlsLabel(link.tls) }
      : { from, to, head, line: 'dotted', tone: 'bad' };
  });
}

const USES = { verifies: [], client: ['client'], unused: ['has no effect'] } as const;

/** Certificates are placed between sources and targets. */
function certificate(link: DiagramLink & { kind: 'certificate' }, { idOf, roleOf, stateOf }: Ends): Edge {
  const [endpoint, other] = [idOf(link.endpoint), idOf(link.certificate)];
  const [from, to] = roleOf(link.endpoint) === 'target' ? [other, endpoint] : [endpoint, other];
  const tone = CERTIFICATE_TONES[stateOf(link.certificate)];
  const texts = [...USES[link.use], ...(link.when === undefined ? [] : [`when ${link.when}`])];
  return {
    from,
    to,
    line: link.use === 'unused' ? 'dotted' : 'thin',
    tone: link.use !== 'unused' && (tone === 'bad' || tone === 'weak') ? tone : 'plain',
    head: 'none',
    ...(texts.length === 0 ? {} : { label: label(texts) }),
  };
}

function whenLabel(when: string | undefined): { label?: string } {
  return when === undefined ? {} : { label: label([`when ${when}`]) };
}
