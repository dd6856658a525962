import type { Resource, Root } from '../../graph/graph.ts';
import { CERTIFICATE_TYPES } from '../certificates/certificate.ts';
import { CertificateUses } from '../certificates/uses.ts';
import { ENDPOINT_TYPES, type EndpointWorld, endpointWorlds } from '../endpoint.ts';
import { REPLICATION_TYPES } from '../replication.ts';
import type { TlsState, TlsVerdicts } from '../tls/verdict.ts';
import { Drawing } from './builder.ts';
import type { Case } from './cases.ts';
import { addCertificate, type CertificateState } from './certificates.ts';
import { addEndpoint } from './endpoints.ts';
import { addInstance, addReplication } from './replication.ts';

/** What a root connects, and how: nodes and links, as data. Names are those of the input, and hostile. */
export interface Diagram {
  /** `Root.path`. */
  readonly root: string;
  readonly environment?: string;
  /** In a stable order, each id once. */
  readonly nodes: readonly DiagramNode[];
  readonly links: readonly DiagramLink[];
  /** The ids of nodes that are only named here, since something leads to them: their own links are left out. */
  readonly aside: ReadonlySet<string>;
}

export type DiagramNode = EndpointNode | ServerNode | CertificateNode | BlockerNode | ReplicationNode;

/** `name` is an address without the type of the resource, where that is one of DMS. */
export interface ReplicationNode {
  readonly kind: 'task' | 'serverless' | 'instance';
  readonly id: string;
  readonly name: string;
}

export interface EndpointNode {
  readonly kind: 'endpoint';
  readonly id: string;
  readonly name: string;
  /** Engine and role as far as they are known: `MySQL source`. */
  readonly title: string;
  readonly role: 'source' | 'target' | 'unknown';
  /** Its TLS, the weakest first. */
  readonly tls: readonly Case<TlsState>[];
}

/** What an endpoint connects to. */
export interface ServerNode {
  readonly kind: 'server';
  readonly id: string;
  /** A database of the configuration by its address, a host name, a service, or what else is known of it. */
  readonly of: 'database' | 'host' | 'service' | 'unknown';
  readonly name: string;
}

export interface CertificateNode {
  readonly kind: 'certificate';
  readonly id: string;
  /** The name in the ARN, of one that is not of the configuration. */
  readonly name: string;
  /** The weakest first. */
  readonly states: readonly Case<CertificateState>[];
}

/** Something of the network that lets a port not through. */
export interface BlockerNode {
  readonly kind: 'blocker';
  readonly id: string;
  /** Addresses: none of them lets it through. */
  readonly names: readonly string[];
  readonly direction: string;
  readonly port: number;
}

/** `when`: the condition under which it is there, where it is not always. All names are ids of nodes. */
export type DiagramLink =
  | {
      readonly kind: 'connection';
      readonly endpoint: string;
      readonly server: string;
      readonly tls: readonly Case<TlsState>[];
      /** What blocks the way, from the server to the endpoint. */
      readonly through: readonly string[];
    }
  | {
      readonly kind: 'certificate';
      readonly endpoint: string;
      readonly certificate: string;
      /** Whether the server is verified with it; `unused`: it has no effect. */
      readonly use: 'verifies' | 'client' | 'unused';
      readonly when?: string;
    }
  | {
      readonly kind: 'replication';
      readonly task: string;
      readonly endpoint: string;
      readonly side: 'source' | 'target';
      readonly when?: string;
    }
  | { readonly kind: 'instance'; readonly task: string; readonly instance: string; readonly when?: string };

/** Everything of a root that belongs to its connections; `now` is the day of the run, `verdicts` are those of the rules. Without nodes where it has no resources of DMS. */
export function diagramOf(root: Root, now: Date, verdicts: TlsVerdicts): Diagram {
  const drawing = new Drawing(root);
  const worlds = new Map<Resource, readonly EndpointWorld[]>();
  const managed = (types: readonly string[]) =>
    [...root.resources.values()].filter(({ mode, type }) => mode === 'managed' && types.includes(type));
  for (const resource of managed(ENDPOINT_TYPES)) worlds.set(resource, endpointWorlds(resource, root));
  const uses = new CertificateUses(() => [...worlds.values()].flat());
  for (const [resource, all] of worlds) addEndpoint(drawing, resource, all, verdicts(resource, root));
  for (const resource of managed(CERTIFICATE_TYPES)) addCertificate(drawing, resource, root, uses, now);
  for (const resource of managed(['aws_dms_replication_instance'])) addInstance(drawing, resource);
  for (const resource of managed(REPLICATION_TYPES)) addReplication(drawing, resource, root);
  return drawing.finished();
}
