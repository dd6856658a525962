import { isRegionName } from '../../aws/regions.ts';
import type { Resource, Root } from '../../graph/graph.ts';
import { type RdsHost, rdsHost } from '../certificates/aws-cas.ts';
import type { Endpoint } from '../endpoint.ts';
import { attributeOf, clusterOf, databaseOf } from './database.ts';

/** What of RDS an endpoint connects to: by its host name, or by the resource whose address it is. */
export type RdsServer =
  /** `shown`: what of it may be told. */
  | { readonly state: 'known'; readonly server: RdsHost; readonly shown: RdsHost }
  /** Nothing of RDS that is known by its name. */
  | { readonly state: 'none' }
  | { readonly state: 'undetermined' };

export function rdsServerOf(endpoint: Endpoint): RdsServer {
  const { serverName, root } = endpoint;
  if (serverName.state === 'absent') return { state: 'none' };
  const named = serverName.state === 'set' ? rdsHost(serverName.value) : undefined;
  if (named !== undefined) {
    const isHidden = serverName.state === 'set' && serverName.hidden && !isRegionName(named.region ?? '');
    return { state: 'known', server: named, shown: isHidden ? { ...named, region: undefined } : named };
  }
  const link = databaseOf(endpoint);
  const server = link.state === 'linked' ? serverOf(link.database, root) : undefined;
  if (server !== undefined) return { state: 'known', server, shown: server };
  return { state: serverName.state === 'set' ? 'none' : 'undetermined' };
}

/** A server of RDS Custom has what its owner installs. */
function serverOf(database: Resource, root: Root): RdsHost | undefined {
  const { region } = database;
  switch (database.type) {
    case 'aws_db_proxy':
      return { kind: 'proxy', region };
    case 'aws_db_instance': {
      const engine = attributeOf(database, 'engine');
      return engine.state === 'set' && !engine.value.startsWith('custom-') ? { kind: 'instance', region } : undefined;
    }
    default: {
      const cluster = clusterOf(database, root);
      return cluster?.type === 'aws_rds_cluster' ? { kind: 'cluster', region } : undefined;
    }
  }
}
