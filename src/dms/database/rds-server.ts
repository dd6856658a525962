import type { RdsHost } from '../certificates/aws-cas.ts';
import { serverOf } from '../connection/server.ts';
import type { ManagedServer, ServerKind } from '../connection/server-kind.ts';
import type { Endpoint } from '../endpoint.ts';

/** What of RDS an endpoint connects to: by its host name, or by the resource whose address it is. */
export type RdsServer =
  /** `shown`: what of it may be told. */
  | { readonly state: 'known'; readonly server: RdsHost; readonly shown: RdsHost }
  /** Nothing of RDS that is known by its name. */
  | { readonly state: 'none' }
  | { readonly state: 'undetermined' };

const KINDS: Partial<Record<ServerKind, RdsHost['kind']>> = {
  'rds-instance': 'instance',
  'rds-cluster': 'cluster',
  'rds-proxy': 'proxy',
};

export function rdsServerOf(endpoint: Endpoint): RdsServer {
  const link = serverOf(endpoint);
  if (link.state === 'undetermined') return { state: 'undetermined' };
  if (link.state !== 'known') return { state: 'none' };
  const [server, shown] = [asRds(link.managed), asRds(link.shown)];
  if (server !== undefined && shown !== undefined) return { state: 'known', server, shown };
  return { state: link.managed === undefined ? 'undetermined' : 'none' };
}

function asRds(managed: ManagedServer | undefined): RdsHost | undefined {
  const kind = managed && KINDS[managed.kind];
  return kind && { kind, region: managed.region };
}
